//! How much a panel agrees: every usual coefficient of one table of ratings, each in a file of its own with its source.
//!
//! No coefficient is the right one. They answer different questions (do raters agree in the level, in the order, beyond what
//! chance would give?) and are shown together, so that nobody can pick the flattering one unseen.

mod coding;
mod fisher;
mod fleiss;
mod gwet;
mod icc;
mod kendall;
mod krippendorff;
mod panel;
mod stat;

pub(crate) use fisher::upper_quantile;
pub use gwet::{Gwet, GwetAc};
pub use icc::{Estimate, Icc};
pub use kendall::KendallW;
pub use krippendorff::KrippendorffAlpha;
pub use panel::{MAX_CELLS, MAX_RATERS, MAX_VALUES, Panel, PanelError};
pub use stat::{Stat, Undefined};

use serde::Serialize;
use ts_rs::TS;

/// Every coefficient of one panel. All are 1 for full agreement; what 0 means is said at each.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Agreement {
    /// Intraclass correlation: the share of the variance that is between subjects. 0: ratings do not tell subjects apart.
    pub icc: Icc,
    /// Krippendorff's alpha. 0: as if ratings had been dealt to subjects at random. Takes panels with blanks.
    pub krippendorff_alpha: KrippendorffAlpha,
    /// Kendall's W: agreement on the order of subjects, 0–1. 0: the orders cancel out.
    pub kendall_w: KendallW,
    /// Fleiss' kappa: exact agreement beyond chance. 0: as much as chance would give.
    pub fleiss_kappa: Stat<f64>,
    /// Gwet's AC: agreement beyond chance, steady where nearly all ratings are the same. Takes panels with blanks.
    pub gwet_ac: GwetAc,
}

/// Computes every coefficient. The same panel gives the same bytes on every machine.
#[must_use]
pub fn agreement(panel: &Panel) -> Agreement {
    let coded = coding::Coded::of(panel);
    Agreement {
        icc: icc::icc(panel),
        krippendorff_alpha: krippendorff::alpha(&coded),
        kendall_w: kendall::w(&coded),
        fleiss_kappa: fleiss::kappa(&coded),
        gwet_ac: gwet::ac(&coded),
    }
}
