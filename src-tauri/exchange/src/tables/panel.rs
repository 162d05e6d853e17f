//! A panel's ratings from a CSV file: one row a subject, one column a rater, a blank cell where there is no rating.

use std::collections::BTreeMap;

use counterweight_core::analysis::agreement::{Panel, PanelError};
use counterweight_core::template::Problem;
use counterweight_core::trouble::{Explained, Trouble};
use csv::StringRecord;

use super::Read;
use super::figures::{Figures, passed_over};
use super::grid::{Grid, MOST, shown, whole};
use super::words::{among, letters};

/// Headings of a column that says who rated, where each rating has a row of its own.
const RATERS: &str = "rater raters raterid ratername judge judgeid assessor assessorid interviewer interviewerid evaluator reviewer coder observer \
    panelist panelmember beurteiler bewerter juror interviewerin evaluateur juge evaluador evaluadora juez beoordelaar valutatore avaliador";
/// Headings of the ratings there.
const RATINGS: &str = "rating ratings score scores mark marks value grade bewertung note punkte wert urteil notation valoracion puntuacion \
    calificacion beoordeling cijfer voto punteggio nota";
/// Headings of what is not part of which subject was rated.
const BESIDE: &str = "comment comments note notes evidence remark remarks kommentar bemerkung commentaire comentario opmerking date day on time timestamp \
    datum fecha";

/// Reads a panel. A first row in which no cell is a number is taken for the raters' names. A table with a row for each rating is read, too.
///
/// # Errors
/// Every cell that is neither a number nor blank, every row of another length than the first, or that there are no ratings.
pub fn read(text: &str) -> Result<Read<Panel>, Vec<Problem>> {
    let grid = Grid::read(text)?;
    let start = grid.start();
    if let Some(long) = Long::of(&grid.rows()[start], grid.heading(start) > 0) {
        return long.read(&grid, start);
    }
    let figures = Figures::of(grid, "subject", "rater")?;
    let grid = &figures.grid;
    let mut problems = Vec::new();
    let mut rows = Vec::with_capacity(figures.rows.len());
    for row in &figures.rows {
        problems.extend(figures.length(
            *row,
            "Give every subject one cell a rater, blank where there is no rating.",
        ));
        let mut ratings = Vec::with_capacity(figures.columns.len());
        for at in &figures.columns {
            let text = figures.cell(*row, *at);
            let rating = grid.number_in(text);
            if rating.is_none() && !text.is_empty() {
                problems.push(no_number(grid, *row, *at, text));
            }
            ratings.push(rating);
        }
        rows.push(ratings);
        if problems.len() >= MOST {
            break;
        }
    }
    if !problems.is_empty() {
        problems.truncate(MOST);
        return Err(problems);
    }
    let table = Panel::new(&rows).map_err(|error| {
        let Trouble { what, hint } = error.trouble();
        vec![match error {
            PanelError::Size { row, column } => {
                grid.problem(figures.rows[row - 1], Some(figures.columns[column - 1]), what, &hint)
            }
            _ => whole(what, &hint),
        }]
    })?;
    Ok(Read {
        table,
        warnings: figures.warnings,
    })
}

fn no_number(grid: &Grid<'_>, row: usize, at: usize, text: &str) -> Problem {
    let message = format!("“{}” is not a number.", shown(text));
    let hint = "Write a number with a decimal point, cells parted by commas, and leave the cell blank where there is no rating.";
    grid.problem(row, Some(at), message, hint)
}

/// A table with a row for each rating: who rated, what the rating is, and in the other columns whom and on what.
struct Long {
    rater: usize,
    rating: usize,
    subject: Vec<usize>,
    names: Vec<String>,
}

impl Long {
    fn of(heading: &StringRecord, is_heading: bool) -> Option<Self> {
        let at = |list: &str| heading.iter().position(|name| among(list, &letters(name)));
        let (rater, rating) = (at(RATERS)?, at(RATINGS)?);
        let subject: Vec<usize> = (0..heading.len())
            .filter(|at| {
                *at != rater && *at != rating && !heading[*at].is_empty() && !among(BESIDE, &letters(&heading[*at]))
            })
            .collect();
        let names = heading.iter().map(shown).collect();
        (is_heading && rater != rating && !subject.is_empty()).then_some(Self {
            rater,
            rating,
            subject,
            names,
        })
    }

    fn read(&self, grid: &Grid<'_>, start: usize) -> Result<Read<Panel>, Vec<Problem>> {
        let (mut subjects, mut raters) = (BTreeMap::new(), BTreeMap::new());
        let mut cells: BTreeMap<(usize, usize), f64> = BTreeMap::new();
        let mut problems = Vec::new();
        for (row, record) in grid.rows().iter().enumerate().skip(start + 1) {
            let cell = |at: usize| record.get(at).unwrap_or_default();
            let text = cell(self.rating);
            if cell(self.rater).is_empty() {
                problems.push(grid.problem(
                    row,
                    Some(self.rater),
                    "nobody is named who rated.".to_owned(),
                    "Name the rater in each row.",
                ));
                continue;
            }
            let key: Vec<&str> = self.subject.iter().map(|at| cell(*at)).collect();
            let next = subjects.len();
            let subject = *subjects.entry(key).or_insert(next);
            let next = raters.len();
            let rater = *raters.entry(cell(self.rater)).or_insert(next);
            match grid.number_in(text) {
                Some(rating) if cells.insert((subject, rater), rating).is_some() => {
                    let message = format!("“{}” rates this a second time.", shown(cell(self.rater)));
                    let hint =
                        "Leave one rating of each rater for each subject, or add the column that tells the two apart.";
                    problems.push(grid.problem(row, Some(self.rater), message, hint));
                }
                None if !text.is_empty() => problems.push(no_number(grid, row, self.rating, text)),
                _ => {}
            }
            if problems.len() >= MOST {
                break;
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let rows: Vec<Vec<Option<f64>>> = (0..subjects.len())
            .map(|subject| {
                (0..raters.len())
                    .map(|rater| cells.get(&(subject, rater)).copied())
                    .collect()
            })
            .collect();
        let table = Panel::new(&rows).map_err(|error| {
            let Trouble { what, hint } = error.trouble();
            vec![whole(what, &hint)]
        })?;
        let mut warnings = passed_over(grid, start);
        let named = |at: &usize| format!("“{}”", self.names[*at]);
        warnings.push(format!(
            "Each row is read as one rating: “{}” of “{}” on what {} says.",
            self.names[self.rating],
            self.names[self.rater],
            self.subject.iter().map(named).collect::<Vec<_>>().join(" and ")
        ));
        Ok(Read { table, warnings })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<Option<f64>>> {
        read(text).unwrap().table.rows().map(<[_]>::to_vec).collect()
    }

    #[test]
    fn a_panel_is_read_however_it_was_saved() {
        let plain = rows("1,2\n,4.5\n");
        assert_eq!(plain, [[Some(1.0), Some(2.0)], [None, Some(4.5)]]);
        for same in [
            "Ada,Bo\n1,2\n,4.5\n",
            "\u{FEFF}Ada,Bo\r\n1,2\r\n,4.5\r\n\r\n",
            "\"Ada, A.\",\"B\"\"o\"\n\"1\", 2 \n\"\",4.5",
            "Ada;Bo\n1;2\n;4,5\n",
            "Ada,Bo,\n1,2,\n,4.5,\n",
            "Ada,Bo\n1,2,\n,4.5,\n",
            "Ratings, North\n\nAda,Bo,Sum\n1,2,3\n,4.5,4.5\n",
            "candidate,Ada,Bo\n1,1,2\n2,,4.5\n",
            "Ada\tBo\r1\t2\r\t4.5\r",
            "\"\",\"Ada\",\"Bo\"\n\"1\",1,2\n\"2\",,4.5\n",
            "Candidate,Ada,Bo,Mean\nRowan,1,2,1.5\nHazel,,4.5,4.5\nTotal,1,6.5,3\n",
            "subject,rater,rating\nRowan,Ada,1\nRowan,Bo,2\nHazel,Bo,4.5\n",
            "rater,candidate,criterion,score,comment\nAda,Rowan,B1,1,\"x, y\"\nBo,Rowan,B1,2,\nBo,Rowan,B2,4.5,\n",
        ] {
            assert_eq!(rows(same), plain, "{same:?}");
        }
        assert_eq!(
            rows(",\n1,2"),
            [[None, None], [Some(1.0), Some(2.0)]],
            "a subject nobody rated"
        );
    }

    #[test]
    fn what_is_left_out_is_said() {
        let said = |text: &str| read(text).unwrap().warnings.join("\n");
        assert_eq!(said("Ada,Bo\n1,2\n2,1\n"), "");
        assert!(said("candidate,Ada,Bo\n1,4,4\n2,3,3\n").contains("“candidate” says which subject a row is"));
        assert!(said("name,Ada,Mean\nx,1,1\nMean,2,2\ny,3,3").contains("Row 3, “Mean”, sums up other rows"));
        assert!(said("1,4,4\n2,3,3\n3,5,5\n").contains("counts 1, 2, 3"));
        assert!(said("a,b\n1,4\n2,3\n3,5\n").is_empty(), "a rater with a name may count");
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let found = |text: &str| {
            let problems = read(text).unwrap_err();
            let at: Vec<_> = problems.iter().map(|p| (p.line, p.column)).collect();
            (at, problems[0].message.clone())
        };
        assert_eq!(found("a,b\n1,2\n1,x\n3\n1,NA\n").0, [(3, 3), (4, 1), (5, 3)]);
        assert_eq!(
            found("1,2\n1,2,3\n"),
            (vec![(2, 1)], "this row has 3 cells, the first has 2.".into())
        );
        assert_eq!(
            found("1,NA\n2,2\n").0,
            [(1, 3)],
            "a slip in the first row is no heading"
        );
        assert_eq!(found("Ada,\n1,2\n,4.5").1, "column 2 has figures and no name.");
        assert_eq!(
            found("subject,rater,rating\na,Ada,1\na,Ada,2\n").0,
            [(3, 3)],
            "rated twice"
        );
        assert_eq!(found("a,b\n1,inf\n").0, [(2, 3)]);
        assert_eq!(found("a,b\n\n1,1e99\n").0, [(3, 3)]);
        assert!(found("a,b\n").1.starts_with("There are no ratings"));
        assert_eq!(found(&"x,1\n".repeat(1000)).0.len(), MOST);
    }
}
