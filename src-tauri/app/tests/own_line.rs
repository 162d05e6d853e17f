//! The line from a self-assessment: written by the seller's program, taken in by the promotion's, taken back by a second file.

use std::path::Path;

use counterweight_app::{App, Change, DecisionId, KeySource, ReportKind, ReportSpec};
use counterweight_core::decision::{ClosingAct, Forecast, PersonalAct, TalkPart};
use counterweight_core::recommendation::RecommendationKind as Kind;

const SELLER: &str = "sample-ic-declined";
/// A promotion whose debrief is open: every criterion “no evidence”, on the card that asks the person.
fn promotion() -> String {
    let ratings: String = (1..=20)
        .map(|n| format!("[[sheet.rating]]\ncriterion = \"B{n}\"\nmark = \"no evidence\"\n"))
        .collect();
    format!(
        "format = 2\ntemplate = \"first-line-manager\"\n[decision]\ntitle = \"Team lead\"\nopened = 2026-11-01\n[decider]\nid = \"fern\"\nname = \"Fern Hollis\"\n\
         [frame]\nrole = \"Lead.\"\nsuccess = \"Done.\"\n[[candidate]]\nid = \"alder\"\nname = \"Alder Wren\"\n\
         [[sheet]]\nmember = \"fern\"\ncandidate = \"alder\"\non = 2026-11-05\noverall = {{ level = 3 }}\n{ratings}"
    )
}

fn app(folder: &Path) -> App {
    let app = App::start(folder, KeySource::File);
    app.add_samples().unwrap();
    app
}

fn at(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().unwrap().to_owned()
}

#[test]
fn a_line_goes_from_one_program_to_the_other_and_back() {
    let dir = tempfile::tempdir().unwrap();
    let app = app(&dir.path().join("w"));
    let (seller, panel): (DecisionId, DecisionId) = (SELLER.into(), app.take_in(&promotion()).unwrap());
    let shown = app.own_line(&seller).unwrap();
    assert!(
        shown.contains("Alder Wren, on ") && shown.contains("I want to stay a seller."),
        "{shown}"
    );
    let line = app
        .save_own_line(&seller, false, &at(dir.path(), "line.toml"), false)
        .unwrap();
    let text = std::fs::read_to_string(&line.place).unwrap();
    assert_eq!(text.lines().count(), 4, "a day, an answer, a sentence: {text}");
    // Whoever has no such page, or another kind of decision, is told so.
    assert!(app.own_line(&panel).is_err() && app.talk_draft(&panel, Vec::new()).is_err());

    let whom = app.view(&panel, None).unwrap().candidates[0].id.clone();
    let before = app.view(&panel, None).unwrap();
    let take = |place: &str| app.take_own_line(&panel, None, whom.clone(), place);
    let view = take(&line.place).unwrap();
    assert_eq!(view.own_lines.len(), 1);
    let answer = |app: &App| app.debrief(&panel).unwrap().recommendations;
    let taken = answer(&app);
    let back = app
        .save_own_line(&seller, true, &at(dir.path(), "back.toml"), false)
        .unwrap();
    let view = take(&back.place).unwrap();
    assert_eq!(view.own_lines, before.own_lines);
    assert_eq!(answer(&app), taken);
    let again = take(&line.place).unwrap_err();
    assert_eq!(again.message, "This line is not to be shown any more.");
    // Neither the record nor the data say that there ever was one, but for when the decision was changed last.
    for (kind, format) in [
        (ReportKind::Record, counterweight_app::Format::Md),
        (ReportKind::Record, counterweight_app::Format::Json),
        (ReportKind::Record, counterweight_app::Format::Toml),
    ] {
        let spec = ReportSpec {
            kind,
            format,
            candidate: None,
        };
        let made = String::from_utf8(app.report(&panel, None, &spec).unwrap().bytes)
            .unwrap()
            .to_lowercase();
        for trace in ["stay a seller", "candidate handed", "withdrawn"] {
            assert!(!made.contains(trace), "{trace} in {format:?}");
        }
    }
}

#[test]
fn the_page_for_the_talk_is_offered_kept_and_printed() {
    let dir = tempfile::tempdir().unwrap();
    let app = app(&dir.path().join("w"));
    let id: DecisionId = SELLER.into();
    let spec = ReportSpec {
        kind: ReportKind::Talk,
        format: counterweight_app::Format::Md,
        candidate: None,
    };
    let none = app.report(&id, None, &spec).unwrap_err();
    assert_eq!(none.message, "There is no page for the talk yet.");
    let offered = app.talk_draft(&id, Vec::new()).unwrap();
    assert_eq!(
        offered.page.on(TalkPart::Answer).next(),
        Some("Stay. That is a result.")
    );
    let page = Some(offered.page);
    let view = app
        .change(&id, None, Change::Personal(PersonalAct::TalkPageSet { page }))
        .unwrap();
    assert!(view.round.personal.talk.is_some());
    let pages = app.report_pages(&id, &spec).unwrap();
    assert_eq!((pages.pages, pages.file_name.as_str()), (1, "Alder Wren - talk.md"));
    assert!(pages.text.contains("I want to stay a seller."), "{}", pages.text);
}

#[test]
fn a_chance_far_from_its_class_is_asked_for_its_difference_when_people_decide() {
    let dir = tempfile::tempdir().unwrap();
    let app = app(&dir.path().join("w"));
    let id: DecisionId = "sample-first-leader".into();
    let stated = |outcome: &str, percent, different: &str| Forecast {
        class: Some("tenure".into()),
        different: different.into(),
        ..Forecast::new(outcome, percent)
    };
    let rows = [
        stated("Still there in 18 months", 95, ""),
        Forecast::new("Six reps at quota", 50),
    ];
    let beside = app.beside(&id, &rows).unwrap();
    assert_eq!(beside[0].asks, "You say 95%; in general it is 40–55%.");
    assert_eq!(beside[1].class, None);
    let said = app.debrief(&id).unwrap().recommendations.remove(0);
    let decide = |forecast: Vec<Forecast>| {
        let decided = ClosingAct::Decided {
            choice: said.kind,
            candidate: said.candidate.clone(),
            why: "It fits.".into(),
            departs: None,
            departure: None,
            look_again: None,
            reverse_if: String::new(),
            decided_by: Vec::new(),
            forecast,
            quality: Default::default(),
        };
        app.change(&id, None, Change::Closing(decided))
    };
    assert!(
        said.kind == Kind::Hire || said.kind.can_be_forecast(),
        "{:?}",
        said.kind
    );
    let refused = decide(rows.to_vec()).unwrap_err();
    assert!(
        refused.message.contains("far from how such cases go in general"),
        "{refused}"
    );
    let mut kept = rows.to_vec();
    kept[0].different = "Two years of notice on both sides.".into();
    let view = decide(kept.clone()).unwrap();
    assert_eq!(view.in_force.last().unwrap().forecast, kept);
    // A class that does not stand beside such a number is none.
    kept[1].class = Some("experience".into());
    assert!(decide(kept).is_err());
}

#[test]
fn a_file_brings_no_line_from_a_day_that_has_not_come() {
    let dir = tempfile::tempdir().unwrap();
    let app = app(&dir.path().join("w"));
    let with = |day: &str| {
        let line = format!("line = {{ on = {day}, answer = \"stay\", says = \"I stay.\" }}");
        app.take_in(&format!(
            "{}\n[[own_page]]\ncandidate = \"alder\"\n{line}\n",
            promotion()
        ))
    };
    let refused = with("2126-11-06").unwrap_err();
    assert_eq!(
        refused.message,
        "The line of Alder Wren is of 6 November 2126, a day that has not come."
    );
    with("2026-11-06").unwrap();
}
