//! A scorecard of one's own: copied, reworded, weighed by ranking, held against the shipped one, and no open decision the wiser.

use crate::e2e::{SMALL, USUAL, Window};
use crate::story::{call, go, headline, key, look, open_id};
use serde_json::{Value, json};

const ANCHOR: &str = "Plans own deals in writing and can explain each step, win or loss.";
const REASON: &str = "Our deals are few and large: how they are planned tells more than one good year.";

#[tokio::test(flavor = "multi_thread")]
async fn a_scorecard_becomes_one_s_own() {
    let window = Window::open().await;
    copy(&window).await;
    reword(&window).await;
    rank(&window).await;
    hold_against_the_shipped(&window).await;
    let (decision, pinned) = open_a_decision(&window).await;
    let window = go_on_after_a_power_cut(window).await;
    let now = call(&window, "cards", json!({ "id": decision })).await;
    assert_eq!(now, pinned, "the open decision keeps the card it was opened with");
    out_and_in(&window).await;
    delete(&window).await;
    let now = call(&window, "cards", json!({ "id": decision })).await;
    assert_eq!(now, pinned, "also when the card is gone");
    window.close().await;
}

/// As [`look`], with a picture of the smallest window too.
async fn look_small(window: &Window, name: &str) {
    look(window, name).await;
    window.resize(SMALL).await;
    window.screenshot(&format!("{name}-small")).await;
    window.resize(USUAL).await;
}

async fn copy(window: &Window) {
    go(window, "#/scorecards/first-line-manager").await;
    window.click("button", "Copy and change").await;
    window.fill("Title of the copy", " ").await;
    window.click("button", "Copy it").await;
    window.wait_for_text("Write a title first.").await;
    window.fill("Title of the copy", "Our team leads").await;
    look(window, "templates-01-copy").await;
    window.keys(key::ENTER).await;
    headline(window, "Change “Our team leads”").await;
    window.wait_for_text("Your own card, saved").await;
    look_small(window, "templates-02-card").await;
}

async fn reword(window: &Window) {
    window.click("button", "Deal craft").await;
    window.fill("Anchor 3", ANCHOR).await;
    window.wait_for_text("Draft kept; not saved yet").await;
    look_small(window, "templates-03-criterion").await;
    // What cannot be is said beside the field, and in the list of what is to mend.
    window
        .fill("Short title", "A short title that is too long for its column")
        .await;
    window.wait_for_text("One thing to mend before it can be saved").await;
    window.wait_for_text("Draft kept; not finished").await;
    look(window, "templates-04-too-long").await;
    window.fill("Short title", "Deal craft").await;
    window.wait_for_text("It can be saved").await;
}

async fn rank(window: &Window) {
    window.click("button", "Selling strength").await;
    window.click("button", "I can rank but not weigh").await;
    window.click("button", "Deal craft: up").await;
    look(window, "templates-05-rank").await;
    window.click("button", "Use this order").await;
    window
        .wait_for_text("The weights of “Selling strength” are not those of “Seller to first-line manager”.")
        .await;
    window.wait_for_text("52%").await;
    // Saving is refused and leads to the field that is missing.
    window.click("button", "The card").await;
    window.click("button", "Save").await;
    let focused = "return document.activeElement?.closest('[data-place]')?.dataset.place === 'weights_reason'";
    window.until("the cursor in the reason", focused).await;
    look_small(window, "templates-06-no-reason").await;
    window.fill("Why these weights", REASON).await;
    window.wait_for_text("It can be saved").await;
    window.keys(&format!("{}s", key::CONTROL)).await;
    window.wait_for_text("Your own card, saved").await;
}

async fn hold_against_the_shipped(window: &Window) {
    window.click("link", "What changed").await;
    headline(window, "Seven things are other than in the shipped card.").await;
    for sentence in [
        "“Deal craft” counts 52% of “Selling strength” instead of 25%.",
        "“Deal craft”: anchor 3 is worded differently.",
        "The reason for the weights was added.",
    ] {
        window.wait_for_text(sentence).await;
    }
    look_small(window, "templates-07-changed").await;
    window.click("button", "Go to the field: “Deal craft”: anchor 3").await;
    let focused = "return (document.activeElement?.value ?? '').startsWith('Plans own deals in writing')";
    window.until("the cursor in the anchor", focused).await;
    window.click("link", "As a rater sees it").await;
    headline(window, "Deal craft").await;
    window.click("radio", &format!("3: {ANCHOR}")).await;
    window.wait_for_text("This mark has no evidence yet.").await;
    look_small(window, "templates-08-seen").await;
    window.click("link", "Text").await;
    window.wait_for_text("The card as text").await;
    look_small(window, "templates-09-text").await;
}

/// Opens a decision with the card and answers its id and what is pinned in it.
async fn open_a_decision(window: &Window) -> (String, Value) {
    go(window, "#/new?purpose=promotion").await;
    window.click("radio", "C: Our team leads.").await;
    window.fill("Name of the decision", "Team lead, North").await;
    window.fill("Your name", "Willow Hart").await;
    look(window, "templates-10-new").await;
    window.click("button", "Start").await;
    headline(window, "Say what the job is").await;
    let id = open_id(window).await;
    let pinned = call(window, "cards", json!({ "id": id })).await;
    let anchor = &pinned["main"]["criterion"][1]["anchors"][2];
    assert_eq!(anchor, ANCHOR);
    (id, pinned)
}

/// Changes the card again, adds a criterion by keyboard alone, and loses nothing when the power goes.
async fn go_on_after_a_power_cut(window: Window) -> Window {
    go(&window, "#/scorecards/our-team-leads/edit").await;
    window.click("button", "Add a criterion to Management readiness").await;
    // The cursor is in the title of the new one, and nothing is marked as missing yet.
    window.keys("Runs a forecast").await;
    window
        .keys(&format!(
            "{0}Runs a forecast{0}Says in week one what the quarter brings, and why.",
            key::TAB
        ))
        .await;
    window.wait_for_text("Draft kept; not finished").await;
    let marked = "return document.querySelectorAll('[data-part] [aria-invalid=true]').length";
    assert_eq!(
        window.execute(marked, vec![]).await,
        0,
        "nothing is marked before it is left"
    );
    look_small(&window, "templates-11-added").await;

    let window = window.restart().await;
    go(&window, "#/scorecards/our-team-leads/edit").await;
    window
        .wait_for_text("This is what you had not saved the last time.")
        .await;
    window.click("button", "Runs a forecast").await;
    for (number, text) in [
        "Guesses.",
        "Adds up what sellers say.",
        "Asks why, deal by deal.",
        "Is within a tenth.",
        "Is within a tenth, and others learn it.",
    ]
    .iter()
    .enumerate()
    {
        window.fill(&format!("Anchor {}", number + 1), text).await;
    }
    window.wait_for_text("It can be saved").await;
    // Taken out, and back again with one key.
    window.click("button", "Take out").await;
    window.focus("button", "Undo").await;
    window.wait_for_text("Runs a forecast is taken out").await;
    window.click("button", "Undo").await;
    window.find("button", "Runs a forecast").await;
    window.click("button", "Save").await;
    window.wait_for_text("Your own card, saved").await;
    window
}

async fn out_and_in(window: &Window) {
    let file = window.workspace().with_file_name("our-team-leads.toml");
    window.click("button", "Export").await;
    window.click("button", "Save the file").await;
    window.wait_for_text("Choose a place, or write its path.").await;
    window.fill("Or write the full path", file.to_str().unwrap()).await;
    look(window, "templates-12-export").await;
    window.click("button", "Save the file").await;
    window.wait_for_text("Saved as").await;
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains(ANCHOR) && text.contains("version = 3"));

    go(window, "#/scorecards").await;
    window.find("link", "Our team leads").await;
    look_small(window, "templates-13-scorecards").await;
    window.click("button", "Import a scorecard").await;
    window.fill("Or write the full path", file.to_str().unwrap()).await;
    window.click("button", "Import it").await;
    window.wait_for_text("There is a card “our-team-leads” already.").await;
    look(window, "templates-14-import").await;
    window.click("button", "Take it in under another id").await;
    headline(window, "21 criteria on 2 sides").await;
    let id = window.execute("return location.hash", vec![]).await;
    assert_eq!(id, "#/scorecards/our-team-leads-2");
    look(window, "templates-15-own").await;
}

async fn delete(window: &Window) {
    go(window, "#/scorecards/our-team-leads/edit").await;
    window.click("button", "Delete this scorecard").await;
    window
        .wait_for_text("Decisions that are open keep the card they were opened with")
        .await;
    look(window, "templates-16-delete").await;
    window.click("button", "Delete it").await;
    window.wait_for_text("“Our team leads” is deleted").await;
    let left = std::fs::read_dir(window.workspace().join("templates")).unwrap();
    let left: Vec<_> = left.map(|f| f.unwrap().file_name()).filter(|f| f != "drafts").collect();
    assert_eq!(left, ["our-team-leads-2.toml"]);
}
