import CStemmer
import Spanish
import Synchronization

/// Words of Spanish reduced to what their forms have in common: `vacunación`, `vacunaciones` and `vacunar` to `vacun`
/// (the Spanish stemmer of Snowball).
public enum Stemming {
    /// The stems of a text in their order: folded, split into words, without stop words.
    ///
    ///     Stemming.terms("Las vacunaciones en la vereda") == ["vacun", "vered"]
    public static func terms(_ text: String) -> [String] {
        stems(Words.folded(text).filter { !StopWords.all.contains($0) })
    }

    /// The stem of each folded word.
    static func stems(_ words: [String]) -> [String] {
        stemmer.withLock { stemmer in words.map { stemmer.stem($0) } }
    }

    static func stem(_ word: String) -> String { stemmer.withLock { $0.stem(word) } }

    private static let stemmer = Mutex(Stemmer())
}

/// A handle of the library; one thread at a time may use it.
private final class Stemmer {
    private let handle: OpaquePointer?

    init() { handle = sb_stemmer_new("spanish", "UTF_8") }

    deinit { sb_stemmer_delete(handle) }

    /// A word the library does not take stays as it is.
    func stem(_ word: String) -> String {
        guard let handle else { return word }
        var accented = Self.accented(word)
        let stem = accented.withUTF8 { bytes in
            sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count)).map { start in
                String(
                    decoding: UnsafeBufferPointer(start: start, count: Int(sb_stemmer_length(handle))), as: UTF8.self)
            }
        }
        return stem.map(Spanish.folded) ?? word
    }

    /// The stemmer knows these endings by their accent, which folding took away.
    private static func accented(_ word: String) -> String {
        if word.hasSuffix("cion") { return word.dropLast(4) + "ción" }
        if word.hasSuffix("sion") { return word.dropLast(4) + "sión" }
        if word.hasSuffix("logia") { return word.dropLast(5) + "logía" }
        if word.hasSuffix("logias") { return word.dropLast(6) + "logías" }
        return word
    }
}
