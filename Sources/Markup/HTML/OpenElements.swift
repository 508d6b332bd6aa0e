// The stack of open elements (13.2.4.2).
extension HTMLTreeBuilder {
    /// The current node, or the element that a fragment is parsed for.
    var adjustedCurrent: OpenElement? {
        if open.count == 1, let context { return context }
        return open.last
    }

    @inline(__always)
    func traits(_ element: OpenElement) -> UInt16 {
        let key = Int(element.key)
        if key < traitTable.count { return traitTable[key] }
        return element.isHTML ? 0 : element.foreignTraits
    }

    @inline(__always)
    func currentIs(_ name: TagName) -> Bool {
        open.last?.key == name.rawValue
    }

    mutating func push(_ node: UInt32, key: UInt32) {
        open.append(OpenElement(node: node, key: key))
        records[Int(node)].isOpen = true
        if Int(key) < openCounts.count { openCounts[Int(key)] += 1 }
    }

    /// Closes the current node: at the end of its end tag if that was read, else before the token.
    mutating func pop() {
        guard let element = open.popLast() else { return }
        didClose(element)
    }

    /// Closes an element anywhere on the stack.
    mutating func removeOpen(at index: Int) {
        didClose(open.remove(at: index))
    }

    private mutating func didClose(_ element: OpenElement) {
        let token = tokenizer.token
        let node = Int(element.node)
        records[node].isOpen = false
        if Int(element.key) < openCounts.count { openCounts[Int(element.key)] -= 1 }
        let isOwnTag = token.kind == .endTag && token.name == records[node].name
        let end = UInt32(isOwnTag ? token.end : token.start)
        // What is closed before it started (elements put around others later) ends where it starts.
        records[node].sourceEnd = max(records[node].contentStart, end)
    }

    mutating func popUntil(_ name: TagName) {
        while let last = open.last {
            pop()
            if last.is(name) { return }
        }
    }

    /// Closes elements down to and with the one at `index`.
    mutating func popThrough(_ index: Int) {
        while open.count > index { pop() }
    }

    @inline(__always)
    func isOpen(_ name: TagName) -> Bool {
        openCounts[Int(name.rawValue)] > 0
    }

    /// Whether an element is open with none of the elements in between that bound it.
    func inScope(_ name: TagName, bounds: UInt16 = ElementTraits.scope) -> Bool {
        guard isKnown(name) ? isOpen(name) : true else { return false }
        for element in open.suffix(Self.searchLimit).reversed() {
            if element.key == name.rawValue { return true }
            if traits(element) & bounds != 0 { return false }
        }
        return false
    }

    func inScope(node: UInt32) -> Bool {
        for element in open.suffix(Self.searchLimit).reversed() {
            if element.node == node { return true }
            if traits(element) & ElementTraits.scope != 0 { return false }
        }
        return false
    }

    func headingInScope() -> Bool {
        for element in open.suffix(Self.searchLimit).reversed() {
            let traits = traits(element)
            if traits & ElementTraits.heading != 0 { return true }
            if traits & ElementTraits.scope != 0 { return false }
        }
        return false
    }

    func inListScope(_ name: TagName) -> Bool {
        inScope(name, bounds: ElementTraits.scope | ElementTraits.listScope)
    }

    func inButtonScope(_ name: TagName) -> Bool {
        inScope(name, bounds: ElementTraits.scope | ElementTraits.buttonScope)
    }

    func inTableScope(_ name: TagName) -> Bool {
        inScope(name, bounds: ElementTraits.tableScope)
    }

    private func isKnown(_ name: TagName) -> Bool {
        Int(name.rawValue) < openCounts.count
    }

    /// Closes elements whose end tag may be left out, but not `except`.
    mutating func generateImpliedEndTags(except: TagName? = nil) {
        while let last = open.last, traits(last) & ElementTraits.impliedEnd != 0,
            last.key != except?.rawValue
        {
            pop()
        }
    }

    mutating func generateImpliedEndTagsThoroughly() {
        while let last = open.last, traits(last) & ElementTraits.thoroughlyImpliedEnd != 0 {
            pop()
        }
    }

    mutating func closeParagraph() {
        generateImpliedEndTags(except: .p)
        popUntil(.p)
    }

    mutating func closeParagraphInButtonScope() {
        if isOpen(.p), inButtonScope(.p) { closeParagraph() }
    }

    /// Closes elements until the current one is one of `names`.
    mutating func clearStack(to names: TagName...) {
        while let last = open.last, !names.contains(where: { last.is($0) }) { pop() }
    }

    mutating func resetInsertionMode() {
        for index in open.indices.suffix(Self.searchLimit).reversed() {
            let isLast = index == 0
            let element = isLast ? context ?? open[index] : open[index]
            guard element.isHTML else { continue }
            switch element.name {
            case .td, .th:
                if isLast { continue }
                mode = .inCell
            case .tr: mode = .inRow
            case .tbody, .thead, .tfoot: mode = .inTableBody
            case .caption: mode = .inCaption
            case .colgroup: mode = .inColumnGroup
            case .table: mode = .inTable
            case .template: mode = templateModes.last ?? .inTemplate
            case .head where !isLast: mode = .inHead
            case .body: mode = .inBody
            case .frameset: mode = .inFrameset
            case .html: mode = head == NodeRecord.none ? .beforeHead : .afterHead
            default: continue
            }
            return
        }
        mode = .inBody
    }
}
