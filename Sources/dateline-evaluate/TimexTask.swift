import ArgumentParser

/// Predictions for the set of `timex`.
struct TimexTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        throw ValidationError("this task is not built yet")
    }
}
