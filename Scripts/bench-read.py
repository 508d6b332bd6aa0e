#!/usr/bin/env python3
"""Time and memory of `dateline read` on generated pages: the cost of a page must not grow with the store.

    bench-read.py DATELINE [PAGES] [PARTS]

The pages are made of a seeded stream of invented happenings (names, places, days), reported by several outlets.
Measured are the first part of the pages and all of them read into empty stores, and then fifty more pages read into
both, one by one. Processor time is given, of all cores: it says more than the clock on a machine that does other work too.
"""
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

SYLLABLES = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "za", "dor", "fen", "gal", "hin", "jup", "kas"]
VERBS = ["opened", "closed", "repaired", "inspected", "postponed", "approved", "rejected", "extended", "sold", "rebuilt"]
THINGS = ["bridge", "harbour", "school", "market", "railway", "hospital", "dam", "library", "ferry", "stadium", "mine",
          "airport", "tunnel", "power station", "museum"]
FILLERS = ["The decision followed weeks of talks between the council and the builders.",
           "Residents had asked for a hearing before the work began.",
           "Costs are shared by the region and a private fund.",
           "A report on safety is expected before the end of the quarter.",
           "Similar projects elsewhere took longer than planned."]


def word(stream):
    return "".join(stream.choice(SYLLABLES) for _ in range(stream.randint(2, 3))).capitalize()


def page(stream, number, day, happening):
    place, person, thing, verb, amount = happening
    date = "2019-%02d-%02d" % (day // 28 % 12 + 1, day % 28 + 1)
    sentences = ["%s, the mayor of %s, %s the %s on %s after a cost of %d million." %
                 (person, place, verb, thing, date, amount)]
    for _ in range(stream.randint(8, 16)):
        sentences.append(stream.choice(FILLERS) if stream.random() < 0.4 else
                         "%s said the %s in %s would serve %d people a day, according to %s." %
                         (word(stream) + " " + word(stream), thing, place, stream.randint(100, 90000), word(stream)))
    paragraphs = "".join("<p>%s</p>" % " ".join(sentences[i:i + 3]) for i in range(0, len(sentences), 3))
    links = ['<li><a href="/x/%d">%s %s</a></li>' % (stream.randint(0, 10 ** 6), word(stream), word(stream))
             for _ in range(25)]
    return """<html lang="en"><head><meta charset="utf-8"><title>%s %s %s | Outlet %d</title>
<link rel="canonical" href="https://outlet%d.example/%d"><meta property="article:published_time" content="%sT08:00:00Z"></head>
<body><nav>%s</nav><article><h1>%s of %s %s the %s</h1>%s</article><aside><ul>%s</ul></aside></body></html>""" % (
        place, thing, verb, number % 7, number % 7, number, date, "".join(links[:12]), person, place, verb, thing, paragraphs,
        "".join(links))


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10000
    parts = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    stream = random.Random(20260901)
    folder = tempfile.mkdtemp(prefix="dateline-bench-")
    happening = None
    for number in range(count):
        if number % 3 == 0:
            happening = (word(stream) + " " + word(stream), word(stream) + " " + word(stream), stream.choice(THINGS),
                         stream.choice(VERBS), stream.randint(2, 900))
        target = os.path.join(folder, "part%02d" % (number * parts // count))
        os.makedirs(target, exist_ok=True)
        with open(os.path.join(target, "%06d.html" % number), "w", encoding="utf-8") as file:
            file.write(page(stream, number, number * 300 // count, happening))
    def read(store, *paths):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.time()
        subprocess.run([program, "read", *paths, "--store", os.path.join(folder, store)], check=True,
                       stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.time() - start

    def one_by_one(store):
        times = []
        for number in range(50):
            path = os.path.join(folder, "one%d.html" % number)
            with open(path, "w", encoding="utf-8") as file:
                file.write(page(stream, count + number, 299, happening))
            times.append(read(store, path)[0])
        return sorted(times)[len(times) // 2] * 1000

    parts_paths = [os.path.join(folder, "part%02d" % part) for part in range(parts)]
    small = count // parts
    first = read("first.sqlite", parts_paths[0])[0] * 1000 / small
    print("read %6d pages            %8.2f ms a page" % (small, first))
    whole, clock = read("whole.sqlite", *parts_paths)
    whole *= 1000 / count
    print("read %6d pages            %8.2f ms a page, %.1f s by the clock" % (count, whole, clock))
    print("ratio                        %8.2f" % (whole / first))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print("peak memory                  %8.0f MB" % peak)
    print("store                        %8.1f KB a page" %
          (os.path.getsize(os.path.join(folder, "whole.sqlite")) / 1024 / count))
    before = one_by_one("first.sqlite")
    print("one page more, to %6d     %8.2f ms" % (small, before))
    after = one_by_one("whole.sqlite")
    print("one page more, to %6d     %8.2f ms" % (count, after))
    print("ratio                        %8.2f" % (after / before))
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
