//! One worksheet as it is filled: text that stays text, formulas with the number they had, and the few looks a cell can have.

use std::borrow::Cow;

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Worksheet,
    XlsxError,
};

use super::SheetError;
use counterweight_core::rating::NO_EVIDENCE;

/// Most characters of a cell, counted as a spreadsheet counts: in UTF-16 units.
const MOST: usize = 32_767;
/// What stands at the end of a text that did not fit.
const CUT: &str = " … [cut here: a cell holds 32,767 characters; CSV and JSON have the whole text]";
/// Height of a line, in points, and of a row at most.
const LINE: f64 = 15.0;
const MOST_LINES: usize = 27;
/// Rows and columns of a worksheet.
const ROWS: usize = 1_048_576;
const COLUMNS: usize = 16_384;

/// What a cell can look like.
pub(super) struct Look {
    pub title: Format,
    pub note: Format,
    pub header: Format,
    /// The heading of a column of numbers, which stand in the middle.
    pub header_mid: Format,
    pub label: Format,
    /// A number that the reader may change: filled and bordered, and called so in its heading.
    pub change: Format,
    pub change_plain: Format,
    pub points: Format,
    pub signed: Format,
    pub share: Format,
    pub whole: Format,
    pub mid: Format,
    pub date: Format,
    pub wrapped: Format,
    /// A median under its must-have.
    pub below: Format,
}

impl Look {
    /// A number with so many decimals, one at least; `sign` where it shows which way it lies.
    pub fn decimals(digits: usize, sign: bool) -> Format {
        let number = format!("0.{}", "0".repeat(digits.max(1)));
        let shown = if sign {
            format!("+{number};−{number};{number}")
        } else {
            format!("{number};−{number}")
        };
        Format::new().set_align(FormatAlign::Center).set_num_format(shown)
    }

    /// A share as a percentage with so many decimals.
    pub fn percent(digits: usize) -> Format {
        let point = if digits > 0 { "." } else { "" };
        Format::new()
            .set_align(FormatAlign::Center)
            .set_num_format(format!("0{point}{}%", "0".repeat(digits)))
    }

    pub fn new() -> Self {
        let plain = Format::new;
        let mid = || plain().set_align(FormatAlign::Center);
        let header = || {
            plain()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_border_bottom(FormatBorder::Thin)
        };
        let change = || {
            mid()
                .set_background_color(Color::RGB(0xFF_F4_CC))
                .set_border(FormatBorder::Thin)
                .set_border_color(Color::RGB(0x8A_6D_00))
        };
        Self {
            title: plain().set_bold().set_font_size(14),
            note: plain().set_font_color(Color::RGB(0x40_40_40)),
            header: header(),
            header_mid: header().set_align(FormatAlign::Center),
            label: plain().set_bold(),
            change: change().set_num_format("0.00"),
            change_plain: change(),
            points: mid().set_num_format("0.0;−0.0"),
            signed: mid().set_num_format("+0.0;−0.0;0.0"),
            share: mid().set_num_format("0%"),
            whole: mid().set_num_format("0"),
            mid: mid(),
            date: plain()
                .set_num_format("yyyy-mm-dd")
                .set_align(FormatAlign::Left)
                .set_align(FormatAlign::Top),
            wrapped: plain().set_text_wrap().set_align(FormatAlign::Top),
            below: plain()
                .set_bold()
                .set_underline(rust_xlsxwriter::FormatUnderline::Single)
                .set_font_color(Color::RGB(0x9C_1C_1C)),
        }
    }
}

/// A worksheet being filled.
pub(super) struct Page<'l> {
    pub sheet: Worksheet,
    pub look: &'l Look,
}

impl<'l> Page<'l> {
    /// An empty worksheet with its heading and what the reader should know before touching it.
    pub fn new(name: &str, title: &str, notes: &[&str], look: &'l Look) -> Result<Self, XlsxError> {
        let mut page = Self {
            sheet: Worksheet::new(),
            look,
        };
        page.sheet.set_name(name)?.set_landscape().set_print_fit_to_pages(1, 0);
        page.text_as(0, 0, title, &look.title)?;
        for (row, note) in (1..).zip(notes) {
            page.text_as(row, 0, note, &look.note)?;
        }
        Ok(page)
    }

    /// Text as text: never a formula, a number or a link, whatever it begins with.
    pub fn text(&mut self, row: u32, col: u16, text: &str) -> Result<(), XlsxError> {
        self.sheet.write_string(row, col, clipped(text))?;
        Ok(())
    }

    pub fn text_as(&mut self, row: u32, col: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(row, col, clipped(text), format)?;
        Ok(())
    }

    /// Headings of columns of text, from the first column on.
    pub fn headings<'t>(&mut self, row: u32, titles: impl IntoIterator<Item = &'t str>) -> Result<(), XlsxError> {
        let look = self.look;
        (0..)
            .zip(titles)
            .try_for_each(|(col, title)| self.text_as(row, col, title, &look.header))
    }

    /// The heading of a column of numbers.
    pub fn heading_mid(&mut self, row: u32, col: u16, title: &str) -> Result<(), XlsxError> {
        let look = self.look;
        self.text_as(row, col, title, &look.header_mid)
    }

    /// Makes a row as high as its longest text needs: not every program does so by itself. Texts come with their column's width in characters.
    pub fn high_enough<'t>(
        &mut self,
        row: u32,
        texts: impl IntoIterator<Item = (&'t str, f64)>,
    ) -> Result<(), XlsxError> {
        let lines = texts
            .into_iter()
            .map(|(text, width)| lines(text, width))
            .max()
            .unwrap_or(1);
        if lines > 1 {
            self.sheet.set_row_height(row, LINE * lines as f64)?;
        }
        Ok(())
    }

    pub fn number(&mut self, row: u32, col: u16, number: f64) -> Result<(), XlsxError> {
        self.sheet.write_number(row, col, number)?;
        Ok(())
    }

    pub fn number_as(&mut self, row: u32, col: u16, number: f64, format: &Format) -> Result<(), XlsxError> {
        self.sheet.write_number_with_format(row, col, number, format)?;
        Ok(())
    }

    /// A day.
    pub fn day(&mut self, row: u32, col: u16, day: NaiveDate) -> Result<(), XlsxError> {
        let parts = u16::try_from(day.year())
            .ok()
            .zip(u8::try_from(day.month()).ok().zip(u8::try_from(day.day()).ok()));
        let date = parts.and_then(|(y, (m, d))| ExcelDateTime::from_ymd(y, m, d).ok());
        match date {
            Some(date) => {
                let format = &self.look.date;
                self.sheet.write_datetime_with_format(row, col, &date, format)?;
            }
            // A spreadsheet's calendar begins in 1900 and ends in 9999.
            None => self.text(row, col, &day.to_string())?,
        }
        Ok(())
    }

    /// A formula and the number it has now; "No evidence" where it has none.
    pub fn live(&mut self, row: u32, col: u16, formula: impl Into<Formula>, now: Option<f64>) -> Result<(), XlsxError> {
        self.sheet.write_formula(row, col, worth(formula, now))?;
        Ok(())
    }

    pub fn live_as(
        &mut self,
        row: u32,
        col: u16,
        formula: impl Into<Formula>,
        now: Option<f64>,
        format: &Format,
    ) -> Result<(), XlsxError> {
        self.sheet
            .write_formula_with_format(row, col, worth(formula, now), format)?;
        Ok(())
    }

    /// A share as a formula; a word of its own where there is none.
    pub fn live_share(
        &mut self,
        row: u32,
        col: u16,
        formula: impl Into<Formula>,
        now: Option<f64>,
        none: &str,
    ) -> Result<(), XlsxError> {
        let now = now.map_or_else(|| none.to_owned(), |number| number.to_string());
        let formula = formula.into().set_result(now);
        self.sheet
            .write_formula_with_format(row, col, formula, &self.look.share)?;
        Ok(())
    }

    /// A formula over whole ranges.
    pub fn live_over(
        &mut self,
        row: u32,
        col: u16,
        formula: impl Into<Formula>,
        now: Option<f64>,
    ) -> Result<(), XlsxError> {
        self.sheet
            .write_array_formula(row, col, row, col, worth(formula, now))?;
        Ok(())
    }

    /// Lets numbers between two ends stand in a range, and nothing else.
    pub fn only_between(&mut self, cells: [(u32, u16); 2], ends: (f64, f64), why: &str) -> Result<(), XlsxError> {
        self.only(
            cells,
            DataValidation::new().allow_decimal_number(DataValidationRule::Between(ends.0, ends.1)),
            why,
        )
    }

    /// Lets numbers from an end on stand in a range, and nothing else.
    pub fn only_from(&mut self, cells: [(u32, u16); 2], from: f64, why: &str) -> Result<(), XlsxError> {
        self.only(
            cells,
            DataValidation::new().allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(from)),
            why,
        )
    }

    /// Lets one of a few words or numbers stand in a range, and nothing else.
    pub fn only_of(&mut self, cells: [(u32, u16); 2], words: &[&str], why: &str) -> Result<(), XlsxError> {
        self.only(cells, DataValidation::new().allow_list_strings(words)?, why)
    }

    fn only(&mut self, [from, to]: [(u32, u16); 2], rule: DataValidation, why: &str) -> Result<(), XlsxError> {
        let rule = rule.set_error_title("Not here")?.set_error_message(why)?;
        self.sheet.add_data_validation(from.0, from.1, to.0, to.1, &rule)?;
        Ok(())
    }

    /// Widths of the columns from `first` on, in characters.
    pub fn widths(&mut self, first: u16, widths: &[f64]) -> Result<(), XlsxError> {
        for (col, width) in (first..).zip(widths) {
            self.sheet.set_column_width(col, *width)?;
        }
        Ok(())
    }

    /// Lets a print go on over as many pages as it needs, each with the first column, rather than shrink.
    pub fn wide(&mut self) -> Result<(), XlsxError> {
        self.sheet.set_repeat_columns(0, 0)?.set_print_fit_to_pages(0, 0);
        Ok(())
    }

    pub fn finish(self) -> Worksheet {
        self.sheet
    }
}

fn worth(formula: impl Into<Formula>, now: Option<f64>) -> Formula {
    let now = now.map_or_else(|| NO_EVIDENCE.to_owned(), |number| number.to_string());
    formula.into().set_result(now)
}

/// Lines a text takes in a column of that many characters, a little generously.
fn lines(text: &str, width: f64) -> usize {
    let line = |part: &str| (part.chars().count() as f64 * 1.1 / width).ceil().max(1.0) as usize;
    text.split('\n').map(line).sum::<usize>().min(MOST_LINES)
}

/// A text that fits into a cell; one that had to be cut says so at its end.
pub(super) fn clipped(text: &str) -> Cow<'_, str> {
    // A UTF-8 byte is at most one UTF-16 unit.
    if text.len() <= MOST || text.encode_utf16().count() <= MOST {
        return Cow::Borrowed(text);
    }
    let mut left = MOST - CUT.encode_utf16().count();
    let kept = text
        .chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= left;
            left = left.saturating_sub(c.len_utf16());
            fits
        })
        .map(char::len_utf8)
        .sum();
    Cow::Owned(format!("{}{CUT}", &text[..kept]))
}

/// Refuses what does not fit on a worksheet before a row of it is written.
pub(super) fn fits(sheet: &'static str, rows: usize, columns: usize) -> Result<(), SheetError> {
    if rows > ROWS || columns > COLUMNS {
        return Err(SheetError::TooLarge { sheet, rows, columns });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_too_long_for_a_cell_is_cut_and_says_so() {
        assert_eq!(clipped(&"a".repeat(MOST)), "a".repeat(MOST));
        let long = "🙂".repeat(20_000);
        let cut = clipped(&long);
        assert!(cut.ends_with(CUT) && cut.starts_with("🙂"));
        assert!((MOST - 1..=MOST).contains(&cut.encode_utf16().count()));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert!(fits("Marks", ROWS, COLUMNS).is_ok());
        assert!(fits("Marks", ROWS + 1, 1).is_err());
        assert!(fits("Marks", 1, COLUMNS + 1).is_err());
    }
}
