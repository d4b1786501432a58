import Plans

/// Writes a reading as JSON: the same keys in the same order each time, described in docs/plan-json.md.
enum PlanJSON {
    static func encode(_ reading: PlanReading) -> [UInt8] {
        var writer = JSONWriter()
        writer.write(value(reading))
        return writer.bytes + [10]
    }

    private static func value(_ reading: PlanReading) -> JSONValue {
        let plan = reading.plan
        let heading = plan.heading
        return .object([
            ("layout", .text(plan.layout.rawValue)), ("title", text(heading.title)),
            ("municipality", text(heading.municipality)), ("department", text(heading.department)),
            ("nit", heading.nit.map { .text($0.text) } ?? .null), ("startYear", number(plan.startYear)),
            ("contact", contact(heading)), ("sections", sections(plan.sections)),
            ("actions", .array(plan.actions.map { action($0, in: plan) })),
            ("doubts", .array(reading.doubts.map(doubt))),
            ("furniture", .array(reading.furniture.map(furniture))),
            (
                "unplaced",
                .array(reading.unplaced.map { .object([("lines", lines($0.lines)), ("text", .text($0.text))]) })
            ),
            ("otherPlans", .array(reading.otherPlans.map(otherPlan))), ("source", source(heading)),
        ])
    }

    private static func contact(_ heading: PlanHeading) -> JSONValue {
        .object([
            ("slogan", text(heading.slogan)), ("address", text(heading.address)), ("phones", texts(heading.phones)),
            ("emails", texts(heading.emails)), ("sites", texts(heading.sites)),
        ])
    }

    private static func source(_ heading: PlanHeading) -> JSONValue {
        .object([
            ("title", lines(heading.title?.lines ?? [])), ("municipality", lines(heading.municipality?.lines ?? [])),
            ("department", lines(heading.department?.lines ?? [])), ("nit", lines(heading.nit?.lines ?? [])),
        ])
    }

    private static func doubt(_ doubt: Doubt) -> JSONValue {
        .object([
            ("code", .text(doubt.code.rawValue)), ("message", .text(doubt.message)),
            ("where", .object([("path", .text(doubt.place.path)), ("lines", lines(doubt.place.lines))])),
            ("kind", .text(doubt.code.isFailure ? "failure" : doubt.code.isInformation ? "information" : "question")),
        ])
    }

    private static func furniture(_ piece: Furniture) -> JSONValue {
        .object([("lines", lines(piece.lines)), ("text", .text(piece.text)), ("why", .text(piece.why.rawValue))])
    }

    private static func otherPlan(_ plan: OtherPlan) -> JSONValue {
        .object([("title", .text(plan.title)), ("lines", lines([plan.lines.lowerBound, plan.lines.upperBound]))])
    }
}

extension PlanJSON {
    static func text(_ words: Words?) -> JSONValue { words.map { .text($0.text) } ?? .null }
    static func texts(_ words: [Words]) -> JSONValue { .array(words.map { .text($0.text) }) }
    static func lines(_ lines: [Int]) -> JSONValue { .array(lines.map { .number(Double($0)) }) }
    static func number(_ number: Int?) -> JSONValue { number.map { .number(Double($0)) } ?? .null }
}
