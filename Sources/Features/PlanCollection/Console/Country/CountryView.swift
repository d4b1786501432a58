import Calendar
import Campaigns
import Entities
import HTTP
import Platform

/// A campaign as everybody may see it.
struct CountryView: Sendable {
    let nation: NationView
    let groups: [LineGroup]
    /// Only this department's entities are listed; nil lists departments alone.
    let department: Department?
    /// Codes of entities whose plan can be read.
    let withPlan: Set<String>
    let publicAddress: String

    init(
        nation: NationView, directory: DirectorySnapshot, department: Department?, withPlan: Set<String>,
        publicAddress: String
    ) {
        self.nation = nation
        groups = nation.departments(directory)
        self.department = department
        self.withPlan = withPlan
        self.publicAddress = publicAddress
    }

    /// The department's lines, its government first.
    var lines: [EntityLine] {
        guard let department else { return [] }
        let own = nation.lines.filter { $0.entity.departmentCode == department.code }
        return own.filter { $0.entity.tenant.kind == .department }
            + own.filter { $0.entity.tenant.kind == .municipality }
    }

    func address(department: String? = nil, campaign: String? = nil) -> String {
        var filter = LineFilter()
        filter.campaign = campaign ?? nation.campaign.id
        filter.place.department = department
        return filter.address(PublicPlans.show.path)
    }
}
