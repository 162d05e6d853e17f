//! The brief: one page for a board. The finding first, then the contrast, how sure it is, what has to hold, what is thin, who differs.

use counterweight_core::analysis::{Analysis, CandidateAnalysis, FloorState};
use counterweight_core::decision::{Decision, Verdict};
use counterweight_core::doubt::PanelReading;
use counterweight_core::reading::{finding, late, pulls, sure};
use counterweight_core::recommendation::{Recommendation, RecommendationKind as Answer};
use counterweight_core::say::heading;
use counterweight_core::say::{capital, date, draws, percent};
use counterweight_core::template::{Pole, Purpose};

use super::beside::Room;
use super::parts::{choice, conditions, floors, opened, short, value, verdict};
use super::{Kind, beside, parts};
use crate::chart::Placed;
use crate::document::{Block, Column, Document, Item, List, Table, cut};
use crate::{Material, ReportError};

/// Most items of one list, before the page asks for fewer.
const MOST: usize = 8;

pub(super) fn brief(m: &Material<'_>) -> Result<Document, ReportError> {
    let (d, a) = (m.decision, opened(m)?);
    let (label, confidential) = if d.is_private() {
        ("My answer on one page", "Private: mine alone")
    } else {
        ("Brief for those who decide", "Confidential")
    };
    let mut document = parts::document(Kind::Brief, d, label, confidential);
    document.one_page = true;
    let which = foremost(m, a);
    let recommended = m.recommendations.get(which);
    let about = m.about(a, which);
    document.blocks.push(band(m, which));
    let gone = d.gone_say();
    if !gone.is_empty() {
        document
            .blocks
            .push(Block::small(format!("{} {}", gone.join(" "), heading::GONE_COUNTS)));
    }
    if d.candidates.len() > 1 && d.purpose() == Purpose::Promotion {
        document.blocks.push(everybody(m, a));
    }
    document.blocks.push(Block::Chart(compared(m, a, about)));
    let mut left = flips(m, which);
    let mut right = Vec::new();
    if let Some(c) = about {
        left.extend(must_haves(d, c));
        left.extend(thin(c));
        left.extend(beside::bases(d, &c.candidate, Room::Page));
        left.extend(beside::skill_map(d, &c.candidate, Room::Page));
    }
    left.extend(late(m));
    if let Some(r) = recommended {
        right.extend(to_do(d, a, r));
        if let Some(c) = about {
            right.extend(beside::trial(d, m.recommendations, &c.candidate, Room::Page));
        }
    }
    if let Some(reading) = about.and_then(|c| m.panel.iter().find(|p| p.candidate == c.candidate)) {
        right.extend(dissent(d, reading));
    }
    let columns = [left, right]
        .map(shortened)
        .into_iter()
        .filter(|c| !c.is_empty())
        .collect::<Vec<_>>();
    let widths = vec![1.0; columns.len()];
    document.blocks.push(Block::Columns { columns, widths });
    Ok(document)
}

/// The recommendation a board reads first: of the one people decided on, else the most far-reaching.
fn foremost(m: &Material<'_>, a: &Analysis) -> usize {
    let decided = told(m.decision).and_then(|v| v.candidate.as_ref());
    let by_person = decided.and_then(|id| m.recommendations.iter().position(|r| r.candidate.as_ref() == Some(id)));
    let choices = Answer::choices(m.decision.purpose());
    let reach = |r: &Recommendation| choices.iter().position(|k| *k == r.kind).unwrap_or(usize::MAX);
    let readiness = |i: usize| {
        a.candidates
            .get(i)
            .and_then(|c| c.pole(Pole::B))
            .and_then(|s| s.value)
            .unwrap_or(0.0)
    };
    by_person.unwrap_or_else(|| {
        let all = m.recommendations.iter().enumerate();
        let first = all.min_by(|(i, x), (j, y)| reach(x).cmp(&reach(y)).then(readiness(*j).total_cmp(&readiness(*i))));
        first.map_or(0, |(i, _)| i)
    })
}

fn band(m: &Material<'_>, which: usize) -> Block {
    let d = m.decision;
    let recommended = m.recommendations.get(which);
    let mut left = vec![Block::small(if d.is_private() {
        "What my answers say"
    } else {
        heading::SCORECARD_SAYS
    })];
    match recommended {
        Some(r) => left.push(Block::Lead {
            finding: r.headline.clone(),
            text: r.lead.clone(),
        }),
        None => left.push(Block::text("Nothing is recommended: there is nobody to recommend.")),
    }
    match m.doubt(which) {
        Some(doubt) => {
            left.extend(sure::shares(d, doubt).map(Block::chart));
            left.push(Block::text(
                [doubt.says.as_str(), &doubt.wrong_says].join(" ").trim().to_owned(),
            ));
        }
        None => left.extend(m.robustness.and_then(|r| r.withheld.clone()).map(Block::text)),
    }
    Block::Band {
        left,
        right: decided(m),
    }
}

/// The verdict in force that is told in full: the newest that puts somebody into the job, else the newest.
fn told(d: &Decision) -> Option<&Verdict> {
    let all = d.in_force();
    let puts = all.iter().rfind(|v| v.choice.puts_in_job());
    puts.or(all.last()).copied()
}

/// Every verdict in force: one in full, the others in a line each.
fn decided(m: &Material<'_>) -> Vec<Block> {
    let d = m.decision;
    let Some(full) = told(d) else {
        return vec![
            Block::small(decided_when(d, None)),
            Block::text("Not decided yet. People decide; the scorecard does not."),
        ];
    };
    // What is recommended now was not there when an earlier look was decided on.
    let recommended = if of_this_look(d, full) { m.recommendations } else { &[] };
    let mut blocks = vec![Block::small(decided_when(d, Some(full)))];
    blocks.extend(d.one_seat().map(Block::text));
    blocks.extend(verdict(d, full, recommended));
    let others = d.in_force().into_iter().filter(|v| v.entry != full.entry);
    let line = |v: &Verdict| Item::text(choice(d, v)).noted(format!("on {}", date(v.on)));
    let mut items: Vec<Item> = others.map(line).collect();
    if !items.is_empty() {
        let more = cut(&mut items, MOST);
        blocks.push(Block::small("Also decided:"));
        blocks.push(Block::List(List {
            items,
            more,
            ..List::default()
        }));
    }
    blocks
}

fn of_this_look(d: &Decision, v: &Verdict) -> bool {
    d.round().verdicts.iter().any(|own| own.entry == v.entry)
}

/// The heading of what was decided. Of an earlier look's verdict it says so: the recommendation beside it is newer.
fn decided_when(d: &Decision, full: Option<&Verdict>) -> String {
    match full.filter(|v| !of_this_look(d, v)) {
        Some(v) => format!("Decided in an earlier look, on {}", date(v.on)),
        None if d.is_private() => "What I decided".to_owned(),
        None => "What people decided".to_owned(),
    }
}

/// Every candidate of a promotion with the answer for each.
fn everybody(m: &Material<'_>, a: &Analysis) -> Block {
    let row = |(i, c): (usize, &CandidateAnalysis)| {
        let side = |pole| value(c.pole(pole).and_then(|s| s.value));
        let answer = m.recommendations.get(i).map_or("", |r| r.kind.verb());
        let holds = m.doubt(i).map_or_else(String::new, |x| draws(x.holds));
        vec![
            m.decision.name_of(&c.candidate).into(),
            side(Pole::A).into(),
            side(Pole::B).into(),
            answer.into(),
            holds.into(),
        ]
    };
    let mut rows: Vec<_> = a.candidates.iter().enumerate().map(row).collect();
    let more = cut(&mut rows, MOST);
    Block::Table(Table {
        columns: vec![
            Column::words("Candidate", 1.0),
            Column::numbers("Selling"),
            Column::numbers("Readiness"),
            Column::words("Scorecard says", 0.9),
            Column::numbers("Holds in"),
        ],
        rows,
        row_heads: true,
        more,
        ..Table::default()
    })
}

fn compared(m: &Material<'_>, a: &Analysis, about: Option<&CandidateAnalysis>) -> Placed {
    let chart = match (&a.myself, about) {
        (Some(r), _) => pulls::pulls(m.decision, r),
        (None, Some(c)) if m.decision.purpose() == Purpose::Promotion => parts::contrast(m, c),
        _ => parts::fit(m, a),
    };
    let mut placed = Placed::from(chart);
    placed.cut(MOST * 2);
    placed
}

fn flips(m: &Material<'_>, which: usize) -> Vec<Block> {
    let by_weights = m.doubt(which).map(|doubt| doubt.flips_say.clone());
    let by_marks = m.recommendations.get(which).map(|r| r.flips_say.clone());
    let said = by_weights.into_iter().chain(by_marks).filter(|text| !text.is_empty());
    let mut blocks: Vec<Block> = said.map(Block::text).collect();
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(2, heading::WHAT_FLIPS_IT));
    }
    blocks
}

fn must_haves(d: &Decision, c: &CandidateAnalysis) -> Vec<Block> {
    if c.floors.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(2, finding::floors(&c.floors)),
        Block::List(floors(d, &c.floors)),
    ]
}

fn thin(c: &CandidateAnalysis) -> Vec<Block> {
    let mut items: Vec<Item> = c.settle.iter().map(|s| Item::text(capital(&s.what))).collect();
    let unproven = c.floors.iter().filter(|f| f.state == FloorState::Unproven).count();
    if items.is_empty() && unproven == 0 {
        items.push(Item::text("Every mark that was asked for was given."));
    }
    vec![
        Block::heading(2, "What is thin"),
        Block::text(format!(
            "Somebody could vouch for {} of what decides, by weight.",
            percent(c.coverage)
        )),
        Block::list(items),
    ]
}

/// What came after the debrief, each piece with its tag and what became of it.
fn late(m: &Material<'_>) -> Vec<Block> {
    let Some(reading) = late::read(m.decision, m.recommendations) else {
        return Vec::new();
    };
    let items = reading.pieces.iter().zip(&m.decision.round().late).map(|(said, late)| {
        let piece = format!("{}: {}", late.evidence.kind.label(), late.evidence.text);
        Item::term(said.about.clone(), format!("{piece} {}", said.outcome)).noted(said.tag.clone())
    });
    vec![
        Block::heading(2, reading.finding.trim_end_matches('.')),
        Block::list(items.collect()),
    ]
}

fn to_do(d: &Decision, a: &Analysis, r: &Recommendation) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut items = conditions(r);
    if d.is_private() {
        let tests = d.template.tests.iter().filter(|t| r.tests.contains(&t.id));
        let tests = tests.map(|t| Item::text(t.title.clone()));
        items.extend(tests);
        blocks.push(Block::heading(2, "What comes next"));
    } else if !items.is_empty() {
        blocks.push(Block::heading(2, "Conditions"));
        blocks.extend(
            a.founder
                .as_ref()
                .map(|f| Block::text(format!("Founder’s own side: {}.", finding::founder(f)))),
        );
    }
    if !items.is_empty() {
        blocks.push(Block::list(items));
    }
    let offers: Vec<Item> = r.alternatives.iter().map(|o| Item::term(o.title.clone(), "")).collect();
    if !matches!(r.kind, Answer::Promote | Answer::Hire | Answer::Go) && !offers.is_empty() {
        blocks.push(Block::heading(2, r.kind.offers()));
        blocks.push(Block::list(offers));
    }
    blocks
}

fn dissent(d: &Decision, reading: &PanelReading) -> Vec<Block> {
    let items = reading.agenda.iter().filter(|i| i.could_flip || i.range >= 2);
    let items: Vec<Item> = items
        .map(|i| Item::term(short(d, &i.criterion), i.why.clone()))
        .collect();
    let mut blocks = vec![
        Block::heading(2, heading::RATERS_DIFFER),
        Block::text(reading.says.clone()),
    ];
    if !items.is_empty() {
        blocks.push(Block::List(List {
            more: 0,
            items: items.into_iter().take(3).collect(),
            ..List::default()
        }));
    }
    blocks
}

fn shortened(mut blocks: Vec<Block>) -> Vec<Block> {
    for block in &mut blocks {
        if let Block::List(list) = block {
            list.more += cut(&mut list.items, MOST);
        }
    }
    blocks
}
