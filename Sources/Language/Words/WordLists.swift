/// Reads the word lists of this module: lines of `label: word word …`; `#` begins a comment.
enum WordLists {
    /// The words under each label, lines of one label joined.
    static func parse(_ resource: [UInt8]) -> [String: [String]] {
        var lists: [String: [String]] = [:]
        for line in String(decoding: resource, as: UTF8.self).split(separator: "\n") {
            guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { continue }
            let words = line[line.index(after: colon)...].split(separator: " ").map(String.init)
            lists[String(line[..<colon]), default: []].append(contentsOf: words)
        }
        return lists
    }
}
