#!/usr/bin/env python3
"""Finds the near-duplicates of one file with dateline-evaluate and with gaoya, and prints documents per second of processor time.

    bench-duplicates.py TOOL DOCS.jsonl FOLDER

Both read the file, cut the texts into runs of five words, and give all pairs of a similarity of 0.75 or more. gaoya is set up
as its manual has it: MinHash with 20 bands of 5 hashes over lower-case word runs.
"""
import json
import os
import resource
import subprocess
import sys
import time

tool, docs, folder = sys.argv[1:4]
os.makedirs(folder, exist_ok=True)


def ours():
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([tool, "duplicates", docs, "--predictions", folder], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def theirs():
    from gaoya.minhash import MinHashStringIndex
    began = time.process_time()
    with open(docs, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    index = MinHashStringIndex(
        hash_size=32, jaccard_threshold=0.75, num_bands=20, band_size=5, analyzer="word",
        lowercase=True, ngram_range=(5, 5))
    pairs = set()
    for place, row in enumerate(rows):
        text = row["title"] + "\n" + row["summary"] + "\n" + row["text"]
        for other in index.query(text):
            pairs.add((rows[other]["id"], row["id"]))
        index.insert_document(place, text)
    with open(os.path.join(folder, "gaoya.tsv"), "w", encoding="utf-8") as out:
        for one, two in sorted(pairs):
            out.write("%s\t%s\n" % (one, two))
    return time.process_time() - began


count = sum(1 for _ in open(docs, encoding="utf-8"))
runs = [(ours(), theirs()) for _ in range(3)]
mine, peer = (min(run[side] for run in runs) for side in (0, 1))
print("dateline: %d documents, %.0f a second of processor time" % (count, count / mine))
print("gaoya:    %d documents, %.0f a second of processor time" % (count, count / peer))
print("ratio %.2f" % (peer / mine))
