import Calendar
import Campaigns
import Questionnaires
import Reports

/// How far an invented report has come, and what it says; the same in every run.
struct SampleReport: Sendable {
    enum Course: Sendable, Hashable {
        case begun, partial, submitted
    }

    let course: Course
    /// Of a hundred questions, how many are answered where it was not submitted.
    let share: Int
    let opened: Day
    let moved: Day
    let submitted: Day?
    let number: Int

    /// Of the campaign that is open, by a number that is the entity's own.
    /// - Returns: nil for an entity that has not begun.
    static func current(_ number: Int, _ campaign: Campaign, today: Day) -> SampleReport? {
        let longest = campaign.opens.map { max(1, $0.days(to: today)) } ?? 30
        let opened = today.adding(days: -min(longest, 5 + number * 7 % 26))
        let moved = max(opened, today.adding(days: -(number * 5 % 13)))
        switch number % 12 {
        case 0...4:
            return SampleReport(
                course: .begun, share: 8 + number * 13 % 90, opened: opened, moved: moved, submitted: nil,
                number: number)
        case 5, 6:
            return SampleReport(
                course: .partial, share: 30 + number * 11 % 60, opened: opened, moved: moved, submitted: nil,
                number: number)
        case 7, 8, 9:
            return SampleReport(
                course: .submitted, share: 100, opened: opened, moved: moved, submitted: moved, number: number)
        default: return nil
        }
    }

    /// Of a campaign that is over: of ten, seven came on time, one late where that was possible, two not at all.
    static func former(_ number: Int, years: Int, _ campaign: Campaign) -> SampleReport? {
        let luck = (number * 31 + years * 17) % 10
        guard luck < 8 else { return nil }
        let onTime = campaign.lastDayOnTime()
        let filed = luck == 7 ? campaign.close.lastDay : onTime.adding(days: -(number % 9))
        return SampleReport(
            course: .submitted, share: 100, opened: filed.adding(days: -(5 + number % 15)), moved: filed,
            submitted: filed, number: number + years * 3)
    }

    /// A whole report, for whoever must have handed in.
    static func whole(_ number: Int, _ campaign: Campaign) -> SampleReport {
        let filed = campaign.lastDayOnTime().adding(days: -(number % 9))
        return SampleReport(
            course: .submitted, share: 100, opened: filed.adding(days: -12), moved: filed, submitted: filed,
            number: number)
    }

    // MARK: Answers

    func answers(_ circle: ReportCircle) -> [Int: Answer] {
        let questions = circle.rules.instrument.questions
        let partial = deliveredComponent
        var answers: [Int: Answer] = [:]
        answers.reserveCapacity(questions.count)
        for question in questions where circle.isFor(question) {
            let isWhole = course == .submitted || circle.component(of: question) == partial
            guard isWhole || (question.number * 37 + number * 11) % 100 < share else { continue }
            answers[question.number] = answer(question)
        }
        guard course == .begun, number % 3 == 0 else { return answers }
        // A “no aplica” that only the programme can accept.
        if let strict = questions.first(where: {
            $0.notApplicable == nil && $0.condition == nil && $0.number > 60 + number % 40
        }) {
            answers[strict.number] = .notApplicable("La entidad no tiene ese servicio: lo presta la gobernación.")
        }
        return answers
    }

    /// The component a partial report delivered on its own.
    var deliveredComponent: Int? { course == .partial ? 2 + number % 5 : nil }

    /// Questions with a page of the site to show for them: most claims of a report that was submitted.
    func proven(_ circle: ReportCircle, _ answers: [Int: Answer]) -> Set<Int> {
        Set(circle.claims(answers).map(\.number).filter { ($0 * 7 + number * 5) % 10 < 6 })
    }

    private func answer(_ question: Question) -> Answer {
        let luck = (question.number * 17 + number * 29) % 100
        let isGood = luck < 45 + number % 45
        switch question.answerType {
        case .yesNo: return isGood ? .yes : .no
        case .yesPartialNo: return isGood ? .yes : luck < 85 ? .partly : .no
        case .percent: return .percent(Double(luck))
        case .count: return .count(isGood ? question.full ?? 1 : luck % 3)
        case .date: return .date(Day(opened.year - 1, 1 + luck % 12, 1 + luck % 28) ?? opened)
        case .choice: return .choice(luck % max(1, question.options.count))
        case .several: return .several(Set(question.options.indices.filter { ($0 + luck) % 3 > 0 }))
        case .link: return .text("https://www.ejemplo.gov.co/gobierno-en-linea/\(question.number)")
        case .text: return .text("Así lo hace la entidad desde \(opened.year - 1).")
        case .table: return .table([question.options.map { _ in "dato" }])
        }
    }
}
