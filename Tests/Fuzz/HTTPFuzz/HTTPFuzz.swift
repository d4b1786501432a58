import HTTP

/// Feeds libFuzzer's bytes to everything that reads what strangers send. The first byte chooses the reader.
///
/// Beside crashes it looks for broken promises: what a reader understood must not depend on how the bytes were cut,
/// and must come out the same when it is written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: data, count: size)
    guard let choice = bytes.first else { return 0 }
    let rest = Array(bytes.dropFirst())
    switch choice % 5 {
    case 0: form(rest)
    case 1: multipart(rest)
    case 2: target(rest)
    case 3: cookie(rest)
    default: headers(rest)
    }
    return 0
}

private func form(_ bytes: [UInt8]) {
    let limits = FieldLimits(count: 20, size: 200)
    guard let fields = try? FormReader.fields(bytes[...], limits: limits) else { return }
    let again = try? FormReader.fields(Array(fields.encoded.utf8)[...], limits: limits)
    precondition(again == fields || fields.pairs.contains { $0.name.isEmpty && $0.value.isEmpty }, "form round trip")
}

private func multipart(_ bytes: [UInt8]) {
    let whole = parts(bytes, cut: max(1, bytes.count))
    let cut = parts(bytes, cut: 1 + Int(bytes.first ?? 0) % 7)
    precondition(whole == cut, "multipart depends on how it is cut")
}

/// What came out, as one text; the refusal's status where it was refused.
private func parts(_ bytes: [UInt8], cut: Int) -> String {
    let limits = BodyLimits(
        total: 100_000, fields: FieldLimits(count: 4, size: 300), files: 2, fileSize: 400, inMemory: 100)
    do {
        var reader = try MultipartReader(
            contentType: "multipart/form-data; boundary=XX", limits: limits, folder: "/tmp")
        for start in stride(from: 0, to: bytes.count, by: cut) {
            try bytes[start..<min(start + cut, bytes.count)].withUnsafeBytes { try reader.feed($0) }
        }
        guard case .multipart(let fields, let uploads) = try reader.finish() else { return "" }
        let files = try uploads.map { "\($0.field):\($0.filename):\($0.contentType):\(try $0.contents())" }
        for upload in uploads { precondition(!upload.filename.isEmpty && !upload.filename.contains("/"), "file name") }
        return fields.encoded + files.joined(separator: "|")
    } catch {
        return "refused"
    }
}

private func target(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let request = try? Request(.get, text) else { return }
    let one = Route.get().text("a")
    let two = Route.get("plan").text("a").int("n")
    if let value = one.match(request.segments) { check(one, value) { $0 == $1 } }
    if let value = two.match(request.segments) { check(two, value) { $0 == $1 } }
}

/// What a route matched must print to an address that it matches to the same.
private func check<Value>(_ route: Route<Value>, _ value: Value, _ isSame: (Value, Value) -> Bool) {
    let again = try? Request(.get, route.path(value))
    let matched = again.flatMap { route.match($0.segments) }
    precondition(matched.map { isSame($0, value) } ?? (route.path(value).utf8.count > 4_096), "route round trip")
}

private func cookie(_ bytes: [UInt8]) {
    var cookies: [String: String] = [:]
    Cookie.read(String(decoding: bytes, as: UTF8.self), into: &cookies)
    let text = "a; " + cookies.keys.joined(separator: ";")
    precondition(text.utf8.count <= 3 * bytes.count + 3, "more cookies than were sent")
}

private func headers(_ bytes: [UInt8]) {
    // As the server library leaves them: a line is `name 0 value 0 0`.
    guard let headers = try? bytes.withUnsafeBufferPointer({ try HeadReader.headers($0, limits: HeadLimits()) }) else {
        return
    }
    for (name, value) in headers.pairs {
        precondition(!name.isEmpty && headers[name] != nil, "a header that is not found")
        precondition(!value.utf8.contains { $0 == 10 || $0 == 13 || $0 == 0 }, "a line break in a header")
    }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutableRawPointer?>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The package manager renames a program's entry to this; libFuzzer's own `main` would not be found.
@_cdecl("HTTPFuzz_main")
public func main(_ count: CInt, _ arguments: UnsafeMutableRawPointer?) -> CInt {
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments, fuzzOneInput)
}
