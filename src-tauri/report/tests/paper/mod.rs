//! What the tests of reports share: a sample with everything that was found out about it, and its documents.
#![allow(dead_code, reason = "each test uses its part")]

use std::collections::BTreeMap;

use chrono::NaiveDate;
use counterweight_core::analysis::smaa::Sampling;
use counterweight_core::analysis::{Analysis, analyse};
use counterweight_core::decision::{
    BookAct, BookItem, Change, ClosingAct, Commitment, Customer, Deal, Decision, Departure, FollowAct, Forecast,
    KeyDeal, Letter, Looked, Note, NoteAbout, OutcomeResult, OutcomeReview, Outlook, Person, Phase, Plan, QualityLink,
    RecommendationKind, Sign, Signature,
};
use counterweight_core::decision::{BookEntry, RecheckMark};
use counterweight_core::doubt::{PanelReading, Robustness, panel, robustness};
use counterweight_core::id::CandidateId;
use counterweight_core::recommendation::counterfactual::{self, Counterfactual};
use counterweight_core::recommendation::{Recommendation, recommend};
use counterweight_core::template::insights;
use counterweight_exchange::decision_file::{Signing, open};
use counterweight_exchange::samples;
use counterweight_report::document::Document;
use counterweight_report::{Kind, Material, document};

/// A decision with everything that was found out about it.
pub struct Found {
    pub decision: Decision,
    analysis: Option<Analysis>,
    recommendations: Vec<Recommendation>,
    robustness: Option<Robustness>,
    panel: Vec<PanelReading>,
    counterfactual: Option<Counterfactual>,
}

impl Found {
    pub fn of(decision: Decision) -> Self {
        let analysis = analyse(&decision).ok();
        let recommendations = analysis.as_ref().map(|a| recommend(&decision, a)).unwrap_or_default();
        let sampling = Sampling { draws: 2_000, seed: 7 };
        let robustness = analysis
            .as_ref()
            .filter(|_| !decision.is_private())
            .and_then(|a| robustness(&decision, a, &decision.doubt, sampling).ok());
        let panel = analysis.as_ref().map(|a| panel(&decision, a)).unwrap_or_default();
        let counterfactual = analysis
            .as_ref()
            .and_then(|a| counterfactual::read(&decision, &a.candidates));
        Self {
            decision,
            analysis,
            recommendations,
            robustness,
            panel,
            counterfactual,
        }
    }

    pub fn material(&self) -> Material<'_> {
        Material {
            decision: &self.decision,
            analysis: self.analysis.as_ref(),
            recommendations: &self.recommendations,
            robustness: self.robustness.as_ref(),
            panel: &self.panel,
            teams: None,
            counterfactual: self.counterfactual.as_ref(),
            insights: insights(),
            person: None,
        }
    }

    pub fn document(&self, kind: Kind) -> Document {
        document(kind, &self.material()).unwrap()
    }
}

/// A decision from the text of a decision file.
pub fn decision(id: &str, text: &str) -> Decision {
    let mut n = 0;
    let salt = move || {
        n += 1;
        format!("salt {n}")
    };
    let signing = Signing {
        decision: id.into(),
        salt,
    };
    open(text, signing).unwrap_or_else(|problems| {
        let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{id}:\n{}", all.join("\n"));
    })
}

/// A shipped sample: "star-seller".
pub fn sample(name: &str) -> Found {
    let id = format!("sample-{name}");
    let sample = samples().iter().find(|s| s.id == id).unwrap();
    Found::of(decision(&id, sample.text))
}

/// The day every test's report is dated.
pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

/// Makes a change as the decider, a minute after the last.
pub fn act(d: &mut Decision, change: Change) {
    let by = Signature {
        author: d.decider.clone(),
        now_ms: d.entries().last().unwrap().at.ms + 60_000,
        offset: 0,
        salt: format!("more {}", d.entries().len()),
    };
    let entry = d.propose(by, change).unwrap();
    d.admit(entry);
}

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn letter(who: &CandidateId) -> Change {
    Change::Follow(FollowAct::LetterWritten {
        letter: Letter {
            candidate: who.clone(),
            strengths: vec!["B2".into(), "B4".into()],
            missing: vec!["B6".into(), "B7".into()],
            next_look: Some(on(2027, 6, 1)),
            words: "I would like to go through this with you before you answer.".into(),
            signed: "Willow Hart".into(),
        },
    })
}

/// The star seller decided on as recommended, and written to.
pub fn not_now() -> Found {
    let mut d = sample("star-seller").decision;
    let who = d.candidates[0].id.clone();
    act(
        &mut d,
        Change::Closing(ClosingAct::Decided {
            choice: RecommendationKind::HonourAsSenior,
            candidate: Some(who.clone()),
            why: "The senior track, with honour.".into(),
            departs: None,
            departure: None,
            reverse_if: String::new(),
            decided_by: Vec::new(),
            look_again: None,
            forecast: Vec::new(),
            quality: BTreeMap::new(),
        }),
    );
    act(&mut d, letter(&who));
    Found::of(d)
}

/// The star seller's decision lived through: decided otherwise than recommended, planned, promised, written to, rated again, reviewed.
pub fn followed() -> Found {
    let mut d = sample("star-seller").decision;
    let who = d.candidates[0].id.clone();
    act(
        &mut d,
        Change::Closing(ClosingAct::Decided {
            choice: RecommendationKind::Trial,
            candidate: Some(who.clone()),
            why: "Acting lead for a quarter, with the two weak spots watched.".into(),
            departs: Some("The seat is empty from January and nobody else is known to the team.".into()),
            departure: Some(Departure::CannotWait),
            reverse_if: "two sellers ask for another team".into(),
            decided_by: vec!["Willow Hart".into(), "Laurel Frost".into()],
            look_again: Some(on(2027, 1, 15)),
            forecast: vec![
                Forecast::new("Four of six sellers make their number", 40),
                Forecast::new("Nobody good has left because of the manager", 60),
            ],
            quality: QualityLink::ALL.into_iter().zip([5, 3, 4, 4, 3, 2]).collect(),
        }),
    );
    let verdict = d.round().verdicts.last().unwrap().entry.clone();
    act(&mut d, letter(&who));
    act(
        &mut d,
        Change::Follow(FollowAct::PlanSet {
            plan: Some(Plan {
                person: who.clone(),
                start: on(2027, 1, 4),
                customer_hours: Some(6.0),
                adviser: "Hazel Moor".into(),
                budget: "$12k a year".into(),
                signs: vec![
                    Sign {
                        day: 30,
                        text: "Every seller has had two coached calls.".into(),
                        looked: Some(Looked {
                            on: on(2027, 2, 2),
                            seen: false,
                            note: "Three of five; the quarter's end took the rest.".into(),
                        }),
                    },
                    Sign {
                        day: 90,
                        text: "The forecast lands within 15%.".into(),
                        looked: None,
                    },
                ],
                agreed_on: Some(on(2026, 12, 1)),
            }),
        }),
    );
    let promise = |id: &str, phase, by: &str, to: &str, text: &str, due| {
        Change::Follow(FollowAct::CommitmentMade {
            commitment: Commitment {
                id: id.into(),
                by: by.into(),
                to: to.into(),
                text: text.into(),
                due,
                phase,
                from: None,
            },
        })
    };
    act(
        &mut d,
        promise(
            "one",
            Phase::Downstream,
            "Juniper Reed",
            "The team",
            "A talk with each seller about what they want.",
            on(2027, 1, 29),
        ),
    );
    act(
        &mut d,
        promise(
            "two",
            Phase::Support,
            "Willow Hart",
            "Juniper Reed",
            "One hour a week, not on deals.",
            on(2027, 2, 3),
        ),
    );
    act(
        &mut d,
        promise(
            "three",
            Phase::Upstream,
            "Juniper Reed",
            "Willow Hart",
            "A forecast every Friday.",
            on(2027, 1, 8),
        ),
    );
    act(
        &mut d,
        Change::Follow(FollowAct::CommitmentSettled {
            id: "one".into(),
            kept: true,
            note: String::new(),
        }),
    );
    act(
        &mut d,
        Change::Follow(FollowAct::CommitmentSettled {
            id: "two".into(),
            kept: false,
            note: "Travel in February.".into(),
        }),
    );
    let mark = RecheckMark {
        answer: counterweight_core::rating::Answer::Mark { level: 4 },
        kind: Some(counterweight_core::rating::EvidenceKind::DirectObservation),
        evidence: "Gave the price question back to Sage.".into(),
    };
    act(
        &mut d,
        Change::Follow(FollowAct::Rechecked {
            candidate: who.clone(),
            marks: [("B6".into(), mark)].into(),
        }),
    );
    let entry = |id: &str, item| BookEntry { id: id.into(), item };
    let entries = vec![
        entry(
            "p1",
            BookItem::Person(Person {
                name: "Sage Moor".into(),
                strengths: "Prepares well.".into(),
                goals: "A first enterprise deal.".into(),
                obstacles: "Gives the price away early.".into(),
                next_step: "Price talk rehearsed".into(),
                next_on: Some(on(2027, 1, 20)),
            }),
        ),
        entry(
            "d1",
            BookItem::Deal(Deal {
                name: "Tidewell renewal".into(),
                customer: "Tidewell".into(),
                owner: "Sage Moor".into(),
                stage: "proposal".into(),
                amount: Some(240_000.0),
                close_on: Some(on(2027, 3, 31)),
                created_on: None,
                chance: Some(55),
                last_contact: None,
                next_step: "Board date".into(),
                won: None,
                hands_off: true,
                key: Some(KeyDeal {
                    why_buy: "Two sites on one contract.".into(),
                    who_decides: "Operations director, met twice.".into(),
                    risk: "A freeze in April.".into(),
                }),
            }),
        ),
        entry(
            "c1",
            BookItem::Customer(Customer {
                name: "Quarrybank".into(),
                outlook: Outlook::Growing,
                note: "Third site next year.".into(),
                next_on: Some(on(2027, 2, 1)),
            }),
        ),
        entry(
            "n1",
            BookItem::Note(Note {
                title: "Freight prices".into(),
                text: "Up 8% since June.".into(),
                on: Some(on(2026, 11, 2)),
                about: NoteAbout::Industry,
            }),
        ),
    ];
    act(
        &mut d,
        Change::Book(BookAct::BookKept {
            leader: who,
            entries,
            source: String::new(),
        }),
    );
    let result = |met, note: &str| OutcomeResult { met, note: note.into() };
    act(
        &mut d,
        Change::Follow(FollowAct::Reviewed {
            verdict,
            review: OutcomeReview {
                results: vec![
                    result(Some(true), "Four of six."),
                    result(None, "One left for family reasons."),
                ],
                controlled: vec!["Coached every week.".into()],
                not_controlled: vec!["The price rise in March.".into()],
                again: Some(true),
                lesson: "Ask the team before, not after.".into(),
            },
        }),
    );
    Found::of(d)
}
