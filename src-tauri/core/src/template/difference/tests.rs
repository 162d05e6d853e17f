use std::sync::Arc;

use super::*;
use crate::template::{BasedOn, Criterion, Floor, Source, shipped};

fn base() -> Template {
    let card = shipped().iter().find(|t| t.id == "first-line-manager").unwrap();
    Template::clone(&Arc::clone(card))
}

/// The differences after `change`, as kind, place and sentence.
fn told(change: impl FnOnce(&mut Template)) -> Vec<(DifferenceKind, String, String)> {
    let mut own = base();
    own.id = "ours".into();
    own.based_on = Some(BasedOn {
        id: own.id.clone(),
        version: own.version,
    });
    own.version = 4;
    change(&mut own);
    let found = differences(&base(), &own);
    found.into_iter().map(|d| (d.kind, d.place, d.sentence)).collect()
}

#[track_caller]
fn one(change: impl FnOnce(&mut Template), kind: DifferenceKind, place: &str, sentence: &str) {
    let found = told(change);
    assert_eq!(found, [(kind, place.to_owned(), sentence.to_owned())]);
}

fn criterion<'a>(card: &'a mut Template, id: &str) -> &'a mut Criterion {
    card.criteria.iter_mut().find(|c| c.id == id).unwrap()
}

#[test]
fn a_plain_copy_differs_in_nothing() {
    assert_eq!(told(|_| ()), []);
    for card in shipped() {
        assert_eq!(differences(card, card), []);
    }
}

#[test]
fn each_kind_of_change_is_one_sentence() {
    use DifferenceKind::{Floor as FloorKind, Moved, Removed, Reordered, Threshold, Wording};
    one(
        |t| criterion(t, "B2").anchors[2] = "Something else.".into(),
        Wording,
        "criterion B2 · anchors 3",
        "“Deal craft”: anchor 3 is worded differently.",
    );
    one(
        |t| criterion(t, "B2").questions.insert(0, "Why?".into()),
        Wording,
        "criterion B2 · questions 1",
        "“Deal craft”: question 1 was added.",
    );
    one(
        |t| criterion(t, "B2").work_sample = None,
        Wording,
        "criterion B2 · work_sample",
        "“Deal craft”: the work sample was taken out.",
    );
    one(
        |t| {
            criterion(t, "B2").sources.push(Source::ours("Here.", None));
        },
        Wording,
        "criterion B2 · source 3",
        "“Deal craft”: source 3 was added.",
    );
    one(
        |t| criterion(t, "B1").floor = Some(Floor { min: 4.0, when: None }),
        FloorKind,
        "criterion B1 · floor",
        "“Steady results, adjusted for the patch” has to reach 4 or better, instead of 3 or better.",
    );
    one(
        |t| criterion(t, "B1").floor = None,
        FloorKind,
        "criterion B1 · floor",
        "“Steady results, adjusted for the patch” is no longer a must-have.",
    );
    one(
        |t| criterion(t, "B3").side = "readiness".into(),
        Moved,
        "criterion B3 · side",
        "“Recovers” moved from “Selling strength” to “Management readiness”.",
    );
    one(
        |t| t.criteria.retain(|c| c.id != "B3"),
        Removed,
        "criterion B3",
        "“Recovers” was taken out of “Selling strength”.",
    );
    one(
        |t| t.criteria.swap(1, 2),
        Reordered,
        "criterion",
        "The order of the criteria is another.",
    );
    one(
        |t| t.thresholds.get_mut("trial_from").unwrap().value = 3.25,
        Threshold,
        "thresholds · trial_from · value",
        "Line “trial from” lies at 3.25 instead of 3.",
    );
    one(
        |t| t.about = "Ours.".into(),
        Wording,
        "about",
        "The description is worded differently.",
    );
    one(
        |t| t.sides[0].title = "Sells".into(),
        Wording,
        "side strength · title",
        "“Sells”: the title is worded differently.",
    );
}

#[test]
fn an_added_criterion_says_where() {
    let found = told(|t| {
        let new = Criterion {
            id: "X1".into(),
            title: "Runs a forecast".into(),
            ..criterion(t, "B2").clone()
        };
        t.criteria.push(new);
    });
    assert_eq!(
        found,
        [(
            DifferenceKind::Added,
            "criterion X1".into(),
            "“Runs a forecast” was added to “Selling strength”.".into()
        )]
    );
}

#[test]
fn weights_are_told_as_shares_and_only_where_proportions_changed() {
    let doubled = |t: &mut Template| t.criteria.iter_mut().for_each(|c| c.weight *= 2.0);
    assert_eq!(told(doubled), []);
    let found = told(|t| criterion(t, "B1").weight = 3.0);
    let sentences: Vec<&str> = found.iter().map(|(_, _, sentence)| sentence.as_str()).collect();
    assert_eq!(
        sentences,
        [
            "“Steady results, adjusted for the patch” counts 50% of “Selling strength” instead of 25%.",
            "“Deal craft” counts 17% of “Selling strength” instead of 25%.",
            "“Recovers” counts 17% of “Selling strength” instead of 25%.",
            "“Standing with customers” counts 17% of “Selling strength” instead of 25%.",
        ]
    );
}

#[test]
fn a_newer_shipped_version_stands_first() {
    let mut newer = base();
    newer.version = 3;
    newer.about = "Newer.".into();
    let mut own = base();
    own.based_on = Some(BasedOn {
        id: newer.id.clone(),
        version: 2,
    });
    let found = differences(&newer, &own);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].kind, DifferenceKind::NewerBase);
    assert!(
        found[0]
            .sentence
            .starts_with("The shipped card is now version 3; yours was copied from version 2.")
    );
}

#[test]
fn every_field_that_changes_is_told() {
    // One card against another of a different purpose: nothing matches, and every leaf has to be named by words, not by its key.
    for a in shipped() {
        for b in shipped() {
            for difference in differences(a, b) {
                assert!(
                    !difference.sentence.contains('_') || difference.subject.contains('_'),
                    "{difference:?}"
                );
                assert!(difference.old != difference.new, "{difference:?}");
            }
        }
    }
}
