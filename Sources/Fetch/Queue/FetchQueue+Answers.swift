import News

/// What answers mean.
extension FetchQueue {
    /// Goes on at another address, if it is one.
    mutating func redirect(
        _ ticket: Int,
        _ job: inout Job,
        to location: String,
        isPermanent: Bool,
        now: Int64
    ) {
        var failure: FetchFailure?
        let next = job.address.following(location)
        if next == nil { failure = .badRedirect(job.address.description) }
        if job.hops.count >= settings.redirects || next == job.address
            || next.map(job.hops.contains) ?? false
        {
            failure = .endlessRedirects(job.request.address)
        }
        guard failure == nil, let next else {
            let result = ExchangeResult.failed(failure ?? .badRedirect(job.address.description))
            switch job.kind {
            case .robots(let origin): closeRobots(ticket, origin, result, now: now)
            case .page: end(ticket, .failed(failure ?? .badRedirect(job.address.description)))
            }
            return
        }
        job.hops.append(job.address)
        job.isOnlyPermanent = job.isOnlyPermanent && isPermanent
        if job.isOnlyPermanent { job.movedTo = next }
        job.address = next
        jobs[ticket] = job
        join(ticket, host: next.host, isFirst: true)
    }

    /// What an answer to the last hop means.
    static func outcome(
        of job: Job,
        _ result: ExchangeResult,
        now: Timestamp
    ) -> FetchOutcome {
        guard case .answer(let status, let fields, let body) = result else {
            if case .failed(let failure) = result { return .failed(failure) }
            return .failed(.cutShort(host: job.address.host))
        }
        let terms = CacheTerms(fields, now: now)
        let movedTo = job.movedTo?.description
        if status == 304, job.request.etag != nil || job.request.lastModified != nil {
            return .notModified(terms: terms, movedTo: movedTo)
        }
        guard status == 200 || status == 203 else {
            let rest = fields["Retry-After"].flatMap { RetryAfter.seconds($0, now: now) }
            return .failed(.status(status, retryAfter: rest))
        }
        return .page(
            FetchedPage(
                address: job.address.description,
                movedTo: movedTo,
                bytes: body,
                contentType: fields["Content-Type"],
                etag: fields["ETag"],
                lastModified: fields["Last-Modified"],
                terms: terms,
                fetched: now
            )
        )
    }
}
