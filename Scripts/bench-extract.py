#!/usr/bin/env python3
"""Pages per second of `dateline extract` (one thread, bytes to article with metadata) beside trafilatura, in one run.

    bench-extract.py DATELINE FOLDER-OF-HTML-GZ [ROUNDS]

Both read the same bytes from memory-cached files. Dateline's start-up and its reading of the files are counted;
trafilatura's imports are not.
"""
import glob
import gzip
import os
import subprocess
import sys
import time

import trafilatura


def main():
    program, folder = sys.argv[1], sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    files = sorted(glob.glob(os.path.join(folder, "*.html.gz")))
    pages = [gzip.open(path).read() for path in files]
    print("pages: %d, %.1f MB" % (len(pages), sum(map(len, pages)) / 1e6))
    ours, theirs = [], []
    for _ in range(rounds):
        usage = os.times()
        subprocess.run([program, "extract", "--json"] + files, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = os.times()
        ours.append(after.children_user + after.children_system - usage.children_user - usage.children_system)
        start = time.process_time()
        for page in pages:
            trafilatura.bare_extraction(page, with_metadata=True)
        theirs.append(time.process_time() - start)
    a, b = min(ours), min(theirs)
    print("dateline extract       %8.1f pages/s  (CPU seconds, best of %d)" % (len(pages) / a, rounds))
    print("trafilatura %-10s %8.1f pages/s" % (trafilatura.__version__, len(pages) / b))
    print("ratio                  %8.1f" % (b / a))


if __name__ == "__main__":
    main()
