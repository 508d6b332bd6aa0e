#!/usr/bin/env python3
"""Scores sentence splitting on a treebank whose sentences were joined with single spaces.

    score-sentences.py --raw SENTENCES.txt --join > JOINED.txt
    score-sentences.py --raw SENTENCES.txt --pred sentences.txt [--json]

SENTENCES.txt holds one sentence a line; --pred holds what the splitter made of JOINED.txt, one sentence a line. A boundary is
the number of characters before it, white space not counted; the end of the text is none.
"""
import argparse
import json


def boundaries(path):
    ends, count = [], 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip():
                count += len("".join(line.split()))
                ends.append(count)
    return set(ends[:-1]), count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raw", required=True)
    parser.add_argument("--join", action="store_true")
    parser.add_argument("--pred")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.join:
        with open(options.raw, encoding="utf-8") as file:
            print(" ".join(line.strip() for line in file if line.strip()))
        return
    gold, total = boundaries(options.raw)
    found, length = boundaries(options.pred)
    if length != total:
        parser.error("the sentences hold %d characters, the gold %d" % (length, total))
    right = len(gold & found)
    precision, recall = right / max(1, len(found)), right / max(1, len(gold))
    f1 = 2 * right / max(1, len(gold) + len(found))
    if options.json:
        print(json.dumps({"p": precision, "r": recall, "f1": f1}))
    else:
        print("boundaries P %.4f  R %.4f  F1 %.4f   (%d of %d gold, %d predicted)"
              % (precision, recall, f1, right, len(gold), len(found)))


if __name__ == "__main__":
    main()
