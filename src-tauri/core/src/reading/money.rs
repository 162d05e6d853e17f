//! Money beside readiness as a chart: what a promotion loses and brings, as ranges, and what that comes to.

use serde::Serialize;
use ts_rs::TS;

use super::chart::{Chart, Draw, Shape};
use super::table::{Cell, Column, Table};
use crate::decision::Decision;
use crate::recommendation::counterfactual::{Counterfactual, PriceOfPromotion};
use crate::say::{capital, money};

/// Ranges from low to high against zero, grouped by what they belong to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Ranges {
    /// The unit that people named: "$k".
    pub unit: String,
    /// What belongs together.
    pub groups: Vec<RangeGroup>,
}

/// The ranges of one person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RangeGroup {
    /// About whom.
    pub id: String,
    /// Name.
    pub label: String,
    /// One for each thing.
    pub bars: Vec<RangeBar>,
}

/// One range.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RangeBar {
    /// What.
    pub label: String,
    /// The shape of its ends.
    pub shape: Shape,
    /// Low and high end, in the unit.
    pub range: (f64, f64),
    /// Both ends in words.
    pub ends: (String, String),
    /// In words: "−$300k to −$120k".
    pub said: String,
}

/// Loss to the left of zero, gain to the right where it is one, and both together; nothing where nobody's sales are known.
#[must_use]
pub fn price(d: &Decision, found: &Counterfactual) -> Option<Chart<Ranges>> {
    let unit = &found.unit;
    let bar = |label: &str, shape, (low, high): (f64, f64)| {
        let ends = (money(low, unit), money(high, unit));
        RangeBar {
            label: label.to_owned(),
            shape,
            range: (low, high),
            said: if ends.0 == ends.1 {
                ends.0.clone()
            } else {
                format!("{} to {}", ends.0, ends.1)
            },
            ends,
        }
    };
    let group = |p: &PriceOfPromotion| RangeGroup {
        id: p.candidate.to_string(),
        label: d.name_of(&p.candidate),
        bars: vec![
            bar("own sales lost", Shape::Circle, (-p.lost.1, -p.lost.0)),
            bar("team’s change", Shape::Diamond, p.gained),
            bar("together", Shape::Square, p.net),
        ],
    };
    let groups: Vec<RangeGroup> = found.prices.iter().map(group).collect();
    (!groups.is_empty()).then(|| {
        Chart::new(
            finding(d, &found.prices),
            "The first year, from the low end to the high end of your own ranges. Left of the line money is lost.",
            Ranges {
                unit: unit.clone(),
                groups,
            },
        )
    })
}

/// Whom promoting brings money, costs money, or could do either, over the whole of the ranges.
fn finding(d: &Decision, prices: &[PriceOfPromotion]) -> String {
    let which = |p: &PriceOfPromotion| match p.net {
        (low, _) if low > 0.0 => 0,
        (_, high) if high < 0.0 => 1,
        _ => 2,
    };
    let says = [
        "brings money over all of your ranges",
        "costs money over all of your ranges",
        "could bring money or cost it",
    ];
    let part = |(at, says): (usize, &str)| {
        let of = prices.iter().filter(|p| which(p) == at);
        let names: Vec<String> = of.map(|p| d.called(&p.candidate).to_owned()).collect();
        (!names.is_empty()).then(|| format!("promoting {} {says}", names.join(" or ")))
    };
    let parts: Vec<String> = says.into_iter().enumerate().filter_map(part).collect();
    capital(&parts.join("; "))
}

impl Draw for Ranges {
    fn said(&self) -> Vec<String> {
        let bar = |group: &RangeGroup, bar: &RangeBar| format!("{}: {} {}", group.label, bar.label, bar.said);
        self.groups
            .iter()
            .flat_map(|group| group.bars.iter().map(move |one| bar(group, one)))
            .collect()
    }

    fn table(&self) -> Table {
        let row = |group: &RangeGroup, bar: &RangeBar| {
            vec![
                group.label.clone().into(),
                bar.label.clone().into(),
                Cell::number(bar.range.0, &bar.ends.0),
                Cell::number(bar.range.1, &bar.ends.1),
            ]
        };
        Table::new(
            vec![
                Column::words("Who", 1.0),
                Column::words("What", 1.0),
                Column::numbers("Low"),
                Column::numbers("High"),
            ],
            self.groups
                .iter()
                .flat_map(|group| group.bars.iter().map(move |bar| row(group, bar)))
                .collect(),
        )
    }
}
