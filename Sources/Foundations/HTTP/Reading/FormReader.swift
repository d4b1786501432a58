/// Reads `application/x-www-form-urlencoded`: the body of a form, and the query of an address.
package enum FormReader {
    static let longestName = 256

    /// The fields in order. An empty piece between two `&` is passed over; a piece without `=` has an empty value.
    /// - Throws: 400 for broken escapes or text that is not UTF-8, 413 beyond the limits.
    package static func fields(_ bytes: ArraySlice<UInt8>, limits: FieldLimits) throws(Refusal) -> Fields {
        var fields = Fields()
        var rest = bytes
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "&")) ?? rest.endIndex
            if end > rest.startIndex { try add(rest[rest.startIndex..<end], to: &fields, limits: limits) }
            rest = end < rest.endIndex ? rest[(end + 1)...] : []
        }
        return fields
    }

    private static func add(_ piece: ArraySlice<UInt8>, to fields: inout Fields, limits: FieldLimits) throws(Refusal) {
        let equals = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.endIndex
        let name = try Percent.field(piece[..<equals])
        let value = equals < piece.endIndex ? try Percent.field(piece[(equals + 1)...]) : ""
        guard fields.count < limits.count, name.utf8.count <= longestName, value.utf8.count <= limits.size else {
            throw .tooLarge
        }
        fields.append(name, value)
    }
}
