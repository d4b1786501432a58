import HTML
import Markdown

/// Feeds arbitrary text to Markdown.
///
/// What must hold: no crash, no hang; every `<` of the page opens or closes an element that this writer knows, no
/// attribute is one that runs, every address is harmless, and the elements stand well inside each other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkdown(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let page = HTML.fragment { Markdown.write(text, into: &$0) }.bytes
    check(page)
    for address in Markdown.addresses(text) {
        let known = ["/", "#", "http://", "https://", "mailto:", "tel:"]
        let bytes = address.lowercased().utf8
        precondition(known.contains { bytes.starts(with: $0.utf8) }, "an address that could run: \(address)")
        precondition(!bytes.starts(with: "//".utf8), "an address that pretends to be inside: \(address)")
    }
    precondition(Markdown.plainText(text).utf8.count <= 4 * text.utf8.count + 16, "more words than were written")
    return 0
}

private let elements: Set<String> = [
    "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "code", "hr", "br", "em", "strong", "del", "a", "img",
    "figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td",
]
private let attributes: Set<String> = [
    "href", "rel", "src", "alt", "loading", "class", "scope", "data-label", "start",
]

private func check(_ page: [UInt8]) {
    var open: [String] = []
    var position = 0
    while let start = page[position...].firstIndex(of: UInt8(ascii: "<")) {
        guard let end = page[start...].firstIndex(of: UInt8(ascii: ">")) else { preconditionFailure("an open element") }
        let tag = page[(start + 1)..<end]
        let name = String(decoding: tag.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
        if name.hasPrefix("/") {
            precondition(open.popLast() == String(name.dropFirst()), "elements across each other")
        } else {
            precondition(elements.contains(name), "an element of the writer: \(name)")
            checkAttributes(tag.dropFirst(name.utf8.count))
            if !["hr", "br", "img"].contains(name) { open.append(name) }
        }
        position = end + 1
    }
    precondition(open.isEmpty, "an element that is not closed")
}

/// Values are quoted, and hold neither quotes nor `<` and `>`. Looked at byte by byte: an accent upon a quote makes
/// another letter of both to Swift, and not to browsers.
private func checkAttributes(_ text: ArraySlice<UInt8>) {
    let parts = text.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
        let name = String(decoding: parts[index].drop { $0 == UInt8(ascii: " ") }.dropLast(), as: UTF8.self)
        precondition(attributes.contains(name), "an attribute of the writer: \(name)")
        let isPicture = name == "src"
        precondition(!isPicture || parts[index + 1].starts(with: "/archivos/".utf8), "a picture from elsewhere")
    }
}

/// The package manager makes this the program's entry; the fuzzer's own `main` is not linked.
@_cdecl("MarkdownFuzz_main")
public func runFuzzer(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    var count = count
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
    return runDriver(&count, &arguments, fuzzMarkdown)
}

/// libFuzzer's driver (compiler-rt, FuzzerDriver.cpp).
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ target: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt
