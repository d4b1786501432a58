import HTML

extension MarkdownWriter {
    func inline(_ node: MarkdownNode, _ html: inout HTML, depth: Int, isInLink: Bool) {
        guard depth < Self.maximumDepth else { return html.text(node.words) }
        func inside(_ html: inout HTML) { inlines(of: node, &html, depth, isInLink) }
        switch node.kind {
        case .text, .htmlInline: html.text(node.literal)
        case .softbreak: html.raw("\n")
        case .linebreak: html.br()
        case .code: html.code(node.literal)
        case .emph: html.em(content: inside)
        case .strong: html.strong(content: inside)
        case .strikethrough: html.del(content: inside)
        case .link: link(node, &html, depth, isInLink)
        case .image: image(node, &html, isInLink)
        default: inside(&html)
        }
    }

    private func inlines(of node: MarkdownNode, _ html: inout HTML, _ depth: Int, _ isInLink: Bool) {
        for child in node.children { inline(child, &html, depth: depth + 1, isInLink: isInLink) }
    }

    private func link(_ node: MarkdownNode, _ html: inout HTML, _ depth: Int, _ isInLink: Bool) {
        guard !isInLink, let address = MarkdownAddress(node.address) else {
            return inlines(of: node, &html, depth, isInLink)
        }
        anchor(to: address, &html) { a in
            guard node.words.isEmpty, !node.children.contains(where: { $0.kind == .image }) else {
                return inlines(of: node, &a, depth, true)
            }
            a.text(address.text)
        }
    }

    /// What leads outside is marked: nothing is counted or told on the way there.
    private func anchor(to address: MarkdownAddress, _ html: inout HTML, content: (inout HTML) -> Void) {
        switch address {
        case .inside(let path): html.a(.href(rewrite(path)), content: content)
        case .here(let place): html.a(.href(place), content: content)
        case .contact(let contact): html.a(.href(contact), content: content)
        case .outside(let address): html.a(.href(address), .rel("external noopener"), content: content)
        }
    }

    /// Pictures of other sites are not fetched for the reader, who is told where they are; nor are documents shown as
    /// pictures.
    private func image(_ node: MarkdownNode, _ html: inout HTML, _ isInLink: Bool) {
        if let media = picture(node) { return shown(node, media, &html) }
        let words = node.words
        guard !isInLink, let address = MarkdownAddress(node.address) else { return html.text(words) }
        anchor(to: address, &html) { $0.text(words.isEmpty ? address.text : words) }
    }

    /// The entity's own picture that a node shows; nil for anything else.
    func picture(_ node: MarkdownNode) -> MarkdownMedia? {
        guard node.kind == .image, case .inside(let path)? = MarkdownAddress(node.address) else { return nil }
        return MarkdownMedia(path).flatMap { $0.medium == nil ? nil : $0 }
    }

    func shown(_ node: MarkdownNode, _ media: MarkdownMedia, _ html: inout HTML) {
        html.img(.src(rewrite(media.medium ?? media.original)), .alt(node.words), .lazy)
    }
}
