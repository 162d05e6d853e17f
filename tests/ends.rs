//! No dead ends: a near tie puts nobody first, nothing is decided yet and a day is set, the decision moves to another computer, and the next
//! round of the seat begins.

use crate::e2e::Window;
use crate::story::{call, go, headline, key, look, open_id};
use serde_json::{Value, json};

/// Two people with the same marks, in the debrief.
const TIE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/src-tauri/exchange/tests/answers/tie-ab.toml"
);

#[tokio::test(flavor = "multi_thread")]
async fn a_near_tie_is_left_open_and_moves_to_another_computer() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("moved.toml");
    let window = Window::open().await;
    take_in(&window, "/no/such/decision.toml", true).await;
    let id = take_in(&window, TIE, false).await;
    near_tie(&window, &id).await;
    leave_open(&window, &id).await;

    let spec = json!({ "kind": "record", "format": "toml", "candidate": null });
    let place = file.to_str().unwrap();
    let saving = json!({ "id": id, "acting": null, "spec": spec, "place": place, "replace": false });
    call(&window, "save_report", saving).await;
    let answer = answer(&window, &id).await;
    next_round(&window).await;
    window.close().await;

    // Another computer: another workspace, and only the file.
    let window = Window::open().await;
    let moved = take_in(&window, place, false).await;
    assert_eq!(self::answer(&window, &moved).await, answer);
    go(&window, &format!("#/d/{moved}/decide")).await;
    headline(&window, "Not decided yet. Look again on 1 March 2099").await;
    window.close().await;
}

/// What the scorecard says, and what was decided.
async fn answer(window: &Window, id: &str) -> Value {
    let debrief = call(window, "debrief", json!({ "id": id })).await;
    let view = call(window, "view", json!({ "id": id, "acting": null })).await;
    let said = &debrief["recommendations"][0];
    let verdict = &view["round"]["verdicts"][0];
    json!([
        said["kind"],
        said["near_tie"],
        said["lead"],
        verdict["choice"],
        verdict["why"],
        verdict["look_again"]
    ])
}

async fn take_in(window: &Window, place: &str, refused: bool) -> String {
    go(window, "#/new").await;
    headline(window, "What are you deciding?").await;
    window.click("button", "Read one from a file").await;
    window.fill("Or write the full path", place).await;
    window.click("button", "Read it").await;
    if refused {
        window.wait_for_text("There is no file at this place.").await;
        look(window, "ends-01-no-file").await;
        window.click("button", "Not now").await;
        return String::new();
    }
    window
        .until("the decision to open", "return location.hash.startsWith('#/d/')")
        .await;
    open_id(window).await
}

async fn near_tie(window: &Window, id: &str) {
    go(window, &format!("#/d/{id}/debrief")).await;
    headline(window, "A near tie").await;
    window.wait_for_text("no name is put first").await;
    look(window, "ends-02-near-tie").await;
    // What would settle it is asked of both, and of nobody by name.
    let settle = call(window, "debrief", json!({ "id": id })).await["recommendations"][0]["settle"].clone();
    assert_eq!(settle.as_array().unwrap().len(), 3);
    assert!(
        !settle.to_string().contains("Ash") && !settle.to_string().contains("Birch"),
        "{settle}"
    );
    go(window, &format!("#/d/{id}/sure")).await;
    window.wait_for_text("100,000 draws").await;
    look(window, "ends-03-how-sure").await;
    let said = window.text().await;
    assert!(
        !said.contains("What flips it"),
        "there is no answer that could flip: {said}"
    );
    go(window, &format!("#/d/{id}/compare")).await;
    headline(window, "No criterion tells these candidates apart").await;
    look(window, "ends-04-side-by-side").await;
}

async fn leave_open(window: &Window, id: &str) {
    go(window, &format!("#/d/{id}/decide")).await;
    window.click("radio", "6: Not decided yet").await;
    window.click("button", "Leave it open").await;
    window.wait_for_text("Write why.").await;
    look(window, "ends-05-why-missing").await;
    window.fill("Why", "Both do a working day with us first.").await;
    window.fill("Look again on", "2099-03-01").await;
    window.keys(key::TAB).await;
    window.click("button", "Leave it open").await;
    headline(window, "Not decided yet. Look again on 1 March 2099").await;
    look(window, "ends-06-left-open").await;
    let view = call(window, "view", json!({ "id": id, "acting": null })).await;
    let verdict = &view["round"]["verdicts"][0];
    assert_eq!(
        (&verdict["choice"], &verdict["look_again"], &verdict["departs"]),
        (&json!("not_decided"), &json!("2099-03-01"), &Value::Null)
    );
}

async fn next_round(window: &Window) {
    go(window, "#/").await;
    window.click("button", "Start the next round of").await;
    window
        .until("the next round to open", "return location.hash.endsWith('/frame')")
        .await;
    window.wait_for_text("(next round)").await;
    look(window, "ends-07-next-round").await;
    let view = call(window, "view", json!({ "id": open_id(window).await, "acting": null })).await;
    assert_eq!(view["candidates"], json!([]));
    assert!(!view["members"].as_array().unwrap().is_empty());
}
