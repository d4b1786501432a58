import CommandLine
import Database

/// What went wrong with data, as a sentence and an exit code instead of an internal error.
func inWords<T>(_ work: () throws -> T) throws -> T {
    do {
        return try work()
    } catch let error as DatabaseError {
        throw error.asCommandFailure
    }
}

extension DatabaseError {
    fileprivate var asCommandFailure: CommandFailure {
        switch self {
        case .misuse(let words), .notAllowed(let words): CommandFailure(words, .config)
        case .corrupt(let words): CommandFailure("Los datos NO están completos: \(words)", .dataError)
        case .full: CommandFailure("No queda espacio en el disco; no quedó nada a medias.", .ioError)
        case .unavailable(let words): CommandFailure("La base de datos no responde: \(words)", .unavailable)
        case .busy: CommandFailure("La base de datos está ocupada; intente de nuevo.", .tempFail)
        default: CommandFailure("La base de datos falló: \(self)", .software)
        }
    }
}
