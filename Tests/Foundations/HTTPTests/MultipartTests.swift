import Expectations
import HTTP
import Testing

@Suite struct MultipartTests {
    private func part(_ disposition: String, _ content: [UInt8], type: String? = nil) -> [UInt8] {
        let typeLine = type.map { "Content-Type: \($0)\r\n" } ?? ""
        let head = "--XX\r\nContent-Disposition: form-data; \(disposition)\r\n\(typeLine)\r\n"
        return Array(head.utf8) + content + [13, 10]
    }

    private let end = Array("--XX--\r\n".utf8)

    private func sum(_ bytes: [UInt8]) -> Int { bytes.reduce(0) { ($0 &* 31 &+ Int($1)) % 1_000_003 } }

    @Test func `fields and a binary file come through unchanged`() throws {
        // Every byte value, and pieces that look like a delimiter.
        let bytes = (0..<1_024).map { UInt8($0 & 255) } + Array("\r\n--X\r\n--XY\r\r\n".utf8)
        let body =
            part("name=\"título\"", Array("Plan de acción\r\n2026".utf8))
            + part("name=\"archivo\"; filename=\"plan.docx\"", bytes, type: "application/zip") + end
        try serving { server throws in
            #expect(
                try server.multipart(body)?.text
                    == "título=Plan de acción\r\n2026\narchivo:plan.docx:application/zip:\(bytes.count):\(sum(bytes))")
        }
    }

    @Test func `a file past the memory limit goes to disk and comes back whole`() throws {
        let bytes = (0..<140_000).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 8) }
        let body = part("name=\"a\"; filename=\"a.pdf\"", bytes) + end
        try serving { server throws in
            let text = try server.multipart(body)?.text
            #expect(text == "a:a.pdf:application/octet-stream:140000:\(sum(bytes))")
        }
    }

    @Test func `the result does not depend on how the bytes are cut`() throws {
        let body =
            part("name=\"a\"", Array("uno".utf8)) + part("name=\"f\"; filename=\"f\"", [13, 10, 45, 45, 88]) + end
        let limits = BodyLimits(files: 1, fileSize: 100)
        for size in 1...body.count {
            var reader = try MultipartReader(
                contentType: "multipart/form-data; boundary=\"XX\"", limits: limits, folder: "/tmp")
            for start in stride(from: 0, to: body.count, by: size) {
                try body[start..<min(start + size, body.count)].withUnsafeBytes { try reader.feed($0) }
            }
            guard case .multipart(let fields, let uploads) = try reader.finish() else { continue }
            #expect(fields["a"] == "uno")
            #expect(try uploads.first?.contents() == [13, 10, 45, 45, 88])
        }
    }

    @Test(arguments: [
        ("../../etc/passwd", "passwd"), ("C:\\\\fotos\\\\plaza.jpg", "plaza.jpg"), ("..", "archivo"), ("a/", "archivo"),
        ("a%22b%0d%0a.txt", "a\"b.txt"), ("a\\\"b.txt", "a\"b.txt"), ("ñandú 2026.pdf", "ñandú 2026.pdf"),
        ("foto\u{202e}gpj.exe", "fotogpj.exe"), (" . ", "archivo"),
    ])
    func `a hostile file name becomes a plain one`(_ given: String, _ kept: String) throws {
        try serving { server throws in
            let body = part("name=\"a\"; filename=\"\(given)\"", [65]) + end
            #expect(try server.multipart(body)?.text.hasPrefix("a:\(kept):application") == true)
        }
    }

    @Test func `a file's field where nothing was chosen is no file`() throws {
        try serving { server throws in
            let body = part("name=\"a\"; filename=\"\"", [], type: "application/octet-stream") + end
            let answer = try server.multipart(body)
            #expect(answer?.status == 200)
            #expect(answer?.text == "")
        }
    }

    @Test func `counts and sizes beyond the limits are answered 413`() throws {
        try serving { server throws in
            let file = part("name=\"a\"; filename=\"a\"", [1])
            #expect(try server.multipart(file + file + end)?.status == 200)
            #expect(try server.multipart(file + file + file + end)?.status == 413)
            let field = part("name=\"a\"", [65])
            #expect(try server.multipart(field + field + field + field + field + field + end)?.status == 413)
            #expect(try server.multipart(part("name=\"a\"", Array(repeating: 65, count: 1_001)) + end)?.status == 413)
            let large = part("name=\"a\"; filename=\"a\"", Array(repeating: 65, count: 150_001))
            #expect(try server.multipart(large + end)?.status == 413)
            #expect(
                try server.multipart(part("name=\"\(String(repeating: "n", count: 3_000))\"", []) + end)?.status == 413)
        }
    }

    @Test func `a broken multipart form is answered 400`() throws {
        try serving { server throws in
            let good = part("name=\"a\"", [65])
            let bad = [
                good, end, Array("basura".utf8), part("nombre=\"a\"", [65]) + end,
                part("name=\"a", [65]) + end, part("name=\"a\"; name=\"b\"", [65]) + end,
                part("name=\"a\"", [0xff]) + end, part("name=\"a\"", [0]) + end,
                Array("--XX\r\nContent-Type: text/plain\r\n\r\nx\r\n--XX--".utf8), Array("--XXY\r\n".utf8) + end,
                Array("--XX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--XX--".utf8),
            ]
            for (index, body) in bad.enumerated() {
                let expected = body == end ? 200 : 400
                #expect(try server.multipart(body)?.status == expected, "case \(index)")
            }
            for boundary in ["", String(repeating: "b", count: 71), "a\"b", "ñ"] {
                #expect(try server.multipart(good, boundary: boundary)?.status == 400)
            }
            #expect(try server.post("/formulario", type: "multipart/form-data", good)?.status == 400)
        }
    }

    @Test func `no temporary file stays behind when a client goes away`() throws {
        let folder = "/tmp/gelt-http-\(UInt64.random(in: 0 ... .max))"
        try serving {
            $0.temporaryFolder = folder
        } _: { server throws in
            #expect(
                try server.multipart(part("name=\"a\"; filename=\"a\"", Array(repeating: 1, count: 90_000)) + end)?
                    .status == 507)
        }
    }
}
