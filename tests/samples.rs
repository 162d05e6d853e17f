//! Looking round: the samples from every side, what is over every page, and what a workspace does when something is wrong with it.

use crate::e2e::{SMALL, Theme, USUAL, Window};
use crate::story::{SELF_PLACES, attempt, call, go, headline, key, look, open_id, saved};
use serde_json::{Value, json};

/// Checks a screen without taking pictures: axe in both looks, nothing wider than the smallest window.
async fn check(window: &Window) {
    for theme in Theme::BOTH {
        window.axe(theme).await;
    }
    window.resize(SMALL).await;
    let fits = "return document.documentElement.scrollWidth <= innerWidth";
    let place = window.execute("return location.hash", vec![]).await;
    assert_eq!(
        window.execute(fits, vec![]).await,
        json!(true),
        "{place} scrolls sideways"
    );
    window.resize(USUAL).await;
}

/// The last part of the address of each place, and of each page of the debrief and of follow through.
fn places(purpose: &str) -> &'static [&'static str] {
    match purpose {
        "self_assessment" => &SELF_PLACES,
        "promotion" => &[
            "frame", "panel", "rate", "debrief", "sure", "raters", "money", "decide", "follow", "plan", "recheck",
            "was", "letter",
        ],
        _ => &[
            "frame", "panel", "rate", "debrief", "sure", "raters", "team", "compare", "decide", "follow", "plan",
            "was", "letter",
        ],
    }
}

/// The first part of every decision there is.
fn every() -> Value {
    json!({ "which": "all", "query": "", "after": null })
}

/// Opens every place of the samples named and checks it.
async fn look_round(ids: &[&str]) {
    let window = Window::open_with(&["--with-samples"]).await;
    let list = call(&window, "list", every()).await;
    for id in ids {
        let one = list["rows"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["id"] == *id)
            .unwrap();
        // Last place first: each decision is opened straight at a place whose page depends on what kind it is.
        for place in places(one["purpose"].as_str().unwrap()).iter().rev() {
            go(&window, &format!("#/d/{id}/{place}")).await;
            window
                .until(
                    "the place to be drawn",
                    &format!(
                        "return location.hash.includes('/{place}') && !!document.querySelector('main h1')?.innerText.trim() \
                         && !/Opening the decision|Reading the|Reading your|Working out|Adding up|Simulating|Going back|Drafting/.test(document.querySelector('main').innerText.slice(0, 400))"
                    ),
                )
                .await;
            let text = window.text().await;
            for trouble in ["could not be", "Something went wrong", "no such page"] {
                assert!(!text.contains(trouble), "{id}, {place}:\n{text}");
            }
            assert!(text.contains("Sample"), "{id}, {place} is not marked as a sample");
            // A self-assessment has pages of its own there.
            let own = one["purpose"] == "self_assessment" && ["decide", "follow"].contains(place);
            assert!(!own || text.contains("Only on this computer"), "{id}, {place}:\n{text}");
            check(&window).await;
        }
    }
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_place_of_the_first_leader_and_of_the_seller_who_declined_opens() {
    look_round(&["sample-first-leader", "sample-ic-declined"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_place_of_the_promotions_opens() {
    look_round(&["sample-star-seller", "sample-team-lead-west"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_samples_are_marked_found_and_taken_out_in_one_step() {
    let window = Window::open_with(&["--with-samples"]).await;
    headline(&window, "No decision of your own yet").await;
    let list = call(&window, "list", every()).await;
    let list = list["rows"].as_array().unwrap();
    assert_eq!(list.len(), 4);
    assert!(list.iter().all(|one| one["sample"] == true));
    for one in list {
        window.find("row", one["title"].as_str().unwrap()).await;
    }
    let marks = "return [...document.querySelectorAll('main table .tag')].filter((tag) => tag.textContent === 'Sample').length === 4";
    window.until("each of the four to be marked", marks).await;
    look(&window, "samples-01-home").await;
    find(&window, list).await;
    everywhere(&window, list).await;
    scorecards(&window).await;

    window.click("link", "Home").await;
    window.click("button", "Remove the samples").await;
    window.find("dialog", "Remove the samples?").await;
    look(&window, "samples-05-remove").await;
    window.click("button", "Remove 4 samples").await;
    headline(&window, "No decisions yet").await;
    assert_eq!(call(&window, "list", every()).await["rows"], json!([]));
    look(&window, "samples-06-empty").await;
    window.click("button", "Open the samples").await;
    headline(&window, "No decision of your own yet").await;
    window.close().await;
}

async fn find(window: &Window, list: &[Value]) {
    let leader = list.iter().find(|one| one["id"] == "sample-first-leader").unwrap();
    window
        .fill("Search decisions", leader["people"][0].as_str().unwrap())
        .await;
    window.find("heading", "One decision found").await;
    window.find("row", leader["title"].as_str().unwrap()).await;
    look(window, "samples-02-found").await;
    window.fill("Search decisions", "zzzz").await;
    window.wait_for_text("has all of these words").await;
    check(window).await;
    window.click("button", "Show every decision").await;
    window.find("table", "").await;
}

async fn everywhere(window: &Window, list: &[Value]) {
    // From wherever the focus is, and back to it.
    window.keys(&format!("{}k", key::CONTROL)).await;
    window.find("dialog", "Commands").await;
    look(window, "samples-03-palette").await;
    window.keys("nothing of that kind").await;
    window.wait_for_text("Nothing by that name.").await;
    window.keys(key::ESCAPE).await;
    window.keys(&format!("{}k", key::CONTROL)).await;
    let west = list.iter().find(|one| one["id"] == "sample-team-lead-west").unwrap();
    window.find("dialog", "Commands").await;
    window.keys(west["title"].as_str().unwrap()).await;
    window.find("option", west["title"].as_str().unwrap()).await;
    window.keys(key::ENTER).await;
    window
        .until(
            "the decision chosen",
            "return location.hash.startsWith('#/d/sample-team-lead-west/')",
        )
        .await;
    window.keys("?").await;
    window.find("dialog", "All keys").await;
    look(window, "samples-04-keys").await;
    window.keys(key::ESCAPE).await;
    window
        .until("the sheet to close", "return !document.querySelector('dialog[open]')")
        .await;
    window.keys("g").await;
    window.keys("s").await;
    headline(window, "Five scorecards").await;
}

async fn scorecards(window: &Window) {
    look(window, "samples-07-scorecards").await;
    let cards = window
        .execute(
            "return [...document.querySelectorAll('main table a')].map((link) => link.getAttribute('href'))",
            vec![],
        )
        .await;
    let cards = cards.as_array().unwrap();
    assert!(cards.len() >= 5, "{cards:?}");
    for card in cards {
        go(window, card.as_str().unwrap()).await;
        window
            .until(
                "the card",
                "return !!document.querySelector('main h1')?.innerText.trim() && document.querySelectorAll('main .body *').length > 40",
            )
            .await;
        check(window).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_names_are_plain_text_or_refused() {
    let window = Window::open().await;
    let spec =
        json!({ "template": "first-line-manager", "title": "Team lead, West", "decider": "Willow Hart", "role": "" });
    let id = call(&window, "create", json!({ "spec": spec })).await;
    go(&window, &format!("#/d/{}/frame", id.as_str().unwrap())).await;
    for name in [
        "<img src=x onerror=\"window.__ran=1\">",
        "=HYPERLINK(\"https://example.org\",\"x\")",
    ] {
        add(&window, name).await;
        window.find("group", name).await;
        window.wait_for_text("candidate").await;
    }
    let script = "return [document.querySelectorAll('img').length, window.__ran ?? null]";
    assert_eq!(window.execute(script, vec![]).await, json!([0, null]));
    look(&window, "samples-08-hostile").await;
    go(&window, &format!("#/d/{}/panel", open_id(&window).await)).await;
    check(&window).await;
    go(&window, "#/").await;
    window.find("table", "In progress").await;
    assert_eq!(window.execute(script, vec![]).await, json!([0, null]));

    // A mark that turns the direction of reading would make a name read as another: taken out of what is typed, with a word.
    go(&window, &format!("#/d/{}/frame", id.as_str().unwrap())).await;
    window.find("group", "=HYPERLINK").await;
    add(&window, "Rowan \u{202E}hsA").await;
    window.wait_for_text("One hidden character was taken out.").await;
    window.find("group", "Rowan hsA").await;
    look(&window, "samples-09-taken-out").await;
    // And refused where it comes another way.
    let person = json!({ "id": "other", "name": "Rowan \u{202E}hsA", "about": "" });
    let hostile = json!({ "id": id, "acting": null, "change": { "type": "candidate_added", "candidate": person } });
    let refused = attempt(&window, "change", hostile).await;
    assert_eq!(
        refused["error"]["message"],
        "The text holds an invisible control character (U+202E)."
    );
    let view = call(&window, "view", json!({ "id": id, "acting": null })).await;
    assert_eq!(view["candidates"].as_array().unwrap().len(), 3);

    undo_and_redo(&window).await;
    window.close().await;
}

async fn add(window: &Window, name: &str) {
    let script = "return document.querySelector('form[aria-label=\"Add a candidate\"] input') !== null";
    window.until("the form for a candidate", script).await;
    window.fill_css("form[aria-label='Add a candidate'] input", name).await;
    window.click("button", "Add").await;
}

/// Takes back the last candidate and brings it again: by button, then by key.
async fn undo_and_redo(window: &Window) {
    let there = "return document.querySelectorAll('[role=group][aria-label^=\"Rowan hsA\"]').length === 1";
    let gone = "return document.querySelectorAll('[role=group][aria-label^=\"Rowan hsA\"]').length === 0";
    window.click("button", "Undo").await;
    window.until("the candidate to be taken back", gone).await;
    window.click("button", "Redo").await;
    window.until("the candidate to be back", there).await;
    window.keys(&format!("{}z", key::CONTROL)).await;
    window.until("the candidate to be taken back by key", gone).await;
    window.keys(&format!("{}{}z", key::CONTROL, key::SHIFT)).await;
    window.until("the candidate to be back by key", there).await;
    saved(window).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_keep_the_colours_and_the_passphrase() {
    let window = Window::open_with(&["--with-samples"]).await;
    go(&window, "#/settings").await;
    headline(&window, "Everything you write stays on this computer.").await;
    window.click("radio", "Dark").await;
    let dark = "return document.documentElement.dataset.theme === 'dark'";
    window.until("dark colours", dark).await;
    window.click("radio", "Light").await;
    window
        .until(
            "light colours",
            "return document.documentElement.dataset.theme === 'light'",
        )
        .await;
    window.click("radio", "Dark").await;
    window.until("dark colours", dark).await;
    let clicks = "for (let i = 0; i < 20; i++)
        for (const colours of ['light', 'dark']) document.querySelector(`input[value=${colours}]`).click()";
    window.execute(clicks, vec![]).await;
    // Kept before the axe checks change the look of the page only. The page shows a change at once, and it is written a moment later.
    let kept = "return window.__TAURI_INTERNALS__.invoke('settings').then((settings) => settings.theme === 'dark')";
    window.until("dark colours to be kept", kept).await;
    look(&window, "samples-10-settings").await;

    window.click("button", "Set a passphrase…").await;
    window.find("dialog", "Set a passphrase").await;
    window
        .fill_css("dialog[open] .field:nth-of-type(1) input", "four blue birds")
        .await;
    window
        .fill_css("dialog[open] .field:nth-of-type(2) input", "four blue bears")
        .await;
    window.click("button", "Set it").await;
    window.wait_for_text("The two are not the same.").await;
    look(&window, "samples-11-passphrase").await;
    window
        .fill_css("dialog[open] .field:nth-of-type(2) input", "four blue birds")
        .await;
    window.click("button", "Set it").await;
    window.wait_for_text("The passphrase is set.").await;

    let window = window.restart().await;
    headline(&window, "This workspace is locked.").await;
    assert!(!window.text().await.contains("Sample"));
    look(&window, "samples-12-locked").await;
    window.fill_css("main input[type=password]", "four blue bears").await;
    window.click("button", "Open the workspace").await;
    window.wait_for_text("This is not the passphrase.").await;
    check(&window).await;
    window.fill_css("main input[type=password]", "four blue birds").await;
    window.click("button", "Open the workspace").await;
    headline(&window, "No decision of your own yet").await;
    // Of many changes in one go the last one holds.
    window.until("the colours chosen before", dark).await;
    window.close().await;
}

/// Puts another workspace in the place of this window's, and starts it again there.
async fn start_on(window: Window, swap: impl FnOnce(&std::path::Path)) -> Window {
    let here = window.workspace();
    std::fs::rename(&here, here.with_file_name("put-aside")).unwrap();
    swap(&here);
    window.restart().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_that_is_in_use_says_so() {
    let first = Window::open_with(&["--with-samples"]).await;
    headline(&first, "No decision of your own yet").await;
    let taken = first.workspace();
    let second = Window::open().await;
    // From Settings: refused, and the workspace that was open stays open.
    go(&second, "#/settings").await;
    second.fill("Open another workspace", &taken.to_string_lossy()).await;
    second.click("button", "Open").await;
    second
        .wait_for_text("This workspace is in use by another Counterweight")
        .await;
    second.wait_for_text("The workspace that was open stays open.").await;
    look(&second, "samples-13-in-use-settings").await;
    go(&second, "#/").await;
    headline(&second, "No decisions yet").await;

    // From the start on.
    let second = start_on(second, |here| std::os::unix::fs::symlink(&taken, here).unwrap()).await;
    headline(&second, "Your decisions could not be read").await;
    second
        .wait_for_text("This workspace is in use by another Counterweight")
        .await;
    second
        .wait_for_text("Close the other window, or choose another workspace.")
        .await;
    look(&second, "samples-14-in-use").await;
    second.close().await;

    // The first one never noticed.
    assert_eq!(call(&first, "list", every()).await["rows"].as_array().unwrap().len(), 4);
    first.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_that_cannot_be_read_is_left_as_it_is() {
    const NONSENSE: &[u8; 8192] = &[b'n'; 8192];
    let window = Window::open().await;
    headline(&window, "No decisions yet").await;
    let window = start_on(window, |here| {
        std::fs::create_dir(here).unwrap();
        let key = here.with_file_name("put-aside").join("workspace.key");
        std::fs::copy(key, here.join("workspace.key")).unwrap();
        std::fs::write(here.join("workspace.db"), NONSENSE).unwrap();
    })
    .await;
    headline(&window, "Your decisions could not be read").await;
    window.wait_for_text("workspace.db").await;
    window.wait_for_text("Nothing was changed.").await;
    look(&window, "samples-15-damaged").await;
    window.click("button", "Try again").await;
    go(&window, "#/settings").await;
    window.wait_for_text("workspace.db").await;
    check(&window).await;
    let file = window.workspace().join("workspace.db");
    assert!(std::fs::read(&file).unwrap() == NONSENSE, "the file was changed");
    window.close().await;
}
