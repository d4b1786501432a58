import Platform

/// Watches the maildir of `--maildir`.
enum PlanMailJob {
    static let id = "plan-mail"

    static let kind = JobKind(id, every: .seconds(30), isWanted: { $0.installation.mailFolder != nil }) { run in
        guard let path = run.services.installation.mailFolder else { return }
        try sweep(MailFolder(path: path), run.services) { try run.progress($0, of: $1, "Recibiendo el correo") }
    }

    /// Messages of one turn; the rest is the next one's.
    private static let maximum = 50

    /// Takes what came. A message leaves `new` only after the transaction that took it; whatever fails leaves it there.
    static func sweep(_ folder: MailFolder, _ services: Services, progress: (Int, Int) throws -> Void = { _, _ in })
        throws
    {
        let names: ArraySlice<String>
        do { names = try folder.arrived().prefix(maximum) } catch { throw Failure.unavailable("\(error)") }
        var unread = 0
        for (index, name) in names.enumerated() {
            try progress(index, names.count)
            guard let bytes = folder.read(name) else {
                unread += 1
                continue
            }
            if !bytes.isEmpty { _ = try MailIntake(services: services, actor: "[\(id)]").take(bytes) }
            try folder.settle(name)
        }
        if unread > 0 { throw Failure.unavailable("\(unread) mensajes de \(folder.path) no se pudieron abrir.") }
    }
}
