//! What stands beside an answer in pairs: both sides in numbers, what would be given up, guesses, and what is shown and never counted.

use super::super::Reason;
use super::pairs::Case;
use super::said;
use crate::analysis::{Pull, PullItem, SideReading, reaches};
use crate::say::{count, list, points, signed, whole};
use crate::template::{PartKind, Pole, SelfReason as Why};

/// Why, most important first; the first is the reason of the answer itself.
pub(super) fn reasons(c: &Case<'_>) -> Vec<Reason> {
    let why = c.verdict.why;
    let mut reasons = vec![Reason::new(why.code(), said::why(c))];
    if why != Why::SellingThin {
        reasons.push(side(c, "selling", "Selling", &c.r.selling, &c.p.selling));
        reasons.push(side(c, "managing", "Managing", &c.r.managing, &c.p.managing));
        reasons.extend(guesses(c));
        reasons.extend(strongest(c));
    }
    reasons.extend(colleagues(c));
    reasons.extend(identity(c));
    reasons.extend(load(c));
    reasons.extend(growth(c));
    if let Some(pay) = &c.r.pay {
        reasons.push(Reason::new("pay", format!("{}.", pay.finding)).with("own_mean", pay.own_mean));
    }
    reasons.extend(terms(c));
    reasons.extend(super::glad(c.r));
    reasons
}

fn side(c: &Case<'_>, code: &str, name: &str, pull: &Pull, side: &SideReading) -> Reason {
    let done = c.done(pull);
    match side.pull.filter(|_| side.known) {
        Some(energy) => {
            let of = |kind: PartKind, mean: Option<f64>| {
                format!(
                    "{} {}",
                    kind.plural(),
                    mean.map_or_else(|| "unknown".to_owned(), signed)
                )
            };
            let text = format!(
                "{name} stands at {}: {}, {}; {done}.",
                signed(energy),
                of(PartKind::Pleasure, side.likes.mean),
                of(PartKind::Drain, side.dislikes.mean)
            );
            Reason::new(code, text).with("energy", energy)
        }
        None => Reason::new(code, format!("{name}: {done}; too little for a number.")),
    }
    .with("lived", pull.lived as f64)
    .with("items", pull.items as f64)
}

fn guesses(c: &Case<'_>) -> Option<Reason> {
    let guessed = c.p.with_guesses.filter(|_| c.verdict.why != Why::Guess)?;
    let not = if c.guesses_enough() { "" } else { "not " };
    let text = format!(
        "If my guesses came true, managing would stand at {}; that would {not}be enough to go.",
        signed(guessed)
    );
    Some(Reason::new("guesses", text).with("energy", guessed))
}

/// What I would give up that feeds me most, and what I would get that drains me most; of what was done, and where one can be told
/// from another.
fn strongest(c: &Case<'_>) -> Vec<Reason> {
    if c.p.flat {
        return Vec::new();
    }
    let of = |pole: Pole, sign: i8, code: &str, what: &str| {
        let done = || c.r.items.iter().filter(move |i| i.pole == pole && i.lived > 0);
        let most = done().map(|i| i.energy * sign).max().filter(|most| *most > 0)?;
        let at: Vec<&PullItem> = done().filter(|i| i.energy * sign == most).collect();
        let names = if at.len() > 3 {
            format!("several parts alike, at {}", whole(most * sign))
        } else {
            list(&at.iter().map(|i| c.quoted(i)).collect::<Vec<_>>())
        };
        Some(Reason::new(code, format!("{what}: {names}.")).on(at.iter().map(|i| i.criterion.clone())))
    };
    let gives_up = of(Pole::A, 1, "gives_up", "What I would give up that feeds me most");
    let gets = of(Pole::B, -1, "gets", "What I would get that drains me most");
    gives_up.into_iter().chain(gets).collect()
}

fn colleagues(c: &Case<'_>) -> Option<Reason> {
    let all = c.gates.colleagues;
    if all.answered < 2 || c.verdict.why != Why::Stay || all.for_it < 2 {
        return None;
    }
    let text = format!(
        "{} colleagues see a manager in me. I ask them what they saw; the answer stays.",
        all.for_it
    );
    Some(Reason::new("outside_view_differs", text).with("for_it", all.for_it as f64))
}

fn identity(c: &Case<'_>) -> Option<Reason> {
    let asked = c.d.template.identity.iter();
    let places = &c.d.round().personal.around.places;
    if asked.filter(|p| places.contains_key(&p.id)).count() == 0 {
        return None;
    }
    let n = c.costs_me();
    let text = format!(
        "Who I am at work: {} of these {} say that the move would cost me part of who I am.",
        if n == 0 { "none".to_owned() } else { n.to_string() },
        count(c.d.template.identity.len())
    );
    Some(Reason::new("identity", text).with("places", n as f64))
}

fn load(c: &Case<'_>) -> Option<Reason> {
    let place = c.d.template.load.as_ref()?;
    let level = *c.d.round().personal.around.places.get(&place.id)?;
    let said = place.anchors.get(usize::from(level).checked_sub(1)?)?;
    Some(Reason::new("load", format!("{}: “{said}”", place.title)).with("level", f64::from(level)))
}

/// The motive that it is the only way up, and what the figures of the company say to that.
const ONLY_WAY_UP: &str = "only_way_up";

fn growth(c: &Case<'_>) -> Vec<Reason> {
    let personal = &c.d.round().personal;
    let growth = &personal.around.growth;
    let mut said = Vec::new();
    if let Some(opened) = growth.jobs_opened.filter(|n| *n >= 2)
        && personal.motives.contains(ONLY_WAY_UP)
    {
        said.push(format!(
            "I ticked “only way up here”; {opened} lead jobs opened in the last year. Another will come."
        ));
    }
    if let (Some(before), Some(now)) = (growth.sellers_before, growth.sellers_now) {
        if now < before {
            said.push(
                "This company is not carrying me upward. A title here may be smaller than a seat in one that grows."
                    .to_owned(),
            );
        } else if before > 0 && reaches(f64::from(now), 1.5 * f64::from(before)) {
            said.push(format!(
                "The company grew from {before} to {now} sellers. Growth can come without the title."
            ));
        }
    }
    said.into_iter().map(|text| Reason::new("growth", text)).collect()
}

fn terms(c: &Case<'_>) -> Vec<Reason> {
    let terms = &c.d.round().personal.around.terms;
    let plain = |n: f64| points(n).trim_end_matches(".0").to_owned();
    let pair = |what: &str, now: Option<f64>, then: Option<f64>| {
        let text = format!("{what}: {} now, {} expected as a manager.", plain(now?), plain(then?));
        Some(Reason::new("terms", text))
    };
    let floor = terms.pay_floor.and_then(|floor| {
        let plan = &c.r.pay.as_ref()?.plan;
        let below = plan.iter().find(|p| p.pay < floor)?;
        let text = format!(
            "At {:.0}% of the team’s target the plan pays less than I can live on.",
            below.attainment * 100.0
        );
        Some(Reason::new("terms", text))
    });
    [
        pair("Hours a week", terms.hours_now, terms.hours_expected),
        pair("Nights away a month", terms.nights_now, terms.nights_expected),
        floor,
    ]
    .into_iter()
    .flatten()
    .collect()
}
