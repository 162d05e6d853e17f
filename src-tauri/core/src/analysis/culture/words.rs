//! What a culture reading says, and what it rests on.

use super::opening::SCORE_NOISE;
use super::reading::Spread;
use super::spec::{Choice, Spec};

/// The finding in a sentence: how many of the team would be like the leader, at the median. `whose` hires: "Hazel’s".
pub(in crate::analysis) fn finding(whose: &str, spec: &Spec, like: &Spread) -> String {
    let alone = !spec.second_hirer && spec.founder_first == 0 && spec.standard <= 0.0;
    let start = if alone { "Left alone" } else { "Hiring as set out here" };
    let like = like.median.round() as u32;
    let hires = count(spec.hires);
    let of_a_kind = match like {
        0 => "would hold nobody of the same kind".to_owned(),
        all if all == spec.hires => "would all be of the same kind".to_owned(),
        k => format!("would be {} of the same kind", count(k)),
    };
    format!("{start}, {whose} first {hires} hires {of_a_kind}.")
}

/// What the numbers rest on, sources and judgement named.
pub(super) fn assumptions(spec: &Spec) -> Vec<String> {
    let similarity = match spec.choice {
        Choice::Similarity => "whoever is nearest the hirer among the applicants is taken",
        Choice::Composition { .. } => "somebody like a random member of the present team is taken (Pólya's urn)",
    };
    vec![
        "People come, are chosen and stay by likeness: Schneider 1987. Entry, socialisation that fades, turnover: Harrison & Carroll 1991.".to_owned(),
        format!(
            "Judgement: somebody counts as like the leader up to an average distance of {} over the values, and a team as a monoculture from 80% on.",
            spec.like
        ),
        format!(
            "Judgement: each choice is decided by one thing: {} by a structured score, {} of the others by similarity, the rest by what has nothing to do with these values. By similarity means {similarity}.",
            percent(spec.standard),
            percent(spec.homophily)
        ),
        format!("Judgement: a structured score is off by {SCORE_NOISE} on a scale of 0 to 1 (one standard deviation)."),
        "Judgement: the founder's veto strikes out applicants who are not like what is wanted; where nobody is, the nearest stays.".to_owned(),
        format!(
            "Judgement: seats report in order, {} to a manager; the first to the leader, the next to the first hire. A manager hires by their own values.",
            spec.span
        ),
        "Judgement: newcomers move toward the middle between manager and team, each step half as far; the chance to leave grows with the distance from the team.".to_owned(),
        "Applicants are drawn independently, and independently on each value, from a beta distribution with the stated mean and spread.".to_owned(),
        "It shows what these rules lead to, not what this person will do.".to_owned(),
    ]
}

fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// A number up to fifty as people write it in a sentence.
pub(crate) fn count(n: u32) -> String {
    const SMALL: [&str; 20] = [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 4] = ["twenty", "thirty", "forty", "fifty"];
    let n = n as usize;
    match (SMALL.get(n), TENS.get((n / 10).wrapping_sub(2))) {
        (Some(word), _) => (*word).to_owned(),
        (None, Some(tens)) if n.is_multiple_of(10) => (*tens).to_owned(),
        (None, Some(tens)) => format!("{tens}-{}", SMALL[n % 10]),
        (None, None) => n.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finding_reads_as_a_sentence() {
        let spec = Spec::default();
        let says = |median: f64, spec: &Spec| {
            let like = Spread {
                median,
                low: median,
                high: median,
                mean: median,
                histogram: Vec::new(),
            };
            finding("this leader’s", spec, &like)
        };
        assert_eq!(
            says(7.0, &spec),
            "Left alone, this leader’s first twelve hires would be seven of the same kind."
        );
        assert_eq!(
            says(0.0, &spec),
            "Left alone, this leader’s first twelve hires would hold nobody of the same kind."
        );
        let shared = Spec {
            second_hirer: true,
            hires: 35,
            ..spec
        };
        assert_eq!(
            says(35.0, &shared),
            "Hiring as set out here, this leader’s first thirty-five hires would all be of the same kind."
        );
    }
}
