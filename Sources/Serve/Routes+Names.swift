import DatelineKit
import Export
import Hummingbird
import News
import Store

extension Routes {
    /// How many names a page lists.
    private static var namesOnPage: Int { 60 }

    /// Persons, organisations and places that match `q`, of the kind `kind`.
    func names(_ asked: Query) throws -> Response {
        let query = asked.value("q") ?? ""
        let kind = asked.value("kind").flatMap { Entity.Kind(rawValue: $0) }
        let from = max(0, asked.value("from").flatMap { Int($0) } ?? 0)
        let found = try newsroom.store.names(
            matching: query,
            kind: kind,
            limit: Routes.namesOnPage + 1,
            offset: from
        )
        let names = Array(found.prefix(Routes.namesOnPage))
        if asked.wantsJSON {
            return try Answer.json(
                NamesJSON(names.map { NameJSON($0.name, quotations: $0.quotations) })
            )
        }
        let page = NamesPage(
            labels: asked.labels,
            query: query,
            kind: kind,
            names: names,
            next: found.count > names.count ? from + names.count : nil
        )
        return Answer.html(asked.layout.page(title: asked.labels.people, body: page.body()))
    }

    /// The name that `key` leads to.
    func name(_ asked: Query) throws -> Response? {
        guard let key = asked.value("key"), let view = try newsroom.name(key: key) else {
            return nil
        }
        if view.name.name.key != key {
            return Answer.redirect(
                Parts.address(ofName: view.name.name.key) + (asked.wantsJSON ? "&format=json" : "")
            )
        }
        if asked.wantsJSON {
            return try Answer.json(
                NameJSON(
                    view.name.name,
                    quotations: view.name.quotations,
                    sentences: view.sentences.map {
                        (ArticleReference($0.article), $0.text, $0.span)
                    }
                )
            )
        }
        let page = NamePage(labels: asked.labels, view: view)
        return Answer.html(asked.layout.page(title: view.name.name.name, body: page.body()))
    }
}
