/// A hash table by 64-bit keys; several times as fast as a dictionary, whose hash withstands attackers that word lists do not have.
struct KeyTable<Value: Sendable>: Sendable {
    private struct Slot: Sendable {
        var key: UInt64
        var value: Value
    }

    /// Open addressing; a free slot holds the key 0 and `blank`.
    private var slots: [Slot]
    private let blank: Value
    private(set) var count = 0

    /// Makes a table without entries.
    ///
    /// - Parameter blank: Any value: what free slots hold.
    init(blank: Value) {
        self.blank = blank
        slots = Array(repeating: Slot(key: 0, value: blank), count: 8)
    }

    /// The value of a key; the key 0 has none.
    subscript(key: UInt64) -> Value? {
        @inline(__always)
        get {
            let mask = slots.count - 1
            var slot = Self.slot(key) & mask
            while slots[slot].key != 0 {
                if slots[slot].key == key { return slots[slot].value }
                slot = (slot + 1) & mask
            }
            return nil
        }
        set {
            guard let newValue, key != 0 else { return }
            if count * 2 >= slots.count { grow() }
            let slot = place(key)
            if slots[slot].key == 0 { count += 1 }
            slots[slot] = Slot(key: key, value: newValue)
        }
    }

    private func place(_ key: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Self.slot(key) & mask
        while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(key: 0, value: blank), count: old.count * 2)
        for entry in old where entry.key != 0 { slots[place(entry.key)] = entry }
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}
