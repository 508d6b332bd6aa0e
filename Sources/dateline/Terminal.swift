import Foundation

/// Printing for people.
enum Terminal {
    /// Writes a line to standard error, behind the program's name.
    static func complain(_ message: String) {
        FileHandle.standardError.write(Data("dateline: \(message)\n".utf8))
    }

    /// Whether standard error is a terminal, so that progress may be drawn.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

    /// Draws a line of progress over the last one; nothing where standard error is no terminal.
    static func progress(_ line: String) {
        guard showsProgress else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    }

    /// Wipes the line of progress.
    static func endProgress() { progress("") }

    /// Number of columns to print in: the terminal's, at most 110.
    static var columns: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 40 else {
            return 100
        }
        return min(Int(size.ws_col), 110)
    }

    /// A text over several lines, broken at spaces, each line after the first behind `indent` spaces.
    static func wrapped(_ text: String, indent: Int) -> String {
        let width = max(20, columns - indent)
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty, line.count + word.count + 1 > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        lines.append(line)
        return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
    }

    /// A text filled with spaces to `width` columns.
    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
