// Long because every element of HTML has its own few lines here, all of one shape.

/// The names of elements, as types: an attribute says which of them it belongs to.
public enum Tag {
    public enum Html: Sendable {}
    public enum Head: Sendable {}
    public enum Body: Sendable {}
    public enum Header: Sendable {}
    public enum Footer: Sendable {}
    public enum Main: Sendable {}
    public enum Nav: Sendable {}
    public enum Section: Sendable {}
    public enum Article: Sendable {}
    public enum Aside: Sendable {}
    public enum Div: Sendable {}
    public enum Span: Sendable {}
    public enum P: Sendable {}
    public enum H1: Sendable {}
    public enum H2: Sendable {}
    public enum H3: Sendable {}
    public enum H4: Sendable {}
    public enum Ul: Sendable {}
    public enum Ol: Sendable {}
    public enum Li: Sendable {}
    public enum Dl: Sendable {}
    public enum Dt: Sendable {}
    public enum Dd: Sendable {}
    public enum A: Sendable {}
    public enum Strong: Sendable {}
    public enum Em: Sendable {}
    public enum Small: Sendable {}
    public enum Code: Sendable {}
    public enum Pre: Sendable {}
    public enum Blockquote: Sendable {}
    public enum Figure: Sendable {}
    public enum Figcaption: Sendable {}
    public enum Table: Sendable {}
    public enum Caption: Sendable {}
    public enum Thead: Sendable {}
    public enum Tbody: Sendable {}
    public enum Tfoot: Sendable {}
    public enum Tr: Sendable {}
    public enum Th: Sendable {}
    public enum Td: Sendable {}
    public enum Form: Sendable {}
    public enum Fieldset: Sendable {}
    public enum Legend: Sendable {}
    public enum Label: Sendable {}
    public enum Button: Sendable {}
    public enum Select: Sendable {}
    public enum Option: Sendable {}
    public enum Optgroup: Sendable {}
    public enum Textarea: Sendable {}
    public enum Details: Sendable {}
    public enum Summary: Sendable {}
    public enum Time: Sendable {}
    public enum Abbr: Sendable {}
    public enum Mark: Sendable {}
    public enum Del: Sendable {}
    public enum Ins: Sendable {}
    public enum Progress: Sendable {}
    public enum Output: Sendable {}
    public enum Title: Sendable {}
    public enum Noscript: Sendable {}
    public enum Template: Sendable {}
    public enum Address: Sendable {}
    public enum Cite: Sendable {}
    public enum Q: Sendable {}
    public enum Sup: Sendable {}
    public enum Sub: Sendable {}
    public enum Kbd: Sendable {}
    public enum Meta: Sendable {}
    public enum Link: Sendable {}
    public enum Input: Sendable {}
    public enum Img: Sendable {}
    public enum Br: Sendable {}
    public enum Hr: Sendable {}
    public enum Col: Sendable {}
    public enum Source: Sendable {}
    public enum Script: Sendable {}
    /// Any element of a drawing.
    public enum SVG: Sendable {}
}

extension HTML {
    @inlinable public mutating func head(_ attributes: Attribute<Tag.Head>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("head", attributes)
        try content(&self)
        close("head")
    }
    @inlinable public mutating func head(_ text: String, _ attributes: Attribute<Tag.Head>...) {
        open("head", attributes)
        self.text(text)
        close("head")
    }
    @inlinable public mutating func body(_ attributes: Attribute<Tag.Body>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("body", attributes)
        try content(&self)
        close("body")
    }
    @inlinable public mutating func body(_ text: String, _ attributes: Attribute<Tag.Body>...) {
        open("body", attributes)
        self.text(text)
        close("body")
    }
    @inlinable public mutating func header(_ attributes: Attribute<Tag.Header>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("header", attributes)
        try content(&self)
        close("header")
    }
    @inlinable public mutating func header(_ text: String, _ attributes: Attribute<Tag.Header>...) {
        open("header", attributes)
        self.text(text)
        close("header")
    }
    @inlinable public mutating func footer(_ attributes: Attribute<Tag.Footer>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("footer", attributes)
        try content(&self)
        close("footer")
    }
    @inlinable public mutating func footer(_ text: String, _ attributes: Attribute<Tag.Footer>...) {
        open("footer", attributes)
        self.text(text)
        close("footer")
    }
    @inlinable public mutating func main(_ attributes: Attribute<Tag.Main>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("main", attributes)
        try content(&self)
        close("main")
    }
    @inlinable public mutating func main(_ text: String, _ attributes: Attribute<Tag.Main>...) {
        open("main", attributes)
        self.text(text)
        close("main")
    }
    @inlinable public mutating func nav(_ attributes: Attribute<Tag.Nav>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("nav", attributes)
        try content(&self)
        close("nav")
    }
    @inlinable public mutating func nav(_ text: String, _ attributes: Attribute<Tag.Nav>...) {
        open("nav", attributes)
        self.text(text)
        close("nav")
    }
    @inlinable public mutating func section(
        _ attributes: Attribute<Tag.Section>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("section", attributes)
        try content(&self)
        close("section")
    }
    @inlinable public mutating func section(_ text: String, _ attributes: Attribute<Tag.Section>...) {
        open("section", attributes)
        self.text(text)
        close("section")
    }
    @inlinable public mutating func article(
        _ attributes: Attribute<Tag.Article>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("article", attributes)
        try content(&self)
        close("article")
    }
    @inlinable public mutating func article(_ text: String, _ attributes: Attribute<Tag.Article>...) {
        open("article", attributes)
        self.text(text)
        close("article")
    }
    @inlinable public mutating func aside(_ attributes: Attribute<Tag.Aside>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("aside", attributes)
        try content(&self)
        close("aside")
    }
    @inlinable public mutating func aside(_ text: String, _ attributes: Attribute<Tag.Aside>...) {
        open("aside", attributes)
        self.text(text)
        close("aside")
    }
    @inlinable public mutating func div(_ attributes: Attribute<Tag.Div>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("div", attributes)
        try content(&self)
        close("div")
    }
    @inlinable public mutating func div(_ text: String, _ attributes: Attribute<Tag.Div>...) {
        open("div", attributes)
        self.text(text)
        close("div")
    }
    @inlinable public mutating func span(_ attributes: Attribute<Tag.Span>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("span", attributes)
        try content(&self)
        close("span")
    }
    @inlinable public mutating func span(_ text: String, _ attributes: Attribute<Tag.Span>...) {
        open("span", attributes)
        self.text(text)
        close("span")
    }
    @inlinable public mutating func p(_ attributes: Attribute<Tag.P>..., content: (inout HTML) throws -> Void) rethrows
    {
        open("p", attributes)
        try content(&self)
        close("p")
    }
    @inlinable public mutating func p(_ text: String, _ attributes: Attribute<Tag.P>...) {
        open("p", attributes)
        self.text(text)
        close("p")
    }
    @inlinable public mutating func h1(_ attributes: Attribute<Tag.H1>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("h1", attributes)
        try content(&self)
        close("h1")
    }
    @inlinable public mutating func h1(_ text: String, _ attributes: Attribute<Tag.H1>...) {
        open("h1", attributes)
        self.text(text)
        close("h1")
    }
    @inlinable public mutating func h2(_ attributes: Attribute<Tag.H2>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("h2", attributes)
        try content(&self)
        close("h2")
    }
    @inlinable public mutating func h2(_ text: String, _ attributes: Attribute<Tag.H2>...) {
        open("h2", attributes)
        self.text(text)
        close("h2")
    }
    @inlinable public mutating func h3(_ attributes: Attribute<Tag.H3>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("h3", attributes)
        try content(&self)
        close("h3")
    }
    @inlinable public mutating func h3(_ text: String, _ attributes: Attribute<Tag.H3>...) {
        open("h3", attributes)
        self.text(text)
        close("h3")
    }
    @inlinable public mutating func h4(_ attributes: Attribute<Tag.H4>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("h4", attributes)
        try content(&self)
        close("h4")
    }
    @inlinable public mutating func h4(_ text: String, _ attributes: Attribute<Tag.H4>...) {
        open("h4", attributes)
        self.text(text)
        close("h4")
    }
    @inlinable public mutating func ul(_ attributes: Attribute<Tag.Ul>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("ul", attributes)
        try content(&self)
        close("ul")
    }
    @inlinable public mutating func ul(_ text: String, _ attributes: Attribute<Tag.Ul>...) {
        open("ul", attributes)
        self.text(text)
        close("ul")
    }
    @inlinable public mutating func ol(_ attributes: Attribute<Tag.Ol>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("ol", attributes)
        try content(&self)
        close("ol")
    }
    @inlinable public mutating func ol(_ text: String, _ attributes: Attribute<Tag.Ol>...) {
        open("ol", attributes)
        self.text(text)
        close("ol")
    }
    @inlinable public mutating func li(_ attributes: Attribute<Tag.Li>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("li", attributes)
        try content(&self)
        close("li")
    }
    @inlinable public mutating func li(_ text: String, _ attributes: Attribute<Tag.Li>...) {
        open("li", attributes)
        self.text(text)
        close("li")
    }
    @inlinable public mutating func dl(_ attributes: Attribute<Tag.Dl>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("dl", attributes)
        try content(&self)
        close("dl")
    }
    @inlinable public mutating func dl(_ text: String, _ attributes: Attribute<Tag.Dl>...) {
        open("dl", attributes)
        self.text(text)
        close("dl")
    }
    @inlinable public mutating func dt(_ attributes: Attribute<Tag.Dt>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("dt", attributes)
        try content(&self)
        close("dt")
    }
    @inlinable public mutating func dt(_ text: String, _ attributes: Attribute<Tag.Dt>...) {
        open("dt", attributes)
        self.text(text)
        close("dt")
    }
    @inlinable public mutating func dd(_ attributes: Attribute<Tag.Dd>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("dd", attributes)
        try content(&self)
        close("dd")
    }
    @inlinable public mutating func dd(_ text: String, _ attributes: Attribute<Tag.Dd>...) {
        open("dd", attributes)
        self.text(text)
        close("dd")
    }
    @inlinable public mutating func a(_ attributes: Attribute<Tag.A>..., content: (inout HTML) throws -> Void) rethrows
    {
        open("a", attributes)
        try content(&self)
        close("a")
    }
    @inlinable public mutating func a(_ text: String, _ attributes: Attribute<Tag.A>...) {
        open("a", attributes)
        self.text(text)
        close("a")
    }
    @inlinable public mutating func strong(_ attributes: Attribute<Tag.Strong>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("strong", attributes)
        try content(&self)
        close("strong")
    }
    @inlinable public mutating func strong(_ text: String, _ attributes: Attribute<Tag.Strong>...) {
        open("strong", attributes)
        self.text(text)
        close("strong")
    }
    @inlinable public mutating func em(_ attributes: Attribute<Tag.Em>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("em", attributes)
        try content(&self)
        close("em")
    }
    @inlinable public mutating func em(_ text: String, _ attributes: Attribute<Tag.Em>...) {
        open("em", attributes)
        self.text(text)
        close("em")
    }
    @inlinable public mutating func small(_ attributes: Attribute<Tag.Small>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("small", attributes)
        try content(&self)
        close("small")
    }
    @inlinable public mutating func small(_ text: String, _ attributes: Attribute<Tag.Small>...) {
        open("small", attributes)
        self.text(text)
        close("small")
    }
    @inlinable public mutating func code(_ attributes: Attribute<Tag.Code>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("code", attributes)
        try content(&self)
        close("code")
    }
    @inlinable public mutating func code(_ text: String, _ attributes: Attribute<Tag.Code>...) {
        open("code", attributes)
        self.text(text)
        close("code")
    }
    @inlinable public mutating func blockquote(
        _ attributes: Attribute<Tag.Blockquote>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("blockquote", attributes)
        try content(&self)
        close("blockquote")
    }
    @inlinable public mutating func blockquote(_ text: String, _ attributes: Attribute<Tag.Blockquote>...) {
        open("blockquote", attributes)
        self.text(text)
        close("blockquote")
    }
    @inlinable public mutating func figure(_ attributes: Attribute<Tag.Figure>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("figure", attributes)
        try content(&self)
        close("figure")
    }
    @inlinable public mutating func figure(_ text: String, _ attributes: Attribute<Tag.Figure>...) {
        open("figure", attributes)
        self.text(text)
        close("figure")
    }
    @inlinable public mutating func figcaption(
        _ attributes: Attribute<Tag.Figcaption>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("figcaption", attributes)
        try content(&self)
        close("figcaption")
    }
    @inlinable public mutating func figcaption(_ text: String, _ attributes: Attribute<Tag.Figcaption>...) {
        open("figcaption", attributes)
        self.text(text)
        close("figcaption")
    }
    @inlinable public mutating func table(_ attributes: Attribute<Tag.Table>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("table", attributes)
        try content(&self)
        close("table")
    }
    @inlinable public mutating func table(_ text: String, _ attributes: Attribute<Tag.Table>...) {
        open("table", attributes)
        self.text(text)
        close("table")
    }
    @inlinable public mutating func caption(
        _ attributes: Attribute<Tag.Caption>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("caption", attributes)
        try content(&self)
        close("caption")
    }
    @inlinable public mutating func caption(_ text: String, _ attributes: Attribute<Tag.Caption>...) {
        open("caption", attributes)
        self.text(text)
        close("caption")
    }
    @inlinable public mutating func thead(_ attributes: Attribute<Tag.Thead>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("thead", attributes)
        try content(&self)
        close("thead")
    }
    @inlinable public mutating func thead(_ text: String, _ attributes: Attribute<Tag.Thead>...) {
        open("thead", attributes)
        self.text(text)
        close("thead")
    }
    @inlinable public mutating func tbody(_ attributes: Attribute<Tag.Tbody>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("tbody", attributes)
        try content(&self)
        close("tbody")
    }
    @inlinable public mutating func tbody(_ text: String, _ attributes: Attribute<Tag.Tbody>...) {
        open("tbody", attributes)
        self.text(text)
        close("tbody")
    }
    @inlinable public mutating func tfoot(_ attributes: Attribute<Tag.Tfoot>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("tfoot", attributes)
        try content(&self)
        close("tfoot")
    }
    @inlinable public mutating func tfoot(_ text: String, _ attributes: Attribute<Tag.Tfoot>...) {
        open("tfoot", attributes)
        self.text(text)
        close("tfoot")
    }
    @inlinable public mutating func tr(_ attributes: Attribute<Tag.Tr>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("tr", attributes)
        try content(&self)
        close("tr")
    }
    @inlinable public mutating func tr(_ text: String, _ attributes: Attribute<Tag.Tr>...) {
        open("tr", attributes)
        self.text(text)
        close("tr")
    }
    @inlinable public mutating func th(_ attributes: Attribute<Tag.Th>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("th", attributes)
        try content(&self)
        close("th")
    }
    @inlinable public mutating func th(_ text: String, _ attributes: Attribute<Tag.Th>...) {
        open("th", attributes)
        self.text(text)
        close("th")
    }
    @inlinable public mutating func td(_ attributes: Attribute<Tag.Td>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("td", attributes)
        try content(&self)
        close("td")
    }
    @inlinable public mutating func td(_ text: String, _ attributes: Attribute<Tag.Td>...) {
        open("td", attributes)
        self.text(text)
        close("td")
    }
    @inlinable public mutating func form(_ attributes: Attribute<Tag.Form>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("form", attributes)
        try content(&self)
        close("form")
    }
    @inlinable public mutating func form(_ text: String, _ attributes: Attribute<Tag.Form>...) {
        open("form", attributes)
        self.text(text)
        close("form")
    }
    @inlinable public mutating func fieldset(
        _ attributes: Attribute<Tag.Fieldset>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("fieldset", attributes)
        try content(&self)
        close("fieldset")
    }
    @inlinable public mutating func fieldset(_ text: String, _ attributes: Attribute<Tag.Fieldset>...) {
        open("fieldset", attributes)
        self.text(text)
        close("fieldset")
    }
    @inlinable public mutating func legend(_ attributes: Attribute<Tag.Legend>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("legend", attributes)
        try content(&self)
        close("legend")
    }
    @inlinable public mutating func legend(_ text: String, _ attributes: Attribute<Tag.Legend>...) {
        open("legend", attributes)
        self.text(text)
        close("legend")
    }
    @inlinable public mutating func label(_ attributes: Attribute<Tag.Label>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("label", attributes)
        try content(&self)
        close("label")
    }
    @inlinable public mutating func label(_ text: String, _ attributes: Attribute<Tag.Label>...) {
        open("label", attributes)
        self.text(text)
        close("label")
    }
    @inlinable public mutating func button(_ attributes: Attribute<Tag.Button>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("button", attributes)
        try content(&self)
        close("button")
    }
    @inlinable public mutating func button(_ text: String, _ attributes: Attribute<Tag.Button>...) {
        open("button", attributes)
        self.text(text)
        close("button")
    }
    @inlinable public mutating func select(_ attributes: Attribute<Tag.Select>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("select", attributes)
        try content(&self)
        close("select")
    }
    @inlinable public mutating func select(_ text: String, _ attributes: Attribute<Tag.Select>...) {
        open("select", attributes)
        self.text(text)
        close("select")
    }
    @inlinable public mutating func option(_ attributes: Attribute<Tag.Option>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("option", attributes)
        try content(&self)
        close("option")
    }
    @inlinable public mutating func option(_ text: String, _ attributes: Attribute<Tag.Option>...) {
        open("option", attributes)
        self.text(text)
        close("option")
    }
    @inlinable public mutating func optgroup(
        _ attributes: Attribute<Tag.Optgroup>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("optgroup", attributes)
        try content(&self)
        close("optgroup")
    }
    @inlinable public mutating func optgroup(_ text: String, _ attributes: Attribute<Tag.Optgroup>...) {
        open("optgroup", attributes)
        self.text(text)
        close("optgroup")
    }
    @inlinable public mutating func details(
        _ attributes: Attribute<Tag.Details>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("details", attributes)
        try content(&self)
        close("details")
    }
    @inlinable public mutating func details(_ text: String, _ attributes: Attribute<Tag.Details>...) {
        open("details", attributes)
        self.text(text)
        close("details")
    }
    @inlinable public mutating func summary(
        _ attributes: Attribute<Tag.Summary>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("summary", attributes)
        try content(&self)
        close("summary")
    }
    @inlinable public mutating func summary(_ text: String, _ attributes: Attribute<Tag.Summary>...) {
        open("summary", attributes)
        self.text(text)
        close("summary")
    }
    @inlinable public mutating func time(_ attributes: Attribute<Tag.Time>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("time", attributes)
        try content(&self)
        close("time")
    }
    @inlinable public mutating func time(_ text: String, _ attributes: Attribute<Tag.Time>...) {
        open("time", attributes)
        self.text(text)
        close("time")
    }
    @inlinable public mutating func abbr(_ attributes: Attribute<Tag.Abbr>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("abbr", attributes)
        try content(&self)
        close("abbr")
    }
    @inlinable public mutating func abbr(_ text: String, _ attributes: Attribute<Tag.Abbr>...) {
        open("abbr", attributes)
        self.text(text)
        close("abbr")
    }
    @inlinable public mutating func mark(_ attributes: Attribute<Tag.Mark>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("mark", attributes)
        try content(&self)
        close("mark")
    }
    @inlinable public mutating func mark(_ text: String, _ attributes: Attribute<Tag.Mark>...) {
        open("mark", attributes)
        self.text(text)
        close("mark")
    }
    @inlinable public mutating func del(_ attributes: Attribute<Tag.Del>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("del", attributes)
        try content(&self)
        close("del")
    }
    @inlinable public mutating func del(_ text: String, _ attributes: Attribute<Tag.Del>...) {
        open("del", attributes)
        self.text(text)
        close("del")
    }
    @inlinable public mutating func ins(_ attributes: Attribute<Tag.Ins>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("ins", attributes)
        try content(&self)
        close("ins")
    }
    @inlinable public mutating func ins(_ text: String, _ attributes: Attribute<Tag.Ins>...) {
        open("ins", attributes)
        self.text(text)
        close("ins")
    }
    @inlinable public mutating func progress(
        _ attributes: Attribute<Tag.Progress>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("progress", attributes)
        try content(&self)
        close("progress")
    }
    @inlinable public mutating func progress(_ text: String, _ attributes: Attribute<Tag.Progress>...) {
        open("progress", attributes)
        self.text(text)
        close("progress")
    }
    @inlinable public mutating func output(_ attributes: Attribute<Tag.Output>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("output", attributes)
        try content(&self)
        close("output")
    }
    @inlinable public mutating func output(_ text: String, _ attributes: Attribute<Tag.Output>...) {
        open("output", attributes)
        self.text(text)
        close("output")
    }
    @inlinable public mutating func noscript(
        _ attributes: Attribute<Tag.Noscript>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("noscript", attributes)
        try content(&self)
        close("noscript")
    }
    @inlinable public mutating func noscript(_ text: String, _ attributes: Attribute<Tag.Noscript>...) {
        open("noscript", attributes)
        self.text(text)
        close("noscript")
    }
    @inlinable public mutating func template(
        _ attributes: Attribute<Tag.Template>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("template", attributes)
        try content(&self)
        close("template")
    }
    @inlinable public mutating func template(_ text: String, _ attributes: Attribute<Tag.Template>...) {
        open("template", attributes)
        self.text(text)
        close("template")
    }
    @inlinable public mutating func address(
        _ attributes: Attribute<Tag.Address>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("address", attributes)
        try content(&self)
        close("address")
    }
    @inlinable public mutating func address(_ text: String, _ attributes: Attribute<Tag.Address>...) {
        open("address", attributes)
        self.text(text)
        close("address")
    }
    @inlinable public mutating func cite(_ attributes: Attribute<Tag.Cite>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("cite", attributes)
        try content(&self)
        close("cite")
    }
    @inlinable public mutating func cite(_ text: String, _ attributes: Attribute<Tag.Cite>...) {
        open("cite", attributes)
        self.text(text)
        close("cite")
    }
    @inlinable public mutating func q(_ attributes: Attribute<Tag.Q>..., content: (inout HTML) throws -> Void) rethrows
    {
        open("q", attributes)
        try content(&self)
        close("q")
    }
    @inlinable public mutating func q(_ text: String, _ attributes: Attribute<Tag.Q>...) {
        open("q", attributes)
        self.text(text)
        close("q")
    }
    @inlinable public mutating func sup(_ attributes: Attribute<Tag.Sup>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("sup", attributes)
        try content(&self)
        close("sup")
    }
    @inlinable public mutating func sup(_ text: String, _ attributes: Attribute<Tag.Sup>...) {
        open("sup", attributes)
        self.text(text)
        close("sup")
    }
    @inlinable public mutating func sub(_ attributes: Attribute<Tag.Sub>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("sub", attributes)
        try content(&self)
        close("sub")
    }
    @inlinable public mutating func sub(_ text: String, _ attributes: Attribute<Tag.Sub>...) {
        open("sub", attributes)
        self.text(text)
        close("sub")
    }
    @inlinable public mutating func kbd(_ attributes: Attribute<Tag.Kbd>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("kbd", attributes)
        try content(&self)
        close("kbd")
    }
    @inlinable public mutating func kbd(_ text: String, _ attributes: Attribute<Tag.Kbd>...) {
        open("kbd", attributes)
        self.text(text)
        close("kbd")
    }
}

/// Elements without content.
extension HTML {
    @inlinable public mutating func meta(_ attributes: Attribute<Tag.Meta>...) { open("meta", attributes) }
    @inlinable public mutating func link(_ attributes: Attribute<Tag.Link>...) { open("link", attributes) }
    @inlinable public mutating func input(_ attributes: Attribute<Tag.Input>...) { open("input", attributes) }
    @inlinable public mutating func img(_ attributes: Attribute<Tag.Img>...) { open("img", attributes) }
    @inlinable public mutating func br(_ attributes: Attribute<Tag.Br>...) { open("br", attributes) }
    @inlinable public mutating func hr(_ attributes: Attribute<Tag.Hr>...) { open("hr", attributes) }
    @inlinable public mutating func col(_ attributes: Attribute<Tag.Col>...) { open("col", attributes) }
    @inlinable public mutating func source(_ attributes: Attribute<Tag.Source>...) { open("source", attributes) }
}

/// Elements of drawings, with the prefix `svg` where the plain word means something else in a page.
extension HTML {
    @inlinable public mutating func svg(_ attributes: Attribute<Tag.SVG>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("svg", attributes)
        try content(&self)
        close("svg")
    }
    @inlinable public mutating func svg(_ text: String, _ attributes: Attribute<Tag.SVG>...) {
        open("svg", attributes)
        self.text(text)
        close("svg")
    }
    @inlinable public mutating func svgGroup(_ attributes: Attribute<Tag.SVG>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("g", attributes)
        try content(&self)
        close("g")
    }
    @inlinable public mutating func svgGroup(_ text: String, _ attributes: Attribute<Tag.SVG>...) {
        open("g", attributes)
        self.text(text)
        close("g")
    }
    @inlinable public mutating func svgPath(_ attributes: Attribute<Tag.SVG>...) {
        open("path", attributes)
        close("path")
    }
    @inlinable public mutating func svgRect(_ attributes: Attribute<Tag.SVG>...) {
        open("rect", attributes)
        close("rect")
    }
    @inlinable public mutating func svgCircle(_ attributes: Attribute<Tag.SVG>...) {
        open("circle", attributes)
        close("circle")
    }
    @inlinable public mutating func svgLine(_ attributes: Attribute<Tag.SVG>...) {
        open("line", attributes)
        close("line")
    }
    @inlinable public mutating func svgPolyline(_ attributes: Attribute<Tag.SVG>...) {
        open("polyline", attributes)
        close("polyline")
    }
    @inlinable public mutating func svgPolygon(_ attributes: Attribute<Tag.SVG>...) {
        open("polygon", attributes)
        close("polygon")
    }
    @inlinable public mutating func svgText(_ attributes: Attribute<Tag.SVG>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("text", attributes)
        try content(&self)
        close("text")
    }
    @inlinable public mutating func svgText(_ text: String, _ attributes: Attribute<Tag.SVG>...) {
        open("text", attributes)
        self.text(text)
        close("text")
    }
    @inlinable public mutating func svgTitle(_ attributes: Attribute<Tag.SVG>..., content: (inout HTML) throws -> Void)
        rethrows
    {
        open("title", attributes)
        try content(&self)
        close("title")
    }
    @inlinable public mutating func svgTitle(_ text: String, _ attributes: Attribute<Tag.SVG>...) {
        open("title", attributes)
        self.text(text)
        close("title")
    }
    @inlinable public mutating func svgDescription(
        _ attributes: Attribute<Tag.SVG>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("desc", attributes)
        try content(&self)
        close("desc")
    }
    @inlinable public mutating func svgDescription(_ text: String, _ attributes: Attribute<Tag.SVG>...) {
        open("desc", attributes)
        self.text(text)
        close("desc")
    }
    @inlinable public mutating func svgDefinitions(
        _ attributes: Attribute<Tag.SVG>..., content: (inout HTML) throws -> Void
    ) rethrows {
        open("defs", attributes)
        try content(&self)
        close("defs")
    }
    @inlinable public mutating func svgDefinitions(_ text: String, _ attributes: Attribute<Tag.SVG>...) {
        open("defs", attributes)
        self.text(text)
        close("defs")
    }
    @inlinable public mutating func svgUse(_ attributes: Attribute<Tag.SVG>...) {
        open("use", attributes)
        close("use")
    }
}
