extension Stylesheet {
    /// What only who works here sees: tasks, the review of a document, conversations.
    static let officeParts = """
        .person{display:flex;flex-wrap:wrap;gap:0 16px;align-items:center}
        .gov button{color:#fff;font:inherit;padding:4px 0;background:none;border:0;text-decoration:underline;text-underline-offset:.18em;cursor:pointer}
        @media(max-width:40rem){.person span{flex-basis:100%}}
        .menu [name]{margin:0}
        .menu [name] summary{padding:10px 0;border-top:1px solid var(--line);font-weight:600}
        .menu [name] summary::after{width:8px;height:8px;border-width:0 2px 2px 0;margin:0 6px 4px;transform:rotate(45deg)}
        .menu [name][open] summary::after{margin:4px 6px 0;transform:rotate(225deg)}
        .menu summary:hover{color:var(--hover)}
        .menu summary[aria-current]{color:var(--accent)}
        .menu [name] ul{padding:0 0 8px 16px}
        .menu [name] a{border:0;padding-block:7px}
        @supports selector(::details-content){
            @media(min-width:48rem){
                .menu li:has([name]),.menu [name]{display:contents}
                .menu [name] summary{display:flex;border:0;padding:11px 0;font-size:.84rem}
                .menu summary[aria-current]{box-shadow:inset 0 -3px var(--accent)}
                .menu [name]::details-content{order:1;flex:1 0 100%;border-top:1px solid var(--line)}
                .menu [name]:not([open])::details-content{display:none}
                .menu [name] ul{padding:0}
                .menu [name] a{padding-block:9px}
            }
        }
        .button.danger{background:var(--missed);border-color:var(--missed);color:var(--card)}
        .button.danger:hover{background:var(--ink);border-color:var(--ink);color:var(--paper)}
        .field+.hint{margin:-16px 0 24px}
        .looks{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(10rem,100%),1fr));gap:12px}
        .field .choice{font-weight:400;cursor:pointer;margin:0}
        .choice span{display:flex;gap:8px;align-items:center;padding-top:4px}
        .choice input{width:24px;height:24px;margin:0}
        .choice:has(:checked){font-weight:650}
        .look{display:block;width:100%;height:auto;border:1px solid var(--edge);border-radius:6px}
        .choice:has(:checked) .look{outline:3px solid var(--accent);outline-offset:2px}
        .tasks{list-style:none;padding:0;border-top:1px solid var(--line)}
        .tasks li{display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;align-items:baseline;padding:12px 0;max-width:none;border-bottom:1px solid var(--line);line-height:1.4}
        .tasks a{font-weight:650}
        .tasks small{display:block}
        .parts{counter-reset:s}
        .parts li{counter-increment:s;flex-wrap:nowrap;justify-content:flex-start}
        .parts li::before{content:counter(s);flex:none;min-width:1.4em;color:var(--quiet);font-variant-numeric:tabular-nums}
        .parts li>:first-of-type{flex:1}
        .parts .chip{flex:none}
        .steps{list-style:none;counter-reset:s;padding:0;display:flex;flex-wrap:wrap;gap:8px 24px}
        .steps li{counter-increment:s;color:var(--quiet);display:flex;gap:8px;align-items:center}
        .steps li::before{content:counter(s);flex:none;width:28px;height:28px;border:2px solid var(--edge);border-radius:50%;text-align:center;line-height:24px;font-size:.84rem;font-weight:700}
        .steps .done::before{content:"✓";content:"✓"/"";color:var(--kept);border-color:var(--kept)}
        .steps [aria-current]{color:var(--ink);font-weight:700}
        .steps [aria-current]::before{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
        @media(max-width:40rem){.steps{flex-direction:column}}
        @media(min-width:60rem) and (min-height:45rem){.stay{position:sticky;top:0;z-index:1;background:var(--paper)}}
        .change{margin-left:16px}
        .compare{display:grid;grid-template-columns:minmax(0,1fr);gap:16px 32px;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:20px 24px;margin-bottom:16px}
        .compare>*>:last-child{margin-bottom:0}
        .compare>p{margin:0}
        .original{border-left:4px solid var(--line);padding-left:16px}
        .compare.doubt{border-left:6px solid var(--due)}
        @media(min-width:48rem){.compare{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.compare>.full{grid-column:1/-1}}
        .original pre{white-space:pre-wrap;tab-size:4;background:none;border:0;padding:0}
        .copy{display:flex;flex-wrap:wrap;gap:8px}
        .copy input{flex:1 1 16rem;min-width:0;font-family:ui-monospace,Menlo,Consolas,monospace}
        .doubts{list-style:none;padding:0;max-width:60rem}
        .doubts li{border-top:1px solid var(--line);padding:12px 0}
        .doubts p{margin:0 0 8px}
        @media(min-width:48rem){.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 16px}.doubts li{display:flex;gap:8px 32px;justify-content:space-between}.doubts .row{flex:none}}
        .thread{list-style:none;padding:0}
        .thread li{max-width:none;background:var(--card);border:1px solid var(--line);border-left:6px solid var(--due);border-radius:6px;padding:16px 20px;margin-bottom:12px}
        .thread .settled{border-left-color:var(--kept)}
        .thread p{margin:0 0 8px}
        .thread li>:last-child{margin-bottom:0}
        .thread .by{font-size:.9rem;color:var(--quiet);max-width:none}
        .thread strong{color:var(--ink)}
        @media print{
            .compare,.thread li{border-width:1pt 0 0;border-radius:0;padding:6pt 0;margin:0;break-inside:avoid}
        }
        """
}
