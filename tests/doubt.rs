//! How sure: another weight is tried from the keyboard, kept with a reason and taken back; the raters, the team, the money, fairness.

use crate::e2e::Window;
use crate::story::{call, debrief_on_disk, go, key, look};
use serde_json::{Value, json};

const PROMOTION: &str = "sample-star-seller";
const LEADER: &str = "sample-first-leader";

async fn view(window: &Window, id: &str) -> Value {
    call(window, "view", json!({ "id": id, "acting": null })).await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_weight_is_tried_kept_with_a_reason_and_taken_back() {
    let window = Window::open_with(&["--with-samples"]).await;
    go(&window, &format!("#/d/{PROMOTION}/debrief")).await;
    window.wait_for_text("of reasonable weights and marks").await;
    window.click("link", "How sure").await;
    window.wait_for_text("it holds in only").await;
    window.wait_for_text("100,000 draws").await;
    look(&window, "doubt-01-sure").await;

    // All the way to the right on one criterion: another answer, at once and without anything being kept.
    window.focus("slider", "Runs a control book").await;
    window.keys(key::END).await;
    window
        .wait_for_text("Develop first. Juniper is not ready to lead yet.")
        .await;
    assert_eq!(view(&window, PROMOTION).await["weights"], json!({}));
    look(&window, "doubt-02-tried").await;
    window.click("button", "Keep these weights").await;
    window.click("button", "Keep them").await;
    window.wait_for_text("weights change only with a reason").await;
    window.fill("Why", "The region runs on its forecast this year.").await;
    window.click("button", "Keep them").await;
    window.wait_for_text("Kept.").await;
    let kept = view(&window, PROMOTION).await;
    assert_eq!(kept["weights_reason"], "The region runs on its forecast this year.");
    assert!(kept["weights"]["B13"].as_f64().unwrap() > 1.0, "{kept}");

    // The doubt is kept beside them, and both are taken back as any other change is.
    window.click("radio", "Don’t know: any weights").await;
    window.wait_for_text("100,000 draws").await;
    window.click("button", "Keep this doubt").await;
    window
        .until(
            "the doubt to be kept",
            "return document.body.innerText.includes('reckons with this doubt')",
        )
        .await;
    assert_eq!(view(&window, PROMOTION).await["doubt"]["level"], "unknown");
    for _ in 0..2 {
        call(&window, "undo", json!({ "id": PROMOTION, "acting": null })).await;
    }
    let back = view(&window, PROMOTION).await;
    assert_eq!(
        (&back["weights"], &back["doubt"]["level"]),
        (&json!({}), &json!("fairly_sure"))
    );
    let debrief = debrief_on_disk(&window, PROMOTION);
    assert!(debrief.recommendations[0].headline.starts_with("Honour Juniper"));
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_raters_and_the_money_stand_beside_the_marks_and_move_none() {
    let window = Window::open_with(&["--with-samples"]).await;
    let before = call(&window, "debrief", json!({ "id": PROMOTION })).await;
    go(&window, &format!("#/d/{PROMOTION}/raters")).await;
    window.wait_for_text("Marks differ on").await;
    window.wait_for_text("could change the answer").await;
    look(&window, "doubt-03-raters").await;

    go(&window, &format!("#/d/{PROMOTION}/money")).await;
    window.wait_for_text("Juniper").await;
    look(&window, "doubt-04-money").await;
    let after = call(&window, "debrief", json!({ "id": PROMOTION })).await;
    assert_eq!(before["analysis"], after["analysis"]);
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_team_is_planned_and_simulated() {
    let window = Window::open_with(&["--with-samples"]).await;
    go(&window, &format!("#/d/{LEADER}/team")).await;
    window.wait_for_text("first twelve hires").await;
    window.focus("slider", "First hires you can refuse").await;
    window.keys(key::END).await;
    window.wait_for_text("Hiring as set out here").await;
    window.wait_for_text("With the plan you are trying").await;
    look(&window, "doubt-05-team").await;
    window.click("button", "Keep this plan").await;
    window.wait_for_text("reckons with this plan now").await;
    let kept = view(&window, LEADER).await;
    assert!(kept["culture"]["founder_first"].as_u64().unwrap() >= 5, "{kept}");
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn fairness_is_read_from_a_table_of_its_own() {
    let window = Window::open().await;
    go(&window, "#/fairness").await;
    window.wait_for_text("Fairness").await;
    look(&window, "doubt-06-fairness-empty").await;
    let rows = json!([
        { "group": "first", "selected": 3, "not_selected": 2 },
        { "group": "second", "selected": 3, "not_selected": 1 },
        { "group": "third", "selected": 1, "not_selected": 3 },
    ]);
    call(&window, "save_impact_table", json!({ "rows": rows })).await;
    go(&window, "#/settings").await;
    go(&window, "#/fairness").await;
    window.wait_for_text("third").await;
    let found = call(&window, "impact", json!({ "rows": rows })).await;
    let below: Vec<bool> = found["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|g| g["below_four_fifths"].as_bool().unwrap())
        .collect();
    // 3 of 5 against 3 of 4 is exactly four fifths.
    assert_eq!(below, [false, false, true]);
    look(&window, "doubt-07-fairness").await;
    window.close().await;
}
