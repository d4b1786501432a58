/// An instrument made ready to be asked many times: conditions read once, and for each question what depends on it,
/// so that one answer costs what hangs on it and not what the instrument is long.
public struct InstrumentRules: Sendable {
    public let instrument: Instrument
    private let places: [Int: Int]
    private let conditions: [Condition?]
    /// Place of a question → places of the questions whose condition looks at it, at any distance, in order.
    private let dependents: [[Int]]

    /// - Throws: ``InstrumentRefusal`` with every problem, cycles among them.
    public init(_ instrument: Instrument) throws {
        self.instrument = instrument
        places = Dictionary(
            instrument.questions.enumerated().map { ($0.element.number, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var problems = instrument.problems
        var read: [Condition?] = []
        for question in instrument.questions {
            do throws(AnswerProblem) {
                read.append(try question.condition.map { text throws(AnswerProblem) in try ConditionReader.read(text) })
            } catch {
                problems.append("Pregunta \(question.number): \(error.sentence)")
                read.append(nil)
            }
        }
        conditions = read
        problems += Self.unknown(read, instrument, places)
        let direct = Self.direct(read, places)
        problems += Self.cycles(direct, instrument)
        guard problems.isEmpty else { throw InstrumentRefusal(problems) }
        dependents = direct.indices.map { Self.closure(of: $0, direct) }
    }

    public func question(_ number: Int) -> Question? { places[number].map { instrument.questions[$0] } }

    public func condition(of number: Int) -> Condition? { places[number].flatMap { conditions[$0] } }

    /// Questions that may appear or disappear when this one is answered.
    public func dependents(of number: Int) -> [Int] {
        places[number].map { dependents[$0].map { instrument.questions[$0].number } } ?? []
    }

    /// Whether a question is asked, given the answers. A question whose own condition looks at one that is not asked is
    /// not asked either.
    public func isAsked(_ number: Int, _ answer: (Int) -> Answer?) -> Bool {
        guard let place = places[number] else { return false }
        guard let condition = conditions[place] else { return true }
        return condition.holds { other in isAsked(other, answer) ? answer(other) : nil }
    }

    private static func unknown(_ read: [Condition?], _ instrument: Instrument, _ places: [Int: Int]) -> [String] {
        zip(instrument.questions, read).flatMap { question, condition in
            (condition?.questions ?? []).sorted().filter { places[$0] == nil }.map {
                "Pregunta \(question.number): su condición nombra la pregunta \($0), que no existe."
            }
        }
    }

    private static func direct(_ read: [Condition?], _ places: [Int: Int]) -> [[Int]] {
        var direct = Array(repeating: [Int](), count: read.count)
        for (place, condition) in read.enumerated() {
            for number in (condition?.questions ?? []).sorted() {
                if let other = places[number] { direct[other].append(place) }
            }
        }
        return direct
    }

    /// Questions that wait for each other are never asked: told with the way round.
    private static func cycles(_ direct: [[Int]], _ instrument: Instrument) -> [String] {
        var state = Array(repeating: 0, count: direct.count)
        var found: [String] = []
        for start in direct.indices where state[start] == 0 {
            var stack: [(place: Int, next: Int)] = [(start, 0)]
            state[start] = 1
            while let top = stack.last {
                guard top.next < direct[top.place].count else {
                    state[top.place] = 2
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let other = direct[top.place][top.next]
                if state[other] == 1 {
                    let way = stack.drop { $0.place != other }.map { String(instrument.questions[$0.place].number) }
                    found.append("Las preguntas \(way.joined(separator: ", ")) dependen unas de otras en círculo.")
                } else if state[other] == 0 {
                    state[other] = 1
                    stack.append((other, 0))
                }
            }
        }
        return found
    }

    private static func closure(of place: Int, _ direct: [[Int]]) -> [Int] {
        var seen: Set<Int> = []
        var waiting = direct[place]
        while let next = waiting.popLast() {
            if seen.insert(next).inserted { waiting += direct[next] }
        }
        return seen.sorted()
    }
}

/// Why a file is no instrument, in sentences; all of them, so that nobody mends one to find the next.
public struct InstrumentRefusal: Error, Sendable, Hashable {
    public let problems: [String]

    public init(_ problems: [String]) { self.problems = problems }
}
