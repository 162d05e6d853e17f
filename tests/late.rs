//! What comes after the debrief: a reference call is added, those it concerns look again, and the answer is shown as it was and as it is.

use crate::e2e::Window;
use crate::story::{call, change, go, headline, key, look};
use serde_json::{Value, json};

const PROMOTION: &str = "sample-star-seller";

async fn late(window: &Window) -> Value {
    call(window, "view", json!({ "id": PROMOTION, "acting": null })).await["round"]["late"].clone()
}

fn answered(piece: &Value, level: u8) -> Value {
    json!({ "type": "late_answered", "id": piece["evidence"]["id"], "answer": { "kind": "mark", "level": level },
        "rests": true, "reason": "Heard the recording of the call." })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reference_call_after_the_debrief_is_looked_at_by_those_it_concerns() {
    let window = Window::open_with(&["--with-samples"]).await;
    go(&window, &format!("#/d/{PROMOTION}/debrief")).await;
    window.wait_for_text("of reasonable weights and marks").await;
    window.click("link", "Late evidence").await;
    window.wait_for_text("Nothing came after the debrief").await;
    look(&window, "late-01-none").await;

    // Nothing is added before everything is there.
    window.click("button", "Add what came").await;
    window.click("button", "Add it, and ask").await;
    window
        .wait_for_text("Choose the criterion: those who marked it are asked.")
        .await;
    window
        .choose("Which criterion it bears on", "Coaches instead of rescuing")
        .await;
    window
        .fill(
            "What it shows",
            "“I did not learn how. I would not want to be led yet.”",
        )
        .await;
    window.choose("Where it comes from", "Named reference").await;
    look(&window, "late-02-form").await;
    window.click("button", "Add it, and ask").await;
    headline(&window, "One piece of late evidence to look at").await;
    look(&window, "late-03-asked").await;

    // A call changes nothing by itself, and nobody sees what another said.
    let before = call(&window, "debrief", json!({ "id": PROMOTION })).await;
    let piece = late(&window).await[0].clone();
    let asked: Vec<String> = piece["asked"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one["member"].as_str().map(str::to_owned))
        .filter(|member| member != "LM")
        .collect();
    for member in &asked {
        change(&window, PROMOTION, member, vec![answered(&piece, 1)]).await;
    }
    let still = call(&window, "debrief", json!({ "id": PROMOTION })).await;
    assert_eq!(before["analysis"], still["analysis"]);
    let seen = late(&window).await[0]["asked"].clone();
    assert!(
        seen.as_array().into_iter().flatten().all(|one| one["said"].is_null()),
        "{seen}"
    );

    // The decider answers last, after a look at the anchors; the answers go onto the sheets together.
    window.click("button", "Give my answer").await;
    window
        .wait_for_text("Choose an answer: the one you gave, or another.")
        .await;
    window.click("radio", "1:").await;
    window
        .fill("Why I keep it or change it", "It is what I saw in week two.")
        .await;
    window.click("button", "Give my answer").await;
    headline(&window, "One piece came after the debrief. The answer is the same.").await;
    window.wait_for_text("Willow Hart went from 3 to 1").await;
    look(&window, "late-04-taken-in").await;

    // Another is left out, with a reason; it stays where everybody can read it.
    let evidence =
        json!({ "id": "gossip", "kind": "hearsay", "on": "2026-11-20", "text": "Somebody said that somebody said." });
    let subject = json!({ "kind": "candidate", "id": "juniper-reed" });
    let second = json!({ "type": "late_added", "subject": subject, "criterion": "B6", "evidence": evidence });
    change(&window, PROMOTION, "LM", vec![second]).await;
    let window = window.restart().await;
    go(&window, &format!("#/d/{PROMOTION}/late")).await;
    headline(&window, "One piece of late evidence to look at").await;
    window.click("button", "Leave this out").await;
    window.find("dialog", "Leave this piece out?").await;
    look(&window, "late-05-leave-out").await;
    window.fill("Why", "Nobody who was there said it.").await;
    window.keys(key::TAB).await;
    window.click("button", "Leave this out").await;
    window.wait_for_text("Left out: Nobody who was there said it.").await;
    window.close().await;
}
