import Database
import Design
import Platform

/// A failure as a person is told of it: what happened, what was kept, what to do.
enum Trouble {
    case notFound, forbidden, signIn, staleForm, tooMany(Duration), internalError
    case said(status: Int, title: String, sentence: String)

    init(_ error: any Error) {
        switch error {
        case Failure.notFound: self = .notFound
        case Failure.forbidden: self = .forbidden
        case Failure.signInNeeded: self = .signIn
        case Failure.invalid(let errors):
            self = .said(
                status: 422, title: "Revise lo que escribió", sentence: errors.map(\.message).joined(separator: " "))
        case Failure.conflict(let words): self = .said(status: 409, title: "Alguien se adelantó", sentence: words)
        case Failure.gone(let words): self = .said(status: 410, title: "Ya no está disponible", sentence: words)
        case Failure.tooMany(let wait): self = .tooMany(wait)
        case Failure.unavailable(let words):
            self = .said(status: 503, title: "El servicio no puede atender en este momento", sentence: words)
        case is StaleForm: self = .staleForm
        case let error as DatabaseError: self = Trouble(database: error)
        default: self = .internalError
        }
    }

    private init(database error: DatabaseError) {
        let title = "El servicio no puede atender en este momento"
        switch error {
        case .full:
            self = .said(
                status: 503, title: title,
                sentence: "No queda espacio en el disco: lo último que envió no se guardó; lo anterior está completo.")
        case .unavailable, .busy:
            self = .said(
                status: 503, title: title,
                sentence: "La base de datos no responde: lo último que envió no se guardó. Intente en unos minutos.")
        default: self = .internalError
        }
    }

    var isInternal: Bool {
        switch self {
        case .internalError: true
        case .said(let status, _, _): status == 503
        default: false
        }
    }

    var status: Int {
        switch self {
        case .notFound: 404
        case .forbidden, .staleForm: 403
        case .signIn: 401
        case .tooMany: 429
        case .internalError: 500
        case .said(let status, _, _): status
        }
    }

    /// Whether what was typed is still to be sent, in another session.
    var losesSession: Bool {
        switch self {
        case .signIn, .staleForm: true
        default: false
        }
    }

    var title: String {
        switch self {
        case .notFound: "No encontramos esta página"
        case .forbidden: "No tiene permiso para ver esto"
        case .signIn: "Ingrese para continuar"
        case .staleForm: "El formulario venció"
        case .tooMany: "Demasiados intentos"
        case .internalError: "Algo falló de nuestro lado"
        case .said(_, let title, _): title
        }
    }

    var sentence: String {
        switch self {
        case .notFound: "Puede que la dirección esté mal escrita o que la página haya cambiado de lugar."
        case .forbidden: "Su cuenta no tiene este permiso. Si lo necesita, pídalo a quien administra su entidad."
        case .signIn: "Esta parte es para quienes trabajan con la plataforma."
        case .staleForm:
            "Por seguridad, los formularios valen solo en la sesión en que se abrieron. Vuelva atrás, recargue la página "
                + "y envíe de nuevo; lo que escribió sigue en su navegador."
        case .tooMany(let wait): "Espere \(wait.spoken) y vuelva a intentarlo."
        case .internalError: "No se guardó nada a medias. Si vuelve a ocurrir, cuéntenos el número de abajo."
        case .said(_, _, let sentence): sentence
        }
    }
}

extension Duration {
    /// “40 segundos”, “5 minutos”.
    var spoken: String {
        let seconds = max(1, components.seconds)
        if seconds < 60 { return seconds == 1 ? "1 segundo" : "\(seconds) segundos" }
        let minutes = (seconds + 59) / 60
        return minutes == 1 ? "1 minuto" : "\(minutes) minutos"
    }
}
