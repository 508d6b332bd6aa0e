/// Builds the tree from tokens, after the HTML standard (13.2.6), scripting off.
///
/// The stack of open elements and the nodes may be as deep as the source makes them; nothing here recurses by depth, and
/// no search looks further than `searchLimit`, so that time stays linear. `finish()` flattens what is too deep.
struct HTMLTreeBuilder {
    var tokenizer: HTMLTokenizer
    var records: [NodeRecord] = []
    /// Whether the nodes so far were made in the order in which they stand, as for most pages.
    ///
    /// Then `subtreeEnd` of a node holds as soon as the next one stands outside it, and nothing has to be looked at again.
    var isInOrder = true
    /// How deep the last node stands, and the deepest; only while `isInOrder`.
    var depth = 0
    var deepest = 0
    /// The stack of open elements, outermost first.
    var open: [OpenElement] = []
    /// How many HTML elements of each known name are open.
    var openCounts: [UInt32]
    let traitTable: [UInt16]
    /// The list of active formatting elements; a marker where a cell or the like starts.
    var formatting: [ActiveFormatting] = []
    /// How many formatting elements may still be repeated.
    var cloneBudget: Int
    /// How often room for nodes was made.
    var roomsMade = 0
    /// How many copies of attributes `<html>` and `<body>` tags may still cause.
    var mergeBudget = 64

    var mode = InsertionMode.initial
    /// The mode that text or table text goes back to.
    var originalMode = InsertionMode.initial
    var templateModes: [InsertionMode] = []
    /// Set where the token has to be processed again, in the mode that is now current.
    var reprocess = false
    var isDone = false
    var head = NodeRecord.none
    var form = NodeRecord.none
    var framesetAllowed = true
    var fosterParenting = false
    /// Set after `<pre>` and the like, whose first line end is not text.
    var skipsLineFeed = false
    var pendingTableText: [HTMLToken] = []
    /// Elements that show the chosen option of a `select`.
    var selectedContents: [UInt32] = []
    var quirksMode = QuirksMode.none
    /// The element that a fragment is parsed for, if it is one.
    let context: OpenElement?
    let limits: ParseLimits

    /// How far searches of the stack go.
    static let searchLimit = 1024
    static let formattingLimit = 256

    init(source: [UInt8], limits: ParseLimits, context: OpenElement? = nil) {
        self.limits = limits
        self.context = context
        tokenizer = HTMLTokenizer(source: source, limits: limits)
        traitTable = ElementTraits.table
        openCounts = [UInt32](repeating: 0, count: traitTable.count)
        cloneBudget = Self.cloneBudget(for: tokenizer.count)
        records.reserveCapacity(source.count / 24 + 16)
        tokenizer.attributes.reserveCapacity(source.count / 48 + 16)
        records.append(NodeRecord(kind: .document, start: 0, end: source.count))
        if let context { startFragment(in: context) }
    }

    /// How many formatting elements a source of `count` bytes may repeat.
    static func cloneBudget(for count: Int) -> Int { 4096 + count / 16 }

    private mutating func startFragment(in context: OpenElement) {
        var root = NodeRecord(kind: .element, start: 0, end: 0)
        root.name = TagName.html.rawValue
        push(append(root, to: 0), key: TagName.html.rawValue)
        if context.isHTML {
            switch context.name {
            case .title, .textarea: tokenizer.mode = .rcdata
            case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.mode = .rawText
            case .script: tokenizer.mode = .scriptData
            case .plaintext: tokenizer.mode = .plainText
            case .template: templateModes.append(.inTemplate)
            default: break
            }
        }
        resetInsertionMode()
    }

    /// Reads the whole source.
    mutating func run() {
        while !isDone {
            tokenizer.allowsCDATA = adjustedCurrent.map { !$0.isHTML } ?? false
            tokenizer.next()
            if records.count >= limits.nodes, leavesOut(tokenizer.token.kind) { continue }
            if skipsLineFeed {
                skipsLineFeed = false
                if tokenizer.token.kind == .characters, !dropLineFeed() { continue }
            }
            repeat {
                reprocess = false
                dispatch()
            } while reprocess
        }
    }

    /// Whether a tag or comment is past the limit of nodes; the text of scripts and styles goes with their tags.
    private mutating func leavesOut(_ kind: HTMLToken.Kind) -> Bool {
        guard kind == .startTag || kind == .comment else { return false }
        if tokenizer.notes.last?.limit != .nodes {
            tokenizer.notes.append(ParseNote(limit: .nodes, offset: tokenizer.token.start))
        }
        guard kind == .startTag, tag == .script || tag == .style else { return true }
        tokenizer.mode = tag == .script ? .scriptData : .rawText
        repeat { tokenizer.next() } while tokenizer.token.kind == .characters
        return tokenizer.token.kind != .end
    }

    /// Takes a leading line feed off the characters; false where nothing is left.
    private mutating func dropLineFeed() -> Bool {
        let piece = tokenizer.token.text
        guard piece.count > 0 else {
            // The carriage return of a line end: its line feed is still to come.
            skipsLineFeed = true
            return false
        }
        if byte(of: piece, at: 0) == 0x0A {
            tokenizer.token.text.start += 1
            tokenizer.token.text.count -= 1
        }
        return tokenizer.token.text.count > 0
    }

    private mutating func dispatch() {
        if usesForeignRules { foreignContent() } else { dispatchAsHTML() }
    }

    /// Processes the token by the rules of the current mode, even inside SVG and MathML.
    mutating func dispatchAsHTML() {
        switch mode {
        case .inBody: inBody()
        case .text: inText()
        case .initial: initial()
        case .beforeHTML: beforeHTML()
        case .beforeHead: beforeHead()
        case .inHead: inHead()
        case .inHeadNoscript: inHeadNoscript()
        case .afterHead: afterHead()
        case .inTable: inTable()
        case .inTableText: inTableText()
        case .inCaption: inCaption()
        case .inColumnGroup: inColumnGroup()
        case .inTableBody: inTableBody()
        case .inRow: inRow()
        case .inCell: inCell()
        case .inTemplate: inTemplate()
        case .afterBody: afterBody()
        case .inFrameset: inFrameset()
        case .afterFrameset: afterFrameset()
        case .afterAfterBody: afterAfterBody()
        case .afterAfterFrameset: afterAfterFrameset()
        }
    }
}
