import Testing

@testable import Outgoing

@Suite struct `The guard of outgoing requests` {
    @Test(arguments: [
        "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1", "100.127.255.255", "0.0.0.0", "0.1.2.3", "224.0.0.1", "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1", "198.51.100.7", "203.0.113.9", "198.18.0.1", "198.19.255.1", "192.0.0.1",
        "192.88.99.1",
        "[::1]", "[::]", "[::ffff:10.0.0.1]", "[::ffff:127.0.0.1]", "[::ffff:a9fe:a9fe]",
        "[64:ff9b::10.0.0.1]",
        "[64:ff9b:1::1]", "[fc00::1]", "[fd12:3456::1]", "[fe80::1]", "[fec0::1]", "[ff02::1]",
        "[2001:db8::1]",
        "[2001::1]", "[2002:7f00:1::]", "[3fff::1]", "[::127.0.0.1]", "localhost",
    ])
    func `refuses what stands inside`(host: String) {
        #expect(refusal("http://\(host)/latest/meta-data/", .standard) == .inside)
    }

    @Test(arguments: [
        "8.8.8.8", "190.25.1.1", "172.32.0.1", "100.128.0.1", "[2800:3f0::8]", "[64:ff9b::8.8.8.8]",
    ])
    func `lets through what stands in the open`(host: String) {
        #expect(refusal("https://\(host)/", .standard) == nil)
    }

    @Test(arguments: [
        "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/",
        "http://127.0.0.01/",
        "http://1.2.3.4.5/", "http://a@127.0.0.1/", "http://gov.co@127.0.0.1/",
        "http://127.0.0.1:80@gov.co/",
        "http://gov.co\\@127.0.0.1/", "http://[::1", "http://gov.co:99999/", "http://gov.co:8 0/",
        "http:///a",
        "http://gov%2eco/", "http://gov.co\r\nHost: x/", "http://①②⑦.⓪.⓪.①/", "http://gov..co/",
        "http://./",
        "https://" + String(repeating: "a", count: 3_000) + ".co/",
    ])
    func `refuses addresses that could be read in two ways`(address: String) {
        #expect(refusal(address, .standard) == .malformed)
    }

    @Test(arguments: [
        "ftp://gov.co/", "file:///etc/passwd", "gopher://gov.co/", "javascript:alert(1)", "",
        "//gov.co",
    ])
    func `asks nothing but the web`(address: String) {
        #expect(refusal(address, .standard) == .scheme)
    }

    @Test(arguments: ["http://gov.co:22/", "http://gov.co:8080/", "https://gov.co:6379/"])
    func `asks no other ports`(address: String) {
        #expect(refusal(address, .standard) == .port)
    }

    @Test func `a name with one private address is refused, whatever the others are`() {
        let double = OutgoingGuard { $0 == "doble.co" ? [.v4(0x0808_0808), .v4(0x0A00_0001)] : [] }
        #expect(refusal("http://doble.co/", double) == .inside)
        #expect(refusal("http://nadie.co/", double) == .unknownName)
        #expect(refusal("http://nadie.co/", OutgoingGuard { _ in nil }) == .noResolver)
        let six = OutgoingGuard { _ in
            [.v6([UInt8](repeating: 0, count: 10) + [255, 255, 192, 168, 0, 1])]
        }
        #expect(refusal("https://seis.co/", six) == .inside)
    }

    @Test func `what is sent is put together anew`() throws {
        #expect(try OutgoingAddress("HTTPS://Gov.CO:443").text == "https://gov.co/")
        #expect(
            try OutgoingAddress("http://gov.co:8080/año nuevo?a=<b>#c").text
                == "http://gov.co:8080/a%C3%B1o%20nuevo?a=%3Cb%3E")
        #expect(try OutgoingAddress("http://gov.co?a=1").text == "http://gov.co/?a=1")
        #expect(try OutgoingAddress("http://[2800:3F0::8]/").text == "http://[2800:3f0::8]/")
    }

    private func refusal(_ address: String, _ guardian: OutgoingGuard) -> OutgoingRefusal.Code? {
        do throws(OutgoingRefusal) {
            _ = try guardian.check(address)
            return nil
        } catch {
            return error.code
        }
    }
}
