"""Makes the workbooks of this folder with the libraries that people's programs use.

    python -m venv v && v/bin/pip install openpyxl==3.1.5 XlsxWriter==3.3.1 pandas==3.1.1 odfpy==1.4.1 xlwt==1.3.0 msoffcrypto-tool==6.1.0 \
        numbers-parser==4.22.0
    v/bin/python make.py && npm install xlsx@0.18.5 && node make.cjs

Every writer gets the same table where it can hold it: `contacts.csv` is that table as text, and what all of them have to be read
as. What only one format has stands in files of its own.
"""

import csv
import datetime
import io
import zipfile
from pathlib import Path

import msoffcrypto.format.ooxml as ooxml
import numbers_parser
import odf.opendocument
import odf.style
import odf.table
import odf.text
import openpyxl
import pandas
import xlsxwriter
import xlwt

HERE = Path(__file__).parent

# A number that is a text, one that is a quantity, a code with zeros in front as text, texts that mean something to CSV.
HEADING = ["Phone", "B1", "B2"]
ROWS = [
    ["+12025550123", "Nancy", "00501"],
    [12025550124, "Zoë, \"Zo\"", "=1+1"],
    ["12025550125", "two\nlines", "'tis"],
    [491511234567, " blanks ", "1;2"],
    ["12025550126", "山田 🎉", "#N/A?"],
    ["abc", "Bob", "9999"],
    ["12025550123", "Nancy again", "1"],
]


def contacts_csv():
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerows([HEADING, *ROWS])
    (HERE / "contacts.csv").write_text(text.getvalue(), "utf-8")


def with_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Contacts"
    for row in [HEADING, *ROWS]:
        sheet.append(row)
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, str):
                cell.data_type = "s"
    book.save(HERE / "openpyxl.xlsx")


def with_xlsxwriter():
    for name, options in [
        ("xlsxwriter.xlsx", {}),
        # Texts in the cells themselves.
        ("xlsxwriter-inline.xlsx", {"constant_memory": True}),
    ]:
        book = xlsxwriter.Workbook(HERE / name, {**options, "strings_to_formulas": False})
        sheet = book.add_worksheet("Contacts")
        for number, row in enumerate([HEADING, *ROWS]):
            for column, value in enumerate(row):
                (sheet.write_string if isinstance(value, str) else sheet.write_number)(number, column, value)
        book.close()


def with_pandas():
    frame = pandas.DataFrame(ROWS, columns=HEADING)
    frame.to_excel(HERE / "pandas.xlsx", index=False, engine="xlsxwriter", engine_kwargs={"options": {"strings_to_formulas": False}})
    frame.to_excel(HERE / "pandas.ods", index=False, engine="odf")


def with_xlwt():
    book = xlwt.Workbook()
    sheet = book.add_sheet("Contacts")
    for number, row in enumerate([HEADING, *ROWS]):
        for column, value in enumerate(row):
            sheet.write(number, column, value)
    book.save(str(HERE / "xlwt.xls"))


def with_numbers():
    """Refused by name, not read. Without its pictures and packed, it takes a tenth; the names of its parts stay."""
    document = numbers_parser.Document()
    table = document.sheets[0].tables[0]
    for number, row in enumerate([HEADING, *ROWS]):
        for column, value in enumerate(row):
            table.write(number, column, value)
    written, kept = HERE / "whole.numbers", HERE / "numbers-parser.numbers"
    document.save(written)
    with zipfile.ZipFile(written) as whole, zipfile.ZipFile(kept, "w") as packed:
        for part in whole.infolist():
            if part.filename.startswith(("Index/", "Metadata/")):
                packed.writestr(zipfile.ZipInfo(part.filename), whole.read(part), zipfile.ZIP_DEFLATED)
    written.unlink()


def looks():
    """Dates, formats, formulas, errors, hidden rows, merged cells, other sheets, and a lot of columns."""
    book = xlsxwriter.Workbook(HERE / "looks.xlsx")
    sheet = book.add_worksheet("List")
    sheet.merge_range(0, 0, 0, 5, "May campaign")
    sheet.write_row(2, 0, ["Phone", "B1", "B2"])
    day = datetime.date(2026, 11, 30)
    formats = [
        ("yyyy-mm-dd", day),
        ("dd\\.mm\\.yyyy", day),
        ("[$-409]d mmm yyyy", day),
        ("00000", 501),
        ("0%", 0.25),
        ("[<=9999999]###-####;(###) ###-####", 2025550123),
        ("hh:mm", datetime.time(9, 30)),
        # From here on the file does not say how it looks.
        (14, day),
        ("d mmmm yyyy", day),
        ("0.00", 12.5),
        ("# ?/?", 0.5),
        ("@", 1234567890123456),
    ]
    for index, (code, value) in enumerate(formats):
        number = index + 3
        format_ = book.add_format({"num_format": code})
        sheet.write_number(number, 0, 12025550100 + index)
        sheet.write_string(number, 1, f"value {index}")
        if isinstance(value, (datetime.date, datetime.time)):
            sheet.write_datetime(number, 2, value, format_)
        else:
            sheet.write_number(number, 2, value, format_)
    last = 3 + len(formats)
    sheet.write_number(last, 0, 12025550150)
    sheet.write_formula(last, 1, '="Nan"&"cy"', None, "Nancy")
    sheet.write_formula(last, 2, "=1/0", None, "#DIV/0!")
    sheet.set_row(last, None, None, {"hidden": True})
    sheet.set_row(last + 1, None, None, {"hidden": True})
    sheet.write_number(last + 2, 0, 12025550151)
    sheet.write_rich_string(last + 2, 1, "Na", book.add_format({"bold": True}), "ncy")
    sheet.write_boolean(last + 2, 2, True)
    sheet.write_string(last + 2, 400, "far away")
    sheet.write_number(last + 3, 0, 12025550152)
    sheet.write_number(last + 4, 0, 12025550153)
    sheet.write_string(last + 4, 2, "x")
    sheet.merge_range(last + 3, 1, last + 4, 1, "both")
    sheet.write_string(last + 3, 2, "y")
    book.add_worksheet("Notes").write_string(4, 4, "kept by Jane")
    book.add_worksheet("Empty")
    book.close()


def looks_ods():
    book = odf.opendocument.OpenDocumentSpreadsheet()
    hidden = odf.style.Style(name="hidden", family="table")
    hidden.addElement(odf.style.TableProperties(display="false"))
    book.automaticstyles.addElement(hidden)

    def cell(text, **attributes):
        one = odf.table.TableCell(**attributes)
        for line in text.split("\n"):
            one.addElement(odf.text.P(text=line))
        return one

    secret = odf.table.Table(name="Old", stylename="hidden")
    row = odf.table.TableRow()
    row.addElement(cell("12025550199", valuetype="string"))
    secret.addElement(row)
    book.spreadsheet.addElement(secret)
    table = odf.table.Table(name="List")
    rows = [
        [cell(name, valuetype="string") for name in ["Phone", "B1", "B2"]],
        None,
        [
            cell("1.2E+10", valuetype="float", value="12025550100"),
            cell("30. November 2026", valuetype="date", datevalue="2026-11-30"),
            cell("00501", valuetype="float", value="501"),
        ],
        [
            cell("###", valuetype="float", value="12025550101"),
            cell("19,99 €", valuetype="currency", value="19.99"),
            cell("two\nlines", valuetype="string"),
        ],
        [
            cell("12025550102", valuetype="float", value="12025550102"),
            cell("", formula="of:=[.A1]"),
            cell("x", valuetype="string", numbercolumnsrepeated="1"),
        ],
    ]
    for cells in rows:
        row = odf.table.TableRow()
        if cells is None:
            row = odf.table.TableRow(numberrowsrepeated="3")
            cells = [odf.table.TableCell(numbercolumnsrepeated="1024")]
        for one in cells:
            row.addElement(one)
        table.addElement(row)
    filtered = odf.table.TableRow(visibility="filter")
    for text in ["12025550103", "hidden", "y"]:
        filtered.addElement(cell(text, valuetype="string"))
    table.addElement(filtered)
    end = odf.table.TableRow(numberrowsrepeated="1048000")
    end.addElement(odf.table.TableCell(numbercolumnsrepeated="1024"))
    table.addElement(end)
    book.spreadsheet.addElement(table)
    book.save(str(HERE / "looks.ods"))


def looks_xls():
    book = xlwt.Workbook()
    book.add_sheet("Empty")
    sheet = book.add_sheet("List")
    for column, name in enumerate(["Phone", "B1", "B2"]):
        sheet.write(1, column, name)
    sheet.write(2, 0, 12025550100)
    sheet.write(2, 1, datetime.date(2026, 11, 30), xlwt.easyxf(num_format_str="DD.MM.YYYY"))
    sheet.write(2, 2, 501, xlwt.easyxf(num_format_str="00000"))
    sheet.write(4, 0, 12025550101.0)
    sheet.write(4, 1, True)
    sheet.write(4, 2, 1234567890123456789)
    book.save(str(HERE / "looks.xls"))


def formulas_without_values():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(HEADING)
    sheet.append([12025550123, '="Nan"&"cy"', "9999"])
    sheet.append([12025550124, "Bob", "8888"])
    book.save(HERE / "formulas.xlsx")


def pages():
    """What the pages of rules show."""

    def book(name):
        one = openpyxl.Workbook()
        one.active.title = "List"
        one.active.append(HEADING)
        one.active.append(["12025550123", "Nancy", "9999"])
        one.active.append(["12025550124", "Bob", "8888"])
        return one, HERE / f"{name}.xlsx"

    clean, path = book("clean")
    clean.save(path)
    hidden, path = book("hidden")
    hidden.active.row_dimensions[3].hidden = True
    hidden.save(path)
    sheets, path = book("sheets")
    sheets.create_sheet("Notes").append(["kept by Jane"])
    sheets.create_sheet("Empty")
    sheets.save(path)


def encrypted():
    with open(HERE / "openpyxl.xlsx", "rb") as plain, open(HERE / "encrypted.xlsx", "wb") as out:
        ooxml.OOXMLFile(plain).encrypt("secret", out)


if __name__ == "__main__":
    contacts_csv()
    with_openpyxl()
    with_xlsxwriter()
    with_pandas()
    with_xlwt()
    with_numbers()
    looks()
    looks_ods()
    looks_xls()
    formulas_without_values()
    pages()
    encrypted()
