//! Everyone's settings: the first screen of a debrief holds its verdict and its chart, and every screen can be used with high contrast,
//! without motion and at twice the size.

use crate::e2e::{Theme, Window};
use crate::story::{call, change, go, headline};
use serde_json::{Value, json};

/// As the window opens, and the smallest the drawings show, in pixels of the screen.
const OPENS: (u32, u32) = (1280, 800);
const NARROW: (u32, u32) = (960, 640);

const SELLER: &str = "#/d/sample-star-seller/debrief";
const LEADER: &str = "#/d/sample-first-leader/debrief";

/// Where the verdict and the main chart of a debrief end, what the second begins at, and how high the window is.
const FOLD: &str = r"
    const box = (selector) => document.querySelector(selector)?.getBoundingClientRect();
    const chart = box('main .beside figure') ?? box('main .three figure') ?? box('main .not-yet table');
    return { verdict: box('.band')?.bottom, chart: chart?.bottom, begins: chart?.top, high: innerHeight };";

/// Opens a debrief and waits until nothing on it is still being worked out.
async fn debrief(window: &Window, place: &str) {
    go(window, place).await;
    window
        .until_with(
            place,
            "return location.hash === arguments[0] && !!document.querySelector('.band h1') && !!document.querySelector('main figure')
                && !/Working out|Simulating/.test(document.querySelector('main').innerText)",
            vec![json!(place)],
        )
        .await;
}

/// Fails unless verdict and main chart stand on the first screen of the window as it opens, and the verdict with the beginning of the
/// chart in a narrow one.
async fn above_the_fold(window: &Window, what: &str) {
    window.resize(OPENS).await;
    window.screenshot(&format!("fold-{what}")).await;
    let seen = window.execute(FOLD, vec![]).await;
    let at = |seen: &Value, name: &str| seen[name].as_f64().unwrap_or(f64::INFINITY);
    assert!(
        at(&seen, "verdict") <= at(&seen, "high") && at(&seen, "chart") <= at(&seen, "high"),
        "{what}: {seen}"
    );
    window.resize(NARROW).await;
    window.screenshot(&format!("fold-{what}-960")).await;
    let seen = window.execute(FOLD, vec![]).await;
    assert!(
        at(&seen, "verdict") <= at(&seen, "high") && at(&seen, "begins") < at(&seen, "high"),
        "{what}, narrow: {seen}"
    );
    window.resize(OPENS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn verdict_and_chart_stand_on_the_first_screen() {
    let window = Window::open_with(&["--with-samples"]).await;
    headline(&window, "No decision of your own yet").await;
    for (place, name) in [(SELLER, "seller"), (LEADER, "leader")] {
        debrief(&window, place).await;
        above_the_fold(&window, name).await;
    }
    // A name as long as names get.
    for (id, place) in [("sample-star-seller", SELLER), ("sample-first-leader", LEADER)] {
        let view = call(&window, "view", json!({ "id": id, "acting": null })).await;
        let mut one = view["candidates"][0].clone();
        one["name"] = json!("Wilhelmina-Alexandra Featherstonehaugh");
        change(
            &window,
            id,
            view["decider"].as_str().unwrap_or_default(),
            vec![json!({ "type": "candidate_changed", "candidate": one })],
        )
        .await;
        go(&window, "#/").await;
        debrief(&window, place).await;
        above_the_fold(&window, &format!("long-{id}")).await;
    }
    // The longest headline of the rules, and one that nobody wrote yet: the words alone, set as the page sets them.
    debrief(&window, SELLER).await;
    let words =
        "Promote Wilhelmina-Alexandra Featherstonehaugh, and let the two deals of the quarter be finished by others.";
    let put = "document.querySelector('.band h1').classList.add('long'); document.querySelector('.band h1').textContent = arguments[0]";
    window.execute(put, vec![json!(words)]).await;
    above_the_fold(&window, "long-headline").await;
    window.close().await;
}

/// Every page of every sample, and every page beside them.
async fn pages(window: &Window) -> Vec<String> {
    let list = call(
        window,
        "list",
        json!({ "asked": { "which": "all", "order": "changed", "purpose": null, "words": "" }, "after": null }),
    )
    .await;
    let mut pages: Vec<String> = [
        "",
        "new",
        "dates",
        "journal",
        "forecasts",
        "scorecards",
        "fairness",
        "settings",
    ]
    .map(|page| format!("#/{page}"))
    .to_vec();
    for decision in list["rows"].as_array().unwrap() {
        let id = decision["id"].as_str().unwrap();
        let steps: &[&str] = match decision["purpose"].as_str().unwrap() {
            "self_assessment" => &["why", "job", "answers", "contrast", "decide", "follow", "reports"],
            "promotion" => &[
                "frame", "panel", "rate", "debrief", "late", "sure", "raters", "money", "decide", "follow", "plan",
                "book", "review", "was", "reports",
            ],
            _ => &[
                "frame", "panel", "rate", "debrief", "late", "sure", "raters", "team", "compare", "decide", "follow",
                "plan", "book", "review", "was", "reports",
            ],
        };
        pages.extend(steps.iter().map(|step| format!("#/d/{id}/{step}")));
    }
    pages
}

async fn open(window: &Window, page: &str) {
    go(window, page).await;
    // A page that a decision does not have leads on to one that it has.
    let within = page.rsplit_once('/').map_or(page, |(before, _)| before);
    let there = "return location.hash.startsWith(arguments[0]) && !!document.querySelector('main h1')?.innerText.trim()
        && !document.querySelector('main [aria-busy=true]')
        && !/Opening the decision|Working out|Simulating|Setting the raters/.test(document.querySelector('main').innerText)";
    window.until_with(page, there, vec![json!(within)]).await;
}

/// What is wider than the window and not in a frame of its own that moves: drawings and tables may, the page may not.
const TOO_WIDE: &str = r"
    const wide = document.documentElement.clientWidth;
    const moves = (e) => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX);
    const framed = (e) => {
        for (let box = e.parentElement; box && !box.matches('.body, .main, body'); box = box.parentElement)
            if (moves(box) && box.getBoundingClientRect().right <= wide + 1) return true;
        return false;
    };
    const out = [];
    for (const e of document.querySelectorAll('body *')) {
        if (!e.checkVisibility() || e.closest('[class*=vh], .skip')) continue;
        const box = e.getBoundingClientRect();
        if (box.width > 1 && box.right > wide + 1 && !framed(e)) out.push(`sticks out: ${e.outerHTML.slice(0, 140)}`);
        if (e.matches('.body, .main') && e.scrollWidth > e.clientWidth + 1) out.push(`moves sideways: ${e.className}`);
    }
    return out.slice(0, 4);";

/// Words that are cut off sideways in a box that hides what is too much, and headings or buttons that lie over each other.
const CUT: &str = r"
    const out = [];
    const seen = (e) => e.checkVisibility() && e.getClientRects().length && !e.closest('[class*=vh], .skip, .line');
    for (const e of document.querySelectorAll('main *, header *')) {
        if (!seen(e) || !['hidden', 'clip'].includes(getComputedStyle(e).overflowX) || e.matches('svg, select, .input')) continue;
        if (e.scrollWidth > e.clientWidth + 1 && e.innerText?.trim()) out.push(`cut: ${e.outerHTML.slice(0, 140)}`);
    }
    const boxes = [...document.querySelectorAll('main :is(h1, h2, h3, .btn, figcaption > span, summary), .actions > *')].filter(seen)
        .map((e) => [e, e.getBoundingClientRect()]).filter(([, b]) => b.width > 1 && b.height > 1);
    for (const [at, [one, a]] of boxes.entries()) for (const [two, b] of boxes.slice(at + 1)) {
        if (one.contains(two) || two.contains(one)) continue;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 3 && high > 5) out.push(`over each other: ${one.outerHTML.slice(0, 90)} AND ${two.outerHTML.slice(0, 90)}`);
    }
    return out;";

/// Walks through every page and answers what is wrong with any: cut, too wide, or against axe.
async fn walk(window: &Window, name: &str, axe: bool, sizes: &[(u32, u32)]) {
    let mut out = Vec::new();
    for page in pages(window).await {
        open(window, &page).await;
        for size in sizes {
            window.resize(*size).await;
            let mut wrong = Vec::new();
            for script in [CUT, TOO_WIDE] {
                let found = window.execute(script, vec![]).await;
                wrong.extend(found.as_array().into_iter().flatten().map(ToString::to_string));
            }
            out.extend(wrong.into_iter().map(|what| format!("{page} at {size:?}: {what}")));
            let place = page.trim_start_matches("#/").replace('/', "-");
            window.screenshot(&format!("{name}-{place}-{}", size.0)).await;
        }
        if axe {
            for theme in Theme::BOTH {
                window.axe(theme).await;
            }
            window
                .execute("delete document.documentElement.dataset.theme", vec![])
                .await;
        }
    }
    assert!(out.is_empty(), "{name}: {} faults\n{}", out.len(), out.join("\n"));
}

async fn matches(window: &Window, query: &str) -> bool {
    window
        .execute("return matchMedia(arguments[0]).matches", vec![json!(query)])
        .await
        == json!(true)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_takes_the_desktops_high_contrast() {
    let window = Window::open_as("gtk-theme-name=HighContrast", &["--with-samples"]).await;
    assert!(
        matches(&window, "(prefers-contrast: more)").await,
        "the web view does not pass on the desktop's contrast"
    );
    headline(&window, "No decision of your own yet").await;
    // The border of a card and of a button that has none elsewhere, and the ring of the focus.
    let line =
        "const style = getComputedStyle(document.documentElement); return style.getPropertyValue('--text').trim()";
    assert_eq!(window.execute(line, vec![]).await, json!("500"));
    walk(&window, "contrast", true, &[OPENS, NARROW]).await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_for_who_wants_no_motion() {
    let window = Window::open_as("gtk-enable-animations=0", &["--with-samples"]).await;
    assert!(
        matches(&window, "(prefers-reduced-motion: reduce)").await,
        "the web view does not pass on that nothing should move"
    );
    headline(&window, "No decision of your own yet").await;
    for page in pages(&window).await {
        open(&window, &page).await;
        let moving = "return [...document.querySelectorAll('*')].filter((e) => {
                const style = getComputedStyle(e);
                return style.animationName !== 'none' || style.transitionDuration.split(', ').some((time) => parseFloat(time) > 0)
                    || style.scrollBehavior === 'smooth';
            }).map((e) => e.outerHTML.slice(0, 120)).concat(document.getAnimations().map((a) => a.animationName ?? 'an animation'))";
        assert_eq!(window.execute(moving, vec![]).await, json!([]), "{page}");
    }
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_can_be_used_at_twice_the_size() {
    let window = Window::open_with(&["--with-samples"]).await;
    headline(&window, "No decision of your own yet").await;
    go(&window, "#/settings").await;
    window.click("radio", "200%").await;
    let twice = "return innerWidth <= 1280 / 1.9";
    window.until("everything to be twice as large", twice).await;
    walk(&window, "twice", false, &[OPENS, NARROW]).await;
    window.close().await;
}
