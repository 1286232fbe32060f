"""The two programs side by side, and how their answers differ."""

import programs
import trees


class Side:
    """One of the two programs, with a folder of its own for what it builds."""

    def __init__(self, name, program, flags, place):
        self.name, self.program, self.flags = name, program, flags
        self.folder = place / name
        self.folder.mkdir()
        self.site = self.folder / "site"
        self.clean = self.folder / "clean"

    def command(self, output, day, more=()):
        return programs.build_command(self.program, "../Content", output, day, more)

    def build(self, day) -> programs.Run:
        """On top of what the last build left."""
        return programs.run(self.command("site", day, self.flags), self.folder)

    def build_clean(self, day) -> programs.Run:
        self.forget_clean()
        return programs.run(self.command("clean", day), self.folder)

    def forget_clean(self):
        trees.removed(self.clean)

    def check(self, day) -> programs.Run:
        """Findings alone, as JSON and in English."""
        flags = ["--as-of", str(day), "--format", "json", "--lang", "en"]
        return programs.run([self.program, "check", "--content", "../Content", *flags], self.folder)

    def instructions(self, tool, day) -> int:
        self.forget_clean()
        return programs.instructions(tool, self.command("clean", day, ["--jobs", "1"]), self.folder)


def answers_differ(first: programs.Run, second: programs.Run) -> list[str]:
    """Exit codes and findings."""
    found = []
    if first.status != second.status:
        found.append(f"exit codes {first.status} and {second.status}")
    if first.err != second.err:
        found += ["findings differ:", *trees.described_lines(first.err, second.err)]
    return found


def counts_differ(first: programs.Run, second: programs.Run) -> list[str]:
    """The numbers of files and findings in the last line."""
    one, other = programs.counts(first), programs.counts(second)
    return [] if one == other else [f"last lines “{one}” and “{other}”"]


def trees_differ(one, other, most=3) -> list[str]:
    paths = trees.differing(trees.tree(one), trees.tree(other))
    found = [line for path in paths[:most] for line in trees.described(path, one, other)]
    return found + ([f"… {len(paths)} paths differ"] if len(paths) > most else [])
