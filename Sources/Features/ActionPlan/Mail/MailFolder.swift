import Foundation
import Mail

/// A maildir: a mail server puts each message as a file into `new`; what was taken in goes to `cur`, marked as seen.
struct MailFolder: Sendable {
    let path: String

    struct Missing: Error, CustomStringConvertible {
        let path: String
        var description: String { "La carpeta de correo «\(path)» no está o no tiene new y cur." }
    }

    /// Names of the messages that came, the oldest first where the server names them by time, as it should.
    func arrived() throws -> [String] {
        let files = FileManager.default
        guard files.fileExists(atPath: path + "/cur"),
            let names = try? files.contentsOfDirectory(atPath: path + "/new")
        else { throw Missing(path: path) }
        return names.filter { !$0.hasPrefix(".") && isFile($0) }.sorted()
    }

    /// The bytes of a message, one more than may be at most; nil where it cannot be opened now.
    func read(_ name: String) -> [UInt8]? {
        guard let file = FileHandle(forReadingAtPath: path + "/new/" + name) else { return nil }
        defer { try? file.close() }
        return (try? file.read(upToCount: MailLimits.standard.messageBytes + 1)).map { Array($0) }
    }

    /// Moves a message that was taken in; never over another.
    func settle(_ name: String) throws {
        let base = name.prefix { $0 != ":" }
        var target = "\(path)/cur/\(base):2,S"
        var number = 1
        while FileManager.default.fileExists(atPath: target) {
            number += 1
            target = "\(path)/cur/\(base).\(number):2,S"
        }
        try FileManager.default.moveItem(atPath: path + "/new/" + name, toPath: target)
    }

    /// Links are not followed: what they point to is not the mail server's.
    private func isFile(_ name: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/new/" + name)
        return attributes?[.type] as? FileAttributeType == .typeRegular
    }
}
