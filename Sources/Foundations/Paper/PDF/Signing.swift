/// Lines to sign on, side by side, three at most; the block is never parted.
struct SignatureFlow: Flow {
    private static let writing = 46.0
    private static let between = 28.0
    let gap = 16.0
    private let cells: [(text: SetText, role: SetText, node: Int)]
    private let width: Double
    private let perRow: Int

    init(_ signatures: [PaperSignature], _ setter: TextSetter, _ structure: StructureTree, _ shape: PageShape) {
        let most = shape.measure > 600 ? 3 : 2
        perRow = max(1, min(most, signatures.count))
        let columns = Double(perRow)
        let width = min(230, (shape.measure - Self.between * (columns - 1)) / columns)
        self.width = width
        let section = signatures.isEmpty ? StructureTree.root : structure.add(.section)
        cells = signatures.map { signature in
            let node = structure.add(.paragraph, to: section)
            return (
                setter.set(signature.name, TextStyle(size: 10.5, isBold: true, leading: 1.25), width: width),
                setter.set(signature.role, TextStyle(size: 9.6, colour: .quiet, leading: 1.25), width: width), node
            )
        }
    }

    private var rows: [ArraySlice<(text: SetText, role: SetText, node: Int)>] {
        stride(from: 0, to: cells.count, by: perRow).map { cells[$0..<min($0 + perRow, cells.count)] }
    }

    private func height(_ row: ArraySlice<(text: SetText, role: SetText, node: Int)>) -> Double {
        Self.writing + 4 + (row.map { $0.text.height + $0.role.height }.max() ?? 0)
    }

    var start: Double { rows.reduce(0) { $0 + height($1) } }

    func place(on pages: PageWriter) {
        for row in rows {
            // More people than a page holds: then at least nobody's line is parted from the name.
            if height(row) > pages.room, !pages.isFresh { pages.newPage() }
            for (index, cell) in row.enumerated() {
                let x = pages.shape.side + Double(index) * (width + Self.between)
                let y = pages.y + Self.writing
                pages.fill(x: x, y: y, width: width, height: 0.7, .ink)
                pages.put(.text(cell.text, 0..<cell.text.lines.count), x: x, y: y + 4, node: cell.node)
                let below = y + 4 + cell.text.height
                pages.put(.text(cell.role, 0..<cell.role.lines.count), x: x, y: below, node: cell.node)
            }
            pages.y += height(row)
        }
    }
}

/// A QR code, and beside it what it is for and the address in letters.
struct CodeFlow: Flow {
    private static let size = 84.0
    let gap = 24.0
    private let modules: [[Bool]]
    private let figure: Int?
    private let lines: [(text: SetText, node: Int)]

    init(
        address: String, caption: String, _ setter: TextSetter, _ structure: StructureTree, _ shape: PageShape
    ) {
        modules = CodeModules.of(address)
        figure = modules.isEmpty ? nil : structure.add(.figure)
        if let figure { structure.change(figure) { $0.alternative = "Código QR con la dirección \(address)" } }
        let width = shape.textMeasure - (modules.isEmpty ? 0 : Self.size + 14)
        let styles = [TextStyle(size: 10.5, isBold: true), TextStyle(size: 9.8, colour: .quiet)]
        lines = zip([caption, address], styles).filter { !$0.0.isEmpty }.map { text, style in
            (setter.set(text, style, width: width), structure.add(.paragraph))
        }
    }

    private var textHeight: Double { lines.reduce(0) { $0 + $1.text.height + 2 } }
    var start: Double { max(modules.isEmpty ? 0 : Self.size, textHeight) }

    func place(on pages: PageWriter) {
        let left = pages.shape.side
        if !modules.isEmpty {
            pages.put(.modules(modules, width: Self.size), x: left, y: pages.y, node: figure)
        }
        var y = pages.y + max(0, (start - textHeight) / 2)
        for line in lines {
            let x = left + (modules.isEmpty ? 0 : Self.size + 14)
            pages.put(.text(line.text, 0..<line.text.lines.count), x: x, y: y, node: line.node)
            y += line.text.height + 2
        }
        pages.y += start
    }
}
