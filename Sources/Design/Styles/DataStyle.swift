extension Stylesheet {
    /// The country in tiles.
    static let maps = """
        .tiles{display:block;width:100%;max-width:460px;height:auto;margin:16px auto 0;overflow:visible}
        .tiles rect{fill:var(--card);stroke:var(--edge);stroke-width:1}
        .tiles text{fill:var(--ink);font-size:17px;text-anchor:middle}
        @media(min-width:40rem){.tiles text{font-size:14px}}
        .tiles .value{font-weight:750}
        .tiles .kept rect{fill:var(--kept-tint);stroke:var(--kept)}
        .tiles .due rect{fill:var(--due-tint);stroke:var(--due);stroke-dasharray:4 2}
        .tiles .missed rect{fill:var(--missed-tint);stroke:var(--missed);stroke-width:2.5}
        .tiles a:is(:hover,:focus-visible) rect{stroke:var(--ink);stroke-width:4;stroke-dasharray:none}
        .tiles a{outline:0;box-shadow:none}
        .legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:4px 20px;margin-block:12px;font-size:.84rem}
        .legend li{display:flex;gap:8px;align-items:center}
        .legend svg{margin:0;flex:none}
        @media(forced-colors:active){.tiles{forced-color-adjust:none}}
        """

    /// Calendars of promises, the life of things and what changed in them.
    static let course = """
        .keeping{overflow-x:auto;display:grid;grid-template-columns:minmax(9rem,18rem) 480px;gap:10px 20px;align-items:center;margin-block:16px}
        .keeping p{margin:0;font-size:.9rem}
        :is(.keeping,.timeline,.promises) small{display:block}
        .chart .stats{gap:8px 20px}
        .stat .stack{margin:0;vertical-align:-2px}
        .folds .fold{border-top:1px solid var(--line);margin:0;padding:4px 0}
        .fold .chip{margin-left:4px}
        .keeping svg{max-width:none;margin:0}
        .keeping text{fill:var(--quiet);font-size:15px;text-anchor:middle}
        @media(max-width:48rem){
            .keeping{grid-template-columns:480px;gap:4px}
            .keeping p{position:sticky;left:0;width:max-content;max-width:min(80vw,480px);padding-top:8px}
        }
        .quotation{border-left:4px solid var(--line);padding-left:20px}
        .quotation blockquote{margin:0}
        .quotation p{margin:0 0 4px}
        .timeline{list-style:none;padding:0 0 0 14px}
        .timeline li{position:relative;border-left:2px solid var(--edge);padding:0 0 20px 32px;max-width:none}
        .timeline li:last-child{border-color:#0000;padding-bottom:0}
        .timeline li::before{content:"";position:absolute;left:-15px;width:28px;height:28px;border:2px solid var(--edge);border-radius:50%;background:var(--card);text-align:center;line-height:24px;font-weight:700}
        .timeline .done,.timeline .done::before{border-color:var(--kept)}
        .timeline .done::before{content:"✓";content:"✓"/"";background:var(--kept);color:var(--card)}
        .timeline [aria-current]::before{border:9px solid var(--accent)}
        .changes dt{max-width:14rem}
        ins{color:var(--kept);background:var(--kept-tint);text-decoration-thickness:2px}
        del{color:var(--missed);background:var(--missed-tint)}
        .code{font:.84rem/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:12px 16px;overflow-x:auto}
        """
}
