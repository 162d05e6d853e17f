//! The sheet of the company's stage: what each fact votes for, and the builder share that the votes or the reader give.

use counterweight_core::analysis::{FactStand, FactVote, StageReading};
use counterweight_core::decision::Decision;
use counterweight_core::template::{StageRule, Vote};

use super::SheetError;
use super::page::{Look, Page};

/// The builder share in force and the ends of its interval, as formulas on other sheets write them.
pub(super) const SHARE: &str = "Stage!$B$8";
pub(super) const LOW: &str = "Stage!$B$9";
pub(super) const HIGH: &str = "Stage!$B$10";

const UNKNOWN: &str = "unknown";
/// A gate, or a fact of which there are too few: it leaves the count.
const NO_VOTE: &str = "no vote";
/// Rows, counted from 0, of what the facts are summed up in.
const BY_FACTS: u32 = 3;
const OWN: u32 = 6;
const SUMS: u32 = 11;
/// Headings of the facts; they follow.
const HEADINGS: u32 = 18;
/// Widths of the columns of values and of sources, in characters.
const VALUE: f64 = 24.0;
const SOURCE: f64 = 60.0;

const NOTES: [&str; 1] = [
    "Read me: change a vote in the filled cells, or write a builder share of your own (0 to 1); emptied, the facts decide. Fit and suitability on “Totals” move with it. Must-have lines stay those that applied when this file was made.",
];

/// How the share is counted, in the first edition of the stage model and in the second.
const COUNTED: [&str; 2] = [
    "Builder share = (builder + half of mixed) / (builder + mixed + scaler), key facts counted twice. Unknown facts stand at either end of the interval. Our judgement, not a measurement.",
    "Builder share = (not yet + builder + half of mixed) / (not yet + builder + mixed + scaler), key facts counted twice. Unknown facts stand at either end of the interval; facts without a vote leave the count. Our judgement, not a measurement.",
];

pub(super) fn page<'l>(d: &Decision, s: &StageReading, look: &'l Look) -> Result<Page<'l>, SheetError> {
    let second = d.stage.as_ref().is_some_and(|model| model.rule == StageRule::Second);
    let notes = [NOTES[0], COUNTED[usize::from(second)]];
    let mut page = Page::new("Stage", &format!("The company’s stage: {}", d.title), &notes, look)?;
    page.widths(0, &[48.0, VALUE, 18.0, 9.0, 14.0, 14.0, SOURCE])?;
    let (first, end) = (HEADINGS + 2, HEADINGS + 1 + s.facts.len() as u32);
    let (votes, counts) = (format!("$C${first}:$C${end}"), format!("$D${first}:$D${end}"));
    let words = [Vote::NotYet, Vote::Builder, Vote::Mixed, Vote::Scaler].map(Vote::word);
    for (row, (what, now)) in (SUMS..).zip(words.into_iter().zip(s.totals)) {
        page.text(row, 0, &format!("Weight of “{what}”"))?;
        let sum = format!("SUMIF({votes},\"{what}\",{counts})");
        page.live_as(row, 1, sum.as_str(), Some(now), &look.mid)?;
    }
    let is_unknown = |f: &&FactVote| f.vote.is_none() && f.stand == FactStand::Unknown;
    let unknown = s.facts.iter().filter(is_unknown).map(|f| f.weight).sum();
    page.text(SUMS + 4, 0, "Weight of unknown facts")?;
    let sum = format!("SUMIF({votes},\"{UNKNOWN}\",{counts})");
    page.live_as(SUMS + 4, 1, sum.as_str(), Some(unknown), &look.mid)?;
    // Builder, mixed, scaler, unknown; in the second edition “not yet” stands at the builder's end.
    let [n, b, m, s_, u] = [1, 2, 3, 4, 5].map(|row| format!("$B${}", SUMS + row));
    let b = if second { format!("({n}+{b})") } else { b };
    let known = format!("({b}+{m}+{s_})");
    let all = format!("({b}+{m}+{s_}+{u})");
    for (row, label, formula, now) in [
        (
            BY_FACTS,
            "Builder share of the facts known",
            format!("IF({known}>0,({b}+{m}/2)/{known},\"{UNKNOWN}\")"),
            s.share,
        ),
        (
            BY_FACTS + 1,
            "… if every unknown fact voted scaler",
            format!("IF({all}>0,({b}+{m}/2)/{all},0)"),
            Some(s.share_low),
        ),
        (
            BY_FACTS + 2,
            "… if every unknown fact voted builder",
            format!("IF({all}>0,({b}+{u}+{m}/2)/{all},1)"),
            Some(s.share_high),
        ),
    ] {
        page.text(row, 0, label)?;
        page.live_share(row, 1, formula.as_str(), now, UNKNOWN)?;
    }
    page.text_as(
        OWN,
        0,
        "A builder share of your own (change; may be empty)",
        &look.label,
    )?;
    match &d.builder_share {
        Some((own, reason)) => {
            page.number_as(OWN, 1, *own, &look.change)?;
            page.text(OWN, 2, reason)?;
        }
        None => {
            page.sheet.write_blank(OWN, 1, &look.change)?;
        }
    }
    page.only_between(
        [(OWN, 1), (OWN, 1)],
        (0.0, 1.0),
        "A builder share is a number from 0 to 1.",
    )?;
    let own = d.builder_share.as_ref().map(|own| own.0);
    let cell = format!("$B${}", OWN + 1);
    for (row, label, from, now) in [
        (OWN + 1, "Builder share in force", BY_FACTS, s.share_used),
        (OWN + 2, "Lower end in force", BY_FACTS + 1, own.or(Some(s.share_low))),
        (OWN + 3, "Higher end in force", BY_FACTS + 2, own.or(Some(s.share_high))),
    ] {
        page.text_as(row, 0, label, &look.label)?;
        let formula = format!("IF(ISNUMBER({cell}),{cell},$B${})", from + 1);
        page.live_share(row, 1, formula.as_str(), now, UNKNOWN)?;
    }
    facts(&mut page, d, s)?;
    Ok(page)
}

/// What stands for a fact that has no vote.
const fn no_vote(stand: FactStand) -> &'static str {
    match stand {
        FactStand::Votes | FactStand::Unknown => UNKNOWN,
        FactStand::TooFew | FactStand::Passes | FactStand::TooEarly => NO_VOTE,
    }
}

fn facts(page: &mut Page<'_>, d: &Decision, s: &StageReading) -> Result<(), SheetError> {
    let look = page.look;
    let titles = [
        "Fact",
        "Value",
        "Vote (change)",
        "Weight",
        "Stops a hire",
        "Known on",
        "Source",
    ];
    page.headings(HEADINGS, titles)?;
    for (row, fact) in (HEADINGS + 1..).zip(&s.facts) {
        let model = d.stage.as_ref().and_then(|m| m.fact(fact.fact.as_str()));
        page.text_as(
            row,
            0,
            model.map_or(fact.fact.as_str(), |f| f.title.as_str()),
            &look.wrapped,
        )?;
        page.text_as(row, 1, &fact.value, &look.wrapped)?;
        page.text_as(
            row,
            2,
            fact.vote.map_or(no_vote(fact.stand), Vote::word),
            &look.change_plain,
        )?;
        page.number_as(row, 3, fact.weight, &look.mid)?;
        let blocks = model.is_some_and(|f| f.blocks);
        page.text(row, 4, if blocks { "if not yet" } else { "" })?;
        let source = fact.known.as_ref().map_or("", |known| known.source.as_str());
        if let Some(known) = &fact.known {
            page.day(row, 5, known.on)?;
            page.text_as(row, 6, source, &look.wrapped)?;
        }
        page.high_enough(row, [(fact.value.as_str(), VALUE), (source, SOURCE)])?;
    }
    if !s.facts.is_empty() {
        let last = HEADINGS + s.facts.len() as u32;
        let words = ["not yet", "builder", "mixed", "scaler", UNKNOWN, NO_VOTE];
        page.only_of([(HEADINGS + 1, 2), (last, 2)], &words, "Choose one of the six words.")?;
    }
    Ok(())
}
