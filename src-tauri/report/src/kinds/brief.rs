//! The board brief: one page. The answer as its headline, what it rests on, what speaks against it, how sure it is, what is not known,
//! who sees it otherwise, and what has to be done before; then lines to sign on. It places what `core/reading/board` says.

use counterweight_core::analysis::{Analysis, CandidateAnalysis};
use counterweight_core::decision::{Decision, Verdict};
use counterweight_core::doubt::TWO_DOUBTS;
use counterweight_core::reading::board::{self, Board, Conditions, Dissent, Point, Points};
use counterweight_core::reading::{classes, fit, late, sides, sure};
use counterweight_core::recommendation::{Recommendation, RecommendationKind as Answer};
use counterweight_core::say::{date, heading, list, short_date};
use counterweight_core::template::{Pole, Purpose};

use super::beside::Room;
use super::parts::{choice, opened};
use super::{Kind, beside, mine, parts};
use crate::chart::Placed;
use crate::document::{Block, Cell, Column, Document, Gives, Item, List, Marker, Table, cut};
use crate::{Material, ReportError};

/// Most people of a drawing, and most red flags that are told one by one before the page asks for fewer. Our judgement.
const DRAWN: usize = 8;
const FLAGS: usize = 5;

pub(super) fn brief(m: &Material<'_>) -> Result<Document, ReportError> {
    let (d, a) = (m.decision, opened(m)?);
    if d.is_private() {
        return mine::mine(m, a);
    }
    let mut document = parts::document(Kind::Brief, d, "Board brief", "Confidential");
    document.one_page = true;
    let which = foremost(m, a);
    let Some(r) = m.recommendations.get(which) else {
        document.blocks = vec![Block::text("Nothing is recommended: there is nobody to recommend.")];
        return Ok(document);
    };
    let board = board::read(d, a, r);
    let blocks = &mut document.blocks;
    blocks.push(Block::Lead {
        finding: r.headline.clone(),
        text: r.lead.clone(),
    });
    let gone = d.gone_say();
    if !gone.is_empty() {
        blocks.push(Block::small(format!("{} {}", gone.join(" "), heading::GONE_COUNTS)));
    }
    blocks.extend(decided(m));
    blocks.push(columns(m, a, r, which, &board));
    blocks.extend(unknown(m, &board.unknown));
    blocks.extend(dissent(m, a, which, &board.dissent));
    blocks.extend(board.conditions.as_ref().map(conditions));
    if let Some(c) = m.about(a, which) {
        let id = &c.candidate;
        let beside = [
            (Gives::Next, beside::trial(d, m.recommendations, id, Room::Page)),
            (Gives::Aside, beside::bases(d, id, Room::Page)),
            (Gives::Aside, beside::skill_map(d, id, Room::Page)),
        ];
        let there = beside.into_iter().filter(|(_, part)| !part.is_empty());
        blocks.extend(there.map(|(gives, part)| Block::part(gives, part)));
    }
    blocks.extend(in_general(d, a, r));
    blocks.push(Block::Signatures {
        names: vec![
            "Decided by, for the company".to_owned(),
            "Seen by the board".to_owned(),
            "Date".to_owned(),
        ],
    });
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

/// The verdict in force that is told in full: the newest that puts somebody into the job, else the newest.
fn told(d: &Decision) -> Option<&Verdict> {
    let all = d.in_force();
    let puts = all.iter().rfind(|v| v.choice.puts_in_job());
    puts.or(all.last()).copied()
}

/// Every verdict in force: one in full, the others in a line.
fn decided(m: &Material<'_>) -> Vec<Block> {
    let d = m.decision;
    let Some(full) = told(d) else {
        return vec![Block::small("Not decided yet. People decide; the scorecard does not.")];
    };
    // What is recommended now was not there when an earlier look was decided on.
    let of_this_look = d.round().verdicts.iter().any(|own| own.entry == full.entry);
    let recommended = if of_this_look { m.recommendations } else { &[] };
    let mut blocks = vec![Block::heading(
        2,
        if of_this_look {
            "What people decided".to_owned()
        } else {
            format!("Decided in an earlier look, on {}", date(full.on))
        },
    )];
    blocks.extend(d.one_seat().map(Block::text));
    blocks.extend(parts::verdict_in_short(d, full, recommended));
    let others = d.in_force().into_iter().filter(|v| v.entry != full.entry);
    let others: Vec<String> = others
        .map(|v| format!("{}, on {}", choice(d, v), short_date(v.on)))
        .collect();
    if !others.is_empty() {
        blocks.push(Block::small(format!("Also decided: {}.", others.join("; "))));
    }
    blocks
}

fn items(points: &[Point]) -> Vec<Item> {
    let item = |p: &Point| Item {
        term: p.term.clone(),
        text: p.text.clone(),
        note: p.rests.clone(),
    };
    points.iter().map(item).collect()
}

/// Points under their heading, which gives way in its turn.
fn section(gives: Gives, points: &Points, marker: Marker) -> Block {
    let mut blocks = vec![Block::heading(2, points.heading.clone())];
    if !points.points.is_empty() {
        blocks.push(Block::List(List {
            items: items(&points.points),
            marker,
            more: 0,
        }));
    }
    Block::part(gives, blocks)
}

/// Red flags: the weightiest one by one, the rest as a number.
fn flags(found: &Points) -> Block {
    let mut block = section(Gives::Late, found, Marker::Flag);
    if let Block::Part { blocks, .. } = &mut block {
        for one in blocks {
            if let Block::List(list) = one {
                list.more += cut(&mut list.items, FLAGS);
            }
        }
    }
    block
}

/// What it rests on and what warns beside how it stands and how sure it is.
fn columns(m: &Material<'_>, a: &Analysis, r: &Recommendation, which: usize, board: &Board) -> Block {
    let mut left = vec![section(Gives::First, &board.why, Marker::Number)];
    left.extend(board.floors.iter().map(|p| section(Gives::Next, p, Marker::Dot)));
    left.push(flags(&board.flags));
    left.extend(board.weak.iter().map(|p| section(Gives::Late, p, Marker::Dot)));
    let mut right: Vec<Block> = drawing(m, a, r, which).map(Block::Chart).into_iter().collect();
    right.extend(warned(board));
    right.extend(how_sure(m, r, which));
    side_by_side(left, right)
}

fn side_by_side(left: Vec<Block>, right: Vec<Block>) -> Block {
    Block::Columns {
        columns: vec![left, right],
        widths: vec![1.0, 1.0],
    }
}

/// What is not known, beside what came late; in two columns where nothing did.
fn unknown(m: &Material<'_>, found: &Points) -> Vec<Block> {
    if let Some(late) = came_late(m) {
        let unknown = section(Gives::Never, found, Marker::Question);
        return vec![side_by_side(vec![unknown], vec![late])];
    }
    let list = |points: &[Point]| {
        vec![Block::List(List {
            items: items(points),
            marker: Marker::Question,
            more: 0,
        })]
    };
    let (one, two) = found.points.split_at(found.points.len().div_ceil(2));
    let mut blocks = vec![Block::heading(2, found.heading.clone())];
    match (one, two) {
        ([], _) => {}
        (one, []) => blocks.extend(list(one)),
        (one, two) => blocks.push(side_by_side(list(one), list(two))),
    }
    vec![Block::part(Gives::Never, blocks)]
}

/// Where the person, or the company, is not what the answer hopes for.
fn warned(board: &Board) -> Vec<Block> {
    let both = [("Pedestal gap:", &board.gap), ("Hope:", &board.hope)];
    let callout = |(title, text): (&str, &Option<String>)| {
        let text = text.as_deref()?.trim_start_matches("Pedestal gap ").to_owned();
        let title = title.to_owned();
        Some(Block::part(Gives::Never, vec![Block::Callout { title, text }]))
    };
    both.into_iter().filter_map(callout).collect()
}

fn drawing(m: &Material<'_>, a: &Analysis, r: &Recommendation, which: usize) -> Option<Placed> {
    let d = m.decision;
    let about: Option<&CandidateAnalysis> = m.about(a, which);
    let chart = if d.purpose() == Purpose::Promotion {
        sides::sides(d, a, about, m.robustness.map_or(&[], |x| &x.answers))
    } else {
        // Where the facts decide alone nobody is held against anybody.
        let alone = a.stage.as_ref().is_some_and(|s| s.stops_hire() || s.withheld());
        if alone && r.candidate.is_none() {
            return None;
        }
        fit::narrow(d, a, m.recommendations, m.robustness.map_or(&[], |x| &x.ranks))?
    };
    let mut placed = Placed::from(chart);
    placed.cut(DRAWN);
    Some(placed)
}

/// Both doubts: never one number, and never multiplied.
fn how_sure(m: &Material<'_>, r: &Recommendation, which: usize) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, "How sure")];
    match m.doubt(which) {
        Some(doubt) => {
            let charts = [sure::shares(m.decision, doubt), sure::wrong(doubt)];
            blocks.extend(
                charts
                    .into_iter()
                    .flatten()
                    .map(|c| Block::Chart(Placed::from(c).captioned())),
            );
            // What the drawings do not say themselves.
            let says = if doubt.fragile || doubt.shares.is_empty() {
                doubt.says.as_str()
            } else {
                ""
            };
            let two = if doubt.wrong.is_some() { TWO_DOUBTS } else { "" };
            let said = [says, two, sure::CALLED_FRAGILE].join(" ");
            blocks.push(Block::small(said.trim().replace("  ", " ")));
            let flips = [doubt.flips_say.as_str(), &r.flips_say].join(" ").trim().to_owned();
            if !flips.is_empty() {
                blocks.push(Block::part(Gives::Aside, vec![Block::small(flips)]));
            }
        }
        None => {
            let why = m.robustness.and_then(|x| x.withheld.clone());
            blocks.push(Block::text(why.unwrap_or_else(|| "It was not worked out.".to_owned())));
        }
    }
    blocks
}

/// What came after the debrief, each piece with its tag and what became of it.
fn came_late(m: &Material<'_>) -> Option<Block> {
    let reading = late::read(m.decision, m.recommendations)?;
    let items = reading.pieces.iter().zip(&m.decision.round().late).map(|(said, late)| {
        let piece = format!("{}: {}", late.evidence.kind.label(), late.evidence.text);
        Item::term(said.about.clone(), format!("{piece} {}", said.outcome)).noted(said.tag.clone())
    });
    let blocks = vec![
        Block::heading(2, reading.finding.trim_end_matches('.')),
        Block::list(items.collect()),
    ];
    Some(Block::part(Gives::Next, blocks))
}

/// Those who see it otherwise, whole; else how far the raters agree.
fn dissent(m: &Material<'_>, a: &Analysis, which: usize, found: &Dissent) -> Vec<Block> {
    let about = m.about(a, which);
    let panel = about.and_then(|c| m.panel.iter().find(|p| p.candidate == c.candidate));
    let mut blocks = vec![Block::heading(
        2,
        if found.voices.is_empty() {
            heading::RATERS_DIFFER
        } else {
            "Dissent"
        },
    )];
    for voice in &found.voices {
        blocks.push(if voice.words.is_empty() {
            Block::text(format!("{}.", voice.by))
        } else {
            Block::Quote {
                text: format!("“{}”", voice.words.trim_matches(['“', '”'])),
                by: voice.by.clone(),
            }
        });
    }
    if !found.more.is_empty() {
        blocks.push(Block::small(found.more.clone()));
    }
    blocks.extend(panel.map(|p| Block::part(Gives::Aside, vec![Block::small(p.says.clone())])));
    if blocks.len() < 2 {
        return Vec::new();
    }
    vec![Block::part(Gives::Never, blocks)]
}

/// Conditions as rows to sign: what is empty is written in by hand.
fn conditions(found: &Conditions) -> Block {
    let now = found.rows.iter().any(|row| !row.now.is_empty());
    let mut columns = vec![Column::words("What", 1.3)];
    if now {
        columns.push(Column::words("Now", 1.4));
    }
    columns.extend([Column::words("Who", 0.5), Column::words("By when", 0.45)]);
    let row = |row: &board::ConditionRow| {
        let mut cells: Vec<Cell> = vec![row.what.clone().into()];
        if now {
            cells.push(row.now.clone().into());
        }
        cells.extend([row.who.clone().into(), row.by.clone().into()]);
        cells
    };
    let mut blocks = vec![Block::heading(2, found.heading.clone())];
    if !found.founder.is_empty() {
        blocks.push(Block::small(found.founder.clone()));
    }
    blocks.push(Block::Table(Table {
        columns,
        rows: found.rows.iter().map(row).collect(),
        row_heads: true,
        ..Table::default()
    }));
    Block::part(Gives::Never, blocks)
}

/// What else could be offered, and what is known of such cases in general.
fn in_general(d: &Decision, a: &Analysis, r: &Recommendation) -> Vec<Block> {
    let mut blocks = Vec::new();
    let offers: Vec<String> = r.alternatives.iter().map(|o| o.title.clone()).collect();
    if !r.kind.opens_the_job() && !offers.is_empty() {
        let text = format!("{}: {}.", r.kind.offers(), list(&offers).trim_end_matches('.'));
        blocks.push(Block::part(Gives::Next, vec![Block::small(text)]));
    }
    blocks.extend(classes::fitting(d, a, r).map(|said| Block::part(Gives::Aside, vec![Block::small(said)])));
    blocks
}
