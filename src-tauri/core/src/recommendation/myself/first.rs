//! Cards of the first edition: the mean energy of selling against that of managing. Little lived makes it "test it first", never "no".

use super::super::{Condition, Reason, Recommendation, RecommendationKind as Kind, offers};
use super::{energy, extreme, glad};
use crate::analysis::{Pull, SelfReading, reaches};
use crate::decision::Decision;
use crate::say::signed;
use crate::template::Pole;

/// The answer for two pulls. `tried_from` is the share of managing items done at least once; the others are energies.
fn decide(d: &Decision, selling: &Pull, managing: &Pull) -> Kind {
    let line = |name| d.threshold(name).unwrap_or(f64::INFINITY);
    let lived = managing.lived as f64 / managing.items.max(1) as f64;
    let lead = energy(managing) - energy(selling);
    if !reaches(lived, line("tried_from")) {
        Kind::TestFirst
    } else if reaches(energy(managing), line("go_from")) && reaches(lead, line("gap")) {
        Kind::Go
    } else if reaches(-lead, line("gap")) {
        Kind::Stay
    } else {
        Kind::TestFirst
    }
}

pub(super) fn recommend(d: &Decision, r: &SelfReading) -> Recommendation {
    let kind = decide(d, &r.selling, &r.managing);
    let (selling, managing) = (signed(energy(&r.selling)), signed(energy(&r.managing)));
    let thin = r.managing.lived < r.managing.items && kind == Kind::TestFirst;
    let (headline, lead) = match kind {
        Kind::Stay => (
            "Stay. That is a result.".to_owned(),
            format!(
                "I know both jobs, and selling pulls harder ({selling} against {managing}). Staying is a choice for work I love, not a promotion I missed."
            ),
        ),
        Kind::Go => (
            "Go. The work itself pulls.".to_owned(),
            format!(
                "Managing pulls {managing}, selling {selling}, and most of it I have really done. It is the work, not the title."
            ),
        ),
        _ if thin => (
            "Not now. Test it first.".to_owned(),
            format!(
                "“Not now” is about evidence, not about me. Selling pulls {selling}, managing {managing}, but {} of {} parts of the job are still a guess.",
                r.managing.items - r.managing.lived,
                r.managing.items
            ),
        ),
        _ => (
            "Too close to call. Test it first.".to_owned(),
            format!(
                "I have tried most of both jobs, and they pull alike (selling {selling}, managing {managing}). More of the real work will tell, not more thinking."
            ),
        ),
    };
    Recommendation {
        kind,
        candidate: None,
        near_tie: None,
        ends: None,
        headline,
        lead,
        reasons: reasons(d, r),
        conditions: conditions(kind),
        flips: Vec::new(),
        flips_say: flips_say(d, r, kind),
        settle: Vec::new(),
        alternatives: offers(d),
        tests: tests(d, r),
        look_again_months: vec![3, 6, 12],
    }
}

fn reasons(d: &Decision, r: &SelfReading) -> Vec<Reason> {
    let pull = |code: &str, name: &str, pull: &Pull| {
        let text = format!(
            "{name} pulls {}; I have done {} of its {} parts, {} regularly.",
            signed(energy(pull)),
            pull.lived,
            pull.items,
            pull.regularly
        );
        Reason::new(code, text)
            .with("energy", energy(pull))
            .with("lived", pull.lived as f64)
            .with("items", pull.items as f64)
    };
    let mut reasons = vec![
        pull("selling", "Selling", &r.selling),
        pull("managing", "Managing", &r.managing),
    ];
    let title = |id: &str| d.template.criterion(id).map_or("", |c| c.title.as_str()).to_owned();
    if let Some(most) = extreme(r, Pole::A, true).filter(|i| i.energy > 0) {
        let text = format!(
            "What I would give up that feeds me most: {}.",
            title(most.criterion.as_str())
        );
        reasons.push(Reason::new("gives_up", text).on([most.criterion.clone()]));
    }
    if let Some(worst) = extreme(r, Pole::B, false).filter(|i| i.energy < 0) {
        let text = format!(
            "What I would get that drains me most: {}.",
            title(worst.criterion.as_str())
        );
        reasons.push(Reason::new("gets", text).on([worst.criterion.clone()]));
    }
    if r.motives_outside_work {
        let text = "None of the motives I ticked is the work itself. Would I take the work without the title?";
        reasons.push(Reason::new("motives", text.to_owned()));
    }
    if let Some(pay) = &r.pay {
        reasons.push(Reason::new("pay", format!("{}.", pay.finding)).with("own_mean", pay.own_mean));
    }
    reasons.extend(glad(r));
    reasons
}

fn conditions(kind: Kind) -> Vec<Condition> {
    let texts: &[&str] = match kind {
        Kind::Go => &["The way back stays open: agree with my manager what returning to selling would look like."],
        Kind::Stay => &["Ask again sooner if my boss leaves, the team grows past eight, or the pay plan changes."],
        _ => &["Two tests that go badly are an answer; so are two that go well."],
    };
    texts
        .iter()
        .map(|t| Condition {
            text: (*t).to_owned(),
            criterion: None,
        })
        .collect()
}

/// Tests for what was never done first, then for what was done once.
fn tests(d: &Decision, r: &SelfReading) -> Vec<String> {
    let lived = |id: &str| {
        r.items
            .iter()
            .find(|i| i.criterion.as_str() == id)
            .map_or(2, |i| i.lived)
    };
    let least = |t: &crate::template::RealTest| t.criteria.iter().map(|c| lived(c)).min().unwrap_or(2);
    let mut tests: Vec<_> = d.template.tests.iter().filter(|t| least(t) < 2).collect();
    tests.sort_by_key(|t| least(t));
    tests.into_iter().take(4).map(|t| t.id.clone()).collect()
}

fn flips_say(d: &Decision, r: &SelfReading, kind: Kind) -> String {
    let line = |name| d.threshold(name).unwrap_or(f64::INFINITY);
    let needed = (line("tried_from") * r.managing.items as f64 - 1e-9).ceil() as usize;
    if kind == Kind::TestFirst && r.managing.lived < needed {
        let more = needed - r.managing.lived;
        return format!(
            "Trying {more} more {} of the job opens an answer.",
            if more == 1 { "part" } else { "parts" }
        );
    }
    let gap = (energy(&r.managing) - energy(&r.selling)).abs();
    format!(
        "The pulls are {} apart; {} or more decides.",
        crate::say::points(gap),
        crate::say::points(line("gap"))
    )
}
