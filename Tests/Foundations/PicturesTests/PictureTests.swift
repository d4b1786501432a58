import Testing

@testable import Pictures

@Suite struct `Pictures that are sent` {
    @Test func `are drawn in three widths and never enlarged`() throws {
        let wide = try Picture.read(try Fixture.bytes("wide.jpg"))
        #expect(wide.format == .jpeg)
        #expect([wide.large.width, wide.large.height] == [1600, 1200])
        #expect([wide.medium?.width, wide.medium?.height] == [800, 600])
        #expect([wide.small?.width, wide.small?.height] == [400, 300])
        let little = try Picture.read(try Fixture.bytes("corners.jpg"))
        #expect([little.large.width, little.large.height] == [60, 40])
        #expect(little.medium == nil && little.small == nil)
    }

    @Test func `are JPEG where they are photographs and PNG where they are drawings`() throws {
        #expect(try Picture.read(try Fixture.bytes("photo.png")).format == .jpeg)
        let drawing = try Picture.read(try Fixture.bytes("drawing.png"))
        #expect(drawing.format == .png && drawing.medium?.width == 800)
        let canvas = try canvas(drawing.large.bytes, .png)
        let (corner, middle) = (canvas.colour(0, 0) >> 24, canvas.colour(150, 150) >> 24)
        #expect(corner == 127 && middle == 0)
        #expect(try Picture.read(try Fixture.bytes("film.gif")).format == .png)
        #expect(try Picture.read(try Fixture.bytes("corners.webp")).large.width == 60)
    }

    /// Where the red corner of the picture comes to lie.
    @Test(arguments: [
        (1, 0, 0), (2, 1, 0), (3, 1, 1), (4, 0, 1), (5, 0, 0), (6, 1, 0), (7, 1, 1), (8, 0, 1),
    ])
    func `stand upright however the camera was held`(orientation: Int, right: Int, low: Int) throws {
        let picture = try Picture.read(Photograph.lying(orientation, try Fixture.bytes("corners.jpg")))
        let size = orientation >= 5 ? [40, 60] : [60, 40]
        #expect([picture.large.width, picture.large.height] == size)
        let canvas = try canvas(picture.large.bytes, .jpeg)
        let colour = canvas.colour(5 + right * (canvas.width - 11), 5 + low * (canvas.height - 11))
        #expect(colour >> 16 & 0xFF > 200 && colour >> 8 & 0xFF < 80 && colour & 0xFF < 80)
    }

    @Test func `lose the place and the camera`() throws {
        let photograph = Photograph.lying(6, try Fixture.bytes("corners.jpg"))
        #expect(photograph.contains("GPS: 7.137 -72.666"))
        let picture = try Picture.read(photograph)
        for form in [picture.large, picture.medium, picture.small].compactMap(\.self) {
            #expect(!form.bytes.contains("Exif") && !form.bytes.contains("GPS") && !form.bytes.contains("7.137"))
        }
    }

    @Test(arguments: ["<script>alert(1)</script>", "PK\u{3}\u{4}oculto.jar", "<?php system($_GET[1]);", "%PDF-1.4"])
    func `lose what was hung behind or hidden in them`(payload: String) throws {
        for name in ["corners.jpg", "drawing.png", "film.gif", "corners.webp"] {
            let picture = try Picture.read(try Fixture.bytes(name) + Array(payload.utf8))
            #expect(!picture.large.bytes.contains(payload))
        }
        let note = Array("\u{0}\u{0}".utf8) + Array(payload.utf8)
        let hidden = Photograph.with(segment: 0xFE, note, try Fixture.bytes("corners.jpg"))
        #expect(!(try Picture.read(hidden).large.bytes.contains(payload)))
    }

    /// What was drawn, point by point.
    private func canvas(_ bytes: [UInt8], _ kind: PictureKind) throws -> Canvas {
        guard let canvas = Canvas(bytes, kind) else { throw PictureFailure.broken }
        return canvas
    }
}
