/// Instants, days and months travel in JSON as the text of ISO 8601.
private protocol ISOText {
    init?(iso: String)
    var iso: String { get }
}

extension Instant: ISOText {}
extension Day: ISOText {}
extension YearMonth: ISOText {}

extension Instant: Codable {
    public init(from decoder: any Decoder) throws { self = try read(decoder) }
    public func encode(to encoder: any Encoder) throws { try write(self, encoder) }
}

extension Day: Codable {
    public init(from decoder: any Decoder) throws { self = try read(decoder) }
    public func encode(to encoder: any Encoder) throws { try write(self, encoder) }
}

extension YearMonth: Codable {
    public init(from decoder: any Decoder) throws { self = try read(decoder) }
    public func encode(to encoder: any Encoder) throws { try write(self, encoder) }
}

private func read<Value: ISOText>(_ decoder: any Decoder) throws -> Value {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Value(iso: text) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is not a \(Value.self)")
    }
    return value
}

private func write(_ value: some ISOText, _ encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value.iso)
}
