"""The good site passes everything, and the command keeps its promises to CI."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from checks.catalogue import CHECKS, COMPLETENESS

from .good_site import good_site, replacing, write

HERE = Path(__file__).parent.parent


def run(*arguments: str) -> tuple[int, list[str]]:
    process = subprocess.run([sys.executable, "-m", "checks", *arguments], cwd=HERE, capture_output=True, text=True)
    return process.returncode, process.stdout.splitlines()


class WholeSite(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_the_good_site_passes_every_check(self):
        write(good_site(), self.folder)
        code, lines = run("--complete", str(self.folder))
        # Search, open data and reading without a network have samples of their own.
        skipped = [line for line in lines if line.startswith("  skipped")]
        self.assertEqual(len(skipped), 3, "\n".join(lines))
        passed = len([COMPLETENESS, *CHECKS]) - len(skipped)
        self.assertEqual((code, lines[-1]), (0, f"{passed} passed, 0 failed"), "\n".join(lines))

    def test_a_bad_site_fails(self):
        files = good_site()
        files["index.html"] = replacing('lang="vi"', 'lang="en"')(files["index.html"])
        write(files, self.folder)
        code, lines = run("--only", "language", str(self.folder))
        self.assertEqual((code, lines[-1]), (1, "0 passed, 1 failed"))

    def test_a_missing_folder_fails(self):
        code, lines = run(str(self.folder / "khong-co"))
        self.assertEqual((code, lines[-1]), (1, "0 passed, 1 failed"))

    def test_a_site_without_apologies_skips_printing(self):
        write({"index.html": good_site()["index.html"]}, self.folder)
        code, lines = run("--only", "prints", str(self.folder))
        self.assertEqual((code, lines[-1]), (0, "0 passed, 0 failed"))
