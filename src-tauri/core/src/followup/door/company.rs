//! What a decision knows of the company, as far as the revolving door depends on it.

use chrono::NaiveDate;

use super::{Company, Door, DoorError, Patience, read};
use crate::analysis::{Analysis, FounderReading, FounderState, ItemState, months_until_it_shows};
use crate::decision::Decision;
use crate::id::CriterionId;
use crate::rating::Answer;

/// The item of the founder's card that states how many months the founder will wait.
const PATIENCE: &str = "F8";

/// The door of a decision's role. Conditions and patience of the founder's side count once the debrief is open, which is when there
/// is an analysis; before that they are sealed.
///
/// # Errors
/// See [`DoorError`].
pub fn of(d: &Decision, analysis: Option<&Analysis>, today: NaiveDate) -> Result<Door, DoorError> {
    let founder = analysis
        .and_then(|a| a.founder.as_ref())
        .filter(|f| f.state != FounderState::Unrated);
    let open = founder.map_or_else(Vec::new, |f| open_conditions(d, f));
    let company = Company {
        open_conditions: &open,
        patience: founder.map_or(Patience::NotAsked, patience),
        until_it_shows_months: months_until_it_shows(d),
    };
    read(&d.holders, &company, today)
}

fn open_conditions(d: &Decision, founder: &FounderReading) -> Vec<(CriterionId, String)> {
    let open = founder.items.iter().filter(|i| i.is_open());
    open.filter_map(|i| {
        let criterion = d.founder_card.as_ref()?.criterion(i.criterion.as_str())?;
        Some((i.criterion.clone(), criterion.title.clone()))
    })
    .collect()
}

/// The shortest wait that anybody stated; without a number, whether all say that it is met.
fn patience(founder: &FounderReading) -> Patience {
    let Some(item) = founder.items.iter().find(|i| i.criterion.as_str() == PATIENCE) else {
        return Patience::NotAsked;
    };
    let stated = item.answers.iter().filter_map(|(_, answer)| match answer {
        Answer::Met { fact } | Answer::Unmet { fact } => first_number(fact),
        _ => None,
    });
    match stated.min() {
        Some(months) => Patience::Months(f64::from(months)),
        None if item.state == ItemState::Met => Patience::LongEnough,
        None => Patience::Unsaid,
    }
}

/// The item asks for "months you will wait / months of runway": the wait comes first.
fn first_number(fact: &str) -> Option<u16> {
    let mut numbers = fact.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
    numbers.next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::shipped;

    #[test]
    fn the_founders_card_asks_for_the_wait_first() {
        let states = shipped().iter().find(|c| c.id == "founder-readiness");
        let states = states
            .and_then(|c| c.criterion(PATIENCE)?.states.clone())
            .unwrap_or_default();
        assert!(states.starts_with("months you will wait"), "{states}");
    }

    #[test]
    fn the_shortest_stated_wait_counts_and_met_without_a_number_is_long_enough() {
        let of = |answers: &[Answer], state| {
            let item = crate::analysis::FounderItem {
                criterion: PATIENCE.into(),
                state,
                answers: answers.iter().map(|a| ("m".into(), a.clone())).collect(),
            };
            patience(&FounderReading {
                state: FounderState::ReadyIf,
                raters: answers.len(),
                open: 0,
                wrong_from: 3.0,
                alone: Vec::new(),
                items: vec![item],
            })
        };
        let met = |fact: &str| Answer::Met { fact: fact.into() };
        let unmet = |fact: &str| Answer::Unmet { fact: fact.into() };
        assert_eq!(
            of(&[met("12 / 20"), unmet("6 / 20")], ItemState::Disputed),
            Patience::Months(6.0)
        );
        assert_eq!(of(&[met("As long as it takes")], ItemState::Met), Patience::LongEnough);
        assert_eq!(of(&[Answer::NoEvidence], ItemState::Unknown), Patience::Unsaid);
    }
}
