//! What an accessible PDF has to hold, read from the real file: tags, title, language, reading order, heads of tables, fonts, nothing active.

use crate::paper::{day, followed, not_now, sample};
use crate::tags::{Tagged, dict, resolve, string};
use counterweight_report::Kind;
use counterweight_report::document::{Block, Document, Gives, Table};
use lopdf::Object;

const REPORTS: [(&str, Kind); 7] = [
    ("star-seller", Kind::Brief),
    ("first-leader", Kind::Brief),
    ("ic-declined", Kind::Brief),
    ("star-seller", Kind::Record),
    ("first-leader", Kind::Record),
    ("ic-declined", Kind::Record),
    ("team-lead-west", Kind::Kit),
];

fn each(check: impl Fn(&str, &Document, &Tagged)) {
    for (name, kind) in REPORTS {
        let document = sample(name).document(kind);
        let pdf = document.pdf(day()).unwrap();
        assert_eq!(pdf.warnings, Vec::<String>::new(), "{name} {kind:?}");
        check(&format!("{name} {kind:?}"), &document, &Tagged::read(&pdf.bytes));
    }
    let (found, declined) = (followed(), not_now());
    for kind in [Kind::Record, Kind::Feedback, Kind::Contract, Kind::Book] {
        let of = if kind == Kind::Feedback { &declined } else { &found };
        let document = of.document(kind);
        let pdf = document.pdf(day()).unwrap();
        check(&format!("followed {kind:?}"), &document, &Tagged::read(&pdf.bytes));
    }
}

#[test]
fn says_what_it_is_and_in_which_language() {
    each(|name, document, pdf| {
        let catalog = pdf.catalog();
        let marked = dict(&pdf.pdf, catalog.get(b"MarkInfo").unwrap())
            .get(b"Marked")
            .unwrap();
        assert!(marked.as_bool().unwrap(), "{name}");
        assert_eq!(string(resolve(&pdf.pdf, catalog.get(b"Lang").unwrap())), "en", "{name}");
        let viewer = dict(&pdf.pdf, catalog.get(b"ViewerPreferences").unwrap());
        assert!(viewer.get(b"DisplayDocTitle").unwrap().as_bool().unwrap(), "{name}");
        let info = dict(&pdf.pdf, pdf.pdf.trailer.get(b"Info").unwrap());
        let title = string(info.get(b"Title").unwrap());
        assert!(
            title.contains(&document.title) && title.contains("(sample)"),
            "{name}: {title}"
        );
        let xmp = resolve(&pdf.pdf, catalog.get(b"Metadata").unwrap())
            .as_stream()
            .unwrap();
        let xmp = String::from_utf8_lossy(&xmp.content).into_owned();
        assert!(
            xmp.contains("pdfuaid") && xmp.contains("<pdfuaid:part>1</pdfuaid:part>"),
            "{name}: {xmp}"
        );
        assert!(xmp.contains("2026-11-25"), "{name}: dated by its argument");
    });
}

#[test]
fn headings_step_down_one_at_a_time() {
    each(|name, _, pdf| {
        let levels: Vec<u8> = pdf
            .root
            .all()
            .iter()
            .filter_map(|e| e.kind.strip_prefix('H').and_then(|n| n.parse().ok()))
            .collect();
        assert_eq!(levels.first(), Some(&1), "{name}: the title");
        assert_eq!(levels.iter().filter(|l| **l == 1).count(), 1, "{name}");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{name}: H{} follows H{}", pair[1], pair[0]);
        }
    });
}

#[test]
fn figures_are_described_and_tables_have_heads() {
    each(|name, document, pdf| {
        let all = pdf.root.all();
        let figures: Vec<_> = all.iter().filter(|e| e.kind == "Figure").collect();
        assert!(
            figures.iter().all(|f| f.alt.as_ref().is_some_and(|a| a.len() > 40)),
            "{name}"
        );
        assert_eq!(
            figures.len(),
            count(&document.blocks, &|b| matches!(b, Block::Chart(_))),
            "{name}"
        );
        for table in all.iter().filter(|e| e.kind == "Table") {
            let heads: Vec<_> = table.all().into_iter().filter(|e| e.kind == "TH").collect();
            assert!(!heads.is_empty(), "{name}: {:?}", table.read_out());
            assert!(heads.iter().all(|h| h.scope.is_some()), "{name}: scope");
        }
    });
}

fn count(blocks: &[Block], which: &dyn Fn(&Block) -> bool) -> usize {
    let inside = |b: &Block| match b {
        Block::Columns { columns, .. } => columns.iter().map(|c| count(c, which)).sum(),
        Block::Band { left, right } => count(left, which) + count(right, which),
        Block::Part { blocks, .. } => count(blocks, which),
        _ => 0,
    };
    blocks.iter().map(|b| usize::from(which(b)) + inside(b)).sum()
}

/// Every text a reader is given, in the order of the document.
fn said(blocks: &[Block], out: &mut Vec<String>) {
    let table = |t: &Table, out: &mut Vec<String>| {
        out.extend(t.columns.iter().map(|c| c.title.clone()));
        out.extend(t.rows.iter().flatten().map(|c| c.text.clone()));
    };
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } | Block::Lines { label: text, .. } => {
                out.push(text.clone())
            }
            Block::Lead { finding, text } => out.extend([finding.clone(), text.clone()]),
            Block::KeyValues { rows } => out.extend(rows.iter().flat_map(|(k, v)| [k.clone(), v.clone()])),
            Block::List(list) => {
                out.extend(
                    list.items
                        .iter()
                        .flat_map(|i| [i.term.clone(), i.text.clone(), i.note.clone()]),
                );
            }
            Block::Table(t) => table(t, out),
            Block::Chart(chart) => {
                out.extend([
                    chart.chart.finding.clone(),
                    chart.chart.how.clone(),
                    chart.chart.alt.clone(),
                ]);
                if chart.with_table {
                    table(&chart.table(), out);
                }
            }
            Block::Quote { text, by } => out.extend([text.clone(), by.clone()]),
            Block::Columns { columns, .. } => columns.iter().for_each(|c| said(c, out)),
            Block::Band { left, right } => {
                said(left, out);
                said(right, out);
            }
            Block::Signatures { names } => out.extend(names.clone()),
            Block::Callout { title, text } => out.extend([title.clone(), text.clone()]),
            Block::Part { blocks, .. } => said(blocks, out),
            Block::PageBreak => {}
        }
    }
}

/// The texts of the parts that are there to give way.
fn giving(blocks: &[Block], out: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Part { gives, blocks } if *gives != Gives::Never => said(blocks, out),
            Block::Part { blocks, .. } => giving(blocks, out),
            Block::Columns { columns, .. } => columns.iter().for_each(|c| giving(c, out)),
            _ => {}
        }
    }
}

/// Without what setting changes: spaces, places to break, ligatures.
fn bare(text: &str) -> String {
    let parts = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}' | '\u{ad}' | '\u{a0}'));
    parts
        .collect::<String>()
        .replace('ﬁ', "fi")
        .replace('ﬂ', "fl")
        .replace('ﬀ', "ff")
        .replace('ﬃ', "ffi")
}

#[test]
fn it_is_read_in_the_order_of_the_document() {
    each(|name, document, pdf| {
        let read = bare(&pdf.root.read_out());
        let mut expected = vec![
            document.label.clone(),
            document.title.clone(),
            document.subtitle.clone(),
        ];
        said(&document.blocks, &mut expected);
        // A report of one page may have been cut: how its texts begin is still in order, few of its items are gone, and what was to give
        // way may have.
        let mut may_go = Vec::new();
        if document.one_page {
            giving(&document.blocks, &mut may_go);
        }
        let (begins, may_miss) = if document.one_page {
            (24, expected.len() / 10)
        } else {
            (usize::MAX, 0)
        };
        let short = |text: &str| bare(text).chars().take(begins).collect::<String>();
        let may_go: Vec<String> = may_go.iter().map(|text| short(text)).collect();
        let (mut at, mut missing) = (0, Vec::new());
        for text in expected.iter().map(|t| short(t)).filter(|t| !t.is_empty()) {
            match read[at..].find(&text) {
                Some(found) => at += found + text.len(),
                None if may_go.contains(&text) => {}
                None => missing.push(text),
            }
        }
        assert!(
            missing.len() <= may_miss,
            "{name}: not read, or out of order: {missing:#?}"
        );
    });
}

#[test]
fn fonts_are_inside_and_nothing_acts() {
    each(|name, _, pdf| {
        let mut descriptors = 0;
        for object in pdf.pdf.objects.values() {
            let d = match object {
                Object::Dictionary(d) => d,
                Object::Stream(s) => &s.dict,
                _ => continue,
            };
            let is = |key: &[u8], value: &[u8]| d.get(key).ok().and_then(|o| o.as_name().ok()) == Some(value);
            if is(b"Type", b"FontDescriptor") {
                descriptors += 1;
                assert!(
                    [b"FontFile2".as_slice(), b"FontFile3", b"FontFile"]
                        .iter()
                        .any(|k| d.has(k)),
                    "{name}"
                );
            }
            for action in [
                b"JavaScript".as_slice(),
                b"Launch",
                b"SubmitForm",
                b"ImportData",
                b"GoToR",
                b"URI",
                b"Movie",
                b"RichMedia",
            ] {
                assert!(
                    !is(b"S", action) && !is(b"Subtype", action),
                    "{name}: {}",
                    String::from_utf8_lossy(action)
                );
            }
            for key in [b"JS".as_slice(), b"AA", b"OpenAction", b"EmbeddedFiles", b"EF", b"URI"] {
                assert!(!d.has(key), "{name}: {}", String::from_utf8_lossy(key));
            }
        }
        assert!(descriptors >= 2, "{name}");
    });
}
