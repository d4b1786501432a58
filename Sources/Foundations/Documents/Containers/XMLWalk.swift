import Foundation
import FoundationXML

/// Receives what stands in an XML part, in order. Names come without their prefix: `w:p` is `p`.
protocol XMLVisitor: AnyObject {
    func start(_ name: String, _ attributes: XMLAttributes) throws(DocumentFailure)
    func text(_ text: String) throws(DocumentFailure)
    func end(_ name: String) throws(DocumentFailure)
}

/// The attributes of an element, asked for without their prefix.
struct XMLAttributes {
    fileprivate let pairs: [String: String]

    static let none = XMLAttributes(pairs: [:])

    subscript(_ name: String) -> String? {
        if let value = pairs[name] { return value }
        return pairs.first { XMLWalk.local($0.key) == name }?.value
    }

    func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

    /// A switch of OOXML: present without value, "1", "true" or "on" mean on.
    var isOn: Bool { !["0", "false", "off", "none"].contains(self["val"] ?? "1") }
}

/// Walks through an XML part with `XMLParser`.
///
/// Document type declarations are refused before the parser sees a byte, so no entity can be declared: neither external
/// files (XXE) nor entities that grow (billion laughs) exist for it.
enum XMLWalk {
    static func walk(
        _ bytes: [UInt8], _ visitor: any XMLVisitor, limits: DocumentLimits
    ) throws(DocumentFailure) {
        let text = try XMLEncoding.checked(bytes)
        let parser = XMLParser(data: Data(text))
        parser.shouldProcessNamespaces = false
        parser.shouldResolveExternalEntities = false
        let delegate = XMLWalker(visitor, depth: limits.depth)
        parser.delegate = delegate
        let complete = parser.parse()
        if let failure = delegate.failure { throw failure }
        guard complete else { throw .damagedContainer }
    }

    static func local(_ name: String) -> String {
        guard let colon = name.utf8.firstIndex(of: Ascii.colon) else { return name }
        return String(name[name.index(after: colon)...])
    }
}

/// Hands the parser's events on and remembers the first failure, because its callbacks cannot throw.
private final class XMLWalker: NSObject, XMLParserDelegate {
    private let visitor: any XMLVisitor
    private let depthLimit: Int
    private var depth = 0
    private var errors = 0
    private(set) var failure: DocumentFailure?

    init(_ visitor: any XMLVisitor, depth: Int) {
        self.visitor = visitor
        depthLimit = depth
    }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
        qualifiedName qName: String?, attributes attributeDict: [String: String]
    ) {
        depth += 1
        if depth > depthLimit { return stop(parser, .tooDeep) }
        attempt(parser) { () throws(DocumentFailure) in
            try visitor.start(XMLWalk.local(elementName), XMLAttributes(pairs: attributeDict))
        }
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
    ) {
        depth -= 1
        attempt(parser) { () throws(DocumentFailure) in try visitor.end(XMLWalk.local(elementName)) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        attempt(parser) { () throws(DocumentFailure) in try visitor.text(string) }
    }

    func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
        attempt(parser) { () throws(DocumentFailure) in try visitor.text(String(decoding: CDATABlock, as: UTF8.self)) }
    }

    /// Errors that do not end the parsing, such as a prefix that was never declared. Foundation loses some bytes at
    /// each of them, so a file may not have many.
    func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
        errors += 1
        if errors > 50 { stop(parser, .damagedContainer) }
    }

    private func attempt(_ parser: XMLParser, _ step: () throws(DocumentFailure) -> Void) {
        guard failure == nil else { return }
        do { try step() } catch { stop(parser, error) }
    }

    private func stop(_ parser: XMLParser, _ reason: DocumentFailure) {
        if failure == nil { failure = reason }
        parser.abortParsing()
    }
}
