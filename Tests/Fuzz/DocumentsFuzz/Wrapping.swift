/// Puts input into a sound container, so that the fuzzer reaches the XML readers without guessing checksums.
enum Wrapping {
    private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    /// Containers whose main part is the input: DOCX, its styles, XLSX, ODT, ODS.
    static let all: [@Sendable ([UInt8]) -> [UInt8]] = [
        { zip([("[Content_Types].xml", bytes("wordprocessingml.")), ("word/document.xml", $0)]) },
        {
            zip([
                ("[Content_Types].xml", bytes("wordprocessingml.")),
                ("word/document.xml", bytes("<w><p><pPr><pStyle val=\"A\"/></pPr><r><t>a</t></r></p></w>")),
                ("word/_rels/document.xml.rels", relationships("styles", "s.xml")), ("word/s.xml", $0),
            ])
        },
        {
            zip([
                ("[Content_Types].xml", bytes("spreadsheetml.")),
                ("xl/workbook.xml", bytes("<w><sheet name=\"P\" id=\"r\"/></w>")),
                ("xl/_rels/workbook.xml.rels", relationships("worksheet", "s.xml")), ("xl/s.xml", $0),
            ])
        },
        { zip([("mimetype", bytes("application/vnd.oasis.opendocument.text")), ("content.xml", $0)]) },
        { zip([("mimetype", bytes("application/vnd.oasis.opendocument.spreadsheet")), ("content.xml", $0)]) },
    ]

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func relationships(_ type: String, _ target: String) -> [UInt8] {
        bytes("<r><Relationship Id=\"r\" Type=\"\(relation)\(type)\" Target=\"\(target)\"/></r>")
    }

    /// A ZIP container without compression (APPNOTE 6.3.3).
    private static func zip(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
        var (body, directory): ([UInt8], [UInt8]) = ([], [])
        for (name, content) in members {
            let size = content.count
            let about =
                words(20, 0, 0, 0, 0x21) + long(crc(content)) + long(size) + long(size) + words(name.utf8.count, 0)
            directory +=
                long(0x0201_4B50) + words(20) + about + words(0, 0, 0) + long(0) + long(body.count) + bytes(name)
            body += long(0x0403_4B50) + about + bytes(name) + content
        }
        let end = words(0, 0, members.count, members.count) + long(directory.count) + long(body.count) + words(0)
        return body + directory + long(0x0605_4B50) + end
    }

    private static func words(_ values: Int...) -> [UInt8] {
        values.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8 & 0xFF)] }
    }
    private static func long(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }

    private static func crc(_ bytes: [UInt8]) -> Int {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return Int(~crc)
    }
}
