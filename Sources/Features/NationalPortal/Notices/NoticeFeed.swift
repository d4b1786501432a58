import Calendar
import HTTP
import Markdown

/// The notices as a feed (RFC 4287).
enum NoticeFeed {
    static func atom(_ notices: [Notice], address: String) -> Response {
        let updated = notices.map(\.changedAt).max() ?? Instant(milliseconds: 0)
        let entries = notices.map { entry($0, address) }.joined()
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es-CO">
            <title>Noticias del programa Gobierno en línea territorial</title>
            <id>\(escaped(address + Notices.index.path))</id>
            <link rel="self" type="application/atom+xml" href="\(escaped(address + Notices.feed.path))"/>
            <link rel="alternate" type="text/html" href="\(escaped(address + Notices.index.path))"/>
            <updated>\(updated.iso)</updated>
            <author><name>Programa Gobierno en línea territorial</name></author>
            \(entries)</feed>

            """
        return Response(
            headers: [("Content-Type", "application/atom+xml; charset=utf-8"), ("Cache-Control", "no-cache")],
            body: Array(text.utf8))
    }

    private static func entry(_ notice: Notice, _ address: String) -> String {
        let link = escaped(address + Notices.show.path(notice.slug))
        let words = Markdown.plainText(notice.words.body)
        return """
            <entry>
            <title>\(escaped(notice.words.title))</title>
            <id>\(link)</id>
            <link rel="alternate" type="text/html" href="\(link)"/>
            <published>\((notice.publishedAt ?? notice.changedAt).iso)</published>
            <updated>\(notice.changedAt.iso)</updated>
            <summary>\(escaped(String(words.prefix(600))))</summary>
            </entry>

            """
    }

    private static func escaped(_ text: String) -> String {
        let plain = String(text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
        return plain.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
