/// A block on its way to the pages. Its nodes are made when it is made, so the order of making is the reading order.
protocol Flow {
    /// White space above it, unless it begins a page.
    var gap: Double { get }
    /// The height that must be free for it to begin on a page.
    var start: Double { get }
    /// A heading never stays alone at the foot of a page.
    var keepsWithNext: Bool { get }
    func place(on pages: PageWriter)
}

extension Flow {
    var keepsWithNext: Bool { false }
}

/// Places blocks one after the other.
enum Flowing {
    static func place(_ flows: [any Flow], on pages: PageWriter) throws(PaperFailure) {
        var needs = [Double](repeating: 0, count: flows.count + 1)
        for index in flows.indices.reversed() {
            let isKept = flows[index].keepsWithNext && index + 1 < flows.count
            needs[index] = flows[index].start + (isKept ? flows[index + 1].gap + needs[index + 1] : 0)
        }
        for (index, flow) in flows.enumerated() {
            pages.prepare(gap: flow.gap, needs: min(needs[index], pages.freshRoom))
            flow.place(on: pages)
            guard pages.pages.count <= PaperLimits.pages else { throw .tooLarge }
        }
    }
}

/// The next block begins a page.
struct BreakFlow: Flow {
    let gap = 0.0
    let start = 0.0

    func place(on pages: PageWriter) { if !pages.isFresh { pages.newPage() } }
}
