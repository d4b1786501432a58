extension Stylesheet {
    /// Other readers: paper, high contrast, and who does not want things to move.
    static let readers = """
        @media(prefers-reduced-motion:no-preference){.button,.needs li{transition:background-color .12s,border-color .12s}}
        @media(forced-colors:active){
            .chip,.demo,.gov,.alert{border:1px solid}
            .qr,.shield{forced-color-adjust:none}
            .menu a[aria-current],.filters [aria-current],.pages [aria-current]{text-decoration:underline}
        }
        @media print{
            html{font-size:10.5pt;background:#fff}
            body{display:block;-webkit-print-color-adjust:exact;print-color-adjust:exact}
            .skip,.gov,.demo,.search,.menu,.crumbs,.foot nav,.button,.row,.filters,.pages,.live{display:none}
            .wrap{max-width:none;padding-inline:0}
            main{padding-block:12pt}
            .site{border-bottom:2pt solid var(--band)}
            .masthead{padding-block:0 8pt}
            .foot{background:none;color:inherit;border-top:1pt solid var(--line);padding-block:8pt}
            .paper-only{display:block}
            .deep,.alert{background:none!important}
            .deep :is(.brand,.brand span),.alert{color:inherit!important}
            .scenery{display:none}
            .columns{display:block}
            .card,.side .card{border-width:1pt 0 0;border-radius:0;padding:6pt 0;margin:0;break-inside:avoid}
            .card>:is(h2,h3,h4){display:inline-block;margin:0 8pt 4pt 0}
            .facts{display:block;columns:2;column-gap:24pt;margin-block:2pt}
            .facts>div{break-inside:avoid;flex-wrap:nowrap}
            .facts dt{flex-basis:7em}
            h2,h3,h4{break-after:avoid;margin-block:8pt 4pt}
            main a{color:inherit;text-decoration:none}
            tr,.news,svg{break-inside:avoid}
        }
        """
}
