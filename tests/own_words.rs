//! What a seller takes out of a self-assessment: the page for the talk, three pages for colleagues, and the line for those who decide about a
//! promotion; a chance that is asked for its difference; and “nobody yet”, fact by fact.

use std::path::PathBuf;

use crate::e2e::Window;
use crate::story::{call, go, headline, look};
use serde_json::{Value, json};

const SELLER: &str = "sample-ic-declined";

/// A file beside the workspace, which goes with it.
fn beside(window: &Window, name: &str) -> PathBuf {
    window.workspace().with_file_name(name)
}

/// A decision about one person whose debrief is open: the decider saw nothing of anybody.
fn decision(card: &str, criteria: &[String], people: &[(&str, &str)], rest: &str) -> String {
    let rating = |id: &String| format!("[[sheet.rating]]\ncriterion = \"{id}\"\nmark = \"no evidence\"\n");
    let ratings: String = criteria.iter().map(rating).collect();
    let candidates: String = people
        .iter()
        .map(|(id, name)| format!("[[candidate]]\nid = \"{id}\"\nname = \"{name}\"\n"))
        .collect();
    let sheets: String = people
        .iter()
        .map(|(id, _)| {
            format!("[[sheet]]\nmember = \"fern\"\ncandidate = \"{id}\"\non = 2026-11-05\noverall = {{ level = 3 }}\n{ratings}")
        })
        .collect();
    format!(
        "format = 2\ntemplate = \"{card}\"\n[decision]\ntitle = \"Who leads\"\nopened = 2026-11-01\n\
         [decider]\nid = \"fern\"\nname = \"Fern Hollis\"\n[frame]\nrole = \"Lead.\"\nsuccess = \"Done.\"\n\
         {candidates}{rest}{sheets}"
    )
}

async fn take_in(window: &Window, name: &str, text: &str) -> String {
    let file = beside(window, name);
    std::fs::write(&file, text).unwrap();
    let id = call(window, "take_in", json!({ "place": file })).await;
    id.as_str().unwrap().to_owned()
}

fn numbered(letter: &str, most: usize) -> Vec<String> {
    (1..=most).map(|n| format!("{letter}{n}")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seller_takes_a_page_a_paper_and_a_line_out_of_it() {
    let window = Window::open_with(&["--with-samples"]).await;
    talk(&window).await;
    paper(&window).await;
    line(&window).await;
    window.close().await;
}

async fn talk(window: &Window) {
    go(window, &format!("#/d/{SELLER}/decide")).await;
    window.click("link", "Ask for the page").await;
    headline(window, "A page to take to my boss").await;
    window.click("button", "Make the page").await;
    headline(window, "What stands here is on the page").await;
    window.fill("Quota relief", "A third less, from May").await;
    window
        .fill("What I would like to grow into", "The one who opens new plants.")
        .await;
    window.click("button", "Say “I am still finding out.” instead").await;
    window.click("checkbox", "Strike out").await;
    window.wait_for_text("Not on the page").await;
    look(window, "words-01-talk").await;
    window.click("link", "Look at the page").await;
    window.find("img", "Page 1 of 1").await;
    look(window, "words-02-talk-printed").await;
    let spec = json!({ "kind": "talk", "format": "pdf", "candidate": null });
    let printed = call(window, "report_pages", json!({ "id": SELLER, "spec": spec })).await;
    let text = printed["text"].as_str().unwrap();
    for says in [
        "A third less, from May",
        "I am still finding out.",
        "The one who opens new plants.",
        "I want to stay a seller.",
    ] {
        assert!(text.contains(says), "“{says}” is not in:\n{text}");
    }
    // The first line, the date, is struck; and nothing of why is there.
    for never in [
        "**Date",
        "Stay. That is a result",
        "feeds me",
        "drain",
        "30 %",
        "my brother",
    ] {
        assert!(!text.contains(never), "“{never}” is in:\n{text}");
    }
}

async fn paper(window: &Window) {
    go(window, &format!("#/d/{SELLER}/colleagues")).await;
    headline(window, "What do three colleagues see?").await;
    window
        .wait_for_text("Alder Wren is thinking about their next step")
        .await;
    look(window, "words-03-colleagues").await;
    window.click("link", "Look at the three pages").await;
    window.find("img", "Page 1 of 3").await;
    look(window, "words-04-colleagues-printed").await;
}

/// Saves a file under a full path with the button of that name.
async fn save(window: &Window, button: &str, file: &std::path::Path) {
    window.click("button", button).await;
    window.fill("Or write the full path", file.to_str().unwrap()).await;
    window.click("button", "Save the file").await;
    window
        .until("the dialog to close", "return !document.querySelector('dialog[open]')")
        .await;
    assert!(file.exists(), "{}", file.display());
}

/// Takes in a file on the page of the person.
async fn take(window: &Window, file: &std::path::Path) {
    window.click("button", "Take in a file from Alder Wren").await;
    window.fill("Or write the full path", file.to_str().unwrap()).await;
    window.click("button", "Take it in").await;
}

async fn line(window: &Window) {
    go(window, &format!("#/d/{SELLER}/talk")).await;
    headline(window, "What stands here is on the page").await;
    let (line, back) = (beside(window, "line.toml"), beside(window, "back.toml"));
    save(window, "Save the line as a file", &line).await;
    save(window, "Save the file that takes it back", &back).await;
    let text = decision("first-line-manager", &numbered("B", 20), &[("alder", "Alder Wren")], "");
    let id = take_in(window, "promotion.toml", &text).await;
    go(window, &format!("#/d/{id}/debrief")).await;
    window
        .until(
            "their own page",
            "const all = [...document.querySelectorAll('summary')]; \
             const own = all.find((one) => one.textContent.includes('says for themselves')); own?.click(); return !!own",
        )
        .await;
    take(window, &beside(window, "promotion.toml")).await;
    window.wait_for_text("no line from a self-assessment").await;
    window.click("button", "Not now").await;
    take(window, &line).await;
    window.wait_for_text(": “I have looked at the job closely").await;
    look(window, "words-05-line").await;
    take(window, &back).await;
    window
        .until(
            "the line to be gone",
            "return !document.querySelector('main').innerText.includes('I have looked at the job closely')",
        )
        .await;
    take(window, &line).await;
    window.wait_for_text("This line is not to be shown any more.").await;
    look(window, "words-06-not-again").await;
    window.click("button", "Not now").await;
    let view = call(window, "view", json!({ "id": id, "acting": null })).await;
    assert_eq!(view["own_lines"], json!({}));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chance_far_from_its_class_is_asked_what_makes_it_different() {
    let window = Window::open_with(&["--with-samples"]).await;
    let id = "sample-first-leader";
    go(&window, &format!("#/d/{id}/decide")).await;
    window.click("button", "Decide anew").await;
    window.click("radio", "3: Right person, wrong conditions").await;
    window.fill("Why", "Hazel is the one for the company of today.").await;
    window.fill("First outcome", "Hazel is still there at 18 months").await;
    // What is known in general is there before the chance is.
    window.wait_for_text("People like you, in general. Not you.").await;
    window.wait_for_text("40–55%").await;
    window.fill("Second outcome", "Two reps make their number").await;
    window.fill("Chance of the first outcome", "95").await;
    window.wait_for_text("You say 95%; in general it is 40–55%.").await;
    window.fill("Chance of the second outcome", "50").await;
    look(&window, "words-07-far").await;
    window.click("button", "Decide").await;
    window
        .until(
            "the form to stay",
            "return [...document.querySelectorAll('[aria-invalid=true]')].length === 1",
        )
        .await;
    window
        .fill(
            "What makes this case different? Name one thing.",
            "Two years of notice on both sides.",
        )
        .await;
    window.click("button", "Decide").await;
    window.wait_for_text("Decide anew").await;
    let view = call(&window, "view", json!({ "id": id, "acting": null })).await;
    let kept: &Value = &view["in_force"].as_array().unwrap().last().unwrap()["forecast"];
    assert_eq!(
        (&kept[0]["class"], &kept[0]["different"], &kept[1]["class"]),
        (
            &json!("tenure"),
            &json!("Two years of notice on both sides."),
            &Value::Null
        )
    );
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_yet_is_said_fact_by_fact_and_ranks_nobody() {
    let window = Window::open().await;
    let fact = |id: &str, value: &str| {
        format!("[[fact]]\nid = \"{id}\"\nvalue = {value}\non = 2026-11-02\nsource = \"my list\"\n")
    };
    let facts: String = [
        ("deal_size", "12"),
        ("founder_closed_customers", "4"),
        ("reps_at_quota", "0"),
        ("sales_yield", "0.8"),
        ("arr", "1.5"),
        ("playbook", "\"fragments\""),
        ("founder_on_calls", "85"),
        ("reps_employed", "2"),
        ("ramp_and_cycle_known", "\"guessed\""),
        ("lead_source", "\"some_repeatable\""),
    ]
    .iter()
    .map(|(id, value)| fact(id, value))
    .collect();
    let people = [
        ("hazel", "Hazel Birch"),
        ("aspen", "Aspen Cole"),
        ("linden", "Linden Ashby"),
    ];
    let text = decision("first-sales-leader", &numbered("A", 18), &people, &facts);
    let id = take_in(&window, "leader.toml", &text).await;
    go(&window, &format!("#/d/{id}/debrief")).await;
    headline(&window, "Nobody yet. You keep selling.").await;
    window.wait_for_text("opens at 10 customers").await;
    window.wait_for_text("Not known, and able to stop it").await;
    window.wait_for_text("an order would be read as a yes").await;
    window.wait_for_text("Going on is open").await;
    look(&window, "words-08-nobody-yet").await;
    let order = call(&window, "debrief", json!({ "id": id })).await["reading"]["order"].clone();
    assert_eq!(order, json!(["hazel", "aspen", "linden"]), "as they were entered");
    // No answer yet: the same place says what is not known.
    for (fact, number) in [("founder_closed_customers", 12), ("reps_at_quota", 1)] {
        let value = json!({ "kind": "number", "number": number });
        let change =
            json!({ "type": "fact_set", "fact": fact, "value": value, "on": "2026-11-20", "source": "my list" });
        call(&window, "change", json!({ "id": id, "acting": null, "change": change })).await;
    }
    go(&window, "#/").await;
    let window = window.restart().await;
    go(&window, &format!("#/d/{id}/debrief")).await;
    headline(&window, "No answer yet.").await;
    window.wait_for_text("that could stop a hire are not known").await;
    look(&window, "words-09-no-answer-yet").await;
    window.close().await;
}
