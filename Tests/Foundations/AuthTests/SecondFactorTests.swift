import Auth
import Calendar
import Crypto
import Testing

@Suite struct TOTPTests {
    /// The secret of RFC 6238, appendix B: "12345678901234567890".
    let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

    private func at(_ seconds: Int64) -> Instant { Instant(milliseconds: seconds * 1000) }

    /// The last six of the eight digits that the appendix gives.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `codes are those of the standard`(seconds: Int64, code: String) {
        #expect(TOTP.code(secret: secret, at: at(seconds)) == code)
    }

    @Test func `a code is good one step before and after, not two`() {
        let step = TOTP.step(at: at(1_111_111_109))
        for (offset, expected) in [(-60, nil), (-30, step), (0, step), (30, step), (60, nil)] as [(Int64, Int64?)] {
            let used = TOTP.verify("081804", secret: secret, at: at(1_111_111_109 + offset), lastUsedStep: nil)
            #expect(used == expected, "\(offset)")
        }
    }

    @Test func `a code opens once`() throws {
        let now = at(1_111_111_109)
        let used = try #require(TOTP.verify("081 804", secret: secret, at: now, lastUsedStep: nil))
        #expect(TOTP.verify("081804", secret: secret, at: now, lastUsedStep: used) == nil)
        let next = try #require(TOTP.code(secret: secret, at: now + .seconds(30)))
        #expect(TOTP.verify(next, secret: secret, at: now + .seconds(30), lastUsedStep: used) == used + 1)
    }

    @Test func `an earlier code does not open after a later one`() throws {
        let now = at(1_111_111_109)
        let earlier = try #require(TOTP.code(secret: secret, at: now - .seconds(30)))
        #expect(TOTP.verify(earlier, secret: secret, at: now, lastUsedStep: TOTP.step(at: now)) == nil)
    }

    @Test(arguments: ["", "08180", "0818040", "abcdef", "٠٨١٨٠٤", "081805"])
    func `what is not the code is refused`(code: String) {
        #expect(TOTP.verify(code, secret: secret, at: at(1_111_111_109), lastUsedStep: nil) == nil)
    }

    @Test func `a broken secret opens nothing`() {
        #expect(TOTP.code(secret: "0189", at: at(59)) == nil)
        #expect(TOTP.code(secret: "", at: at(59)) == nil)
        #expect(TOTP.verify("287082", secret: "!", at: at(59), lastUsedStep: nil) == nil)
    }

    @Test func `a new secret has 160 bits and works`() throws {
        let secret = TOTP.newSecret()
        #expect(secret.count == 32)
        #expect(secret != TOTP.newSecret())
        let code = try #require(TOTP.code(secret: secret, at: at(59)))
        #expect(code.count == 6)
        #expect(TOTP.verify(code, secret: secret, at: at(59), lastUsedStep: nil) == 1)
    }

    @Test func `the address for the app names issuer and account`() {
        #expect(
            TOTP.uri(secret: secret, account: "ana@example.org", issuer: "Gobierno en Línea")
                == "otpauth://totp/Gobierno%20en%20L%C3%ADnea:ana%40example.org?secret=\(secret)"
                + "&issuer=Gobierno%20en%20L%C3%ADnea&algorithm=SHA1&digits=6&period=30")
    }
}

@Suite struct QRCodeTests {
    @Test func `the picture is square, of a size of the standard, with its three eyes`() {
        let matrix = QRCode.matrix("otpauth://totp/GEL-T:ana?secret=GEZDGNBVGY3TQOJQ")
        let size = matrix.count
        #expect(size >= 21 && (size - 21).isMultiple(of: 4))
        #expect(matrix.allSatisfy { $0.count == size })
        for (top, left) in [(0, 0), (0, size - 7), (size - 7, 0)] {
            for y in 0..<7 {
                for x in 0..<7 {
                    let ring = min(min(x, 6 - x), min(y, 6 - y))
                    #expect(matrix[top + y][left + x] == (ring != 1), "\(top + y) \(left + x)")
                }
            }
        }
    }

    @Test func `the path draws exactly the black modules`() {
        #expect(QRCode.path([[true, true, false], [false, false, true]], margin: 1) == "M1 1h2v1h-2zM3 2h1v1h-1z")
    }

    @Test func `a text without end has no picture`() {
        #expect(QRCode.matrix("").isEmpty)
        #expect(QRCode.matrix(String(repeating: "a", count: 3000)).isEmpty)
        #expect(!QRCode.matrix(String(repeating: "ñ", count: 1000)).isEmpty)
    }
}

@Suite struct CodesOnPaperTests {
    @Test func `ten different codes are issued, readable, and only digests are kept`() {
        let codes = RecoveryCodes.issue()
        #expect(codes.count == 10)
        #expect(Set(codes.map(\.code)).count == 10)
        for (code, digest) in codes {
            let groups = code.split(separator: "-")
            #expect(groups.count == 4 && groups.allSatisfy { $0.count == 4 })
            #expect(!code.contains { "IO01".contains($0) })
            #expect(RecoveryCodes.digest(of: code) == digest)
            #expect(digest.count == 64)
        }
    }

    @Test func `a code may be typed in small letters and without hyphens`() throws {
        let (code, digest) = try #require(RecoveryCodes.issue(count: 1).first)
        let typed = " " + code.lowercased().replacing("-", with: " ")
        #expect(RecoveryCodes.digest(of: typed) == digest)
        #expect(RecoveryCodes.digest(of: String(code.dropLast())) != digest)
    }
}

@Suite struct OneTimeTokenTests {
    @Test func `the link carries the secret and the database its digest`() {
        let token = OneTimeToken.issue()
        #expect(Base64URL.decode(token.secret)?.count == 32)
        #expect(OneTimeToken.digest(of: token.secret) == token.digest)
        #expect(!token.digest.contains(token.secret))
        #expect(OneTimeToken.issue().secret != token.secret)
    }
}

@Suite struct ThrottleTests {
    @Test(arguments: [
        (0, 0), (4, 0), (5, 1), (6, 2), (7, 4), (8, 8), (9, 16), (10, 32), (11, 60), (12, 60), (1_000_000, 60),
        (Int.max, 60), (-1, 0),
    ])
    func `waits grow from one minute to an hour`(failures: Int, minutes: Int) {
        #expect(Throttle.signIn.wait(afterFailures: failures) == .seconds(minutes * 60))
    }

    @Test func `the next attempt opens after the wait`() {
        let last = Instant(milliseconds: 1_000_000)
        #expect(Throttle.signIn.opens(afterFailures: 6, last: last) == last + .seconds(120))
        #expect(Throttle.signIn.opens(afterFailures: 1, last: last) == last)
    }
}
