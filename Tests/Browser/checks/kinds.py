"""Which kind of page a path stands for: the layout of the site, read from its addresses."""

import re

_DATE = r"\d{4}-\d{2}-\d{2}"

# The first that fits wins.
_KINDS = [
    ("home", r"index\.html"),
    ("not found", r"404\.html"),
    ("staff", r"can-bo\.html"),
    ("search", r"tim-kiem\.html"),
    ("lookup", r"tra-cuu\.html"),
    ("leaders", r"lanh-dao\.html"),
    ("locality", r"dia-phuong\.html"),
    ("receptions", r"tiep-cong-dan\.html"),
    ("commitments", r"cam-ket\.html"),
    ("offline", r"ngoai-tuyen\.html"),
    ("free page", r"[^/]+\.html"),
    ("changes of the catalogue", r"thu-tuc/thay-doi\.html"),
    ("procedures", r"thu-tuc/index\.html"),
    ("procedure", r"thu-tuc/\d[^/]*\.html"),
    ("older version of a procedure", rf"thu-tuc/[^/]+/{_DATE}\.html"),
    ("procedures by level", r"thu-tuc/muc-do/[^/]+\.html"),
    ("procedures by way", r"thu-tuc/cach-nop/[^/]+\.html"),
    ("procedures of a field", r"thu-tuc/[^/]+\.html"),
    ("boards", r"niem-yet/index\.html"),
    ("poster", r"niem-yet/phan-anh-kien-nghi\.html"),
    ("handout", r"niem-yet/\d[^/]*\.html"),
    ("board", r"niem-yet/[^/]+\.html"),
    ("forms", r"bieu-mau/index\.html"),
    ("results", r"ket-qua/index\.html"),
    ("results of a year", r"ket-qua/\d{4}/index\.html"),
    ("results of a month", r"ket-qua/\d{4}/\d{2}/index\.html"),
    ("closed on a day", r"ket-qua/\d{4}/\d{2}/giai-quyet-\d{2}(-\d+)?\.html"),
    ("results of a day", r"ket-qua/\d{4}/\d{2}/\d{2}(-\d+)?\.html"),
    ("apologies", r"xin-loi/index\.html"),
    ("apologies of a year", r"xin-loi/\d{4}/index\.html"),
    ("apology", r"xin-loi/.+\.html"),
    ("statistics", r"thong-ke/index\.html"),
    ("statistics of a period", r"thong-ke/.+\.html"),
    ("open data", r"du-lieu/index\.html"),
    ("data dictionary", r"du-lieu/tu-dien\.html"),
    ("plans", r"ke-hoach/index\.html"),
    ("plan", r"ke-hoach/.+\.html"),
    ("reports", r"bao-cao/index\.html"),
    ("report", r"bao-cao/.+\.html"),
    ("news list", r"tin-tuc/index\.html"),
    ("news item", r"tin-tuc/.+\.html"),
    ("disclosures", r"cong-khai/index\.html"),
    ("disclosures of a category", r"cong-khai/nhom-\d+\.html"),
    ("disclosures of a quarter", r"cong-khai/danh-sach-\d{4}-q\d\.html"),
    ("information catalogue", r"cong-khai/danh-muc-thong-tin\.html"),
    ("disclosure plan", r"cong-khai/ke-hoach\.html"),
    ("disclosure", r"cong-khai/.+\.html"),
    ("feedback", r"phan-anh/index\.html"),
    ("surveys", r"hai-long/index\.html"),
    ("survey", r"hai-long/.+\.html"),
    ("dialogues", r"doi-thoai/index\.html"),
    ("dialogue", r"doi-thoai/.+\.html"),
    ("consultations", r"lay-y-kien/index\.html"),
    ("consultation", r"lay-y-kien/.+\.html"),
]
_PATTERNS = [(kind, re.compile(pattern)) for kind, pattern in _KINDS]

# A kind seen by what a page says, not by its address.
EMPTY_REGISTER = "empty register"

# Search and lookup may use JavaScript; every other page does without.
WITH_SCRIPTS = {"search", "lookup"}

# What the site of a commune consists of: asked for with --complete.
EXPECTED = [
    "procedures by level", "procedures by way", "boards", "poster", "handout", "board",
    "home", "procedures", "procedures of a field", "procedure", "forms", "lookup",
    "results", "results of a year", "results of a month", "results of a day", "closed on a day",
    "statistics", "statistics of a period",
    "apologies", "apology", "plans", "plan", "reports", "report",
    "news list", "news item", "staff", "free page", "not found", EMPTY_REGISTER,
    "disclosures", "disclosures of a category", "disclosures of a quarter", "information catalogue",
    "disclosure plan", "disclosure", "feedback", "surveys", "survey", "dialogues", "dialogue",
    "consultations", "consultation", "changes of the catalogue", "leaders", "locality", "receptions", "commitments",
    "open data", "data dictionary",
]


def kind_of(path: str) -> str:
    for kind, pattern in _PATTERNS:
        if pattern.fullmatch(path):
            return kind
    # A section this list does not know yet: its index, and the pages below it.
    section, _, rest = path.partition("/")
    return f"{section} index" if rest == "index.html" else f"{section} page"
