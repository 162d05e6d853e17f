//! What stands beside the marks of a promotion: the numbers under a forecast with their luck line, the skill map, and the terms of a trial.

use crate::e2e::Window;
use crate::story::{call, change, go, key, look, marks, saved, tick_within};
use serde_json::{Value, json};

const WEST: &str = "sample-team-lead-west";
const EAST: &str = "sample-star-seller";
/// As WebDriver sends it.
const BACKSPACE: &str = "\u{E003}";

fn rowan() -> Value {
    json!({ "kind": "candidate", "id": "rowan-ash" })
}

fn marked(stage: &str, skill: &str) -> Value {
    json!({ "type": "skill_marked", "subject": rowan(), "stage": stage, "skill": skill })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rater_gives_the_base_and_marks_the_skill_map_alone() {
    let window = Window::open_with(&["--with-samples"]).await;
    stages(&window).await;
    luck(&window).await;
    // What others wrote without the page is there when it opens again.
    change(&window, WEST, "SL", vec![marked("Proposal", "weak")]).await;
    let levels = [3, 3, 4, 3, 4, 3, 3, 4, 3, 3, 3, 3];
    change(&window, WEST, "LM", marks(&rowan(), "lm", "B", 9, &levels)).await;
    let window = window.restart().await;
    skills(&window).await;
    window.close().await;
}

/// Our own stages in place of the card's, under Frame.
async fn stages(window: &Window) {
    go(window, &format!("#/d/{WEST}/frame")).await;
    window.fill("Stage 7", "After the signature").await;
    window.keys(key::TAB).await;
    saved(window).await;
    look(window, "beside-01-stages").await;
    let view = call(window, "view", json!({ "id": WEST, "acting": null })).await;
    assert_eq!(view["skill_stages"][6], "After the signature");
}

/// The luck line is said as soon as the numbers are there, and a small error is evidence of nothing.
async fn luck(window: &Window) {
    go(window, &format!("#/d/{WEST}/rate?criterion=B13")).await;
    window.fill("Wins expected a quarter", "25").await;
    window.fill("Quarters looked at", "4").await;
    window.keys(key::TAB).await;
    window
        .wait_for_text("With 25 expected wins of like size, chance alone moves a quarter by about 20%.")
        .await;
    window.fill("Forecast error", "12").await;
    window.keys(key::TAB).await;
    window
        .wait_for_text("A forecast error of 12% lies inside that: not evidence either way.")
        .await;
    look(window, "beside-02-luck").await;
    // No win is said, and is no number.
    window.fill("Wins expected a quarter", "0").await;
    window.keys(key::TAB).await;
    window.wait_for_text("there is no luck line").await;
    // A criterion that is no forecast does not ask.
    go(window, &format!("#/d/{WEST}/rate?criterion=B14")).await;
    window.find("radio", "1: Takes sides").await;
    assert!(!window.text().await.contains("Wins expected a quarter"));
}

/// What another says about the stages is not seen before the debrief.
async fn skills(window: &Window) {
    go(window, &format!("#/d/{WEST}/rate?criterion=overall")).await;
    window.wait_for_text("readiness to lead never rests on it").await;
    let view = call(window, "view", json!({ "id": WEST, "acting": null })).await;
    assert!(
        !view["round"]["sheets"].to_string().contains("weak"),
        "the other's map is not there"
    );
    tick_within(window, "Proposal", "weak").await;
    saved(window).await;
    look(window, "beside-03-skill-map").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_debrief_shows_the_map_and_the_trial_as_arithmetic() {
    let window = Window::open_with(&["--with-samples"]).await;
    go(&window, &format!("#/d/{EAST}/debrief")).await;
    window
        .wait_for_text("Weak at “After the sale”: a team of eight would have it eight times.")
        .await;
    window.wait_for_text("Guaranteed: $10k a quarter.").await;
    window.wait_for_text("Terms of the trial").await;
    look(&window, "beside-04-debrief").await;
    window.click_css("details.trial > summary").await;
    window.fill("Own quota lower by", "50").await;
    window.keys(key::TAB).await;
    window
        .wait_for_text("Guaranteed: $15k a quarter. That is 50% of $30k")
        .await;
    // A quarter that is missing leaves no number, and is named.
    window.fill("Four ago", "2").await;
    window.keys(&format!("{BACKSPACE}{}", key::TAB)).await;
    window.wait_for_text("A trial with conditions open").await;
    window.wait_for_text("takes one more of four quarters").await;
    assert!(!window.text().await.contains("Guaranteed:"));
    look(&window, "beside-05-trial").await;
    window.fill("Four ago", "27").await;
    window.keys(key::TAB).await;
    window.wait_for_text("Guaranteed: $15k a quarter.").await;
    window.close().await;
}
