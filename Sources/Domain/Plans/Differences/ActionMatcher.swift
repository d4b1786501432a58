import Spanish

/// Positions of one action in two versions; one of them is missing where it was added or taken out.
struct ActionPair: Hashable {
    let before: Int?
    let after: Int?
    var isMoved = false
}

/// Finds which action of the newer version is which of the older one.
///
/// First those whose cells are all the same, then those with the same words in the first cell, then those that kept
/// their number and much of their words, then the rest by likeness, the most alike first. The last step compares each
/// with each, so it is left out where that would be more than ``mostComparisons``: such plans have nothing in common.
struct ActionMatcher {
    static let mostComparisons = 40_000
    /// Half of the words in common.
    private static let leastLikeness = 0.5

    private(set) var pairs: [ActionPair] = []
    private var partner: [Int?]
    private var isTaken: [Bool]
    private let before: [PlanAction]
    private let after: [PlanAction]

    init(_ before: [PlanAction], _ after: [PlanAction], _ old: PlanCells, _ new: PlanCells) {
        self.before = before
        self.after = after
        partner = Array(repeating: nil, count: after.count)
        isTaken = Array(repeating: false, count: before.count)
        match(old.actions, new.actions)
        match(before.map { Spanish.folded($0.action.text) }, after.map { Spanish.folded($0.action.text) })
        matchAlike()
        pairs = paired()
    }

    /// Those with equal keys, in their order.
    private mutating func match<Key: Hashable>(_ old: [Key], _ new: [Key]) {
        var free = Dictionary(
            grouping: old.indices.filter { !isTaken[$0] }.reversed(), by: { old[$0] })
        for index in new.indices where partner[index] == nil {
            guard let found = free[new[index]]?.popLast() else { continue }
            take(found, index)
        }
    }

    private mutating func matchAlike() {
        let old = before.map(Self.words)
        let new = after.map(Self.words)
        for index in new.indices where partner[index] == nil {
            guard index < old.count, !isTaken[index], before[index].number == after[index].number,
                Self.likeness(old[index], new[index]) >= Self.leastLikeness
            else { continue }
            take(index, index)
        }
        for candidate in candidates(old, new) where partner[candidate.after] == nil && !isTaken[candidate.before] {
            take(candidate.before, candidate.after)
        }
    }

    private struct Candidate {
        let before: Int
        let after: Int
        let likeness: Double
    }

    private func candidates(_ old: [Set<String>], _ new: [Set<String>]) -> [Candidate] {
        let freeOld = old.indices.filter { !isTaken[$0] }
        let freeNew = new.indices.filter { partner[$0] == nil }
        guard freeOld.count * freeNew.count <= Self.mostComparisons else { return [] }
        let all = freeOld.flatMap { was in
            freeNew.map { Candidate(before: was, after: $0, likeness: Self.likeness(old[was], new[$0])) }
        }
        return all.filter { $0.likeness >= Self.leastLikeness }.sorted { left, right in
            left.likeness != right.likeness
                ? left.likeness > right.likeness : abs(left.before - left.after) < abs(right.before - right.after)
        }
    }

    private mutating func take(_ old: Int, _ new: Int) {
        partner[new] = old
        isTaken[old] = true
    }

    /// In the newer order, what was taken out at the end. The longest run that kept its order stands; what is outside
    /// of it was moved.
    private func paired() -> [ActionPair] {
        let matched = partner.compactMap(\.self)
        let inOrder = Set(Self.longestRise(matched))
        let kept = partner.enumerated().map { index, old in
            ActionPair(before: old, after: index, isMoved: old.map { !inOrder.contains($0) } ?? false)
        }
        return kept + before.indices.filter { !isTaken[$0] }.map { ActionPair(before: $0, after: nil) }
    }

    /// Words of four letters and more say what an action is about; at most 60 of them.
    private static func words(_ action: PlanAction) -> Set<String> {
        Set(
            Spanish.folded(action.action.text).split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 }.prefix(60)
                .map(String.init))
    }

    /// Dice's coefficient: twice what is common over all, 0…1.
    private static func likeness(_ left: Set<String>, _ right: Set<String>) -> Double {
        let all = left.count + right.count
        return all == 0 ? 0 : 2 * Double(left.intersection(right).count) / Double(all)
    }

    /// The longest increasing subsequence of distinct numbers.
    static func longestRise(_ numbers: [Int]) -> [Int] {
        var ends: [Int] = []
        var before = Array(repeating: -1, count: numbers.count)
        for (index, number) in numbers.enumerated() {
            let place = ends.firstIndex { numbers[$0] >= number } ?? ends.count
            if place > 0 { before[index] = ends[place - 1] }
            if place == ends.count { ends.append(index) } else { ends[place] = index }
        }
        var rise: [Int] = []
        var at = ends.last ?? -1
        while at >= 0 {
            rise.append(numbers[at])
            at = before[at]
        }
        return rise.reversed()
    }
}
