extension Stylesheet {
    /// The band of a home page and what people come for.
    static let band = """
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
        @media print{
            .hero{background:none;color:inherit;border-image:none;padding:0}
            .hero+.needs{margin-top:0}
        }
        """
}
