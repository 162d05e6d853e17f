//! Analysis and recommendation for 1, 100 and 10,000 candidates × 15 criteria × 5 raters: user CPU time and memory.
//!
//! Prints, asserts nothing: a time depends on the machine, its ratio between sizes does not.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a bench prints and stops where it cannot go on"
)]

use counterweight_core::analysis::analyse;
use counterweight_core::decision::{Candidate, Change, Decision, Member, Signature};
use counterweight_core::rating::{Answer, Evidence, EvidenceKind, Subject};
use counterweight_core::recommendation::recommend;
use counterweight_core::template::shipped_document;

const RATERS: usize = 5;

fn main() {
    println!("candidates  user CPU (median of 5)  per candidate  against linear  resident memory of result");
    let mut base = None;
    for count in [1, 100, 10_000] {
        let decision = rated(count);
        let repeats = (20_000 / count).clamp(1, 2_000);
        let before = resident_kib();
        let mut seconds: Vec<f64> = (0..5)
            .map(|_| {
                let start = user_seconds();
                for _ in 0..repeats {
                    std::hint::black_box(evaluate(&decision));
                }
                (user_seconds() - start) / repeats as f64
            })
            .collect();
        seconds.sort_by(f64::total_cmp);
        let kept = evaluate(&decision);
        let grown = resident_kib().saturating_sub(before);
        let each = seconds[2] / count as f64;
        let against = each / *base.get_or_insert(each);
        println!(
            "{count:>10}  {:>19.4} s  {:>10.2} µs  {against:>14.2}  {grown:>21} KiB",
            seconds[2],
            each * 1e6
        );
        drop(kept);
    }
}

fn evaluate(decision: &Decision) -> impl Sized {
    let analysis = analyse(decision).unwrap();
    let recommendations = recommend(decision, &analysis);
    (analysis, recommendations)
}

/// A promotion with that many people, every sheet filled in, evidenced and sealed through the rules, and the debrief open.
fn rated(count: usize) -> Decision {
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
            salt: String::new(),
        }
    };
    let cards = vec![shipped_document("first-line-manager").unwrap().0.to_owned()];
    let opened = Change::Opened {
        title: "Bench".into(),
        cards,
        decider: member(0),
        sample: false,
    };
    let mut d = Decision::open("bench".into(), sign(0), opened).unwrap().0;
    let mut act = |d: Decision, i: usize, change: Change| {
        let entry = d.propose(sign(i), change).unwrap();
        d.admit(entry)
    };
    for field in [
        counterweight_core::decision::FrameField::Role,
        counterweight_core::decision::FrameField::Success,
    ] {
        d = act(
            d,
            0,
            Change::Framed {
                field,
                text: "said".into(),
            },
        );
    }
    for i in 1..RATERS {
        d = act(d, 0, Change::MemberInvited { member: member(i) });
    }
    let criteria: Vec<_> = d.template.criteria.iter().map(|c| c.id.clone()).collect();
    let on = chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    for c in 0..count {
        let candidate = Candidate {
            id: format!("c{c}").into(),
            name: format!("Candidate {c}"),
            about: String::new(),
        };
        let subject = Subject::candidate(candidate.id.clone());
        d = act(d, 0, Change::CandidateAdded { candidate });
        for rater in 0..RATERS {
            for (k, criterion) in criteria.iter().enumerate() {
                let level = (1 + (c * 7 + rater * 3 + k * 5) % 5) as u8;
                let (subject, criterion) = (subject.clone(), criterion.as_str().into());
                let evidence = Evidence {
                    id: format!("e{c}-{rater}-{k}").into(),
                    kind: EvidenceKind::Document,
                    on,
                    text: "seen".into(),
                };
                d = act(
                    d,
                    rater,
                    Change::Rated {
                        subject: subject.clone(),
                        criterion,
                        answer: Answer::Mark { level },
                    },
                );
                d = act(
                    d,
                    rater,
                    Change::EvidenceAdded {
                        subject,
                        criterion: criteria[k].as_str().into(),
                        evidence,
                    },
                );
            }
            d = act(
                d,
                rater,
                Change::OverallGiven {
                    subject: subject.clone(),
                    level: 3,
                    note: String::new(),
                },
            );
            d = act(
                d,
                rater,
                Change::SheetSealed {
                    subject: subject.clone(),
                },
            );
        }
    }
    act(d, 0, Change::Revealed { without: None })
}

/// User CPU time of this process, from the kernel's own account, at 1/100 s.
fn user_seconds() -> f64 {
    let stat =
        std::fs::read_to_string("/proc/self/stat").unwrap_or_else(|_| panic!("this bench reads /proc: Linux only"));
    let after = stat.rsplit_once(')').unwrap().1;
    after.split_whitespace().nth(11).unwrap().parse::<f64>().unwrap() / 100.0
}

fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|l| l.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}
