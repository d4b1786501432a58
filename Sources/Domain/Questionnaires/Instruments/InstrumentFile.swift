import Foundation

/// An instrument as a file: read strictly, because what is published cannot be taken back.
public enum InstrumentFile {
    /// Bytes a file may have; that of 2013 has a quarter of this.
    public static let maximumBytes = 1024 * 1024

    /// - Throws: ``InstrumentRefusal`` with a sentence for each problem.
    public static func read(_ bytes: [UInt8]) throws -> InstrumentRules {
        guard bytes.count <= maximumBytes else {
            throw InstrumentRefusal(["El archivo pesa más de 1 MB; un instrumento no necesita tanto."])
        }
        do {
            return try InstrumentRules(try JSONDecoder().decode(Instrument.self, from: Data(bytes)))
        } catch let error as DecodingError {
            throw InstrumentRefusal([Self.sentence(error)])
        }
    }

    public static func bytes(_ instrument: Instrument) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(instrument))
    }

    private static func sentence(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): "Falta «\(key.stringValue)» en \(place(context))."
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "No es lo que se espera en \(place(context))."
        case .dataCorrupted(let context):
            context.codingPath.isEmpty
                ? "El archivo no es JSON, o está cortado. Ábralo en un editor y revise comas y llaves."
                : "Hay un valor que no existe en \(place(context))."
        @unknown default: "El archivo no se pudo leer."
        }
    }

    private static func place(_ context: DecodingError.Context) -> String {
        let path = context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
        return path.isEmpty ? "el comienzo" : "«\(path.joined(separator: " › "))»"
    }
}
