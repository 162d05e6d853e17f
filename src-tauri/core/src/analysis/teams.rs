//! The team each candidate would hire: from the culture marks and the founder's plan to a simulation for each (S0.11).

use serde::Serialize;
use ts_rs::TS;

use super::Analysis;
use super::culture::{CultureReading, Sampling, Spec, SpecError, Value, finding, homophily_from_mark, simulate};
use crate::decision::{CulturePlan, Decision, ValuePair};
use crate::id::CandidateId;
use crate::template::{Criterion, Purpose, Template};

/// The side of a card whose criteria say what a leader's hires will copy.
const CULTURE: &str = "culture";
/// The finding that the criterion on hiring people like oneself carries: sales leaders hire people like themselves.
const OWN_IMAGE: &str = "S0.11";
/// How strongly somebody hires their like where nobody could say. Our judgement: the middle.
const UNKNOWN_HOMOPHILY: f64 = 0.5;
/// Hires in a year, which turns what a plan says of a year into what happens from hire to hire. Our judgement.
const STEPS_A_YEAR: u32 = 12;
/// Longest name of an end of a value pair, in characters; see `decision::rules::text`.
const LONGEST: usize = 200;

/// The team that each candidate would hire.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Teams {
    /// What was simulated.
    pub plan: CulturePlan,
    /// Whether it is the card's own, made from the marks, because the decider set none.
    pub plan_is_default: bool,
    /// One per candidate, in the decision's order.
    pub teams: Vec<Team>,
    /// The finding about the first of the ranking, in a sentence.
    pub says: String,
    /// What plan and marks were turned into, in sentences. What the simulation rests on is in each reading.
    pub assumptions: Vec<String>,
}

/// The team that one candidate would hire.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Team {
    /// Who.
    pub candidate: CandidateId,
    /// The panel's median on hiring beyond one's own image, 1–5; absent where nobody could say.
    pub beyond_own_image: Option<f64>,
    /// How strongly they hire their like, 0–1, from that median; the middle where it is absent. Our judgement.
    pub homophily: f64,
    /// The finding, in a sentence.
    pub says: String,
    /// What the simulation says.
    pub reading: CultureReading,
}

/// Simulates the team of every candidate; nothing for decisions that hire no first leader. With `plan` in place of the
/// decision's own, to see what it would change.
///
/// # Errors
/// What in the plan cannot be simulated, with what to write instead.
pub fn teams(
    d: &Decision,
    analysis: &Analysis,
    plan: Option<&CulturePlan>,
    sampling: Sampling,
) -> Result<Option<Teams>, SpecError> {
    if d.purpose() != Purpose::FirstLeader {
        return Ok(None);
    }
    let own = plan.or(d.culture.as_ref());
    let plan = own.cloned().unwrap_or_else(|| card_plan(d, analysis));
    let criterion = beyond_own_image(&d.template);
    let mut teams = Vec::with_capacity(d.candidates.len());
    for candidate in &d.candidates {
        let beyond = criterion.and_then(|c| median(analysis, &candidate.id, &c.id));
        let homophily = beyond.map_or(UNKNOWN_HOMOPHILY, homophily_from_mark);
        let spec = spec(&plan, &candidate.id, homophily);
        let reading = simulate(&spec, sampling)?;
        teams.push(Team {
            candidate: candidate.id.clone(),
            beyond_own_image: beyond,
            homophily,
            says: finding(&format!("{}’s", d.called(&candidate.id)), &spec, &reading.like_leader),
            reading,
        });
    }
    let first = analysis
        .ranking
        .first()
        .and_then(|id| teams.iter().find(|t| t.candidate == *id));
    Ok(Some(Teams {
        says: first.or(teams.first()).map_or_else(String::new, |t| t.says.clone()),
        assumptions: assumptions(d, &teams, criterion, own.is_none()),
        plan_is_default: own.is_none(),
        plan,
        teams,
    }))
}

/// The criterion that says whether somebody hires people like themselves.
fn beyond_own_image(card: &Template) -> Option<&Criterion> {
    card.on_side(CULTURE)
        .find(|c| c.sources.iter().any(|s| s.insight.as_deref() == Some(OWN_IMAGE)))
}

fn median(analysis: &Analysis, candidate: &CandidateId, criterion: &str) -> Option<f64> {
    let reading = analysis.candidates.iter().find(|c| c.candidate == *candidate)?;
    reading
        .criteria
        .iter()
        .find(|c| c.criterion.as_str() == criterion)?
        .median
}

/// A plan made from the card: each culture criterion is a pair, its lowest anchor against its name, and the marks say where
/// each candidate stands. The one on hiring beyond one's own image says how somebody chooses and is no value of theirs: as a
/// pair it would make people out of the ordinary of those who copy themselves. All other numbers are our judgement.
fn card_plan(d: &Decision, analysis: &Analysis) -> CulturePlan {
    let pair = |criterion: &Criterion| ValuePair {
        one: shortened(&criterion.short),
        other: criterion
            .anchors
            .first()
            .map_or_else(String::new, |a| shortened(first_sentence(a))),
        wanted: 0.0,
        pool: 0.5,
        leaders: d
            .candidates
            .iter()
            .filter_map(|c| Some((c.id.clone(), (5.0 - median(analysis, &c.id, &criterion.id)?) / 4.0)))
            .collect(),
    };
    let how = beyond_own_image(&d.template).map(|c| c.id.as_str());
    let values = d.template.on_side(CULTURE).filter(|c| Some(c.id.as_str()) != how);
    let mut values: Vec<ValuePair> = values.take(8).map(pair).collect();
    if values.is_empty() {
        values.push(ValuePair {
            one: "What you want people to hold to".to_owned(),
            other: "Its opposite".to_owned(),
            wanted: 0.0,
            pool: 0.5,
            leaders: std::collections::BTreeMap::new(),
        });
    }
    CulturePlan {
        values,
        hires: 12,
        applicants: 10,
        standard: 0.0,
        founder_first: 0,
        second_hirer: false,
        span: 7,
        pool_spread: 0.25,
        socialisation: 0.2,
        turnover: 0.5,
    }
}

fn spec(plan: &CulturePlan, candidate: &CandidateId, homophily: f64) -> Spec {
    let value = |pair: &ValuePair| Value {
        name_one: pair.one.clone(),
        name_other: pair.other.clone(),
        leader: pair.leaders.get(candidate).copied().unwrap_or(0.5),
        wanted: pair.wanted,
        pool_mean: pair.pool,
        // Near an end there is less room to spread: √(mean · (1 − mean)) is the most there can be.
        pool_spread: plan.pool_spread.min((pair.pool * (1.0 - pair.pool)).max(0.0).sqrt()),
    };
    Spec {
        values: plan.values.iter().map(value).collect(),
        hires: plan.hires,
        applicants: plan.applicants,
        homophily,
        standard: plan.standard,
        founder_first: plan.founder_first,
        second_hirer: plan.second_hirer,
        span: plan.span,
        socialisation: first_move(plan.socialisation),
        turnover: 1.0 - libm::pow(1.0 - plan.turnover, 1.0 / f64::from(STEPS_A_YEAR)),
        ..Spec::default()
    }
}

/// How far a newcomer moves in the first step, so that a year of steps, each half as far as the one before, makes `year`.
fn first_move(year: f64) -> f64 {
    let moved = |first: f64| {
        let stays = (0..STEPS_A_YEAR).fold((1.0, first), |(left, step), _| (left * (1.0 - step), step / 2.0));
        1.0 - stays.0
    };
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..52 {
        let middle = (low + high) / 2.0;
        if moved(middle) < year {
            low = middle;
        } else {
            high = middle;
        }
    }
    // A plan out of range stays so: the simulation says what to write instead.
    if (0.0..=1.0).contains(&year) { high } else { year }
}

fn assumptions(d: &Decision, teams: &[Team], criterion: Option<&Criterion>, from_card: bool) -> Vec<String> {
    let mut said = Vec::new();
    match criterion {
        Some(criterion) => said.push(format!(
            "Judgement: how strongly somebody hires their like follows from the panel’s median on “{}”: 90% of choices at 1, 50% at 3, 10% at 5.",
            criterion.title
        )),
        None => said.push(
            "Judgement: this card does not ask whether somebody hires beyond their own image, so likeness decides half of everybody’s choices.".to_owned(),
        ),
    }
    if criterion.is_some() {
        let unmarked = teams.iter().filter(|t| t.beyond_own_image.is_none());
        said.extend(unmarked.map(|t| {
            let name = d.name(&t.candidate);
            format!("Judgement: nobody could mark it for {name}, so likeness decides half of those choices.")
        }));
    }
    if from_card {
        said.push(
            "Judgement: the values are the card’s other criteria on culture. A median of 5 stands at the wanted end, a 1 at the other, no evidence in the middle; applicants stand in the middle.".to_owned(),
        );
    }
    said.push(
        "Judgement: one person is hired each month. What happens in a year is spread evenly over twelve hires."
            .to_owned(),
    );
    said.push(
        "Why people hire their like at all: in 120 interviews, evaluators often matched on leisure and self-presentation over productivity (Rivera 2012).".to_owned(),
    );
    said
}

fn first_sentence(text: &str) -> &str {
    let end = text.find(". ").unwrap_or(text.len());
    text[..end].trim_end_matches('.')
}

fn shortened(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_steps_makes_the_year() {
        for year in [0.0, 0.2, 0.5, 0.9, 1.0] {
            let mut left = 1.0;
            let mut step = first_move(year);
            for _ in 0..STEPS_A_YEAR {
                left *= 1.0 - step;
                step /= 2.0;
            }
            assert!((1.0 - left - year).abs() < 1e-9, "{year}");
        }
    }

    #[test]
    fn an_anchor_gives_its_first_sentence() {
        assert_eq!(
            first_sentence("Ten copies of themselves. “I know one.”"),
            "Ten copies of themselves"
        );
        assert_eq!(
            first_sentence("Afraid, or nobody is told."),
            "Afraid, or nobody is told"
        );
    }
}
