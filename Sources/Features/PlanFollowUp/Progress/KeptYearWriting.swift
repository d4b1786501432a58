import Design
import HTML

extension HTML {
    /// The running year in sight, those before it folded away.
    mutating func keptYears(_ years: [KeptYear], sentence: String) {
        guard let current = years.first else { return }
        keepingCalendar(
            "Cumplido y sin cumplir en \(current.year)", sentence: sentence, year: current.year, rows: current.rows)
        guard years.count > 1 else { return }
        fold("Años anteriores") { fold in
            for year in years.dropFirst() {
                fold.keepingCalendar(
                    "Cumplido y sin cumplir en \(year.year)", sentence: "", year: year.year, rows: year.rows)
            }
        }
    }
}
