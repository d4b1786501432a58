import Crypto
import Foundation

/// Which build this is: browsers forget pages they kept from another one.
enum Build {
    static let version = "0.1.0"

    static let identifier: String = {
        let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
        let changed = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
        return String(SHA256.hex("\(size) \(changed?.timeIntervalSince1970 ?? 0)").prefix(12))
    }()
}
