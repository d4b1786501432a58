extension Stylesheet {
    /// Tables; on phones each row is a card.
    static let tables = """
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
        """
}
