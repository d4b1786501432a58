import Entities
import Platform

/// An entity as open data: what is not known is empty (CSV) or left out (JSON), never invented.
struct EntityRecord: Sendable, Encodable {
    let codigo: String
    let nombre: String
    let tipo: String
    let departamentoCodigo: String
    let departamento: String
    let nit: String?
    let pagina: String
    let dominio: String?
    let dominioSugeridoSinVerificar: String?
    let correo: String?
    let telefono: String?
    let direccion: String?
    let otrosNombres: [String]
    let categoria: String?
    let categoriaVigencia: Int?
    let categoriaFuente: String?

    init(_ entity: Entity, publicAddress: String) {
        codigo = entity.code
        nombre = entity.name
        tipo = entity.tenant.kind == .municipality ? "municipio" : "departamento"
        departamentoCodigo = entity.departmentCode
        departamento = entity.department
        nit = entity.nit?.description
        pagina = entity.host.map { "https://\($0)" } ?? "\(publicAddress)/\(entity.slug)"
        dominio = entity.host
        dominioSugeridoSinVerificar = entity.suggestedHost
        correo = entity.contact.email
        telefono = entity.contact.telephone
        direccion = entity.contact.address
        otrosNombres = entity.otherNames.map(\.name)
        categoria = entity.categories.first?.category.rawValue
        categoriaVigencia = entity.categories.first?.year
        categoriaFuente = entity.categories.first?.source
    }

    /// Name, meaning and value of each column, in the order of the file.
    static let columns: [(name: String, meaning: String, value: @Sendable (EntityRecord) -> String?)] = [
        ("codigo", "Código DIVIPOLA de cinco cifras, como texto; el de una gobernación termina en 000", { $0.codigo }),
        ("nombre", "Nombre del municipio o del departamento", { $0.nombre }),
        ("tipo", "municipio o departamento", { $0.tipo }),
        ("departamento_codigo", "Código DIVIPOLA de dos cifras", { $0.departamentoCodigo }),
        ("departamento", "Nombre del departamento", { $0.departamento }),
        ("nit", "NIT con dígito de verificación comprobado; vacío si no se conoce", { $0.nit }),
        ("pagina", "Dirección de su página pública", { $0.pagina }),
        ("dominio", "Dominio propio configurado; vacío si no tiene", { $0.dominio }),
        (
            "dominio_sugerido_sin_verificar", "Dominio probable según el patrón del programa; no está comprobado",
            { $0.dominioSugeridoSinVerificar }
        ),
        ("correo", "Correo de contacto; vacío si no se conoce", { $0.correo }),
        ("telefono", "Teléfono; vacío si no se conoce", { $0.telefono }),
        ("direccion", "Dirección; vacía si no se conoce", { $0.direccion }),
        (
            "otros_nombres", "Nombres anteriores o de uso común, separados por |",
            { $0.otrosNombres.joined(separator: "|") }
        ),
        ("categoria", "Categoría más reciente que se conoce: especial o de 1 a 6", { $0.categoria }),
        ("categoria_vigencia", "Año de esa categoría", { $0.categoriaVigencia.map(String.init) }),
        ("categoria_fuente", "Decreto o resolución que la fija", { $0.categoriaFuente }),
    ]
}
