import Foundation

// embed-texts OUTPUT TEXT...: writes Swift code that holds the bytes of each text under the name of its file.

/// The bytes of a text as the inside of a Swift string literal.
func literal(_ text: String) -> String {
    var literal = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": literal += "\\\\"
        case "\"": literal += "\\\""
        case "\n": literal += "\\n"
        default:
            if scalar.value < 0x20 || scalar.value == 0x7F {
                literal += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                literal.unicodeScalars.append(scalar)
            }
        }
    }
    return literal
}

/// The name that a file's bytes have in code: `vi-words.txt` is `vi_words_txt`.
func identifier(of file: URL) -> String {
    file.lastPathComponent.replacingOccurrences(of: "-", with: "_")
        .replacingOccurrences(of: ".", with: "_")
}

let files = CommandLine.arguments.dropFirst().map { URL(fileURLWithPath: $0) }
guard let output = files.first else {
    FileHandle.standardError.write(Data("usage: embed-texts OUTPUT TEXT...\n".utf8))
    exit(2)
}
var code = "enum PackageResources {\n"
for file in files.dropFirst() {
    let bytes = try Data(contentsOf: file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
        FileHandle.standardError.write(Data("error: \(file.path) is not UTF-8\n".utf8))
        exit(1)
    }
    code += "    static let \(identifier(of: file)) = [UInt8](\"\(literal(text))\".utf8)\n"
}
code += "}\n"
try Data(code.utf8).write(to: output)
