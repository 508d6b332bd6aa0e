import Archive

/// Reads pages from JSON Lines, a line at a time.
final class JSONLinesReader {
    private let file: InputFile
    let name: String
    private let limit: Int
    private let inflater: Inflater?
    /// Compressed bytes that are read and not yet expanded.
    private var compressed: ArraySlice<UInt8> = []
    /// What is read and not yet returned, from `position` on.
    private var buffer: [UInt8] = []
    private var position = 0
    /// How much of the buffer is known to hold no line end.
    private var searched = 0
    private var lineNumber = 0
    private var isAtEnd = false
    /// Whether the line under way was too long and is passed over.
    private var isPassingOver = false
    private var failure: UnreadableInput?

    init(_ file: InputFile, name: String, isCompressed: Bool, limit: Int) {
        self.file = file
        self.name = name
        self.limit = limit
        // The limit holds for a line; a file may be of any length.
        inflater = isCompressed ? Inflater(.gzip, limit: .max) : nil
    }

    /// The page of the next line that is not blank, or why it cannot be read; `nil` at the end.
    func next() -> Result<IngestedPage, UnreadableInput>? {
        while true {
            if let line = nextLine() {
                lineNumber += 1
                if isPassingOver {
                    isPassingOver = false
                    continue
                }
                if let page = page(line) { return page }
            } else if buffer.count - position > limit {
                position = buffer.count
                searched = position
                if !isPassingOver {
                    isPassingOver = true
                    return .failure(
                        unreadable(line: lineNumber + 1, "longer than \(Self.size(limit))")
                    )
                }
            } else if isAtEnd {
                return atEnd()
            } else {
                fill()
            }
        }
    }
}

extension JSONLinesReader {
    private func nextLine() -> ArraySlice<UInt8>? {
        guard let end = buffer[searched...].firstIndex(of: 0x0A) else {
            searched = buffer.count
            return nil
        }
        let line = buffer[position..<end]
        position = end + 1
        searched = position
        return line
    }

    /// The last line where no line end closes it, then what went wrong while reading.
    private func atEnd() -> Result<IngestedPage, UnreadableInput>? {
        let line = buffer[position...]
        position = buffer.count
        searched = position
        // What a damaged file ends with is no line.
        if failure == nil, !isPassingOver {
            lineNumber += 1
            if let page = page(line) { return page }
        }
        guard let failure else { return nil }
        self.failure = nil
        return .failure(failure)
    }

    private func fill() {
        if position > 0 {
            buffer.removeSubrange(..<position)
            searched -= position
            position = 0
        }
        guard let inflater else {
            let piece = read()
            isAtEnd = piece.isEmpty
            buffer.append(contentsOf: piece)
            return
        }
        if compressed.isEmpty { compressed = read()[...] }
        do throws(ArchiveError) {
            guard !compressed.isEmpty else {
                isAtEnd = true
                if failure == nil { try inflater.finish() }
                return
            }
            // Compressed bytes can expand a thousand times: a few at once keep memory flat.
            let head = Array(compressed.prefix(1 << 15))
            compressed = compressed.dropFirst(head.count)
            try inflater.inflate(head, into: &buffer)
        } catch {
            fail(error.description)
        }
    }

    private func read() -> [UInt8] {
        var piece: [UInt8] = []
        let code = file.read(into: &piece)
        if code != 0 { fail(FilePath(name).unreadable(errno: code).reason) }
        return piece
    }

    private func fail(_ reason: String) {
        isAtEnd = true
        failure = UnreadableInput(name: name, reason: "\(reason), after line \(lineNumber)")
    }

    private func page(_ line: ArraySlice<UInt8>) -> Result<IngestedPage, UnreadableInput>? {
        guard line.count <= limit else {
            return .failure(unreadable(line: lineNumber, "longer than \(Self.size(limit))"))
        }
        var line = line
        if lineNumber == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        guard line.contains(where: { $0 > 0x20 }) else { return nil }
        switch JSONLine.page(line) {
        case .success(let page): return .success(page)
        case .failure(let error): return .failure(unreadable(line: lineNumber, error.reason))
        }
    }

    private func unreadable(line: Int, _ reason: String) -> UnreadableInput {
        UnreadableInput(name: "\(name) line \(line)", reason: reason)
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
    }
}
