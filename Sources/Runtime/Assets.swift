import Design
import HTTP

/// Files of the design: named by their content, compressed once, kept by browsers for a year.
struct Assets: Sendable {
    private let byPath: [String: StaticAsset]
    private let looks: [String]
    let style: String
    let script: String
    let icon: String

    init() {
        let style = StaticAsset(name: "gelt.css", contentType: "text/css; charset=utf-8", bytes: Stylesheet.main)
        let script = StaticAsset(name: "gelt.js", contentType: "text/javascript; charset=utf-8", bytes: Script.main)
        let icon = StaticAsset(name: "gelt.svg", contentType: "image/svg+xml", bytes: Icon.nation)
        let looks = (0...10).map { number in
            StaticAsset(
                name: "diseno-\(number).css", contentType: "text/css; charset=utf-8", bytes: Stylesheet.look(number))
        }
        let all = [style, script, icon] + looks
        byPath = Dictionary(all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        self.looks = looks.map(\.path)
        self.style = style.path
        self.script = script.path
        self.icon = icon.path
    }

    func look(_ number: Int) -> String { looks.indices.contains(number) ? looks[number] : looks[0] }

    func answer(_ request: Request) -> Response? {
        guard request.method == .get || request.method == .head, request.path.hasPrefix("/assets/") else { return nil }
        return byPath[request.path]?.response(to: request)
    }
}
