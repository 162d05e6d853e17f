//! Whole sheets, answer by answer, and what is changed on them once all can be seen.

use counterweight_core::decision::SheetAct;
use counterweight_core::id::{CriterionId, MemberId};
use counterweight_core::rating::{Answer, Evidence, EvidenceKind, Subject};
use counterweight_core::template::Scale;

use super::words::{pick, word};
use super::{Result, Story};

/// Where evidence comes from.
pub const KINDS: [EvidenceKind; 3] = [
    EvidenceKind::DirectObservation,
    EvidenceKind::NamedReference,
    EvidenceKind::Document,
];

impl Story {
    /// A whole sheet, answer by answer, and its seal.
    pub fn sheet(&mut self, rater: &MemberId, subject: &Subject) -> Result<()> {
        let Some(card) = self.decision.card(subject).cloned() else {
            return Ok(());
        };
        let bent = self.upto(3);
        for criterion in &card.criteria {
            let answer = match card.scale {
                Scale::Anchored if self.upto(12) == 0 => Answer::NoEvidence,
                Scale::Anchored => Answer::Mark {
                    level: (1 + bent + self.upto(3)) as u8,
                },
                Scale::EnergyEvidence => Answer::Energy {
                    energy: self.upto(5) as i8 - 2,
                    lived: self.upto(3) as u8,
                },
                Scale::MetUnmet if self.upto(3) == 0 => Answer::Unmet { fact: self.sentence() },
                Scale::MetUnmet => Answer::Met { fact: self.sentence() },
            };
            let seen = matches!(answer, Answer::Mark { .. });
            let (subject, id) = (subject.clone(), CriterionId::from(criterion.id.as_str()));
            self.act(
                rater,
                SheetAct::Rated {
                    subject: subject.clone(),
                    criterion: id.clone(),
                    answer,
                },
            )?;
            if self.upto(8) == 0 {
                let (subject, criterion, why) = (subject.clone(), id.clone(), self.sentence());
                self.act(
                    rater,
                    SheetAct::Explained {
                        subject,
                        criterion,
                        why,
                    },
                )?;
            }
            if seen {
                let evidence = Evidence {
                    id: word(&mut self.chance).into(),
                    kind: *pick(&mut self.chance, &KINDS),
                    on: self.today(),
                    text: self.sentence(),
                    whose: None,
                };
                self.act(
                    rater,
                    SheetAct::EvidenceAdded {
                        subject,
                        criterion: id,
                        evidence,
                    },
                )?;
            }
        }
        if card.scale == Scale::Anchored {
            let (level, note) = (2 + self.upto(3) as u8, self.sentence());
            let subject = subject.clone();
            self.act(rater, SheetAct::OverallGiven { subject, level, note })?;
        }
        if self.decision.is_private() {
            return Ok(());
        }
        let subject = subject.clone();
        self.act(rater, SheetAct::SheetSealed { subject })
    }

    /// In every second debrief one of them changes a mark, and says why.
    pub fn revise(&mut self, raters: &[MemberId], subject: &Subject) -> Result<()> {
        if self.upto(2) == 0 {
            return Ok(());
        }
        let rater = pick(&mut self.chance, raters).clone();
        let criterion = pick(&mut self.chance, &self.decision.template.criteria)
            .id
            .as_str()
            .into();
        let answer = Answer::Mark {
            level: 2 + self.upto(3) as u8,
        };
        let (subject, reason) = (subject.clone(), self.sentence());
        self.act(
            &rater,
            SheetAct::RatingRevised {
                subject,
                criterion,
                answer,
                reason,
            },
        )
    }
}
