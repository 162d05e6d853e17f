//! Who sees it otherwise, in their own words: of each rater whose marks go against the answer, what speaks loudest.

use super::{Way, decides, way};
use crate::analysis::{Analysis, CandidateAnalysis, sealed};
use crate::decision::Decision;
use crate::rating::{Answer, Overall, Sheet, Subject};
use crate::reading::raters::member_and_role;
use crate::reading::short;
use crate::recommendation::Recommendation;
use crate::say::points;

/// Evidence that is longer is no remark to quote beside few words, in characters: it stays in the record. Our judgement.
const REMARK: usize = 600;
/// Most raters who are quoted. Our judgement: a page that quotes more than three says less of each.
const QUOTED: usize = 3;
/// Overall impressions that go against a yes, and against a no. Our judgement, as what follows.
const LOW: u8 = 2;
const HIGH: u8 = 4;
/// A mark that goes against the answer lies here or beyond: a 4 beside a median of 5 is no dissent from a yes.
const MIDDLE: u8 = 3;
/// Words so few say little without what they rest on, in characters.
const FEW: usize = 40;

/// Somebody who sees it otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Their own words; empty where they wrote none.
    pub words: String,
    /// Who, and which mark says so.
    pub by: String,
}

/// All of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dissent {
    /// Those who are quoted, the loudest first.
    pub voices: Vec<Voice>,
    /// How many more there are; absent where all are quoted.
    pub more: String,
}

pub(super) fn read(d: &Decision, a: &Analysis, r: &Recommendation, people: &[&CandidateAnalysis]) -> Dissent {
    let [c] = people else { return Dissent::default() };
    let subject = Subject::candidate(c.candidate.clone());
    let mut found: Vec<(u8, Voice)> = sealed(d, &subject)
        .into_iter()
        .filter_map(|sheet| loudest(d, a, c, sheet, way(r.kind)))
        .collect();
    // Stable: of equals the first on the panel's list.
    found.sort_by_key(|(loud, _)| u8::MAX - loud);
    let more = found.len().saturating_sub(QUOTED);
    Dissent {
        voices: found.into_iter().take(QUOTED).map(|(_, voice)| voice).collect(),
        more: match more {
            0 => String::new(),
            1 => "One rater more sees it otherwise: in the full record.".to_owned(),
            n => format!("{n} raters more see it otherwise: in the full record."),
        },
    }
}

/// What of one sheet goes against the answer most, and how loudly: the impression of the whole, another person who would be first, a mark.
fn loudest(d: &Decision, a: &Analysis, c: &CandidateAnalysis, sheet: &Sheet, way: Way) -> Option<(u8, Voice)> {
    let who = d
        .member(&sheet.member)
        .map_or_else(|| sheet.member.to_string(), member_and_role);
    let overall = sheet.overall.as_ref();
    let against = overall.filter(|o| match way {
        Way::For => o.level <= LOW,
        Way::Against => o.level >= HIGH,
        Way::Both => false,
    });
    if let Some(said) = against {
        let voice = Voice {
            words: said.note.trim().to_owned(),
            by: format!("{who}: {} of 5 overall", said.level),
        };
        return Some((3, voice));
    }
    if way == Way::For
        && let Some((other, said)) = overall.and_then(|own| prefers(d, a, c, sheet, own))
    {
        let voice = Voice {
            words: said.note.trim().to_owned(),
            by: format!("{who}, on {other}: {} of 5 overall, more than here", said.level),
        };
        return Some((2, voice));
    }
    mark(d, c, sheet, way, &who).map(|voice| (1, voice))
}

/// The other person whom a rater puts above this one.
fn prefers<'a>(
    d: &'a Decision,
    a: &'a Analysis,
    c: &CandidateAnalysis,
    sheet: &Sheet,
    own: &Overall,
) -> Option<(String, &'a Overall)> {
    let others = a.candidates.iter().filter(|other| other.candidate != c.candidate);
    let said = others.filter_map(|other| {
        let about = Subject::candidate(other.candidate.clone());
        let theirs = d.sheet(&sheet.member, &about).filter(|s| s.sealed.is_some())?;
        let overall = theirs.overall.as_ref().filter(|o| o.level > own.level)?;
        Some((d.name_of(&other.candidate), overall))
    });
    let mut said: Vec<_> = said.collect();
    said.sort_by_key(|(_, o)| u8::MAX - o.level);
    said.into_iter().next()
}

/// The mark furthest from the median against the answer, a full point at least; must-haves before others.
fn mark(d: &Decision, c: &CandidateAnalysis, sheet: &Sheet, way: Way, who: &str) -> Option<Voice> {
    let off = |level: u8, median: f64| {
        let up = f64::from(level) - median;
        match way {
            Way::For if level > MIDDLE => 0.0,
            Way::Against if level < MIDDLE => 0.0,
            Way::For => -up,
            Way::Against => up,
            Way::Both => up.abs(),
        }
    };
    let mut found: Vec<_> = c
        .criteria
        .iter()
        .filter(|row| decides(d, row.criterion.as_str()))
        .filter_map(|row| {
            let rating = sheet.ratings.get(&row.criterion)?;
            let level = rating.answer.as_ref().and_then(Answer::level)?;
            let apart = row.median.map(|m| off(level, m)).filter(|apart| *apart >= 1.0)?;
            let must = c.floors.iter().any(|f| f.criterion == row.criterion);
            Some((must, apart, row, rating, level))
        })
        .collect();
    found.sort_by(|x, y| y.0.cmp(&x.0).then(y.1.total_cmp(&x.1)));
    let (_, _, row, rating, level) = found.into_iter().next()?;
    let shown = rating.pieces().next().map_or("", |e| e.text.trim());
    let why = rating.why.trim();
    let words = match why {
        "" => shown.to_owned(),
        few if few.chars().count() < FEW && (1..=REMARK).contains(&shown.chars().count()) => format!("{why} {shown}"),
        enough => enough.to_owned(),
    };
    Some(Voice {
        words,
        by: format!(
            "{who}: {level} on “{}”, where the median is {}",
            short(d, &row.criterion),
            row.median.map_or_else(String::new, points)
        ),
    })
}
