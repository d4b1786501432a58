import Foundation

/// Values of an item's fields as text of a column: JSON, with its names in order.
enum ItemValues {
    static func read(_ text: String) -> [String: String] {
        guard text.utf8.count > 2 else { return [:] }
        return (try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))) ?? [:]
    }

    static func text(_ values: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(values.filter { !$0.value.isEmpty }), as: UTF8.self)
    }
}
