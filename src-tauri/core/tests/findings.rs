//! A chart's finding, its drawing and its table are one: whatever the marks and weights, the number in the sentence is the number of rows.

use std::collections::BTreeMap;

use crate::story::{BOSS, PEER, Story, mark, on};
use counterweight_core::analysis::analyse;
use counterweight_core::analysis::smaa::Sampling;
use counterweight_core::decision::{AssumptionAct, Change, Decision, DoubtLevel, FactValue, WeightDoubt};
use counterweight_core::doubt::robustness;
use counterweight_core::rating::Answer;
use counterweight_core::reading::debrief;
use counterweight_core::reading::sure::{self, Sure};
use counterweight_core::recommendation::recommend;
use proptest::collection::vec;
use proptest::prelude::*;

/// Draws for a share: sentence and drawing have to agree on whatever it is.
const DRAWS: u32 = 300;

/// Marks of two raters on twenty criteria; 0 is “no evidence”.
type Marks = Vec<(u8, u8)>;

fn marks() -> impl Strategy<Value = Marks> {
    // Around the lines, where weights decide.
    let level = prop_oneof![1 => Just(0_u8), 4 => Just(2), 8 => Just(3), 5 => Just(4), 1 => Just(5)];
    vec((level.clone(), level), 20)
}

fn weights() -> impl Strategy<Value = Vec<f64>> {
    vec(
        prop_oneof![Just(1.0), Just(0.3), Just(2.0), Just(6.0), 0.1..3.0_f64],
        20,
    )
}

fn answer(level: u8) -> Answer {
    if level == 0 { Answer::NoEvidence } else { mark(level) }
}

fn rate(s: &mut Story, who: &str, marks: &Marks) {
    let number = |id: &str| id[1..].parse::<usize>().unwrap() - 1;
    for (rater, at) in [(BOSS, 0), (PEER, 1)] {
        s.fill(rater, &on(who), |id| {
            let both = marks[number(id)];
            answer(if at == 0 { both.0 } else { both.1 })
        });
        s.seal(rater, &on(who));
    }
}

fn weigh(s: &mut Story, weights: &[f64]) {
    let criteria: Vec<String> = s.d.template.criteria.iter().map(|c| c.id.clone()).collect();
    let weights: BTreeMap<_, _> = criteria
        .iter()
        .zip(weights)
        .map(|(id, w)| (id.as_str().into(), *w))
        .collect();
    let reason = "ours".to_owned();
    s.yes(BOSS, Change::Assumption(AssumptionAct::WeightsSet { weights, reason }));
}

fn promotion(marks: &Marks, weights: &[f64]) -> Decision {
    let mut s = Story::promotion();
    weigh(&mut s, weights);
    rate(&mut s, "rowan", marks);
    s.reveal();
    s.d
}

fn leader(one: &Marks, two: &Marks, weights: &[f64]) -> Decision {
    let mut s = Story::leader();
    s.yes(
        BOSS,
        Change::Panel(counterweight_core::decision::PanelAct::MemberInvited {
            member: crate::story::member(PEER),
        }),
    );
    s.add("ada");
    s.add("bo");
    for (fact, number) in [
        ("founder_closed_customers", 15.0),
        ("arr", 2.0),
        ("reps_at_quota", 2.0),
        ("runway", 24.0),
    ] {
        s.fact(fact, FactValue::Number { number });
    }
    s.fact("retention", FactValue::Choice { choice: "ok".into() });
    weigh(&mut s, weights);
    rate(&mut s, "ada", one);
    rate(&mut s, "bo", two);
    s.reveal();
    s.d
}

fn read(d: &Decision) -> Sure {
    let a = analyse(d).unwrap();
    let doubt = WeightDoubt::Level {
        level: DoubtLevel::FairlySure,
    };
    let found = robustness(d, &a, &doubt, Sampling { draws: DRAWS, seed: 1 }).unwrap();
    sure::read(d, &a, &recommend(d, &a), &found)
}

/// The number a sentence begins with: “No weight …”, “Only one …”, “Three …”, “12 …”.
fn first_number(sentence: &str) -> usize {
    const WORDS: [&str; 13] = [
        "no", "only", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];
    let word = sentence.split(' ').next().unwrap().to_lowercase();
    WORDS
        .iter()
        .position(|w| *w == word || (*w == "only" && word == "one"))
        .unwrap_or_else(|| word.parse().unwrap_or_else(|_| panic!("{sentence}")))
}

/// What has to hold of every answer; says how many weights flip one of them alone.
fn agree(sure: &Sure) -> Result<usize, TestCaseError> {
    let mut most = 0;
    for answer in &sure.answers {
        if let Some(tornado) = &answer.tornado {
            let yes = tornado
                .table
                .rows
                .iter()
                .filter(|row| row.last().unwrap().text == "yes")
                .count();
            let bars = tornado.drawing.bars.iter().filter(|bar| bar.flips).count();
            let said = first_number(&tornado.finding);
            prop_assert_eq!(said, yes, "“{}” above a table with {}", &tornado.finding, yes);
            prop_assert_eq!(said, bars);
            prop_assert_eq!(said, answer.one_weight.len());
            // On the line itself the slightest change of the nearest is said instead.
            if said > 1 && !answer.flips_say.starts_with("It stands on the line") {
                prop_assert_eq!(first_number(&answer.flips_say), said, "{}", &answer.flips_say);
            }
            // What is drawn lies between the ends of its axis, and the few hold every weight that flips it, alone or folded.
            for bar in tornado.drawing.bars.iter().chain(&tornado.drawing.few) {
                for end in [bar.none.0, bar.much.0] {
                    prop_assert!(
                        tornado.drawing.low <= end && end <= tornado.drawing.high,
                        "{} beyond the axis",
                        end
                    );
                }
            }
            prop_assert_eq!(said > 0, tornado.drawing.few.iter().any(|bar| bar.flips));
            most = most.max(said);
        }
        for words in answer.one_weight.iter().map(|way| &way.says) {
            let (from, to) = words
                .split_once(" from ")
                .and_then(|(_, ends)| ends.split_once(" to "))
                .unwrap_or(("", "-"));
            prop_assert_ne!(from, to.trim_end_matches(" of its side"), "{}", words);
        }
        for step in answer.any_weights.iter().flat_map(|any| &any.moves) {
            let (from, to) = step.rsplit_once(" → ").unwrap();
            prop_assert_ne!(from.rsplit(' ').next().unwrap(), to, "a step that is none: {}", step);
        }
        if let Some(any) = &answer.any_weights {
            prop_assert!(!any.says.contains(" 0% "), "{}", any.says);
        }
        if let Some(shares) = &answer.shares {
            let of = shares
                .drawing
                .parts
                .first()
                .filter(|_| shares.finding.starts_with("Holds in"));
            if let Some(first) = of.filter(|_| !shares.finding.starts_with("Holds in 0%")) {
                prop_assert!(
                    shares.finding.contains(&format!(" {} of", first.said)),
                    "{} above {}",
                    shares.finding,
                    first.said
                );
            }
            let rows: Vec<&str> = shares.table.rows.iter().map(|row| row[1].text.as_str()).collect();
            let parts: Vec<&str> = shares.drawing.parts.iter().map(|part| part.said.as_str()).collect();
            prop_assert_eq!(rows, parts);
            let whole: f64 = shares.drawing.parts.iter().map(|part| part.share).sum();
            prop_assert!((whole - 1.0).abs() < 1e-9, "the bar holds {whole} of the draws");
        }
    }
    if let Some(ranks) = &sure.ranks {
        let top = ranks
            .chart
            .drawing
            .rows
            .iter()
            .map(|row| &row.shares[0])
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .unwrap();
        prop_assert!(
            ranks.chart.finding.contains(&format!("first in {} of draws", top.1)),
            "{}",
            ranks.chart.finding
        );
        for (row, drawn) in ranks.chart.table.rows.iter().zip(&ranks.chart.drawing.rows) {
            prop_assert_eq!(&row[1].text, &drawn.shares[0].1);
        }
    }
    Ok(most)
}

/// The same of what stands beside the answer: pairs that shrink, must-haves that do not hold.
fn beside(d: &Decision) -> Result<(), TestCaseError> {
    let a = analyse(d).unwrap();
    for one in debrief::read(d, &a, &recommend(d, &a)).candidates {
        let gaps: Vec<&str> = one
            .contrast
            .drawing
            .rows
            .iter()
            .filter_map(|row| row.gap.as_deref())
            .collect();
        let shrunk = gaps.iter().filter(|gap| gap.starts_with('−')).count();
        let finding = &one.contrast.finding;
        if finding.contains(" shrink") && !finding.starts_with("No ") && !gaps.is_empty() {
            let said = match finding.split(' ').next().unwrap() {
                "Each" | "The" => gaps.len(),
                _ => first_number(finding),
            };
            prop_assert_eq!(said, shrunk, "{} above {:?}", finding, &gaps);
        } else if !gaps.is_empty() && !finding.starts_with("Too little") && !finding.starts_with("What the") {
            prop_assert_eq!(shrunk, 0, "{} above {:?}", finding, &gaps);
        }
        let open = one
            .floors
            .rows
            .iter()
            .filter(|row| row.state != "met" && !row.state.starts_with("met"))
            .count();
        prop_assert_eq!(
            one.floors.hold || one.floors.rows.is_empty(),
            open == 0,
            "{:?}",
            &one.floors
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_promotions_captions_say_what_their_tables_have(marks in marks(), weights in weights()) {
        let d = promotion(&marks, &weights);
        agree(&read(&d))?;
        beside(&d)?;
    }

    #[test]
    fn a_first_leaders_captions_say_what_their_tables_have(one in marks(), two in marks(), weights in weights()) {
        let d = leader(&one, &two, &weights);
        agree(&read(&d))?;
        beside(&d)?;
    }
}

#[test]
fn weights_that_flip_only_with_more_than_is_drawn_for_others_are_drawn_as_far_as_it_takes() {
    // One high mark among threes: it alone lifts readiness over the line, with far more than 30% of the weight.
    let marks: Marks = (0..20).map(|at| if at == 7 { (5, 5) } else { (3, 3) }).collect();
    let sure = read(&promotion(&marks, &[1.0; 20]));
    let answer = &sure.answers[0];
    let tornado = answer.tornado.as_ref().unwrap();
    let flips: Vec<_> = tornado.drawing.bars.iter().filter(|bar| bar.flips).collect();
    assert_eq!(flips.len(), answer.one_weight.len());
    for bar in flips {
        let (line, _) = tornado
            .drawing
            .lines
            .iter()
            .find(|(at, _)| *at > tornado.drawing.now)
            .unwrap();
        assert!(
            bar.much.0 >= line - 1e-6 || bar.none.0 >= line - 1e-6,
            "{bar:?} never reaches {line}"
        );
    }
}
