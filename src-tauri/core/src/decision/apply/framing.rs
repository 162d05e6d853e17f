//! What changes of the frame do.

use super::super::{Decision, FramingAct, Gone, Handed, KnownFact, OwnPage};
use super::replace;

pub(super) fn apply(d: &mut Decision, act: FramingAct) {
    match act {
        FramingAct::Retitled { title } => d.title = title,
        FramingAct::Archived { archived } => d.archived = archived,
        FramingAct::Framed { field, text } => {
            d.frame.insert(field, text);
        }
        FramingAct::HorizonSet { months } => d.horizon_months = months,
        FramingAct::FactSet {
            fact,
            value,
            on,
            source,
        } => {
            d.facts.insert(fact, KnownFact { value, on, source });
        }
        FramingAct::FactCleared { fact } => {
            d.facts.remove(&fact);
        }
        FramingAct::StageOverridden { reason } => d.stage_override = reason,
        FramingAct::StageReasoned { about, reason } => {
            match reason {
                Some(reason) => d.stage_reasons.insert(about, reason),
                None => d.stage_reasons.remove(&about),
            };
        }
        FramingAct::SalesContextSet { context } => d.sales_context = context,
        FramingAct::PayPlanned { plan } => d.planned_pay = plan,
        FramingAct::CandidateSpoke { candidate, page } => {
            if page == OwnPage::default() {
                d.own_pages.remove(&candidate);
            } else {
                d.own_pages.insert(candidate, page);
            }
        }
        FramingAct::SkillStagesSet { stages } => d.own_stages = stages,
        FramingAct::TrialTermsSet { candidate, terms } => {
            match terms {
                Some(terms) => d.trial_terms.insert(candidate, terms),
                None => d.trial_terms.remove(&candidate),
            };
        }
        FramingAct::CandidateHanded { candidate, handed } => {
            let known = d.handed.entry(candidate).or_default();
            match handed {
                Handed::Line { line } => known.line = Some(line),
                Handed::Withdrawn { on } => {
                    known.line.take_if(|line| line.on <= on);
                    known.withdrawn = known.withdrawn.max(Some(on));
                }
            }
        }
        FramingAct::CandidateAdded { candidate } => d.candidates.push(candidate),
        FramingAct::CandidateChanged { candidate } => {
            replace(&mut d.candidates, |c| c.id == candidate.id, candidate.clone());
            if let Some(gone) = d.gone.iter_mut().find(|g| g.candidate.id == candidate.id) {
                gone.candidate = candidate;
            }
        }
        FramingAct::CandidateLeft { id, exit } => {
            if let Some(place) = d.candidates.iter().position(|c| c.id == id) {
                let candidate = d.candidates.remove(place);
                d.gone.push(Gone { candidate, exit, place });
            }
        }
        FramingAct::CandidateBack { id } => {
            if let Some(at) = d.gone.iter().position(|g| g.candidate.id == id) {
                let Gone { candidate, place, .. } = d.gone.remove(at);
                d.candidates.insert(place.min(d.candidates.len()), candidate);
            }
        }
        FramingAct::CandidateRemoved { id } => {
            d.candidates.retain(|c| c.id != id);
            d.gone.retain(|g| g.candidate.id != id);
            d.records.remove(&id);
            d.own_pages.remove(&id);
            d.trial_terms.remove(&id);
            d.handed.remove(&id);
        }
        FramingAct::RecordSet { candidate, record } => {
            d.records.insert(candidate, record);
        }
    }
}
