import Documents
import Plans
import Testing

@testable import ActionPlan

@Suite struct `Bullets typed by hand` {
    @Test func `are no words of the plan, whatever the document calls its paragraphs`() {
        let texts = [
            "PLAN DE ACCIÓN", "OBJETIVOS ESPECÍFICOS", "- Publicar los trámites", "• Escuchar a las veredas",
            "Acción\tBeneficios para los ciudadanos\tMetas", "Abrir el sitio\tInformarse\t12 veces al año",
        ]
        var document = Document(format: .docx, lines: texts, blocks: [])
        for (index, text) in texts.prefix(4).enumerated() {
            document.blocks.append(
                .paragraph(Paragraph(text, kind: .body, bold: false, lines: (index + 1)...(index + 1))))
        }
        #expect(
            PlanReader.read(document).plan.sections.specificObjectives.map(\.text) == [
                "Publicar los trámites", "Escuchar a las veredas",
            ])
    }
}
