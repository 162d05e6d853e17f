//! A table of figures under names, as panels and samples are: which columns and rows hold figures and which hold names, numbers of rows,
//! sums or nothing. What is left out is said; what nobody can know is refused.

use counterweight_core::template::Problem;
use csv::StringRecord;

use super::grid::{Grid, MOST, shown};
use super::words::{among, is_figure, letters};

/// Headings of columns that say what a row is about and hold no figure.
const LABELS: &str = "candidate candidates candidateid candidatename kandidat kandidatin kandidaten candidat candidato kandidaat subject subjects subjectid \
    sujet sujeto subjekt participant participantid proband case caseid fall id nr no num number row rowid rownames zeile ligne fila rij index \
    unnamed0 name names applicant applicantid bewerber bewerberin employee employeeid person personid people target ratee unit object \
    sample sampleid draw iteration iter run rep comment comments note notes kommentar commentaire comentario opmerking";

/// The figures of a table, and where they stand.
pub(super) struct Figures<'t> {
    pub grid: Grid<'t>,
    /// The row of names, where there is one.
    pub heading: Option<usize>,
    /// The columns that hold figures.
    pub columns: Vec<usize>,
    /// The rows that do.
    pub rows: Vec<usize>,
    /// How many cells a row has.
    pub width: usize,
    /// What was passed over and left out.
    pub warnings: Vec<String>,
}

impl<'t> Figures<'t> {
    /// Looks at a table as a whole. `row` is what one of its rows is called, `column` what one of its columns is.
    ///
    /// # Errors
    /// The table cannot be cut, or a column of figures has no name where others have.
    pub fn of(grid: Grid<'t>, row: &str, column: &str) -> Result<Self, Vec<Problem>> {
        let start = grid.start();
        let heading = (grid.heading(start) > 0).then_some(start);
        let first = start + usize::from(heading.is_some());
        let mut out = Self {
            width: grid.rows()[start].len(),
            columns: Vec::new(),
            rows: (first..grid.rows().len()).collect(),
            warnings: passed_over(&grid, start),
            heading,
            grid,
        };
        // Excel writes blank rows below a table.
        while out
            .rows
            .last()
            .is_some_and(|row| out.grid.rows()[*row].iter().all(str::is_empty))
        {
            out.rows.pop();
        }
        let mut problems = Vec::new();
        let mut labels = Vec::new();
        for at in 0..out.width {
            match out.kind(at) {
                Kind::Figures => out.columns.push(at),
                Kind::Nothing => {}
                Kind::Nameless => {
                    let message = format!("column {} has figures and no name.", at + 1);
                    let hint = format!("Write the name of its {column} above it, or take it out.");
                    problems.push(out.grid.problem(start, Some(at), message, &hint));
                }
                Kind::Labels => {
                    labels.push(at);
                    out.warnings.push(format!(
                        "{} says which {row} a row is; it is no {column} and left out.",
                        out.named(at)
                    ));
                }
                Kind::Sums => out.warnings.push(format!(
                    "{} sums up other columns; it is no {column} and left out.",
                    out.named(at)
                )),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        out.leave_sums(&labels, row);
        out.ask_row_numbers(column);
        Ok(out)
    }

    /// A cell; blank behind the end of its row.
    pub fn cell(&self, row: usize, at: usize) -> &str {
        self.grid.rows()[row].get(at).unwrap_or_default()
    }

    /// What is wrong with the length of a row. Blank cells at its end are nobody's.
    pub fn length(&self, row: usize, hint: &str) -> Option<Problem> {
        let record = &self.grid.rows()[row];
        let more = (self.width..record.len()).any(|at| !record[at].is_empty());
        (record.len() < self.width || more).then(|| {
            let message = format!("this row has {} cells, the first has {}.", record.len(), self.width);
            self.grid.problem(row, None, message, hint)
        })
    }

    fn kind(&self, at: usize) -> Kind {
        let cells = || {
            self.rows
                .iter()
                .map(|row| self.cell(*row, at))
                .filter(|cell| !cell.is_empty())
        };
        let Some(heading) = self.heading else {
            return if cells().next().is_none() {
                Kind::Nothing
            } else {
                Kind::Figures
            };
        };
        let name = self.cell(heading, at);
        let figures = cells().filter(|cell| self.grid.number_in(cell).is_some()).count();
        match (name.is_empty(), cells().count()) {
            (true, 0) => Kind::Nothing,
            // Names, or the numbers that R and others write before each row.
            (true, _) if figures == 0 || self.counts(at) => Kind::Labels,
            (true, _) => Kind::Nameless,
            (false, 0) => Kind::Figures,
            (false, _) if is_figure(name) => Kind::Sums,
            (false, _) if among(LABELS, &letters(name)) || (figures == 0 && self.leads(at)) => Kind::Labels,
            (false, _) => Kind::Figures,
        }
    }

    /// Whether no column before this one has figures: texts further on are slips in a column of figures.
    fn leads(&self, at: usize) -> bool {
        let figure = |row: &usize| (0..at).any(|at| self.grid.number_in(self.cell(*row, at)).is_some());
        !self.rows.iter().any(figure)
    }

    /// Whether a column has whole numbers that only rise.
    fn counts(&self, at: usize) -> bool {
        let numbers: Vec<Option<u32>> = self.rows.iter().map(|row| self.cell(*row, at).parse().ok()).collect();
        numbers.iter().all(Option::is_some) && numbers.windows(2).all(|pair| pair[0] < pair[1])
    }

    fn named(&self, at: usize) -> String {
        match self
            .heading
            .map(|row| self.cell(row, at))
            .filter(|name| !name.is_empty())
        {
            Some(name) => format!("“{}”", shown(name)),
            None => format!("Column {}", at + 1),
        }
    }

    fn leave_sums(&mut self, labels: &[usize], row: &str) {
        let (sums, rows): (Vec<usize>, Vec<usize>) = self
            .rows
            .iter()
            .partition(|at| labels.iter().any(|label| is_figure(self.cell(**at, *label))));
        self.rows = rows;
        for at in sums.into_iter().take(MOST) {
            let name = labels
                .iter()
                .map(|label| self.cell(at, *label))
                .find(|name| is_figure(name));
            let (number, name) = (self.grid.number(at), shown(name.unwrap_or_default()));
            self.warnings.push(format!(
                "Row {number}, “{name}”, sums up other rows; it is no {row} and left out."
            ));
        }
    }

    /// Without names nobody can know whether 1, 2, 3, … are figures or the numbers of the rows: they are read, and it is said.
    fn ask_row_numbers(&mut self, column: &str) {
        let Some(first) = self
            .columns
            .first()
            .copied()
            .filter(|_| self.heading.is_none() && self.columns.len() > 2)
        else {
            return;
        };
        let counts = |from: usize| {
            self.rows
                .iter()
                .enumerate()
                .all(|(i, row)| self.cell(*row, first) == (i + from).to_string())
        };
        if self.rows.len() > 2 && (counts(1) || counts(0)) {
            self.warnings.push(format!(
                "The first column counts 1, 2, 3, … and is read as a {column}. If it numbers the rows, take it out or write names above the columns."
            ));
        }
    }
}

/// What a column holds.
enum Kind {
    Figures,
    /// What the rows are about.
    Labels,
    /// Sums or means of the others.
    Sums,
    /// Figures that belong to nobody.
    Nameless,
    Nothing,
}

/// Says that rows above a table were passed over.
pub(super) fn passed_over(grid: &Grid<'_>, start: usize) -> Vec<String> {
    let text = |row: &StringRecord| {
        row.iter()
            .find(|cell| !cell.is_empty())
            .map(|cell| format!("“{}”", shown(cell)))
    };
    let above: Vec<String> = grid.rows()[..start].iter().filter_map(text).collect();
    match above.len() {
        0 => Vec::new(),
        1 => vec![format!("The row above the table was passed over: {}.", above[0])],
        _ => vec![format!(
            "The rows above the table were passed over: {}.",
            above.join(", ")
        )],
    }
}
