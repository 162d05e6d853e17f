//! Intraclass correlation: of the variance of ratings, the share that is between subjects. Six forms with 95% intervals.
//!
//! Shrout & Fleiss 1979, Psychological Bulletin 86:420; McGraw & Wong 1996, Psychological Methods 1:30 (tables 4 and 7, with the
//! correction of 1:390 for the interval of "A,k"). Names are McGraw & Wong's: 1 = one-way, A = absolute agreement, C =
//! consistency; then 1 for a single rating or k for the mean of all raters'.

use serde::Serialize;
use ts_rs::TS;

use super::fisher::upper_quantile;
use super::stat::reason;
use super::{Panel, Stat};

/// Outside each end of the interval lies this chance.
const TAIL: f64 = 0.025;

/// The six forms.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Icc {
    /// One rating, each subject rated by raters of its own.
    #[serde(rename = "1,1")]
    pub one_way: Stat<Estimate>,
    /// One rating, the same raters for all: a rater's leniency counts as disagreement.
    #[serde(rename = "A,1")]
    pub agreement: Stat<Estimate>,
    /// One rating, the same raters for all: leniency does not count.
    #[serde(rename = "C,1")]
    pub consistency: Stat<Estimate>,
    /// The mean of the raters, as "1,1".
    #[serde(rename = "1,k")]
    pub one_way_mean: Stat<Estimate>,
    /// The mean of the raters, as "A,1".
    #[serde(rename = "A,k")]
    pub agreement_mean: Stat<Estimate>,
    /// The mean of the raters, as "C,1".
    #[serde(rename = "C,k")]
    pub consistency_mean: Stat<Estimate>,
}

/// A coefficient with its 95% interval. At most 1; below 0 where raters differ more on one subject than subjects differ.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Lower end; absent where the data set none. Equal to `value` where the data show no error at all, or nothing but error.
    pub low: Option<f64>,
    /// Upper end; absent where the data set none.
    pub high: Option<f64>,
}

/// Mean squares of the two-way table.
struct Squares {
    /// Subjects.
    n: f64,
    /// Raters.
    k: f64,
    /// Between subjects.
    msr: f64,
    /// Between raters.
    msc: f64,
    /// Within subjects.
    msw: f64,
    /// What neither subject nor rater explains.
    mse: f64,
}

/// All forms; complete panels of at least two subjects and two raters.
pub(super) fn icc(panel: &Panel) -> Icc {
    let why = match panel.complete() {
        _ if panel.raters() < 2 => reason::ONE_RATER,
        _ if panel.subjects() < 2 => reason::ONE_SUBJECT,
        None => reason::BLANKS,
        Some(ratings) => match Squares::of(&ratings, panel.raters()) {
            Some(squares) => return squares.forms(),
            None => reason::ALL_SAME,
        },
    };
    let none = Stat::because(why);
    Icc {
        one_way: none,
        agreement: none,
        consistency: none,
        one_way_mean: none,
        agreement_mean: none,
        consistency_mean: none,
    }
}

impl Squares {
    /// `None` where every rating is the same.
    fn of(ratings: &[f64], raters: usize) -> Option<Self> {
        let (subjects, first) = (ratings.len() / raters, ratings[0]);
        let (n, k) = (subjects as f64, raters as f64);
        // Distances from one rating: nothing is lost to a common offset, and equal ratings are exactly 0.
        let rows = || ratings.chunks_exact(raters);
        let mut columns = vec![0.0; raters];
        let mut total = 0.0;
        let mut widest: f64 = 0.0;
        for row in rows() {
            for (column, x) in columns.iter_mut().zip(row) {
                *column += x - first;
                widest = widest.max((x - first).abs());
            }
        }
        for column in &mut columns {
            total += *column;
            *column /= n;
        }
        let mean = total / (n * k);
        let (mut ssr, mut ssw, mut sse) = (0.0, 0.0, 0.0);
        for row in rows() {
            let own = row.iter().map(|x| x - first).sum::<f64>() / k;
            ssr += (own - mean) * (own - mean);
            for (column, x) in columns.iter().zip(row) {
                let within = x - first - own;
                ssw += within * within;
                let rest = within - (column - mean);
                sse += rest * rest;
            }
        }
        let ssc: f64 = columns.iter().map(|c| (c - mean) * (c - mean)).sum();
        // What rounding leaves of a sum that is 0 would otherwise be divided by its like.
        let unit = 8.0 * f64::EPSILON * widest;
        let floor = n * k * unit * unit;
        let cleared = |sum: f64| if sum > floor { sum } else { 0.0 };
        (widest > 0.0).then(|| Self {
            n,
            k,
            msr: cleared(k * ssr) / (n - 1.0),
            msc: cleared(n * ssc) / (k - 1.0),
            msw: cleared(ssw) / (n * (k - 1.0)),
            mse: cleared(sse) / ((n - 1.0) * (k - 1.0)),
        })
    }

    /// Each form is a quotient in which only the mean square between subjects is multiplied by `f`: 1 for the estimate, less for the
    /// lower end, more for the upper. That is McGraw & Wong's table 7 written once.
    fn forms(&self) -> Icc {
        let Self {
            n,
            k,
            msr,
            msc,
            msw,
            mse,
        } = *self;
        let one_way = Reach::of(n - 1.0, n * (k - 1.0));
        let consistency = Reach::of(n - 1.0, (n - 1.0) * (k - 1.0));
        let agreement = self.freedom().map_or(Reach::NONE, |v| Reach::of(n - 1.0, v));
        Icc {
            one_way: one_way.estimate(|f| (f * msr - msw, f * msr + (k - 1.0) * msw)),
            one_way_mean: one_way.estimate(|f| (f * msr - msw, f * msr)),
            consistency: consistency.estimate(|f| (f * msr - mse, f * msr + (k - 1.0) * mse)),
            consistency_mean: consistency.estimate(|f| (f * msr - mse, f * msr)),
            agreement: agreement.estimate(|f| {
                let rest = k * msc + (k * n - k - n) * mse;
                (n * (f * msr - mse), n * f * msr + rest)
            }),
            agreement_mean: agreement.estimate(|f| (n * (f * msr - mse), n * f * msr + msc - mse)),
        }
    }

    /// Satterthwaite's degrees of freedom of the error that a subject's mean square is compared with under absolute agreement;
    /// `None` where there is no error, or nothing else. The single and the mean form have the same.
    fn freedom(&self) -> Option<f64> {
        let Self {
            n, k, msr, msc, mse, ..
        } = *self;
        let under = n * msr + k * msc + (k * n - k - n) * mse;
        let icc = n * (msr - mse) / under;
        // McGraw & Wong's a·MSC and b·MSE, both times (1 − ICC), which may be 0.
        let raters = k * icc / n * msc;
        let error = (1.0 - icc + k * icc * (n - 1.0) / n) * mse;
        let v = (raters + error) * (raters + error)
            / (raters * raters / (k - 1.0) + error * error / ((n - 1.0) * (k - 1.0)));
        (msr > 0.0 && v > 0.0).then_some(v)
    }
}

/// By how much the mean square between subjects could be off: factors at the ends of the interval.
struct Reach {
    low: f64,
    high: f64,
}

impl Reach {
    /// Nothing is uncertain.
    const NONE: Self = Self { low: 1.0, high: 1.0 };

    fn of(subjects: f64, error: f64) -> Self {
        Self {
            low: 1.0 / upper_quantile(TAIL, subjects, error),
            high: upper_quantile(TAIL, error, subjects),
        }
    }

    /// The form at 1 and at both ends. An end on the wrong side of the estimate, as the approximation gives for almost no degrees
    /// of freedom, is none; nor is one whose denominator is not positive (but for rounding): there the quotient runs to minus infinity.
    fn estimate(&self, form: impl Fn(f64) -> (f64, f64)) -> Stat<Estimate> {
        let at = |f: f64| {
            let (over, under) = form(f);
            (under > 1e-12 * over.abs()).then(|| over / under)
        };
        match at(1.0) {
            Some(value) => Stat::Value(Estimate {
                value,
                low: at(self.low).filter(|_| self.low <= 1.0),
                high: at(self.high).filter(|_| self.high >= 1.0),
            }),
            None => Stat::because("subjects differ less than chance alone would have them differ"),
        }
    }
}
