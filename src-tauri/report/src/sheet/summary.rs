//! The first sheet: the decision, what was recommended and decided, and each candidate's totals, which follow the other sheets.

use counterweight_core::analysis::SelfReading;
use counterweight_core::decision::Decision;
use counterweight_core::recommendation::Recommendation;
use counterweight_core::say::heading;
use counterweight_core::template::Pole;
use rust_xlsxwriter::XlsxError;

use super::SheetError;
use super::myself;
use super::page::{Look, Page, clipped};
use super::plan::{self, Plan, letters};
use super::totals;

const NOTE: &str = "Read me: totals here follow the other sheets; change weights and marks there. The recommendation is of the day this file was made and does not move. People decide.";

/// Columns that a longer text is written across, from the second on, and how many characters they hold together.
struct Across {
    last: u16,
    width: f64,
}

impl Across {
    fn write(&self, page: &mut Page<'_>, row: u32, text: &str) -> Result<(), XlsxError> {
        let look = page.look;
        page.sheet
            .merge_range(row, 1, row, self.last, &clipped(text), &look.wrapped)?;
        page.high_enough(row, [(text, self.width)])
    }
}

pub(super) fn page<'l>(plan: &Plan<'_>, all: &[Recommendation], look: &'l Look) -> Result<Page<'l>, SheetError> {
    let d = plan.d;
    let (mut page, mut row) = start(d, look)?;
    let across = Across { last: 7, width: 100.0 };
    // A promotion answers for each candidate in its row; a first leader's answer is one for all of them.
    if !plan.gapped() {
        row = answers(&mut page, row, all, &across)?;
    }
    row = verdicts(&mut page, row, d, &across)?;
    let totals: Vec<(&str, u16)> = plan
        .sides
        .iter()
        .enumerate()
        .map(|(at, span)| (span.side.title.as_str(), plan.value(at)))
        .chain(if plan.staged() {
            vec![("Fit today", plan.contrast()), ("Suitability", plan.suitability())]
        } else if plan.gapped() {
            vec![("Selling strength less readiness", plan.contrast())]
        } else {
            Vec::new()
        })
        .chain([
            ("Coverage of what decides", plan.coverage()),
            ("Must-haves below their line", plan.below()),
        ])
        .collect();
    let sentence = 3 + totals.len() as u16;
    page.headings(row, ["Candidate", "Recommendation"])?;
    let titles = ["Sheets"].into_iter().chain(totals.iter().map(|(title, _)| *title));
    for (col, title) in (2..).zip(titles) {
        page.heading_mid(row, col, title)?;
    }
    page.text_as(row, sentence, "In a sentence", &look.header)?;
    page.sheet.set_row_height(row, 45.0)?;
    // Not the rows above: what was answered and decided can be higher than a window, and no candidate could be scrolled to.
    page.sheet.set_freeze_panes(0, 1)?;
    page.widths(0, &[28.0, 30.0, 8.0])?;
    page.sheet.set_column_range_width(3, sentence - 1, 13.0)?;
    page.sheet.set_column_width(sentence, 60.0)?;
    formats(&mut page, plan, &totals)?;
    for (at, name, c) in plan.candidates() {
        let row = row + 1 + at;
        page.text(row, 0, name)?;
        let answer = if plan.gapped() {
            all.get(at as usize)
        } else {
            all.iter().find(|r| r.candidate.as_ref() == Some(&c.candidate))
        };
        if let Some(answer) = answer {
            page.text(row, 1, answer.kind.verb())?;
            page.text(row, sentence, &answer.headline)?;
        }
        page.number_as(row, 2, c.raters as f64, &look.mid)?;
        let values = c.sides.iter().map(|s| s.value);
        let contrast: Vec<Option<f64>> = match &c.fit {
            Some(fit) if plan.staged() => vec![fit.today, fit.suitability],
            _ if plan.gapped() => vec![c.pedestal.as_ref().map(|p| p.gap)],
            _ => Vec::new(),
        };
        let below = c
            .floors
            .iter()
            .filter(|f| f.state == counterweight_core::analysis::FloorState::NotMet);
        let now = values
            .chain(contrast)
            .chain([Some(c.coverage), Some(below.count() as f64)]);
        for ((col, (_, from)), now) in (3..).zip(&totals).zip(now) {
            let there = format!("{}!${}${}", totals::NAME, letters(*from), plan::FIRST + at + 1);
            page.live(row, col, there.as_str(), now)?;
        }
    }
    Ok(page)
}

fn formats(page: &mut Page<'_>, plan: &Plan<'_>, totals: &[(&str, u16)]) -> Result<(), XlsxError> {
    let look = page.look;
    for (col, (_, from)) in (3..).zip(totals) {
        let against = plan.against_lines(*from);
        let format = match (&against, *from) {
            (Some(exact), _) => exact,
            (None, from) if from == plan.below() => &look.whole,
            _ => &look.points,
        };
        page.sheet.set_column_format(col, format)?;
    }
    Ok(())
}

/// The summary of a self-assessment: the answer and both pulls.
pub(super) fn of_myself<'l>(
    d: &Decision,
    reading: &SelfReading,
    all: &[Recommendation],
    look: &'l Look,
) -> Result<Page<'l>, SheetError> {
    let (mut page, row) = start(d, look)?;
    let across = Across { last: 4, width: 65.0 };
    let row = answers(&mut page, row, all, &across)?;
    let row = verdicts(&mut page, row, d, &across)?;
    myself::pull_headings(&mut page, row)?;
    page.widths(0, &[28.0, 13.0, 18.0, 18.0, 18.0])?;
    for (row, (pole, pull)) in (row + 1..).zip([(Pole::A, &reading.selling), (Pole::B, &reading.managing)]) {
        page.text(row, 0, d.template.pole(pole).map_or("", |s| s.title.as_str()))?;
        for (col, now) in (1..).zip(myself::now(pull)) {
            let there = myself::cell(pole, col);
            let format = if col == 1 { &look.signed } else { &look.whole };
            page.live_as(row, col, there.as_str(), now, format)?;
        }
    }
    Ok(page)
}

/// Title, card and day; answers the next free row.
fn start<'l>(d: &Decision, look: &'l Look) -> Result<(Page<'l>, u32), XlsxError> {
    let mut page = Page::new("Summary", &d.title, &[NOTE], look)?;
    let known = d.entries().last().map(|e| e.at.day());
    let decider = d.member(&d.decider).map_or("", |m| m.name.as_str());
    let mut lines = vec![
        ("Scorecard", d.template.title.clone()),
        ("Decides", decider.to_owned()),
        ("As known on", known.map_or_else(String::new, |day| day.to_string())),
    ];
    if d.sample {
        lines.push(("Sample", "People and company are made up.".to_owned()));
    }
    let mut row = 3;
    for (what, text) in lines {
        page.text_as(row, 0, what, &look.label)?;
        page.text(row, 1, &text)?;
        row += 1;
    }
    Ok((page, row + 1))
}

fn answers(page: &mut Page<'_>, mut row: u32, all: &[Recommendation], across: &Across) -> Result<u32, XlsxError> {
    let look = page.look;
    for answer in all {
        page.text_as(row, 0, "Recommendation", &look.label)?;
        across.write(page, row, &answer.headline)?;
        across.write(page, row + 1, &answer.lead)?;
        row += 2;
    }
    Ok(row + 1)
}

fn verdicts(page: &mut Page<'_>, mut row: u32, d: &Decision, across: &Across) -> Result<u32, XlsxError> {
    let look = page.look;
    for verdict in &d.round().verdicts {
        page.text_as(row, 0, &format!("Decided on {}", verdict.on), &look.label)?;
        page.text(row, 1, &verdict.decided(d))?;
        across.write(page, row + 1, &verdict.why)?;
        row += 2;
        // The forecast is not here: it would colour what people say became of the decision.
        let by = (!verdict.decided_by.is_empty()).then(|| verdict.decided_by.join(", "));
        let reverse = (!verdict.reverse_if.is_empty()).then(|| verdict.reverse_if.clone());
        let more = [
            ("Decided by", by),
            ("Why it departs", verdict.departs.clone()),
            ("Taken back if", reverse),
        ];
        for (what, text) in more {
            if let Some(text) = text {
                page.text(row, 0, what)?;
                across.write(page, row, &text)?;
                row += 1;
            }
        }
        if let Some(day) = verdict.look_again {
            page.text(row, 0, heading::LOOK_AGAIN_ON)?;
            page.text(row, 1, &day.to_string())?;
            row += 1;
        }
    }
    Ok(row + u32::from(!d.round().verdicts.is_empty()))
}
