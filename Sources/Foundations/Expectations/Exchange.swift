import HTML
public import HTTP

/// HTTP as text, without sockets: an application is asked directly and its answer is read like a page.
///
/// ```swift
/// #expect(try Exchange.text(site, .get, "/entrar") == """
///     200
///     Content-Type: text/html; charset=utf-8
///
///     <h1>Entrar</h1>
///     """)
/// ```
public enum Exchange {
    private static let shown = [
        "content-type", "location", "set-cookie", "cache-control", "content-disposition", "allow", "retry-after",
    ]
    /// Values of cookies at least this long are random and differ at each run.
    private static let randomLength = 16

    /// Asks an application; work for later is done at once, here.
    public static func answer(_ application: any Application, _ request: Request) -> Response {
        switch application.answer(request) {
        case .now(let response): response
        case .later(let work): work()
        }
    }

    /// Asks an application and shows the answer as text.
    public static func text(
        _ application: any Application, _ method: Method, _ target: String, headers: [(String, String)] = [],
        body: Body = .none
    ) throws -> String {
        text(answer(application, try Request(method, target, headers: headers, body: body)))
    }

    /// Status, the headers that matter, an empty line, and the body; markup is indented, bytes are counted.
    public static func text(_ response: Response) -> String {
        let head = ["\(response.status)"] + response.headers.filter(isShown).map { "\($0.0): \(value($0))" }
        let body = body(response)
        return head.joined(separator: "\n") + (body.isEmpty ? "" : "\n\n" + body)
    }

    private static func isShown(_ header: (String, String)) -> Bool { shown.contains(header.0.lowercased()) }

    private static func value(_ header: (String, String)) -> String {
        guard header.0.lowercased() == "set-cookie", let equals = header.1.firstIndex(of: "=") else { return header.1 }
        let value = header.1[header.1.index(after: equals)...].prefix { $0 != ";" }
        guard value.count >= randomLength else { return header.1 }
        return header.1[...equals] + "…" + header.1[value.endIndex...]
    }

    private static func body(_ response: Response) -> String {
        guard let text = String(validating: response.body, as: UTF8.self) else {
            return "(\(response.body.count) bytes)"
        }
        let isMarkup = response["Content-Type"]?.hasPrefix("text/html") ?? false
        return isMarkup ? HTML.formatted(text) : text
    }
}
