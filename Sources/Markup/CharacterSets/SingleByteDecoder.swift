import Foundation
import Synchronization

/// Decodes character sets of one byte a character, by a table of the upper half.
struct SingleByteDecoder: Sendable {
    /// The UTF-8 form of each byte from 0x80 on.
    private let upper: [[UInt8]]

    // Foundation gives a table byte by byte: each is asked for once.
    private static let made = Mutex<[String: SingleByteDecoder]>([:])

    /// The decoder of an encoding of the Encoding Standard; nil where it has more than a byte a character.
    init?(encoding: String) {
        guard let number = Self.numbers[encoding] else { return nil }
        if let decoder = Self.made.withLock({ $0[encoding] }) {
            self = decoder
            return
        }
        self.init(encoding: encoding, number: number)
        let decoder = self
        Self.made.withLock { $0[encoding] = decoder }
    }

    private init(encoding: String, number: UInt) {
        if number == Self.tcvn3 {
            self.init(scalars: Self.tcvn3Scalars)
            return
        }
        let foundation = String.Encoding(rawValue: 0x8000_0000 | number)
        let upper: [[UInt8]] = (0x80...0xFF).map { byte in
            if byte < 0xA0, let controls = Self.windowsControls[encoding],
                controls.contains(UInt8(byte))
            {
                return [0xC2, UInt8(byte)]
            }
            let text = String(bytes: [UInt8(byte)], encoding: foundation) ?? ""
            return text.isEmpty ? [0xEF, 0xBF, 0xBD] : Array(text.utf8)
        }
        self.init(upper: upper)
    }

    private init(upper: [[UInt8]]) {
        self.upper = upper
    }

    private init(scalars: String) {
        let windows = SingleByteDecoder(encoding: "windows-1252")?.upper ?? []
        self.init(
            upper: windows.prefix(32) + scalars.unicodeScalars.map { Array(String($0).utf8) }
        )
    }

    /// Decodes all of `bytes`; what the set leaves open becomes U+FFFD.
    func decode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 4)
        for byte in bytes {
            if byte < 0x80 { result.append(byte) } else { result += upper[Int(byte) - 0x80] }
        }
        return result
    }

    private static let tcvn3: UInt = 1

    // TCVN 5712:1993 from 0xA0 on; pages use the punctuation of Windows below it, as the fonts do.
    private static let tcvn3Scalars =
        "\u{A0}\u{102}\u{C2}\u{CA}\u{D4}\u{1A0}\u{1AF}\u{110}\u{103}\u{E2}\u{EA}\u{F4}\u{1A1}\u{1B0}"
        + "\u{111}\u{1EB0}\u{300}\u{309}\u{303}\u{301}\u{323}\u{E0}\u{1EA3}\u{E3}\u{E1}\u{1EA1}"
        + "\u{1EB2}\u{1EB1}\u{1EB3}\u{1EB5}\u{1EAF}\u{1EB4}\u{1EAE}\u{1EA6}\u{1EA8}\u{1EAA}\u{1EA4}"
        + "\u{1EC0}\u{1EB7}\u{1EA7}\u{1EA9}\u{1EAB}\u{1EA5}\u{1EAD}\u{E8}\u{1EC2}\u{1EBB}\u{1EBD}"
        + "\u{E9}\u{1EB9}\u{1EC1}\u{1EC3}\u{1EC5}\u{1EBF}\u{1EC7}\u{EC}\u{1EC9}\u{1EC4}\u{1EBE}"
        + "\u{1ED2}\u{129}\u{ED}\u{1ECB}\u{F2}\u{1ED4}\u{1ECF}\u{F5}\u{F3}\u{1ECD}\u{1ED3}\u{1ED5}"
        + "\u{1ED7}\u{1ED1}\u{1ED9}\u{1EDD}\u{1EDF}\u{1EE1}\u{1EDB}\u{1EE3}\u{F9}\u{1ED6}\u{1EE7}"
        + "\u{169}\u{FA}\u{1EE5}\u{1EEB}\u{1EED}\u{1EEF}\u{1EE9}\u{1EF1}\u{1EF3}\u{1EF7}\u{1EF9}"
        + "\u{FD}\u{1EF5}\u{1ED0}"

    /// The numbers of CoreFoundation.
    private static let numbers: [String: UInt] = [
        "TCVN3": tcvn3, "IBM866": 0x041B, "ISO-8859-2": 0x0202, "ISO-8859-3": 0x0203,
        "ISO-8859-4": 0x0204, "ISO-8859-5": 0x0205, "ISO-8859-6": 0x0206, "ISO-8859-7": 0x0207,
        "ISO-8859-8": 0x0208, "ISO-8859-8-I": 0x0208, "ISO-8859-10": 0x020A,
        "ISO-8859-13": 0x020D, "ISO-8859-14": 0x020E, "ISO-8859-15": 0x020F,
        "ISO-8859-16": 0x0210, "KOI8-R": 0x0A02, "KOI8-U": 0x0A08, "macintosh": 0x0000,
        "windows-874": 0x041D, "windows-1250": 0x0501, "windows-1251": 0x0502,
        "windows-1252": 0x0500, "windows-1253": 0x0503, "windows-1254": 0x0504,
        "windows-1255": 0x0505, "windows-1256": 0x0506, "windows-1257": 0x0507,
        "windows-1258": 0x0508, "x-mac-cyrillic": 0x0007, "x-user-defined": 0x0500,
    ]

    /// Bytes that Windows leaves open and the standard reads as control characters.
    private static let windowsControls: [String: [UInt8]] = [
        "windows-1250": [0x81, 0x83, 0x88, 0x90, 0x98],
        "windows-1251": [0x98],
        "windows-1252": [0x81, 0x8D, 0x8F, 0x90, 0x9D],
        "windows-1253": [
            0x81, 0x88, 0x8A, 0x8C, 0x8D, 0x8E, 0x8F, 0x90, 0x98, 0x9A, 0x9C, 0x9D, 0x9E, 0x9F,
        ],
        "windows-1254": [0x81, 0x8D, 0x8E, 0x8F, 0x90, 0x9D, 0x9E],
        "windows-1255": [0x81, 0x8A, 0x8C, 0x8D, 0x8E, 0x8F, 0x90, 0x9A, 0x9C, 0x9D, 0x9E, 0x9F],
        "windows-1257": [0x81, 0x83, 0x88, 0x8A, 0x8C, 0x90, 0x98, 0x9A, 0x9C, 0x9F],
        "windows-1258": [0x81, 0x8A, 0x8D, 0x8E, 0x8F, 0x90, 0x9A, 0x9D, 0x9E],
        "windows-874": Array(0x81...0x84) + Array(0x86...0x90) + Array(0x98...0x9F),
    ]
}
