import Pictures

/// Feeds arbitrary bytes to the reader of pictures.
///
/// What must hold: no crash, no hang, no memory beyond the limits; and what was drawn is itself a picture of the size
/// that it is said to have.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPictures(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let picture = try? Picture.read(input, limits: PictureLimits(pixels: 250_000, side: 2_000)) else { return 0 }
    for form in [picture.large, picture.medium, picture.small].compactMap(\.self) {
        let again = try? Picture.read(form.bytes)
        precondition(again?.large.width == form.width && again?.large.height == form.height, "drawn and not readable")
    }
    return 0
}

/// The package manager makes this the program's entry; the fuzzer's own `main` is not linked.
@_cdecl("PicturesFuzz_main")
public func runFuzzer(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    var count = count
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
    return runDriver(&count, &arguments, fuzzPictures)
}

/// libFuzzer's driver (compiler-rt, FuzzerDriver.cpp).
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ target: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt
