//! Answers that somebody wrote in a file: the sheets of a decision file, in TOML or JSON, as pages that are not sealed yet.

use counterweight_core::decision::panel::{Mark, NoEvidence, Page, PageEvidence, PageFlag, PageOverall, PageRating};
use serde::Deserialize;

use super::MOST_SHEET;
use crate::decision_file::{Mark as FileMark, Rating, Sheet};

/// What such a file holds, alone or among a whole decision's tables.
#[derive(Deserialize)]
struct Answers {
    #[serde(default)]
    sheet: Vec<Sheet>,
}

/// Reads a file of answers. A page without a subject is about the only one there is.
///
/// # Errors
/// Why it cannot be read, in a sentence.
pub fn answers(text: &str) -> Result<Vec<Page>, String> {
    if text.len() > MOST_SHEET {
        return Err("The file of answers is larger than 2 MiB.".to_owned());
    }
    let read: Result<Answers, String> = if text.trim_start().starts_with('{') {
        serde_json::from_str(text).map_err(|e| e.to_string())
    } else {
        toml::from_str(text).map_err(|e: toml::de::Error| e.message().to_owned())
    };
    let read = read.map_err(|why| format!("The file of answers cannot be read: {why}."))?;
    Ok(read.sheet.into_iter().map(page).collect())
}

fn page(sheet: Sheet) -> Page {
    let subject = match (sheet.founder, sheet.candidate) {
        (true, _) => "founder".to_owned(),
        (false, Some(id)) => id.to_string(),
        (false, None) => String::new(),
    };
    Page {
        salt: String::new(),
        subject,
        rating: sheet.ratings.into_iter().filter_map(rating).collect(),
        overall: sheet.overall.map(|o| PageOverall {
            level: o.level,
            note: o.note,
        }),
        skills: sheet.skills,
    }
}

/// What is written under a criterion; nothing where nothing is.
fn rating(r: Rating) -> Option<PageRating> {
    let mark = r.mark.map(|mark| match mark {
        FileMark::Level(level) => Mark::Level(level),
        FileMark::None(_) => Mark::None(NoEvidence::NoEvidence),
    });
    if mark.is_none() && r.met.is_none() && r.unmet.is_none() {
        return None;
    }
    let flags = r.flags.into_iter().map(|f| PageFlag {
        flag: f.flag,
        note: f.note,
    });
    let evidence = r.evidence.into_iter().map(|e| PageEvidence {
        kind: e.kind,
        on: e.on.0,
        text: e.text,
        whose: e.whose,
    });
    Some(PageRating {
        criterion: r.criterion.to_string(),
        mark,
        met: r.met,
        unmet: r.unmet,
        why: r.why,
        base: r.base,
        flags: flags.collect(),
        evidence: evidence.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_from_toml_and_from_json_alike() {
        let toml = r#"
            [[sheet]]
            candidate = "rowan"
            overall = { level = 4, note = "Yes." }
            [[sheet.rating]]
            criterion = "B1"
            mark = 4
            evidence = [{ kind = "direct_observation", on = 2026-03-02, text = "Seen." }]
            [[sheet.rating]]
            criterion = "B2"
            mark = "no evidence"
            [[sheet.rating]]
            criterion = "B3"
        "#;
        let json = r#"{"sheet": [{"candidate": "rowan", "overall": {"level": 4, "note": "Yes."}, "rating": [
            {"criterion": "B1", "mark": 4, "evidence": [{"kind": "direct_observation", "on": "2026-03-02", "text": "Seen."}]},
            {"criterion": "B2", "mark": "no evidence"}, {"criterion": "B3"}]}]}"#;
        let pages = answers(toml).unwrap();
        assert_eq!(pages, answers(json).unwrap());
        assert_eq!((pages[0].subject.as_str(), pages[0].rating.len()), ("rowan", 2));
        assert!(answers("[[sheet]]\nunknown = 1").unwrap_err().contains("unknown"));
    }
}
