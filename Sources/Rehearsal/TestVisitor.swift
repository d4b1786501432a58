public import HTTP
import Platform
import Runtime
import Synchronization

/// A browser without a screen: keeps cookies, brings the proof of the last form it was shown.
public final class TestVisitor: Sendable {
    private let program: TestProgram
    private let host: String
    private let state = Mutex(State())

    private struct State {
        var cookies: [String: String] = [:]
        var proof: String?
    }

    init(program: TestProgram, host: String) {
        self.program = program
        self.host = host
    }

    public func get(_ path: String, headers: [(String, String)] = []) throws -> Response {
        try send(Request(.get, path, headers: headers + cookieHeader, authority: host))
    }

    /// Sends a form with the proof of the last page seen.
    /// - Parameter proof: `nil` leaves it out; a text sends that instead.
    public func post(
        _ path: String, _ fields: [(String, String)] = [], proof: Proof = .lastSeen, headers: [(String, String)] = []
    ) throws -> Response {
        try send(
            Request(
                .post, path, headers: headers + cookieHeader, body: .form(Fields(fields + proofField(proof))),
                authority: host))
    }

    /// Sends a form with a file.
    public func upload(
        _ path: String, _ fields: [(String, String)] = [], field: String, filename: String, contents: [UInt8],
        contentType: String = "application/octet-stream"
    ) throws -> Response {
        let upload = Upload(field: field, filename: filename, contentType: contentType, bytes: contents)
        let body = Body.multipart(Fields(fields + proofField(.lastSeen)), [upload])
        return try send(Request(.post, path, headers: cookieHeader, body: body, authority: host))
    }

    /// Follows where an answer leads.
    public func follow(_ response: Response) throws -> Response {
        guard let location = response["Location"] else { return response }
        return try get(location)
    }

    public var cookies: [String: String] { state.withLock(\.cookies) }

    public func setCookie(_ name: String, _ value: String) { state.withLock { $0.cookies[name] = value } }

    public enum Proof: Sendable {
        case lastSeen, none
        case forged(String)
    }

    private func send(_ request: Request) throws -> Response {
        if let response = refusal(request) { return response }
        let response =
            switch program.front.answer(request) {
            case .now(let response): response
            case .later(let work): work()
            }
        keep(response)
        return response
    }

    /// What the server answers before it reads a body, and where a form is more than may come.
    private func refusal(_ request: Request) -> Response? {
        switch program.front.admit(request) {
        case .refuse(let response): return response
        case .accept(let limits):
            guard case .form(let fields) = request.body else { return nil }
            let isTaken =
                fields.encoded.utf8.count <= limits.total && fields.count <= limits.fields.count
                && fields.pairs.allSatisfy { $0.value.utf8.count <= limits.fields.size }
            return isTaken ? nil : program.front.failure(status: 413, request: request)
        }
    }

    private func proofField(_ proof: Proof) -> [(String, String)] {
        switch proof {
        case .lastSeen: state.withLock(\.proof).map { [(FormProof.field, $0)] } ?? []
        case .none: []
        case .forged(let text): [(FormProof.field, text)]
        }
    }

    private var cookieHeader: [(String, String)] {
        let cookies = state.withLock(\.cookies)
        guard !cookies.isEmpty else { return [] }
        return [("Cookie", cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; "))]
    }

    private func keep(_ response: Response) {
        state.withLock { state in
            for (name, value) in response.headers where name == "Set-Cookie" {
                let pair = value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
                let isRemoval = value.contains("Max-Age=0")
                state.cookies[pair[0]] = isRemoval ? nil : pair.count > 1 ? pair[1] : ""
            }
            if let proof = Self.proof(in: String(decoding: response.body, as: UTF8.self)) { state.proof = proof }
        }
    }

    private static func proof(in page: String) -> String? {
        let mark = "name=\"\(FormProof.field)\" value=\""
        guard let start = page.firstRange(of: mark) else { return nil }
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }
}
