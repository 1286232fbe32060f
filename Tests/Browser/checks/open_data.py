"""The tables of open data are what they say: types, rows, JSON, and a catalogue that portals can collect."""

import csv
import json
import re
from pathlib import Path
from typing import Iterator

from .finding import Finding, NothingToCheck, note
from .site import Site

FOLDER = "du-lieu"
PACKAGE = f"{FOLDER}/datapackage.json"
CATALOGUE = f"{FOLDER}/catalog.jsonld"
SHAPES = Path(__file__).resolve().parents[4] / "shared" / "data" / "shapes" / "dcat-ap-3.0.1.ttl"
FORMULA = re.compile(r"[=+\-@\t\r]")


def check(site: Site) -> Iterator[Finding]:
    if PACKAGE not in site.files:
        raise NothingToCheck("no open data")
    broken = list(_json(site))
    yield from broken
    yield from _rows(site)
    if not broken:
        yield from _package(site)
        yield from _catalogue(site)


def _files(site: Site, *endings: str) -> list[str]:
    return sorted(path for path in site.files if path.startswith(f"{FOLDER}/") and path.endswith(endings))


def _json(site: Site) -> Iterator[Finding]:
    for path in _files(site, ".json", ".jsonld", ".ndjson"):
        text = (site.root / path).read_text("utf-8")
        for number, document in enumerate(text.splitlines() if path.endswith(".ndjson") else [text], 1):
            try:
                json.loads(document)
            except ValueError as error:
                yield Finding(path, f"line {number} is not JSON: {error}")


def _table(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.reader(text, strict=True))


def _rows(site: Site) -> Iterator[Finding]:
    """A table has as many rows in each format, and no cell that a spreadsheet would run."""
    csv.field_size_limit(1 << 24)
    tables = _files(site, ".csv")
    for path in tables:
        raw = (site.root / path).read_bytes()
        if raw.startswith(b"\xef\xbb\xbf"):
            yield Finding(path, "begins with a byte order mark")
        heading, *rows = _table(site.root / path)
        if any(len(row) != len(heading) for row in rows):
            yield Finding(path, "has rows longer or shorter than its heading")
        formulas = [cell for row in rows for cell in row if FORMULA.match(cell)]
        if formulas:
            yield Finding(path, f"a spreadsheet would run {formulas[0][:40]!r}")
        lines = path.removesuffix(".csv") + ".ndjson"
        if lines in site.files:
            count = (site.root / lines).read_bytes().count(b"\n")
            if count != len(rows):
                yield Finding(lines, f"has {count} records, {path} has {len(rows)} rows")
    yield note(PACKAGE, f"{len(tables)} tables")


def _package(site: Site) -> Iterator[Finding]:
    from frictionless import Package

    report = Package(str(site.root / PACKAGE)).validate()
    for error in report.errors:
        yield Finding(PACKAGE, error.message)
    for task in report.tasks:
        for error in task.errors:
            yield Finding(f"{FOLDER}/{task.place}", error.message)
    described = {f"{FOLDER}/{task.place}" for task in report.tasks}
    for path in _files(site, ".csv"):
        if path not in described and path != f"{FOLDER}/tu-dien.csv":
            yield Finding(PACKAGE, f"does not describe {path}")


def _catalogue(site: Site) -> Iterator[Finding]:
    if not SHAPES.is_file():
        yield note(CATALOGUE, "not held against DCAT-AP: its shapes do not stand beside the project")
        return
    from pyshacl import validate
    from rdflib import Graph, Namespace
    from rdflib.namespace import RDF, SH

    catalogue = Graph().parse(site.root / CATALOGUE, format="json-ld")
    if not set(catalogue.subjects(RDF.type, Namespace("http://www.w3.org/ns/dcat#").Catalog)):
        yield Finding(CATALOGUE, "has no dcat:Catalog")
    _, results, _ = validate(catalogue, shacl_graph=Graph().parse(SHAPES, format="turtle"))
    for result in results.subjects(RDF.type, SH.ValidationResult):
        if results.value(result, SH.resultSeverity) == SH.Violation:
            where, what = results.value(result, SH.focusNode), results.value(result, SH.resultMessage)
            yield Finding(CATALOGUE, f"{where} breaks DCAT-AP: {what}")
