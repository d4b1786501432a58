import Expectations
import Glibc
import Testing

/// The body of an answer as it was before it was packed, by unpackers that are not ours.
func unpacked(_ answer: RawAnswer) throws -> [UInt8] {
    switch answer["Content-Encoding"] {
    case "gzip": try gunzipped(answer.body)
    case "br": try unbrotlied(answer.body)
    default: answer.body
    }
}

private func gunzipped(_ bytes: [UInt8]) throws -> [UInt8] {
    let path = "/tmp/gelt-\(UInt64.random(in: 0 ... .max)).gz"
    let file = try #require(fopen(path, "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    defer { unlink(path) }
    let pipe = try #require(popen("gzip -dc \(path)", "r"))
    defer { pclose(pipe) }
    var plain = [UInt8](repeating: 0, count: 4_000_000)
    return Array(plain[..<fread(&plain, 1, plain.count, pipe)])
}

private func unbrotlied(_ bytes: [UInt8]) throws -> [UInt8] {
    typealias Decompress =
        @convention(c) (Int, UnsafePointer<UInt8>, UnsafeMutablePointer<Int>, UnsafeMutablePointer<UInt8>) -> Int32
    let library = try #require(dlopen("libbrotlidec.so.1", RTLD_NOW))
    let symbol = try #require(dlsym(library, "BrotliDecoderDecompress"))
    var plain = [UInt8](repeating: 0, count: 4_000_000)
    var size = plain.count
    try #require(unsafeBitCast(symbol, to: Decompress.self)(bytes.count, bytes, &size, &plain) == 1)
    return Array(plain[..<size])
}
