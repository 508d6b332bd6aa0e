/// Recognises a short clause that names the speaker of the words before it.
enum Attribution {
    /// Whether such a clause starts at `start`, as in `"Why?" Kerry asked.`.
    static func follows(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var end = start
        while end < bytes.count, end - start < 100 {
            switch bytes[end] {
            case 0x2E, 0x21, 0x3F, 0x0A, 0x22:
                return containsVerb(String(decoding: bytes[start..<end], as: UTF8.self))
            default: end += 1
            }
        }
        return false
    }

    private static func containsVerb(_ clause: String) -> Bool {
        let padded = " " + clause + " "
        return verbs.contains { padded.contains(" " + $0 + " ") }
    }

    private static let verbs = WordLists.parse(PackageResources.abbreviations_txt)["verbs"] ?? []
}
