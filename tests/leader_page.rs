//! What a first leader's record and own page add to the debrief: how was sold elsewhere, whether they sell themselves, and whose a document is.

use crate::e2e::Window;
use crate::story::{call, fill_within, go, look, saved, tick_within};
use serde_json::{Value, json};

const LEADER: &str = "sample-first-leader";

async fn conditions(window: &Window) -> Vec<String> {
    let told = call(window, "debrief", json!({ "id": LEADER })).await;
    let all = told["recommendations"][0]["conditions"].as_array().cloned();
    let text = |one: Value| one["text"].as_str().map(str::to_owned);
    all.into_iter().flatten().filter_map(text).collect()
}

/// Brings what begins like this into view, for the picture.
async fn show(window: &Window, text: &str) {
    let script = "const found = [...document.querySelectorAll('label, h2, p, td')].find((one) => one.textContent.trim().startsWith(arguments[0]));
        found?.scrollIntoView({ block: 'center' }); return !!found;";
    window.until_with(text, script, vec![json!(text)]).await;
}

/// Opens what hides under a line that begins like this.
async fn unfold(window: &Window, line: &str) {
    let script = "const found = [...document.querySelectorAll('summary')].find((one) => one.textContent.trim().startsWith(arguments[0]));
        if (found && !found.parentElement.open) found.click(); return !!found;";
    window.until_with(line, script, vec![json!(line)]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_s_context_and_the_candidate_s_own_page_reach_the_answer() {
    let window = Window::open_with(&["--with-samples"]).await;
    // The company's side and a row of the record.
    go(&window, &format!("#/d/{LEADER}/frame")).await;
    window.wait_for_text("Whom you sell to, and what you can pay").await;
    unfold(&window, "How was sold there, and the team").await;
    window.find("group", "Hazel Birch: Tallow").await;
    fill_within(&window, "Hazel Birch: Tallow", "Sales cycle there", "150").await;
    fill_within(&window, "Hazel Birch: Tallow", "Other teams at quota", "61").await;
    saved(&window).await;
    show(&window, "Sales cycle there").await;
    look(&window, "leader-page-01-record").await;
    window.fill("Planned shares", "1.5").await;
    saved(&window).await;
    show(&window, "Planned base").await;
    look(&window, "leader-page-01-ours").await;

    // Beside the answer: four of four match, and fourteen points above the other teams are fair, not strong.
    go(&window, &format!("#/d/{LEADER}/debrief")).await;
    window
        .wait_for_text("4 of 4 match: deal size, sales cycle, buyer and segment.")
        .await;
    window
        .wait_for_text("75% of the team at quota, 61% on the teams beside it: 14 points more.")
        .await;
    show(&window, "Less the tailwind").await;
    look(&window, "leader-page-02-debrief").await;
    let before = conditions(&window).await;
    assert!(
        !before.iter().any(|text| text.contains("pay they expect")),
        "the plan was raised to where their range begins: {before:?}"
    );

    // Behind the mark.
    go(&window, &format!("#/d/{LEADER}/compare")).await;
    window.click("button", "Fits our sales context, Hazel Birch").await;
    window.find("dialog", "Hazel Birch").await;
    window.wait_for_text("Tallow: 4 of 4 match").await;
    look(&window, "leader-page-03-behind").await;
    window.click("button", "Close").await;

    // The page of the candidate: a no to selling is a condition where a builder is needed.
    go(&window, &format!("#/d/{LEADER}/debrief")).await;
    unfold(&window, "What Hazel Birch says for themselves").await;
    tick_within(&window, "I would carry a number myself", "No").await;
    window
        .wait_for_text("Does not want to sell themselves. At your stage that is the job.")
        .await;
    show(&window, "Variable, from").await;
    look(&window, "leader-page-04-own-page").await;
    let after = conditions(&window).await;
    assert_eq!(after.len(), before.len() + 1, "{after:?}");
    let window = window.restart().await;
    let view = call(&window, "view", json!({ "id": LEADER, "acting": null })).await;
    let page = &view["own_pages"]["hazel-birch"];
    assert_eq!(page["own_number"], json!(false));
    assert!(
        page["why"].as_str().is_some_and(|why| !why.is_empty()),
        "the rest stays"
    );
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_of_an_employer_is_told_in_other_words() {
    let window = Window::open_with(&["--with-samples"]).await;
    go(&window, &format!("#/d/{LEADER}/late")).await;
    window.click("button", "Add what came").await;
    window
        .choose("Which criterion it bears on", "Finds the motion, then writes it down")
        .await;
    window
        .fill("What it shows", "The playbook of Meridian, 40 pages.")
        .await;
    window.choose("Where it comes from", "Document or number").await;
    window.click("button", "Add it, and ask").await;
    window.wait_for_text("Say whose it is.").await;
    window.choose("Whose is it?", "Belongs to an employer").await;
    window
        .wait_for_text("What belongs to an employer cannot be kept as evidence.")
        .await;
    unfold(&window, "Ask what they did, not for what belongs").await;
    look(&window, "leader-page-05-employer").await;
    // The core says so too.
    window.click("button", "Add it, and ask").await;
    window.wait_for_text("Nothing was added.").await;
    window.click("button", "Describe in your own words what they did").await;
    window
        .fill("What it shows", "He told me how a new rep learns the first call there.")
        .await;
    window.click("button", "Add it, and ask").await;
    window.wait_for_text("One piece of late evidence to look at").await;
    let view = call(&window, "view", json!({ "id": LEADER, "acting": null })).await;
    let piece = &view["round"]["late"][0]["evidence"];
    assert_eq!(
        (piece["kind"].as_str(), piece["whose"].as_str()),
        (Some("own_account"), None)
    );
    window.close().await;
}
