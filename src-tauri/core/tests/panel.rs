//! What a panel's marks say about the panel: the agenda, who is lenient, halo, optimism, and the chance of a wrong pick.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop where something is not as it should be"
)]

mod story;

use counterweight_core::analysis::analyse;
use counterweight_core::decision::Change as C;
use counterweight_core::doubt::{PanelReading, RaterReading, panel};
use counterweight_core::rating::{Answer, EvidenceKind};
use counterweight_core::recommendation::recommend;
use proptest::prelude::*;
use story::{BOSS, PEER, Story, mark, member, on};

const COACH: &str = "coach";

fn read(s: &Story) -> Vec<PanelReading> {
    panel(&s.d, &analyse(&s.d).unwrap())
}

fn number(id: &str) -> usize {
    id[1..].parse::<usize>().unwrap() - 1
}

/// A promotion with three raters of one candidate.
fn three(marks: impl Fn(&str, usize) -> Answer) -> Story {
    let mut s = Story::promotion();
    s.yes(BOSS, C::MemberInvited { member: member(COACH) });
    for (at, rater) in [BOSS, PEER, COACH].into_iter().enumerate() {
        s.fill(rater, &on("rowan"), |id| marks(id, at));
        s.seal(rater, &on("rowan"));
    }
    s.reveal();
    s
}

fn rater<'a>(reading: &'a PanelReading, id: &str) -> &'a RaterReading {
    reading.raters.iter().find(|r| r.member.as_str() == id).unwrap()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

#[test]
fn the_agenda_puts_first_what_could_change_the_answer() {
    // Readiness is 33/11 = 3.0, a trial. B1 is selling and counts for nothing; on B15 a 2 would end the trial, on B14 nothing would.
    let s = three(|id, at| {
        mark(match (id, at) {
            ("B1", 2) => 5,
            ("B15", 0) => 2,
            ("B14", 0) => 4,
            ("B13", 0) => 5,
            _ => 3,
        })
    });
    let reading = &read(&s)[0];
    let order: Vec<_> = reading.agenda.iter().map(|a| a.criterion.as_str()).collect();
    assert_eq!(order, ["B15", "B13", "B14", "B1"]);
    let [first, second, .., last] = reading.agenda.as_slice() else {
        panic!("four")
    };
    assert!(first.could_flip && near(first.swing, 1.0 / 11.0) && first.range == 1);
    assert_eq!(
        first.why,
        "BOSS says 2; PEER and COACH say 3. Settled on 2, the answer would be “develop first”."
    );
    assert!(!second.could_flip && near(second.swing, 2.0 / 11.0));
    assert_eq!(
        second.why,
        "PEER and COACH say 3; BOSS says 5. Settling it moves readiness by 0.2 points at most; the answer stays."
    );
    assert!(!last.could_flip && near(last.swing, 0.0) && last.range == 2);
    assert!(
        last.why
            .ends_with("Settling it leaves readiness where it is, and the answer too.")
    );
    let title = &s.d.template.criterion("B15").unwrap().short;
    assert_eq!(
        reading.says,
        format!(
            "Marks differ on four of 15 criteria, on two of them by two points or more. Talk about “{title}” first: settling it could change the answer."
        )
    );
}

#[test]
fn could_flip_says_what_settling_really_gives() {
    let s = three(|id, at| mark([3, 4, 2, 5, 3][(number(id) * 3 + at * 2) % 5]));
    let now = recommend(&s.d, &analyse(&s.d).unwrap())[0].kind;
    for item in &read(&s)[0].agenda {
        let given: Vec<u8> = (0..3)
            .map(|at| [3, 4, 2, 5, 3][(number(item.criterion.as_str()) * 3 + at * 2) % 5])
            .collect();
        let gives = |level: u8| {
            let settled = three(|id, at| {
                let was = [3, 4, 2, 5, 3][(number(id) * 3 + at * 2) % 5];
                mark(if id == item.criterion.as_str() { level } else { was })
            });
            recommend(&settled.d, &analyse(&settled.d).unwrap())[0].kind
        };
        assert_eq!(
            item.could_flip,
            given.into_iter().any(|level| gives(level) != now),
            "{}",
            item.criterion
        );
    }
}

#[test]
fn a_lenient_rater_stands_beside_the_raw_marks() {
    let s = three(|id, at| mark(if at == 2 { 4 } else { 2 + u8::from(number(id) % 2 == at) }));
    let reading = &read(&s)[0];
    let coach = rater(reading, COACH);
    assert!(coach.leniency.unwrap() > 0.9 && coach.leniency_error.unwrap() > 0.0);
    assert!(near(reading.raters.iter().filter_map(|r| r.leniency).sum(), 0.0));
    assert_eq!(reading.raters.iter().map(|r| r.given).sum::<usize>(), 45);
    assert!(reading.agreement.as_ref().unwrap().icc.agreement.value().is_some());
}

#[test]
fn one_impression_for_everything_is_seen_and_evenness_alone_is_not() {
    let spread = |id: &str| [2, 3, 4, 5, 3][number(id) % 5];
    let s = three(|id, at| mark(if at == 0 { 4 } else { spread(id) }));
    let reading = &read(&s)[0];
    let halo = rater(reading, BOSS).halo.as_ref().unwrap();
    assert!(near(halo.spread, 0.0) && halo.others_spread > 0.5);
    assert!(
        halo.says
            .starts_with("Marks hardly tell criteria apart: they spread 0.0 points over 15 criteria")
    );
    assert!(rater(reading, PEER).halo.is_none());
    // Somebody whom everybody sees as even.
    let even = three(|_, _| mark(4));
    assert!(read(&even)[0].raters.iter().all(|r| r.halo.is_none()));
    // Five marks say nothing.
    let few = three(|id, at| match at {
        0 if number(id) >= 5 => Answer::NoEvidence,
        0 => mark(4),
        _ => mark(spread(id)),
    });
    assert!(rater(&read(&few)[0], BOSS).halo.is_none());
}

#[test]
fn readiness_that_follows_selling_is_seen_by_the_twins() {
    // The boss marks what is sold through others like what is sold alone; the others see two points between.
    let strength = |id: &str| ["B1", "B2", "B3", "B4"].contains(&id);
    let s = three(|id, at| {
        let twin = Story::promotion().d.template.criterion(id).unwrap().twin.is_some();
        mark(match (at, strength(id), twin) {
            (_, true, _) | (0, _, true) => 5,
            (_, _, true) => 3,
            _ => [2, 3, 4][number(id) % 3],
        })
    });
    let reading = &read(&s)[0];
    assert_eq!(
        rater(reading, BOSS).halo.as_ref().unwrap().says,
        "Readiness follows “Selling strength”: the four pairs lie 0.0 points apart, for the others 2.0."
    );
}

#[test]
fn high_marks_are_held_against_their_evidence() {
    let mut s = Story::promotion();
    let criteria = s.d.template.criteria.clone();
    for rater in [BOSS, PEER] {
        for criterion in &criteria {
            let (id, subject) = (criterion.id.as_str(), on("rowan"));
            let weak = rater == BOSS && number(id) < 4;
            s.yes(
                rater,
                C::Rated {
                    subject: subject.clone(),
                    criterion: id.into(),
                    answer: mark(if weak { 5 } else { 3 }),
                },
            );
            let kind = if weak {
                EvidenceKind::OwnAccount
            } else {
                EvidenceKind::Document
            };
            s.prove(rater, &subject, id, kind);
        }
        let overall = C::OverallGiven {
            subject: on("rowan"),
            level: 3,
            note: String::new(),
        };
        s.yes(rater, overall);
        s.seal(rater, &on("rowan"));
    }
    s.reveal();
    let reading = &read(&s)[0];
    let boss = &rater(reading, BOSS).optimism;
    assert_eq!((boss.high_on_weak, boss.high), (4, 4));
    assert_eq!((boss.on_weak, boss.on_strong), (Some(5.0), Some(3.0)));
    assert_eq!(
        boss.says,
        "4 of 4 marks of 4 or 5 rest on their own account, hearsay or nothing. Marks are 2.0 points higher where the evidence is weak."
    );
    assert_eq!(rater(reading, PEER).optimism.says, "");
}

#[test]
fn with_one_candidate_the_chance_rests_on_stated_assumptions() {
    let chance = read(&three(|_, _| mark(3)))[0].chance.clone().unwrap();
    assert!(!chance.measured && chance.share_assumed && chance.one_rater_interval.is_none());
    assert!(near(chance.one_rater, 0.44) && near(chance.selected, 0.5) && chance.raters == 3);
    // One half selected has a closed form: 1/2 − asin(ρ)/π, with the panel's reliability 3·0.44/(1 + 2·0.44).
    assert!(near(chance.panel, 1.32 / 1.88));
    let expected = |reliability: f64| 0.5 - reliability.sqrt().asin() / std::f64::consts::PI;
    assert!((chance.wrong - expected(1.32 / 1.88)).abs() < 1e-10);
    assert!((chance.missed - chance.wrong).abs() < 1e-10);
    assert!((chance.with_one_more - expected(1.76 / 2.32)).abs() < 1e-10);
    assert_eq!(
        chance.says,
        "A yes by three raters is wrong with a chance of at least 18%; one rater more would make that 16%."
    );
    assert!(chance.basis.contains("0.44") && chance.basis.contains("our assumption"));
}

#[test]
fn with_three_candidates_the_reliability_is_the_panels_own() {
    let rated = |marks: fn(usize, usize) -> u8| {
        let mut s = Story::promotion();
        for (at, id) in ["rowan", "juniper", "alder"].into_iter().enumerate() {
            if at > 0 {
                s.add(id);
            }
            for (rater, who) in [BOSS, PEER].into_iter().enumerate() {
                s.fill(who, &on(id), |_| mark(marks(at, rater)));
                s.seal(who, &on(id));
            }
        }
        s.reveal();
        read(&s)
    };
    // Readiness 2, 3, 5 by one rater and 2, 4, 4 by the other. Mean squares by hand: candidates 19/6, raters 0, error 1/2; ICC(A,1) = (8/3)/(10/3).
    let all = rated(|candidate, rater| [[2, 2], [3, 4], [5, 4]][candidate][rater]);
    assert_eq!(all.len(), 3);
    let chance = all[1].chance.clone().unwrap();
    assert!(chance.measured && near(chance.one_rater, 0.8));
    let (low, high) = chance.one_rater_interval.unwrap();
    assert!((0.0..chance.one_rater).contains(&low) && (chance.one_rater..=1.0).contains(&high));
    assert!(
        !chance.share_assumed && near(chance.selected, 2.0 / 3.0),
        "two of three are at least on trial"
    );
    // Two raters who contradict each other: no better than lots.
    let lots = rated(|candidate, rater| [[2, 4], [3, 3], [4, 2]][candidate][rater]);
    let chance = lots[0].chance.clone().unwrap();
    assert!(near(chance.one_rater, 0.0) && near(chance.wrong, 1.0 - chance.selected));
    // All alike: nothing can be measured, and why is said.
    let alike = rated(|_, _| 3);
    let chance = alike[0].chance.clone().unwrap();
    assert!(!chance.measured && chance.basis.contains("because all ratings"));
}

#[test]
fn a_first_leader_is_one_of_the_candidates() {
    let mut s = Story::leader();
    for id in ["hazel", "linden"] {
        s.add(id);
    }
    s.yes(BOSS, C::MemberInvited { member: member(PEER) });
    for id in ["hazel", "linden"] {
        for (at, rater) in [BOSS, PEER].into_iter().enumerate() {
            s.fill(rater, &on(id), |c| mark(if number(c) == at { 5 } else { 3 }));
            s.seal(rater, &on(id));
        }
    }
    s.reveal();
    let all = read(&s);
    assert_eq!(
        all.iter().map(|r| r.candidate.as_str()).collect::<Vec<_>>(),
        ["hazel", "linden"]
    );
    let chance = all[0].chance.as_ref().unwrap();
    assert!(near(chance.selected, 0.5) && !chance.share_assumed);
    // The stage is unknown, so is suitability: nothing swings, and the agenda still stands in the order of the card.
    assert_eq!(all[0].agenda.len(), 2);
    assert!(all[0].agenda.iter().all(|a| near(a.swing, 0.0) && a.range == 2));
}

#[test]
fn one_rater_is_no_panel() {
    let mut s = Story::new(&["first-line-manager"]);
    s.frame();
    s.add("rowan");
    s.fill(BOSS, &on("rowan"), |_| mark(3));
    s.seal(BOSS, &on("rowan"));
    s.reveal();
    let reading = &read(&s)[0];
    assert!(reading.agenda.is_empty() && reading.says.contains("two raters"));
    let boss = rater(reading, BOSS);
    assert!(boss.leniency.is_none() && boss.leniency_missing.is_some() && boss.halo.is_none());
    assert_eq!(reading.chance.as_ref().unwrap().raters, 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn raising_one_rater_moves_only_their_leniency(marks in prop::collection::vec(prop::collection::vec(1..=4u8, 3), 15)) {
        let told = |raise: u8| three(|id, at| mark(marks[number(id)][at] + if at == 1 { raise } else { 0 }));
        let (before, after) = (read(&told(0)).remove(0), read(&told(1)).remove(0));
        for (a, b) in before.raters.iter().zip(&after.raters) {
            let expected = if a.member.as_str() == PEER { 1.0 - 1.0 / 3.0 } else { -1.0 / 3.0 };
            prop_assert!(near(b.leniency.unwrap() - a.leniency.unwrap(), expected));
            prop_assert!(near(b.leniency_error.unwrap(), a.leniency_error.unwrap()));
        }
    }

    #[test]
    fn what_is_said_holds_for_any_marks(marks in prop::collection::vec(prop::collection::vec(0..=5u8, 3), 15)) {
        let s = three(|id, at| match marks[number(id)][at] {
            0 => Answer::NoEvidence,
            level => mark(level),
        });
        let reading = read(&s).remove(0);
        let differ = marks.iter().filter(|row| {
            let given: Vec<u8> = row.iter().copied().filter(|m| *m > 0).collect();
            given.iter().any(|m| *m != given[0])
        });
        prop_assert_eq!(reading.agenda.len(), differ.count());
        let sorted = reading.agenda.is_sorted_by_key(|a| (!a.could_flip, -a.swing));
        prop_assert!(sorted);
        prop_assert!(!reading.says.is_empty() && reading.agenda.iter().all(|a| (0.0..=4.0).contains(&a.swing)));
        for rater in &reading.raters {
            prop_assert!(rater.leniency.is_some() != rater.leniency_missing.is_some());
            prop_assert!(rater.leniency.is_none_or(|l| l.is_finite() && l.abs() <= 4.0 + 1e-9));
            prop_assert!(rater.leniency_error.is_none_or(|e| e.is_finite() && e >= 0.0));
        }
        let chance = reading.chance.unwrap();
        prop_assert!((0.0..=1.0).contains(&chance.wrong) && chance.with_one_more <= chance.wrong);
        prop_assert_eq!(read(&s).remove(0).says, reading.says);
    }
}
