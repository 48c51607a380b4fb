//! The sheet that explains every column, and holds what may be chosen where all can see it.

use super::choices::Choice;
use super::columns::Column;
use super::{Template, boxed, heading, list, plain, words};
use crate::model::{GUIDE, column_letters};
use crate::text::{Lang, Phrase, text};
use anyhow::Result;
use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

/// Name of the sheet.
const NAME: &str = "Hướng dẫn";
/// The first row of what may be chosen, from zero; its heading stands above.
const CHOICES: u32 = 2;
/// The column of the first choice, from zero.
const FIRST_CHOICE: u16 = 4;

/// Letters that fit the width of the three columns.
const LINE: usize = 140;

pub(super) fn draw(
    sheet: &mut Worksheet,
    template: &Template,
    columns: &[Column],
    choices: &[Choice],
) -> Result<()> {
    sheet.set_name(NAME)?;
    let title = plain().set_bold().set_font_size(14);
    sheet.write_with_format(0, 0, GUIDE.pick(template.lang), &title)?;
    for (column, width) in [(0, 32), (1, 62), (2, 34), (3, 3)] {
        sheet.set_column_width(column, width)?;
    }
    let end = steps(sheet, template)?;
    let end = explain(sheet, template.lang, columns, choices, end + 1)?;
    offer(sheet, template.lang, columns, choices)?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_print_area(0, 0, end, 2)?;
    Ok(())
}

/// What to do, one step a row; gives the row after the last.
fn steps(sheet: &mut Worksheet, template: &Template) -> Result<u32, XlsxError> {
    let words = plain().set_text_wrap().set_align(FormatAlign::Top);
    let mut row = 1;
    for (at, step) in said(template).iter().enumerate() {
        let line = format!("{}. {}", at + 1, step.pick(template.lang));
        sheet.merge_range(row, 0, row, 2, &line, &words)?;
        // Merged cells do not grow with what they hold.
        sheet.set_row_height(row, if line.chars().count() > LINE { 32 } else { 16 })?;
        row += 1;
    }
    Ok(row)
}

fn said(template: &Template) -> Vec<Phrase> {
    let sheet = list::name(template.kind);
    let fill = text(
        "Điền vào trang «{s}», mỗi dòng một mục; không gộp ô, không đổi tiêu đề cột. Tên đơn vị và ngày ở phía trên là của biểu này.",
        "Fill in the sheet '{s}', one entry a row; merge no cells and change no header. The unit and the day above are those of this form.",
    );
    let mut steps = vec![fill.fill(&[("s", &sheet)])];
    if let Some(day) = template.filled.as_of {
        let kept = text(
            "{n} dòng đã điền sẵn theo danh sách ngày {d}: sửa những gì đã thay đổi, xóa dòng không còn, thêm dòng mới ở dưới.",
            "{n} rows are filled in from the list of {d}: change what has changed, delete what is no more, add new rows below.",
        );
        steps.push(kept.fill(&[("n", &template.filled.rows), ("d", &day)]));
    }
    let unknown = text(
        "Chưa rõ thì để trống ô; không có thì ghi 0. Số tiền tính bằng triệu đồng.",
        "Leave a cell empty where it is not known; write 0 for none. Amounts are in million đồng.",
    );
    let back = text(
        "Lưu dạng .xlsx rồi gửi lại cả tệp; trang hướng dẫn này để nguyên.",
        "Save it as .xlsx and send the whole file back; leave this sheet as it is.",
    );
    steps.extend([unknown.into(), back.into()]);
    steps
}

/// The table of the columns; gives its last row.
fn explain(
    sheet: &mut Worksheet,
    lang: Lang,
    columns: &[Column],
    choices: &[Choice],
    first: u32,
) -> Result<u32, XlsxError> {
    let headings = [
        text("Cột", "Column"),
        text("Cách ghi", "How to fill it in"),
        text("Ví dụ", "Example"),
    ];
    for (at, words) in (0..).zip(headings) {
        sheet.write_with_format(first, at, words.pick(lang), &heading())?;
    }
    let mut row = first;
    for column in columns {
        row += 1;
        let is_chosen = choices.iter().any(|choice| choice.field == column.field);
        let how = words::how(column, is_chosen).pick(lang);
        let cells = [
            column.header(),
            words::capitalised(how),
            column.example.to_owned(),
        ];
        for (at, words) in (0..).zip(cells) {
            sheet.write_string_with_format(row, at, words, &boxed())?;
        }
    }
    Ok(row)
}

/// What may be chosen, a column for each.
fn offer(
    sheet: &mut Worksheet,
    lang: Lang,
    columns: &[Column],
    choices: &[Choice],
) -> Result<(), XlsxError> {
    if choices.is_empty() {
        return Ok(());
    }
    let about = text("Những gì có thể chọn:", "What may be chosen:").pick(lang);
    let bold: Format = plain().set_bold();
    sheet.write_with_format(0, FIRST_CHOICE, about, &bold)?;
    for (at, choice) in choices.iter().enumerate() {
        let column = column_of(at);
        sheet.set_column_width(column, 30)?;
        let of = columns.iter().find(|column| column.field == choice.field);
        let header = of.map(Column::header).unwrap_or_default();
        sheet.write_with_format(CHOICES - 1, column, header, &heading())?;
        for (row, words) in (CHOICES..).zip(&choice.words) {
            sheet.write_string_with_format(row, column, words, &boxed())?;
        }
    }
    Ok(())
}

fn column_of(choice: usize) -> u16 {
    FIRST_CHOICE + u16::try_from(choice).unwrap_or(u16::MAX - FIRST_CHOICE)
}

/// Where the words of a choice stand: `='Hướng dẫn'!$E$3:$E$11`.
pub(super) fn range_of_choice(at: usize, choice: &Choice) -> String {
    let column = column_letters(u32::from(column_of(at)));
    let first = CHOICES + 1;
    let last = CHOICES as usize + choice.words.len();
    format!("='{NAME}'!${column}${first}:${column}${last}")
}
