/// An attribute of the elements of type `T`: `.href` exists for links and not for tables.
public struct Attribute<T>: Sendable {
    @usableFromInline let name: StaticString
    @usableFromInline let prefix: StaticString
    @usableFromInline let value: AttributeValue

    @usableFromInline
    init(_ name: StaticString, prefix: StaticString = "", _ value: AttributeValue) {
        self.name = name
        self.prefix = prefix
        self.value = value
    }
}

/// Stands outside of the generic type, so that writing one needs nothing to be looked up at run time.
@usableFromInline
enum AttributeValue: Sendable {
    case omitted, flag
    case text(String)
}

/// Attributes of every element.
extension Attribute {
    public static func id(_ value: String) -> Self { .init("id", .text(value)) }
    public static func `class`(_ value: String) -> Self { .init("class", .text(value)) }
    public static func lang(_ value: String) -> Self { .init("lang", .text(value)) }
    public static func role(_ value: String) -> Self { .init("role", .text(value)) }
    public static func tabindex(_ value: Int) -> Self { .init("tabindex", .text(String(value))) }
    public static func title(_ value: String) -> Self { .init("title", .text(value)) }
    public static var hidden: Self { .init("hidden", .flag) }
    /// `aria("label", …)` writes `aria-label`.
    public static func aria(_ name: StaticString, _ value: String) -> Self {
        .init(name, prefix: "aria-", .text(value))
    }
    /// `data("estado", …)` writes `data-estado`.
    public static func data(_ name: StaticString, _ value: String) -> Self {
        .init(name, prefix: "data-", .text(value))
    }
    /// The attribute when the condition holds, nothing otherwise.
    public static func when(_ condition: Bool, _ attribute: @autoclosure () -> Self) -> Self {
        condition ? attribute() : .init("", .omitted)
    }
}

/// An address that a page may lead to: http, https, mailto, tel, or one of this site. Any other scheme
/// (`javascript:`, `data:` …) is replaced by `#`, so that a stored address can never run anything.
private func safe(_ address: String) -> String {
    let head = address.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard head.contains(UInt8(ascii: ":")) else { return address }
    let allowed = ["http:", "https:", "mailto:", "tel:"]
    let lowered = address.lowercased()
    return allowed.contains { lowered.hasPrefix($0) } ? address : "#"
}

extension Attribute where T == Tag.A {
    public static func href(_ address: String) -> Self { .init("href", .text(safe(address))) }
    public static func rel(_ value: String) -> Self { .init("rel", .text(value)) }
    public static func download(_ name: String) -> Self { .init("download", .text(name)) }
}

extension Attribute where T == Tag.Link {
    public static func href(_ address: String) -> Self { .init("href", .text(safe(address))) }
    public static func rel(_ value: String) -> Self { .init("rel", .text(value)) }
    public static func type(_ value: String) -> Self { .init("type", .text(value)) }
    public static func media(_ value: String) -> Self { .init("media", .text(value)) }
}

extension Attribute where T == Tag.Meta {
    public static func charset(_ value: String) -> Self { .init("charset", .text(value)) }
    public static func name(_ value: String) -> Self { .init("name", .text(value)) }
    public static func property(_ value: String) -> Self { .init("property", .text(value)) }
    public static func httpEquiv(_ value: String) -> Self { .init("http-equiv", .text(value)) }
    public static func content(_ value: String) -> Self { .init("content", .text(value)) }
}

extension Attribute where T == Tag.Script {
    public static func src(_ address: String) -> Self { .init("src", .text(safe(address))) }
    public static var `defer`: Self { .init("defer", .flag) }
}

extension Attribute where T == Tag.Img {
    public static func src(_ address: String) -> Self { .init("src", .text(safe(address))) }
    /// What the picture says to who cannot see it; empty for an ornament.
    public static func alt(_ text: String) -> Self { .init("alt", .text(text)) }
    public static func width(_ pixels: Int) -> Self { .init("width", .text(String(pixels))) }
    public static func height(_ pixels: Int) -> Self { .init("height", .text(String(pixels))) }
    public static var lazy: Self { .init("loading", .text("lazy")) }
}

extension Attribute where T == Tag.Form {
    public static func method(_ value: FormMethod) -> Self { .init("method", .text(value.rawValue)) }
    public static func action(_ address: String) -> Self { .init("action", .text(safe(address))) }
    public static var multipart: Self { .init("enctype", .text("multipart/form-data")) }
    public static var novalidate: Self { .init("novalidate", .flag) }
    public static func autocomplete(_ value: String) -> Self { .init("autocomplete", .text(value)) }
}

extension Attribute where T == Tag.Input {
    public static func type(_ kind: InputKind) -> Self { .init("type", .text(kind.rawValue)) }
    public static func name(_ value: String) -> Self { .init("name", .text(value)) }
    public static func value(_ value: String) -> Self { .init("value", .text(value)) }
    public static func placeholder(_ value: String) -> Self { .init("placeholder", .text(value)) }
    public static func autocomplete(_ value: String) -> Self { .init("autocomplete", .text(value)) }
    public static func inputmode(_ value: String) -> Self { .init("inputmode", .text(value)) }
    public static func maxlength(_ count: Int) -> Self { .init("maxlength", .text(String(count))) }
    public static func accept(_ value: String) -> Self { .init("accept", .text(value)) }
    public static func pattern(_ value: String) -> Self { .init("pattern", .text(value)) }
    public static func list(_ id: String) -> Self { .init("list", .text(id)) }
    public static var required: Self { .init("required", .flag) }
    public static var checked: Self { .init("checked", .flag) }
    public static var disabled: Self { .init("disabled", .flag) }
    public static var readonly: Self { .init("readonly", .flag) }
    public static var multiple: Self { .init("multiple", .flag) }
    public static var autofocus: Self { .init("autofocus", .flag) }
}

extension Attribute where T == Tag.Textarea {
    public static func name(_ value: String) -> Self { .init("name", .text(value)) }
    public static func rows(_ count: Int) -> Self { .init("rows", .text(String(count))) }
    public static func maxlength(_ count: Int) -> Self { .init("maxlength", .text(String(count))) }
    public static var required: Self { .init("required", .flag) }
}

extension Attribute where T == Tag.Select {
    public static func name(_ value: String) -> Self { .init("name", .text(value)) }
    public static var required: Self { .init("required", .flag) }
}

extension Attribute where T == Tag.Option {
    public static func value(_ value: String) -> Self { .init("value", .text(value)) }
    public static var selected: Self { .init("selected", .flag) }
}

extension Attribute where T == Tag.Optgroup {
    public static func label(_ value: String) -> Self { .init("label", .text(value)) }
}

extension Attribute where T == Tag.Button {
    public static func type(_ kind: ButtonKind) -> Self { .init("type", .text(kind.rawValue)) }
    public static func name(_ value: String) -> Self { .init("name", .text(value)) }
    public static func value(_ value: String) -> Self { .init("value", .text(value)) }
    /// Sends the form to another address than the form's own.
    public static func formaction(_ address: String) -> Self { .init("formaction", .text(safe(address))) }
}

extension Attribute where T == Tag.Label {
    public static func `for`(_ id: String) -> Self { .init("for", .text(id)) }
}

extension Attribute where T == Tag.Th {
    public static func scope(_ value: HeadingScope) -> Self { .init("scope", .text(value.rawValue)) }
    public static func colspan(_ count: Int) -> Self { .init("colspan", .text(String(count))) }
    public static func rowspan(_ count: Int) -> Self { .init("rowspan", .text(String(count))) }
}

extension Attribute where T == Tag.Td {
    public static func colspan(_ count: Int) -> Self { .init("colspan", .text(String(count))) }
    public static func rowspan(_ count: Int) -> Self { .init("rowspan", .text(String(count))) }
}

extension Attribute where T == Tag.Time {
    /// ISO 8601.
    public static func datetime(_ value: String) -> Self { .init("datetime", .text(value)) }
}

extension Attribute where T == Tag.Ol {
    public static func start(_ number: Int) -> Self { .init("start", .text(String(number))) }
}

extension Attribute where T == Tag.Details {
    public static var open: Self { .init("open", .flag) }
    /// Of those with one name, only one is open at a time.
    public static func name(_ value: String) -> Self { .init("name", .text(value)) }
}

extension Attribute where T == Tag.Progress {
    public static func value(_ done: Int) -> Self { .init("value", .text(String(done))) }
    public static func max(_ total: Int) -> Self { .init("max", .text(String(total))) }
}

extension Attribute where T == Tag.SVG {
    /// Any attribute of a drawing; drawings have too many to name each.
    public static func draw(_ name: StaticString, _ value: String) -> Self { .init(name, .text(value)) }
    public static func draw(_ name: StaticString, _ value: Int) -> Self { .init(name, .text(String(value))) }
}

/// How a form travels: `get` for questions, `post` for changes.
public enum FormMethod: String, Sendable { case get, post }

/// What a field takes; the browser picks its keyboard by it.
public enum InputKind: String, Sendable {
    case text, email, password, search, tel, url, number, date, checkbox, radio, file, hidden, submit
}

public enum ButtonKind: String, Sendable { case submit, button, reset }

/// Which cells a table heading speaks for.
public enum HeadingScope: String, Sendable { case row, col, rowgroup, colgroup }
