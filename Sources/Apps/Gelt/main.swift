import Accounts
import ActionPlan
import Campaigns
import Entities
import Files
import Frameworks
import Glibc
import NationalPortal
import Platform
import Portal
import Runtime

exit(
    CommandLineOfTheHouse.run(
        features: FeatureList.all, arguments: Array(CommandLine.arguments.dropFirst()),
        environment: Environment.all))
