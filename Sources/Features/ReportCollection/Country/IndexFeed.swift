import Calendar
import Campaigns
import Entities
import Foundation
import Paper
import Platform
import Questionnaires
import Reports

/// What the Índice de Gobierno Abierto takes from the reports of a vigencia: a row for each entity and indicator, with
/// a value from 0 to 100 or one of its four marks (Procuraduría, report of 2012).
///
/// `3.1` is “Gobierno electrónico”; `3.1.C1`… are the components, one sub-indicator each. That mapping is ours: up
/// to the vigencia 2012 the index took phases.
struct IndexFeed: Sendable {
    enum Mark: String, Sendable {
        /// No disponible: there is still time to report.
        case notAvailable = "N/D"
        /// No aplica: the entity need not report, or nothing of the component applies to it.
        case notApplicable = "N/A"
        /// No reportó; the index counts it as 0.
        case notReported = "N/R"
        /// Sin certificar: the programme has questioned an answer, or opened the report again.
        case uncertified = "SC"
    }

    struct Row: Sendable, Hashable, Encodable {
        let divipola: String
        let vigencia: Int
        let indicator: String
        /// `61.40`, or a mark.
        let value: String
        /// Questionnaire, round and filing number the value comes from.
        let sourceVersion: String
        let computedAt: String
    }

    let rows: [Row]
    private let note: String

    /// - Parameter leavesOutFirst: whether `3.1` is made without the first component (Elementos transversales).
    init(
        _ view: NationView, _ directory: DirectorySnapshot, leavesOutFirst: Bool
    ) {
        let lines = Dictionary(uniqueKeysWithValues: view.lines.map { ($0.code, $0) })
        let components = view.instrument?.components ?? []
        let computed = view.now.iso
        var rows: [Row] = []
        rows.reserveCapacity(directory.entities.count * (components.count + 1))
        for entity in directory.entities.sorted(by: { $0.code < $1.code }) {
            let line = lines[entity.code]
            let own = line?.points ?? [:]
            let mark = Self.mark(line)
            let source = line?.filingNumber.map { "\(view.instrument?.id ?? "")/\(line?.round ?? 1)/\($0)" } ?? ""
            let total = leavesOutFirst ? Self.total(own, components.filter { $0.number != 1 }) : own[0]
            let values = [("3.1", total)] + components.map { ("3.1.C\($0.number)", own[$0.number]) }
            for (indicator, points) in values {
                rows.append(
                    Row(
                        divipola: entity.code, vigencia: view.campaign.vigencia, indicator: indicator,
                        value: mark?.rawValue ?? points.map(Points.plain) ?? Mark.notApplicable.rawValue,
                        sourceVersion: source, computedAt: computed))
            }
        }
        self.rows = rows
        note =
            "3.1: Gobierno electrónico" + (leavesOutFirst ? ", sin Elementos transversales" : "")
            + ". 3.1.C1 a 3.1.C6: los componentes del Decreto 2693 de 2012. La correspondencia es una propuesta de esta plataforma."
    }

    private static func mark(_ line: ReportLine?) -> Mark? {
        guard let line else { return .notApplicable }
        switch line.progress {
        case .submitted: return line.examination.isInQuestion ? .uncertified : nil
        case .reopened: return .uncertified
        default: return line.punctuality == .missed ? .notReported : .notAvailable
        }
    }

    /// Mean by the weights of the components; what does not apply is left out.
    private static func total(_ points: [Int: Int], _ components: [Instrument.Component]) -> Int? {
        var (sum, weight) = (0.0, 0.0)
        for component in components {
            guard let own = points[component.number] else { continue }
            sum += component.weight * Double(own)
            weight += component.weight
        }
        return weight > 0 ? Int((sum / weight).rounded()) : nil
    }

    var csv: [UInt8] {
        CSVText.bytes(
            ["divipola", "vigencia", "indicator", "value", "sourceVersion", "computedAt"],
            rows.map { [$0.divipola, String($0.vigencia), $0.indicator, $0.value, $0.sourceVersion, $0.computedAt] })
    }

    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(Contents(nota: note, filas: rows)))
    }

    private struct Contents: Encodable {
        let nota: String
        let filas: [Row]
    }
}
