#!/usr/bin/env python3
"""Opens the report's page in Chromium: sorts, filters, follows a figure to its rows, with and without long lists.

The page is copied with a script at its end that does what a reader would and writes down what it sees. Nothing may be
said on the console, and the network log may name no address but the page's own.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

HTX = os.environ.get("HTX", "target/debug/htx")
SAMPLES = Path("data-samples/ca-mau").resolve()

PROBE = r"""
<script>
(async () => {
  const said = {};
  const wait = () => new Promise((done) => setTimeout(done, 50));
  const rows = (table) => [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent));
  const units = document.querySelector("#units table");
  const heading = units.querySelector("th[data-c='1'] button");
  heading.click();
  said.up = rows(units).map((row) => row[1]);
  heading.click();
  said.down = rows(units).map((row) => row[1]);
  units.querySelector("th[data-c='0'] button").click();
  said.names = rows(units).map((row) => row[0]);

  const list = document.querySelector("table.list");
  const form = document.querySelector("form.find");
  said.shown = !form.hidden;
  said.all = form.querySelector("output").textContent;
  const search = form.querySelector("input");
  search.value = "thoi binh";
  form.dispatchEvent(new Event("input"));
  said.search = form.querySelector("output").textContent;
  said.searched = rows(list).length;
  search.value = "";
  form.dispatchEvent(new Event("input"));
  said.first = rows(list).length;
  const more = form.querySelector("button");
  said.more = !more.hidden;
  if (said.more) more.click();
  said.second = rows(list).length;

  // Every figure that leads to rows, and how many rows it leads to.
  said.leads = [];
  for (const link of document.querySelectorAll("td a")) {
    location.hash = link.getAttribute("href");
    await wait();
    const table = link.closest("table");
    said.leads.push([table.closest("section").id, link.closest("tr").cells[0].textContent,
      link.textContent, form.querySelector("output").textContent]);
  }
  const output = document.createElement("script");
  output.type = "application/json";
  output.id = "said";
  output.textContent = JSON.stringify(said);
  document.body.append(output);
})();
</script>
"""


def page(folder, name, arguments):
    """The page of a report, and what a reader sees of it."""
    path = Path(folder) / f"{name}.html"
    subprocess.run([HTX, "report", *arguments, "-o", path, "-q"], check=True, cwd=folder)
    html = path.read_text(encoding="utf-8")
    markup = re.sub(r"<script.*?</script>", "", html, flags=re.S)
    for found in re.findall(r"""(?:src|href|action)\s*=\s*["']?([^"'\s>]+)|url\(([^)]*)\)""", markup):
        address = found[0] or found[1]
        assert address.startswith("#"), f"the page names an address: {address}"
    probed = Path(folder) / f"{name}-probed.html"
    probed.write_text(html.replace("</body>", PROBE + "</body>"), encoding="utf-8")
    log = Path(folder) / f"{name}-net.json"
    run = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
         f"--user-data-dir={folder}/{name}-profile", f"--log-net-log={log}", "--enable-logging=stderr",
         "--virtual-time-budget=60000", "--dump-dom", probed.as_uri()],
        capture_output=True, text=True, timeout=300, check=True)
    console = [line for line in run.stderr.splitlines() if "CONSOLE" in line]
    assert not console, console
    asked = set(re.findall(r'"(https?://[^" ]+)"', log.read_text(encoding="utf-8", errors="replace")))
    asked = {address for address in asked if "localhost" not in address and not is_browsers_own(address)}
    assert not asked, asked
    said = re.search(r'<script type="application/json" id="said">(.*?)</script>', run.stdout, re.S)
    assert said, "the probe did not end"
    return html, json.loads(said[1])


def is_browsers_own(address):
    """What the browser asks for by itself, whatever page it shows."""
    return re.search(r"//[^/]*(google|gstatic|googleapis|chromium|gvt1)\.", address)


def number(words):
    return int(words.replace(".", ""))


def main():
    # A browser may still write to its profile when the check is over.
    with tempfile.TemporaryDirectory(prefix="htx-html-", ignore_cleanup_errors=True) as folder:
        checked(folder)


def checked(folder):
    subprocess.run([HTX, "init", "--province", "Cà Mau", "-q"], check=True, cwd=folder)
    for period in ["2023-H1", "2023-08"]:
        subprocess.run([HTX, "import", "-q", SAMPLES / period], check=True, cwd=folder,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    html, said = page(folder, "bao-cao", ["--period", "2023-08", "--compare", "2023-H1"])
    up = [number(value) for value in said["up"]]
    assert up == sorted(up) and len(up) == 9, up
    assert [number(value) for value in said["down"]] == sorted(up, reverse=True), said["down"]
    assert said["names"] == sorted(said["names"], key=vietnamese), said["names"]
    assert said["shown"] and said["all"] == "281/281 hợp tác xã", said["all"]
    # 42 cooperatives of the district of Thới Bình, and those that have both words elsewhere.
    found = number(said["search"].split("/")[0])
    assert 42 <= found < 281 and said["searched"] == found, said["search"]
    for section, row, figure, shown in said["leads"]:
        assert shown == f"{figure}/281 hợp tác xã", (section, row, figure, shown)
    sections = {lead[0] for lead in said["leads"]}
    assert sections == {"units", "sectors", "statuses", "sizes", "ratings"}, sections
    long_list(folder)
    print(f"page: {len(html)} bytes, {len(said['leads'])} figures lead to as many rows as they count")


def long_list(folder):
    """A list of more rows than a page should hold is drawn a part at a time."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["DANH SÁCH HỢP TÁC XÃ HUYỆN U MINH"])
    sheet.append(["Tính đến ngày 31/12/2023"])
    sheet.append(["STT", "Tên HTX", "Lĩnh vực", "Số thành viên"])
    for number in range(1, 2102):
        sheet.append([number, f"HTX Dài {number}", "Vận tải" if number % 3 else "Xây dựng", number % 90 + 7])
    other = [["STT", "Tên HTX", "Lĩnh vực", "Số thành viên"], [1, "HTX Thới Bình", "Xây dựng", 9]]
    book.save(Path(folder) / "u-minh.xlsx")
    book = openpyxl.Workbook()
    for row in [["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"], ["Tính đến ngày 31/12/2023"], *other]:
        book.active.append(row)
    book.save(Path(folder) / "thoi-binh.xlsx")
    subprocess.run([HTX, "import", "-q", "u-minh.xlsx", "thoi-binh.xlsx"], check=True, cwd=folder,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, said = page(folder, "dai", ["--period", "2023-12"])
    assert said["all"] == "2102/2102 hợp tác xã", said["all"]
    assert (said["first"], said["more"], said["second"]) == (500, True, 1000), said
    assert said["search"] == "1/2102 hợp tác xã" and said["searched"] == 1, said["search"]
    built = [lead for lead in said["leads"] if lead[1] == "Xây dựng"]
    assert built == [["sectors", "Xây dựng", "701", "701/2102 hợp tác xã"]], built


def vietnamese(name):
    """Good enough for the nine districts: đ after d, tones last."""
    import unicodedata
    return [(unicodedata.normalize("NFD", letter)[0].replace("đ", "d~"), letter) for letter in name.lower()]


if __name__ == "__main__":
    sys.exit(main())
