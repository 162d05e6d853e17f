//! Files of the first edition open on the cards they were rated on, and answer as they did.

use counterweight_core::analysis::analyse;
use counterweight_core::decision::Decision;
use counterweight_core::recommendation::{RecommendationKind as Kind, recommend};
use counterweight_core::template::Pole;
use counterweight_exchange::decision_file::{Signing, from_decision, open, to_toml};

const STAR: &str = include_str!("first-edition/star-seller.toml");
const WEST: &str = include_str!("first-edition/team-lead-west.toml");

fn signing() -> Signing<impl FnMut() -> String> {
    let mut n = 0;
    Signing {
        decision: "first-edition".into(),
        salt: move || {
            n += 1;
            format!("salt {n}")
        },
    }
}

fn decision(text: &str) -> Decision {
    open(text, signing()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn a_promotion_answers_as_it_did() {
    let d = decision(STAR);
    assert_eq!((d.template.version, d.template.criteria.len()), (1, 15));
    assert!(!d.template.own_page && d.template.trial_terms.is_none());
    let a = analyse(&d).unwrap();
    let c = &a.candidates[0];
    let side = |pole| c.pole(pole).unwrap().value.unwrap();
    assert!((side(Pole::A) - 4.5).abs() < 1e-9 && (side(Pole::B) - 53.0 / 22.0).abs() < 1e-9);
    let r = recommend(&d, &a).remove(0);
    assert_eq!(r.kind, Kind::HonourAsSenior);
    assert_eq!(r.headline, "Honour Juniper as a senior seller.");
    assert_eq!(
        r.lead,
        "Readiness is 2.4; below 2.5 a date would be a promise nobody can keep. A trial opens at 3.0, promotion at 3.5. Selling is not in \
         that number."
    );
    let texts: Vec<&str> = r.reasons.iter().map(|r| r.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "Readiness is 2.4 from 36 of 44 marks; with every “no evidence” at 1 it would be 2.1, at 5 it would be 2.8.",
            "Must-have not met: “Already helps others win” has a median of 2.0, the floor is 3.0.",
            "Must-have not met: “Coaches instead of rescuing” has a median of 2.0, the floor is 3.0.",
            "Must-have met on evidence: “Steady results, adjusted for the patch”.",
            "Pedestal gap 2.1 (95% interval +1.5 to +2.7): sells 4.5, leads 2.4. A star at the job they would leave; it warns from 1.0.",
            "Red flags seen 14 times on “Helps others win”, “Coaches, does not rescue”, “Competes for the team”, “Teaches the why”, \
             “Brings strugglers up”, “Customers, as a manager” and “Serves upward”.",
            "3 of 15 criteria were seen by two raters or fewer.",
        ]
    );
}

#[test]
fn one_that_is_half_done_is_as_far_as_it_was() {
    let d = decision(WEST);
    let view = d.view(&d.decider);
    let progress: Vec<_> = view.progress.iter().map(|p| (p.answered, p.of, p.sealed)).collect();
    assert_eq!(
        progress,
        [(8, 15, false), (15, 15, true), (15, 15, true), (0, 15, false)]
    );
}

#[test]
fn it_is_written_with_its_own_card_and_reads_back_the_same() {
    let d = decision(STAR);
    let text = to_toml(&from_decision(&d, &d.decider)).unwrap();
    let back = decision(&text);
    assert_eq!(back.template, d.template);
    assert_eq!(analyse(&back).unwrap(), analyse(&d).unwrap());
}
