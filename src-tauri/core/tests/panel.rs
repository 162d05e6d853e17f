//! What a panel's marks say about the panel: the agenda, who is lenient, halo, optimism, and the chance of a wrong pick.

use crate::story::{BOSS, PEER, Story, mark, member, on};
use counterweight_core::analysis::analyse;
use counterweight_core::decision::{Change as C, PanelAct, SheetAct};
use counterweight_core::doubt::{PanelReading, RaterReading, panel};
use counterweight_core::rating::{Answer, EvidenceKind};
use counterweight_core::recommendation::recommend;
use proptest::prelude::*;

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
    s.yes(BOSS, C::Panel(PanelAct::MemberInvited { member: member(COACH) }));
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
    // One candidate: distances of three from their own mean, which sum to nothing whatever they are.
    assert!(
        coach.leniency.is_none()
            && coach
                .leniency_missing
                .as_ref()
                .unwrap()
                .contains("from two candidates on")
    );
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
                C::Sheet(SheetAct::Rated {
                    subject: subject.clone(),
                    criterion: id.into(),
                    answer: mark(if weak { 5 } else { 3 }),
                }),
            );
            let kind = if weak {
                EvidenceKind::OwnAccount
            } else {
                EvidenceKind::Document
            };
            s.prove(rater, &subject, id, kind);
        }
        let overall = C::Sheet(SheetAct::OverallGiven {
            subject: on("rowan"),
            level: 3,
            note: String::new(),
        });
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
    assert!(!chance.measured && chance.share_assumed);
    assert_eq!(chance.one_rater, (0.44, 0.74));
    assert!(near(chance.selected, 0.5) && chance.raters == 3);
    // One half selected has a closed form: 1/2 − asin(ρ)/π, with the panel's reliability by Spearman and Brown.
    let expected = |one: f64, raters: f64| {
        let panel = raters * one / (1.0 + (raters - 1.0) * one);
        0.5 - panel.sqrt().asin() / std::f64::consts::PI
    };
    for (range, raters) in [(chance.wrong, 3.0), (chance.missed, 3.0), (chance.with_one_more, 4.0)] {
        assert!((range.0 - expected(0.74, raters)).abs() < 1e-10);
        assert!((range.1 - expected(0.44, raters)).abs() < 1e-10);
    }
    assert_eq!(
        chance.says,
        "Of 100 yeses by panels of three raters, 10 to 18 turn out wrong; with one rater more, 9 to 16."
    );
    let basis = &chance.basis;
    assert!(basis.contains("0.44 and 0.74") && basis.contains("our assumption") && basis.contains("do not multiply"));
}

#[test]
fn with_ten_candidates_the_reliability_is_the_panels_own() {
    let rated = |candidates: usize, marks: fn(usize, usize) -> u8| {
        let mut s = Story::promotion();
        for at in 0..candidates {
            let id = if at == 0 { "rowan".to_owned() } else { format!("c{at}") };
            if at > 0 {
                s.add(&id);
            }
            for (rater, who) in [BOSS, PEER].into_iter().enumerate() {
                s.fill(who, &on(&id), |_| mark(marks(at, rater)));
                s.seal(who, &on(&id));
            }
        }
        s.reveal();
        read(&s)
    };
    let like = |candidate: usize, rater: usize| [[2, 2], [3, 4], [5, 4]][candidate % 3][rater];
    let chance = rated(10, like)[1].chance.clone().unwrap();
    let (low, high) = chance.one_rater;
    assert!(chance.measured && 0.0 < low && low < high && high < 1.0, "{low} {high}");
    assert!(chance.wrong.0 < chance.wrong.1 && !chance.share_assumed);
    // Three are too few to tell: the published range is wider than no number, and named.
    let few = rated(3, like)[1].chance.clone().unwrap();
    assert!(
        !few.measured
            && few
                .basis
                .contains("because a panel shows its own only on ten candidates or more")
    );
    // All alike: nothing can be measured, and why is said.
    let alike = rated(10, |_, _| 3)[0].chance.clone().unwrap();
    assert!(!alike.measured && alike.basis.contains("because all ratings"));
}

#[test]
fn a_first_leader_is_one_of_the_candidates() {
    let mut s = Story::leader();
    for id in ["hazel", "linden"] {
        s.add(id);
    }
    s.yes(BOSS, C::Panel(PanelAct::MemberInvited { member: member(PEER) }));
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
    fn who_marks_higher_is_more_lenient_over_two_candidates(marks in prop::collection::vec(prop::collection::vec(1..=4u8, 3), 15)) {
        let told = |raise: u8| {
            let mut s = Story::promotion();
            s.yes(BOSS, C::Panel(PanelAct::MemberInvited { member: member(COACH) }));
            s.add("juniper");
            for id in ["rowan", "juniper"] {
                for (at, rater) in [BOSS, PEER, COACH].into_iter().enumerate() {
                    s.fill(rater, &on(id), |c| mark(marks[number(c)][at] + if at == 1 { raise } else { 0 }));
                    s.seal(rater, &on(id));
                }
            }
            s.reveal();
            read(&s)
        };
        let (before, after) = (told(0), told(1));
        prop_assert!(before[0].raters.iter().zip(&before[1].raters).all(|(a, b)| a.leniency == b.leniency), "one number a rater");
        for (a, b) in before[0].raters.iter().zip(&after[0].raters) {
            let moved = b.leniency.unwrap() - a.leniency.unwrap();
            // Drawn towards nothing: less than the whole of it.
            let whole = if a.member.as_str() == PEER { 1.0 - 1.0 / 3.0 } else { -1.0 / 3.0 };
            prop_assert!(moved * whole > 0.0 && moved.abs() < whole.abs());
            prop_assert!(near(b.leniency_error.unwrap(), a.leniency_error.unwrap()));
            prop_assert!(a.leniency_error.unwrap() > 0.2, "what one sees in one person averages out over two only");
        }
        prop_assert!(near(before[0].raters.iter().filter_map(|r| r.leniency).sum(), 0.0));
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
        let (low, high) = chance.wrong;
        prop_assert!(0.0 <= low && low <= high && high <= 1.0 && chance.with_one_more.1 <= high);
        prop_assert_eq!(read(&s).remove(0).says, reading.says);
    }
}
