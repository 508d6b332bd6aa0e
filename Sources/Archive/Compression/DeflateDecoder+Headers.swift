// The descriptions of blocks, which are short: one bit after the other.
extension DeflateDecoder {
    private func next(_ count: Int, _ input: UnsafeBufferPointer<UInt8>, _ used: inout Int) -> Int?
    {
        while bitCount < count {
            guard used < input.count else { return nil }
            bits |= UInt64(input[used]) << UInt64(bitCount)
            used += 1
            bitCount += 8
        }
        defer {
            bits >>= UInt64(count)
            bitCount -= count
        }
        return Int(bits & (1 << UInt64(count) - 1))
    }

    /// Reads the description of the next block; false where it is none.
    func readHeader(_ input: UnsafeBufferPointer<UInt8>, _ used: inout Int) -> Bool {
        guard let last = next(1, input, &used), let kind = next(2, input, &used) else {
            return false
        }
        isLast = last == 1
        switch kind {
        case 0:
            guard next(bitCount & 7, input, &used) != nil, let length = next(16, input, &used),
                let complement = next(16, input, &used), length ^ complement == 0xFFFF
            else { return false }
            state = .stored(length)
        case 1:
            if !isFixed {
                var lengths = [UInt8](repeating: 8, count: 288)
                lengths.replaceSubrange(144..<256, with: repeatElement(9, count: 112))
                lengths.replaceSubrange(256..<280, with: repeatElement(7, count: 24))
                guard symbols.fill(lengths[...], DeflateTable.literalsAndLengths),
                    distances.fill([UInt8](repeating: 5, count: 32)[...], DeflateTable.distances)
                else { return false }
                isFixed = true
            }
            state = .codes
        case 2:
            isFixed = false
            guard readCodes(input, &used) else { return false }
            state = .codes
        default: return false
        }
        return true
    }

    private func readCodes(_ input: UnsafeBufferPointer<UInt8>, _ used: inout Int) -> Bool {
        guard let symbolCount = next(5, input, &used), let distanceCount = next(5, input, &used),
            let codeCount = next(4, input, &used), symbolCount <= 29, distanceCount <= 29
        else { return false }
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        var codeLengths = [UInt8](repeating: 0, count: 19)
        for place in order.prefix(codeCount + 4) {
            guard let length = next(3, input, &used) else { return false }
            codeLengths[place] = UInt8(length)
        }
        guard codeLengths.contains(where: { $0 > 0 }),
            lengthCodes.fill(codeLengths[...], DeflateTable.lengths)
        else { return false }
        let total = symbolCount + 257 + distanceCount + 1
        var lengths: [UInt8] = []
        lengths.reserveCapacity(total + 138)
        while lengths.count < total {
            while bitCount < 16, used < input.count {
                bits |= UInt64(input[used]) << UInt64(bitCount)
                used += 1
                bitCount += 8
            }
            let entry = lengthCodes.entries[Int(bits & 0x7F)]
            let size = Int(entry & 63)
            guard entry & DeflateTable.isSpecial == 0, size <= bitCount else { return false }
            bits >>= UInt64(size)
            bitCount -= size
            let symbol = entry >> 16
            var value: UInt8 = 0
            var count = 1
            switch symbol {
            case 16:
                guard let last = lengths.last, let more = next(2, input, &used) else {
                    return false
                }
                value = last
                count = more + 3
            case 17:
                guard let more = next(3, input, &used) else { return false }
                count = more + 3
            case 18:
                guard let more = next(7, input, &used) else { return false }
                count = more + 11
            default: value = UInt8(symbol)
            }
            lengths.append(contentsOf: repeatElement(value, count: count))
        }
        // A block without an end can never be left.
        guard lengths.count == total, lengths[256] > 0 else { return false }
        return symbols.fill(lengths[..<(symbolCount + 257)], DeflateTable.literalsAndLengths)
            && distances.fill(lengths[(symbolCount + 257)...], DeflateTable.distances)
    }
}
