public import Database

extension MailContact {
    /// The registered addresses of several entities, by code, in one query.
    public static func registered(for codes: [String], in querying: some Querying) throws -> [String: [MailContact]] {
        try ContactStore.list(of: codes, in: querying)
    }
}
