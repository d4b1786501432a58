import Calendar
import Platform

/// The notice of 2011 in words of our own, with the date it was printed with and the one it meant.
enum NoticeSeed {
    static let seed = Seed(order: 66, "Escribiendo la noticia del plan de acción unificado") { services in
        let store = NoticeStore(nation: services.nation)
        let id = services.newID()
        try services.nation.write { writing in
            try store.save(words, of: id, seen: 0, isNew: true, by: "[demostración]", writing)
            try store.turn(id, to: .published, by: "[demostración]", writing)
        }
    }

    static let words = NoticeWords(
        title: "Un solo plan de acción para alcaldías y gobernaciones",
        printed: Day(epochDay: 15_122), effective: Day(epochDay: 15_488),
        correction:
            "El aviso se imprimió con fecha de 2011. Habla de la vigencia 2012, cita un decreto-ley de 2012 y nombra días de la semana que solo caen así en 2012; por eso se toma como del 28 de mayo de 2012.",
        city: "Bogotá, D. C.",
        body: """
            Tres entidades nacionales acordaron pedir **un solo formato** de plan de acción: el Programa Gobierno en línea del Ministerio TIC, el Programa Nacional de Servicio al Ciudadano del DNP y el Departamento Administrativo de la Función Pública. Con él, alcaldías y gobernaciones dicen qué van a hacer durante la vigencia 2012.

            ## Qué trae el formato

            - Una guía campo por campo, con un ejemplo de cada uno.
            - Los temas que se pueden planear: fases de Gobierno en línea, formación de servidores públicos, canales de atención, integración entre entidades, simplificación de trámites y rendición de cuentas.
            - Las normas que cumple: la Ley 962 de 2005, el Decreto 1151 de 2008, el Decreto 2623 de 2009, el Decreto-Ley 19 de 2012 y los documentos Conpes 3649 y 3654 de 2010.

            ## Para cuándo

            El plan se envía antes del 30 de mayo de 2012.

            ## Ayuda en línea

            Habrá dos conversaciones en línea para resolver dudas, el martes 29 y el miércoles 30, de 9 a 11 de la mañana.
            """,
        links: [
            NoticeLink(title: "El formato con su guía y el archivo vacío", address: "/formatos"),
            NoticeLink(title: "Quién ya publicó su plan", address: "/planes"),
        ], source: "Aviso del Programa Gobierno en línea sobre el plan de acción unificado, contado de nuevo.")
}
