//! Each report against what it was: its text as Markdown, and its pages as small pictures.
//!
//! `UPDATE_GOLDEN=1` writes them anew; look at what changed before it is committed.

use std::fs;
use std::path::PathBuf;

use crate::paper::{day, followed, not_now, sample};
use counterweight_report::Kind;
use counterweight_report::document::Document;
use tiny_skia::Pixmap;
use typst_render::RenderOptions;

/// Pixels per point: enough to see a line that moved, small enough to keep.
const SCALE: f64 = 0.75;
/// Largest difference of a channel that is no difference: fonts are drawn a little differently on other processors.
const ALIKE: u8 = 24;
/// Largest share of pixels that may differ.
const MAY_DIFFER: f64 = 0.001;

fn updating() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some()
}

fn golden(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name)
}

fn text(name: &str, document: &Document) {
    let (path, now) = (golden(&format!("{name}.md")), document.markdown());
    if updating() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &now).unwrap();
    }
    let then = fs::read_to_string(&path).unwrap_or_default();
    let first = now.lines().zip(then.lines()).position(|(a, b)| a != b);
    assert!(
        now == then,
        "{name}: line {:?} differs. See that it is right, then run with UPDATE_GOLDEN=1.",
        first.map(|n| n + 1)
    );
}

fn pictures(name: &str, document: &Document, pages: &[usize]) {
    let set = document.pages(day()).unwrap();
    for page in pages {
        let options = RenderOptions {
            pixel_per_pt: typst_render_scale(),
            render_bleed: false,
        };
        let now = typst_render::render(&set.set().pages()[page - 1], &options)
            .encode_png()
            .unwrap();
        let path = golden(&format!("{name}-{page}.png"));
        if updating() {
            fs::write(&path, &now).unwrap();
        }
        let then = fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let (now, then) = (Pixmap::decode_png(&now).unwrap(), Pixmap::decode_png(&then).unwrap());
        assert_eq!(
            (now.width(), now.height()),
            (then.width(), then.height()),
            "{name} page {page}"
        );
        let differ = now.data().chunks(4).zip(then.data().chunks(4));
        let differ = differ
            .filter(|(a, b)| a.iter().zip(*b).any(|(x, y)| x.abs_diff(*y) > ALIKE))
            .count();
        let share = differ as f64 / f64::from(now.width() * now.height());
        assert!(
            share <= MAY_DIFFER,
            "{name} page {page}: {:.2}% of the picture differs",
            share * 100.0
        );
    }
}

fn typst_render_scale() -> typst::utils::Scalar {
    typst::utils::Scalar::new(SCALE)
}

#[test]
fn briefs() {
    for name in ["star-seller", "first-leader", "ic-declined"] {
        let document = sample(name).document(Kind::Brief);
        text(&format!("brief-{name}"), &document);
        pictures(&format!("brief-{name}"), &document, &[1]);
    }
}

#[test]
fn records() {
    for (name, pages) in [
        ("star-seller", vec![1, 2, 3]),
        ("first-leader", vec![1, 3]),
        ("ic-declined", vec![1, 2]),
    ] {
        let document = sample(name).document(Kind::Record);
        text(&format!("record-{name}"), &document);
        pictures(&format!("record-{name}"), &document, &pages);
    }
}

#[test]
fn kits() {
    for (name, pages) in [("team-lead-west", vec![1, 2]), ("ic-declined", vec![2])] {
        let document = sample(name).document(Kind::Kit);
        text(&format!("kit-{name}"), &document);
        pictures(&format!("kit-{name}"), &document, &pages);
    }
}

#[test]
fn what_follows_a_decision() {
    let found = followed();
    for kind in [Kind::Brief, Kind::Record, Kind::Feedback, Kind::Contract, Kind::Book] {
        // A letter says "not now"; the others follow a trial.
        let document = if kind == Kind::Feedback {
            not_now().document(kind)
        } else {
            found.document(kind)
        };
        let name = format!("{}-followed", kind.name());
        text(&name, &document);
        if kind != Kind::Record {
            pictures(&name, &document, &[1]);
        }
    }
}
