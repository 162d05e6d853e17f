//! What is known of such cases in general, beside a forecast: shown before the chance is kept, and again when it is looked back on. It is
//! never averaged in.

use serde::Serialize;
use ts_rs::TS;

use crate::decision::{Change, ClosingAct, Decision, Forecast, Refusal};
use crate::template::{Purpose, ReferenceClass, fitting_class, reference_class};

/// What stands beside one stated outcome.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "ForecastBeside")]
pub struct Beside {
    /// The class that fits, by the person's choice or by the outcome's words; absent where none does.
    pub class: Option<ReferenceClass>,
    /// How far the chance is from it, where that is so far that it asks what makes the case different; else empty.
    pub asks: String,
}

/// What stands beside each of these outcomes, in their order.
#[must_use]
pub fn beside(purpose: Purpose, forecast: &[Forecast]) -> Vec<Beside> {
    let one = |f: &Forecast| {
        let named = f.class.as_deref().map(reference_class);
        let class = named.unwrap_or_else(|| fitting_class(purpose, &f.outcome));
        Beside {
            asks: class.map_or_else(String::new, |class| asks(class, f.percent)),
            class: class.cloned(),
        }
    };
    forecast.iter().map(one).collect()
}

fn asks(class: &ReferenceClass, percent: u8) -> String {
    match &class.beside {
        Some(number) if number.is_far(percent) => {
            format!("You say {percent}%; in general it is {}.", number.span())
        }
        _ => String::new(),
    }
}

/// What stood beside a forecast, for whoever looks back on it: its number with who says so, and what makes the case different. Nothing
/// where no class was named.
#[must_use]
pub fn said(f: &Forecast) -> Option<String> {
    let class = reference_class(f.class.as_deref()?)?;
    let number = class.beside.as_ref()?;
    let mut grades: Vec<&str> = Vec::new();
    for source in &class.sources {
        let label = source.grade.label();
        if !grades.contains(&label) {
            grades.push(label);
        }
    }
    let mut said = format!(
        "“{}”, in general: {} ({}).",
        number.of,
        number.span(),
        grades.join("; ")
    );
    let different = f.different.trim();
    if !different.is_empty() {
        said += &format!(" What makes this case different: {different}");
    }
    Some(said)
}

/// Asks what makes a case different whose chance lies far from the class that was named beside it.
///
/// It is asked when people decide and not when a journal is folded: a class that is known better later must never turn an old decision
/// into a conflict.
///
/// # Errors
/// [`Refusal::DifferenceMissing`]; [`Refusal::Unknown`] for a class that does not stand beside such a decision.
pub fn check_difference(d: &Decision, change: &Change) -> Result<(), Refusal> {
    let Change::Closing(ClosingAct::Decided { forecast, .. }) = change else {
        return Ok(());
    };
    for stated in forecast {
        let Some(id) = &stated.class else { continue };
        let class = reference_class(id).filter(|class| class.purposes.contains(&d.purpose()));
        let number = class.and_then(|class| class.beside.as_ref());
        let number = number.ok_or_else(|| Refusal::Unknown {
            what: "reference class".to_owned(),
            id: id.clone(),
        })?;
        if number.is_far(stated.percent) && stated.different.trim().is_empty() {
            return Err(Refusal::DifferenceMissing {
                outcome: stated.outcome.clone(),
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(outcome: &str, percent: u8, class: Option<&str>) -> Forecast {
        Forecast {
            class: class.map(str::to_owned),
            ..Forecast::new(outcome, percent)
        }
    }

    #[test]
    fn the_class_that_fits_stands_beside_and_a_far_chance_is_asked_about() {
        let rows = [
            stated("Hazel is still there at 18 months", 90, None),
            stated("Hazel is still there at 18 months", 60, None),
            stated("Four of seven at quota", 90, None),
            stated("The hire was right", 10, Some("first_leader_works")),
            stated("We would hire again", 10, Some("no_such_class")),
        ];
        let found = beside(Purpose::FirstLeader, &rows);
        let said: Vec<_> = found
            .iter()
            .map(|b| (b.class.as_ref().map(|c| c.id.as_str()), b.asks.as_str()))
            .collect();
        assert_eq!(
            said,
            [
                (Some("tenure"), "You say 90%; in general it is 40–55%."),
                (Some("tenure"), ""),
                (None, ""),
                (Some("first_leader_works"), ""),
                (None, ""),
            ]
        );
    }

    #[test]
    fn what_stood_beside_is_said_again_with_what_makes_it_different() {
        assert_eq!(said(&stated("Still there", 90, None)), None);
        let mut one = stated("Still there", 90, Some("tenure"));
        one.different = "Four years of notice on both sides.".to_owned();
        assert_eq!(
            said(&one).unwrap(),
            "“Still there at 18 months”, in general: 40–55% (somebody who did the job, own view; seller of a product or service, own data; our judgement). What makes this case different: Four years of notice on both sides."
        );
    }
}
