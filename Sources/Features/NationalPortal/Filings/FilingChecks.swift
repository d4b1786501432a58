import Filings
import HTTP
import Platform

/// Whoever holds a receipt checks it here.
enum FilingChecks {
    static let search = Route.get("radicados")
    static let show = Route.get("radicados").text("numero")
    static let download = Route.get("radicados").text("numero").then("constancia.json")
    static let keys = Route.get("llaves")
    static let keyFile = Route.get("llaves", "publicas.json")

    static let endpoints = [
        Endpoint(.nation, search, needs: .everyone) { context, _ in try find(context) },
        Endpoint(.nation, show, needs: .everyone) { context, typed in
            let known = try receipt(context, typed)
            guard known.filing.number == typed else { return .seeOther(show.path(known.filing.number)) }
            return .page(FilingCheckPages.show(try check(context, known)))
        },
        Endpoint(.nation, download, needs: .everyone) { context, typed in
            let known = try receipt(context, typed)
            return .plain(file(known.file, name: known.filename))
        },
        Endpoint(.nation, keys, needs: .everyone) { context, _ in
            .page(FilingCheckPages.keys(try Filings.keys(try context.nation())))
        },
        Endpoint(.nation, keyFile, needs: .everyone) { context, _ in
            .plain(file(try FilingKeyFile.bytes(try Filings.keys(try context.nation())), name: "llaves.json"))
        },
    ]

    /// The form; a number that is right and known leads to its own address.
    private static func find(_ context: Context) throws -> Outcome {
        guard let typed = context.request.query["numero"].map({ String($0.prefix(100)) }) else {
            return .page(FilingCheckPages.search(NumberForm()))
        }
        switch read(typed) {
        case .failure(let misreading):
            return .page(FilingCheckPages.search(NumberForm(typed: typed, problem: misreading.words)))
        case .success(let number):
            guard try Filings.receipt(number, in: try context.nation()) == nil else {
                return .seeOther(show.path(number.text))
            }
            return .page(FilingCheckPages.search(NumberForm(typed: typed, problem: NumberForm.unknown(number))))
        }
    }

    private static func read(_ typed: String) -> Result<FilingNumber, FilingNumber.Misreading> {
        Result { () throws(FilingNumber.Misreading) in try FilingNumber(typed: typed) }
    }

    private static func receipt(_ context: Context, _ typed: String) throws -> Receipt {
        guard let number = try? FilingNumber(typed: typed),
            let receipt = try Filings.receipt(number, in: try context.nation())
        else { throw Failure.notFound }
        return receipt
    }

    private static func check(_ context: Context, _ receipt: Receipt) throws -> FilingCheck {
        let tenant = context.services.tenants.tenant(code: receipt.filing.entity)
        return FilingCheck(
            receipt: receipt, verdict: receipt.verdict(by: try Filings.keys(try context.nation())),
            entityPath: tenant.map { Context.path("/", place: .entity, tenant: $0) } ?? search.path)
    }

    private static func file(_ bytes: [UInt8], name: String) -> Response {
        var response = Response.download(bytes, name: name, type: "application/json")
        // Anybody's page may check a receipt.
        response.headers.append(("Access-Control-Allow-Origin", "*"))
        return response
    }
}
