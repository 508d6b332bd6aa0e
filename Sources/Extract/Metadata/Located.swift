import News

/// A value with the place where it was read.
struct Located<Value: Sendable>: Sendable {
    var value: Value
    var place: FieldOrigin.Place
    /// The name of the place: a field's, an element's, a line's number.
    var name: String?

    init(_ value: Value, _ place: FieldOrigin.Place, _ name: String? = nil) {
        self.value = value
        self.place = place
        self.name = name
    }

    /// The same place for another value.
    func map<Other: Sendable>(_ change: (Value) -> Other) -> Located<Other> {
        Located<Other>(change(value), place, name)
    }

    /// The place as that of a field.
    func origin(_ field: FieldOrigin.Field) -> FieldOrigin {
        FieldOrigin(field: field, place: place, name: name)
    }
}

extension DateEvidence {
    /// What it says, with the place it was read at.
    var located: Located<PartialDate> {
        let date = stamp.date
        switch rung {
        case .jsonLD: return Located(date, .jsonLD, firstWord)
        case .metadata: return Located(date, place, firstWord)
        case .stated: return Located(date, .bringer, firstWord)
        case .url: return Located(date, .address)
        default: return Located(date, .text)
        }
    }

    /// The name of a field stands before its value.
    private var firstWord: String? { found.split(separator: " ").first.map(String.init) }
}
