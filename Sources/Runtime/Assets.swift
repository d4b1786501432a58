import Design
import HTTP

/// Files of the design: named by their content, compressed once, kept by browsers for a year.
struct Assets: Sendable {
    private let byPath: [String: StaticAsset]
    private let paths: [String: String]

    init() {
        var byPath: [String: StaticAsset] = [:]
        var paths: [String: String] = [:]
        for file in StaticFile.all where paths[file.name] == nil {
            let asset = StaticAsset(name: file.name, contentType: file.contentType, bytes: file.bytes)
            byPath[asset.path] = asset
            paths[file.name] = asset.path
        }
        self.byPath = byPath
        self.paths = paths
    }

    /// The address a file of the design is served at.
    func path(_ file: StaticFile) -> String { paths[file.name] ?? "/assets/" + file.name }

    func answer(_ request: Request) -> Response? {
        guard request.method == .get || request.method == .head, request.path.hasPrefix("/assets/") else { return nil }
        return byPath[request.path]?.response(to: request)
    }
}
