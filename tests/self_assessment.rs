//! A seller asks in private whether to take the manager's job: from an empty workspace to a second look that does not see the first.

use crate::e2e::Window;
use crate::story::{SELF_PLACES, attempt, call, go, headline, headline_is, key, look, open_id, saved};
use serde_json::{Value, json};

const DAYS: [&str; 5] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const DAY_IDS: [&str; 5] = ["mon", "tue", "wed", "thu", "fri"];
/// The key of the energy given to each part in the first look ("1" is −2, "5" is +2), and of how often it was done. Selling pulls.
const FIRST: [(&str, &str, &str); 24] = [
    ("C1", "5", "l"),
    ("C2", "5", "l"),
    ("C15", "5", "l"),
    ("C3", "5", "l"),
    ("C4", "5", "l"),
    ("C16", "4", "l"),
    ("C17", "3", "l"),
    ("C18", "2", "l"),
    ("C19", "2", "l"),
    ("C20", "3", "l"),
    ("C21", "2", "l"),
    ("C22", "3", "l"),
    ("C23", "4", "l"),
    ("C7", "4", "l"),
    ("C24", "3", "o"),
    ("C8", "3", "l"),
    ("C25", "3", "o"),
    ("C14", "5", "n"),
    ("C9", "1", "o"),
    ("C10", "1", "l"),
    ("C26", "2", "l"),
    ("C12", "1", "l"),
    ("C27", "1", "l"),
    ("C11", "2", "n"),
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
    nothing_before_the_week(&window, &id).await;
    walk_through_the_week(&window, &id).await;
    answer_everything(&window, &id).await;
    say_what_is_outside(&window, &id).await;
    say_what_is_around(&window).await;
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
    headline(window, "A manager’s week, as it really is").await;
    open_id(window).await
}

async fn say_what_is_outside(window: &Window, id: &str) {
    headline(window, "What is it, besides the work?").await;
    window.click("button", "I am done").await;
    window
        .wait_for_text("Not yet: Tick at least one reason for leading and one for staying.")
        .await;
    window.click("checkbox", "the title").await;
    window.click("checkbox", "the money").await;
    headline(window, "And what would I stay for?").await;
    window.click("checkbox", "I want to be with customers").await;
    headline(window, "There is work in staying that I want, and none in leading").await;
    // "No" to the present title.
    window
        .click_css("section[aria-label='Three questions'] fieldset:nth-of-type(1) label:nth-of-type(2)")
        .await;
    window.fill("In my own words", WORDS).await;
    for (label, figure) in [
        ("Last year", "182,000"),
        ("The year before", "151000"),
        ("Base", "95000"),
        ("Variable at target", "40000"),
        ("The least pay I can live on", "98000"),
    ] {
        window.fill(label, figure).await;
        window.keys(key::TAB).await;
    }
    window.wait_for_text("Any currency, the same for all.").await;
    saved(window).await;
    look(window, "self-02-outside").await;
    let personal = call(window, "view", json!({ "id": id, "acting": null })).await["round"]["personal"].clone();
    assert_eq!(personal["around"]["asked"]["without_title"], "no", "{personal:#}");
    window.click("link", "On: who I am at work").await;
}

/// Who I am, load and growth, colleagues, letters: shown beside the answer.
async fn say_what_is_around(window: &Window) {
    headline(window, "Who am I at work?").await;
    window.click("radio", "2: It would hurt for months.").await;
    window.click("radio", "1: I would feel useless.").await;
    window
        .fill("In a year as a manager I would say", "I see to it that others sell.")
        .await;
    saved(window).await;
    look(window, "self-02a-who").await;
    window.click("link", "On: what I carry").await;
    headline(window, "What do I carry, and what carries me?").await;
    window.click("radio", "4: I get through and choose").await;
    for (label, figure) in [("Sellers a year ago", "20"), ("Sellers now", "31")] {
        window.fill(label, figure).await;
        window.keys(key::TAB).await;
    }
    saved(window).await;
    look(window, "self-02b-load").await;
    window.click("link", "On: three colleagues").await;
    headline(window, "What do three colleagues see?").await;
    window.click("radio", "mostly the colleague").await;
    window.click("radio", "rather glad").await;
    saved(window).await;
    look(window, "self-02c-colleagues").await;
    window.click("link", "On: a year later").await;
    headline(window, "It is a year later. What do I regret?").await;
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
    look(window, "self-02d-letters").await;
    window.click("button", "I am done").await;
    window.find("dialog", "Are these my answers?").await;
    look(window, "self-09-done").await;
    window.keys(key::ENTER).await;
    window.find("link", "Decide, and set the date").await;
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
    window
        .until(
            "the hours to be asked for",
            "return document.querySelectorAll('section.own label').length >= 2",
        )
        .await;
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

/// The parts in the order in which this decision asks them.
async fn asked(window: &Window, id: &str) -> Vec<String> {
    let view = call(window, "view", json!({ "id": id, "acting": null })).await;
    let parts = view["asked"].as_array().unwrap().iter();
    parts.map(|part| part.as_str().unwrap().to_owned()).collect()
}

async fn answer_everything(window: &Window, id: &str) {
    at(window, 1).await;
    window.click("link", "What is around it: 24 open").await;
    window.wait_for_text("Not yet: 24 of 24 parts are open.").await;
    look(window, "self-07-item").await;
    // Off the button, so that the keys are the page's again.
    saved(window).await;
    for (index, part) in asked(window, id).await.iter().enumerate() {
        let (_, energy, done) = FIRST.iter().find(|(known, ..)| known == part).unwrap();
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
        window.keys(done).await;
        window.wait_for_text(&format!("{} of 24", index + 1)).await;
        if *done == "n" {
            window.wait_for_text("My guess, which does not count:").await;
        }
        if part == "C14" {
            look(window, "self-08a-guess").await;
        }
        if index == 2 {
            window.fill("The last time", CALENDAR).await;
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
}

async fn contrast(window: &Window, id: &str) {
    let answer = told(window, id).await;
    headline(window, answer["headline"].as_str().unwrap()).await;
    headline_is(window, &answer["headline"]).await;
    window.wait_for_text(answer["lead"].as_str().unwrap()).await;
    assert_eq!(
        (&answer["kind"], &answer["reasons"][0]["code"]),
        (&json!("stay"), &json!("stay")),
        "{answer:#}"
    );
    window.wait_for_text(answer["flips_say"].as_str().unwrap()).await;
    let code = |code: &str| answer["reasons"].as_array().unwrap().iter().any(|r| r["code"] == code);
    assert!(
        code("identity") && code("load") && code("growth") && code("guesses"),
        "{answer:#}"
    );
    look(window, "self-10-contrast").await;
    go(window, &format!("#/d/{id}/answers")).await;
    headline(window, "My 24 answers are given").await;
    window.wait_for_text(CALENDAR).await;
    look(window, "self-11-answers-given").await;
    go(window, &format!("#/d/{id}/decide")).await;
    headline(window, answer["headline"].as_str().unwrap()).await;
}

async fn decide(window: &Window) {
    window.click("button", "Record my answer").await;
    window.wait_for_text("Choose an answer first.").await;
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
    window.find("heading", "13 tests in real life").await;
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
    headline(window, "A manager’s week, as it really is").await;
    window.wait_for_text("My earlier answers are kept, and not shown").await;
    nothing_said_before(window).await;
    look(window, "self-16-week-anew").await;
    let view = call(window, "view", json!({ "id": id, "acting": null })).await;
    assert_eq!((&view["held_back"], &view["earlier"]), (&json!(1), &json!([])));
    for written in [CALENDAR, WORDS, DAY_NOTE, WHY] {
        assert!(!view.to_string().contains(written), "the view holds “{written}”");
    }
    for place in SELF_PLACES {
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
    // Alike on both sides, and all of it lived: the work does not decide it.
    for (part, ..) in FIRST {
        let answer = json!({ "kind": "energy", "energy": 1, "lived": 2 });
        change(
            &window,
            id,
            json!({ "type": "rated", "subject": me, "criterion": part, "answer": answer }),
        )
        .await;
    }
    let ticked = json!(["build_people", "stay_winning"]);
    change(
        &window,
        id,
        json!({ "type": "motives_set", "ticked": ticked, "words": "", "without_title": null }),
    )
    .await;
    // Also after a new start, the first look stays out of sight until the last answer is given.
    let window = window.restart().await;
    // What was lived since is beside its question, and not beside others.
    go(&window, &format!("#/d/{id}/answers?criterion=C8")).await;
    window.wait_for_text("From my test on").await;
    window.wait_for_text(LEARNT).await;
    look(&window, "self-17a-from-my-test").await;
    go(&window, &format!("#/d/{id}/answers?criterion=C1")).await;
    let place = asked(&window, id).await.iter().position(|part| part == "C1").unwrap();
    at(&window, place + 1).await;
    assert!(!window.text().await.contains(LEARNT));
    window.wait_for_text("24 of 24").await;
    nothing_said_before(&window).await;
    window.click("link", "On to what is around the work").await;
    headline(&window, "There is work I want on both sides").await;
    nothing_said_before(&window).await;
    window.click("button", "I am done").await;
    window.find("dialog", "Are these my answers?").await;
    window.keys(key::ENTER).await;
    window.find("region", "Look 1 beside look 2").await;
    window.wait_for_text(WHY).await;
    let answer = told(&window, id).await;
    headline_is(&window, &answer["headline"]).await;
    assert_eq!(answer["kind"], "either", "{answer:#}");
    look(&window, "self-18-then-and-now").await;
    // Pair by pair: ten for selling decide.
    window
        .find("region", "Of each pair, I would rather have in my week")
        .await;
    for pair in 1..=10 {
        window
            .click_css(&format!(
                "section[aria-labelledby=pairs-head] fieldset:nth-of-type({pair}) label:nth-of-type(1)"
            ))
            .await;
        window.wait_for_text(&format!("{pair} of 12 chosen.")).await;
    }
    headline(&window, "Stay. That is a result.").await;
    window.wait_for_text("ten of twelve are for selling").await;
    look(&window, "self-19-chosen-by-pairs").await;
    window
}
