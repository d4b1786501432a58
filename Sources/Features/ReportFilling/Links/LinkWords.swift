import Calendar
import Design
import HTML

extension HTML {
    /// Says that an address leads nowhere; it stays as it was given.
    mutating func writeBroken(_ link: ReportLink?) {
        guard let link, link.result.isBroken else { return }
        p { line in
            line.chip(link.result.title, .due)
            line.text(" ")
            line.small(
                "\(link.detail) Se revisó el \(link.checkedAt.day.short). Queda guardado; compruébelo antes de enviar.")
        }
    }
}
