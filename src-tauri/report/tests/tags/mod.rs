//! Reads a tagged PDF the way a screen reader does: the structure tree, with the text its marked content stands for.
#![allow(dead_code, reason = "each test uses its part")]

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// One element of the structure tree.
#[derive(Debug, Default)]
pub struct Element {
    /// Its type: `H1`, `P`, `TH`, `Figure`.
    pub kind: String,
    /// Alternative description.
    pub alt: Option<String>,
    /// `Row` or `Column`, of a table head.
    pub scope: Option<String>,
    /// Text and elements in it, in reading order.
    pub inside: Vec<Inside>,
}

#[derive(Debug)]
pub enum Inside {
    Text(String),
    Element(Element),
}

impl Element {
    /// Every element below, in reading order.
    pub fn all(&self) -> Vec<&Self> {
        let mut out = vec![self];
        for inside in &self.inside {
            if let Inside::Element(e) = inside {
                out.extend(e.all());
            }
        }
        out
    }

    /// What is read out: a figure's description stands for all in it.
    pub fn read_out(&self) -> String {
        if let (Some(alt), "Figure") = (&self.alt, self.kind.as_str()) {
            return alt.clone();
        }
        let texts = self.inside.iter().map(|i| match i {
            Inside::Text(text) => text.clone(),
            Inside::Element(e) => e.read_out(),
        });
        texts.collect()
    }
}

pub struct Tagged {
    pub pdf: Document,
    pub root: Element,
}

impl Tagged {
    pub fn read(bytes: &[u8]) -> Self {
        let pdf = Document::load_mem(bytes).unwrap();
        let root = {
            let mut reader = Reader {
                pdf: &pdf,
                pages: pdf
                    .get_pages()
                    .into_values()
                    .map(|id| (id, page_text(&pdf, id)))
                    .collect(),
            };
            let tree = dict(&pdf, pdf.catalog().unwrap().get(b"StructTreeRoot").unwrap()).clone();
            reader.element(&tree, None)
        };
        Self { pdf, root }
    }

    pub fn catalog(&self) -> &Dictionary {
        self.pdf.catalog().unwrap()
    }
}

pub fn resolve<'a>(pdf: &'a Document, object: &'a Object) -> &'a Object {
    match object {
        Object::Reference(id) => pdf.get_object(*id).unwrap(),
        other => other,
    }
}

pub fn dict<'a>(pdf: &'a Document, object: &'a Object) -> &'a Dictionary {
    match resolve(pdf, object) {
        Object::Dictionary(d) => d,
        Object::Stream(s) => &s.dict,
        other => panic!("no dictionary: {other:?}"),
    }
}

/// A text string: UTF-16 with its mark, or bytes.
pub fn string(object: &Object) -> String {
    let Object::String(bytes, _) = object else {
        panic!("no string: {object:?}")
    };
    match bytes.as_slice() {
        [0xfe, 0xff, rest @ ..] => utf16(rest),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).unwrap(),
        plain => plain.iter().map(|b| char::from(*b)).collect(),
    }
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|b| u16::from_be_bytes([b[0], b[1]]))
        .collect();
    String::from_utf16_lossy(&units)
}

struct Reader<'a> {
    pdf: &'a Document,
    pages: BTreeMap<ObjectId, BTreeMap<i64, String>>,
}

impl Reader<'_> {
    fn element(&mut self, d: &Dictionary, page: Option<ObjectId>) -> Element {
        let page = d.get(b"Pg").ok().and_then(|p| p.as_reference().ok()).or(page);
        let name = |o: &Object| String::from_utf8(o.as_name().unwrap().to_vec()).unwrap();
        let mut element = Element {
            kind: d.get(b"S").ok().map(name).unwrap_or_default(),
            alt: d.get(b"Alt").ok().map(|o| string(resolve(self.pdf, o))),
            ..Element::default()
        };
        if let Ok(attributes) = d.get(b"A") {
            let all = match resolve(self.pdf, attributes) {
                Object::Array(all) => all.clone(),
                one => vec![one.clone()],
            };
            let mut scopes = all
                .iter()
                .filter_map(|a| dict(self.pdf, a).get(b"Scope").ok().map(name));
            element.scope = scopes.next_back();
        }
        let kids = match d.get(b"K").ok().map(|k| resolve(self.pdf, k).clone()) {
            Some(Object::Array(kids)) => kids,
            Some(one) => vec![one],
            None => Vec::new(),
        };
        for kid in kids {
            match resolve(self.pdf, &kid).clone() {
                Object::Integer(mcid) => element.inside.push(Inside::Text(self.text(page, mcid))),
                Object::Dictionary(d) if d.has(b"MCID") => {
                    let page = d.get(b"Pg").ok().and_then(|p| p.as_reference().ok()).or(page);
                    let mcid = d.get(b"MCID").unwrap().as_i64().unwrap();
                    element.inside.push(Inside::Text(self.text(page, mcid)));
                }
                Object::Dictionary(d) if d.has(b"S") => {
                    let inner = self.element(&d, page);
                    element.inside.push(Inside::Element(inner));
                }
                _ => {}
            }
        }
        element
    }

    fn text(&self, page: Option<ObjectId>, mcid: i64) -> String {
        let texts = &self.pages[&page.unwrap()];
        texts.get(&mcid).cloned().unwrap_or_default()
    }
}

/// Text of a page by marked content id.
fn page_text(pdf: &Document, page: ObjectId) -> BTreeMap<i64, String> {
    let fonts = pdf.get_page_fonts(page).unwrap();
    let maps: BTreeMap<Vec<u8>, BTreeMap<u16, String>> = fonts
        .into_iter()
        .filter_map(|(name, font)| {
            let map = resolve(pdf, font.get(b"ToUnicode").ok()?).as_stream().ok()?;
            Some((
                name,
                unicode_map(&map.decompressed_content().unwrap_or_else(|_| map.content.clone())),
            ))
        })
        .collect();
    let content = Content::decode(&pdf.get_page_content(page)).unwrap();
    let mut out: BTreeMap<i64, String> = BTreeMap::new();
    let mut marks: Vec<Option<i64>> = Vec::new();
    let mut font = Vec::new();
    for op in content.operations {
        match op.operator.as_str() {
            "BDC" => {
                let mcid = op
                    .operands
                    .get(1)
                    .and_then(|o| o.as_dict().ok())
                    .and_then(|d| d.get(b"MCID").ok()?.as_i64().ok());
                marks.push(mcid);
            }
            "BMC" => marks.push(None),
            "EMC" => {
                marks.pop();
            }
            "Tf" => font = op.operands[0].as_name().unwrap().to_vec(),
            "Tj" | "TJ" => {
                let Some(mcid) = marks.iter().rev().flatten().next() else {
                    continue;
                };
                let strings: Vec<&Vec<u8>> = match &op.operands[0] {
                    Object::String(s, _) => vec![s],
                    Object::Array(parts) => parts
                        .iter()
                        .filter_map(|p| if let Object::String(s, _) = p { Some(s) } else { None })
                        .collect(),
                    _ => Vec::new(),
                };
                let text = out.entry(*mcid).or_default();
                for code in strings.iter().flat_map(|s| s.chunks_exact(2)) {
                    let code = u16::from_be_bytes([code[0], code[1]]);
                    text.push_str(maps[&font].get(&code).map_or("\u{fffd}", String::as_str));
                }
            }
            _ => {}
        }
    }
    out
}

/// Codes and the text they stand for, from a CMap.
fn unicode_map(cmap: &[u8]) -> BTreeMap<u16, String> {
    let text = String::from_utf8_lossy(cmap);
    let hex = |t: &str| -> Vec<u8> {
        let t = t.trim_matches(['<', '>']);
        (0..t.len() / 2)
            .map(|i| u8::from_str_radix(&t[2 * i..2 * i + 2], 16).unwrap())
            .collect()
    };
    let mut map = BTreeMap::new();
    let mut mode = "";
    for line in text.lines() {
        let line = line.trim();
        if line.ends_with("beginbfchar") {
            mode = "char";
        } else if line.ends_with("beginbfrange") {
            mode = "range";
        } else if line.starts_with("endbf") {
            mode = "";
        } else if mode == "char" {
            let mut parts = line.split('<').skip(1).map(|p| p.trim_end().trim_end_matches('>'));
            if let (Some(code), Some(to)) = (parts.next(), parts.next()) {
                map.insert(
                    u16::from_str_radix(code.trim_end_matches('>').trim(), 16).unwrap(),
                    utf16(&hex(to)),
                );
            }
        } else if mode == "range" {
            let parts: Vec<&str> = line
                .split('<')
                .skip(1)
                .map(|p| p.trim_end_matches(['>', ' ', '[', ']']))
                .collect();
            if let [from, to, start] = parts.as_slice() {
                let (from, to) = (
                    u16::from_str_radix(from, 16).unwrap(),
                    u16::from_str_radix(to, 16).unwrap(),
                );
                let first = utf16(&hex(start));
                let last = first.chars().last().unwrap() as u32;
                for (n, code) in (from..=to).enumerate() {
                    let end = char::from_u32(last + n as u32).unwrap();
                    let head: String = first.chars().take(first.chars().count() - 1).collect();
                    map.insert(code, format!("{head}{end}"));
                }
            }
        }
    }
    map
}
