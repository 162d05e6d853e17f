//! Rules of a scorecard's sides and criteria: anchors, floors, weights, twins, poles.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Ids, at};
use crate::template::read::node::Node;
use crate::template::read::problem::{Problems, quoted};
use crate::template::{Purpose, Template, reweighted, shipped};

pub(super) fn twin_is_across(criterion: &Node<'_>, side_of: &BTreeMap<&str, &str>, out: &mut Problems<'_>) {
    let (Some(twin), Some(side)) = (criterion.text_of("twin"), criterion.text_of("side")) else {
        return;
    };
    if side_of.get(twin) == Some(&side) {
        at(
            criterion,
            "twin",
            "the twin is on the same side.",
            "A twin is what a criterion is drawn against, on the other side.",
            out,
        );
    }
}

pub(super) fn short(criterion: &Node<'_>, out: &mut Problems<'_>) {
    if criterion.text_of("short").is_some_and(|s| s.chars().count() > 28) {
        at(
            criterion,
            "short",
            "the short title is too long for a narrow column.",
            "Keep it to 28 characters.",
            out,
        );
    }
}

pub(super) fn weight(node: &Node<'_>, out: &mut Problems<'_>) {
    if node.number_of("weight").is_some_and(|w| w.is_finite() && w < 0.0) {
        at(
            node,
            "weight",
            "a weight is never below 0.",
            "Use 1 for equal weights and 0 to leave it out of the sum.",
            out,
        );
    }
}

pub(super) fn anchors(criterion: &Node<'_>, anchored: bool, out: &mut Problems<'_>) {
    let Some(list) = criterion.get("anchors") else {
        if anchored {
            at(
                criterion,
                "anchors",
                "the five anchors are missing.",
                "Write what 1, 2, 3, 4 and 5 look like, worst first.",
                out,
            );
        }
        return;
    };
    let items = list.items();
    if anchored && items.len() != 5 {
        let message = format!("there are {} anchors.", items.len());
        out.add(
            &list.span,
            list.place(),
            message,
            "Write exactly five: what 1, 2, 3, 4 and 5 look like, worst first.",
        );
    } else if !anchored && !items.is_empty() {
        out.add(
            &list.span,
            list.place(),
            "anchors belong to the anchored scale only.",
            "Put the wording into the definition.",
        );
    }
    let mut seen = Ids::new();
    for item in &items {
        if item
            .text()
            .is_some_and(|text| !text.trim().is_empty() && !seen.insert(text.trim()))
        {
            out.add(
                &item.span,
                item.place(),
                "the anchor repeats an earlier one.",
                "Each mark needs its own behaviour.",
            );
        }
    }
}

pub(super) fn floor(criterion: &Node<'_>, out: &mut Problems<'_>) {
    let Some(floor) = criterion.get("floor") else { return };
    if floor.number_of("min").is_some_and(|min| !(1.0..=5.0).contains(&min)) {
        at(
            &floor,
            "min",
            "a floor lies between 1 and 5.",
            "Use 3 unless you have a reason.",
            out,
        );
    }
}

/// A side whose weights are all 0, or that has no criterion, has no mean.
pub(super) fn side_weights(root: &Node<'_>, out: &mut Problems<'_>) {
    let mut heaviest: BTreeMap<&str, f64> = BTreeMap::new();
    for criterion in root.list("criterion") {
        if let Some(side) = criterion.text_of("side") {
            let weight = criterion.number_of("weight").unwrap_or(1.0).abs();
            let heavier = heaviest.get(side).map_or(weight, |known| known.max(weight));
            heaviest.insert(side, heavier);
        }
    }
    for side in root.list("side") {
        match side.text_of("id").map(|id| heaviest.get(id)) {
            Some(None) => out.add(
                &side.span,
                side.place(),
                "no criterion is on this side.",
                "Put one on it, or take the side out.",
            ),
            Some(Some(weight)) if *weight <= 0.0 => {
                out.add(
                    &side.span,
                    side.place(),
                    "every weight on this side is 0.",
                    "Give at least one criterion a weight above 0.",
                );
            }
            _ => {}
        }
    }
}

/// Weights that differ from the shipped card's, or from equal ones, are somebody's judgement and say why. Files of format 1 did not have to.
pub(super) fn weights_reason(root: &Node<'_>, out: &mut Problems<'_>) {
    let asked = root.get("format").and_then(|f| f.integer()).is_some_and(|f| f >= 2);
    let given = root
        .text_of("weights_reason")
        .is_some_and(|text| !text.trim().is_empty());
    let Some(base) = base_of(root).filter(|_| asked && !given) else {
        return;
    };
    let criteria = root.list("criterion");
    let own = criteria.iter().filter_map(|c| {
        Some((
            c.text_of("side")?,
            c.text_of("id")?,
            c.number_of("weight").unwrap_or(1.0),
        ))
    });
    let changed = reweighted(own, base.as_deref());
    let span = |side: &Node<'_>| side.text_of("id").is_some_and(|id| changed.contains(id));
    let sides = root.list("side");
    if let Some(side) = sides.iter().find(|s| span(s)) {
        let title = quoted(side.text_of("title").unwrap_or_default());
        let (message, hint) = match base {
            Some(base) => (
                format!("the weights of {title} are not those of {}.", quoted(&base.title)),
                "Give the reason (in the file, weights_reason), or take the weights of the card it is based on.",
            ),
            None => (
                format!("the weights of {title} are not equal."),
                "Give the reason (in the file, weights_reason), or give every criterion of the side the same weight.",
            ),
        };
        out.add(&side.span, "weights_reason", message, hint);
    }
}

/// What the weights are held against: the shipped card named, or nothing. `None` where that card is not known in the version named: then
/// nothing can be said, and a text that a decision has pinned must not stop reading because a later version was shipped.
fn base_of(root: &Node<'_>) -> Option<Option<Arc<Template>>> {
    let Some(based_on) = root.get("based_on") else {
        return Some(None);
    };
    let (id, version) = (based_on.text_of("id")?, based_on.get("version")?.integer()?);
    // Only a card based on another comes here, so never one of the shipped while they are being read.
    let base = shipped()
        .iter()
        .find(|t| t.id == id && i64::from(t.version) == version)?;
    Some(Some(Arc::clone(base)))
}

pub(super) fn poles(root: &Node<'_>, purpose: Option<Purpose>, out: &mut Problems<'_>) {
    let sides = root.list("side");
    for pole in ["a", "b"] {
        let having: Vec<&Node<'_>> = sides.iter().filter(|s| s.text_of("pole") == Some(pole)).collect();
        if let Some(second) = having.get(1) {
            at(
                second,
                "pole",
                format!("another side is pole {pole} already."),
                "Use a once, b once, and none for the rest.",
                out,
            );
        }
        let contrast = purpose.is_some_and(|p| p != Purpose::FounderReadiness);
        let readable = sides
            .iter()
            .all(|s| matches!(s.text_of("pole"), Some("a" | "b" | "none")));
        if contrast && readable && having.is_empty() && !sides.is_empty() {
            out.add(
                &root.span,
                "side",
                format!("no side is pole {pole}."),
                "The card shows a contrast: mark one side a and one side b.",
            );
        }
    }
}

pub(super) fn scale_fits(root: &Node<'_>, purpose: Purpose, out: &mut Problems<'_>) {
    let wanted = match purpose {
        Purpose::FirstLeader | Purpose::Promotion => "anchored",
        Purpose::SelfAssessment => "energy_evidence",
        Purpose::FounderReadiness => "met_unmet",
    };
    if root
        .text_of("scale")
        .is_some_and(|scale| scale != wanted && ["anchored", "energy_evidence", "met_unmet"].contains(&scale))
    {
        at(
            root,
            "scale",
            "the scale does not go with the purpose.",
            format!("Write scale = \"{wanted}\"."),
            out,
        );
    }
}
