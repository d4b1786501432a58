extension Stylesheet {
    /// The guide's own pages.
    static let guideParts = """
        .swatches{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(11rem,100%),1fr));gap:12px}
        .swatches svg{display:block;margin-bottom:4px}
        .example{border-top:1px solid var(--line);padding-top:8px;margin-top:32px}
        .stage{border:1px dashed var(--edge);border-radius:6px;padding:20px;margin:12px 0;overflow:hidden}
        .stage>:first-child{margin-top:0}
        .stage>:last-child{margin-bottom:0}
        @media(max-width:40rem){.stage{padding:16px 12px}}
        .sections ul{list-style:none;padding:0}
        .sections a{display:block;padding:8px 12px;border-left:4px solid var(--line);text-decoration:none}
        .sections [aria-current]{border-color:var(--accent);font-weight:700}
        .criteria{font-size:.9rem;color:var(--quiet)}
        """
}
