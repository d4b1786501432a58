public import Platform

/// Questionnaires as data: what is asked, when, of whom, and what the answers are worth.
public enum Questionnaires {
    public static let manifest: Feature = {
        var feature = Feature("questionnaires", title: "Cuestionarios")
        feature.migrations = Instruments.migrations
        feature.commands = InstrumentCommands.all
        feature.prepare = Instruments.loadCarried
        return feature
    }()
}
