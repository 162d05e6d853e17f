//! What people write is data: it can look like markup, be endless or unprintable, and the report still says it, on its page.

use crate::paper::{Found, act, day, followed, not_now, sample};
use crate::tags::Tagged;
use counterweight_core::decision::{Change, ClosingAct, Decision, FrameField, FramingAct};
use counterweight_report::document::{Block, Column, Document, Item, Table};
use counterweight_report::{Kind, ReportError, document};

const UNTRUSTED: [&str; 9] = [
    "#import \"@preview/x:1.0.0\": y",
    "#read(\"/etc/passwd\") #eval(\"1\") #sys.inputs",
    "$x^2$ *bold* _it_ `raw` @ref <label> \\ // /* c */ ~ -- --- ... 'q' \"q\"",
    "]] #[ )} {( \\u{1F600} \\n",
    "<script>alert(1)</script> &amp; <b>",
    "= Heading\n- item\n+ item\n/ term: x\n```\n#panic()\n```",
    "=HYPERLINK(\"http://x\") +1 -1 @SUM(A1)",
    "before \u{202e}after\u{202c} \u{2066}isolate\u{2069} \u{0}\u{7}\u{1b}[31m",
    "🙂 👩\u{200d}👩\u{200d}👧 李小龍 שלום مرحبا नमस्ते e\u{301}",
];

fn with_texts(text: &str) -> Document {
    let mut document = sample("star-seller").document(Kind::Brief);
    document.one_page = false;
    document.title = text.to_owned();
    document.subtitle = text.to_owned();
    let cell = |t: &str| vec![t.into(), t.into()];
    document.blocks = vec![
        Block::heading(2, text),
        Block::Lead {
            finding: text.to_owned(),
            text: text.to_owned(),
        },
        Block::text(text),
        Block::list(vec![Item::term(text, text).noted(text)]),
        Block::KeyValues {
            rows: vec![(text.to_owned(), text.to_owned())],
        },
        Block::Table(Table {
            columns: vec![Column::words(text, 1.0), Column::numbers("n")],
            rows: vec![cell(text)],
            row_heads: true,
            ..Table::default()
        }),
        Block::Quote {
            text: text.to_owned(),
            by: text.to_owned(),
        },
        Block::Callout {
            title: text.to_owned(),
            text: text.to_owned(),
        },
        Block::Signatures {
            names: vec![text.to_owned()],
        },
    ];
    document
}

#[test]
fn markup_stays_text_on_every_face() {
    for text in UNTRUSTED {
        let document = with_texts(text);
        let pdf = document.pdf(day()).unwrap();
        let read = Tagged::read(&pdf.bytes).root.read_out();
        let bare = |t: &str| -> String { t.chars().filter(|c| c.is_ascii_graphic()).collect() };
        let times = bare(&read).matches(&bare(text)).count();
        assert!(times >= 11, "{text:?} is read {times} times: {read}");
        // What another script needs may be found among this computer's fonts.
        assert!(
            pdf.warnings.is_empty() || !text.is_ascii(),
            "{text:?}: {:?}",
            pdf.warnings
        );
        assert!(!document.markdown().is_empty());
        assert!(document.docx(day()).unwrap().starts_with(b"PK"));
        assert!(document.pages(day()).unwrap().svg(1).unwrap().starts_with("<svg"));
    }
}

#[test]
fn names_in_other_scripts_are_letters() {
    for name in [
        "نسرین می\u{200c}رود",
        "רות לוי",
        "प्रिया शर्मा",
        "สมชาย ใจดี",
        "Nguyễn Thị Ánh",
    ] {
        let pdf = with_texts(name).pdf(day()).unwrap();
        assert_eq!(pdf.warnings, Vec::<String>::new(), "{name}");
        let read = Tagged::read(&pdf.bytes).root.read_out();
        assert!(!read.contains('□') && !read.contains('\u{fffd}'), "{read}");
    }
}

#[test]
fn what_cannot_be_shown_is_named() {
    // No font has a letter that does not exist.
    let pdf = with_texts("\u{378} \u{202e}x").pdf(day()).unwrap();
    assert_eq!(pdf.warnings.len(), 1);
    assert!(
        pdf.warnings[0].contains("U+0378") && pdf.warnings[0].contains("U+202E"),
        "{:?}",
        pdf.warnings
    );
    let markdown = with_texts("\u{378} \u{202e}x").markdown();
    assert!(markdown.contains('\u{378}') && !markdown.contains('\u{202e}'));
}

#[test]
fn endless_texts_stay_on_the_page() {
    for text in ["w".repeat(20_000), "word ".repeat(4_000), "ß".repeat(5_000)] {
        let mut document = with_texts("short");
        document.title = "w".repeat(300);
        document.blocks.splice(
            2..2,
            [Block::text(&text), Block::list(vec![Item::term("w".repeat(200), text)])],
        );
        let set = document.pages(day()).unwrap();
        for page in set.set().pages() {
            let width = page.frame.size().x.to_pt();
            for (at, wide) in texts(&page.frame, 0.0) {
                assert!(
                    at >= 0.0 && at + wide <= width,
                    "text from {at} to {} on {width}",
                    at + wide
                );
            }
        }
    }
}

/// Where each run of text begins and how wide it is, in points.
fn texts(frame: &typst::layout::Frame, x: f64) -> Vec<(f64, f64)> {
    use typst::layout::FrameItem;
    let mut out = Vec::new();
    for (at, item) in frame.items() {
        let x = x + at.x.to_pt();
        match item {
            FrameItem::Text(text) => out.push((x, text.width().to_pt())),
            // What is clipped cannot run off the page.
            FrameItem::Group(group) if group.clip.is_none() => out.extend(texts(&group.frame, x)),
            _ => {}
        }
    }
    out
}

/// The same sample with every text that its frame and verdict allow made as long as they may be.
fn overlong() -> Found {
    let found = sample("star-seller");
    let mut d: Decision = found.decision;
    let long = "An endless text that says the same again and again. ".repeat(75);
    let long = long.chars().take(3_900).collect::<String>();
    act(
        &mut d,
        Change::Framing(FramingAct::Retitled {
            title: "A title ".repeat(20).trim().to_owned(),
        }),
    );
    act(
        &mut d,
        Change::Framing(FramingAct::Framed {
            field: FrameField::WhyNow,
            text: long.clone(),
        }),
    );
    let verdict = d.round().verdicts.last().unwrap().clone();
    act(
        &mut d,
        Change::Closing(ClosingAct::Decided {
            choice: verdict.choice,
            candidate: verdict.candidate,
            why: long,
            departs: None,
            look_again: None,
            departure: None,
            reverse_if: String::new(),
            decided_by: Vec::new(),
            forecast: Vec::new(),
            quality: std::collections::BTreeMap::new(),
        }),
    );
    Found::of(d)
}

#[test]
fn a_brief_is_one_page_whatever_it_is_given() {
    for name in ["star-seller", "first-leader", "ic-declined"] {
        assert_eq!(
            sample(name).document(Kind::Brief).pdf(day()).unwrap().pages,
            1,
            "{name}"
        );
    }
    assert_eq!(overlong().document(Kind::Brief).pdf(day()).unwrap().pages, 1);
    for text in ["w".repeat(20_000), "word ".repeat(4_000)]
        .iter()
        .map(String::as_str)
        .chain(UNTRUSTED)
    {
        let mut document = with_texts(text);
        document.one_page = true;
        let Block::List(list) = &mut document.blocks[3] else {
            panic!()
        };
        list.items = vec![list.items[0].clone(); 40];
        assert_eq!(document.pdf(day()).unwrap().pages, 1, "{text:.40}");
    }
}

#[test]
fn a_brief_that_was_cut_says_so() {
    let mut document = with_texts("short");
    document.one_page = true;
    document.blocks = vec![Block::list(vec![Item::text("one line of a list"); 300])];
    let pdf = document.pdf(day()).unwrap();
    let read = Tagged::read(&pdf.bytes).root.read_out();
    assert!(read.contains("and 292 more, see the full record"), "{read}");
}

#[test]
fn same_input_same_bytes() {
    for (name, kind) in [
        ("star-seller", Kind::Record),
        ("first-leader", Kind::Brief),
        ("team-lead-west", Kind::Kit),
    ] {
        let first = all_of(name, kind);
        let name = name.to_owned();
        let elsewhere = std::thread::spawn(move || all_of(&name, kind)).join().unwrap();
        assert!(first == elsewhere, "{kind:?}");
    }
}

fn all_of(name: &str, kind: Kind) -> (Vec<u8>, Vec<u8>, String) {
    let document = sample(name).document(kind);
    (
        document.pdf(day()).unwrap().bytes,
        document.docx(day()).unwrap(),
        document.markdown(),
    )
}

#[test]
fn a_letter_holds_nothing_but_what_was_ticked() {
    let found = not_now();
    let letter = found.document(Kind::Feedback).markdown();
    for member in found.decision.members.iter().filter(|m| m.id != found.decision.decider) {
        assert!(!letter.contains(&member.name), "{}", member.name);
    }
    let criteria = found.decision.template.criteria.iter();
    let named = criteria.filter(|c| letter.contains(&c.title)).count();
    assert_eq!(named, 4);
    assert!(
        !letter.contains("2.") && !letter.to_lowercase().contains("median"),
        "no number of the panel"
    );
}

#[test]
fn a_letter_says_when_it_was_written_and_does_not_reach_somebody_who_has_the_job() {
    let letter = not_now().document(Kind::Feedback);
    assert_eq!(letter.subtitle, "To Juniper Reed, 23 November 2026");
    let refused = document(Kind::Feedback, &followed().material()).unwrap_err();
    assert!(refused.to_string().contains("no longer holds"), "{refused}");
}

#[test]
fn what_nobody_has_begun_is_not_there() {
    let found = sample("team-lead-west");
    for kind in [Kind::Feedback, Kind::Contract, Kind::Book] {
        assert!(
            matches!(document(kind, &found.material()), Err(ReportError::NotThere { .. })),
            "{kind:?}"
        );
    }
    let found = followed();
    let somebody = "somebody".into();
    let material = counterweight_report::Material {
        person: Some(&somebody),
        ..found.material()
    };
    assert!(matches!(
        document(Kind::Book, &material),
        Err(ReportError::NotThere { .. })
    ));
}

#[test]
fn nothing_of_the_marks_is_printed_before_the_debrief() {
    let found = sample("team-lead-west");
    for kind in [Kind::Brief, Kind::Record] {
        assert_eq!(document(kind, &found.material()), Err(ReportError::NotOpen));
    }
    let kit = found.document(Kind::Kit).markdown();
    for sheet in found.decision.round().sheets.values() {
        for rating in sheet.ratings.values().filter(|r| !r.why.is_empty()) {
            assert!(!kit.contains(&rating.why), "{}", rating.why);
        }
    }
}
