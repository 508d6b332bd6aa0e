#!/usr/bin/env python3
"""Counts the pages on which Dateline's tree is lexbor's (PyPI selectolax), both written as HTML.

    compare-trees.py FOLDER [PREFIX]

FOLDER holds what `dateline-evaluate parse-trees` wrote: `ID.html`, the page in UTF-8, and `ID.tree`, our tree.
Only pages whose id starts with PREFIX are counted. Exits with 1 below 99 %.
"""
import glob
import os
import re
import sys

import selectolax
from selectolax.lexbor import LexborHTMLParser


# What the two write differently for the same tree:
# lexbor leaves < and > in attributes, which the standard escapes since 2025.
TAG = re.compile(r'<[a-zA-Z][^\s>/]*(?:\s+[^\s=>]+="[^"]*")+>')


def common(html):
    return TAG.sub(lambda tag: "<" + tag.group()[1:-1].replace("&lt;", "<").replace("&gt;", ">") + ">", html)


def difference(ours, theirs):
    at = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), min(len(ours), len(theirs)))
    start = max(0, at - 40)
    return "byte %d: %r, lexbor %r" % (at, ours[start:at + 60], theirs[start:at + 60])


def main():
    folder, prefix = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""
    names = sorted(glob.glob(os.path.join(folder, prefix + "*.tree")))
    equal = 0
    for name in names:
        with open(name, encoding="utf-8", newline="") as file:
            ours = file.read()
        with open(name[:-5] + ".html", "rb") as file:
            theirs = LexborHTMLParser(file.read()).html or ""
        if ours == theirs or common(ours) == common(theirs):
            equal += 1
        else:
            print("%s: %s" % (os.path.basename(name)[:-5], difference(common(ours), common(theirs))))
    share = equal / max(1, len(names))
    print("trees equal to those of lexbor (selectolax %s): %d of %d pages, %.2f %%"
          % (selectolax.__version__, equal, len(names), 100 * share))
    sys.exit(0 if share >= 0.99 else 1)


if __name__ == "__main__":
    main()
