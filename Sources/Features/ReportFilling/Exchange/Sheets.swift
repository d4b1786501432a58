import Calendar
import Design
import Documents
import HTTP
import Paper
import Platform
import Questionnaires
import Reports
import Spanish

/// The report as a workbook, out and in.
enum Sheets {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, ReportRoutes.exchange, needs: ReportPermissions.see) { context, campaign in
            .page(SheetPages.show(try ReportView.find(campaign, context), ReportLinks(context)))
        },
        Endpoint(.office, ReportRoutes.sheet, needs: ReportPermissions.see, waits: true, download),
        Endpoint(
            .office, ReportRoutes.upload, needs: ReportPermissions.answer, intake: .files(maximumBytes: 11 << 20),
            preview),
        Endpoint(
            .office, ReportRoutes.merge, needs: ReportPermissions.answer, intake: .texts(maximumBytes: 4 << 20), merge),
        Endpoint(.office, ReportRoutes.merged, needs: ReportPermissions.see) { context, campaign in
            .seeOther(context.path(ReportRoutes.exchange.path(campaign)))
        },
    ]

    private static func download(_ context: Context, _ campaign: String) throws -> Outcome {
        let view = try ReportView.find(campaign, context)
        let entity = try context.entity()
        let store = ReportStore(entity: entity)
        let (given, origins) = try entity.read { reading in
            (try store.given(view.report, in: reading), try store.origins(view.report, in: reading))
        }
        let book = ReportBook.workbook(view, given, origins, entity: entity.tenant.officialName)
        return .plain(
            .download(
                try book.xlsx(), name: "\(campaign)-\(entity.tenant.slug).xlsx",
                type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
    }

    private static func preview(_ context: Context, _ campaign: String) throws -> Outcome {
        let view = try ReportView.find(campaign, context)
        let refuse = { (words: String) in
            Outcome.page(SheetPages.show(view, ReportLinks(context), error: words))
        }
        guard let upload = context.request.upload("hoja"), upload.size > 0 else {
            return refuse("Elija el archivo de Excel que llenó.")
        }
        let document: Document
        do throws(DocumentFailure) {
            document = try DocumentReader.read(try Self.bytes(upload), filename: upload.filename)
        } catch {
            return refuse(error.message)
        }
        guard let rows = ReportBook.read(document) else {
            return refuse("Ese archivo no es el del reporte: no tiene las columnas «Número», «Respuesta» y «Versión».")
        }
        let entity = try context.entity()
        let given = try entity.read { try ReportStore(entity: entity).given(view.report, in: $0) }
        let merge = ReportMerge(rows, view.circle, given, today: context.today)
        return .page(SheetPages.preview(merge, view, ReportLinks(context)))
    }

    private static func bytes(_ upload: Upload) throws(DocumentFailure) -> [UInt8] {
        guard let bytes = try? upload.contents() else {
            throw DocumentFailure(.empty, "No se pudo recibir el archivo completo. Inténtelo otra vez.")
        }
        return bytes
    }

    /// Each answer by itself: what somebody changed since the page was shown is left as it is, and told.
    private static func merge(_ context: Context, _ campaign: String) throws -> Outcome {
        let view = try ReportView.find(campaign, context)
        let entity = try context.entity()
        let (person, now, report) = (try context.person().id, context.now(), view.report)
        let chosen = try chosen(context.request.form, view, context.today)
        let late = try entity.write { writing in
            var late: [Int] = []
            for (number, answer, seen) in chosen {
                do {
                    _ = try ReportStore(entity: entity).save(
                        answer, to: number, of: report, seen: seen, origin: "hoja", by: person, at: now, in: writing)
                } catch is AnswerConflict {
                    late.append(number)
                }
            }
            return late
        }
        let saved = Spanish.count(chosen.count - late.count, "respuesta guardada", "respuestas guardadas")
        guard late.isEmpty else {
            let numbers = Spanish.list(late.map(String.init))
            return .seeOther(
                context.path(ReportRoutes.exchange.path(campaign)),
                Flash(
                    .warning,
                    "\(saved). Alguien cambió mientras tanto: \(numbers); suba el archivo otra vez para "
                        + "compararlas."))
        }
        return .seeOther(context.path(ReportRoutes.tasks.path(campaign)), Flash(.done, saved + "."))
    }

    /// What the person let through, read again as strictly as if it had been typed.
    private static func chosen(_ form: Fields, _ view: ReportView, _ today: Day) throws -> [(Int, QuestionAnswer, Int)]
    {
        try form.all("fila").compactMap { text in
            guard let row = ReportBook.Row(carried: text), let question = view.circle.rules.question(row.number) else {
                throw Failure.notFound
            }
            let number = row.number
            guard form["elige-\(number)"] != "plataforma" else { return nil }
            let answer: QuestionAnswer?
            do throws(AnswerProblem) {
                answer = try ReportMerge.answer(row, question, today: today)
            } catch {
                throw Failure.conflict("Pregunta \(number): \(error.sentence) No se guardó nada.")
            }
            return answer.map { (number, $0, row.revision) }
        }
    }
}
