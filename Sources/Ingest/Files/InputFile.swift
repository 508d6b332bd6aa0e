import Foundation

/// An open file, closed with the last reference to it.
final class InputFile {
    private let descriptor: Int32
    private let isOwned: Bool

    /// Reads from a file that stays open.
    init(borrowing descriptor: Int32) {
        self.descriptor = descriptor
        isOwned = false
    }

    private init(owning descriptor: Int32) {
        self.descriptor = descriptor
        isOwned = true
    }

    deinit {
        if isOwned { close(descriptor) }
    }

    /// Opens a file for reading.
    static func open(_ path: FilePath) -> Result<InputFile, UnreadableInput> {
        let descriptor = path.withCString { Foundation.open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { return .failure(path.unreadable(errno: errno)) }
        return .success(InputFile(owning: descriptor))
    }

    /// The system's number of the file, open as long as this value.
    var number: Int32 { descriptor }

    /// Replaces `buffer` by the next bytes, at most a mebibyte; none at the end.
    ///
    /// - Returns: 0, or the system's error.
    func read(into buffer: inout [UInt8]) -> Int32 {
        var code: Int32 = 0
        buffer = [UInt8](unsafeUninitializedCapacity: 1 << 20) { room, count in
            var result = Foundation.read(descriptor, room.baseAddress, room.count)
            while result < 0, errno == EINTR {
                result = Foundation.read(descriptor, room.baseAddress, room.count)
            }
            if result < 0 { code = errno }
            count = max(0, result)
        }
        return code
    }
}
