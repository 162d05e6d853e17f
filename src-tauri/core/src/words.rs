//! The words that numbers and codes are said in, the same on screen, on paper and on the command line.

use chrono::NaiveDate;

use crate::analysis::{FloorReading, FloorState, ItemState, Proof, StageVerdict};
use crate::decision::{
    Decision, Departure, Ending, FrameField, NoteAbout, Outlook, Phase, QualityLink, RecommendationKind, Rhythm, YesNo,
};
use crate::followup::DueKind;
use crate::id::CandidateId;
use crate::rating::{Answer, EvidenceKind};
use crate::template::{Day, Standing, Vote};

/// A rating: one decimal, with a real minus sign.
#[must_use]
pub fn points(value: f64) -> String {
    // Rounding half a tenth the way people do, away from zero, not the way binary fractions fall.
    let tenths = (value * 10.0 + 1e-9 * value.signum()).round() / 10.0;
    let text = format!("{:.1}", tenths.abs());
    if tenths < 0.0 { format!("−{text}") } else { text }
}

/// A coefficient: two decimals, with a real minus sign.
#[must_use]
pub fn hundredths(value: f64) -> String {
    let text = format!("{:.2}", value.abs());
    if value < 0.0 && text != "0.00" {
        format!("−{text}")
    } else {
        text
    }
}

/// An energy: one decimal with its sign.
#[must_use]
pub fn signed(value: f64) -> String {
    let text = points(value);
    if text.starts_with('−') || text == "0.0" {
        text
    } else {
        format!("+{text}")
    }
}

/// A share of one as a whole percentage.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// Money in the unit people named: "$240k", "1,200 kEUR". Whole units, and one decimal below ten.
#[must_use]
pub fn money(value: f64, unit: &str) -> String {
    let size = value.abs();
    // 9.95 is already 10 to a reader.
    let number = if size < 9.95 && (size - size.round()).abs() >= 0.05 {
        format!("{size:.1}")
    } else {
        thousands(size)
    };
    let sign = if value < 0.0 && number != "0" { "−" } else { "" };
    let unit = unit.trim();
    match unit.chars().next() {
        Some(symbol @ ('$' | '€' | '£' | '¥' | '₹')) => {
            format!("{sign}{symbol}{number}{}", unit.trim_start_matches(symbol))
        }
        Some(_) => format!("{sign}{number} {unit}"),
        None => format!("{sign}{number}"),
    }
}

/// A whole number with commas between thousands.
fn thousands(size: f64) -> String {
    let digits = format!("{size:.0}");
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A candidate's name as people call them in a sentence.
#[must_use]
pub fn name(d: &Decision, id: &CandidateId) -> String {
    d.candidate(id).map_or_else(|| id.to_string(), |c| c.name.clone())
}

/// The first word of a name, for the second mention.
#[must_use]
pub fn first_name(full: &str) -> &str {
    full.split_whitespace().next().unwrap_or(full)
}

/// A short list in a sentence: "a", "a and b", "a, b and c".
#[must_use]
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}

/// A small number as people write it.
#[must_use]
pub fn count(n: usize) -> String {
    const WORDS: [&str; 11] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    WORDS.get(n).map_or_else(|| n.to_string(), |w| (*w).to_owned())
}

/// An answer as people name it in a sentence.
#[must_use]
pub const fn answer(kind: RecommendationKind) -> &'static str {
    use RecommendationKind as Kind;
    match kind {
        Kind::FounderKeepsSelling => "“keep selling”",
        Kind::Hire => "“hire”",
        Kind::HireWithRedecision => "“hire, and decide again”",
        Kind::RightPersonWrongConditions => "“right person, wrong conditions”",
        Kind::NotThisPerson => "“not this person”",
        Kind::Promote => "“promote”",
        Kind::Trial => "“trial”",
        Kind::Develop => "“develop first”",
        Kind::HonourAsSenior => "“honour as senior”",
        Kind::Stay => "“stay”",
        Kind::TestFirst => "“test it first”",
        Kind::Go => "“go”",
        Kind::TooLittleEvidence => "“too little evidence”",
    }
}

/// An answer as a verb, for headings and lists.
#[must_use]
pub const fn verb(kind: RecommendationKind) -> &'static str {
    use RecommendationKind as Kind;
    match kind {
        Kind::FounderKeepsSelling => "You keep selling",
        Kind::Hire => "Hire",
        Kind::HireWithRedecision => "Hire, and decide again on a date",
        Kind::RightPersonWrongConditions => "Right person, wrong conditions",
        Kind::NotThisPerson => "Not this person",
        Kind::Promote => "Promote",
        Kind::Trial => "Trial",
        Kind::Develop => "Develop first",
        Kind::HonourAsSenior => "Honour as a senior seller",
        Kind::Stay => "Stay",
        Kind::TestFirst => "Test it first",
        Kind::Go => "Go",
        Kind::TooLittleEvidence => "Too little evidence",
    }
}

/// How a must-have stands, in a word or three.
#[must_use]
pub const fn floor(reading: &FloorReading) -> &'static str {
    match reading.state {
        FloorState::Met if reading.one_mark_away => "met, one mark away",
        FloorState::Met => "met",
        FloorState::NotMet => "not met",
        FloorState::Unproven => "unproven",
        FloorState::Unrated => "nobody could say",
    }
}

/// How an item of the founder's side stands.
#[must_use]
pub const fn item(state: ItemState) -> &'static str {
    match state {
        ItemState::Met => "met",
        ItemState::Unmet => "open",
        ItemState::Disputed => "open: the raters differ",
        ItemState::Unknown => "open: nobody could say",
    }
}

/// How much a track record proves, once the tailwind is taken off.
#[must_use]
pub const fn proof(proof: Proof) -> &'static str {
    match proof {
        Proof::Strong => "much",
        Proof::Fair => "something",
        Proof::TailwindExplains => "little: tailwind",
        Proof::Unknown => "nothing yet",
    }
}

/// What a fact says the company needs.
#[must_use]
pub const fn vote(vote: Vote) -> &'static str {
    match vote {
        Vote::NotYet => "not yet",
        Vote::Builder => "builder",
        Vote::Mixed => "mixed",
        Vote::Scaler => "scaler",
    }
}

/// Whom the company's stage calls for.
#[must_use]
pub const fn stage(verdict: StageVerdict) -> &'static str {
    match verdict {
        StageVerdict::Builder => "a builder",
        StageVerdict::Between => "a builder with a scaler’s next step",
        StageVerdict::Scaler => "a scaler",
    }
}

/// Where a piece of evidence comes from.
#[must_use]
pub const fn evidence(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::DirectObservation => "Seen or heard",
        EvidenceKind::WorkSample => "Work sample",
        EvidenceKind::NamedReference => "Named reference",
        EvidenceKind::Document => "Document or number",
        EvidenceKind::OwnAccount => "Own account",
        EvidenceKind::Hearsay => "Hearsay",
    }
}

/// How far a source can be trusted.
#[must_use]
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::V => "read at the source",
        Standing::U => "practitioner opinion, not read at the source",
        Standing::J => "our judgement",
    }
}

/// The name of a line of the recommendation; one that a card of one's own adds reads as it is written: `ask_from` is "Ask from".
#[must_use]
pub fn line(name: &str) -> String {
    match name {
        "promote_from" => "Promotion opens at",
        "trial_from" => "A trial opens at",
        "develop_from" => "Develop first from",
        "pedestal_gap_from" => "Pedestal gap warns from",
        "coverage_from" => "Enough evidence from",
        "hire_from" => "A hire opens at",
        "builder_from" => "A builder from",
        "scaler_to" => "A scaler up to",
        "builder_wish_months" => "Too far ahead past, months",
        "conditions_from_open" => "Wrong conditions from",
        "not_yet_from_open" => "Not yet from",
        other => return capital(&other.replace('_', " ")),
    }
    .to_owned()
}

/// A text of the frame.
#[must_use]
pub const fn frame(field: FrameField) -> &'static str {
    match field {
        FrameField::Role => "The job to be done",
        FrameField::Success => "Success in twelve months",
        FrameField::WhyNow => "Why now",
    }
}

/// "No evidence": an answer, never a number.
pub const NO_EVIDENCE: &str = "No evidence";

/// An answer to a criterion: "4", "No evidence", "Met: 17 customers", "+2, regularly".
#[must_use]
pub fn given(answer: &Answer) -> String {
    match answer {
        Answer::Mark { level } => level.to_string(),
        Answer::NoEvidence => NO_EVIDENCE.to_owned(),
        Answer::Energy { energy, lived: how } => format!("{}, {}", whole(*energy), lived(*how)),
        Answer::Met { fact } => format!("Met: {fact}"),
        Answer::Unmet { fact } => format!("Not met: {fact}"),
    }
}

/// An energy as a whole number with its sign.
#[must_use]
pub fn whole(energy: i8) -> String {
    match energy {
        0 => "0".to_owned(),
        up if up > 0 => format!("+{up}"),
        down => format!("−{}", down.unsigned_abs()),
    }
}

/// How much of an item was really done.
#[must_use]
pub const fn lived(lived: u8) -> &'static str {
    match lived {
        0 => "never",
        1 => "once",
        _ => "regularly",
    }
}

/// One of the two answers of a self-assessment.
#[must_use]
pub const fn yes_no(answer: YesNo) -> &'static str {
    match answer {
        YesNo::Yes => "yes",
        YesNo::No => "no",
    }
}

/// A working day.
#[must_use]
pub const fn day(day: Day) -> &'static str {
    match day {
        Day::Mon => "Monday",
        Day::Tue => "Tuesday",
        Day::Wed => "Wednesday",
        Day::Thu => "Thursday",
        Day::Fri => "Friday",
    }
}

/// Why people depart from the recommendation.
#[must_use]
pub const fn departure(why: Departure) -> &'static str {
    match why {
        Departure::KnowsMore => "something is known that no sheet holds",
        Departure::WeighsDifferently => "the same facts, other weights",
        Departure::CannotWait => "the seat cannot stay empty that long",
        Departure::NobodyElse => "nobody else can be had",
        Departure::TakesTheRisk => "the risk is seen and taken, and there is a way back",
        Departure::Other => "another reason",
    }
}

/// A link of a good decision, as a question.
#[must_use]
pub const fn quality(link: QualityLink) -> &'static str {
    match link {
        QualityLink::Frame => "The right question was asked",
        QualityLink::Alternatives => "Real alternatives were on the table",
        QualityLink::Information => "The evidence is what can be had in the time",
        QualityLink::Values => "It is clear what is wanted and what is given up",
        QualityLink::Reasoning => "The conclusion follows from the evidence",
        QualityLink::Commitment => "Those who have to act stand behind it",
    }
}

/// A part of a plan.
#[must_use]
pub const fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::FrontLine => "Front line",
        Phase::Playbook => "Playbook",
        Phase::Team => "Team",
        Phase::Downstream => "Downstream: the team and its customers",
        Phase::Upstream => "Upstream: what upper management needs",
        Phase::Support => "What the company owes",
    }
}

/// How somebody left a role.
#[must_use]
pub const fn ending(how: Ending) -> &'static str {
    match how {
        Ending::Dismissed => "the company ended it",
        Ending::Resigned => "left",
        Ending::Promoted => "moved up",
        Ending::RoleChanged => "the role became another one",
        Ending::Other => "another way",
    }
}

/// How a customer is likely to go on.
#[must_use]
pub const fn outlook(outlook: Outlook) -> &'static str {
    match outlook {
        Outlook::Growing => "growing",
        Outlook::Steady => "steady",
        Outlook::AtRisk => "at risk",
        Outlook::Unknown => "nobody has asked yet",
    }
}

/// How often something is asked.
#[must_use]
pub const fn rhythm(rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Once => "once",
        Rhythm::Weekly => "every week",
        Rhythm::Monthly => "every month",
        Rhythm::Quarterly => "every quarter",
        Rhythm::Yearly => "every year",
    }
}

/// What a note is about, as the heading of its like.
#[must_use]
pub const fn note(about: NoteAbout) -> &'static str {
    match about {
        NoteAbout::Industry => "The industry and its trends",
        NoteAbout::Plan => "The plan",
        NoteAbout::Inbox => "To be sorted",
        NoteAbout::Other => "Anything else",
    }
}

/// What kind of date it is, in a word or two.
#[must_use]
pub const fn due(kind: DueKind) -> &'static str {
    match kind {
        DueKind::LookAgain => "Look again",
        DueKind::Promise => "Promise",
        DueKind::Sign => "Sign of being on track",
        DueKind::Recheck => "Rate again",
        DueKind::Review => "Outcome review",
        DueKind::Test => "Real-life test",
        DueKind::NextStep => "Next step",
        DueKind::Customer => "Speak to a customer",
        DueKind::Ask => "Asked from above",
    }
}

/// A date inside a sentence: "20 March 2027".
#[must_use]
pub fn date(on: NaiveDate) -> String {
    on.format("%-d %B %Y").to_string()
}

/// A date in a table: "20 Mar 2027".
#[must_use]
pub fn short_date(on: NaiveDate) -> String {
    on.format("%-d %b %Y").to_string()
}

/// A share of draws: what is nearly all or nearly none is not said to be all or none.
#[must_use]
pub fn draws(share: f64) -> String {
    if (NEARLY_ALL..1.0).contains(&share) {
        "over 99%".to_owned()
    } else if share > 0.0 && share <= 1.0 - NEARLY_ALL {
        "under 1%".to_owned()
    } else {
        percent(share)
    }
}

/// A share of draws that rounds to all of them.
pub(crate) const NEARLY_ALL: f64 = 0.995;

/// The first letter large, as a sentence begins.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!(points(2.863_636), "2.9");
        assert_eq!(points(2.25), "2.3");
        assert_eq!(points(-0.04), "0.0");
        assert_eq!(signed(1.333), "+1.3");
        assert_eq!(signed(-0.125), "−0.1");
        assert_eq!(
            (hundredths(-0.456), hundredths(-0.001)),
            ("−0.46".into(), "0.00".into())
        );
        assert_eq!(percent(0.733), "73%");
        assert_eq!(money(240.4, "$k"), "$240k");
        assert_eq!(money(-1_234_567.0, "kEUR"), "−1,234,567 kEUR");
        assert_eq!(money(1.24, "$M"), "$1.2M");
        assert_eq!(money(-0.02, "€"), "€0");
        assert_eq!((whole(2), whole(0), whole(-1)), ("+2".into(), "0".into(), "−1".into()));
        assert_eq!(
            date(NaiveDate::from_ymd_opt(2027, 3, 2).unwrap_or_default()),
            "2 March 2027"
        );
        assert_eq!(
            (line("hire_from"), line("ask_from")),
            ("A hire opens at".into(), "Ask from".into())
        );
        assert_eq!(list(&["a".into(), "b".into(), "c".into()]), "a, b and c");
    }
}
