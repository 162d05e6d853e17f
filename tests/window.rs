//! The window itself: it opens on the built page, the page keeps its content-security policy, and nothing leads out of it.

use std::time::Duration;

use serde_json::json;

use crate::e2e::{SMALL, Theme, Window};
use crate::story::{call, go, headline, open_id, out_of_reach, saved};

#[tokio::test(flavor = "multi_thread")]
async fn opens_on_the_built_page_without_breaking_its_policy() {
    let window = Window::open().await;
    assert_eq!(
        window.execute("return location.origin", vec![]).await,
        "tauri://localhost"
    );
    assert_eq!(
        window.execute("return typeof window.__TAURI__", vec![]).await,
        "undefined"
    );
    for theme in Theme::BOTH {
        window.axe(theme).await;
        window.screenshot(&format!("home-empty-{}", theme.name())).await;
    }
    window.resize(SMALL).await;
    window.screenshot("home-empty-small").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_leads_out_of_the_window() {
    let window = Window::open().await;
    let script = "const opened = window.open('https://example.org/'); location.href = 'https://example.org/'; return opened === null";
    assert_eq!(window.execute(script, vec![]).await, true, "a second window opened");
    for attempt in [
        "return fetch('https://example.org/').then(() => 'reached', () => 'refused')",
        "return fetch('http://127.0.0.1:9/').then(() => 'reached', () => 'refused')",
        "try { new Function('return 1')(); return 'ran' } catch { return 'refused' }",
        "try { document.body.insertAdjacentHTML('beforeend', '<b>x</b>'); return 'ran' } catch { return 'refused' }",
    ] {
        assert_eq!(window.execute(attempt, vec![]).await, "refused", "{attempt}");
    }
    assert_eq!(
        window.execute("return location.origin", vec![]).await,
        "tauri://localhost"
    );
    let trouble = window.trouble().await;
    assert!(
        trouble.iter().any(|line| line.starts_with("policy: connect-src")),
        "{trouble:?}"
    );
}

/// Twelve words, as somebody types them who does not stop to think.
const WORDS: [&str; 12] = [
    "Leads ", "six ", "sellers ", "in ", "the ", "West, ", "hires ", "two ", "more, ", "and ", "sells ", "nothing.",
];

/// Opens a decision on its first page.
async fn start(window: &Window) -> String {
    go(window, "#/new").await;
    window.click("radio", "2: I’m deciding on promoting a top seller").await;
    window.fill("Name of the decision", "Team lead, West").await;
    window.fill("Your name", "Willow Hart").await;
    window.click("button", "Start").await;
    headline(window, "Say what the job is").await;
    open_id(window).await
}

async fn type_on(window: &Window, words: &[&str]) {
    for word in words {
        window.keys(word).await;
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
}

/// What stands in the field after the decision was opened anew.
async fn finds(window: &Window, id: &str, words: &str) {
    go(window, &format!("#/d/{id}/frame")).await;
    window.find("textbox", "What the job is").await;
    let kept = call(window, "view", json!({ "id": id, "acting": null })).await;
    assert_eq!(kept["frame"]["role"], words);
    let shown = "return [...document.querySelectorAll('textarea')].some((field) => field.value === arguments[0])";
    window
        .until_with("the words to stand there", shown, vec![json!(words)])
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_outlives_a_killed_process_and_a_closed_window() {
    let window = Window::open().await;
    let id = start(&window).await;
    window.focus("textbox", "What the job is").await;
    // Typing goes on and the field is never left: what is older than a second is kept all the same.
    type_on(&window, &WORDS).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let window = window.restart().await;
    finds(&window, &id, &WORDS.concat()).await;

    // The window is asked to close in mid-sentence.
    window.focus("textbox", "What the job is").await;
    type_on(&window, &WORDS).await;
    window.keys("Not yet").await;
    // The driver has no X to press: this is what the shell says when somebody does.
    window.execute("dispatchEvent(new Event('leaving'))", vec![]).await;
    window.ended().await;
    let window = window.restart().await;
    finds(&window, &id, &format!("{0}{0}Not yet", WORDS.concat())).await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hidden_characters_are_taken_out_with_a_word() {
    let window = Window::open().await;
    let id = start(&window).await;
    window.focus("textbox", "What the job is").await;
    window
        .execute(
            "document.execCommand('insertText', false, arguments[0])",
            vec![json!("Leads\u{200B} six\u{200F} sellers\u{AD}.")],
        )
        .await;
    window.wait_for_text("3 hidden characters were taken out.").await;
    saved(&window).await;
    finds(&window, &id, "Leads six sellers.").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_fits_the_smallest_window() {
    let window = Window::open_with(&["--with-samples"]).await;
    headline(&window, "No decision of your own yet").await;
    window.resize(SMALL).await;
    let list = call(&window, "list", json!({ "which": "all", "query": "", "after": null })).await;
    let mut pages: Vec<String> = ["", "new", "journal", "forecasts", "scorecards", "fairness", "settings"]
        .map(|page| format!("#/{page}"))
        .to_vec();
    for decision in list["rows"].as_array().unwrap() {
        let id = decision["id"].as_str().unwrap();
        let steps: &[&str] = if decision["purpose"] == "self_assessment" {
            &["why", "job", "answers", "contrast", "decide", "follow", "reports"]
        } else {
            &[
                "frame", "panel", "rate", "debrief", "compare", "sure", "raters", "team", "money", "decide", "follow",
                "plan", "book", "review", "reports",
            ]
        };
        pages.extend(steps.iter().map(|step| format!("#/d/{id}/{step}")));
    }
    let mut out = Vec::new();
    for page in &pages {
        go(&window, page).await;
        // A page that a decision does not have leads on to one that it has.
        let within = page.rsplit_once('/').map_or(page.as_str(), |(before, _)| before);
        let there = "return location.hash.startsWith(arguments[0]) && !!document.querySelector('main h1') && !document.querySelector('main [aria-busy=true]')";
        window.until_with(page, there, vec![json!(within)]).await;
        // Charts take their width from what was drawn.
        tokio::time::sleep(Duration::from_millis(200)).await;
        out.extend(
            out_of_reach(&window)
                .await
                .into_iter()
                .map(|what| format!("{page}: {what}")),
        );
    }
    assert!(
        out.is_empty(),
        "{} × {} is too small:\n{}",
        SMALL.0,
        SMALL.1,
        out.join("\n")
    );
    window.close().await;
}
