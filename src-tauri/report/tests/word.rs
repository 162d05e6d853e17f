//! The Word file: real headings and heads of tables, dated by its argument, and whole.

use std::io::{Cursor, Read};

use crate::paper::{day, sample};
use counterweight_report::Kind;
use counterweight_report::document::{Block, Item, List, Marker};
use zip::ZipArchive;

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn headings_and_heads_are_real() {
    let document = sample("star-seller").document(Kind::Record);
    let bytes = document.docx(day()).unwrap();
    let body = part(&bytes, "word/document.xml");
    for level in 1..=3 {
        assert!(body.contains(&format!("w:val=\"Heading{level}\"")), "{level}");
    }
    let tables = body.matches("<w:tbl>").count();
    assert!(tables > 10);
    assert_eq!(body.matches("<w:tblHeader />").count(), tables, "one head a table");
    let styles = part(&bytes, "word/styles.xml");
    assert!(styles.contains("heading 1") && styles.contains("w:outlineLvl"));
    assert!(styles.contains("w:default=\"1\" w:styleId=\"Normal\"") && styles.contains("<w:lang w:val=\"en\""));
}

#[test]
fn it_is_dated_by_its_argument_and_by_nothing_else() {
    let bytes = sample("first-leader").document(Kind::Brief).docx(day()).unwrap();
    let core = part(&bytes, "docProps/core.xml");
    assert_eq!(core.matches("2026-11-25T12:00:00Z").count(), 2, "{core}");
    assert!(
        core.contains("<dc:title>First sales leader") && core.contains("<dc:language>en"),
        "{core}"
    );
    let mut zip = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    for i in 0..zip.len() {
        let entry = zip.by_index(i).unwrap();
        let year = entry.last_modified().map(|d| d.year());
        assert!(year.is_none_or(|y| y == 1980), "{}: {year:?}", entry.name());
    }
}

#[test]
fn every_part_is_well_formed_whatever_is_written() {
    let mut document = sample("star-seller").document(Kind::Brief);
    document.title = "<w:p/> & \"x\" \u{0}\u{7} ]]> \u{202e}".to_owned();
    document
        .blocks
        .push(Block::text("a\u{b}b\u{1f}c <w:cantSplit /> &amp;\nd"));
    document.blocks.push(Block::List(List {
        items: vec![Item::term("<t>", "&"); 3],
        marker: Marker::Number,
        more: 2,
    }));
    let bytes = document.docx(day()).unwrap();
    let mut zip = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    for i in 0..zip.len() {
        let mut entry = zip.by_index(i).unwrap();
        if !entry.name().ends_with(".xml") && !entry.name().ends_with(".rels") {
            continue;
        }
        let (name, mut text) = (entry.name().to_owned(), String::new());
        entry.read_to_string(&mut text).unwrap();
        roxmltree::Document::parse(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
    }
    let body = part(&bytes, "word/document.xml");
    assert!(body.contains("and 2 more, see the full record"));
    assert!(body.contains("&lt;w:cantSplit /&gt;"), "text is not taken for a row");
}

#[test]
fn it_says_what_the_document_says() {
    let document = sample("first-leader").document(Kind::Record);
    let body = part(&document.docx(day()).unwrap(), "word/document.xml");
    let read = roxmltree::Document::parse(&body).unwrap();
    let words: String = read
        .descendants()
        .filter(|n| n.has_tag_name(("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "t")))
        .filter_map(|n| n.text())
        .collect();
    let bare = |t: &str| -> String { t.chars().filter(|c| !c.is_whitespace()).collect() };
    let words = bare(&words);
    for block in &document.blocks {
        if let Block::Heading { text, .. } | Block::Paragraph { text, .. } = block {
            assert!(words.contains(&bare(text)), "{text}");
        }
    }
}
