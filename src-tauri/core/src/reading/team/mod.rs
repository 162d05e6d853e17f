//! The team each candidate would hire as charts: how many are like the leader, where it ends on each value, what moves it.

mod alike;
mod levers;
mod places;

use serde::Serialize;
use ts_rs::TS;

use alike::alike;
use levers::levers;
use places::places;

pub use alike::{UnitRow, Units};
pub use levers::{Arrow, Arrows};
pub use places::{PlaceRow, Places};

use super::chart::Chart;
use super::debrief::{self, Order};
use super::fit;
use super::table::{Cell, Column, Table};
use crate::analysis::teams::{Team, Teams};
use crate::analysis::{Analysis, CandidateAnalysis};
use crate::decision::Decision;
use crate::recommendation::recommend;
use crate::say::heading;
use crate::say::{draws, fixed, points, signed};

/// What has no finding of one person.
const EACH: &str = heading::TEAM_EACH_WOULD_HIRE;
/// How far a team is from the plan.
const AWAY: &str = "Away from what you want";
/// What the bracket and the bars hold.
const MOST_RUNS: [&str; 2] = ["8 in 10, from", "8 in 10, to"];

/// The teams as they are shown, candidates in the order of the answer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TeamCharts {
    /// The finding about whom the answer names, or about the only one; without its stop.
    pub headline: String,
    /// How many of each team are like the leader.
    pub alike: Chart<Units>,
    /// The chances behind that.
    pub chances: Table,
    /// What two of them mean.
    pub chances_how: String,
    /// Where the teams end, a chart for each value.
    pub places: Vec<Chart<Places>>,
    /// What each lever does, a chart for each candidate.
    pub levers: Vec<Chart<Arrows>>,
    /// How to read what the levers do.
    pub levers_how: String,
    /// The chart of `levers` that stands alone: of whom the answer names, or of the only one.
    pub first: Option<usize>,
    /// Whose simulation `rests_on` describes, by name.
    pub described: String,
    /// What the simulation rests on, in sentences.
    pub rests_on: Vec<String>,
    /// Its sources in full.
    pub sources: [&'static str; 3],
}

const SOURCES: [&str; 3] = [
    "Schneider, B. (1987). The people make the place. Personnel Psychology 40, 437–453.",
    "Harrison, J. R. & Carroll, G. R. (1991). Keeping the faith: a model of cultural transmission in formal organizations. Administrative Science Quarterly 36, 552–582.",
    "Rivera, L. A. (2012). Hiring as cultural matching: the case of elite professional service firms. American Sociological Review 77, 999–1022.",
];

/// The teams of a decision as charts.
#[must_use]
pub fn team(d: &Decision, a: &Analysis, teams: &Teams) -> TeamCharts {
    let answer = recommend(d, a).into_iter().next();
    let shown = debrief::order(answer.as_ref());
    let lead = answer.filter(|_| shown == Order::Ranked).and_then(|r| r.candidate);
    let order = fit::order(d, a, shown);
    let of = |c: &&CandidateAnalysis| teams.teams.iter().find(|t| t.candidate == c.candidate);
    let shown: Vec<&Team> = order.iter().filter_map(of).collect();
    let first = match (&lead, shown.as_slice()) {
        (_, [_]) => Some(0),
        (Some(id), _) => shown.iter().position(|t| t.candidate == *id),
        (None, _) => None,
    };
    let says = |at: usize| shown.get(at).map(|t| t.says.trim_end_matches('.').to_owned());
    let strong = |t: &Team| Some(&t.candidate) == lead.as_ref();
    let described = shown.get(first.unwrap_or_default());
    let pair = |at: usize| places(d, &shown, &strong, teams, at);
    TeamCharts {
        headline: first.and_then(says).unwrap_or_else(|| EACH.to_owned()),
        alike: alike(d, &shown, &strong, teams),
        chances: chances(d, &shown),
        chances_how: format!(
            "A monoculture is a team with at least 80% like the leader (our judgement). {AWAY}: 0 is exactly there, 100 is the \
             opposite end of every value."
        ),
        levers_how: format!(
            "A lever draws the team towards what you want. Where the leader stands there too, more of the same kind is no harm: \
             read it beside “{}”.",
            heading::WHERE_TEAM_ENDS
        ),
        places: (0..teams.plan.values.len()).map(pair).collect(),
        levers: shown.iter().map(|t| levers(d, t)).collect(),
        first,
        described: described.map_or_else(String::new, |t| d.name_of(&t.candidate)),
        rests_on: teams
            .assumptions
            .iter()
            .chain(described.iter().flat_map(|t| &t.reading.assumptions))
            .cloned()
            .collect(),
        sources: SOURCES,
    }
}

fn chances(d: &Decision, shown: &[&Team]) -> Table {
    let row = |t: &&Team| {
        let r = &t.reading;
        let share = |v: f64| Cell::number(v, draws(v));
        vec![
            d.name_of(&t.candidate).into(),
            Cell::number(r.like_leader.mean, points(r.like_leader.mean)),
            Cell::number(r.without_likeness, points(r.without_likeness)),
            Cell::number(r.excess, signed(r.excess)),
            share(r.monoculture),
            Cell::number(r.drift.mean, hundredth(r.drift.mean)),
            share(t.homophily),
        ]
    };
    let table = Table::new(
        vec![
            Column::words("Candidate", 1.0),
            Column::numbers("Average like the leader"),
            Column::numbers("If nobody were chosen by likeness"),
            Column::numbers("More by likeness"),
            Column::numbers("Chance of a monoculture"),
            Column::numbers(AWAY),
            Column::numbers("Choices by likeness"),
        ],
        shown.iter().map(row).collect(),
    );
    Table {
        summary: "Chances behind it".to_owned(),
        ..table
    }
}

/// A place between two ends as people write it: 0 to 100.
fn hundredth(value: f64) -> String {
    fixed(value * 100.0, 0)
}
