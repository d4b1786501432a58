import Documents
import Foundation
import Testing

@testable import ActionPlan

@Suite(.enabled(if: Samples.seeds != nil, "the original plans are not on this machine (GELT_SEEDS)"))
struct ReadingSeedTests {
    @Test(arguments: ["002", "003", "004"]) func `show`(_ number: String) throws {
        let reading = PlanReader.read(try Samples.seed(number))
        try Data(PlanJSON.encode(reading)).write(to: URL(filePath: "/tmp/plan-\(number).json"))
    }
}
