"""Answers the questions that ../contender.js describes.

python answer.py lxml
"""

import json
import sys
from time import perf_counter


def with_pandas():
    from io import StringIO

    from pandas import read_html

    return lambda text: read_html(StringIO(text), flavor="lxml")


def with_lxml():
    from lxml.html import document_fromstring

    def cell(node):
        span = node.attrib.get
        return {
            "text": node.text_content(),
            "rowspan": int(span("rowspan", 1)),
            "colspan": int(span("colspan", 1)),
        }

    return lambda text: [
        [[cell(node) for node in row.iter("td", "th")] for row in table.iter("tr")]
        for table in document_fromstring(text).iter("table")
    ]


def with_selectolax():
    from selectolax.lexbor import LexborHTMLParser

    def cell(node):
        span = node.attributes.get
        return {
            "text": node.text(),
            "rowspan": int(span("rowspan") or 1),
            "colspan": int(span("colspan") or 1),
        }

    return lambda text: [
        [[cell(node) for node in row.css("td, th")] for row in table.css("tr")]
        for table in LexborHTMLParser(text).css("table")
    ]


def rows(frame):
    """A data frame as the others give a table: spans are applied, rows of <th> are its header."""
    labels = frame.columns.to_list()
    if frame.columns.dtype.kind == "i":
        header = []
    elif isinstance(labels[0], tuple):
        header = zip(*labels)
    else:
        header = [labels]
    return [
        [{"text": str(value), "rowspan": 1, "colspan": 1} for value in row]
        for row in [*header, *frame.itertuples(index=False, name=None)]
    ]


name = sys.argv[1]
work = globals()["with_" + name]()
for line in sys.stdin:
    question = json.loads(line)
    with open(question["file"], encoding="utf-8") as file:
        text = file.read()
    if question["runs"] == 0:
        result = work(text)
        answer = {"result": [rows(frame) for frame in result] if name == "pandas" else result}
    else:
        times = []
        end = perf_counter() + question["milliseconds"] / 1e3
        while len(times) < question["runs"] or perf_counter() < end:
            started = perf_counter()
            work(text)
            times.append((perf_counter() - started) * 1e3)
        answer = {"times": times}
    print(json.dumps(answer), flush=True)
