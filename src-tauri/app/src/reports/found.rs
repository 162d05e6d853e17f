//! What is found out about a decision before any of its reports is made: worked out once, for any number of them.

use counterweight_core::analysis::culture::Sampling;
use counterweight_core::analysis::teams::{Teams, teams};
use counterweight_core::analysis::{Analysis, analyse};
use counterweight_core::decision::Decision;
use counterweight_core::doubt::{PanelReading, Robustness, panel};
use counterweight_core::followup::dues;
use counterweight_core::id::MemberId;
use counterweight_core::recommendation::counterfactual::{self, Counterfactual};
use counterweight_core::recommendation::{Recommendation, recommend};
use counterweight_core::template::insights;
use counterweight_exchange::decision_file::{from_decision, to_toml};
use counterweight_report::document::Document;
use counterweight_report::{Material, ReportError, calendar, csv, document, json, sheet};

use super::{Format, Made, ReportSpec, dated, last_change};
use crate::doubt::{DRAWS, how_sure};
use crate::{Failure, Result};

/// Everything found out about a decision, ready to be printed. Before the debrief there is nothing.
pub(super) struct Found {
    pub(super) analysis: Option<Analysis>,
    recommendations: Vec<Recommendation>,
    robustness: Option<Robustness>,
    panel: Vec<PanelReading>,
    teams: Option<Teams>,
    counterfactual: Option<Counterfactual>,
}

impl Found {
    pub(super) fn of(d: &Decision) -> Result<Self> {
        let Ok(analysis) = analyse(d) else {
            return Ok(Self {
                analysis: None,
                recommendations: Vec::new(),
                robustness: None,
                panel: Vec::new(),
                teams: None,
                counterfactual: None,
            });
        };
        Ok(Self {
            recommendations: recommend(d, &analysis),
            robustness: if d.is_private() {
                None
            } else {
                Some(how_sure(d, &analysis, DRAWS)?)
            },
            panel: if d.is_private() {
                Vec::new()
            } else {
                panel(d, &analysis)
            },
            teams: match &d.culture {
                Some(plan) => teams(d, &analysis, Some(plan), Sampling::default())?,
                None => None,
            },
            counterfactual: counterfactual::read(d, &analysis.candidates),
            analysis: Some(analysis),
        })
    }

    pub(super) fn document(&self, d: &Decision, spec: &ReportSpec) -> Result<Document> {
        let material = Material {
            decision: d,
            analysis: self.analysis.as_ref(),
            recommendations: &self.recommendations,
            robustness: self.robustness.as_ref(),
            panel: &self.panel,
            teams: self.teams.as_ref(),
            counterfactual: self.counterfactual.as_ref(),
            insights: insights(),
            person: spec.candidate.as_ref(),
        };
        Ok(document(spec.kind, &material)?)
    }

    pub(super) fn made(&self, d: &Decision, viewer: &MemberId, spec: &ReportSpec) -> Result<Made> {
        let on = dated(d);
        let analysis = || self.analysis.as_ref().ok_or(ReportError::NotOpen);
        let mut warnings = Vec::new();
        let bytes = match spec.format {
            Format::Pdf => {
                let pdf = self.document(d, spec)?.pdf(on)?;
                warnings = pdf.warnings;
                pdf.bytes
            }
            Format::Docx => self.document(d, spec)?.docx(on)?,
            Format::Md => self.document(d, spec)?.markdown().into_bytes(),
            Format::Xlsx => sheet::workbook(d, analysis()?, &self.recommendations)?,
            Format::Csv => {
                analysis()?;
                csv::ratings(d, viewer).into_bytes()
            }
            Format::Json => {
                let numbers = self.analysis.as_ref().map(|analysis| json::Numbers {
                    analysis,
                    recommendations: &self.recommendations,
                    robustness: self.robustness.as_ref(),
                });
                let text = json::complete(d, viewer, numbers).to_text();
                text.map_err(|e| Failure::new(format!("The data could not be written: {e}."), ""))?
                    .into_bytes()
            }
            Format::Toml => {
                let text = to_toml(&from_decision(d, viewer));
                text.map_err(|e| Failure::new(format!("The decision could not be written: {e}."), ""))?
                    .into_bytes()
            }
            Format::Ics => calendar::calendar(&dues(d), calendar::Told::Everything, last_change(d)).into_bytes(),
        };
        Ok(Made { bytes, warnings })
    }
}
