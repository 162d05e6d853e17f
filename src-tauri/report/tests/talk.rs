//! What a seller takes out of a self-assessment on paper: the page for the talk holds what its owner kept there and nothing else, however
//! the answers were; and the three pages for colleagues are alike.

use std::collections::BTreeSet;
use std::io::Read as _;

use chrono::NaiveDate;
use counterweight_core::analysis::analyse;
use counterweight_core::decision::{
    Change, Decision, PersonalAct, RecommendationKind as Kind, Signature, TalkLine, TalkPage, TalkPart,
};
use counterweight_core::recommendation::myself::talk_page::{draft, own_line};
use counterweight_core::recommendation::recommend;
use counterweight_exchange::decision_file::{DecisionFile, Mark, Signing, into_journal, read, to_toml};
use counterweight_report::{Kind as Report, Material, ReportError, document};
use proptest::prelude::*;

use crate::paper::sample;

const SAMPLE: &str = include_str!("../../exchange/samples/ic-declined.toml");

/// Stands in every text and number that the page never has.
const MARKER: &str = "zqx";
/// The pay floor that is planted: written with and without a comma it is found nowhere else.
const FLOOR: f64 = 987_654.0;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 29).unwrap()
}

/// What a random self-assessment is made of.
#[derive(Debug, Clone)]
struct Answered {
    parts: Vec<(i8, u8)>,
    motives: Vec<&'static str>,
    glad: (u8, u8),
    places: u8,
    against: u8,
    choice: Option<Kind>,
}

fn answered() -> impl Strategy<Value = Answered> {
    let part = (-2..=2i8, prop::sample::select(vec![0u8, 1, 2, 2, 2]));
    let leads = prop::sample::subsequence(vec!["build_people", "title", "money", "only_way_up"], 1..=4);
    let stays = prop::sample::subsequence(vec!["stay_customers", "stay_money", "stay_afraid"], 1..=3);
    let choice = prop::option::of(prop::sample::select(vec![
        Kind::Stay,
        Kind::TestFirst,
        Kind::Go,
        Kind::Neither,
    ]));
    (
        prop::collection::vec(part, 24),
        leads,
        stays,
        (0..=100u8, 0..=100u8),
        1..=5u8,
        1..=5u8,
        choice,
    )
        .prop_map(|(parts, mut motives, stays, glad, places, against, choice)| {
            motives.extend(stays);
            Answered {
                parts,
                motives,
                glad,
                places,
                against,
                choice,
            }
        })
}

/// The sample's file with these answers, and the marker wherever somebody can write.
fn file(a: &Answered) -> DecisionFile {
    let mut file = read(SAMPLE).unwrap();
    file.decision.title = format!("{MARKER} a title that nobody is to see");
    file.decision.sample = false;
    file.decider.role = MARKER.to_owned();
    let own = file.myself.as_mut().unwrap();
    own.motives = a.motives.iter().map(|id| (*id).to_owned()).collect();
    own.words = MARKER.to_owned();
    own.asked.expected_by = MARKER.to_owned();
    own.described.now = MARKER.to_owned();
    own.described.later = MARKER.to_owned();
    own.load.gave_first = MARKER.to_owned();
    own.terms.pay_floor = Some(FLOOR);
    own.places.values_mut().for_each(|level| *level = a.places);
    let premortem = own.premortem.as_mut().unwrap();
    (premortem.yes, premortem.no) = (MARKER.to_owned(), MARKER.to_owned());
    let glad = own.glad.as_mut().unwrap();
    (glad.yes, glad.no) = (Some(a.glad.0), Some(a.glad.1));
    own.days.iter_mut().for_each(|day| day.note = MARKER.to_owned());
    for sheet in own.colleagues.values_mut() {
        sheet.chosen.insert("V3".to_owned(), a.against);
        sheet.chosen.insert("V6".to_owned(), a.against);
        sheet.written.insert("V7".to_owned(), MARKER.to_owned());
    }
    for (rating, (energy, lived)) in file.sheets[0].ratings.iter_mut().zip(&a.parts) {
        assert!(rating.mark != Some(Mark::Level(1)), "a self-assessment has no marks");
        (rating.energy, rating.lived) = (Some(*energy), Some(*lived));
        rating.why = MARKER.to_owned();
        rating.evidence.clear();
    }
    file.reviews.clear();
    file.learnt.clear();
    file.verdicts.truncate(1);
    match (a.choice, file.verdicts.first_mut()) {
        (Some(choice), Some(verdict)) => {
            verdict.choice = choice;
            verdict.why = MARKER.to_owned();
            verdict.departs = Some(MARKER.to_owned());
            for stated in &mut verdict.forecast {
                stated.outcome = MARKER.to_owned();
                stated.percent = a.glad.0;
            }
        }
        _ => file.verdicts.clear(),
    }
    file
}

fn opened(file: DecisionFile) -> Decision {
    let mut n = 0;
    let salt = move || {
        n += 1;
        format!("salt {n}")
    };
    let decision = "talk".into();
    into_journal(file, Signing { decision, salt }).unwrap()
}

fn keep(d: &mut Decision, page: Option<TalkPage>) {
    let by = Signature {
        author: d.decider.clone(),
        now_ms: 1_796_000_000_000,
        offset: Default::default(),
        salt: "talk".to_owned(),
    };
    let entry = d
        .propose(by, Change::Personal(PersonalAct::TalkPageSet { page }))
        .unwrap();
    d.admit(entry);
}

/// The page as it is offered.
fn offered(d: &Decision, without: &BTreeSet<String>) -> TalkPage {
    let answer = recommend(d, &analyse(d).unwrap()).remove(0);
    draft(d, &answer, day(), NaiveDate::from_ymd_opt(2027, 2, 28), without).page
}

fn markdown(d: &Decision) -> String {
    document(Report::Talk, &Material::blind(d)).unwrap().markdown()
}

/// Everything in the Word file that is text, and what its pages say.
fn all_bytes(d: &Decision) -> String {
    let made = document(Report::Talk, &Material::blind(d)).unwrap();
    let mut all = made.markdown();
    let docx = made.docx(day()).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    for at in 0..zip.len() {
        let mut part = String::new();
        // A part that is no text has none of these words.
        let _ = zip.by_index(at).unwrap().read_to_string(&mut part);
        all += &part;
    }
    let mut pdf = lopdf::Document::load_mem(&made.pdf(day()).unwrap().bytes).unwrap();
    pdf.decompress();
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    all + &String::from_utf8_lossy(&bytes)
}

/// What no page may say, whoever looks: the marker, the pay floor, and words of the reasons that headlines have.
fn never(text: &str) {
    let low = text.to_lowercase();
    for word in [
        MARKER,
        "987",
        "energy",
        "drain",
        "pushed",
        "guess",
        "reasons",
        "colleagues see",
        "title says",
        "% chance",
        "+0.",
        "−0.",
    ] {
        assert!(!low.contains(word), "“{word}” is on the page:\n{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// However somebody answered: nothing of why is on the page as it is offered, nor in the line for a panel.
    #[test]
    fn nothing_of_the_answers_is_on_the_page(a in answered()) {
        let mut d = opened(file(&a));
        let page = offered(&d, &BTreeSet::new());
        keep(&mut d, Some(page));
        never(&markdown(&d));
        let answer = recommend(&d, &analyse(&d).unwrap()).remove(0);
        never(&own_line(&d, &answer, day(), None).says);
    }
}

#[test]
fn no_byte_of_any_face_holds_what_is_private() {
    for choice in [None, Some(Kind::Go), Some(Kind::TestFirst)] {
        let a = Answered {
            parts: vec![(1, 1); 24],
            motives: vec!["title", "stay_money"],
            glad: (31, 77),
            places: 1,
            against: 1,
            choice,
        };
        let mut d = opened(file(&a));
        let page = offered(&d, &BTreeSet::new());
        keep(&mut d, Some(page));
        let all = all_bytes(&d);
        assert!(!all.contains(MARKER) && !all.contains("987"), "{choice:?}");
        assert!(all.contains("Alder Wren"));
    }
}

#[test]
fn what_is_struck_out_or_left_empty_is_not_on_it_and_what_is_rewritten_is() {
    let a = Answered {
        parts: vec![(1, 1); 24],
        motives: vec!["build_people", "stay_customers"],
        glad: (50, 50),
        places: 3,
        against: 4,
        choice: None,
    };
    let mut d = opened(file(&a));
    let whole = offered(&d, &BTreeSet::new());
    let tests: Vec<&str> = whole.on(TalkPart::Try).collect();
    assert!(tests.len() >= 2, "{whole:?}");
    // A test that is struck is not asked for in the opening sentence either.
    let gone: BTreeSet<String> = [tests[0].to_owned()].into();
    let mut page = offered(&d, &gone);
    for line in &mut page.lines {
        match line.part {
            TalkPart::Quota => line.text = "A third less, from May".to_owned(),
            TalkPart::Answer => line.struck = true,
            _ => {}
        }
    }
    assert!(
        page.on(TalkPart::Opening)
            .next()
            .unwrap()
            .starts_with("I do not know yet. These parts")
    );
    keep(&mut d, Some(page));
    let text = markdown(&d);
    assert!(
        text.contains("A third less, from May") && text.contains("28 February 2027"),
        "{text}"
    );
    assert!(
        !text.contains("Where I stand") && !text.contains("Pay during it"),
        "{text}"
    );
    assert!(!text.contains(tests[0]) && text.contains(tests[1]), "{text}");
    // The file reads it back, word for word.
    let text_of = |d: &Decision| {
        let file = counterweight_exchange::decision_file::from_decision(d, &d.decider);
        to_toml(&file).unwrap()
    };
    let again = opened(read(&text_of(&d)).unwrap());
    assert_eq!(again.round().personal.talk, d.round().personal.talk);
    // All struck, or thrown away: there is no page.
    let struck = TalkPage {
        lines: vec![TalkLine {
            part: TalkPart::Opening,
            text: "x".into(),
            struck: true,
        }],
    };
    for page in [Some(struck), None] {
        keep(&mut d, page);
        let none = document(Report::Talk, &Material::blind(&d)).unwrap_err();
        assert!(matches!(none, ReportError::NotThere { .. }));
    }
}

#[test]
fn three_colleagues_get_a_page_each_that_says_nothing_of_who_they_are() {
    let found = sample("ic-declined");
    let made = found.document(Report::Colleagues);
    let pages = made.pages(day()).unwrap();
    assert_eq!(pages.count(), 3, "a page each");
    let text = made.markdown();
    for says in [
        "Alder Wren is thinking about their next step",
        "There is no right answer.",
        "When Alder Wren helps, who does the work in the end?",
        "One sentence: what should they not give up?",
        "How to give it back",
    ] {
        assert_eq!(text.matches(says).count(), 3, "{says}");
    }
    assert_eq!(
        text.matches("cannot say").count(),
        18,
        "beside each of six questions, three times"
    );
    for never in [
        "compete",
        "outside sales",
        "One I helped",
        "{name}",
        "Nobody reads a plant like that",
    ] {
        assert!(!text.contains(never), "{never}");
    }
    let panel = sample("star-seller");
    let none = document(Report::Colleagues, &panel.material()).unwrap_err();
    assert!(matches!(none, ReportError::NotThere { .. }));
}
