extension Stylesheet {
    /// What was promised and how its periods went.
    static let promises = """
        .promises{list-style:none;padding:0;font-size:.9rem}
        .promises li{display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;align-items:baseline;padding:10px 0;max-width:none;border-bottom:1px solid var(--line);line-height:1.4}
        .promises li:last-child{border:0}
        .promises:last-child{margin-bottom:-8px}
        .card>.promises:first-child,h3+.promises{margin-top:-8px}
        .periods{display:block;max-width:100%;height:auto;margin:8px 0}
        .chip+.periods{display:inline-block;vertical-align:middle;margin:4px 0}
        :is(.periods,.stack) rect{fill:var(--card);stroke:var(--edge);stroke-width:1.5;vector-effect:non-scaling-stroke}
        :is(.periods,.stack) .kept{fill:var(--kept);stroke:var(--kept)}
        :is(.periods,.stack) .late{fill:var(--kept-tint);stroke:var(--kept)}
        :is(.periods,.stack) .missed{fill:var(--missed);stroke:var(--missed)}
        :is(.periods,.stack) .due{stroke:var(--due);fill:var(--due-tint)}
        .periods .none{stroke:var(--line)}
        :is(.periods,.stack) path{fill:none;stroke:var(--card);stroke-width:2;vector-effect:non-scaling-stroke}
        .periods .due+path{stroke:var(--due)}
        .periods .late+path{stroke:var(--kept)}
        @media(forced-colors:active){.periods,.stack{forced-color-adjust:none}}
        """

    /// Numbers that matter.
    static let figures = """
        .stats{display:flex;flex-wrap:wrap;gap:16px 48px;margin-block:16px}
        .stat{margin:0 0 8px;line-height:1.35}
        .stat strong{display:block;font-size:2.75rem;line-height:1.05;letter-spacing:-.03em;font-variant-numeric:tabular-nums}
        .stat :is(span,small){display:block;font-size:.9rem}
        .stat small{color:var(--quiet)}
        """

    /// Bars with a goal, and the table behind a drawing.
    static let bars = """
        svg.bar{height:20px}
        .track{fill:var(--track)}
        .done{fill:var(--accent)}
        .goal{stroke:var(--ink);stroke-width:3px;vector-effect:non-scaling-stroke}
        .halo{stroke:var(--card);stroke-width:7px}
        .chart figcaption strong{display:block;font-size:1rem;color:var(--ink)}
        .as-table{margin:16px 0 0;overflow-x:auto}
        .as-table .data :is(th,td){padding-inline:8px}
        .as-table summary{color:var(--accent);text-decoration:underline;text-underline-offset:.18em;padding:4px 0;font-size:.9rem;width:max-content}
        .as-table .data{margin-top:8px}
        @media(forced-colors:active){.track{fill:Canvas;stroke:CanvasText}.done{fill:CanvasText}}
        @media print{.as-table summary{display:none}}
        """

    /// How far long work is.
    static let progress = """
        .progress p,.bar{display:flex;flex-wrap:wrap;gap:0 12px;justify-content:space-between;margin:12px 0 2px;max-width:none;font-size:.9rem;line-height:1.35}
        progress,svg.bar{appearance:none;display:block;width:100%;height:12px;margin:0 0 12px;border:0}
        progress{border-radius:3px;background:var(--track);color:var(--accent);overflow:hidden}
        ::-webkit-progress-bar{background:var(--track)}
        ::-webkit-progress-value{background:var(--accent)}
        ::-moz-progress-bar{background:var(--accent)}
        @media(forced-colors:active){
            progress{border:1px solid CanvasText}
            ::-webkit-progress-value{background:CanvasText}
        }
        """
}
