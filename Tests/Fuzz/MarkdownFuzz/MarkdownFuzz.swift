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
        precondition(known.contains { address.lowercased().hasPrefix($0) }, "an address that could run: \(address)")
        precondition(!address.hasPrefix("//"), "an address that pretends to be inside: \(address)")
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
        let tag = String(decoding: page[(start + 1)..<end], as: UTF8.self)
        if tag.hasPrefix("/") {
            precondition(open.popLast() == String(tag.dropFirst()), "elements across each other")
        } else {
            let name = String(tag.prefix { $0 != " " })
            precondition(elements.contains(name), "an element of the writer: \(tag)")
            checkAttributes(tag.dropFirst(name.count))
            if !["hr", "br", "img"].contains(name) { open.append(name) }
        }
        position = end + 1
    }
    precondition(open.isEmpty, "an element that is not closed")
}

/// Values are quoted, and hold neither quotes nor `<` and `>`.
private func checkAttributes(_ text: Substring) {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
        let name = parts[index].drop { $0 == " " }.dropLast()
        precondition(attributes.contains(String(name)), "an attribute of the writer: \(text)")
        if name == "src" { precondition(parts[index + 1].hasPrefix("/archivos/"), "a picture from elsewhere") }
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
