"""The peer of the writer: dlt loads the same rows into its PostgreSQL destination.

usage: dlt_load.py FOLDER URL    FOLDER holds TABLE.jsonl; prints `rows seconds`.

Its quickest way is used, `append`: no merge, no look-up of what is there. Its state lies in FOLDER, so nothing of an earlier run is found.
"""

import json
import pathlib
import sys
import time

import dlt


def rows(path):
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main(folder, url):
    tables = sorted(pathlib.Path(folder).glob("*.jsonl"))
    pipeline = dlt.pipeline("peer", destination=dlt.destinations.postgres(url), dataset_name="dlt_peer", pipelines_dir=folder)
    resources = [dlt.resource(rows(path), name=path.stem, write_disposition="append", max_table_nesting=0) for path in tables]
    began = time.monotonic()
    pipeline.run(resources).raise_on_failed_jobs()
    spent = time.monotonic() - began
    counts = pipeline.last_trace.last_normalize_info.row_counts
    print(sum(counts[path.stem] for path in tables), spent)


main(*sys.argv[1:])
