extension Stylesheet {
    /// Questions and answers.
    static let forms = """
        input,select,textarea,button{font:inherit;color:inherit;letter-spacing:inherit}
        :is(input,select,textarea):not([type=radio],[type=checkbox],[type=hidden]){
            width:100%;max-width:34rem;min-height:44px;padding:8px 12px;border:2px solid var(--edge);border-radius:4px;background:var(--card);
        }
        :is(input,select,textarea):focus-visible{border-color:var(--ink)}
        ::placeholder{color:var(--quiet);opacity:1}
        textarea{resize:vertical;line-height:1.5}
        .narrow{max-width:13rem!important}
        fieldset{border:0;margin:0;padding:0;min-width:0}
        .field{margin:0 0 24px}
        .field label,legend{display:block;padding:0;font-weight:650;line-height:1.35;margin-bottom:4px}
        .field .hint,.field .error{margin:0 0 8px}
        .error{color:var(--missed);font-weight:700;font-size:.9rem;line-height:1.4}
        .wrong{border-left:4px solid var(--missed);padding-left:16px}
        .wrong :is(input,select,textarea):not([type=radio],[type=checkbox]){border-color:var(--missed)}
        .field .option{display:grid;grid-template-columns:24px minmax(0,1fr);gap:0 12px;align-items:start;padding:8px 0;max-width:34rem}
        fieldset:has(>.option:nth-child(16)),fieldset:has(>fieldset){columns:17rem}
        fieldset fieldset{break-inside:avoid;margin-top:20px}
        .option{break-inside:avoid}
        .option input{width:24px;height:24px;margin:0}
        .option label{font-weight:400;margin:0;line-height:24px;cursor:pointer}
        .option .hint{grid-column:2;margin:0}
        .option input:checked+label{font-weight:650}
        """
}
