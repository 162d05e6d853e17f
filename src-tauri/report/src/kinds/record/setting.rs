//! What the decision was set in: frame, facts with date and source, panel, and every weight or line that was changed, with its reason.

use counterweight_core::analysis::Analysis;
use counterweight_core::decision::{Decision, DoubtLevel, FactValue, FrameField, WeightDoubt};
use counterweight_core::reading::classes::{self, ClassSaid};
use counterweight_core::reading::finding;
use counterweight_core::say::heading;
use counterweight_core::say::{date, percent, short_date};
use counterweight_core::template::{Criterion, Threshold, Vote, line};

use super::super::parts::{cards, exact, short, source};
use crate::Material;
use crate::document::{Block, Column, Item, Table};

pub(super) fn frame(d: &Decision) -> Vec<Block> {
    let mut rows: Vec<(String, String)> = [FrameField::Role, FrameField::Success, FrameField::WhyNow]
        .into_iter()
        .filter_map(|f| Some((f.label().to_owned(), d.frame.get(&f)?.clone())))
        .collect();
    if let Some(months) = d.horizon_months {
        rows.push(("Has to be the right person for".to_owned(), format!("{months} months")));
    }
    rows.extend(
        d.gone_say()
            .into_iter()
            .map(|said| (heading::HAS_LEFT.to_owned(), said)),
    );
    let card = format!("{}, version {}", d.template.title, d.template.version);
    rows.push(("Scorecard".to_owned(), card));
    vec![Block::heading(2, "The question"), Block::KeyValues { rows }]
}

pub(super) fn facts(d: &Decision, a: &Analysis) -> Vec<Block> {
    let (Some(model), Some(found)) = (&d.stage, &a.stage) else {
        return Vec::new();
    };
    let rows = found.facts.iter().map(|f| {
        let title = model
            .fact(f.fact.as_str())
            .map_or_else(|| f.fact.to_string(), |one| one.title.clone());
        let (on, from) = f
            .known
            .as_ref()
            .map_or_else(Default::default, |k| (short_date(k.on), k.source.clone()));
        vec![
            title.into(),
            f.value.clone().into(),
            f.vote.map_or("unknown", Vote::word).into(),
            exact(f.weight).into(),
            on.into(),
            from.into(),
        ]
    });
    let mut blocks = vec![
        Block::heading(2, "The company’s stage"),
        Block::text(format!("{}.", finding::stage(found))),
        Block::Table(Table {
            summary: "One row a fact, with what it votes for.".to_owned(),
            columns: vec![
                Column::words("Fact", 1.1),
                Column::words("Today", 0.8),
                Column::words("Votes", 0.5),
                Column::numbers("Weight"),
                Column::words("On", 0.7),
                Column::words("Source", 1.1),
            ],
            rows: rows.collect(),
            row_heads: true,
            more: 0,
        }),
    ];
    let measures: Vec<(String, String)> = model
        .measures
        .iter()
        .filter_map(|one| {
            let known = d.facts.get(one.id.as_str())?;
            let value = match &known.value {
                FactValue::Number { number } => format!("{number} {}", one.unit),
                FactValue::Choice { choice } => choice.clone(),
            };
            Some((
                one.title.clone(),
                format!("{value}, {}, {}", date(known.on), known.source),
            ))
        })
        .collect();
    if !measures.is_empty() {
        blocks.push(Block::KeyValues { rows: measures });
    }
    if let Some(verdict) = found.by_votes {
        let share = if found.share_low < found.share_high {
            format!("{} to {}", percent(found.share_low), percent(found.share_high))
        } else {
            percent(found.share_high)
        };
        blocks.push(Block::text(format!(
            "The votes call for {}. Builder share: {share}.",
            verdict.words()
        )));
    }
    if let Some(why) = &found.overridden {
        blocks.push(Block::Callout {
            title: "Hired all the same:".to_owned(),
            text: why.clone(),
        });
    }
    if !model.dissent.is_empty() {
        blocks.push(Block::heading(3, heading::SEEN_OTHERWISE));
        blocks.push(Block::list(model.dissent.iter().map(source).collect()));
    }
    blocks
}

pub(super) fn panel(d: &Decision) -> Vec<Block> {
    let rows = d.members.iter().map(|m| {
        let task = match (m.rates, m.rates_founder) {
            (true, true) => "candidates and the founder’s side",
            (true, false) => "candidates",
            (false, true) => "the founder’s side",
            (false, false) => "nothing",
        };
        let decides = if m.id == d.decider { "yes" } else { "" };
        vec![
            d.member_name(&m.id).into(),
            m.role.clone().into(),
            task.into(),
            decides.into(),
        ]
    });
    let mut blocks = vec![
        Block::heading(2, "The panel"),
        Block::Table(Table {
            columns: vec![
                Column::words("Name", 1.0),
                Column::words("Sees them as", 1.0),
                Column::words("Rates", 1.2),
                Column::words("Decides", 0.4),
            ],
            rows: rows.collect(),
            row_heads: true,
            ..Table::default()
        }),
    ];
    if let Some(why) = d.round().revealed.as_ref().and_then(|r| r.without.as_ref()) {
        blocks.push(Block::Callout {
            title: "Opened without everybody:".to_owned(),
            text: why.clone(),
        });
    }
    blocks
}

/// Weights, lines, share and doubt, where they are not the card's.
pub(super) fn changes(d: &Decision) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, "Weights and lines in force")];
    let changed = |c: &Criterion| d.weights.contains_key(c.id.as_str());
    let own: Vec<_> = d.template.criteria.iter().filter(|c| changed(c)).collect();
    if own.is_empty() {
        blocks.push(Block::text("Weights are the card’s own."));
    } else {
        blocks.push(Block::text(format!("Weights were changed: {}", d.weights_reason)));
        let row = |c: &&Criterion| {
            vec![
                c.title.clone().into(),
                exact(c.weight).into(),
                exact(d.weight(&c.id)).into(),
            ]
        };
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::words("Criterion", 1.0),
                Column::numbers("On the card"),
                Column::numbers("In force"),
            ],
            rows: own.iter().map(row).collect(),
            row_heads: true,
            ..Table::default()
        }));
    }
    if let Some((share, why)) = &d.builder_share {
        blocks.push(Block::text(format!("Builder share set to {}: {why}", percent(*share))));
    }
    let of_stage = d.stage.iter().flat_map(|s| &s.thresholds);
    let lines: Vec<(&String, &Threshold)> = cards(d).flat_map(|card| &card.thresholds).chain(of_stage).collect();
    let row = |(name, t): &(&String, &Threshold)| {
        let own = d.thresholds.get(*name);
        vec![
            line(name).into(),
            exact(t.value).into(),
            exact(own.map_or(t.value, |o| o.0)).into(),
            own.map_or_else(|| t.meaning.clone(), |o| format!("Changed: {}", o.1))
                .into(),
        ]
    };
    if !lines.is_empty() {
        blocks.push(Block::heading(3, "Lines of the recommendation"));
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::words("Line", 0.8),
                Column::numbers("On the card"),
                Column::numbers("In force"),
                Column::words("What it means, or why it was changed", 1.6),
            ],
            rows: lines.iter().map(row).collect(),
            row_heads: true,
            ..Table::default()
        }));
    }
    if !d.is_private() {
        blocks.push(Block::text(doubt(d)));
    }
    blocks
}

fn doubt(d: &Decision) -> String {
    match &d.doubt {
        WeightDoubt::Level { level } => match level {
            DoubtLevel::Sure => "The weights are held to be sure.",
            DoubtLevel::FairlySure => "The weights are held to be fairly sure: a third of all weight is open.",
            DoubtLevel::Unsure => "The weights are held to be unsure: two thirds of all weight is open.",
            DoubtLevel::Unknown => "The weights are held to be unknown: any weights are as likely as any others.",
        }
        .to_owned(),
        WeightDoubt::Ranking { order } => {
            let names: Vec<String> = order.iter().map(|id| short(d, id)).collect();
            format!(
                "Only the order of the weights is held to be known: {}.",
                names.join(", ")
            )
        }
        WeightDoubt::Bounds { bounds } => {
            let named = bounds
                .iter()
                .map(|(id, (l, h))| format!("{} {} to {}", short(d, id), percent(*l), percent(*h)));
            format!(
                "Only bounds of the weights are held to be known: {}.",
                named.collect::<Vec<_>>().join(", ")
            )
        }
    }
}

/// What stands beside the ratings and moves none of them: the team each would hire, and money.
pub(super) fn beside(m: &Material<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(teams) = m.teams {
        blocks.push(Block::heading(2, heading::TEAM_EACH_WOULD_HIRE));
        blocks.push(Block::list(
            teams.teams.iter().map(|t| Item::text(t.says.clone())).collect(),
        ));
        blocks.push(Block::heading(3, "What that rests on"));
        let all = teams
            .assumptions
            .iter()
            .chain(teams.teams.first().into_iter().flat_map(|t| &t.reading.assumptions));
        blocks.push(Block::list(all.map(Item::text).collect()));
    }
    if let Some(money) = m.counterfactual {
        blocks.push(Block::heading(
            2,
            "What sales alone would pick, and what a promotion costs",
        ));
        blocks.push(Block::text(money.says.clone()));
        blocks.push(Block::list(
            money.prices.iter().map(|p| Item::text(p.says.clone())).collect(),
        ));
        blocks.push(Block::heading(3, "Where that ends"));
        blocks.push(Block::list(money.limits.iter().map(Item::text).collect()));
    }
    blocks
}

/// What is known of such cases in general: each class with its grade and how far it carries.
pub(super) fn general(d: &Decision) -> Vec<Block> {
    let row = |c: ClassSaid| {
        vec![
            c.title.into(),
            c.value.into(),
            c.carries.into(),
            c.sources.join("\n").into(),
        ]
    };
    let rows: Vec<_> = classes::all(d).into_iter().map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(2, heading::IN_GENERAL),
        Block::Table(Table {
            columns: vec![
                Column::words("Of what", 0.8),
                Column::words("Found", 1.2),
                Column::words("How far it carries", 1.1),
                Column::words("Source, grade", 1.5),
            ],
            rows,
            row_heads: true,
            ..Table::default()
        }),
    ]
}
