//! The sheet of a self-assessment: every answer with its weight, and both pulls as formulas over them.

use counterweight_core::analysis::{Pull, PullItem, SelfReading};
use counterweight_core::decision::Decision;
use counterweight_core::template::{PartKind, Pole};
use rust_xlsxwriter::XlsxError;

use super::SheetError;
use super::page::{Look, Page};
use counterweight_core::rating::NO_EVIDENCE;

/// Rows of the pulls, below title, two notes and headings.
const PULLS: u32 = 4;
/// Headings of the answers; they follow.
const HEADINGS: u32 = 7;

const NOTES: [&str; 2] = [
    "Read me: change a weight (0 or more), an energy (−2 drains me … +2 feeds me) or how often it was done (0 never, 1 once, 2 regularly, for four weeks or more) in the filled cells; both pulls move with them.",
    "Selling and managing are two numbers and never one sum.",
];

/// A pull's cell as formulas on other sheets write it: 1 energy, 2 lived, 3 regularly, 4 items.
pub(super) fn cell(pole: Pole, column: u16) -> String {
    let row = PULLS + u32::from(pole == Pole::B) + 1;
    format!("Answers!${}${row}", super::plan::letters(column))
}

/// Headings of a table of pulls.
pub(super) fn pull_headings(page: &mut Page<'_>, row: u32) -> Result<(), XlsxError> {
    page.headings(row, ["Pull"])?;
    let titles = ["Mean energy", "Done at least once", "Done regularly", "Items"];
    (1..)
        .zip(titles)
        .try_for_each(|(col, title)| page.heading_mid(row, col, title))?;
    page.high_enough(row, [(titles[1], 13.0)])
}

/// A pull's numbers in the order of their columns.
pub(super) fn now(pull: &Pull) -> [Option<f64>; 4] {
    let counts = [pull.lived, pull.regularly, pull.items].map(|count| Some(count as f64));
    let [lived, regularly, items] = counts;
    [pull.energy, lived, regularly, items]
}

pub(super) fn page<'l>(d: &Decision, reading: &SelfReading, look: &'l Look) -> Result<Page<'l>, SheetError> {
    let mut page = Page::new("Answers", &d.title, &NOTES, look)?;
    page.widths(0, &[28.0, 13.0, 18.0, 18.0, 18.0, 60.0])?;
    pull_headings(&mut page, PULLS - 1)?;
    page.headings(
        HEADINGS,
        [
            "Side",
            "Item",
            "Weight (change)",
            "Energy (change)",
            "Lived (change)",
            "What it is",
        ],
    )?;
    let mut row = HEADINGS + 1;
    for (at, (pole, pull)) in [(Pole::A, &reading.selling), (Pole::B, &reading.managing)]
        .into_iter()
        .enumerate()
    {
        let first = row;
        // In a card with pairs, the likes of a side stand above its dislikes: the pull is half the mean of either.
        let of = |kind| reading.items.iter().filter(move |i| i.pole == pole && i.part == kind);
        let likes = of(Some(PartKind::Pleasure)).count() as u32;
        for item in [Some(PartKind::Pleasure), Some(PartKind::Drain), None]
            .into_iter()
            .flat_map(of)
        {
            answer(&mut page, row, d, item)?;
            row += 1;
        }
        let range = |column: &str, from: u32, to: u32| format!("${column}${}:${column}${to}", from + 1);
        let cells = |column: &str| range(column, first, row);
        let (weights, energies, lived) = (cells("C"), cells("D"), cells("E"));
        // A part counts by how much of it was done: 2 lived, 1 tried, 0 never.
        let done = |from, to| {
            let [weights, energies, lived] = ["C", "D", "E"].map(|column| range(column, from, to));
            format!("SUMPRODUCT({energies},{weights},{lived})/SUMPRODUCT({weights},{lived})")
        };
        let pull_now = if reading.pairs.is_some() {
            let (likes, dislikes) = (done(first, first + likes), done(first + likes, row));
            format!("IFERROR(({likes}+{dislikes})/2,\"{NO_EVIDENCE}\")")
        } else {
            format!("IF(SUM({weights})>0,SUMPRODUCT({energies},{weights})/SUM({weights}),\"{NO_EVIDENCE}\")")
        };
        let formulas = [
            pull_now,
            format!("COUNTIF({lived},\">=1\")"),
            format!("COUNTIF({lived},\">=2\")"),
            format!("COUNT({energies})"),
        ];
        let to = PULLS + at as u32;
        page.text(to, 0, d.template.pole(pole).map_or("", |s| s.title.as_str()))?;
        for ((col, formula), now) in (1..).zip(&formulas).zip(now(pull)) {
            let format = if col == 1 { &look.signed } else { &look.whole };
            page.live_as(to, col, formula.as_str(), now, format)?;
        }
    }
    if row > HEADINGS + 1 {
        let last = row - 1;
        page.only_from([(HEADINGS + 1, 2), (last, 2)], 0.0, "A weight is a number, 0 or more.")?;
        page.only_of(
            [(HEADINGS + 1, 3), (last, 3)],
            &["-2", "-1", "0", "1", "2"],
            "An energy is a whole number from −2 to 2.",
        )?;
        page.only_of(
            [(HEADINGS + 1, 4), (last, 4)],
            &["0", "1", "2"],
            "0 never, 1 once, 2 regularly.",
        )?;
    }
    page.sheet.set_freeze_panes(HEADINGS + 1, 2)?;
    Ok(page)
}

fn answer(page: &mut Page<'_>, row: u32, d: &Decision, item: &PullItem) -> Result<(), SheetError> {
    let look = page.look;
    let criterion = d.template.criterion(item.criterion.as_str());
    page.text_as(
        row,
        0,
        d.template.pole(item.pole).map_or("", |s| s.title.as_str()),
        &look.wrapped,
    )?;
    page.text_as(row, 1, item.criterion.as_str(), &look.wrapped)?;
    page.number_as(row, 2, d.weight(item.criterion.as_str()), &look.change)?;
    page.number_as(row, 3, f64::from(item.energy), &look.change_plain)?;
    page.number_as(row, 4, f64::from(item.lived), &look.change_plain)?;
    page.text_as(row, 5, criterion.map_or("", |c| c.title.as_str()), &look.wrapped)?;
    Ok(())
}
