//! Rules of a self-assessment in pairs: two halves of one kind and one weight, one on either side, and everything its answer asks for.

use std::collections::BTreeMap;

use super::at;
use crate::template::read::node::Node;
use crate::template::read::problem::{Problems, quoted};

/// Whether the card has parts in pairs.
pub(super) fn in_pairs(root: &Node<'_>) -> bool {
    root.list("criterion").iter().any(|c| c.get("part").is_some())
}

pub(super) fn pairs(root: &Node<'_>, out: &mut Problems<'_>) {
    if root.text_of("scale").is_some_and(|scale| scale != "energy_evidence") {
        at(
            root,
            "scale",
            "parts in pairs are answered by energy.",
            "Write scale = \"energy_evidence\", or leave out part.",
            out,
        );
    }
    let criteria = root.list("criterion");
    let pole = |side: Option<&str>| {
        let sides = root.list("side");
        let found = sides
            .iter()
            .find(|s| s.text_of("id") == side)?
            .text_of("pole")?
            .to_owned();
        Some(found)
    };
    let mut halves: BTreeMap<String, Vec<&Node<'_>>> = BTreeMap::new();
    for criterion in &criteria {
        let Some(part) = criterion.get("part") else {
            let hint = "Give every part its pair, kind, low, high and done_means.";
            at(criterion, "part", "this part is in no pair.", hint, out);
            continue;
        };
        if let Some(pair) = part.text_of("pair") {
            halves.entry(pair.to_owned()).or_default().push(criterion);
        }
    }
    for (pair, halves) in halves {
        let Some(first) = halves.first() else { continue };
        let poles: Vec<_> = halves.iter().map(|c| pole(c.text_of("side"))).collect();
        let one_of_each =
            halves.len() == 2 && poles.contains(&Some("a".to_owned())) && poles.contains(&Some("b".to_owned()));
        let kind = |c: &&Node<'_>| c.get("part").and_then(|p| p.text_of("kind").map(str::to_owned));
        let weight = |c: &&Node<'_>| c.number_of("weight").unwrap_or(1.0);
        let same = |c: &&Node<'_>| kind(c) == kind(first) && (weight(c) - weight(first)).abs() < 1e-9;
        if !one_of_each {
            let message = format!("the pair {} is not one part of each side.", quoted(&pair));
            at(
                first,
                "part",
                message,
                "A pair has one part of selling and one of managing.",
                out,
            );
        } else if !halves.iter().all(same) {
            let message = format!("the halves of the pair {} differ.", quoted(&pair));
            at(
                first,
                "part",
                message,
                "Give both the same kind and the same weight.",
                out,
            );
        }
    }
    let motives = root.list("motive");
    for (way, is_lead) in [("leading", true), ("staying", false)] {
        let there = motives
            .iter()
            .any(|m| m.text_of("for").is_none_or(|f| f == "lead") == is_lead);
        if !there {
            let hint = "Add a [[motive]] with for = \"lead\" and one with for = \"stay\".";
            out.add(&root.span, "motive", format!("there is no reason for {way}."), hint);
        }
    }
    if root.get("asks").is_none() {
        let hint = "Add [asks] with without_title, nobody_knows, drained_by and expected_by.";
        out.add(
            &root.span,
            "asks",
            "the questions beside the reasons are missing.",
            hint,
        );
    }
    for place in root.list("identity").iter().chain(&root.get("load")) {
        if place.get("anchors").is_some_and(|a| a.items().len() != 5) {
            at(
                place,
                "anchors",
                "there are not five answers.",
                "Write exactly five, 1 to 5.",
                out,
            );
        }
    }
}
