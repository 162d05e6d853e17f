use counterweight_core::decision::{Change, Decision};
use counterweight_core::rating::{Answer, Subject};
use proptest::prelude::*;

use crate::Workspace;
use crate::samples::{Draft, member, workspace};

/// Every row of both projections, in an order that does not depend on how they came about.
fn rows(workspace: &Workspace) -> Vec<String> {
    let reader = workspace.reader();
    let sql =
        "SELECT json_array(d.id, d.title, d.purpose, d.people, d.sample, d.private, d.updated_ms, d.step, d.decided,
               d.look_again, w.title, w.people, w.notes)
               FROM decision d FULL JOIN words w ON w.rowid = d.row ORDER BY d.id";
    let mut statement = reader.prepare(sql).unwrap();
    statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap()
}

fn rated() -> Draft {
    let subject = Subject::candidate("rowan".into());
    Draft::promotion("d1", "Promote Rowan?")
        .role("Lead the Nordics")
        .candidate("rowan", "Rowan Ash")
        .then(
            "dana",
            Change::MemberInvited {
                member: member("mo", "Mo Métier"),
            },
        )
        .then(
            "mo",
            Change::Rated {
                subject: subject.clone(),
                criterion: "B1".into(),
                answer: Answer::NoEvidence,
            },
        )
        .then(
            "mo",
            Change::Explained {
                subject,
                criterion: "B1".into(),
                why: "quixotic".into(),
            },
        )
}

#[test]
fn a_rebuild_gives_the_rows_that_are_there() {
    let (_home, workspace) = workspace();
    let other = Draft::open("d2", "Me?", "ic-self-assessment");
    for entry in rated().entries().iter().chain(&other.entries()) {
        workspace.append(std::slice::from_ref(entry)).unwrap();
    }
    let before = rows(&workspace);
    assert_eq!(before.len(), 2);
    workspace.rebuild().unwrap();
    assert_eq!(rows(&workspace), before);
}

#[test]
fn the_list_says_what_each_decision_is() {
    let (_home, workspace) = workspace();
    workspace.append(&rated().entries()).unwrap();
    let listed = &workspace.decisions().unwrap()[0];
    assert_eq!(
        (listed.title.as_str(), listed.people.as_slice()),
        ("Promote Rowan?", &["Rowan Ash".to_owned()][..])
    );
    assert_eq!(
        (listed.step.as_str(), listed.private, listed.updated_ms),
        ("frame", false, 1_050)
    );
}

#[test]
fn a_sheet_that_is_not_open_to_all_cannot_be_found() {
    let (_home, workspace) = workspace();
    workspace.append(&rated().entries()).unwrap();
    assert!(workspace.search("quixotic").unwrap().is_empty());
    let found = |query: &str| workspace.search(query).unwrap() == ["d1".into()];
    assert!(found("nordics") && found("rowan") && found("PROM row") && found("metier"));
    assert!(!found("rowan zebra"));
}

#[test]
fn whatever_is_typed_is_taken_as_words() {
    let (_home, workspace) = workspace();
    workspace.append(&rated().entries()).unwrap();
    let pasted = "rowan ".repeat(100_000);
    for hostile in [
        "",
        " ",
        "\"",
        "\"\"\"",
        "*",
        "AND",
        "rowan AND",
        "NEAR(",
        "title:rowan",
        "rowan'; DROP TABLE entry; --",
        "(",
        "^rowan",
        "-rowan",
        "\0",
        "row\0an",
        "{title people}: x",
        "²",
        "\u{202e}nawor",
        "𝕏",
        "\u{301}",
        "%",
        "_",
        "é²³½",
        "'\"\\",
        &pasted,
    ] {
        workspace
            .search(hostile)
            .unwrap_or_else(|e| panic!("{hostile:.30?}: {e}"));
    }
    assert_eq!(workspace.search("\"rowan\" (nordics)").unwrap().len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn journals_arrive_in_any_order_and_more_than_once(order in Just((0..6usize).collect::<Vec<_>>()).prop_shuffle(), again in 0..6usize) {
        let (_home, workspace) = workspace();
        let entries = rated().entries();
        prop_assert_eq!(entries.len(), order.len());
        for i in order.iter().chain([&again]) {
            workspace.append(&entries[*i..=*i]).unwrap();
        }
        prop_assert_eq!(workspace.entries(&"d1".into()).unwrap(), entries.clone());
        let (_other_home, other) = crate::samples::workspace();
        other.append(&entries).unwrap();
        prop_assert_eq!(rows(&workspace), rows(&other));
        let folded = Decision::fold(entries).unwrap();
        prop_assert_eq!(&workspace.decisions().unwrap()[0], &super::Listed::of(&folded));
        prop_assert!(workspace.unreadable().unwrap().is_empty() && workspace.verify().unwrap().is_empty());
    }

    #[test]
    fn no_query_is_an_error(query in "\\PC{0,40}") {
        use std::sync::OnceLock;
        static SHARED: OnceLock<(tempfile::TempDir, Workspace)> = OnceLock::new();
        let (_, workspace) = SHARED.get_or_init(workspace);
        prop_assert!(workspace.search(&query).is_ok());
    }
}
