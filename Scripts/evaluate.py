#!/usr/bin/env python3
"""Runs dateline-evaluate on every labelled set, has the set's own scorer judge the predictions, compares with floors.

    evaluate.py --bench DIR --tool PATH [--only TASK] [--raise] [--lower REASON]

A floor is the lowest figure that is accepted. --raise lifts floors to what was reached; nothing lowers one but
--lower, which prints the line to put into the changelog.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
FLOORS = os.path.join(HERE, "..", "Evaluation", "floors.json")


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit("%s\nfailed: %s" % (" ".join(command), (done.stderr or done.stdout)[-2000:]))
    return done.stdout


def number(tree, path):
    for part in path.split("/"):
        tree = tree[part]
    return float(tree)


class Evaluation:
    def __init__(self, options):
        self.bench = options.bench
        self.tool = options.tool
        self.folder = tempfile.mkdtemp(prefix="dateline-evaluate-")
        self.texts = os.path.join(self.bench, "..", "seeds")
        self.figures = {}

    def predict(self, task, *arguments):
        run(self.tool, task, *arguments, "--predictions", self.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def keep(self, task, scores, wanted):
        for name, path in wanted.items():
            self.figures["%s %s" % (task, name)] = round(number(scores, path), 4)

    def markup(self):
        folder = os.path.join(self.bench, "html5lib-tests")
        if not os.path.isdir(folder):
            return print("markup: skipped, there is no %s" % folder)
        self.predict("markup", folder)
        output = run("python3", os.path.join(folder, "score.py"), self.path("tree.jsonl"))
        self.figures["markup trees as browsers build"] = float(output.split("pass (")[1].split(")")[0])

    def structure(self):
        self.predict("structure", "--texts", self.texts)
        gold = os.path.join(self.bench, "vi-annotations")
        scores = json.loads(run(
            "python3", os.path.join(gold, "score.py"), "--gold", gold, "--structure",
            os.path.join(self.bench, "structure"), "--pred", self.path("structure.jsonl"), "--json"))
        self.keep("structure", scores["structure"], {
            "content lines F1": "content_lines/f1", "article number": "article_accuracy",
            "labels": "label_accuracy"})

    def names(self):
        self.predict("names", "--texts", self.texts)
        gold = os.path.join(self.bench, "vi-annotations")
        scores = json.loads(run(
            "python3", os.path.join(gold, "score.py"), "--gold", gold, "--pred",
            self.path("names.jsonl"), "--json"))
        self.keep("names", scores["entities"], {
            "strict F1": "strict/f1", "canonical hard": "canonical/hard/acc"})
        self.keep("quotes", scores["quotes"], {
            "overlap F1": "overlap/f1", "speaker": "speaker/acc_matched", "chain": "chain/acc"})
        self.keep("credits", scores["credits"], {"F1": "all/f1"})

    def timex(self):
        folder = os.path.join(self.bench, "timex")
        self.predict("timex", folder, "--texts", self.texts)
        for name in ["vi-seeds", "vi-seeds-teasers", "vi-vtb-dev", "vi-forms-dev", "en-forms-dev", "en-wikiwars-dev"]:
            scores = json.loads(run(
                "python3", os.path.join(folder, "score.py"), os.path.join(folder, name + ".jsonl"),
                self.path(name + ".jsonl"), "--json"))
            self.keep("timex " + name, scores, {
                "strict F1": "strict/f1", "relaxed F1": "relaxed/f1", "value F1": "value/f1"})
        together = ["vi-seeds", "vi-seeds-teasers", "vi-vtb-dev", "vi-forms-dev"]
        for kind, source in [("gold", lambda name: os.path.join(folder, name)), ("predicted", self.path)]:
            with open(self.path("timex-vi." + kind), "w", encoding="utf-8") as out:
                for name in together:
                    with open(source(name + ".jsonl"), encoding="utf-8") as part:
                        for line in part:
                            row = json.loads(line)
                            row["id"] = name + "/" + row["id"]
                            out.write(json.dumps(row, ensure_ascii=False) + "\n")
        scores = json.loads(run(
            "python3", os.path.join(folder, "score.py"), self.path("timex-vi.gold"),
            self.path("timex-vi.predicted"), "--json"))
        self.keep("timex vi together", scores, {
            "strict F1": "strict/f1", "relaxed F1": "relaxed/f1", "value F1": "value/f1", "day F1": "day/f1"})

    def segmentation(self):
        folder = os.path.join(self.bench, "vi-nlp")
        score = os.path.join(folder, "seg_score.py")
        gold = os.path.join(folder, "UD_Vietnamese-VTB", "vi_vtb-ud-test.conllu")
        raw, joined = self.path("raw.txt"), self.path("joined.txt")
        with open(raw, "w", encoding="utf-8") as out:
            out.write(run("python3", score, "--gold", gold, "--raw"))
        self.predict("segmentation", raw)
        for name, options in [
                ("words", ["--pred", self.path("segmentation.txt")]),
                ("names", ["--names", "--pred", self.path("sentence-names.jsonl")])]:
            printed = run("python3", score, "--gold", gold, *options)
            self.figures["segmentation %s F1" % name] = float(printed.split("F1")[1].split()[0])
        own = os.path.join(HERE, "score-sentences.py")
        with open(joined, "w", encoding="utf-8") as out:
            out.write(run("python3", own, "--raw", raw, "--join"))
        self.predict("sentences", joined)
        scores = json.loads(run(
            "python3", own, "--raw", raw, "--pred", self.path("sentences.txt"), "--json"))
        self.keep("segmentation", scores, {"sentences F1": "f1"})

    def extraction(self):
        folder = os.path.join(self.bench, "extraction")
        self.predict("extraction", folder)
        out = self.path("extraction-scores.json")
        run("python3", os.path.join(folder, "score.py"), self.path("extraction.jsonl"), "--json", out)
        with open(out, encoding="utf-8") as file:
            scores = json.load(file)
        flat = {}

        def walk(tree, prefix):
            for key, value in tree.items():
                if isinstance(value, dict):
                    walk(value, prefix + key + ".")
                elif isinstance(value, (int, float)):
                    flat[prefix + key] = value
        walk(scores, "")
        for key in ["full.F1", "full.exact", "snip.F1", "title.exact", "title.f1", "author.exact", "author.f1",
                    "date.exact"]:
            if key in flat:
                self.figures["extraction " + key] = round(float(flat[key]), 4)

    def dates(self):
        folder = os.path.join(self.bench, "dates")
        self.predict("dates", folder)
        scores = json.loads(run(
            "python3", os.path.join(folder, "score.py"), os.path.join(folder, "gold.jsonl"),
            self.path("dates.jsonl"), "--json"))
        self.keep("dates", scores, {"accuracy": "all/accuracy"})

    def developments(self):
        folder = os.path.join(self.bench, "stories", "clusters")
        self.predict("developments", folder)
        score = os.path.join(self.bench, "stories", "score.py")
        for name, levels in [
                ("vi-mds", [("cluster", "cluster"), ("event", "cluster"), ("thread", "thread"), ("cluster", "streaming")]),
                ("en-ecb", [("event", "cluster")]), ("en-wikiref", [("cluster", "thread")]),
                ("xl-crisis", [("cluster", "thread")])]:
            for level, kind in levels:
                predictions = self.path("%s.%s.tsv" % (name, kind))
                if not os.path.exists(predictions):
                    continue
                scores = json.loads(run(
                    "python3", score, "clusters", os.path.join(folder, name + ".gold.tsv"), predictions,
                    "--level", level))
                key = "developments %s %s (%s)" % (name, level, kind)
                for figure in ["bcubed", "BCubed", "bcubed_f1", "pairwise", "pairwise_f1"]:
                    value = scores.get(figure)
                    if isinstance(value, dict):
                        value = value.get("f1", value.get("F1"))
                    if isinstance(value, (int, float)):
                        self.figures["%s %s" % (key, figure)] = round(float(value), 4)

    def duplicates(self):
        folder = os.path.join(self.bench, "stories", "neardup")
        base = os.path.join(folder, "vi-base.jsonl.gz")
        made = self.path("neardup")
        run("python3", os.path.join(folder, "make_neardup.py"), made, base)
        self.predict("duplicates", os.path.join(made, "docs.jsonl"))
        scores = json.loads(run(
            "python3", os.path.join(self.bench, "stories", "score.py"), "pairs",
            os.path.join(made, "gold.pairs.tsv"), self.path("pairs.tsv")))
        self.keep("duplicates", scores, {"recall": "recall", "precision": "precision"})
        made = self.path("excerpts")
        run("python3", os.path.join(HERE, "make-excerpts.py"), made, base)
        self.predict("duplicates", os.path.join(made, "docs.jsonl"))
        pairs = lambda path: {
            frozenset(line.split("\t")[:2]) for line in open(path, encoding="utf-8").read().splitlines()[1:]}
        wanted = pairs(os.path.join(made, "gold.pairs.tsv"))
        found = pairs(self.path("excerpts.tsv")) | pairs(self.path("pairs.tsv"))
        self.figures["duplicates excerpts of 30 % recall"] = round(len(wanted & found) / len(wanted), 4)

    def timelines(self):
        folder = os.path.join(self.bench, "stories", "timelines")
        self.predict("timelines", folder)
        pairs = []
        for name in sorted(os.listdir(folder)):
            if os.path.exists(self.path(name + ".txt")):
                pairs += [os.path.join(folder, name, "gold.txt"), self.path(name + ".txt")]
        scores = json.loads(run(
            "python3", os.path.join(self.bench, "stories", "score.py"), "timeline", *pairs, "--tokenize"))
        self.keep("timelines", {key.replace(" ", "_"): value for key, value in scores.items()}, {
            "date F1": "date/f1", "align+ m:1 ROUGE-1": "align+_m:1_rouge-1/f1",
            "align+ m:1 ROUGE-2": "align+_m:1_rouge-2/f1"})

    def summaries(self):
        folder = os.path.join(self.bench, "stories", "clusters")
        self.predict("summaries", folder)
        scores = json.loads(run(
            "python3", os.path.join(self.bench, "stories", "score.py"), "summary",
            os.path.join(folder, "vi-mds.names-and-summaries.jsonl"), self.path("summaries.jsonl")))
        self.keep("summaries", scores, {"ROUGE-1": "rouge-1", "ROUGE-2": "rouge-2", "name F1": "name"})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--only")
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--lower", metavar="REASON")
    options = parser.parse_args()
    evaluation = Evaluation(options)
    tasks = [
        "markup", "structure", "names", "timex", "segmentation", "extraction", "dates", "developments",
        "duplicates", "timelines", "summaries",
    ]
    for task in tasks:
        if options.only in (None, task):
            getattr(evaluation, task)()
    floors = {}
    if os.path.exists(FLOORS):
        with open(FLOORS, encoding="utf-8") as file:
            floors = json.load(file)
    low = []
    width = max((len(name) for name in evaluation.figures), default=0)
    for name, value in evaluation.figures.items():
        floor = floors.get(name)
        mark = ""
        if floor is not None and value < floor:
            low.append(name)
            mark = "  BELOW"
        print("%-*s  %.4f  floor %s%s" % (width, name, value, "-" if floor is None else "%.4f" % floor, mark))
    if options.lift or options.lower:
        for name, value in evaluation.figures.items():
            if options.lower and name in low:
                print("changelog: floor of %s lowered from %.4f to %.4f: %s" % (name, floors[name], value, options.lower))
                floors[name] = value
            floors[name] = max(value, floors.get(name, 0.0))
        with open(FLOORS, "w", encoding="utf-8") as file:
            json.dump(floors, file, indent=1, sort_keys=True)
            file.write("\n")
    elif low:
        sys.exit("%d figures below their floor" % len(low))


if __name__ == "__main__":
    main()
