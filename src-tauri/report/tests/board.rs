//! The board brief: one page on either paper whatever it is given, with dissent, what is not known and conditions whole; what raters warned
//! of is on it; and each kind of answer is told as what it is.

use std::collections::BTreeMap;

use crate::paper::{Found, act, day, sample};
use crate::tags::Tagged;
use counterweight_core::analysis::analyse;
use counterweight_core::decision::{
    Change, ClosingAct, Decision, FactValue, KnownFact, OwnPage, RecommendationKind, Wish,
};
use counterweight_core::id::{CandidateId, FactId};
use counterweight_core::rating::{Answer, EvidenceKind, Rating, Subject};
use counterweight_core::reading::board::{self, Board};
use counterweight_core::recommendation::recommend;
use counterweight_report::Kind;
use counterweight_report::document::{Document, Paper};
use proptest::prelude::*;

fn bare(text: &str) -> String {
    let parts = text.chars().filter(|c| c.is_ascii_alphanumeric());
    parts.collect()
}

/// What stands in the PDF, on this paper; it has one page.
fn page(document: &Document, paper: Paper) -> String {
    let pdf = Document {
        paper,
        ..document.clone()
    }
    .pdf(day())
    .unwrap();
    assert_eq!(pdf.pages, 1, "{paper:?}");
    // Ligatures apart, what is read is what was written.
    bare(
        &Tagged::read(&pdf.bytes)
            .root
            .read_out()
            .replace('ﬁ', "fi")
            .replace('ﬂ', "fl")
            .replace('ﬀ', "ff")
            .replace('ﬃ', "ffi"),
    )
}

fn read(d: &Decision) -> Board {
    let a = analyse(d).unwrap();
    board::read(d, &a, &recommend(d, &a)[0])
}

fn ratings(d: &mut Decision, each: &mut dyn FnMut(&mut Rating)) {
    for sheet in d.rounds.last_mut().unwrap().sheets.values_mut() {
        sheet.ratings.values_mut().for_each(&mut *each);
    }
}

/// The same decision with every text on its sheets made as long, and with facts that are not known.
fn filled(name: &str, evidence: usize, said: usize, unknown: usize) -> Decision {
    let mut d = sample(name).decision;
    let long = |word: &str, letters: usize| {
        let text = format!("{word} that goes on and on, and says it once more. ").repeat(letters / 20 + 1);
        text.chars().take(letters).collect::<String>()
    };
    ratings(&mut d, &mut |r| {
        for e in &mut r.evidence {
            e.text = long("What was seen", evidence);
        }
        r.why = format!("{} the end.", long("What I think", said));
        for note in r.flags.values_mut() {
            *note = long("A warning", evidence);
        }
        if matches!(r.answer, Some(Answer::Mark { .. })) {
            r.flags.insert(0, long("Another warning", evidence));
        }
    });
    for sheet in d.rounds.last_mut().unwrap().sheets.values_mut() {
        if let Some(overall) = &mut sheet.overall {
            overall.note = format!("{} the end.", long("All in all", said));
        }
    }
    // Facts that vote once and stop nothing: without a few of them there is still an answer to dissent from.
    let votes = d
        .stage
        .iter()
        .flat_map(|stage| &stage.facts)
        .filter(|f| (0.5..1.5).contains(&f.weight) && !f.blocks);
    let gone: Vec<_> = votes.map(|f| f.id.as_str().into()).take(unknown).collect();
    for id in gone {
        let id: FactId = id;
        d.facts.remove(&id);
    }
    for verdict in &mut d.rounds.last_mut().unwrap().verdicts {
        verdict.why = long("Why we decided so", evidence * 3);
    }
    d
}

fn is_whole(d: &Decision) {
    let board = read(d);
    let document = Found::of(d.clone()).document(Kind::Brief);
    for paper in [Paper::A4, Paper::Letter] {
        let text = page(&document, paper);
        for voice in &board.dissent.voices {
            assert!(text.contains(&bare(&voice.words)), "{}\nis not in\n{text}", voice.words);
            assert!(text.contains(&bare(&voice.by)), "{}", voice.by);
        }
        for point in &board.unknown.points {
            assert!(
                text.contains(&bare(&format!("{}{}", point.term, point.text))),
                "{point:?}"
            );
        }
        for row in board.conditions.iter().flat_map(|c| &c.rows) {
            assert!(
                text.contains(&bare(&row.what)) && text.contains(&bare(&row.now)),
                "{row:?}"
            );
        }
    }
}

#[test]
fn what_is_too_long_shortens_reasons_and_never_dissent_unknowns_or_conditions() {
    for name in ["first-leader", "star-seller"] {
        let d = filled(name, 3_000, 350, 2);
        let board = read(&d);
        assert!(!board.dissent.voices.is_empty(), "{name}");
        assert!(name == "star-seller" || board.unknown.points.len() >= 6, "{name}");
        is_whole(&d);
        let text = page(&Found::of(d).document(Kind::Brief), Paper::A4);
        assert!(text.contains("seethefullrecord"), "{name}: what was cut is said");
    }
}

#[test]
fn few_words_of_dissent_are_not_filled_up_with_a_page_of_evidence() {
    is_whole(&filled("star-seller", 3_507, 19, 3));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2))]
    #[test]
    fn any_length_of_texts_is_one_page(evidence in 1usize..6_000, said in 1usize..400, unknown in 0usize..8, leader: bool) {
        is_whole(&filled(if leader { "first-leader" } else { "star-seller" }, evidence, said, unknown));
    }
}

#[test]
fn even_dissent_without_end_leaves_a_page_that_says_where_the_rest_is() {
    let d = filled("star-seller", 4_000, 19_000, 0);
    let text = page(&Found::of(d).document(Kind::Brief), Paper::Letter);
    assert!(text.contains("seethefullrecord"));
}

#[test]
fn red_flags_are_on_the_brief_with_who_struck_them() {
    let mut d = sample("star-seller").decision;
    ratings(&mut d, &mut |r| {
        r.flags.clear();
        r.flags.insert(0, "Seen twice.".into());
    });
    let said = Found::of(d.clone()).document(Kind::Brief).markdown();
    assert!(said.contains("red flags were struck, by four raters"), "{said}");
    let flag = &d.template.criterion("B5").unwrap().red_flags[0];
    assert!(said.contains(flag), "{said}");
    assert!(said.contains("four raters)"), "{said}");
    ratings(&mut d, &mut |r| r.flags.clear());
    let said = Found::of(d).document(Kind::Brief).markdown();
    assert!(said.contains("## No red flag was struck"), "{said}");
}

#[test]
fn a_mark_on_hearsay_alone_is_said_whatever_it_is() {
    let mut d = sample("star-seller").decision;
    let sheets = &mut d.rounds.last_mut().unwrap().sheets;
    let rating = sheets.values_mut().next().unwrap().ratings.get_mut("B13").unwrap();
    rating.evidence.iter_mut().for_each(|e| e.kind = EvidenceKind::Hearsay);
    let said = Found::of(d).document(Kind::Brief).markdown();
    assert!(said.contains("On hearsay alone"), "{said}");
    assert!(said.contains("“Runs a control book”"), "{said}");
}

#[test]
fn each_reason_stands_with_the_kind_and_date_of_what_it_rests_on() {
    for (name, heading) in [("first-leader", "## Why Hazel"), ("star-seller", "## Why")] {
        let said = sample(name).document(Kind::Brief).markdown();
        assert!(said.contains(heading), "{said}");
        let board = read(&sample(name).decision);
        let kinds = EvidenceKind::label;
        let all = [
            EvidenceKind::DirectObservation,
            EvidenceKind::WorkSample,
            EvidenceKind::NamedReference,
            EvidenceKind::Document,
        ];
        let shown = board.why.points.iter().filter(|p| p.rests.contains("median"));
        assert!(shown.clone().count() >= 3, "{:?}", board.why);
        for point in shown {
            assert!(all.iter().any(|k| point.rests.starts_with(kinds(*k))), "{point:?}");
            assert!(point.rests.contains("202"), "{point:?}");
        }
    }
}

/// A leader's decision with other facts or marks.
fn leader(change: impl FnOnce(&mut Decision)) -> Found {
    let mut d = sample("first-leader").decision;
    d.rounds.last_mut().unwrap().verdicts.clear();
    change(&mut d);
    Found::of(d)
}

fn subject(d: &Decision, at: usize) -> Subject {
    Subject::candidate(d.candidates[at].id.clone())
}

#[test]
fn a_near_tie_puts_no_name_first() {
    let found = leader(|d| {
        let (one, two) = (subject(d, 0), subject(d, 1));
        let sheets = &mut d.rounds.last_mut().unwrap().sheets;
        let from: Vec<_> = sheets.values().filter(|s| s.subject == one).cloned().collect();
        for sheet in from {
            let other = sheets
                .values_mut()
                .find(|s| s.subject == two && s.member == sheet.member);
            other.unwrap().ratings = sheet.ratings.clone();
        }
    });
    let document = found.document(Kind::Brief);
    let said = document.markdown();
    assert!(said.contains("A near tie"), "{said}");
    assert!(
        !said.contains("## Why Hazel") && said.contains("Hazel: ") && said.contains("Linden: "),
        "{said}"
    );
    page(&document, Paper::A4);
    page(&document, Paper::Letter);
}

#[test]
fn nobody_yet_stands_on_facts_with_their_source_and_names_nobody() {
    let found = leader(|d| {
        let fact = KnownFact {
            value: FactValue::Number { number: 2.0 },
            on: day(),
            source: "the contract list".into(),
        };
        d.facts.insert("founder_closed_customers".into(), fact);
    });
    let document = found.document(Kind::Brief);
    let said = document.markdown();
    assert!(said.contains("Nobody yet. You keep selling."), "{said}");
    assert!(said.contains("the contract list, 25 Nov 2026"), "{said}");
    assert!(!said.contains("## Why Hazel") && !said.contains("median"), "{said}");
    page(&document, Paper::A4);
}

#[test]
fn an_answer_that_is_withheld_says_what_is_missing() {
    let found = leader(|d| {
        ratings(d, &mut |r| {
            if r.answer.as_ref().and_then(Answer::level).is_some() {
                r.answer = Some(Answer::NoEvidence);
            }
        })
    });
    let document = found.document(Kind::Brief);
    let said = document.markdown();
    assert!(said.contains("Too little"), "{said}");
    assert!(said.contains("**Nobody could say**"), "{said}");
    page(&document, Paper::A4);
}

#[test]
fn what_was_left_open_is_told_as_open() {
    let found = leader(|d| {
        act(
            d,
            Change::Closing(ClosingAct::Decided {
                choice: RecommendationKind::NotDecided,
                candidate: None,
                why: "The finance lead is heard in January.".into(),
                departs: Some("We wait for one call.".into()),
                departure: Some(counterweight_core::decision::Departure::KnowsMore),
                look_again: Some(day()),
                reverse_if: String::new(),
                decided_by: Vec::new(),
                forecast: Vec::new(),
                quality: BTreeMap::new(),
            }),
        );
    });
    let said = found.document(Kind::Brief).markdown();
    assert!(said.contains("Left open by Linnea Marsh"), "{said}");
    assert!(said.contains("The finance lead is heard in January."), "{said}");
}

#[test]
fn somebody_who_does_not_want_it_is_honoured_and_not_called_unready() {
    let mut d = sample("star-seller").decision;
    let who: CandidateId = d.candidates[0].id.clone();
    let page_of = OwnPage {
        wish: Some(Wish::No),
        miss: "Standing in front of a customer.".into(),
        ..OwnPage::default()
    };
    d.own_pages.insert(who, page_of);
    let said = Found::of(d).document(Kind::Brief).markdown();
    assert!(said.contains("does not want it"), "{said}");
    assert!(
        said.contains("says “No”") && said.contains("Standing in front of a customer."),
        "{said}"
    );
}

#[test]
fn the_company_hoped_for_and_the_pedestal_stand_on_the_page() {
    let said = sample("first-leader").document(Kind::Brief).markdown();
    assert!(said.contains("the company you hope to be"), "{said}");
    let said = sample("star-seller").document(Kind::Brief).markdown();
    assert!(said.replace('\\', "").contains("**Pedestal gap:** 1.8"), "{said}");
}

#[test]
fn both_doubts_stand_side_by_side_and_are_not_multiplied() {
    for name in ["first-leader", "star-seller"] {
        let found = sample(name);
        let said = found.document(Kind::Brief).markdown();
        assert!(said.contains("they do not multiply"), "{said}");
        assert!(said.contains("Panels like this are wrong in"), "{said}");
        assert!(said.contains("Below two thirds"), "{said}");
    }
    assert!(
        sample("star-seller")
            .document(Kind::Brief)
            .markdown()
            .contains("Fragile: ")
    );
}

#[test]
fn what_people_typed_stays_text_on_the_brief() {
    for text in [
        "#import \"@preview/x:1.0.0\": y",
        "#read(\"/etc/passwd\") #eval(\"1\")",
        "]] #[ )} {( $x^2$ *bold* <label> @ref",
        "<script>alert(1)</script> &amp; <b>",
        "=HYPERLINK(\"http://x\") +1",
    ] {
        let mut d = sample("star-seller").decision;
        ratings(&mut d, &mut |r| {
            r.why = text.to_owned();
            r.evidence.iter_mut().for_each(|e| e.text = text.to_owned());
            r.flags.insert(0, text.to_owned());
        });
        for promise in &mut d.commitments {
            promise.promise.by = text.chars().take(60).collect();
        }
        let document = Found::of(d).document(Kind::Brief);
        let said = page(&document, Paper::A4);
        assert!(said.matches(&bare(text)).count() >= 4, "{text}: {said}");
        assert!(document.docx(day()).unwrap().starts_with(b"PK"));
        assert!(!document.markdown().contains("<script>"));
    }
}

#[test]
fn one_line_of_what_is_known_in_general_and_the_whole_table_in_the_record() {
    let brief = sample("first-leader").document(Kind::Brief).markdown();
    assert_eq!(
        brief.matches("People like you, in general. Not you.").count(),
        1,
        "{brief}"
    );
    assert!(brief.contains("own view"), "with its grade: {brief}");
    let record = sample("first-leader").document(Kind::Record).markdown();
    for class in counterweight_core::template::reference_classes(sample("first-leader").decision.purpose()) {
        assert!(record.contains(&class.title), "{}", class.id);
        assert!(record.contains(&class.carries), "{}", class.id);
        for source in &class.sources {
            assert!(record.contains(&source.label()), "{}", class.id);
        }
    }
}

#[test]
fn a_kit_holds_nothing_that_could_colour_a_mark() {
    let found = sample("first-leader");
    let d = &found.decision;
    let kit = found.document(Kind::Kit).markdown();
    for criterion in &d.founder_card.as_ref().unwrap().criteria {
        assert!(!kit.contains(&criterion.title), "{}", criterion.title);
    }
    for word in [
        "Must-have",
        "must-have",
        "panel’s median",
        "builder share",
        "by weight",
        "stage today",
    ] {
        assert!(!kit.contains(word), "{word}");
    }
    for sheet in d.round().sheets.values() {
        for rating in sheet.ratings.values() {
            for e in &rating.evidence {
                assert!(!kit.contains(&e.text), "{}", e.text);
            }
        }
    }
    for criterion in &d.template.criteria {
        assert!(
            kit.contains(&format!("{} {}", criterion.id, criterion.title)),
            "{}",
            criterion.id
        );
        let anchors = criterion.anchors.iter().filter(|a| !a.contains(['*', '_', '[', '-']));
        for anchor in anchors {
            assert!(kit.contains(anchor.as_str()), "{anchor}");
        }
    }
    let each = d.template.criteria.len();
    assert_eq!(kit.matches("No evidence: I did not see").count(), each);
    assert_eq!(kit.matches("with its date and kind").count(), each);
}

#[test]
fn a_number_beside_its_line_is_never_printed_onto_the_other_side() {
    use counterweight_core::reading::debrief::Order;
    use counterweight_core::reading::{compare, fit};
    let mut d = sample("first-leader").decision;
    let a = analyse(&d).unwrap();
    let at = a.candidates[0].fit.as_ref().unwrap().suitability.unwrap();
    // A line that one decimal would print alike.
    let line = ((at * 100.0).floor() + 2.0) / 100.0;
    d.thresholds.insert("hire_from".into(), (line, "closer".into()));
    let a = analyse(&d).unwrap();
    let said = |text: &str| text.parse::<f64>().unwrap();
    let chart = fit::read(&d, &a, None, Order::Ranked).unwrap().people;
    let cell = chart.drawing.rows[0].cells.last().unwrap();
    assert!(said(&cell.text) < line, "{} beside {line}", cell.text);
    let compared = compare::read(&d, &a, Order::Ranked);
    let sum = compared.sums.iter().find(|s| s.label.starts_with("Fit today")).unwrap();
    assert!(said(&sum.cells[0].value) < line, "{} beside {line}", sum.cells[0].value);
    let record = Found::of(d).document(Kind::Record).markdown();
    let printed = sum.cells[0].value.replace('.', "\\.");
    assert!(
        record.contains(&printed) || record.contains(&sum.cells[0].value),
        "{printed}"
    );
}
