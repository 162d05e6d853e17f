//! From the rows of a table to items: what each column says as a whole first, then row by row.

use std::collections::BTreeMap;

use counterweight_core::decision::BookEntry;
use counterweight_core::id::ItemId;
use csv::StringRecord;

use super::columns::{self, CURRENCY, Cell, Field, ItemKind, OWN_ID, meant, mistaken};
use super::days::DayOrder;
use super::row::{self, Value, item};
use super::{Column, Imported, LeftOut, record, text, write};
use crate::tables::grid::{MOST, shown};
use crate::tables::words::letters;

/// A table while it is read.
pub(super) struct Reading {
    pub(super) kind: ItemKind,
    pub(super) order: Option<DayOrder>,
    /// The field of each column that is kept, and how specific its heading is.
    pub(super) fields: Vec<Option<(&'static Field, usize)>>,
    pub(super) headings: Vec<String>,
    /// The column that says the currency of a column of amounts.
    pub(super) currencies: BTreeMap<usize, usize>,
    pub(super) own_id: Option<usize>,
    ids: BTreeMap<String, usize>,
    pub(super) out: Imported,
    more: usize,
}

impl Reading {
    pub fn new(kind: ItemKind, headings: &StringRecord, order: Option<DayOrder>) -> Self {
        let own_id = headings.iter().position(|h| letters(h) == letters(OWN_ID));
        let fields: Vec<_> = headings.iter().map(|h| meant(kind, h)).collect();
        let currencies = currencies(headings, &fields);
        let columns: Vec<Column> = headings
            .iter()
            .zip(&fields)
            .enumerate()
            .map(|(i, (heading, field))| Column {
                heading: text::clean(heading).0,
                meaning: if own_id == Some(i) {
                    Some(OWN_ID)
                } else if currencies.values().any(|at| *at == i) {
                    Some(CURRENCY)
                } else {
                    field.map(|(f, _)| f.label)
                },
            })
            .collect();
        let mut out = Self {
            kind,
            order,
            headings: headings.iter().map(shown).collect(),
            own_id,
            currencies,
            ids: BTreeMap::new(),
            out: Imported {
                items: Vec::new(),
                columns,
                left_out: Vec::new(),
                unclear: Vec::new(),
                warnings: Vec::new(),
            },
            fields,
            more: 0,
        };
        out.mistaken();
        out
    }

    /// Says which columns were not taken for what they look like, where nothing else was.
    fn mistaken(&mut self) {
        for heading in self.headings.clone() {
            if let Some((key, why)) = mistaken(self.kind, &heading)
                && !self.fields.iter().flatten().any(|(f, _)| f.key == key)
            {
                self.warn(format!("“{heading}” is not kept: {why}."));
            }
        }
    }

    pub fn warn(&mut self, warning: String) {
        if self.out.warnings.len() < MOST {
            self.out.warnings.push(warning);
        } else {
            self.more += 1;
        }
    }

    fn leave_out(&mut self, row: usize, why: String) {
        self.out.left_out.push(LeftOut { row, why });
    }

    /// Reads every row, each with its number in a spreadsheet.
    pub fn rows<'r>(&mut self, rows: impl Iterator<Item = (usize, &'r StringRecord)>) {
        let mut kept: Vec<(usize, Vec<String>)> = Vec::new();
        for (row, record) in rows {
            if record.iter().all(str::is_empty) {
                continue;
            }
            // Blank cells behind the last heading are nobody's.
            let has = (0..record.len())
                .rfind(|at| !record[*at].is_empty())
                .map_or(0, |at| at + 1);
            match (has, self.fields.len()) {
                (has, of) if has > of => {
                    self.leave_out(row, format!("it has {has} cells, the heading has {of}."));
                    continue;
                }
                // What reports write under their table.
                _ if record.len() == 1 && self.fields.len() > 1 => {
                    self.leave_out(row, "it has one cell.".to_owned());
                    continue;
                }
                _ => {}
            }
            let mut hidden = false;
            let mut cells: Vec<String> = record
                .iter()
                .map(|cell| {
                    let (cell, had) = text::clean(cell);
                    hidden |= had;
                    if self.own_id.is_some() {
                        write::plain(&cell)
                    } else {
                        cell
                    }
                })
                .collect();
            cells.resize(self.fields.len(), String::new());
            let meant = |at: usize| self.fields[at].map(|(f, _)| f.key);
            let said: Vec<_> = cells
                .iter()
                .enumerate()
                .map(|(at, cell)| (meant(at), cell.as_str()))
                .collect();
            if self.own_id.is_none() && row::sums(&said) {
                self.leave_out(row, "it is a sum of other rows.".to_owned());
                continue;
            }
            if hidden {
                self.warn(format!("Row {row}: characters that cannot be seen were taken out."));
            }
            kept.push((row, cells));
        }
        self.rounded_ids(&kept);
        let mut values = self.values(&kept);
        for (i, (row, cells)) in kept.iter().enumerate() {
            let found: BTreeMap<&'static str, Value> = values
                .iter_mut()
                .filter_map(|(key, column)| Some((*key, column.get_mut(i)?.take()?)))
                .collect();
            match item(self.kind, found) {
                Ok(made) => {
                    if let Some(word) = made.word {
                        self.warn(format!("Row {row}: {word}."));
                    }
                    let own = self.own_id.map(|at| cells[at].as_str());
                    let id = self.id(own, made.identity, *row);
                    self.out.items.push(BookEntry { id, item: made.item });
                }
                Err(why) => self.leave_out(*row, why),
            }
        }
    }

    /// Says where a spreadsheet has rounded ids: they tell nothing apart any more.
    fn rounded_ids(&mut self, rows: &[(usize, Vec<String>)]) {
        for at in self.columns("record") {
            if rows.iter().any(|(_, cells)| record::is_rounded(&cells[at])) {
                let heading = self.headings[at].clone();
                self.warn(format!(
                    "“{heading}” has numbers that a spreadsheet has rounded, such as 1.2E+11; rows are told apart by their names instead."
                ));
            }
        }
    }

    /// The columns that mean a field, the most specific first.
    pub(super) fn columns(&self, key: &str) -> Vec<usize> {
        let mut found: Vec<(usize, usize)> = self
            .fields
            .iter()
            .enumerate()
            .filter_map(|(at, f)| f.filter(|(f, _)| f.key == key).map(|(_, rank)| (rank, at)))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, at)| at).collect()
    }

    /// The id the file brings, where it is one of ours; else one made of what identifies the row.
    fn id(&mut self, own: Option<&str>, identity: String, row: usize) -> ItemId {
        let given = own.and_then(|own| own.parse::<ItemId>().ok());
        let key = given
            .as_ref()
            .map_or_else(|| identity.clone(), |id| format!("own {id}"));
        let times = self.ids.entry(key).or_insert(0);
        *times += 1;
        let times = *times;
        match given {
            Some(id) if times == 1 => id,
            _ => {
                if times > 1 {
                    self.warn(format!(
                        "Row {row} has the same name as one above it; it is kept as another."
                    ));
                }
                let hash = blake3::hash(format!("{} {times} {identity}", self.kind.tag()).as_bytes());
                format!("csv-{}", &hash.to_hex()[..24]).into()
            }
        }
    }

    pub fn done(mut self) -> Imported {
        self.out.left_out.sort_by_key(|l| l.row);
        if self.more > 0 {
            let more = self.more;
            self.out.warnings.push(format!("And {more} more of the same kinds."));
        }
        self.out
    }
}

/// Which column says the currency of which amounts: one that is named after them, else one that is named after none.
fn currencies(headings: &StringRecord, fields: &[Option<(&'static Field, usize)>]) -> BTreeMap<usize, usize> {
    let amounts: Vec<(usize, String)> = headings
        .iter()
        .enumerate()
        .filter(|(at, _)| fields[*at].is_some_and(|(f, _)| matches!(f.cell, Cell::Amount | Cell::Figure)))
        .map(|(at, heading)| (at, columns::plain(heading)))
        .collect();
    let of: Vec<(usize, String)> = headings
        .iter()
        .enumerate()
        .filter(|(at, _)| fields[*at].is_none())
        .filter_map(|(at, heading)| Some((at, columns::of_currency(heading)?)))
        .collect();
    let named = |name: &String| of.iter().find(|(_, rest)| rest == name);
    let general = || {
        of.iter()
            .find(|(_, rest)| !amounts.iter().any(|(_, name)| name == rest))
    };
    amounts
        .iter()
        .filter_map(|(at, name)| Some((*at, named(name).or_else(general)?.0)))
        .collect()
}
