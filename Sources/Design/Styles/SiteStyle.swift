extension Stylesheet {
    /// Lists of an entity's site: news, events, channels.
    static let lists = """
        .news{border-top:1px solid var(--line);padding:16px 0}
        .news h3,.news h4{margin:2px 0 4px}
        """

    /// What stands on the pages of channels and items.
    static let articles = """
        .prose{max-width:40em}
        """
}
