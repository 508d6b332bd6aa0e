import ArgumentParser

/// Predictions for the set of `extraction`.
struct ExtractionTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        throw ValidationError("this task is not built yet")
    }
}
