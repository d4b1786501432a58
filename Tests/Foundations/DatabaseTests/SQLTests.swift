import Database
import Testing

struct SQLTests {
    @Test func `interpolated values are numbered and never part of the text`() {
        let sql: SQL = "SELECT a FROM t WHERE id = \(7) AND name = \("x'; DROP TABLE t; --") AND gone = \(nil as Int?)"
        #expect(sql.text == "SELECT a FROM t WHERE id = $1 AND name = $2 AND gone = $3")
        #expect(sql.values == [.integer(7), .text("x'; DROP TABLE t; --"), .null])
    }

    @Test func `a spliced statement is renumbered outside of quotes only`() {
        let inner: SQL = "price = '$1' AND b = \(2) AND \"$1\" = \(3)"
        let sql: SQL = "SELECT 1 WHERE a = \(1) AND \(splice: inner) AND c = \(4)"
        #expect(sql.text == "SELECT 1 WHERE a = $1 AND price = '$1' AND b = $2 AND \"$1\" = $3 AND c = $4")
        #expect(sql.values == [.integer(1), .integer(2), .integer(3), .integer(4)])
    }

    @Test func `a list binds each of its values, and an empty one holds nothing`() {
        let some: SQL = "SELECT 1 WHERE a IN \(list: ["x", "y"])"
        #expect(some.text == "SELECT 1 WHERE a IN ($1,$2)")
        #expect(("SELECT 1 WHERE a IN \(list: [] as [Int])" as SQL).text == "SELECT 1 WHERE a IN (NULL)")
    }

    @Test func `words of the program may depend on a condition`() {
        let sql: SQL = "SELECT 1 ORDER BY a \(raw: "DESC") LIMIT \(5)"
        #expect(sql.text == "SELECT 1 ORDER BY a DESC LIMIT $1")
    }
}
