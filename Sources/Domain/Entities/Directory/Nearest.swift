extension DirectorySnapshot {
    /// Entities whose name is at most two slips of the finger away (“Chitgá”, “Bucarmanga”); for when nothing was
    /// found.
    public func nearest(_ query: String, limit: Int = 3) -> [Entity] {
        // Of three letters, two slips leave nothing.
        guard let folded = FoldedQuery(query), 4...40 ~= folded.text.count else { return [] }
        let allowed = folded.text.count < 6 ? 1 : 2
        let near = entities.indices.compactMap { index -> (distance: Int, index: Int)? in
            let names = [keys[index].name] + keys[index].others
            let distance = names.map { Slips.count(folded.text, $0, most: allowed) }.min() ?? allowed + 1
            return distance <= allowed ? (distance, index) : nil
        }
        return near.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(limit).map {
            entities[$0.index]
        }
    }
}

enum Slips {
    /// Letters left out, added, mistaken or swapped with their neighbour between two words (restricted Damerau
    /// distance); anything above `most` is told as `most + 1`.
    static func count(_ typed: [UInt8], _ name: [UInt8], most: Int) -> Int {
        guard abs(typed.count - name.count) <= most else { return most + 1 }
        var (before, above) = ([Int](), Array(0...name.count))
        for (row, letter) in typed.enumerated() {
            var line = [row + 1]
            for (column, other) in name.enumerated() {
                var least = min(above[column] + (letter == other ? 0 : 1), above[column + 1] + 1, line[column] + 1)
                if row > 0, column > 0, letter == name[column - 1], typed[row - 1] == other {
                    least = min(least, before[column - 1] + 1)
                }
                line.append(least)
            }
            (before, above) = (above, line)
        }
        return min(above[name.count], most + 1)
    }
}
