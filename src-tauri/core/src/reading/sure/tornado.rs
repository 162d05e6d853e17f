//! What each weight alone does to the number that decides, against the lines it is held to.

use super::line_word;
use crate::decision::Decision;
use crate::doubt::{AnswerDoubt, TornadoBar};
use crate::reading::chart::{Bar, Chart, Tornado};
use crate::reading::{deciding, finding, short};
use crate::say::{beside, count, line as say_line, percent};

/// Weights that a small drawing shows one by one.
const FEW: usize = 4;

/// How far each weight alone moves the number that decides.
#[must_use]
pub fn tornado(d: &Decision, doubt: &AnswerDoubt) -> Option<Chart<Tornado>> {
    let now = doubt.now.filter(|_| !doubt.tornado.is_empty())?;
    let ends = doubt.tornado.iter().flat_map(|b| [b.at_none, b.at_much]);
    let line = |(name, at): &(String, f64)| (*at, format!("{} {}", line_word(name), say_line(*at)));
    let against: Vec<f64> = doubt.lines.iter().map(|(_, at)| *at).collect();
    let lines = doubt.lines.iter().map(line);
    let all: Vec<f64> = ends.chain([now]).collect();
    let (least, most) = all
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(*v), h.max(*v)));
    // Lines far off would leave no room for the bars.
    let near = |at: &f64| *at > least - 0.6 && *at < most + 0.6;
    let lines: Vec<_> = lines.filter(|(at, _)| near(at)).collect();
    let (low, high) = lines
        .iter()
        .fold((least, most), |(l, h), (at, _)| (l.min(*at), h.max(*at)));
    let much: Vec<String> = doubt.tornado.iter().map(|b| percent(b.much)).collect();
    let same = much.iter().all(|m| *m == much[0]);
    let much = if same {
        format!("at {} of its side", much[0])
    } else {
        "at 30% of its side, or twice its own".to_owned()
    };
    let bars: Vec<Bar> = doubt
        .tornado
        .iter()
        .map(|b| bar(short(d, &b.criterion), b, &against))
        .collect();
    let how = format!(
        "{} with each weight at none (outline) and {much} (solid); dashed: where the answer turns.",
        deciding(d.purpose())
    );
    Some(Chart::new(
        finding::one_weight(doubt),
        how,
        Tornado {
            now,
            now_said: format!("now {}", beside(now, &against)),
            lines,
            low,
            high: if high > low { high } else { low + 1.0 },
            ends: ("at no weight".to_owned(), much),
            few: few(&doubt.tornado, &bars, now, &against),
            bars,
        },
    ))
}

fn bar(label: String, b: &TornadoBar, lines: &[f64]) -> Bar {
    Bar {
        id: b.criterion.to_string(),
        label,
        none: (b.at_none, beside(b.at_none, lines)),
        much: (b.at_much, beside(b.at_much, lines)),
        flips: b.flips,
    }
}

/// The bars for little room: those that change the answer first, then the widest; the rest is one with the furthest of their ends.
fn few(all: &[TornadoBar], bars: &[Bar], now: f64, lines: &[f64]) -> Vec<Bar> {
    let reach = |b: &Bar| (b.none.0 - now).abs().max((b.much.0 - now).abs());
    let mut order: Vec<usize> = (0..bars.len()).collect();
    order.sort_by(|x, y| {
        let (one, two) = (&bars[*x], &bars[*y]);
        two.flips.cmp(&one.flips).then(reach(two).total_cmp(&reach(one)))
    });
    // One alone needs no more room than what it would be folded into.
    if order.len() <= FEW + 1 {
        return order.iter().map(|at| bars[*at].clone()).collect();
    }
    let (named, rest) = order.split_at(FEW);
    let furthest = |end: fn(&TornadoBar) -> f64| {
        let ends = rest.iter().map(|at| end(&all[*at]));
        ends.max_by(|x, y| (x - now).abs().total_cmp(&(y - now).abs()))
            .unwrap_or(now)
    };
    let other = TornadoBar {
        criterion: "rest".into(),
        at_none: furthest(|b| b.at_none),
        at_much: furthest(|b| b.at_much),
        much: 0.0,
        flips: rest.iter().any(|at| bars[*at].flips),
    };
    let named = named.iter().map(|at| bars[*at].clone());
    named
        .chain([bar(format!("Other {}", count(rest.len())), &other, lines)])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_room_shows_what_flips_then_the_widest_and_folds_the_rest_into_its_furthest_ends() {
        let given = |id: &str, at_none, at_much, flips| TornadoBar {
            criterion: id.into(),
            at_none,
            at_much,
            much: 0.3,
            flips,
        };
        let all = [
            given("team", 2.99, 2.7, false),
            given("book", 2.8, 3.1, true),
            given("strugglers", 2.94, 2.82, false),
            given("plans", 2.93, 2.83, false),
            given("a", 2.89, 2.93, false),
            given("b", 2.91, 2.86, false),
        ];
        let drawn = |n: usize| {
            let bars: Vec<Bar> = all[..n].iter().map(|b| bar(b.criterion.to_string(), b, &[])).collect();
            few(&all[..n], &bars, 2.9, &[])
        };
        let ids: Vec<String> = drawn(6).into_iter().map(|b| b.id).collect();
        assert_eq!(ids, ["book", "team", "strugglers", "plans", "rest"]);
        let rest = drawn(6).pop().unwrap();
        assert_eq!((rest.label.as_str(), rest.flips), ("Other two", false));
        assert_eq!((rest.none.1.as_str(), rest.much.1.as_str()), ("2.9", "2.9"));
        assert!((rest.much.0 - 2.86).abs() < 1e-9);
        assert_eq!(drawn(5).len(), 5);
    }
}
