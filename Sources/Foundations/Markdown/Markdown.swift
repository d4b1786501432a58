public import HTML

/// Text written by people with CommonMark's marks and GitHub's tables, turned into our own markup node by node: what a
/// writer types can never become markup by itself, and raw HTML is shown as the characters it is made of.
///
/// ```swift
/// Markdown.write(item.text, into: &html, level: 2) { context.publicPath($0) }
/// ```
public enum Markdown {
    /// Bytes of a text that are read; what stands behind them is left out. Forms refuse longer texts.
    public static let maximumBytes = 200 * 1024

    /// What can be read of a text without its marks, one line per paragraph.
    public static func plainText(_ text: String) -> String {
        MarkdownTree.read(text) { document in
            var words = MarkdownWords()
            words.add(document)
            return words.text
        }
    }

    /// Addresses of all links and pictures that lead somewhere, in their order and each once. Those inside of the
    /// place begin with `/`; what could run something is left out.
    public static func addresses(_ text: String) -> [String] {
        MarkdownTree.read(text) { document in
            var seen: Set<String> = []
            return links(document).compactMap { MarkdownAddress($0.address)?.text }.filter { seen.insert($0).inserted }
        }
    }

    /// Addresses of pictures that say nothing to who does not see them.
    public static func silentPictures(_ text: String) -> [String] {
        MarkdownTree.read(text) { document in
            links(document).filter { $0.kind == .image && $0.words.allSatisfy(\.isWhitespace) }.map(\.address)
        }
    }

    /// Writes the text as markup.
    ///
    /// Headings begin at `level` and never skip one, pictures are only shown from the entity's own `/archivos/`, and
    /// what leads outside says so in its `rel`.
    /// - Parameters:
    ///   - level: of the text's largest headings, 2 to 4.
    ///   - rewrite: turns an address inside of the place (`/noticias/x`) into one the browser finds, as
    ///     `context.publicPath` does.
    public static func write(
        _ text: String, into html: inout HTML, level: Int = 2, rewrite: @escaping (String) -> String = { $0 }
    ) {
        MarkdownTree.read(text) { document in
            var writer = MarkdownWriter(level: level, largest: largestHeading(document), rewrite: rewrite)
            writer.blocks(of: document, &html, depth: 0)
        }
    }

    private static func links(_ document: MarkdownNode) -> [MarkdownNode] {
        var found: [MarkdownNode] = []
        document.each { if $0.kind == .link || $0.kind == .image { found.append($0) } }
        return found
    }

    private static func largestHeading(_ document: MarkdownNode) -> Int {
        var largest = 6
        document.each { if $0.kind == .heading { largest = min(largest, $0.headingLevel) } }
        return largest
    }
}
