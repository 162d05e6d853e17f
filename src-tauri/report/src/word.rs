//! A document as a Word file: real headings, lists and table heads, so that people can go on writing in it. Charts are their tables.

mod widths;

use std::io::Cursor;

use chrono::NaiveDate;
use docx_rs::{
    AbstractNumbering, AlignmentType, BorderType, BreakType, Docx, Footer, Header, IndentLevel, Level, LevelJc,
    LevelText, LineSpacing, NumPages, NumberFormat, Numbering, NumberingId, PageMargin, PageNum, Paragraph, Run,
    RunFonts, SpecialIndentType, Start, Style, StyleType, Table as WordTable, TableBorder, TableBorderPosition,
    TableBorders, TableCell, TableLayoutType, TableRow, WidthType,
};

use crate::ReportError;
use crate::document::{Align, Block, Document, List, Marker, SEE_RECORD, Table, Tone};

/// Width between the margins of an A4 page, in twentieths of a point.
const TEXT_WIDTH: usize = 9_638;
const SERIF: &str = "Source Serif 4";
const SANS: &str = "Inter";
const INK: &str = "16201C";
const PALE: &str = "5D6862";
const HAIR: &str = "D5DBD6";

/// Numberings (1 is the library's own): dots, boxes, and from here on one for each numbered list, so that each begins at 1.
const DOTS: usize = 2;
const BOXES: usize = 3;
const NUMBERS_FROM: usize = 10;

pub(crate) fn write(document: &Document, on: NaiveDate) -> Result<Vec<u8>, ReportError> {
    let mut writer = Writer {
        docx: base(document, on),
        lists: 0,
        paragraphs: 0,
    };
    let sample = if document.sample { " (sample)" } else { "" };
    writer.add(styled("Label", &document.label));
    writer.add(styled("Heading1", &format!("{}{sample}", document.title)));
    if !document.subtitle.is_empty() {
        writer.add(styled("Small", &document.subtitle));
    }
    writer.blocks(&document.blocks);
    let mut built = writer.docx.build();
    // What the library has no words for: rows that are heads, which style is the usual one, title and language.
    built.document = replaced(built.document, "<w:cantSplit />", "<w:cantSplit /><w:tblHeader />");
    built.styles = replaced(
        built.styles,
        "w:type=\"paragraph\" w:styleId=\"Normal\"",
        "w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"",
    );
    let lang = format!("<w:lang w:val=\"{}\" /></w:rPr></w:rPrDefault>", document.language);
    built.styles = replaced(built.styles, "</w:rPr></w:rPrDefault>", &lang);
    let title = format!(
        "<dc:language>{}</dc:language><dc:title>{}</dc:title></cp:coreProperties>",
        document.language,
        xml(&document.title)
    );
    built.doc_props.core = replaced(built.doc_props.core, "</cp:coreProperties>", &title);
    built.doc_props.core = replaced(built.doc_props.core, ">unknown<", ">Counterweight<");
    let mut bytes = Cursor::new(Vec::new());
    built
        .pack(&mut bytes)
        .map_err(|e| ReportError::Word { why: e.to_string() })?;
    Ok(bytes.into_inner())
}

fn replaced(bytes: Vec<u8>, from: &str, to: &str) -> Vec<u8> {
    String::from_utf8_lossy(&bytes).replace(from, to).into_bytes()
}

/// Text inside an XML element.
fn xml(text: &str) -> String {
    legible(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// XML cannot hold control characters; marks that turn the direction of what follows would make it read as another text.
fn legible(text: &str) -> String {
    let shown = |c| match c {
        '\n' | '\t' => c,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    text.replace("\r\n", "\n").chars().map(shown).collect()
}

fn base(document: &Document, on: NaiveDate) -> Docx {
    let day = format!("{}T12:00:00Z", on.format("%Y-%m-%d"));
    let fonts = |name: &str| RunFonts::new().ascii(name).hi_ansi(name).cs(name);
    let style = |id: &str, name: &str| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .based_on("Normal")
            .q_format(true)
    };
    let heading = |level: usize, size: usize, font: &str| {
        style(&format!("Heading{level}"), &format!("heading {level}"))
            .next("Normal")
            .outline_lvl(level - 1)
            .fonts(fonts(font))
            .size(size)
            .bold()
            .color(INK)
            .line_spacing(LineSpacing::new().before(if level == 1 { 0 } else { 240 }).after(100))
    };
    let small = |id: &str, name: &str| style(id, name).size(16).color(PALE);
    let sample = if document.sample { "Sample · " } else { "" };
    let foot = if document.confidential.is_empty() {
        String::new()
    } else {
        format!(" · {}", document.confidential)
    };
    let foot = format!(
        "Judgement of people, supported by Counterweight · {}{foot} · Page ",
        counterweight_core::say::date(on)
    );
    let footer = Paragraph::new()
        .id("0f000001")
        .style("Small")
        .add_run(run(&foot))
        .add_page_num(PageNum::new())
        .add_run(run(" of "))
        .add_num_pages(NumPages::new());
    let header = Paragraph::new()
        .id("0f000002")
        .style("Small")
        .add_run(run(&format!("{sample}{}", document.title)));
    let bullet = |id: usize, sign: &str| AbstractNumbering::new(id).add_level(level("bullet", sign));
    Docx::new()
        .created_at(&day)
        .updated_at(&day)
        .page_size(11_906, 16_838)
        .page_margin(PageMargin {
            top: 1_134,
            bottom: 1_134,
            left: 1_134,
            right: 1_134,
            header: 567,
            footer: 567,
            gutter: 0,
        })
        .default_fonts(fonts(SANS))
        .default_size(19)
        .default_line_spacing(LineSpacing::new().after(100))
        .add_style(heading(1, 40, SERIF))
        .add_style(heading(2, 28, SERIF))
        .add_style(heading(3, 22, SANS))
        .add_style(heading(4, 20, SANS))
        .add_style(small("Small", "Small"))
        .add_style(small("Label", "Label"))
        .add_style(
            style("Finding", "Finding")
                .fonts(fonts(SERIF))
                .size(30)
                .bold()
                .color(INK),
        )
        .add_style(style("Lead", "Lead").fonts(fonts(SERIF)).size(22))
        .add_style(
            style("Quotation", "Quotation")
                .fonts(fonts(SERIF))
                .indent(Some(340), None, None, None),
        )
        .add_abstract_numbering(bullet(DOTS, "•"))
        .add_numbering(Numbering::new(DOTS, DOTS))
        .add_abstract_numbering(bullet(BOXES, "☐"))
        .add_numbering(Numbering::new(BOXES, BOXES))
        .header(Header::new().add_paragraph(header))
        .footer(Footer::new().add_paragraph(footer))
}

fn level(format: &str, text: &str) -> Level {
    Level::new(
        0,
        Start::new(1),
        NumberFormat::new(format),
        LevelText::new(text),
        LevelJc::new("left"),
    )
    .indent(Some(340), Some(SpecialIndentType::Hanging(340)), None, None)
}

/// A run with its line breaks.
fn run(text: &str) -> Run {
    let text = legible(text);
    let mut run = Run::new();
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        run = run.add_text(line);
    }
    run
}

fn styled(style: &str, text: &str) -> Paragraph {
    Paragraph::new().style(style).add_run(run(text))
}

/// A paragraph without space after it: the cell has its own.
fn in_cell() -> Paragraph {
    Paragraph::new().line_spacing(LineSpacing::new().after(20))
}

struct Writer {
    docx: Docx,
    lists: usize,
    paragraphs: u32,
}

impl Writer {
    /// Numbers a paragraph: the library would count on from whatever was written before in this process.
    fn numbered(&mut self, paragraph: Paragraph) -> Paragraph {
        self.paragraphs += 1;
        paragraph.id(format!("{:08x}", self.paragraphs))
    }

    fn add(&mut self, paragraph: Paragraph) {
        let paragraph = self.numbered(paragraph);
        self.docx = std::mem::take(&mut self.docx).add_paragraph(paragraph);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.add(styled(&format!("Heading{level}"), text).keep_next(true)),
            Block::Lead { finding, text } => {
                self.add(styled("Finding", finding));
                if !text.is_empty() {
                    self.add(styled("Lead", text));
                }
            }
            Block::Paragraph { text, tone } => self.add(match tone {
                Tone::Plain => styled("Normal", text),
                Tone::Small => styled("Small", text),
                Tone::Strong => Paragraph::new().add_run(run(text).bold()),
            }),
            Block::KeyValues { rows } => {
                for (name, value) in rows {
                    let name = run(&format!("{name}: ")).color(PALE);
                    self.add(Paragraph::new().add_run(name).add_run(run(value)));
                }
            }
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => {
                self.add(
                    Paragraph::new()
                        .keep_next(true)
                        .add_run(run(&format!("{}.", chart.chart.finding)).bold()),
                );
                self.table(&chart.table());
            }
            Block::Quote { text, by } => {
                self.add(styled("Quotation", text));
                if !by.is_empty() {
                    self.add(styled("Small", by).indent(Some(340), None, None, None));
                }
            }
            Block::Columns { columns, .. } => columns.iter().for_each(|column| self.blocks(column)),
            Block::Band { left, right } => {
                self.blocks(left);
                self.blocks(right);
            }
            Block::Signatures { names } => {
                for name in names {
                    self.add(Paragraph::new().add_run(run("")));
                    self.add(Paragraph::new().add_run(run(&"_".repeat(36))));
                    self.add(styled("Small", name));
                }
            }
            Block::Callout { title, text } => {
                self.add(
                    Paragraph::new()
                        .add_run(run(&format!("{title} ")).bold())
                        .add_run(run(text)),
                );
            }
            Block::Lines { label, count } => {
                self.add(styled("Small", label));
                for _ in 0..*count {
                    self.add(Paragraph::new().add_run(run(&"_".repeat(78)).color(HAIR)));
                }
            }
            Block::Part { blocks, .. } => self.blocks(blocks),
            Block::PageBreak => self.add(Paragraph::new().add_run(Run::new().add_break(BreakType::Page))),
        }
    }

    fn list(&mut self, list: &List) {
        let numbering = match list.marker {
            Marker::Dot | Marker::Flag | Marker::Question => DOTS,
            Marker::Box => BOXES,
            Marker::Number => {
                self.lists += 1;
                let id = NUMBERS_FROM + self.lists;
                self.docx = std::mem::take(&mut self.docx)
                    .add_abstract_numbering(AbstractNumbering::new(id).add_level(level("decimal", "%1.")))
                    .add_numbering(Numbering::new(id, id));
                id
            }
        };
        for item in &list.items {
            let mut paragraph = Paragraph::new().numbering(NumberingId::new(numbering), IndentLevel::new(0));
            if !item.term.is_empty() {
                let colon = if item.text.is_empty() { "" } else { ": " };
                paragraph = paragraph.add_run(run(&format!("{}{colon}", item.term)).bold());
            }
            paragraph = paragraph.add_run(run(&item.text));
            if !item.note.is_empty() {
                paragraph = paragraph.add_run(run(&format!(" {}", item.note)).color(PALE));
            }
            self.add(paragraph);
        }
        self.more(list.more);
    }

    fn more(&mut self, more: usize) {
        if more > 0 {
            self.add(styled("Small", &format!("and {more} {SEE_RECORD}")));
        }
    }

    fn table(&mut self, table: &Table) {
        let widths = widths::of(table);
        let align = |at: usize| match table.columns.get(at).map(|c| c.align) {
            Some(Align::Right) => AlignmentType::Right,
            Some(Align::Center) => AlignmentType::Center,
            _ => AlignmentType::Left,
        };
        let mut rows = Vec::new();
        let heads = table.columns.iter().enumerate().map(|(at, c)| {
            let paragraph = in_cell().align(align(at)).add_run(run(&c.title).bold().size(17));
            TableCell::new()
                .width(widths[at], WidthType::Dxa)
                .add_paragraph(self.numbered(paragraph))
        });
        // A head row does not split; that is also how it is found when it is marked as one.
        rows.push(TableRow::new(heads.collect()).cant_split());
        for row in &table.rows {
            let cells = row.iter().enumerate().map(|(at, cell)| {
                let mut text = run(&cell.text).size(17);
                if cell.boxed || (at == 0 && table.row_heads) {
                    text = text.bold();
                }
                let paragraph = in_cell().align(align(at)).add_run(text);
                TableCell::new()
                    .width(widths.get(at).copied().unwrap_or(0), WidthType::Dxa)
                    .add_paragraph(self.numbered(paragraph))
            });
            rows.push(TableRow::new(cells.collect()));
        }
        let hair = |position| {
            TableBorder::new(position)
                .border_type(BorderType::Single)
                .size(4)
                .color(HAIR)
        };
        let borders = TableBorders::with_empty()
            .set(hair(TableBorderPosition::Bottom))
            .set(hair(TableBorderPosition::InsideH));
        let built = WordTable::new(rows)
            .set_grid(widths.clone())
            .layout(TableLayoutType::Fixed)
            .width(TEXT_WIDTH, WidthType::Dxa)
            .set_borders(borders);
        self.docx = std::mem::take(&mut self.docx).add_table(built);
        self.add(Paragraph::new().add_run(run("")));
        self.more(table.more);
    }
}
