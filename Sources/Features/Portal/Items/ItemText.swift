import Calendar
import Channels
import HTML
import Markdown
import Spanish

extension HTML {
    /// The text of an item, with addresses of the site written for the place it is read in.
    mutating func itemText(_ text: String, _ links: SiteLinks, level: Int) {
        Markdown.write(text, into: &self, level: level, rewrite: links.inText)
    }

    /// Files to download, each with what it is.
    mutating func documents(_ files: [Media], _ links: SiteLinks) {
        guard !files.isEmpty else { return }
        h2(files.count == 1 ? "Documento" : "Documentos")
        ul(.class("files")) { list in
            for media in files {
                list.li(.data("type", media.ending)) { row in row.div { $0.download(media, links) } }
            }
        }
    }

    mutating func download(_ media: Media, _ links: SiteLinks, title: String? = nil) {
        let name = media.title.isEmpty ? media.name : media.title
        a(title.map { "\($0) «\(name)»" } ?? name, .href(links(media.path)))
        text(" ")
        small(media.particulars)
    }
}

extension Media {
    /// “PDF”.
    var ending: String { name.split(separator: ".").last.map { $0.prefix(4).uppercased() } ?? "" }

    /// “Acuerdo · PDF · 1,2 MB · 3 de marzo de 2014”.
    var particulars: String {
        return [documentType, ending, Spanish.bytes(size), day?.short ?? ""].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }
}
