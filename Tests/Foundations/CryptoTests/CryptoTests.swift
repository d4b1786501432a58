import Crypto
import Testing

@Suite struct DigestTests {
    /// FIPS 180-2, appendix B, and the digest of nothing.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `SHA-256 gives the digests of the standard`(text: String, digest: String) {
        #expect(SHA256.hex(text) == digest)
    }

    @Test func `a digest in pieces is the digest of the whole`() {
        let bytes = Random.bytes(100_000)
        var digest = SHA256()
        for start in stride(from: 0, to: bytes.count, by: 777) {
            digest.update(Array(bytes[start..<min(start + 777, bytes.count)]))
            _ = digest.finish()
        }
        #expect(digest.finish() == SHA256.hash(bytes))
        var raw = SHA256()
        bytes.withUnsafeBytes { raw.update($0) }
        #expect(raw.finish() == SHA256.hash(bytes))
    }

    /// RFC 4231, test cases 2 and 6 (a key longer than a block).
    @Test func `HMAC gives the codes of the standard`() {
        let short = HMAC.sha256(key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8))
        #expect(Hex.encode(short) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        let long = HMAC.sha256(
            key: [UInt8](repeating: 0xAA, count: 131),
            message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8))
        #expect(Hex.encode(long) == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
    }
}

@Suite struct EncodingTests {
    @Test func `hexadecimal goes there and back, and refuses the rest`() {
        #expect(Hex.encode([0, 15, 255]) == "000fff")
        #expect(Hex.decode("000FfF") == [0, 15, 255])
        #expect(Hex.decode("") == [])
        #expect(Hex.decode("abc") == nil)
        #expect(Hex.decode("zz") == nil)
        #expect(Hex.decode("00 1") == nil)
    }

    /// RFC 4648, section 10, without padding, and the two characters that differ in addresses.
    @Test(arguments: [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"),
    ])
    func `base64url gives the texts of the standard`(text: String, encoded: String) {
        #expect(Base64URL.encode(Array(text.utf8)) == encoded)
        #expect(Base64URL.decode(encoded) == Array(text.utf8))
    }

    @Test func `base64url is safe in an address and strict`() {
        #expect(Base64URL.encode([0xFB, 0xFF]) == "-_8")
        #expect(Base64URL.decode("-_8") == [0xFB, 0xFF])
        for bad in ["-_8=", "+/8", "-", "Zg Zg", "Zh"] { #expect(Base64URL.decode(bad) == nil, "\(bad)") }
    }

    @Test func `any bytes come back`() {
        for length in 0..<70 {
            let bytes = Random.bytes(length)
            #expect(Hex.decode(Hex.encode(bytes)) == bytes)
            #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
        }
    }
}

@Suite struct RandomTests {
    @Test func `tokens are long, made of safe characters and never the same`() {
        let tokens = (0..<1000).map { _ in Random.token() }
        #expect(Set(tokens).count == 1000)
        #expect(tokens.allSatisfy { $0.utf8.count == 43 && Base64URL.decode($0)?.count == 32 })
        #expect(Random.token(bytes: 16).utf8.count == 22)
    }

    @Test func `numbers stay below their bound and reach all values`() {
        let numbers = Set((0..<1000).map { _ in Random.number(below: 6) })
        #expect(numbers == [0, 1, 2, 3, 4, 5])
    }
}

@Suite struct ComparisonTests {
    @Test func `only equal bytes are equal`() {
        #expect(constantTimeEquals([1, 2, 3], [1, 2, 3]))
        #expect(constantTimeEquals([UInt8](), []))
        #expect(!constantTimeEquals([1, 2, 3], [1, 2, 4]))
        #expect(!constantTimeEquals([1, 2, 3], [1, 2]))
        #expect(constantTimeEquals("código", "código"))
        #expect(!constantTimeEquals("código", "codigo"))
    }
}

@Suite struct SignatureTests {
    /// RFC 8032, section 7.1, test 2.
    @Test func `Ed25519 gives the signature of the standard`() throws {
        let seed = try #require(Hex.decode("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
        let pair = try #require(Ed25519.KeyPair(seed: seed))
        #expect(Hex.encode(pair.publicKey) == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
        #expect(
            Hex.encode(pair.sign([0x72]))
                == "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")
    }

    @Test func `a changed message, signature or key is refused`() {
        let pair = Ed25519.KeyPair()
        let message = Array("Acta número 1".utf8)
        var signature = pair.sign(message)
        #expect(Ed25519.verify(signature, of: message, by: pair.publicKey))
        #expect(!Ed25519.verify(signature, of: message + [0], by: pair.publicKey))
        #expect(!Ed25519.verify(signature, of: message, by: Ed25519.KeyPair().publicKey))
        #expect(!Ed25519.verify(signature, of: message, by: []))
        signature[10] ^= 1
        #expect(!Ed25519.verify(signature, of: message, by: pair.publicKey))
        #expect(Ed25519.KeyPair(seed: [1]) == nil)
    }
}
