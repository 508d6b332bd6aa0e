import ArgumentParser

/// Predictions for the set of `developments`.
struct DevelopmentsTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        throw ValidationError("this task is not built yet")
    }
}
