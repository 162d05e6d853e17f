//! What is kept in a control book and taken out of it.

use super::super::{BookAct, Decision};

pub(super) fn apply(d: &mut Decision, act: BookAct) {
    match act {
        BookAct::BookKept { leader, entries, .. } => {
            let kept = entries.into_iter().map(|e| (e.id, e.item));
            d.books.entry(leader).or_default().extend(kept);
        }
        BookAct::BookRemoved { leader, ids } => {
            if let Some(book) = d.books.get_mut(&leader) {
                book.retain(|id, _| !ids.contains(id));
            }
        }
    }
}
