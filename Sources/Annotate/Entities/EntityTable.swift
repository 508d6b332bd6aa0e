import News

/// The entities of a document, each once.
struct EntityTable {
    private let lexicon: NameLexicon
    private let language: String
    private(set) var list: [Entity] = []
    private var indexOfKey: [String: Int] = [:]
    private var ofEntry: [Int32: Int] = [:]
    private var ofPerson: [Int: Int] = [:]

    init(lexicon: NameLexicon, language: String) {
        self.lexicon = lexicon
        self.language = language
    }

    /// The index of an entity.
    mutating func intern(_ entity: Entity) -> Int {
        if let known = indexOfKey[entity.key] { return known }
        list.append(entity)
        indexOfKey[entity.key] = list.count - 1
        return list.count - 1
    }

    /// The index of an entry of the lists.
    mutating func listed(_ number: Int32, kind: Entity.Kind) -> Int {
        if let known = ofEntry[number] { return known }
        let entry = lexicon.entries[Int(number)]
        let index = intern(
            Entity(key: entry.key, kind: entry.kind ?? kind, name: entry.name(in: language))
        )
        ofEntry[number] = index
        return index
    }

    /// The index of a person by the number of a full name.
    mutating func person(_ number: Int, _ name: String) -> Int {
        if let known = ofPerson[number] { return known }
        var key = "person:\(PersonSpelling.key(name))"
        // Hùng and Hưng fold alike: in one document they stay two persons.
        if let known = indexOfKey[key], !PersonSpelling.isSame(list[known].name, name) {
            key = "person:\(name.lowercased())"
        }
        let index = intern(Entity(key: key, kind: .person, name: name))
        ofPerson[number] = index
        return index
    }
}
