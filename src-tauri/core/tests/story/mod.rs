//! A decision told step by step, for tests: every step goes through the rules of the process.
#![allow(dead_code, reason = "each test file uses the part of the story it needs")]

use counterweight_core::decision::{
    Candidate, Change, ClosingAct, Decision, Entry, FactValue, FrameField, FramingAct, Member, OpeningAct, PanelAct,
    Refusal, SheetAct, Signature,
};
use counterweight_core::id::MemberId;
use counterweight_core::rating::{Answer, Evidence, EvidenceKind, Subject};
use counterweight_core::template::{first_edition, shipped_document};

pub const BOSS: &str = "boss";
pub const PEER: &str = "peer";

pub struct Story {
    pub d: Decision,
    now: i64,
    evidence: u32,
}

/// The text of a card as it ships.
pub fn card(id: &str) -> String {
    shipped_document(id).unwrap().0.to_owned()
}

pub fn member(id: &str) -> Member {
    Member {
        id: id.into(),
        name: id.to_uppercase(),
        role: "tester".into(),
        rates: true,
        rates_founder: false,
    }
}

pub fn mark(level: u8) -> Answer {
    Answer::Mark { level }
}

pub fn on(candidate: &str) -> Subject {
    Subject::candidate(candidate.into())
}

impl Story {
    pub fn new(cards: &[&str]) -> Self {
        Self::open(cards, member(BOSS)).unwrap()
    }

    /// With cards of the first edition, since what they answer has to stay as it was, or as in "ic-self-assessment@2" of the second.
    pub fn open(cards: &[&str], decider: Member) -> Result<Self, Refusal> {
        let text = |named: &&str| match named.strip_suffix("@2") {
            Some(id) => card(id),
            None => first_edition(named).unwrap().to_owned(),
        };
        Self::of(cards.iter().map(text).collect(), decider)
    }

    /// With the texts of these cards.
    pub fn of(cards: Vec<String>, decider: Member) -> Result<Self, Refusal> {
        let by = Signature {
            author: decider.id.clone(),
            now_ms: 1_700_000_000_000,
            offset: 0,
            salt: "s".into(),
        };
        let opened = OpeningAct::Opened {
            title: "A decision".into(),
            cards,
            decider,
            sample: false,
        };
        let (d, _) = Decision::open("d".into(), by, opened)?;
        Ok(Self {
            d,
            now: 1_700_000_000_000,
            evidence: 0,
        })
    }

    /// A promotion with its frame, one candidate `rowan` and two raters.
    pub fn promotion() -> Self {
        let mut s = Self::new(&["first-line-manager"]);
        s.frame();
        s.add("rowan");
        s.yes(BOSS, Change::Panel(PanelAct::MemberInvited { member: member(PEER) }));
        s
    }

    pub fn leader() -> Self {
        let mut s = Self::new(&["first-sales-leader", "founder-readiness", "stage-model"]);
        s.frame();
        s
    }

    pub fn frame(&mut self) {
        for field in [FrameField::Role, FrameField::Success] {
            self.yes(
                BOSS,
                Change::Framing(FramingAct::Framed {
                    field,
                    text: "said".into(),
                }),
            );
        }
    }

    pub fn add(&mut self, id: &str) {
        let candidate = Candidate {
            id: id.into(),
            name: id.to_uppercase(),
            called: String::new(),
            about: String::new(),
        };
        self.yes(BOSS, Change::Framing(FramingAct::CandidateAdded { candidate }));
    }

    pub fn act(&mut self, author: &str, change: Change) -> Result<Entry, Refusal> {
        self.now += 1000;
        let by = Signature {
            author: author.into(),
            now_ms: self.now,
            offset: 0,
            salt: format!("salt{}", self.now),
        };
        let entry = self.d.propose(by, change)?;
        self.d.admit(entry.clone());
        Ok(entry)
    }

    pub fn yes(&mut self, author: &str, change: Change) -> Entry {
        self.act(author, change.clone())
            .unwrap_or_else(|why| panic!("{change:?} was refused: {why}"))
    }

    pub fn no(&mut self, author: &str, change: Change) -> String {
        let before = self.d.entries().len();
        let refusal = self
            .act(author, change.clone())
            .expect_err(&format!("{change:?} should be refused"));
        assert_eq!(self.d.entries().len(), before);
        name(&refusal)
    }

    pub fn rate(&mut self, author: &str, subject: &Subject, criterion: &str, answer: Answer) {
        let marked = matches!(answer, Answer::Mark { .. });
        self.yes(
            author,
            Change::Sheet(SheetAct::Rated {
                subject: subject.clone(),
                criterion: criterion.into(),
                answer,
            }),
        );
        if marked {
            self.prove(author, subject, criterion, EvidenceKind::DirectObservation);
        }
    }

    pub fn prove(&mut self, author: &str, subject: &Subject, criterion: &str, kind: EvidenceKind) {
        self.evidence += 1;
        let id = format!("e{}", self.evidence).into();
        let on = chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
        let evidence = Evidence {
            id,
            kind,
            on,
            text: "seen".into(),
            whose: None,
        };
        self.yes(
            author,
            Change::Sheet(SheetAct::EvidenceAdded {
                subject: subject.clone(),
                criterion: criterion.into(),
                evidence,
            }),
        );
    }

    /// Rates every criterion of the subject's card by `answer(id)`.
    pub fn fill(&mut self, author: &str, subject: &Subject, answer: impl Fn(&str) -> Answer) {
        let card = self.d.card(subject).unwrap().clone();
        for criterion in &card.criteria {
            self.rate(author, subject, &criterion.id, answer(&criterion.id));
        }
        if card.scale == counterweight_core::template::Scale::Anchored {
            self.yes(
                author,
                Change::Sheet(SheetAct::OverallGiven {
                    subject: subject.clone(),
                    level: 3,
                    note: String::new(),
                }),
            );
        }
    }

    pub fn seal(&mut self, author: &str, subject: &Subject) {
        self.yes(
            author,
            Change::Sheet(SheetAct::SheetSealed {
                subject: subject.clone(),
            }),
        );
    }

    /// Both raters fill in and seal, and the debrief opens.
    pub fn rated(&mut self, candidate: &str, answer: impl Fn(&str) -> Answer + Copy) {
        for rater in [BOSS, PEER] {
            self.fill(rater, &on(candidate), answer);
            self.seal(rater, &on(candidate));
        }
        self.reveal();
    }

    pub fn reveal(&mut self) {
        self.yes(BOSS, Change::Closing(ClosingAct::Revealed { without: None }));
    }

    pub fn fact(&mut self, id: &str, value: FactValue) {
        let on = chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
        self.yes(
            BOSS,
            Change::Framing(FramingAct::FactSet {
                fact: id.into(),
                value,
                on,
                source: "books".into(),
            }),
        );
    }

    pub fn number(&mut self, id: &str, number: f64) {
        self.fact(id, FactValue::Number { number });
    }

    pub fn viewed_by(&self, id: &str) -> counterweight_core::decision::DecisionView {
        self.d.view(&MemberId::from(id))
    }
}

/// Which refusal it is, by the name of its variant: `too_long`.
pub fn name(refusal: &Refusal) -> String {
    let debug = format!("{refusal:?}");
    let variant = debug.split([' ', '{']).next().unwrap();
    let mut name = String::new();
    for c in variant.chars() {
        if c.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.extend(c.to_lowercase());
    }
    name
}
