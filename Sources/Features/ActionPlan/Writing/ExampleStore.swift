import Database
import Plans
import Platform
import Spanish

/// A published action of another entity.
struct Example: Sendable, Hashable {
    let entity: String
    let plan: String
    let number: Int
    let action: String
    let term: String
    let theme: Theme.Kind?
}

/// Published actions of the country. They are public; the search is bounded: the latest plan of each entity, so many
/// results.
struct ExampleStore {
    static let most = 40
    /// Words of a question that count.
    static let mostWords = 6

    let nation: NationScope

    /// Actions that hold every word, whatever the accents and the case, the latest published first.
    func search(_ text: String, theme: Theme.Kind?, besides own: String) throws -> [Example] {
        let words = FoldedWords(text).words.prefix(Self.mostWords).filter { $0.utf8.count > 1 }
        guard !words.isEmpty || theme != nil else { return [] }
        let found = try nation.read { reading in
            try reading.rows(
                """
                SELECT f.entity_id, f.plan_id, f.action, f.text,
                    (SELECT m.text FROM plan_piece m WHERE m.entity_id = f.entity_id AND m.plan_id = f.plan_id
                        AND m.action = f.action AND m.kind = 'term' AND m.position = 0),
                    (SELECT t.text FROM plan_piece t WHERE t.entity_id = f.entity_id AND t.plan_id = f.plan_id
                        AND t.action = f.action AND t.kind = 'theme' AND t.position = 0)
                FROM (
                    SELECT i.entity_id, i.plan_id, i.action, i.text, x.at FROM plan_publication x
                    JOIN plan_piece i ON i.entity_id = x.entity_id AND i.plan_id = x.plan_id
                    WHERE i.kind = 'action' AND i.action > 0 AND x.entity_id <> \(own) AND NOT EXISTS (
                            SELECT 1 FROM plan_publication y WHERE y.entity_id = x.entity_id AND y.at > x.at)
                        AND \(splice: Self.filter(Array(words), theme))
                    ORDER BY x.at DESC, i.entity_id, i.action LIMIT \(Self.most * 3)
                ) f
                ORDER BY f.at DESC, f.entity_id, f.action
                """)
        }
        return found.map(Self.example).filter { example in
            let folded = Spanish.folded(example.action)
            return words.allSatisfy { folded.holds($0) }
        }.prefix(Self.most).map(\.self)
    }

    /// An action of a plan the public sees; nil for anything else.
    func action(_ number: Int, of plan: String, entity tenant: Tenant) throws -> PlanAction? {
        let entity = nation.entity(tenant)
        return try entity.read { reading in
            let published = try reading.row(
                "SELECT 1 FROM plan_publication WHERE entity_id = \(entity.code) AND plan_id = \(plan)")
            guard published != nil else { return nil }
            let words = try PlanPieceStore.plan(plan, of: entity, layout: "", startYear: nil, in: reading)
            return words.actions.first { $0.number == number }
        }
    }

    /// Vowels and eñes may carry marks in the plan's words, and the engines fold case differently: any letter stands in
    /// their place, and what is found is compared again with both sides folded.
    private static func filter(_ words: [String], _ theme: Theme.Kind?) -> SQL {
        var all: SQL = "1 = 1"
        for word in words {
            let pattern =
                "%" + String(word.map { "aeioun".contains($0) || !$0.isLetter && !$0.isNumber ? "_" : $0 }) + "%"
            all = "\(splice: all) AND lower(i.text) LIKE \(pattern)"
        }
        guard let theme else { return all }
        let pattern = "%" + String(PlanPiece.separator) + theme.rawValue
        return """
            \(splice: all) AND EXISTS (SELECT 1 FROM plan_piece h WHERE h.entity_id = i.entity_id
                AND h.plan_id = i.plan_id AND h.action = i.action AND h.kind = 'theme' AND h.text LIKE \(pattern))
            """
    }

    private static func example(_ row: Row) -> Example {
        let kind = row.textOrNil(5)?.split(separator: PlanPiece.separator).last.map(String.init)
        return Example(
            entity: row.text(0), plan: row.text(1), number: row.int(2), action: row.text(3),
            term: row.textOrNil(4) ?? "", theme: kind.flatMap(Theme.Kind.init(rawValue:)))
    }
}
