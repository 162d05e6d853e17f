//! Groups and how many of them were selected, from a CSV file: one row a group, with name, selected, not selected; or with other counts, where
//! a heading says which.

use counterweight_core::analysis::impact::GroupCount;
use counterweight_core::template::Problem;
use csv::StringRecord;

use super::Read;
use super::figures::passed_over;
use super::grid::{Grid, MOST, shown, whole};
use super::words::{among, is_figure, letters, words};

/// What a column of counts can count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Count {
    Selected,
    NotSelected,
    /// Both together.
    All,
    /// A rate or another figure that the counts give already.
    Share,
}

const SELECTED: &str = "selected hired hires hire promoted promotions promotion passed pass accepted admitted offered offers appointed chosen advanced \
    successful yes selection ausgewahlt eingestellt einstellungen befordert beforderungen angenommen bestanden ja embauche embauches promu promus retenu \
    retenus selectionne selectionnes recrutes admis oui contratados contratado ascendidos promovidos seleccionados si aangenomen bevorderd geselecteerd \
    assunti promossi selezionati selecionados";
const NOT_SELECTED: &str = "rejected refused declined failed fail unselected unsuccessful nonselected nothired denied notselected not abgelehnt \
    nein refuses rejetes recales rechazados afgewezen respinti rejeitados no";
const ALL: &str = "applicants applicant applied applications candidates candidate total totals all pool n number count eligible considered tested people \
    headcount size bewerber bewerberinnen bewerbungen kandidaten gesamt insgesamt anzahl candidats candidatures postulants ensemble candidatos \
    solicitantes aspirantes sollicitanten totaal aantal candidati totale";
const NOT: &str = "not non nicht no niet pas never un";
const SHARE: &str = "rate ratio percent percentage pct share quote rateofselection taux tasa impact p";

/// The columns of a table of groups.
struct Columns {
    group: usize,
    counts: Vec<(usize, Count)>,
    width: usize,
}

/// Reads a table of groups. A first row without any number behind its first cell is taken for a heading, and says which counts these are.
///
/// # Errors
/// Every row that is not a name and whole numbers, a heading that does not say which counts they are, or that there are no rows.
pub fn read(text: &str) -> Result<Read<Vec<GroupCount>>, Vec<Problem>> {
    let grid = Grid::read(text)?;
    let start = grid.start();
    let first = &grid.rows()[start];
    let heading = first.len() > 2 && first.iter().skip(1).all(|cell| number(cell).is_none());
    let mut warnings = passed_over(&grid, start);
    let columns = if heading {
        Columns::of(&grid, start, &mut warnings)?
    } else {
        Columns {
            group: 0,
            counts: vec![(1, Count::Selected), (2, Count::NotSelected)],
            width: 3,
        }
    };
    let mut problems = Vec::new();
    let mut groups = Vec::new();
    for at in start + usize::from(heading)..grid.rows().len() {
        if grid.rows()[at].iter().all(str::is_empty) {
            continue;
        }
        match columns.row(&grid, at) {
            Ok(group) if is_figure(&group.group) => {
                let (row, name) = (grid.number(at), shown(&group.group));
                warnings.push(format!(
                    "Row {row}, “{name}”, sums up other rows; it is no group and left out."
                ));
            }
            Ok(group) => groups.push((at, group)),
            Err(found) => problems.extend(found),
        }
        if problems.len() >= MOST {
            break;
        }
    }
    problems.extend(unnamed_total(&grid, &groups));
    problems.truncate(MOST);
    if !problems.is_empty() {
        Err(problems)
    } else if groups.is_empty() {
        let hint = "Add a row for each group: its name, how many were selected, how many were not.";
        Err(vec![whole("it has a heading and no groups.".to_owned(), hint)])
    } else {
        let table = groups.into_iter().map(|(_, group)| group).collect();
        Ok(Read { table, warnings })
    }
}

/// A last row that is exactly the sum of the others, under another name than a sum's: nobody can know whether it is a group.
fn unnamed_total(grid: &Grid<'_>, groups: &[(usize, GroupCount)]) -> Option<Problem> {
    let ((at, last), others) = groups.split_last().filter(|(_, others)| others.len() > 1)?;
    let sum = |count: fn(&GroupCount) -> u32| others.iter().map(|(_, g)| u64::from(count(g))).sum::<u64>();
    let is_sum =
        sum(|g| g.selected) == u64::from(last.selected) && sum(|g| g.not_selected) == u64::from(last.not_selected);
    (is_sum && (last.selected > 0 || last.not_selected > 0)).then(|| {
        let message = format!("“{}” is exactly the sum of the rows above it.", shown(&last.group));
        let hint = "Take the row out if it is their total; if it is a group of its own, put it first.";
        grid.problem(*at, Some(0), message, hint)
    })
}

impl Columns {
    /// What a heading says.
    fn of(grid: &Grid<'_>, start: usize, warnings: &mut Vec<String>) -> Result<Self, Vec<Problem>> {
        let heading = &grid.rows()[start];
        let rows = &grid.rows()[start + 1..];
        let cells = |at: usize| {
            rows.iter()
                .filter_map(move |row| row.get(at))
                .filter(|cell| !cell.is_empty())
        };
        let blank = |at: usize| cells(at).next().is_none();
        // Excel and R write columns without a name: blank ones, and the numbers of the rows.
        let kept: Vec<usize> = (0..heading.len())
            .filter(|at| !heading[*at].is_empty() || *at == 0 && !blank(0))
            .collect();
        let names = |at: &usize| cells(*at).any(|cell| number(cell).is_none()) || rows.is_empty();
        let group = kept.iter().copied().find(names).unwrap_or(0);
        let mut counts: Vec<(usize, Count)> = Vec::new();
        let mut unknown = Vec::new();
        for at in kept.into_iter().filter(|at| *at != group) {
            match meant(&heading[at]) {
                Some(Count::Share) => warnings.push(format!(
                    "“{}” is worked out anew; the column is left out.",
                    shown(&heading[at])
                )),
                Some(count) if !counts.iter().any(|(_, c)| *c == count) => counts.push((at, count)),
                _ => unknown.push(at),
            }
        }
        let has = |count: Count| counts.iter().any(|(_, c)| *c == count);
        let enough = [Count::Selected, Count::NotSelected, Count::All]
            .into_iter()
            .filter(|count| has(*count))
            .count()
            > 1;
        let numbers: Vec<usize> = unknown
            .into_iter()
            .filter(|at| cells(*at).any(|cell| number(cell).is_some()))
            .collect();
        if !enough || counts.len() < 2 && !numbers.is_empty() {
            let said: Vec<String> = heading.iter().map(|h| format!("“{}”", shown(h))).collect();
            let message = format!(
                "the heading says {}, and not which are selected and which not.",
                said.join(", ")
            );
            let hint = "Head the columns group, selected, not selected; or group, applicants, selected.";
            return Err(vec![grid.problem(start, None, message, hint)]);
        }
        for at in numbers {
            let name = if heading[at].is_empty() {
                format!("Column {}", at + 1)
            } else {
                format!("“{}”", shown(&heading[at]))
            };
            warnings.push(format!("{name} is no count of people and left out."));
        }
        Ok(Self {
            group,
            counts,
            width: heading.len(),
        })
    }

    fn row(&self, grid: &Grid<'_>, at: usize) -> Result<GroupCount, Vec<Problem>> {
        let row = &grid.rows()[at];
        let more = (self.width..row.len()).any(|cell| !row[cell].is_empty());
        if row.len() < self.width || more {
            return Err(vec![grid.problem(
                at,
                None,
                length(row),
                &format!("Write {} in each row: {}.", say_count(self.width), self.say()),
            )]);
        }
        let mut problems = Vec::new();
        let mut found = |wanted: Count| {
            let (cell, _) = self.counts.iter().find(|(_, count)| *count == wanted)?;
            let count = number(&row[*cell]);
            if count.is_none() {
                let message = format!("“{}” is not a number of people.", shown(&row[*cell]));
                let hint = "Write a whole number without thousands separators; 0 where there was nobody.";
                problems.push(grid.problem(at, Some(*cell), message, hint));
            }
            Some(count.unwrap_or(0))
        };
        let (selected, not_selected, all) = (found(Count::Selected), found(Count::NotSelected), found(Count::All));
        if !problems.is_empty() {
            return Err(problems);
        }
        let wrong = |message: String| {
            let hint = "Check the counts and what their columns are headed.";
            vec![grid.problem(at, None, message, hint)]
        };
        let rest = |all: u32, part: u32| {
            let more = || wrong(format!("{part} are more than all {all}."));
            all.checked_sub(part).ok_or_else(more)
        };
        let (selected, not_selected) = match (selected, not_selected, all) {
            (Some(selected), Some(not), Some(all)) if u64::from(selected) + u64::from(not) != u64::from(all) => {
                return Err(wrong(format!("{selected} and {not} do not add up to {all}.")));
            }
            (Some(selected), Some(not), _) => (selected, not),
            (Some(selected), None, Some(all)) => (selected, rest(all, selected)?),
            (None, Some(not), Some(all)) => (rest(all, not)?, not),
            _ => (0, 0),
        };
        let group = row[self.group].to_owned();
        Ok(GroupCount {
            group,
            selected,
            not_selected,
        })
    }

    /// What a row has, in words.
    fn say(&self) -> &'static str {
        if self.counts.iter().any(|(_, count)| *count == Count::All) {
            "the group, and the counts that the heading names"
        } else {
            "the group, how many were selected, how many were not"
        }
    }
}

fn length(row: &StringRecord) -> String {
    match row.len() {
        1 => "this row has one cell.".to_owned(),
        cells => format!("this row has {cells} cells."),
    }
}

fn say_count(cells: usize) -> String {
    if cells == 3 {
        "three".to_owned()
    } else {
        cells.to_string()
    }
}

/// What a heading counts.
fn meant(heading: &str) -> Option<Count> {
    let words = words(heading);
    let whole = letters(heading);
    let has = |list: &str| words.iter().any(|word| among(list, word)) || among(list, &whole);
    let denied = words.len() > 1 && words.iter().any(|word| among(NOT, word));
    if heading.contains('%') || has(SHARE) {
        Some(Count::Share)
    } else if has(SELECTED) && denied || has(NOT_SELECTED) {
        Some(Count::NotSelected)
    } else if has(SELECTED) {
        Some(Count::Selected)
    } else if has(ALL) {
        Some(Count::All)
    } else {
        None
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
        let plain = read("men,60,40\nwomen,45,55\n").unwrap().table;
        assert_eq!(
            (plain[1].group.as_str(), plain[1].selected, plain[1].not_selected),
            ("women", 45, 55)
        );
        for same in [
            "group,selected,not_selected\nmen,60,40\nwomen,45,55\n",
            "men;60;40\nwomen;45;55\n",
            "Group,Applicants,Hired\nmen,100,60\nwomen,100,45\n",
            "group,promoted,total\nmen,60,100\nwomen,45,100\n",
            "Gruppe;Bewerber;Eingestellt\nmen;100;60\nwomen;100;45\n",
            "Group,Not hired,Hired\nmen,40,60\nwomen,55,45\n",
            "Group,Applicants,Hired,Rejected,Selection rate\nmen,100,60,40,60%\nwomen,100,45,55,45%\n",
            "group,selected,not selected\nmen,60,40\nwomen,45,55\nTotal,105,95\n",
            "men,60,40\nwomen,45,55\nGrand total,105,95\n",
            "Hiring of 2026\n\ngroup,selected,not selected,\nmen,60,40,\nwomen,45,55,\n,,,\n",
            "\"\",\"group\",\"selected\",\"rejected\"\n\"1\",\"men\",60,40\n\"2\",\"women\",45,55\n",
            "\u{FEFF}Group, Hired, Not hired\r\n\"men\", 60 ,40\r\n\r\nwomen,45,55",
        ] {
            assert_eq!(read(same).unwrap().table, plain, "{same:?}");
        }
        assert_eq!(read("\"a, b\",1,2").unwrap().table[0].group, "a, b");
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
        assert_eq!(found("group,this,that\nmen,60,40\n"), [(1, 1)], "nobody can know");
        assert_eq!(found("group,applicants,hired\nmen,60,70\n"), [(2, 1)], "more than all");
        assert_eq!(found("group,applicants,hired,rejected\nmen,60,10,20\n"), [(2, 1)]);
        assert_eq!(
            found("men,60,40\nwomen,45,55\nstaff,105,95\n"),
            [(3, 1)],
            "a total by another name"
        );
        assert_eq!(found("men,1.5,40\nwomen,99999999999,1\n"), [(1, 5), (2, 7)]);
        assert_eq!(found("group,selected,not\n"), [(1, 1)]);
        assert_eq!(found(""), [(1, 1)]);
        assert_eq!(found(&"a,b,1\n".repeat(1000)).len(), MOST);
    }
}
