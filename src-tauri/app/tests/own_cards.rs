//! The user's own cards on the disk: copied, saved, refused, imported and exported; and decisions that keep what they were opened with.

use std::path::{Path, PathBuf};

use counterweight_app::{App, CardDraft, CardSource, CheckedCard, Code, KeptDraft, KeySource, NewDecision};
use counterweight_core::template::{DifferenceKind, Template};

const ID: &str = "our-team-leads";

fn start() -> (tempfile::TempDir, App) {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    (dir, app)
}

/// A copy of the promotion card, opened.
fn copied() -> (tempfile::TempDir, App, Template) {
    let (dir, app) = start();
    assert_eq!(app.copy_card("first-line-manager", " Our team leads ").unwrap(), ID);
    let card = check(&app, text(&app)).card.unwrap();
    (dir, app, card)
}

fn text(app: &App) -> String {
    app.open_card(ID).unwrap().text
}

fn check(app: &App, text: String) -> CheckedCard {
    app.check_card(ID, CardDraft::Text { text })
}

fn form(card: &Template) -> CardDraft {
    CardDraft::Form {
        card: Box::new(card.clone()),
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().path())
        .filter(|p| p.is_file())
        .collect();
    found.sort();
    found
}

#[test]
fn a_copy_reads_like_its_original_and_says_where_it_comes_from() {
    let (dir, app, card) = copied();
    assert_eq!(
        files(&dir.path().join("templates")),
        [dir.path().join("templates/our-team-leads.toml")]
    );
    let based_on = card.based_on.clone().unwrap();
    assert_eq!((based_on.id.as_str(), based_on.version), ("first-line-manager", 2));
    assert_eq!(
        (card.id.as_str(), card.title.as_str(), card.version),
        (ID, "Our team leads", 1)
    );
    let checked = check(&app, text(&app));
    let told: Vec<_> = checked.differences.iter().map(|d| d.sentence.as_str()).collect();
    assert_eq!(told, ["The title is worded differently."]);
    assert_eq!((checked.problems.len(), checked.reweighted.len()), (0, 0));
    // A copy of the copy goes back to the same shipped card.
    let second = app.copy_card(ID, "Our team leads").unwrap();
    assert_eq!(second, "our-team-leads-2");
    let library = app.library().unwrap();
    let second = library.cards.iter().find(|c| c.template.id == second).unwrap();
    assert_eq!(second.template.based_on, Some(based_on));
    assert!(!second.shipped && library.unreadable.is_empty());
    assert_eq!(app.copy_card("nothing", "X").unwrap_err().message, unknown("nothing"));
    assert_eq!(
        app.copy_card("stage-model", "X").unwrap_err().message,
        "This card came with Counterweight and stays as it is."
    );
    assert!(
        !app.copy_card("first-line-manager", "  ")
            .unwrap_err()
            .problems
            .is_empty()
    );
}

#[test]
fn changed_weights_are_saved_with_a_reason_and_not_without() {
    let (_dir, app, mut card) = copied();
    let token = app.open_card(ID).unwrap().token;
    let ranked = app.rank_weights(4);
    for (criterion, weight) in card.criteria.iter_mut().filter(|c| c.side == "strength").zip(&ranked) {
        criterion.weight = *weight;
    }
    let checked = app.check_card(ID, form(&card));
    assert_eq!(checked.reweighted.iter().collect::<Vec<_>>(), ["strength"]);
    assert!(
        (checked.shares["B1"] - 25.0 / 48.0).abs() < 1e-12,
        "{:?}",
        checked.shares
    );
    let places: Vec<_> = checked.problems.iter().map(|p| p.place.as_str()).collect();
    assert_eq!(places, ["weights_reason"]);
    assert_eq!(
        app.save_card(ID, form(&card), &token).unwrap_err().problems,
        checked.problems
    );
    card.weights_reason = Some("Results over charm, as our last five leads showed.".into());
    let saved = app.save_card(ID, form(&card), &token).unwrap();
    let again = check(&app, text(&app));
    assert_eq!((again.text, again.card.as_ref().unwrap().version), (saved.text, 2));
    let weights = again.differences.iter().filter(|d| d.kind == DifferenceKind::Weight);
    assert_eq!(weights.count(), 4);
}

#[test]
fn a_file_changed_meanwhile_is_not_written_over() {
    let (dir, app, mut card) = copied();
    let token = app.open_card(ID).unwrap().token;
    let file = dir.path().join("templates/our-team-leads.toml");
    let by_hand = format!("# by hand\n{}", text(&app));
    std::fs::write(&file, &by_hand).unwrap();
    card.about = "Ours.".into();
    assert_eq!(
        app.save_card(ID, form(&card), &token).unwrap_err().code,
        Code::CardChanged
    );
    assert_eq!(std::fs::read_to_string(&file).unwrap(), by_hand);
    // Text that was written by hand stays as it was written, but for its version.
    let token = app.open_card(ID).unwrap().token;
    app.save_card(ID, CardDraft::Text { text: by_hand.clone() }, &token)
        .unwrap();
    assert_eq!(text(&app), by_hand.replacen("version = 1", "version = 2", 1));
    // Nor is another card written over by giving a draft its id.
    card.id = "another".into();
    let token = app.open_card(ID).unwrap().token;
    assert!(!app.save_card(ID, form(&card), &token).unwrap_err().problems.is_empty());
    assert_eq!(files(&dir.path().join("templates")).len(), 1);
}

#[test]
fn a_draft_is_kept_apart_until_it_is_saved() {
    let (dir, app, mut card) = copied();
    let opened = app.open_card(ID).unwrap();
    assert_eq!(opened.draft, None);
    card.criteria[0].title = String::new();
    let checked = app.check_card(ID, form(&card));
    assert_eq!(checked.problems.len(), 1);
    let draft = KeptDraft {
        text: checked.text,
        token: opened.token.clone(),
    };
    app.keep_card_draft(ID, draft.clone()).unwrap();
    drop(app);
    let app = App::start(dir.path(), KeySource::File);
    assert_eq!(app.open_card(ID).unwrap().draft, Some(draft.clone()));
    assert_eq!(text(&app), opened.text, "the card itself is as it was");
    // An unfinished draft can still be shown in the form.
    assert_eq!(check(&app, draft.text).card, Some(card.clone()));
    card.criteria[0].title = "Steady".into();
    app.save_card(ID, form(&card), &opened.token).unwrap();
    assert_eq!(app.open_card(ID).unwrap().draft, None);
    // What is back where it was is no draft.
    let text = text(&app);
    app.keep_card_draft(
        ID,
        KeptDraft {
            text,
            token: String::new(),
        },
    )
    .unwrap();
    assert_eq!(app.open_card(ID).unwrap().draft, None);
}

#[test]
fn an_open_decision_keeps_the_card_it_was_opened_with() {
    let (dir, app, mut card) = copied();
    let open = |app: &App| {
        let spec = NewDecision {
            template: ID.into(),
            title: "Team lead, West".into(),
            decider: "Fern Hollis".into(),
            role: "Head of sales".into(),
        };
        app.create(spec).unwrap()
    };
    let first = open(&app);
    let before = app.cards(&first).unwrap().main;
    assert_eq!(before, card);
    card.criteria[0].anchors[2] = "Something else entirely.".into();
    app.save_card(ID, form(&card), &app.open_card(ID).unwrap().token)
        .unwrap();
    assert_eq!(app.cards(&first).unwrap().main, before);
    let second = open(&app);
    assert_eq!(
        app.cards(&second).unwrap().main.criteria[0].anchors[2],
        "Something else entirely."
    );
    app.delete_card(ID).unwrap();
    assert!(files(&dir.path().join("templates")).is_empty());
    drop(app);
    let app = App::start(dir.path(), KeySource::File);
    assert_eq!(app.cards(&first).unwrap().main, before);
    assert_eq!(app.open_card(ID).unwrap_err().message, unknown(ID));
}

#[test]
fn shipped_cards_stay_as_they_are() {
    let (dir, app) = start();
    let id = "first-line-manager";
    let opened = app.open_card(id).unwrap();
    assert!(opened.shipped && opened.draft.is_none());
    let draft = || CardDraft::Text {
        text: opened.text.clone(),
    };
    assert_eq!(
        app.save_card(id, draft(), &opened.token).unwrap_err().message,
        "This card came with Counterweight and stays as it is."
    );
    assert_eq!(
        app.delete_card(id).unwrap_err().message,
        "This card came with Counterweight and stays as it is."
    );
    let kept = KeptDraft {
        text: "x".into(),
        token: opened.token.clone(),
    };
    assert_eq!(
        app.keep_card_draft(id, kept.clone()).unwrap_err().message,
        "This card came with Counterweight and stays as it is."
    );
    for outside in ["../../outside", "/etc/passwd", "", "..", "a/b"] {
        assert_eq!(app.open_card(outside).unwrap_err().message, unknown(outside));
        assert_eq!(
            app.keep_card_draft(outside, kept.clone()).unwrap_err().message,
            unknown(outside)
        );
        assert_eq!(app.delete_card(outside).unwrap_err().message, unknown(outside));
        app.drop_card_draft(outside).unwrap();
    }
    assert!(files(&dir.path().join("templates")).is_empty());
}

#[test]
fn a_card_goes_out_and_comes_in_word_for_word() {
    let (dir, app, _) = copied();
    let place = dir.path().join("out/card");
    let place = place.to_str().unwrap();
    let failure = app.export_card(ID, place, false).unwrap_err();
    assert!(failure.message.starts_with("The file was not saved"), "{failure}");
    std::fs::create_dir(dir.path().join("out")).unwrap();
    let written = app.export_card(ID, place, false).unwrap().place;
    assert!(written.ends_with("out/card.toml"));
    assert_eq!(std::fs::read_to_string(&written).unwrap(), text(&app));
    assert_eq!(app.export_card(ID, &written, false).unwrap_err().code, Code::FileExists);
    app.export_card("first-line-manager", &written, true).unwrap();
    assert_eq!(
        app.export_card(ID, "card.toml", false).unwrap_err().message,
        "This is not the full path of a file."
    );

    // A shipped card that comes back in has to take another id; its wording stays.
    let file = |place: &str| CardSource::File {
        place: place.to_owned(),
    };
    assert_eq!(
        app.import_card(file(&written), false).unwrap_err().code,
        Code::CardExists
    );
    let id = app.import_card(file(&written), true).unwrap();
    assert_eq!(id, "first-line-manager-2");
    let came = app.open_card(&id).unwrap().text;
    assert_eq!(
        came,
        std::fs::read_to_string(&written)
            .unwrap()
            .replacen("\"first-line-manager\"", "\"first-line-manager-2\"", 1)
    );

    let pasted = |text: String| app.import_card(CardSource::Text { text }, false);
    let other = text(&app).replacen(ID, "UPPER", 1);
    assert_eq!(pasted(other.clone()).unwrap(), "UPPER");
    assert_eq!(
        pasted(other.replacen("UPPER", "upper", 1)).unwrap_err().code,
        Code::CardExists
    );
    let bad = pasted(
        other
            .replacen("UPPER", "x", 1)
            .replacen("\"promotion\"", "\"promoted\"", 1),
    )
    .unwrap_err();
    assert_eq!(bad.problems.len(), 1);
    assert_eq!(pasted("a".repeat((1 << 20) + 1)).unwrap_err().problems.len(), 1);
    assert_eq!(
        app.import_card(file("/no/such/file.toml"), false).unwrap_err().message,
        "There is no file at this place."
    );
    assert_eq!(
        app.import_card(file("relative.toml"), false).unwrap_err().message,
        "This is not the full path of a file."
    );
    let large = dir.path().join("large.toml");
    std::fs::write(&large, vec![b'#'; (1 << 20) + 1]).unwrap();
    assert_eq!(
        app.import_card(file(large.to_str().unwrap()), false)
            .unwrap_err()
            .problems
            .len(),
        1
    );
}

#[test]
fn a_broken_file_can_be_mended_under_its_id_and_a_second_of_the_same_id_is_told() {
    let (dir, app, _) = copied();
    let folder = dir.path().join("templates");
    let broken = text(&app)
        .replacen(ID, "broken", 1)
        .replacen("\"Deal craft\"", "\"\"", 1);
    std::fs::write(folder.join("anything.toml"), &broken).unwrap();
    std::fs::write(folder.join("zz.toml"), text(&app)).unwrap();
    let library = app.library().unwrap();
    let told: Vec<_> = library
        .unreadable
        .iter()
        .map(|u| (u.file.as_str(), u.id.as_deref()))
        .collect();
    assert_eq!(told, [("anything.toml", Some("broken")), ("zz.toml", None)]);
    assert!(
        library.unreadable[1].problems[0]
            .message
            .contains("our-team-leads.toml")
    );
    let opened = app.open_card("broken").unwrap();
    assert_eq!(opened.text, broken);
    let mended = CardDraft::Text {
        text: broken.replacen("title = \"\"", "title = \"Deal craft\"", 1),
    };
    app.save_card("broken", mended, &opened.token).unwrap();
    assert_eq!(app.library().unwrap().unreadable.len(), 1);
    assert!(
        std::fs::read_to_string(folder.join("anything.toml"))
            .unwrap()
            .contains("version = 2")
    );
}

#[test]
fn a_founder_s_card_of_one_s_own_goes_with_a_leader_s_card_of_one_s_own() {
    let (_dir, app) = start();
    let founder = app.copy_card("founder-readiness", "Our side").unwrap();
    let id = app.copy_card("first-sales-leader", "Our leader").unwrap();
    let opened = app.open_card(&id).unwrap();
    let draft = CardDraft::Text {
        text: opened
            .text
            .replacen("\"founder-readiness\"", &format!("\"{founder}\""), 1),
    };
    app.save_card(&id, draft, &opened.token).unwrap();
    let spec = NewDecision {
        template: id,
        title: "First leader".into(),
        decider: "Fern Hollis".into(),
        role: "Founder".into(),
    };
    let cards = app.cards(&app.create(spec).unwrap()).unwrap();
    assert_eq!(cards.founder.unwrap().title, "Our side");
    assert!(cards.stage.is_some());
}

fn unknown(id: &str) -> String {
    format!("There is no scorecard “{id}”.")
}
