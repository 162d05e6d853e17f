//! Checks what a schema cannot say: references, five different anchors, weights, floors, thresholds, bands, hours.

mod card;
mod pairs;
mod ranges;

use std::collections::{BTreeMap, BTreeSet};

use super::node::{Node, is_id};
use super::problem::{Problems, nearest, quoted};
use crate::template::source::is_read;
use crate::template::{Purpose, insights};
use card::{anchors, floor, poles, scale_fits, short, side_weights, twin_is_across, weight, weights_reason};
use pairs::{in_pairs, pairs};
use ranges::{bands, up, week};

/// The thresholds a recommendation of this purpose reads; [`super::read`] guarantees that they are there.
pub(super) const fn needed(purpose: Purpose) -> &'static [&'static str] {
    match purpose {
        Purpose::FirstLeader => &["hire_from", "coverage_from", "builder_wish_months"],
        Purpose::Promotion => &[
            "promote_from",
            "trial_from",
            "develop_from",
            "pedestal_gap_from",
            "coverage_from",
        ],
        Purpose::SelfAssessment => &["tried_from", "go_from", "gap"],
        Purpose::FounderReadiness => &["conditions_from_open", "not_yet_from_open"],
    }
}

/// Thresholds that are read where they are there.
const fn read_too(purpose: Purpose) -> &'static [&'static str] {
    match purpose {
        Purpose::FirstLeader => &["fit_from"],
        _ => &[],
    }
}

/// The thresholds that the answer of a self-assessment in pairs reads.
const IN_PAIRS: &[&str] = &[
    "known_from",
    "holds_from",
    "pulls_from",
    "ahead_by",
    "under_push",
    "choices_from",
    "flat_from",
];

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
    ids(root, "identity", out);
    ids(root, "colleague", out);
    let purpose = root.text_of("purpose").and_then(purpose);
    if let Some(purpose) = purpose {
        let lines = if in_pairs(root) { IN_PAIRS } else { needed(purpose) };
        thresholds(root, lines, read_too(purpose), out);
        scale_fits(root, purpose, out);
    }
    poles(root, purpose, out);

    let scale = root.text_of("scale");
    let side_of: BTreeMap<&str, &str> = root
        .list("criterion")
        .iter()
        .filter_map(|c| Some((c.text_of("id")?, c.text_of("side")?)))
        .collect();
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
    if in_pairs(root) {
        pairs(root, out);
    }
    side_weights(root, out);
    weights_reason(root, out);
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
    let facts = ids(root, "fact", out);
    let measures = ids(root, "measure", out);
    thresholds(root, STAGE_THRESHOLDS, &[], out);
    let line = |name| root.get("thresholds").and_then(|t| t.get(name)?.get("value"));
    if let (Some(builder), Some(scaler)) = (line("builder_from"), line("scaler_to"))
        && builder.number() <= scaler.number()
    {
        out.add(
            &builder.span,
            builder.place(),
            "it is not above scaler_to.",
            "A builder share cannot mean builder and scaler at once.",
        );
    }
    for fact in root.list("fact") {
        weight(&fact, out);
        sources(&fact, out);
        bands(&fact, out);
        for size in fact.list("sizes") {
            bands(&size, out);
        }
        up(&fact, "sizes", out);
        refers(&fact, "size", "measure", &measures, out);
        if let Some(few) = fact.get("too_few") {
            refers(&few, "of", "fact", &facts, out);
        }
        ids(&fact, "choices", out);
        refers(&fact, "ramp", "measure", &measures, out);
        refers(&fact, "cycle", "measure", &measures, out);
        if fact.get("choices").is_some_and(|c| c.items().len() < 2) {
            at(
                &fact,
                "choices",
                "there are fewer than two answers.",
                "Give at least two to choose from.",
                out,
            );
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
        at(
            root,
            "id",
            "an id is a short word.",
            "Use letters, digits, - and _ only, at most 64.",
            out,
        );
    }
    for key in ["format", "version"] {
        if root.get(key).and_then(|n| n.integer()).is_some_and(|i| i < 1) {
            at(
                root,
                key,
                format!("{key} counts from 1."),
                format!("Write {key} = 1."),
                out,
            );
        }
    }
    let companions = root.list("companions");
    for companion in companions.iter().filter(|c| c.text().is_some_and(|id| !is_id(id))) {
        out.add(
            &companion.span,
            companion.place(),
            "a companion is the id of another document.",
            "Use letters, digits, - and _ only.",
        );
    }
}

/// The ids under a list, saying which are given twice or are no ids.
fn ids<'a>(node: &Node<'a>, list: &str, out: &mut Problems<'_>) -> Ids<'a> {
    let mut seen = Ids::new();
    for item in node.list(list) {
        let Some(id) = item.text_of("id") else { continue };
        if !is_id(id) {
            at(
                &item,
                "id",
                "an id is a short word.",
                "Use letters, digits, - and _ only, at most 64.",
                out,
            );
        } else if !seen.insert(id) {
            at(
                &item,
                "id",
                format!("the id {} is already taken.", quoted(id)),
                "Give each its own id; answers are kept by it.",
                out,
            );
        }
    }
    seen
}

/// Says so where the text under `key` names nothing that exists.
fn refers(node: &Node<'_>, key: &str, what: &str, known: &Ids<'_>, out: &mut Problems<'_>) {
    if let Some(name) = node.text_of(key).filter(|name| !known.contains(name)) {
        at(
            node,
            key,
            format!("there is no {what} {}.", quoted(name)),
            nearest(name, known.iter().copied()),
            out,
        );
    }
}

/// As [`refers`], for a list of names.
fn refer(node: &Node<'_>, key: &str, what: &str, known: &Ids<'_>, out: &mut Problems<'_>) {
    for item in node.list(key) {
        if let Some(name) = item.text().filter(|name| !known.contains(name)) {
            out.add(
                &item.span,
                item.place(),
                format!("there is no {what} {}.", quoted(name)),
                nearest(name, known.iter().copied()),
            );
        }
    }
}

fn sources(node: &Node<'_>, out: &mut Problems<'_>) {
    cite(node, "source", out);
}

fn cite(node: &Node<'_>, list: &str, out: &mut Problems<'_>) {
    for source in node.list(list) {
        graded(&source, out);
        if source.text_of("grade").is_some_and(is_read) && source.get("seen").is_none() {
            let hint = "Add seen = \"text\", \"abstract\", \"second_hand\" or \"no\".";
            at(&source, "grade", "it does not say how the source was read.", hint, out);
        }
        if let Some(id) = source.text_of("insight")
            && !insights().iter().any(|known| known.id == id)
        {
            at(
                &source,
                "insight",
                format!("there is no finding {}.", quoted(id)),
                nearest(id, insights().iter().map(|i| i.id.as_str())),
                out,
            );
        }
    }
}

/// A grade from format 3 on; up to format 2 a letter stands for it.
fn graded(node: &Node<'_>, out: &mut Problems<'_>) {
    match (node.get("grade"), node.get("mark")) {
        (None, None) => at(
            node,
            "grade",
            "it does not say how far it can be trusted.",
            "Add grade = \"ours\" where it is your own judgement.",
            out,
        ),
        (Some(_), Some(_)) => at(
            node,
            "mark",
            "it is graded twice.",
            "Leave out mark; grade says it.",
            out,
        ),
        _ => {}
    }
}

fn thresholds(root: &Node<'_>, needed: &[&str], read_too: &[&str], out: &mut Problems<'_>) {
    let table = root.get("thresholds");
    let known = || needed.iter().chain(read_too).copied();
    for name in needed {
        if table.as_ref().and_then(|t| t.get(name)).is_none() {
            let (span, place) = table
                .as_ref()
                .map_or((&root.span, "thresholds"), |t| (&t.span, t.place()));
            out.add(
                span,
                place,
                format!("{} is missing.", quoted(name)),
                format!("Add [thresholds.{name}] with value, meaning and grade."),
            );
        }
    }
    for name in known() {
        if let Some(line) = table.as_ref().and_then(|t| t.get(name)) {
            graded(&line, out);
        }
    }
    for (key, span) in table
        .iter()
        .flat_map(Node::keys)
        .filter(|(key, _)| known().all(|name| name != *key))
    {
        out.add(
            &span,
            "thresholds",
            format!("nothing reads a threshold {}.", quoted(key)),
            nearest(key, known()),
        );
    }
}
