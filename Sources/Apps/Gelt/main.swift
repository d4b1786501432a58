import Foundation
import Runtime

exit(
    CommandLineOfTheHouse.run(
        features: FeatureList.all, arguments: Array(CommandLine.arguments.dropFirst()),
        environment: ProcessInfo.processInfo.environment))
