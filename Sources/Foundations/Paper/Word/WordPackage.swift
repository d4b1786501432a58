/// The parts of a DOCX that say what its other parts are.
enum WordPackage {
    static let namespaces =
        #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#
        + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    private static let package = "http://schemas.openxmlformats.org/package/2006/"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    static let types: String = {
        let parts = [
            ("word/document.xml", word + "document.main+xml"), ("word/styles.xml", word + "styles+xml"),
            ("word/numbering.xml", word + "numbering+xml"), ("word/settings.xml", word + "settings+xml"),
            ("word/header1.xml", word + "header+xml"), ("word/header2.xml", word + "header+xml"),
            ("word/footer1.xml", word + "footer+xml"),
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ].map { #"<Override PartName="/\#($0.0)" ContentType="\#($0.1)"/>"# }
        return XMLText.declaration + #"<Types xmlns="\#(package)content-types">"#
            + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
            + #"<Default Extension="xml" ContentType="application/xml"/>"# + parts.joined() + "</Types>"
    }()

    static let relations = list([
        ("rId1", office + "officeDocument", "word/document.xml"),
        ("rId2", package + "relationships/metadata/core-properties", "docProps/core.xml"),
    ])

    static let documentRelations = list([
        ("rId1", office + "styles", "styles.xml"), ("rId2", office + "numbering", "numbering.xml"),
        ("rId3", office + "settings", "settings.xml"), ("rId4", office + "header", "header1.xml"),
        ("rId5", office + "header", "header2.xml"), ("rId6", office + "footer", "footer1.xml"),
    ])

    private static func list(_ relations: [(id: String, type: String, target: String)]) -> String {
        XMLText.declaration + #"<Relationships xmlns="\#(package)relationships">"#
            + relations.map { #"<Relationship Id="\#($0.id)" Type="\#($0.type)" Target="\#($0.target)"/>"# }.joined()
            + "</Relationships>"
    }

    static func properties(_ document: PaperDocument) -> String {
        // As in W3C's profile of ISO 8601.
        let created = document.created.flatMap { UniversalTime.text($0, "%Y-%m-%dT%H:%M:%SZ") }.map { date in
            #"<dcterms:created xsi:type="dcterms:W3CDTF">\#(date)</dcterms:created>"#
        }
        return XMLText.declaration
            + #"<cp:coreProperties xmlns:cp="\#(package)metadata/core-properties" "#
            + #"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#
            + #"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#
            + "<dc:title>\(XMLText.of(document.title))</dc:title>"
            + "<dc:subject>\(XMLText.of(document.subject))</dc:subject>"
            + "<dc:creator>\(XMLText.of(document.author))</dc:creator>"
            + "<dc:language>\(XMLText.of(document.language))</dc:language>" + (created ?? "") + "</cp:coreProperties>"
    }

    static func settings(_ document: PaperDocument) -> String {
        XMLText.declaration + "<w:settings \(namespaces)>"
            + #"<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>"#
            + #"<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word""#
            + #" w:val="15"/>"#
            + #"</w:compat><w:themeFontLang w:val="\#(XMLText.of(document.language))"/></w:settings>"#
    }
}
