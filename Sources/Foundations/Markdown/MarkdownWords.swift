/// Gathers what can be read of a text, one line per paragraph, cell or line of code.
struct MarkdownWords {
    private(set) var text = ""

    mutating func add(_ node: MarkdownNode) {
        node.each { add(one: $0) }
        while text.last?.isWhitespace == true { text.removeLast() }
    }

    private mutating func add(one node: MarkdownNode) {
        switch node.kind {
        case .text, .code, .htmlInline: text += node.literal
        case .softbreak, .linebreak: text += " "
        case .paragraph, .heading, .tableRow, .tableHeader: newLine()
        case .tableCell: if text.last?.isNewline == false { text += " " }
        case .codeBlock, .htmlBlock:
            newLine()
            text += node.literal
        default: break
        }
    }

    private mutating func newLine() {
        if text.last?.isNewline == false { text += "\n" }
    }
}
