/// A file that came with a message.
public struct MailAttachment: Sendable, Hashable {
    /// Its name without folders, controls and signs that no file system takes; never empty.
    public let name: String
    /// What the message says it is: `application/pdf`. Not to be believed.
    public let contentType: String
    /// The decoded bytes; empty where ``failure`` tells why.
    public let bytes: [UInt8]
    /// Why the bytes are not here.
    public let failure: MailFailure?

    init(name: String, contentType: String, bytes: [UInt8], limits: MailLimits) {
        self.name = name
        self.contentType = contentType
        let isTooLarge = bytes.count > limits.attachmentBytes
        self.bytes = isTooLarge ? [] : bytes
        failure = isTooLarge ? .attachmentTooLarge(name, limits.attachmentBytes) : nil
    }

    /// `../../etc/plan.docx` is `plan.docx`; `C:\planes\plan.docx` too.
    static func cleanName(_ raw: String, number: Int) -> String {
        let leaf = raw.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let plain = MailWords.line(leaf).map { "<>:\"|?*".contains($0) ? "-" : $0 }
        let name = String(plain.drop { $0 == "." || $0 == " " || $0 == "-" })
        return name.isEmpty ? "adjunto-\(number)" : shortened(name)
    }

    /// At most 120 characters, with its ending.
    private static func shortened(_ name: String) -> String {
        guard name.count > 120 else { return name }
        guard let dot = name.lastIndex(of: "."), name[dot...].count <= 10 else { return String(name.prefix(120)) }
        return String(name.prefix(110)) + name[dot...]
    }
}
