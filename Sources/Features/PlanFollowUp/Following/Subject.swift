import Crypto
import Spanish

/// Something a plan promises, known by its words: an activity, a frequency, an indicator. The key is made of the
/// words, so that the same promise is found again in the next version of the plan, and what was noted of it follows.
struct Subject: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable {
        case task = "t"
        case promise = "p"
        case indicator = "i"
    }

    let kind: Kind
    let key: String
    /// Words of the action it belongs to.
    let action: String
    /// Its own words; empty where the action itself is meant.
    let words: String

    init(kind: Kind, key: String, action: String, words: String) {
        self.kind = kind
        self.key = key
        self.action = action
        self.words = words
    }

    /// - Parameter repeated: how many with the same words stood before it in the plan.
    init(_ kind: Kind, action: String, words: String, repeated: Int = 0) {
        key = Self.key(kind.rawValue, [action, words], repeated)
        self.kind = kind
        self.action = action
        self.words = words
    }

    static func actionKey(_ action: String, repeated: Int = 0) -> String { key("a", [action], repeated) }

    private static func key(_ letter: String, _ words: [String], _ repeated: Int) -> String {
        let parts = words.map { Spanish.folded($0) } + (repeated > 0 ? [String(repeated)] : [])
        return letter + SHA256.hex(parts.joined(separator: "\u{1f}")).prefix(19)
    }

    /// The words people read.
    var title: String { words.isEmpty ? action : words }
}

/// Finds in a new version what was noted under the words of an older one.
enum SubjectMatching {
    /// - Parameters:
    ///   - wanted: what the plan in force promises.
    ///   - known: what something was noted of.
    /// - Returns: new key → old key, only where the words changed and there is no doubt which one is meant: the same
    ///   words under a reworded action, or more than half of the words under the same action.
    static func aliases(wanted: [Subject], known: [Subject]) -> [String: String] {
        let present = Set(wanted.map(\.key))
        let old = Set(known.map(\.key))
        var orphans = known.filter { !present.contains($0.key) }
        var open = wanted.filter { !old.contains($0.key) }
        var aliases: [String: String] = [:]
        for fits in [sameWords, sameAction] {
            for subject in open {
                let found = orphans.filter { fits(subject, $0) }
                guard let match = found.first, found.count == 1 else { continue }
                guard open.count(where: { fits($0, match) }) == 1 else { continue }
                aliases[subject.key] = match.key
            }
            open.removeAll { aliases[$0.key] != nil }
            orphans.removeAll { Set(aliases.values).contains($0.key) }
        }
        return aliases
    }

    private static func sameWords(_ new: Subject, _ old: Subject) -> Bool {
        new.kind == old.kind && !new.words.isEmpty && Spanish.folded(new.words) == Spanish.folded(old.words)
    }

    private static func sameAction(_ new: Subject, _ old: Subject) -> Bool {
        guard new.kind == old.kind, Spanish.folded(new.action) == Spanish.folded(old.action) else { return false }
        let (left, right) = (words(new.title), words(old.title))
        let shared = left.intersection(right).count
        return shared * 2 > max(left.count, right.count)
    }

    private static func words(_ text: String) -> Set<Substring> {
        Set(Spanish.folded(text).split { !$0.isLetter && !$0.isNumber })
    }
}
