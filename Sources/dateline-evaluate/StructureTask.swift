import ArgumentParser

/// Predictions for the set of `structure`.
struct StructureTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        throw ValidationError("this task is not built yet")
    }
}
