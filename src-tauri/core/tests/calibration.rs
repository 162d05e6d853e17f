//! A record's scores and shares against outside programs, and what has to hold whatever was said and came.

use counterweight_core::decision::RecommendationKind::{
    self, Develop, HonourAsSenior, Promote, TooLittleEvidence, Trial,
};
use counterweight_core::followup::calibration::{Amount, Calibration, Scores, Settled, calibration};
use counterweight_core::followup::mean::Mean;
use counterweight_core::followup::share::Share;
use proptest::prelude::*;
use rand::{RngExt, SeedableRng};
use serde_json::Value;

const SCORES: &str = include_str!("vectors/calibration/scores.json");
const WILSON: &str = include_str!("vectors/calibration/wilson.json");

fn settled(decision: &str, said: u8, met: bool) -> Settled {
    Settled {
        decision: decision.into(),
        said,
        met,
        recommended: Some(Promote),
        decided: Promote,
    }
}

fn near(ours: f64, theirs: f64) -> bool {
    (ours - theirs).abs() <= 1e-9
}

#[test]
fn shares_are_those_of_statsmodels() {
    let file: Value = serde_json::from_str(WILSON).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert!(vectors.len() > 50);
    for v in vectors {
        let count = |key: &str| v[key].as_u64().unwrap() as usize;
        let share = Share::new(count("count"), count("of")).unwrap();
        assert!(near(share.low, v["low"].as_f64().unwrap()), "{v}: {share:?}");
        assert!(near(share.high, v["high"].as_f64().unwrap()), "{v}: {share:?}");
    }
}

/// An interval as the other program gives it, put inside the range that the number can have.
fn met_by(ours: &Mean, theirs: &Value, low: f64) -> bool {
    let number = |key: &str| theirs[key].as_f64().unwrap();
    let ends = match ours.interval.value() {
        Some(i) => near(i.low, number("low").max(low)) && near(i.high, number("high").min(1.0)),
        None => near(number("low"), number("high")),
    };
    ends && near(ours.value, number("value"))
}

#[test]
fn scores_are_those_of_other_programs() {
    let file: Value = serde_json::from_str(SCORES).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert_eq!(vectors.len(), 9);
    let (mut binned, mut undefined) = (0, 0);
    for v in vectors {
        let name = &v["name"];
        let decisions: Vec<u32> = serde_json::from_value(v["decision"].clone()).unwrap();
        let said: Vec<u8> = serde_json::from_value(v["said"].clone()).unwrap();
        let met: Vec<bool> = serde_json::from_value(v["met"].clone()).unwrap();
        let rows = decisions.iter().zip(said.iter().zip(&met));
        let record: Vec<Settled> = rows
            .map(|(d, (said, met))| settled(&d.to_string(), *said, *met))
            .collect();
        let read = calibration(&record, 0).unwrap();
        let scores = read.scores.value().unwrap();
        let m = &scores.murphy;
        let theirs = |at: &str| v.pointer(at).unwrap().as_f64().unwrap();
        for (what, ours, theirs) in [
            ("brier", scores.brier.value, theirs("/brier")),
            ("reliability", m.reliability, theirs("/numpy/reliability")),
            (
                "reliability with variance",
                m.reliability + m.within_bin_variance,
                theirs("/reliability_and_within_bin_variance"),
            ),
            ("resolution", m.resolution, theirs("/resolution")),
            ("uncertainty", m.uncertainty, theirs("/uncertainty")),
            ("variance", m.within_bin_variance, theirs("/numpy/within_bin_variance")),
            (
                "covariance",
                m.within_bin_covariance,
                theirs("/numpy/within_bin_covariance"),
            ),
        ] {
            assert!(near(ours, theirs), "{name} {what}: {ours} {theirs}");
        }
        assert!(
            met_by(&scores.brier, &v["brier_cluster"], 0.0),
            "{name}: {:?}",
            scores.brier
        );
        assert!(
            met_by(&scores.lean, &v["lean_cluster"], -1.0),
            "{name}: {:?}",
            scores.lean
        );
        match (v["skill"].as_f64(), scores.skill.value()) {
            (Some(theirs), Some(ours)) => assert!(near(*ours, theirs), "{name} skill: {ours} {theirs}"),
            (None, None) => undefined += 1,
            (theirs, ours) => panic!("{name} skill: {ours:?} {theirs:?}"),
        }
        binned += usize::from(m.within_bin_variance > 0.0);
    }
    assert!(binned >= 4 && undefined == 2, "{binned} {undefined}");
}

#[test]
fn a_number_on_the_edge_falls_into_the_upper_bin() {
    let said = [0, 19, 20, 39, 40, 59, 60, 79, 80, 100];
    let record: Vec<Settled> = said.iter().map(|s| settled(&s.to_string(), *s, true)).collect();
    let bins: Vec<(u8, u8, usize)> = calibration(&record, 0)
        .unwrap()
        .diagram
        .iter()
        .map(|b| (b.from, b.to, b.outcomes))
        .collect();
    assert_eq!(bins, [(0, 19, 2), (20, 39, 2), (40, 59, 2), (60, 79, 2), (80, 100, 2)]);
}

#[test]
fn hits_are_told_apart_by_what_was_recommended_and_whether_it_was_followed() {
    let of = |n: usize, recommended, decided, met| Settled {
        decision: format!("d{n}").as_str().into(),
        said: 60,
        met,
        recommended: Some(recommended),
        decided,
    };
    let record = [
        of(1, Promote, Promote, true),
        of(1, Promote, Promote, false),
        of(2, Promote, Trial, true),
        of(3, Develop, Promote, false),
        of(4, TooLittleEvidence, Trial, true),
        of(5, HonourAsSenior, HonourAsSenior, true),
    ];
    let hits = calibration(&record, 0).unwrap().hits;
    let kinds: Vec<RecommendationKind> = hits.iter().map(|h| h.recommended).collect();
    assert_eq!(kinds, [Promote, Develop, HonourAsSenior, TooLittleEvidence]);
    let counted = |at: usize| (hits[at].all.met.count, hits[at].all.met.of, hits[at].all.decisions);
    assert_eq!(counted(0), (2, 3, 2));
    assert_eq!(hits[0].followed.unwrap().met.of, 2);
    assert_eq!(hits[0].departed.unwrap().met.count, 1);
    assert!(
        hits[1].followed.is_none() && hits[1].says.contains("always departed from"),
        "{}",
        hits[1].says
    );
    assert!(
        hits[2].departed.is_none() && hits[2].says.contains("always followed"),
        "{}",
        hits[2].says
    );
    assert!(
        hits[3]
            .says
            .starts_with("Decided while the answer was withheld: 1 of 1"),
        "{}",
        hits[3].says
    );
}

/// Records of somebody whose every number is right, three outcomes to a decision: the interval of the lean covers 0, and the
/// reliability is on average what luck alone is said to give.
#[test]
fn intervals_cover_and_luck_is_what_it_is_said_to_be() {
    let mut chance = rand_chacha::ChaCha8Rng::seed_from_u64(1950);
    let (mut covered, mut reliability, mut by_chance) = (0, 0.0, 0.0);
    const RECORDS: u32 = 2_000;
    for _ in 0..RECORDS {
        let outcome = |i: usize, chance: &mut rand_chacha::ChaCha8Rng| {
            let said = [15, 40, 60, 75, 90][chance.random_range(0..5)];
            settled(&(i / 3).to_string(), said, chance.random_range(0..100) < said)
        };
        let record: Vec<Settled> = (0..30).map(|i| outcome(i, &mut chance)).collect();
        let read = calibration(&record, 0).unwrap();
        let scores = read.scores.value().unwrap();
        let interval = scores.lean.interval.value().unwrap();
        covered += u32::from(interval.low <= 0.0 && interval.high >= 0.0);
        reliability += scores.murphy.reliability;
        by_chance += scores.murphy.by_chance;
    }
    let covered = f64::from(covered) / f64::from(RECORDS);
    assert!((0.93..=0.97).contains(&covered), "{covered}");
    assert!(
        (reliability / by_chance - 1.0).abs() < 0.05,
        "{reliability} {by_chance}"
    );
}

fn records() -> impl Strategy<Value = Vec<Settled>> {
    let kinds = prop::sample::select(vec![Promote, Trial, Develop, TooLittleEvidence]);
    let few = prop::sample::select(vec![0_u8, 30, 50, 80, 100]);
    let said = prop_oneof![few, 0..=100_u8];
    prop::collection::vec((0..12_u8, said, any::<bool>(), kinds.clone(), kinds), 0..80).prop_map(|rows| {
        let one = |(decision, said, met, recommended, decided): (u8, u8, bool, _, _)| Settled {
            decision: format!("d{decision}").as_str().into(),
            said,
            met,
            recommended: Some(recommended),
            decided,
        };
        rows.into_iter().map(one).collect()
    })
}

fn sum(s: &Scores) -> f64 {
    let m = &s.murphy;
    m.reliability - m.resolution + m.uncertainty + m.within_bin_variance - m.within_bin_covariance
}

fn finite(value: &Value) -> bool {
    match value {
        Value::Array(inner) => inner.iter().all(finite),
        Value::Object(inner) => inner.values().all(finite),
        Value::Number(n) => n.as_f64().is_some_and(f64::is_finite),
        _ => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_parts_sum_to_the_score(record in records()) {
        let read = calibration(&record, 0).unwrap();
        prop_assert_eq!(read.scores.value().is_some(), read.amount != Amount::TooFew);
        if let Some(scores) = read.scores.value() {
            prop_assert!((sum(scores) - scores.brier.value).abs() < 1e-12, "{scores:?}");
            let m = &scores.murphy;
            prop_assert!(m.reliability >= 0.0 && m.within_bin_variance >= 0.0 && m.by_chance >= 0.0);
            prop_assert!((0.0..=m.uncertainty + 1e-12).contains(&m.resolution));
            prop_assert!((0.0..=0.25).contains(&m.uncertainty) && (0.0..=1.0).contains(&scores.brier.value));
            prop_assert!((scores.lean.value - (scores.said - scores.base_rate.value)).abs() < 1e-12);
            for mean in [scores.brier, scores.lean] {
                if let Some(i) = mean.interval.value() {
                    prop_assert!(i.low <= mean.value && mean.value <= i.high && i.low >= -1.0 && i.high <= 1.0);
                }
            }
        }
        let in_bins: usize = read.diagram.iter().map(|b| b.outcomes).sum();
        let in_hits: usize = read.hits.iter().map(|h| h.all.met.of).sum();
        prop_assert_eq!((in_bins, in_hits), (record.len(), record.len()));
        prop_assert!(!read.says.is_empty());
    }

    /// Every number is one: nothing undefined passes for a number, which JSON would write as null.
    #[test]
    fn nothing_is_nan(record in records(), unknown in 0..5_usize) {
        let read = calibration(&record, unknown).unwrap();
        let json = serde_json::to_value(&read).unwrap();
        prop_assert!(finite(&json));
        let text = json.to_string() + &read.says.join(" ");
        prop_assert!(!text.contains("NaN") && !text.contains("inf "));
    }

    #[test]
    fn order_and_names_of_decisions_change_nothing(
        (record, turned) in records().prop_flat_map(|r| (Just(r.clone()), Just(r).prop_shuffle())),
    ) {
        let renamed: Vec<Settled> = turned
            .into_iter()
            .map(|s| Settled { decision: format!("{}{}", char::from(122 - s.decision.as_str().as_bytes()[1] % 9), s.decision).as_str().into(), ..s })
            .collect();
        let (a, b): (Calibration, Calibration) = (calibration(&record, 1).unwrap(), calibration(&renamed, 1).unwrap());
        prop_assert_eq!(serde_json::to_string(&a).unwrap(), serde_json::to_string(&b).unwrap(), "to the last bit");
    }

    /// Said and met turned into their opposites: the same score from the other side.
    #[test]
    fn failure_foretold_scores_as_success_foretold(record in records()) {
        let turned: Vec<Settled> = record.iter().map(|s| Settled { said: 100 - s.said, met: !s.met, ..s.clone() }).collect();
        let (a, b) = (calibration(&record, 0).unwrap(), calibration(&turned, 0).unwrap());
        if let (Some(a), Some(b)) = (a.scores.value(), b.scores.value()) {
            prop_assert!((a.brier.value - b.brier.value).abs() < 1e-12);
            prop_assert!((a.lean.value + b.lean.value).abs() < 1e-12);
            prop_assert!((a.murphy.uncertainty - b.murphy.uncertainty).abs() < 1e-12);
        }
    }

    #[test]
    fn a_share_lies_in_its_interval_and_that_in_all(count in 0..500_usize, more in 0..500_usize) {
        prop_assume!(count + more > 0);
        let share = Share::new(count, count + more).unwrap();
        prop_assert!(0.0 <= share.low && share.low <= share.value && share.value <= share.high && share.high <= 1.0);
        let other = Share::new(more, count + more).unwrap();
        prop_assert!((share.low - (1.0 - other.high)).abs() < 1e-12, "as many missed is the mirror image");
        let larger = Share::new(2 * count, 2 * (count + more)).unwrap();
        prop_assert!(larger.high - larger.low < share.high - share.low, "twice as many say more");
    }
}
