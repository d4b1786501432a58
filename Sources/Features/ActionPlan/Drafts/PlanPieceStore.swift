import Database
import Platform

/// A plan's words, row by row.
enum PlanPieceStore {
    static func plan(
        _ id: String, of entity: EntityScope, layout: String, startYear: Int?, in reading: Reading
    ) throws -> Plan {
        var assembly = PlanAssembly()
        try reading.each(
            """
            SELECT action, kind, position, text, lines FROM plan_piece
            WHERE entity_id = \(entity.code) AND plan_id = \(id) ORDER BY action, kind, position
            """
        ) { row in
            guard let kind = PlanPiece.Kind(rawValue: row.text(1)) else { return }
            assembly.add(
                PlanPiece(
                    action: row.int(0), kind: kind, position: row.int(2), text: row.text(3),
                    partLines: PlanPiece.partLines(row.text(4))))
        }
        return assembly.plan(layout: PlanLayout(rawValue: layout) ?? .eightColumns, startYear: startYear)
    }

    static func insert(_ pieces: [PlanPiece], plan: String, of entity: EntityScope, in writing: Writing) throws {
        for piece in pieces {
            try writing.run(
                """
                INSERT INTO plan_piece (entity_id, plan_id, action, kind, position, text, lines)
                VALUES (\(entity.code), \(plan), \(piece.action), \(piece.kind.rawValue), \(piece.position),
                    \(piece.text), \(piece.span))
                """)
        }
    }

    static func remove(action: Int, plan: String, of entity: EntityScope, in writing: Writing) throws {
        try writing.run(
            "DELETE FROM plan_piece WHERE entity_id = \(entity.code) AND plan_id = \(plan) AND action = \(action)")
    }
}
