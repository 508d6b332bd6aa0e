import ArgumentParser

/// Runs the pipeline on a labelled set and writes predictions; the set's own scorer judges them.
@main
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dateline-evaluate",
        abstract: "Run the pipeline on a labelled set and write predictions for its scorer.",
        discussion: """
            Reads a set's inputs, never its labels. Tasks: \
            \(tasks.keys.sorted().joined(separator: ", ")).
            """
    )

    /// The tasks by name; each knows the layout of its folder and the form of its predictions.
    static let tasks: [String: any EvaluationTask] = [
        "annotate-growth": AnnotateGrowthTask(),
        "archives": ArchivesTask(),
        "dates": DatesTask(),
        "developments": DevelopmentsTask(),
        "duplicates": DuplicatesTask(),
        "extraction": ExtractionTask(),
        "layers": LayersTask(),
        "markup": MarkupTask(),
        "names": NamesTask(),
        "parse-bench": ParseBenchTask(),
        "parse-growth": ParseGrowthTask(),
        "parse-trees": ParseTreesTask(),
        "scale": ScaleTask(),
        "segmentation": SegmentationTask(),
        "sentences": SentencesTask(),
        "speed": SpeedTask(),
        "structure": StructureTask(),
        "summaries": SummariesTask(),
        "timelines": TimelinesTask(),
        "timex": TimexTask(),
        "train-segmenter": TrainSegmenterTask(),
    ]

    @Argument(help: "What to evaluate.")
    var task: String
    @Argument(help: "The labelled set; left out where only --texts is read.")
    var folder: String?
    @Option(help: "The folder that predictions are written to.")
    var predictions = "."
    @Option(help: "The folder of text files that the set refers to.")
    var texts: String?
    @Option(help: "Stop after this many inputs.")
    var limit: Int?

    func run() throws {
        guard let chosen = Evaluate.tasks[task] else {
            throw ValidationError(
                "no task \"\(task)\"; there are \(Evaluate.tasks.keys.sorted().joined(separator: ", "))"
            )
        }
        let files = EvaluationFiles(
            folder: folder,
            predictions: predictions,
            texts: texts,
            limit: limit
        )
        try files.prepare()
        try chosen.run(files)
    }
}
