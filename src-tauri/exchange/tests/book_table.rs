//! Items of a control book from other programs' tables: what is read, what is asked, what is refused, and back again.

use chrono::NaiveDate;
use counterweight_core::decision::*;
use counterweight_exchange::decision_file::{Signing, open};
use counterweight_exchange::samples;
use counterweight_exchange::tables::book::{DayOrder, Imported, ItemKind, MAX_BYTES, MOST_ROWS, read, write};
use proptest::prelude::*;

const KINDS: [ItemKind; 8] = [
    ItemKind::Person,
    ItemKind::Deal,
    ItemKind::Customer,
    ItemKind::Relationship,
    ItemKind::Call,
    ItemKind::Ask,
    ItemKind::Period,
    ItemKind::Note,
];

fn deals(text: &str) -> Imported {
    read(text.as_bytes(), ItemKind::Deal, None).unwrap_or_else(|p| panic!("{}", p[0]))
}

fn deal(imported: &Imported, at: usize) -> Deal {
    match &imported.items[at].item {
        BookItem::Deal(deal) => deal.clone(),
        other => panic!("{other:?}"),
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

fn meanings(imported: &Imported) -> Vec<Option<&str>> {
    imported.columns.iter().map(|c| c.meaning).collect()
}

#[test]
fn an_export_from_salesforce_is_read() {
    let text = "Opportunity Name,Account Name,Amount,Close Date,Stage,Probability (%),Opportunity Owner,Created Date,Last Activity,Next Step,Fiscal Period\r\n\
        \"Line 2, Holt\",Holt & Vane,\"$180,000.00\",12/18/2026,Proposal,60,Sage Moor,6/22/2026,11/19/2026,Figures,Q4-2026\r\n\
        Depot,Lanyard,\"$120,000.00\",10/30/2026,Closed Lost,0,Cedar Lake,4/20/2026,,,Q4-2026\r\n\
        Parts,Ferrow,\"$42,000.00\",11/6/2026,Closed Won,100,Fern Alcott,9/14/2026,,,Q4-2026\r\n\
        Grand Totals,,\"$342,000.00\",,,,,,,,\r\n\
        Confidential Information - Do Not Distribute\r\n";
    let found = deals(text);
    assert_eq!(found.items.len(), 3);
    let line = deal(&found, 0);
    assert_eq!(
        (line.name.as_str(), line.customer.as_str(), line.amount),
        ("Line 2, Holt", "Holt & Vane", Some(180_000.0))
    );
    assert_eq!((line.close_on, line.created_on), (day("2026-12-18"), day("2026-06-22")));
    assert_eq!(
        (line.chance, line.won, line.last_contact),
        (Some(60), None, day("2026-11-19"))
    );
    assert_eq!((deal(&found, 1).won, deal(&found, 2).won), (Some(false), Some(true)));
    assert_eq!(
        meanings(&found)[..3],
        [Some("Deal name"), Some("Customer"), Some("Amount")]
    );
    assert_eq!(meanings(&found)[10], None, "what is not kept says so");
    let out: Vec<_> = found.left_out.iter().map(|l| (l.row, l.why.as_str())).collect();
    assert_eq!(out, [(5, "it is a sum of other rows."), (6, "it has one cell.")]);
    assert_eq!(
        (found.unclear.len(), found.warnings.len()),
        (0, 0),
        "{:?}",
        found.warnings
    );
}

#[test]
fn an_export_from_hubspot_is_read() {
    let text = "\u{FEFF}\"Record ID\",\"Deal Name\",\"Deal Stage\",\"Close Date\",\"Deal owner\",\"Amount\",\"Is Closed Won\",\"Is Deal Closed?\",\"Deal probability\"\n\
        9001,Line 2,Contract sent,2026-12-18 10:00,Sage Moor,180000,false,false,0.6\n\
        9002,Depot,Gone,2026-10-30 10:00,Cedar Lake,120000.5,false,true,0\n";
    let found = deals(text);
    assert_eq!(
        (deal(&found, 0).won, deal(&found, 1).won),
        (None, Some(false)),
        "not won yet is not lost"
    );
    assert_eq!(
        (deal(&found, 0).chance, deal(&found, 1).amount),
        (Some(60), Some(120_000.5))
    );
    assert_eq!(deal(&found, 0).close_on, day("2026-12-18"));
}

#[test]
fn an_export_from_pipedrive_in_german_numbers_is_read() {
    let text = "Deal - Title;Deal - Organization;Deal - Value;Deal - Status;Deal - Expected close date;Deal - Owner\n\
        Line 2;Holt & Vane;180.000,00 €;Open;18.12.2026;Sage Moor\n\
        Depot;Lanyard;1.200 €;Lost;30.10.2026;Cedar Lake\n";
    let found = deals(text);
    assert_eq!(
        (deal(&found, 0).amount, deal(&found, 1).amount),
        (Some(180_000.0), Some(1200.0))
    );
    assert_eq!((deal(&found, 0).won, deal(&found, 1).won), (None, Some(false)));
    assert_eq!(deal(&found, 0).close_on, day("2026-12-18"));
}

#[test]
fn days_that_could_be_either_are_asked_for() {
    let text = "Deal,Close date,Created\nA,3/4/2026,1/2/2026\nB,5/6/2026,2/2/2026\n";
    let found = deals(text);
    assert_eq!(deal(&found, 0).close_on, None, "nothing is guessed");
    let unclear: Vec<_> = found.unclear.iter().map(|u| u.heading.as_str()).collect();
    assert_eq!(unclear, ["Close date", "Created"]);
    assert_eq!(
        (Some(found.unclear[0].day_first), Some(found.unclear[0].month_first)),
        (day("2026-04-03"), day("2026-03-04"))
    );
    for (order, close) in [(DayOrder::DayFirst, "2026-04-03"), (DayOrder::MonthFirst, "2026-03-04")] {
        let found = read(text.as_bytes(), ItemKind::Deal, Some(order)).unwrap();
        assert!(found.unclear.is_empty());
        assert_eq!(deal(&found, 0).close_on, day(close));
    }
    // Another column of the same file settles it, and is named.
    let found = deals("Deal,Close date,Created\nA,3/4/2026,1/25/2026\n");
    assert_eq!((deal(&found, 0).close_on, found.unclear.len()), (day("2026-03-04"), 0));
    assert!(found.warnings[0].contains("“Close date” is read with the month first, as “Created” is."));
    // A column that proves both is asked for too.
    let found = deals("Deal,Close date\nA,13/4/2026\nB,4/13/2026\n");
    assert_eq!(found.unclear.len(), 1);
}

#[test]
fn people_customers_relationships_and_periods_are_read() {
    let read = |kind, text: &str| read(text.as_bytes(), kind, None).unwrap().items.remove(0).item;
    let BookItem::Relationship(r) = read(
        ItemKind::Relationship,
        "First Name\tLast Name\tJob Title\tCompany Name\tContact owner\tEmail\nHollis\tTeague\tDirector\tQuarrybank\tSage\th@q.example\n",
    ) else {
        panic!()
    };
    assert_eq!(
        (r.person.as_str(), r.role.as_str(), r.account.as_str()),
        ("Hollis Teague", "Director", "Quarrybank")
    );
    let BookItem::Customer(c) = read(
        ItemKind::Customer,
        "Account Name,Health,Renewal Date\nTidewell,Yellow,2026-12-01\n",
    ) else {
        panic!()
    };
    assert_eq!((c.outlook, c.next_on), (Outlook::AtRisk, day("2026-12-01")));
    let BookItem::Period(p) = read(
        ItemKind::Period,
        "Quarter,Quota,Commit,Closed Won\n2026 Q4,930,885,(12)\n",
    ) else {
        panic!()
    };
    assert_eq!((p.plan, p.forecast, p.actual), (Some(930.0), Some(885.0), Some(-12.0)));
    let BookItem::Person(p) = read(ItemKind::Person, "Rep,Goals\nSage Moor,A named account\n") else {
        panic!()
    };
    assert_eq!((p.name.as_str(), p.goals.as_str()), ("Sage Moor", "A named account"));
}

#[test]
fn a_newer_export_updates_and_does_not_double() {
    let ids = |text: &str| deals(text).items.iter().map(|e| e.id.clone()).collect::<Vec<_>>();
    let old = ids("Deal,Customer,Amount\nLine 2,Holt,1\nDepot,Lanyard,2\n");
    let new = ids("Customer,Deal,Stage\nLanyard, DEPOT ,Won\nHolt,Line 2,Open\nHolt,Line 3,Open\n");
    assert_eq!(
        (&old[0], &old[1]),
        (&new[1], &new[0]),
        "whatever the order, case and columns"
    );
    assert!(new[2] != old[0]);
    // The other program's own id is the better name: a deal can be renamed.
    assert_eq!(ids("Deal ID,Deal\n7,Line 2\n"), ids("Deal ID,Deal\n7,Line two\n"));
    let twice = deals("Deal,Customer\nLine 2,Holt\nLine 2,Holt\n");
    assert_ne!(twice.items[0].id, twice.items[1].id, "two deals of one name are two");
    assert!(twice.warnings[0].contains("Row 3"), "{:?}", twice.warnings);
}

#[test]
fn what_cannot_be_read_is_said_with_its_row() {
    let found =
        deals("Deals of the year,,\nDeal,Amount,Chance\nA,much,60\nB,-5,101\n,7,50\nC,7,50,9\nD\u{202E},=1+1,\n");
    let out: Vec<_> = found.left_out.iter().map(|l| l.row).collect();
    assert_eq!(out, [5, 6], "no name, too many cells");
    assert_eq!(found.items.len(), 3);
    assert_eq!(deal(&found, 2).name, "D", "what cannot be seen is taken out");
    let said = found.warnings.join("\n");
    for part in [
        "passed over",
        "Row 3: Amount “much”",
        "Row 4: Amount “-5”",
        "Row 4: Chance (%) “101”",
        "Row 7: characters",
        "Row 7: Amount “=1+1”",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    let formula = deals("Deal,Next step\n=HYPERLINK(\"x\"),\"=cmd|' /C calc'!A0\"\n");
    assert_eq!(deal(&formula, 0).name, "=HYPERLINK(\"x\")", "a formula is only text");
}

#[test]
fn what_is_no_table_is_refused_and_says_what_to_do() {
    let refused = |bytes: &[u8]| read(bytes, ItemKind::Deal, None).unwrap_err().remove(0);
    assert!(refused(b"PK\x03\x04\x14\0").message.contains("workbook"));
    assert!(refused(b"").message.contains("empty"));
    assert!(refused(&vec![b'a'; MAX_BYTES + 1]).message.contains("at most 50"));
    let none = refused(b"Colour,Size\nred,2\n");
    assert!(
        none.message.contains("“Deal name”") && none.message.contains("“Colour”, “Size”"),
        "{none}"
    );
    let many = format!("Deal\n{}", "x\n".repeat(MOST_ROWS + 1));
    assert!(refused(many.as_bytes()).message.contains("at most 5000"));
    for p in [refused(b"PK\x03\x04"), refused(b"\0"), none] {
        assert!(!p.hint.is_empty() && p.line == 1);
    }
}

/// The rules of a decision take whatever the table gave.
fn assert_kept(imported: &Imported) {
    let sample = samples().iter().find(|s| s.id == "sample-star-seller").unwrap();
    let signing = Signing {
        decision: "table".into(),
        salt: String::new,
    };
    static DECIDED: std::sync::OnceLock<Decision> = std::sync::OnceLock::new();
    let d = DECIDED.get_or_init(|| open(sample.text, signing).unwrap());
    if imported.items.is_empty() {
        return;
    }
    let by = Signature {
        author: d.decider.clone(),
        now_ms: 0,
        offset: 0,
        salt: String::new(),
    };
    let change = Change::Book(BookAct::BookKept {
        leader: d.candidates[0].id.clone(),
        entries: imported.items.clone(),
        source: "deals.csv".into(),
    });
    d.propose(by, change).unwrap();
}

prop_compose! {
    fn text()(text in "[ -~“”äé\n=+@']{0,30}") -> String {
        // Spaces at the ends of a cell are nobody's.
        text.trim().to_owned()
    }
}

prop_compose! {
    fn name()(text in "[A-Za-zé=+@'&,;\"][ -~]{0,20}[a-z]") -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn a_day() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::of(
        (0u32..20_000).prop_map(|n| NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::Days::new(n.into())),
    )
}

prop_compose! {
    fn a_deal()(
        names in (name(), text(), text(), text(), text()),
        days in (a_day(), a_day(), a_day()),
        amount in prop::option::of(0.0f64..1e12),
        chance in prop::option::of(0u8..101),
        won in prop::option::of(any::<bool>()),
        hands_off in any::<bool>(),
        risk in text(),
    ) -> BookItem {
        let (name, customer, owner, stage, next_step) = names;
        // A stage that says how it ended would settle what is left open.
        let stage = format!("stage {stage}").trim().to_owned();
        let key = (!risk.is_empty()).then(|| KeyDeal { risk, ..KeyDeal::default() });
        BookItem::Deal(Deal {
            name, customer, owner, stage, amount, close_on: days.0, created_on: days.1, chance, last_contact: days.2, next_step, won, hands_off, key,
        })
    }
}

prop_compose! {
    fn another()(name in name(), one in text(), other in text(), on in a_day(), figure in prop::option::of(-1e12f64..1e12), share in prop::option::of(0u8..101), kind in 0u8..7) -> BookItem {
        let day = on.unwrap_or_else(|| NaiveDate::from_ymd_opt(2026, 11, 2).unwrap());
        match kind {
            0 => BookItem::Person(Person { name, strengths: one, goals: other, obstacles: String::new(), next_step: String::new(), next_on: on }),
            1 => BookItem::Customer(Customer { name, outlook: Outlook::AtRisk, note: one, next_on: on }),
            2 => BookItem::Relationship(Relationship { person: name, account: one, role: other, owner: String::new(), last_contact: on }),
            3 => BookItem::Call(Call { on: day, with: name, about: one, talk_share: share, note: other }),
            4 => BookItem::Ask(Ask { who: one, what: name, rhythm: Rhythm::Quarterly, next_on: on }),
            5 => BookItem::Period(Period { name, ends_on: on, owner: one, plan: figure, forecast: figure, actual: None }),
            _ => BookItem::Note(Note { title: name, text: one, on, about: NoteAbout::Industry }),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(items in prop::collection::vec(prop_oneof![a_deal(), another()], 0..12)) {
        let entries: Vec<BookEntry> = items
            .into_iter()
            .enumerate()
            .map(|(i, item)| BookEntry { id: format!("item-{i}").into(), item })
            .collect();
        let mut back = Vec::new();
        for kind in KINDS {
            let text = write(kind, entries.iter());
            let found = read(text.as_bytes(), kind, None).unwrap();
            prop_assert_eq!(&found.warnings, &Vec::<String>::new(), "{}", text);
            prop_assert!(found.left_out.is_empty() && found.columns.iter().all(|c| c.meaning.is_some()), "{:?}", found.left_out);
            back.extend(found.items);
        }
        back.sort_by_key(|e| entries.iter().position(|o| o.id == e.id));
        prop_assert_eq!(back, entries);
    }

    #[test]
    fn no_spreadsheet_takes_a_cell_for_a_formula(item in a_deal()) {
        let text = write(ItemKind::Deal, [BookEntry { id: "x".into(), item }].iter());
        let mut rows = csv::ReaderBuilder::new().from_reader(text.as_bytes());
        for record in rows.records() {
            for cell in &record.unwrap() {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@']), "{}", cell);
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), kind in 0usize..8) {
        let _ = read(&bytes, KINDS[kind], None);
    }

    #[test]
    fn any_cells_are_read_and_may_be_kept(
        heading in "(Deal|Name|Amount|Close date|Created|Chance|Stage|Won|Owner|Risk)([,;\t](Amount|Close date|Customer|Chance|Won|Last contact|Is closed|Next step)){0,5}",
        rows in prop::collection::vec("(\\PC|[\n\r,;\t\"'0-9./%$€-]){0,40}", 0..8),
        order in prop::option::of(prop_oneof![Just(DayOrder::DayFirst), Just(DayOrder::MonthFirst)]),
    ) {
        let text = format!("{heading}\n{}", rows.join("\n"));
        for kind in [ItemKind::Deal, ItemKind::Period, ItemKind::Relationship] {
            if let Ok(found) = read(text.as_bytes(), kind, order) {
                assert_kept(&found);
                prop_assert!(order.is_none() || found.unclear.is_empty());
            }
        }
    }
}
