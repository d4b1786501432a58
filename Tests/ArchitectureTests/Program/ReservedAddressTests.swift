import Channels
import Platform
import Testing

@Suite struct `Addresses that are no channels` {
    @Test func `the first word of every public page of an entity is reserved`() throws {
        let endpoints = WholeProgram.features.flatMap(\.endpoints).filter { $0.place == .entity }
        let first = endpoints.compactMap { $0.pattern.split(separator: "/").first.map(String.init) }
        let words = Set(first.filter { !$0.hasPrefix("{") })
        #expect(words.filter(ReservedAddress.isFree).sorted() == [])
        #expect(words.contains("plan"))
    }
}
