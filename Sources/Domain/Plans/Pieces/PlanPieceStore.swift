public import Database
public import Platform

/// A plan's words, row by row.
public enum PlanPieceStore {
    public static func plan(
        _ id: String, of entity: EntityScope, layout: String, startYear: Int?, in reading: some Querying
    ) throws -> Plan {
        var assembly = PlanAssembly()
        try reading.each(
            """
            SELECT action, kind, position, text, lines FROM plan_piece
            WHERE entity_id = \(entity.code) AND plan_id = \(id) ORDER BY action, kind, position
            """
        ) { row in
            assembly.add(row, partLines: PlanPiece.partLines(row.text(4)))
        }
        return assembly.plan(layout: PlanLayout(rawValue: layout) ?? .eightColumns, startYear: startYear)
    }

    /// The words the public page shows, without the lines they came from: it is read at every visit.
    public static func shownPlan(
        _ id: String, of entity: EntityScope, layout: String, startYear: Int?, in reading: Reading
    ) throws -> Plan {
        var assembly = PlanAssembly()
        try reading.each(
            """
            SELECT action, kind, position, text FROM plan_piece
            WHERE entity_id = \(entity.code) AND plan_id = \(id) AND kind NOT IN ('span', 'heading', 'legal', 'deadline',
                'support', 'support-introduction', 'incentive', 'operational', 'closing', 'other')
            ORDER BY action, kind, position
            """
        ) { assembly.add($0, partLines: []) }
        return assembly.plan(layout: PlanLayout(rawValue: layout) ?? .eightColumns, startYear: startYear)
    }

    public static func insert(_ pieces: [PlanPiece], plan: String, of entity: EntityScope, in writing: Writing) throws {
        for piece in pieces {
            try writing.run(
                """
                INSERT INTO plan_piece (entity_id, plan_id, action, kind, position, text, lines)
                VALUES (\(entity.code), \(plan), \(piece.action), \(piece.kind.rawValue), \(piece.position),
                    \(piece.text), \(piece.span))
                """)
        }
    }

    public static func remove(action: Int, plan: String, of entity: EntityScope, in writing: Writing) throws {
        try writing.run(
            "DELETE FROM plan_piece WHERE entity_id = \(entity.code) AND plan_id = \(plan) AND action = \(action)")
    }
}

extension PlanAssembly {
    /// A row of action, kind, position and text.
    fileprivate mutating func add(_ row: Row, partLines: [[Int]]) {
        guard let kind = PlanPiece.Kind(stored: row.text(1)) else { return }
        add(
            PlanPiece(
                action: row.int(0), kind: kind, position: row.int(2), text: row.text(3), partLines: partLines))
    }
}
