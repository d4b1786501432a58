import Plans

extension PlanJSON {
    static func sections(_ sections: PlanSections) -> JSONValue {
        .object([
            ("vision", text(sections.vision)), ("visionYear", number(sections.visionYear)),
            ("generalObjective", text(sections.generalObjective)),
            ("specificObjectives", texts(sections.specificObjectives)), ("actionLines", texts(sections.actionLines)),
            ("legalFrame", legalFrame(sections.legalFrame)), ("operationalFrame", texts(sections.operationalFrame)),
            ("closingRequirements", texts(sections.closingRequirements)),
            ("supportIntroduction", text(sections.support.introduction)),
            ("support", .array(sections.support.rows.map(support))), ("incentives", texts(sections.incentives)),
            ("signatures", .array(sections.signatures.map(signature))), ("others", .array(sections.others.map(other))),
            ("headings", texts(sections.headings)), ("source", source(sections)),
        ])
    }

    private static func legalFrame(_ frame: LegalFrame) -> JSONValue {
        .object([
            ("text", texts(frame.paragraphs)), ("norms", .array(frame.norms.map { .text($0) })),
            ("phases", .array(frame.phases.map(phase))),
        ])
    }

    private static func phase(_ phase: PhaseDeadline) -> JSONValue {
        .object([
            ("phase", .text(phase.phase.text)), ("national", term(phase.national)),
            ("territorial", term(phase.territorial)), ("source", lines(phase.phase.lines)),
        ])
    }

    private static func support(_ row: SupportRow) -> JSONValue {
        .object([
            ("problem", .text(row.problem.text)), ("procedure", .text(row.procedure.text)),
            ("assistance", .text(row.assistance.text)), ("source", lines(row.problem.lines)),
        ])
    }

    private static func signature(_ signature: Signature) -> JSONValue {
        .object([
            ("name", text(signature.name)), ("role", text(signature.role)),
            ("source", lines((signature.name?.lines ?? []) + (signature.role?.lines ?? []))),
        ])
    }

    private static func other(_ section: OtherSection) -> JSONValue {
        .object([
            ("heading", .text(section.heading.text)), ("text", texts(section.paragraphs)),
            ("source", lines(section.heading.lines + section.paragraphs.flatMap(\.lines))),
        ])
    }

    /// The lines of the sections that are plain texts.
    private static func source(_ sections: PlanSections) -> JSONValue {
        .object([
            ("vision", lines(sections.vision?.lines ?? [])),
            ("generalObjective", lines(sections.generalObjective?.lines ?? [])),
            ("specificObjectives", lines(sections.specificObjectives.flatMap(\.lines))),
            ("actionLines", lines(sections.actionLines.flatMap(\.lines))),
            ("legalFrame", lines(sections.legalFrame.paragraphs.flatMap(\.lines))),
            ("operationalFrame", lines(sections.operationalFrame.flatMap(\.lines))),
            ("closingRequirements", lines(sections.closingRequirements.flatMap(\.lines))),
            ("supportIntroduction", lines(sections.support.introduction?.lines ?? [])),
            ("incentives", lines(sections.incentives.flatMap(\.lines))),
            ("headings", lines(sections.headings.flatMap(\.lines))),
        ])
    }
}
