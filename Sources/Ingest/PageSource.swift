/// An input that holds many pages, given one by one.
protocol PageSource: AnyObject {
    /// The next page, or what could not be read; `nil` at the end.
    func next() -> Result<IngestedPage, UnreadableInput>?
    /// How much was passed over because it is no page.
    var skipped: Int { get }
}
