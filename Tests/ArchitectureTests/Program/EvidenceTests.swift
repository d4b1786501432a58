import Channels
import Foundation
import Platform
import Questionnaires
import Testing

@testable import Runtime

/// What the instrument asks of the rules, and what the features provide.
@Suite struct EvidenceTests {
    private let rules = WholeProgram.program.features.flatMap(\.evidence)

    private func instrument() throws -> Instrument {
        try InstrumentFile.read(Array(try SourceTree.text("Data/instruments/gel-2013.json").utf8)).instrument
    }

    @Test func `every rule has a name of its own and a sentence`() {
        #expect(Set(rules.map(\.id)).count == rules.count)
        for rule in rules {
            #expect(rule.sentence.count > 15 && rule.sentence.first?.isUppercase == true, "\(rule.id)")
            #expect(!rule.sentence.hasSuffix("."), "\(rule.id)")
        }
    }

    @Test func `the instrument names rules in the shape they ask for, and channels that exist`() throws {
        let known = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
        let template = try JSONDecoder().decode(
            ChannelTemplate.self, from: Data(try SourceTree.text("Data/channels/gelt-2012.json").utf8))
        let keys = Set(template.channels.map(\.key))
        for question in try instrument().questions {
            for call in question.rules.map(EvidenceCall.init) {
                guard let rule = known[call.rule] else { continue }
                #expect(rule.argument.accepts(call.argument), "\(question.number): \(call.text)")
                let named = channels(rule.argument, call.argument)
                #expect(named.allSatisfy(keys.contains), "\(question.number): \(call.text)")
                if rule.argument == .options {
                    #expect(named.isEmpty == false, "\(question.number)")
                    let slots = EvidenceArgument.keys(call.argument).count
                    #expect(slots == question.options.count, "\(question.number): one channel for each option")
                }
            }
        }
    }

    private func channels(_ shape: EvidenceArgument, _ text: String) -> [String] {
        switch shape {
        case .channel: [text]
        case .channels: EvidenceArgument.keys(text)
        case .options: EvidenceArgument.keys(text).filter { $0 != "-" }
        case .fields: text.split(separator: "/").prefix(1).map(String.init)
        default: []
        }
    }

    @Test func `every rule that is provided is asked by somebody, and at least a hundred questions have one`() throws {
        let instrument = try instrument()
        let cited = Set(instrument.questions.flatMap(\.rules).map { EvidenceCall($0).rule })
        // Asked by plans' own pages and by instruments to come.
        let spare: Set<String> = [
            "site-visits", "plan-promise-kept", "documents-published", "channel-related", "channel-owner",
        ]
        #expect(rules.map(\.id).filter { !cited.contains($0) && !spare.contains($0) } == [])
        let cover = ProofCover(instrument, rules)
        #expect(cover.count >= 100, "\(cover.count) of 213, \(cover.provable.count) of them provable")
        #expect(cover.provable.count >= 30)
    }
}
