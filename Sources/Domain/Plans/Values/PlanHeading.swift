/// Who the plan belongs to, as its letterhead, title and footer say.
public struct PlanHeading: Sendable, Hashable {
    public var title: Words?
    public var municipality: Words?
    public var department: Words?
    public var nit: Nit?
    public var slogan: Words?
    public var address: Words?
    public var phones: [Words] = []
    public var emails: [Words] = []
    public var sites: [Words] = []

    public init(
        title: Words? = nil, municipality: Words? = nil, department: Words? = nil, nit: Nit? = nil,
        slogan: Words? = nil, address: Words? = nil, phones: [Words] = [], emails: [Words] = [], sites: [Words] = []
    ) {
        self.title = title
        self.municipality = municipality
        self.department = department
        self.nit = nit
        self.slogan = slogan
        self.address = address
        self.phones = phones
        self.emails = emails
        self.sites = sites
    }
}

/// The tax number of an entity, with its check digit where one is written.
public struct Nit: Sendable, Hashable {
    /// Only digits.
    public let number: String
    public let checkDigit: Int?
    public let lines: [Int]

    /// Reads "NIT N° 890501422-4" and "899.999.467-5"; `nil` where there are fewer than eight digits.
    public init?(_ text: String, lines: [Int]) {
        let (number, check) = Nit.digits(text)
        guard (8...10).contains(number.count) else { return nil }
        self.number = number
        self.checkDigit = check
        self.lines = lines
    }

    public var text: String { checkDigit.map { number + "-" + String($0) } ?? number }

    public var isRight: Bool { checkDigit == nil || checkDigit == expectedDigit }

    /// Modulo 11 with the weights of the DIAN, from the right.
    public var expectedDigit: Int {
        let weights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71]
        let sum = zip(number.utf8.reversed(), weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        let rest = sum % 11
        return rest < 2 ? rest : 11 - rest
    }

    private static func digits(_ text: String) -> (number: String, check: Int?) {
        var number: [UInt8] = []
        var check: Int?
        var afterDash = false
        for byte in text.utf8 {
            switch byte {
            case 48...57 where afterDash && number.count >= 8:
                guard check == nil else { return ("", nil) }
                check = Int(byte - 48)
            case 48...57: number.append(byte)
            case UInt8(ascii: "-"): afterDash = number.count >= 8
            default: break
            }
        }
        return (String(decoding: number, as: UTF8.self), check)
    }
}
