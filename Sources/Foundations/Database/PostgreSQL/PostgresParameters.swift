/// Values as libpq wants them: zero-terminated texts, and bytes as they are.
struct PostgresParameters {
    private var storage: [UInt8] = []
    private var offsets: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ bound: [SQL.Bound]) throws(DatabaseError) {
        for value in bound { try add(value.value) }
    }

    typealias Pointers = [UnsafePointer<CChar>?]

    /// Calls libpq with the arrays of pointers, lengths and formats; they are valid only inside of the call.
    func withPointers<R>(_ call: (Int32, Pointers, [Int32], [Int32]) -> R) -> R {
        storage.withUnsafeBytes { bytes in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = offsets.map { offset in offset.flatMap { start?.advanced(by: $0) } }
            return call(Int32(offsets.count), pointers, lengths, formats)
        }
    }

    private mutating func add(_ value: SQLValue) throws(DatabaseError) {
        switch value {
        case .null: append(nil, format: 0)
        case .integer(let number): append(Array(String(number).utf8), format: 0)
        case .real(let number): append(Array(Self.spelled(number).utf8), format: 0)
        case .text(let text):
            guard !text.utf8.contains(0) else { throw .check("Un texto no puede contener el carácter nulo.") }
            append(Array(text.utf8), format: 0)
        case .blob(let bytes): append(bytes, format: 1)
        }
    }

    private mutating func append(_ bytes: [UInt8]?, format: Int32) {
        offsets.append(bytes == nil ? nil : storage.count)
        lengths.append(Int32(bytes?.count ?? 0))
        formats.append(format)
        guard let bytes else { return }
        storage += bytes
        storage.append(0)
    }

    private static func spelled(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        return number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : String(number)
    }
}
