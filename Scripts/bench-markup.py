#!/usr/bin/env python3
"""Parsing alone beside libxml2 and lexbor on the same pages in one run, and growth on hostile inputs.

    bench-markup.py EVALUATE FOLDER SCRATCH

EVALUATE is dateline-evaluate, FOLDER the labelled set of pages. Every parser gets the same bytes: the pages in UTF-8,
written to SCRATCH. All read the pages to memory first; times are processor seconds of parsing and freeing, the best of
several rounds over all pages. Without a C compiler, libxml2's headers or selectolax that part is skipped with a message.

The heap of a page is what malloc handed out at most while it was parsed, beyond what was there before; it is counted by
the same small library for every program (bench-heap.c, LD_PRELOAD), so that no allocator's reserve is held against one.
"""
import glob
import os
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def figures(output):
    return {name: float(value) for name, value in (line.rsplit(None, 1) for line in output.splitlines() if line)}


def run(command, heap=None, text=None, variables=None):
    environment = dict(os.environ, **(variables or {}))
    if heap:
        environment["LD_PRELOAD"] = heap
    return subprocess.run(command, env=environment, input=text, capture_output=True, text=True, check=True).stdout


def compile_c(source, target, *flags):
    try:
        subprocess.run(["cc", "-O2", "-o", target, os.path.join(HERE, source)] + list(flags), check=True,
                       capture_output=True)
        return target
    except (OSError, subprocess.CalledProcessError):
        return None


def libxml2(scratch):
    if not shutil.which("xml2-config"):
        return None
    flags = subprocess.run(["xml2-config", "--cflags", "--libs"], capture_output=True, text=True).stdout.split()
    return compile_c("bench-libxml2.c", os.path.join(scratch, "bench-libxml2"), *flags)


def lexbor(paths, rounds=5):
    try:
        import selectolax
        from selectolax.lexbor import LexborHTMLParser
    except ImportError:
        return None
    pages = []
    for path in paths:
        with open(path, "rb") as file:
            pages.append(file.read())
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for page in pages:
            LexborHTMLParser(page)
        best = min(best, time.process_time() - start)
    return "lexbor (selectolax %s)" % selectolax.__version__, best


def growth(tool, heap):
    times, memory = {}, {}
    # glibc keeps freed memory up to a size that grows with use: the short inputs would then be read into warm memory and
    # the long ones into new pages. With a fixed size both get new pages, as a page does in a process of its own.
    fresh = {"MALLOC_MMAP_THRESHOLD_": "131072", "MALLOC_TRIM_THRESHOLD_": "131072"}
    for line in run([tool, "parse-growth"], variables=fresh).splitlines():
        name, ratio, speed = line.split("\t")
        times[name] = (float(ratio), float(speed))
    if heap:
        for line in run([tool, "parse-growth"], heap=heap).splitlines():
            name, multiple = line.split("\t")
            memory[name] = float(multiple)
    print("hostile inputs, 0.5 MB and ten times that: growth of the time, speed, most heap for each byte of input")
    for name in sorted(times, key=lambda name: -times[name][0]):
        print("  %-28s %5.1f x  %7.1f MB/s  %5.1f x" % ((name,) + times[name] + (memory.get(name, 0),)))
    slow = [name for name in times if times[name][0] > 11]
    large = [name for name in memory if memory[name] > 50]
    worst = max(times, key=lambda name: times[name][0])
    print("growth: worst %.1f x (%s), %d of %d families above 11 x" % (times[worst][0], worst, len(slow), len(times)))
    if memory:
        worst = max(memory, key=memory.get)
        print("memory: worst %.1f x (%s), %d of %d families above 50 x"
              % (memory[worst], worst, len(large), len(memory)))


def main():
    tool, folder, scratch = sys.argv[1:4]
    os.makedirs(scratch, exist_ok=True)
    heap = compile_c("bench-heap.c", os.path.join(scratch, "bench-heap.so"), "-shared", "-fPIC")
    if os.path.isdir(os.path.join(folder, "html")):
        pages = os.path.join(scratch, "pages")
        run([tool, "parse-trees", folder, "--predictions", pages])
        paths = sorted(glob.glob(os.path.join(pages, "*.html")))
        ours = figures(run([tool, "parse-bench", pages]))
        size = ours["bytes"] / 1e6
        print("parse only: %d pages, %.1f MB" % (len(paths), size))

        def show(name, seconds):
            print("  %-32s %7.1f MB/s" % (name, size / seconds))

        show("dateline", ours["parse_seconds"])
        peer = libxml2(scratch)
        names = "\n".join(paths) + "\n"
        if peer:
            theirs = figures(run([peer], text=names))
            show("libxml2", theirs["parse_seconds"])
            print("  ratio to libxml2                 %7.2f  (wanted: 4)" % (theirs["parse_seconds"] / ours["parse_seconds"]))
        else:
            print("  libxml2: skipped, no C compiler or no headers of libxml2")
        found = lexbor(paths)
        if found:
            show(*found)
            print("  ratio to lexbor                  %7.2f  (wanted: 1)" % (found[1] / ours["parse_seconds"]))
        else:
            print("  lexbor: skipped, selectolax is not installed")
        print("  walk and text of all blocks      %7.1f MB/s of source  (wanted: 2000)"
              % (size / ours["walk_and_text_seconds"]))
        if heap:
            ours = figures(run([tool, "parse-bench", pages], heap=heap))
            line = "  peak heap of a page, mean: dateline %.0f KB" % (ours["peak_heap_per_page"] / 1e3)
            if peer:
                theirs = figures(run([peer], heap=heap, text=names))
                line += ", libxml2 %.0f KB" % (theirs["peak_heap_per_page"] / 1e3)
            print(line)
        sys.stdout.flush()
        if found:
            subprocess.run([sys.executable, os.path.join(HERE, "compare-trees.py"), pages, "t-"])
    else:
        print("parse: skipped, there are no pages at %s/html" % folder)
    growth(tool, heap)


if __name__ == "__main__":
    main()
