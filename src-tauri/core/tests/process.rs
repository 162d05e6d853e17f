//! Every rule of the process, each with what it refuses and what it allows.

use std::collections::BTreeMap;

use crate::story::{self, BOSS, PEER, Story, mark, member, on};
use counterweight_core::decision::{
    AssumptionAct, Change as C, ClosingAct, Decision, ENTRY_FORMAT, FactValue, FoldError, FrameField, FramingAct, Half,
    OpeningAct, PanelAct, PersonalAct, Refusal, SheetAct, Step, StepAct, verify,
};
use counterweight_core::rating::{Answer, EvidenceKind, Subject};
use counterweight_core::recommendation::RecommendationKind;
use counterweight_core::trouble::Explained;

fn rated(criterion: &str, answer: Answer) -> C {
    C::Sheet(SheetAct::Rated {
        subject: on("rowan"),
        criterion: criterion.into(),
        answer,
    })
}

#[test]
fn only_the_panel_writes_and_only_the_decider_frames() {
    let mut s = Story::promotion();
    assert_eq!(s.no("stranger", rated("B1", mark(3))), "not_on_panel");
    assert_eq!(
        s.no(PEER, C::Framing(FramingAct::Retitled { title: "Mine".into() })),
        "decider_only"
    );
    assert_eq!(
        s.no(BOSS, C::Framing(FramingAct::Retitled { title: "  ".into() })),
        "empty"
    );
    s.yes(
        BOSS,
        C::Framing(FramingAct::Retitled {
            title: "Team lead, West".into(),
        }),
    );
    assert_eq!(s.d.title, "Team lead, West");
}

#[test]
fn text_is_bounded_and_holds_nothing_invisible() {
    let mut s = Story::promotion();
    let framed = |text: &str| {
        C::Framing(FramingAct::Framed {
            field: FrameField::WhyNow,
            text: text.into(),
        })
    };
    assert_eq!(s.no(BOSS, framed("a\u{202E}b")), "hidden_character");
    assert_eq!(s.no(BOSS, framed("a\u{0}b")), "hidden_character");
    assert_eq!(s.no(BOSS, framed(&"x".repeat(20_001))), "too_long");
    s.yes(BOSS, framed("<script>alert(1)</script>\n=1+1"));
    assert_eq!(
        s.d.frame[&FrameField::WhyNow],
        "<script>alert(1)</script>\n=1+1",
        "shown as it is: text, not markup"
    );
}

#[test]
fn ids_are_unique() {
    let mut s = Story::promotion();
    assert_eq!(
        s.no(BOSS, C::Panel(PanelAct::MemberInvited { member: member(PEER) })),
        "taken"
    );
    let mut founder = member("third");
    founder.rates_founder = true;
    assert_eq!(
        s.no(BOSS, C::Panel(PanelAct::MemberInvited { member: founder })),
        "not_this_kind"
    );
}

#[test]
fn an_answer_belongs_to_the_cards_scale_and_the_raters_own_sheet() {
    let mut s = Story::promotion();
    assert_eq!(s.no(PEER, rated("B1", mark(6))), "wrong_scale");
    assert_eq!(s.no(PEER, rated("B1", Answer::Met { fact: "x".into() })), "wrong_scale");
    assert_eq!(s.no(PEER, rated("Z9", mark(3))), "unknown");
    let nobody = C::Sheet(SheetAct::Rated {
        subject: on("nobody"),
        criterion: "B1".into(),
        answer: mark(3),
    });
    assert_eq!(s.no(PEER, nobody), "unknown");
    let mut watcher = member("watcher");
    watcher.rates = false;
    s.yes(BOSS, C::Panel(PanelAct::MemberInvited { member: watcher }));
    assert_eq!(s.no("watcher", rated("B1", mark(3))), "not_a_rater");
}

#[test]
fn the_overall_impression_is_asked_last() {
    let mut s = Story::promotion();
    let overall = C::Sheet(SheetAct::OverallGiven {
        subject: on("rowan"),
        level: 4,
        note: String::new(),
    });
    s.rate(PEER, &on("rowan"), "B1", mark(4));
    assert_eq!(s.no(PEER, overall), "overall_too_early");
}

#[test]
fn a_sheet_is_sealed_only_when_it_is_whole() {
    let mut s = Story::promotion();
    let seal = || C::Sheet(SheetAct::SheetSealed { subject: on("rowan") });
    assert_eq!(s.no(PEER, seal()), "unanswered");
    let card = s.d.template.clone();
    for criterion in &card.criteria[1..] {
        s.yes(PEER, rated(&criterion.id, Answer::NoEvidence));
    }
    s.yes(PEER, rated("B1", mark(4)));
    assert_eq!(
        s.no(PEER, seal()),
        "evidence_missing",
        "a mark without evidence is an opinion"
    );
    s.prove(PEER, &on("rowan"), "B1", EvidenceKind::Hearsay);
    let flag = |note: &str| {
        C::Sheet(SheetAct::Flagged {
            subject: on("rowan"),
            criterion: "B1".into(),
            flag: 0,
            note: Some(note.into()),
        })
    };
    s.yes(PEER, flag(""));
    assert_eq!(s.no(PEER, seal()), "flag_without_note");
    s.yes(PEER, flag("one whale year"));
    assert_eq!(s.no(PEER, seal()), "overall_missing");
    s.yes(
        PEER,
        C::Sheet(SheetAct::OverallGiven {
            subject: on("rowan"),
            level: 2,
            note: "thin".into(),
        }),
    );
    s.yes(PEER, seal());
    assert_eq!(s.no(PEER, rated("B1", mark(5))), "sealed");
}

#[test]
fn nothing_of_others_shows_before_the_debrief() {
    let mut s = Story::promotion();
    s.rate(PEER, &on("rowan"), "B1", mark(5));
    assert!(s.viewed_by(BOSS).round.sheets.is_empty(), "not while it is open");
    s.fill(PEER, &on("rowan"), |_| mark(5));
    s.seal(PEER, &on("rowan"));
    assert!(
        s.viewed_by(BOSS).round.sheets.is_empty(),
        "nor once it is sealed and mine is not"
    );
    assert!(counterweight_core::analysis::analyse(&s.d).is_err(), "nor any total");
    assert_eq!(s.viewed_by(PEER).round.sheets.len(), 1);
    s.fill(BOSS, &on("rowan"), |_| mark(2));
    s.seal(BOSS, &on("rowan"));
    s.reveal();
    assert_eq!(s.viewed_by(BOSS).round.sheets.len(), 2);
}

#[test]
fn the_debrief_waits_for_all_or_for_a_reason() {
    let mut s = Story::promotion();
    assert_eq!(
        s.no(
            BOSS,
            C::Closing(ClosingAct::Revealed {
                without: Some("busy".into())
            })
        ),
        "nothing_sealed"
    );
    s.fill(PEER, &on("rowan"), |_| mark(3));
    s.seal(PEER, &on("rowan"));
    assert_eq!(
        s.no(BOSS, C::Closing(ClosingAct::Revealed { without: None })),
        "still_rating"
    );
    assert_eq!(
        s.no(
            BOSS,
            C::Closing(ClosingAct::Revealed {
                without: Some(" ".into())
            })
        ),
        "reason_missing"
    );
    assert_eq!(
        s.no(PEER, C::Closing(ClosingAct::Revealed { without: None })),
        "decider_only"
    );
    s.yes(
        BOSS,
        C::Closing(ClosingAct::Revealed {
            without: Some("I only manage, I never saw the work".into()),
        }),
    );
    assert_eq!(s.no(BOSS, rated("B1", mark(3))), "after_reveal");
    assert_eq!(
        s.no(BOSS, C::Panel(PanelAct::MemberInvited { member: member("late") })),
        "after_reveal"
    );
}

#[test]
fn a_sealed_mark_changes_only_in_the_debrief_with_a_reason_and_the_old_one_stays() {
    let mut s = Story::promotion();
    let revise = |reason: &str| {
        C::Sheet(SheetAct::RatingRevised {
            subject: on("rowan"),
            criterion: "B6".into(),
            answer: mark(2),
            reason: reason.into(),
        })
    };
    s.fill(PEER, &on("rowan"), |_| mark(4));
    s.seal(PEER, &on("rowan"));
    assert_eq!(s.no(PEER, revise("saw the call")), "before_reveal");
    s.fill(BOSS, &on("rowan"), |_| mark(4));
    s.seal(BOSS, &on("rowan"));
    s.reveal();
    assert_eq!(s.no(PEER, revise("")), "reason_missing");
    s.yes(PEER, revise("saw the call"));
    let rating = &s.d.sheet(&PEER.into(), &on("rowan")).unwrap().ratings["B6"];
    assert_eq!(
        (rating.answer.clone(), rating.revisions[0].was.clone()),
        (Some(mark(2)), mark(4))
    );
}

#[test]
fn weights_and_lines_need_a_reason() {
    let mut s = Story::promotion();
    let weights = |w: f64, reason: &str| {
        C::Assumption(AssumptionAct::WeightsSet {
            weights: BTreeMap::from([("B6".into(), w)]),
            reason: reason.into(),
        })
    };
    assert_eq!(s.no(BOSS, weights(2.0, "")), "reason_missing");
    assert_eq!(s.no(BOSS, weights(f64::NAN, "x")), "out_of_range");
    assert_eq!(s.no(BOSS, weights(-1.0, "x")), "out_of_range");
    let none =
        s.d.template
            .criteria
            .iter()
            .map(|c| (c.id.as_str().into(), 0.0))
            .collect();
    assert_eq!(
        s.no(
            BOSS,
            C::Assumption(AssumptionAct::WeightsSet {
                weights: none,
                reason: "x".into()
            })
        ),
        "out_of_range"
    );
    s.yes(BOSS, weights(2.0, "coaching is the job here"));
    let line = |name: &str, reason: &str| {
        C::Assumption(AssumptionAct::ThresholdSet {
            name: name.into(),
            value: 3.2,
            reason: reason.into(),
        })
    };
    assert_eq!(s.no(BOSS, line("nothing", "x")), "unknown");
    assert_eq!(s.no(BOSS, line("trial_from", "")), "reason_missing");
    s.yes(BOSS, line("trial_from", "small team"));
    assert_eq!(s.d.threshold("trial_from"), Some(3.2));
    s.yes(
        BOSS,
        C::Assumption(AssumptionAct::WeightsSet {
            weights: BTreeMap::new(),
            reason: String::new(),
        }),
    );
}

#[test]
fn facts_belong_to_the_stage_model_with_value_and_source() {
    let mut s = Story::leader();
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    let fact = |id: &str, value, source: &str| {
        C::Framing(FramingAct::FactSet {
            fact: id.into(),
            value,
            on: day,
            source: source.into(),
        })
    };
    let number = |number| FactValue::Number { number };
    assert_eq!(s.no(BOSS, fact("arr", number(1.2), " ")), "empty");
    assert_eq!(s.no(BOSS, fact("moon", number(1.0), "x")), "unknown");
    assert_eq!(s.no(BOSS, fact("arr", number(f64::INFINITY), "x")), "out_of_range");
    assert_eq!(s.no(BOSS, fact("playbook", number(1.0), "x")), "wrong_scale");
    assert_eq!(
        s.no(
            BOSS,
            fact("playbook", FactValue::Choice { choice: "never".into() }, "x")
        ),
        "unknown"
    );
    s.yes(BOSS, fact("arr", number(1.2), "books"));
    s.yes(BOSS, C::Framing(FramingAct::FactCleared { fact: "arr".into() }));
    assert!(s.d.facts.is_empty());
    let mut promotion = Story::promotion();
    assert_eq!(promotion.no(BOSS, fact("arr", number(1.2), "books")), "not_this_kind");
}

#[test]
fn deciding_needs_the_debrief_a_reason_and_a_person() {
    let mut s = Story::promotion();
    let decided = |choice, candidate: Option<&str>, why: &str| {
        C::Closing(ClosingAct::Decided {
            choice,
            candidate: candidate.map(Into::into),
            why: why.into(),
            departs: None,
            look_again: None,
            departure: None,
            reverse_if: String::new(),
            decided_by: Vec::new(),
            forecast: Vec::new(),
            quality: Default::default(),
        })
    };
    use RecommendationKind::Trial;
    assert_eq!(s.no(BOSS, decided(Trial, Some("rowan"), "ready")), "before_reveal");
    s.rated("rowan", |_| mark(3));
    assert_eq!(s.no(BOSS, decided(Trial, None, "ready")), "candidate_missing");
    assert_eq!(s.no(BOSS, decided(Trial, Some("rowan"), " ")), "reason_missing");
    assert_eq!(
        s.no(
            BOSS,
            C::Closing(ClosingAct::Reopened {
                trigger: "a year on".into()
            })
        ),
        "undecided"
    );
    s.yes(BOSS, decided(Trial, Some("rowan"), "ready to try"));
    s.yes(
        BOSS,
        C::Closing(ClosingAct::Reopened {
            trigger: "a quarter on".into(),
        }),
    );
    assert!(
        s.d.round().sheets.is_empty() && s.d.rounds.len() == 2,
        "a new round starts empty"
    );
    assert_eq!(
        s.viewed_by(BOSS).held_back,
        1,
        "old marks stay away until there are new ones"
    );
}

#[test]
fn undo_and_redo_are_entries_of_ones_own_and_survive_a_fold() {
    let mut s = Story::promotion();
    let say = |text: &str| {
        C::Framing(FramingAct::Framed {
            field: FrameField::WhyNow,
            text: text.into(),
        })
    };
    let now = |d: &Decision| d.frame.get(&FrameField::WhyNow).cloned();
    s.yes(BOSS, say("one"));
    s.yes(BOSS, say("two"));
    let undo = |s: &mut Story| {
        let entry = s.d.next_undo(&BOSS.into()).unwrap().id.clone();
        s.yes(BOSS, C::Step(StepAct::Undone { entry }));
    };
    let redo = |s: &mut Story| {
        let entry = s.d.next_redo(&BOSS.into()).unwrap().id.clone();
        s.yes(BOSS, C::Step(StepAct::Redone { entry }));
    };
    undo(&mut s);
    assert_eq!(now(&s.d), Some("one".into()));
    undo(&mut s);
    assert_eq!(now(&s.d), None);
    redo(&mut s);
    assert_eq!(now(&s.d), Some("one".into()));
    s.d = Decision::fold(s.d.entries().to_vec()).unwrap();
    redo(&mut s);
    assert_eq!(now(&s.d), Some("two".into()));
    assert!(s.d.next_redo(&BOSS.into()).is_err());
    undo(&mut s);
    s.yes(BOSS, say("three"));
    assert_eq!(
        s.d.next_redo(&BOSS.into()),
        Err(Refusal::NothingToRedo),
        "a new change empties the list"
    );
    let foreign = s.d.next_undo(&BOSS.into()).unwrap().id.clone();
    assert_eq!(
        s.no(PEER, C::Step(StepAct::Undone { entry: foreign })),
        "nothing_to_undo",
        "nobody undoes what another did"
    );
}

#[test]
fn what_others_saw_cannot_be_undone() {
    let mut s = Story::promotion();
    s.fill(PEER, &on("rowan"), |_| mark(3));
    s.seal(PEER, &on("rowan"));
    assert_eq!(s.d.next_undo(&PEER.into()).err(), Some(Refusal::Final));
}

#[test]
fn undoing_what_others_rely_on_is_refused() {
    let mut s = Story::new(&["first-line-manager"]);
    s.frame();
    s.yes(BOSS, C::Panel(PanelAct::MemberInvited { member: member(PEER) }));
    s.add("rowan");
    s.rate(PEER, &on("rowan"), "B1", mark(3));
    let entry = s.d.next_undo(&BOSS.into()).unwrap().id.clone();
    assert_eq!(s.no(BOSS, C::Step(StepAct::Undone { entry })), "still_needed");
}

#[test]
fn a_rated_candidate_and_a_member_who_rated_stay() {
    let mut s = Story::promotion();
    s.rate(PEER, &on("rowan"), "B1", mark(3));
    assert_eq!(
        s.no(BOSS, C::Framing(FramingAct::CandidateRemoved { id: "rowan".into() })),
        "candidate_rated"
    );
    assert_eq!(
        s.no(BOSS, C::Panel(PanelAct::MemberRemoved { id: PEER.into() })),
        "has_rated"
    );
    assert_eq!(
        s.no(BOSS, C::Panel(PanelAct::MemberRemoved { id: BOSS.into() })),
        "decider_stays"
    );
    let mut idle = member(PEER);
    idle.rates = false;
    assert_eq!(
        s.no(BOSS, C::Panel(PanelAct::MemberChanged { member: idle })),
        "has_rated"
    );
}

#[test]
fn the_places_open_one_after_the_other_and_say_why_not() {
    let mut s = Story::new(&["first-line-manager"]);
    let open = |s: &Story| {
        s.d.steps()
            .iter()
            .filter(|x| x.open)
            .map(|x| x.step)
            .collect::<Vec<_>>()
    };
    assert_eq!(open(&s), [Step::Frame, Step::Panel]);
    assert!(s.d.steps().iter().all(|x| x.open || !x.why_not.is_empty()));
    s.frame();
    s.add("rowan");
    assert_eq!(open(&s), [Step::Frame, Step::Panel, Step::Rate]);
    s.fill(BOSS, &on("rowan"), |_| mark(3));
    s.seal(BOSS, &on("rowan"));
    s.reveal();
    assert_eq!(open(&s).len(), 5);
}

#[test]
fn the_founders_card_is_rated_by_those_asked_on_its_own_scale() {
    let mut s = Story::leader();
    s.add("hazel");
    let rate = |answer| {
        C::Sheet(SheetAct::Rated {
            subject: Subject::Founder,
            criterion: "F5".into(),
            answer,
        })
    };
    assert_eq!(
        s.no(
            BOSS,
            rate(Answer::Met {
                fact: "An adviser".into()
            })
        ),
        "not_a_rater"
    );
    let mut boss = member(BOSS);
    boss.rates_founder = true;
    s.yes(BOSS, C::Panel(PanelAct::MemberChanged { member: boss }));
    assert_eq!(s.no(BOSS, rate(mark(3))), "wrong_scale");
    s.yes(
        BOSS,
        rate(Answer::Met {
            fact: "An adviser".into(),
        }),
    );
}

#[test]
fn the_self_assessment_is_private_and_the_week_comes_before_the_answer() {
    let mut s = Story::new(&["ic-self-assessment"]);
    assert_eq!(
        s.no(BOSS, C::Panel(PanelAct::MemberInvited { member: member(PEER) })),
        "not_this_kind"
    );
    let me = on(BOSS);
    s.fill(BOSS, &me, |_| Answer::Energy { energy: 1, lived: 2 });
    assert_eq!(
        s.no(BOSS, C::Sheet(SheetAct::SheetSealed { subject: me.clone() })),
        "preview_open"
    );
    for day in counterweight_core::template::Day::ALL {
        s.yes(
            BOSS,
            C::Personal(PersonalAct::PreviewWorked {
                day,
                energy: 0,
                note: String::new(),
            }),
        );
    }
    assert!(counterweight_core::analysis::analyse(&s.d).is_err());
    s.seal(BOSS, &me);
    assert!(
        counterweight_core::analysis::analyse(&s.d).is_ok(),
        "one's own last answer opens the contrast"
    );
    assert_eq!(
        Story::promotion().no(BOSS, C::Personal(PersonalAct::PaySet { pay: None })),
        "not_this_kind"
    );
}

#[test]
fn what_is_outside_the_work_is_told_before_the_answer_and_pairs_are_chosen_after_it() {
    let mut s = Story::new(&["ic-self-assessment@2"]);
    let own = |act| C::Personal(act);
    let ticked = |ids: &[&str]| {
        own(PersonalAct::MotivesSet {
            ticked: ids.iter().map(|id| (*id).to_owned()).collect(),
            words: String::new(),
            without_title: None,
        })
    };
    let names = |s: &Story| s.d.steps().iter().map(|step| step.title.clone()).collect::<Vec<_>>();
    assert_eq!(names(&s)[..3], ["The real job", "My answers", "Around it"]);
    let me = on(BOSS);
    s.fill(BOSS, &me, |_| Answer::Energy { energy: 1, lived: 2 });
    for day in counterweight_core::template::Day::ALL {
        s.yes(
            BOSS,
            own(PersonalAct::PreviewWorked {
                day,
                energy: 0,
                note: String::new(),
            }),
        );
    }
    let seal = || C::Sheet(SheetAct::SheetSealed { subject: me.clone() });
    assert_eq!(s.no(BOSS, seal()), "outside_open");
    s.yes(BOSS, ticked(&["title"]));
    assert_eq!(s.no(BOSS, seal()), "outside_open", "staying is asked as leading is");
    s.yes(BOSS, ticked(&["title", "stay_money"]));
    let choose = |pair: &str| {
        own(PersonalAct::PairChosen {
            pair: pair.into(),
            half: Some(Half::Selling),
        })
    };
    assert_eq!(s.no(BOSS, choose("a")), "before_reveal");
    assert_eq!(
        s.no(
            BOSS,
            own(PersonalAct::PlaceMarked {
                place: "C1".into(),
                level: Some(2)
            })
        ),
        "unknown"
    );
    assert_eq!(
        s.no(
            BOSS,
            own(PersonalAct::PlaceMarked {
                place: "C13".into(),
                level: Some(6)
            })
        ),
        "out_of_range"
    );
    s.yes(
        BOSS,
        own(PersonalAct::PlaceMarked {
            place: "C30".into(),
            level: Some(2),
        }),
    );
    s.seal(BOSS, &me);
    s.yes(BOSS, choose("a"));
    assert_eq!(s.no(BOSS, choose("z")), "unknown");
    assert_eq!(s.d.round().personal.around.choices.len(), 1);
    s.yes(
        BOSS,
        own(PersonalAct::PairChosen {
            pair: "a".into(),
            half: None,
        }),
    );
    assert!(s.d.round().personal.around.choices.is_empty());

    let mut first = Story::new(&["ic-self-assessment"]);
    assert_eq!(
        first.no(
            BOSS,
            own(PersonalAct::DescribedSet {
                described: Default::default()
            })
        ),
        "not_this_kind"
    );
    assert_eq!(names(&first)[0], "Why");
}

#[test]
fn a_journal_verifies_and_tampering_shows() {
    let mut s = Story::promotion();
    s.rated("rowan", |_| mark(3));
    let mut entries = s.d.entries().to_vec();
    assert_eq!(verify(&entries), []);
    let erased = entries.len() - 3;
    (entries[erased].change, entries[erased].salt) = (None, String::new());
    assert_eq!(verify(&entries), [], "an erased change keeps its place in the chain");
    entries[5].at.ms += 1;
    assert!(!verify(&entries).is_empty());
    let mut gap = s.d.entries().to_vec();
    gap.remove(3);
    assert!(!verify(&gap).is_empty());
}

#[test]
fn a_wrong_clock_cannot_put_an_effect_before_its_cause() {
    let s = Story::promotion();
    let by = counterweight_core::decision::Signature {
        author: PEER.into(),
        now_ms: 5,
        offset: 0,
        salt: String::new(),
    };
    let entry = s.d.propose(by, rated("B1", mark(3))).unwrap();
    assert!(entry.at > s.d.entries().last().unwrap().at);
}

#[test]
fn a_card_of_another_kind_or_a_torn_one_does_not_open() {
    let by = || counterweight_core::decision::Signature {
        author: BOSS.into(),
        now_ms: 5,
        offset: 0,
        salt: String::new(),
    };
    let open = |cards: Vec<String>| {
        let opened = OpeningAct::Opened {
            title: "t".into(),
            cards,
            decider: member(BOSS),
            sample: false,
        };
        story::name(&Decision::open("d".into(), by(), opened).map(|_| ()).unwrap_err())
    };
    assert_eq!(open(vec![]), "bad_card");
    assert_eq!(
        open(vec![story::card("first-sales-leader")]),
        "bad_card",
        "without its companions"
    );
    assert_eq!(
        open(vec![story::card("first-line-manager")[..4000].to_owned()]),
        "bad_card"
    );
}

#[test]
fn what_comes_before_the_opening_is_told_so() {
    let s = Story::promotion();
    let mut entries = s.d.entries().to_vec();
    entries[1].at = Default::default();
    let early = entries[1].id.clone();
    let folded = Decision::fold(entries).unwrap();
    let conflict = folded.conflicts().iter().find(|c| c.entry == early).unwrap();
    assert!(
        conflict.why.starts_with("This comes before the decision was opened."),
        "{}",
        conflict.why
    );
}

#[test]
fn an_entry_of_a_newer_format_is_refused_as_such() {
    let s = Story::promotion();
    let mut entries = s.d.entries().to_vec();
    let last = entries.last_mut().unwrap();
    last.format = ENTRY_FORMAT + 1;
    assert!(!last.is_intact(), "the format is part of what the hash covers");
    let newer = Decision::fold(entries).unwrap_err();
    assert_eq!(
        newer,
        FoldError::Newer {
            found: ENTRY_FORMAT + 1
        }
    );
    assert_eq!(newer.hint(), "Update Counterweight.");
}

#[test]
fn a_change_is_written_without_its_room_and_an_unknown_one_is_named() {
    let change = C::Framing(FramingAct::Retitled { title: "T".into() });
    let json = serde_json::to_string(&change).unwrap();
    assert_eq!(json, r#"{"type":"retitled","title":"T"}"#);
    assert_eq!(serde_json::from_str::<C>(&json).unwrap(), change);
    let unknown = serde_json::from_str::<C>(r#"{"type":"teleported"}"#)
        .unwrap_err()
        .to_string();
    assert!(unknown.contains("unknown variant `teleported`"), "{unknown}");
}
