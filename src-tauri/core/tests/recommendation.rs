//! What is recommended when: each line, each must-have, each of the three decisions.

use crate::story::{BOSS, PEER, Story, mark, member, on};
use counterweight_core::analysis::{Analysis, FloorState, StageVerdict, analyse};
use counterweight_core::decision::{
    AssumptionAct, Change as C, FactValue, FramingAct, Member, PanelAct, PersonalAct, SheetAct,
};
use counterweight_core::rating::{Answer, EvidenceKind, Subject};
use counterweight_core::recommendation::{Recommendation, RecommendationKind as Kind, deciding, recommend};
use counterweight_core::template::{Day, Pole};

fn answer(s: &Story) -> (Analysis, Recommendation) {
    let analysis = analyse(&s.d).unwrap();
    let recommendation = recommend(&s.d, &analysis).remove(0);
    (analysis, recommendation)
}

fn promotion(readiness: impl Fn(&str) -> Answer + Copy) -> (Analysis, Recommendation) {
    let mut s = Story::promotion();
    let strength = |id: &str| ["B1", "B2", "B3", "B4"].contains(&id);
    s.rated("rowan", |id| if strength(id) { mark(4) } else { readiness(id) });
    answer(&s)
}

fn close(a: Option<f64>, b: f64) -> bool {
    a.is_some_and(|a| (a - b).abs() < 1e-9)
}

#[test]
fn readiness_opens_trial_at_3_and_promotion_at_3_5() {
    assert_eq!(promotion(|_| mark(4)).1.kind, Kind::Promote);
    assert_eq!(promotion(|_| mark(3)).1.kind, Kind::Trial);
    // Eleven criteria at 4 but six at 3: 3.4545… stays a trial; five at 3 make 3.5454….
    let mixed = |threes: usize| {
        move |id: &str| {
            mark(if id[1..].parse::<usize>().unwrap() - 5 < threes {
                3
            } else {
                4
            })
        }
    };
    assert_eq!(promotion(mixed(6)).1.kind, Kind::Trial);
    assert_eq!(promotion(mixed(5)).1.kind, Kind::Promote);
    let weak = |id: &str| mark(if ["B5", "B6"].contains(&id) { 3 } else { 2 });
    assert_eq!(promotion(weak).1.kind, Kind::HonourAsSenior, "readiness 2.2");
    let near = |id: &str| mark(if id[1..].parse::<usize>().unwrap() <= 13 { 3 } else { 2 });
    assert_eq!(promotion(near).1.kind, Kind::Develop, "readiness 2.8");
}

#[test]
fn a_must_have_caps_the_answer_whatever_the_rest() {
    let (analysis, recommendation) = promotion(|id| mark(if id == "B6" { 2 } else { 5 }));
    assert!(analysis.candidates[0].pole(Pole::B).unwrap().value.unwrap() > 4.5);
    assert_eq!(recommendation.kind, Kind::Develop);
    assert!(
        recommendation
            .reasons
            .iter()
            .any(|r| r.code == "floor_not_met" && r.criteria[0].as_str() == "B6")
    );
    assert!(
        !recommendation.alternatives.is_empty(),
        "a no carries the senior seller's track"
    );
}

#[test]
fn selling_strength_never_moves_readiness_and_the_gap_warns() {
    let with = |strength: u8| {
        let mut s = Story::promotion();
        s.rated("rowan", |id| {
            mark(if ["B1", "B2", "B3", "B4"].contains(&id) {
                strength
            } else {
                3
            })
        });
        answer(&s)
    };
    let (low, high) = (with(3), with(5));
    let readiness = |a: &Analysis| a.candidates[0].pole(Pole::B).unwrap().value;
    assert_eq!(readiness(&low.0), readiness(&high.0));
    assert_eq!(low.1.kind, high.1.kind);
    let gap = |a: &Analysis| a.candidates[0].pedestal.clone().unwrap();
    assert!(!gap(&low.0).warns && gap(&high.0).warns && close(Some(gap(&high.0).gap), 2.0));
}

#[test]
fn thin_evidence_withholds_the_answer_and_names_what_would_settle_it() {
    let seen = |id: &str| ["B5", "B6", "B7", "B8", "B9"].contains(&id);
    let (analysis, recommendation) = promotion(|id| if seen(id) { mark(5) } else { Answer::NoEvidence });
    assert!(analysis.candidates[0].coverage < 0.6);
    assert_eq!(recommendation.kind, Kind::TooLittleEvidence);
    assert!((1..=3).contains(&recommendation.settle.len()));
    let (_, floor) = promotion(|id| if id == "B5" { Answer::NoEvidence } else { mark(5) });
    assert_eq!(floor.kind, Kind::TooLittleEvidence, "a must-have nobody could mark");
    assert_eq!(floor.settle[0].criterion.as_str(), "B5");
}

#[test]
fn a_must_have_on_own_account_alone_is_unproven() {
    let mut s = Story::promotion();
    for rater in [BOSS, PEER] {
        let criteria = s.d.template.criteria.clone();
        for criterion in &criteria {
            let (subject, id) = (on("rowan"), criterion.id.clone());
            s.yes(
                rater,
                C::Sheet(SheetAct::Rated {
                    subject: subject.clone(),
                    criterion: id.as_str().into(),
                    answer: mark(4),
                }),
            );
            let kind = if id == "B6" {
                EvidenceKind::OwnAccount
            } else {
                EvidenceKind::WorkSample
            };
            s.prove(rater, &subject, &id, kind);
        }
        s.yes(
            rater,
            C::Sheet(SheetAct::OverallGiven {
                subject: on("rowan"),
                level: 4,
                note: String::new(),
            }),
        );
        s.seal(rater, &on("rowan"));
    }
    s.reveal();
    let (analysis, recommendation) = answer(&s);
    let floor = analysis.candidates[0]
        .floors
        .iter()
        .find(|f| f.criterion.as_str() == "B6")
        .unwrap();
    assert_eq!(floor.state, FloorState::Unproven);
    assert_eq!(recommendation.kind, Kind::TooLittleEvidence);
    assert!(recommendation.reasons.iter().any(|r| r.code == "weak_ground"));
}

#[test]
fn a_flip_names_a_mark_that_does_change_the_answer() {
    // Readiness 2.909…: one point more anywhere on readiness opens a trial.
    let (_, recommendation) = promotion(|id| mark(if id == "B15" { 2 } else { 3 }));
    assert_eq!(recommendation.kind, Kind::Develop);
    let up: Vec<_> = recommendation.flips.iter().filter(|f| f.to > f.from).collect();
    assert_eq!(up.len(), 11);
    assert!(up.iter().all(|f| f.gives == Kind::Trial));
    for flip in up {
        let (_, then) = promotion(|id| {
            let was = if id == "B15" { 2 } else { 3 };
            mark(if id == flip.criterion.as_str() { was + 1 } else { was })
        });
        assert_eq!(then.kind, flip.gives, "{}", flip.criterion);
    }
}

#[test]
fn own_lines_are_used() {
    let mut s = Story::promotion();
    s.yes(
        BOSS,
        C::Assumption(AssumptionAct::ThresholdSet {
            name: "promote_from".into(),
            value: 3.0,
            reason: "a small team".into(),
        }),
    );
    s.rated("rowan", |_| mark(3));
    assert_eq!(answer(&s).1.kind, Kind::Promote);
}

/// A builder's company: eight of builder, six of mixed, one fact of weight one unknown, as in a worked example by hand.
fn builder_facts(s: &mut Story) {
    for (id, number) in [
        ("founder_closed_customers", 17.0),
        ("reps_at_quota", 1.0),
        ("sales_yield", 1.2),
        ("arr", 2.6),
        ("founder_on_calls", 85.0),
        ("reps_employed", 6.0),
        ("ramp_months", 4.0),
        ("cycle_days", 60.0),
        ("runway", 19.0),
    ] {
        s.number(id, number);
    }
    let stage = s.d.stage.clone().unwrap();
    let mut choose = |id: &str, vote| {
        use counterweight_core::template::FactKind;
        let FactKind::Choice { choices } = &stage.fact(id).unwrap().kind else {
            panic!("{id} is a choice")
        };
        let choice = choices.iter().find(|c| c.vote == Some(vote)).unwrap().id.clone();
        s.fact(id, FactValue::Choice { choice });
    };
    use counterweight_core::template::Vote::{Builder, Mixed};
    choose("playbook", Builder);
    choose("ramp_and_cycle_known", Mixed);
    choose("retention", Builder);
    choose("lead_source", Mixed);
}

struct Leader {
    hazel: fn(&str) -> u8,
    linden: fn(&str) -> u8,
    founder: fn(&str) -> bool,
    facts: fn(&mut Story),
}

/// Builder 4, scaler 2 and the other way round; everything else 4.
const BUILDER: fn(&str) -> u8 = |id| if ["A6", "A7", "A8", "A9"].contains(&id) { 2 } else { 4 };
const SCALER: fn(&str) -> u8 = |id| {
    if ["A1", "A2", "A3", "A4", "A5"].contains(&id) {
        2
    } else {
        4
    }
};

impl Default for Leader {
    fn default() -> Self {
        Self {
            hazel: BUILDER,
            linden: SCALER,
            founder: |_| true,
            facts: builder_facts,
        }
    }
}

impl Leader {
    fn story(&self) -> Story {
        let mut s = Story::leader();
        s.add("hazel");
        s.add("linden");
        s.yes(
            BOSS,
            C::Panel(PanelAct::MemberChanged {
                member: Member {
                    rates_founder: true,
                    ..member(BOSS)
                },
            }),
        );
        (self.facts)(&mut s);
        s.fill(BOSS, &on("hazel"), |id| mark((self.hazel)(id)));
        s.fill(BOSS, &on("linden"), |id| mark((self.linden)(id)));
        s.fill(BOSS, &Subject::Founder, |id| {
            let fact = "as written".to_owned();
            if (self.founder)(id) {
                Answer::Met { fact }
            } else {
                Answer::Unmet { fact }
            }
        });
        for subject in [on("hazel"), on("linden"), Subject::Founder] {
            s.seal(BOSS, &subject);
        }
        s.reveal();
        s
    }

    fn answer(&self) -> (Analysis, Recommendation) {
        answer(&self.story())
    }
}

#[test]
fn the_votes_give_the_share_worked_out_by_hand() {
    let (analysis, _) = Leader::default().answer();
    let stage = analysis.stage.unwrap();
    assert!(
        stage
            .totals
            .iter()
            .zip([0.0, 8.0, 6.0, 0.0])
            .all(|(got, want)| close(Some(*got), want))
    );
    assert!(close(stage.share, 11.0 / 14.0));
    assert!(close(Some(stage.share_low), 11.0 / 15.0) && close(Some(stage.share_high), 12.0 / 15.0));
    assert_eq!(
        (stage.at_low, stage.at_high),
        (StageVerdict::Builder, StageVerdict::Builder)
    );
}

#[test]
fn the_builder_is_hired_for_a_builders_company() {
    let (analysis, recommendation) = Leader::default().answer();
    assert_eq!(recommendation.kind, Kind::Hire);
    assert_eq!(recommendation.candidate.unwrap().as_str(), "hazel");
    let fit = analysis.candidates[0].fit.clone().unwrap();
    let share = 11.0 / 14.0;
    assert!(close(fit.today, share * 4.0 + (1.0 - share) * 2.0));
    assert!(close(fit.suitability, (9.0 * fit.today.unwrap() + 6.0 * 4.0) / 15.0));
}

#[test]
fn an_unready_founder_makes_it_the_wrong_conditions() {
    let unready = Leader {
        founder: |id| !["F3", "F5", "F6", "F7"].contains(&id),
        ..Leader::default()
    };
    let (_, recommendation) = unready.answer();
    assert_eq!(recommendation.kind, Kind::RightPersonWrongConditions);
    assert_eq!(recommendation.conditions.len(), 4);
}

#[test]
fn a_blocking_fact_keeps_the_founder_selling_unless_there_is_a_reason() {
    let early = Leader {
        facts: |s| {
            builder_facts(s);
            s.number("founder_closed_customers", 6.0);
        },
        ..Leader::default()
    };
    assert_eq!(early.answer().1.kind, Kind::FounderKeepsSelling);
    let mut s = early.story();
    s.yes(
        BOSS,
        C::Framing(FramingAct::StageOverridden {
            reason: Some("$12M of seed money and a discovery seller".into()),
        }),
    );
    assert_eq!(answer(&s).1.kind, Kind::Hire);
}

#[test]
fn a_stage_between_or_open_asks_for_a_date() {
    let open = Leader {
        facts: |s| {
            for (id, number) in [("founder_closed_customers", 17.0), ("reps_at_quota", 1.0), ("arr", 2.6)] {
                s.number(id, number);
            }
        },
        ..Leader::default()
    };
    let (analysis, recommendation) = open.answer();
    let stage = analysis.stage.unwrap();
    assert!(stage.at_low != stage.at_high, "unknown facts decide");
    assert_eq!(recommendation.kind, Kind::HireWithRedecision);
    assert!(recommendation.reasons.iter().any(|r| r.code == "stage_open"));
}

#[test]
fn without_any_fact_nobody_is_ranked() {
    let (_, recommendation) = Leader {
        facts: |_| (),
        ..Leader::default()
    }
    .answer();
    assert_eq!(recommendation.kind, Kind::TooLittleEvidence);
    assert!(
        recommendation
            .settle
            .iter()
            .any(|s| s.criterion.as_str() == "reps_at_quota")
    );
}

#[test]
fn a_must_have_missed_by_all_is_not_these_people() {
    let crooked = Leader {
        hazel: |id| if id == "A15" { 2 } else { 4 },
        linden: |id| if id == "A14" { 1 } else { 4 },
        ..Leader::default()
    };
    let (_, recommendation) = crooked.answer();
    assert_eq!(recommendation.kind, Kind::NotThisPerson);
    let second = Leader {
        hazel: |id| if id == "A15" { 1 } else { 5 },
        linden: BUILDER,
        ..Leader::default()
    };
    assert_eq!(
        second.answer().1.candidate.unwrap().as_str(),
        "linden",
        "the best who holds the must-haves"
    );
}

#[test]
fn a_later_company_than_the_facts_is_called_a_hope() {
    let mut s = Leader::default().story();
    assert!(analyse(&s.d).unwrap().hope.is_none());
    s.yes(BOSS, C::Framing(FramingAct::HorizonSet { months: Some(36) }));
    assert!(analyse(&s.d).unwrap().hope.unwrap().horizon_months == Some(36));
    s.yes(BOSS, C::Framing(FramingAct::HorizonSet { months: Some(12) }));
    s.yes(
        BOSS,
        C::Assumption(AssumptionAct::BuilderShareSet {
            share: Some(0.2),
            reason: "we will be big".into(),
        }),
    );
    let (analysis, recommendation) = answer(&s);
    assert!(analysis.hope.unwrap().share == Some(0.2));
    assert!(
        recommendation
            .reasons
            .iter()
            .any(|r| r.code == "company_you_hope_to_be")
    );
    assert_eq!(
        analysis.ranking[0].as_str(),
        "linden",
        "what a weight does is shown, not settled"
    );
}

fn myself(selling: (i8, u8), managing: impl Fn(usize) -> (i8, u8)) -> Recommendation {
    let mut s = Story::new(&["ic-self-assessment"]);
    for day in Day::ALL {
        s.yes(
            BOSS,
            C::Personal(PersonalAct::PreviewWorked {
                day,
                energy: -1,
                note: String::new(),
            }),
        );
    }
    let me = on(BOSS);
    s.fill(BOSS, &me, |id| {
        let n: usize = id[1..].parse().unwrap();
        let (energy, lived) = if n <= 6 { selling } else { managing(n - 7) };
        Answer::Energy { energy, lived }
    });
    s.seal(BOSS, &me);
    answer(&s).1
}

#[test]
fn little_lived_is_test_it_first_not_no() {
    assert_eq!(myself((2, 2), |i| (-2, u8::from(i < 4))).kind, Kind::TestFirst);
    assert_eq!(myself((2, 2), |i| (-2, u8::from(i < 5))).kind, Kind::Stay);
    assert!(!myself((2, 2), |_| (-2, 0)).tests.is_empty(), "the tests are named");
}

#[test]
fn the_pulls_decide_when_enough_was_lived() {
    assert_eq!(myself((0, 2), |_| (2, 2)).kind, Kind::Go);
    assert_eq!(myself((1, 2), |_| (1, 2)).kind, Kind::TestFirst, "too close to call");
    assert_eq!(
        myself((-2, 2), |_| (0, 2)).kind,
        Kind::TestFirst,
        "away from selling is not towards managing"
    );
}

#[test]
fn a_choice_departs_by_what_it_is_or_whom_it_names() {
    let s = Leader::default().story();
    let said = recommend(&s.d, &analyse(&s.d).unwrap());
    let offered = deciding(&s.d, &said);
    let departs = |whose: usize, kind: Kind| {
        let mut choices = offered[whose].choices.iter();
        choices.find(|c| c.kind == kind).unwrap().departs
    };
    assert_eq!(
        offered.iter().map(|o| o.answers).collect::<Vec<_>>(),
        [Some(0), Some(0)]
    );
    assert!(!departs(0, Kind::Hire), "as the scorecard says");
    assert!(departs(1, Kind::Hire), "the same, of somebody else");
    assert!(departs(0, Kind::NotThisPerson), "something else");
    let same: Vec<Kind> = offered[0]
        .choices
        .iter()
        .filter(|c| c.text.contains("what the scorecard says"))
        .map(|c| c.kind)
        .collect();
    assert_eq!(same, [Kind::Hire]);
    let nobody: Vec<Kind> = offered[0]
        .choices
        .iter()
        .filter(|c| c.names_nobody)
        .map(|c| c.kind)
        .collect();
    assert_eq!(
        nobody,
        [Kind::NotThisPerson, Kind::FounderKeepsSelling, Kind::NotDecided]
    );
    assert!(offered[0].choices.iter().all(|c| c.can_be_forecast != c.names_nobody));
}
