import HTML
import Spanish

/// A share of a whole in a stacked bar: what it is called and how it is drawn.
public struct StackPart: Sendable, Hashable {
    /// Each has its own drawing, so that a bar can be read without colour.
    public enum Shade: String, Sendable, CaseIterable {
        /// Reached: full.
        case done = "kept"
        /// On its way: pale, with an edge.
        case part = "late"
        /// Needs a look: pale, in the colour of what is due.
        case due
        /// Late: full, with stripes.
        case missed
        /// Nothing yet: empty.
        case none
    }

    /// "terminadas", in the gender of what is counted.
    public var title: String
    /// "terminada"
    public var one: String
    public var shade: Shade

    /// - Parameter one: the singular; without it, the same words.
    public init(_ title: String, one: String? = nil, _ shade: Shade) {
        self.title = title
        self.one = one ?? title
        self.shade = shade
    }

    func counted(_ count: Int) -> String { Spanish.count(count, one, title) }
}

extension HTML {
    /// What each drawing stands for.
    mutating func legend(_ parts: [StackPart]) {
        ul(.class("legend")) { list in
            for part in parts {
                list.li { item in
                    item.swatch(part)
                    item.text(Spanish.capitalized(part.title))
                }
            }
        }
    }

    /// A small square drawn as the part is.
    mutating func swatch(_ part: StackPart) {
        svg(
            .class("stack"), .draw("viewBox", "0 0 18 18"), .draw("width", 18), .draw("height", 18),
            .aria("hidden", "true")
        ) { art in art.share(part.shade, x: 1, y: 1, width: 16, height: 16, stripe: 4) }
    }

    /// The shares of a whole side by side, with a gap between them. Rounded so that none is lost and none overflows.
    ///
    /// - Parameter stripe: how far the stripes of what is late stand apart.
    mutating func stack(
        _ counts: [Int], _ parts: [StackPart], x: Int, y: Int, width: Int, height: Int, gap: Int, stripe: Int
    ) {
        let total = counts.reduce(0) { $0 + Swift.max(0, $1) }
        guard total > 0 else { return share(.none, x: x, y: y, width: width, height: height, stripe: stripe) }
        var before = 0
        for (count, part) in zip(counts, parts) where count > 0 {
            let (from, to) = (before * width / total, (before + count) * width / total)
            before += count
            let end = before == total ? to : Swift.max(from + 1, to - gap)
            share(part.shade, x: x + from, y: y, width: Swift.max(1, end - from), height: height, stripe: stripe)
        }
    }

    private mutating func share(
        _ shade: StackPart.Shade, x: Int, y: Int, width: Int, height: Int, stripe: Int
    ) {
        svgRect(
            .class(shade.rawValue), .draw("x", x), .draw("y", y), .draw("width", width), .draw("height", height))
        guard shade == .missed, width > stripe else { return }
        let lines = stride(from: x + stripe, to: x + width, by: stripe).map { "M\($0) \(y)v\(height)" }
        svgPath(.draw("d", lines.joined()))
    }
}
