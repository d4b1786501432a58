/// A table: headings on every page, rows that break between lines where a page ends.
struct TableFlow: Flow {
    let gap = 8.0
    let table: TableSetting

    var start: Double { table.heading.height + start(of: 0) }

    /// The room that a row needs to begin: a group's row takes the next one along.
    private func start(of index: Int) -> Double {
        guard table.rows.indices.contains(index) else { return 0 }
        let row = table.rows[index]
        return row.isGroup ? row.height + start(of: index + 1) : min(row.height, TableRowSetting.shortest)
    }

    func place(on pages: PageWriter) {
        placeHeading(on: pages, isFirst: true)
        for (index, row) in table.rows.enumerated() {
            if row.isGroup, start(of: index) > pages.room, !isFresh(pages) { turn(pages) }
            place(row, on: pages)
        }
    }

    private func place(_ row: TableRowSetting, on pages: PageWriter) {
        var progress = RowProgress(row)
        while true {
            let height = progress.remainingHeight
            if height <= pages.room + 0.01 { return progress.place(height, on: pages) }
            let mayBegin = pages.room >= TableRowSetting.shortest && !prefersFreshPage(height, on: pages)
            if mayBegin || isFresh(pages) { progress.place(pages.room, on: pages, isForced: isFresh(pages)) }
            turn(pages)
        }
    }

    /// A short row is moved whole, rather than cut for a few lines.
    private func prefersFreshPage(_ height: Double, on pages: PageWriter) -> Bool {
        height <= 0.22 * pages.freshRoom && !isFresh(pages)
    }

    private func turn(_ pages: PageWriter) {
        pages.newPage()
        if repeatsHeading(pages) { placeHeading(on: pages, isFirst: false) }
    }

    private func isFresh(_ pages: PageWriter) -> Bool {
        let head = repeatsHeading(pages) ? table.heading.height : 0
        return pages.room >= pages.freshRoom - head - 0.01
    }

    private func repeatsHeading(_ pages: PageWriter) -> Bool { table.heading.height <= 0.4 * pages.freshRoom }

    private func placeHeading(on pages: PageWriter, isFirst: Bool) {
        guard !table.heading.cells.isEmpty else { return }
        if repeatsHeading(pages) {
            var progress = RowProgress(table.heading, isHeard: isFirst)
            return progress.place(table.heading.height, on: pages)
        }
        if isFirst { place(table.heading, on: pages) }
    }
}

/// How far the cells of a row are already on paper.
struct RowProgress {
    private let row: TableRowSetting
    private let isHeard: Bool
    private var done: [Int]

    init(_ row: TableRowSetting, isHeard: Bool = true) {
        self.row = row
        self.isHeard = isHeard
        done = row.cells.map { _ in 0 }
    }

    var remainingHeight: Double {
        let tallest = zip(row.cells, done).map { cell, done in cell.height(from: done) }.max() ?? 0
        return tallest + 2 * TableRowSetting.padding
    }

    /// Places what fits into the height, and draws the row's ground and rules over that height.
    mutating func place(_ height: Double, on pages: PageWriter, isForced: Bool = false) {
        let room = height - 2 * TableRowSetting.padding
        let taken = zip(row.cells, done).map { cell, done in cell.fitting(from: done, in: room) }
        let isStuck = isForced && taken.allSatisfy { $0 == 0 }
        let used = isStuck ? height : fragmentHeight(taken, most: height)
        row.drawGround(y: pages.y, height: used, on: pages)
        for index in row.cells.indices {
            let count = isStuck ? min(1, row.cells[index].lines.count - done[index]) : taken[index]
            row.place(index, done[index]..<done[index] + count, isHeard: isHeard, on: pages)
            done[index] += count
        }
        pages.y += used
    }

    private func fragmentHeight(_ taken: [Int], most: Double) -> Double {
        let tallest =
            row.cells.indices.map { index in
                row.cells[index].height(of: done[index]..<done[index] + taken[index])
            }.max() ?? 0
        return min(most, tallest + 2 * TableRowSetting.padding)
    }
}
