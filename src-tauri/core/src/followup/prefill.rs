//! What a control book starts with: what the decision already knows, so that the leader does not begin with empty pages.

use crate::analysis::Analysis;
use crate::decision::{Ask, BookEntry, BookItem, Decision, FrameField, Note, NoteAbout, Period, Rhythm};
use crate::id::CandidateId;
use crate::recommendation::Recommendation;
use crate::say;
use crate::say::heading;

/// Items for `leader`'s book that are not in it yet. Their ids come from where they come from, so that asking twice adds nothing.
#[must_use]
pub fn prefill(d: &Decision, a: &Analysis, recommendations: &[Recommendation], leader: &CandidateId) -> Vec<BookEntry> {
    let mut entries = Vec::new();
    let mut add = |id: String, item: BookItem| {
        entries.push(BookEntry {
            id: id.as_str().into(),
            item,
        });
    };
    let plan_note = |title: &str, text: &str| {
        BookItem::Note(Note {
            title: title.to_owned(),
            text: text.to_owned(),
            on: None,
            about: NoteAbout::Plan,
        })
    };
    for (field, title) in [
        (FrameField::Role, "The job"),
        (FrameField::Success, "Success in twelve months"),
    ] {
        if let Some(text) = d.frame.get(&field).filter(|t| !t.trim().is_empty()) {
            add(format!("from-frame-{field:?}").to_lowercase(), plan_note(title, text));
        }
    }
    let who = |kind: &str| d.template.constituents.iter().find(|c| c.id == kind);
    if let Some(upper) = who("upper_management") {
        let decider = d.member(&d.decider).map_or_else(String::new, |m| m.name.clone());
        let item = BookItem::Ask(Ask {
            who: decider,
            what: upper.wants.clone(),
            rhythm: Rhythm::Monthly,
            next_on: None,
        });
        add("from-upper-management".to_owned(), item);
    }
    // Promises belong to the plan, and the plan to one person. What the leader owes is asked of them, on its day; what is owed to them is a
    // note on the plan: nobody above asks for it.
    let theirs = d.plan.as_ref().is_none_or(|p| p.person == *leader);
    for promised in d.commitments.iter().filter(|c| theirs && c.settled.is_none()) {
        let promise = &promised.promise;
        let item = if d.is_called(leader, &promise.by) {
            BookItem::Ask(Ask {
                who: promise.to.clone(),
                what: promise.text.clone(),
                rhythm: Rhythm::Once,
                next_on: Some(promise.due),
            })
        } else {
            BookItem::Note(Note {
                title: format!("{} promised", promise.by),
                text: promise.text.clone(),
                on: Some(promise.due),
                about: NoteAbout::Plan,
            })
        };
        add(from_promise(promise.id.as_str()), item);
    }
    let own = |r: &&Recommendation| r.candidate.as_ref() == Some(leader);
    let conditions = recommendations.iter().filter(own).flat_map(|r| &r.conditions);
    for (i, condition) in conditions.enumerate() {
        add(
            format!("from-condition-{}", i + 1),
            plan_note(heading::WHAT_HAS_TO_HOLD, &condition.text),
        );
    }
    if let Some(c) = a.candidates.iter().find(|c| c.candidate == *leader) {
        let thin: Vec<String> = c
            .criteria
            .iter()
            .filter(|r| r.median.is_some_and(|m| m < 3.0))
            .filter_map(|r| d.template.criterion(r.criterion.as_str()))
            .map(|c| c.title.clone())
            .collect();
        if !thin.is_empty() {
            let text = format!(
                "The panel saw least of: {}. Ask for help there first.",
                say::list(&thin)
            );
            add("from-panel".to_owned(), plan_note("Where help is worth most", &text));
        }
    }
    if let Some(figures) = &d.figures {
        let item = BookItem::Period(Period {
            name: format!("A year of the team, {}", figures.unit),
            ends_on: None,
            owner: String::new(),
            plan: Some(f64::from(figures.reps) * figures.sales_per_rep),
            forecast: None,
            actual: None,
        });
        add("from-figures".to_owned(), item);
    }
    let held = d.books.get(leader);
    entries.retain(|e| held.is_none_or(|b| !b.contains_key(&e.id)));
    entries
}

/// Whether an item of a book is a promise of the plan, which is due by itself.
pub(super) fn is_promise(id: &str) -> bool {
    id.starts_with(FROM_PROMISE)
}

const FROM_PROMISE: &str = "from-promise-";

/// The id of what comes from a promise. Ids have at most 64 letters, and their ends tell them apart.
fn from_promise(id: &str) -> String {
    let (start, most) = (FROM_PROMISE, 64);
    let cut = id.len().saturating_sub(most - start.len());
    format!("{start}{}", id.get(cut..).unwrap_or(id))
}
