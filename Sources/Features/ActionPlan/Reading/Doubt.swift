/// Something a person should look at before accepting the plan.
struct Doubt: Sendable, Hashable {
    /// Where it is: the lines of the document and the place in the JSON, for instance `actions[2].indicators[4]`.
    struct Place: Sendable, Hashable {
        var path: String
        var lines: [Int]
    }

    var code: Code
    /// One or two sentences in Spanish.
    var message: String
    var place: Place

    init(_ code: Code, _ message: String, path: String = "", lines: [Int] = []) {
        self.code = code
        self.message = message
        self.place = Place(path: path, lines: lines)
    }
}

extension Doubt {
    /// Stable names; docs/plan-json.md says what each one means.
    enum Code: String, Sendable, Hashable, CaseIterable {
        case noAction = "no-action"
        case severalPlans = "several-plans"
        case otherEntity = "other-entity"
        case entityMissing = "entity-missing"
        case nitCheckDigit = "nit-check-digit"
        case noHeadings = "no-headings"
        case columnMissing = "column-missing"
        case columnExtra = "column-extra"
        case headingRepeatsWord = "heading-repeats-word"
        case pageBreakHealed = "page-break-healed"
        case wordHealed = "word-healed"
        case rowFromParagraphs = "row-from-paragraphs"
        case goalMissing = "goal-missing"
        case goalWithoutIndicator = "goal-without-indicator"
        case goalUnitMismatch = "goal-unit-mismatch"
        case goalNotMeasurable = "goal-not-measurable"
        case percentOver100 = "percent-over-100"
        case copiedWords = "copied-words"
        case termMissing = "term-missing"
        case termNotUnderstood = "term-not-understood"
        case durationWithoutStart = "duration-without-start"
        case termBeforeStart = "term-before-start"
        case beyondFramework = "beyond-framework"
        case recurrenceAgainstTerm = "recurrence-against-term"
        case committeeBeforeCreation = "committee-before-creation"
        case datesOutOfOrder = "dates-out-of-order"
        case duplicateAction = "duplicate-action"
        case duplicateText = "duplicate-text"
        case meansMissing = "means-missing"
        case listsNotAligned = "lists-not-aligned"
        case linesWithoutActions = "lines-without-actions"
        case spelling
        case ambiguousAcronym = "ambiguous-acronym"
        case phoneDigits = "phone-digits"
        case historicContact = "historic-contact"
        case notPlaced = "not-placed"

        /// The document cannot be kept as a plan while this stands.
        var isFailure: Bool { self == .noAction || self == .severalPlans }

        /// Only tells what the reader did; nothing needs to be decided.
        var isInformation: Bool {
            switch self {
            case .pageBreakHealed, .wordHealed, .rowFromParagraphs, .linesWithoutActions: true
            default: false
            }
        }

        /// The codes of all that only tells.
        static let information = allCases.filter(\.isInformation).map(\.rawValue)
    }
}
