//! Checks what a schema cannot say: references, five different anchors, weights, floors, thresholds, bands, hours.

use std::collections::{BTreeMap, BTreeSet};

use super::node::{Node, is_id};
use super::problem::{Problems, nearest, quoted};
use crate::template::{FORMAT, Purpose, insights};

/// The thresholds a recommendation of this purpose reads; [`super::read`] guarantees that they are there.
pub(super) const fn needed(purpose: Purpose) -> &'static [&'static str] {
    match purpose {
        Purpose::FirstLeader => &["hire_from", "coverage_from", "builder_wish_months"],
        Purpose::Promotion => &["promote_from", "trial_from", "develop_from", "pedestal_gap_from", "coverage_from"],
        Purpose::SelfAssessment => &["tried_from", "go_from", "gap"],
        Purpose::FounderReadiness => &["conditions_from_open", "not_yet_from_open"],
    }
}

/// The thresholds of the stage model.
const STAGE_THRESHOLDS: &[&str] = &["builder_from", "scaler_to"];

type Ids<'a> = BTreeSet<&'a str>;

pub(super) fn scorecard(root: &Node<'_>, out: &mut Problems<'_>) {
    head(root, out);
    let sides = ids(root, "side", out);
    let constituents = ids(root, "constituent", out);
    let criteria = ids(root, "criterion", out);
    ids(root, "motive", out);
    ids(root, "test", out);
    let purpose = root.text_of("purpose").and_then(purpose);
    if let Some(purpose) = purpose {
        thresholds(root, needed(purpose), out);
        scale_fits(root, purpose, out);
    }
    poles(root, purpose, out);

    let scale = root.text_of("scale");
    let side_of: BTreeMap<&str, &str> =
        root.list("criterion").iter().filter_map(|c| Some((c.text_of("id")?, c.text_of("side")?))).collect();
    for criterion in root.list("criterion") {
        refers(&criterion, "side", "side", &sides, out);
        refers(&criterion, "constituent", "constituent", &constituents, out);
        refers(&criterion, "twin", "criterion", &criteria, out);
        twin_is_across(&criterion, &side_of, out);
        short(&criterion, out);
        weight(&criterion, out);
        anchors(&criterion, scale == Some("anchored"), out);
        floor(&criterion, out);
        sources(&criterion, out);
    }
    side_weights(root, out);
    for alternative in root.list("alternative") {
        sources(&alternative, out);
    }
    for test in root.list("test") {
        refer(&test, "criteria", "criterion", &criteria, out);
    }
    if let Some(preview) = root.get("preview") {
        week(&preview, &criteria, &constituents, out);
    }
}

pub(super) fn stage_model(root: &Node<'_>, out: &mut Problems<'_>) {
    head(root, out);
    ids(root, "fact", out);
    let measures = ids(root, "measure", out);
    thresholds(root, STAGE_THRESHOLDS, out);
    let line = |name| root.get("thresholds").and_then(|t| t.get(name)?.get("value"));
    if let (Some(builder), Some(scaler)) = (line("builder_from"), line("scaler_to"))
        && builder.number() <= scaler.number()
    {
        out.add(&builder.span, builder.place(), "it is not above scaler_to.", "A builder share cannot mean builder and scaler at once.");
    }
    for fact in root.list("fact") {
        weight(&fact, out);
        sources(&fact, out);
        bands(&fact, out);
        ids(&fact, "choices", out);
        refers(&fact, "ramp", "measure", &measures, out);
        refers(&fact, "cycle", "measure", &measures, out);
        if fact.get("choices").is_some_and(|c| c.items().len() < 2) {
            at(&fact, "choices", "there are fewer than two answers.", "Give at least two to choose from.", out);
        }
    }
    cite(root, "dissent", out);
}

fn purpose(word: &str) -> Option<Purpose> {
    match word {
        "first_leader" => Some(Purpose::FirstLeader),
        "promotion" => Some(Purpose::Promotion),
        "self_assessment" => Some(Purpose::SelfAssessment),
        "founder_readiness" => Some(Purpose::FounderReadiness),
        _ => None,
    }
}

/// A problem with the value under a key, or with the whole where there is none.
fn at(node: &Node<'_>, key: &str, message: impl Into<String>, hint: impl Into<String>, out: &mut Problems<'_>) {
    let place = node.get(key);
    let place = place.as_ref().unwrap_or(node);
    out.add(&place.span, place.place(), message, hint);
}

fn head(root: &Node<'_>, out: &mut Problems<'_>) {
    if root.text_of("id").is_some_and(|id| !is_id(id)) {
        at(root, "id", "an id is a short word.", "Use letters, digits, - and _ only, at most 64.", out);
    }
    for (key, low) in [("format", i64::from(FORMAT)), ("version", 1)] {
        if root.get(key).and_then(|n| n.integer()).is_some_and(|i| i < low) {
            at(root, key, format!("{key} counts from 1."), format!("Write {key} = {low}."), out);
        }
    }
    let companions = root.list("companions");
    for companion in companions.iter().filter(|c| c.text().is_some_and(|id| !is_id(id))) {
        out.add(&companion.span, companion.place(), "a companion is the id of another document.", "Use letters, digits, - and _ only.");
    }
}

/// The ids under a list, saying which are given twice or are no ids.
fn ids<'a>(node: &Node<'a>, list: &str, out: &mut Problems<'_>) -> Ids<'a> {
    let mut seen = Ids::new();
    for item in node.list(list) {
        let Some(id) = item.text_of("id") else { continue };
        if !is_id(id) {
            at(&item, "id", "an id is a short word.", "Use letters, digits, - and _ only, at most 64.", out);
        } else if !seen.insert(id) {
            at(&item, "id", format!("the id {} is already taken.", quoted(id)), "Give each its own id; answers are kept by it.", out);
        }
    }
    seen
}

/// Says so where the text under `key` names nothing that exists.
fn refers(node: &Node<'_>, key: &str, what: &str, known: &Ids<'_>, out: &mut Problems<'_>) {
    if let Some(name) = node.text_of(key).filter(|name| !known.contains(name)) {
        at(node, key, format!("there is no {what} {}.", quoted(name)), nearest(name, known.iter().copied()), out);
    }
}

/// As [`refers`], for a list of names.
fn refer(node: &Node<'_>, key: &str, what: &str, known: &Ids<'_>, out: &mut Problems<'_>) {
    for item in node.list(key) {
        if let Some(name) = item.text().filter(|name| !known.contains(name)) {
            out.add(&item.span, item.place(), format!("there is no {what} {}.", quoted(name)), nearest(name, known.iter().copied()));
        }
    }
}

fn twin_is_across(criterion: &Node<'_>, side_of: &BTreeMap<&str, &str>, out: &mut Problems<'_>) {
    let (Some(twin), Some(side)) = (criterion.text_of("twin"), criterion.text_of("side")) else { return };
    if side_of.get(twin) == Some(&side) {
        at(criterion, "twin", "the twin is on the same side.", "A twin is what a criterion is drawn against, on the other side.", out);
    }
}

fn short(criterion: &Node<'_>, out: &mut Problems<'_>) {
    if criterion.text_of("short").is_some_and(|s| s.chars().count() > 28) {
        at(criterion, "short", "the short title is too long for a narrow column.", "Keep it to 28 characters.", out);
    }
}

fn weight(node: &Node<'_>, out: &mut Problems<'_>) {
    if node.number_of("weight").is_some_and(|w| w.is_finite() && w < 0.0) {
        at(node, "weight", "a weight is never below 0.", "Use 1 for equal weights and 0 to leave it out of the sum.", out);
    }
}

fn anchors(criterion: &Node<'_>, anchored: bool, out: &mut Problems<'_>) {
    let Some(list) = criterion.get("anchors") else {
        if anchored {
            at(criterion, "anchors", "the five anchors are missing.", "Write what 1, 2, 3, 4 and 5 look like, worst first.", out);
        }
        return;
    };
    let items = list.items();
    if anchored && items.len() != 5 {
        let message = format!("there are {} anchors.", items.len());
        out.add(&list.span, list.place(), message, "Write exactly five: what 1, 2, 3, 4 and 5 look like, worst first.");
    } else if !anchored && !items.is_empty() {
        out.add(&list.span, list.place(), "anchors belong to the anchored scale only.", "Put the wording into the definition.");
    }
    let mut seen = Ids::new();
    for item in &items {
        if item.text().is_some_and(|text| !text.trim().is_empty() && !seen.insert(text.trim())) {
            out.add(&item.span, item.place(), "the anchor repeats an earlier one.", "Each mark needs its own behaviour.");
        }
    }
}

fn floor(criterion: &Node<'_>, out: &mut Problems<'_>) {
    let Some(floor) = criterion.get("floor") else { return };
    if floor.number_of("min").is_some_and(|min| !(1.0..=5.0).contains(&min)) {
        at(&floor, "min", "a floor lies between 1 and 5.", "Use 3 unless you have a reason.", out);
    }
}

fn sources(node: &Node<'_>, out: &mut Problems<'_>) {
    cite(node, "source", out);
}

fn cite(node: &Node<'_>, list: &str, out: &mut Problems<'_>) {
    for source in node.list(list) {
        if let Some(id) = source.text_of("insight")
            && !insights().iter().any(|known| known.id == id)
        {
            at(&source, "insight", format!("there is no finding {}.", quoted(id)), nearest(id, insights().iter().map(|i| i.id.as_str())), out);
        }
    }
}

/// A side whose weights are all 0, or that has no criterion, has no mean.
fn side_weights(root: &Node<'_>, out: &mut Problems<'_>) {
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
            Some(None) => out.add(&side.span, side.place(), "no criterion is on this side.", "Put one on it, or take the side out."),
            Some(Some(weight)) if *weight <= 0.0 => {
                out.add(&side.span, side.place(), "every weight on this side is 0.", "Give at least one criterion a weight above 0.");
            }
            _ => {}
        }
    }
}

fn poles(root: &Node<'_>, purpose: Option<Purpose>, out: &mut Problems<'_>) {
    let sides = root.list("side");
    for pole in ["a", "b"] {
        let having: Vec<&Node<'_>> = sides.iter().filter(|s| s.text_of("pole") == Some(pole)).collect();
        if let Some(second) = having.get(1) {
            at(second, "pole", format!("another side is pole {pole} already."), "Use a once, b once, and none for the rest.", out);
        }
        let contrast = purpose.is_some_and(|p| p != Purpose::FounderReadiness);
        let readable = sides.iter().all(|s| matches!(s.text_of("pole"), Some("a" | "b" | "none")));
        if contrast && readable && having.is_empty() && !sides.is_empty() {
            out.add(&root.span, "side", format!("no side is pole {pole}."), "The card shows a contrast: mark one side a and one side b.");
        }
    }
}

fn scale_fits(root: &Node<'_>, purpose: Purpose, out: &mut Problems<'_>) {
    let wanted = match purpose {
        Purpose::FirstLeader | Purpose::Promotion => "anchored",
        Purpose::SelfAssessment => "energy_evidence",
        Purpose::FounderReadiness => "met_unmet",
    };
    if root.text_of("scale").is_some_and(|scale| scale != wanted && ["anchored", "energy_evidence", "met_unmet"].contains(&scale)) {
        at(root, "scale", "the scale does not go with the purpose.", format!("Write scale = \"{wanted}\"."), out);
    }
}

fn thresholds(root: &Node<'_>, needed: &[&str], out: &mut Problems<'_>) {
    let table = root.get("thresholds");
    for name in needed {
        if table.as_ref().and_then(|t| t.get(name)).is_none() {
            let (span, place) = table.as_ref().map_or((&root.span, "thresholds"), |t| (&t.span, t.place()));
            out.add(span, place, format!("{} is missing.", quoted(name)), format!("Add [thresholds.{name}] with value, meaning and mark."));
        }
    }
    for (key, span) in table.iter().flat_map(Node::keys).filter(|(key, _)| !needed.contains(key)) {
        out.add(&span, "thresholds", format!("nothing reads a threshold {}.", quoted(key)), nearest(key, needed.iter().copied()));
    }
}

/// Bands go up, and the last one is open, so that every number falls into exactly one.
fn bands(fact: &Node<'_>, out: &mut Problems<'_>) {
    let Some(list) = fact.get("bands") else { return };
    let bands = list.items();
    let Some((last, rest)) = bands.split_last() else {
        return out.add(&list.span, list.place(), "there are no bands.", "Add at least one; the last has no below.");
    };
    if last.get("below").is_some() {
        at(last, "below", "the last band is not open.", "Leave out below in the last band, so that every number has a band.", out);
    }
    let mut floor = f64::NEG_INFINITY;
    for band in rest {
        match band.number_of("below") {
            Some(below) if below <= floor => {
                at(band, "below", "the bands do not go up.", "Order them lowest first, each below higher than the one before.", out);
            }
            Some(below) => floor = below,
            None if band.get("below").is_none() => {
                out.add(&band.span, band.place(), "only the last band may be open.", "Add below = … to it.");
            }
            None => {}
        }
    }
}

fn week(preview: &Node<'_>, criteria: &Ids<'_>, constituents: &Ids<'_>, out: &mut Problems<'_>) {
    let activities = ids(preview, "activity", out);
    cite(preview, "source", out);
    let mut taken: BTreeMap<&str, Vec<(f64, f64, Node<'_>)>> = BTreeMap::new();
    for block in preview.list("block") {
        refers(&block, "activity", "activity", &activities, out);
        refers(&block, "constituent", "constituent", constituents, out);
        refer(&block, "criteria", "criterion", criteria, out);
        let (Some(from), Some(to)) = (block.number_of("from"), block.number_of("to")) else { continue };
        if !(0.0..=24.0).contains(&from) || !(0.0..=24.0).contains(&to) {
            at(&block, "from", "the hours lie outside the day.", "Write hours since midnight, 0 to 24: 9.5 is 9:30.", out);
        } else if from >= to {
            at(&block, "to", "the block ends before it begins.", "Write the later hour after to.", out);
        } else if let Some(day) = block.text_of("day") {
            taken.entry(day).or_default().push((from, to, block));
        }
    }
    for day in taken.values_mut() {
        day.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut until = f64::NEG_INFINITY;
        for (from, to, block) in day.iter() {
            if *from < until {
                at(block, "from", "the block begins before the one before it ends.", "A manager is in one place at a time: move it.", out);
            }
            until = until.max(*to);
        }
    }
}
