import CGMime

/// A message of the C library, freed with this object. Used by one thread at a time.
final class ParsedMessage {
    let pointer: UnsafeMutablePointer<GMimeMessage>

    /// Nil where the bytes have nothing of a message.
    init?(_ bytes: some Collection<UInt8>) {
        MailLibrary.start()
        let options = gelt_mime_options()
        defer { g_mime_parser_options_free(options) }
        let parsed = Array(bytes).withUnsafeBytes { gelt_mime_parse($0.baseAddress, $0.count, options) }
        guard let parsed else { return nil }
        pointer = parsed
    }

    deinit { gelt_mime_release(pointer) }

    /// The values of all headers of a name, decoded, in order.
    func values(_ name: String) -> [String] {
        guard let list = gelt_mime_headers(pointer) else { return [] }
        return (0..<g_mime_header_list_get_count(list)).compactMap { index in
            guard let header = g_mime_header_list_get_header_at(list, index), let own = g_mime_header_get_name(header),
                MailAddress.small(String(cString: own)) == MailAddress.small(name)
            else { return nil }
            return g_mime_header_get_value(header).map { String(cString: $0) } ?? ""
        }
    }

    func has(_ name: String) -> Bool { !values(name).isEmpty }

    func addresses(_ type: GMimeAddressType) -> [MailAddress] {
        guard let list = g_mime_message_get_addresses(pointer, type) else { return [] }
        return (0..<min(internet_address_list_length(list), 100)).compactMap { index in
            guard let entry = internet_address_list_get_address(list, index), let mailbox = gelt_mime_mailbox(entry),
                let address = internet_address_mailbox_get_addr(mailbox)
            else { return nil }
            let name = internet_address_get_name(entry).map { String(cString: $0) } ?? ""
            return MailAddress(name: name, address: String(cString: address))
        }
    }

    /// Seconds since 1970, where the date can be read.
    var seconds: Int64? {
        guard let date = g_mime_message_get_date(pointer) else { return nil }
        return Int64(g_date_time_to_unix(date))
    }
}

/// The C library needs one start before its first use; a static constant is made once, whatever the threads.
enum MailLibrary {
    private static let started: Void = g_mime_init()

    static func start() { _ = started }

    /// SHA-256 in hexadecimal.
    static func hash(_ bytes: [UInt8]) -> String {
        guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else { return "" }
        defer { g_free(text) }
        return String(cString: text)
    }
}
