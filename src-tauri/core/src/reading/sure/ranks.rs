//! Where each candidate comes in over the draws, who comes before whom, and the weights that favour each.

use serde::Serialize;
use ts_rs::TS;

use crate::decision::Decision;
use crate::doubt::{CandidateRank, Robustness, Weighted};
use crate::id::CandidateId;
use crate::reading::chart::{Chart, Draw};
use crate::reading::short;
use crate::reading::table::{Cell, Column, Table};
use crate::recommendation::Recommendation;
use crate::say::{draws, list, percent, thousands};

/// A weight that grows by less than a point is not worth naming.
const LEAST: f64 = 0.01;
/// Weights that are named of those that favour somebody.
const NAMED: usize = 3;

/// Candidates over the draws.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RanksReading {
    /// Where each comes in.
    pub chart: Chart<Ranks>,
    /// Who comes before whom, in the same order.
    pub beats: Vec<Beaten>,
    /// Which weights favour each, and how sure first place is with them.
    pub favours: Vec<String>,
    /// All weights that decide: in force, and on average where each comes first.
    pub weights: Table,
}

/// One bar for each candidate, shared out among first, second and so on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Ranks {
    /// The places: "first", "second", …
    pub places: Vec<String>,
    /// The candidates, in the decision's order.
    pub rows: Vec<RankRow>,
}

/// One candidate's bar.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RankRow {
    /// Who.
    pub id: CandidateId,
    /// Their name.
    pub label: String,
    /// Whether the answer names them.
    pub strong: bool,
    /// Share of draws at each place, 0–1, and in words.
    pub shares: Vec<(f64, String)>,
    /// The bar in words.
    pub said: String,
}

/// Before whom somebody comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Beaten {
    /// Who.
    pub id: CandidateId,
    /// Their name.
    pub label: String,
    /// Whether the answer names them.
    pub strong: bool,
    /// In how many draws they come before each, in the same order; empty for themselves.
    pub before: Vec<String>,
}

pub(super) fn read(d: &Decision, recommendations: &[Recommendation], found: &Robustness) -> Option<RanksReading> {
    let ranks = &found.ranks;
    if ranks.len() < 2 {
        return None;
    }
    let lead = recommendations.first().and_then(|r| r.candidate.as_ref());
    let beaten = |(row, one): (usize, &CandidateRank)| Beaten {
        id: one.candidate.clone(),
        label: d.name_of(&one.candidate),
        strong: lead == Some(&one.candidate),
        before: (0..ranks.len())
            .map(|column| match one.beats.get(column) {
                Some(share) if column != row => draws(*share),
                _ => String::new(),
            })
            .collect(),
    };
    Some(RanksReading {
        chart: chart(d, found, lead),
        beats: ranks.iter().enumerate().map(|(at, one)| beaten((at, one))).collect(),
        favours: ranks.iter().map(|one| favours(d, one, &found.weights)).collect(),
        weights: weights(d, found),
    })
}

fn chart(d: &Decision, found: &Robustness, lead: Option<&CandidateId>) -> Chart<Ranks> {
    let places: Vec<String> = (0..found.ranks.len()).map(place).collect();
    let row = |one: &CandidateRank| {
        let shares: Vec<(f64, String)> = one.ranks.iter().map(|share| (*share, draws(*share))).collect();
        let said = places
            .iter()
            .zip(&shares)
            .map(|(place, (_, said))| format!("{place} in {said}"));
        RankRow {
            id: one.candidate.clone(),
            label: d.name_of(&one.candidate),
            strong: lead == Some(&one.candidate),
            said: said.collect::<Vec<_>>().join(", "),
            shares,
        }
    };
    let drawing = Ranks {
        rows: found.ranks.iter().map(row).collect(),
        places: places.clone(),
    };
    let how = format!(
        "Where each comes in, over {} draws of weights and marks",
        thousands(f64::from(found.draws))
    );
    Chart::new(finding(d, &found.ranks), how, drawing)
}

/// A place counted from 0: "first"; from the eleventh on "11th".
fn place(at: usize) -> String {
    const NAMES: [&str; 10] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ];
    NAMES.get(at).map_or_else(
        || {
            let ending = match ((at + 1) % 10, (at + 1) % 100) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            };
            format!("{}{ending}", at + 1)
        },
        |name| (*name).to_owned(),
    )
}

/// Who comes first most often.
fn finding(d: &Decision, ranks: &[CandidateRank]) -> String {
    let first = |one: &CandidateRank| one.ranks.first().copied().unwrap_or(0.0);
    let top = draws(ranks.iter().map(first).fold(0.0, f64::max));
    let names: Vec<String> = ranks
        .iter()
        .filter(|one| draws(first(one)) == top)
        .map(|one| d.called(&one.candidate).to_owned())
        .collect();
    let (come, each) = if names.len() == 1 {
        ("comes", "")
    } else {
        ("come", " each")
    };
    format!("{} {come} first in {top} of draws{each}", list(&names))
}

/// Which weights favour somebody, and how sure first place is with them.
fn favours(d: &Decision, one: &CandidateRank, weights: &[Weighted]) -> String {
    let who = d.called(&one.candidate);
    let Some(central) = &one.central_weights else {
        return format!("No weights and marks that were drawn put {who} first.");
    };
    let mut grown: Vec<(&Weighted, f64)> = weights.iter().zip(central.iter().copied()).collect();
    grown.retain(|(now, then)| then - now.weight >= LEAST);
    grown.sort_by(|x, y| (y.1 - y.0.weight).total_cmp(&(x.1 - x.0.weight)));
    let named: Vec<String> = grown
        .iter()
        .take(NAMED)
        .map(|(now, then)| {
            format!(
                "{} ({} → {})",
                short(d, &now.criterion),
                percent(now.weight),
                percent(*then)
            )
        })
        .collect();
    let which = if named.is_empty() {
        format!("{who} needs no weight to be larger than it is.")
    } else {
        format!("The weights that favour {who} most are {}.", list(&named))
    };
    match one.confidence {
        None => which,
        Some(share) => format!(
            "{which} With the weights that favour {who}, the marks that were drawn put {who} first in {}.",
            draws(share)
        ),
    }
}

/// All weights that decide as shares of the whole.
fn weights(d: &Decision, found: &Robustness) -> Table {
    let number = |at: f64| Cell::number(at, percent(at));
    let mut columns = vec![Column::words("Criterion", 1.0), Column::numbers("In force")];
    let head = |one: &CandidateRank| Column::numbers(&format!("{} first", d.called(&one.candidate)));
    columns.extend(found.ranks.iter().map(head));
    let row = |(at, weight): (usize, &Weighted)| {
        let then = found.ranks.iter().map(|one| {
            let central = one.central_weights.as_ref().and_then(|all| all.get(at));
            central.map_or_else(|| "–".into(), |share| number(*share))
        });
        let first = [short(d, &weight.criterion).into(), number(weight.weight)];
        first.into_iter().chain(then).collect()
    };
    let mut table = Table::new(
        columns,
        found.weights.iter().enumerate().map(|(at, w)| row((at, w))).collect(),
    );
    table.summary = "Weights in force, and on average where each candidate comes first".to_owned();
    table
}

impl Draw for Ranks {
    fn said(&self) -> Vec<String> {
        self.rows
            .iter()
            .map(|row| format!("{}: {}", row.label, row.said))
            .collect()
    }

    fn table(&self) -> Table {
        let mut columns = vec![Column::words("Candidate", 1.0)];
        columns.extend(self.places.iter().map(|place| Column::numbers(place)));
        let row = |row: &RankRow| {
            let shares = row.shares.iter().map(|(share, said)| Cell::number(*share, said));
            std::iter::once(row.label.clone().into()).chain(shares).collect()
        };
        Table::new(columns, self.rows.iter().map(row).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn places_are_named_as_people_count() {
        let said: Vec<String> = [0, 9, 10, 20, 21, 110].map(place).into();
        assert_eq!(said, ["first", "tenth", "11th", "21st", "22nd", "111th"]);
    }
}
