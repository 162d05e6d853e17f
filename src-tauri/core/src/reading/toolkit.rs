//! The sales tool kit as it is shown: each bias by its name with what was found and what to ask, and two charts of shares.

use serde::Serialize;
use ts_rs::TS;

use super::chart::{Chart, Row, Rows};
use super::shares;
use crate::decision::{Book, BookItem};
use crate::followup::share::Share;
use crate::followup::toolkit::{OwnerReading, StageWon, Toolkit};
use crate::say::{draws, thousands};

/// The readings of a leader's book.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ToolkitShown {
    /// Everybody's deals together, then each owner's.
    pub owners: Vec<OwnerShown>,
    /// Open deals past their closing day, by owner; absent where there is one owner alone.
    pub past: Option<Chart<Rows>>,
    /// Where it ends, in sentences.
    pub limits: Vec<String>,
    /// Whether there is anything to read.
    pub readable: bool,
    /// What the book does not hold that it could be read from; empty where nothing is missing.
    pub missing: Vec<String>,
    /// That something is missing, in a few words.
    pub missing_says: String,
}

/// One owner's deals, or all.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnerShown {
    /// Whose; absent for all together.
    pub owner: Option<String>,
    /// How many deals it rests on, in a sentence.
    pub says: String,
    /// Each bias.
    pub biases: Vec<Bias>,
    /// The chance said at each stage beside the share won there; absent where nothing can be compared.
    pub stages: Option<Chart<Rows>>,
}

/// One bias by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Bias {
    /// Its name.
    pub name: String,
    /// What it is.
    pub means: String,
    /// What was found.
    pub says: String,
    /// What to ask; empty where there is nothing to ask.
    pub ask: String,
    /// The deals or accounts it rests on, by name.
    pub which: Vec<String>,
}

/// The tool kit that `kit` reads from a book, as it is shown.
#[must_use]
pub fn toolkit(book: &Book, kit: &Toolkit) -> ToolkitShown {
    let all = std::iter::once(&kit.overall).chain(&kit.owners);
    let has = |kind: fn(&BookItem) -> bool| book.values().any(kind);
    let deals = has(|item| matches!(item, BookItem::Deal(_)));
    let relationships = has(|item| matches!(item, BookItem::Relationship(_)));
    let periods = has(|item| matches!(item, BookItem::Period(_)));
    let missing = [
        (
            deals,
            "Deals, with the day they should close, the chance their owner gives them and the last contact: for optimism, aggressiveness and style.",
        ),
        (relationships, "Relationships: for accounts that rest on one contact."),
        (
            periods,
            "Four finished periods with a forecast and what came in: for how far forecasts can be trusted.",
        ),
    ];
    let missing_says = if deals {
        "Not all can be read yet"
    } else {
        "Nothing can be read yet"
    };
    ToolkitShown {
        readable: deals || relationships || periods,
        missing: missing
            .iter()
            .filter(|(there, _)| !there)
            .map(|(_, what)| (*what).to_owned())
            .collect(),
        missing_says: missing_says.to_owned(),
        owners: all.map(|one| owner(kit, one)).collect(),
        past: past(kit),
        limits: kit.limits.clone(),
    }
}

fn owner(kit: &Toolkit, one: &OwnerReading) -> OwnerShown {
    let deals = if one.deals == 1 { "deal" } else { "deals" };
    let all = thousands(one.deals as f64);
    let nobody = match kit.without_owner {
        n if n > 0 && one.owner.is_none() => format!("; {n} without an owner"),
        _ => String::new(),
    };
    OwnerShown {
        owner: one.owner.clone(),
        says: format!("{all} {deals}, {} of them open{nobody}.", one.open),
        biases: biases(one),
        stages: stages(one),
    }
}

fn biases(one: &OwnerReading) -> Vec<Bias> {
    let bias = |name: &str, means: &str, says: &str, ask: &str, which: &[String]| Bias {
        name: name.to_owned(),
        means: means.to_owned(),
        says: says.to_owned(),
        ask: ask.to_owned(),
        which: which.to_vec(),
    };
    let both = |a: &str, b: &str| format!("{a} {b}").trim().to_owned();
    vec![
        bias(
            "Optimism",
            "Days that passed and still stand, and forecasts above what came",
            &both(&one.optimism.says, &one.forecast.says),
            &both(&one.optimism.ask, &one.forecast.ask),
            &one.optimism.deals,
        ),
        bias(
            "Aggressiveness",
            "Chances above what such deals came to",
            &one.aggressiveness.says,
            &one.aggressiveness.ask,
            &[],
        ),
        bias(
            "Style",
            "A good story without the customer in it",
            &one.style.says,
            &one.style.ask,
            &one.style.deals,
        ),
        bias(
            "Liking",
            "Attention that does not follow the money",
            &one.liking.says,
            &one.liking.ask,
            &one.liking.accounts,
        ),
    ]
}

/// Everybody first, then who has open deals.
fn past(kit: &Toolkit) -> Option<Chart<Rows>> {
    let row = |id: String, label: &str, past: Option<&Share>| Row {
        ids: vec![id],
        cells: match past {
            Some(share) => vec![
                draws(share.value).into(),
                format!("{} of {}", share.count, share.of).into(),
            ],
            None => vec!["–".into(), "none dated".into()],
        },
        ..past.map_or_else(
            || shares::at(label.to_owned(), None, None),
            |share| shares::row(label.to_owned(), share),
        )
    };
    let open = kit.owners.iter().filter(|one| one.open > 0);
    let owners = open.filter_map(|one| {
        let name = one.owner.as_deref()?;
        Some(row(format!("owner {name}"), name, one.optimism.past.as_ref()))
    });
    let all = Row {
        strong: true,
        ..row("all".to_owned(), "Everybody", kit.overall.optimism.past.as_ref())
    };
    let rows: Vec<Row> = std::iter::once(all).chain(owners).collect();
    (rows.len() > 1).then(|| {
        shares::chart(
            &kit.overall.optimism.says,
            "Mark: share past the day. Line: where the true share may lie (95%), wide where there are few deals.",
            ["Past their closing day", "Interval"],
            &["past", "of dated"],
            rows,
        )
    })
}

fn stages(one: &OwnerReading) -> Option<Chart<Rows>> {
    let row = |stage: &StageWon| Row {
        ids: vec![stage.stage.clone()],
        cells: vec![
            draws(stage.said).into(),
            format!("{} ({} of {})", draws(stage.won.value), stage.won.count, stage.won.of).into(),
            stage.deals.to_string().into(),
        ],
        ..shares::at(
            stage.stage.clone(),
            Some(stage.said),
            Some((stage.won.low, stage.won.high)),
        )
    };
    let rows: Vec<Row> = one.aggressiveness.stages.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        shares::chart(
            &one.aggressiveness.says,
            "Mark: mean chance said. Line: share won of closed deals at that stage (95% interval). A mark beyond the line is said higher than luck explains.",
            ["Chance said", "Won"],
            &["said", "won", "open deals"],
            rows,
        )
    })
}
