//! The sheet of the founder's own side: which conditions hold, and what each rater named as proof.

use counterweight_core::analysis::FounderReading;
use counterweight_core::decision::Decision;
use counterweight_core::rating::Answer;

use super::SheetError;
use super::page::{Look, Page};
use crate::ratings::answer;

/// Rows above the first item: title, note, headings.
const FIRST: u32 = 4;
/// Widths of the columns of conditions and of answers, in characters.
const CONDITION: f64 = 44.0;
const ANSWER: f64 = 48.0;

pub(super) fn page<'l>(d: &Decision, f: &FounderReading, look: &'l Look) -> Result<Page<'l>, SheetError> {
    let title = format!("The founder’s side: {}", d.title);
    let note = "Read me: nothing here is a formula. An item on which the raters differ, or that nobody could answer, counts as open.";
    let mut page = Page::new("Founder", &title, &[note], look)?;
    let raters: Vec<_> = d.members.iter().filter(|m| m.rates_founder).collect();
    let titles = ["Item", "Condition", "State"];
    page.headings(
        FIRST - 1,
        titles.into_iter().chain(raters.iter().map(|m| m.name.as_str())),
    )?;
    page.widths(0, &[8.0, CONDITION, 24.0])?;
    for (row, item) in (FIRST..).zip(&f.items) {
        let card = d.founder_card.as_ref();
        let condition = card.and_then(|c| c.criterion(item.criterion.as_str()));
        page.text_as(row, 0, item.criterion.as_str(), &look.wrapped)?;
        let title = condition.map_or("", |c| c.title.as_str());
        page.text_as(row, 1, title, &look.wrapped)?;
        page.text_as(row, 2, item.state.words(), &look.wrapped)?;
        for (col, rater) in (3..).zip(&raters) {
            if let Some((_, given)) = item.answers.iter().find(|(member, _)| *member == rater.id) {
                page.text_as(row, col, &said(given), &look.wrapped)?;
            }
        }
        let answers: Vec<String> = item.answers.iter().map(|(_, given)| said(given)).collect();
        let cells = answers.iter().map(|text| (text.as_str(), ANSWER));
        page.high_enough(row, cells.chain([(title, CONDITION)]))?;
    }
    for (col, _) in (3..).zip(&raters) {
        page.sheet.set_column_width(col, ANSWER)?;
    }
    page.sheet.set_freeze_panes(FIRST, 2)?;
    Ok(page)
}

fn said(given: &Answer) -> String {
    match given {
        Answer::Met { fact } | Answer::Unmet { fact } if !fact.is_empty() => format!("{}: {fact}", answer(given)),
        _ => answer(given),
    }
}
