//! Rules of what lies on a line: bands of a fact, hours of the manager's week.

use std::collections::BTreeMap;

use super::{Ids, at, cite, ids, refer, refers};
use crate::template::read::node::Node;
use crate::template::read::problem::Problems;

/// The bands of a fact, or of one of its sizes.
pub(super) fn bands(fact: &Node<'_>, out: &mut Problems<'_>) {
    up(fact, "bands", out);
}

/// What lies on a line goes up, and the last is open, so that every number falls into exactly one.
pub(super) fn up(fact: &Node<'_>, what: &str, out: &mut Problems<'_>) {
    let Some(list) = fact.get(what) else { return };
    let bands = list.items();
    let Some((last, rest)) = bands.split_last() else {
        return out.add(
            &list.span,
            list.place(),
            format!("there are no {what}."),
            "Add at least one; the last has no below.",
        );
    };
    if last.get("below").is_some() {
        at(
            last,
            "below",
            "the last one is not open.",
            "Leave out below in the last, so that every number has its place.",
            out,
        );
    }
    let mut floor = f64::NEG_INFINITY;
    for band in rest {
        match band.number_of("below") {
            Some(below) if below <= floor => {
                at(
                    band,
                    "below",
                    format!("the {what} do not go up."),
                    "Order them lowest first, each below higher than the one before.",
                    out,
                );
            }
            Some(below) => floor = below,
            None if band.get("below").is_none() => {
                out.add(
                    &band.span,
                    band.place(),
                    "only the last may be open.",
                    "Add below = … to it.",
                );
            }
            None => {}
        }
    }
}

pub(super) fn week(preview: &Node<'_>, criteria: &Ids<'_>, constituents: &Ids<'_>, out: &mut Problems<'_>) {
    let activities = ids(preview, "activity", out);
    cite(preview, "source", out);
    let mut taken: BTreeMap<&str, Vec<(f64, f64, Node<'_>)>> = BTreeMap::new();
    for block in preview.list("block") {
        refers(&block, "activity", "activity", &activities, out);
        refers(&block, "constituent", "constituent", constituents, out);
        refer(&block, "criteria", "criterion", criteria, out);
        let (Some(from), Some(to)) = (block.number_of("from"), block.number_of("to")) else {
            continue;
        };
        if !(0.0..=24.0).contains(&from) || !(0.0..=24.0).contains(&to) {
            at(
                &block,
                "from",
                "the hours lie outside the day.",
                "Write hours since midnight, 0 to 24: 9.5 is 9:30.",
                out,
            );
        } else if from >= to {
            at(
                &block,
                "to",
                "the block ends before it begins.",
                "Write the later hour after to.",
                out,
            );
        } else if let Some(day) = block.text_of("day") {
            taken.entry(day).or_default().push((from, to, block));
        }
    }
    for day in taken.values_mut() {
        day.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut until = f64::NEG_INFINITY;
        for (from, to, block) in day.iter() {
            if *from < until {
                at(
                    block,
                    "from",
                    "the block begins before the one before it ends.",
                    "A manager is in one place at a time: move it.",
                    out,
                );
            }
            until = until.max(*to);
        }
    }
}
