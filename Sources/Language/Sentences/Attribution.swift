/// Recognises a short clause that names the speaker of the words before it.
enum Attribution {
    /// Whether such a clause starts at `start`, as in `"Why?" Kerry asked.`; it may be 100 bytes long.
    static func follows(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var hasVerb = false
        var wordStart = start
        var end = start
        while end < bytes.count, end - start < 100 {
            switch bytes[end] {
            case 0x2E, 0x21, 0x3F, 0x0A, 0x22:
                return hasVerb || isVerb(bytes[wordStart..<end])
            case 0x20:
                hasVerb = hasVerb || isVerb(bytes[wordStart..<end])
                wordStart = end + 1
            default: break
            }
            end += 1
        }
        return false
    }

    private static func isVerb(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        verbs.contains { $0.count == word.count && $0.elementsEqual(word) }
    }

    /// Single words, each as its bytes.
    private static let verbs = (WordLists.parse(PackageResources.abbreviations_txt)["verbs"] ?? [])
        .map { Array($0.utf8) }
}
