public import Platform

/// Who keeps each channel, how often it was promised, and how the promise is kept.
public enum ChannelCare {
    public static let manifest: Feature = {
        let feature = Feature("channel-care", title: "Canales al día")
        return feature
    }()
}
