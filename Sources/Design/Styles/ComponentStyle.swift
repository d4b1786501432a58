extension Stylesheet {
    /// Cards, states, lists and what leads from one page to another.
    static let components = """
        .hero{background:var(--band);color:var(--on-band);border-image:conic-gradient(var(--band) 0 0) fill 0/0/0 100vw;padding-block:16px 96px}
        main>.hero:first-child{margin-top:-32px;padding-top:48px}
        .hero :is(h1,h2,h3){font-size:clamp(1.7rem,1.1rem + 3vw,2.6rem);line-height:1.1;margin-top:0;max-width:18em;text-wrap:pretty}
        .hero p{font-size:1.15rem;color:inherit;max-width:32em;margin-bottom:24px}
        .hero .search+p{margin-top:24px}
        .hero .button{background:var(--on-band);border-color:var(--on-band);color:var(--on-hero)}
        .hero .button:hover{text-decoration:underline;text-decoration-thickness:2px}
        .needs{list-style:none;padding:0;margin:0 0 40px;display:grid;gap:12px 16px}
        @media(min-width:36rem){.needs{grid-template-columns:1fr 1fr}}
        @media(min-width:60rem){.needs{grid-template-columns:repeat(auto-fit,minmax(13rem,1fr))}}
        .hero+.needs{margin-top:-56px}
        .needs li{position:relative;max-width:none;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:16px 20px}
        .needs a{line-height:1.3;text-decoration:none}
        .needs a::after{content:"";position:absolute;inset:0;border-radius:6px}
        .needs li:hover{border-color:var(--accent);background:var(--tint)}
        .needs li:hover a{text-decoration:underline}
        .needs p{font-size:.9rem;line-height:1.45;color:var(--quiet);margin:4px 0 0}
        .needs a:focus-visible{outline:0;box-shadow:none}
        .needs a:focus-visible::after{outline:3px solid var(--ink);outline-offset:2px}
        .card,.empty{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:20px 24px;margin-bottom:16px}
        .side .card{padding-inline:20px}
        .marked{border-left:6px solid var(--band)}
        .card>:is(h2,h3,h4){margin-bottom:12px}
        .fold>summary{font-weight:650;color:var(--accent);padding:8px 0}
        .facts{display:grid;gap:8px;margin-block:12px;font-size:.9rem}
        .facts>div{display:flex;flex-wrap:wrap;gap:0 20px;line-height:1.45}
        .facts dt{flex:1 0 8rem;color:var(--quiet)}
        .facts dd{flex:999 1 13rem;min-width:0;margin:0;max-width:38em}
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
        .stats{display:flex;flex-wrap:wrap;gap:16px 48px;margin-block:16px}
        .stat{margin:0 0 8px;line-height:1.35}
        .stat strong{display:block;font-size:2.75rem;line-height:1.05;letter-spacing:-.03em;font-variant-numeric:tabular-nums}
        .stat :is(span,small){display:block;font-size:.9rem}
        .stat small{color:var(--quiet)}
        .quotation{border-left:4px solid var(--line);padding-left:20px}
        .quotation blockquote{margin:0}
        .quotation p{margin:0 0 4px}
        figcaption{font-size:.9rem;color:var(--quiet)}
        .news{border-top:1px solid var(--line);padding:16px 0}
        .news h3,.news h4{margin:2px 0 4px}
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
        img,.qr{max-width:100%;height:auto;border-radius:4px}
        """
}
