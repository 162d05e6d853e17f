//! A leader's control book as the faces ask for it: filled from the decision and from files of other programs, and read for bias.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use counterweight_app::{App, CandidateId, Change, DayOrder, DecisionId, Failure, ItemKind, KeySource};
use counterweight_core::decision::{BookAct, BookEntry, BookItem, ClosingAct, Departure, RecommendationKind};
use counterweight_core::template::Purpose;

/// A workspace with a promotion that was decided: Juniper leads.
struct Led {
    dir: tempfile::TempDir,
    app: App,
    id: DecisionId,
    leader: CandidateId,
}

fn led() -> Led {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    app.add_samples().unwrap();
    let is = |l: &counterweight_app::Listed| l.purpose == Purpose::Promotion && l.headline.is_some();
    let id = app.every_decision("").unwrap().into_iter().find(is).unwrap().id;
    let leader = app.view(&id, None).unwrap().candidates[0].id.clone();
    let decided = Change::Closing(ClosingAct::Decided {
        choice: RecommendationKind::Promote,
        candidate: Some(leader.clone()),
        why: "The seat is empty.".into(),
        departs: Some("Nobody else can take it.".into()),
        look_again: None,
        departure: Some(Departure::CannotWait),
        reverse_if: String::new(),
        decided_by: Vec::new(),
        forecast: Vec::new(),
        quality: BTreeMap::new(),
    });
    app.change(&id, None, decided).unwrap();
    // The sample's leader has a book; these tests begin with an empty one.
    let held = app.book(&id, &leader).unwrap().entries;
    if !held.is_empty() {
        let emptied = Change::Book(BookAct::BookRemoved {
            leader: leader.clone(),
            ids: held.into_iter().map(|entry| entry.id).collect(),
        });
        app.change(&id, None, emptied).unwrap();
    }
    Led { dir, app, id, leader }
}

impl Led {
    fn file(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        let place = self.dir.path().join(name);
        std::fs::write(&place, text).unwrap();
        place.display().to_string()
    }

    fn import(&self, place: &str, order: Option<DayOrder>) -> Result<counterweight_app::DecisionView, Failure> {
        self.app
            .import_book(&self.id, None, &self.leader, ItemKind::Deal, place, order)
    }

    fn items(&self) -> Vec<BookEntry> {
        self.app.book(&self.id, &self.leader).unwrap().entries
    }

    fn deal(&self, name: &str) -> counterweight_core::decision::Deal {
        let found = self.items().into_iter().find_map(|e| match e.item {
            BookItem::Deal(deal) if deal.name == name => Some(deal),
            _ => None,
        });
        found.unwrap()
    }
}

const DEALS: &str = "Deal Name,Associated Company,Deal Owner,Amount,Close Date,Deal Stage\n\
    Mill nights,Paper Mill,Rowan Ash,\"12,500\",2026-03-31,Proposal\n\
    Harbour,Port Authority,Sage Moor,80000,2026-04-15,Demo\n";

#[test]
fn filling_from_the_decision_twice_adds_nothing() {
    let led = led();
    let before = led.app.book(&led.id, &led.leader).unwrap();
    assert!(before.entries.is_empty() && before.from_decision > 0);
    assert_eq!(before.reading.says, "Nothing is in the book yet.");
    led.app.prefill_book(&led.id, None, &led.leader).unwrap();
    let filled = led.app.book(&led.id, &led.leader).unwrap();
    assert_eq!((filled.entries.len(), filled.from_decision), (before.from_decision, 0));
    let saved = led.app.view(&led.id, None).unwrap().saved_ms;
    led.app.prefill_book(&led.id, None, &led.leader).unwrap();
    assert_eq!(led.items(), filled.entries);
    assert_eq!(
        led.app.view(&led.id, None).unwrap().saved_ms,
        saved,
        "no entry was made"
    );
}

#[test]
fn a_table_is_seen_first_then_kept_once_and_a_newer_one_updates() {
    let led = led();
    let place = led.file("deals.csv", DEALS);
    let preview = |place: &str| {
        let preview = led
            .app
            .preview_book_import(&led.id, &led.leader, ItemKind::Deal, place, None)
            .unwrap();
        (preview.new, preview.changed, preview.unchanged)
    };
    assert_eq!(preview(&place), (2, 0, 0));
    assert!(led.items().is_empty(), "looking keeps nothing");
    led.import(&place, None).unwrap();
    assert_eq!(led.items().len(), 2);
    assert_eq!(preview(&place), (0, 0, 2));
    let saved = led.app.view(&led.id, None).unwrap().saved_ms;
    led.import(&place, None).unwrap();
    assert_eq!(led.items().len(), 2, "twice is not double");
    assert_eq!(led.app.view(&led.id, None).unwrap().saved_ms, saved);

    // What somebody wrote here survives a newer export that has no word on it.
    let mine = led.items().into_iter().find(|e| e.item.name() == "Harbour").unwrap();
    let BookItem::Deal(mut deal) = mine.item else {
        panic!("a deal")
    };
    deal.hands_off = true;
    let kept = Change::Book(BookAct::BookKept {
        leader: led.leader.clone(),
        entries: vec![BookEntry {
            id: mine.id,
            item: BookItem::Deal(deal),
        }],
        source: String::new(),
    });
    led.app.change(&led.id, None, kept).unwrap();
    let newer = led.file("newer.csv", DEALS.replace("80000", "95000").replace("Demo", ""));
    assert_eq!(preview(&newer), (0, 1, 1));
    led.import(&newer, None).unwrap();
    let deal = led.deal("Harbour");
    assert_eq!(
        (deal.amount, deal.stage.as_str(), deal.hands_off),
        (Some(95_000.0), "Demo", true)
    );
    led.app.undo(&led.id, None).unwrap();
    assert_eq!(
        led.deal("Harbour").amount,
        Some(80_000.0),
        "one undo takes a whole table out"
    );
}

#[test]
fn days_that_can_be_read_in_two_ways_wait_for_an_answer() {
    let led = led();
    let place = led.file("days.csv", "Deal name,Close date\nMill,03/04/2026\nPort,05/06/2026\n");
    let preview = led
        .app
        .preview_book_import(&led.id, &led.leader, ItemKind::Deal, &place, None)
        .unwrap();
    assert_eq!(preview.unclear.len(), 1);
    assert_eq!(
        led.import(&place, None).unwrap_err().message,
        "The days under “Close date” can be read in two ways."
    );
    assert!(led.items().is_empty());
    led.import(&place, Some(DayOrder::DayFirst)).unwrap();
    assert_eq!(led.deal("Mill").close_on, Some("2026-04-03".parse().unwrap()));
}

#[test]
fn a_file_that_is_none_says_what_to_do_and_changes_nothing() {
    let led = led();
    let refused = |place: &str| {
        let preview = led
            .app
            .preview_book_import(&led.id, &led.leader, ItemKind::Deal, place, None);
        let failure = led.import(place, None).unwrap_err();
        assert_eq!(preview.unwrap_err(), failure);
        assert!(!failure.message.is_empty() && !failure.hint.is_empty(), "{failure:?}");
        failure
    };
    assert_eq!(refused("deals.csv").message, "This is not the full path of a file.");
    assert_eq!(refused("").message, "This is not the full path of a file.");
    assert!(
        refused(&led.dir.path().join("none.csv").display().to_string())
            .message
            .contains("cannot be read")
    );
    assert!(
        refused(&led.dir.path().display().to_string())
            .message
            .contains("cannot be read")
    );
    assert!(refused("/dev/zero").message.contains("cannot be read"));
    assert!(!refused(&led.file("empty.csv", "")).problems.is_empty());
    assert!(
        !refused(&led.file("other.csv", "Colour,Size\nred,5\n"))
            .problems
            .is_empty()
    );
    assert!(!refused(&led.file("zip.csv", b"PK\x03\x04\0\0")).problems.is_empty());
    assert!(
        !refused(&led.file("latin.csv", b"Deal name\nM\xFChle\n"))
            .problems
            .is_empty()
    );
    let huge = "Deal name,Customer\n".to_owned() + &"x,y\n".repeat(14 << 20);
    assert!(!refused(&led.file("huge.csv", huge)).problems.is_empty());
    assert!(led.items().is_empty());
}

#[test]
fn cells_are_data_whatever_they_say() {
    let led = led();
    let evil = "<img src=x onerror=alert(1)>";
    let text = format!("Deal name,Customer,Amount,Next step\n\"{evil}\",=1+1,-5,\"a\nb\"\n\u{202E}gpj,x,,\n");
    let place = led.file("evil.csv", text);
    led.import(&place, None).unwrap();
    let deal = led.deal(evil);
    assert_eq!(
        (deal.customer.as_str(), deal.amount),
        ("=1+1", None),
        "below nothing is no amount"
    );
    assert!(led.items().iter().all(|e| !e.item.name().contains('\u{202E}')));
}

#[test]
fn the_tool_kit_reads_what_the_book_holds() {
    let led = led();
    let nothing = led.app.toolkit(&led.id, &led.leader).unwrap();
    assert!(nothing.past.is_none() && !nothing.readable);
    assert_eq!(nothing.missing_says, "Nothing can be read yet");
    let mut text = "Deal name,Owner,Close date,Chance (%),Last contact,Next step\n".to_owned();
    for (owner, year) in [("Rowan", 2000), ("Sage", 2190)] {
        for i in 0..4 {
            writeln!(text, "{owner} {i},{owner},{year}-01-0{},90,,", i + 1).unwrap();
        }
    }
    led.import(&led.file("open.csv", text), None).unwrap();
    let kit = led.app.toolkit(&led.id, &led.leader).unwrap();
    let past = kit.past.unwrap();
    let row = |at: usize| {
        past.table.rows[at]
            .iter()
            .map(|cell| cell.text.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(row(0)[..2], ["Everybody", "50%"]);
    assert_eq!((row(1)[0], row(1)[5]), ("Rowan", "4 of 4"));
    assert_eq!((row(2)[0], row(2)[5]), ("Sage", "0 of 4"));
    let range = |at: usize| past.drawing.rows[at].ends[0].range.unwrap();
    assert!(range(1).0 > 0.3 && range(2).1 < 0.7, "four of four is not all");
    let style = &kit.owners[0].biases[2];
    assert_eq!((style.name.as_str(), style.which.len()), ("Style", 8));
    assert_eq!(kit.missing.len(), 2);
    let says = led.app.book(&led.id, &led.leader).unwrap().reading.says;
    assert_eq!(says, "Four open deals are past their closing day.");
}
