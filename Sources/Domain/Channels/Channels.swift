import Calendar
public import Platform
import Search

/// The site of an entity as the whole house speaks of it: channels, the items in them and how far they have come, what
/// stands around its pages, and who keeps each channel. The public reads it (`Portal`), offices write it
/// (`Publishing`), their promises are judged (`ChannelCare`).
public enum Channels {
    public static let manifest: Feature = {
        var feature = Feature("channels", title: "Canales del sitio")
        feature.migrations = SearchIndex.migrations + ChannelTables.migrations + CareTables.migrations
        feature.prepare = ChannelTemplates.loadCarried
        feature.jobs = [ItemTurns.job]
        return feature
    }()
}
