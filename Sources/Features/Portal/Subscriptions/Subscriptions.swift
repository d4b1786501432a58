import Calendar
import Channels
import Design
import HTTP
import Platform

/// News by mail: asked for, confirmed by who reads that mailbox, and ended by one link.
enum Subscriptions {
    static let ask = SiteRoutes.subscription.by(.post)
    static let confirmation = SiteRoutes.subscription.then("confirmacion")
    static let confirm = confirmation.by(.post)
    static let farewell = SiteRoutes.subscription.then("retiro")
    static let leave = farewell.by(.post)

    /// A query and a field, not a path: access logs keep paths.
    static let key = "llave"
    static let number = "suscripcion"

    static let endpoints = [
        Endpoint(.entity, SiteRoutes.subscription, needs: .everyone) { context, _ in
            var form = SubscriptionForm()
            if let channel = context.request.query["canal"] { form.channels = [channel] }
            return .page(try page(form, [], context))
        },
        Endpoint(.entity, ask, needs: .everyone) { context, _ in try take(context) },
        Endpoint(.entity, confirmation, needs: .everyone, waits: true) { context, _ in try openLink(context) },
        Endpoint(.entity, confirm, needs: .everyone) { context, _ in
            try SubscriptionStore(entity: try context.entity()).confirm(context.request.form[key] ?? "")
            return .page(SubscriptionPages.confirmed(try SiteLinks(context)))
        },
        Endpoint(.entity, farewell, needs: .everyone) { context, _ in
            .page(
                SubscriptionPages.leave(
                    context.request.query[number] ?? "", context.request.query[key] ?? "", try SiteLinks(context),
                    proof: context.formProof))
        },
        // Mail programs send it themselves, with nothing but the address of the letter (RFC 8058).
        Endpoint(.entity, leave, needs: .everyone) { context, _ in try end(context) }.sealedByAddress,
    ]

    /// Channels with items, in their order, under the channel of the first level they belong to; those with nothing
    /// below them stand together at the end.
    static func offered(_ view: SiteView) -> OfferedChannels {
        let channels = view.tree.channels.filter {
            view.tree.isPublic($0.key) && view.summary.items(in: $0.key) > 0
        }
        let below = Dictionary(grouping: channels) { view.tree.way(to: $0.key).first?.key ?? $0.key }
        let alone = view.tree.roots.filter { root in below[root.key]?.map(\.key) == [root.key] }
        let groups = view.tree.roots.filter { below[$0.key] != nil && !alone.map(\.key).contains($0.key) }
            .map { OfferedChannels.Group(title: $0.title, channels: below[$0.key] ?? []) }
        return OfferedChannels(
            groups: groups + (alone.isEmpty ? [] : [OfferedChannels.Group(title: "Otros temas", channels: alone)]))
    }

    private static func page(
        _ form: SubscriptionForm, _ errors: [FieldError], _ context: Context
    ) throws -> Page {
        let view = try SiteView.read(try context.entity())
        return SubscriptionPages.ask(
            form, errors, offered(view), try SiteLinks(context), proof: context.formProof)
    }

    private static func take(_ context: Context) throws -> Outcome {
        let form = SubscriptionForm(context.request.form)
        let entity = try context.entity()
        do {
            let (email, channels) = try form.checked(among: offered(try SiteView.read(entity)).channels)
            let links = SiteLinks(entity.tenant, context.services)
            try SubscriptionStore(entity: entity).ask(
                email, channels: channels, peer: context.request.remoteAddress
            ) { secret in
                .confirmation(links, link: links.full(confirmation.path) + "?\(key)=\(secret)")
            }
            return .page(SubscriptionPages.asked(email, try SiteLinks(context)))
        } catch Failure.invalid(let errors) {
            var page = try page(form, errors, context)
            page.status = 422
            return .page(page)
        }
    }

    private static func openLink(_ context: Context) throws -> Outcome {
        let secret = context.request.query[key] ?? ""
        guard try SubscriptionStore(entity: try context.entity()).opens(secret) else {
            throw Failure.gone("Este enlace ya se usó o venció. Puede suscribirse otra vez en este sitio.")
        }
        return .page(SubscriptionPages.confirm(secret, try SiteLinks(context), proof: context.formProof))
    }

    /// The answer is the same whether there was such a subscription or not.
    private static func end(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let (form, query) = (context.request.form, context.request.query)
        let id = form[number] ?? query[number] ?? ""
        let seal = form[key] ?? query[key] ?? ""
        if FarewellSeal.opens(seal, id, of: entity.code, secret: context.services.installation.secret) {
            try SubscriptionStore(entity: entity).end(id)
        }
        return .page(SubscriptionPages.left(try SiteLinks(context)))
    }
}
