import Documents

/// Feeds arbitrary bytes to the document readers. The first byte picks the file name, and with it the kind of text,
/// or a sound container into which the rest is put as its main part.
///
/// PDF is left out: its parser runs in a child process with limits of its own, and starting one per input would fuzz
/// the starting of processes. What must hold: no crash, no hang, no memory beyond the limits, and no line that is lost.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDocuments(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let input = UnsafeBufferPointer(start: start, count: count)
    let choice = Int(input[0]) % (names.count + Wrapping.all.count)
    let rest = Array(input.dropFirst())
    let bytes = choice < names.count ? rest : Wrapping.all[choice - names.count](rest)
    guard !looksLikePDF(bytes) else { return 0 }
    let name = choice < names.count ? names[choice] : "a"
    guard let document = try? DocumentReader.read(bytes, filename: name, limits: limits) else { return 0 }
    precondition(linesOutsideBlocks(document) == 0, "a line with words belongs to no block")
    return 0
}

private let names = ["a.txt", "a.md", "a.csv", "a.html", "a.docx", "a.xlsx", "a.odt", "a.ods"]

private let limits: DocumentLimits = {
    var limits = DocumentLimits.standard
    limits.unpackedBytes = 4 << 20
    limits.cells = 20_000
    limits.time = .seconds(5)
    return limits
}()

private func looksLikePDF(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    return bytes.indices.prefix(1024).contains { bytes[$0...].starts(with: mark) }
}

private func linesOutsideBlocks(_ document: Document) -> Int {
    var covered: Set<Int> = []
    for block in document.blocks {
        switch block {
        case .paragraph(let paragraph): covered.formUnion(paragraph.lines)
        case .table(let table): for row in table.rows { covered.formUnion(row.lines) }
        }
    }
    return document.lines.indices.count { line in
        !covered.contains(line + 1) && document.lines[line].utf8.contains { $0 > 0x20 }
    }
}

/// The package manager makes this the program's entry; the fuzzer's own `main` is not linked.
@_cdecl("DocumentsFuzz_main")
public func runFuzzer(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    var count = count
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
    return runDriver(&count, &arguments, fuzzDocuments)
}

/// libFuzzer's driver (compiler-rt, FuzzerDriver.cpp).
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ target: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt
