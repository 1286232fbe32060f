"""The common ground of the tests: spoil one file of the good site, run one check, look at what it finds."""

import tempfile
import unittest
from pathlib import Path

from checks.catalogue import Check
from checks.finding import Finding, Severity
from checks.site import Site

from .good_site import Spoil, excerpt, write


class SpoiledSite(unittest.TestCase):
    def findings(self, check: Check, files: dict[str, str]) -> list[Finding]:
        with tempfile.TemporaryDirectory() as folder:
            write(files, Path(folder))
            return [finding for finding in check(Site(folder)) if finding.severity is not Severity.NOTE]

    def assert_finds(self, check: Check, path: str, spoil: Spoil, expected: str, *more: str) -> None:
        """`check` has nothing against the good pages, and says `expected` once `path` is spoiled."""
        files = excerpt(path, *more)
        self.assert_says(check, {**files, path: spoil(files[path])}, expected)

    def assert_says(self, check: Check, files: dict[str, str], expected: str) -> None:
        problems = [f"{finding.page}: {finding.problem}" for finding in self.findings(check, files)]
        self.assertTrue(any(expected in problem for problem in problems), f"{expected!r} is not among {problems}")
