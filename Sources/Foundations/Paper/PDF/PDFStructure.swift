import CQPDF

/// Writes the structure tree into a PDF in place of the flat one that is there.
struct PDFStructure {
    private let pdf: qpdf_data
    private let structure: StructureTree
    private let pages: [qpdf_oh]

    init(_ pdf: qpdf_data, _ structure: StructureTree) {
        self.pdf = pdf
        self.structure = structure
        pages = (0..<max(0, qpdf_get_num_pages(pdf))).map { qpdf_get_page_n(pdf, Int($0)) }
    }

    func write() {
        let root = indirect("<< /Type /StructTreeRoot >>")
        let elements = structure.nodes.map { indirect("<< /Type /StructElem /S /\($0.role.rawValue) >>") }
        for (index, node) in structure.nodes.enumerated() {
            set(elements[index], "/P", node.parent < 0 ? root : elements[node.parent])
            describe(node, elements[index])
            setChildren(node, elements, of: elements[index])
        }
        set(root, "/K", elements[StructureTree.root])
        set(root, "/ParentTree", parentTree(elements))
        set(root, "/ParentTreeNextKey", qpdf_oh_new_integer(pdf, Int64(pages.count)))
        set(qpdf_get_root(pdf), "/StructTreeRoot", root)
    }

    private func describe(_ node: StructureTree.Node, _ element: qpdf_oh) {
        if let alternative = node.alternative {
            set(element, "/Alt", qpdf_oh_new_unicode_string(pdf, PlainText.of(alternative)))
        }
        guard node.scope != nil || node.summary != nil else { return }
        let attributes = qpdf_oh_parse(pdf, "<< /O /Table >>")
        if let scope = node.scope { set(attributes, "/Scope", qpdf_oh_new_name(pdf, "/" + scope)) }
        if node.columnSpan > 1 { set(attributes, "/ColSpan", qpdf_oh_new_integer(pdf, Int64(node.columnSpan))) }
        if let summary = node.summary, !summary.isEmpty {
            set(attributes, "/Summary", qpdf_oh_new_unicode_string(pdf, PlainText.of(summary)))
        }
        set(element, "/A", attributes)
    }

    private func setChildren(_ node: StructureTree.Node, _ elements: [qpdf_oh], of element: qpdf_oh) {
        guard !node.children.isEmpty || !node.pieces.isEmpty else { return }
        let list = qpdf_oh_new_array(pdf)
        for child in node.children { qpdf_oh_append_item(pdf, list, elements[child]) }
        let home = node.pieces.first?.page ?? 0
        if !node.pieces.isEmpty { set(element, "/Pg", pages[home]) }
        for piece in node.pieces {
            qpdf_oh_append_item(pdf, list, piece.page == home ? number(piece.mark) : reference(piece))
        }
        set(element, "/K", list)
    }

    /// Words on another page than the first ones.
    private func reference(_ piece: StructureTree.Piece) -> qpdf_oh {
        let reference = qpdf_oh_parse(pdf, "<< /Type /MCR >>")
        set(reference, "/Pg", pages[piece.page])
        set(reference, "/MCID", number(piece.mark))
        return reference
    }

    /// From the marked contents of each page back to the elements they belong to.
    private func parentTree(_ elements: [qpdf_oh]) -> qpdf_oh {
        var owners = pages.map { _ in [Int: Int]() }
        for (index, node) in structure.nodes.enumerated() {
            for piece in node.pieces { owners[piece.page][piece.mark] = index }
        }
        let numbers = qpdf_oh_new_array(pdf)
        for (page, marks) in owners.enumerated() {
            let list = qpdf_oh_new_array(pdf)
            for mark in 0..<((marks.keys.max() ?? -1) + 1) {
                qpdf_oh_append_item(pdf, list, marks[mark].map { elements[$0] } ?? qpdf_oh_new_null(pdf))
            }
            set(pages[page], "/StructParents", number(page))
            qpdf_oh_append_item(pdf, numbers, number(page))
            qpdf_oh_append_item(pdf, numbers, list)
        }
        let tree = qpdf_oh_new_dictionary(pdf)
        set(tree, "/Nums", numbers)
        return tree
    }

    private func indirect(_ text: String) -> qpdf_oh { qpdf_make_indirect_object(pdf, qpdf_oh_parse(pdf, text)) }

    private func number(_ value: Int) -> qpdf_oh { qpdf_oh_new_integer(pdf, Int64(value)) }

    private func set(_ object: qpdf_oh, _ key: String, _ value: qpdf_oh) {
        qpdf_oh_replace_key(pdf, object, key, value)
    }
}
