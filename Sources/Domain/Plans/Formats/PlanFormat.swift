/// A version of the form in which the programme asks for plans: its columns, its themes and whose they are, and how
/// each field is filled in. Data, published by a person; the first is the unified format of 2012 (seed 001).
public struct PlanFormat: Sendable, Hashable, Codable {
    /// Stable: `unificado-2012`.
    public var id: String
    /// “Formato de plan de acción unificado 2012”.
    public var title: String
    public var vigencia: Int
    /// Where its words come from, and what in them is not verified.
    public var source: String
    /// How the whole is filled in, a paragraph each.
    public var introduction: [String]
    public var columns: [Column]
    public var themes: [Theme]
    public var bodies: [Body]
    public var legalFrame: [Norm]

    /// A field of every action.
    public struct Column: Sendable, Hashable, Codable {
        /// As in ``PlanColumn``.
        public var key: String
        public var title: String
        /// How it is filled in; shown beside the field.
        public var guide: String
        public var example: String
        public var isRequired: Bool
    }

    /// What actions are sorted under.
    public struct Theme: Sendable, Hashable, Codable {
        /// As in ``Theme/Kind``: `phases`, `procedures`…
        public var key: String
        public var title: String
        public var guide: String
        /// Identifier of the body that reviews it.
        public var body: String
    }

    /// A national body that owns part of the format and reviews what entities answer to it.
    public struct Body: Sendable, Hashable, Codable {
        public var id: String
        public var name: String
        /// The role of its reviewers, as in ``Role``.
        public var role: String
    }

    public struct Norm: Sendable, Hashable, Codable {
        /// “Decreto 1151 de 2008”.
        public var name: String
        public var about: String
        /// Whether somebody read it in the official text.
        public var isVerified: Bool
    }
}
