//! How sure an answer is, in plain words: how often it holds, what else comes up, what flips it, and who comes where.

use std::fmt::Write as _;

use counterweight_app::{AnswerDoubt, Robustness, draws};

use super::plain;

/// Every answer with its doubt, then the ranks.
pub fn sure(found: &Robustness) -> String {
    if let Some(why) = &found.withheld {
        return format!("{why}\n");
    }
    let mut text = String::new();
    for answer in &found.answers {
        if found.answers.len() > 1
            && let Some(who) = &answer.candidate
        {
            let _ = writeln!(text, "{}", plain(who.as_str()));
        }
        for line in lines(answer) {
            let _ = writeln!(text, "{}", plain(&line));
        }
        text.push('\n');
    }
    if !found.ranks.is_empty() {
        text.push_str("Share of draws in which each candidate comes 1st, 2nd, …\n");
        for row in &found.ranks {
            let shares: String = row.ranks.iter().map(|r| format!("{:>10}", draws(*r))).collect();
            let _ = writeln!(text, "  {:<24}{shares}", plain(row.candidate.as_str()));
        }
        text.push('\n');
    }
    let _ = writeln!(
        text,
        "{} draws of weights and marks, seed {}; sampling moves a share by at most {:.1} points (95%).",
        found.draws,
        found.seed,
        found.sampling_error * 100.0
    );
    text
}

/// What is said of one answer: how sure it is, then what flips it.
pub fn lines(answer: &AnswerDoubt) -> Vec<String> {
    let said = [&answer.says, &answer.wrong_says, &answer.flips_say];
    said.into_iter().filter(|text| !text.is_empty()).cloned().collect()
}
