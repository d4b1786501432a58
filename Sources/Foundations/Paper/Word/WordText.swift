/// Words as WordprocessingML: runs, paragraphs and lists to choose from.
enum WordText {
    /// - Parameters:
    ///   - properties: more properties of the paragraph, after its style.
    ///   - run: properties of its letters.
    static func paragraph(_ text: String, style: String? = nil, properties: String = "", run: String = "") -> String {
        let named = style.map { #"<w:pStyle w:val="\#($0)"/>"# } ?? ""
        let about = named.isEmpty && properties.isEmpty ? "" : "<w:pPr>\(named)\(properties)</w:pPr>"
        return "<w:p>\(about)\(self.run(text, run))</w:p>"
    }

    static func run(_ text: String, _ properties: String = "") -> String {
        guard !text.isEmpty else { return "" }
        let about = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
        let lines = PlainText.of(text).split(separator: "\n", omittingEmptySubsequences: false)
        return "<w:r>" + about + lines.map(line).joined(separator: "<w:br/>") + "</w:r>"
    }

    private static func line(_ text: Substring) -> String {
        text.split(separator: "\t", omittingEmptySubsequences: false).map { piece in
            piece.isEmpty ? "" : #"<w:t xml:space="preserve">\#(XMLText.of(String(piece)))</w:t>"#
        }.joined(separator: "<w:tab/>")
    }

    /// A drop-down list. Where nothing is chosen it shows blanks on a ground, so that nobody reads a hint as an answer.
    static func list(_ choices: [String], chosen: String, title: String, number: Int) -> String {
        var seen: Set<String> = []
        let items = choices.map { XMLText.name($0, most: 255) }.filter { !$0.isEmpty && seen.insert($0).inserted }
            .map { #"<w:listItem w:displayText="\#($0)" w:value="\#($0)"/>"# }
        let blank = run("        ", #"<w:shd w:val="clear" w:color="auto" w:fill="E4E7EB"/>"#)
        return #"<w:sdt><w:sdtPr><w:alias w:val="\#(XMLText.name(title, most: 60))"/><w:id w:val="\#(number)"/>"#
            + (chosen.isEmpty ? "<w:showingPlcHdr/>" : "")
            + "<w:dropDownList>\(items.joined())</w:dropDownList></w:sdtPr><w:sdtContent>"
            + (chosen.isEmpty ? blank : run(chosen)) + "</w:sdtContent></w:sdt>"
    }
}
