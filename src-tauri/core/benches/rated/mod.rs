//! A large decision for benches, made under the rules of the process.
#![allow(missing_docs, clippy::unwrap_used, reason = "a bench stops where it cannot go on")]

use counterweight_core::decision::{
    Candidate, Change, ClosingAct, Decision, FramingAct, Member, OpeningAct, PanelAct, SheetAct, Signature,
};
use counterweight_core::rating::{Answer, Evidence, EvidenceKind, Subject};
use counterweight_core::template::shipped_document;

/// A promotion with that many people, every sheet filled in, evidenced and sealed through the rules, and the debrief open.
pub fn rated(count: usize, raters: usize) -> Decision {
    let member = |i: usize| Member {
        id: format!("m{i}").into(),
        name: format!("Rater {i}"),
        role: String::new(),
        rates: true,
        rates_founder: false,
    };
    let mut now_ms = 1_790_000_000_000;
    let mut sign = |i: usize| {
        now_ms += 1;
        Signature {
            author: format!("m{i}").into(),
            now_ms,
            offset: 0,
            salt: String::new(),
        }
    };
    let cards = vec![shipped_document("first-line-manager").unwrap().0.to_owned()];
    let opened = OpeningAct::Opened {
        title: "Bench".into(),
        cards,
        decider: member(0),
        sample: false,
    };
    let mut d = Decision::open("bench".into(), sign(0), opened).unwrap().0;
    let mut act = |mut d: Decision, i: usize, change: Change| {
        let entry = d.propose(sign(i), change).unwrap();
        d.admit(entry);
        d
    };
    for field in [
        counterweight_core::decision::FrameField::Role,
        counterweight_core::decision::FrameField::Success,
    ] {
        d = act(
            d,
            0,
            Change::Framing(FramingAct::Framed {
                field,
                text: "said".into(),
            }),
        );
    }
    for i in 1..raters {
        d = act(d, 0, Change::Panel(PanelAct::MemberInvited { member: member(i) }));
    }
    let criteria: Vec<_> = d.template.criteria.iter().map(|c| c.id.clone()).collect();
    let on = chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    for c in 0..count {
        let candidate = Candidate {
            id: format!("c{c}").into(),
            name: format!("Candidate {c}"),
            called: String::new(),
            about: String::new(),
        };
        let subject = Subject::candidate(candidate.id.clone());
        d = act(d, 0, Change::Framing(FramingAct::CandidateAdded { candidate }));
        for rater in 0..raters {
            for (k, criterion) in criteria.iter().enumerate() {
                let level = (1 + (c * 7 + rater * 3 + k * 5) % 5) as u8;
                let (subject, criterion) = (subject.clone(), criterion.as_str().into());
                let evidence = Evidence {
                    id: format!("e{c}-{rater}-{k}").into(),
                    kind: EvidenceKind::Document,
                    on,
                    text: "seen".into(),
                    whose: None,
                };
                d = act(
                    d,
                    rater,
                    Change::Sheet(SheetAct::Rated {
                        subject: subject.clone(),
                        criterion,
                        answer: Answer::Mark { level },
                    }),
                );
                d = act(
                    d,
                    rater,
                    Change::Sheet(SheetAct::EvidenceAdded {
                        subject,
                        criterion: criteria[k].as_str().into(),
                        evidence,
                    }),
                );
            }
            d = act(
                d,
                rater,
                Change::Sheet(SheetAct::OverallGiven {
                    subject: subject.clone(),
                    level: 3,
                    note: String::new(),
                }),
            );
            d = act(
                d,
                rater,
                Change::Sheet(SheetAct::SheetSealed {
                    subject: subject.clone(),
                }),
            );
        }
    }
    act(d, 0, Change::Closing(ClosingAct::Revealed { without: None }))
}
