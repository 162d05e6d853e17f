//! A document as Markdown (CommonMark with tables). What people wrote is escaped: it can look like markup, and never is.

use crate::document::{Block, Cell, Document, List, Marker, SEE_RECORD, Table, Tone};

pub(crate) fn write(document: &Document) -> String {
    let mut out = String::new();
    let sample = if document.sample { " (sample)" } else { "" };
    part(&mut out, &format!("# {}{sample}", line(&document.title)));
    let label = format!("{}{sample}", inline(&document.label));
    part(
        &mut out,
        &if document.subtitle.is_empty() {
            label
        } else {
            format!("{label}: {}", inline(&document.subtitle))
        },
    );
    blocks(&mut out, &document.blocks);
    let mut foot = "Judgement of people, supported by Counterweight.".to_owned();
    if !document.confidential.is_empty() {
        foot += &format!(" {}.", inline(&document.confidential));
    }
    part(&mut out, "---");
    part(&mut out, &foot);
    out
}

/// A block of its own, with an empty line before it.
fn part(out: &mut String, text: &str) {
    if text.is_empty() {
        return;
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(text);
    out.push('\n');
}

fn blocks(out: &mut String, all: &[Block]) {
    for block in all {
        match block {
            Block::Heading { level, text } => {
                part(out, &format!("{} {}", "#".repeat(usize::from(*level)), line(text)));
            }
            Block::Lead { finding, text } => {
                part(out, &strong(finding));
                part(out, &inline(text));
            }
            Block::Paragraph {
                text,
                tone: Tone::Strong,
            } => part(out, &strong(text)),
            Block::Paragraph { text, .. } => part(out, &inline(text)),
            Block::KeyValues { rows } => {
                let lines: Vec<String> = rows
                    .iter()
                    .map(|(k, v)| format!("- {}: {}", strong(k), hanging(v)))
                    .collect();
                part(out, &lines.join("\n"));
            }
            Block::List(list) => part(out, &a_list(list)),
            Block::Table(table) => part(out, &a_table(table)),
            Block::Chart(chart) => {
                part(
                    out,
                    &format!(
                        "{}{}",
                        strong(&chart.chart.finding),
                        if chart.chart.finding.is_empty() { "" } else { "." }
                    ),
                );
                part(out, &a_table(&chart.table()));
            }
            Block::Quote { text, by } => {
                let by = if by.is_empty() {
                    String::new()
                } else {
                    format!("\n>\n> {}", line(by))
                };
                part(out, &format!("> {}{by}", inline(text).replace('\n', "\n> ")));
            }
            Block::Columns { columns, .. } => columns.iter().for_each(|column| blocks(out, column)),
            Block::Band { left, right } => {
                blocks(out, left);
                blocks(out, right);
            }
            Block::Signatures { names } => {
                let lines: Vec<String> = names
                    .iter()
                    .map(|n| format!("- {}: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_", line(n)))
                    .collect();
                part(out, &lines.join("\n"));
            }
            Block::Callout { title, text } => part(
                out,
                &format!("> {} {}", strong(title), inline(text).replace('\n', "\n> ")),
            ),
            // Nothing to write on and no pages here; what is asked for stays.
            Block::Lines { label, .. } => part(out, &inline(label)),
            Block::Part { blocks: inside, .. } => blocks(out, inside),
            Block::PageBreak => {}
        }
    }
}

fn a_list(list: &List) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (number, item) in (1..).zip(&list.items) {
        let marker = match list.marker {
            Marker::Dot | Marker::Flag | Marker::Question => "-".to_owned(),
            Marker::Number => format!("{number}."),
            Marker::Box => "- [ ]".to_owned(),
        };
        let mut text = String::new();
        if !item.term.is_empty() {
            text += &strong(&item.term);
            text += if item.text.is_empty() { "" } else { ": " };
        }
        text += &hanging(&item.text);
        if !item.note.is_empty() {
            text += &format!(" ({})", line(&item.note));
        }
        lines.push(format!("{marker} {text}"));
    }
    if list.more > 0 {
        lines.push(format!("- and {} {SEE_RECORD}", list.more));
    }
    lines.join("\n")
}

fn a_table(table: &Table) -> String {
    use crate::document::Align;
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let rule = |align| match align {
        Align::Left => "---",
        Align::Center => ":-:",
        Align::Right => "--:",
    };
    let cell = |cell: &Cell| {
        let text = line(&cell.text);
        if cell.boxed { format!("**{text}**") } else { text }
    };
    let mut lines = vec![
        row(table.columns.iter().map(|c| line(&c.title)).collect()),
        row(table.columns.iter().map(|c| rule(c.align).to_owned()).collect()),
    ];
    lines.extend(table.rows.iter().map(|r| row(r.iter().map(cell).collect())));
    let mut text = lines.join("\n");
    if table.more > 0 {
        text += &format!("\n\nand {} {SEE_RECORD}", table.more);
    }
    text
}

/// Bold, unless nothing is there to be bold.
fn strong(text: &str) -> String {
    let text = line(text);
    // Emphasis needs a letter right inside its marks.
    if text.is_empty() { text } else { format!("**{text}**") }
}

/// Text in which line breaks stay, escaped.
fn inline(text: &str) -> String {
    lines(text).join("\\\n")
}

/// The same inside an item of a list.
fn hanging(text: &str) -> String {
    lines(text).join("\\\n  ")
}

/// Text on one line, escaped.
fn line(text: &str) -> String {
    lines(text).join(" ")
}

/// The lines of a text that hold anything, each escaped.
fn lines(text: &str) -> Vec<String> {
    let breaks = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let lines = text.split(breaks).map(str::trim).filter(|l| !l.is_empty());
    lines.map(escaped).collect()
}

/// One line with a backslash before everything that could be markup there.
fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    // Where only digits came so far, a dot or bracket would make a numbered list of it.
    let mut start = true;
    let mut digits = true;
    let mut letters = line.chars().peekable();
    while let Some(c) = letters.next() {
        let c = match c {
            '\t' => ' ',
            c if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => '\u{fffd}',
            c => c,
        };
        let markup = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '@' | '^' | '{' | '}' => true,
            '#' | '+' | '-' | '=' => start,
            '!' => letters.peek() == Some(&'['),
            '.' | ')' => digits && !start,
            ':' => start || letters.peek() == Some(&'/') || out.ends_with(':'),
            _ => false,
        };
        if markup || (c == '.' && out.to_lowercase().ends_with("www")) {
            out.push('\\');
        }
        out.push(c);
        start = false;
        digits &= c.is_ascii_digit();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    /// What a reader sees of a text: its lines that hold anything, without what controls how others look.
    fn seen(text: &str) -> String {
        let (mut out, mut first) = (String::new(), true);
        for line in text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
            let line = line.trim();
            if line.is_empty() {
                continue;
            }
            if !first {
                out.push('\n');
            }
            first = false;
            out.extend(line.chars().map(|c| match c {
                '\t' => ' ',
                c if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => '\u{fffd}',
                c => c,
            }));
        }
        out
    }

    /// Reads one paragraph back with every extension on but the one that draws quotes anew; anything but text fails.
    fn read_back(markdown: &str) -> String {
        let mut out = String::new();
        for event in Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
            match event {
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                Event::Text(text) => out.push_str(&text),
                Event::HardBreak => out.push('\n'),
                other => panic!("{other:?} in {markdown:?}"),
            }
        }
        out
    }

    #[test]
    fn what_looks_like_markup_stays_text() {
        for text in [
            "#import \"x\"",
            "$x$ and ]] and **b** and __c__ and ~~d~~",
            "<script>alert(1)</script>",
            "![a](b) [c](d) <http://e> https://f.g www.h.i j@k.l",
            "- a\n+ b\n1. c\n12) d\n> e\n===\n---\n```\nf\n```\n    g\n| h | i |",
            "&lt; &amp; :smile: ::: {.x} ^a^ H~2~O {#id}",
            "a\\\nb  \nc",
            "Term\n: Definition",
            "[^1]: note",
            "- [ ] task",
        ] {
            assert_eq!(read_back(&inline(text)), seen(text), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_reads_back_as_itself(text in "\\PC{0,60}|[-#*_`\\[\\]()<>!&$~|.:=+ 0-9a\\\\\n@w/{}^]{0,40}") {
            let seen = seen(&text);
            prop_assert_eq!(read_back(&inline(&text)), seen);
        }

        #[test]
        fn a_cell_stays_in_its_cell(text in "[-#*_`|\\\\<>\n a-z]{0,30}") {
            let table = Table {
                columns: vec![crate::document::Column::words("a", 1.0), crate::document::Column::words("b", 1.0)],
                rows: vec![vec![text.as_str().into(), "end".into()]],
                ..Table::default()
            };
            let written = a_table(&table);
            let cells = Parser::new_ext(&written, Options::ENABLE_TABLES)
                .filter(|e| matches!(e, Event::Start(Tag::TableCell)))
                .count();
            prop_assert_eq!(cells, 4);
        }
    }
}
