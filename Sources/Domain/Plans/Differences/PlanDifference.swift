/// What one version of a plan changes in another, cell by cell. A pure function of the two; its cost grows with their
/// words, and matching actions that were reworded is bounded (``ActionMatcher``).
public struct PlanDifference: Sendable, Hashable {
    /// Parts of the frame that changed.
    public let frame: [CellChange]
    /// Every action of either version that is not the same in both: in the newer one's order, those taken out at the
    /// end.
    public let actions: [ActionChange]
    /// How many actions stayed as they were.
    public let unchanged: Int

    public init(from before: Plan, to after: Plan) {
        let old = PlanCells(before)
        let new = PlanCells(after)
        frame = CellChange.between(old.frame, new.frame)
        let pairs = ActionMatcher(before.actions, after.actions, old, new).pairs
        let all = pairs.map { ActionChange($0, before.actions, after.actions, old, new) }
        actions = all.filter { $0.kind != .same }
        unchanged = all.count - actions.count
    }

    public var isEmpty: Bool { frame.isEmpty && actions.isEmpty }

    public var counts: PlanChangeCounts {
        PlanChangeCounts(
            added: actions.count { $0.kind == .added }, removed: actions.count { $0.kind == .removed },
            changed: actions.count { $0.kind == .changed }, moved: actions.count { $0.kind == .moved },
            frame: frame.count)
    }
}

/// How much changed, for lists that cannot show what.
public struct PlanChangeCounts: Sendable, Hashable {
    public var added: Int
    public var removed: Int
    public var changed: Int
    /// Same words in another place.
    public var moved: Int
    /// Parts of the frame.
    public var frame: Int

    public init(added: Int, removed: Int, changed: Int, moved: Int, frame: Int) {
        self.added = added
        self.removed = removed
        self.changed = changed
        self.moved = moved
        self.frame = frame
    }

    /// “2 acciones nuevas, 1 cambiada y el marco”.
    public var words: String {
        var parts: [String] = []
        func add(_ count: Int, _ one: String, _ many: String) {
            guard count > 0 else { return }
            let noun = parts.isEmpty ? (count == 1 ? "acción " : "acciones ") : ""
            parts.append("\(count) \(noun)\(count == 1 ? one : many)")
        }
        add(changed, "cambiada", "cambiadas")
        add(added, "nueva", "nuevas")
        add(removed, "quitada", "quitadas")
        add(moved, "en otro lugar", "en otro lugar")
        if frame > 0 { parts.append(frame == 1 ? "1 parte del marco" : "\(frame) partes del marco") }
        guard let last = parts.last else { return "sin cambios en las palabras" }
        return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " y " + last
    }
}

/// A cell with other words than before.
public struct CellChange: Sendable, Hashable {
    /// The column's or the part's name: “Metas”.
    public let title: String
    public let before: [String]
    public let after: [String]

    /// The cells that differ, in the order of the form.
    static func between(_ before: [PlanCells.Cell], _ after: [PlanCells.Cell]) -> [CellChange] {
        let old = Dictionary(before.map { ($0.title, $0.texts) }) { $0 + $1 }
        let new = Dictionary(after.map { ($0.title, $0.texts) }) { $0 + $1 }
        var seen: Set<String> = []
        let titles = (after + before).filter { seen.insert($0.title).inserted }
        return titles.sorted { $0.order < $1.order }.compactMap { cell in
            let (was, becomes) = (old[cell.title] ?? [], new[cell.title] ?? [])
            return was == becomes ? nil : CellChange(title: cell.title, before: was, after: becomes)
        }
    }
}

/// What became of one action.
public struct ActionChange: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        case added, removed, changed, moved, same
    }

    public let kind: Kind
    /// Its numbers in the two versions.
    public let before: Int?
    public let after: Int?
    /// Its words, the newer ones where there are two.
    public let title: String
    /// Whether it also stands elsewhere among the others.
    public let isMoved: Bool
    /// What differs in a changed action; all cells of one that was added or taken out.
    public let cells: [CellChange]

    init(
        _ pair: ActionPair, _ before: [PlanAction], _ after: [PlanAction], _ old: PlanCells, _ new: PlanCells
    ) {
        let was = pair.before.map { before[$0] }
        let becomes = pair.after.map { after[$0] }
        self.before = was?.number
        self.after = becomes?.number
        title = becomes?.action.text ?? was?.action.text ?? ""
        isMoved = pair.isMoved
        cells = CellChange.between(
            pair.before.map { old.actions[$0] } ?? [], pair.after.map { new.actions[$0] } ?? [])
        kind =
            was == nil ? .added : becomes == nil ? .removed : !cells.isEmpty ? .changed : pair.isMoved ? .moved : .same
    }
}
