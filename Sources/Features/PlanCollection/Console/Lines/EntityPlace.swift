import Entities
import Platform

extension Entity {
    /// What tells it from others in a list: its department, or that it is the department's government.
    var place: String { tenant.kind == .department ? "gobernación" : department }
}
