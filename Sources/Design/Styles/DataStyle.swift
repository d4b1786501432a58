extension Stylesheet {
    /// Tables and drawings.
    static let data = """
        .data{width:100%;border-collapse:collapse;font-size:.9rem;line-height:1.45;background:var(--card);border:1px solid var(--line)}
        caption{text-align:left;font-weight:700;padding:0 0 8px}
        .data :is(th,td){padding:10px 16px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
        .data thead th{font-size:.84rem;color:var(--quiet)}
        .data tbody th{font-weight:650}
        .data .number{text-align:right;font-variant-numeric:tabular-nums}
        .data tbody tr:hover{background:var(--tint)}
        @media(max-width:40rem){
            .data,.data :is(tbody,tr,th,td,caption){display:block;text-align:left!important}
            .data{border:0;background:none}
            .data thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
            .data tr{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:10px 16px;margin-bottom:8px}
            .data :is(th,td){border:0;padding:3px 0}
            .data td{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:12px;justify-items:start;overflow-wrap:anywhere}
            .data td::before{content:attr(data-label);color:var(--quiet);font-size:.84rem}
        }
        .progress p,.bar{display:flex;flex-wrap:wrap;gap:0 12px;justify-content:space-between;margin:12px 0 2px;max-width:none;font-size:.9rem;line-height:1.35}
        progress,svg.bar{appearance:none;display:block;width:100%;height:12px;margin:0 0 12px;border:0}
        progress{border-radius:3px;background:var(--track);color:var(--accent);overflow:hidden}
        svg.bar{height:20px}
        ::-webkit-progress-bar{background:var(--track)}
        ::-webkit-progress-value{background:var(--accent)}
        ::-moz-progress-bar{background:var(--accent)}
        .track{fill:var(--track)}
        .done{fill:var(--accent)}
        .goal{stroke:var(--ink);stroke-width:3px;vector-effect:non-scaling-stroke}
        .halo{stroke:var(--card);stroke-width:7px}
        .chart figcaption strong{display:block;font-size:1rem;color:var(--ink)}
        .as-table{margin:16px 0 0;overflow-x:auto}
        .as-table .data :is(th,td){padding-inline:8px}
        .as-table summary{color:var(--accent);text-decoration:underline;text-underline-offset:.18em;padding:4px 0;font-size:.9rem;width:max-content}
        .as-table .data{margin-top:8px}
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
        .keeping{overflow-x:auto;display:grid;grid-template-columns:minmax(9rem,18rem) 480px;gap:10px 20px;align-items:center;margin-block:16px}
        .keeping p{margin:0;font-size:.9rem}
        :is(.keeping,.timeline) small{display:block}
        .keeping svg{max-width:none;margin:0}
        .keeping text{fill:var(--quiet);font-size:15px;text-anchor:middle}
        @media(max-width:48rem){
            .keeping{grid-template-columns:480px;gap:4px}
            .keeping p{position:sticky;left:0;width:max-content;max-width:min(80vw,480px);padding-top:8px}
        }
        """
}
