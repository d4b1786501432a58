import Documents

@testable import ActionPlan
@testable import Plans

/// Feeds arbitrary text to the reader of plans. The first byte picks how the text is taken: as tab-separated text, as
/// Markdown or as CSV.
///
/// What must hold: no crash, no hang; every line that holds words is placed, furniture or listed as not placed; and a
/// plan that is stored in pieces and put together again consists of the same pieces.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlan(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let input = UnsafeBufferPointer(start: start, count: count)
    let name = names[Int(input[0]) % names.count]
    guard let document = try? DocumentReader.read(Array(input.dropFirst()), filename: name) else { return 0 }
    let reading = PlanReader.read(document)
    guard reading.failure == nil else { return 0 }
    precondition(lost(document, reading).isEmpty, "a line with words is neither placed nor listed")
    precondition(!PlanJSON.encode(reading).isEmpty, "a plan without JSON")
    let pieces = PlanPieces(reading.plan).all
    precondition(putTogether(pieces, like: reading.plan) == pieces, "pieces change on their way")
    return 0
}

private let names = ["a.txt", "a.md", "a.csv"]

private func lost(_ document: Document, _ reading: PlanReading) -> [Int] {
    let known = reading.placed.union(reading.furniture.flatMap(\.lines)).union(reading.unplaced.flatMap(\.lines))
    return document.lines.indices.map { $0 + 1 }.filter { line in
        !known.contains(line) && document.lines[line - 1].contains { $0.isLetter || $0.isNumber }
    }
}

/// As the store does: ordered by action, kind and position, and read back.
private func putTogether(_ pieces: [PlanPiece], like plan: Plan) -> [PlanPiece] {
    var assembly = PlanAssembly()
    for piece in pieces.sorted(by: comesBefore) {
        let span = piece.span
        assembly.add(
            PlanPiece(
                action: piece.action, kind: piece.kind, position: piece.position, text: piece.text,
                partLines: PlanPiece.partLines(span)))
    }
    return PlanPieces(assembly.plan(layout: plan.layout, startYear: plan.startYear)).all
}

private func comesBefore(_ one: PlanPiece, _ other: PlanPiece) -> Bool {
    (one.action, one.kind.rawValue, one.position) < (other.action, other.kind.rawValue, other.position)
}

/// The package manager makes this the program's entry; the fuzzer's own `main` is not linked.
@_cdecl("PlanFuzz_main")
public func runFuzzer(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    var count = count
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
    return runDriver(&count, &arguments, fuzzPlan)
}

/// libFuzzer's driver (compiler-rt, FuzzerDriver.cpp).
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ target: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt
