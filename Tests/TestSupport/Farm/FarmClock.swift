import Foundation
import Synchronization

/// A clock that stands still while something is under way and leaps over every idle time.
///
/// It is kept in a file of eight bytes that several processes map, so that a farm and its visitors live in the same hour.
public final class FarmClock: Sendable {
    private let cell: Mapped
    private let turn = Mutex(())

    /// The eight bytes.
    ///
    /// They are only touched under the lock, and by one process at a time that moves the clock.
    private final class Mapped: @unchecked Sendable {
        let pointer: UnsafeMutableRawPointer

        init?(path: String) {
            let descriptor = open(path, O_RDWR | O_CREAT, 0o600)
            guard descriptor >= 0 else { return nil }
            defer { close(descriptor) }
            guard ftruncate(descriptor, 8) == 0,
                let pointer = mmap(nil, 8, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0),
                pointer != MAP_FAILED
            else { return nil }
            self.pointer = pointer
        }

        deinit { munmap(pointer, 8) }
    }

    /// Opens a clock; `nil` where its file cannot be made.
    public init?(file: String) {
        guard let cell = Mapped(path: file) else { return nil }
        self.cell = cell
    }

    /// The moment, in milliseconds since 1970.
    public var milliseconds: Int64 {
        turn.withLock { _ in cell.pointer.load(as: Int64.self) }
    }

    /// Sets the clock, forwards or back.
    public func set(_ milliseconds: Int64) {
        turn.withLock { _ in cell.pointer.storeBytes(of: milliseconds, as: Int64.self) }
    }

    /// Leaps to a moment where nothing is under way; else waits for the task's end.
    public func sleep(until end: Int64, isIdle: Bool) async throws {
        try Task.checkCancellation()
        guard isIdle else {
            try await Task.sleep(for: .seconds(86_400))
            return
        }
        set(max(milliseconds, end))
        await Task.yield()
    }
}
