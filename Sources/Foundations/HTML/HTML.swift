/// A page, or a part of one, written from top to bottom into one buffer of UTF-8.
///
/// Text and attribute values are escaped by default; the only way around it is ``raw(_:)``, which takes a literal.
/// Elements are functions; what stands inside them is written by the closure:
///
/// ```swift
/// var page = HTML()
/// page.ul(.class("tareas")) { list in
///     list.li { $0.a("Pagar el predial", .href("/tramites/predial")) }
/// }
/// ```
///
/// Closures do not escape and nothing is kept per element, so a page costs about what copying its bytes costs.
public struct HTML: Sendable {
    /// What has been written so far, UTF-8.
    public private(set) var bytes: [UInt8] = []

    /// - Parameter capacity: bytes to reserve; a page of ten cards is about 12,000.
    public init(capacity: Int = 16_384) {
        bytes.reserveCapacity(capacity)
    }

    /// A fragment written on its own, for tests and for messages that are not pages.
    public static func fragment(_ write: (inout HTML) throws -> Void) rethrows -> HTML {
        var html = HTML(capacity: 512)
        try write(&html)
        return html
    }

    /// The buffer as a string.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes text; `& < > "` and `'` become entities.
    public mutating func text(_ text: String) {
        escape(text)
    }

    /// Writes a number.
    public mutating func text(_ number: Int) {
        escape(String(number))
    }

    /// Writes markup that stands in the source code itself. A value read at run time cannot be passed.
    public mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends a fragment that was written by this same type.
    public mutating func append(_ fragment: HTML) {
        bytes.append(contentsOf: fragment.bytes)
    }

    /// The declaration every page begins with.
    public mutating func doctype() { raw("<!doctype html>\n") }

    /// The root element. `lang` is a BCP 47 code such as `es-CO`.
    public mutating func html(lang: String, content: (inout HTML) throws -> Void) rethrows {
        raw("<html lang=\"")
        escape(lang)
        raw("\">")
        try content(&self)
        raw("</html>\n")
    }

    /// The page's title, shown in the browser's tab.
    public mutating func title(_ text: String) {
        raw("<title>")
        escape(text)
        raw("</title>")
    }

    /// A script file of our own; inline scripts do not exist in this builder.
    public mutating func script(_ attributes: Attribute<Tag.Script>...) {
        open("script", attributes)
        close("script")
    }

    /// A field of several lines. A line break after the tag keeps a leading break of the value.
    public mutating func textarea(_ value: String, _ attributes: Attribute<Tag.Textarea>...) {
        open("textarea", attributes)
        raw("\n")
        escape(value)
        close("textarea")
    }

    /// Preformatted text.
    public mutating func pre(_ value: String, _ attributes: Attribute<Tag.Pre>...) {
        open("pre", attributes)
        raw("\n")
        escape(value)
        close("pre")
    }

    @inlinable
    mutating func open<T>(_ name: StaticString, _ attributes: [Attribute<T>]) {
        begin(name)
        for attribute in attributes { write(attribute.name, attribute.prefix, attribute.value) }
        end()
    }

    @usableFromInline
    mutating func begin(_ name: StaticString) {
        bytes.append(UInt8(ascii: "<"))
        raw(name)
    }

    @usableFromInline
    mutating func end() { bytes.append(UInt8(ascii: ">")) }

    @usableFromInline
    mutating func write(_ name: StaticString, _ prefix: StaticString, _ value: AttributeValue) {
        if case .omitted = value { return }
        bytes.append(UInt8(ascii: " "))
        raw(prefix)
        raw(name)
        guard case .text(let text) = value else { return }
        raw("=\"")
        escape(text)
        bytes.append(UInt8(ascii: "\""))
    }

    @usableFromInline
    mutating func close(_ name: StaticString) {
        raw("</")
        raw(name)
        bytes.append(UInt8(ascii: ">"))
    }

    mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    /// Copies runs that need no entity whole.
    private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<utf8.count where Self.needsEntity(utf8[index]) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
            if let entity = Self.entity(for: utf8[index]) { raw(entity) }
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    /// The five stand below `?`; letters are told apart by one comparison.
    @inline(__always)
    private static func needsEntity(_ byte: UInt8) -> Bool {
        byte <= UInt8(ascii: ">") && entity(for: byte) != nil
    }

    private static func entity(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
