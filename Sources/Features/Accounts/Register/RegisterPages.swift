import Calendar
import Design
import HTML
import HTTP
import Platform
import Spanish

/// The list of all accounts, and one of them.
enum RegisterPages {
    static func list(_ page: RegisterPage, _ places: [String: String]) -> Page {
        Page("Cuentas", section: Register.show.path, wide: true) { html in
            html.h1("Cuentas")
            search(page, &html)
            if page.members.isEmpty {
                html.emptyState(
                    "Ninguna cuenta coincide", "Busque por una parte del nombre o del correo.",
                    action: Link("Ver todas", Register.show.path), level: 2)
            } else {
                html.dataTable(
                    Spanish.count(page.total, "cuenta", "cuentas"),
                    columns: [
                        TableColumn("Persona"), TableColumn("Correo"), TableColumn("Papeles"), TableColumn("Estado"),
                    ],
                    rows: page.members.map { row($0, places) })
            }
            html.pagination(page: page.number, of: page.count) { address(page.query, $0) }
        }
    }

    static func person(
        _ member: Member, isSelf: Bool, _ places: [String: String], _ frame: FormFrame, _ today: Day
    ) -> Page {
        let account = member.account
        return Page(
            account.name, trail: [TrailStep("Cuentas", Register.show.path)], section: Register.show.path
        ) { html in
            html.h1(account.name)
            html.facts { rows in
                rows.fact("Correo", account.email.text)
                rows.fact("Desde", account.createdAt.day.short)
                rows.fact("Estado") { state(account, &$0) }
            }
            html.h2("Papeles")
            if member.grants.isEmpty { html.p("No tiene ninguno.") }
            for grant in member.grants { role(grant, isSelf: isSelf, places, frame, today, &html) }
            if !isSelf { standing(account, frame, &html) }
        }
    }

    private static func search(_ page: RegisterPage, _ html: inout HTML) {
        html.form(.method(.get), .action(Register.show.path), .role("search")) { box in
            box.textField(
                FormField("q", "Buscar por nombre o correo", value: page.query, isRequired: false, id: "buscar-cuenta"),
                .search)
            box.submitButton("Buscar")
        }
    }

    private static func row(_ member: Member, _ places: [String: String]) -> [TableCell] {
        let account = member.account
        return [
            TableCell(account.name, link: Register.person.path(account.id)), TableCell(account.email.text),
            TableCell(member.grants.map { words($0, places) }.joined(separator: "; ")),
            TableCell { state(account, &$0) },
        ]
    }

    private static func words(_ grant: GrantRecord, _ places: [String: String]) -> String {
        guard let place = grant.entity else { return GrantWords.title(grant) }
        return "\(GrantWords.title(grant)) (\(places[place] ?? place))"
    }

    private static func state(_ account: Account, _ html: inout HTML) {
        html.chip(account.isDisabled ? "desactivada" : "activa", account.isDisabled ? .missed : .kept)
    }

    private static func role(
        _ grant: GrantRecord, isSelf: Bool, _ places: [String: String], _ frame: FormFrame, _ today: Day,
        _ html: inout HTML
    ) {
        html.div(.class("row")) { row in
            row.span(words(grant, places))
            if !grant.holds(on: today) { row.chip("terminó", .missed) }
            if isSelf { return }
            row.form(.method(.post), .action(Register.revocation.path((grant.accountID, grant.id)))) { form in
                form.proof(frame.proof)
                form.submitButton("Retirar este papel", .danger)
            }
        }
    }

    private static func standing(_ account: Account, _ frame: FormFrame, _ html: inout HTML) {
        html.h2(account.isDisabled ? "Volver a activar" : "Desactivar")
        html.p(
            account.isDisabled
                ? "La persona podrá entrar de nuevo con los papeles que conserva."
                : "La persona no podrá entrar y se cerrarán sus sesiones. Sus papeles se conservan.")
        let route = account.isDisabled ? Register.enabling : Register.disabling
        html.form(.method(.post), .action(route.path(account.id))) { form in
            form.proof(frame.proof)
            form.submitButton(
                account.isDisabled ? "Activar la cuenta" : "Desactivar la cuenta",
                account.isDisabled ? .secondary : .danger)
        }
    }

    private static func address(_ query: String, _ number: Int) -> String {
        var address = Register.show.path + "?pagina=\(number)"
        if !query.isEmpty { address += "&q=" + QueryWord.encoded(query) }
        return address
    }
}
