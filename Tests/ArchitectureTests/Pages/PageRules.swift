/// What holds of every page, whoever wrote it. Each fault is a sentence for the person who has to mend it.
struct PageRules {
    let markup: Markup

    var faults: [String] {
        markup.faults + headings + names + controls + pictures + targets + inlineCode
    }

    private func all(_ name: String) -> [Markup.Element] { markup.elements.filter { $0.name == name } }

    private var headings: [String] {
        var faults: [String] = []
        let count = all("h1").count
        if count != 1 { faults.append("\(count) h1") }
        let levels = markup.elements.compactMap { element in
            element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
        }
        for (one, next) in zip(levels, levels.dropFirst()) where next > one + 1 {
            faults.append("h\(next) after h\(one)")
        }
        return faults
    }

    /// The page, its language, its links and its buttons say what they are.
    private var names: [String] {
        var faults: [String] = []
        if !(all("title").first { $0.ancestors.last == "head" }?.hasText ?? false) { faults.append("no title") }
        if all("html").first?["lang"]?.hasPrefix("es") != true { faults.append("no language") }
        if all("main").count != 1 { faults.append("\(all("main").count) main") }
        for element in all("a") + all("button") + all("th") where !element.hasText && element["aria-label"] == nil {
            faults.append("<\(element.name)> without words \(element["href"] ?? "")")
        }
        return faults
    }

    private var controls: [String] {
        let labelled = Set(all("label").filter(\.hasText).compactMap { $0["for"] })
        let silent: Set<String> = ["hidden", "submit", "button"]
        return markup.elements.filter { element in
            ["input", "select", "textarea"].contains(element.name) && !silent.contains(element["type"] ?? "")
                && !labelled.contains(element["id"] ?? "") && !element.ancestors.contains("label")
                && element["aria-label"] == nil && element["aria-labelledby"] == nil
        }.map { "<\($0.name) name=\($0["name"] ?? "")> without a label" }
    }

    private var pictures: [String] {
        all("img").filter { $0["alt"] == nil }.map { "<img src=\($0["src"] ?? "")> without alt" }
            + all("svg").filter { drawing in
                drawing["aria-hidden"] != "true" && drawing["aria-label"] == nil && drawing["aria-labelledby"] == nil
            }.map { _ in "<svg> without a name, and not hidden" }
    }

    private var targets: [String] {
        let ids = markup.elements.compactMap { $0["id"] }
        let repeated = Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys
        let pointing = ["aria-describedby", "aria-labelledby", "aria-controls", "for", "list"]
        let pointed =
            markup.elements.flatMap { element in
                pointing.compactMap { element[$0] }.flatMap { $0.split(separator: " ").map(String.init) }
            } + all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        return repeated.sorted().map { "id \($0) stands twice" }
            + Set(pointed).subtracting(ids).sorted().map { "nothing has the id \($0)" }
    }

    /// What the content security policy would refuse.
    private var inlineCode: [String] {
        markup.elements.flatMap { element in
            element.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") }.map { "<\(element.name) \($0)>" }
        } + all("style").map { _ in "<style>" }
            + all("script").filter { $0["src"] == nil || $0.hasText }.map { _ in "<script> with code" }
            + markup.elements.compactMap { $0["href"] ?? $0["src"] }.filter { address in
                ["javascript:", "data:"].contains { address.lowercased().hasPrefix($0) }
            }
    }
}
