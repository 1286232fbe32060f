"""The check of the search page can fail. The script is the site's own; the index is a small one."""

import json
from pathlib import Path
from unittest.mock import patch

from checks import search

from .good_site import excerpt, page, replacing
from .spoiled import SpoiledSite

SCRIPTS = Path(__file__).resolve().parents[3] / "Templates" / "Script"
SCRIPT = "assets/tim-kiem.js"
INDEX = "tim-kiem/muc-luc.json"
PAGE = search.PAGE
VOWELS = ["aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ"]

# A few rows of the files of the real check.
ROWS = {
    "queries.tsv": [["dang ky khai sinh", "thu-tuc/1.001193.html"], ["ddawng kys khai sinh", "thu-tuc/1.001193.html"]],
    "folding.tsv": [["Đường bộ", "đường bộ", "duong bo"]],
}

BODY = """
<form class="search" role="search" action="tim-kiem.html" data-index="tim-kiem/" data-shards="1">
<label for="q">Tên thủ tục</label><input id="q" name="q" type="search"><button>Tìm</button></form>
<p id="so-ket-qua" role="status"></p>
<ol id="ket-qua"></ol>
<p>Không có JavaScript thì chọn trong danh mục các thủ tục ở phía trên.</p>
<script type="module" src="assets/tim-kiem.js"></script>
"""


def _letters() -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {letter: [letter] for letter in "bcfghjklmnpqrstvwxz"} | {"d": ["d", "đ"]}
    for vowel, plain in zip(VOWELS, "aaaeeiooouuy"):
        groups.setdefault(plain, []).append(vowel)
    return groups


def site() -> dict[str, str]:
    files = excerpt("thu-tuc/1.001193.html")
    files[PAGE] = page(PAGE, BODY)
    files["assets/style.css"] += "\n#q, button { min-height: 44px; font: inherit }"
    files[SCRIPT] = "".join((SCRIPTS / f"{name}.js").read_text("utf-8") for name in ("letters", "typing", "ranking", "search"))
    files[INDEX] = json.dumps({
        "letters": _letters(), "slips": {"ð": "đ"}, "abbreviations": {"đkks": "đăng ký khai sinh", "gks": "giấy khai sinh"},
        "kinds": ["Thủ tục"], "fields": ["Hộ tịch"],
        "documents": [
            [0, 0, "Thủ tục đăng ký khai sinh", "1.001193", 1, ["làm giấy khai sinh", "khai sinh cho con"]],
            [0, "thu-tuc/index.html", "Danh mục thủ tục"],
        ]})
    files["tim-kiem/00.json"] = '{"khai":[0],"khai sinh":[0]}'
    return files


@patch.object(search, "_rows", lambda file: ROWS[file.name])
class Search(SpoiledSite):
    def problems(self, path: str | None = None, spoil=lambda text: text) -> str:
        files = site()
        if path:
            files[path] = spoil(files[path])
        return "\n".join(finding.problem for finding in self.findings(search.check, files))

    def test_the_small_site_is_good(self):
        self.assertEqual(self.problems(), "")

    def test_another_page_first(self):
        self.assertIn("gives thu-tuc/2.001193.html first, not thu-tuc/1.001193.html",
                      self.problems(INDEX, replacing('"1.001193"', '"2.001193"')))

    def test_a_letter_that_is_not_folded(self):
        self.assertIn("is read as", self.problems(INDEX, replacing('["d", "\\u0111"]', '["d"]')))

    def test_a_heavy_script(self):
        filler = "".join(chr(0x4E00 + (place * 7919) % 20000) for place in range(20_000))
        self.assertIn("too many", self.problems(SCRIPT, lambda text: f"{text}\n// {filler}"))

    def test_results_that_are_not_announced(self):
        self.assertIn("not announced", self.problems(PAGE, replacing(' role="status"', "")))

    def test_words_that_are_not_marked(self):
        self.assertIn("no word of the results is marked", self.problems(SCRIPT, replacing("element('mark'", "element('b'")))

    def test_arrows_that_lead_nowhere(self):
        self.assertIn("the arrow down", self.problems(SCRIPT, replacing("'ArrowDown' && event.key", "'x' && event.key")))

    def test_a_page_that_breaks_the_policy(self):
        self.assertIn("complains", self.problems(PAGE, replacing("<p id", "<script>1</script><p id")))
