//! A self-assessment: what each part of both jobs gives or takes.

use super::chart::{Chart, End, Fill, Head, Row, Rows, Shape};
use super::{finding, short};
use crate::analysis::{PullItem, SelfReading};
use crate::decision::Decision;
use crate::rating::NO_EVIDENCE;
use crate::say::{signed, whole};
use crate::template::{PartKind, Pole};

/// A self-assessment: how much each part of both jobs feeds or drains me. Parts in pairs stand against each other, the widest apart first;
/// others side by side, the strongest pull first.
#[must_use]
pub fn pulls(d: &Decision, r: &SelfReading) -> Chart<Rows> {
    let ticks = [
        (-2.0, "−2 drains me"),
        (-1.0, "−1"),
        (0.0, "0"),
        (1.0, "+1"),
        (2.0, "+2 feeds me"),
    ];
    let drawing = Rows {
        low: -2.0,
        high: 2.0,
        ticks: ticks.iter().map(|(at, word)| (*at, (*word).to_owned())).collect(),
        zero: Some(0.0),
        what: "Part of the job".to_owned(),
        value: "Energy".to_owned(),
        none: NO_EVIDENCE.to_owned(),
        columns: vec![Head {
            short: "done".to_owned(),
            ..Head::default()
        }],
        rows: if r.pairs.is_some() {
            in_pairs(d, r)
        } else {
            by_side(d, r)
        },
    };
    if r.pairs.is_some() {
        let how = "Energy from my real calendar, −2 to +2. Only what I have done counts; a guess stays hollow.";
        return Chart::new(finding::pulls(r), how, drawing).legend(&[
            (Shape::Circle, "selling"),
            (Shape::Diamond, "managing"),
            (Shape::Half, "tried: counts half"),
            (Shape::Hollow, "never: a guess, not counted"),
        ]);
    }
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

fn end(d: &Decision, i: &PullItem) -> End {
    End {
        shape: if i.pole == Pole::A {
            Shape::Circle
        } else {
            Shape::Diamond
        },
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
        cells: vec![d.template.lived(i.lived).into()],
    }
}

/// The two halves of each pair on one row, kind by kind.
fn in_pairs(d: &Decision, r: &SelfReading) -> Vec<Row> {
    let of = |pole: Pole, pair: &str| {
        r.items
            .iter()
            .find(|i| i.pole == pole && i.pair.as_deref() == Some(pair))
    };
    let kinds = [
        (PartKind::Pleasure, "What people tend to like, side by side"),
        (PartKind::Drain, "What people tend to dislike, side by side"),
    ];
    let rows = kinds.into_iter().flat_map(|(kind, section)| {
        let first = r.items.iter().filter(|i| i.pole == Pole::A && i.part == Some(kind));
        let mut pairs: Vec<(&PullItem, &PullItem)> = first
            .filter_map(|a| Some((a, of(Pole::B, a.pair.as_deref()?)?)))
            .collect();
        pairs.sort_by_key(|(a, b)| -i16::from(a.energy - b.energy).abs());
        pairs.into_iter().enumerate().map(move |(n, (a, b))| Row {
            ids: vec![a.criterion.to_string(), b.criterion.to_string()],
            section: (n == 0).then(|| section.to_owned()),
            ends: vec![end(d, a), end(d, b)],
            ..Row::default()
        })
    });
    rows.collect()
}

/// One side after the other.
fn by_side(d: &Decision, r: &SelfReading) -> Vec<Row> {
    let side = |pole: Pole, mean: Option<f64>| {
        let title = d.template.pole(pole).map_or_else(String::new, |s| s.title.clone());
        let mut items: Vec<_> = r.items.iter().filter(|i| i.pole == pole).collect();
        items.sort_by_key(|i| std::cmp::Reverse(i.energy));
        let heading = mean.map_or_else(|| title.clone(), |mean| format!("{title}: {} on average", signed(mean)));
        items.into_iter().enumerate().map(move |(n, i)| Row {
            ids: vec![i.criterion.to_string()],
            section: (n == 0).then(|| heading.clone()),
            ends: vec![end(d, i)],
            ..Row::default()
        })
    };
    side(Pole::A, r.selling.energy)
        .chain(side(Pole::B, r.managing.energy))
        .collect()
}
