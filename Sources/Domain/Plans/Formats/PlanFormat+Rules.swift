import Platform

/// What holds for every format, whatever its words.
extension PlanFormat {
    /// Roles that may own themes.
    static let reviewers: [Role] = [.reviewerGEL, .reviewerCitizenService, .reviewerPublicFunction]

    /// A sentence for each rule that is broken.
    var problems: [String] { ownProblems + columnProblems + themeProblems + bodyProblems }

    private var ownProblems: [String] {
        let letters = "abcdefghijklmnopqrstuvwxyz0123456789-"
        let isPlain = id.allSatisfy { letters.contains($0) } && id.first != "-" && id.last != "-"
        return isPlain ? [] : ["«id» lleva solo minúsculas sin tilde, cifras y guiones, como unificado-2012."]
    }

    private var columnProblems: [String] {
        var problems = Self.twice(columns.map(\.key)).map { "El campo «\($0)» está dos veces en columns." }
        let known = PlanColumn.allCases.map(\.rawValue)
        problems += columns.map(\.key).filter { !known.contains($0) }.map {
            "No se conoce el campo «\($0)»; los que hay son \(known.joined(separator: ", "))."
        }
        if !requires(.action) {
            problems.append("Falta el campo «action», o no es obligatorio: sin acción no hay plan.")
        }
        if isAsked(.goals) != isAsked(.indicators) {
            problems.append("Los indicadores («indicators») y las metas («goals») van juntos: falta uno de los dos.")
        }
        if requires(.theme), themes.isEmpty {
            problems.append("El tema es obligatorio, pero el formato no tiene temas.")
        }
        return problems
    }

    private var themeProblems: [String] {
        var problems = Self.twice(themes.map(\.key)).map { "El tema «\($0)» está dos veces." }
        let known = ThemeKind.allCases.map(\.rawValue)
        problems += themes.map(\.key).filter { !known.contains($0) }.map {
            "No se conoce el tema «\($0)»; los que hay son \(known.joined(separator: ", "))."
        }
        let ids = Set(bodies.map(\.id))
        problems += themes.filter { !ids.contains($0.body) }.map {
            "El tema «\($0.title)» es de «\($0.body)», que no está entre los organismos (bodies)."
        }
        return problems
    }

    private var bodyProblems: [String] {
        var problems = Self.twice(bodies.map(\.id)).map { "El organismo «\($0)» está dos veces." }
        let roles = Self.reviewers.map(\.rawValue)
        problems += bodies.filter { !roles.contains($0.role) }.map {
            "«\($0.name)» tiene el papel «\($0.role)»; debe ser uno de estos: \(roles.joined(separator: ", "))."
        }
        problems += Self.twice(bodies.map(\.role)).map { "Dos organismos tienen el papel «\($0)»." }
        let owners = Set(themes.map(\.body))
        problems += bodies.filter { !owners.contains($0.id) }.map { "«\($0.name)» no tiene ningún tema que revisar." }
        return problems
    }

    private static func twice(_ keys: [String]) -> [String] {
        var seen: Set<String> = []
        return keys.filter { !seen.insert($0).inserted }
    }
}

extension PlanFormat {
    public func column(_ column: PlanColumn) -> Column? { columns.first { $0.key == column.rawValue } }

    public func isAsked(_ column: PlanColumn) -> Bool { self.column(column) != nil }

    public func requires(_ column: PlanColumn) -> Bool { self.column(column)?.isRequired ?? false }

    public func theme(_ kind: ThemeKind) -> Theme? { themes.first { $0.key == kind.rawValue } }

    public func body(_ id: String) -> Body? { bodies.first { $0.id == id } }

    /// The themes a body reviews.
    public func themes(of body: Body) -> [Theme] { themes.filter { $0.body == body.id } }
}

/// The theme of an action; inside a format, `Theme` is the format's own.
public typealias ThemeKind = Theme.Kind
