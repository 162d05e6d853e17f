//! A leader's control book: filled from the decision, caught in a hurry, searched, brought in from a file, read for bias, and undone.

use crate::e2e::Window;
use crate::story::{call, go, headline, key, look, saved};
use serde_json::{Value, json};

const DECISION: &str = "sample-star-seller";
const LEADER: &str = "juniper-reed";

#[tokio::test(flavor = "multi_thread")]
async fn a_leader_keeps_a_control_book() {
    let window = Window::open_with(&["--with-samples"]).await;
    emptied(&window).await;
    start_from_the_decision(&window).await;
    catch_and_sort(&window).await;
    add_by_hand(&window).await;
    bring_in_a_table(&window).await;
    read_for_bias(&window).await;
    search(&window).await;
    remove_and_undo(&window).await;
    window.close().await;
}

async fn book(window: &Window) -> Value {
    call(window, "book", json!({ "id": DECISION, "leader": LEADER })).await
}

/// The item with this name, under whatever its kind calls a name.
async fn item(window: &Window, name: &str) -> Option<Value> {
    let named = |entry: &&Value| {
        ["name", "title", "what", "person"]
            .iter()
            .any(|key| entry["item"][key] == name)
    };
    book(window).await["entries"].as_array()?.iter().find(named).cloned()
}

async fn section(window: &Window, id: &str) {
    go(window, &format!("#/d/{DECISION}/book?candidate={LEADER}&section={id}")).await;
}

/// Where nothing is decided the page says so; the leader of the sample has a book, which is emptied to begin one.
async fn emptied(window: &Window) {
    go(window, "#/d/sample-team-lead-west/book").await;
    headline(window, "Follow through is not open yet").await;
    look(window, "book-01-nobody-leads").await;
    let held = book(window).await["entries"].as_array().cloned().unwrap_or_default();
    let ids: Vec<&Value> = held.iter().map(|entry| &entry["id"]).collect();
    assert!(!ids.is_empty());
    let removed = json!({ "type": "book_removed", "leader": LEADER, "ids": ids });
    call(
        window,
        "change",
        json!({ "id": DECISION, "acting": null, "change": removed }),
    )
    .await;
}

async fn start_from_the_decision(window: &Window) {
    // The page read the decision before it was made; by way of another one it reads it anew.
    go(window, "#/d/sample-first-leader/frame").await;
    window.wait_for_text("First sales leader").await;
    go(window, &format!("#/d/{DECISION}/book?candidate={LEADER}")).await;
    headline(window, "Nothing is in the book yet.").await;
    look(window, "book-02-empty").await;
    let from = book(window).await["from_decision"].as_u64().unwrap();
    assert!(from > 0);
    window
        .click("button", &format!("Start from the decision: {from} item"))
        .await;
    window.find("navigation", "Sections of the book").await;
    let now = book(window).await;
    assert_eq!(now["entries"].as_array().unwrap().len() as u64, from);
    assert_eq!(now["from_decision"], 0);
    look(window, "book-03-started").await;
}

async fn catch_and_sort(window: &Window) {
    saved(window).await;
    window.keys("n").await;
    window
        .keys(&format!("Ask the paper mill about nights{}", key::ENTER))
        .await;
    window
        .until(
            "the field to be empty again",
            "return document.activeElement?.value === ''",
        )
        .await;
    section(window, "notes").await;
    window.find("button", "Ask the paper mill about nights").await;
    look(window, "book-04-notes").await;
    let before = item(window, "Ask the paper mill about nights").await.unwrap();
    assert_eq!(before["item"]["about"], "inbox");
    window.click("button", "Ask the paper mill about nights").await;
    window.find("dialog", "Ask the paper mill about nights").await;
    window.choose("Keep it as", "Customer").await;
    look(window, "book-05-sort").await;
    window.click("button", "Keep").await;
    section(window, "customers").await;
    window.find("button", "Ask the paper mill about nights").await;
    let after = item(window, "Ask the paper mill about nights").await.unwrap();
    assert_eq!(
        (&after["id"], &after["item"]["kind"]),
        (&before["id"], &json!("customer"))
    );
}

async fn add_by_hand(window: &Window) {
    section(window, "key").await;
    window.click("button", "Add a key deal").await;
    window.find("dialog", "Add a deal").await;
    window.click("button", "Keep").await;
    window.wait_for_text("Write this first.").await;
    window.fill("Deal", "Paper mill, line two").await;
    window.fill("Closes on", "soon").await;
    window
        .fill("Why they buy, in their words", "Paper breaks at night.")
        .await;
    window.click("button", "Keep").await;
    window.wait_for_text("Type a day as year-month-day").await;
    look(window, "book-06-form").await;
    window.fill("Closes on", "2026-01-15").await;
    window.click("button", "Keep").await;
    window.wait_for_text("One open deal is past its closing day.").await;
    look(window, "book-07-key-deals").await;
}

async fn bring_in_a_table(window: &Window) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pipeline.csv");
    let mut text =
        "Deal Name,Associated Company,Deal Owner,Amount,Close Date,Deal Stage,Deal probability,Status\n".to_owned();
    for number in 1..=130 {
        let (owner, month) = if number % 3 == 0 {
            ("Sage Moor", "2190-06")
        } else {
            ("Rowan Ash", "2026-02")
        };
        let status = ["open", "open", "won", "lost"][number % 4];
        text += &format!(
            "Deal {number},Customer {},{owner},{}000,{month}-1{},Proposal,80%,{status}\n",
            number % 40,
            number,
            number % 9
        );
    }
    text += ",No name,Rowan Ash,1,2026-02-01,Demo,10%,open\n";
    std::fs::write(&file, text).unwrap();
    section(window, "toolkit").await;
    window.wait_for_text("Sales tool kit").await;
    window.click("button", "Read it").await;
    window
        .wait_for_text("Choose a file or write its full path first.")
        .await;
    look(window, "book-08-toolkit-empty").await;
    window.fill("Or write the full path", "/nowhere/at-all.csv").await;
    window.click("button", "Read it").await;
    window.wait_for_text("cannot be read").await;
    window.fill("Or write the full path", &file.display().to_string()).await;
    window.keys(key::ENTER).await;
    window
        .wait_for_text("130 new, 0 changed, 0 the same; 1 row left out")
        .await;
    look(window, "book-09-understood").await;
    window.click("button", "Keep these 130 items").await;
    window.wait_for_text("is in the book").await;
    section(window, "pipeline").await;
    window.click("button", "Show 31 more").await;
    look(window, "book-10-pipeline").await;
    let deals = book(window).await["entries"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|e| e["item"]["kind"] == "deal")
        .count();
    assert_eq!(deals, 131);
}

async fn read_for_bias(window: &Window) {
    section(window, "toolkit").await;
    let kit = call(window, "toolkit", json!({ "id": DECISION, "leader": LEADER })).await;
    let biases = |owner: &Value| owner["biases"].as_array().unwrap().clone();
    let all = biases(&kit["owners"][0]);
    for bias in &all[..3] {
        window.wait_for_text(bias["says"].as_str().unwrap()).await;
    }
    assert!(!all[0]["which"].as_array().unwrap().is_empty(), "{kit:#}");
    look(window, "book-11-readings").await;
    window.choose("Whose deals", "Sage Moor").await;
    let sage = kit["owners"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["owner"] == "Sage Moor")
        .unwrap();
    window.wait_for_text(biases(sage)[0]["says"].as_str().unwrap()).await;
    window.click("button", "Show as table").await;
    look(window, "book-12-one-owner").await;
}

async fn search(window: &Window) {
    section(window, "people").await;
    saved(window).await;
    window.keys("/").await;
    window.keys("mill line").await;
    window.wait_for_text("One item with “mill line”").await;
    window.find("button", "Paper mill, line two").await;
    look(window, "book-13-found").await;
    window.keys(key::ESCAPE).await;
    window.find("heading", "People").await;
}

async fn remove_and_undo(window: &Window) {
    section(window, "key").await;
    window.click("button", "Remove Paper mill, line two").await;
    window.focus("button", "Undo").await;
    window.wait_for_text("Nothing here yet.").await;
    assert!(item(window, "Paper mill, line two").await.is_none());
    window.click("button", "Undo").await;
    window.find("button", "Paper mill, line two").await;
    assert!(item(window, "Paper mill, line two").await.is_some());
    window.click("link", "Export").await;
    window
        .until("the reports", "return location.hash.includes('/reports?kind=book')")
        .await;
}
