import DatelineKit
import News

/// What a reader can ask of a timeline: how many entries and sentences, as of which day, what is new, who is named.
struct TimelineForm: Sendable {
    let labels: Labels
    let request: TimelineRequest
    /// The address that answers.
    let action: String
    /// The words of a search; `nil` on the page of a story.
    var query: String?

    /// The form, folded until something is asked for.
    func html() -> HTML {
        let isPlain = request == TimelineRequest()
        let names: HTML =
            query == nil
            ? .empty
            : """
            <label>\(labels.nameWish) <input name="name" value="\(request.names.first ?? "")"></label>
            <label>\(labels.nameToo) <input name="with" value="\(request.names.dropFirst().first ?? "")"></label>
            """
        let words: HTML =
            query.map { "<input type=\"hidden\" name=\"q\" value=\"\($0)\">" } ?? .empty
        let open: HTML = isPlain ? .empty : " open"
        return """
            <details\(open)><summary>\(labels.options)</summary>
            <form class="wish" action="\(action)">\(words)
            <label>\(labels.mostEntries) <input type="number" name="entries" min="1" value="\(
                request.entries.map(String.init) ?? "")"></label>
            <label>\(labels.sentencesEach) <input type="number" name="sentences" min="1" max="20" value="\(
                String(request.sentences))"></label>
            <label>\(labels.asOf) <input type="date" name="asOf" value="\(
                request.asOf?.description ?? "")"></label>
            <label>\(labels.newSince) <input type="date" name="since" value="\(
                request.newSince?.day.description ?? "")"></label>
            \(names)
            <button>\(labels.show)</button></form></details>
            """
    }
}
