/// What the parts of a document are, for who hears it: the tree that a tagged PDF carries (ISO 32000-1, 14.7).
///
/// Nodes are made in reading order, before anything is placed on a page; the pieces of a node arrive as its words are
/// placed, so a cell that a page breaks stays one cell.
final class StructureTree {
    enum Role: String {
        case document = "Document"
        case title = "H1"
        case heading1 = "H2"
        case heading2 = "H3"
        case heading3 = "H4"
        case paragraph = "P"
        case note = "Note"
        case list = "L"
        case item = "LI"
        case label = "Lbl"
        case itemBody = "LBody"
        case table = "Table"
        case head = "THead"
        case body = "TBody"
        case row = "TR"
        case headingCell = "TH"
        case cell = "TD"
        case figure = "Figure"
        case section = "Sect"

        static func heading(_ level: Int) -> Role {
            level <= 1 ? .heading1 : level == 2 ? .heading2 : .heading3
        }
    }

    /// Words on a page: the number of the page and of the marked content on it.
    struct Piece {
        var page: Int
        var mark: Int
    }

    struct Node {
        var role: Role
        var parent: Int
        var children: [Int] = []
        var pieces: [Piece] = []
        /// What a picture says.
        var alternative: String?
        /// What a table holds.
        var summary: String?
        /// What a heading cell heads: `Column` or `Row`.
        var scope: String?
        var columnSpan = 1
    }

    static let root = 0
    private(set) var nodes = [Node(role: .document, parent: -1)]

    func add(_ role: Role, to parent: Int = root) -> Int {
        nodes.append(Node(role: role, parent: parent))
        nodes[parent].children.append(nodes.count - 1)
        return nodes.count - 1
    }

    func change(_ node: Int, _ body: (inout Node) -> Void) { body(&nodes[node]) }
}
