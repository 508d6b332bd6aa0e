#!/usr/bin/env python3
"""Makes a set of excerpts out of base articles. Deterministic, standard library only.

    make-excerpts.py OUTDIR BASE.jsonl.gz [--docs 1500] [--share 0.3] [--seed 1]

OUTDIR/docs.jsonl       base articles and excerpts of them, shuffled: a run of sentences that makes up the share of an
                        article's words, under a headline of its own words
OUTDIR/gold.pairs.tsv   id1 id2 containment: every made pair (header first)
"""
import gzip
import json
import os
import random
import re
import sys
import unicodedata


def words(text):
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())


def shingles(article, size=5):
    found = words(article["title"] + "\n" + article["summary"] + "\n" + article["text"])
    return {tuple(found[i:i + size]) for i in range(max(1, len(found) - size + 1))}


def excerpt(article, share, chance):
    sentences = [s for s in re.split(r"(?<=[.!?…])\s+", article["text"]) if s.strip()]
    wanted = share * len(words(article["title"] + " " + article["summary"] + " " + article["text"]))
    first = chance.randrange(len(sentences))
    kept, count = [], 0
    for sentence in sentences[first:] + sentences[:first][::-1]:
        if count >= wanted:
            break
        kept.append(sentence)
        count += len(words(sentence))
    order = {sentence: place for place, sentence in enumerate(sentences)}
    kept.sort(key=lambda sentence: order[sentence])
    title = article["title"].split()
    return {"title": " ".join(title[:max(3, len(title) * 2 // 3)]), "summary": "", "text": " ".join(kept)}


def main():
    option = lambda name, default: type(default)(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else default
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    count, share = option("--docs", 1500), option("--share", 0.3)
    chance = random.Random(option("--seed", 1))
    with gzip.open(sys.argv[2], "rt", encoding="utf-8") as file:
        base = [json.loads(line) for line in file]
    base = [article for article in base if len(words(article["text"])) > 200]
    chance.shuffle(base)
    articles, gold = [], []
    for number, article in enumerate(base[:count]):
        article = {key: article[key] for key in ("id", "title", "summary", "text")}
        articles.append(article)
        part = dict(excerpt(article, share, chance), id="x%06d" % number)
        articles.append(part)
        whole, own = shingles(article), shingles(part)
        gold.append((article["id"], part["id"], len(whole & own) / len(own)))
    chance.shuffle(articles)
    os.makedirs(sys.argv[1], exist_ok=True)
    with open(os.path.join(sys.argv[1], "docs.jsonl"), "w", encoding="utf-8") as file:
        for article in articles:
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
    with open(os.path.join(sys.argv[1], "gold.pairs.tsv"), "w", encoding="utf-8") as file:
        file.write("id1\tid2\tcontainment\n")
        for one, two, containment in gold:
            file.write("%s\t%s\t%.4f\n" % (one, two, containment))


main()
