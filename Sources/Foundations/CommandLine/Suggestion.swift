/// " ¿Quiso decir «serve»?" if a known word is near enough to be meant, or nothing.
func suggestion(for word: String, among known: some Sequence<String>, prefix: String = "") -> String {
    let limit = max(1, min(3, word.count / 3))
    let near = known.map { (distance: editDistance(word, $0), word: $0) }
        .filter { $0.distance <= limit && $0.distance < word.count }
        .min { ($0.distance, $0.word) < ($1.distance, $1.word) }
    return near.map { " ¿Quiso decir «\(prefix)\($0.word)»?" } ?? ""
}

/// How many letters must be put, taken away, changed or swapped with their neighbour to make one word of the other.
func editDistance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
        var row = [i + 1]
        for j in right.indices {
            var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
            let isSwap = i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j]
            if isSwap { best = min(best, beforeLast[j - 1] + 1) }
            row.append(best)
        }
        (beforeLast, last) = (last, row)
    }
    return last[right.count]
}
