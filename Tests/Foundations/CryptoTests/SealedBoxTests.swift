import Crypto
import Testing

@Suite struct SealedBoxTests {
    private let key = [UInt8](repeating: 7, count: 32)
    private let words = Array("semilla de la llave".utf8)

    @Test func `what was sealed comes back, and never looks the same twice`() throws {
        for length in [0, 1, 31, 32, 1000] {
            let bytes = Random.bytes(length)
            let box = try #require(SealedBox.seal(bytes, key: key, context: "a"))
            #expect(SealedBox.open(box, key: key, context: "a") == bytes)
            #expect(box.count == bytes.count + 40)
            #expect(SealedBox.seal(bytes, key: key, context: "a") != box)
        }
    }

    @Test func `another key, another place or one changed bit do not open it`() throws {
        let box = try #require(SealedBox.seal(words, key: key, context: "filing-key/1"))
        #expect(SealedBox.open(box, key: [UInt8](repeating: 8, count: 32), context: "filing-key/1") == nil)
        #expect(SealedBox.open(box, key: key, context: "filing-key/2") == nil)
        for position in box.indices {
            var changed = box
            changed[position] ^= 1
            #expect(SealedBox.open(changed, key: key, context: "filing-key/1") == nil)
        }
        #expect(SealedBox.open(Array(box.dropLast()), key: key, context: "filing-key/1") == nil)
    }

    @Test func `a key or a box of a wrong length is refused`() {
        #expect(SealedBox.seal(words, key: [1, 2, 3], context: "") == nil)
        #expect(SealedBox.open([], key: key, context: "") == nil)
        #expect(SealedBox.open([UInt8](repeating: 0, count: 39), key: key, context: "") == nil)
        #expect(SealedBox.open([UInt8](repeating: 0, count: 40), key: [], context: "") == nil)
    }
}
