/// The lines of an index file, gzipped or not, read as they are asked for.
public final class CDXLines: Sequence, IteratorProtocol {
    private let input: ByteInput
    private var reader = CDXReader()
    private var inflater: Inflater?
    private var buffer: [UInt8] = []
    private var position = 0
    private var isStarted = false
    private var isAtEnd = false
    private var isPassingOver = false
    /// The number of the last line, from 1.
    public private(set) var number = 0

    /// Makes a reader of an index.
    public init(_ input: ByteInput) { self.input = input }

    /// What the next line says, or why the file cannot be read on; `nil` at the end.
    public func next() -> Result<CDXReader.Line, ArchiveError>? {
        while true {
            if let end = buffer[position...].firstIndex(of: 0x0A) {
                defer { position = end + 1 }
                number += 1
                if isPassingOver {
                    isPassingOver = false
                    continue
                }
                return .success(read(buffer[position..<end]))
            }
            if buffer.count - position > CDXReader.longestLine {
                position = buffer.count
                if !isPassingOver {
                    isPassingOver = true
                    return .success(.unreadable)
                }
            }
            if isAtEnd {
                guard position < buffer.count, !isPassingOver else { return nil }
                defer { position = buffer.count }
                number += 1
                return .success(read(buffer[position...]))
            }
            do throws(ArchiveError) {
                try fill()
            } catch {
                isAtEnd = true
                position = buffer.count
                return .failure(error)
            }
        }
    }
}

extension CDXLines {
    private func read(_ line: ArraySlice<UInt8>) -> CDXReader.Line {
        reader.read(String(decoding: line, as: UTF8.self))
    }

    private func fill() throws(ArchiveError) {
        if position > 0 {
            buffer.removeSubrange(..<position)
            position = 0
        }
        // Compressed bytes can expand a thousand times: a few at once keep memory flat.
        var piece = [UInt8](repeating: 0, count: 1 << 15)
        var failure: ArchiveError?
        let count = piece.withUnsafeMutableBytes { room -> Int in
            do throws(ArchiveError) {
                return try input.read(into: room)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        piece.removeLast(piece.count - count)
        if !isStarted {
            isStarted = true
            if Gzip.isGzip(piece) { inflater = Inflater(.gzip, limit: .max) }
        }
        isAtEnd = piece.isEmpty
        guard let inflater else {
            buffer += piece
            return
        }
        if isAtEnd { try inflater.finish() } else { try inflater.inflate(piece, into: &buffer) }
    }
}
