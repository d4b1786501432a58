extension Stylesheet {
    /// What stands around every page.
    static let frame = """
        .skip{position:absolute;left:8px;top:-100px;z-index:9;padding:12px 20px;background:var(--card);color:var(--ink);font-weight:700}
        .skip:focus{top:8px}
        .demo{background:var(--demo);color:var(--ink);font-size:.84rem;line-height:1.4;padding-block:8px}
        .demo p{margin:0 auto}
        .demo>p{max-width:1080px}
        .demo a{color:inherit}
        .gov{background:#0943b5;color:#fff;font-size:.84rem;line-height:1.4}
        .gov>.wrap{display:flex;flex-wrap:wrap;gap:4px 24px;justify-content:space-between;align-items:center;padding-block:6px}
        .gov a{color:#fff;padding:4px 0}
        .gov :focus-visible,.foot :focus-visible,.hero :focus-visible{outline-color:#fff;box-shadow:0 0 0 2px #000}
        .alert{background:var(--foot);color:var(--on-foot);padding-block:12px;border-bottom:4px solid var(--edge)}
        .alert p{margin:0;max-width:52em}
        .alert strong{display:block}
        .alert a{color:inherit;font-weight:700}
        .alert.missed{background:var(--missed);color:var(--card);border-color:var(--ink)}
        .alert.due{background:var(--due-tint);color:var(--ink);border-color:var(--due)}
        .alert.mourning{border-color:var(--on-foot)}
        .alert.notice{background:var(--tint);color:var(--ink);border-color:var(--band)}
        .site{background:var(--card);border-bottom:1px solid var(--line)}
        .masthead{display:flex;flex-wrap:wrap;gap:12px 32px;align-items:center;justify-content:space-between;padding-block:16px}
        .brand{display:flex;gap:16px;align-items:center;color:var(--ink);text-decoration:none;line-height:1.25;flex:1 1 20rem}
        .brand strong{display:block;font-size:1.15rem;letter-spacing:-.012em}
        .brand span span{font-size:.84rem;color:var(--quiet)}
        .brand:hover strong{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.18em}
        .shield{width:52px;height:60px;flex:none}
        .s1{fill:var(--band)}.s2{fill:var(--second)}.s3{fill:#fff}.s4{fill:none;stroke:#fff;stroke-width:3.5}
        .deep{position:relative;background:var(--band);overflow:hidden}
        .deep :is(.brand,.brand span){color:var(--on-band)}
        .deep .masthead{position:relative;padding-block:24px}
        .deep .s1{stroke:var(--on-band);stroke-width:2}
        .deep .search button{background:var(--ridge);border-color:var(--on-band);color:var(--on-band)}
        .deep .search input{border-color:var(--on-band)}
        .deep :focus-visible{outline-color:#fff;box-shadow:0 0 0 2px #000}
        .scenery{position:absolute;left:0;bottom:0;width:100%;height:70%;fill:var(--ridge)}
        .search{display:flex;flex:0 1 24rem;min-width:0}
        .search input{border-right:0;border-radius:4px 0 0 4px;min-width:0;flex:1}
        .search button{border-radius:0 4px 4px 0}
        .search button,.button{
            display:inline-block;min-height:44px;max-width:100%;padding:8px 18px;border:2px solid var(--accent);border-radius:4px;cursor:pointer;
            background:var(--accent);color:var(--on-accent);font:inherit;font-weight:700;line-height:1.4;text-align:center;text-decoration:none;
        }
        .search button:hover,.button:hover{background:var(--hover);border-color:var(--hover);color:var(--on-accent)}
        .button.second{background:var(--card);color:var(--accent)}
        .button.second:hover{background:var(--tint);color:var(--hover)}
        .bare{border-bottom:4px solid var(--band)}
        .menu{border-top:4px solid var(--band)}
        .menu>details{margin:0 auto}
        .menu summary{padding:12px 0;font-weight:700;list-style:none;display:flex;justify-content:space-between;align-items:center}
        .menu summary::-webkit-details-marker{display:none}
        .menu summary::after{content:"";width:10px;height:10px;margin:0 6px 4px;border:solid;border-width:0 3px 3px 0;transform:rotate(45deg)}
        .menu [open] summary::after{margin:4px 6px 0;transform:rotate(225deg)}
        .menu ul{list-style:none;margin:0;padding:0 0 8px}
        .menu li{max-width:none}
        .menu a{display:block;padding:10px 0;border-top:1px solid var(--line);color:var(--ink);font-weight:600;text-decoration:none}
        .menu a:hover{color:var(--hover);text-decoration:underline;text-decoration-thickness:2px}
        .menu a[aria-current]{color:var(--accent);box-shadow:inset 4px 0 var(--accent);padding-left:12px}
        @supports selector(::details-content){
            @media(min-width:48rem){
                .menu summary{display:none}
                .menu details::details-content{content-visibility:visible;display:block}
                .menu ul{display:flex;flex-wrap:wrap;gap:0 16px;padding:0}
                .menu a{border:0;padding:11px 0;font-size:.84rem}
                .menu a[aria-current]{padding-left:0;box-shadow:inset 0 -3px var(--accent)}
            }
        }
        .crumbs{padding-top:20px;font-size:.84rem;margin-bottom:-8px}
        .crumbs ol{list-style:none;display:flex;flex-wrap:wrap;gap:0 8px;margin:0;padding:0}
        .crumbs a{display:inline-block;padding:2px 0}
        .crumbs li:not(:last-child)::after{content:"›";content:"›"/"";margin-left:8px;color:var(--quiet)}
        .foot{background:var(--foot);color:var(--on-foot);font-size:.84rem;padding-block:32px;margin-top:auto}
        .foot p{margin:0 0 4px;max-width:40em}
        .foot .who{font-weight:700;font-size:1rem}
        .foot ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 24px;margin:12px 0;padding:0}
        .foot a{color:inherit;display:inline-block;padding:2px 0}
        @media(max-width:40rem){
            .brand{gap:12px;flex-basis:100%}
            .brand strong{font-size:1.1rem}
            .shield{width:44px;height:50px}
            .search{flex:1 1 100%}
        }
        """
}
