import ArgumentParser

/// Predictions for the set of `dates`.
struct DatesTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        throw ValidationError("this task is not built yet")
    }
}
