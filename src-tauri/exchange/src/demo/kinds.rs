//! The three kinds of decision, as far as each comes.

use counterweight_core::decision::{
    Candidate, ClosingAct, FactValue, FrameField, FramingAct, PanelAct, PersonalAct, YesNo,
};
use counterweight_core::id::CandidateId;
use counterweight_core::rating::Subject;
use counterweight_core::template::Day;
use rand_chacha::ChaCha8Rng;

use super::words::{full_name, place, rater, word};
use super::{Result, Story};

impl Story {
    /// One person on a card, rated by the decider and two or three others.
    pub fn promotion(chance: ChaCha8Rng, card: &str) -> Result<Self> {
        let mut s = Self::open(chance, &[card], "Team lead, …", false)?;
        s.frame()?;
        let candidate = s.candidate()?;
        let mut raters = vec![s.decider.clone()];
        for _ in 0..2 + s.upto(8) / 7 {
            let member = rater(&mut s.chance, false);
            raters.push(member.id.clone());
            s.own(PanelAct::MemberInvited { member })?;
        }
        if s.far < 10 {
            return Ok(s);
        }
        let subject = Subject::candidate(candidate.clone());
        for rater in &raters {
            s.sheet(rater, &subject)?;
        }
        if s.far >= 25 {
            s.own(ClosingAct::Revealed { without: None })?;
            s.revise(&raters, &subject)?;
            s.decide_and_follow(&candidate)?;
        }
        Ok(s)
    }

    /// Two people and the founder's own side, rated by the founder alone.
    pub fn first_leader(chance: ChaCha8Rng) -> Result<Self> {
        let cards = ["first-sales-leader", "founder-readiness", "stage-model"];
        let mut s = Self::open(chance, &cards, "A first leader for …", true)?;
        s.frame()?;
        for (fact, number) in [
            ("founder_closed_customers", 24),
            ("reps_at_quota", 2),
            ("reps_employed", 4),
        ] {
            let value = FactValue::Number {
                number: f64::from(number + s.upto(3)),
            };
            let (on, source) = (s.today(), s.sentence());
            let fact = fact.into();
            s.own(FramingAct::FactSet {
                fact,
                value,
                on,
                source,
            })?;
        }
        let people = [s.candidate()?, s.candidate()?];
        if s.far < 10 {
            return Ok(s);
        }
        let decider = s.decider.clone();
        for who in &people {
            s.sheet(&decider, &Subject::candidate(who.clone()))?;
        }
        s.sheet(&decider, &Subject::Founder)?;
        if s.far >= 25 {
            s.own(ClosingAct::Revealed { without: None })?;
            s.decide_and_follow(&people[0])?;
        }
        Ok(s)
    }

    /// Whoever asks is the one it is about.
    pub fn self_assessment(chance: ChaCha8Rng) -> Result<Self> {
        let mut s = Self::open(chance, &["ic-self-assessment"], "Should I lead …?", false)?;
        let ticked = s
            .decision
            .template
            .motives
            .iter()
            .take(2)
            .map(|m| m.id.clone())
            .collect();
        let words = s.sentence();
        s.own(PersonalAct::MotivesSet {
            ticked,
            words,
            without_title: None,
        })?;
        for day in Day::ALL {
            let (energy, note) = (s.upto(5) as i8 - 2, s.sentence());
            s.own(PersonalAct::PreviewWorked { day, energy, note })?;
        }
        if s.far < 20 {
            return Ok(s);
        }
        let Some(myself) = s.decision.candidates.first().map(|c| c.id.clone()) else {
            return Ok(s);
        };
        let decider = s.decider.clone();
        s.sheet(&decider, &Subject::candidate(myself.clone()))?;
        for answer in [YesNo::Yes, YesNo::No] {
            let text = s.sentence();
            s.own(PersonalAct::PremortemWritten { answer, text })?;
            let percent = s.percent();
            s.own(PersonalAct::GladSet { answer, percent })?;
        }
        if s.decision.round().revealed.is_some() {
            s.decide_and_follow(&myself)?;
        }
        Ok(s)
    }

    fn frame(&mut self) -> Result<()> {
        for field in [FrameField::Role, FrameField::Success, FrameField::WhyNow] {
            let text = format!("{} {}", self.sentence(), self.sentence());
            self.own(FramingAct::Framed { field, text })?;
        }
        Ok(())
    }

    fn candidate(&mut self) -> Result<CandidateId> {
        let id: CandidateId = word(&mut self.chance).into();
        let candidate = Candidate {
            id: id.clone(),
            name: full_name(&mut self.chance),
            called: String::new(),
            about: format!("Sells to {}.", place(&mut self.chance)),
        };
        self.own(FramingAct::CandidateAdded { candidate })?;
        Ok(id)
    }
}
