extension Stylesheet {
    /// Cards, states, lists and what leads from one page to another.
    static let components = """
        .index ul{columns:14rem;padding:0;list-style:none}
        .index a{display:inline-block;padding:2px 0}
        .card,.empty{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:20px 24px;margin-bottom:16px}
        .side .card{padding-inline:20px}
        .marked{border-left:6px solid var(--band)}
        .card>:is(h2,h3,h4){margin-bottom:12px}
        .fold>summary{font-weight:650;color:var(--accent);padding:8px 0}
        .facts{display:grid;gap:8px;margin-block:12px;font-size:.9rem;max-width:46rem}
        .facts>div{display:flex;flex-wrap:wrap;gap:0 20px;line-height:1.45}
        .facts dt{flex:1 0 10rem;color:var(--quiet)}
        .facts dd{flex:999 1 13rem;min-width:0;margin:0}
        .chip{
            display:inline-block;max-width:100%;padding:2px 10px;border-radius:4px;font-size:.84rem;font-weight:700;line-height:1.5;
            color:var(--ink);background:var(--paper);box-shadow:inset 0 0 0 1px var(--line);
        }
        .chip.kept{color:var(--kept);background:var(--kept-tint);box-shadow:none}
        .chip.due{color:var(--due);background:var(--due-tint);box-shadow:none}
        .chip.missed{color:var(--missed);background:var(--missed-tint);box-shadow:none}
        .chip.kept::before{content:"✓ ";content:"✓ "/""}
        .chip.due::before{content:"! ";content:"! "/""}
        .chip.missed::before{content:"× ";content:"× "/""}
        .card>.chip{margin:0 8px 4px 0}
        figcaption{font-size:.9rem;color:var(--quiet)}
        .callout{background:var(--card);border:1px solid var(--line);border-left:6px solid var(--edge);border-radius:6px;padding:16px 24px;margin-block:0 20px}
        .callout.kept{border-left-color:var(--kept);background:var(--kept-tint)}
        .callout.due{border-left-color:var(--due);background:var(--due-tint)}
        .callout.missed{border-left-color:var(--missed);background:var(--missed-tint)}
        .callout.kept a:not(.button),.callout.due a:not(.button),.callout.missed a:not(.button){color:var(--ink)}
        .flash{font-weight:650;padding-block:12px}
        .flash p{margin:0}
        .callout :is(h2,h3,h4){font-size:1.1rem;margin-bottom:8px}
        .empty{border-style:dashed;border-width:2px;padding:32px 24px}
        .empty>:first-child{margin-top:0}
        .empty p{margin-bottom:20px}
        .pages ul,.filters ul{list-style:none;display:flex;flex-wrap:wrap;gap:8px;padding:0;margin-block:16px}
        .pages a,.pages span,.filters a{display:block;min-width:44px;padding:7px 12px;border-radius:4px;text-align:center;line-height:1.5}
        .filters a{border:1px solid var(--edge);background:var(--card);color:var(--ink);text-decoration:none}
        .pages a:hover,.filters a:hover{background:var(--tint);color:var(--hover);text-decoration:underline}
        .pages [aria-current],.filters [aria-current]{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:700;text-decoration:none}
        .number{color:var(--quiet)}
        img,.qr{max-width:100%;height:auto;border-radius:4px}
        """
}
