//! The team a leader would hire, in words.

use std::fmt::Write as _;

use counterweight_app::{CultureReading, heading};

use super::plain;

/// The team a leader would hire, what would change it, and what that rests on.
pub fn culture(r: &CultureReading) -> String {
    let mut text = format!("{}\n\n", plain(&r.says));
    let like = &r.like_leader;
    let _ = writeln!(
        text,
        "Like the leader: {} of {} (four in five teams: {} to {}; mean {:.1}, give or take {:.1} for {} runs)",
        like.median, r.hires, like.low, like.high, like.mean, r.sampling_error, r.runs
    );
    let _ = writeln!(
        text,
        "Chance that at least 80% are: {}   Distance from what is wanted: {:.2}",
        percent(r.monoculture),
        r.drift.mean
    );
    let _ = writeln!(text, "\nWhere the team stands, from 0 to 1");
    for v in &r.values {
        let _ = writeln!(
            text,
            "  - {} (0) … {} (1): {:.2}; leader {:.2}, wanted {:.2}",
            plain(&v.name_one),
            plain(&v.name_other),
            v.team,
            v.leader,
            v.wanted
        );
    }
    let _ = writeln!(text, "\nWhat would change it, most first");
    for l in &r.levers {
        let sign = if l.change < 0.0 { '−' } else { '+' };
        let _ = writeln!(
            text,
            "  - {}: {:.1} like the leader ({sign}{:.1}), distance {:.2}, chance of 80%: {}",
            l.name,
            l.mean_like_leader,
            l.change.abs(),
            l.drift,
            percent(l.monoculture)
        );
    }
    let _ = writeln!(text, "\n{}", heading::WHAT_IT_RESTS_ON);
    for assumption in &r.assumptions {
        let _ = writeln!(text, "  - {}", plain(assumption));
    }
    text
}

fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}
