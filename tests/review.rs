//! Somebody looks back: what became of a decision, their own forecasts, the journal, what is late, and the reports that leave the window.

use crate::e2e::Window;
use crate::story::{call, candidate, change, go, headline, key, look, marks, member, seal, tick_within};
use serde_json::json;

/// What Willow gives Juniper on B1 to B20; 0 is “no evidence”.
const MARKS: [u8; 20] = [5, 4, 4, 4, 3, 3, 3, 4, 3, 3, 0, 3, 3, 4, 2, 3, 3, 3, 3, 3];

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_is_looked_back_on() {
    let window = Window::open_with(&["--with-samples"]).await;
    let id = decided(&window).await;
    due(&window, &id).await;
    review(&window, &id).await;
    forecasts(&window).await;
    journal(&window, &id).await;
    role(&window, &id).await;
    reports(&window, &id).await;
    window.close().await;
}

/// A promotion of one's own, rated, decided against the scorecard and promised for, told in passing.
async fn decided(window: &Window) -> String {
    window.find("heading", "In progress").await;
    let spec = json!({ "template": "first-line-manager", "title": "Sales manager, East", "decider": "Willow Hart", "role": "regional head" });
    let id = call(window, "create", json!({ "spec": spec })).await;
    let id = id.as_str().unwrap().to_owned();
    let willow = member(window, &id, "Willow Hart").await;
    let mut told = vec![
        json!({ "type": "framed", "field": "role", "text": "First-line manager of the East team." }),
        json!({ "type": "framed", "field": "success", "text": "Four of seven at quota." }),
        json!({ "type": "candidate_added", "candidate": { "id": "juniper", "name": "Juniper Reed", "about": "" } }),
    ];
    let juniper = json!({ "kind": "candidate", "id": "juniper" });
    told.extend(marks(&juniper, "willow", "B", 1, &MARKS));
    told.extend(seal(&juniper, 4));
    told.push(json!({ "type": "revealed", "without": null }));
    told.push(json!({ "type": "decided", "choice": "promote", "candidate": "juniper", "why": "The team has had no manager for a quarter.",
        "departs": "A trial leaves five without one for another.", "departure": "cannot_wait", "look_again": null,
        "forecast": [{ "outcome": "Four of seven reps at quota", "percent": 63 }, { "outcome": "Nobody good has left", "percent": 88 }],
        "quality": { "frame": 4, "information": 3, "reasoning": 2 } }));
    for (promise, due) in [("late", "2026-01-05"), ("far", "2099-01-05")] {
        told.push(
            json!({ "type": "commitment_made", "commitment": { "id": promise, "by": "Willow Hart", "to": "Juniper",
            "text": format!("Own quota moved to two reps ({promise})."), "due": due, "phase": "support" } }),
        );
    }
    change(window, &id, &willow, told).await;
    assert_eq!(candidate(window, &id, "Juniper Reed").await, "juniper");
    id
}

async fn due(window: &Window, id: &str) {
    go(window, "#/settings").await;
    window
        .find("heading", "Everything you write stays on this computer.")
        .await;
    // Home says it in a line of the decision; all dates, near and far, have a page.
    window.keys("gh").await;
    window.wait_for_text("One promise late").await;
    assert!(
        !window.text().await.contains("two reps (late)"),
        "no date stands apart from its decision"
    );
    look(window, "review-01-home").await;
    window.click("link", "Open all dates").await;
    window.wait_for_text("days late").await;
    window.find("heading", "Late").await;
    window.wait_for_text("Own quota moved to two reps (late).").await;
    window.find("heading", "Later").await;
    window.click("button", "Show more dates").await;
    window.wait_for_text("Own quota moved to two reps (far).").await;
    window
        .until(
            "the rail to count what is late",
            "return document.querySelector('nav[aria-label=Main] .count')?.textContent === '1, 1 late or today'",
        )
        .await;
    look(window, "review-01-dates").await;
    window.click("link", "Open the plan: Own quota moved").await;
    window
        .until("the plan", &format!("return location.hash === '#/d/{id}/plan'"))
        .await;
}

async fn review(window: &Window, id: &str) {
    go(window, &format!("#/d/{id}/review")).await;
    headline(window, "The outcome review opens on").await;
    look(window, "review-02-waits").await;
    window.click("button", "Review early").await;
    window.find("dialog", "Review before its day?").await;
    look(window, "review-03-early").await;
    window.click("button", "Review now").await;
    window.find("form", "What happened").await;
    assert!(
        !window.text().await.contains("63%"),
        "the chance is seen after what happened was said"
    );
    window.click("button", "Keep this review").await;
    window.wait_for_text("Choose what became of it.").await;
    window.click("radio", "Met").await;
    window.fill("What shows it Four of seven", "Five made it.").await;
    tick_within(window, "Nobody good has left", "Not met").await;
    window
        .click_css("form[aria-label='What happened'] input[type=checkbox]")
        .await;
    window.fill("How it went", "Two of three stayed.").await;
    window.click("button", "Something else").await;
    window
        .fill("A line of your own", "The territory was split in January.")
        .await;
    tick_within(window, "Knowing only what you knew then", "Yes").await;
    window
        .fill("What to do differently on the way", "Ask the reps before, not after.")
        .await;
    look(window, "review-04-form").await;
    window.click("button", "Keep this review").await;
    headline(
        window,
        "One of two stated outcomes was met; you gave them 76% on average.",
    )
    .await;
    window.wait_for_text("63%").await;
    window.wait_for_text("The territory was split in January.").await;
    look(window, "review-05-read").await;
}

async fn forecasts(window: &Window) {
    window.keys("gf").await;
    headline(window, "Too few outcomes are known to judge you: 2 of about 30.").await;
    window
        .wait_for_text("no weight, no line and no recommendation is ever changed")
        .await;
    look(window, "review-06-forecasts").await;
    window.keys("t").await;
    window.find("row", "63%").await;
    window.keys("t").await;
}

async fn journal(window: &Window, id: &str) {
    window.keys("gj").await;
    headline(window, "One decision is made, departing from the scorecard.").await;
    window
        .wait_for_text("A trial leaves five without one for another.")
        .await;
    window.wait_for_text("Reviewed on").await;
    look(window, "review-07-journal").await;
    window.fill("Search the journal", "quarter juniper").await;
    window.click("link", "As it was: Sales manager, East").await;
    window
        .until(
            "the decision as it was",
            &format!("return location.hash.startsWith('#/d/{id}/was?entry=')"),
        )
        .await;
    window.find("heading", "").await;
}

async fn role(window: &Window, id: &str) {
    go(window, &format!("#/d/{id}/role")).await;
    headline(window, "Nobody has held this role").await;
    for (name, from, until) in [
        ("Ash Lane", "2021-02-01", "2022-03-31"),
        ("Bay Frost", "2022-06-01", "2023-12-31"),
    ] {
        window.click("button", "Add a holder").await;
        window.find("dialog", "Add a holder of the role").await;
        window.fill("Name", name).await;
        window.fill("First day", from).await;
        window.fill("Last day", &format!("{until}{}", key::TAB)).await;
        window.fill("What was hired", "VP of a large company").await;
        window.choose("How it ended", "The company ended it").await;
        window.click("button", "Keep").await;
        window.find("row", name).await;
    }
    headline(window, "High risk of a revolving door").await;
    window
        .wait_for_text("The company ended it 2 times, of 2 partings.")
        .await;
    window
        .wait_for_text("Write down what the company got wrong with Ash Lane.")
        .await;
    look(window, "review-08-role").await;
}

async fn reports(window: &Window, id: &str) {
    go(window, &format!("#/d/{id}/reports")).await;
    window.find("img", "Page 1 of 1").await;
    look(window, "review-09-brief").await;
    window.click("radio", "Letter to a candidate").await;
    window.wait_for_text("No letter is written yet.").await;
    window.click("radio", "Full record").await;
    window.find("img", "Page 1 of").await;
    window.click("button", "Next page").await;
    window.find("img", "Page 2 of").await;
    window.click("button", "Read as text").await;
    window.wait_for_text("Juniper Reed").await;
    look(window, "review-10-words").await;
    window.click("radio", "One-page brief").await;
    window.click("button", "Save as…").await;
    window.find("dialog", "Save the one-page brief").await;
    look(window, "review-11-save").await;
    let place = window.workspace().with_file_name("brief for the board");
    window.fill("Or write the full path", place.to_str().unwrap()).await;
    window.click("button", "Save the file").await;
    window.wait_for_text("brief for the board.pdf").await;
    let bytes = std::fs::read(place.with_extension("pdf")).unwrap();
    assert!(bytes.starts_with(b"%PDF-"), "{:?}", bytes.get(..8));
}
