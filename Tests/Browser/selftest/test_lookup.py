"""The check of the lookup page can fail in each of its parts."""

import random

from checks import lookup

from .good_lookup import CODE
from .good_site import Spoil, excerpt, replacing
from .spoiled import SpoiledSite

PAGE, SCRIPT, SHARD, DAY = "tra-cuu.html", "assets/tra-cuu.js", "tra-cuu/2024/0-1.json", "ket-qua/2024/09/05.html"
ALL = [PAGE, SCRIPT, SHARD, DAY, "ket-qua/2024/index.html", "thu-tuc/1.001193.html"]


class Lookup(SpoiledSite):
    def assert_lookup(self, path: str, spoil: Spoil, expected: str):
        self.assert_finds(lookup.check, path, spoil, expected, *ALL)

    def test_the_good_one(self):
        self.assertEqual(self.findings(lookup.check, excerpt(*ALL)), [])

    def test_another_hash(self):
        self.assert_lookup(SCRIPT, replacing("0x9E3779B1", "0x9E3779B3"), "“H56.40.31-240905-0001” is read as")

    def test_spellings_that_are_not_understood(self):
        self.assert_lookup(SCRIPT, replacing(".normalize('NFKC')", ""), "is read as ['', '', '']")

    def test_a_dossier_that_is_not_found(self):
        self.assert_lookup(SHARD, replacing('"dossiers": {"', '"dossiers": {"x'), f"does not find {CODE}")

    def test_an_address_without_the_code(self):
        self.assert_lookup(SCRIPT, replacing("location.hash = address", "look(field.value)"),
                           "the address does not carry the code")

    def test_nobody_is_told(self):
        self.assert_lookup(SCRIPT, replacing("answer.querySelector('h2').focus();", ""), "is not given the focus")

    def test_no_way_to_the_row(self):
        self.assert_lookup(PAGE, replacing('data-to="row"', 'data-to="nowhere"'), f"no link leads to the row of {CODE}")

    def test_two_requests(self):
        self.assert_lookup(SCRIPT, replacing("show(['searching']);", "await fetch('index.html');"),
                           "an answer takes 2 requests")

    def test_a_code_in_a_request(self):
        self.assert_lookup(SCRIPT, replacing(".json`", ".json?ma=${code.text}`"), "the server is told the code")

    def test_a_link_that_does_nothing(self):
        self.assert_lookup(SCRIPT, replacing("  lookAtAddress();\n})", "})"), "a link with the code does not find")

    def test_silence_about_absent_codes(self):
        self.assert_lookup(PAGE, replacing("Không có hồ sơ mang mã này", "Xin chờ"), "of a code that is not there")

    def test_a_dead_end(self):
        self.assert_lookup(PAGE, replacing('data-to="day"', 'data-to="nowhere"'), "does not lead to the day")

    def test_a_faint_answer(self):
        self.assert_lookup("assets/style.css", lambda text: text + "#ket-qua p { color: #ccc; background: #fff }",
                           "with an answer, 320 px, light")

    def test_a_form_that_cannot_work(self):
        self.assert_lookup(PAGE, replacing('id="tra-cuu" hidden', 'id="tra-cuu"'), "without scripts a form is shown")

    def test_no_way_without_scripts(self):
        self.assert_lookup(PAGE, replacing('<a href="ket-qua/2024/index.html">', "<a>"), "no link leads to the years")

    def test_silence_on_a_disk(self):
        self.assert_lookup(PAGE, replacing("USB", "nơi khác"), "from a disk it does not say")

    def test_a_heavy_shard(self):
        noise = random.Random(1).randbytes(9000).hex()
        self.assert_lookup(SHARD, replacing('"procedures": [', f'"noise": "{noise}", "procedures": ['), "too many")

    def test_a_shard_that_tells_a_code(self):
        self.assert_lookup(SHARD, replacing("Khai sinh", CODE), "tells the code of a dossier")
