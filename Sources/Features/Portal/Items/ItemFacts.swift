import Calendar
import Channels
import Design
import HTML
import Spanish

/// Typed fields of an item as rows of label and value.
enum ItemFacts {
    /// Fields that are shown in another way.
    private static let elsewhere: Set<ItemField.Kind> = [.document, .picture, .paragraph]

    /// - Parameter only: so many of them, the first; all without it.
    static func write(_ item: PublicItem, _ kind: ItemKind?, only: Int = .max, _ html: inout HTML) {
        let fields = (kind?.fields ?? []).filter { field in
            !elsewhere.contains(field.kind) && !(item.values[field.name] ?? "").isEmpty
                && (field.kind != .link || only == .max) && !isToldAlready(field, item)
        }
        for field in fields.prefix(only) { row(field, item.values[field.name] ?? "", &html) }
    }

    /// The day of a news item stands in its first line, where it is the day it was published.
    private static func isToldAlready(_ field: ItemField, _ item: PublicItem) -> Bool {
        field.kind == .day && item.kind == "noticia" && item.values[field.name] == item.publishedAt.day.iso
    }

    /// Some fields by name, where only lists of numbers are wished; labels as the field's name says them.
    static func write(_ item: PublicItem, only names: [String], _ html: inout HTML) {
        let labels = [
            "base": "Al comenzar", "anio-base": "Año en que se midió", "valor": "Último valor",
            "anio": "Año del último valor", "meta": "Meta", "fuente": "Fuente",
        ]
        for name in names {
            guard let value = item.values[name], !value.isEmpty else { continue }
            html.fact(labels[name] ?? name, value)
        }
    }

    private static func row(_ field: ItemField, _ value: String, _ html: inout HTML) {
        html.fact(field.title) { cell in
            switch field.kind {
            case .day: day(value, &cell)
            case .time: cell.text(TimeOfDay(field: value)?.spoken ?? value)
            case .money: cell.text(money(value))
            case .number: cell.text(value)
            case .percent: cell.text(value.hasSuffix("%") ? value : "\(value) %")
            case .link: cell.a(value.bareAddress, .href(value))
            case .email: cell.a(value, .href("mailto:" + value))
            case .telephone: cell.telephone(value)
            case .yesNo: cell.text(["sí", "si", "1", "true"].contains(value.lowercased()) ? "Sí" : "No")
            default: cell.text(value)
            }
        }
    }

    private static func day(_ value: String, _ cell: inout HTML) {
        guard let day = Day(iso: value) else { return cell.text(value) }
        cell.time(Spanish.capitalized(day.spoken), .datetime(day.iso))
    }

    /// Pesos with points between thousands: “$ 1.250.000”.
    static func money(_ value: String) -> String {
        let digits = value.filter { $0.isNumber || $0 == "," || $0 == "." || $0 == "-" }
        guard let amount = Int(digits) else { return value }
        return "$ " + Spanish.number(amount)
    }
}

extension String {
    /// An address as people read it: without scheme and closing slash.
    var bareAddress: String {
        var words = Substring(self)
        for scheme in ["https://", "http://", "www."] where words.hasPrefix(scheme) {
            words = words.dropFirst(scheme.count)
        }
        if words.last == "/" { words = words.dropLast() }
        return String(words)
    }
}
