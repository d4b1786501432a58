extension Stylesheet {
    /// Plain elements: what a page looks like before any component.
    static let base = """
        *,::before,::after{box-sizing:border-box}
        html{
            font:112.5%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;
            color:var(--ink);background:var(--paper);accent-color:var(--accent);
            -webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:16px;
        }
        body{margin:0;min-height:100vh;display:flex;flex-direction:column;overflow-wrap:break-word}
        main{flex:1;padding-block:32px 64px}
        main:focus{outline:0}
        .wrap{width:100%;max-width:1080px;margin-inline:auto;padding-inline:20px}
        .wide .wrap{max-width:1440px}
        h1,h2,h3,h4{line-height:1.2;letter-spacing:-.012em;text-wrap:pretty;margin:0 0 8px;font-weight:750}
        h1{font-size:clamp(1.65rem,1.1rem + 2.2vw,2.1rem);line-height:1.12;letter-spacing:-.02em;max-width:26em;margin-bottom:12px}
        h2{font-size:1.35rem;margin-block:40px 12px;text-wrap:balance}
        h3{font-size:1.1rem;margin-top:24px}
        h4{font-size:1rem;margin-top:20px}
        p,ul,ol,dl,figure,blockquote,pre,table,details{margin:0 0 12px}
        p,main li{max-width:40em}
        ul,ol{padding-left:1.3em}
        h1+p,.lead{font-size:1.15rem;line-height:1.5;color:var(--ink)}
        small,.small,.hint,.news time{font-size:.84rem;line-height:1.45;color:var(--quiet)}
        a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
        a:hover{color:var(--hover);text-decoration-thickness:2px}
        :focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 2px var(--paper);border-radius:2px}
        hr{border:0;border-top:1px solid var(--line);margin:32px 0}
        summary{cursor:pointer}
        [hidden]{display:none!important}
        .unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .paper-only{display:none}
        .row{display:flex;flex-wrap:wrap;gap:12px 16px;align-items:center;margin-block:16px}
        .columns{display:grid;grid-template-columns:minmax(0,1fr);gap:16px 40px;margin-top:24px}
        .columns>*>:first-child{margin-top:0}
        .columns>.side{margin-top:24px}
        main>:last-child,.card>:last-child,.callout>:last-child,.side>:last-child{margin-bottom:0}
        .card>:first-child,.callout>:first-child{margin-top:0}
        @media(min-width:58rem){
            .columns{grid-template-columns:minmax(0,2fr) minmax(0,1fr);margin-top:32px}
            .columns>.side{margin-top:0}
        }
        @media(max-width:40rem){
            html{font-size:106.25%}
            main{padding-block:24px 48px}
        }
        @media(max-width:16rem){h1,h2,h3,h4{hyphens:auto}}
        """
}
