//! After the decision: what may be promised, rated again, kept in a book and reviewed, and what is read from it.

use std::collections::{BTreeMap, BTreeSet};

use crate::story::{self, BOSS, PEER, Story, mark, member};
use chrono::{Days, NaiveDate};
use counterweight_core::analysis::analyse;
use counterweight_core::decision::{
    BookAct, BookEntry, BookItem, Change as C, ClosingAct, Commitment, Deal, Departure, FollowAct, Forecast,
    FramingAct, Letter, Member, Note, NoteAbout, OutcomeResult, OutcomeReview, PanelAct, Person, Phase, Plan,
    RecheckMark, RecommendationKind as Kind, Refusal, SheetAct,
};
use counterweight_core::followup::{self, DueKind, dues};
use counterweight_core::id::EntryId;
use counterweight_core::rating::{Answer, EvidenceKind, Subject};
use counterweight_core::recommendation::{check_departure, recommend};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn decided(choice: Kind, forecast: &[(&str, u8)]) -> C {
    C::Closing(ClosingAct::Decided {
        choice,
        candidate: Some("rowan".into()),
        why: "the seat".into(),
        departs: Some("nobody has led this team for a quarter".into()),
        look_again: None,
        departure: Some(Departure::CannotWait),
        reverse_if: "two reps ask to move".into(),
        decided_by: vec!["BOSS".into(), "The board".into()],
        forecast: forecast
            .iter()
            .map(|(outcome, percent)| Forecast::new(*outcome, *percent))
            .collect(),
        quality: BTreeMap::new(),
    })
}

const OUTCOMES: [(&str, u8); 2] = [("Four of seven at quota", 60), ("Nobody good has left", 80)];

/// A promotion that was rated, debriefed and decided.
fn promoted() -> (Story, EntryId) {
    let mut s = Story::promotion();
    s.rated("rowan", |_| mark(3));
    let entry = s.yes(BOSS, decided(Kind::Promote, &OUTCOMES));
    (s, entry.id)
}

fn promise(id: &str, due: NaiveDate) -> C {
    C::Follow(FollowAct::CommitmentMade {
        commitment: Commitment {
            id: id.into(),
            by: "BOSS".into(),
            to: "ROWAN".into(),
            text: "Own quota moved to two reps".into(),
            due,
            phase: Phase::Support,
            from: None,
        },
    })
}

fn note(title: &str) -> BookItem {
    BookItem::Note(Note {
        title: title.into(),
        text: String::new(),
        on: None,
        about: NoteAbout::Inbox,
    })
}

fn kept(items: &[(&str, BookItem)]) -> C {
    C::Book(BookAct::BookKept {
        leader: "rowan".into(),
        entries: items
            .iter()
            .map(|(id, item)| BookEntry {
                id: (*id).into(),
                item: item.clone(),
            })
            .collect(),
        source: String::new(),
    })
}

#[test]
fn departing_asks_for_a_reason_from_the_list_and_in_words_but_never_when_a_journal_is_folded() {
    let mut s = Story::promotion();
    s.rated("rowan", |_| mark(3));
    let said = recommend(&s.d, &analyse(&s.d).unwrap());
    assert_ne!(said[0].kind, Kind::Promote, "the story has to depart from something");
    let bare = |choice, departs: Option<&str>, departure| {
        C::Closing(ClosingAct::Decided {
            choice,
            candidate: Some("rowan".into()),
            why: "why".into(),
            departs: departs.map(Into::into),
            look_again: None,
            departure,
            reverse_if: String::new(),
            decided_by: Vec::new(),
            forecast: Vec::new(),
            quality: BTreeMap::new(),
        })
    };
    let missing = Err(Refusal::DepartureMissing);
    assert_eq!(check_departure(&s.d, &bare(Kind::Promote, None, None)), missing);
    assert_eq!(check_departure(&s.d, &bare(Kind::Promote, Some("x"), None)), missing);
    let listed = Some(Departure::KnowsMore);
    assert_eq!(check_departure(&s.d, &bare(Kind::Promote, Some(" "), listed)), missing);
    assert_eq!(check_departure(&s.d, &bare(Kind::Promote, Some("x"), listed)), Ok(()));
    assert_eq!(check_departure(&s.d, &bare(said[0].kind, None, None)), Ok(()));
    // An old entry without the list stays what it is.
    s.yes(BOSS, bare(Kind::Promote, Some("an older file"), None));
    assert_eq!(s.no(BOSS, bare(Kind::Promote, None, listed)), "reason_missing");
}

#[test]
fn a_forecast_has_two_or_three_outcomes_with_a_chance_each() {
    let mut s = Story::promotion();
    s.rated("rowan", |_| mark(3));
    assert_eq!(s.no(BOSS, decided(Kind::Promote, &OUTCOMES[..1])), "out_of_range");
    assert_eq!(s.no(BOSS, decided(Kind::Promote, &[OUTCOMES[0]; 4])), "out_of_range");
    assert_eq!(
        s.no(BOSS, decided(Kind::Promote, &[("a", 101), ("b", 5)])),
        "out_of_range"
    );
    assert_eq!(s.no(BOSS, decided(Kind::Promote, &[(" ", 10), ("b", 5)])), "empty");
    s.yes(BOSS, decided(Kind::Promote, &[]));
}

#[test]
fn what_was_known_then_can_be_opened_as_it_was() {
    let (mut s, verdict) = promoted();
    let then = s.d.entries().len();
    s.yes(
        BOSS,
        C::Framing(FramingAct::Retitled {
            title: "Another name".into(),
        }),
    );
    s.yes(
        BOSS,
        C::Sheet(SheetAct::RatingRevised {
            subject: story::on("rowan"),
            criterion: "B6".into(),
            answer: mark(5),
            reason: "seen since".into(),
        }),
    );
    let was = s.d.as_of(&verdict).unwrap();
    assert_eq!((was.title.as_str(), was.entries().len()), ("A decision", then));
    assert_eq!(was.in_force().len(), 1, "the decision itself is part of what was known");
    assert_ne!(analyse(&was).unwrap(), analyse(&s.d).unwrap());
    assert!(s.d.as_of(&"nothing".into()).is_none());
}

#[test]
fn a_promise_is_made_changed_and_settled_once() {
    let mut s = Story::promotion();
    assert_eq!(s.no(BOSS, promise("p", day(2026, 10, 1))), "undecided");
    let (mut s, _) = promoted();
    s.yes(BOSS, promise("p", day(2023, 12, 1)));
    s.yes(BOSS, promise("p", day(2023, 12, 20)));
    assert_eq!(s.d.commitments.len(), 1);
    assert_eq!(s.no(PEER, promise("q", day(2023, 12, 1))), "decider_only");
    let settle = |kept, note: &str| {
        C::Follow(FollowAct::CommitmentSettled {
            id: "p".into(),
            kept,
            note: note.into(),
        })
    };
    assert_eq!(s.no(BOSS, settle(false, " ")), "reason_missing");
    s.yes(BOSS, settle(true, ""));
    assert_eq!(s.no(BOSS, settle(true, "")), "settled");
    assert_eq!(s.no(BOSS, promise("p", day(2023, 12, 24))), "settled");
    assert_eq!(
        s.no(BOSS, C::Follow(FollowAct::CommitmentRemoved { id: "nobody".into() })),
        "unknown"
    );
}

#[test]
fn the_finding_says_how_far_the_decision_went_and_what_is_late() {
    let (mut s, _) = promoted();
    let read = |s: &Story, on| followup::read(&s.d, &BOSS.into(), on);
    assert_eq!(read(&s, day(2023, 11, 15)).says, "You went further than the scorecard.");
    s.yes(BOSS, promise("p", day(2023, 12, 1)));
    s.yes(BOSS, promise("q", day(2023, 12, 2)));
    s.yes(BOSS, promise("r", day(2024, 3, 1)));
    let on = read(&s, day(2023, 12, 2));
    assert_eq!(
        on.promises_say, "One promise is late and two are to come.",
        "the day itself is not late"
    );
    assert_eq!(on.says, "You went further than the scorecard, and one promise is late.");
    s.yes(
        BOSS,
        C::Follow(FollowAct::CommitmentSettled {
            id: "p".into(),
            kept: true,
            note: String::new(),
        }),
    );
    let on = read(&s, day(2023, 12, 2));
    assert_eq!(on.promises_say, "One promise is kept and two are to come.");
    assert_eq!(on.says, "You went further than the scorecard, and no promise is late.");
}

#[test]
fn the_support_contract_is_drafted_from_what_the_founder_s_card_leaves_open() {
    let mut s = Story::leader();
    s.add("rowan");
    let founder = Member {
        rates_founder: true,
        ..member(BOSS)
    };
    s.yes(BOSS, C::Panel(PanelAct::MemberChanged { member: founder }));
    s.yes(BOSS, C::Panel(PanelAct::MemberInvited { member: member(PEER) }));
    let fact = || "looked at".to_owned();
    s.fill(BOSS, &Subject::Founder, |id| match id {
        "F1" | "F4" => Answer::Met { fact: fact() },
        _ => Answer::Unmet { fact: fact() },
    });
    s.seal(BOSS, &Subject::Founder);
    s.rated("rowan", |_| mark(4));
    let analysis = analyse(&s.d).unwrap();
    let open: Vec<_> = analysis
        .founder
        .iter()
        .flat_map(|f| &f.items)
        .filter(|i| i.is_open())
        .collect();
    assert_eq!(open.len(), 7, "nine conditions, two of them met");
    let start = day(2026, 9, 21);
    let draft = followup::plan::draft(&s.d, &analysis, &"rowan".into(), start);
    let from: Vec<_> = draft.promises.iter().filter_map(|p| p.promise.from.clone()).collect();
    assert_eq!(from, open.iter().map(|i| i.criterion.clone()).collect::<Vec<_>>());
    assert!(draft.promises.is_sorted_by_key(|p| p.day));
    for promise in &draft.promises {
        assert_eq!(promise.promise.due, start + Days::new(u64::from(promise.day)));
        assert!(!promise.sources.is_empty(), "{}", promise.promise.text);
    }
    let own: Vec<_> = draft
        .promises
        .iter()
        .filter(|p| p.promise.by == "ROWAN")
        .map(|p| p.promise.phase)
        .collect();
    assert!(own.is_sorted() && own.first() == Some(&Phase::FrontLine) && own.last() == Some(&Phase::Team));
}

#[test]
fn a_plan_needs_a_decision_and_sane_hours() {
    let plan = |hours| {
        C::Follow(FollowAct::PlanSet {
            plan: Some(Plan {
                person: "rowan".into(),
                start: day(2023, 12, 1),
                customer_hours: hours,
                adviser: "Somebody outside".into(),
                budget: "$24k a year".into(),
                signs: Vec::new(),
                agreed_on: None,
            }),
        })
    };
    let mut early = Story::promotion();
    assert_eq!(early.no(BOSS, plan(None)), "undecided");
    let (mut s, _) = promoted();
    assert_eq!(s.no(BOSS, plan(Some(61.0))), "out_of_range");
    assert_eq!(s.no(BOSS, plan(Some(f64::NAN))), "out_of_range");
    s.yes(BOSS, plan(Some(8.0)));
}

fn again(level: Option<u8>) -> C {
    let mark = |answer: Answer| RecheckMark {
        evidence: if answer.level().is_some() {
            "two joint calls".into()
        } else {
            String::new()
        },
        kind: answer.level().map(|_| EvidenceKind::DirectObservation),
        answer,
    };
    let answer = level.map_or(Answer::NoEvidence, |level| Answer::Mark { level });
    C::Follow(FollowAct::Rechecked {
        candidate: "rowan".into(),
        marks: ["B6", "B8", "B11"]
            .into_iter()
            .map(|id| (id.into(), mark(answer.clone())))
            .collect(),
    })
}

#[test]
fn criteria_are_rated_again_blind_and_on_evidence() {
    let (mut s, _) = promoted();
    let asked: Vec<_> = followup::recheck::criteria(&s.d).iter().map(|c| c.id.clone()).collect();
    assert_eq!(asked, ["B6", "B8", "B11"], "what the quarter-long trial is about");
    s.yes(BOSS, again(Some(4)));
    let read = |s: &Story, who: &str| followup::recheck::read(&s.d, &who.into(), &"rowan".into());
    assert!(read(&s, PEER).is_none(), "the peer has not given theirs");
    assert!(s.d.view(&PEER.into()).rechecks.is_empty());
    s.yes(PEER, again(None));
    let seen = read(&s, PEER).unwrap();
    assert_eq!(seen.members.len(), 2);
    for moved in &seen.moved {
        assert_eq!(
            (moved.before, moved.now),
            (Some(3.0), Some(4.0)),
            "no evidence is no mark"
        );
    }
    // Three marks by one rater, all up: a coin does that in one of four looks.
    assert!(
        seen.says.contains(" went up, but so few marks show no change") && seen.says.contains("in 25% of such looks"),
        "{}",
        seen.says
    );
    assert!(seen.moved.iter().all(|m| m.likely == Some(1.0)), "all moved alike");
    let bare = C::Follow(FollowAct::Rechecked {
        candidate: "rowan".into(),
        marks: BTreeMap::from([(
            "B6".into(),
            RecheckMark {
                answer: mark(4),
                kind: None,
                evidence: String::new(),
            },
        )]),
    });
    assert_eq!(s.no(BOSS, bare), "evidence_missing");
}

#[test]
fn a_book_is_kept_changed_and_emptied_and_a_wrong_amount_changes_nothing() {
    let mut early = Story::promotion();
    assert_eq!(early.no(BOSS, kept(&[("n", note("x"))])), "undecided");
    let (mut s, _) = promoted();
    s.yes(BOSS, kept(&[("n", note("one")), ("m", note("two"))]));
    s.yes(BOSS, kept(&[("n", note("changed"))]));
    let book = &s.d.books["rowan"];
    assert_eq!((book.len(), book["n"].name()), (2, "changed"));
    let deal = |amount| {
        BookItem::Deal(Deal {
            name: "Deal".into(),
            customer: String::new(),
            owner: String::new(),
            stage: String::new(),
            amount: Some(amount),
            close_on: None,
            created_on: None,
            chance: None,
            last_contact: None,
            next_step: String::new(),
            won: None,
            hands_off: false,
            key: None,
        })
    };
    assert_eq!(s.no(BOSS, kept(&[("d", deal(-1.0))])), "out_of_range");
    assert_eq!(s.no(BOSS, kept(&[("d", deal(f64::INFINITY))])), "out_of_range");
    let gone = |id: &str| {
        C::Book(BookAct::BookRemoved {
            leader: "rowan".into(),
            ids: BTreeSet::from([id.into()]),
        })
    };
    assert_eq!(s.no(BOSS, gone("nobody")), "unknown");
    s.yes(BOSS, gone("n"));
    assert_eq!(s.d.books["rowan"].len(), 1);
}

#[test]
fn starting_a_book_from_the_decision_twice_adds_nothing() {
    let (mut s, _) = promoted();
    let analysis = analyse(&s.d).unwrap();
    let said = recommend(&s.d, &analysis);
    let fill = |s: &Story| followup::prefill::prefill(&s.d, &analysis, &said, &"rowan".into());
    let entries = fill(&s);
    assert!(entries.len() >= 3, "{entries:?}");
    s.yes(
        BOSS,
        C::Book(BookAct::BookKept {
            leader: "rowan".into(),
            entries,
            source: String::new(),
        }),
    );
    assert!(fill(&s).is_empty());
}

#[test]
fn a_letter_says_what_was_ticked_and_nothing_else() {
    let (mut s, _) = promoted();
    let letter = Letter {
        candidate: "rowan".into(),
        strengths: vec!["B2".into()],
        missing: vec!["B6".into()],
        next_look: Some(day(2024, 6, 1)),
        words: "We mean it.".into(),
        signed: "BOSS".into(),
    };
    s.yes(BOSS, C::Follow(FollowAct::LetterWritten { letter: letter.clone() }));
    let text = followup::letter::compose(&s.d, &letter);
    let card = &s.d.template;
    let (strong, missing) = (card.criterion("B2").unwrap(), card.criterion("B6").unwrap());
    assert_eq!((text.strengths.len(), text.missing.len()), (1, 1));
    assert_eq!(text.strengths[0].text, strong.definition);
    assert_eq!(text.strengths[0].next, "");
    assert_eq!(text.missing[0].next, missing.anchors[3]);
    assert!(text.next_look.unwrap().contains("1 June 2024"));
    let both = Letter {
        strengths: vec!["B6".into()],
        ..letter
    };
    assert_eq!(
        s.no(BOSS, C::Follow(FollowAct::LetterWritten { letter: both })),
        "taken"
    );
}

#[test]
fn a_review_answers_every_outcome_and_says_what_happened_beside_the_chance() {
    let (mut s, verdict) = promoted();
    let review = |met: &[Option<bool>]| {
        C::Follow(FollowAct::Reviewed {
            verdict: verdict.clone(),
            review: OutcomeReview {
                results: met
                    .iter()
                    .map(|met| OutcomeResult {
                        met: *met,
                        note: String::new(),
                    })
                    .collect(),
                controlled: vec!["Coaching".into()],
                not_controlled: vec!["A price rise".into()],
                again: Some(true),
                lesson: String::new(),
            },
        })
    };
    assert_eq!(s.no(BOSS, review(&[Some(true)])), "outcomes_missing");
    s.yes(BOSS, review(&[Some(true), Some(false)]));
    let in_force = s.d.in_force();
    let read = followup::review::read(&s.d, in_force[0]).unwrap();
    assert_eq!(
        read.says,
        "One of two stated outcomes was met; you gave them 70% on average."
    );
    s.yes(BOSS, review(&[None, Some(true)]));
    let in_force = s.d.in_force();
    assert_eq!(in_force[0].reviews.len(), 2, "the earlier review stays");
    let read = followup::review::read(&s.d, in_force[0]).unwrap();
    assert_eq!((read.met, read.not_met, read.unknown), (1, 0, 1));
    assert_eq!(read.says, "The stated outcome was met; you gave it 80%.");
    assert!(s.d.steps()[5].done);
}

#[test]
fn every_date_is_listed_once_under_a_stable_name() {
    let (mut s, _) = promoted();
    s.yes(BOSS, promise("p", day(2023, 12, 1)));
    let person = BookItem::Person(Person {
        name: "A rep".into(),
        strengths: String::new(),
        goals: String::new(),
        obstacles: String::new(),
        next_step: "Ride along".into(),
        next_on: Some(day(2023, 12, 3)),
    });
    s.yes(BOSS, kept(&[("a", person)]));
    let found = dues(&s.d);
    let kinds: BTreeSet<_> = found.iter().map(|d| d.kind).collect();
    let expected = [DueKind::Promise, DueKind::Recheck, DueKind::Review, DueKind::NextStep];
    assert_eq!(kinds, BTreeSet::from(expected));
    let ids: BTreeSet<_> = found.iter().map(|d| &d.id).collect();
    assert_eq!(ids.len(), found.len());
    assert!(found.is_sorted_by_key(|d| d.on));
    assert_eq!(dues(&s.d), found);
}

#[test]
fn what_a_real_test_taught_is_evidence_on_the_next_answers() {
    let mut s = Story::new(&["ic-self-assessment"]);
    let planned = |from, until| {
        C::Follow(FollowAct::TestPlanned {
            test: "coach-a-peer".into(),
            days: Some((from, until)),
        })
    };
    assert_eq!(s.no(BOSS, planned(day(2026, 2, 2), day(2026, 2, 1))), "dates_reversed");
    s.yes(BOSS, planned(day(2026, 2, 2), day(2026, 3, 2)));
    assert!(dues(&s.d).iter().any(|d| d.kind == DueKind::Test));
    let done = |learnt: &str| {
        C::Follow(FollowAct::TestDone {
            test: "coach-a-peer".into(),
            learnt: learnt.into(),
            energy: 1,
        })
    };
    assert_eq!(s.no(BOSS, done(" ")), "empty");
    s.yes(BOSS, done("I waited, and it was hers."));
    let sheet = s.d.sheet(&BOSS.into(), &Subject::candidate(BOSS.into())).unwrap();
    for criterion in ["C7", "C8"] {
        let evidence = &sheet.ratings[criterion].evidence;
        assert_eq!(evidence.len(), 1, "{criterion}");
        assert!(evidence[0].text.ends_with("I waited, and it was hers."));
    }
    assert!(
        dues(&s.d).iter().all(|d| d.kind != DueKind::Test),
        "done is off the calendar"
    );
    let mut other = Story::promotion();
    assert_eq!(other.no(BOSS, done("x")), "not_this_kind");
}

#[test]
fn a_new_look_tells_no_rater_why_it_was_decided_before() {
    let (mut s, _) = promoted();
    s.yes(
        BOSS,
        C::Closing(ClosingAct::Reopened {
            trigger: "a year on".into(),
        }),
    );
    let seen = s.d.in_force_for(&PEER.into());
    assert_eq!(
        (seen.len(), seen[0].choice),
        (1, Kind::Promote),
        "that it was made is known to all"
    );
    assert!(seen[0].why.is_empty() && seen[0].departs.is_none() && seen[0].forecast.is_empty());
    let view = serde_json::to_string(&s.d.view(&PEER.into())).unwrap();
    assert!(
        !view.contains("nobody has led this team") && !view.contains(OUTCOMES[0].0),
        "{view}"
    );
    s.fill(PEER, &story::on("rowan"), |_| mark(4));
    s.seal(PEER, &story::on("rowan"));
    assert_eq!(
        s.d.in_force_for(&PEER.into())[0].forecast.len(),
        2,
        "after their own new sheet it is told"
    );
    assert!(
        s.d.in_force_for(&BOSS.into())[0].why.is_empty(),
        "the other has not sealed"
    );
}

fn left_open(about: Option<&str>, look_again: Option<NaiveDate>) -> C {
    C::Closing(ClosingAct::Decided {
        choice: Kind::NotDecided,
        candidate: about.map(Into::into),
        why: "the reference call is on Friday".into(),
        departs: None,
        look_again,
        departure: None,
        reverse_if: String::new(),
        decided_by: Vec::new(),
        forecast: Vec::new(),
        quality: BTreeMap::new(),
    })
}

#[test]
fn what_is_left_open_needs_a_day_and_departs_from_nothing_where_the_answer_waits_itself() {
    let day = Some(day(2024, 3, 1));
    let mut s = Story::promotion();
    s.rated("rowan", |_| Answer::NoEvidence);
    let said = recommend(&s.d, &analyse(&s.d).unwrap());
    assert_eq!(said[0].kind, Kind::TooLittleEvidence);
    assert_eq!(check_departure(&s.d, &left_open(Some("rowan"), day)), Ok(()));
    assert_eq!(s.no(BOSS, left_open(Some("rowan"), None)), "look_again_missing");
    assert_eq!(
        s.no(BOSS, left_open(None, day)),
        "candidate_missing",
        "each is waited with alone"
    );
    s.yes(BOSS, left_open(Some("rowan"), day));
    assert!(!s.d.is_settled() && !s.d.is_chosen(&"rowan".into()));
    let listed = counterweight_core::standing::Listed::of(&s.d);
    assert_eq!(listed.next, "Not decided yet. Look again on 1 March 2024.");
    assert!(!listed.is_decided(), "it is still to be decided");
    let due: Vec<_> = dues(&s.d).into_iter().map(|due| (due.kind, Some(due.on))).collect();
    assert_eq!(due, [(DueKind::LookAgain, day)]);
    let view = s.d.view(&BOSS.into());
    assert!(view.not_chosen.is_empty(), "nobody is told no");
    // A firm answer is departed from, and says why.
    let mut firm = Story::promotion();
    firm.rated("rowan", |_| mark(5));
    let missing = Err(Refusal::DepartureMissing);
    assert_eq!(check_departure(&firm.d, &left_open(Some("rowan"), day)), missing);
}

#[test]
fn what_is_left_open_takes_the_place_of_nothing_and_gives_way_to_what_is_decided() {
    let (mut s, promoted) = promoted();
    s.yes(
        BOSS,
        C::Closing(ClosingAct::Reopened {
            trigger: "a reference called".into(),
        }),
    );
    s.rated("rowan", |_| mark(4));
    let open = s.yes(BOSS, left_open(Some("rowan"), Some(day(2024, 3, 1)))).id;
    let in_force = |s: &Story| -> Vec<EntryId> { s.d.in_force().iter().map(|v| v.entry.clone()).collect() };
    assert_eq!(in_force(&s), [promoted, open]);
    assert!(s.d.is_chosen(&"rowan".into()));
    let decided = s.yes(BOSS, decided(Kind::Trial, &OUTCOMES)).id;
    assert_eq!(in_force(&s), [decided]);
}
