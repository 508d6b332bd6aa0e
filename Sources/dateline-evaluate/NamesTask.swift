import ArgumentParser

/// Predictions for the set of `names`.
struct NamesTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        throw ValidationError("this task is not built yet")
    }
}
