//! A seller asks in private whether to take the manager's job: from an empty workspace to a second look that does not see the first.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says so by stopping"
)]

mod e2e;
mod story;

use e2e::Window;
use serde_json::{Value, json};
use story::{attempt, call, go, headline, key, look, open_id, read_headline, saved};

const DAYS: [&str; 5] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const DAY_IDS: [&str; 5] = ["mon", "tue", "wed", "thu", "fri"];
/// The key of the energy given to C1 to C14 in the first look ("1" is −2, "5" is +2), and how often it was done. Selling pulls.
const FIRST: [(&str, &str); 14] = [
    ("5", "r"),
    ("5", "r"),
    ("4", "r"),
    ("5", "r"),
    ("4", "r"),
    ("5", "o"),
    ("3", "o"),
    ("2", "r"),
    ("1", "o"),
    ("1", "r"),
    ("2", "o"),
    ("1", "r"),
    ("2", "o"),
    ("3", "n"),
];
/// What is written in the first look, and must not be seen in the second before its answers are given.
const CALENDAR: &str = "Tuesday at the paper mill.";
const WORDS: &str = "Everybody asks when I will move up.";
const DAY_NOTE: &str = "Nine hours of other people’s problems.";
const WHY: &str = "I would give up the part I am good at.";
/// What a test in real life taught: lived since, so it is said beside the questions it is about.
const LEARNT: &str = "I waited for the hour, and took the call over after ten minutes.";

#[tokio::test(flavor = "multi_thread")]
async fn a_seller_asks_whether_to_manage() {
    let window = Window::open().await;
    let id = start(&window).await;
    say_why(&window).await;
    nothing_before_the_week(&window, &id).await;
    walk_through_the_week(&window, &id).await;
    answer_everything(&window, &id).await;
    contrast(&window, &id).await;
    decide(&window).await;
    test_in_real_life(&window, &id).await;
    look_anew(&window, &id).await;
    let window = second_look(window, &id).await;
    window.close().await;
}

/// The answer as the core gives it at this moment.
async fn told(window: &Window, id: &str) -> Value {
    call(window, "debrief", json!({ "id": id })).await["recommendations"][0].clone()
}

/// Makes a change as the one person there is.
async fn change(window: &Window, id: &str, change: Value) {
    call(window, "change", json!({ "id": id, "acting": null, "change": change })).await;
}

/// Who the answers are about, as the core names them.
async fn subject(window: &Window, id: &str) -> Value {
    let view = call(window, "view", json!({ "id": id, "acting": null })).await;
    json!({ "kind": "candidate", "id": view["candidates"][0]["id"] })
}

/// Asserts that nothing written in the first look can be read.
async fn nothing_said_before(window: &Window) {
    let text = window.text().await;
    let fields = window
        .execute(
            "return [...document.querySelectorAll('input, textarea')].map((field) => field.value).join(' ')",
            vec![],
        )
        .await;
    let seen = format!("{text} {fields}");
    for written in [CALENDAR, WORDS, DAY_NOTE, WHY] {
        assert!(!seen.contains(written), "“{written}” can be read:\n{seen}");
    }
}

async fn start(window: &Window) -> String {
    window.click("link", "I’m asking if I want to manage").await;
    headline(window, "What are you deciding?").await;
    window.find("radio", "3: I’m asking if I want to manage").await;
    window.click("button", "Start").await;
    window
        .until(
            "the missing name to be asked for",
            "return !!document.querySelector('[aria-invalid=true]')",
        )
        .await;
    window.fill("Your name", "Alder Moss").await;
    window.fill("Your role", "senior seller").await;
    look(window, "self-01-new").await;
    window.click("button", "Start").await;
    headline(window, "Why do I want it?").await;
    open_id(window).await
}

async fn say_why(window: &Window) {
    window.click("checkbox", "the title").await;
    window.click("checkbox", "the money").await;
    headline(window, "Nothing I ticked is the work itself").await;
    window.fill("My answer", "For the same pay: no.").await;
    window.fill("In my own words", WORDS).await;
    saved(window).await;
    look(window, "self-02-why").await;
}

async fn nothing_before_the_week(window: &Window, id: &str) {
    let me = subject(window, id).await;
    let seal = json!({ "type": "sheet_sealed", "subject": me });
    let refused = attempt(window, "change", json!({ "id": id, "acting": null, "change": seal })).await;
    for part in ["message", "hint"] {
        assert!(
            !refused["error"][part].as_str().unwrap_or_default().is_empty(),
            "{refused:#}"
        );
    }
    let refused = attempt(window, "debrief", json!({ "id": id })).await;
    assert_eq!(refused["error"]["code"], "not_open");
    go(window, &format!("#/d/{id}/answers")).await;
    headline(window, "My answers open after the manager’s week").await;
    look(window, "self-03-answers-closed").await;
    go(window, &format!("#/d/{id}/contrast")).await;
    window.wait_for_text("not open yet").await;
    go(window, &format!("#/d/{id}/follow")).await;
    headline(window, "Follow through opens when I have decided").await;
    look(window, "self-04-follow-closed").await;
    go(window, &format!("#/d/{id}/answers")).await;
    window.click("link", "Go to the real job").await;
    headline(window, "A manager’s week, as it really is").await;
}

async fn walk_through_the_week(window: &Window, id: &str) {
    // Going on too early says what is left, and stays here.
    window.click("link", "On to my answers").await;
    window
        .wait_for_text("The answers open after all five days. Left: Monday, Tuesday, Wednesday, Thursday, Friday.")
        .await;
    window.click("button", "On to Tuesday").await;
    window.find("region", "My answer to Monday").await;
    look(window, "self-05-week").await;
    for (at, day) in DAYS.iter().enumerate() {
        window.find("region", &format!("My answer to {day}")).await;
        window.click("radio", if at == 1 { "+1" } else { "−2" }).await;
        window.wait_for_text(&format!("{} of 5 days", at + 1)).await;
        if at == 0 {
            window.fill("What did that to me", DAY_NOTE).await;
            saved(window).await;
        }
        if let Some(next) = DAYS.get(at + 1) {
            window.click("button", &format!("On to {next}")).await;
        }
    }
    headline(window, "I have walked through the manager’s week").await;
    own_hours(window, id).await;
    look(window, "self-06-week-done").await;
    window.click("link", "On to my answers").await;
    window.find("navigation", "The items").await;
}

async fn own_hours(window: &Window, id: &str) {
    let script =
        "return [...document.querySelectorAll('section.own label')].slice(0, 2).map((label) => label.innerText.trim())";
    let labels = window.execute(script, vec![]).await;
    for (label, hours) in labels.as_array().unwrap().iter().zip(["12", "6.5"]) {
        window.fill(label.as_str().unwrap(), hours).await;
        window.keys(key::TAB).await;
    }
    window.wait_for_text("18.5 h in all").await;
    saved(window).await;
    let view = call(window, "view", json!({ "id": id, "acting": null })).await;
    assert_eq!(view["round"]["personal"]["own_week"].as_object().unwrap().len(), 2);
}

/// Waits until the item is on screen (from 1).
async fn at(window: &Window, number: usize) {
    window
        .until(
            &format!("item {number}"),
            &format!("return document.querySelector('nav[aria-label=\"The items\"] [aria-current=true] .no')?.textContent === '{number}'"),
        )
        .await;
}

async fn answer_everything(window: &Window, id: &str) {
    at(window, 1).await;
    window.click("button", "I am done: 14 open").await;
    window.wait_for_text("Not yet: 14 of 14 items are open.").await;
    look(window, "self-07-item").await;
    // Off the button, so that the keys are the page's again.
    saved(window).await;
    for (index, (energy, lived)) in FIRST.iter().enumerate() {
        at(window, index + 1).await;
        window.keys(energy).await;
        if index == 0 {
            // Half an answer is not kept, and the page says what is missing.
            window.keys(key::ENTER).await;
            window.wait_for_text("Choose how often I have done it, too.").await;
            look(window, "self-08-half").await;
            window.keys("j").await;
            at(window, 2).await;
            window.keys("k").await;
            at(window, 1).await;
        }
        window.keys(lived).await;
        window.wait_for_text(&format!("{} of 14", index + 1)).await;
        if index == 2 {
            window.fill("When was that", CALENDAR).await;
            saved(window).await;
        }
        // No total before the last answer, in the list or anywhere.
        assert!(
            attempt(window, "debrief", json!({ "id": id }))
                .await
                .get("error")
                .is_some()
        );
        saved(window).await;
        window.keys(key::ENTER).await;
    }
    window.find("dialog", "Are these my answers?").await;
    look(window, "self-09-done").await;
    window.keys(key::ENTER).await;
    window.find("link", "Decide, and set the date").await;
}

async fn contrast(window: &Window, id: &str) {
    let answer = told(window, id).await;
    headline(window, answer["headline"].as_str().unwrap()).await;
    assert_eq!(read_headline(window).await, answer["headline"]);
    window.wait_for_text(answer["lead"].as_str().unwrap()).await;
    assert_eq!(answer["kind"], "stay", "{answer:#}");
    look(window, "self-10-contrast").await;
    go(window, &format!("#/d/{id}/answers")).await;
    headline(window, "My 14 answers are given").await;
    window.wait_for_text(CALENDAR).await;
    look(window, "self-11-answers-given").await;
    go(window, &format!("#/d/{id}/decide")).await;
    headline(window, answer["headline"].as_str().unwrap()).await;
}

async fn decide(window: &Window) {
    window.click("button", "Record my answer").await;
    window.wait_for_text("Choose an answer first.").await;
    for (label, figure) in [
        ("Last year", "182,000"),
        ("The year before", "151000"),
        ("Base", "95000"),
        ("Variable at target", "40000"),
    ] {
        window.fill(label, figure).await;
        window.keys(key::TAB).await;
    }
    window.wait_for_text("Any currency, the same for all.").await;
    for (answer, why, chance) in [
        ("yes", "I have not closed a deal since.", "35"),
        ("no", "A stranger leads the team.", "70"),
    ] {
        window
            .fill(&format!("It is a year later, and I regret saying {answer}. Why?"), why)
            .await;
        window
            .fill(&format!("Chance that I will be glad I said {answer}"), chance)
            .await;
        window.keys(key::TAB).await;
    }
    saved(window).await;
    window.click("radio", "A: I stay in selling.").await;
    window.fill("Why", WHY).await;
    look(window, "self-12-decide").await;
    window.click("button", "Record my answer").await;
    headline(window, "I stay. That is a result.").await;
    look(window, "self-13-decided").await;
    window.click("link", "On to follow through").await;
    headline(window, "Settled until").await;
    look(window, "self-14-follow").await;
}

/// A test is put on the calendar and done; what it taught waits for the next look.
async fn test_in_real_life(window: &Window, id: &str) {
    window.find("heading", "Seven tests in real life").await;
    window.click_css("section[aria-labelledby=tests] summary").await;
    window.click("button", "Plan it: ").await;
    look(window, "self-14a-plan-test").await;
    window.click("button", "Put it on my calendar").await;
    window.find("button", "Change the days: ").await;
    window.click("button", "I have done it: ").await;
    window.click("button", "Keep what I learnt").await;
    window.wait_for_text("Write what I learnt first.").await;
    window.fill("What I learnt", LEARNT).await;
    window.click("radio", "−1").await;
    window.click("button", "Keep what I learnt").await;
    window.wait_for_text("My answers do not know yet what I learnt").await;
    window.wait_for_text(LEARNT).await;
    look(window, "self-14b-test-done").await;
    let view = call(window, "view", json!({ "id": id, "acting": null })).await;
    let tests = view["tests"].as_object().unwrap();
    assert_eq!(tests.len(), 1);
    let done = tests.values().next().unwrap();
    assert_eq!(
        (&done["planned"], &done["learnt"][0]["energy"]),
        (&Value::Null, &json!(-1))
    );
    window.find("button", "Answer again with what I learnt").await;
}

async fn look_anew(window: &Window, id: &str) {
    window.click("button", "Start a new look").await;
    window.wait_for_text("Choose what has changed first.").await;
    window.click("radio", "A: My boss leaves").await;
    window.click("button", "Start a new look").await;
    window.find("dialog", "Start a new look?").await;
    look(window, "self-15-new-look").await;
    window.keys(key::ENTER).await;
    headline(window, "Why do I want it?").await;
    window.wait_for_text("My earlier answers are kept, and not shown").await;
    nothing_said_before(window).await;
    look(window, "self-16-why-anew").await;
    let view = call(window, "view", json!({ "id": id, "acting": null })).await;
    assert_eq!((&view["held_back"], &view["earlier"]), (&json!(1), &json!([])));
    for written in [CALENDAR, WORDS, DAY_NOTE, WHY] {
        assert!(!view.to_string().contains(written), "the view holds “{written}”");
    }
    for place in ["job", "answers", "contrast", "decide", "follow"] {
        go(window, &format!("#/d/{id}/{place}")).await;
        window
            .until(
                "the page of that place",
                &format!("return location.hash.endsWith('{place}') && !!document.querySelector('main h1')"),
            )
            .await;
        nothing_said_before(window).await;
    }
    headline(window, "Earlier answers are held back").await;
    look(window, "self-17-held-back").await;
}

/// The second look's answers, in passing, and the contrast with the first one beside it.
async fn second_look(window: Window, id: &str) -> Window {
    for day in DAY_IDS {
        change(
            &window,
            id,
            json!({ "type": "preview_worked", "day": day, "energy": 1, "note": "" }),
        )
        .await;
    }
    let me = subject(&window, id).await;
    for number in 1..=14 {
        let answer = json!({ "kind": "energy", "energy": if number < 7 { 0 } else { 2 }, "lived": 2 });
        change(
            &window,
            id,
            json!({ "type": "rated", "subject": me, "criterion": format!("C{number}"), "answer": answer }),
        )
        .await;
    }
    // Also after a new start, the first look stays out of sight until the last answer is given.
    let window = window.restart().await;
    // What was lived since is beside its question, and not beside others.
    go(&window, &format!("#/d/{id}/answers?criterion=C13")).await;
    window.wait_for_text("From my test on").await;
    window.wait_for_text(LEARNT).await;
    look(&window, "self-17a-from-my-test").await;
    go(&window, &format!("#/d/{id}/answers?criterion=C1")).await;
    at(&window, 1).await;
    assert!(!window.text().await.contains(LEARNT));
    window.wait_for_text("14 of 14").await;
    nothing_said_before(&window).await;
    window.click("button", "I am done").await;
    window.find("dialog", "Are these my answers?").await;
    window.keys(key::ENTER).await;
    window.find("region", "Look 1 beside look 2").await;
    window.wait_for_text(WHY).await;
    let answer = told(&window, id).await;
    assert_eq!(read_headline(&window).await, answer["headline"]);
    look(&window, "self-18-then-and-now").await;
    window
}
