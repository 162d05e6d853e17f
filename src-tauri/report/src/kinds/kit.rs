//! The interview kit: for each criterion what is meant, what to ask, what to look for, the anchors, and room to write. Nothing is in it that
//! could colour a mark: no rating, weight, line, stage, nor the founder's own side.

use counterweight_core::decision::Decision;
use counterweight_core::rating::{ENERGIES, ENERGIES_IN_PAIRS, EvidenceKind, LIVED_MEANS};
use counterweight_core::say::heading;
use counterweight_core::say::{capital, list, whole};
use counterweight_core::template::{Criterion, Purpose, Scale, Template, duties};

use super::Kind;
use crate::document::{Block, Cell, Column, Document, Item, List, Marker, Table};

/// Lines to write on for each criterion.
const LINES: u8 = 9;

/// The kit of a card, for whoever it will be used with.
#[must_use]
pub fn kit(card: &Template, with: &str) -> Document {
    let mine = card.purpose == Purpose::SelfAssessment;
    let mut document = Document {
        kind: Kind::Kit,
        label: if mine {
            "Questions to ask myself"
        } else {
            heading::INTERVIEW_KIT
        }
        .to_owned(),
        title: card.title.clone(),
        subtitle: if with.is_empty() {
            String::new()
        } else {
            format!("For {with}")
        },
        language: "en",
        sample: false,
        one_page: false,
        paper: crate::document::Paper::A4,
        confidential: if mine {
            "Private: mine alone"
        } else {
            "For interviewers; not for the candidate"
        }
        .to_owned(),
        blocks: Vec::new(),
    };
    if !asks_people(card) {
        document.blocks.push(Block::text(card.about.clone()));
    }
    document.blocks.extend(confidence(card));
    document.blocks.extend(how_to_use(card, mine));
    for criterion in &card.criteria {
        document.blocks.push(Block::PageBreak);
        document.blocks.extend(sheet(card, criterion));
    }
    document
}

/// Whether a panel asks candidates with it. What such a card is about speaks of the stage and of what counts, which is not for those who mark.
fn asks_people(card: &Template) -> bool {
    matches!(card.purpose, Purpose::FirstLeader | Purpose::Promotion)
}

/// The duties of confidence, on top of a first leader's kit: what a candidate may not be asked for.
fn confidence(card: &Template) -> Vec<Block> {
    if card.purpose != Purpose::FirstLeader {
        return Vec::new();
    }
    let text = duties();
    let each = |term: &str, lines: &[String]| {
        let items: Vec<Item> = lines.iter().map(|line| Item::term(term, line.clone())).collect();
        items
    };
    let mut lines = each("Do", &text.dos);
    lines.extend(each("Do not", &text.donts));
    vec![
        Block::Callout {
            title: text.say.clone(),
            text: format!("{} “{}”", heading::SAY_AT_START, text.begin),
        },
        Block::list(lines),
        Block::small(text.note.clone()),
    ]
}

/// The kit of a decision's main card, with its candidates' names and whether it is a sample.
pub(super) fn of_decision(d: &Decision) -> Document {
    let names: Vec<String> = d.candidates.iter().map(|c| d.name_of(&c.id)).collect();
    let with = if d.is_private() || names.len() > 6 {
        String::new()
    } else {
        list(&names)
    };
    let mut document = kit(&d.template, &with);
    document.sample = d.sample;
    if !d.is_private() {
        document.label = format!("Interview kit for “{}”", d.title);
    }
    // The founder's own side is answered by the founder and one other, never asked of a candidate: it is no part of an interview.
    document
}

fn how_to_use(card: &Template, mine: bool) -> Vec<Block> {
    if mine {
        return vec![Block::text(
            "Answer for the last three months of my real calendar. Write first, then mark; the order matters.",
        )];
    }
    let mut steps = vec![
        "Ask the same questions of every candidate, in this order.",
        "Write down what was said or seen, with the date, before you choose a mark.",
        "Choose the anchor that fits what you wrote. Where you saw too little, tick “No evidence”: it is an answer.",
        "Mark alone. Talk to the other raters after all have sealed.",
        "Ask about work only. Family, health, age, origin and belief are no criteria.",
    ];
    if card.scale != Scale::Anchored {
        steps.remove(2);
    }
    vec![
        Block::List(List {
            items: steps.into_iter().map(Item::text).collect(),
            marker: Marker::Number,
            more: 0,
        }),
        line("Rater"),
        line("Candidate"),
        line("Date and place"),
        Block::heading(2, "What will be asked about"),
        Block::Table(overview(card)),
    ]
}

fn line(label: &str) -> Block {
    Block::Lines {
        label: label.to_owned(),
        count: 1,
    }
}

/// Every criterion.
fn overview(card: &Template) -> Table {
    let row = |c: &Criterion| vec![c.id.clone().into(), c.title.clone().into(), c.definition.clone().into()];
    Table {
        columns: vec![
            Column::words("No.", 0.2),
            Column::words("Criterion", 1.0),
            Column::words("Meaning", 1.9),
        ],
        rows: card.criteria.iter().map(row).collect(),
        ..Table::default()
    }
}

fn sheet(card: &Template, c: &Criterion) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, format!("{} {}", c.id, c.title))];
    if !asks_people(card) {
        let side = card.sides.iter().find(|s| s.id == c.side);
        blocks.extend(side.map(|s| Block::small(format!("{}.", s.title))));
    }
    blocks.push(Block::text(c.definition.clone()));
    let mut listed = |heading: &str, items: &[String], marker| {
        if !items.is_empty() {
            blocks.push(Block::heading(3, heading));
            blocks.push(Block::List(List {
                items: items.iter().map(Item::text).collect(),
                marker,
                more: 0,
            }));
        }
    };
    listed("Ask", &c.questions, Marker::Number);
    listed("Follow up", &c.probes, Marker::Dot);
    listed("Work sample", c.work_sample.as_slice(), Marker::Dot);
    listed("Look for", &c.evidence, Marker::Dot);
    listed("Red flags", &c.red_flags, Marker::Box);
    blocks.push(Block::heading(3, "Mark"));
    blocks.push(Block::Table(marks(card, c)));
    blocks.push(Block::Lines {
        label: notes(card),
        count: LINES,
    });
    blocks
}

/// What stands above the lines to write on: of a panel each note has its date and kind.
fn notes(card: &Template) -> String {
    let what = "What was said or seen, with its date and kind";
    if !asks_people(card) {
        return what.to_owned();
    }
    let kinds = [
        EvidenceKind::DirectObservation,
        EvidenceKind::WorkSample,
        EvidenceKind::NamedReference,
        EvidenceKind::Document,
        EvidenceKind::OwnAccount,
        EvidenceKind::Hearsay,
    ];
    let kinds: Vec<String> = kinds.iter().map(|k| k.label().to_lowercase()).collect();
    format!("{what}: {}", kinds.join(" · "))
}

/// What can be answered, with a box to tick.
fn marks(card: &Template, c: &Criterion) -> Table {
    let row = |mark: String, text: String| -> Vec<Cell> { vec!["□".into(), mark.into(), text.into()] };
    let mut rows = match card.scale {
        Scale::Anchored => (1..)
            .zip(&c.anchors)
            .map(|(n, a): (u8, &String)| row(n.to_string(), a.clone()))
            .collect(),
        Scale::EnergyEvidence => energies(card, c),
        Scale::MetUnmet => {
            let states = c
                .states
                .as_ref()
                .map_or_else(|| "the fact that shows it".to_owned(), |s| format!("{s} that shows it"));
            vec![
                row("Met".to_owned(), format!("Holds today. Write the {states}.")),
                row(
                    "Not met".to_owned(),
                    "Does not hold yet. Write what there is instead.".to_owned(),
                ),
            ]
        }
    };
    if card.scale != Scale::EnergyEvidence {
        rows.push(row(
            "–".to_owned(),
            "No evidence: I did not see or hear enough to say.".to_owned(),
        ));
    }
    Table {
        summary: "Tick one row.".to_owned(),
        columns: vec![
            Column::marks("Tick"),
            Column::marks("Mark"),
            Column::words("What it looks like", 1.0),
        ],
        rows,
        row_heads: false,
        more: 0,
    }
}

fn energies(card: &Template, c: &Criterion) -> Vec<Vec<Cell>> {
    let words = if c.part.is_some() { ENERGIES_IN_PAIRS } else { ENERGIES };
    let energy = (-2..).zip(words).map(|(energy, text): (i8, &str)| {
        let end = c.part.as_ref().and_then(|part| match energy {
            -2 => Some(format!(" {}", part.low)),
            2 => Some(format!(" {}", part.high)),
            _ => None,
        });
        let text = format!("{text}{}", end.unwrap_or_default());
        vec!["□".into(), whole(energy).into(), text.into()]
    });
    let done = (0..3).map(|n| {
        let means = match &c.part {
            Some(part) if n > 0 => format!("{} Counts: {}", LIVED_MEANS[usize::from(n)], part.done_means),
            Some(_) => LIVED_MEANS[0].to_owned(),
            None => "How much of it I have really done.".to_owned(),
        };
        vec!["□".into(), capital(card.lived(n)).into(), means.into()]
    });
    energy.chain(done).collect()
}
