"""Writes the cells of a file with XlsxWriter into memory, several times; prints the median's seconds and its CPU seconds.

Reading the file is not counted. Called by spreadsheet.rs.
"""

import io
import sys
import time

import xlsxwriter


def read(path):
    """Cells by sheet, each with the number or text it holds."""
    sheets = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            sheet, row, col, kind, value, formula = line.rstrip("\n").split("\x1f")
            if kind == "number" or (kind != "text" and value[:1].isdigit()):
                value = float(value)
            sheets.setdefault(sheet, []).append((int(row), int(col), kind, value, "=" + formula))
    return sheets


def write(sheets):
    """The workbook, in memory."""
    book = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
    for name, cells in sheets.items():
        sheet = book.add_worksheet(name)
        for row, col, kind, value, formula in cells:
            if kind == "number":
                sheet.write_number(row, col, value)
            elif kind == "text":
                sheet.write_string(row, col, value)
            elif kind == "formula":
                sheet.write_formula(row, col, formula, None, value)
            else:
                sheet.write_array_formula(row, col, row, col, "{" + formula + "}", None, value)
    book.close()


def main():
    sheets = read(sys.argv[1])
    runs = []
    for _ in range(int(sys.argv[2])):
        wall, cpu = time.perf_counter(), time.process_time()
        write(sheets)
        runs.append((time.perf_counter() - wall, time.process_time() - cpu))
    print(*sorted(runs)[len(runs) // 2])


main()
