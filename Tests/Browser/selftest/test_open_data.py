"""The check of open data can fail in each of its parts."""

import json
import unittest

from checks import open_data

from .good_site import Spoil, replacing
from .spoiled import SpoiledSite

TABLE, LINES, LIST = "du-lieu/can-bo.csv", "du-lieu/can-bo.ndjson", "du-lieu/can-bo.json"


def _files() -> dict[str, str]:
    fields = [{"name": "title", "type": "string", "constraints": {"required": True, "enum": ["Trưởng", "Phó"]}},
              {"name": "from", "type": "date"}]
    home = "https://example.vn/du-lieu/index.html"
    agent = {"@id": "https://example.vn/#don-vi", "@type": "foaf:Agent", "foaf:name": "Xã"}
    return {
        "index.html": "<p>Trang chủ</p>",
        TABLE: "title,from\r\nTrưởng,2024-09-05\r\nPhó,\r\n",
        LINES: '{"title":"Trưởng","from":"2024-09-05"}\n{"title":"Phó"}\n',
        LIST: '[{"title":"Trưởng","from":"2024-09-05"},{"title":"Phó"}]\n',
        open_data.PACKAGE: json.dumps({"name": "xa", "resources": [{
            "name": "can-bo", "path": "can-bo.csv", "schema": {"fields": fields, "primaryKey": ["title"]}}]}),
        open_data.CATALOGUE: json.dumps({
            "@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
                         "foaf": "http://xmlns.com/foaf/0.1/"},
            "@id": home, "@type": "dcat:Catalog", "dct:title": "Dữ liệu", "dct:description": "Của xã",
            "dct:publisher": agent}),
    }


class OpenData(SpoiledSite):
    def assert_says_when(self, path: str, spoil: Spoil, expected: str) -> None:
        files = _files()
        self.assert_says(open_data.check, {**files, path: spoil(files[path])}, expected)

    def test_the_good_one(self):
        self.assertEqual(self.findings(open_data.check, _files()), [])

    def test_broken_json(self):
        self.assert_says_when(LIST, replacing("]", ""), "is not JSON")

    def test_a_broken_line(self):
        self.assert_says_when(LINES, replacing('{"title":"Phó"}', '{"title":"Phó"'), "line 2 is not JSON")

    def test_a_missing_line(self):
        self.assert_says_when(LINES, replacing('{"title":"Phó"}\n', ""), "has 1 records")

    def test_a_formula(self):
        self.assert_says_when(TABLE, replacing("Phó", "=1+1"), "a spreadsheet would run '=1+1'")

    def test_a_byte_order_mark(self):
        self.assert_says_when(TABLE, lambda text: "\ufeff" + text, "byte order mark")

    def test_a_short_row(self):
        self.assert_says_when(TABLE, replacing("Phó,", "Phó"), "longer or shorter")

    def test_another_type(self):
        self.assert_says_when(TABLE, replacing("2024-09-05", "05/09/2024"), "date")

    def test_a_value_that_is_not_declared(self):
        self.assert_says_when(TABLE, replacing("Phó", "Khác"), "enum")

    def test_a_key_twice(self):
        self.assert_says_when(TABLE, replacing("Phó", "Trưởng"), "primary key")

    def test_a_table_that_is_not_described(self):
        self.assert_says(open_data.check, {**_files(), "du-lieu/khac.csv": "a\r\n"}, "does not describe du-lieu/khac.csv")

    @unittest.skipUnless(open_data.SHAPES.is_file(), "the shapes do not stand beside the project")
    def test_a_catalogue_without_a_publisher(self):
        self.assert_says_when(open_data.CATALOGUE, replacing("dct:publisher", "dct:creator"), "breaks DCAT-AP")
