//! Tables and files as other programs write them, after what users of similar software reported: each folder of `outside` is one report,
//! and the values here are what is right.

use counterweight_core::analysis::agreement::agreement;
use counterweight_core::decision::*;
use counterweight_exchange::tables::book::{Imported, ItemKind, read};
use counterweight_exchange::tables::{impact, panel, samples};
use proptest::prelude::*;

macro_rules! case {
    ($name:literal) => {
        include_bytes!(concat!("outside/", $name))
    };
}

fn deals(bytes: &[u8]) -> Imported {
    read(bytes, ItemKind::Deal, None).unwrap_or_else(|p| panic!("{}", p[0]))
}

fn each(imported: &Imported) -> Vec<&Deal> {
    let deal = |entry: &'_ BookEntry| -> bool { matches!(entry.item, BookItem::Deal(_)) };
    assert!(imported.items.iter().all(deal));
    imported
        .items
        .iter()
        .filter_map(|entry| match &entry.item {
            BookItem::Deal(deal) => Some(deal),
            _ => None,
        })
        .collect()
}

fn amounts(bytes: &[u8]) -> Vec<Option<f64>> {
    each(&deals(bytes)).iter().map(|deal| deal.amount).collect()
}

fn names(imported: &Imported) -> Vec<&str> {
    each(imported).iter().map(|deal| deal.name.as_str()).collect()
}

fn day(text: &str) -> Option<chrono::NaiveDate> {
    Some(text.parse().unwrap())
}

fn said(imported: &Imported) -> String {
    imported.warnings.join("\n")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn a_stage_with_its_pipeline_behind_it_says_how_a_deal_ended() {
    let found = deals(case!("hubspot-stage-with-pipeline/deals.csv"));
    let won: Vec<_> = each(&found).iter().map(|deal| deal.won).collect();
    assert_eq!(won, [Some(true), Some(false), Some(true), None]);
}

#[test]
fn amounts_in_a_column_of_currencies_are_the_converted_ones() {
    let found = deals(case!("salesforce-amount-currency-column/opps.csv"));
    assert_eq!(
        each(&found).iter().map(|deal| deal.amount).collect::<Vec<_>>(),
        [Some(83.86), Some(10_000.0)]
    );
    assert!(
        said(&found).contains("Amount is in more than one column: “Amount (converted)” is taken"),
        "{}",
        said(&found)
    );
    assert!(!said(&found).contains("more than one currency"));
    let found = deals(b"Opportunity Name,Amount Currency,Amount\nA,JPY,\"10,000\"\nB,USD,\"10,000.00\"\n");
    assert!(
        said(&found).contains("“Amount” has more than one currency: JPY, USD."),
        "{}",
        said(&found)
    );
    let found = deals("Deal;Währung;Betrag\nA;EUR;1.000,00\nB;EUR;2.000,00\n".as_bytes());
    assert_eq!(said(&found), "");
}

#[test]
fn the_full_layout_of_pipedrive_is_read() {
    let found = deals(case!("pipedrive-full-layout/deals.csv"));
    let deals = each(&found);
    assert_eq!(deals[0].close_on, day("2026-12-18"));
    assert_eq!(
        (deals[1].close_on, deals[2].close_on),
        (day("2026-10-30"), day("2026-11-06"))
    );
    assert_eq!(
        (deals[0].created_on, deals[0].stage.as_str()),
        (day("2026-06-22"), "Proposal")
    );
    assert_eq!(
        deals.iter().map(|deal| deal.won).collect::<Vec<_>>(),
        [None, Some(false), Some(true)]
    );
    assert!(
        said(&found).contains("more than one currency: CZK, EUR, USD."),
        "{}",
        said(&found)
    );
    let renamed = String::from_utf8(case!("pipedrive-full-layout/deals.csv").to_vec())
        .unwrap()
        .replace("Line 2", "Line two");
    let renamed = read(renamed.as_bytes(), ItemKind::Deal, None).unwrap();
    assert_eq!(
        renamed.items[0].id, found.items[0].id,
        "the id of the other program tells a deal from another"
    );
}

#[test]
fn rows_of_sums_are_no_deals() {
    assert_eq!(
        names(&deals(case!("salesforce-grand-total-records/opps.csv"))),
        ["Line 2", "Depot"]
    );
    assert_eq!(
        names(&deals(case!("salesforce-grand-total-records/opps2.csv"))),
        ["Line 2", "Depot"]
    );
    assert_eq!(
        names(&deals(case!("salesforce-grand-total-records/gesamt.csv"))),
        ["Linie 2"]
    );
    for sum in [
        "Total général",
        "Total general",
        "Eindtotaal",
        "Summe (2 Datensätze)",
        "Sum of Amount",
        "Total: 2 deals",
        "Somme de Montant",
    ] {
        let table = format!("Deal;Customer;Amount;Stage\nA;B;1;Open\n{sum};;1;\n");
        assert_eq!(names(&deals(table.as_bytes())), ["A"], "{sum}");
    }
    let table = b"Deal,Customer,Amount,Stage\nTotal,TotalEnergies,5,Proposal\n";
    assert_eq!(names(&deals(table)), ["Total"], "a deal of that name has a stage");
}

#[test]
fn ids_that_differ_by_case_are_two_deals() {
    let (old, new) = (
        deals(case!("salesforce-15-character-ids/old.csv")),
        deals(case!("salesforce-15-character-ids/new.csv")),
    );
    assert_eq!((&old.items[0], &old.items[1]), (&new.items[1], &new.items[0]));
    assert_eq!(said(&old) + &said(&new), "");
    let long = deals(b"Opportunity ID,Opportunity Name\n0065g00000AbCdEAAV,Line 2\n");
    assert_eq!(long.items[0].id, old.items[0].id, "the longer form of the same id");
}

#[test]
fn a_narrow_space_before_am_and_pm_loses_no_day() {
    let found = deals(case!("narrow-no-break-space/opps.csv"));
    let days: Vec<_> = each(&found)
        .iter()
        .map(|deal| (deal.created_on, deal.last_contact))
        .collect();
    assert_eq!(
        days,
        [
            (day("2026-06-22"), day("2026-11-19")),
            (day("2026-06-28"), day("2026-11-20"))
        ]
    );
}

#[test]
fn a_change_of_the_record_is_no_contact() {
    let found = deals(case!("last-modified-is-not-contact/opps.csv"));
    assert_eq!(each(&found)[0].last_contact, day("2026-07-01"));
    let found = deals(case!("last-modified-is-not-contact/only.csv"));
    assert_eq!(each(&found)[0].last_contact, None);
    assert!(
        said(&found).contains("“Last Modified Date” is not kept"),
        "{}",
        said(&found)
    );
}

#[test]
fn a_title_with_commas_above_semicolons_is_passed_over() {
    assert_eq!(
        amounts(case!("title-with-comma-above-semicolons/opps.csv")),
        [Some(180_000.0), Some(1200.5)]
    );
}

#[test]
fn rows_are_named_by_the_number_a_spreadsheet_shows() {
    let found = deals(case!("row-numbers-after-blank-lines/opps.csv"));
    let said = said(&found);
    assert!(
        said.contains("Row 3: Amount “much”") && said.contains("Row 4: Amount “lots”"),
        "{said}"
    );
}

#[test]
fn line_ends_of_a_mac_part_rows() {
    let found = deals(case!("mac-line-ends/opps.csv"));
    assert_eq!(names(&found), ["Line 2", "Depot"]);
    assert_eq!(each(&found)[1].close_on, day("2026-12-30"));
}

#[test]
fn no_currency_loses_an_amount() {
    assert_eq!(
        amounts(case!("currencies-of-the-world/cad.csv")),
        [Some(1200.0), Some(3500.0)]
    );
    assert_eq!(
        amounts(case!("currencies-of-the-world/dkk.csv")),
        [Some(1200.0), Some(3500.0)]
    );
    assert_eq!(amounts(case!("currencies-of-the-world/ils.csv")), [Some(1200.0)]);
    let mixed = deals(case!("currencies-of-the-world/deals.csv"));
    for deal in each(&mixed) {
        let right = match deal.name.as_str() {
            "INs" => Some(1_200_000.0),
            // In a column that is written both ways nobody can know.
            "KR" => None,
            _ => Some(1200.0),
        };
        assert_eq!(deal.amount, right, "{}", deal.name);
    }
    assert!(said(&mixed).contains("more than one currency"));
}

#[test]
fn a_heading_that_says_percent_is_believed() {
    let chances = |bytes: &[u8]| each(&deals(bytes)).iter().map(|deal| deal.chance).collect::<Vec<_>>();
    assert_eq!(chances(case!("percent-heading-low/deals.csv")), [Some(1), Some(0)]);
    assert_eq!(chances(case!("percent-heading-low/mixed.csv")), [Some(1), Some(60)]);
    assert_eq!(
        chances(b"Deal,Deal probability\nA,1\nB,0\n"),
        [Some(100), Some(0)],
        "shares"
    );
}

#[test]
fn composed_and_decomposed_letters_name_one_deal() {
    let (old, new) = (deals(case!("nfc-and-nfd/old.csv")), deals(case!("nfc-and-nfd/new.csv")));
    assert_eq!(old.items[0].id, new.items[0].id);
}

#[test]
fn years_of_two_digits_are_read_as_spreadsheets_do() {
    let found = deals(case!("two-digit-years/deals.csv"));
    assert_eq!(
        (each(&found)[0].close_on, each(&found)[0].created_on),
        (day("2026-12-31"), day("1999-01-15"))
    );
}

#[test]
fn who_owns_the_account_does_not_own_the_deal() {
    let found = deals(case!("account-owner-beside-opportunity-owner/opps.csv"));
    assert_eq!(each(&found)[0].owner, "Sage Moor");
    let alone = deals(b"Deal,Account Owner\nA,Wren\n");
    assert_eq!(each(&alone)[0].owner, "");
    assert!(said(&alone).contains("who owns the customer need not own the deal"));
}

#[test]
fn two_columns_of_one_meaning_are_one_and_the_specific_one_comes_first() {
    let found =
        deals(b"Close Date,Deal,Owner,Deal owner,Closed on\n2026-12-18,A,Wren,Sage,\n2026-12-19,B,Wren,,2026-11-06\n");
    let deals = each(&found);
    assert_eq!((deals[0].owner.as_str(), deals[1].owner.as_str()), ("Sage", "Wren"));
    assert_eq!(
        (deals[0].close_on, deals[1].close_on),
        (day("2026-12-18"), day("2026-11-06"))
    );
    assert!(
        said(&found)
            .contains("Owner is in more than one column: “Deal owner” is taken, and where it is blank “Owner”."),
        "{}",
        said(&found)
    );
}

#[test]
fn won_and_lost_in_two_columns_are_put_together() {
    let won = |table: &str| {
        each(&deals(table.as_bytes()))
            .iter()
            .map(|deal| deal.won)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        won("Deal,Is Closed Won,Is closed lost\nA,true,false\nB,false,true\nC,false,false\n"),
        [Some(true), Some(false), None]
    );
    assert_eq!(
        won("Deal,Won,Lost\nA,1,0\nB,0,1\nC,0,0\n"),
        [Some(true), Some(false), None]
    );
    assert_eq!(won("Deal,Won,Lost\nA,x,\nB,,x\nC,,\n"), [Some(true), Some(false), None]);
    assert_eq!(
        won("Deal,Won,Closed\nA,1,1\nB,0,1\nC,0,0\n"),
        [Some(true), Some(false), None]
    );
    assert_eq!(
        won("Deal,Won time,Lost time\nA,2026-11-02,\nB,,2026-11-03\nC,,\n"),
        [Some(true), Some(false), None]
    );
    assert_eq!(
        won("Deal,Is Won,Status\nA,false,Lost\nB,false,Open\nC,true,Won\n"),
        [Some(false), None, Some(true)]
    );
    let both = deals(b"Deal,Won,Lost\nA,yes,yes\n");
    assert_eq!(
        (each(&both)[0].won, said(&both).contains("kept as open")),
        (None, true),
        "{}",
        said(&both)
    );
    let over = deals(b"Deal,Stage\nA,Closed\n");
    assert!(
        said(&over).contains("does not say whether it was won or lost"),
        "{}",
        said(&over)
    );
}

#[test]
fn exports_in_other_languages_are_read() {
    for table in [
        "Opportunity-Name;Accountname;Betrag;Schlusstermin;Phase;Opportunity-Inhaber;Wahrscheinlichkeit (%)\nA;B;1.200,50;18.12.2026;Geschlossen und gewonnen;Sage;60\nGesamtsumme;;1.200,50;;;;\n",
        "Nom de l'opportunité;Nom du compte;Montant;Date de clôture;Étape;Propriétaire de l'opportunité;Probabilité (%)\nA;B;1 200,50;18/12/2026;Fermée gagnée;Sage;60\nTotal général;;1 200,50;;;;\n",
        "Nombre de la oportunidad;Nombre de la cuenta;Importe;Fecha de cierre;Etapa;Propietario de oportunidad;Probabilidad (%)\nA;B;1.200,50;18/12/2026;Cerrada ganada;Sage;60\nTotal general;;1.200,50;;;;\n",
        "Dealnaam;Klant;Bedrag;Sluitingsdatum;Fase;Eigenaar;Kans (%)\nA;B;1.200,50;18-12-2026;Gewonnen;Sage;60\nEindtotaal;;1.200,50;;;;\n",
        "Deal Name,Account Name,Amount,Closing Date,Stage,Deal Owner,Probability (%)\nA,B,\"1,200.50\",18 Dec 2026,Closed Won,Sage,60\n",
        "Topic,Potential Customer,Est. Revenue,Est. Close Date,Status,Owner,Probability\nA,B,\"$1,200.50\",12/18/2026,Won,Sage,60\n",
    ] {
        let found = deals(table.as_bytes());
        assert_eq!(found.items.len(), 1, "{table}");
        let deal = each(&found)[0];
        assert_eq!(
            (deal.name.as_str(), deal.customer.as_str(), deal.owner.as_str()),
            ("A", "B", "Sage"),
            "{table}"
        );
        assert_eq!(
            (deal.amount, deal.close_on, deal.chance, deal.won),
            (Some(1200.5), day("2026-12-18"), Some(60), Some(true)),
            "{table}"
        );
    }
}

#[test]
fn numbers_of_rows_and_names_are_no_raters() {
    for bytes in [
        &case!("id-column-taken-for-a-rater/panel.csv")[..],
        case!("id-column-taken-for-a-rater/rownum.csv"),
        case!("id-column-taken-for-a-rater/named.csv"),
    ] {
        let read = panel::read(text(bytes)).unwrap();
        assert_eq!(read.table.raters(), 2);
        assert!(read.warnings[0].contains("left out"), "{:?}", read.warnings);
        let found = serde_json::to_value(agreement(&read.table)).unwrap();
        assert_eq!(
            found["krippendorff_alpha"]["interval"],
            serde_json::json!(1.0),
            "{found}"
        );
    }
}

#[test]
fn a_nameless_blank_column_is_no_rater() {
    let read = panel::read(text(case!("trailing-comma/panel.csv"))).unwrap();
    assert_eq!((read.table.raters(), read.table.subjects()), (2, 3));
}

#[test]
fn a_heading_says_which_counts_these_are() {
    let read = impact::read(text(case!("impact-applicants-then-hired/table.csv"))).unwrap();
    let counts: Vec<_> = read
        .table
        .iter()
        .map(|g| (g.group.as_str(), g.selected, g.not_selected))
        .collect();
    assert_eq!(counts, [("Women", 10, 40), ("Men", 30, 30)]);
}

#[test]
fn a_total_is_no_group() {
    let read = impact::read(text(case!("impact-total-row/table.csv"))).unwrap();
    assert_eq!(read.table.len(), 2);
    assert!(read.warnings[0].contains("Row 4, “Total”"), "{:?}", read.warnings);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_table_of_figures_is_read_or_refused(
        heading in "(Title, of it\n\n|sep=;\n)?(group|candidate|rater|rating|Ada|Hired|Applicants|Total|Mean||,|;|\t){0,6}\n",
        rows in "(\\PC|[0-9.,;\t\n\r\"-]){0,80}",
    ) {
        let table = format!("{heading}{rows}");
        let _ = (panel::read(&table), impact::read(&table), samples::read(&table), samples::weights(&table));
    }

    #[test]
    fn a_panel_is_the_same_whatever_stands_beside_its_ratings(
        rows in prop::collection::vec((1u8..6, 1u8..6, 1u8..6), 2..12),
        mark in prop::sample::select(vec![",", ";", "\t"]),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        title in any::<bool>(),
        names in any::<bool>(),
        mean in any::<bool>(),
        blank in any::<bool>(),
    ) {
        let line = |first: &str, cells: &[String], last: &str| {
            let mut all: Vec<&str> = Vec::new();
            if names { all.push(first); }
            all.extend(cells.iter().map(String::as_str));
            if mean { all.push(last); }
            if blank { all.push(""); }
            all.join(mark) + end
        };
        let mut table = if title { format!("Ratings of the panel{end}{end}") } else { String::new() };
        table += &line("candidate", &["Ada", "Bo", "Cy"].map(str::to_owned), "Mean");
        for (i, (a, b, c)) in rows.iter().enumerate() {
            table += &line(&format!("{}", i + 1), &[a, b, c].map(u8::to_string), "3");
        }
        let read = panel::read(&table).unwrap_or_else(|p| panic!("{}: {table:?}", p[0]));
        let expected: Vec<Vec<Option<f64>>> = rows.iter().map(|(a, b, c)| [a, b, c].iter().map(|x| Some(f64::from(**x))).collect()).collect();
        prop_assert_eq!(read.table.rows().map(<[_]>::to_vec).collect::<Vec<_>>(), expected);
    }
}
