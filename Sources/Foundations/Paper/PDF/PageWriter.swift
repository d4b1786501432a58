/// Something drawn: where its upper left corner is, and which part of the document it belongs to.
struct Mark {
    enum Ink {
        case text(SetText, Range<Int>)
        case fill(width: Double, height: Double, Colour)
        /// A QR code of that width.
        case modules([[Bool]], width: Double)
    }

    var ink: Ink
    var x: Double
    var y: Double
    /// A node of the structure tree; `nil` for rules, tints and repeated headings, which nobody needs to hear.
    var node: Int?
}

/// An entry of the outline that a reader shows beside the pages.
struct OutlineEntry {
    var title: String
    var level: Int
    var page: Int
    var y: Double
}

/// The page's measures in points: letter paper (216 × 279 mm), upright or lying.
struct PageShape {
    let width, height: Double
    let side: Double
    let top = 62.0
    let firstTop = 46.0
    let foot = 54.0

    init(isLandscape: Bool) {
        (width, height) = isLandscape ? (792, 612) : (612, 792)
        side = isLandscape ? 45 : 64
    }

    var measure: Double { width - 2 * side }
    var bottom: Double { height - foot }
    /// Longer lines tire the eye; tables may use the whole width.
    var textMeasure: Double { min(measure, 540) }
}

/// Fills page after page from top to bottom.
final class PageWriter {
    let shape: PageShape
    let setter: TextSetter
    let structure: StructureTree
    let accent: Colour
    private(set) var pages: [[Mark]] = [[]]
    private(set) var outline: [OutlineEntry] = []
    var y: Double
    private var top: Double

    init(_ shape: PageShape, _ setter: TextSetter, _ structure: StructureTree, accent: Colour) {
        self.shape = shape
        self.setter = setter
        self.structure = structure
        self.accent = accent
        (y, top) = (shape.firstTop, shape.firstTop)
    }

    var room: Double { shape.bottom - y }
    /// The room of a page on which nothing stands yet.
    var freshRoom: Double { shape.bottom - shape.top }
    var isFresh: Bool { y <= top + 0.01 }

    func newPage() {
        pages.append([])
        (y, top) = (shape.top, shape.top)
    }

    /// Leaves the gap above the next block, or begins a page where the block's first lines have no room.
    func prepare(gap: Double, needs height: Double) {
        guard !isFresh else { return }
        if gap + height > room { newPage() } else { y += gap }
    }

    func put(_ ink: Mark.Ink, x: Double, y: Double, node: Int? = nil) {
        pages[pages.count - 1].append(Mark(ink: ink, x: x, y: y, node: node))
    }

    /// Writes on a page that was already filled: headers and feet, once it is known how many pages there are.
    func put(_ ink: Mark.Ink, x: Double, y: Double, page: Int) {
        pages[page].append(Mark(ink: ink, x: x, y: y, node: nil))
    }

    func fill(x: Double, y: Double, width: Double, height: Double, _ colour: Colour) {
        put(.fill(width: width, height: height, colour), x: x, y: y)
    }

    func addToOutline(_ title: String, level: Int) {
        outline.append(OutlineEntry(title: title, level: level, page: pages.count, y: y))
    }
}
