//! The charts of the reports, filled from the analysis: what is held against what, how often the answer holds, what a weight does.

use counterweight_core::analysis::{Analysis, CandidateAnalysis, CriterionScore, SelfReading};
use counterweight_core::decision::Decision;
use counterweight_core::doubt::{AnswerDoubt, AnswerShare};
use counterweight_core::finding;
use counterweight_core::template::{Criterion, Pole, Template};
use counterweight_core::words::{draws, first_name, lived, name, percent, points, signed, verb, whole};

use super::parts::{deciding, key, letters, raters, short};
use crate::chart::{Bar, Chart, Drawing, End, Fill, Part, Row, Rows, Shape, Tornado};
use crate::document::Cell;

/// Answers of the draws that are named; the rest are taken together.
const NAMED: usize = 4;
/// Most raters whose single marks stand beside a chart; with more the columns would not fit on paper.
const COLUMNS: usize = 10;

fn shape(card: &Template, criterion: &Criterion) -> Shape {
    match card.sides.iter().find(|s| s.id == criterion.side).map(|s| s.pole) {
        Some(Pole::A) => Shape::Circle,
        Some(Pole::B) => Shape::Diamond,
        _ => Shape::Square,
    }
}

fn scale() -> Vec<(f64, String)> {
    (1..=5).map(|n| (f64::from(n), n.to_string())).collect()
}

/// One candidate criterion by criterion: twins as pairs first, then what has none.
pub(super) fn contrast(d: &Decision, c: &CandidateAnalysis) -> Chart {
    let card = &d.template;
    let who = raters(c);
    let columns = if who.len() <= COLUMNS {
        letters(d, &who)
    } else {
        Vec::new()
    };
    let score = |id: &str| c.criteria.iter().find(|row| row.criterion.as_str() == id);
    let end = |criterion: &Criterion| score(&criterion.id).map(|row| end(card, criterion, row, !columns.is_empty()));
    let twin = |criterion: &Criterion| criterion.twin.as_deref().and_then(|id| card.criterion(id));
    let paired = |id: &str| {
        card.criteria
            .iter()
            .any(|one| one.twin.is_some() && (one.id == id || one.twin.as_deref() == Some(id)))
    };
    let mut rows: Vec<Row> = Vec::new();
    for through in &card.criteria {
        let Some(alone) = twin(through) else { continue };
        let ends: Vec<End> = [end(alone), end(through)].into_iter().flatten().collect();
        let median = |one: &Criterion| score(&one.id).and_then(|row| row.median);
        let gap = median(through).zip(median(alone)).map(|(b, a)| points(b - a));
        rows.push(Row {
            section: None,
            ends,
            gap,
            bar: None,
        });
    }
    let pairs = rows.len();
    let rest = card.criteria.iter().filter(|one| !paired(&one.id));
    rows.extend(rest.filter_map(end).map(|end| Row {
        section: None,
        ends: vec![end],
        gap: None,
        bar: None,
    }));
    if let Some(first) = rows.get_mut(pairs).filter(|_| pairs > 0) {
        first.section = Some("The rest of the job, with no twin on the other side".to_owned());
    }
    let drawing = Drawing::Rows(Rows {
        low: 1.0,
        high: 5.0,
        ticks: scale(),
        what: "Criterion".to_owned(),
        value: "Median".to_owned(),
        columns: columns.clone(),
        rows,
    });
    let caption = finding::pairs(d, c)
        .unwrap_or_else(|| format!("What the panel says about {}", first_name(&name(d, &c.candidate))));
    let marks = if columns.is_empty() {
        String::new()
    } else {
        format!(" {}. Boxed: a full point off the median; –: no evidence.", key(d, &who))
    };
    let how = format!("Panel median on the 1–5 anchors.{marks}");
    let word = |pole| card.pole(pole).map(|s| s.title.as_str());
    let mut legend = Vec::new();
    if let (Some(a), Some(b)) = (word(Pole::A), word(Pole::B)) {
        legend = vec![
            (Shape::Circle, a),
            (Shape::Diamond, b),
            (Shape::Hollow, "two raters or fewer saw it"),
            (Shape::Range, "range of raters"),
        ];
    }
    Chart::new(caption, how, drawing).legend(&legend)
}

fn end(card: &Template, criterion: &Criterion, row: &CriterionScore, marks: bool) -> End {
    let cell = |m: &counterweight_core::analysis::Mark| Cell {
        text: m.level.map_or_else(|| "–".to_owned(), |l| l.to_string()),
        boxed: m.off && m.level.is_some(),
    };
    End {
        shape: shape(card, criterion),
        label: criterion.short.clone(),
        tag: criterion.floor.as_ref().map(|_| "must".to_owned()),
        at: row.median,
        said: row.median.map_or_else(|| "no evidence".to_owned(), points),
        range: row.low.zip(row.high).map(|(l, h)| (f64::from(l), f64::from(h))),
        fill: if row.thin { Fill::Hollow } else { Fill::Solid },
        cells: if marks {
            row.marks.iter().map(cell).collect()
        } else {
            Vec::new()
        },
    }
}

/// First leaders: builder and scaler side of each candidate, and where they stand today.
pub(super) fn fit(d: &Decision, a: &Analysis) -> Chart {
    let side = |label: String, shape, value: Option<f64>| End {
        shape,
        label,
        tag: None,
        at: value,
        said: value.map_or_else(|| "no evidence".to_owned(), points),
        range: None,
        fill: Fill::Solid,
        cells: Vec::new(),
    };
    let in_order = a
        .ranking
        .iter()
        .filter_map(|id| a.candidates.iter().find(|c| c.candidate == *id));
    let rows = in_order.filter_map(|c| {
        let fit = c.fit.as_ref()?;
        let who = name(d, &c.candidate);
        Some(Row {
            section: None,
            ends: vec![
                side(format!("{who}: builder"), Shape::Circle, fit.builder),
                side(format!("{who}: scaler"), Shape::Diamond, fit.scaler),
            ],
            gap: None,
            bar: fit.today.map(|today| (today, format!("fit today {}", points(today)))),
        })
    });
    let drawing = Drawing::Rows(Rows {
        low: 1.0,
        high: 5.0,
        ticks: scale(),
        what: "Candidate and side".to_owned(),
        value: "Value".to_owned(),
        columns: Vec::new(),
        rows: rows.collect(),
    });
    let share = a.stage.as_ref().and_then(|s| s.share_used);
    let how = share.map_or_else(String::new, |s| {
        format!(
            "Each side 1–5. The bar is the fit at a builder share of {}, the company of today.",
            percent(s)
        )
    });
    Chart::new(finding::fit(d, a), how, drawing).legend(&[
        (Shape::Circle, "builder"),
        (Shape::Diamond, "scaler"),
        (Shape::Bar, "fit today"),
    ])
}

/// A self-assessment: how much each part of both jobs feeds or drains me, strongest pull first on each side.
pub(super) fn pulls(d: &Decision, r: &SelfReading) -> Chart {
    let side = |pole: Pole, shape: Shape, mean: f64| {
        let title = d.template.pole(pole).map_or_else(String::new, |s| s.title.clone());
        let mut items: Vec<_> = r.items.iter().filter(|i| i.pole == pole).collect();
        items.sort_by_key(|i| std::cmp::Reverse(i.energy));
        let heading = format!("{title}: {} on average", signed(mean));
        items.into_iter().enumerate().map(move |(n, i)| Row {
            section: (n == 0).then(|| heading.clone()),
            ends: vec![End {
                shape,
                label: short(d, &i.criterion),
                tag: None,
                at: Some(f64::from(i.energy)),
                said: whole(i.energy),
                range: None,
                fill: match i.lived {
                    0 => Fill::Hollow,
                    1 => Fill::Half,
                    _ => Fill::Solid,
                },
                cells: vec![lived(i.lived).into()],
            }],
            gap: None,
            bar: None,
        })
    };
    let rows = side(Pole::A, Shape::Circle, r.selling.energy).chain(side(Pole::B, Shape::Diamond, r.managing.energy));
    let ticks = [
        (-2.0, "−2 drains me"),
        (-1.0, "−1"),
        (0.0, "0"),
        (1.0, "+1"),
        (2.0, "+2 feeds me"),
    ];
    let drawing = Drawing::Rows(Rows {
        low: -2.0,
        high: 2.0,
        ticks: ticks.iter().map(|(at, word)| (*at, (*word).to_owned())).collect(),
        what: "Part of the job".to_owned(),
        value: "Energy".to_owned(),
        columns: vec!["done".to_owned()],
        rows: rows.collect(),
    });
    Chart::new(
        finding::pulls(r),
        "Energy over the last three months, from my real calendar.",
        drawing,
    )
    .legend(&[
        (Shape::Circle, "selling"),
        (Shape::Diamond, "managing"),
        (Shape::Half, "done once"),
        (Shape::Hollow, "never done: a guess"),
    ])
}

/// The answers that the draws gave, the one in force first.
pub(super) fn shares(d: &Decision, doubt: &AnswerDoubt) -> Option<Chart> {
    if doubt.shares.is_empty() {
        return None;
    }
    let now = |s: &AnswerShare| s.kind == doubt.kind && (s.candidate.is_none() || s.candidate == doubt.candidate);
    let several = d.candidates.len() > 1 && !matches!(d.purpose(), counterweight_core::template::Purpose::Promotion);
    let mut order: Vec<&AnswerShare> = doubt.shares.iter().collect();
    order.sort_by_key(|s| !now(s));
    let part = |s: &&AnswerShare| {
        let who = s
            .candidate
            .as_ref()
            .filter(|_| several)
            .map(|id| format!(": {}", first_name(&name(d, id))));
        Part {
            label: format!("{}{}", verb(s.kind), who.unwrap_or_default()),
            share: s.share,
            said: draws(s.share),
        }
    };
    let named = if order.len() > NAMED { NAMED - 1 } else { order.len() };
    let mut parts: Vec<Part> = order.iter().take(named).map(part).collect();
    let rest: f64 = order.iter().skip(named).map(|s| s.share).sum();
    if order.len() > named {
        parts.push(Part {
            label: format!("{} other answers", order.len() - named),
            share: rest,
            said: draws(rest),
        });
    }
    Some(Chart::new(finding::holds(doubt), "", Drawing::Shares { parts }))
}

/// How far each weight alone moves the number that decides.
pub(super) fn tornado(d: &Decision, doubt: &AnswerDoubt) -> Option<Chart> {
    let now = doubt.now.filter(|_| !doubt.tornado.is_empty())?;
    let ends = doubt.tornado.iter().flat_map(|b| [b.at_none, b.at_much]);
    let lines: Vec<(f64, String)> = doubt
        .lines
        .iter()
        .map(|(line, at)| {
            (
                *at,
                format!("{} {}", line.trim_end_matches("_from").replace('_', " "), points(*at)),
            )
        })
        .collect();
    let all: Vec<f64> = ends.chain([now]).collect();
    let (least, most) = all
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(*v), h.max(*v)));
    // Lines far off would leave no room for the bars.
    let near = |at: &f64| *at > least - 0.6 && *at < most + 0.6;
    let lines: Vec<_> = lines.into_iter().filter(|(at, _)| near(at)).collect();
    let (low, high) = lines
        .iter()
        .fold((least, most), |(l, h), (at, _)| (l.min(*at), h.max(*at)));
    let much: Vec<String> = doubt.tornado.iter().map(|b| percent(b.much)).collect();
    let same = much.iter().all(|m| *m == much[0]);
    let much = if same {
        format!("at {} of its side", much[0])
    } else {
        "at 30% of its side, or twice its own".to_owned()
    };
    let bars = doubt.tornado.iter().map(|b| Bar {
        label: short(d, &b.criterion),
        none: (b.at_none, points(b.at_none)),
        much: (b.at_much, points(b.at_much)),
        flips: b.flips,
    });
    let how = format!(
        "{} with each weight at none (outline) and {much} (solid); dashed: where the answer turns.",
        deciding(d.purpose())
    );
    Some(Chart::new(
        finding::one_weight(doubt),
        how,
        Drawing::Tornado(Tornado {
            now,
            now_said: format!("now {}", points(now)),
            lines,
            low,
            high: if high > low { high } else { low + 1.0 },
            ends: ("at no weight".to_owned(), much.clone()),
            bars: bars.collect(),
        }),
    ))
}
