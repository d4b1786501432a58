/// One of the files in which a site names its pages to search engines. A file may hold 50,000 addresses (sitemaps.org);
/// what has more is an index of numbered files, which stand beside it (`/sitemap.xml?parte=2`), as a file may only
/// name what lies in its own folder.
public struct SiteMapPart: Sendable, Hashable {
    /// From 1.
    public let number: Int
    public let range: Range<Int>

    public static let field = "parte"
    public static let most = 50_000

    /// One part at least, even of nothing.
    public static func parts(of count: Int) -> [SiteMapPart] {
        stride(from: 0, to: max(count, 1), by: most).enumerated().map { index, start in
            SiteMapPart(number: index + 1, range: start..<min(start + most, count))
        }
    }
}
