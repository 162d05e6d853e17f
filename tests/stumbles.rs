//! What stood in new users' way, one stumble a step, and held to stay mended: words half typed, the keys of a field, the way back, the focus.

use crate::e2e::Window;
use crate::story::{at, call, go, headline, key};
use serde_json::{Value, json};

const WEST: &str = "sample-team-lead-west";
const EAST: &str = "sample-star-seller";
const HALF: &str = "Half a sentence about the Monday";

#[tokio::test(flavor = "multi_thread")]
async fn what_is_half_typed_stays_and_every_key_does_what_it_says() {
    let window = Window::open_with(&["--with-samples"]).await;
    home_says_what_was_decided(&window).await;
    evidence_half_typed_stays(&window).await;
    a_field_undoes_and_does_again(&window).await;
    enter_goes_on_from_the_list(&window).await;
    the_next_one_can_be_typed(&window).await;
    there_is_a_way_back(&window).await;
    the_right_click_offers_no_reload(&window).await;
    window.close().await;
}

/// “Decided” tells people's word, not the scorecard's.
async fn home_says_what_was_decided(window: &Window) {
    let told = call(window, "view", json!({ "id": EAST, "acting": null })).await;
    assert_eq!(told["in_force"][0]["choice"], "promote", "{:#}", told["in_force"]);
    let script = r"
        const row = [...document.querySelectorAll('main tr, main li')].find((one) => one.innerText.includes(arguments[0]));
        return /promote/i.test(row?.innerText ?? '')";
    let title = told["title"].clone();
    window.until_with("Home to say “Promote”", script, vec![title]).await;
}

async fn value(window: &Window, label: &str) -> Value {
    let field = window.find("textbox", label).await;
    window.execute("return arguments[0].value", vec![json!(field)]).await
}

/// Evidence that is being written, left by Esc, by another criterion and by Ctrl+Enter, is there on the way back.
async fn evidence_half_typed_stays(window: &Window) {
    go(window, &format!("#/d/{WEST}/rate?criterion=B9")).await;
    at(window, 9).await;
    window.click("radio", "3: ").await;
    window.click("button", "Add evidence").await;
    window.fill("What it shows", HALF).await;
    window.keys(key::ESCAPE).await;
    window
        .until(
            "the form to close on Esc",
            "return !document.querySelector('form[aria-label=\"Add evidence\"]')",
        )
        .await;
    window.keys("j").await;
    at(window, 10).await;
    window.keys("k").await;
    at(window, 9).await;
    window.click("button", "Add evidence").await;
    assert_eq!(
        value(window, "What it shows").await,
        HALF,
        "left by Esc and another criterion"
    );
    window.focus("textbox", "What it shows").await;
    window.keys(&format!("{}{}", key::CONTROL, key::ENTER)).await;
    // It goes on, or says what is missing; in neither case are the words lost.
    go(window, &format!("#/d/{WEST}/rate?criterion=B9")).await;
    at(window, 9).await;
    let open = "return !!document.querySelector('form[aria-label=\"Add evidence\"]')";
    if window.execute(open, vec![]).await == json!(false) {
        window.click("button", "Add evidence").await;
    }
    assert_eq!(value(window, "What it shows").await, HALF, "left by Ctrl+Enter");
}

async fn a_field_undoes_and_does_again(window: &Window) {
    window.focus("textbox", "What it shows").await;
    window.keys(" and Tuesday").await;
    let typed = value(window, "What it shows").await;
    assert!(typed.as_str().unwrap().contains("and Tuesday"), "{typed}");
    window.keys(&format!("{}z", key::CONTROL)).await;
    let field = window.find("textbox", "What it shows").await;
    let differs = "return arguments[0].value !== arguments[1]";
    window
        .until_with("Ctrl+Z to undo", differs, vec![json!(field), typed.clone()])
        .await;
    window.keys(&format!("{}{}z", key::CONTROL, key::SHIFT)).await;
    let same = "return arguments[0].value === arguments[1]";
    window
        .until_with("Ctrl+Shift+Z to do it again", same, vec![json!(field), typed])
        .await;
}

/// A click into the list leaves the focus there; Enter still keeps and goes on.
async fn enter_goes_on_from_the_list(window: &Window) {
    window
        .click_css("nav[data-criteria] li:nth-child(1) button, nav[data-criteria] button")
        .await;
    at(window, 1).await;
    window.keys(key::ENTER).await;
    at(window, 2).await;
}

/// After one is added, the next one can be typed at once.
async fn the_next_one_can_be_typed(window: &Window) {
    go(window, &format!("#/d/{WEST}/panel")).await;
    window.fill("Somebody else", "Linden Voss").await;
    window.keys(&format!("{}peer{}", key::TAB, key::ENTER)).await;
    window.find("group", "Linden Voss").await;
    window
        .until(
            "the first field to have the focus",
            "return document.activeElement?.labels?.[0]?.innerText.trim().startsWith('Somebody else')",
        )
        .await;
}

/// Alt and the arrows go back and forward, and a page that is no step leads to where one came from.
async fn there_is_a_way_back(window: &Window) {
    let here = "return location.hash.split('?')[0] === arguments[0]";
    let hash = |step: &str| json!(format!("#/d/{WEST}/{step}"));
    go(window, &format!("#/d/{WEST}/frame")).await;
    window.until_with("Frame", here, vec![hash("frame")]).await;
    window.keys(&format!("{}{}", key::ALT, key::LEFT)).await;
    window
        .until_with("Alt+Left to go back", here, vec![hash("panel")])
        .await;
    window.keys(&format!("{}{}", key::ALT, key::RIGHT)).await;
    window
        .until_with("Alt+Right to go forward", here, vec![hash("frame")])
        .await;
    go(window, &format!("#/d/{EAST}/debrief")).await;
    headline(window, "").await;
    window.click("link", "Reports").await;
    window
        .until_with("Reports", here, vec![json!(format!("#/d/{EAST}/reports"))])
        .await;
}

/// The browser's own menu would offer Back, Stop and Reload, and Reload loses what is half typed.
async fn the_right_click_offers_no_reload(window: &Window) {
    let script = r"
        const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
        document.querySelector('main').dispatchEvent(event);
        return event.defaultPrevented";
    assert_eq!(window.execute(script, vec![]).await, json!(true));
}
