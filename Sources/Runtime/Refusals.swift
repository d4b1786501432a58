/// What the server's own refusals say to a person.
enum Refusals {
    static func words(_ status: Int) -> (title: String, sentence: String) {
        switch status {
        case 404: ("No encontramos esta página", "Puede que la dirección esté mal escrita.")
        case 405: ("Esta dirección no recibe eso", "La página existe, pero no para lo que se le pidió.")
        case 408: ("La conexión fue demasiado lenta", "No alcanzamos a recibir todo. No se guardó nada a medias.")
        case 413:
            ("Es demasiado grande", "El envío pasa del tamaño permitido. Un documento puede pesar hasta 10 MB.")
        case 414: ("La dirección es demasiado larga", "Acórtela e intente de nuevo.")
        case 415: ("No entendemos ese tipo de envío", "Use el formulario de la página.")
        case 421:
            (
                "Este nombre no es de aquí",
                "Ninguna alcaldía ni gobernación del programa atiende con el nombre que usted escribió. Revíselo, o busque su entidad en el directorio."
            )
        case 429: ("Demasiadas solicitudes", "Espere un momento y vuelva a intentarlo.")
        case 431: ("El navegador envió demasiados datos", "Borre las cookies de este sitio e intente de nuevo.")
        case 503: ("El servicio está muy ocupado", "No se perdió nada. Vuelva a intentarlo en unos segundos.")
        case 500...: ("Algo falló de nuestro lado", "No se guardó nada a medias. Intente de nuevo.")
        default: ("No entendimos la solicitud", "El envío llegó incompleto o mal formado. Intente de nuevo.")
        }
    }
}
