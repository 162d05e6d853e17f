//! What stands beside the marks of a promotion and moves none: the base of a forecast, the skill map, the terms of a trial.

use counterweight_core::analysis::analyse;
use counterweight_core::decision::{Change as C, Decision, FramingAct, PanelAct, SheetAct, TrialTerms};
use counterweight_core::rating::{Base, Skill};
use counterweight_core::reading::{debrief, skills};
use counterweight_core::recommendation::{Recommendation, RecommendationKind as Kind, recommend};
use proptest::prelude::*;

use crate::story::{BOSS, PEER, Story, card, mark, member, on};

fn story() -> Story {
    let mut s = Story::of(vec![card("first-line-manager")], member(BOSS)).unwrap();
    s.frame();
    s.add("rowan");
    s.yes(BOSS, C::Panel(PanelAct::MemberInvited { member: member(PEER) }));
    s
}

fn base(criterion: &str, wins: u32, missed: Option<u32>) -> C {
    let quarters = 4;
    C::Sheet(SheetAct::BaseGiven {
        subject: on("rowan"),
        criterion: criterion.into(),
        base: Some(Base { wins, quarters, missed }),
    })
}

fn skill(stage: &str, skill: Option<Skill>) -> C {
    C::Sheet(SheetAct::SkillMarked {
        subject: on("rowan"),
        stage: stage.into(),
        skill,
    })
}

fn stages(names: &[&str]) -> C {
    let stages = names.iter().map(|name| (*name).to_owned()).collect();
    C::Framing(FramingAct::SkillStagesSet { stages })
}

fn terms(terms: TrialTerms) -> C {
    C::Framing(FramingAct::TrialTermsSet {
        candidate: "rowan".into(),
        terms: Some(terms),
    })
}

fn agreed() -> TrialTerms {
    TrialTerms {
        unit: "$k".into(),
        variable: vec![12.0, 18.0, 9.0, 21.0],
        no_override: true,
        accounts_back: true,
        no_is_planned: true,
        ends: chrono::NaiveDate::from_ymd_opt(2027, 3, 31),
        decides: "Willow Hart".into(),
        marks: ["B6".into(), "B8".into()].into(),
        ..TrialTerms::default()
    }
}

fn answer(s: &Story) -> Recommendation {
    recommend(&s.d, &analyse(&s.d).unwrap()).remove(0)
}

#[test]
fn a_base_belongs_to_a_forecast_or_a_rank_and_to_the_second_edition() {
    let mut s = story();
    s.yes(PEER, base("B13", 14, Some(8)));
    s.yes(PEER, base("B1", 0, None));
    assert_eq!(s.no(PEER, base("B5", 14, None)), "not_this_kind");
    assert_eq!(s.no(PEER, base("B1", 10_001, None)), "out_of_range");
    assert_eq!(s.no(PEER, base("B13", 14, Some(1_001))), "out_of_range");
    assert_eq!(Story::promotion().no(PEER, base("B1", 14, None)), "not_this_kind");
    assert_eq!(Story::promotion().no(PEER, skill("Proposal", None)), "unknown");
    // In the order of the ids, with what luck does.
    let said: Vec<String> = s.viewed_by(PEER).round.bases.into_iter().map(|b| b.says).collect();
    assert!(said[0].contains("no luck line") && said[1].ends_with("8% lies inside that: not evidence either way."));
}

#[test]
fn bases_and_skills_are_blind_until_they_are_sealed_and_the_debrief_is_open() {
    let mut s = story();
    s.yes(PEER, base("B13", 14, Some(8)));
    s.yes(PEER, skill("Proposal", Some(Skill::Weak)));
    s.yes(BOSS, skill("Proposal", Some(Skill::Strong)));
    let seen = |s: &Story| {
        let view = s.viewed_by(BOSS);
        let skills: Vec<Skill> = view
            .round
            .sheets
            .iter()
            .flat_map(|s| s.skills.values().copied())
            .collect();
        (view.round.bases.len(), skills)
    };
    assert_eq!(seen(&s), (0, vec![Skill::Strong]));
    assert_eq!(
        skills::read(&s.d, &"rowan".into()),
        None,
        "nothing that is not sealed is read"
    );
    s.rated("rowan", |_| mark(3));
    assert_eq!(seen(&s), (1, vec![Skill::Strong, Skill::Weak]));
    assert_eq!(s.no(PEER, skill("Proposal", None)), "sealed");
    let read = skills::read(&s.d, &"rowan".into()).unwrap();
    assert_eq!(read.finding, "No stage of our sale is weak by two raters");
    assert!(read.notes[0].contains("do not agree on “Proposal”"), "{:?}", read.notes);
}

#[test]
fn weak_by_two_raters_is_what_a_team_would_have_eight_times() {
    let mut s = story();
    s.yes(BOSS, stages(&["Finding customers", "Closing"]));
    assert_eq!(s.no(BOSS, stages(&["Closing", "Closing"])), "taken");
    assert_eq!(s.no(BOSS, stages(&["Closing"])), "out_of_range");
    assert_eq!(s.no(PEER, skill("Proposal", Some(Skill::Weak))), "unknown");
    for who in [BOSS, PEER] {
        s.yes(who, skill("Closing", Some(Skill::Weak)));
    }
    s.yes(PEER, skill("Finding customers", Some(Skill::Weak)));
    s.rated("rowan", |_| mark(3));
    let read = skills::read(&s.d, &"rowan".into()).unwrap();
    assert_eq!(read.finding, "Weak at “Closing”");
    assert_eq!(
        read.notes[0],
        "Weak at “Closing”: a team of eight would have it eight times."
    );
    assert_eq!(
        read.notes[1],
        "Fewer than two raters marked “Finding customers”: ask a second."
    );
    assert!(read.source.contains("Roberge") && read.source.contains("somebody who did the job"));
    assert_eq!(s.no(BOSS, stages(&[])), "after_reveal");
    // The order in which entries arrive changes nothing.
    let turned = Decision::fold(s.d.entries().iter().rev().cloned()).unwrap();
    assert_eq!(skills::read(&turned, &"rowan".into()), Some(read));
}

#[test]
fn a_trial_without_terms_has_its_conditions_open() {
    let mut s = story();
    assert_eq!(s.no(BOSS, terms(agreed())), "before_reveal");
    s.rated("rowan", |_| mark(3));
    let said = answer(&s);
    assert_eq!(said.kind, Kind::Trial);
    assert!(said.conditions.iter().any(|c| c.text.contains("conditions are open")));
    let read = |s: &Story| {
        let a = analyse(&s.d).unwrap();
        debrief::read(&s.d, &a, &recommend(&s.d, &a)).candidates[0]
            .trial
            .clone()
            .unwrap()
    };
    assert_eq!(read(&s).title, "A trial with conditions open");
    s.yes(BOSS, terms(TrialTerms { ends: None, ..agreed() }));
    assert_eq!(read(&s).open, "Not agreed yet: the end date.");
    assert!(
        answer(&s)
            .conditions
            .iter()
            .any(|c| c.text == "Not agreed yet: the end date.")
    );
    s.yes(BOSS, terms(agreed()));
    let all = read(&s);
    assert_eq!((all.title.as_str(), all.open.as_str()), ("Terms of the trial", ""));
    assert!(all.says[1].starts_with("Guaranteed: $5k a quarter."), "{:?}", all.says);
    assert!(all.says.contains(&"It ends on 31 March 2027.".to_owned()));
    let decides = "Willow Hart decides, by the marks on “Coaches, does not rescue” and “Puts judgement into words”.";
    assert!(all.says.iter().any(|line| line == decides), "{:?}", all.says);
    assert!(!answer(&s).conditions.iter().any(|c| c.text.contains("agreed yet")));
}

#[test]
fn terms_are_of_what_is_known_and_no_share_is_more_than_all() {
    let mut s = story();
    s.rated("rowan", |_| mark(3));
    let bad = |change: fn(&mut TrialTerms)| {
        let mut bad = agreed();
        change(&mut bad);
        terms(bad)
    };
    assert_eq!(s.no(BOSS, bad(|t| t.relief = Some(1.5))), "out_of_range");
    assert_eq!(s.no(BOSS, bad(|t| t.relief = Some(f64::NAN))), "out_of_range");
    assert_eq!(s.no(BOSS, bad(|t| t.variable = vec![1.0; 5])), "out_of_range");
    assert_eq!(s.no(BOSS, bad(|t| t.allowance = Some(-1.0))), "out_of_range");
    assert_eq!(s.no(BOSS, bad(|t| t.marks = ["B99".into()].into())), "unknown");
    assert_eq!(s.no(PEER, terms(agreed())), "decider_only");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn what_stands_beside_never_moves_a_number(level in 1..=5u8, marked in prop::collection::vec(0..4usize, 7), wins in 0..200u32) {
        let told = |beside: bool| {
            let mut s = story();
            let stages = s.d.skill_stages().to_vec();
            if beside {
                for who in [BOSS, PEER] {
                    s.yes(who, base("B1", wins, None));
                    s.yes(who, base("B13", wins, Some(wins)));
                    for (stage, one) in stages.iter().zip(&marked) {
                        s.yes(who, skill(stage, Skill::ALL.get(*one).copied()));
                    }
                }
            }
            s.rated("rowan", |_| mark(level));
            (analyse(&s.d).unwrap(), answer(&s))
        };
        prop_assert_eq!(told(true), told(false));
    }
}
