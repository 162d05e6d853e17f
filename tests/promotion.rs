//! A manager decides whether to promote a top seller: from an empty workspace to the day of looking again.

use crate::e2e::Window;
use crate::story::{self, answer, at, change, headline, key, look, open_id, saved};
use counterweight_app::Recommendation;
use serde_json::json;

/// What the manager gives Rowan on B1 to B20; 0 is “no evidence”. A star at selling, half-way to managing.
const MANAGER: [u8; 20] = [5, 5, 4, 5, 4, 3, 3, 4, 3, 3, 0, 3, 3, 4, 2, 3, 3, 3, 3, 3];
const PEER: [u8; 20] = [4, 5, 5, 4, 3, 3, 2, 3, 3, 2, 2, 0, 3, 4, 3, 3, 3, 2, 3, 3];
const OTHER: [u8; 20] = [5, 4, 4, 5, 3, 2, 3, 4, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3, 2, 3];

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_decides_about_a_top_seller() {
    let window = Window::open().await;
    start(&window).await;
    frame(&window).await;
    invite(&window).await;
    let window = rate_by_keyboard(window).await;
    hand_over(&window).await;
    debrief(&window).await;
    decide(&window).await;
    window.close().await;
}

async fn start(window: &Window) {
    window.find("heading", "What you can decide here").await;
    look(window, "promotion-01-home").await;
    window.click("link", "Start a decision").await;
    headline(window, "What are you deciding?").await;
    // Nothing is opened before everything is there, and the page says what is missing.
    window.click("button", "Start").await;
    window.wait_for_text("Choose what you are deciding.").await;
    window.click("radio", "2: I’m deciding on promoting a top seller").await;
    window.fill("Name of the decision", "Team lead, West").await;
    window.fill("Your name", "Willow Hart").await;
    window.fill("Your role", "line manager").await;
    look(window, "promotion-02-new").await;
    window.click("button", "Start").await;
    headline(window, "Say what the job is").await;
    // What was typed right after a choice is all there.
    window.wait_for_text("Team lead, West").await;
}

async fn frame(window: &Window) {
    window
        .fill("What the job is", "First-line manager of the West team: six sellers.")
        .await;
    window
        .fill(
            "What success means in twelve months",
            "Four of six make their number, and nobody good has left.",
        )
        .await;
    window.click("button", "Add").await;
    window.wait_for_text("Write a name first.").await;
    window.fill("Name of the candidate", "Rowan Ash").await;
    window
        .keys(&format!("{}Senior seller, West{}", key::TAB, key::ENTER))
        .await;
    headline(window, "One question: is Rowan Ash right for this job?").await;
    look(window, "promotion-03-frame").await;
    window.click("link", "Go to the panel").await;
    headline(window, "One person rates.").await;
}

async fn invite(window: &Window) {
    for (name, role) in [("Sage Moor", "peer seller"), ("Cedar Lake", "enablement")] {
        window.fill("Somebody else", name).await;
        window.keys(&format!("{}{role}{}", key::TAB, key::ENTER)).await;
        window.find("group", name).await;
    }
    headline(window, "Three people rate").await;
    look(window, "promotion-04-panel").await;
    // The debrief says why it is closed, before anybody has rated.
    let id = open_id(window).await;
    story::go(window, &format!("#/d/{id}/debrief")).await;
    headline(window, "The debrief is not open yet").await;
    look(window, "promotion-05-debrief-closed").await;
    story::go(window, &format!("#/d/{id}/panel")).await;
    window.click("link", "Go to rating").await;
    window.find("navigation", "Criteria").await;
}

async fn rate_by_keyboard(window: Window) -> Window {
    look(&window, "promotion-06-rate-empty").await;
    answer(&window, 1, MANAGER[0]).await;
    // Back and forth by letters, then a red flag: ticked, and noted what was seen.
    at(&window, 2).await;
    window.keys("k").await;
    at(&window, 1).await;
    window.keys("j").await;
    at(&window, 2).await;
    window.keys("f").await;
    window.keys(key::SPACE).await;
    window.find("textbox", "What you saw").await;
    window.keys(&format!("{}Took the price question over.", key::TAB)).await;
    saved(&window).await;
    for (index, level) in MANAGER.iter().enumerate().take(5).skip(1) {
        answer(&window, index + 1, *level).await;
    }
    at(&window, 6).await;
    look(&window, "promotion-07-rate-half").await;
    // A power cut: everything said so far is still there.
    let id = open_id(&window).await;
    let window = window.restart().await;
    story::go(&window, &format!("#/d/{id}/rate")).await;
    window.wait_for_text("5 of 20").await;
    for (index, level) in MANAGER.iter().enumerate().skip(5) {
        answer(&window, index + 1, *level).await;
    }
    headline(&window, "Your overall judgement of Rowan Ash").await;
    window.keys("4").await;
    window.wait_for_text("You gave 4 of 5.").await;
    window.keys("w").await;
    window.keys("The best seller I have had.").await;
    saved(&window).await;
    look(&window, "promotion-08-overall").await;
    window.keys(key::ENTER).await;
    window.find("dialog", "Seal your ratings?").await;
    look(&window, "promotion-09-seal").await;
    // The first action has the focus.
    window.keys(key::ENTER).await;
    headline(&window, "You have sealed everything.").await;
    window
}

/// What somebody who sits down sees of the page: every tenth of the window in both directions, and whether the curtain lets light through.
const CURTAIN: &str = r"
    const dialog = document.querySelector('dialog[open]');
    const seen = [];
    for (let x = 0.05; x < 1; x += 0.1) for (let y = 0.05; y < 1; y += 0.1) {
        const found = document.elementFromPoint(x * innerWidth, y * innerHeight);
        if (!dialog?.contains(found)) seen.push(found?.outerHTML.slice(0, 80));
    }
    const [, , , alpha] = getComputedStyle(dialog, '::backdrop').backgroundColor.match(/[\d.]+/g) ?? [];
    if (alpha !== undefined && Number(alpha) < 1) seen.push(`a curtain of ${alpha}`);
    return seen";

async fn hand_over(window: &Window) {
    look(window, "promotion-10-sealed").await;
    let id = open_id(window).await;
    let (sage, cedar) = (
        story::member(window, &id, "Sage Moor").await,
        story::member(window, &id, "Cedar Lake").await,
    );
    let rowan = json!({ "kind": "candidate", "id": story::candidate(window, &id, "Rowan Ash").await });
    // One rater in passing; the other all but the last mark.
    let mut all = story::marks(&rowan, "cedar", "B", 1, &OTHER);
    all.extend(story::seal(&rowan, 3));
    change(window, &id, &cedar, all).await;
    change(window, &id, &sage, story::marks(&rowan, "sage", "B", 1, &PEER[..19])).await;

    window.click("button", "Hand the keyboard to Sage Moor").await;
    window.find("dialog", "Hand the keyboard to Sage Moor?").await;
    // Nothing of the manager's marks shows behind or beside it.
    let behind = window.execute(CURTAIN, vec![]).await;
    assert_eq!(behind, json!([]), "seen while the keyboard is handed over");
    look(window, "promotion-11-hand-over").await;
    window.click("button", "Sage Moor is at the keyboard").await;
    window.wait_for_text("19 of 20").await;
    // Nothing of what the manager said can be seen.
    assert!(!window.text().await.contains("A line about"));
    at(window, 20).await;
    window.click("radio", "3: ").await;
    window.wait_for_text("This mark has no evidence yet.").await;
    window.click("button", "Add evidence").await;
    window
        .fill("What it shows", "Ran the Monday meeting twice, on time.")
        .await;
    window.choose("Where it comes from", "Named reference").await;
    window.fill("When", "2026-03-09").await;
    look(window, "promotion-12-evidence").await;
    window
        .click_css("form[aria-label='Add evidence'] button[type=submit]")
        .await;
    window.wait_for_text("Ran the Monday meeting twice").await;
    window.click("button", "Keep and go on").await;
    headline(window, "Your overall judgement").await;
    window.click("radio", "3: ").await;
    window.wait_for_text("You gave 3 of 5.").await;
    window.click("button", "Seal my ratings").await;
    window.click("button", "Seal 20 ratings").await;
    headline(window, "Everybody has sealed.").await;
    window.click("button", "Hand the keyboard to Willow Hart").await;
    window.click("button", "Willow Hart is at the keyboard").await;
    window.find("button", "Open the debrief").await;
    look(window, "promotion-13-all-sealed").await;
    window.click("button", "Open the debrief").await;
}

async fn debrief(window: &Window) {
    window.find("region", "What the scorecard says").await;
    let id = open_id(window).await;
    let told = story::debrief_on_disk(window, &id);
    let answer: &Recommendation = told.recommendations.first().unwrap();
    story::headline_is(window, &json!(answer.headline)).await;
    window.wait_for_text(&answer.lead).await;
    look(window, "promotion-14-debrief").await;
    // As tables, for whoever reads better than looks.
    window.keys("t").await;
    window.find("table", "").await;
    look(window, "promotion-15-debrief-tables").await;
    window.keys("t").await;
    window.click("link", "Go to the decision").await;
    headline(window, &answer.headline).await;
}

async fn decide(window: &Window) {
    window.click("button", "Decide").await;
    window.wait_for_text("Choose what you decide.").await;
    window.click("radio", "1: Promote").await;
    window.fill("Why", "Nobody else knows the patch.").await;
    window.click("button", "Decide").await;
    window.wait_for_text("Write why you depart from it.").await;
    look(window, "promotion-16-decide").await;
    window
        .choose(
            "Why you depart from the scorecard",
            "We see the risk and take it, and there is a way back",
        )
        .await;
    window
        .fill("In your own words", "The trial would cost us the quarter.")
        .await;
    window.click("checkbox", "No forecast this time").await;
    window.fill("Look again on", "2099-01-05").await;
    window.click("button", "Decide").await;
    headline(window, "You decided another way than the scorecard.").await;
    look(window, "promotion-17-decided").await;
    window.click("link", "Go to follow through").await;
    headline(window, "You went further than the scorecard.").await;
    window.wait_for_text("Look again at Rowan Ash.").await;
    look(window, "promotion-18-follow").await;
    window.click("link", "Home").await;
    window.find("table", "Decided").await;
    look(window, "promotion-19-home").await;
}
