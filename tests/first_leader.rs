//! A founder hires the first sales leader: dated facts, two candidates with their records, an adviser beside the founder, and the answer.

use crate::e2e::Window;
use crate::story::{self, answer, at, call, change, fill_within, headline, key, look, open_id, saved, seal};
use counterweight_app::Debrief;
use serde_json::{Value, json};

/// A builder from a weak product, and a leader from a scaled company; A1 to A18 as everybody sees them.
const BUILDER: [u8; 18] = [5, 4, 5, 3, 4, 3, 3, 2, 2, 3, 4, 4, 5, 5, 4, 4, 3, 4];
const SCALER: [u8; 18] = [2, 2, 2, 4, 3, 5, 5, 4, 5, 3, 4, 4, 3, 3, 3, 3, 4, 3];
/// What is met on the founder's own side, F1 to F9.
const FOUNDER: [bool; 14] = [
    true, true, false, true, false, false, false, true, true, true, true, true, true, true,
];

#[tokio::test(flavor = "multi_thread")]
async fn a_founder_hires_the_first_sales_leader() {
    let window = Window::open().await;
    start(&window).await;
    let id = open_id(&window).await;
    say_the_job(&window).await;
    write_facts(&window, &id).await;
    add_candidates(&window).await;
    invite(&window).await;
    rate(&window, &id).await;
    rate_own_side(&window).await;
    let told = debrief(&window, &id).await;
    compare(&window).await;
    weigh(&window, &id, &told).await;
    decide(&window, &id).await;
    window.close().await;
}

async fn start(window: &Window) {
    window.click("link", "I’m hiring our first sales leader").await;
    headline(window, "What are you deciding?").await;
    window.fill("Your name", "Linnea Marsh").await;
    window.fill("Your role", "founder").await;
    look(window, "leader-01-new").await;
    window.click("button", "Start").await;
    headline(window, "Say what the job is").await;
}

async fn say_the_job(window: &Window) {
    window
        .fill("What the job is", "First sales leader, beside two reps and me.")
        .await;
    window
        .fill(
            "What success means in twelve months",
            "Two more reps make their number with a way of selling I did not write.",
        )
        .await;
    window
        .fill("How far ahead this person has to be the right one", "30")
        .await;
    saved(window).await;
}

async fn write_facts(window: &Window, id: &str) {
    let decider = story::member(window, id, "Linnea Marsh").await;
    // Most in passing, three as a person does.
    let fact = |name: &str, value: Value| json!({ "type": "fact_set", "fact": name, "value": value, "on": "2026-01-31", "source": "CRM" });
    let number = |name: &str, number: f64| fact(name, json!({ "kind": "number", "number": number }));
    let choice = |name: &str, choice: &str| fact(name, json!({ "kind": "choice", "choice": choice }));
    let facts = vec![
        number("reps_at_quota", 1.0),
        number("arr", 1.2),
        number("founder_on_calls", 85.0),
        number("reps_employed", 2.0),
        number("share_at_quota", 0.0),
        choice("ramp_and_cycle_known", "measured"),
        choice("retention", "ok"),
        choice("lead_source", "one_channel"),
        number("ramp_months", 6.0),
        number("cycle_days", 75.0),
        number("deal_size", 40.0),
    ];
    change(window, id, &decider, facts).await;
    window.click("button", "Customers the founders closed").await;
    window.find("form", "Customers the founders closed").await;
    // A fact without its source is not kept.
    window.fill("Today", "17").await;
    window.click("button", "Keep this fact").await;
    window.wait_for_text("Say where it comes from.").await;
    window.fill("True on", "2026-01-31").await;
    window
        .fill("Where it comes from", "Invoices, without the companies of friends")
        .await;
    look(window, "leader-02-fact").await;
    window.click("button", "Keep this fact").await;
    window.wait_for_text("17 customers").await;
    window.click("button", "Written playbook in use").await;
    window.click("radio", "Fragments").await;
    window.fill("Where it comes from", "The sales folder").await;
    window.click("button", "Keep this fact").await;
    window.click("button", "Runway").await;
    window.fill("Today", "19").await;
    window.fill("Where it comes from", "Finance").await;
    window.click("button", "Keep this fact").await;
    window.wait_for_text("11 of 12 facts known").await;
}

async fn add_candidates(window: &Window) {
    for (label, name, about) in [
        ("Name of the candidate", "Hazel Birch", "Player-coach of five at Tallow"),
        ("Another candidate", "Linden Ashby", "VP of Sales at Meridian"),
    ] {
        window.fill(label, name).await;
        window.keys(key::TAB).await;
        window.keys(&format!("{about}{}", key::ENTER)).await;
        window.find("group", name).await;
    }
    for (name, company, figures) in [
        ("Hazel Birch", "Tallow", ["2021–2026", "91", "4", "15"]),
        ("Linden Ashby", "Meridian", ["2019–2026", "64", "1", "70"]),
    ] {
        window.click("button", &format!("Add an employer of {name}")).await;
        window.find("group", &format!("{name}: another employer")).await;
        fill_within(window, &format!("{name}: another employer"), "Company", company).await;
        window.keys(key::TAB).await;
        window.find("group", &format!("{name}: {company}")).await;
        let labels = ["Years", "Better than, of peers", "Product’s rank", "Deals inbound"];
        for (label, figure) in labels.into_iter().zip(figures) {
            fill_within(window, &format!("{name}: {company}"), label, figure).await;
        }
        saved(window).await;
    }
    headline(window, "Two candidates, one job").await;
    look(window, "leader-03-frame").await;
    window.click("link", "Go to the panel").await;
}

async fn invite(window: &Window) {
    headline(window, "One person rates.").await;
    window.fill("Somebody else", "Rowan Field").await;
    window.keys(key::TAB).await;
    window.keys("board adviser").await;
    story::tick_within(window, "Invite somebody", "Rates the founder’s side").await;
    window.click("button", "Invite").await;
    window.find("group", "Rowan Field").await;
    look(window, "leader-04-panel").await;
    window.click("link", "Go to rating").await;
    window.find("navigation", "Criteria").await;
}

/// One's sheets: a few marks as a person gives them, the rest and the adviser's in passing.
async fn rate(window: &Window, id: &str) {
    let (founder, adviser) = (
        story::member(window, id, "Linnea Marsh").await,
        story::member(window, id, "Rowan Field").await,
    );
    let hazel = json!({ "kind": "candidate", "id": story::candidate(window, id, "Hazel Birch").await });
    let linden = json!({ "kind": "candidate", "id": story::candidate(window, id, "Linden Ashby").await });
    let mut own = story::marks(&hazel, "founder", "A", 3, &BUILDER[2..]);
    own.extend(story::marks(&linden, "founder", "A", 1, &SCALER));
    own.extend(seal(&linden, 4));
    change(window, id, &founder, own).await;
    let mut theirs = story::marks(&hazel, "adviser", "A", 1, &BUILDER);
    theirs.extend(seal(&hazel, 5));
    theirs.extend(story::marks(&linden, "adviser", "A", 1, &SCALER));
    theirs.extend(seal(&linden, 2));
    theirs.extend(FOUNDER.iter().enumerate().map(|(index, met)| {
        let kind = if *met { "met" } else { "unmet" };
        json!({ "type": "rated", "subject": { "kind": "founder" }, "criterion": format!("F{}", index + 1),
            "answer": { "kind": kind, "fact": "As the adviser sees it" } })
    }));
    theirs.push(json!({ "type": "sheet_sealed", "subject": { "kind": "founder" } }));
    change(window, id, &adviser, theirs).await;

    answer(window, 1, BUILDER[0]).await;
    answer(window, 2, BUILDER[1]).await;
    at(window, 3).await;
    look(window, "leader-05-rate").await;
    window.click("button", "Overall judgement").await;
    headline(window, "Your overall judgement of Hazel Birch").await;
    window.click("radio", "4: ").await;
    window.wait_for_text("You gave 4 of 5.").await;
    window.click("button", "Seal my ratings").await;
    window.click("button", "Seal 18 ratings").await;
    headline(window, "Your ratings of Hazel Birch are sealed.").await;
    window.click("button", "Go on with the founder’s side").await;
}

async fn rate_own_side(window: &Window) {
    for (index, met) in FOUNDER.iter().enumerate() {
        at(window, index + 1).await;
        window.keys(if *met { "1" } else { "2" }).await;
        let label = if *met { "What shows it" } else { "What there is instead" };
        window.find("textbox", label).await;
        window
            .fill(label, &format!("The founder’s own word on {}", index + 1))
            .await;
        if index == 4 {
            look(window, "leader-06-own-side").await;
        }
        window.keys(&format!("{}{}", key::CONTROL, key::ENTER)).await;
    }
    window.find("dialog", "Seal your ratings?").await;
    window.keys(key::ENTER).await;
    headline(window, "Everybody has sealed.").await;
    look(window, "leader-07-sealed").await;
    window.click("button", "Open the debrief").await;
}

/// The answer on the page is the one another process reads from the disk.
async fn same_as_on_disk(window: &Window, id: &str) -> Debrief {
    window.find("region", "What the scorecard says").await;
    let told = story::debrief_on_disk(window, id);
    let answer = told.recommendations.first().unwrap();
    headline(window, &answer.headline).await;
    window.wait_for_text(&answer.lead).await;
    told
}

async fn debrief(window: &Window, id: &str) -> Debrief {
    let told = same_as_on_disk(window, id).await;
    let kind = serde_json::to_value(told.recommendations.first().unwrap().kind).unwrap();
    assert_eq!(kind, "right_person_wrong_conditions");
    look(window, "leader-08-debrief").await;
    told
}

async fn compare(window: &Window) {
    window.click("link", "Side by side").await;
    window.find("radio", "Furthest apart first").await;
    window.click("radio", "Furthest apart first").await;
    look(window, "leader-09-compare").await;
    // What is behind a mark, and a sealed mark that changes with its reason.
    window.click("button", "Sells it themselves, Hazel Birch").await;
    window.find("dialog", "Hazel Birch").await;
    window.click("button", "Change my mark").await;
    window.click("radio", "4").await;
    window.click("button", "Change it").await;
    window
        .wait_for_text("Write why: a sealed mark changes only with a reason.")
        .await;
    look(window, "leader-10-behind").await;
    window.fill("Why I change it", "Two of the three deals had help.").await;
    window.click("button", "Change it").await;
    window
        .wait_for_text("Was 5; changed because: Two of the three deals had help.")
        .await;
    window.click("button", "Close").await;
    window.click("link", "Debrief").await;
}

async fn weigh(window: &Window, id: &str, before: &Debrief) {
    window.find("region", "What the scorecard says").await;
    window.click("button", "Weights and lines").await;
    window.find("dialog", "Weights and lines").await;
    window.fill("Sells it themselves", "3").await;
    window.click("button", "Change them").await;
    window
        .wait_for_text("Write why: a line moves only with a reason.")
        .await;
    look(window, "leader-11-weights").await;
    fill_within_dialog(window, "Why", "She will be alone for a year.").await;
    window.click("button", "Change them").await;
    window.wait_for_text("The debrief reckons with it now.").await;
    let after = same_as_on_disk(window, id).await;
    assert_ne!(
        serde_json::to_value(&before.analysis).unwrap(),
        serde_json::to_value(&after.analysis).unwrap(),
        "the weights change nothing"
    );
    let view = call(window, "view", json!({ "id": id, "acting": null })).await;
    assert_eq!(view["weights_reason"], "She will be alone for a year.");
    look(window, "leader-12-debrief-weighed").await;
}

async fn fill_within_dialog(window: &Window, label: &str, text: &str) {
    window.find("textbox", label).await;
    window.fill(label, text).await;
}

async fn decide(window: &Window, id: &str) {
    window.click("link", "Go to the decision").await;
    let told = story::debrief_on_disk(window, id);
    let answer = told.recommendations.first().unwrap();
    headline(window, &answer.headline).await;
    let choices = &told.deciding[0].choices;
    let said = choices.iter().position(|one| one.kind == answer.kind).unwrap() + 1;
    window.click("radio", &format!("{said}: ")).await;
    window.wait_for_text("This is what the scorecard says.").await;
    window
        .fill("Why", "Hazel, once the four open items on my side are closed.")
        .await;
    window.click("checkbox", "No forecast this time").await;
    look(window, "leader-13-decide").await;
    window.click("button", "Decide").await;
    headline(window, "You decided as the scorecard says.").await;
    window.click("link", "Go to follow through").await;
    headline(window, "You decided as the scorecard says.").await;
    window.find("link", "Make the plan").await;
    look(window, "leader-14-follow").await;
}
