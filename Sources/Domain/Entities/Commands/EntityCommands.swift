import CommandLine
import Platform

/// `gelt entity …`: the directory from the command line.
struct EntityCommands: Sendable {
    let source: any ServicesSource

    var list: Command {
        Command(
            "entity list", summary: "Busca y lista entidades",
            arguments: [.optional("words", "Nombre, departamento o código; sin esto, todas")],
            options: EntityOptions.data + [
                .value(
                    "department", "DEPARTAMENTO", "Solo las de un departamento: su código de dos cifras o su nombre"),
                .flag("json", "Una lista JSON en vez de columnas"),
            ],
            examples: ["entity list", "entity list \"la unión\"", "entity list --department 54 --json"]
        ) { try EntityListing(services: try source.open($0)).list($0) }
    }

    var show: Command {
        Command(
            "entity show", summary: "Muestra todo lo que se sabe de una entidad",
            arguments: [.required("entity", "Código, dirección corta o nombre")],
            options: EntityOptions.data + [.flag("json", "Un objeto JSON en vez de líneas")],
            examples: [
                "entity show 54174", "entity show chitaga-nortedesantander",
                "entity show Chitagá --json",
            ]
        ) { try EntityListing(services: try source.open($0)).show($0) }
    }

    var importFile: Command {
        Command(
            "entity import", summary: "Compara un CSV con el directorio y, si se pide, lo guarda",
            arguments: [.required("file", "DIVIPOLA, o un CSV con la columna codigo y otras")],
            options: EntityOptions.data + [
                .flag("apply", "Guarda la diferencia, entera o nada"),
                .flag("json", "La diferencia en JSON"),
            ],
            examples: [
                "entity import Data/divipola.csv", "entity import contactos.csv --apply",
                "entity import categorias-2027.csv --json",
            ]
        ) { try EntityImport(services: try source.open($0)).run($0) }
    }

    var host: Command {
        Command(
            "entity host", summary: "Pone o quita el dominio propio de una entidad",
            arguments: [
                .required("entity", "Código, dirección corta o nombre"),
                .optional("host", "Dominio, como www.chitaga-nortedesantander.gov.co"),
            ],
            options: EntityOptions.data + [.flag("remove", "Quita el dominio; queda la dirección corta")],
            examples: [
                "entity host 54174 www.chitaga-nortedesantander.gov.co", "entity host 54174 --remove",
            ]
        ) { try EntityHost(services: try source.open($0)).run($0) }
    }
}
