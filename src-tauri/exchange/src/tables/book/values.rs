//! From columns to values: what each column says as a whole first, then cell by cell, then columns of one meaning put into one.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Cell, Field, is_converted};
use super::days::{self, DayOrder, Written};
use super::reading::Reading;
use super::row::{MOST_AMOUNT, Value};
use super::{UnclearDays, amounts};
use crate::tables::grid::shown;

/// A row's number and its cells.
type Row = (usize, Vec<String>);

impl Reading {
    /// The values of each field, row by row: nothing where a cell is blank or says nothing that can be read.
    pub(super) fn values(&mut self, rows: &[Row]) -> Vec<(&'static str, Vec<Option<Value>>)> {
        let known: Vec<(usize, &'static Field)> = self
            .fields
            .iter()
            .enumerate()
            .filter_map(|(at, f)| Some((at, f.as_ref()?.0)))
            .collect();
        let days = self.days(rows, &known);
        let mut read: BTreeMap<usize, Vec<Option<Value>>> = BTreeMap::new();
        for (at, field) in &known {
            let values = self.column(rows, *at, field, &days);
            // A column of days that waits for an answer is told of once, not in every row.
            if field.cell != Cell::Day || days.get(at).copied().flatten().is_some() {
                self.unread(rows, *at, field, &values);
            }
            read.insert(*at, values);
        }
        let mut out: Vec<(&'static str, Vec<Option<Value>>)> = Vec::new();
        for (_, field) in known {
            if !out.iter().any(|(key, _)| *key == field.key) {
                out.push((field.key, self.merged(rows, field, &mut read)));
            }
        }
        out
    }

    fn column(
        &mut self,
        rows: &[Row],
        at: usize,
        field: &Field,
        days: &BTreeMap<usize, Option<DayOrder>>,
    ) -> Vec<Option<Value>> {
        let column: Vec<&str> = rows.iter().map(|(_, cells)| cells[at].as_str()).collect();
        match field.cell {
            Cell::Day => {
                let order = days.get(&at).copied().flatten();
                let read = |text: &&str| Written::read(text)?.day(order?).map(Value::Day);
                column.iter().map(read).collect()
            }
            Cell::Amount | Cell::Figure => self.amounts(at, field, &column),
            Cell::Percent => self.percents(at, &column),
            cell => column.iter().map(|text| Value::read(cell, text)).collect(),
        }
    }

    fn unread(&mut self, rows: &[Row], at: usize, field: &Field, values: &[Option<Value>]) {
        let what = match field.cell {
            Cell::Day => "a day",
            Cell::Percent => "a percentage from 0 to 100",
            Cell::Amount => "an amount from 0 up",
            Cell::YesNo => "yes or no",
            _ => "a number",
        };
        for ((row, cells), value) in rows.iter().zip(values) {
            if value.is_none() && !cells[at].is_empty() {
                let cell = shown(&cells[at]);
                self.warn(format!(
                    "Row {row}: {} “{cell}” is not {what}; left blank.",
                    field.label
                ));
            }
        }
    }

    /// The columns of one field as one: the most specific, and where that is blank the next. Says so where there are several.
    fn merged(
        &mut self,
        rows: &[Row],
        field: &Field,
        read: &mut BTreeMap<usize, Vec<Option<Value>>>,
    ) -> Vec<Option<Value>> {
        let given = |at: &usize| rows.iter().any(|(_, cells)| !cells[*at].is_empty());
        let mut columns: Vec<usize> = self.columns(field.key).into_iter().filter(given).collect();
        if let [first, others @ ..] = columns.as_slice()
            && !others.is_empty()
        {
            let converted = is_converted(&self.headings[*first]);
            let named = |at: &usize| format!("“{}”", self.headings[*at]);
            let fill: Vec<usize> = others
                .iter()
                .copied()
                .filter(|at| !converted || is_converted(&self.headings[*at]))
                .collect();
            let (taken, filled) = (named(first), fill.iter().map(named).collect::<Vec<_>>().join(", "));
            let blank = if fill.is_empty() {
                String::new()
            } else {
                format!(", and where it is blank {filled}")
            };
            // An amount in another currency fills no gap in those that were converted.
            columns = std::iter::once(*first).chain(fill).collect();
            self.warn(format!(
                "{} is in more than one column: {taken} is taken{blank}.",
                field.label
            ));
        }
        let mut all: Vec<Vec<Option<Value>>> = columns.iter().filter_map(|at| read.remove(at)).collect();
        if matches!(field.cell, Cell::Amount | Cell::Figure) {
            self.several_currencies(rows, &columns, &all);
        }
        (0..rows.len())
            .map(|row| {
                let mut said = all.iter_mut().filter_map(|column| column.get_mut(row)?.take());
                if field.key == "won" {
                    ended(said.collect())
                } else {
                    said.next()
                }
            })
            .collect()
    }

    /// The order of each column of days: its own, else the one given, else the one of the file's other columns.
    fn days(&mut self, rows: &[Row], known: &[(usize, &Field)]) -> BTreeMap<usize, Option<DayOrder>> {
        use days::{Order, order, unclear};
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

    fn percents(&mut self, at: usize, column: &[&str]) -> Vec<Option<Value>> {
        let given: Vec<&str> = column.iter().copied().filter(|t| !t.is_empty()).collect();
        let (read, unclear) = amounts::percents(&self.headings[at], &given);
        if unclear {
            let heading = self.headings[at].clone();
            self.warn(format!(
                "“{heading}” says percent and has no number above 1, but parts of 1. Write 60 or 60% for sixty percent."
            ));
        }
        let mut read = read.into_iter();
        let one = |text: &&str| if text.is_empty() { None } else { read.next().flatten() };
        column.iter().map(one).map(|p| p.map(Value::Percent)).collect()
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
                "“{heading}” writes numbers in two ways; a {decimal} is read as parting decimals, and a number that could be either is left blank."
            ));
        }
        let low = if field.cell == Cell::Amount { 0.0 } else { -MOST_AMOUNT };
        let read = |text: &&str| marks.number(text).filter(|x| (low..=MOST_AMOUNT).contains(x));
        column.iter().map(|text| read(text).map(Value::Number)).collect()
    }

    /// Says where the amounts that are taken are in more than one currency: by a sign in the cell, or by a column of its own.
    fn several_currencies(&mut self, rows: &[Row], columns: &[usize], all: &[Vec<Option<Value>>]) {
        let mut signs: BTreeSet<String> = BTreeSet::new();
        for (i, (_, cells)) in rows.iter().enumerate() {
            let taken = columns.iter().zip(all).find(|(_, values)| values[i].is_some());
            if let Some((at, _)) = taken {
                let column = self.currencies.get(at).map(|of| cells[*of].as_str());
                let code = column.filter(|text| !text.is_empty() && !text.contains(|c: char| c.is_ascii_digit()));
                signs.extend(amounts::currency(&cells[*at]).or_else(|| code.map(shown)));
            }
        }
        if let Some(first) = columns.first().filter(|_| signs.len() > 1) {
            let (heading, signs) = (
                self.headings[*first].clone(),
                signs.into_iter().collect::<Vec<_>>().join(", "),
            );
            self.warn(format!(
                "“{heading}” has more than one currency: {signs}. Nothing is converted."
            ));
        }
    }
}

/// What several columns say together on whether a deal was won: a clear word before "not won", which an open deal has too. Two that
/// contradict each other say so.
fn ended(said: Vec<Value>) -> Option<Value> {
    let won = said.contains(&Value::YesNo(Some(true)));
    let lost = said.contains(&Value::Lost);
    match (won, lost) {
        (true, true) => Some(Value::Both),
        (true, false) => Some(Value::YesNo(Some(true))),
        (false, true) => Some(Value::Lost),
        (false, false) => said.into_iter().next(),
    }
}
