#!/usr/bin/env python3
"""Speed of reading a .warc.gz, one thread, beside warcio and FastWARC in one run.

    bench-warc.py DATELINE-EVALUATE [PAGES]

The archive is generated: a request and a response for each page, a gzip member for each record, a third of the bodies gzipped
once more by the server. All programs go through all records, undo HTTP for the responses and hold each page's bytes. Times
are processor seconds, the best of three rounds; MB are those of the archive as it expands.
"""
import gzip
import os
import random
import subprocess
import sys
import tempfile
import time
import zlib

from fastwarc.warc import ArchiveIterator as FastIterator
from fastwarc.warc import WarcRecordType
from warcio.archiveiterator import ArchiveIterator

ROUNDS = 3


def words(stream, count):
    letters = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
    vocabulary = words.vocabulary = getattr(words, "vocabulary", None) or [
        "".join(stream.choice(letters) for _ in range(stream.randint(1, 6))) for _ in range(6000)]
    return " ".join(stream.choice(vocabulary) for _ in range(count))


def page(stream, number):
    paragraphs = "".join("<p class=\"p%d\">%s.</p>\n" % (i % 4, words(stream, 70)) for i in range(stream.randint(8, 50)))
    links = "".join("<li><a href=\"/tin/%d.html\" title=\"x\">%s</a></li>\n" % (stream.randint(0, 10 ** 6), words(stream, 9))
                    for _ in range(60))
    return ("<!DOCTYPE html><html><head><meta charset=utf-8><title>%d</title></head><body><ul>%s</ul><article>%s</article></body>"
            "</html>" % (number, links, paragraphs)).encode()


def record(kind, address, number, body):
    head = ("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2016-09-30T11:22:%02dZ\r\n"
            "WARC-Record-ID: <urn:uuid:00000000-0000-0000-%s-%012d>\r\nWARC-IP-Address: 192.0.2.1\r\n"
            "WARC-Payload-Digest: sha1:%032d\r\nContent-Type: application/http; msgtype=%s\r\nContent-Length: %d\r\n\r\n"
            % (kind, address, number % 60, "0001" if kind == "request" else "0002", number, number, kind, len(body)))
    return gzip.compress(head.encode() + body + b"\r\n\r\n", 6, mtime=0)


def generate(path, count):
    stream = random.Random(20260901)
    size = 0
    with open(path, "wb") as out:
        for number in range(count):
            address = "http://outlet%d.example/tin/%d.html" % (number % 9, number)
            request = b"GET /tin HTTP/1.1\r\nHost: outlet.example\r\nUser-Agent: crawler\r\nAccept: */*\r\n\r\n"
            out.write(record("request", address, number, request))
            body = page(stream, number)
            fields = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nServer: x\r\n"
            if number % 3 == 0:
                body = gzip.compress(body, 6, mtime=0)
                fields += "Content-Encoding: gzip\r\n"
            response = (fields + "Content-Length: %d\r\n\r\n" % len(body)).encode() + body
            out.write(record("response", address, number, response))
            size += len(request) + len(response) + 800
    return size


def with_warcio(path):
    pages = total = 0
    with open(path, "rb") as file:
        for item in ArchiveIterator(file):
            if item.rec_type == "response" and item.http_headers.get_statuscode() == "200":
                total += len(item.content_stream().read())
                pages += 1
    return pages, total


def with_fastwarc(path):
    pages = total = 0
    with open(path, "rb") as file:
        for item in FastIterator(file, record_types=WarcRecordType.response, parse_http=True):
            body = item.reader.read()
            if item.http_headers.get("Content-Encoding") == "gzip":
                body = zlib.decompress(body, 31)
            total += len(body)
            pages += 1
    return pages, total


def best(work, path):
    seconds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        result = work(path)
        seconds.append(time.process_time() - start)
    return min(seconds), result


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 6000
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as folder:
        path = os.path.join(folder, "bench.warc.gz")
        size = generate(path, count)
        lines = dict(line.split() for line in
                     subprocess.run([program, "archives", path, "--predictions", folder], check=True, capture_output=True,
                                    text=True).stdout.splitlines())
        ours = float(lines["seconds"]), (int(lines["pages"]), int(lines["bytes"]))
        peers = {"warcio": best(with_warcio, path), "FastWARC": best(with_fastwarc, path)}
        print("archive: %d records, %.1f MB as .warc.gz, %.1f MB expanded"
              % (2 * count, os.path.getsize(path) / 1e6, size / 1e6))
        for name, (seconds, found) in [("dateline", ours)] + list(peers.items()):
            print("%-9s %9.0f records/s %7.1f MB/s  (%.2f s, %d pages)%s"
                  % (name, 2 * count / seconds, size / 1e6 / seconds, seconds, found[0],
                     "" if found == ours[1] else "  OTHER BYTES: %s, not %s" % (found, ours[1])))
        for name, (seconds, _) in peers.items():
            print("dateline is %.1f times as fast as %s" % (seconds / ours[0], name))


if __name__ == "__main__":
    main()
