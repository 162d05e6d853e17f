//! A candidate withdraws and comes back, and a decision is put away, found again, renamed and deleted.

use crate::e2e::Window;
use crate::story::{call, go, headline, look, tick_within};
use serde_json::json;

const LEADER: &str = "sample-first-leader";

#[tokio::test(flavor = "multi_thread")]
async fn a_candidate_withdraws_and_comes_back() {
    let window = Window::open_with(&["--with-samples"]).await;
    let before = call(&window, "debrief", json!({ "id": LEADER })).await;
    go(&window, &format!("#/d/{LEADER}/frame")).await;
    window.click("button", "Linden Ashby leaves the running").await;
    window.find("dialog", "Linden Ashby leaves the running").await;
    window.click("button", "Leaves the running").await;
    window.wait_for_text("Choose how.").await;
    look(&window, "leaving-01-dialog").await;
    tick_within(&window, "How", "Withdrew").await;
    window.fill("In a line", "Took another job.").await;
    window.click("button", "Leaves the running").await;
    window.wait_for_text("Their sheets stay and count in nothing.").await;
    look(&window, "leaving-02-frame").await;

    go(&window, &format!("#/d/{LEADER}/debrief")).await;
    window.wait_for_text("Linden Ashby withdrew on").await;
    look(&window, "leaving-03-debrief").await;
    let alone = call(&window, "debrief", json!({ "id": LEADER })).await;
    assert_eq!(alone["analysis"]["candidates"].as_array().map(Vec::len), Some(1));
    let view = call(&window, "view", json!({ "id": LEADER, "acting": null })).await;
    let linden = json!({ "kind": "candidate", "id": "linden-ashby" });
    let sheets = view["round"]["sheets"].as_array().into_iter().flatten();
    assert!(
        sheets.filter(|sheet| sheet["subject"] == linden).count() > 0,
        "the sheets stay"
    );

    go(&window, &format!("#/d/{LEADER}/frame")).await;
    window.click("button", "Take Linden Ashby back in").await;
    window
        .until(
            "Linden to be a candidate again",
            "return document.querySelectorAll('[role=group][aria-label=\"Linden Ashby\"]').length > 0",
        )
        .await;
    let back = call(&window, "debrief", json!({ "id": LEADER })).await;
    assert_eq!(before["analysis"], back["analysis"]);
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_is_put_away_found_again_renamed_and_deleted() {
    let window = Window::open_with(&["--with-samples"]).await;
    go(&window, "#/").await;
    let title = call(&window, "view", json!({ "id": LEADER, "acting": null })).await["title"].clone();
    let title = title.as_str().unwrap_or_default().to_owned();
    window.click("button", &format!("Archive {title}")).await;
    window.wait_for_text("Nothing of it is lost.").await;
    look(&window, "leaving-04-archived").await;
    window.click("button", "Show what is archived").await;
    window.click("button", &format!("Rename {title}")).await;
    window.fill("Name of the decision", "Sales leader, second try").await;
    window.click("button", "Rename it").await;
    window.wait_for_text("Sales leader, second try").await;
    look(&window, "leaving-05-shelf").await;
    window
        .click("button", "Take Sales leader, second try out of the archive")
        .await;
    window
        .until(
            "the archive to be empty",
            "return !document.body.innerText.includes('Show what is archived') && !document.querySelector('#home-archived')",
        )
        .await;
    window.click("button", "Delete Sales leader, second try").await;
    window.find("dialog", "Delete “Sales leader, second try”?").await;
    window.wait_for_text("sheets").await;
    look(&window, "leaving-06-delete").await;
    window.click("button", "Keep it").await;
    headline(&window, "No decision of your own yet").await;
    window.close().await;
}
