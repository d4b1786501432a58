import Calendar
import Channels
import Platform
import Spanish

/// What the published contents prove by what stands in them.
enum ContentEvidence {
    static let all = [
        about, filled, normsOnTime, yearsDocuments, socialAccounts, PictureEvidence.described,
        ContactEvidence.published, ContactEvidence.channels,
    ]

    /// A title that speaks of something proves nothing about it.
    private static let about = EvidenceRule(
        "published-about", "Hay algo publicado que habla de eso", argument: .words, canProve: false
    ) { entity, words, days in
        let titles = try PublishedTitles.of(entity).filter { $0.publishedAt.day <= days.upperBound }
        let found = titles.filter { $0.mentions(words) }
        guard !found.isEmpty else { return .unknown("Nada de lo publicado lo dice en su título.") }
        let count = Spanish.count(found.count, "contenido publicado lo dice", "contenidos publicados lo dicen")
        return .suggested("\(count) en su título.", by: found.prefix(8).map(\.record))
    }

    /// Proven where every item of the channel has all of the fields.
    private static let filled = EvidenceRule(
        "fields-filled", "Cada contenido del canal trae los datos que se preguntan", argument: .fields
    ) { entity, argument, days in
        let parts = argument.split(separator: "/").map(String.init)
        guard let channel = parts.first, let names = parts.last.map(EvidenceArgument.keys) else { return .unknown("") }
        let items = try PublishedFields.items(entity, in: channel, until: days.upperBound)
        guard !items.isEmpty else { return .unknown("No hay contenidos publicados en ese canal.") }
        let whole = items.filter { item in names.allSatisfy { item.values[$0]?.isEmpty == false } }
        let words = "\(whole.count) de \(Spanish.count(items.count, "contenido trae", "contenidos traen")) esos datos."
        guard !whole.isEmpty else { return .unknown(words) }
        let records = whole.prefix(20).map(\.record)
        return whole.count == items.count
            ? .proven(words, by: records) : .suggested(words, by: records, answering: "parcial")
    }

    /// Days between the date of a norm and its publication, of those published in the days asked for.
    private static let normsOnTime = EvidenceRule(
        "norms-on-time", "Las normas se publicaron dentro de los cinco días siguientes a su expedición"
    ) { entity, _, days in
        let norms = try PublishedFields.norms(entity, days).compactMap { item in
            item.values["fecha"].flatMap { Day(iso: $0) }.map { (item, $0.days(to: item.publishedAt.day)) }
        }
        guard !norms.isEmpty else { return .unknown("En esos días no se publicó ninguna norma con su fecha.") }
        let onTime = norms.filter { 0...5 ~= $0.1 }
        let words =
            "\(onTime.count) de \(Spanish.count(norms.count, "norma publicada", "normas publicadas")) a más tardar "
            + "cinco días después de su fecha."
        let records = onTime.prefix(20).map(\.0.record)
        guard !onTime.isEmpty else { return .unknown(words) }
        return onTime.count == norms.count
            ? .proven(words, by: records) : .suggested(words, by: records, answering: "parcial")
    }

    /// Documents of the year asked for and of some year before, by the year that each item names.
    private static let yearsDocuments = EvidenceRule(
        "documents-of-years", "El canal tiene documentos de la vigencia y de años anteriores", argument: .channel
    ) { entity, channel, days in
        let items = try PublishedFields.items(entity, in: channel, until: days.upperBound, withDocuments: true)
        let dated = items.compactMap { item in item.values["anio"].flatMap(Int.init).map { (item, $0) } }
        let year = days.upperBound.year
        let (own, former) = (dated.filter { $0.1 == year }, dated.filter { $0.1 < year })
        guard !own.isEmpty || !former.isEmpty else { return .unknown("No hay documentos con su vigencia.") }
        let records = (own.prefix(8) + former.prefix(8)).map(\.0.record)
        if own.isEmpty { return .suggested("Hay documentos de años anteriores; ninguno de \(year).", by: records) }
        if former.isEmpty {
            return .suggested("Hay documentos de \(year); ninguno de antes.", by: records, answering: "parcial")
        }
        return .proven("Hay documentos de \(year) y de años anteriores.", by: records)
    }

    private static let networks = [
        "facebook.com", "twitter.com", "x.com", "youtube.com", "instagram.com", "flickr.com", "tiktok.com",
        "linkedin.com", "whatsapp.com", "plus.google.com",
    ]

    /// The address has to be that of a network: a link to another site is no account.
    private static let socialAccounts = EvidenceRule(
        "social-accounts", "El sitio enlaza las cuentas de la entidad en redes sociales"
    ) { entity, _, days in
        let items = try PublishedFields.items(entity, in: "redes-sociales", until: days.upperBound)
        guard !items.isEmpty else { return .unknown("El canal de redes sociales no tiene enlaces.") }
        let accounts = items.filter { item in isNetwork(item.values["enlace"] ?? "") }
        guard !accounts.isEmpty else {
            return .suggested("Los enlaces publicados no llevan a una red conocida.", by: items.prefix(8).map(\.record))
        }
        let count = Spanish.count(accounts.count, "cuenta enlazada", "cuentas enlazadas")
        return .proven("\(count) en el sitio.", by: accounts.prefix(10).map(\.record))
    }

    private static func isNetwork(_ link: String) -> Bool {
        guard let host = link.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first else {
            return false
        }
        let name = host.lowercased()
        return networks.contains { name == $0 || name.hasSuffix("." + $0) }
    }
}
