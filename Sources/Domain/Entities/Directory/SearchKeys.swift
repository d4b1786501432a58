import Platform
import Spanish

/// What an entity is found by, folded once when the directory is read.
struct SearchKeys: Sendable {
    let code: [UInt8]
    let name: [UInt8]
    let others: [[UInt8]]
    /// Every word of its names, its department and its official title; several words of a query may come from any.
    let words: [[UInt8]]

    init(_ entity: Entity) {
        code = Array(entity.code.utf8)
        name = FoldedQuery.bytes(entity.name)
        others = entity.otherNames.map { FoldedQuery.bytes($0.name) }
        let all = [entity.name, entity.department, entity.tenant.officialName, entity.tenant.territory, entity.slug]
        words = (all + entity.otherNames.map(\.name)).flatMap { FoldedQuery.words(FoldedQuery.bytes($0)) }
    }

    /// How well the query fits, smaller is better; nil where it does not.
    func rank(_ query: FoldedQuery) -> Int? {
        if code == query.text { return 0 }
        let own = Self.rank(name, query.text)
        let other = others.compactMap { Self.rank($0, query.text) }.min()
        if let best = [own.map { $0 * 2 }, other.map { $0 * 2 + 1 }].compactMap(\.self).min() { return best }
        if query.isCode { return code.starts(with: query.text) ? 8 : nil }
        return query.words.allSatisfy { word in words.contains { $0.starts(with: word) } } ? 9 : nil
    }

    /// 0 the same, 1 begins so, 2 a word begins so, 3 contains it.
    private static func rank(_ name: [UInt8], _ query: [UInt8]) -> Int? {
        guard name.count >= query.count, let start = position(of: query, in: name, atWord: false) else { return nil }
        if start == 0 { return name.count == query.count ? 0 : 1 }
        return position(of: query, in: name, atWord: true) == nil ? 3 : 2
    }

    private static func position(of query: [UInt8], in name: [UInt8], atWord: Bool) -> Int? {
        for start in 0...(name.count - query.count) {
            if atWord, start > 0, name[start - 1] != FoldedQuery.space { continue }
            if name[start...].starts(with: query) { return start }
        }
        return nil
    }
}

/// A search as it is compared: no accents, no case, single blanks.
struct FoldedQuery {
    static let space = UInt8(ascii: " ")
    let text: [UInt8]
    let words: [[UInt8]]

    /// Nil where nothing searchable was typed.
    init?(_ text: String) {
        self.text = Self.bytes(String(text.prefix(100)))
        words = Self.words(self.text)
        if words.isEmpty { return nil }
    }

    var isCode: Bool { text.allSatisfy { 48...57 ~= $0 } }

    /// Folded letters and digits; everything else is one blank between words.
    static func bytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in Spanish.folded(text).utf8 {
            if 97...122 ~= byte || 48...57 ~= byte {
                bytes.append(byte)
            } else if let last = bytes.last, last != space {
                bytes.append(space)
            }
        }
        if bytes.last == space { bytes.removeLast() }
        return bytes
    }

    static func words(_ bytes: [UInt8]) -> [[UInt8]] { bytes.split(separator: space).map { Array($0) } }
}
