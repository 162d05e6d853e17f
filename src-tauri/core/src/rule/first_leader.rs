//! First sales leader: the stage first, then the person for that stage, then the founder's own side.

use crate::analysis::{Analysis, CandidateAnalysis, Fit, FloorState, FounderState, reaches};
use crate::decision::{Decision, RecommendationKind as Kind};

/// Everything the answer depends on but suitability and floors, so that "what if" and every draw ask the rule that "what is" asks.
pub(crate) struct Rule {
    /// From where in all a hire opens.
    pub(crate) hire_from: f64,
    /// From which fit to the stage, so that what lies outside the stage cannot carry a hire alone; absent on cards of the first edition.
    pub(crate) fit_from: Option<f64>,
    /// Per candidate, in the decision's order.
    evidence: Vec<Evidence>,
    /// Positions of the candidates in the order of their ids, which settles ties.
    by_id: Vec<usize>,
    stops: bool,
    company_unknown: bool,
    conditions_wrong: bool,
    stage_firm: bool,
}

/// What marks and weights do not move.
#[derive(Clone, Copy)]
struct Evidence {
    /// Too little of what decides was seen.
    thin: bool,
    /// Nobody could mark a must-have.
    unrated: bool,
    /// A must-have rests on word of mouth alone, or is in dispute.
    unproven: bool,
}

impl Evidence {
    /// Nothing is open.
    const SEEN: Self = Self {
        thin: false,
        unrated: false,
        unproven: false,
    };
}

/// One candidate, against the lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Eligible,
    NotThisPerson,
    Thin,
}

impl Rule {
    /// The rule for these candidates; absent without a stage model.
    pub(crate) fn of(d: &Decision, a: &Analysis) -> Option<Self> {
        let stage = a.stage.as_ref()?;
        let line = |name| d.threshold(name).unwrap_or(f64::INFINITY);
        let evidence = |c: &CandidateAnalysis| {
            let any = |state| c.floors.iter().any(|f| f.state == state);
            Evidence {
                thin: !reaches(c.coverage, line("coverage_from")),
                unrated: any(FloorState::Unrated),
                unproven: any(FloorState::Unproven) || any(FloorState::Disputed),
            }
        };
        let mut by_id: Vec<usize> = (0..a.candidates.len()).collect();
        by_id.sort_by(|x, y| a.candidates[*x].candidate.cmp(&a.candidates[*y].candidate));
        Some(Self {
            hire_from: line("hire_from"),
            fit_from: d.threshold("fit_from"),
            evidence: a.candidates.iter().map(evidence).collect(),
            by_id,
            stops: stage.stops_hire(),
            company_unknown: stage.withheld(),
            conditions_wrong: a.founder.as_ref().is_some_and(|f| {
                f.state == FounderState::Unrated || !f.alone.is_empty() || reaches(f.open as f64, f.wrong_from)
            }),
            stage_firm: stage.firm(),
        })
    }

    /// Whom the answer is about, by position, and the answer: `suitability`, `fit` to the stage and `not_met` give one per candidate.
    ///
    /// It is about the best who reaches the line, else about the best. One whose evidence is thin and who comes first stays
    /// first: passing over them would be an answer too.
    pub(crate) fn answer(
        &self,
        suitability: impl Fn(usize) -> Option<f64>,
        fit: impl Fn(usize) -> Option<f64>,
        not_met: impl Fn(usize) -> bool,
    ) -> (Option<usize>, Kind) {
        let value = |i: usize| suitability(i).unwrap_or(f64::NEG_INFINITY);
        let (mut first, mut open): (Option<usize>, Option<(usize, Standing)>) = (None, None);
        for &i in &self.by_id {
            if first.is_none_or(|best| value(i) > value(best)) {
                first = Some(i);
            }
            let standing = self.standing(i, suitability(i), not_met(i) || self.fits_too_little(fit(i)));
            if standing != Standing::NotThisPerson && open.is_none_or(|(best, _)| value(i) > value(best)) {
                open = Some((i, standing));
            }
        }
        let kind = match open {
            _ if self.stops => Kind::FounderKeepsSelling,
            _ if self.company_unknown => Kind::TooLittleEvidence,
            None if first.is_some() => Kind::NotThisPerson,
            None | Some((_, Standing::Thin)) => Kind::TooLittleEvidence,
            Some(_) if self.conditions_wrong => Kind::RightPersonWrongConditions,
            Some(_) if self.stage_firm => Kind::Hire,
            Some(_) => Kind::HireWithRedecision,
        };
        (open.map(|(i, _)| i).or(first), kind)
    }

    /// Whether this fit to the stage is below its line.
    pub(crate) fn fits_too_little(&self, fit: Option<f64>) -> bool {
        fit.zip(self.fit_from).is_some_and(|(fit, from)| !reaches(fit, from))
    }

    fn standing(&self, i: usize, suitability: Option<f64>, falls_short: bool) -> Standing {
        match suitability {
            None => Standing::Thin,
            Some(_) if self.evidence[i].thin || self.evidence[i].unrated => Standing::Thin,
            Some(value) if falls_short || !reaches(value, self.hire_from) => Standing::NotThisPerson,
            Some(_) if self.evidence[i].unproven => Standing::Thin,
            Some(_) => Standing::Eligible,
        }
    }

    /// What a withheld answer about the candidate at `who` is at worst and at best of what is open about them, and for whom: a must-have
    /// found wanting or proven and, where too little was seen, the unknown at either end of the scale.
    pub(crate) fn ends(&self, a: &Analysis, who: usize) -> [(Option<usize>, Kind); 2] {
        let Evidence {
            thin,
            unrated,
            unproven,
        } = self.evidence[who];
        let seen = Self {
            evidence: self
                .evidence
                .iter()
                .enumerate()
                .map(|(i, e)| if i == who { Evidence::SEEN } else { *e })
                .collect(),
            by_id: self.by_id.clone(),
            ..*self
        };
        let fit = |i: usize| a.candidates[i].fit.as_ref();
        type Read = fn(&Fit) -> f64;
        let end = |in_all: Read, today: Read, wanting: bool| {
            let or_end = |known: fn(&Fit) -> Option<f64>, end: Read| {
                move |i: usize| {
                    let seen = known(fit(i)?).filter(|_| i != who || !thin);
                    seen.or_else(|| Some(end(fit(i).filter(|_| i == who)?)))
                }
            };
            seen.answer(or_end(|f| f.suitability, in_all), or_end(|f| f.today, today), |i| {
                fails(a, i) || (i == who && wanting)
            })
        };
        [
            end(|f| f.if_worst, |f| f.today_if_worst, unrated || unproven),
            end(|f| f.if_best, |f| f.today_if_best, false),
        ]
    }

    /// Whether only proof or an agreement is lacking about the candidate at `who`, and nothing is unknown.
    pub(crate) fn lacks_no_marks(&self, who: usize) -> bool {
        let e = self.evidence[who];
        e.unproven && !e.unrated && !e.thin
    }

    /// The answer for the numbers as they are.
    pub(crate) fn read(&self, a: &Analysis) -> (Option<usize>, Kind) {
        self.answer(
            |i| a.candidates[i].fit.as_ref().and_then(|f| f.suitability),
            |i| a.candidates[i].fit.as_ref().and_then(|f| f.today),
            |i| fails(a, i),
        )
    }
}

fn fails(a: &Analysis, who: usize) -> bool {
    a.candidates[who].floors.iter().any(|f| f.state == FloorState::NotMet)
}
