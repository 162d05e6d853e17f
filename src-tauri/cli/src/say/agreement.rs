//! Agreement of a panel in plain words: each number with what it asks, or why there is none.

use std::fmt::Write as _;

use counterweight_app::{Agreement, Stat};

const UNDEFINED: &str = "undefined: ";

/// Every coefficient, grouped by the question it answers.
pub fn agreed(found: &Agreement) -> String {
    let mut text = "How much the raters agree. 1 is full agreement everywhere.\n".to_owned();
    let icc = &found.icc;
    group(
        &mut text,
        "Intraclass correlation",
        "How much of the differences between ratings is differences between subjects. 0: ratings do not tell subjects apart.",
        &[
            (
                "A,1",
                "one rater, leniency counts as disagreement",
                range(&icc.agreement),
            ),
            ("C,1", "one rater, leniency does not count", range(&icc.consistency)),
            ("1,1", "one rater, other raters for each subject", range(&icc.one_way)),
            ("A,k", "mean of the raters, leniency counts", range(&icc.agreement_mean)),
            (
                "C,k",
                "mean of the raters, leniency does not count",
                range(&icc.consistency_mean),
            ),
            (
                "1,k",
                "mean of the raters, others for each subject",
                range(&icc.one_way_mean),
            ),
        ],
    );
    let alpha = &found.krippendorff_alpha;
    group(
        &mut text,
        "Krippendorff's alpha",
        "Disagreement against what dealing the ratings out at random would give. 0: no better than that.",
        &[
            ("nominal", "same mark or not", plain(&alpha.nominal)),
            ("ordinal", "marks have an order", plain(&alpha.ordinal)),
            (
                "interval",
                "a point is a point anywhere on the scale",
                plain(&alpha.interval),
            ),
            ("ratio", "the scale has a true zero", plain(&alpha.ratio)),
        ],
    );
    let w = &found.kendall_w;
    group(
        &mut text,
        "Kendall's W",
        "Whether raters put the subjects in the same order. 0: their orders cancel out.",
        &[
            ("tie-corrected", "equal marks are allowed for", plain(&w.tie_corrected)),
            (
                "uncorrected",
                "equal marks count as disagreement",
                plain(&w.uncorrected),
            ),
        ],
    );
    let ac = &found.gwet_ac;
    let gwet = |stat: &Stat<counterweight_app::Gwet>| {
        told(stat, |g| match g.se {
            Stat::Value(se) => format!("{}, standard error {}", number(g.value), number(se)),
            Stat::Undefined(why) => format!("{}, no standard error: {}", number(g.value), why.undefined),
        })
    };
    group(
        &mut text,
        "Agreement beyond chance",
        "How often two raters give the same mark, beyond what chance would give. 0: as often as by chance.",
        &[
            ("Fleiss' kappa", "exactly the same mark", plain(&found.fleiss_kappa)),
            (
                "Gwet identity",
                "exactly the same mark, steady where most marks are alike",
                gwet(&ac.identity),
            ),
            ("Gwet linear", "part credit for near marks", gwet(&ac.linear)),
            ("Gwet quadratic", "more credit for near marks", gwet(&ac.quadratic)),
            ("Gwet ordinal", "part credit by order alone", gwet(&ac.ordinal)),
        ],
    );
    text.push_str("\nBrackets hold the 95% interval. Few subjects make it wide: then the number says little.\n");
    text
}

fn group(text: &mut String, title: &str, question: &str, rows: &[(&str, &str, String)]) {
    let _ = writeln!(text, "\n{title}\n{question}");
    // One reason for all is said once.
    if let [(.., first), rest @ ..] = rows
        && first.starts_with(UNDEFINED)
        && rest.iter().all(|(.., value)| value == first)
    {
        let _ = writeln!(text, "  {first}");
        return;
    }
    for (name, meaning, value) in rows {
        let _ = writeln!(text, "  {name:<15} {value}\n  {:<15} {meaning}", "");
    }
}

fn told<T>(stat: &Stat<T>, say: impl Fn(&T) -> String) -> String {
    match stat {
        Stat::Value(value) => say(value),
        Stat::Undefined(why) => format!("{UNDEFINED}{}", why.undefined),
    }
}

fn plain(stat: &Stat<f64>) -> String {
    told(stat, |x| number(*x))
}

fn range(stat: &Stat<counterweight_app::Estimate>) -> String {
    // How far below −1 a limit lies, past "worse than chance", says nothing more.
    let end = |x: Option<f64>| match x {
        None => "no limit".to_owned(),
        Some(x) if x < -1.0 => "below −1".to_owned(),
        Some(x) => number(x),
    };
    told(stat, |e| {
        format!("{} [{} to {}]", number(e.value), end(e.low), end(e.high))
    })
}

/// Two decimals, with a minus sign.
fn number(x: f64) -> String {
    let text = format!("{x:.2}");
    match text.strip_prefix('-') {
        Some("0.00") => "0.00".to_owned(),
        Some(size) => format!("−{size}"),
        None => text,
    }
}
