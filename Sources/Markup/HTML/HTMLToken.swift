/// What the tokenizer found last.
struct HTMLToken {
    enum Kind: UInt8 {
        case characters
        /// One U+0000, which most insertion modes drop.
        case null
        case startTag
        case endTag
        case comment
        case doctype
        case end
    }

    var kind = Kind.end
    /// Where the token stands in the source.
    var start = 0
    var end = 0
    /// The number of a tag's name.
    var name: UInt32 = 0
    var selfClosing = false
    /// A tag's attributes, in the tokenizer's list.
    var attributes = 0..<0
    /// Whether one of the attributes can hide the element.
    var mayBeHidden = false
    /// Characters or the data of a comment.
    var text = TextPiece.empty

    var tag: TagName { TagName(rawValue: name) }

    /// A document type; a part that is not written is nil.
    struct Doctype {
        var name: [UInt8]?
        var publicID: [UInt8]?
        var systemID: [UInt8]?
        var forceQuirks = false
    }
}
