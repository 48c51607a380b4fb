"""One program people would use instead, reading files as a user would write it down: peers.py PEER FILE...

All cells are read; what is printed is the number of rows, so that the benchmark sees that they were.
"""

import sys


def polars_excel(paths):
    import polars

    return sum(polars.read_excel(path).height for path in paths)


def polars_csv(paths):
    import polars

    # The number of a person or of a tax office is no number to calculate with.
    as_text = {"Số CCCD": polars.String, "Mã số thuế": polars.String, "Điện thoại": polars.String}
    return sum(polars.read_csv(path, schema_overrides=as_text).height for path in paths)


def fastexcel(paths):
    import fastexcel

    def rows(path):
        book = fastexcel.read_excel(path)
        return sum(book.load_sheet(name).to_arrow().num_rows for name in book.sheet_names)

    return sum(rows(path) for path in paths)


def python_calamine(paths):
    from python_calamine import CalamineWorkbook

    def rows(path):
        book = CalamineWorkbook.from_path(path)
        return sum(len(book.get_sheet_by_name(name).to_python()) - 1 for name in book.sheet_names)

    return sum(rows(path) for path in paths)


def pandas_calamine(paths):
    import pandas

    return sum(len(pandas.read_excel(path, engine="calamine")) for path in paths)


def pandas_csv(paths):
    import pandas

    return sum(len(pandas.read_csv(path, dtype={"Số CCCD": str})) for path in paths)


def openpyxl(paths):
    from openpyxl import load_workbook

    def rows(path):
        book = load_workbook(path, read_only=True)
        return sum(sum(1 for _ in sheet.iter_rows(values_only=True)) - 1 for sheet in book)

    return sum(rows(path) for path in paths)


def duckdb_csv(paths):
    import duckdb

    duckdb.sql(f"create table t as select * from read_csv({paths!r}, types={{'Số CCCD': 'VARCHAR'}})")
    return duckdb.sql("select count(*) from t").fetchall()[0][0]


PEERS = {
    "polars": (polars_excel, polars_csv),
    "fastexcel": (fastexcel, None),
    "python-calamine": (python_calamine, None),
    "pandas": (pandas_calamine, pandas_csv),
    "openpyxl": (openpyxl, None),
    "duckdb": (None, duckdb_csv),
}


def main():
    name, paths = sys.argv[1], sys.argv[2:]
    print(PEERS[name][paths[0].endswith(".csv")](paths))


if __name__ == "__main__":
    main()
