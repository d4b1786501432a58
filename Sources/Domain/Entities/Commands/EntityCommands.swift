import CommandLine
import Platform

/// `gelt entity …`: the directory from the command line.
struct EntityCommands: Sendable {
    let source: any ServicesSource

    var command: Command {
        Command(
            name: "entity", summary: "El directorio de alcaldías y gobernaciones",
            commands: [list, show, importFile, host])
    }

    private var list: Command {
        Command(
            name: "list", summary: "Busca y lista entidades",
            arguments: [.optional("words", "Nombre, departamento o código; sin esto, todas")],
            options: EntityOptions.data + [
                .value("department", "Solo las de un departamento: su código de dos cifras o su nombre"),
                .flag("json", "Una lista JSON en vez de columnas"),
            ],
            examples: ["gelt entity list", "gelt entity list \"la unión\"", "gelt entity list --department 54 --json"]
        ) { try EntityListing(services: try source.open($0)).list($0) }
    }

    private var show: Command {
        Command(
            name: "show", summary: "Muestra todo lo que se sabe de una entidad",
            arguments: [.init("entity", "Código, dirección corta o nombre")],
            options: EntityOptions.data + [.flag("json", "Un objeto JSON en vez de líneas")],
            examples: ["gelt entity show 54174", "gelt entity show chitaga-nortedesantander", "gelt entity show Chitagá --json"]
        ) { try EntityListing(services: try source.open($0)).show($0) }
    }

    private var importFile: Command {
        Command(
            name: "import", summary: "Compara un CSV con el directorio y, si se pide, lo guarda",
            arguments: [.init("file", "DIVIPOLA, o un CSV con la columna codigo y otras")],
            options: EntityOptions.data + [
                .flag("apply", "Guarda la diferencia, entera o nada"),
                .flag("json", "La diferencia en JSON"),
            ],
            examples: [
                "gelt entity import Data/divipola.csv", "gelt entity import contactos.csv --apply",
                "gelt entity import categorias-2027.csv --json",
            ]
        ) { try EntityImport(services: try source.open($0)).run($0) }
    }

    private var host: Command {
        Command(
            name: "host", summary: "Pone o quita el dominio propio de una entidad",
            arguments: [
                .init("entity", "Código, dirección corta o nombre"),
                .optional("host", "Dominio, como www.chitaga-nortedesantander.gov.co"),
            ],
            options: EntityOptions.data + [.flag("remove", "Quita el dominio; queda la dirección corta")],
            examples: [
                "gelt entity host 54174 www.chitaga-nortedesantander.gov.co", "gelt entity host 54174 --remove",
            ]
        ) { try EntityHost(services: try source.open($0)).run($0) }
    }
}
