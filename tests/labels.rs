//! Labels in the window: of made-up debriefs by the hundred none stands over another, none is cut, none leaves its chart or the window.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "it says how long it took where a chart is mended"
)]

mod made_up;

use std::collections::BTreeMap;
use std::time::Instant;

use counterweight_app::{App, KeySource};
use serde_json::{Value, json};

use crate::e2e::{USUAL, Window};
use crate::story::go;
use made_up::made_up;

/// Widths of the window in CSS pixels, each with the height that goes with it.
const WIDTHS: [(u32, u32); 3] = [USUAL, (1024, 700), (960, 640)];
/// The same debriefs every day.
const SEED: u64 = 20;
/// Made-up debriefs whose first page is looked at; each takes seconds, and `LABELS=0..200` looks at two hundred.
const DEBRIEFS: u64 = 24;
/// One whose debrief the window waits for in vain, whatever its labels are. Why is not known yet.
const UNANSWERED: u64 = 195;
/// Every so many of them is looked at on all its pages.
const ALL_PAGES: u64 = 20;

/// Texts that stand over another text, beyond their chart or the window, or in a box that cuts them.
///
/// Every run of text is a label here: those of drawings, of tables that drawings stand in, of sliders and of all around them. What a
/// box can be scrolled to is not cut. What is printed over the page (the answer that stays in sight) may lie over what scrolls under it.
pub const FAULTS: &str = r"
    const out = [];
    const main = document.querySelector('main');
    const wide = document.documentElement.clientWidth;
    const skipped = (element) => element.closest('.vh, [class*=vh], dialog, option, [aria-hidden=true] > title');
    const says = (text) => text.replace(/\s+/g, ' ').trim();
    const cache = new Map();
    // What is round it: a box that scrolls sideways, one that stays in sight, or one that only screen readers know.
    function around(element) {
        if (!element || element === main) return null;
        if (cache.has(element)) return cache.get(element);
        const style = getComputedStyle(element);
        const found = style.clipPath === 'inset(50%)' ? 'heard' : ['auto', 'scroll'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1 ? 'scrolls'
            : ['sticky', 'fixed'].includes(style.position) ? 'stays' : around(element.parentElement);
        cache.set(element, found);
        return found;
    }
    const boxes = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = says(node.textContent);
        const element = node.parentElement;
        if (!text || skipped(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
        const place = around(element);
        if (['stays', 'heard'].includes(place)) continue;
        range.selectNodeContents(node);
        const svg = element.closest('svg');
        const rects = svg ? [element.getBoundingClientRect()] : [...range.getClientRects()];
        const figure = element.closest('figure, .slider, section, table');
        const frame = figure?.getBoundingClientRect();
        for (const { left, right, top, bottom } of rects) {
            if (right - left < 1) continue;
            if (place !== 'scrolls' && (right > wide + 0.5 || left < -0.5)) out.push(`out of the window: “${text}” ${Math.round(left)}–${Math.round(right)}`);
            else if (place !== 'scrolls' && figure && frame.width > 2 && (right > frame.right + 1.5 || left < frame.left - 1.5))
                out.push(`out of its ${figure.localName}.${figure.className.split(' ')[0]}: “${text}” ${Math.round(left)}–${Math.round(right)} of ${Math.round(frame.left)}–${Math.round(frame.right)}`);
            boxes.push({ left, right, top, bottom, text, element });
        }
        for (let box = element; box && box !== main && !svg; box = box.parentElement) {
            const style = getComputedStyle(box);
            if (style.display === 'inline') continue;
            if (box.scrollWidth > box.clientWidth + 1 && ['hidden', 'clip'].includes(style.overflowX)) {
                if (!(style.textOverflow === 'ellipsis' && box.closest('[title]'))) out.push(`cut: “${text}” in ${box.localName}.${box.className}`);
                break;
            }
        }
    }
    boxes.sort((one, two) => one.top - two.top);
    // A hair of a letter may reach into the next line's box; letters that meet share more than that.
    const HAIR = 1.5;
    for (let i = 0; i < boxes.length; i += 1) {
        const a = boxes[i];
        for (let j = i + 1; j < boxes.length && boxes[j].top < a.bottom - HAIR; j += 1) {
            const b = boxes[j];
            if (a.element === b.element) continue;
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            // Lines of one paragraph share the room between them.
            const least = a.element.closest('svg') || b.element.closest('svg') ? HAIR : 4;
            if (across > HAIR && down > least)
                out.push(`over each other by ${across.toFixed(0)} × ${down.toFixed(0)}: “${a.text}” and “${b.text}”`);
        }
    }
    return { faults: out, boxes: boxes.length, charts: document.querySelectorAll('figure.chart').length };";

/// Draws as few as tell where labels stand (that does not hang on the third digit of a share), and counts what the page waits for.
pub const FEW_DRAWS: &str = r"
    const was = window.fetch;
    window.__asked = [];
    window.__waits = 0;
    window.fetch = async (where, how) => {
        const command = String(where).split('/').at(-1);
        // The fine answer would be the coarse one again, and the team is of as many runs as a bar needs.
        if (/\u0022(draws\u0022:100000|runs\u0022:4000)/.test(how.body)) return new Promise(() => undefined);
        if (['explore', 'teams'].includes(command))
            how = { ...how, body: how.body.replace(/(\u0022draws\u0022|\u0022runs\u0022):\d+/, '$1:100') };
        window.__asked.push(command);
        window.__waits += 1;
        try { return await was(where, how); } finally { window.__waits -= 1; }
    };";

/// A page is drawn once it has asked for what stands on it and has every answer.
const DRAWN: &str = "return arguments[0].every((one) => window.__asked.includes(one)) && window.__waits === 0 && !!document.querySelector('main h1')";

/// The pages, and what each asks for.
const PAGES: [(&str, &[&str]); 4] = [
    ("debrief", &["debrief", "explore"]),
    ("sure", &["debrief", "explore"]),
    ("raters", &["debrief", "raters"]),
    ("compare", &["debrief"]),
];

struct Seen {
    faults: BTreeMap<String, Vec<String>>,
    labels: u64,
    charts: u64,
}

async fn look_at(window: &Window, seen: &mut Seen, what: &str, page: &str, id: &str) {
    for size in WIDTHS {
        window.resize_only(size).await;
        let found = window.execute(FAULTS, vec![]).await;
        seen.labels += found["boxes"].as_u64().unwrap_or(0);
        seen.charts += found["charts"].as_u64().unwrap_or(0);
        for fault in found["faults"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
        {
            let places = seen.faults.entry(fault.to_owned()).or_default();
            places.push(format!("{what}, {page}, {} wide ({id})", size.0));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_label_of_one_half_meets_another_or_is_cut() {
    let (first, count) = range().unwrap_or((0, DEBRIEFS / 2));
    no_label_meets_another(first, count).await;
}

/// In another window, at the same time.
#[tokio::test(flavor = "multi_thread")]
async fn no_label_of_the_other_half_meets_another_or_is_cut() {
    if range().is_none() {
        no_label_meets_another(DEBRIEFS / 2, DEBRIEFS / 2).await;
    }
}

async fn no_label_meets_another(first: u64, count: u64) {
    let begun = Instant::now();
    let mut made = Vec::new();
    let window = Window::open_on(|workspace| {
        let app = App::start(workspace, KeySource::File);
        for n in (first..first + count).filter(|n| *n != UNANSWERED) {
            let one = made_up(SEED, n);
            let id = app
                .take_in(&one.text)
                .unwrap_or_else(|e| panic!("made-up decision {n}: {e:?}"));
            made.push((n, id.to_string(), one));
        }
    })
    .await;
    let loaded = begun.elapsed();
    window.execute(FEW_DRAWS, vec![]).await;
    let opened = begun.elapsed();
    let mut seen = Seen {
        faults: BTreeMap::new(),
        labels: 0,
        charts: 0,
    };
    for (n, id, one) in &made {
        let what = format!(
            "made-up decision {n} ({} people, {} raters)",
            one.candidates, one.raters
        );
        let pages = if n % ALL_PAGES < 2 { &PAGES[..] } else { &PAGES[..1] };
        for (page, asks) in pages {
            let place = format!("#/d/{id}/{page}");
            let turned = Instant::now();
            window.execute("window.__asked = []", vec![]).await;
            go(&window, &place).await;
            window
                .until_with(&format!("{place} of {what}"), DRAWN, vec![json!(asks)])
                .await;
            let there = turned.elapsed();
            look_at(&window, &mut seen, &what, page, id).await;
            if std::env::var_os("LABELS").is_some() {
                println!(
                    "{what}, {page}: there after {there:?}, looked at after {:?}",
                    turned.elapsed()
                );
            }
        }
    }
    let told: Vec<String> = seen
        .faults
        .iter()
        .map(|(fault, places)| format!("{fault}\n      {} times, first in {}", places.len(), places[0]))
        .collect();
    assert!(
        told.is_empty(),
        "{} kinds of fault among {} labels of {} charts:\n  {}",
        told.len(),
        seen.labels,
        seen.charts,
        told.join("\n  ")
    );
    assert!(
        seen.labels > 100 * count,
        "only {} labels were there to look at",
        seen.labels
    );
    println!(
        "{} labels, {} charts; loaded in {loaded:?}, opened after {opened:?}, {:?} in all",
        seen.labels,
        seen.charts,
        begun.elapsed()
    );
    window.close().await;
}

/// Which of them: all, or `LABELS=FROM..COUNT` for a few while a chart is mended.
fn range() -> Option<(u64, u64)> {
    let asked = std::env::var("LABELS").ok()?;
    let (from, count) = asked.split_once("..")?;
    Some((from.parse().ok()?, count.parse().ok()?))
}
