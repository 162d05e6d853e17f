//! What the tests of reports share: a sample with everything that was found out about it, and its documents.
#![allow(dead_code, reason = "each test uses its part")]

use chrono::NaiveDate;
use counterweight_core::analysis::counterfactual::{self, Counterfactual};
use counterweight_core::analysis::smaa::Sampling;
use counterweight_core::analysis::{Analysis, analyse};
use counterweight_core::decision::Decision;
use counterweight_core::doubt::{PanelReading, Robustness, panel, robustness};
use counterweight_core::recommendation::{Recommendation, recommend};
use counterweight_core::template::insights;
use counterweight_exchange::decision_file::{Signing, open};
use counterweight_exchange::samples;
use counterweight_report::document::Document;
use counterweight_report::{Kind, Material, document};

/// A decision with everything that was found out about it.
pub struct Found {
    pub decision: Decision,
    analysis: Option<Analysis>,
    recommendations: Vec<Recommendation>,
    robustness: Option<Robustness>,
    panel: Vec<PanelReading>,
    counterfactual: Option<Counterfactual>,
}

impl Found {
    pub fn of(decision: Decision) -> Self {
        let analysis = analyse(&decision).ok();
        let recommendations = analysis.as_ref().map(|a| recommend(&decision, a)).unwrap_or_default();
        let sampling = Sampling { draws: 2_000, seed: 7 };
        let robustness = analysis
            .as_ref()
            .filter(|_| !decision.is_private())
            .and_then(|a| robustness(&decision, a, &decision.doubt, sampling).ok());
        let panel = analysis.as_ref().map(|a| panel(&decision, a)).unwrap_or_default();
        let counterfactual = analysis.as_ref().and_then(|a| counterfactual::read(&decision, &a.candidates));
        Self {
            decision,
            analysis,
            recommendations,
            robustness,
            panel,
            counterfactual,
        }
    }

    pub fn material(&self) -> Material<'_> {
        Material {
            decision: &self.decision,
            analysis: self.analysis.as_ref(),
            recommendations: &self.recommendations,
            robustness: self.robustness.as_ref(),
            panel: &self.panel,
            teams: None,
            counterfactual: self.counterfactual.as_ref(),
            insights: insights(),
        }
    }

    pub fn document(&self, kind: Kind) -> Document {
        document(kind, &self.material()).unwrap()
    }
}

/// A decision from the text of a decision file.
pub fn decision(id: &str, text: &str) -> Decision {
    let mut n = 0;
    let salt = move || {
        n += 1;
        format!("salt {n}")
    };
    let signing = Signing {
        decision: id.into(),
        salt,
    };
    open(text, signing).unwrap_or_else(|problems| {
        let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{id}:\n{}", all.join("\n"));
    })
}

/// A shipped sample: "star-seller".
pub fn sample(name: &str) -> Found {
    let id = format!("sample-{name}");
    let sample = samples().iter().find(|s| s.id == id).unwrap();
    Found::of(decision(&id, sample.text))
}

/// The day every test's report is dated.
pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}
