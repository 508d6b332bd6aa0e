#!/usr/bin/env python3
"""Pages per second and peak memory of `dateline extract` beside trafilatura and resiliparse, in one run.

    bench-extract.py DATELINE FOLDER-OF-HTML-GZ [ROUNDS]

All read the same bytes from memory-cached files on one thread. Dateline gives articles with metadata, its start-up,
the reading of its files and the writing of its output counted; trafilatura gives text with metadata and resiliparse
text alone, from pages in memory, their imports not counted. Best CPU seconds of the rounds.
Memory is the largest resident set of a process that reads the pages with whole texts (a-*) one after the other.
"""
import glob
import gzip
import os
import subprocess
import sys
import time

import trafilatura
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import detect_encoding
from resiliparse.parse.html import HTMLTree

PEER = """
import gzip, sys
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import detect_encoding
from resiliparse.parse.html import HTMLTree
for path in sys.argv[1:]:
    page = gzip.open(path).read()
    extract_plain_text(HTMLTree.parse_from_bytes(page, detect_encoding(page)), main_content=True)
"""


def seconds(work):
    start = time.process_time()
    work()
    return time.process_time() - start


def child_seconds(command):
    before = os.times()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def peak(command):
    """The largest resident set of a command, in MB."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    child.returncode = 0
    return usage.ru_maxrss / 1024


def resiliparse_text(page):
    return extract_plain_text(HTMLTree.parse_from_bytes(page, detect_encoding(page)), main_content=True)


def main():
    program, folder = sys.argv[1], sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    files = sorted(glob.glob(os.path.join(folder, "*.html.gz")))
    pages = [gzip.open(path).read() for path in files]
    print("pages: %d, %.1f MB" % (len(pages), sum(map(len, pages)) / 1e6))
    ours, full, text = [], [], []
    for _ in range(rounds):
        ours.append(child_seconds([program, "extract", "--json"] + files))
        full.append(seconds(lambda: [trafilatura.bare_extraction(page, with_metadata=True) for page in pages]))
        text.append(seconds(lambda: [resiliparse_text(page) for page in pages]))
    base = min(full)
    print("                                   pages/s   ratio")
    for name, best in [
            ("trafilatura %s, with metadata" % trafilatura.__version__, base),
            ("resiliparse, text alone", min(text)),
            ("dateline extract, with metadata", min(ours))]:
        print("%-32s %9.1f %7.1f" % (name, len(pages) / best, base / best))
    whole = [path for path in files if os.path.basename(path).startswith("a-")] or files
    print("peak memory, %d pages: dateline %.0f MB, resiliparse %.0f MB (with Python)" % (
        len(whole), peak([program, "extract", "--json"] + whole), peak([sys.executable, "-c", PEER] + whole)))


if __name__ == "__main__":
    main()
