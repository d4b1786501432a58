public import HTML

/// A component as it is shown in the guide, tested, and copied by who writes a page.
public struct ComponentExample: Sendable {
    /// Anchor in the guide.
    public let id: String
    public let name: String
    /// When to use it, in a sentence.
    public let purpose: String
    /// What makes it accessible; each is checked by a person or by a test.
    public let criteria: [String]
    public let write: @Sendable (inout HTML) -> Void

    init(
        _ id: String, _ name: String, _ purpose: String, criteria: [String],
        write: @escaping @Sendable (inout HTML) -> Void
    ) {
        self.id = id
        self.name = name
        self.purpose = purpose
        self.criteria = criteria
        self.write = write
    }

    /// Every component, in the order of the guide.
    public static let all: [ComponentExample] =
        [hero, columns, news, buttons, cards, facts, folds, chips, promises, periods, stats, quotation]
        + [progress, goalBars, progressByGroup, shares, keepingCalendar, tileMap, countryMap, timeline, dataTable]
        + [fields, choices, errors, flash, callout, demonstration]
        + [tasks, empty, breadcrumbs, pagination, filters, steps, formSteps]
        + [agenda, files, people, prose, history, questions, glossary, results, month, sections, around]
        + banners
        + [summary, comparison, differences, commentThread, code, oneTimeLink, qrCode]
}
