//! A decision written to a file and read again is the same decision, and a file never shows what its reader may not see.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use counterweight_core::analysis::analyse;
use counterweight_core::decision::{
    Change, ClosingAct, Decision, DoubtLevel, ExitHow, Forecast, NoteAbout, Phase, QualityLink,
    RecommendationKind as Kind, Signature,
};
use counterweight_core::rating::EvidenceKind;
use counterweight_core::recommendation::recommend;
use counterweight_exchange::decision_file::*;
use counterweight_exchange::samples;
use proptest::prelude::*;

fn signing() -> Signing<impl FnMut() -> String> {
    let mut n = 0;
    let salt = move || {
        n += 1;
        n.to_string()
    };
    Signing {
        decision: "round-trip".into(),
        salt,
    }
}

/// Writes a decision and reads it again.
fn again(d: &Decision) -> (DecisionFile, Decision) {
    let file = from_decision(d, &d.decider);
    let text = to_toml(&file).unwrap();
    let back = open(&text, signing()).unwrap_or_else(|problems| panic!("{}\n{text}", problems[0]));
    assert_eq!(read(&text).unwrap(), file, "the text holds the whole file");
    (file, back)
}

/// What came after, without what names the entries of one journal.
fn followed(d: &Decision) -> impl PartialEq + std::fmt::Debug + use<> {
    let mut verdicts = d.round().verdicts.clone();
    for verdict in &mut verdicts {
        verdict.entry = "x".into();
        verdict.reviews.iter_mut().for_each(|r| r.entry = "x".into());
    }
    let mut rechecks = d.rechecks.clone();
    rechecks.iter_mut().for_each(|r| r.entry = "x".into());
    let mut tests = d.tests.clone();
    let learnt = tests.values_mut().flat_map(|t| &mut t.learnt);
    learnt.for_each(|l| l.entry = "x".into());
    (
        (verdicts, rechecks, tests),
        (d.letters.clone(), d.plan.clone(), d.commitments.clone()),
        (d.books.clone(), d.holders.clone()),
    )
}

#[test]
fn every_sample_survives_the_way_out_and_in() {
    for sample in samples() {
        let d = open(sample.text, signing()).unwrap();
        let (file, back) = again(&d);
        assert_eq!(analyse(&d).ok(), analyse(&back).ok(), "{}", sample.id);
        let round = |d: &Decision| {
            (
                followed(d),
                d.round().personal.clone(),
                d.members.clone(),
                d.candidates.clone(),
                d.facts.clone(),
                (d.doubt.clone(), d.culture.clone(), d.figures.clone(), d.records.clone()),
            )
        };
        assert_eq!(round(&d), round(&back), "{}", sample.id);
        assert_eq!(from_decision(&back, &back.decider), file, "{}", sample.id);
    }
}

#[test]
fn a_file_shows_nobody_else_before_the_debrief() {
    let sample = samples().iter().find(|s| s.id == "sample-team-lead-west").unwrap();
    let d = open(sample.text, signing()).unwrap();
    for (viewer, answered) in [("LM", 8), ("PS", 20), ("SL", 0)] {
        let file = from_decision(&d, &viewer.into());
        assert!(file.sheets.iter().all(|s| s.member == Some(viewer.into())));
        assert_eq!(file.sheets.iter().map(|s| s.ratings.len()).sum::<usize>(), answered);
    }
}

#[test]
fn what_stands_beside_the_marks_travels_whole() {
    let sample = samples().iter().find(|s| s.id == "sample-star-seller").unwrap();
    let mut file = read(sample.text).unwrap();
    let own = ["Finding customers", "After the sale"].map(str::to_owned);
    file.skill_stages = own.to_vec();
    for sheet in &mut file.sheets {
        sheet.skills.retain(|stage, _| own.contains(stage));
    }
    let d = into_journal(file.clone(), signing()).unwrap();
    let (written, back) = again(&d);
    assert_eq!(
        (&written.skill_stages, &written.trials),
        (&file.skill_stages, &file.trials)
    );
    assert_eq!(
        (&back.trial_terms, back.skill_stages()),
        (&d.trial_terms, own.as_slice())
    );
    let sheets = |d: &Decision| -> Vec<_> {
        let ratings = |s: &counterweight_core::rating::Sheet| s.ratings.values().map(|r| r.base).collect::<Vec<_>>();
        d.round()
            .sheets
            .values()
            .map(|s| (s.skills.clone(), ratings(s)))
            .collect()
    };
    assert_eq!(sheets(&d), sheets(&back));
    assert_eq!(sheets(&d).iter().flat_map(|(_, bases)| bases).flatten().count(), 6);
    assert_eq!(from_decision(&back, &back.decider), written);
}

#[test]
fn a_card_of_ones_own_travels_as_its_text() {
    let card = counterweight_core::template::shipped_document("first-line-manager")
        .unwrap()
        .0;
    let own = card.replace("title = \"Seller to first-line manager\"", "title = \"Our own card\"");
    let sample = samples().iter().find(|s| s.id == "sample-star-seller").unwrap();
    let mut file = read(sample.text).unwrap();
    (file.template, file.cards) = (None, vec![own.clone()]);
    let d = into_journal(file, signing()).unwrap();
    let (file, back) = again(&d);
    assert_eq!((file.template, file.cards), (None, vec![own]));
    assert_eq!(back.template.title, "Our own card");
}

#[test]
fn a_new_round_carries_what_was_dated_since_its_verdict() {
    let sample = samples().iter().find(|s| s.id == "sample-star-seller").unwrap();
    let at = |mut d: Decision, ms: i64, change: Change| {
        let by = Signature {
            author: d.decider.clone(),
            now_ms: ms,
            offset: 0,
            salt: ms.to_string(),
        };
        let entry = d.propose(by, change).unwrap();
        d.admit(entry);
        d
    };
    let later = day(27).0.and_hms_opt(9, 0, 0).unwrap().and_utc().timestamp_millis();
    let d = open(sample.text, signing()).unwrap();
    let d = at(
        d,
        later,
        Change::Closing(ClosingAct::Reopened {
            trigger: "day 60".into(),
        }),
    );
    // Without a verdict of its own, the round has nothing to follow from; who held the role is no matter of rounds.
    let (file, _) = again(&d);
    assert!(file.verdicts.is_empty() && file.promises.is_empty() && file.plan.is_none() && file.books.is_empty());
    assert_eq!(file.holders.len(), 3);
    assert_eq!(file.decision.opened, day(27));
}

#[test]
fn what_the_decider_assumes_travels_whole() {
    let promotion = samples().iter().find(|s| s.id == "sample-star-seller").unwrap();
    let leader = samples().iter().find(|s| s.id == "sample-first-leader").unwrap();
    let doubts = [
        Doubt {
            level: Some(DoubtLevel::Unsure),
            ..Doubt::default()
        },
        Doubt {
            ranking: Some(vec!["B6".into(), "B12".into()]),
            ..Doubt::default()
        },
        Doubt {
            bounds: Some(BTreeMap::from([
                ("B6".into(), (0.1, 1.0 / 3.0)),
                ("B7".into(), (0.0, 0.25)),
            ])),
            ..Doubt::default()
        },
    ];
    for doubt in doubts {
        let mut file = read(promotion.text).unwrap();
        assert!(file.figures.is_some(), "the sample has figures");
        file.doubt = Some(doubt.clone());
        let d = into_journal(file.clone(), signing()).unwrap();
        let (written, back) = again(&d);
        assert_eq!((written.doubt, written.figures), (Some(doubt), file.figures));
        assert_eq!((&back.doubt, &back.figures), (&d.doubt, &d.figures));
    }
    let file = read(leader.text).unwrap();
    assert_eq!(file.culture.as_ref().map(|c| c.values.len()), Some(3));
    let d = into_journal(file.clone(), signing()).unwrap();
    let (written, back) = again(&d);
    assert_eq!(
        (written.culture, written.doubt),
        (file.culture, None),
        "fairly sure goes without saying"
    );
    assert_eq!((&back.culture, &back.records), (&d.culture, &d.records));
}

const KINDS: [EvidenceKind; 6] = [
    EvidenceKind::Hearsay,
    EvidenceKind::OwnAccount,
    EvidenceKind::Document,
    EvidenceKind::NamedReference,
    EvidenceKind::WorkSample,
    EvidenceKind::DirectObservation,
];

fn day(n: u32) -> Date {
    Date(NaiveDate::from_ymd_opt(2026, 11, n).unwrap())
}

fn person(id: &str) -> Person {
    Person {
        id: id.into(),
        name: format!("Person {id}"),
        role: String::new(),
        rates: true,
        rates_founder: false,
    }
}

fn rating(criterion: usize, mark: u8, revised: u8, text: &str) -> Rating {
    let given = |mark: u8| {
        if mark == 0 {
            Mark::None(NoEvidence::NoEvidence)
        } else {
            Mark::Level(mark)
        }
    };
    let evidence = Evidence {
        id: None,
        kind: KINDS[usize::from(mark)],
        on: day(1),
        text: format!("Seen: {text}"),
        whose: None,
    };
    Rating {
        base: None,
        criterion: format!("B{criterion}").into(),
        mark: Some(given(mark)),
        energy: None,
        lived: None,
        met: None,
        unmet: None,
        why: text.to_owned(),
        evidence: if mark == 0 { Vec::new() } else { vec![evidence] },
        flags: if mark == 1 {
            vec![Flag {
                flag: 0,
                note: "seen".into(),
            }]
        } else {
            Vec::new()
        },
        revised: if revised == 6 || revised == mark {
            Vec::new()
        } else {
            vec![Revised {
                mark: Some(given(revised)),
                reason: text.to_owned() + "!",
                ..Revised::default()
            }]
        },
    }
}

fn verdict(choice: Kind, on: u32) -> Verdict {
    Verdict {
        choice,
        candidate: Some("c0".into()),
        why: "because".into(),
        departs: None,
        on: Some(day(on)),
        look_again: None,
        departure: None,
        reverse_if: "two ask to move".into(),
        decided_by: vec!["Person m0".into()],
        forecast: vec![
            Forecast {
                outcome: "one".into(),
                percent: 60,
                class: Some("tenure".into()),
                different: "the founder stays in every deal".into(),
            };
            2
        ],
        quality: BTreeMap::from([(QualityLink::Frame, 4)]),
    }
}

/// Open, kept or let go.
fn promise(n: usize, state: u8, on: u32) -> Promise {
    Promise {
        id: (n % 2 == 1).then(|| format!("p{n}").into()),
        by: "Head".into(),
        to: "Rep".into(),
        text: format!("Promise {n}."),
        due: day(20),
        phase: Phase::Support,
        from: None,
        made: (n > 2).then(|| day(13)),
        kept: (state == 1).then(|| day(on)),
        let_go: (state == 2).then(|| day(on)),
        note: if state == 2 {
            "no longer needed".into()
        } else {
            String::new()
        },
    }
}

fn recheck(member: usize, mark: u8) -> Recheck {
    let evidence = RecheckEvidence {
        kind: Some(EvidenceKind::WorkSample),
        text: "heard it".into(),
    };
    Recheck {
        member: Some(format!("m{member}").into()),
        candidate: Some("c0".into()),
        on: day(25),
        ratings: vec![RecheckRating {
            criterion: "B6".into(),
            mark: if mark == 0 {
                Mark::None(NoEvidence::NoEvidence)
            } else {
                Mark::Level(mark)
            },
            evidence: (mark > 0).then_some(evidence),
        }],
    }
}

fn book(note: &str, amounts: Vec<Option<f64>>) -> Book {
    let deal = |(i, amount)| BookDeal {
        id: None,
        name: format!("Deal {i}"),
        customer: note.to_owned(),
        owner: String::new(),
        stage: String::new(),
        amount,
        close_on: Some(day(30)),
        created_on: None,
        chance: Some(50),
        last_contact: None,
        next_step: note.to_owned(),
        won: (i > 2).then_some(true),
        hands_off: i == 1,
        key: (i == 0).then(BookKey::default),
    };
    Book {
        candidate: Some("c0".into()),
        on: Some(day(26)),
        deals: amounts.into_iter().enumerate().map(deal).collect(),
        notes: vec![BookNote {
            id: Some("deal-2".into()),
            title: "kept".into(),
            text: note.to_owned(),
            on: None,
            about: NoteAbout::Inbox,
        }],
        ..Book::default()
    }
}

fn review(met: bool) -> Review {
    Review {
        verdict: Some(1),
        on: day(28),
        results: vec![
            ReviewResult {
                met: Some(met),
                note: String::new(),
            },
            ReviewResult::default(),
        ],
        controlled: vec!["the calls".into()],
        not_controlled: Vec::new(),
        again: Some(met),
        lesson: String::new(),
    }
}

/// Late evidence: nobody has answered, its bringer has, or it is left out.
fn piece(criterion: usize, mark: u8, end: u8, on: u32) -> Late {
    let said = LateAnswer {
        member: None,
        on: Some(day(on + 1)),
        mark: Some(if mark == 0 {
            Mark::None(NoEvidence::NoEvidence)
        } else {
            Mark::Level(mark)
        }),
        met: None,
        unmet: None,
        rests: mark % 2 == 1,
        reason: "heard the call".into(),
    };
    Late {
        id: None,
        candidate: Some("c0".into()),
        founder: false,
        criterion: format!("B{criterion}").into(),
        by: None,
        came: day(on),
        kind: EvidenceKind::NamedReference,
        on: day(on),
        text: "A call".into(),
        whose: None,
        answers: if end == 1 { vec![said] } else { Vec::new() },
        without: None,
        left_out: (end == 2).then(|| LateReason {
            on: day(on + 2),
            reason: "not about the job".into(),
        }),
    }
}

prop_compose! {
    fn promotions()(
        candidates in 1usize..4,
        raters in 1usize..4,
        marks in prop::collection::vec((0u8..6, prop_oneof![9 => Just(6u8), 1 => 0u8..6]), 135),
        weights in prop::collection::btree_map(1usize..16, 0.1f64..9.0, 0..4),
        note in "[ -~“”äé\n\t]{1,40}",
        without in any::<bool>(),
        first_choice in prop_oneof![Just(Kind::Trial), Just(Kind::Promote)],
        promises in prop::collection::vec((0u8..3, 13u32..29), 0..6),
        again in prop::collection::vec((0usize..4, 0u8..6), 0..3),
        amounts in prop::collection::vec(prop::option::of(0.0f64..1e12), 0..5),
        gone in (0usize..4, 2u32..29),
        late in prop::collection::vec((1usize..16, 0u8..6, 0u8..3, 10u32..14), 0..3),
    ) -> DecisionFile {
        let gone = Some(gone).filter(|(who, _)| *who > 0 && *who < candidates);
        let mut next = marks.iter();
        let mut sheets = Vec::new();
        for c in 0..candidates {
            for r in 0..raters {
                let ratings = (1..16).map(|k| {
                    let (mark, revised) = next.next().copied().unwrap_or((0, 6));
                    rating(k, mark, revised, &format!("{note} {k}"))
                });
                let mut sheet = Sheet {
                    skills: BTreeMap::new(),
                    member: Some(format!("m{r}").into()),
                    candidate: Some(format!("c{c}").into()),
                    founder: false,
                    on: Some(day(2 + r as u32)),
                    sealed: true,
                    overall: Some(Overall { level: 3, note: note.clone() }),
                    ratings: ratings.collect(),
                };
                if without && c + r > 0 && (c + r) % 2 == 1 {
                    // Somebody who did not finish, and is left out.
                    sheet.sealed = false;
                    sheet.ratings.iter_mut().for_each(|r| r.revised.clear());
                }
                sheets.push(sheet);
            }
        }
        let left = |c: usize| gone.filter(|(who, _)| *who == c).map(|(_, on)| Left {
            how: ExitHow::Withdrew,
            on: day(on),
            note: note.trim().to_owned(),
        });
        DecisionFile {
            format: 1,
            template: Some("first-line-manager".into()),
            cards: Vec::new(),
            decision: Head { title: "Generated".into(), opened: day(1), sample: false },
            decider: person("m0"),
            frame: Frame { role: "Lead".into(), success: note.clone() + ".", ..Frame::default() },
            members: (1..raters).map(|r| person(&format!("m{r}"))).collect(),
            candidates: (0..candidates)
                .map(|c| Candidate { id: format!("c{c}").into(), name: format!("Candidate {c}"), called: String::new(), about: String::new(), left: left(c), records: Vec::new() })
                .collect(),
            facts: Vec::new(),
            stage_reasons: Vec::new(),
            sales_context: Default::default(),
            planned_pay: Default::default(),
            own_pages: Vec::new(),
            skill_stages: Vec::new(),
            trials: Vec::new(),
            weights: (!weights.is_empty()).then(|| Weights {
                reason: "as we see it".into(),
                criteria: weights.into_iter().map(|(k, w)| (format!("B{k}").into(), w)).collect::<BTreeMap<_, _>>(),
            }),
            builder_share: None,
            thresholds: vec![Threshold { name: "promote_from".into(), value: 3.25, reason: "ours".into() }],
            doubt: None,
            culture: None,
            figures: None,
            myself: None,
            sheets,
            debrief: Some(Debrief { open: true, on: Some(day(9)), without: without.then(|| "not finished".into()) }),
            late: late.into_iter().map(|(k, mark, end, on)| piece(k, mark, end, on)).collect(),
            verdicts: vec![verdict(first_choice, 10), verdict(Kind::Promote, 12)],
            letters: Vec::new(),
            plan: None,
            promises: promises.into_iter().enumerate().map(|(i, (state, on))| promise(i, state, on)).collect(),
            rechecks: again.into_iter().map(|(member, mark)| recheck(member % raters, mark)).collect(),
            books: vec![book(&note, amounts)],
            holders: Vec::new(),
            tests: Vec::new(),
            learnt: Vec::new(),
            reviews: vec![review(first_choice == Kind::Promote)],
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn file_journal_file_journal_is_one_analysis(file in promotions()) {
        let d = into_journal(file, signing()).unwrap();
        prop_assert!(d.conflicts().is_empty());
        let (first, back) = again(&d);
        let (a, b) = (analyse(&d).unwrap(), analyse(&back).unwrap());
        prop_assert_eq!(&a, &b);
        // The decider sees others' re-ratings once their own is given.
        prop_assert_eq!(d.rechecks_for(&d.decider).count(), back.rechecks.len());
        if back.rechecks.len() == d.rechecks.len() {
            prop_assert_eq!(followed(&d), followed(&back));
        }
        let late = |d: &Decision| counterweight_core::reading::late::read(d, &recommend(d, &a));
        prop_assert_eq!(late(&d), late(&back));
        prop_assert_eq!(d.gone_say(), back.gone_say());
        prop_assert_eq!(recommend(&d, &a), recommend(&back, &b));
        prop_assert_eq!(from_decision(&back, &back.decider), first);
    }
}
