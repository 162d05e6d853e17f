//! Trying out other weights: what would follow is shown and nothing is kept.

use counterweight_app::{App, DecisionId, KeySource, WhatIf, robustness_of_file};
use counterweight_core::decision::{DoubtLevel, WeightDoubt};

fn samples() -> (tempfile::TempDir, App) {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    app.add_samples().unwrap();
    (dir, app)
}

fn id(app: &App, title: &str) -> DecisionId {
    app.every_decision("")
        .unwrap()
        .into_iter()
        .find(|l| l.id.to_string().contains(title))
        .unwrap()
        .id
}

#[test]
fn every_finished_sample_says_how_sure_it_is() {
    let (_dir, app) = samples();
    for name in ["star-seller", "first-leader"] {
        let what_if = WhatIf {
            draws: 4_000,
            ..WhatIf::default()
        };
        let found = app.explore(&id(&app, name), what_if).unwrap().robustness;
        assert!(found.withheld.is_none());
        assert_eq!(found.answers.len(), 1);
        for answer in &found.answers {
            let total: f64 = answer.shares.iter().map(|s| s.share).sum();
            assert!((total - 1.0).abs() < 1e-9);
            assert!(!answer.says.is_empty() && !answer.flips_say.is_empty() && !answer.tornado.is_empty());
        }
    }
}

#[test]
fn exploring_changes_nothing_and_refuses_what_would_be_refused() {
    let (_dir, app) = samples();
    let id = id(&app, "star-seller");
    let before = app.view(&id, None).unwrap();
    let weights = |value| Some([("B13".into(), value)].into());
    let what_if = |value| WhatIf {
        weights: weights(value),
        doubt: Some(WeightDoubt::Level {
            level: DoubtLevel::Unknown,
        }),
        draws: 1_000,
        ..WhatIf::default()
    };
    let found = app.explore(&id, what_if(30.0)).unwrap();
    let readiness = |d: &counterweight_app::Debrief| d.analysis.candidates[0].sides[1].value.unwrap();
    assert!((readiness(&found.debrief) - readiness(&app.debrief(&id).unwrap())).abs() > 0.05);
    assert_eq!(
        app.explore(&id, what_if(-1.0)).unwrap_err().message,
        "A weight has to be between 0 and 1000."
    );
    let after = app.view(&id, None).unwrap();
    assert_eq!((before.saved_ms, before.weights), (after.saved_ms, after.weights));
}

#[test]
fn a_file_is_drawn_alike_on_any_number_of_threads() {
    let text = include_str!("../../exchange/samples/first-leader.toml");
    let run = |threads| serde_json::to_string(&robustness_of_file(text, 5_000, 9, Some(threads)).unwrap()).unwrap();
    assert_eq!(run(1), run(2));
    assert_eq!(
        robustness_of_file(text, 0, 9, None).unwrap_err().message,
        "Nothing was drawn: 0 draws say nothing."
    );
}
