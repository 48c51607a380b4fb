#!/usr/bin/env python3
"""Counts the samples again, with other libraries and by hand-written column positions, and compares with the program:
every district of every set, and every set. Holds data-samples/README.md to what it says of the lists."""

import datetime
import re
import unicodedata

import books
from htx import ROOT, SAMPLES, figures, report

SETS = {"2023-H1": (2023, 6, 30), "2023-07": (2023, 7, 31), "2023-08": (2023, 8, 31)}
# What the press said, and so what the sets have to show.
PUBLISHED = {
    "2023-H1": {"count": 275, "new": 16},
    "2023-07": {"count": 279, "agricultural": 214, "other": 65},
    "2023-08": {"count": 281, "members": 4292, "active": 247, "suspended": 34},
}

AGRICULTURAL = {"Nông nghiệp", "NN", "Nuôi trồng thủy sản", "NTTS", "Khai thác thủy sản", "Thủy sản", "Diêm nghiệp",
                "Lâm nghiệp"}
OTHER = {"Công nghiệp - Tiểu thủ công nghiệp", "CN-TTCN", "Xây dựng", "Thương mại - Dịch vụ", "TM-DV",
         "Giao thông vận tải", "Vận tải", "Tín dụng"}
ACTIVE = {"Đang hoạt động", "Hoạt động", "Đang HĐ"}
SUSPENDED = {"Tạm ngừng hoạt động", "Tạm ngưng", "Tạm ngừng", "Tạm ngừng kinh doanh", "Tạm ngưng hoạt động",
             "Tạm ngừng KD"}

# District: its code, its file, đồng per unit of money, and where its columns are (from 0). `section`: what only the
# section rows tell. `ticks`: active and suspended as two columns. `rated`: four columns of ticks.
DISTRICTS = {
    "Cà Mau": dict(code="964", file="TP. Ca Mau*.xlsx", money=10**6, no=0, name=1, address=2, tax=3, established=4,
                   sector=6, members=7, women=8, workers=9, charter=10, contributed=11, revenue=12, status=13),
    "U Minh": dict(code="966", file="u_minh*.csv", money=10**6, no=0, name=1, commune=2, tax=4, established=5, sector=6,
                   members=7, women=8, charter=9, contributed=10, revenue=11, status=12, phone=13),
    "Thới Bình": dict(code="967", file="thoi-binh.xlsx", money=10**6, no=0, name=1, tax=3, established=4, sector=5,
                      members=6, women=7, charter=8, contributed=9, revenue=10, status=11, section="commune"),
    "Trần Văn Thời": dict(code="968", file="Danh sach HTX huyen*.xlsx", money=10**6, no=0, name=1, commune=2, tax=3,
                          established=4, sector=5, members=6, women=7, workers=8, charter=9, contributed=10,
                          revenue=11, status=12, rating=13),
    "Cái Nước": dict(code="969", file="DS HTX H. Cai Nuoc*.xls", money=10**6, no=0, name=1, address=2, tax=3,
                     established=4, sector=5, members=6, women=7, charter=8, contributed=9, phone=11,
                     section="status"),
    "Đầm Dơi": dict(code="970", file="BC HTX Dam Doi*.xlsx", money=1, no=1, name=2, address=3, tax=4, established=5,
                    members=6, women=7, charter=8, contributed=9, revenue=10, phone=12, status=13, section="sector"),
    "Năm Căn": dict(code="971", file="nam-can.ods", money=10**3, no=0, name=1, commune=2, tax=3, established=4,
                    sector=5, members=6, women=7, workers=8, charter=9, contributed=10, ticks=(11, 12)),
    "Phú Tân": dict(code="972", file="H. Phu Tan*.xls", money=10**6, no=0, name=1, commune=2, tax=3, established=4,
                    sector=5, members=6, women=7, charter=8, contributed=9, revenue=10, status=11, phone=12),
    "Ngọc Hiển": dict(code="973", file="HTX_NgocHien*.xlsx", money=10**6, no=0, name=2, address=3, tax=4,
                      established=6, sector=7, members=8, women=9, charter=11, contributed=12, status=15,
                      rated=(16, 17, 18, 19)),
}
PEOPLE = ("members", "women", "workers")
MONEY = ("charter", "contributed", "revenue")


def communes():
    """Code of a district → the names of its communes before July 2025."""
    found = {}
    for line in (ROOT / "src" / "geography" / "units.tsv").read_text("utf-8").splitlines():
        code, name, parent, _, last, *_ = line.split("\t")
        if last == "2025-06-30" and len(code) == 5:
            found.setdefault(parent, set()).add(name)
    return found


COMMUNES = communes()


def number(value):
    """A number, or text as `1.234,5`."""
    return float(value.replace(".", "").replace(",", ".")) if isinstance(value, str) else value


def people(value):
    return None if value is None else int(number(value))


def money(value, unit):
    if value is None:
        return None
    amount = number(value) * unit
    assert abs(amount - round(amount)) < 1e-3, value
    return round(amount)


def day(value):
    """A day; a year alone stays a number."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, (int, float)):
        return int(value)
    found = re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", value)
    return datetime.date(int(found[3]), int(found[2]), int(found[1]))


def tax_code_is_valid(code):
    weighted = sum(int(digit) * weight for digit, weight in zip(code, (31, 29, 23, 19, 17, 13, 7, 5, 3))) % 11
    return bool(re.fullmatch(r"200[01]\d{6}", code)) and weighted > 0 and int(code[9]) == 10 - weighted


def fold(words):
    decomposed = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def is_cooperative(number_cell, name):
    numbered = number_cell is not None and (not isinstance(number_cell, str) or number_cell.isdigit())
    return numbered and isinstance(name, str) and bool(re.match("(?i)htx|hợp tác xã|qtdnd", name))


def kind_of(number_cell, name, members):
    """What a row is: a cooperative, a section, a sum, or nothing."""
    if isinstance(number_cell, str) and re.match(r"[AB]\. HTX", number_cell):
        return "section", number_cell
    words = name or (number_cell if isinstance(number_cell, str) else None)
    if words and re.match("(?i)c[oộ]ng|tổng|toàn", words):
        return "sum", words
    if isinstance(number_cell, str) and re.fullmatch("[IVX]+", number_cell):
        return ("section" if members is None else "section with sums"), name
    return ("cooperative" if is_cooperative(number_cell, name) else "nothing"), name


class List:
    """One district's list: its cooperatives, held against its own rows of sums."""

    def __init__(self, district, layout, path):
        self.district, self.layout, self.path = district, layout, path
        self.cooperatives, self.sums, section, block = [], [], None, 0
        rows = books.read(path)
        start = next(at for at, row in enumerate(rows) if any(cell in ("STT", "TT", "Số TT") for cell in row))
        for row in rows[start + 1 :]:
            kind, words = kind_of(self.cell(row, "no"), self.cell(row, "name"), self.cell(row, "members"))
            if kind == "cooperative":
                self.cooperatives.append(self.cooperative(row, section))
            elif kind == "sum":
                everything = words.upper().startswith(("TỔNG", "TOÀN"))
                self.sums.append((row, None if everything else (block, len(self.cooperatives))))
                block = block if everything else len(self.cooperatives)
            elif kind != "nothing":
                section = words
                if kind == "section with sums":
                    stated, at = int(re.search(r"\((\d+) HTX\)", words)[1]), len(self.cooperatives)
                    self.sums.append((row, (at, at + stated)))
        self.check_sums()

    def cell(self, row, column):
        at = self.layout.get(column)
        return row[at] if at is not None and at < len(row) else None

    def ticked(self, row, column):
        return [at < len(row) and row[at] == "x" for at in self.layout[column]]

    def cooperative(self, row, section):
        tax = self.cell(row, "tax")
        if self.district == "Phú Tân":
            assert not isinstance(tax, str), tax
            tax = str(int(tax))
        found = {"name": self.cell(row, "name"), "tax": tax, "phone": self.cell(row, "phone"),
                 "established": day(self.cell(row, "established")), "commune": self.commune(row, section),
                 "agricultural": self.agricultural(row, section), "active": self.active(row, section),
                 "rated": any(self.ticked(row, "rated")) if "rated" in self.layout else bool(self.cell(row, "rating"))}
        found |= {column: people(self.cell(row, column)) for column in PEOPLE}
        found |= {column: money(self.cell(row, column), self.layout["money"]) for column in MONEY}
        assert tax_code_is_valid(tax), found
        assert found["commune"] in COMMUNES[self.layout["code"]], found
        return found

    def commune(self, row, section):
        if self.layout.get("section") == "commune":
            return section
        if "commune" in self.layout:
            return self.cell(row, "commune")
        place = self.cell(row, "address").split(", ")[1]
        return place[0].upper() + place[1:]

    def agricultural(self, row, section):
        if "sector" not in self.layout:
            return {"LĨNH VỰC NÔNG NGHIỆP": True, "LĨNH VỰC PHI NÔNG NGHIỆP": False}[section]
        sector = self.cell(row, "sector")
        assert sector in AGRICULTURAL | OTHER, sector
        return sector in AGRICULTURAL

    def active(self, row, section):
        if "ticks" in self.layout:
            active, suspended = self.ticked(row, "ticks")
            assert active != suspended, row
            return active
        if self.layout.get("section") == "status":
            return section.startswith("A.")
        status = self.cell(row, "status")
        assert status in ACTIVE | SUSPENDED, status
        return status in ACTIVE

    def check_sums(self):
        """Every row of sums says what its rows add up to, and one of them sums up the list."""
        assert [span for _, span in self.sums].count(None) == 1, (self.path, self.sums)
        for row, span in self.sums:
            part = self.cooperatives[slice(*span)] if span else self.cooperatives
            for column in (column for column in PEOPLE + MONEY if column in self.layout):
                stated = self.cell(row, column)
                stated = people(stated) if column in PEOPLE else money(stated, self.layout["money"])
                assert stated == (total(part, column) or 0), (self.path, row, column)

    def check_summary(self):
        """The second sheet of Trần Văn Thời: cooperatives, members, capital of every commune."""
        sheets = books.xlsx(self.path)
        assert len(sheets) == 2
        rows = [row for row in sheets[1] if isinstance(row[0], int) or row[1] == "TỔNG CỘNG"]
        assert len(rows) > 5
        for row in rows:
            part = [found for found in self.cooperatives if row[1] in (found["commune"], "TỔNG CỘNG")]
            assert row[2:5] == [len(part), total(part, "members"), total(part, "charter") / 10**6], row


def total(part, column):
    """The sum of what is known; None where nothing is."""
    known = [found[column] for found in part if found[column] is not None]
    return sum(known) if known else None


def established_within(found, first, last):
    return isinstance(found["established"], datetime.date) and first <= found["established"] <= last


def summary(part, first, last):
    """The figures of a part of a set; `first` and `last` are the days of its period."""
    count = lambda holds: sum(map(holds, part))
    return {
        "count": len(part),
        "active": count(lambda found: found["active"]),
        "suspended": count(lambda found: not found["active"]),
        "agricultural": count(lambda found: found["agricultural"]),
        "other": count(lambda found: not found["agricultural"]),
        "new": count(lambda found: established_within(found, first, last)),
        "over_100": count(lambda found: found["members"] > 100),
    } | {column: total(part, column) for column in PEOPLE + MONEY}


INDICATORS = {
    "count": "cooperatives.total", "active": "cooperatives.active", "suspended": "cooperatives.suspended",
    "agricultural": "cooperatives.agricultural", "other": "cooperatives.non_agricultural", "new": "cooperatives.new",
    "over_100": "cooperatives.over_100_members", "members": "cooperatives.members",
    "women": "cooperatives.women_members", "workers": "cooperatives.workers",
    "charter": "cooperatives.charter_capital", "contributed": "cooperatives.contributed_capital",
    "revenue": "cooperatives.revenue",
}


def compare(counted, document, where):
    """The program's figures are the counted ones."""
    computed = figures(document)
    for name, value in counted.items():
        assert computed.get(INDICATORS[name]) == value, (
            f"{where}: {INDICATORS[name]}: counted {value}, the program says {computed.get(INDICATORS[name])}")
    assert (document["findings"]["errors"], document["findings"]["warnings"]) == (0, 0), f"{where}: false findings"


def check_cleanliness(everything, as_of):
    """What data-samples/README.md says of every list."""
    for found in everything:
        known = found["established"]
        last = known if isinstance(known, datetime.date) else datetime.date(known, 12, 31)
        assert last <= as_of, found
        assert found["members"] >= 7 and 0 <= found["women"] <= found["members"], found
        assert 0 < found["contributed"] <= found["charter"], found
        months = (as_of.year - last.year) * 12 + as_of.month - last.month - (as_of.day < last.day)
        assert found["contributed"] == found["charter"] or months < 6, found
        assert not found["rated"] or (found["active"] and last.year < 2022), found
        assert not found["phone"] or re.fullmatch(r"0[35789]\d{8}", found["phone"]), found
        assert unicodedata.normalize("NFC", found["name"]) == found["name"]
    for key in (lambda found: found["tax"], lambda found: fold(found["name"])):
        assert len(set(map(key, everything))) == len(everything), "one cooperative twice"
    funds = {found["name"] for found in everything if fold(found["name"]).startswith("qtdnd")}
    assert {found["name"] for found in everything if found["members"] > 100} == funds and len(funds) == 3


def check_history(before, now):
    """From one set to the next nobody disappears, and no list loses members."""
    now = {found["tax"]: found for found in now}
    for found in before:
        later = now[found["tax"]]
        for column in ("name", "commune", "established", "agricultural"):
            assert later[column] == found[column], (found, later)
        assert later["members"] >= found["members"], (found, later)


def main():
    before = []
    for name, as_of in SETS.items():
        folder, as_of = SAMPLES / "ca-mau" / name, datetime.date(*as_of)
        # 2023-H1 as a period starts in January; a single file is taken for the month of its day.
        month = as_of.replace(day=1)
        everything = []
        for district, layout in DISTRICTS.items():
            (path,) = folder.glob(layout["file"])
            listed = List(district, layout, path)
            if district == "Trần Văn Thời":
                listed.check_summary()
            compare(summary(listed.cooperatives, month, as_of), report(path), f"{name}, {district}")
            everything += listed.cooperatives
        check_cleanliness(everything, as_of)
        check_history(before, everything)
        before = everything
        document = report(folder, "--period", name)
        first = datetime.date(2023, 1, 1) if name == "2023-H1" else month
        counted = summary(everything, first, as_of)
        compare(counted, document, name)
        assert document["as_of"] == as_of.isoformat()
        for figure, value in PUBLISHED[name].items():
            assert counted[figure] == value, f"{name}: {figure} is {counted[figure]}, published was {value}"
        print(f"{name}: " + ", ".join(f"{figure} {value}" for figure, value in counted.items()))


main()
