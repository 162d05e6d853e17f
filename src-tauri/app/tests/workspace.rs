//! The use cases on a real encrypted workspace on the disk.

use counterweight_app::{
    App, Change, Code, Format, GroupCount, KeySource, NewDecision, Purpose, ReportKind, ReportSpec, Theme, Which,
    evaluate,
};
use counterweight_core::decision::{Candidate, ClosingAct, FrameField, FramingAct};
use counterweight_core::recommendation::RecommendationKind as Kind;
use counterweight_core::standing::FoundIn;

fn promotion() -> NewDecision {
    NewDecision {
        template: "first-line-manager".into(),
        title: "Team lead, West".into(),
        decider: "Fern Hollis".into(),
        role: "Head of sales".into(),
    }
}

#[test]
fn a_decision_is_saved_as_it_is_made_and_undo_survives_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let id = {
        let app = App::start(dir.path(), KeySource::File);
        let id = app.create(promotion()).unwrap();
        let framed = |text: &str| {
            Change::Framing(FramingAct::Framed {
                field: FrameField::Role,
                text: text.into(),
            })
        };
        app.change(&id, None, framed("Lead the west team")).unwrap();
        app.change(&id, None, framed("Lead the west team of six")).unwrap();
        app.undo(&id, None).unwrap();
        id
    };
    let app = App::start(dir.path(), KeySource::File);
    let view = app.view(&id, None).unwrap();
    assert_eq!(view.frame[&FrameField::Role], "Lead the west team");
    assert!(view.can_undo && view.can_redo);
    let view = app.redo(&id, None).unwrap();
    assert_eq!(view.frame[&FrameField::Role], "Lead the west team of six");
}

#[test]
fn a_refusal_says_what_to_do_and_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    let id = app.create(promotion()).unwrap();
    let before = app.view(&id, None).unwrap().saved_ms;
    let failure = app
        .change(&id, None, Change::Closing(ClosingAct::Revealed { without: None }))
        .unwrap_err();
    assert_eq!(
        failure.message,
        "Name the role, what success means in twelve months, and at least one candidate first."
    );
    assert_eq!(app.view(&id, None).unwrap().saved_ms, before);
    assert_eq!(
        app.view(&id, Some("stranger".into())).unwrap_err().message,
        "stranger is not on this panel."
    );
    assert_eq!(
        app.create(NewDecision {
            template: "nothing".into(),
            ..promotion()
        })
        .unwrap_err()
        .message,
        "There is no scorecard “nothing”."
    );
    assert_eq!(
        app.create(NewDecision {
            title: " ".into(),
            ..promotion()
        })
        .unwrap_err()
        .message,
        "The title is empty."
    );
}

#[test]
fn the_samples_recommendations_come_out_of_the_engine_and_leave_in_one_step() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    let own = app.create(promotion()).unwrap();
    assert_eq!(app.add_samples().unwrap(), 4);
    assert_eq!(app.add_samples().unwrap(), 4, "twice is once");
    let kind = |id: &str| app.debrief(&id.into()).map(|d| d.recommendations[0].kind);
    assert_eq!(kind("sample-ic-declined").unwrap(), Kind::Stay);
    assert_eq!(kind("sample-first-leader").unwrap(), Kind::RightPersonWrongConditions);
    assert_eq!(kind("sample-star-seller").unwrap(), Kind::HonourAsSenior);
    assert_eq!(kind("sample-team-lead-west").unwrap_err().code, Code::NotOpen);
    let listed = app.every_decision("").unwrap();
    assert_eq!(listed.iter().filter(|l| l.sample).count(), 4);
    assert!(listed.iter().all(|l| !l.next.is_empty()));
    assert_eq!(app.remove_samples().unwrap(), 4);
    assert_eq!(
        app.every_decision("")
            .unwrap()
            .iter()
            .map(|l| l.id.clone())
            .collect::<Vec<_>>(),
        [own]
    );
}

#[test]
fn search_finds_titles_people_and_notes() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    let id = app.create(promotion()).unwrap();
    let candidate = Candidate {
        id: "rowan".into(),
        name: "Rowan Ash".into(),
        called: String::new(),
        about: String::new(),
    };
    app.change(&id, None, Change::Framing(FramingAct::CandidateAdded { candidate }))
        .unwrap();
    app.change(
        &id,
        None,
        Change::Framing(FramingAct::Framed {
            field: FrameField::WhyNow,
            text: "The lead moves to pricing".into(),
        }),
    )
    .unwrap();
    for found in ["west", "Rowan", "pricing", "row ash"] {
        assert_eq!(app.every_decision(found).unwrap().len(), 1, "{found}");
    }
    for not in ["juniper", "\"", "a OR b NEAR(", "*"] {
        assert_eq!(app.every_decision(not).unwrap().len(), 0, "{not}");
    }
}

#[test]
fn a_second_application_is_told_that_the_workspace_is_in_use() {
    let dir = tempfile::tempdir().unwrap();
    let first = App::start(dir.path(), KeySource::File);
    let second = App::start(dir.path(), KeySource::File);
    let failure = second.status().unwrap_err();
    assert!(failure.message.starts_with("This workspace is in use"), "{failure}");
    assert!(first.status().is_ok());
    drop(first);
    assert!(App::start(dir.path(), KeySource::File).status().is_ok());
}

#[test]
fn a_copy_that_a_sync_program_left_is_told_and_not_read() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    assert_eq!(app.status().unwrap().conflicted, None);
    let copy = "workspace (conflicted copy 2026-11-27).db";
    std::fs::write(dir.path().join(copy), b"anything").unwrap();
    let told = app.status().unwrap().conflicted.unwrap();
    assert!(told.contains(copy) && told.contains("not read"), "{told}");
}

#[test]
fn own_cards_are_read_from_the_workspace_and_bad_ones_are_named() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    let text = counterweight_core::template::shipped_document("first-line-manager")
        .unwrap()
        .0;
    let own = text.replacen("id = \"first-line-manager\"", "id = \"our-team-lead\"", 1);
    std::fs::write(dir.path().join("templates/ours.toml"), own).unwrap();
    std::fs::write(dir.path().join("templates/torn.toml"), &text[..500]).unwrap();
    std::fs::write(dir.path().join("templates/twin.toml"), text).unwrap();
    let library = app.library().unwrap();
    assert!(
        library
            .cards
            .iter()
            .any(|c| !c.shipped && c.template.id == "our-team-lead")
    );
    let bad: Vec<_> = library.unreadable.iter().map(|u| u.file.as_str()).collect();
    assert_eq!(bad, ["torn.toml", "twin.toml"]);
    let id = app
        .create(NewDecision {
            template: "our-team-lead".into(),
            ..promotion()
        })
        .unwrap();
    std::fs::remove_file(dir.path().join("templates/ours.toml")).unwrap();
    assert_eq!(
        app.cards(&id).unwrap().main.id,
        "our-team-lead",
        "a decision keeps what it was opened with"
    );
}

#[test]
fn settings_and_another_workspace_are_kept() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    let mut settings = app.settings().unwrap();
    settings.theme = Theme::Dark;
    app.save_settings(settings.clone()).unwrap();
    assert_eq!(app.settings().unwrap(), settings);
    assert_eq!(
        app.open_workspace("relative/place").unwrap_err().message,
        "This is not the full path of a folder."
    );
    assert!(app.status().is_ok(), "a failure leaves this one open");
}

#[test]
fn the_same_file_gives_the_same_bytes() {
    for sample in counterweight_exchange::samples() {
        let run = || evaluate(sample.text).map(|e| serde_json::to_string(&e).unwrap());
        assert_eq!(run().ok(), run().ok(), "{}", sample.id);
    }
}

#[test]
fn a_passphrase_closes_the_workspace_until_it_or_the_recovery_code_is_given() {
    let dir = tempfile::tempdir().unwrap();
    let code = {
        let app = App::start(dir.path(), KeySource::File);
        app.create(promotion()).unwrap();
        assert_eq!(
            app.set_passphrase("short".into()).unwrap_err().message,
            "A passphrase needs at least 10 characters."
        );
        assert!(
            app.set_passphrase("four unrelated words here".into())
                .unwrap()
                .has_passphrase
        );
        app.make_recovery_code().unwrap()
    };
    for (secret, recovery) in [("four unrelated words here", false), (code.as_str(), true)] {
        let app = App::start(dir.path(), KeySource::File);
        assert_eq!(app.status().unwrap_err().code, Code::PassphraseNeeded);
        assert_eq!(app.every_decision("").unwrap_err().code, Code::PassphraseNeeded);
        assert_eq!(
            app.unlock("a wrong passphrase".into(), false).unwrap_err().message,
            "This is not the passphrase."
        );
        assert_eq!(app.unlock(secret.into(), recovery).unwrap().decisions, 1);
    }
    let app = App::start(dir.path(), KeySource::File);
    app.unlock("four unrelated words here".into(), false).unwrap();
    assert!(!app.remove_passphrase().unwrap().has_passphrase);
}

#[test]
fn the_table_of_groups_is_kept_apart_and_read() {
    let dir = tempfile::tempdir().unwrap();
    let group = |name: &str, selected, not_selected| GroupCount {
        group: name.into(),
        selected,
        not_selected,
    };
    let rows = vec![group("men", 60, 40), group("women", 45, 55)];
    {
        let app = App::start(dir.path(), KeySource::File);
        assert_eq!(app.impact_table().unwrap(), []);
        assert_eq!(app.save_impact_table(rows.clone()).unwrap(), rows);
        let long = vec![group(&"x".repeat(201), 1, 1)];
        assert_eq!(
            app.save_impact_table(long).unwrap_err().message,
            "The table has more than 200 groups, or a name of more than 200 characters."
        );
    }
    let app = App::start(dir.path(), KeySource::File);
    assert_eq!(app.impact_table().unwrap(), rows);
    assert!(counterweight_app::impact(&rows).unwrap().reading.groups[1].below_four_fifths);
    let alone = counterweight_app::impact(&rows[..1]).unwrap_err();
    assert_eq!(
        (alone.message.as_str(), alone.hint.as_str()),
        (
            "Rates are compared between groups, and the table has fewer than two.",
            "Add another group."
        )
    );
}

#[test]
fn a_promotion_with_figures_shows_money_beside_readiness() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    app.add_samples().unwrap();
    let money = app
        .debrief(&"sample-star-seller".into())
        .unwrap()
        .counterfactual
        .unwrap();
    assert_eq!(money.by_readiness, None);
    assert_eq!(
        money.says,
        "Sales alone would pick Juniper Reed; readiness picks nobody yet."
    );
    assert_eq!(money.prices.len(), 1);
    assert!(
        app.debrief(&"sample-first-leader".into())
            .unwrap()
            .counterfactual
            .is_none()
    );
}

#[test]
fn the_next_round_keeps_the_question_and_the_panel_and_nothing_of_the_people() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    app.add_samples().unwrap();
    let copied = |id: &str| app.next_round(&id.into());
    let all = app.every_decision("").unwrap();
    let (own, panels): (Vec<_>, Vec<_>) = all.into_iter().partition(|d| d.purpose == Purpose::SelfAssessment);
    assert!(!own.is_empty() && panels.len() > 1);
    for one in panels {
        let (was, now) = (
            app.view(&one.id, None).unwrap(),
            app.view(&copied(one.id.as_str()).unwrap(), None).unwrap(),
        );
        assert_eq!(now.title, format!("{} (next round)", was.title));
        assert_eq!((&now.frame, &now.members), (&was.frame, &was.members));
        assert_eq!(
            (&now.facts, &now.weights, &now.thresholds),
            (&was.facts, &was.weights, &was.thresholds)
        );
        assert!(now.candidates.is_empty() && now.round.sheets.is_empty() && now.in_force.is_empty() && !now.sample);
        assert!(now.letters.is_empty() && now.plan.is_none() && now.books.is_empty() && now.conflicts.is_empty());
    }
    assert!(
        copied(own[0].id.as_str()).is_err(),
        "oneself is asked again in a new look"
    );
}

#[test]
fn a_decision_is_saved_as_a_file_and_read_back_and_what_is_blind_stays_out() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    app.add_samples().unwrap();
    let id = app.every_decision("Team lead").unwrap()[0].id.clone();
    let spec = ReportSpec {
        kind: ReportKind::Record,
        format: Format::Toml,
        candidate: None,
    };
    let place = dir.path().join("moved.toml");
    let place = place.to_str().unwrap();
    app.save_report(&id, None, &spec, place, false).unwrap();
    let back = app.take_in_file(place).unwrap();
    let (was, now) = (app.view(&id, None).unwrap(), app.view(&back, None).unwrap());
    assert!(was.round.revealed.is_none(), "the sample is still being rated");
    assert_eq!(now.round.sheets.len(), was.round.sheets.len());
    assert_eq!(
        (now.title, now.members, now.candidates),
        (was.title, was.members, was.candidates)
    );
    let answered = |id| -> usize { app.view(id, None).unwrap().progress.iter().map(|p| p.answered).sum() };
    assert!(answered(&back) < answered(&id), "others' sheets stay where they are");
    for (place, what) in [("moved.toml", "full path"), ("/no/such/file.toml", "no file")] {
        assert!(app.take_in_file(place).unwrap_err().message.contains(what), "{place}");
    }
}

/// The shipped self-assessment, taken in as somebody's own.
const OWN: &str = include_str!("../../exchange/samples/ic-declined.toml");

#[test]
fn what_somebody_asks_themselves_stands_on_its_own_pages_only() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::start(dir.path(), KeySource::File);
    let id = app.take_in(&OWN.replace("sample = true", "sample = false")).unwrap();
    let title = app.view(&id, None).unwrap().title;
    let listed = app.list(Which::All, "", None).unwrap().rows.remove(0);
    assert!(
        listed.title.starts_with("Private self-assessment of "),
        "{}",
        listed.title
    );
    assert_eq!(listed.headline, None);
    for word in title.split_whitespace().chain(["Alder", "sell"]) {
        assert_eq!(app.list(Which::All, word, None).unwrap().total, 0, "{word}");
    }
    let found = app.list(Which::All, "private", None).unwrap().rows.remove(0);
    assert_eq!(found.found_in, Some(FoundIn::Title));
    assert_eq!(app.journal(None, "", None).unwrap().all, 0);
    let dues = app.dues(None).unwrap().rows;
    assert!(!dues.is_empty());
    for due in dues {
        assert!(due.title == listed.title, "{due:?}");
        assert!(!due.text.contains("qualifier") && !due.text.contains(&title), "{due:?}");
    }
    // A sample is nobody's own.
    app.add_samples().unwrap();
    let sample = app.list(Which::All, "team lead job", None).unwrap().rows;
    assert!(sample.iter().any(|one| one.sample && one.title == title));
}
