import Channels
import Design
import Platform
import Spanish

/// The four things people come for, out of what this site really has.
enum HomeNeeds {
    static func of(_ home: EntityHome) -> [Need] {
        let candidates =
            procedures(home)
            + [
                office(home), contracts(home), plan(home), rules(home), money(home), questions(home),
            ].compactMap { $0 }
        return Array(candidates.prefix(4))
    }

    private static func procedures(_ home: EntityHome) -> [Need] {
        guard home.view.summary.items(in: "tramites") > 1 else {
            let services = home.view.items(below: "tramites-y-servicios")
            guard services > 0 else { return [] }
            return [
                Need(
                    "Hacer un trámite", Spanish.count(services, "trámite o servicio", "trámites y servicios"),
                    home.links("/tramites-y-servicios"))
            ]
        }
        return home.view.summary.procedures.prefix(2).map { Need($0.title, $0.summary.brief, home.links($0.path)) }
    }

    private static func office(_ home: EntityHome) -> Need? {
        let pages: [(key: String, title: String, words: String)] = [
            ("contactenos", "Hablar con nosotros", "Teléfonos, correo y horario de atención"),
            ("sedes-horarios", "Venir a la oficina", "Dónde queda y a qué hora abre"),
            ("directorio", "Encontrar a quien atiende", "Nombre, cargo, teléfono y correo"),
            ("dependencias", "Encontrar una oficina", "Qué hace cada una y cuándo atiende"),
        ]
        return pages.first { home.view.summary.items(in: $0.key) > 0 }.map { page in
            Need(page.title, page.words, home.links("/" + page.key))
        }
    }

    private static func contracts(_ home: EntityHome) -> Need? {
        counted(home, "contratacion", "Ver la contratación", "proceso o documento", "procesos y documentos")
    }

    private static func rules(_ home: EntityHome) -> Need? {
        counted(home, "normatividad", "Buscar una norma", "acuerdo, decreto o resolución", "acuerdos, decretos y más")
    }

    private static func money(_ home: EntityHome) -> Need? {
        counted(home, "presupuesto-y-finanzas", "Ver en qué se gasta", "documento", "documentos de presupuesto")
    }

    private static func questions(_ home: EntityHome) -> Need? {
        counted(home, "preguntas-frecuentes", "Resolver una duda", "pregunta con respuesta", "preguntas con respuesta")
    }

    private static func plan(_ home: EntityHome) -> Need? {
        guard let promise = home.promises.first(where: { $0.path != nil }), let path = promise.path else { return nil }
        return Need("Ver lo que prometimos", Spanish.capitalized(promise.state), home.links(path))
    }

    private static func counted(
        _ home: EntityHome, _ key: String, _ title: String, _ one: String, _ many: String
    ) -> Need? {
        let items = home.view.items(below: key)
        guard items > 0, home.view.tree.isPublic(key) else { return nil }
        return Need(title, Spanish.count(items, one, many), home.links("/" + key))
    }
}

extension String {
    /// The first words of a summary, for places that hold two lines.
    var brief: String {
        guard count > 90 else { return self }
        return prefix(88).split(separator: " ").dropLast().joined(separator: " ") + "…"
    }
}
