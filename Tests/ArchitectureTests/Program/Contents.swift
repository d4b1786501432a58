@testable import Database

extension Database {
    /// A hash of the rows of every table: equal where nothing was changed.
    func contents() throws -> [TableFigures] {
        try read(.nation) { reading in try Catalog.data(reading, engine).map { try $0.figures(reading) } }
    }
}
