/// Tells messages that a program sent. Nobody waits for an answer to them, and two programs that answer each other
/// never stop (RFC 3834, sections 2 and 5).
enum AutomaticMail {
    static func isAutomatic(_ message: ParsedMessage, from sender: MailAddress?) -> Bool {
        guard let sender else { return true }
        return programs.contains(String(sender.mailbox)) || saysSo(message) || isFromList(message)
            || hasNoReturn(message)
    }

    private static func saysSo(_ message: ParsedMessage) -> Bool {
        let submitted = message.values("Auto-Submitted").map { MailAddress.small(MailWords.line($0)) }
        let type = message.values("Content-Type").contains { MailAddress.small($0).contains("multipart/report") }
        return submitted.contains { $0 != "no" && !$0.hasPrefix("no;") } || type
            || ["X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond"].contains(where: message.has)
    }

    private static func isFromList(_ message: ParsedMessage) -> Bool {
        let kinds: Set<String> = ["bulk", "list", "junk", "auto_reply"]
        return message.values("Precedence").contains { kinds.contains(MailAddress.small(MailWords.line($0))) }
            || ["List-Id", "List-Unsubscribe", "List-Post"].contains(where: message.has)
    }

    /// An empty way back is how servers send what must never be answered (RFC 5321, section 4.5.5).
    private static func hasNoReturn(_ message: ParsedMessage) -> Bool {
        message.values("Return-Path").contains { path in
            let inside = path.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" }
            return inside.isEmpty
        }
    }

    private static let programs: Set<String> = [
        "mailer-daemon", "postmaster", "noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "bounce",
        "bounces",
    ]
}
