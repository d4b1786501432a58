import Testing

@testable import Pictures

@Suite struct `Pictures that are refused` {
    @Test(arguments: [
        ("", PictureFailure.Code.notAPicture), ("hola", .notAPicture), ("%PDF-1.4", .notAPicture),
        ("<?xml version=\"1.0\"?>\n<!-- a --><svg xmlns=\"x\" onload=\"alert(1)\"/>", .drawing), ("<SVG>", .drawing),
        ("BM......", .unknownFormat), ("\0\0\0\u{18}ftypheic", .unknownFormat), ("II*\0", .unknownFormat),
        ("GIF89a", .broken), ("GIF89a\u{1}\0\u{1}\0\0\0\0;", .broken), ("RIFF....WEBPVP8 ", .broken),
    ])
    func `say what they are`(text: String, code: PictureFailure.Code) {
        #expect(failure(Array(text.utf8))?.code == code)
    }

    @Test(arguments: ["corners.jpg", "wide.jpg", "drawing.png", "photo.png", "corners.webp"])
    func `are incomplete wherever they were cut`(name: String) throws {
        let bytes = try Fixture.bytes(name)
        for share in [0.02, 0.3, 0.6, 0.9] {
            let cut = Array(bytes.prefix(Int(Double(bytes.count) * share)))
            #expect(failure(cut) != nil, "\(name) at \(share)")
        }
        #expect(failure(bytes) == nil)
    }

    @Test func `are films cut within their first picture`() throws {
        let bytes = try Fixture.bytes("film.gif")
        #expect(failure(Array(bytes.prefix(bytes.count / 5)))?.code == .broken)
        #expect(failure(Array(bytes.dropLast(20))) == nil)
    }

    @Test func `are measured by their header before they are decoded`() throws {
        var bomb = try Fixture.bytes("drawing.png")
        bomb.replaceSubrange(16..<24, with: [0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30])
        let said = try #require(failure(bomb))
        #expect(said.code == .tooLarge && said.message.contains("30000 × 30000"))
        bomb.replaceSubrange(16..<24, with: [0, 0, 0x2E, 0xE1, 0, 0, 0, 1])
        #expect(failure(bomb)?.code == .tooLarge)
        bomb.replaceSubrange(16..<24, with: [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])
        #expect(failure(bomb)?.code == .tooLarge)
        bomb.replaceSubrange(16..<24, with: [0, 0, 0, 0, 0, 0, 0, 0])
        #expect(failure(bomb)?.code == .broken)
        let film: [UInt8] = Array("GIF89a".utf8) + [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0]
        #expect(failure(film)?.code == .tooLarge)
    }

    @Test func `are a JPEG that measures itself twice`() throws {
        let whole = try Fixture.bytes("corners.jpg")
        let frame: [UInt8] = [8, 0x75, 0x30, 0x75, 0x30, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]
        #expect(failure(Photograph.with(segment: 0xC0, frame, whole)) != nil)
    }

    @Test func `are too heavy to be read`() throws {
        let bytes = try Fixture.bytes("wide.jpg")
        #expect(failure(bytes, PictureLimits(bytes: 1_000))?.code == .tooHeavy)
    }

    private func failure(_ bytes: [UInt8], _ limits: PictureLimits = .standard) -> PictureFailure? {
        do throws(PictureFailure) {
            _ = try Picture.read(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }
}
