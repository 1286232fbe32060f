"""Proves that the oracle and the random edits find what they are there to find: each is shown a program with a fault.

    python3 -m unittest selftest
"""

import pathlib
import subprocess
import sys
import tempfile
import textwrap
import unittest

HERE = pathlib.Path(__file__).resolve().parent

# A program that copies the content, touches nothing that stays, and refuses what has the word “khác”; with one fault.
PROGRAM = """
    #!{python}
    import pathlib, sys
    FAULT = "{fault}"
    words = sys.argv[1:]
    content = pathlib.Path(words[words.index("--content") + 1])
    files = {{file.relative_to(content): file.read_bytes() for file in content.rglob("*") if file.is_file()}}
    if FAULT == "check" and words[0] == "check":
        print("[1]")
    if words[0] == "check":
        sys.exit(0)
    if FAULT == "impure" and "--verify" in words:
        sys.exit(5)
    output = pathlib.Path(words[words.index("--output") + 1])
    again = output.exists()
    refused = any("khác".encode() in data for data in files.values())
    if FAULT == "finding":
        print("a.md:1:1: warning: [x]", file=sys.stderr)
    if refused:
        print("sai", file=sys.stderr)
    if refused and FAULT != "refused and written":
        sys.exit(1)
    if FAULT == "stale" and again:
        del files[min(files)]
        files = {{path: data for path, data in files.items() if not (output / path).exists()}}
    files[pathlib.Path("trang.html")] = str(sum(map(len, files.values()))).encode() if FAULT != "stale" else b""
    if FAULT == "byte":
        files[pathlib.Path("trang.html")] += b"."
    for path, data in files.items():
        file = output / path
        if not file.exists() or file.read_bytes() != data or FAULT == "touched":
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    for file in sorted(output.rglob("*"), reverse=True):
        if FAULT != "stale":
            if file.is_file() and file.relative_to(output) not in files:
                file.unlink()
            elif file.is_dir() and not any(file.iterdir()):
                file.rmdir()
    if FAULT == "folder":
        (output / "trống").mkdir(exist_ok=True)
    print(f"{{len(files) + (FAULT == 'count')}} trang, {{len(words)}}.00 giây")
    sys.exit(1 if refused else 3 if FAULT == "code" else 0)
"""


class Selftest(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = pathlib.Path(place.name)
        content = self.place / "content"
        for path, text in {
            "site.yml": "unit: {name: Xã}\n", "pages/a.md": "---\ntitle: A\n---\nMột.\n",
            "news/b.md": "---\ntitle: B\ndate: 2024-01-02\n---\nHai.\n",
            "results/c.csv": "code,channel\nH-1,postal\nH-2,postal\nH-3,in-person\n",
        }.items():
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_text(text)

    def program(self, fault=""):
        file = self.place / (fault or "right")
        file.write_text(textwrap.dedent(PROGRAM).lstrip().format(python=sys.executable, fault=fault))
        file.chmod(0o755)
        return file

    def oracle(self, fault, *more):
        command = [
            sys.executable, "-B", HERE / "oracle.py", "--program", self.program(), "--present", self.program(fault),
            "--only", "*/content", "--as-of", "2024-10-20", "--runs", "1", *more, self.place / "content"]
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def edits(self, fault):
        command = [
            sys.executable, "-B", HERE / "random_edits.py", self.program(fault), "--content", self.place / "content",
            "--edits", "40", "--seed", "3", "--verify-each", "3"]
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def test_programs_that_do_the_same(self):
        answer = self.oracle("", "--edit-runs", "2")
        self.assertEqual(answer.returncode, 0, answer.stdout)
        self.assertIn(" 0 differ", answer.stdout)

    def test_clean_builds_that_differ(self):
        for fault, said in {
            "byte": "trang.html: ", "finding": "a.md:1:1: warning", "code": "exit codes 0 and 3", "count": "last lines",
            "folder": "trống: missing", "check": "standard output differs",
        }.items():
            answer = self.oracle(fault, "--no-edits")
            self.assertEqual(answer.returncode, 1, answer.stdout)
            self.assertIn(said, answer.stdout)
            self.assertNotIn("Traceback", answer.stdout)

    def test_builds_on_top_that_differ(self):
        answer = self.oracle("stale")
        self.assertEqual(answer.returncode, 1, answer.stdout)
        self.assertIn("present, not as a clean build:", answer.stdout)
        self.assertNotIn("Traceback", answer.stdout)

    def test_random_edits(self):
        answer = self.edits("")
        self.assertEqual(answer.returncode, 0, answer.stdout)
        for fault, said in {
            "stale": "bytes, differing", "touched": "touched though unchanged", "refused and written": "refused, but",
            "impure": "exit code 5",
        }.items():
            answer = self.edits(fault)
            self.assertEqual(answer.returncode, 1, answer.stdout)
            self.assertIn(said, answer.stdout)
            self.assertNotIn("Traceback", answer.stdout)


if __name__ == "__main__":
    unittest.main()
