"""The edits whose builds are timed; each is another one in every run."""


def say_more(path):
    """A sentence more in a Markdown file."""
    original = path.read_text(encoding="utf-8")
    return lambda run: path.write_text(f"{original}\nThêm câu số {run}.\n", encoding="utf-8")


def comment(path):
    """A comment more in a YAML file."""
    original = path.read_text(encoding="utf-8")
    return lambda run: path.write_text(f"{original}# ghi chú số {run}\n", encoding="utf-8")


def change_row(path):
    """The channel of a dossier, back and forth."""
    lines = path.read_text(encoding="utf-8").split("\n")
    column = lines[0].split(",").index("channel")

    def edit(run):
        cells = lines[len(lines) // 2].split(",")
        cells[column] = ["postal", "in-person"][run % 2]
        lines[len(lines) // 2] = ",".join(cells)
        path.write_text("\n".join(lines), encoding="utf-8")

    return edit


def add_asset(folder):
    """One file more."""

    def edit(run):
        folder.mkdir(exist_ok=True)
        (folder / f"tep-{run}.txt").write_text(f"tệp số {run}\n", encoding="utf-8")

    return edit
