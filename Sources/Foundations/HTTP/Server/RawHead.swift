import Glibc

/// The head of a request in the memory of the library's connection, where it lies as it came.
struct RawHead {
    let method: UnsafePointer<CChar>
    let target: UnsafePointer<CChar>?
    let targetCount: Int
    let version: UnsafePointer<CChar>
    let size: Int

    var isHTTP10: Bool { version[7] == CChar(bitPattern: UInt8(ascii: "0")) }

    /// - Throws: 400 unless the first line is exactly `METHOD SP target SP HTTP/1.x` and the headers follow their
    /// grammar.
    func headers(limits: HeadLimits) throws(Refusal) -> Headers {
        let first = strlen(version) + (version - method)
        guard strlen(version) == 8, isFirstLineExact, size > first else { throw .malformed }
        guard targetCount <= limits.target else { throw .targetTooLong }
        let rest = UnsafeRawBufferPointer(start: version + 8, count: size - first)
        return try HeadReader.headers(rest.bindMemory(to: UInt8.self), limits: limits)
    }

    /// One space between the three words, and a method made of token characters.
    private var isFirstLineExact: Bool {
        guard let target else { return false }
        let methodCount = strlen(method)
        let name = UnsafeRawBufferPointer(start: method, count: methodCount)
        return methodCount > 0 && method + methodCount + 1 == target && target + targetCount + 1 == version
            && name.allSatisfy(ASCII.isToken)
    }
}
