use counterweight_core::decision::{
    Change, ClosingAct, Decision, Forecast, FrameField, FramingAct, PanelAct, RecommendationKind, SheetAct,
};
use counterweight_core::rating::{Answer, Subject};
use counterweight_core::standing::Listed;
use proptest::prelude::*;
use rusqlite::types::Value;

use super::rebuild;
use crate::samples::{Draft, found, listed, member, workspace};
use crate::{Workspace, rows};

/// Every row of every projection in an order that does not depend on how they came about; of the full text, in which
/// decision each word stands where.
fn rows(workspace: &Workspace) -> Vec<String> {
    let reader = workspace.reader();
    reader.pragma_update(None, "query_only", "OFF").unwrap();
    reader
        .execute_batch("CREATE VIRTUAL TABLE IF NOT EXISTS temp.said USING fts5vocab(main, words, instance)")
        .unwrap();
    let mut all = Vec::new();
    let words = "SELECT j.decision, term, col, offset FROM said JOIN journal j ON j.row = doc".to_owned();
    let tables =
        rows::TABLES.map(|t| format!("SELECT j.decision, t.* FROM {t} t JOIN journal j ON j.row = t.decision"));
    for sql in tables.into_iter().chain([words]) {
        let mut statement = reader.prepare(&sql).unwrap();
        let columns = statement.column_count();
        let mut found = statement.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            let value = |column| match row.get(column).unwrap() {
                Value::Blob(bytes) => match String::from_utf8(bytes) {
                    Ok(json) => json,
                    Err(id) => format!("{:02x?}", id.as_bytes()),
                },
                other => format!("{other:?}"),
            };
            // The row of the journal depends on the order in which decisions came.
            let values = (0..columns).filter(|c| *c == 0 || row.as_ref().column_name(*c).unwrap() != "decision");
            all.push(format!("{sql:.40} {:?}", values.map(value).collect::<Vec<_>>()));
        }
    }
    all.sort();
    all
}

fn rated() -> Draft {
    let subject = Subject::candidate("rowan".into());
    Draft::promotion("d1", "Promote Rowan?")
        .role("Lead the Nordics")
        .candidate("rowan", "Rowan Ash")
        .then(
            "dana",
            Change::Panel(PanelAct::MemberInvited {
                member: member("mo", "Mo Métier"),
            }),
        )
        .then(
            "mo",
            Change::Sheet(SheetAct::Rated {
                subject: subject.clone(),
                criterion: "B1".into(),
                answer: Answer::NoEvidence,
            }),
        )
        .then(
            "mo",
            Change::Sheet(SheetAct::Explained {
                subject,
                criterion: "B1".into(),
                why: "quixotic".into(),
            }),
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
    rebuild(&workspace).unwrap();
    assert_eq!(rows(&workspace), before);
}

#[test]
fn the_list_says_what_each_decision_is() {
    let (_home, workspace) = workspace();
    workspace.append(&rated().entries()).unwrap();
    let listed = listed(&workspace).remove(0);
    assert_eq!(
        (listed.title.as_str(), listed.people.as_slice()),
        ("Promote Rowan?", &["Rowan Ash".to_owned()][..])
    );
    assert_eq!((listed.at, listed.sample, listed.updated_ms), (0, false, 1_050));
    assert_eq!(listed.next, "Say what the job is and what success means.");
}

#[test]
fn a_sheet_that_is_not_open_to_all_cannot_be_found() {
    let (_home, workspace) = workspace();
    workspace.append(&rated().entries()).unwrap();
    assert!(found(&workspace, "quixotic").is_empty());
    let found = |query: &str| found(&workspace, query) == ["d1".into()];
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
            .search(hostile, None, 10)
            .unwrap_or_else(|e| panic!("{hostile:.30?}: {e}"));
    }
    assert_eq!(found(&workspace, "\"rowan\" (nordics)").len(), 1);
}

/// A promotion that `dana` rated alone and decided, saying “xylophone” in the reason and “zeppelin” in a forecast.
fn decided() -> Draft {
    let subject = Subject::candidate("rowan".into());
    let mut draft = Draft::promotion("d1", "Promote Rowan?")
        .role("Lead the Nordics")
        .candidate("rowan", "Rowan Ash")
        .then(
            "dana",
            FramingAct::Framed {
                field: FrameField::Success,
                text: "Seven at quota".into(),
            },
        );
    let card = draft.decision.template.clone();
    for criterion in &card.criteria {
        draft = draft.then(
            "dana",
            SheetAct::Rated {
                subject: subject.clone(),
                criterion: criterion.id.as_str().into(),
                answer: Answer::NoEvidence,
            },
        );
    }
    let note = String::new();
    let chance = |outcome: &str| Forecast::new(outcome, 60);
    draft
        .then(
            "dana",
            SheetAct::OverallGiven {
                subject: subject.clone(),
                level: 3,
                note,
            },
        )
        .then("dana", SheetAct::SheetSealed { subject })
        .then("dana", ClosingAct::Revealed { without: None })
        .then(
            "dana",
            ClosingAct::Decided {
                choice: RecommendationKind::Trial,
                candidate: Some("rowan".into()),
                why: "xylophone".into(),
                departs: None,
                look_again: None,
                departure: None,
                reverse_if: String::new(),
                decided_by: Vec::new(),
                forecast: vec![chance("zeppelin"), chance("All stay")],
                quality: Default::default(),
            },
        )
}

#[test]
fn no_table_holds_what_an_open_sheet_or_a_round_held_back_says() {
    let holds = |workspace: &Workspace, word: &str| rows(workspace).iter().any(|row| row.contains(word));
    let (_home, workspace) = workspace();
    workspace.append(&rated().entries()).unwrap();
    assert!(holds(&workspace, "Rowan") && !holds(&workspace, "quixotic"));
    workspace.remove(&["d1".into()]).unwrap();
    let draft = decided();
    workspace.append(&draft.entries()).unwrap();
    assert!(holds(&workspace, "xylophone") && holds(&workspace, "zeppelin"));
    let trigger = "Two asked to leave.".to_owned();
    let anew = draft.then("dana", ClosingAct::Reopened { trigger });
    workspace.append(&anew.entries()).unwrap();
    assert!(!holds(&workspace, "xylophone") && !holds(&workspace, "zeppelin"));
    assert!(found(&workspace, "xylophone").is_empty() && found(&workspace, "rowan").len() == 1);
    let (journal, _) = workspace.verdicts(None, "", None, 9).unwrap();
    assert!(journal.rows[0].verdict.why.is_empty() && journal.rows[0].recommended.is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3))]

    #[test]
    fn rows_that_grew_are_those_of_a_rebuild(seed in any::<u64>(), at_once in 5..40usize) {
        let (_home, workspace) = workspace();
        for n in 0..4 {
            for some in counterweight_exchange::demo(seed, n).unwrap().chunks(at_once) {
                workspace.append(some).unwrap();
            }
        }
        let grown = rows(&workspace);
        prop_assert!(grown.len() > 100);
        rebuild(&workspace).unwrap();
        prop_assert_eq!(rows(&workspace), grown);
    }
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
        prop_assert_eq!(&listed(&workspace)[0], &Listed::of(&folded));
        prop_assert!(workspace.unreadable().unwrap().is_empty() && workspace.verify().unwrap().is_empty());
    }

    #[test]
    fn pages_give_every_row_once_in_order(changed in prop::collection::vec(0..5usize, 0..20), most in 1..4usize) {
        let (_home, workspace) = workspace();
        let mut drafts: Vec<Draft> = (0..5).map(|n| Draft::promotion(&format!("d{n}"), "Promote?")).collect();
        drafts.iter().for_each(|d| workspace.append(&d.entries()).unwrap());
        for at in changed {
            let draft = drafts.remove(at).then("dana", FramingAct::Framed { field: FrameField::Role, text: format!("as {at}") });
            workspace.append(&draft.entries()).unwrap();
            drafts.insert(at, draft);
        }
        let mut turned = Vec::new();
        let mut next = None;
        loop {
            let page = workspace.decisions(crate::Shelf::Open, next.as_deref(), most).unwrap();
            prop_assert!(page.rows.len() <= most);
            turned.extend(page.rows);
            next = page.next;
            if next.is_none() {
                break;
            }
        }
        prop_assert_eq!(&turned, &listed(&workspace));
        prop_assert_eq!(turned.len(), 5);
        prop_assert!(turned.is_sorted_by(|a, b| a.updated_ms >= b.updated_ms));
    }

    #[test]
    fn a_search_gives_titles_then_people_then_notes_a_part_at_a_time(where_said in prop::collection::vec(0..4usize, 1..9), most in 1..4usize) {
        let (_home, workspace) = workspace();
        for (n, place) in where_said.iter().enumerate() {
            let draft = Draft::promotion(&format!("d{n}"), if *place == 0 { "Kestrel?" } else { "Promote?" });
            let draft = draft.candidate("rowan", if *place == 1 { "Kestrel Ash" } else { "Rowan Ash" });
            let draft = draft.role(if *place == 2 { "Lead the kestrels" } else { "Lead" });
            workspace.append(&draft.entries()).unwrap();
        }
        let (mut turned, mut next) = (Vec::new(), None);
        loop {
            let (page, total) = workspace.search("kestrel", next.as_deref(), most).unwrap();
            prop_assert_eq!(total, where_said.iter().filter(|p| **p < 3).count());
            prop_assert!(page.rows.len() == most || page.next.is_none());
            turned.extend(page.rows.into_iter().map(|l| l.id));
            next = page.next;
            if next.is_none() {
                break;
            }
        }
        // Those of one place changed at the same moment: the one that came last is first.
        let place = |place: usize| where_said.iter().enumerate().rev().filter(move |(_, p)| **p == place);
        let expected: Vec<_> = (0..3).flat_map(place).map(|(n, _)| format!("d{n}").into()).collect();
        prop_assert_eq!(turned, expected);
    }

    #[test]
    fn no_query_is_an_error(query in "\\PC{0,40}") {
        use std::sync::OnceLock;
        static SHARED: OnceLock<(tempfile::TempDir, Workspace)> = OnceLock::new();
        let (_, workspace) = SHARED.get_or_init(workspace);
        prop_assert!(workspace.search(&query, None, 10).is_ok());
    }
}
