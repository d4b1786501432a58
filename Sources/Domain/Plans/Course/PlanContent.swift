import Filings

/// A version exactly as it is handed in: canonical JSON (RFC 8785) of its words, whose SHA-256 stands in the receipt.
///
/// Only words, nothing understood from them: the same plan is the same bytes whatever later programs make of it.
public enum PlanContent {
    static let format = "gelt-plan-1"

    public static func bytes(_ plan: Plan, _ course: PlanCourse, entityName: String) -> [UInt8] {
        let pieces = PlanPieces(plan).all.filter { $0.kind != .span && $0.kind != .heading }
        let byAction = Dictionary(grouping: pieces, by: \.action)
        let actions = byAction.keys.filter { $0 > 0 }.sorted().map { number in
            CanonicalJSON.object(
                ["numero": .text(String(number))].merging(cells(byAction[number] ?? [])) { first, _ in first })
        }
        return CanonicalJSON.object([
            "formato": .text(format),
            "entidad": .object(["codigo": .text(course.entity), "nombre": .text(entityName)]),
            "plan": .text(course.planID),
            "version": .text(String(course.version)),
            "vigencia": .text(course.vigencia.map(String.init) ?? ""),
            "marco": .object(cells(byAction[0] ?? [])),
            "acciones": .list(actions),
        ]).bytes
    }

    /// Kind → its texts; those of several parts are lists.
    private static func cells(_ pieces: [PlanPiece]) -> [String: CanonicalJSON] {
        Dictionary(grouping: pieces, by: \.kind.rawValue).mapValues { pieces in
            .list(
                pieces.map { piece in
                    piece.parts.count == 1 ? .text(piece.text) : .list(piece.parts.map(CanonicalJSON.text))
                })
        }
    }
}
