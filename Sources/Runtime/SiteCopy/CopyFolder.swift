import CommandLine
import Crypto
import Foundation

/// Where a copy is written: a folder beside the one asked for, which takes its name only when everything is in it.
final class CopyFolder {
    struct Entry {
        let path: String
        let size: Int
        let hash: String
    }

    private let target: String
    let temporary: String
    private(set) var entries: [Entry] = []

    /// - Throws: a sentence where something is in the way.
    init(_ target: String) throws {
        self.target = target.count > 1 && target.hasSuffix("/") ? String(target.dropLast()) : target
        temporary = self.target + ".parcial-" + Hex.encode(Random.bytes(4))
        try Self.checkFree(self.target)
        do {
            try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure(
                "No se pudo crear la carpeta «\(temporary)»: revise el nombre y los permisos.", .cantCreate)
        }
    }

    /// Nothing of anybody's is ever written over.
    static func checkFree(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue else {
            throw CommandFailure("«\(path)» ya existe y no es una carpeta. Elija otro nombre.", .cantCreate)
        }
        guard (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty == true else {
            throw CommandFailure(
                "La carpeta «\(path)» no está vacía; no se tocó nada. Elija otra o bórrela primero.", .cantCreate)
        }
    }

    func write(_ bytes: [UInt8], to path: String) throws {
        let full = temporary + "/" + path
        do {
            try FileManager.default.createDirectory(
                atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: full))
        } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
            throw CommandFailure("No queda espacio en el disco; no quedó nada a medias.", .ioError)
        } catch {
            throw CommandFailure("No se pudo escribir «\(path)»: \(error.localizedDescription)", .ioError)
        }
        entries.append(Entry(path: path, size: bytes.count, hash: SHA256.hex(bytes)))
    }

    /// The folder is whole and takes its name.
    func keep() throws {
        try? FileManager.default.removeItem(atPath: target)
        do {
            try FileManager.default.moveItem(atPath: temporary, toPath: target)
        } catch {
            throw CommandFailure("No se pudo poner la copia en «\(target)»: \(error.localizedDescription)", .cantCreate)
        }
    }

    func discard() { try? FileManager.default.removeItem(atPath: temporary) }
}
