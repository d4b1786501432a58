import Pictures
import Testing

@testable import Files

/// Photographs lose what tells where they were taken, and nothing else.
@Suite struct PictureTests {
    private static let exif: [UInt8] =
        Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 2, 0] + [0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]
        + [0x25, 0x88, 4, 0, 1, 0, 0, 0, 99, 0, 0, 0] + Array("GPS 7.1372 N".utf8)

    private static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 0xFF)] + body
    }

    private static let scan: [UInt8] = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]

    @Test func `a photograph keeps its picture and which way is up, and loses its place`() throws {
        let table = Self.segment(0xDB, [0, 1, 2, 3])
        let bytes =
            [0xFF, 0xD8] + Self.segment(0xE1, Self.exif) + Self.segment(0xFE, Array("Nikon".utf8)) + table
            + Self.scan + [0xFF, 0xD9] + Array("appended GPS".utf8)
        let clean = try #require(PictureCleaner.cleaned(bytes, .jpeg))
        #expect(!clean.contains(Array("GPS".utf8)) && !clean.contains(Array("Nikon".utf8)))
        #expect(clean.contains(table) && clean.contains(Self.scan))
        #expect(clean.suffix(2) == [0xFF, 0xD9])
        let notes = ExifOrientation.segment(6)
        #expect(clean.contains(notes))
        #expect(ExifOrientation.read(Array(notes[10...])) == 6)
    }

    @Test func `a second pass changes nothing`() throws {
        let bytes = [0xFF, 0xD8] + Self.segment(0xE1, Self.exif) + Self.scan + Self.scan + [0xFF, 0xD9]
        let once = try #require(PictureCleaner.cleaned(bytes, .jpeg))
        #expect(PictureCleaner.cleaned(once, .jpeg) == once)
    }

    @Test func `a broken photograph is refused whatever byte it ends at`() {
        let bytes: [UInt8] = [0xFF, 0xD8] + Self.segment(0xE1, Self.exif) + Self.scan + [0xFF, 0xD9]
        for length in 0..<bytes.count {
            #expect(PictureCleaner.cleaned(Array(bytes.prefix(length)), .jpeg) == nil)
        }
    }

    @Test func `a drawing keeps what it looks like and loses its notes`() throws {
        func chunk(_ name: String, _ body: String) -> [UInt8] {
            [0, 0, 0, UInt8(body.utf8.count)] + Array(name.utf8) + Array(body.utf8) + [1, 2, 3, 4]
        }
        let parts = ["IHDR", "gAMA", "IDAT", "IEND"].map { chunk($0, "x") }
        let notes = ["tEXt", "iTXt", "eXIf", "tIME", "prVt"].map { chunk($0, "lugar") }
        let bytes = PictureCleaner.pngSignature + parts[0] + notes.flatMap(\.self) + parts[1...].flatMap(\.self) + [9]
        #expect(PictureCleaner.cleaned(bytes, .png) == PictureCleaner.pngSignature + parts.flatMap(\.self))
        #expect(PictureCleaner.cleaned(Array(bytes.dropLast(4)), .png) == nil)
    }

    @Test func `a file is what its bytes are, and what could run in a page is nothing`() {
        #expect(EvidenceFileType(Array("%PDF-1.7".utf8)) == .pdf)
        #expect(EvidenceFileType([0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
        #expect(EvidenceFileType([0x50, 0x4B, 3, 4] + Array("…word/document.xml".utf8)) == .word)
        #expect(EvidenceFileType([0x50, 0x4B, 3, 4] + Array("un programa".utf8)) == nil)
        for text in ["<html><script>", "<svg onload=x>", "MZ", "", "GIF89a"] {
            #expect(EvidenceFileType(Array(text.utf8)) == nil, "\(text)")
        }
    }
}
