"""sniffer.py TABLES ANSWERS: what csv.Sniffer says separates the cells of each table, a line of JSON each; null for nothing."""

import csv
import json
import sys


def sniff(text):
    try:
        return csv.Sniffer().sniff(text, delimiters=",;\t|").delimiter
    except csv.Error:
        return None


tables, answers = sys.argv[1:]
with open(tables, encoding="utf-8") as lines, open(answers, "w", encoding="utf-8") as out:
    for line in lines:
        out.write(json.dumps(sniff(json.loads(line)["text"])) + "\n")
