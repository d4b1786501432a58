extension Stylesheet {
    /// What people come for, as cards that can be pressed whole: needs on a home page, channels in an index.
    static let needs = """
        :is(.needs,.tree){list-style:none;padding:0;margin:0 0 40px;display:grid;gap:12px 16px}
        @media(min-width:36rem){:is(.needs,.tree){grid-template-columns:1fr 1fr}}
        @media(min-width:60rem){
            .needs{grid-template-columns:repeat(auto-fit,minmax(13rem,1fr))}
            .wide .tree{grid-template-columns:repeat(3,1fr)}
        }
        .hero+.needs{margin-top:-56px}
        :is(.needs,.tree)>li{position:relative;max-width:none;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:16px 20px}
        :is(.needs,.tree)>li>a{line-height:1.3;text-decoration:none}
        :is(.needs,.tree)>li>a::after{content:"";position:absolute;inset:0;border-radius:6px}
        :is(.needs,.tree)>li:hover{border-color:var(--accent);background:var(--tint)}
        :is(.needs,.tree)>li:hover>a{text-decoration:underline}
        :is(.needs,.tree) p{font-size:.9rem;line-height:1.45;color:var(--quiet);margin:4px 0 0}
        :is(.needs,.tree)>li>a:focus-visible{outline:0;box-shadow:none}
        :is(.needs,.tree)>li>a:focus-visible::after{outline:3px solid var(--ink);outline-offset:2px}
        @media(max-width:36rem){.tree{gap:0}.tree>li{border-width:1px 0 0;border-radius:0;background:none;padding:12px 0}}
        @media print{.hero+.needs{margin-top:0}}
        """

    /// Lists of an entity's site: news, events, channels.
    static let lists = """
        .news{border-top:1px solid var(--line);padding:16px 0}
        .news :is(h2,h3,h4){font-size:1.1rem;margin:2px 0 4px}
        :is(.news,.agenda,.results) :is(h2,h3,h4) a:not(:hover){text-decoration:none}
        .news p{margin:0}
        .pictured{display:flow-root}
        .pictured img{float:right;width:168px;aspect-ratio:3/2;object-fit:cover;margin-left:24px}
        @media(max-width:40rem){.pictured img{width:96px;aspect-ratio:1;margin:4px 0 4px 16px}}
        :is(.agenda,.files,.people,.results){list-style:none;padding:0}
        :is(.agenda,.files,.people)>li{display:flex;gap:16px;max-width:none;padding:12px 0;border-top:1px solid var(--line)}
        :is(.agenda,.files,.people) div{flex:1;min-width:0}
        .agenda :is(h2,h3,h4){font-size:1.1rem;margin:0 0 2px}
        .agenda p{margin:0;font-size:.9rem;color:var(--quiet)}
        .leaf{flex:none;align-self:flex-start;width:60px;border:1px solid var(--line);border-radius:6px;overflow:hidden;background:var(--card);text-align:center;line-height:1.25;display:flex;flex-direction:column-reverse}
        .leaf strong{font-size:1.35rem;padding:4px 0}
        .leaf span{background:var(--band);color:var(--on-band);font-size:.84rem;font-weight:700;padding:1px 0}
        @media print{.news,.agenda>li,.files>li{break-inside:avoid}}
        """

    /// What stands on the pages of channels and items.
    static let articles = """
        .prose{overflow-wrap:anywhere}
        .prose :is(h2,h3){margin-top:32px}
        .prose :is(h2,h3,.scroll,img):first-child{margin-top:0}
        .prose blockquote{margin:20px 0;padding:4px 0 4px 20px;border-left:4px solid var(--band);max-width:38em}
        .prose img{display:block;margin-block:20px 8px}
        .prose li{margin-bottom:4px}
        .prose .data,.facts+.prose{margin-block:20px}
        .scroll{overflow-x:auto}
        .lead-picture img{display:block;width:100%;max-height:26rem;object-fit:cover}
        .history{display:inline-block;border:1px solid var(--edge);border-left-width:6px;border-radius:4px;padding:4px 12px;font-size:.9rem;background:var(--card)}
        .files small,.people small,.tree small{display:block}
        .files>li::before{content:attr(data-type);flex:none;width:56px;padding:8px 0;align-self:flex-start;border-radius:4px;background:var(--tint);color:var(--accent);text-align:center;font-size:.84rem;font-weight:700}
        .people img{flex:none;width:88px;height:88px;object-fit:cover}
        .people p{margin:0;font-size:.9rem}
        .tree ul{margin:0;padding:0;list-style:none}
        @media(min-width:48rem){.people{display:grid;grid-template-columns:1fr 1fr;gap:0 40px}}
        .gallery{list-style:none;padding:0;display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(15rem,46%),1fr))}
        .gallery figure{margin:0}
        .gallery img{display:block;width:100%;aspect-ratio:3/2;object-fit:cover}
        .glossary dt{font-weight:700}
        .glossary dd{margin:0 0 16px;max-width:40em}
        .questions .fold{border-top:1px solid var(--line);margin:0;padding:4px 0}
        .results>li{max-width:none;padding:16px 0;border-top:1px solid var(--line)}
        .results :is(h2,h3){font-size:1.1rem;margin:0 0 4px}
        .results p{margin:0}
        .results>li:has(>.chip){display:flex;flex-wrap:wrap;justify-content:space-between;align-items:start;gap:4px 20px}
        mark{background:var(--due-tint);color:inherit;font-weight:650}
        .around{display:grid;gap:12px 40px;margin-top:40px;padding-top:16px;border-top:1px solid var(--line)}
        .around small{display:block}
        h1+.around{margin:0;padding:0;border:0}
        @media(min-width:40rem){.around{grid-template-columns:1fr 1fr}.around [rel=next]{grid-column:2;text-align:right}}
        .month{width:100%;table-layout:fixed;border-collapse:collapse;background:var(--card)}
        .month :is(th,td){border:1px solid var(--line);padding:4px 6px;text-align:left;vertical-align:top;font-size:.84rem}
        .month td{height:80px}
        .month ul{list-style:none;padding:0;margin:0;line-height:1.3}
        .month .today{box-shadow:inset 0 0 0 3px var(--accent)}
        .month .other{background:var(--paper);color:var(--quiet)}
        .month td a{display:block;min-height:24px;padding:2px 0}
        .month td>a{font-weight:700}
        @media(max-width:40rem){.wide-only{display:none}.month td{height:48px}.month :is(th,td){padding:4px 2px;text-align:center}}
        @media print{.around{display:none}}
        """
}
