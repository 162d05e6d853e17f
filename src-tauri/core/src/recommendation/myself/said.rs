//! The sentences of an answer in pairs: its headline, what it means, and what would change it.

use super::pairs::Case;
use super::rule::Verdict;
use crate::analysis::{KindSum, SideReading, reaches};
use crate::say::{list, points, signed};
use crate::template::{PartKind, Pole, SelfReason as Why, Way};

/// One sentence that could be read aloud.
pub(super) fn headline(c: &Case<'_>) -> String {
    let now = match c.verdict.why {
        Why::Stay if c.only_holds() || c.stays_from_outside() => "Stay, for now.",
        Why::Stay => "Stay. That is a result.",
        Why::Go if c.verdict.by_pairs => "Go, by a narrow choice.",
        Why::Go => "Go. The work itself feeds me.",
        Why::Thin => "Test it first.",
        Why::SellingThin => "Too early to compare.",
        Why::Close => "Test it first. The two are close.",
        Why::Guess => "Test it first. Only guesses speak for managing.",
        Why::Push => "Test it first. I am pushed more than pulled.",
        Why::MotivesOutside => "Test it first. My reasons are not in the work.",
        Why::TitleOrAudience => return format!("Test it first. I would not take it {}.", refused(c)),
        Why::OutsideView => "Test it first. Colleagues see it otherwise.",
        Why::BothDrain => "Neither, as things are. Change something else.",
        Why::NeitherFeeds => "Neither feeds me now. Change something else.",
        Why::Tie => "Either. The work does not decide this.",
    };
    now.to_owned()
}

fn refused(c: &Case<'_>) -> &'static str {
    match (c.gates.not_without_title, c.gates.not_unseen) {
        (true, true) => "without the title, or if nobody heard of it",
        (false, true) => "if nobody heard of it",
        _ => "without the title",
    }
}

/// What the answer means, in a few sentences.
pub(super) fn lead(c: &Case<'_>) -> String {
    let (s, m) = (c.selling(), c.managing());
    let (selling, managing) = (signed(s), signed(m));
    let under = line(c.lines.under_push);
    let mut said = match c.verdict.why {
        Why::Stay => {
            let stays = ticks(c, Way::Stay);
            let for_what = if c.stays_from_outside() {
                "Every reason I ticked for staying is outside the work, too. I ask again in six months.".to_owned()
            } else {
                format!("I stay for {stays}.")
            };
            return format!("{} {for_what}", stay(c, &selling, &managing));
        }
        Why::Go => {
            let ahead = if c.verdict.by_pairs {
                format!(
                    "Managing stands at {managing}, selling at {selling}: alike. It is decided by choice of pairs: {} of {} are for managing.",
                    c.chosen(Pole::B),
                    c.all_pairs()
                )
            } else {
                format!("Managing feeds me {managing}, selling {selling}, counted on parts I have done.")
            };
            format!("{ahead} I want it for {}.", ticks(c, Way::Lead))
        }
        Why::Thin => format!(
            "I know too little of managing: {}. My guesses about the rest are kept apart and do not count.",
            c.done(&c.r.managing)
        ),
        Why::SellingThin => "I have not sold long enough to know what I would give up.".to_owned(),
        Why::Close => format!(
            "Selling {selling}, managing {managing}, {} apart. {} of managing I have not lived.",
            apart(c, m - s),
            parts(c.not_lived())
        ),
        Why::Guess => format!(
            "What I have done of managing stands at {managing}. My guesses would lift it to {}.",
            c.p.with_guesses.map(signed).unwrap_or_default()
        ),
        Why::Push => format!(
            "Selling drains me ({selling}). Managing stands at {managing}; under a drain I ask for {under} before I call it a pull.{}",
            if c.gates.in_the_work {
                ""
            } else {
                " No reason I ticked is in the work."
            }
        ),
        Why::MotivesOutside => format!(
            "The work stands at {managing}, but every reason I ticked is outside it: {}.",
            ticks(c, Way::Lead)
        ),
        Why::TitleOrAudience => {
            format!("The parts I have done stand at {managing}. What I said about the title says something else.")
        }
        Why::OutsideView => {
            let all = &c.gates.colleagues;
            let what = match (all.taken_over, all.worried) {
                (_, 0) => "I take the work over",
                (0, _) => "they would worry",
                _ => "I take the work over, or that they would worry",
            };
            format!("{} of {} colleagues say that {what}.", all.against, all.answered)
        }
        Why::BothDrain => format!(
            "Selling drains me ({selling}), and so does what I know of managing ({managing}).{}",
            better(c, m - s, "costs me less")
        ),
        Why::NeitherFeeds if c.pushed() => format!(
            "Selling drains me ({selling}). Managing stands at {managing}, too little to call a pull. That is a reason to change something, not a reason to manage.{}",
            better(c, m - s, "stands better")
        ),
        Why::NeitherFeeds => format!(
            "Selling stands at {selling}, managing at {managing}: neither gives me as much as it takes.{}",
            better(c, m - s, "stands better")
        ),
        Why::Tie => format!(
            "Selling {selling}, managing {managing}: alike, and I have lived both.{}",
            match (c.p.flat, c.p.chosen) {
                (true, None) =>
                    " I gave nearly every part the same answer, so this card cannot tell them apart; the twelve choices can.",
                (false, None) => " The twelve choices, pair by pair, may tell them apart.",
                _ => "",
            }
        ),
    };
    if c.pushed() {
        match c.verdict.why {
            Why::Go => said += &format!(" Selling drains me too ({selling}); part of this may be relief."),
            Why::Thin => {
                said += &format!(
                    " Selling drains me ({selling}). That is a reason to change something, not yet a reason to manage."
                );
            }
            _ => {}
        }
    }
    said
}

fn stay(c: &Case<'_>, selling: &str, managing: &str) -> String {
    if c.verdict.by_pairs {
        let chosen = format!(
            "It is decided by choice of pairs: {} of {} are for selling.",
            c.chosen(Pole::A),
            c.all_pairs()
        );
        format!("Selling stands at {selling}, managing at {managing}: alike, and I have lived both. {chosen}")
    } else if c.only_holds() {
        format!(
            "Selling stands at {selling}, managing at {managing}. Selling gives about as much as it takes; I look for what to change in it."
        )
    } else {
        format!("I have done both kinds of work, and selling feeds me more ({selling} against {managing}).")
    }
}

/// The side that stands better, where the two are far enough apart to say so.
fn better(c: &Case<'_>, lead: f64, how: &str) -> String {
    if !reaches(lead.abs(), c.lines.ahead) {
        return String::new();
    }
    let side = if lead > 0.0 { "managing" } else { "selling" };
    format!(" Of the two, {side} {how}.")
}

/// How far apart the pulls are; where that reads like the line that decides, it is said to be below it.
fn apart(c: &Case<'_>, lead: f64) -> String {
    let (gap, line) = (points(lead.abs()), points(c.lines.ahead));
    if gap == line && !reaches(lead.abs(), c.lines.ahead) {
        format!("just under {line}")
    } else {
        gap
    }
}

/// A line of the card with every decimal it has: "+0.75".
fn line(at: f64) -> String {
    let sign = match at {
        up if up > 0.0 => "+",
        down if down < 0.0 => "−",
        _ => "",
    };
    format!("{sign}{}", at.abs())
}

fn parts(n: usize) -> String {
    format!("{n} {}", if n == 1 { "part" } else { "parts" })
}

/// The reasons ticked for a way, in quotes: those in the work, or, where none is, those outside it.
pub(super) fn ticks(c: &Case<'_>, way: Way) -> String {
    let ticked = &c.d.round().personal.motives;
    let of = |inside: bool| -> Vec<String> {
        let motives = c.d.template.motives.iter();
        let those = motives.filter(|m| m.way == way && m.work_itself == inside && ticked.contains(&m.id));
        those.map(|m| format!("“{}”", m.title)).collect()
    };
    let inside = of(true);
    list(&if inside.is_empty() { of(false) } else { inside })
}

/// What would change it.
pub(super) fn changes(c: &Case<'_>) -> String {
    let steps = c.steps.map_or_else(
        || "Even with every answer one step different it would stay as it is.".to_owned(),
        |n| {
            let (answers, few) = (if n == 1 { "answer" } else { "answers" }, n <= super::pairs::FEW);
            let few = if few { " That is few. Ask again in a month." } else { "" };
            format!("{n} {answers} one step different would change it.{few}")
        },
    );
    let tests = "What the tests show would change it.";
    match c.verdict.why {
        Why::Stay => {
            format!("{steps} So can this: my boss leaves, the team grows past eight, or the pay plan changes.")
        }
        Why::Go => format!("{steps} {}", nearest_gate(c)),
        Why::Thin => missing(&c.p.managing),
        Why::SellingThin => "Six more months of selling.".to_owned(),
        Why::Close => format!("{tests} {steps}"),
        Why::Guess => "The tests on exactly the parts I guess at would change it.".to_owned(),
        Why::Push => format!(
            "I change what drains me first and answer again; or managing pulls from {}.",
            line(c.lines.under_push)
        ),
        Why::MotivesOutside => "A reason in the work that a test has shown me.".to_owned(),
        Why::TitleOrAudience => "The same question after a test.".to_owned(),
        Why::OutsideView => "I ask them what they saw, and ask again after the tests.".to_owned(),
        Why::BothDrain => format!("What drains me is changed; then I answer again. {steps}"),
        Why::NeitherFeeds => {
            let drains = list(&c.drains().iter().map(|i| c.quoted(i)).collect::<Vec<_>>());
            let named = if drains.is_empty() {
                String::new()
            } else {
                format!(" What drains most in selling: {drains}.")
            };
            format!("{steps}{named}")
        }
        Why::Tie => format!(
            "{}My pay, my hours, a way back and how the company grows can decide what the work does not. {steps}",
            if c.p.chosen.is_none() {
                "The twelve choices can decide it. "
            } else {
                ""
            }
        ),
    }
}

/// "3 more of the dislikes open an answer."
fn missing(side: &SideReading) -> String {
    let of = |kind: PartKind, sum: &KindSum| {
        (sum.missing > 0).then(|| format!("{} more of the {}", sum.missing, kind.plural()))
    };
    let both: Vec<String> = [of(PartKind::Pleasure, &side.likes), of(PartKind::Drain, &side.dislikes)]
        .into_iter()
        .flatten()
        .collect();
    let one = side.likes.missing + side.dislikes.missing == 1;
    format!(
        "{} {} an answer, each done for four weeks or more.",
        list(&both),
        if one { "opens" } else { "open" }
    )
}

/// The gate before "go" that is nearest to shut.
fn nearest_gate(c: &Case<'_>) -> String {
    let reasons = c.d.template.motives.iter();
    let inside =
        reasons.filter(|m| m.way == Way::Lead && m.work_itself && c.d.round().personal.motives.contains(&m.id));
    let asked = &c.d.round().personal.around.asked;
    let unsaid = |answer: Option<crate::decision::Sure>| answer != Some(crate::decision::Sure::Yes);
    if c.gates.colleagues.against == 1 {
        "One colleague sees it otherwise; a second would make it “test it first”.".to_owned()
    } else if unsaid(asked.without_title) {
        "The gate nearest to shut: whether I would take it with my present title. A “no” would make it “test it first”."
            .to_owned()
    } else if unsaid(asked.nobody_knows) {
        "The gate nearest to shut: whether I would take it if nobody heard of it. A “no” would make it “test it first”."
            .to_owned()
    } else if inside.count() == 1 {
        format!(
            "The gate nearest to shut: {} is my only reason in the work.",
            ticks(c, Way::Lead)
        )
    } else {
        format!(
            "The gate nearest to shut: from {} down, selling drains, and managing would have to stand at {}.",
            line(-c.lines.pulls),
            line(c.lines.under_push)
        )
    }
}

/// Why the rule says so, in a sentence with its lines.
pub(super) fn why(c: &Case<'_>) -> String {
    let (ahead, pulls) = (points(c.lines.ahead), line(c.lines.pulls));
    let Verdict { why, by_pairs } = c.verdict;
    let side = |side: &SideReading, name: &str| {
        let of = |kind: PartKind, sum: &KindSum| format!("{} of the {}", points(sum.evidence), kind.plural());
        format!(
            "Of {name} I have done {} and {}; {} of each are asked for, a part tried counting half.",
            of(PartKind::Pleasure, &side.likes),
            of(PartKind::Drain, &side.dislikes),
            points(c.d.threshold("known_from").unwrap_or_default())
        )
    };
    match why {
        Why::SellingThin => side(&c.p.selling, "selling"),
        Why::Thin => side(&c.p.managing, "managing"),
        Why::Guess => format!("With my guesses managing would be {ahead} or more ahead; without them it is not."),
        Why::BothDrain => format!("Both stand at {} or below.", line(-c.lines.pulls)),
        Why::NeitherFeeds if c.pushed() => format!("Selling drains, and managing is below {pulls}."),
        Why::NeitherFeeds => format!("Both stand below {}.", line(c.lines.holds)),
        Why::Go | Why::Stay if by_pairs => format!(
            "Pair by pair, {} of {} are for one side; {} decide.",
            c.chosen(if why == Why::Go { Pole::B } else { Pole::A }),
            c.all_pairs(),
            points(c.lines.choices).trim_end_matches(".0")
        ),
        Why::Go => format!("Managing is {ahead} or more ahead, and nothing I said stands against it."),
        Why::Stay => format!("Selling is {ahead} or more ahead."),
        Why::Close => format!("They are less than {ahead} apart, and some of managing I have not lived."),
        Why::Tie => format!("They are less than {ahead} apart, and I have lived all of managing."),
        Why::Push => format!("Managing is {ahead} or more ahead, and selling drains."),
        Why::MotivesOutside => format!("Managing is {ahead} or more ahead, and no reason I ticked is in the work."),
        Why::TitleOrAudience => format!(
            "Managing is {ahead} or more ahead, and I said no to taking it {}.",
            refused(c)
        ),
        Why::OutsideView => format!("Managing is {ahead} or more ahead, and two or more colleagues see it otherwise."),
    }
}
