//! Decisions whose answer was wrong once, as files, and the answer that is right.

mod myself;
mod second;

use counterweight_core::analysis::smaa::Sampling;
use counterweight_core::analysis::{Analysis, FloorState, analyse};
use counterweight_core::decision::Decision;
use counterweight_core::doubt::robustness;
use counterweight_core::followup::recheck;
use counterweight_core::reading::debrief;
use counterweight_core::recommendation::{Recommendation, RecommendationKind as Kind, recommend};
use counterweight_core::template::Pole;
use counterweight_exchange::decision_file::{Signing, open};

fn decision(text: &str) -> Decision {
    let mut n = 0;
    let salt = move || {
        n += 1;
        format!("salt {n}")
    };
    let signing = Signing {
        decision: "answers".into(),
        salt,
    };
    open(text, signing).unwrap_or_else(|problems| {
        let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", all.join("\n"));
    })
}

fn answer(text: &str) -> (Decision, Analysis, Recommendation) {
    let d = decision(text);
    let a = analyse(&d).unwrap();
    let r = recommend(&d, &a).remove(0);
    (d, a, r)
}

#[test]
fn who_is_exactly_alike_is_level_whatever_the_ids_and_the_order_of_entry() {
    let ab = include_str!("tie-ab.toml");
    let (ash, birch) = (
        "    { id = \"a\", name = \"Ash Vale\", about = \"Builder\" },\n",
        "    { id = \"b\", name = \"Birch Dell\", about = \"Builder\" },\n",
    );
    let turned = ab.replace(&format!("{ash}{birch}"), &format!("{birch}{ash}"));
    assert_ne!(ab, turned);
    let (d, a, first) = answer(ab);
    assert_eq!(first.kind, Kind::NearTie);
    assert_eq!(first.headline, "A near tie: Ash Vale and Birch Dell are level.");
    assert_eq!(first.candidate, None);
    assert_eq!(first.near_tie.as_ref().unwrap().first_in, [0.5, 0.5]);
    assert_eq!(first.reasons[0].text, "No median tells them apart.");
    assert!(!first.settle.is_empty() && !first.conditions.is_empty());
    for other in [include_str!("tie-zb.toml"), &turned] {
        let (d, a, other) = answer(other);
        let said = |r: &Recommendation| {
            let reasons: Vec<String> = r.reasons.iter().map(|r| r.text.clone()).collect();
            let settle: Vec<String> = r.settle.iter().map(|s| s.what.clone()).collect();
            (r.headline.clone(), r.lead.clone(), reasons, settle)
        };
        assert_eq!(said(&first), said(&other));
        let page = debrief::read(&d, &a, &[other]);
        let names: Vec<String> = page.order.iter().map(|id| d.name_of(id)).collect();
        assert_eq!(names, ["Ash Vale", "Birch Dell"]);
    }
    // Choosing either of them is the decider's own choice; choosing nobody departs.
    for who in ["a", "b"] {
        assert!(!first.departed_by(first.near_tie.as_ref().unwrap().kind, Some(&who.into())));
    }
    assert!(first.departed_by(Kind::NotThisPerson, None));
    let sampling = Sampling { draws: 2_000, seed: 1 };
    let sure = robustness(&d, &a, &d.doubt, sampling).unwrap();
    assert_eq!(
        (sure.answers[0].kind, sure.answers[0].candidate.clone()),
        (Kind::NearTie, None)
    );
    assert!(
        sure.answers[0].says.starts_with("Near tie: no name is put first"),
        "{}",
        sure.answers[0].says
    );
}

#[test]
fn who_saw_nothing_takes_no_answer_away() {
    let (_, _, all) = answer(include_str!("three-saw-all.toml"));
    let (_, a, nothing) = answer(include_str!("three-saw-nothing.toml"));
    assert_eq!((all.kind, &all.headline), (Kind::Promote, &nothing.headline));
    assert_eq!(nothing.kind, Kind::Promote);
    assert!((a.candidates[0].coverage - 1.0).abs() < 1e-9);
    let (_, _, before) = answer(include_str!("nobody-more.toml"));
    let (_, _, after) = answer(include_str!("nobody-more-saw.toml"));
    assert_eq!(before.kind, after.kind);
    assert_ne!(after.kind, Kind::TooLittleEvidence);
}

#[test]
fn a_withheld_answer_says_both_ends_and_is_never_below_what_was_said_of_less() {
    let (_, _, two) = answer(include_str!("floor-hearsay-2.toml"));
    let (_, _, three) = answer(include_str!("floor-hearsay-3.toml"));
    assert_eq!((two.kind, two.ends), (Kind::Develop, None));
    assert_eq!(
        (three.kind, three.ends),
        (Kind::TooLittleEvidence, Some((Kind::Develop, Kind::Promote)))
    );
    assert!(
        three
            .lead
            .ends_with("Once it is proven the answer is “promote”; found wanting, “develop first”."),
        "{}",
        three.lead
    );
    assert!(three.lead.contains("rests on hearsay alone"), "{}", three.lead);
}

#[test]
fn hearsay_is_called_hearsay() {
    let (d, a, said) = answer(include_str!("one-rater-hearsay.toml"));
    let page = debrief::read(&d, &a, std::slice::from_ref(&said));
    let mut words: Vec<String> = said.reasons.iter().map(|r| r.text.clone()).collect();
    words.extend(said.settle.iter().map(|s| s.what.clone()));
    words.extend(page.candidates[0].floors.notes.iter().cloned());
    words.push(said.lead);
    let words = words.join(" ");
    assert!(words.contains("hearsay") && !words.contains("own account"), "{words}");
}

/// A reference call that came after the debrief, on the must-have that rested on the candidate's own account.
const CALL: &str = r#"
[[late]]
candidate = "hazel-birch"
criterion = "A15"
came = 2026-12-04
kind = "named_reference"
on = 2026-12-03
text = "Called the last CEO: she told of the miss in the same week."

[[late.answer]]
mark = 5
reason = "The CEO says the same."

[[late.answer]]
member = "adviser"
mark = 4
reason = "It bears out what I gave."

[[late.answer]]
member = "product"
mark = 4
rests = false
reason = "It says nothing about the terms."
"#;

#[test]
fn evidence_that_comes_late_is_no_dead_end() {
    let unproven = include_str!("unproven.toml");
    let (_, _, before) = answer(unproven);
    assert_eq!(before.kind, Kind::TooLittleEvidence);
    // A mark that is raised with a reason alone proves nothing.
    let evidence = "you count two of them twice.” Right.\" }]\n";
    let revised = "revised = [{ mark = 5, reason = \"Called the last CEO on 4 November.\" }]\n";
    let raised = unproven.replacen(evidence, &format!("{evidence}{revised}"), 1);
    assert_ne!(raised, unproven);
    let (_, _, raised) = answer(&raised);
    assert_eq!(raised.kind, Kind::TooLittleEvidence);

    let asked = CALL.split("[[late.answer]]").next().unwrap();
    let (d, a, waiting) = answer(&format!("{unproven}{asked}"));
    assert_eq!(waiting.kind, before.kind, "a call by itself changes nothing");
    let page = debrief::read(&d, &a, std::slice::from_ref(&waiting));
    assert!(
        page.late.unwrap().pieces[0]
            .tag
            .starts_with("4 December 2026, after the debrief")
    );

    let (d, a, now) = answer(&format!("{unproven}{CALL}"));
    assert_eq!(now.kind, Kind::RightPersonWrongConditions);
    assert_eq!(now.candidate, Some("hazel-birch".into()));
    let late = debrief::read(&d, &a, std::slice::from_ref(&now)).late.unwrap();
    assert!(late.answers[0].other);
    assert_eq!(
        (&late.answers[0].was, &late.answers[0].is),
        (&before.headline, &now.headline)
    );
}

#[test]
fn a_must_have_seen_at_both_ends_is_settled_by_talking_and_not_by_the_median() {
    for text in [include_str!("floor-1-5.toml"), include_str!("floor-1-3-5.toml")] {
        let (d, a, said) = answer(text);
        let disputed = a.candidates[0].floors.iter().find(|f| f.apart == Some((1, 5)));
        assert_eq!(disputed.map(|f| f.state), Some(FloorState::Disputed));
        assert_eq!(said.kind, Kind::TooLittleEvidence);
        assert!(
            said.headline.starts_with("The raters do not agree"),
            "{}",
            said.headline
        );
        assert!(
            said.lead.contains("at both ends, at 1 and at 5: talk about it")
                && said.lead.contains("Once it is settled"),
            "{}",
            said.lead
        );
        assert!(said.reasons.iter().any(|r| r.code == "floor_disputed"));
        let page = debrief::read(&d, &a, std::slice::from_ref(&said));
        assert!(page.candidates[0].floors.finding.ends_with("is in dispute"));
    }
}

#[test]
fn a_mark_that_is_repeated_is_no_growth() {
    let d = decision(include_str!("recheck-same-mark.toml"));
    let read = recheck::read(&d, &"lm".into(), &"rowan".into()).unwrap();
    assert!(read.says.starts_with("No change"), "{}", read.says);
    assert!(read.moved.iter().all(|m| m.change() == Some(0.0)), "{:?}", read.moved);
}

#[test]
fn a_number_is_not_rounded_onto_the_other_side_of_its_line() {
    let (_, a, said) = answer(include_str!("prints-3.5.toml"));
    let readiness = a.candidates[0].pole(Pole::B).unwrap().value.unwrap();
    assert!((3.45..3.5).contains(&readiness), "{readiness}");
    assert_eq!(said.kind, Kind::Trial);
    assert!(!said.lead.contains("Readiness is 3.5"), "{}", said.lead);
    assert!(said.lead.contains("promotion at 3.5"), "{}", said.lead);
}
