#!/usr/bin/env python3
"""Makes the form of every kind, looks at it with openpyxl as its user's spreadsheet program would (drop-downs and what
they offer, checks, formats, header, print set-up), fills it in and has it imported."""

import datetime
import json
import pathlib
import re
import tempfile
import unicodedata

import openpyxl
from htx import PROVINCE, SAMPLES, run

HEADER = 7
SECTORS = [
    "Nông, lâm, diêm nghiệp", "Thủy sản", "Công nghiệp - tiểu thủ công nghiệp", "Xây dựng", "Thương mại - dịch vụ",
    "Vận tải", "Tín dụng", "Môi trường, nước sạch", "Khác",
]
STATUSES = [
    "Đang hoạt động", "Tạm ngừng hoạt động", "Ngừng hoạt động", "Chưa hoạt động",
    "Không hoạt động tại địa chỉ đã đăng ký", "Bị thu hồi do cưỡng chế thuế", "Đang làm thủ tục giải thể",
    "Đang làm thủ tục phá sản", "Đã giải thể, chấm dứt",
]
RATINGS = ["Tốt", "Khá", "Trung bình", "Yếu", "Chưa xếp loại"]
COMMUNES = [  # of the district until 30 June 2025
    "Thị trấn Thới Bình", "Xã Biển Bạch", "Xã Tân Bằng", "Xã Trí Phải", "Xã Trí Lực", "Xã Biển Bạch Đông",
    "Xã Thới Bình", "Xã Tân Phú", "Xã Tân Lộc Bắc", "Xã Tân Lộc", "Xã Tân Lộc Đông", "Xã Hồ Thị Kỷ",
]
# What each kind offers, by the header of the column.
OFFERED = {
    "cooperatives": {
        "Loại hình HTX": ["Hợp tác xã", "Quỹ tín dụng nhân dân", "Chi nhánh hợp tác xã"],
        "Xã, phường, thị trấn": COMMUNES, "Lĩnh vực hoạt động": SECTORS, "Tình trạng hoạt động": STATUSES,
        "Xếp loại": RATINGS,
    },
    "unions": {"Lĩnh vực hoạt động": SECTORS, "Tình trạng hoạt động": STATUSES},
    "groups": {
        "Xã, phường, thị trấn": COMMUNES, "Lĩnh vực hoạt động": SECTORS, "Tình trạng hoạt động": STATUSES,
        "Xếp loại": RATINGS,
    },
    "clubs": {"Xã, phường, thị trấn": COMMUNES, "Lĩnh vực hoạt động": SECTORS, "Xếp loại": RATINGS},
    "members": {
        "Giới tính": ["Nam", "Nữ"],
        "Loại thành viên": [
            "Thành viên chính thức", "Thành viên liên kết góp vốn", "Thành viên liên kết không góp vốn",
        ],
    },
    "activities": {
        "Loại hoạt động": [
            "Bồi dưỡng, tập huấn", "Tuyên truyền", "Dạy nghề, truyền nghề", "Học tập kinh nghiệm",
            "Xúc tiến thương mại", "Dự án vay quỹ hỗ trợ", "Hỗ trợ liên kết chuỗi giá trị",
            "Hỗ trợ máy móc, thiết bị", "Củng cố, tổ chức lại", "Khen thưởng", "Kết nạp thành viên Liên minh",
            "Xây dựng chính sách", "Hoạt động khác",
        ],
        "Lĩnh vực": SECTORS,
    },
    "targets": {
        "Mức yêu cầu": ["Từ … trở lên", "Trên", "Không quá", "Dưới", "Bằng"],
        "Phạm vi": ["Toàn tỉnh", "Mỗi đơn vị"],
        "Tính theo": ["Mức đạt", "Mức tăng"],
    },
}
# What is typed into an empty form of each kind; what is not said is chosen from the drop-down or left empty.
TYPED = {
    "cooperatives": {
        "Tên HTX": "HTX Thử Nghiệm", "Mã số thuế": "2001234565", "Ngày thành lập": datetime.date(2019, 5, 12),
        "Người đại diện": "Nguyễn Văn Mẫu", "Số điện thoại": "0900000000", "Số thành viên": 27, "Thành viên nữ": 9,
        "Vốn điều lệ (triệu đồng)": 540.5,
    },
    "unions": {
        "Tên liên hiệp HTX": "Liên hiệp HTX Thử Nghiệm", "Ngày thành lập": 2021, "Số HTX thành viên": 6,
        "Vốn điều lệ (triệu đồng)": 3200,
    },
    "groups": {"Tên tổ hợp tác": "THT Thử Nghiệm", "Ngày thành lập": datetime.date(2013, 3, 14), "Tổ viên": 21},
    "clubs": {"Tên hội quán": "Hội quán Thử Nghiệm", "Số thành viên": 55},
    "members": {
        "Họ và tên": "Nguyễn Văn Mẫu", "Ngày sinh": "1/2/1980", "Tên hợp tác xã": "HTX Thử Nghiệm",
        "Mã số thuế hợp tác xã": "2001234565", "Vốn góp (triệu đồng)": 47.6, "Ngày gia nhập": datetime.date(2020, 6, 10),
    },
    "activities": {
        "Thời gian thực hiện": "14-18/8/2023", "Nội dung hoạt động": "Lớp tập huấn kế toán", "Số lớp/cuộc/dự án": 1,
        "Số người tham gia": 35, "Kinh phí (triệu đồng)": 24.5,
    },
    "targets": {"Chỉ tiêu": "Số thành viên bình quân một HTX", "Đơn vị tính": "thành viên/HTX", "Kế hoạch": 22},
}


def headers(sheet):
    return {cell.value: cell.column_letter for cell in sheet[HEADER] if cell.value}


def checks(sheet):
    """The checks by the letter of their column; each begins right below the header and goes on below the last row."""
    found = {}
    for check in sheet.data_validations.dataValidation:
        first, last = str(check.sqref).split(":")
        assert first.endswith(str(HEADER + 1)) and int(re.sub(r"\D", "", last)) > 1000, check.sqref
        assert check.showErrorMessage and 10 < len(check.error) <= 255 and check.allow_blank, first
        found[re.sub(r"\d", "", first)] = check
    return found


def offered(book, check):
    """What a drop-down lists: words of cells that can be seen."""
    sheet, area = re.fullmatch(r"'(.+)'!(.+)", check.formula1).groups()
    assert book[sheet].sheet_state == "visible", sheet
    return [cell.value for (cell,) in book[sheet][area.replace("$", "")]]


def look(path, kind):
    book = openpyxl.load_workbook(path)
    assert len(book.sheetnames) == 2 and all(sheet.sheet_state == "visible" for sheet in book), book.sheetnames
    sheet, guide = book.worksheets
    columns = headers(sheet)
    assert sheet.freeze_panes == f"C{HEADER + 1}", sheet.freeze_panes
    assert sheet.print_title_rows == f"${HEADER}:${HEADER}", sheet.print_title_rows
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert sheet.page_setup.fitToHeight == 0 and sheet.sheet_properties.pageSetUpPr.fitToPage
    found = checks(sheet)
    for header, words in OFFERED[kind].items():
        check = found[columns[header]]
        assert check.type == "list" and sorted(offered(book, check)) == sorted(words), (kind, header)
    lists = [letter for letter, check in found.items() if check.type == "list"]
    assert sorted(lists) == sorted(columns[header] for header in OFFERED[kind]), (kind, lists)
    for header, letter in columns.items():
        cell = sheet[f"{letter}{HEADER + 1}"]
        if header.startswith(("Mã số thuế", "Số định danh", "Số điện thoại")):
            assert cell.number_format == "@", (kind, header)
        is_measure = header.startswith(("Ngày ", "Vốn ", "Số ", "Doanh thu", "Kinh phí")) and "hợp đồng" not in header
        if is_measure and cell.number_format != "@":
            assert letter in found, (kind, header)
    explained = {row[0] for row in guide.iter_rows(min_row=3, max_col=1, values_only=True)}
    assert set(columns) - {"STT"} <= explained, set(columns) - explained
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                assert not isinstance(value, str) or unicodedata.is_normalized("NFC", value), value
    return book


def fill_in(book, kind, path):
    sheet = book.worksheets[0]
    found = checks(sheet)
    for header, letter in headers(sheet).items():
        cell = sheet[f"{letter}{HEADER + 1}"]
        if header in TYPED[kind]:
            cell.value = TYPED[kind][header]
        elif letter in found and found[letter].type == "list":
            cell.value = offered(book, found[letter])[0]
    book.save(path)


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        registry = folder / "so"
        run("init", registry, "--province", PROVINCE)
        for kind in OFFERED:
            path, filled = folder / f"{kind}.xlsx", folder / f"{kind}-day-du.xlsx"
            period = "2023" if kind in ("activities", "targets") else "2023-08"
            run("--registry", registry, "template", "--unit", "Thới Bình", "--kind", kind, "--period", period, "-o", path)
            fill_in(look(path, kind), kind, filled)
            answer = json.loads(run("--registry", registry, "import", filled, "--format", "json"))
            (file,) = answer["files"]
            assert file["findings"] == [] and file["outcome"] == "accepted", (kind, file["findings"])
            assert file["submissions"][0]["kind"] == kind and file["submissions"][0]["records"]["accepted"] == 1, kind
            print(f"{kind}: {len(OFFERED[kind])} drop-downs; filled in and imported without a finding")
        run("--registry", registry, "import", SAMPLES / "ca-mau" / "2023-08")
        path = folder / "day-du.xlsx"
        run("--registry", registry, "template", "--unit", "Thới Bình", "--kind", "cooperatives", "-o", path)
        sent, form = openpyxl.load_workbook(SAMPLES / "ca-mau" / "2023-08" / "thoi-binh.xlsx"), look(path, "cooperatives")
        sent = {row[1]: row for row in sent.worksheets[0].iter_rows(values_only=True) if isinstance(row[0], int)}
        columns = [cell.value for cell in form.worksheets[0][HEADER]]
        rows = [row for row in form.worksheets[0].iter_rows(min_row=HEADER + 1, values_only=True) if row[1]]
        assert len(rows) == len(sent) == 42
        for row in rows:
            row = dict(zip(columns, row))
            want = sent[row["Tên HTX"]]
            got = [row[header] for header in (
                "Ấp, khóm", "Mã số thuế", "Ngày thành lập", "Số thành viên", "Thành viên nữ",
                "Vốn điều lệ (triệu đồng)", "Vốn thực góp (triệu đồng)", "Doanh thu (triệu đồng)",
            )]
            assert got == [want[at] for at in (2, 3, 4, 6, 7, 8, 9, 10)], (got, want)
        print("cooperatives: the 42 rows are those of the list sent last")
        run("--registry", registry, "import", SAMPLES / "ca-mau" / "2024-plan")
        path = folder / "ke-hoach.xlsx"
        run("--registry", registry, "template", "--unit", "Tỉnh Cà Mau", "--kind", "targets", "-o", path)
        sheet = look(path, "targets").worksheets[0]
        names = [row[1] for row in sheet.iter_rows(min_row=HEADER + 1, values_only=True) if row[1]]
        assert len(names) == 13 and not any("." in name for name in names), names
        print("targets: the 13 of the last plan, by their names")


main()
