//! The words of codes for the page, generated from the enums' own and checked in: a code says itself once.

use std::fmt::Write as _;

use counterweight_core::decision::{
    BuyerFunction, BuyerLevel, Colleague, Departure, DoubtLevel, DrainedBy, Ending, ExitHow, NoteAbout, Outlook, Phase,
    QualityLink, RecommendationKind, Rhythm, SellingRole, SizeClass, Sure, TalkPart, Wish,
};
use counterweight_core::followup::DueKind;
use counterweight_core::followup::standing::Stand;
use counterweight_core::rating::{
    ENERGIES, ENERGIES_IN_PAIRS, EvidenceKind, LIVED, LIVED_IN_PAIRS, LIVED_MEANS, Skill, WeakGround, Whose,
};
use counterweight_core::reading::outcomes::became;
use counterweight_core::reading::pay::{MOST_YEARS, year};
use counterweight_core::say::{self, heading};
use counterweight_core::standing::FoundIn;
use counterweight_core::template::{
    Day, DifferenceKind, FIELDS, Grade, LINES, Purpose, Scale, Seen, Source, Vote, Way, duties,
};
use serde::Serialize;
use ts_rs::TS;

use crate::reports::Format;

/// The module under construction.
#[derive(Default)]
struct Labels {
    types: std::collections::BTreeSet<String>,
    body: String,
}

impl Labels {
    /// A record from every code of an enum to its word.
    fn record<T: TS + Serialize + Copy, W: Into<String>>(
        &mut self,
        name: &str,
        doc: &str,
        all: &[T],
        word: impl Fn(T) -> W,
    ) {
        let code = |one: &T| serde_json::to_string(one).unwrap();
        let config = ts_rs::Config::new();
        let declared = T::inline(&config);
        let mut listed: Vec<String> = all.iter().map(code).collect();
        let mut known: Vec<&str> = declared.split(" | ").collect();
        known.sort_unstable();
        let entries: String = all.iter().fold(String::new(), |mut out, one| {
            let word: String = word(*one).into();
            writeln!(out, "  {}: {},", code(one).trim_matches('"'), literal(&word)).unwrap();
            out
        });
        listed.sort_unstable();
        assert_eq!(listed, known, "{name} does not list every code of {}", T::name(&config));
        let ty = T::name(&config);
        writeln!(
            self.body,
            "\n/** {doc} */\nexport const {name}: Record<{ty}, string> = {{\n{entries}}};"
        )
        .unwrap();
        self.types.insert(ty);
    }

    /// The lines of recommendations, by the names that cards give them.
    fn lines(&mut self) {
        let entries: String = LINES.iter().fold(String::new(), |mut out, (line, word)| {
            writeln!(out, "  {line}: {},", literal(word)).unwrap();
            out
        });
        let doc = "The lines that shipped cards draw; a card of one’s own can draw others.";
        writeln!(
            self.body,
            "\n/** {doc} */\nexport const LINE: Partial<Record<string, string>> = {{\n{entries}}};"
        )
        .unwrap();
    }

    /// The duties of confidence, whole.
    fn duties(&mut self) {
        let text = duties();
        let said = [("say", text.say.as_str()), ("begin", &text.begin), ("note", &text.note)];
        let doc = "What to ask of somebody who works for another company, and what not.";
        self.named("DUTIES", doc, &said);
        let lines = |all: &'static [String]| all.iter().map(String::as_str).collect::<Vec<_>>();
        self.steps("DUTIES_DO", "What to do about them.", &lines(&text.dos));
        self.steps("DUTIES_DO_NOT", "What not to do.", &lines(&text.donts));
        let source = |s: &Source| {
            let who: Vec<&str> = [&s.author, &s.year].into_iter().flatten().map(String::as_str).collect();
            let work: Vec<&str> = [&s.title, &s.address]
                .into_iter()
                .flatten()
                .map(String::as_str)
                .collect();
            let seen = s.seen.map_or_else(String::new, |seen| format!(", {}", seen.label()));
            format!(
                "{}: {} ({}{seen}; {})",
                who.join(" "),
                s.cite,
                s.grade.label(),
                work.join(", ")
            )
        };
        let sources: Vec<String> = text.sources.iter().map(source).collect();
        let sources: Vec<&str> = sources.iter().map(String::as_str).collect();
        self.steps("DUTIES_SOURCES", "Who says so, and how far it carries.", &sources);
    }

    /// What the years of one's own pay are called, the newest first.
    fn years(&mut self) {
        let years: Vec<String> = (0..MOST_YEARS).map(year).collect();
        let steps: Vec<&str> = years.iter().map(String::as_str).collect();
        self.steps("PAY_YEARS", "Years of one’s own pay, the newest first.", &steps);
    }

    /// Words by their names, in small letters.
    fn named(&mut self, name: &str, doc: &str, all: &[(&str, &str)]) {
        let entries: String = all.iter().fold(String::new(), |mut out, (key, words)| {
            writeln!(out, "  {}: {},", key.to_lowercase(), literal(words)).unwrap();
            out
        });
        writeln!(
            self.body,
            "\n/** {doc} */\nexport const {name} = {{\n{entries}}} as const;"
        )
        .unwrap();
    }

    /// Ranges of characters by their numbers, each its first and its last.
    fn ranges(&mut self, name: &str, doc: &str, all: impl Iterator<Item = (char, char)>) {
        let entries: String = all.fold(String::new(), |mut out, (first, last)| {
            writeln!(out, "  [0x{:x}, 0x{:x}],", u32::from(first), u32::from(last)).unwrap();
            out
        });
        writeln!(
            self.body,
            "\n/** {doc} */\nexport const {name}: readonly [number, number][] = [\n{entries}];"
        )
        .unwrap();
    }

    /// What each step of a scale is called, the lowest first.
    fn steps(&mut self, name: &str, doc: &str, steps: &[&str]) {
        let entries: String = steps.iter().fold(String::new(), |mut out, step| {
            writeln!(out, "  {},", literal(step)).unwrap();
            out
        });
        writeln!(
            self.body,
            "\n/** {doc} */\nexport const {name} = [\n{entries}] as const;"
        )
        .unwrap();
    }

    fn module(self) -> String {
        format!(
            "/** The words of codes. Written by `UPDATE=1 cargo test -p counterweight-app labels`: not by hand. */\n\
             import type {{\n{}}} from './types';\n{}",
            self.types.iter().map(|ty| format!("  {ty},\n")).collect::<String>(),
            self.body
        )
    }
}

/// A text as a literal of the page's language, in the quotes that its format prefers.
fn literal(text: &str) -> String {
    assert!(!text.contains(['\'', '\\', '\n']), "{text:?} needs quoting");
    format!("'{text}'")
}

#[test]
fn the_checked_in_labels_are_those_of_the_code() {
    let mut labels = Labels::default();
    recommendation(&mut labels);
    decision(&mut labels);
    sales_context(&mut labels);
    template(&mut labels);
    rating(&mut labels);
    follow_up(&mut labels);
    labels.steps(
        "ENERGIES",
        "What each energy from −2 to +2 means, to the one who answers.",
        &ENERGIES,
    );
    labels.steps("LIVED", "How much of an item was really done, from 0 to 2.", &LIVED);
    labels.steps(
        "ENERGIES_IN_PAIRS",
        "What each energy from −2 to +2 means in a card with pairs.",
        &ENERGIES_IN_PAIRS,
    );
    labels.steps(
        "LIVED_IN_PAIRS",
        "How much of a part was really done in a card with pairs, from 0 to 2.",
        &LIVED_IN_PAIRS,
    );
    labels.steps("LIVED_MEANS", "What these three mean.", &LIVED_MEANS);
    labels.record(
        "MOTIVE_WAY",
        "Over the motives for either way.",
        &[Way::Lead, Way::Stay],
        |w| w.says(),
    );
    labels.record("SURE", "An answer to a question about oneself.", &Sure::ALL, |s| {
        s.label()
    });
    labels.record("DRAINED_BY", "What drains a seller.", &DrainedBy::ALL, |d| d.label());
    labels.record("COLLEAGUE", "Which of the three colleagues.", &Colleague::ALL, |c| {
        c.label()
    });
    labels.record(
        "TALK_PART",
        "What stands before each line of the page for the talk.",
        &TalkPart::ALL,
        |p| p.label(),
    );
    labels.named(
        "BECAME",
        "What became of an outcome, by whether it was met; null where nobody can say.",
        &[
            ("true", became(Some(true))),
            ("false", became(Some(false))),
            ("null", became(None)),
        ],
    );
    labels.named("HEAD", "Headings and names of parts.", heading::HEADINGS);
    labels.named(
        "HINT",
        "What a form says beside a control before it would be refused.",
        heading::HINTS,
    );
    labels.ranges(
        "HIDDEN",
        "Characters that nobody sees, from the first of a range to its last; line ends and tabs may stand in several lines.",
        say::hidden::ranges(),
    );
    labels.named(
        "FIELD",
        "What the fields of a card are called; {n} is the number of an entry.",
        &FIELDS,
    );
    let text = labels.module();
    let place = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/api/labels.ts");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(place, &text).unwrap();
    }
    assert!(
        text == std::fs::read_to_string(place).unwrap_or_default(),
        "labels changed: run `UPDATE=1 cargo test -p counterweight-app labels`"
    );
}

fn recommendation(l: &mut Labels) {
    use RecommendationKind as Kind;
    let all = Kind::ALL;
    l.record(
        "RECOMMENDATION",
        "Answers as verbs, for headings and lists.",
        &all,
        Kind::verb,
    );
    l.record("OFFERED", "Answers as a form offers them.", &all, Kind::offered);
    l.record(
        "SETTLED",
        "Answers as the headline of what is decided.",
        &all,
        Kind::settled,
    );
    l.record(
        "OFFERS",
        "What the offers beside an answer are called.",
        &all,
        Kind::offers,
    );
}

fn decision(l: &mut Labels) {
    use Departure as D;
    let why = [
        D::KnowsMore,
        D::WeighsDifferently,
        D::CannotWait,
        D::NobodyElse,
        D::TakesTheRisk,
        D::Other,
    ];
    l.record("DEPARTURE", "Why a panel departs from the scorecard.", &why, D::ours);
    l.record("OWN_DEPARTURE", "Why I depart from my own answers.", &why, D::mine);
    l.record(
        "DEPARTURE_ASKS",
        "What the words beside each reason have to say.",
        &why,
        D::asks,
    );
    use ExitHow::{Declined, DeclinedOffer, Withdrew};
    let exits = [Withdrew, DeclinedOffer, Declined];
    l.record("EXIT", "How a candidate left the running.", &exits, ExitHow::label);
    use DoubtLevel as Level;
    let levels = [Level::Sure, Level::FairlySure, Level::Unsure, Level::Unknown];
    l.record("DOUBT_LEVEL", "How sure the stated weights are.", &levels, Level::says);
    let links = QualityLink::ALL;
    l.record(
        "QUALITY_ASKS",
        "The links of a good decision, as questions.",
        &links,
        QualityLink::asks,
    );
    l.record(
        "QUALITY",
        "The links of a good decision inside a sentence.",
        &links,
        QualityLink::name,
    );
    let outlooks = [Outlook::Growing, Outlook::Steady, Outlook::AtRisk, Outlook::Unknown];
    l.record("OUTLOOK", "How a customer is likely to go on.", &outlooks, |o| {
        say::capital(o.words())
    });
    let rhythms = [
        Rhythm::Once,
        Rhythm::Weekly,
        Rhythm::Monthly,
        Rhythm::Quarterly,
        Rhythm::Yearly,
    ];
    l.record("RHYTHM", "How often something is asked.", &rhythms, |r| {
        say::capital(r.words())
    });
    let about = [NoteAbout::Inbox, NoteAbout::Industry, NoteAbout::Plan, NoteAbout::Other];
    l.record("NOTE_ABOUT", "What a note is about.", &about, NoteAbout::label);
}

fn sales_context(l: &mut Labels) {
    l.record(
        "BUYER",
        "Which function of a customer buys.",
        &BuyerFunction::ALL,
        BuyerFunction::label,
    );
    l.record(
        "BUYER_LEVEL",
        "How high the buyer sits, the lowest first.",
        &BuyerLevel::ALL,
        BuyerLevel::label,
    );
    l.record(
        "SIZE_CLASS",
        "How many people the customers employ.",
        &SizeClass::ALL,
        SizeClass::label,
    );
    l.record(
        "SELLING_ROLE",
        "As what somebody worked somewhere.",
        &SellingRole::ALL,
        SellingRole::label,
    );
}

fn template(l: &mut Labels) {
    let purposes = [
        Purpose::FirstLeader,
        Purpose::Promotion,
        Purpose::SelfAssessment,
        Purpose::FounderReadiness,
    ];
    l.record(
        "PURPOSE",
        "What a decision is about, in a list.",
        &purposes,
        Purpose::label,
    );
    l.record(
        "SITUATION",
        "Who asks what, as a list of scorecards says it.",
        &purposes,
        Purpose::situation,
    );
    let scales = [Scale::Anchored, Scale::EnergyEvidence, Scale::MetUnmet];
    l.record("SCALE", "How a card’s criteria are answered.", &scales, Scale::says);
    l.lines();
    l.record("GRADE", "How far a source can be trusted.", &Grade::ALL, Grade::label);
    l.record(
        "WISH",
        "Whether somebody wants the job, as they say it.",
        &Wish::ALL,
        Wish::label,
    );
    l.record("SEEN", "How a source was read.", &Seen::ALL, Seen::label);
    l.duties();
    let votes = [Vote::NotYet, Vote::Builder, Vote::Mixed, Vote::Scaler];
    l.record(
        "VOTE_LABEL",
        "What a fact says the company needs, in a table of the stage model.",
        &votes,
        Vote::label,
    );
    let days = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];
    l.record("DAY", "Working days.", &days, Day::name);
    use DifferenceKind as D;
    let differences = [
        D::NewerBase,
        D::Added,
        D::Removed,
        D::Moved,
        D::Reordered,
        D::Wording,
        D::Weight,
        D::Floor,
        D::Threshold,
    ];
    use Stand as S;
    let stands = [S::Kept, S::Late, S::ToCome, S::LetGo];
    l.record("SIGN_STANDS", "How a sign of “on track” stands.", &stands, S::of_sign);
    l.years();
    l.record("DIFFERENCE", "Kinds of changes to a card.", &differences, D::word);
    l.record("FORMAT", "What a report can be saved as.", &Format::ALL, Format::label);
}

fn rating(l: &mut Labels) {
    use EvidenceKind as E;
    l.record("SKILL", "How somebody is at a stage of a sale.", &Skill::ALL, |s| {
        s.label()
    });
    let evidence = [
        E::DirectObservation,
        E::WorkSample,
        E::NamedReference,
        E::Document,
        E::OwnAccount,
        E::Hearsay,
    ];
    l.record(
        "EVIDENCE",
        "Where a piece of evidence comes from, strongest first.",
        &evidence,
        E::label,
    );
    l.record("EVIDENCE_MEANS", "What that means.", &evidence, E::means);
    l.record("WHOSE", "Whose a document is.", &Whose::ALL, Whose::label);
    l.record(
        "GROUND",
        "What a mark rests on, where that is no more than word of mouth.",
        &WeakGround::ALL,
        WeakGround::words,
    );
}

fn follow_up(l: &mut Labels) {
    let phases = [
        Phase::FrontLine,
        Phase::Playbook,
        Phase::Team,
        Phase::Downstream,
        Phase::Upstream,
        Phase::Support,
    ];
    l.record(
        "PHASE",
        "Parts of a plan, as a form offers them.",
        &phases,
        Phase::offered,
    );
    use Ending as E;
    let endings = [E::Dismissed, E::Resigned, E::Promoted, E::RoleChanged, E::Other];
    l.record("ENDING", "How a time in the role ended.", &endings, E::label);
    use DueKind as D;
    let dues = [
        D::LookAgain,
        D::Promise,
        D::Sign,
        D::Recheck,
        D::Review,
        D::Test,
        D::NextStep,
        D::Customer,
        D::Ask,
    ];
    l.record(
        "DUE_ACT",
        "What is done on a day, on the button that leads there.",
        &dues,
        D::act,
    );
    l.record(
        "FOUND_IN",
        "Where the words that were looked for stand.",
        &[FoundIn::Title, FoundIn::People, FoundIn::Notes],
        FoundIn::words,
    );
    l.record(
        "DUE_ABOUT",
        "What a day is about; empty where its text says it.",
        &dues,
        D::about,
    );
}
