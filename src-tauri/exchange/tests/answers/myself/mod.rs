//! Self-assessments whose answer was wrong once. Each file has the first edition of the card; it still opens, with the answer it had. The
//! same sheet on the second edition has the answer that is right.

use counterweight_core::recommendation::{Recommendation, RecommendationKind as Kind};

use super::answer;

const SELLING: [&str; 12] = [
    "C1", "C2", "C15", "C3", "C4", "C16", "C17", "C18", "C19", "C20", "C21", "C22",
];
const MANAGING: [&str; 12] = [
    "C23", "C7", "C24", "C8", "C25", "C14", "C9", "C10", "C26", "C12", "C27", "C11",
];

/// The same decision on the second edition: the ticks, and energies in the order of the parts, each lived but those in `never`.
fn second(first: &str, ticks: &str, selling: [i8; 12], managing: [i8; 12], never: &[&str]) -> Recommendation {
    let (head, _) = first.split_once("[[sheet]]").unwrap();
    let mut text = String::new();
    let mut in_motives = false;
    for line in head.lines() {
        if line.starts_with("template") {
            text += "template = \"ic-self-assessment\"\n";
            continue;
        }
        if line == "format = 1" {
            text += "format = 2\n";
            continue;
        }
        if line.starts_with("motives") {
            text += &format!("motives = [{ticks}, \"stay_customers\"]\n");
            in_motives = !line.contains(']');
            continue;
        }
        if in_motives {
            in_motives = !line.starts_with(']');
            continue;
        }
        // The first edition's question in words; the second asks for yes, no or unsure.
        if !line.starts_with("without_title") {
            text += line;
            text.push('\n');
        }
    }
    text += "\n[[sheet]]\nmember = \"me\"\n";
    for (id, energy) in SELLING.iter().zip(selling).chain(MANAGING.iter().zip(managing)) {
        let lived = if never.contains(id) { 0 } else { 2 };
        text += &format!("\n[[sheet.rating]]\ncriterion = \"{id}\"\nenergy = {energy}\nlived = {lived}\n");
    }
    let (d, _, r) = answer(&text);
    assert_eq!((d.template.version, d.conflicts().len()), (2, 0));
    r
}

fn first(text: &str) -> Recommendation {
    let (d, _, r) = answer(text);
    assert_eq!(
        d.template.version, 1,
        "a file from before there were editions has the first"
    );
    r
}

const OUTSIDE: &str = "\"title\", \"boss_asked\", \"only_way_up\"";

#[test]
fn who_is_burnt_out_is_pushed_and_not_told_to_go() {
    let text = include_str!("ic-burnt-out.toml");
    assert_eq!(first(text).kind, Kind::Go, "as it answered then");
    let selling = [-2, -2, -1, -1, -1, -2, -2, -2, -2, -1, -1, -1];
    let managing = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0];
    let r = second(text, OUTSIDE, selling, managing, &[]);
    assert_eq!((r.kind, r.reasons[0].code.as_str()), (Kind::TestFirst, "push"));
    assert_eq!(r.headline, "Test it first. I am pushed more than pulled.");
    assert!(r.lead.contains("No reason I ticked is in the work."), "{}", r.lead);
}

#[test]
fn who_hates_selling_is_sent_to_neither() {
    let text = include_str!("ic-hates-selling.toml");
    assert_eq!(first(text).kind, Kind::TestFirst);
    let managing = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let r = second(text, OUTSIDE, [-1; 12], managing, &[]);
    assert_eq!((r.kind, r.reasons[0].code.as_str()), (Kind::Neither, "neither_feeds"));
    assert!(
        !r.lead.contains("pull alike") && !r.flips_say.contains("or more decides"),
        "{r:?}"
    );
    assert!(!r.alternatives.is_empty(), "what else to change");
}

#[test]
fn who_likes_both_alike_can_do_either() {
    for (text, energy) in [
        (include_str!("ic-likes-both.toml"), 1),
        (include_str!("ic-loves-both.toml"), 2),
    ] {
        assert_eq!(first(text).kind, Kind::TestFirst);
        let r = second(text, OUTSIDE, [energy; 12], [energy; 12], &[]);
        assert_eq!((r.kind, r.reasons[0].code.as_str()), (Kind::Either, "tie"));
        assert!(r.lead.contains("the twelve choices can"), "{}", r.lead);
        // Each of the two jobs, and a test, answer it.
        for choice in [Kind::Go, Kind::Stay, Kind::TestFirst] {
            assert!(!r.departed_by(choice, None));
        }
        assert!(r.departed_by(Kind::Neither, None));
    }
}

#[test]
fn a_natural_coach_goes() {
    let text = include_str!("ic-natural-coach.toml");
    assert_eq!(first(text).kind, Kind::TestFirst, "too close to call, it said");
    let selling = [2, 1, 1, 1, 1, 0, -1, -1, -1, -1, 0, -1];
    let managing = [2, 2, 1, 2, 1, 2, 0, 0, -1, 1, 0, 0];
    let r = second(text, "\"build_people\"", selling, managing, &[]);
    assert_eq!(
        (r.kind, r.headline.as_str()),
        (Kind::Go, "Go. The work itself feeds me.")
    );
    assert!(
        r.conditions[0].text.starts_with("A way back in writing"),
        "{:?}",
        r.conditions
    );
}

#[test]
fn guesses_alone_open_nothing() {
    let text = include_str!("go-on-guesses.toml");
    assert_eq!(first(text).kind, Kind::Go);
    let managing = [0, 0, 0, 2, 2, 2, 0, 0, 0, 0, 0, 0];
    let selling = [0, 0, 1, 0, 0, 0, 0, 0, 0, -1, 0, 0];
    let r = second(text, "\"build_people\"", selling, managing, &["C8", "C25", "C14"]);
    assert_eq!((r.kind, r.reasons[0].code.as_str()), (Kind::TestFirst, "guess"));
    assert!(r.lead.contains("My guesses would lift it to +0.5."), "{}", r.lead);
    assert_eq!(r.tests, ["coach-a-peer", "plan-the-patch", "write-the-qualifier"]);
}
