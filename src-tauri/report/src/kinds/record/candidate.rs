//! One candidate in numbers: sides, contrast, must-haves, constituents, fit, track record, and how the panel's marks agree.

use counterweight_core::analysis::agreement::{Agreement, Estimate, Stat};
use counterweight_core::analysis::{Analysis, CandidateAnalysis, SideScore};
use counterweight_core::decision::Decision;
use counterweight_core::doubt::{PanelReading, RaterReading};
use counterweight_core::reading::{finding, lines, value_beside};
use counterweight_core::say::heading;
use counterweight_core::say::{beside, hundredths, percent, percent_beside, points, signed};
use counterweight_core::template::{Pole, Purpose};

use super::super::beside::{self, Room};
use super::super::parts::{contrast, floors, member, short, value};
use crate::Material;
use crate::document::{Block, Column, Item, Table};

pub(super) fn candidate(m: &Material<'_>, a: &Analysis, index: usize, c: &CandidateAnalysis) -> Vec<Block> {
    let d = m.decision;
    let mut blocks = vec![Block::heading(2, d.name_of(&c.candidate))];
    let about = d
        .candidate(&c.candidate)
        .map(|one| one.about.clone())
        .filter(|text| !text.is_empty());
    blocks.extend(about.map(Block::text));
    blocks.push(sides(d, c));
    if let Some(p) = &c.pedestal {
        let warns = if p.warns {
            "That warns: a star at the job they would leave."
        } else {
            "That does not warn."
        };
        blocks.push(Block::text(format!(
            "Pedestal gap {}{}: selling strength {} less readiness {}. The line is {}. {warns}",
            beside(p.gap, &[p.warns_from]),
            p.interval.map_or_else(String::new, |(low, high)| format!(
                " (95% interval {} to {})",
                signed(low),
                signed(high)
            )),
            points(p.strength),
            points(p.readiness),
            points(p.warns_from)
        )));
    }
    blocks.push(Block::chart(contrast(m, c)));
    if !c.floors.is_empty() {
        blocks.push(Block::heading(3, "Must-haves"));
        blocks.push(Block::text(format!("{}.", finding::floors(&c.floors))));
        blocks.push(Block::List(floors(d, &c.floors)));
    }
    blocks.extend(beside::bases(d, &c.candidate, Room::Record));
    blocks.extend(beside::skill_map(d, &c.candidate, Room::Record));
    blocks.extend(beside::trial(d, m.recommendations, &c.candidate, Room::Record));
    blocks.extend(constituents(d, c));
    blocks.extend(fit(d, a, c));
    blocks.extend(track_record(c));
    if !c.overall.is_empty() {
        blocks.push(Block::heading(3, "Overall impressions, asked last and never counted"));
        let note = |o: &counterweight_core::analysis::Mark| {
            let subject = counterweight_core::rating::Subject::candidate(c.candidate.clone());
            d.sheet(&o.member, &subject)
                .and_then(|s| s.overall.as_ref())
                .map(|s| s.note.clone())
                .unwrap_or_default()
        };
        let item = |o| {
            let mark: &counterweight_core::analysis::Mark = o;
            let level = mark.level.map_or_else(|| "–".to_owned(), |l| l.to_string());
            Item::term(format!("{} {level}", member(d, &mark.member)), note(mark))
        };
        blocks.push(Block::list(c.overall.iter().map(item).collect()));
    }
    if let Some(reading) = m.panel.get(index).filter(|p| p.candidate == c.candidate) {
        blocks.extend(panel(d, reading));
    }
    blocks
}

fn sides(d: &Decision, c: &CandidateAnalysis) -> Block {
    // Readiness is held against lines, and so is how much of it somebody could vouch for.
    let decides = |s: &SideScore| d.purpose() == Purpose::Promotion && s.pole == Pole::B;
    let (against, covered) = (lines(d), d.threshold("coverage_from"));
    let row = |s: &SideScore| {
        let at = if decides(s) { against.as_slice() } else { &[] };
        let from = if decides(s) { covered.as_slice() } else { &[] };
        let title = d
            .template
            .sides
            .iter()
            .find(|one| one.id == s.side)
            .map_or_else(|| s.side.clone(), |one| one.title.clone());
        vec![
            title.into(),
            value_beside(s.value, at).into(),
            beside(s.if_worst, at).into(),
            beside(s.if_best, at).into(),
            format!("{} of {}", s.given, s.asked).into(),
            percent_beside(s.coverage, from).into(),
        ]
    };
    Block::Table(Table {
        summary: "Each side of the card as one number, 1–5.".to_owned(),
        columns: vec![
            Column::words("Side", 1.0),
            Column::numbers("Value"),
            Column::numbers("If unknown were 1"),
            Column::numbers("If unknown were 5"),
            Column::numbers("Marks given"),
            Column::numbers("Coverage"),
        ],
        rows: c.sides.iter().map(row).collect(),
        row_heads: true,
        more: 0,
    })
}

fn constituents(d: &Decision, c: &CandidateAnalysis) -> Vec<Block> {
    if c.constituents.is_empty() {
        return Vec::new();
    }
    let rows = c.constituents.iter().map(|one| {
        let title = d.template.constituents.iter().find(|g| g.id == one.constituent);
        vec![
            title
                .map_or_else(|| one.constituent.clone(), |g| g.title.clone())
                .into(),
            value(one.value).into(),
            format!("{} of {}", one.given, one.asked).into(),
        ]
    });
    vec![
        Block::heading(3, heading::WHOM_IT_SERVES),
        Block::Table(Table {
            columns: vec![
                Column::words("Constituent", 1.0),
                Column::numbers("Value"),
                Column::numbers("Marks given"),
            ],
            rows: rows.collect(),
            row_heads: true,
            ..Table::default()
        }),
    ]
}

fn fit(d: &Decision, a: &Analysis, c: &CandidateAnalysis) -> Vec<Block> {
    let Some(fit) = &c.fit else { return Vec::new() };
    let against = lines(d);
    let share = a
        .stage
        .as_ref()
        .and_then(|s| s.share_used)
        .map_or_else(|| "unknown".to_owned(), percent);
    let range = fit.low.zip(fit.high).map_or_else(
        || "unknown".to_owned(),
        |(l, h)| format!("{} to {}", points(l), points(h)),
    );
    let rows = [
        ("Builder".to_owned(), value(fit.builder)),
        ("Scaler".to_owned(), value(fit.scaler)),
        (format!("Fit today, at a builder share of {share}"), value(fit.today)),
        ("Fit over what the facts leave open".to_owned(), range),
        (
            "Fit in all, with culture and what is common to both".to_owned(),
            value_beside(fit.suitability, &against),
        ),
        (
            "The same at worst and at best".to_owned(),
            format!(
                "{} to {}",
                beside(fit.if_worst, &against),
                beside(fit.if_best, &against)
            ),
        ),
    ];
    vec![
        Block::heading(3, "Fit to the company’s stage"),
        Block::KeyValues { rows: rows.into() },
    ]
}

fn track_record(c: &CandidateAnalysis) -> Vec<Block> {
    if c.record.is_empty() {
        return Vec::new();
    }
    let rows = c.record.iter().map(|r| {
        let share = |v: Option<f64>| v.map_or_else(|| "unknown".to_owned(), |v| format!("{v:.0}%"));
        let context = r.context.as_ref().map(|c| format!("Sales context: {}", c.says));
        let why = [Some(r.why.clone()), r.stage.clone(), r.grew.clone(), context]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ");
        let rank = r
            .entry
            .product_rank
            .map_or_else(|| "unknown".to_owned(), |n| n.to_string());
        vec![
            format!("{} {}", r.entry.company, r.entry.years).trim().into(),
            share(r.entry.peer_percentile).into(),
            rank.into(),
            share(r.entry.inbound_share).into(),
            r.proof.words().into(),
            why.into(),
        ]
    });
    vec![
        Block::heading(3, "Track record less the tailwind"),
        Block::Table(Table {
            columns: vec![
                Column::words("Company", 0.9),
                Column::numbers("Better than"),
                Column::numbers("Product rank"),
                Column::numbers("Inbound"),
                Column::words("Proves", 0.5),
                Column::words("Why", 1.5),
            ],
            rows: rows.collect(),
            row_heads: true,
            ..Table::default()
        }),
    ]
}

fn panel(d: &Decision, p: &PanelReading) -> Vec<Block> {
    let mut blocks = vec![Block::heading(3, "How the raters agree"), Block::text(p.says.clone())];
    let items: Vec<Item> = p
        .agenda
        .iter()
        .map(|i| Item::term(short(d, &i.criterion), i.why.clone()))
        .collect();
    if !items.is_empty() {
        blocks.push(Block::list(items));
    }
    blocks.extend(p.agreement.as_ref().map(|a| Block::KeyValues { rows: agreement(a) }));
    blocks.push(Block::list(
        p.raters
            .iter()
            .map(|r| Item::term(member(d, &r.member), rater(r)))
            .collect(),
    ));
    match (&p.chance, &p.chance_missing) {
        (Some(chance), _) => {
            blocks.push(Block::text(chance.says.clone()));
            blocks.push(Block::small(chance.basis.clone()));
        }
        (None, Some(why)) => blocks.push(Block::small(why.clone())),
        _ => {}
    }
    blocks
}

/// The coefficients for marks that have an order, or why there are none.
fn agreement(a: &Agreement) -> Vec<(String, String)> {
    let interval = |e: &Estimate| match (e.low, e.high) {
        (Some(low), Some(high)) if low > -1.0 => {
            format!(
                "{} (95% interval {} to {})",
                hundredths(e.value),
                hundredths(low),
                hundredths(high)
            )
        }
        _ => hundredths(e.value),
    };
    [
        (
            "Krippendorff’s alpha, ordinal",
            said(&a.krippendorff_alpha.ordinal, |v| hundredths(*v)),
        ),
        ("Intraclass correlation, one rater", said(&a.icc.agreement, interval)),
        (
            "Intraclass correlation, the panel’s mean",
            said(&a.icc.agreement_mean, interval),
        ),
        ("Gwet’s AC2, ordinal", said(&a.gwet_ac.ordinal, |g| hundredths(g.value))),
        (
            "Kendall’s W, ties allowed for",
            said(&a.kendall_w.tie_corrected, |v| hundredths(*v)),
        ),
        ("Fleiss’ kappa", said(&a.fleiss_kappa, |v| hundredths(*v))),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}

fn said<T>(stat: &Stat<T>, value: impl Fn(&T) -> String) -> String {
    match stat {
        Stat::Value(found) => value(found),
        Stat::Undefined(why) => format!("not defined: {}", why.undefined),
    }
}

fn rater(r: &RaterReading) -> String {
    let mut said = vec![format!("{} marks.", r.given)];
    match (r.leniency, r.leniency_error, &r.leniency_missing) {
        (Some(points), Some(error), _) => said.push(format!(
            "{} points against the panel (standard error {error:.1}).",
            signed(points)
        )),
        (Some(points), None, _) => said.push(format!("{} points against the panel.", signed(points))),
        (None, _, Some(why)) => said.push(why.clone()),
        _ => {}
    }
    said.extend(r.halo.as_ref().map(|h| h.says.clone()));
    said.push(r.optimism.says.clone());
    said.retain(|s| !s.is_empty());
    said.join(" ")
}
