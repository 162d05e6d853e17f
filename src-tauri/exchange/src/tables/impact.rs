//! Groups and how many of them were selected, from a CSV file: one row a group, with name, selected, not selected.

use counterweight_core::analysis::impact::GroupCount;
use counterweight_core::template::Problem;

use super::grid::{Grid, MOST, shown, whole};

/// Reads a table of groups. A first row without any number is taken for a heading.
///
/// # Errors
/// Every row that is not a name and two whole numbers, or that there are no rows.
pub fn read(text: &str) -> Result<Vec<GroupCount>, Vec<Problem>> {
    let grid = Grid::read(text)?;
    let heading =
        usize::from(grid.rows()[0].iter().skip(1).all(|cell| number(cell).is_none()) && grid.rows()[0].len() == 3);
    let mut problems = Vec::new();
    let mut groups = Vec::new();
    for (at, row) in grid.rows().iter().enumerate().skip(heading) {
        if row.len() != 3 {
            let message = match row.len() {
                1 => "this row has one cell.".to_owned(),
                cells => format!("this row has {cells} cells."),
            };
            let hint = "Write three in each row: the group, how many were selected, how many were not.";
            problems.push(grid.problem(at, None, message, hint));
        } else {
            let mut count = |cell: usize| {
                let found = number(&row[cell]);
                if found.is_none() {
                    let message = format!("“{}” is not a number of people.", shown(&row[cell]));
                    let hint = "Write a whole number without thousands separators; 0 where there was nobody.";
                    problems.push(grid.problem(at, Some(cell), message, hint));
                }
                found.unwrap_or(0)
            };
            let (selected, not_selected) = (count(1), count(2));
            groups.push(GroupCount {
                group: row[0].to_owned(),
                selected,
                not_selected,
            });
        }
        if problems.len() >= MOST {
            break;
        }
    }
    problems.truncate(MOST);
    if !problems.is_empty() {
        Err(problems)
    } else if groups.is_empty() {
        let hint = "Add a row for each group: its name, how many were selected, how many were not.";
        Err(vec![whole("it has a heading and no groups.".to_owned(), hint)])
    } else {
        Ok(groups)
    }
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_with_and_without_a_heading() {
        let plain = read("men,60,40\nwomen,45,55\n").unwrap();
        assert_eq!(
            (plain[1].group.as_str(), plain[1].selected, plain[1].not_selected),
            ("women", 45, 55)
        );
        for same in [
            "group,selected,not_selected\nmen,60,40\nwomen,45,55\n",
            "\u{FEFF}Group, Hired, Not hired\r\n\"men\", 60 ,40\r\n\r\nwomen,45,55",
        ] {
            assert_eq!(read(same).unwrap(), plain, "{same:?}");
        }
        assert_eq!(read("\"a, b\",1,2").unwrap()[0].group, "a, b");
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let found = |text: &str| -> Vec<(usize, usize)> {
            read(text).unwrap_err().iter().map(|p| (p.line, p.column)).collect()
        };
        assert_eq!(
            found("group,selected,not\nmen,60\nwomen,x,-1\n"),
            [(2, 1), (3, 7), (3, 9)]
        );
        assert_eq!(found("men,60,x\n"), [(1, 8)], "a slip in the first row is no heading");
        assert_eq!(found("men;60;40\nwomen;45;55\n"), [(1, 1), (2, 1)]);
        assert_eq!(found("men,1.5,40\nwomen,99999999999,1\n"), [(1, 5), (2, 7)]);
        assert_eq!(found("group,selected,not\n"), [(1, 1)]);
        assert_eq!(found(""), [(1, 1)]);
        assert_eq!(found(&"a,b,1\n".repeat(1000)).len(), MOST);
    }
}
