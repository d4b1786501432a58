extension Stylesheet {
    /// The band of a home page and what people come for.
    static let band = """
        .hero{background:var(--band);color:var(--on-band);border-image:conic-gradient(var(--band) 0 0) fill 0/0/0 100vw;padding-block:16px 96px}
        .hero:not(:has(+.needs)){padding-bottom:48px;margin-bottom:32px}
        main>.hero:first-child{margin-top:-32px;padding-top:48px}
        .hero :is(h1,h2,h3){font-size:clamp(1.7rem,1.1rem + 3vw,2.6rem);line-height:1.1;margin-top:0;max-width:18em;text-wrap:pretty}
        .hero p{font-size:1.15rem;color:inherit;max-width:32em;margin-bottom:24px}
        .hero .search+p{margin-top:24px}
        .hero .button{background:var(--on-band);border-color:var(--on-band);color:var(--on-hero)}
        .hero.scene>img{width:100%;max-height:22rem;aspect-ratio:16/10;object-fit:cover}
        @media(min-width:48rem){
            .hero.scene{display:grid;grid-template-columns:minmax(0,1.15fr) minmax(0,1fr);gap:40px;align-items:center}
        }
        .hero .button:hover{text-decoration:underline;text-decoration-thickness:2px}
        @media print{
            .hero{background:none;color:inherit;border-image:none;padding:0}
        }
        """
}
