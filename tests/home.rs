//! Home, the palette and what is asked once more: lists in an order, a decision duplicated, everything found by name, caps that press, and a
//! decision taken back.

use serde_json::{Value, json};

use crate::e2e::{SMALL, USUAL, Window};
use crate::story::{call, fill_within, go, headline, key, look, open_id};

const LEADER: &str = "sample-first-leader";
const WEST: &str = "sample-team-lead-west";

/// Two people with the same marks, in the debrief.
const TIE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/src-tauri/exchange/tests/answers/tie-ab.toml"
);

#[tokio::test(flavor = "multi_thread")]
async fn home_lists_in_an_order_and_duplicates_and_remembers() {
    let window = Window::open_with(&["--with-samples"]).await;
    headline(&window, "No decision of your own yet").await;
    window.choose("Order", "Name").await;
    window
        .until(
            "each list to be by name",
            "return [...document.querySelectorAll('main table')].length > 0 &&
               [...document.querySelectorAll('main table')].every((table) => {
                 const names = [...table.querySelectorAll('th[scope=row] a')].map((a) => a.textContent.trim().toLowerCase());
                 return names.every((name, at) => at === 0 || names[at - 1] <= name);
             })",
        )
        .await;
    window.choose("Kind", "Hiring").await;
    window
        .until(
            "one row",
            "return document.querySelectorAll('main tbody tr').length === 1",
        )
        .await;
    look(&window, "home-01-filtered").await;
    // Words are looked for among those of the kind, and Home says how many.
    window.fill("Search decisions", "Juniper Reed").await;
    headline(&window, "No decisions found.").await;
    window.click("button", "Show every decision").await;
    headline(&window, "No decision of your own yet").await;

    // By keyboard: the menu of a row, and in it the second act.
    window.focus("button", "More about").await;
    window.keys(key::ENTER).await;
    window.find("menuitem", "Rename").await;
    window.keys("d").await;
    window.keys(key::ENTER).await;
    window
        .until("the copy to open", "return location.hash.startsWith('#/d/')")
        .await;
    window.wait_for_text("(copy)").await;
    let view = call(&window, "view", json!({ "id": open_id(&window).await, "acting": null })).await;
    assert_eq!(view["round"]["sheets"], json!([]));
    assert_eq!(view["sample"], json!(false));
    go(&window, "#/").await;
    headline(&window, "One decision needs you.").await;
    window.choose("Order", "Next date").await;
    look(&window, "home-03-own-first").await;
    window.click("button", "Remove the samples").await;
    window.click("button", "Remove 4 samples").await;
    window.find("button", "Add the samples").await;
    look(&window, "home-04-samples-again").await;

    // Where the rail has no room for them, the decisions are a menu.
    window.resize(SMALL).await;
    window.click("button", "Decisions").await;
    window.click("menuitem", "").await;
    window
        .until("the decision to open", "return location.hash.startsWith('#/d/')")
        .await;
    window.resize(USUAL).await;
    let window = window.restart().await;
    window
        .until(
            "the order to be remembered",
            "return [...document.querySelectorAll('main [role=combobox]')].some((list) => list.innerText.includes('Next date'))",
        )
        .await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_palette_goes_anywhere() {
    let window = Window::open_with(&["--with-samples"]).await;
    go(&window, &format!("#/d/{LEADER}/debrief")).await;
    window.find("region", "What the scorecard says").await;
    let view = call(&window, "view", json!({ "id": LEADER, "acting": null })).await;
    let name = view["candidates"][1]["name"].as_str().unwrap().to_owned();
    palette(&window, "").await;
    window.find("option", "Debrief").await;
    look(&window, "home-05-palette").await;
    window.keys(&name[..4].to_lowercase()).await;
    window.find("option", &name).await;
    look(&window, "home-06-palette-person").await;
    window.keys(key::ESCAPE).await;
    for (typed, hash) in [
        ("how sure", "#/d/sample-first-leader/sure"),
        ("full record", "#/d/sample-first-leader/reports?kind=record"),
        ("own readiness nothing", ""),
    ] {
        palette(&window, typed).await;
        if hash.is_empty() {
            window.wait_for_text("Nothing by that name.").await;
            window.keys(key::ESCAPE).await;
            continue;
        }
        window.keys(key::ENTER).await;
        window
            .until_with(hash, "return location.hash === arguments[0]", vec![json!(hash)])
            .await;
    }
    palette(&window, "dark").await;
    window.keys(key::ENTER).await;
    window
        .until(
            "the look to have the focus",
            "return document.activeElement?.id === 'set-look'",
        )
        .await;
    // Private: not by its kind, before it is open.
    palette(&window, "self-assessment private").await;
    let options = window
        .execute(
            "return [...document.querySelectorAll('[role=option]')].map((one) => one.textContent)",
            vec![],
        )
        .await;
    assert!(!options.to_string().contains("Private"), "{options}");
    window.close().await;
}

/// Opens the palette and types.
async fn palette(window: &Window, typed: &str) {
    window.keys(&format!("{}k", key::CONTROL)).await;
    window.find("dialog", "Commands").await;
    if !typed.is_empty() {
        window.keys(typed).await;
        window
            .until_with(
                "the words to stand there",
                "return document.querySelector('dialog[open] input')?.value === arguments[0]",
                vec![json!(typed)],
            )
            .await;
    }
}

/// Every cap that is drawn on the open page, whether as a key or on a card, and whether the sheet of all keys has it.
const CAPS: &str = r"
    const drawn = [...document.querySelectorAll('main .caps')].map((caps) => [...caps.querySelectorAll('.kbd')].map((one) => one.textContent).join(' '))
        .concat([...document.querySelectorAll('main .kbd')].filter((one) => !one.closest('.caps')).map((one) => one.textContent))
        .concat([...document.querySelectorAll('main .card .cap')].map((one) => one.textContent.trim()));
    const listed = [...document.querySelectorAll('dialog[open] dt')].map((one) =>
        [...one.querySelectorAll('.kbd')].map((cap) => cap.textContent).join(' '));
    const asListed = (cap) => cap.replace(/^−(\d)$/, '− $1').replace(/^\+(\d)$/, '$1');
    return [...new Set(drawn)].filter((cap) => !/^[✓–]$/.test(cap) && !listed.includes(asListed(cap)));";

#[tokio::test(flavor = "multi_thread")]
async fn every_cap_that_is_drawn_is_a_key() {
    let window = Window::open_with(&["--with-samples"]).await;
    let own = call(
        &window,
        "create",
        json!({ "spec": { "template": "ic-self-assessment", "title": "Mine", "decider": "Alder", "role": "" } }),
    )
    .await;
    let own = own.as_str().unwrap().to_owned();
    for day in ["mon", "tue", "wed", "thu", "fri"] {
        let worked = json!({ "type": "preview_worked", "day": day, "energy": 0, "note": "" });
        call(
            &window,
            "change",
            json!({ "id": own, "acting": null, "change": worked }),
        )
        .await;
    }
    for (hash, ready) in [
        ("#/new?purpose=promotion".to_owned(), "What are you deciding?"),
        (format!("#/d/{WEST}/rate"), ""),
        (format!("#/d/{own}/answers"), "Part 1 of"),
        (format!("#/d/{own}/who"), ""),
    ] {
        go(&window, &hash).await;
        window
            .until_with(
                &hash,
                "return location.hash.startsWith(arguments[0]) && document.querySelector('main .kbd, main .card .cap') !== null
                    && document.body.innerText.includes(arguments[1])",
                vec![json!(hash), json!(ready)],
            )
            .await;
        window.execute("document.activeElement?.blur?.()", vec![]).await;
        window.keys("?").await;
        window.find("dialog", "All keys").await;
        let missing = window.execute(CAPS, vec![]).await;
        assert_eq!(missing, json!([]), "caps without a key on {hash}");
        window.keys(key::ESCAPE).await;
        window
            .until("the sheet to close", "return !document.querySelector('dialog[open]')")
            .await;
    }
    // And they press: a part of the self-assessment as its caps read.
    go(&window, &format!("#/d/{own}/answers")).await;
    window.wait_for_text("Part 1 of").await;
    window.execute("document.activeElement?.blur?.()", vec![]).await;
    window.keys("-2").await;
    window
        .until(
            "minus two",
            "return document.querySelector('main .card.on .cap')?.textContent.trim() === '−2'",
        )
        .await;
    window.keys("1").await;
    window
        .until(
            "plus one",
            "return document.querySelector('main .card.on .cap')?.textContent.trim() === '+1'",
        )
        .await;
    go(&window, "#/new").await;
    headline(&window, "What are you deciding?").await;
    window.execute("document.activeElement?.blur?.()", vec![]).await;
    window.keys("2").await;
    window
        .until("promoting to be chosen", "return location.hash.includes('promotion')")
        .await;
    window.find("radio", "A: ").await;
    window.keys("b").await;
    window
        .until(
            "the second scorecard",
            "return [...document.querySelectorAll('main .card.on .cap')].some((cap) => cap.textContent === 'B')",
        )
        .await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_is_asked_once_more_and_taken_back() {
    let window = Window::open().await;
    let id = call(&window, "take_in", json!({ "place": TIE })).await;
    let id = id.as_str().unwrap();
    go(&window, &format!("#/d/{id}/decide")).await;
    window.click("button", "To my decision").await;
    window.click("radio", "5: ").await;
    window.fill("Why", "The facts are not there yet.").await;
    look(&window, "home-07-decide").await;
    decide(&window).await;
    window.find("dialog", "Record this decision?").await;
    window.wait_for_text("It stays on record").await;
    look(&window, "home-08-once-more").await;
    window.click("button", "Not yet").await;
    assert_eq!(verdicts(&window, id).await, 0);
    decide(&window).await;
    window.click("button", "Record it").await;
    window.wait_for_text("Recorded.").await;
    window.find("button", "Take it back").await;
    look(&window, "home-09-recorded").await;
    window.click("button", "Take it back").await;
    window.wait_for_text("and taken back the same day.").await;
    assert_eq!(verdicts(&window, id).await, 0);
    look(&window, "home-10-taken-back").await;
    window.close().await;
}

/// Says why it departs, where that is asked, and decides.
async fn decide(window: &Window) {
    let departs = window
        .execute(
            "return document.body.innerText.includes('Why you depart from the scorecard')",
            vec![],
        )
        .await;
    if departs == json!(true) {
        window
            .choose("Why you depart from the scorecard", "Something else")
            .await;
        window.fill("In your own words", "We wait.").await;
    }
    window.click("button", "Decide").await;
}

async fn verdicts(window: &Window, id: &str) -> usize {
    let view: Value = call(window, "view", json!({ "id": id, "acting": null })).await;
    view["round"]["verdicts"].as_array().unwrap().len()
}

#[tokio::test(flavor = "multi_thread")]
async fn facts_are_written_one_after_the_other_and_say_what_they_come_to() {
    let window = Window::open().await;
    let spec =
        json!({ "template": "first-sales-leader", "title": "First sales leader", "decider": "Linnea", "role": "" });
    let id = call(&window, "create", json!({ "spec": spec })).await;
    let id = id.as_str().unwrap();
    go(&window, &format!("#/d/{id}/frame")).await;
    let revenue = "Yearly revenue that repeats";
    fill_within(&window, revenue, "Today", "900").await;
    window.wait_for_text("$900 million a year · votes scaler").await;
    window.keys(key::ENTER).await;
    window.keys(&format!("Books{}", key::ENTER)).await;
    // The next row is a choice; the one after it takes the source above with one key.
    fill_within(&window, "Reps employed", "Today", "4").await;
    window.keys(key::ENTER).await;
    window.wait_for_text("As above: Books").await;
    look(&window, "home-11-facts").await;
    window.keys(key::ENTER).await;
    window.wait_for_text("2 of 12 facts known").await;
    window.wait_for_text("4 reps · votes builder").await;
    let view = call(&window, "view", json!({ "id": id, "acting": null })).await;
    assert_eq!(view["facts"]["reps_employed"]["source"], json!("Books"));
    look(&window, "home-12-facts-kept").await;
    window.close().await;
}
