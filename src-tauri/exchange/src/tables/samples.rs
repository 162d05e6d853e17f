//! Samples of weights or ratings that another program drew, from a CSV file: one row a sample, a number in every cell.

use counterweight_core::template::Problem;

use super::Read;
use super::figures::Figures;
use super::grid::{Grid, MOST, shown, whole};

/// Reads samples. A first row in which no cell is a number is taken for a heading.
///
/// # Errors
/// Every cell that is not a number, every row of another length than the first, or that there are no samples.
pub fn read(text: &str) -> Result<Read<Vec<Vec<f64>>>, Vec<Problem>> {
    let (figures, table) = figures(text)?;
    Ok(Read {
        table,
        warnings: figures.warnings,
    })
}

/// Reads samples of weights: shares of 1 in each row. Rows of percents are divided by 100, and it is said.
///
/// # Errors
/// As [`read`]; and every row of weights that are below 0 or do not add up to 1.
pub fn weights(text: &str) -> Result<Read<Vec<Vec<f64>>>, Vec<Problem>> {
    let (mut figures, mut table) = figures(text)?;
    let near = |sum: f64, whole: f64, cells: usize| (sum - whole).abs() <= whole * 0.005 * cells as f64;
    let sums: Vec<f64> = table.iter().map(|row| row.iter().sum()).collect();
    if sums.iter().all(|sum| near(*sum, 100.0, figures.columns.len())) {
        table.iter_mut().flatten().for_each(|weight| *weight /= 100.0);
        figures
            .warnings
            .push("The weights add up to 100 in each row; they are read as percents.".to_owned());
    }
    let mut problems = Vec::new();
    for (row, weights) in figures.rows.iter().zip(&table) {
        if let Some(i) = weights.iter().position(|weight| *weight < 0.0) {
            let message = "a weight is below 0.".to_owned();
            problems.push(figures.grid.problem(
                *row,
                Some(figures.columns[i]),
                message,
                "Weights are shares of 1, from 0 up.",
            ));
            continue;
        }
        let sum: f64 = weights.iter().sum();
        if !near(sum, 1.0, weights.len()) {
            let message = format!(
                "these weights add up to {}, and shares to 1.",
                (sum * 1000.0).round() / 1000.0
            );
            problems.push(
                figures
                    .grid
                    .problem(*row, None, message, "Divide each weight by the sum of its row."),
            );
        }
        if problems.len() >= MOST {
            break;
        }
    }
    if problems.is_empty() {
        Ok(Read {
            table,
            warnings: figures.warnings,
        })
    } else {
        Err(problems)
    }
}

fn figures(text: &str) -> Result<(Figures<'_>, Vec<Vec<f64>>), Vec<Problem>> {
    let figures = Figures::of(Grid::read(text)?, "sample", "criterion")?;
    let mut problems = Vec::new();
    let mut samples = Vec::with_capacity(figures.rows.len());
    for row in &figures.rows {
        problems.extend(figures.length(*row, "Give every sample the same cells."));
        let mut sample = Vec::with_capacity(figures.columns.len());
        for at in &figures.columns {
            let text = figures.cell(*row, *at);
            sample.push(figures.grid.number_in(text).unwrap_or_else(|| {
                // A row that is too short was told of as such.
                if *at < figures.grid.rows()[*row].len() {
                    let message = format!("“{}” is not a number.", shown(text));
                    let hint =
                        "Write a number with a decimal point, cells parted by commas; leave incomplete samples out.";
                    problems.push(figures.grid.problem(*row, Some(*at), message, hint));
                }
                0.0
            }));
        }
        samples.push(sample);
        if problems.len() >= MOST {
            break;
        }
    }
    problems.truncate(MOST);
    if !problems.is_empty() {
        Err(problems)
    } else if samples.is_empty() {
        Err(vec![whole(
            "it has a heading and no samples.".to_owned(),
            "Add a row for each sample.",
        )])
    } else if figures.columns.is_empty() {
        Err(vec![whole(
            "no column has numbers.".to_owned(),
            "Give each criterion a column.",
        )])
    } else {
        Ok((figures, samples))
    }
}

/// How many alternatives these ratings are of: each row has all criteria of the first alternative, then of the second, and so on.
///
/// # Errors
/// The ratings' columns are not a multiple of the weights'.
pub fn alternatives(weights: &[Vec<f64>], ratings: &[Vec<f64>]) -> Result<usize, Vec<Problem>> {
    let columns = |rows: &[Vec<f64>]| rows.first().map_or(0, Vec::len);
    let (criteria, cells) = (columns(weights), columns(ratings));
    if criteria == 0 || cells == 0 || !cells.is_multiple_of(criteria) {
        let message = format!("it has {cells} columns, which is not a multiple of the {criteria} columns of weights.");
        let hint =
            "Give each alternative one rating per weight: all criteria of the first, then of the second, and so on.";
        return Err(vec![whole(message, hint)]);
    }
    Ok(cells / criteria)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_are_read_with_or_without_a_heading() {
        let plain = read("0.25,0.75\n1,0\n").unwrap().table;
        assert_eq!(plain, [[0.25, 0.75], [1.0, 0.0]]);
        for same in [
            "c1,c2\r\n0.25, 0.75\r\n1,0\r\n\r\n",
            "\"\",\"c1\",\"c2\"\n\"1\",0.25,0.75\n\"2\",1,0\n",
            "Drawn in R\n\nc1;c2;\n0,25;0,75;\n1;0;\n;;\n",
            "draw,c1,c2,Sum\n0,0.25,0.75,1\n1,1,0,1\n",
        ] {
            assert_eq!(read(same).unwrap().table, plain, "{same:?}");
        }
    }

    #[test]
    fn weights_are_shares() {
        let plain = weights("0.25,0.75\n1,0\n").unwrap();
        assert!(plain.warnings.is_empty());
        let percents = weights("25,75\n100,0\n").unwrap();
        assert_eq!(percents.table, plain.table);
        assert!(percents.warnings[0].contains("percents"));
        assert!(weights("0.333,0.333,0.333\n").is_ok(), "rounded");
        assert_eq!(
            weights("0.5,0.5\n2,3\n").unwrap_err()[0].message,
            "these weights add up to 5, and shares to 1."
        );
        assert_eq!(weights("1.5,-0.5\n").unwrap_err()[0].message, "a weight is below 0.");
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let at = |text: &str| -> Vec<_> { read(text).unwrap_err().iter().map(|p| (p.line, p.column)).collect() };
        assert_eq!(at("c1,c2\n1,2\n1,\nx,2\n1,2,3\n"), [(3, 3), (4, 1), (5, 1)]);
        assert_eq!(at("c1,c2\n"), [(1, 1)]);
        assert_eq!(at(""), [(1, 1)]);
        assert_eq!(at(&"x,1\n".repeat(1000)).len(), MOST);
    }

    #[test]
    fn alternatives_are_what_the_columns_leave() {
        let row = |n: usize| vec![vec![1.0; n]];
        assert_eq!(alternatives(&row(4), &row(12)), Ok(3));
        assert!(
            alternatives(&row(4), &row(10)).unwrap_err()[0]
                .message
                .contains("10 columns")
        );
        assert!(alternatives(&[], &row(10)).is_err());
    }
}
