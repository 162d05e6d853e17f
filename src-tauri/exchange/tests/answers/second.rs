//! The same files by the stage model and the founder's card of the second edition, with the sheets as they are.

use counterweight_core::analysis::{Analysis, StageAnswer, analyse};
use counterweight_core::recommendation::{Recommendation, RecommendationKind as Kind, recommend};
use counterweight_core::template::{first_edition, shipped_document};
use counterweight_exchange::decision_file::{Date, DecisionFile, Fact, FactValue, Signing, into_journal, read};

fn answer(text: &str, change: impl FnOnce(&mut DecisionFile)) -> (Analysis, Recommendation) {
    let mut file = read(text).unwrap();
    let stage = shipped_document("stage-model").unwrap().0;
    let first = ["first-sales-leader", "founder-readiness"].map(|id| first_edition(id).unwrap().to_owned());
    (file.template, file.cards) = (None, first.into_iter().chain([stage.to_owned()]).collect());
    change(&mut file);
    let mut n = 0;
    let salt = move || {
        n += 1;
        format!("salt {n}")
    };
    let decision = "answers".into();
    let d = into_journal(file, Signing { decision, salt }).unwrap();
    let a = analyse(&d).unwrap();
    let r = recommend(&d, &a).remove(0);
    (a, r)
}

fn set(file: &mut DecisionFile, id: &str, value: FactValue) {
    let on: Date = file.facts[0].on;
    file.facts.retain(|f| f.id.as_str() != id);
    file.facts.push(Fact {
        id: id.into(),
        value,
        on,
        source: "The books.".to_owned(),
    });
}

fn small_deals(file: &mut DecisionFile) {
    set(file, "deal_size", FactValue::Number(12.0));
}

#[test]
fn a_count_that_says_not_yet_is_nobody_yet_and_names_the_facts() {
    let (a, said) = answer(include_str!("eight-say-not-yet.toml"), |file| {
        // Its runway stops it, too; with more money the count alone does.
        small_deals(file);
        set(file, "runway", FactValue::Number(20.0));
    });
    assert_eq!(said.kind, Kind::FounderKeepsSelling);
    let stage = a.stage.unwrap();
    assert!(matches!(stage.answer, StageAnswer::Nobody { .. }) && stage.share_used.is_none());
    assert!(said.lead.contains("says nobody yet: “"), "{}", said.lead);
    assert_eq!(said.candidate, None);
}

#[test]
fn a_short_runway_is_named_with_both_numbers() {
    let (_, said) = answer(include_str!("runway-4-months.toml"), small_deals);
    assert_eq!(said.kind, Kind::FounderKeepsSelling);
    assert!(
        said.lead.contains("4 months of money") && said.lead.contains("take 10.9"),
        "{}",
        said.lead
    );
    assert!(!said.lead.contains("no motion to hand over"));
}

#[test]
fn what_could_stop_a_hire_and_is_not_known_withholds_the_answer() {
    let (_, said) = answer(include_str!("blockers-unknown.toml"), small_deals);
    assert_eq!(said.kind, Kind::TooLittleEvidence);
    assert_eq!(said.headline, "No answer yet.");
    let all = format!(
        "{} {}",
        said.lead,
        said.settle.iter().map(|s| s.what.as_str()).collect::<String>()
    );
    for fact in [
        "Customers the founders closed",
        "Reps who made quota twice",
        "Retention of the first customers",
    ] {
        assert!(all.contains(fact), "{fact}: {all}");
    }
    let (_, said) = answer(include_str!("retention-unknown.toml"), small_deals);
    assert_eq!(
        said.lead,
        "“Retention of the first customers” can stop a hire, and is not known."
    );
    assert!(said.settle[0].what.contains("billing"), "{}", said.settle[0].what);
}

#[test]
fn customers_are_judged_by_deal_size() {
    let large = |file: &mut DecisionFile| set(file, "deal_size", FactValue::Number(400.0));
    let (a, said) = answer(include_str!("enterprise.toml"), large);
    assert!(matches!(a.stage.unwrap().answer, StageAnswer::Leader { .. }));
    assert_ne!(said.kind, Kind::FounderKeepsSelling);
    let (_, said) = answer(include_str!("enterprise.toml"), small_deals);
    assert_eq!(said.kind, Kind::FounderKeepsSelling);
    assert!(said.lead.contains("8 customers at about $12k a year"), "{}", said.lead);
}

#[test]
fn too_few_to_say_leaves_the_count_and_unknown_widens() {
    let width = |a: &Analysis| {
        let stage = a.stage.as_ref().unwrap();
        (stage.share_high - stage.share_low, stage.unknown)
    };
    let text = include_str!("share-unknown.toml");
    let (unknown, _) = answer(text, small_deals);
    let (few, _) = answer(text, |file| {
        small_deals(file);
        set(file, "share_at_quota", FactValue::Choice("too_few".to_owned()));
    });
    let (wide, narrow) = (width(&unknown), width(&few));
    assert!(
        wide.0 > narrow.0 && (wide.1 - narrow.1 - 1.0).abs() < 1e-9,
        "{wide:?} {narrow:?}"
    );
}

#[test]
fn an_item_that_is_met_against_a_fact_is_named() {
    let text = include_str!("F1-against-fact.toml");
    let more: String = (10..=14)
        .map(|n| format!("    {{ criterion = \"F{n}\", met = \"Written down, with its date.\" }},\n"))
        .collect();
    let last = "    { criterion = \"F9\", met = \"Written down, with its date.\" },\n";
    assert!(text.contains(last));
    let text = text.replace(last, &format!("{last}{more}"));
    let (_, said) = answer(&text, |file| {
        small_deals(file);
        file.cards[1] = shipped_document("founder-readiness").unwrap().0.to_owned();
    });
    let told = said.reasons.iter().find(|r| r.code == "founder_against_fact").unwrap();
    assert!(
        told.text.contains("answered “met”") && told.text.contains("4 customers"),
        "{}",
        told.text
    );
    assert!(said.reasons.iter().any(|r| r.text.contains("stands against nothing")));
}
