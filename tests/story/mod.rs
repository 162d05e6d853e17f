//! What the stories share: looking at a screen from every side, and the commands behind the page for what a story tells in passing.

#![allow(dead_code, reason = "each story uses its own part of this module")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step is a failed test")]

use counterweight_app::{App, Debrief, DecisionId, KeySource};
use serde_json::{Value, json};

use crate::e2e::{SMALL, Theme, USUAL, Window};

/// Keys as WebDriver sends them; a modifier holds until the end of the text it stands in.
pub mod key {
    pub const ENTER: &str = "\u{E007}";
    pub const TAB: &str = "\u{E004}";
    pub const SPACE: &str = " ";
    pub const ESCAPE: &str = "\u{E00C}";
    pub const CONTROL: &str = "\u{E009}";
    pub const SHIFT: &str = "\u{E008}";
    pub const END: &str = "\u{E010}";
    pub const ALT: &str = "\u{E00A}";
    pub const LEFT: &str = "\u{E012}";
    pub const RIGHT: &str = "\u{E014}";
}

/// Elements that can be scrolled sideways or stick out of the window, and the window itself, which never scrolls.
const SIDEWAYS: &str = r"
    const out = [];
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    if (scrollWidth > clientWidth || scrollHeight > clientHeight) out.push(`the window scrolls: ${scrollWidth} × ${scrollHeight}`);
    const wide = document.documentElement.clientWidth;
    for (const element of document.querySelectorAll('body, body *')) {
        const style = getComputedStyle(element);
        if (style.visibility === 'hidden' || !element.checkVisibility()) continue;
        const scrolls = ['auto', 'scroll'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        const box = element.getBoundingClientRect();
        const sticks = box.width > 1 && box.right > wide + 1 && !element.closest('[class*=vh], .skip');
        if (scrolls || sticks) out.push(`${scrolls ? 'scrolls' : 'sticks out'}: ${element.outerHTML.slice(0, 160)}`);
    }
    return out;";

/// The last part of the address of each place of a self-assessment, and of each page around the work.
pub const SELF_PLACES: [&str; 10] = [
    "job",
    "answers",
    "why",
    "who",
    "load",
    "colleagues",
    "letters",
    "contrast",
    "decide",
    "follow",
];

/// Looks at the screen as it is: axe and a picture in both themes, a picture in the smallest window, and nothing to scroll sideways there.
pub async fn look(window: &Window, name: &str) {
    for theme in [Theme::Dark, Theme::Light] {
        window.axe(theme).await;
        window.screenshot(&format!("{name}-{}", theme.name())).await;
    }
    window.resize(SMALL).await;
    let sideways = window.execute(SIDEWAYS, vec![]).await;
    let picture = window.screenshot(&format!("{name}-small")).await;
    if sideways != json!([]) {
        panic!(
            "{name} is wider than the smallest window ({}):\n{sideways:#}",
            picture.display()
        );
    }
    window.resize(USUAL).await;
}

/// What is wider than the window, or a control that nobody can bring into it.
pub async fn out_of_reach(window: &Window) -> Vec<String> {
    let mut out = Vec::new();
    for script in [SIDEWAYS, CUT_OFF] {
        let found = window.execute(script, vec![]).await;
        out.extend(found.as_array().into_iter().flatten().map(ToString::to_string));
    }
    out
}

/// Controls that reach beyond the window or a box that does not scroll.
const CUT_OFF: &str = r"
    const out = [];
    const scrolls = (box) => ['auto', 'scroll'].includes(getComputedStyle(box).overflowY);
    for (const control of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
        const { bottom, width, height } = control.getBoundingClientRect();
        if (!control.checkVisibility() || width <= 1 || height <= 1 || control.closest('[class*=vh], .skip')) continue;
        for (let box = control.parentElement; box && !scrolls(box); box = box.parentElement) {
            const end = box === document.body ? innerHeight : box.getBoundingClientRect().bottom;
            const hides = box === document.body || getComputedStyle(box).overflowY !== 'visible';
            if (hides && bottom > end + 1) {
                out.push(`cut off: ${control.outerHTML.slice(0, 160)}`);
                break;
            }
        }
    }
    return out;";

/// Waits for a headline that begins like this.
pub async fn headline(window: &Window, text: &str) {
    window
        .until(
            &format!("the headline “{text}”"),
            &format!(
                "return (document.querySelector('main h1')?.innerText ?? '').replace(/\\s+/g, ' ').trim().startsWith({})",
                json!(text)
            ),
        )
        .await;
}

/// Waits until the first headline of the page is this one.
pub async fn headline_is(window: &Window, text: &Value) {
    let script = "return document.querySelector('main h1')?.innerText.replace(/\\s+/g, ' ').trim() === arguments[0]";
    let what = format!("the headline to be {text}");
    window.until_with(&what, script, vec![text.clone()]).await;
}

/// Waits until everything typed is saved.
pub async fn saved(window: &Window) {
    window
        .until(
            "the page to say that it saved",
            "document.activeElement?.blur?.(); return /^Saved/.test(document.querySelector('.saved')?.textContent ?? '')",
        )
        .await;
}

/// Replaces the text of the field with this label inside the group or form with this name: people on a panel have the same fields.
pub async fn fill_within(window: &Window, group: &str, label: &str, text: &str) {
    mark_within(window, group, label).await;
    window.fill_css(MARKED, text).await;
}

/// Clicks the tick or the choice with this label inside the group, form or set of choices with this name.
pub async fn tick_within(window: &Window, group: &str, label: &str) {
    mark_within(window, group, label).await;
    window.click_css(MARKED).await;
}

/// What `mark_within` found.
const MARKED: &str = "[data-found]";

/// Waits for a field by its label in a group that is named by attribute, or in a set of choices whose legend begins like that.
async fn mark_within(window: &Window, group: &str, label: &str) {
    let script = r"
        const [group, label] = arguments;
        const begins = (element, text) => element?.textContent.trim().startsWith(text);
        const box = [...document.querySelectorAll('[aria-label]')].find((one) => one.getAttribute('aria-label') === group)
            ?? [...document.querySelectorAll('fieldset')].find((one) => begins(one.querySelector('legend'), group));
        const labels = [...(box?.querySelectorAll('label') ?? [])];
        const wanted = labels.find((one) => one.textContent.trim() === label) ?? labels.find((one) => begins(one, label));
        const field = wanted?.htmlFor ? document.getElementById(wanted.htmlFor) : wanted?.querySelector('input');
        document.querySelector('[data-found]')?.removeAttribute('data-found');
        field?.setAttribute('data-found', '');
        return !!field;";
    let what = format!("“{label}” in “{group}”");
    window.until_with(&what, script, vec![json!(group), json!(label)]).await;
}

/// The id of the open decision, from the address.
pub async fn open_id(window: &Window) -> String {
    let found = window.execute("return location.hash.split('/')[2]", vec![]).await;
    found.as_str().unwrap().to_owned()
}

/// Goes to an address of the page, such as `#/settings`.
pub async fn go(window: &Window, hash: &str) {
    window.execute("location.hash = arguments[0]", vec![json!(hash)]).await;
}

/// Calls a command of the shell as the page does. Fails when it is refused.
pub async fn call(window: &Window, command: &str, arguments: Value) -> Value {
    let answer = attempt(window, command, arguments).await;
    assert!(answer.get("error").is_none(), "{command} was refused: {answer:#}");
    answer["value"].clone()
}

/// Calls a command of the shell; answers `{ value }` or `{ error }`.
pub async fn attempt(window: &Window, command: &str, arguments: Value) -> Value {
    let script = "return window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])
        .then((value) => ({ value }), (error) => ({ error }))";
    window.execute(script, vec![json!(command), arguments]).await
}

/// Makes changes in a decision as one member, without the page. What the page shows is older then, until it changes something itself.
pub async fn change(window: &Window, id: &str, member: &str, changes: Vec<Value>) {
    let script = r"
        const [id, acting, changes] = arguments;
        return (async () => {
            for (const change of changes) {
                try { await window.__TAURI_INTERNALS__.invoke('change', { id, acting, change }); }
                catch (error) { return `${JSON.stringify(change)}: ${JSON.stringify(error)}`; }
            }
            return '';
        })();";
    let answer = window
        .execute(script, vec![json!(id), json!(member), json!(changes)])
        .await;
    assert_eq!(answer, json!(""), "a change was refused");
}

/// The id of the member with this name.
pub async fn member(window: &Window, id: &str, name: &str) -> String {
    named(window, id, "members", name).await
}

/// The id of the candidate with this name.
pub async fn candidate(window: &Window, id: &str, name: &str) -> String {
    named(window, id, "candidates", name).await
}

async fn named(window: &Window, id: &str, list: &str, name: &str) -> String {
    let view = call(window, "view", json!({ "id": id, "acting": null })).await;
    let found = view[list]
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["name"] == name);
    found.unwrap_or_else(|| panic!("no {name} among the {list}"))["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// Waits until the sheet stands on that criterion (from 1).
pub async fn at(window: &Window, number: usize) {
    window
        .until(
            &format!("criterion {number}"),
            &format!("return document.querySelector('nav[data-criteria] [aria-current=true] .no')?.textContent === '{number}'"),
        )
        .await;
}

/// One criterion on the keyboard: the mark, a piece of evidence, why, and on.
pub async fn answer(window: &Window, number: usize, level: u8) {
    at(window, number).await;
    window.keys(&level.to_string()).await;
    if level > 0 {
        window.keys("e").await;
        window.find("form", "Add evidence").await;
        window.keys(&format!("What I saw on criterion {number}.")).await;
        window.choose("Where it comes from", "Seen or heard").await;
        // The day stands as today; Enter in its field adds the piece.
        window.keys(&format!("{0}{0}{1}", key::TAB, key::ENTER)).await;
        window
            .until(
                "the evidence to be kept",
                "return !document.querySelector('form[aria-label=\"Add evidence\"]') && document.body.innerText.includes('1 dated')",
            )
            .await;
    }
    window.keys("w").await;
    window
        .keys(&format!("A line about {number}.{}{}", key::CONTROL, key::ENTER))
        .await;
}

/// The changes that answer criteria with marks, each with one piece of evidence. A mark of 0 is “no evidence”.
pub fn marks(subject: &Value, author: &str, card: &str, from: usize, levels: &[u8]) -> Vec<Value> {
    let mut changes = vec![];
    for (index, level) in levels.iter().enumerate() {
        let criterion = format!("{card}{}", from + index);
        if *level == 0 {
            changes.push(json!({ "type": "rated", "subject": subject, "criterion": criterion, "answer": { "kind": "no_evidence" } }));
            continue;
        }
        changes.push(json!({ "type": "rated", "subject": subject, "criterion": criterion, "answer": { "kind": "mark", "level": level } }));
        changes.push(json!({ "type": "evidence_added", "subject": subject, "criterion": criterion, "evidence": {
            "id": format!("{author}-{}-{criterion}", subject["id"].as_str().unwrap_or("founder")), "kind": "direct_observation", "on": "2026-02-03",
            "text": format!("What {author} saw on {criterion}, in the meeting of that week.") } }));
    }
    changes
}

/// The changes that give the overall judgement and seal.
pub fn seal(subject: &Value, level: u8) -> Vec<Value> {
    vec![
        json!({ "type": "overall_given", "subject": subject, "level": level, "note": "As far as I can see." }),
        json!({ "type": "sheet_sealed", "subject": subject }),
    ]
}

/// The debrief as another process reads it from what is on the disk at this moment.
pub fn debrief_on_disk(window: &Window, id: &str) -> Debrief {
    let copy = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(window.workspace()).unwrap() {
        let file = file.unwrap();
        if file.file_type().unwrap().is_file() {
            std::fs::copy(file.path(), copy.path().join(file.file_name())).unwrap();
        }
    }
    let app = App::start(copy.path(), KeySource::File);
    app.debrief(&DecisionId::from(id)).unwrap()
}
