/// Reads lines that name a writer together with a source: "Minh Anh (Theo TTXVN)".
enum SignedLine {
    /// Whether a line is a byline with a credit in brackets.
    static func isSigned(_ line: String) -> Bool {
        guard line.utf8.count <= 160, line.utf8.contains(0x28),
            let unit = TextUnits().units(in: line).first
        else { return false }
        let signature = Signature()
        return signature.hasCredit(unit) && signature.kind(unit) == .byline
    }

    /// The writers that such a line names; none for any other line.
    static func authors(_ line: String) -> [String] {
        isSigned(line) ? Signature().authors(line) : []
    }
}
