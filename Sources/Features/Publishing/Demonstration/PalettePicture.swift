/// A picture of few colours, painted from back to front and written as PNG: what the demonstration shows needs nobody's
/// photograph. Coordinates go from 0 to 1 in both directions, so the same drawing comes out in every size.
struct PalettePicture: Sendable {
    let width: Int
    let height: Int
    private var pixels: [UInt8]
    private var colours: [UInt32] = []

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        pixels = [UInt8](repeating: 0, count: width * height)
    }

    /// Fills what lies below a line over the whole width.
    mutating func fill(below top: (Double) -> Double, _ colour: UInt32) {
        let index = self.index(colour)
        for x in 0..<width {
            let first = max(0, Int(top(Double(x) / Double(width)) * Double(height)))
            for y in stride(from: first, to: height, by: 1) { pixels[y * width + x] = index }
        }
    }

    mutating func fill(from top: Double, to bottom: Double, _ colour: UInt32) {
        let index = self.index(colour)
        for y in max(0, Int(top * Double(height)))..<max(0, min(height, Int(bottom * Double(height)))) {
            for x in 0..<width { pixels[y * width + x] = index }
        }
    }

    /// A disc; its radius is a part of the height.
    mutating func disc(_ x: Double, _ y: Double, _ radius: Double, _ colour: UInt32) {
        let steps = 40
        polygon(
            (0..<steps).map { step in
                let (sine, cosine) = Wave.both(Double(step) / Double(steps))
                return (x + cosine * radius * Double(height) / Double(width), y + sine * radius)
            }, colour)
    }

    mutating func box(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ colour: UInt32) {
        polygon([(left, top), (right, top), (right, bottom), (left, bottom)], colour)
    }

    /// Filled by the even-odd rule, line by line.
    mutating func polygon(_ corners: [(x: Double, y: Double)], _ colour: UInt32) {
        let index = self.index(colour)
        let points = corners.map { ($0.x * Double(width), $0.y * Double(height)) }
        guard let top = points.map(\.1).min(), let bottom = points.map(\.1).max() else { return }
        for y in max(0, Int(top))..<max(max(0, Int(top)), min(height, Int(bottom) + 1)) {
            let edges = crossings(points, at: Double(y) + 0.5)
            for pair in stride(from: 0, to: edges.count - 1, by: 2) {
                let (from, to) = (max(0, Int(edges[pair] + 0.5)), min(width, Int(edges[pair + 1] + 0.5)))
                for x in stride(from: from, to: to, by: 1) { pixels[y * width + x] = index }
            }
        }
    }

    private func crossings(_ points: [(Double, Double)], at y: Double) -> [Double] {
        var found: [Double] = []
        for (position, start) in points.enumerated() {
            let end = points[(position + 1) % points.count]
            guard (start.1 <= y) != (end.1 <= y) else { continue }
            found.append(start.0 + (y - start.1) / (end.1 - start.1) * (end.0 - start.0))
        }
        return found.sorted()
    }

    private mutating func index(_ colour: UInt32) -> UInt8 {
        if let known = colours.firstIndex(of: colour) { return UInt8(known) }
        guard colours.count < 255 else { return 0 }
        colours.append(colour)
        return UInt8(colours.count - 1)
    }

    var png: [UInt8] {
        let palette = colours.flatMap { [UInt8($0 >> 16 & 0xFF), UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)] }
        return PNGBytes.picture(width: width, height: height, palette: palette, pixels: pixels)
    }
}

/// Sine and cosine by their series: enough for drawing, and the same on every machine.
enum Wave {
    /// Of a part of a turn.
    static func both(_ turn: Double) -> (sine: Double, cosine: Double) { (sine(turn), sine(turn + 0.25)) }

    static func sine(_ turn: Double) -> Double {
        var part = turn - turn.rounded(.down)
        let sign: Double = part > 0.5 ? -1 : 1
        if part > 0.5 { part -= 0.5 }
        let angle = part * 2
        // Bhaskara's approximation (7th century), off by less than 0.002.
        return sign * 16 * angle * (1 - angle) / (5 - 4 * angle * (1 - angle))
    }
}
