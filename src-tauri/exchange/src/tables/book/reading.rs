//! From the rows of a table to items: what each column says as a whole first, then row by row.

use std::collections::{BTreeMap, BTreeSet};

use counterweight_core::decision::BookEntry;
use counterweight_core::id::ItemId;
use csv::StringRecord;

use super::columns::{Cell, Field, ItemKind, OWN_ID, letters, meant};
use super::days::DayOrder;
use super::row::{self, Value, item};
use super::{Column, Imported, LeftOut, UnclearDays, amounts, days, text, write};
use crate::tables::grid::{MOST, shown};

/// A table while it is read.
pub(super) struct Reading {
    kind: ItemKind,
    order: Option<DayOrder>,
    /// The field of each column that is kept.
    fields: Vec<Option<&'static Field>>,
    headings: Vec<String>,
    own_id: Option<usize>,
    ids: BTreeMap<String, usize>,
    out: Imported,
    more: usize,
}

impl Reading {
    pub fn new(kind: ItemKind, headings: &StringRecord, order: Option<DayOrder>) -> Self {
        let own_id = headings.iter().position(|h| letters(h) == letters(OWN_ID));
        let mut taken = BTreeSet::new();
        let fields: Vec<_> = headings
            .iter()
            .map(|h| meant(kind, h).filter(|f| taken.insert(f.key)))
            .collect();
        let columns = headings
            .iter()
            .zip(&fields)
            .enumerate()
            .map(|(i, (heading, field))| Column {
                heading: text::clean(heading).0,
                meaning: if own_id == Some(i) {
                    Some(OWN_ID)
                } else {
                    field.map(|f| f.label)
                },
            });
        Self {
            kind,
            order,
            headings: headings.iter().map(shown).collect(),
            own_id,
            ids: BTreeMap::new(),
            out: Imported {
                items: Vec::new(),
                columns: columns.collect(),
                left_out: Vec::new(),
                unclear: Vec::new(),
                warnings: Vec::new(),
            },
            fields,
            more: 0,
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

    /// Reads every row; `first` is the number of the first in the file.
    pub fn rows(&mut self, rows: &[StringRecord], first: usize) {
        let mut kept: Vec<(usize, Vec<String>)> = Vec::new();
        for (i, record) in rows.iter().enumerate() {
            let row = first + i;
            if record.iter().all(str::is_empty) {
                continue;
            }
            match (record.len(), self.fields.len()) {
                (has, of) if has > of => {
                    self.leave_out(row, format!("it has {has} cells, the heading has {of}."));
                    continue;
                }
                // What reports write under their table.
                (1, of) if of > 1 => {
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
            if hidden {
                self.warn(format!("Row {row}: characters that cannot be seen were taken out."));
            }
            kept.push((row, cells));
        }
        let mut values = self.values(&kept);
        for (i, (row, cells)) in kept.iter().enumerate() {
            let found: BTreeMap<&'static str, Value> = values
                .iter_mut()
                .filter_map(|(key, column)| Some((*key, column.get_mut(i)?.take()?)))
                .collect();
            match item(self.kind, found) {
                Ok((item, identity)) => {
                    let own = self.own_id.map(|at| cells[at].as_str());
                    let id = self.id(own, identity, *row);
                    self.out.items.push(BookEntry { id, item });
                }
                Err(why) => self.leave_out(*row, why),
            }
        }
    }

    /// The columns that mean something, cell by cell: nothing where a cell is blank or says nothing that can be read.
    fn values(&mut self, rows: &[(usize, Vec<String>)]) -> Vec<(&'static str, Vec<Option<Value>>)> {
        let known: Vec<(usize, &Field)> = self
            .fields
            .iter()
            .enumerate()
            .filter_map(|(i, f)| Some((i, (*f)?)))
            .collect();
        let days = self.days(rows, &known);
        known
            .into_iter()
            .map(|(at, field)| {
                let column: Vec<&str> = rows.iter().map(|(_, cells)| cells[at].as_str()).collect();
                let values: Vec<Option<Value>> = match field.cell {
                    Cell::Day => {
                        let order = days.get(&at).copied().flatten();
                        let read = |text: &&str| days::Written::read(text)?.day(order?).map(Value::Day);
                        column.iter().map(read).collect()
                    }
                    Cell::Amount | Cell::Figure => self.amounts(at, field, &column),
                    Cell::Percent => {
                        let given: Vec<&str> = column.iter().copied().filter(|t| !t.is_empty()).collect();
                        let mut read = amounts::percents(&given).into_iter();
                        let one = |text: &&str| if text.is_empty() { None } else { read.next().flatten() };
                        column.iter().map(one).map(|p| p.map(Value::Percent)).collect()
                    }
                    cell => column.iter().map(|text| Value::read(cell, text)).collect(),
                };
                // A column of days that waits for an answer is told of once, not in every row.
                if field.cell != Cell::Day || days.get(&at).copied().flatten().is_some() {
                    for ((row, cells), value) in rows.iter().zip(&values) {
                        if value.is_none() && !cells[at].is_empty() {
                            let what = match field.cell {
                                Cell::Day => "a day",
                                Cell::Percent => "a percentage from 0 to 100",
                                Cell::Amount => "an amount from 0 up",
                                Cell::YesNo => "yes or no",
                                _ => "a number",
                            };
                            let cell = shown(&cells[at]);
                            self.warn(format!(
                                "Row {row}: {} “{cell}” is not {what}; left blank.",
                                field.label
                            ));
                        }
                    }
                }
                (field.key, values)
            })
            .collect()
    }

    /// The order of each column of days: its own, else the one given, else the one of the file's other columns.
    fn days(&mut self, rows: &[(usize, Vec<String>)], known: &[(usize, &Field)]) -> BTreeMap<usize, Option<DayOrder>> {
        use days::{Order, Written, order, unclear};
        let columns: Vec<(usize, Vec<Written>)> = known
            .iter()
            .filter(|(_, field)| field.cell == Cell::Day)
            .map(|(at, _)| {
                (
                    *at,
                    rows.iter()
                        .filter_map(|(_, cells)| Written::read(&cells[*at]))
                        .collect(),
                )
            })
            .collect();
        let proved: Vec<(usize, DayOrder)> = columns
            .iter()
            .filter_map(|(at, column)| match order(column) {
                Order::Proved(order) => Some((*at, order)),
                _ => None,
            })
            .collect();
        let agreed = proved
            .first()
            .filter(|(_, o)| proved.iter().all(|(_, other)| other == o))
            .copied();
        let mut out = BTreeMap::new();
        for (at, column) in columns {
            let settled = match (order(&column), self.order, agreed) {
                (Order::Any, ..) => Some(DayOrder::DayFirst),
                (Order::Proved(order), ..) => Some(order),
                (Order::Unclear, Some(given), _) => Some(given),
                (Order::Unclear, None, Some((like, order))) => {
                    let (heading, like) = (&self.headings[at], &self.headings[like]);
                    let first = if order == DayOrder::DayFirst { "day" } else { "month" };
                    self.warn(format!("“{heading}” is read with the {first} first, as “{like}” is."));
                    Some(order)
                }
                (Order::Unclear, None, None) => None,
            };
            if settled.is_none() {
                // Where days prove both orders, any one shows the two readings.
                let fallback = || {
                    column
                        .iter()
                        .find_map(|w| w.day(DayOrder::DayFirst).or(w.day(DayOrder::MonthFirst)))
                };
                let shown = unclear(&column).or_else(|| fallback().map(|day| (day, day)));
                if let Some((day_first, month_first)) = shown {
                    let heading = self.headings[at].clone();
                    self.out.unclear.push(UnclearDays {
                        heading,
                        day_first,
                        month_first,
                    });
                }
            }
            out.insert(at, settled);
        }
        out
    }

    fn amounts(&mut self, at: usize, field: &Field, column: &[&str]) -> Vec<Option<Value>> {
        let marks = match self.own_id {
            Some(_) => amounts::Marks::OWN,
            None => amounts::Marks::of(column.iter().copied()),
        };
        let heading = self.headings[at].clone();
        if !marks.sure {
            let thousands = if marks.decimal == '.' { "comma" } else { "full stop" };
            self.warn(format!(
                "“{heading}”: a {thousands} is read as parting thousands, not decimals."
            ));
        }
        if marks.mixed {
            let decimal = if marks.decimal == '.' { "full stop" } else { "comma" };
            self.warn(format!(
                "“{heading}” writes numbers in two ways; a {decimal} is read as parting decimals."
            ));
        }
        let signs: BTreeSet<String> = column.iter().filter_map(|text| amounts::currency(text)).collect();
        if signs.len() > 1 {
            let signs: Vec<String> = signs.into_iter().collect();
            self.warn(format!(
                "“{heading}” has more than one currency: {}. Nothing is converted.",
                signs.join(", ")
            ));
        }
        let low = if field.cell == Cell::Amount {
            0.0
        } else {
            -row::MOST_AMOUNT
        };
        let read = |text: &&str| marks.number(text).filter(|x| (low..=row::MOST_AMOUNT).contains(x));
        column.iter().map(|text| read(text).map(Value::Number)).collect()
    }

    /// The id the file brings, where it is one of ours; else one made of what identifies the row.
    fn id(&mut self, own: Option<&str>, identity: String, row: usize) -> ItemId {
        let given = own.map(ItemId::from).filter(|id| id.is_well_formed());
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
