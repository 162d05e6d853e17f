//! Whole rounds: invited, rated elsewhere, sealed, taken in and opened; strict ones with their roll and their keys.

use std::path::Path;

use counterweight_app::{
    App, Came, Change, Format, InviteSpec, KeySource, Names, NewDecision, ReportKind, ReportSpec, SeatState,
    TakeReport, check_roll, open_packet,
};
use counterweight_core::decision::{Candidate, ClosingAct, FrameField, FramingAct, Member, PanelAct};
use counterweight_core::id::{DecisionId, MemberId};
use counterweight_store::Workspace;

/// What nobody may find before the debrief.
const PLANTED: &str = "quetzalcoatlus";

struct Round {
    home: tempfile::TempDir,
    id: DecisionId,
    card: Vec<String>,
}

/// What a member has: their packet with its code, and their draft.
struct Seat {
    packet: Vec<u8>,
    code: String,
    draft: Vec<u8>,
    sheet: String,
    release: Option<String>,
}

impl Round {
    /// A promotion of two by a decider who does not rate.
    fn new(members: &[&str]) -> Self {
        let home = tempfile::tempdir().unwrap();
        let app = App::start(&home.path().join("work"), KeySource::File);
        let id = app
            .create(NewDecision {
                template: "first-line-manager".into(),
                title: "Team lead, West".into(),
                decider: "Fern".into(),
                role: String::new(),
            })
            .unwrap();
        let say = |change: Change| app.change(&id, None, change).unwrap();
        let decider = app.view(&id, None).unwrap().decider;
        say(Change::Panel(PanelAct::MemberChanged {
            member: Member {
                rates: false,
                ..person(decider.as_str(), "Fern")
            },
        }));
        for field in [FrameField::Role, FrameField::Success] {
            let text = "Lead the west team".to_owned();
            say(Change::Framing(FramingAct::Framed { field, text }));
        }
        for name in ["Rowan Ash", "Hazel Elm"] {
            say(Change::Framing(FramingAct::CandidateAdded {
                candidate: Candidate {
                    id: name[..5].to_lowercase().trim().parse().unwrap(),
                    name: name.into(),
                    called: String::new(),
                    about: String::new(),
                },
            }));
        }
        for name in members {
            let member = person(&name.to_lowercase(), name);
            say(Change::Panel(PanelAct::MemberInvited { member }));
        }
        let card = app
            .cards(&id)
            .unwrap()
            .main
            .criteria
            .iter()
            .map(|c| c.id.clone())
            .collect();
        Self { home, id, card }
    }

    fn app(&self) -> App {
        App::find(&self.work(), KeySource::File)
    }

    fn work(&self) -> std::path::PathBuf {
        self.home.path().join("work")
    }

    fn at(&self, name: &str) -> std::path::PathBuf {
        self.home.path().join(name)
    }

    /// Invites, and gives each seat what it gets.
    fn invite(&self, app: &App, spec: &InviteSpec) -> Vec<(String, Seat)> {
        let out = self.at("out");
        let made = app.invite(&self.id, spec, Some(&out)).unwrap();
        let seat = |one: counterweight_app::Invitation| {
            let seat = Seat {
                packet: std::fs::read(out.join(&one.file)).unwrap(),
                code: one.code.unwrap_or_default(),
                draft: Vec::new(),
                sheet: String::new(),
                release: None,
            };
            (one.name, seat)
        };
        made.seats.into_iter().map(seat).collect()
    }

    /// Rates everybody and seals, on another computer.
    fn seal(&self, seat: &mut Seat, level: u8) {
        let packet = open_packet(&seat.packet, Some(&seat.code)).unwrap();
        let rating = |id: &String| {
            format!(
                r#"{{"criterion": "{id}", "mark": {level}, "why": "{PLANTED} said why",
                    "evidence": [{{"kind": "direct_observation", "on": "2026-03-02", "text": "{PLANTED} was seen"}}]}}"#
            )
        };
        let ratings = self.card.iter().map(rating).collect::<Vec<_>>().join(",");
        let sheet = |who: &str| {
            format!(
                r#"{{"candidate": "{who}", "overall": {{"level": {level}, "note": "{PLANTED}"}}, "rating": [{ratings}]}}"#
            )
        };
        let text = format!(r#"{{"sheet": [{}, {}]}}"#, sheet("rowan"), sheet("hazel"));
        let mut answers = packet.answers(&text).unwrap();
        assert_eq!(packet.missing(&answers), Vec::<String>::new());
        let sealed = packet.seal(&mut answers).unwrap();
        assert!(packet.seal(&mut answers).is_err(), "once");
        seat.draft = packet.write_draft(&answers).unwrap().into_bytes();
        (seat.sheet, seat.release) = (sealed.file, sealed.release);
    }

    fn states(&self, app: &App) -> Vec<SeatState> {
        app.panel_status(&self.id)
            .unwrap()
            .seats
            .into_iter()
            .map(|s| s.state)
            .collect()
    }
}

fn person(id: &str, name: &str) -> Member {
    Member {
        id: MemberId::from(id),
        name: name.into(),
        role: String::new(),
        rates: true,
        rates_founder: false,
    }
}

fn spec() -> InviteSpec {
    InviteSpec {
        members: Vec::new(),
        strict: false,
        names: Names::Shown,
        coded: true,
        answer_by: None,
    }
}

fn take(app: &App, texts: &[&str]) -> TakeReport {
    let came: Vec<Came> = texts.iter().map(|t| Came::Text((*t).to_owned())).collect();
    app.take_sheets(None, &came, false).unwrap()
}

/// Everything that a face can get of a decision, one text after another.
fn everywhere(round: &Round, app: &App) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for viewer in ["ada", "ben"] {
        let view = app.view(&round.id, Some(MemberId::from(viewer))).unwrap();
        all.push((viewer.to_owned(), serde_json::to_string(&view).unwrap()));
    }
    let view = app.view(&round.id, None).unwrap();
    all.push(("the decider".to_owned(), serde_json::to_string(&view).unwrap()));
    all.push((
        "the status".to_owned(),
        serde_json::to_string(&app.panel_status(&round.id).unwrap()).unwrap(),
    ));
    all.push((
        "search".to_owned(),
        serde_json::to_string(&app.every_decision(PLANTED).unwrap()).unwrap(),
    ));
    all.push((
        "dry run".to_owned(),
        format!("{:?}", app.reveal_panel(&round.id, None, true)),
    ));
    for kind in [ReportKind::Brief, ReportKind::Record, ReportKind::Kit] {
        for format in [Format::Md, Format::Json, Format::Csv, Format::Toml] {
            let spec = ReportSpec {
                kind,
                format,
                candidate: None,
            };
            match app.report(&round.id, None, &spec) {
                Ok(made) => all.push((format!("{kind:?}"), String::from_utf8_lossy(&made.bytes).into_owned())),
                Err(failure) => all.push((format!("{kind:?}"), failure.to_string())),
            }
        }
    }
    all
}

/// The raw journal, where what came lies encrypted; and every file of the workspace.
fn raw(round: &Round) -> Vec<u8> {
    let workspace = Workspace::find(&round.work(), KeySource::File).unwrap();
    let mut bytes = serde_json::to_vec(&workspace.entries(&round.id).unwrap()).unwrap();
    drop(workspace);
    for item in std::fs::read_dir(round.work()).unwrap() {
        let path = item.unwrap().path();
        if path.is_file() {
            bytes.extend(std::fs::read(path).unwrap());
        }
    }
    bytes
}

fn holds(bytes: &[u8]) -> bool {
    bytes.windows(PLANTED.len()).any(|w| w == PLANTED.as_bytes())
}

#[test]
fn nothing_of_a_sheet_is_found_anywhere_before_the_debrief_and_all_of_it_after() {
    let round = Round::new(&["Ada", "Ben"]);
    let app = round.app();
    let mut seats = round.invite(&app, &spec());
    assert_eq!(round.states(&app), [SeatState::Invited; 2]);
    round.seal(&mut seats[0].1, 4);
    round.seal(&mut seats[1].1, 2);
    let report = take(&app, &[&seats[0].1.sheet, &seats[1].1.sheet, &seats[0].1.sheet]);
    assert_eq!(
        report.took.iter().map(|t| t.code).collect::<Vec<_>>(),
        ["taken", "taken", "again"]
    );
    assert!(!format!("{report:?}").contains(PLANTED));
    assert_eq!(round.states(&app), [SeatState::Sealed; 2]);
    for (place, text) in everywhere(&round, &app) {
        assert!(!text.contains(PLANTED), "{place} tells before the debrief");
        assert!(!text.contains("AGE-SECRET-KEY"), "{place} tells a key");
    }
    drop(app);
    let bytes = raw(&round);
    assert!(!holds(&bytes));
    assert!(
        !String::from_utf8_lossy(&bytes).contains("AGE-SECRET-KEY"),
        "keys are beside the journal, encrypted"
    );

    let app = round.app();
    // The window opens the debrief by the same act as ever: what came by file opens with it.
    let view = app
        .change(&round.id, None, Change::Closing(ClosingAct::Revealed { without: None }))
        .unwrap();
    assert_eq!(view.round.sheets.len(), 4);
    assert!(serde_json::to_string(&view).unwrap().contains(PLANTED));
    assert_eq!(round.states(&app), [SeatState::Open; 2]);
    assert!(!app.every_decision(PLANTED).unwrap().is_empty(), "found by search now");
    assert!(app.verify().unwrap().is_empty(), "erased files leave the chain whole");
    assert!(view.conflicts.is_empty(), "{:?}", view.conflicts);
    drop(app);
    let bytes = raw(&round);
    assert!(holds(&bytes));
    assert!(
        !String::from_utf8_lossy(&bytes).contains("BEGIN AGE"),
        "the encrypted files are erased"
    );
    // Folded anew from the disk it is the same.
    let again = round.app().view(&round.id, None).unwrap();
    assert_eq!(
        serde_json::to_value(&again).unwrap(),
        serde_json::to_value(&view).unwrap()
    );
}

#[test]
fn one_locked_and_one_missing_hold_the_debrief_back_until_a_reason_is_given_that_every_report_shows() {
    let round = Round::new(&["Ada", "Ben"]);
    let app = round.app();
    let strict = InviteSpec { strict: true, ..spec() };
    let mut seats = round.invite(&app, &strict);
    round.seal(&mut seats[0].1, 4);
    take(&app, &[&seats[0].1.sheet]);
    let refused = app.reveal_panel(&round.id, None, false).unwrap_err();
    assert_eq!(
        refused.message, "No sheet can be opened yet.",
        "what is locked opens for nobody"
    );
    round.seal(&mut seats[1].1, 2);
    take(&app, &[&seats[1].1.sheet]);
    let early = take(&app, &[seats[0].1.release.as_deref().unwrap()]);
    assert_eq!(early.refused[0].code, "before_roll");
    let out = round.at("rolls");
    let dry = app.issue_roll(&round.id, None).unwrap();
    assert_eq!((dry.commitments, dry.file.as_str()), (2, ""));
    let roll = app.issue_roll(&round.id, Some(&out)).unwrap();
    let file = std::fs::read(out.join(&roll.file)).unwrap();
    for name in ["Ada", "Ben", "Rowan", "west"] {
        assert!(!String::from_utf8_lossy(&file).contains(name), "a roll has no names");
    }
    let packet = open_packet(&seats[0].1.packet, Some(&seats[0].1.code)).unwrap();
    let draft = packet.draft(&seats[0].1.draft).unwrap();
    let (words, release, _) = check_roll(&packet, &draft, &file).unwrap();
    assert_eq!((words.as_str(), &release), (roll.words.as_str(), &seats[0].1.release));
    let released = take(&app, &[&format!("Here it is: {}", release.unwrap())]);
    assert_eq!(released.took[0].code, "released");
    assert_eq!(round.states(&app), [SeatState::Released, SeatState::Sealed]);
    let refused = app.reveal_panel(&round.id, None, false).unwrap_err();
    assert!(refused.hint.contains("Ben on Rowan Ash"), "{refused}");
    let why = "Ben cannot be reached.".to_owned();
    let made = app.reveal_panel(&round.id, Some(why.clone()), false).unwrap();
    assert_eq!(
        (made.opens, made.stays_closed),
        (vec!["Ada".to_owned()], vec!["Ben".to_owned()])
    );
    assert_eq!(round.states(&app), [SeatState::Open, SeatState::Closed]);
    let late = take(&app, &[seats[1].1.release.as_deref().unwrap()]);
    assert_eq!(
        late.refused[0].code, "late",
        "a key that comes after the debrief opens nothing"
    );
    for kind in [ReportKind::Brief, ReportKind::Record] {
        let spec = ReportSpec {
            kind,
            format: Format::Md,
            candidate: None,
        };
        let made = app.report(&round.id, None, &spec).unwrap();
        let text = String::from_utf8(made.bytes).unwrap();
        for said in [why.as_str(), "Ben did not release"] {
            assert!(text.contains(said), "{kind:?} does not say “{said}”:\n{text}");
        }
    }
}

#[test]
fn what_cannot_be_written_invites_nobody() {
    let round = Round::new(&["Ada", "Ben"]);
    let app = round.app();
    let blocked = round.at("blocked");
    std::fs::write(&blocked, b"a file where a folder is wanted").unwrap();
    assert!(app.invite(&round.id, &spec(), Some(&blocked)).is_err());
    assert_eq!(round.states(&app), [SeatState::Here; 2]);
    let plan = app.invite(&round.id, &spec(), None).unwrap();
    assert_eq!((plan.seats.len(), plan.words.as_str()), (2, ""));
    assert!(plan.seats.iter().all(|s| s.code.is_none() && s.file.is_empty()));
    assert_eq!(round.states(&app), [SeatState::Here; 2], "a plan keeps nothing");
    let unknown = InviteSpec {
        members: vec!["Nobody".into()],
        ..spec()
    };
    let failure = app.invite(&round.id, &unknown, Some(&round.at("out"))).unwrap_err();
    assert_eq!(
        failure.to_string(),
        "Nobody on this panel is called “Nobody”. On it are Fern, Ada and Ben."
    );
}

#[test]
fn a_packet_with_letters_has_no_name_in_it_and_a_replaced_one_opens_its_draft() {
    let round = Round::new(&["Ada", "Ben"]);
    let app = round.app();
    let letters = InviteSpec {
        members: vec!["Ada".into()],
        names: Names::Letters,
        coded: false,
        ..spec()
    };
    let (_, mut first) = round.invite(&app, &letters).remove(0);
    let text = String::from_utf8(first.packet.clone()).unwrap();
    for name in ["Rowan", "Hazel", "Fern", "\"Ben\"", "\"Ada\""] {
        assert!(!text.contains(name), "{name} is in a packet with letters");
    }
    assert!(text.contains("Candidate A") && text.contains("Candidate B"));
    round.seal(&mut first, 4);
    let (_, second) = round.invite(&app, &letters).remove(0);
    let report = take(&app, &[&first.sheet]);
    assert_eq!(report.refused[0].code, "replaced_invitation");
    let packet = open_packet(&second.packet, None).unwrap();
    let draft = packet.draft(&first.draft).unwrap();
    assert_eq!(
        packet.missing(&draft),
        Vec::<String>::new(),
        "what was written opens in the new one"
    );
}

#[test]
fn words_are_compared_and_a_sheet_of_somebody_else_is_void() {
    let round = Round::new(&["Ada", "Ben"]);
    let app = round.app();
    let mut seats = round.invite(&app, &spec());
    round.seal(&mut seats[0].1, 4);
    let took = take(&app, &[&seats[0].1.sheet]).took.remove(0);
    let words = took.notes[0]
        .split('“')
        .nth(1)
        .unwrap()
        .split('”')
        .next()
        .unwrap()
        .to_owned();
    let how = counterweight_app::HowConfirmed::Spoken;
    let wrong = app.confirm_key(&round.id, "Ada", "six other words than those here", how, false);
    assert!(wrong.unwrap_err().hint.contains("declare the sheet void"));
    let status = app
        .confirm_key(&round.id, "Ada", &words.to_uppercase(), how, true)
        .unwrap();
    assert!(status.seats[0].confirmed);
    assert!(
        !app.panel_status(&round.id).unwrap().seats[0].confirmed,
        "a dry run keeps nothing"
    );
    app.void_sheet(&round.id, "Ada", "Ada never sealed.", false).unwrap();
    assert_eq!(round.states(&app), [SeatState::Voided, SeatState::Invited]);
    app.remove_seat(&round.id, "Ben", "Left the company.", false).unwrap();
    let status = app.panel_status(&round.id).unwrap();
    assert_eq!(status.says.len(), 2);
}

#[test]
fn a_deleted_decision_takes_its_keys_with_it() {
    let round = Round::new(&["Ada"]);
    let app = round.app();
    let mut seats = round.invite(&app, &spec());
    round.seal(&mut seats[0].1, 4);
    app.remove(&round.id).unwrap();
    let report = take(&app, &[&seats[0].1.sheet]);
    assert_eq!(report.refused[0].code, "not_for_us");
}

#[test]
fn a_folder_is_read_and_left_as_it_was() {
    let round = Round::new(&["Ada", "Ben"]);
    let app = round.app();
    let mut seats = round.invite(&app, &spec());
    let folder = round.at("shared");
    std::fs::create_dir(&folder).unwrap();
    for (name, seat) in &mut seats {
        round.seal(seat, 3);
        std::fs::write(folder.join(format!("{name}.cwsheet")), &seat.sheet).unwrap();
    }
    std::fs::write(folder.join("notes.txt"), "not ours").unwrap();
    let listing = |folder: &Path| std::fs::read_dir(folder).unwrap().count();
    let (still, moving) = counterweight_app::came_in_folder(&folder).unwrap();
    assert_eq!((still.len(), moving.len(), listing(&folder)), (2, 0, 3));
    let came: Vec<Came> = still.into_iter().map(Came::File).collect();
    let report = app.take_sheets(Some(&round.id), &came, false).unwrap();
    assert_eq!((report.took.len(), report.refused.len(), listing(&folder)), (2, 0, 3));
    let other = DecisionId::from("another");
    let report = app.take_sheets(Some(&other), &came, false).unwrap();
    assert!(report.refused.iter().all(|r| r.code == "not_for_us"));
}
