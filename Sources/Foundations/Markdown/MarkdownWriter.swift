import HTML

/// Writes a document into a page, block by block.
struct MarkdownWriter {
    /// Blocks and marks inside each other beyond which only the words are written: nobody means more, and the stack
    /// must hold.
    static let maximumDepth = 24

    /// Level in the page of the text's largest headings, and their level in the text.
    let level: Int
    let largest: Int
    let rewrite: (String) -> String
    /// Of the heading written last, so that none is skipped.
    private var lastLevel: Int

    init(level: Int, largest: Int, rewrite: @escaping (String) -> String) {
        self.level = min(max(level, 2), 4)
        self.largest = largest
        self.rewrite = rewrite
        lastLevel = self.level - 1
    }

    mutating func blocks(of node: MarkdownNode, _ html: inout HTML, depth: Int, isTight: Bool = false) {
        guard depth < Self.maximumDepth else { return html.p(node.words) }
        for child in node.children { block(child, &html, depth: depth + 1, isTight: isTight) }
    }

    private mutating func block(_ node: MarkdownNode, _ html: inout HTML, depth: Int, isTight: Bool) {
        switch node.kind {
        case .paragraph: paragraph(node, &html, depth, isTight)
        case .heading: heading(node, &html, depth)
        case .list: list(node, &html, depth)
        case .quote: html.blockquote { blocks(of: node, &$0, depth: depth) }
        case .codeBlock: html.pre(node.literal)
        case .htmlBlock: html.p(node.literal)
        case .rule: html.hr()
        case .table: table(node, &html, depth)
        default: html.p(node.words)
        }
    }

    private func paragraph(_ node: MarkdownNode, _ html: inout HTML, _ depth: Int, _ isTight: Bool) {
        let children = node.children
        if let pictures = onlyPictures(children) {
            for picture in pictures { figure(picture.node, picture.media, &html) }
        } else if isTight {
            for child in children { inline(child, &html, depth: depth, isInLink: false) }
        } else {
            html.p { p in for child in children { inline(child, &p, depth: depth, isInLink: false) } }
        }
    }

    /// The pictures of a paragraph that holds nothing else.
    private func onlyPictures(_ children: [MarkdownNode]) -> [(node: MarkdownNode, media: MarkdownMedia)]? {
        let spoken = children.filter { $0.kind != .softbreak && $0.kind != .linebreak }
        let pictures = spoken.compactMap { node in picture(node).map { (node: node, media: $0) } }
        return pictures.isEmpty || pictures.count < spoken.count ? nil : pictures
    }

    private func figure(_ node: MarkdownNode, _ media: MarkdownMedia, _ html: inout HTML) {
        html.figure { figure in
            shown(node, media, &figure)
            if !node.title.isEmpty { figure.figcaption(node.title) }
        }
    }

    private mutating func heading(_ node: MarkdownNode, _ html: inout HTML, _ depth: Int) {
        lastLevel = min(level + node.headingLevel - largest, lastLevel + 1, 4)
        func write(_ heading: inout HTML) {
            for child in node.children { inline(child, &heading, depth: depth, isInLink: false) }
        }
        switch lastLevel {
        case ...2: html.h2(content: write)
        case 3: html.h3(content: write)
        default: html.h4(content: write)
        }
    }

    private mutating func list(_ node: MarkdownNode, _ html: inout HTML, _ depth: Int) {
        let first = node.firstNumber
        if node.isOrdered {
            html.ol(.when(first != 1, .start(first))) { items(node, &$0, depth) }
        } else {
            html.ul { items(node, &$0, depth) }
        }
    }

    private mutating func items(_ node: MarkdownNode, _ html: inout HTML, _ depth: Int) {
        for item in node.children {
            html.li { blocks(of: item, &$0, depth: depth, isTight: node.isTight) }
        }
    }

    private func table(_ node: MarkdownNode, _ html: inout HTML, _ depth: Int) {
        let right = node.rightColumns
        let rows = node.children
        html.table(.class("data")) { table in
            table.thead { head in
                for row in rows where row.kind == .tableHeader { headings(row, right, &head, depth) }
            }
            let titles = rows.first { $0.kind == .tableHeader }?.children.map(\.words) ?? []
            guard rows.contains(where: { $0.kind == .tableRow }) else { return }
            table.tbody { body in
                for row in rows where row.kind == .tableRow { cells(row, titles, right, &body, depth) }
            }
        }
    }

    private func headings(_ row: MarkdownNode, _ right: [Bool], _ html: inout HTML, _ depth: Int) {
        html.tr { tr in
            for (column, cell) in row.children.enumerated() {
                let isNumber = column < right.count && right[column]
                guard !cell.words.isEmpty else {
                    tr.td("")
                    continue
                }
                tr.th(.scope(.col), .when(isNumber, .class("number"))) { th in
                    for child in cell.children { inline(child, &th, depth: depth, isInLink: false) }
                }
            }
        }
    }

    /// Each cell carries its column's title, as phones show it.
    private func cells(_ row: MarkdownNode, _ titles: [String], _ right: [Bool], _ html: inout HTML, _ depth: Int) {
        html.tr { tr in
            for (column, cell) in row.children.enumerated() {
                let isNumber = column < right.count && right[column]
                let title = column < titles.count ? titles[column] : ""
                tr.td(.when(!title.isEmpty, .data("label", title)), .when(isNumber, .class("number"))) { td in
                    for child in cell.children { inline(child, &td, depth: depth, isInLink: false) }
                }
            }
        }
    }
}
