import Accounts
import ActionPlan
import Campaigns
import ChannelCare
import Channels
import Entities
import Files
import Filings
import NationalPortal
import PlanCollection
import PlanFollowUp
import Plans
import Platform
import Portal
import Publishing
import Questionnaires
import ReportCollection
import ReportFilling
import Reports
import VisitRanking
import Visits

/// Everything the program is made of. The order is the order of the tables.
enum FeatureList {
    static func all() -> [Feature] {
        [
            Entities.manifest,
            Files.manifest,
            Campaigns.manifest,
            Filings.manifest,
            Accounts.manifest,
            Plans.manifest,
            ActionPlan.manifest,
            PlanFollowUp.manifest,
            PlanCollection.manifest,
            Channels.manifest,
            Visits.manifest,
            Questionnaires.manifest,
            Reports.manifest,
            ReportFilling.manifest,
            ReportCollection.manifest,
            Portal.manifest,
            Publishing.manifest,
            ChannelCare.manifest,
            VisitRanking.manifest,
            NationalPortal.manifest,
        ]
    }
}
