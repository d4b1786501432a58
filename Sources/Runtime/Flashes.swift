import Crypto
import HTTP
import Platform

/// A message for the next page travels in a signed cookie, so that every node can show it and nobody can write one.
struct Flashes: Sendable {
    static let cookie = "gelt_aviso"
    let secret: [UInt8]

    func sealed(_ flash: Flash) -> String {
        let content = Base64URL.encode(Array("\(flash.kind.rawValue)\n\(flash.text)".utf8))
        return content + "." + seal(content)
    }

    func opened(_ value: String) -> Flash? {
        let parts = value.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, constantTimeEquals(Array(parts[1].utf8), Array(seal(parts[0]).utf8)),
            let bytes = Base64URL.decode(parts[0])
        else { return nil }
        let words = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1).map(String.init)
        guard words.count == 2, let kind = Flash.Kind(rawValue: words[0]) else { return nil }
        return Flash(kind, words[1])
    }

    private func seal(_ content: String) -> String {
        Base64URL.encode(HMAC.sha256(key: secret, message: Array("aviso:\(content)".utf8)))
    }
}
