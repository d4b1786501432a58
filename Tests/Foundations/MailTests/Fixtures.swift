import Foundation
import Mail

/// Messages of invented people, written as a mail program writes them.
enum Letters {
    static let head = """
        From: "Rosa Elvira Cifuentes" <planeacion@ejemplo.gov.co>
        To: planes@programa.ejemplo.co
        Subject: =?utf-8?Q?Plan_de_acci=C3=B3n_2012?=
        Date: Mon, 28 May 2012 16:30:00 -0500
        Message-ID: <0001.28@correo.ejemplo.gov.co>
        MIME-Version: 1.0

        """

    /// A text and attachments, each with its name and bytes.
    static func mixed(_ text: String, _ files: [(name: String, bytes: [UInt8])], head: String = head) -> [UInt8] {
        var lines = head + "Content-Type: multipart/mixed; boundary=\"corte\"\n\n"
        lines += "--corte\nContent-Type: text/plain; charset=utf-8\n\n\(text)\n"
        for file in files {
            lines += "--corte\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
            lines += "Content-Disposition: attachment; filename=\"\(file.name)\"\n\n"
            lines += Data(file.bytes).base64EncodedString(options: .lineLength76Characters) + "\n"
        }
        return Array((lines + "--corte--\n").utf8)
    }

    static func plain(_ extra: String, body: String = "Buenos días.") -> [UInt8] {
        Array((head + extra + "Content-Type: text/plain; charset=utf-8\n\n" + body + "\n").utf8)
    }

    /// Multiparts inside each other, with a text in the innermost.
    static func nested(_ levels: Int) -> [UInt8] {
        var lines = head
        for level in 0..<levels {
            lines += "Content-Type: multipart/mixed; boundary=\"b\(level)\"\n\n--b\(level)\n"
        }
        return Array((lines + "Content-Type: text/plain\n\nfondo\n").utf8)
    }
}
