//! From random words to numbers with a distribution: the inverse of its distribution function, by a table.
//!
//! A word is read as an odd integer x, so that p = x / 2³² is never 0 or 1. Each octave of x is cut into 64 bins, inside which the
//! quantile is a straight line between exact ends. Where p halves, the bins do too, so the error stays below 5·10⁻⁵ into the far tail;
//! the largest normal deviate is 6.2. One table line costs less than a logarithm and gives the same bits on every machine.

use std::sync::LazyLock;

const OCTAVES: usize = 32;
const BINS: usize = 64;
const LINES: usize = OCTAVES * BINS;
/// Words looked up together.
const TOGETHER: usize = 8;
/// 2³²: what a word is a share of.
const WHOLE: f64 = 4_294_967_296.0;

/// Straight lines `a + b·x`, found by the leading bits of x: those for x above 0, then those for x below.
struct Table {
    a: [f64; 2 * LINES],
    b: [f64; 2 * LINES],
}

impl Table {
    fn new(quantile: impl Fn(f64) -> f64) -> Self {
        let mut table = Self {
            a: [0.0; 2 * LINES],
            b: [0.0; 2 * LINES],
        };
        let mut low = 1.0;
        for _ in 0..OCTAVES {
            let step = low / BINS as f64;
            for bin in 0..BINS {
                let from = low + step * bin as f64;
                let [start, end] = [from, from + step].map(|x| quantile((x / WHOLE).min(1.0)));
                let slope = (end - start) / step;
                for (x, sign) in [(from, 1.0), (-from, -1.0)] {
                    table.a[line(x)] = sign * (start - slope * from);
                    table.b[line(x)] = slope;
                }
            }
            low *= 2.0;
        }
        table
    }

    /// Looks up several at once: what can be done for all of them together is not done one by one.
    fn look_up(&self, words: &[[u8; 4]], out: &mut [f64], odd: impl Fn([u8; 4]) -> f64) {
        let (blocks, rest) = out.as_chunks_mut::<TOGETHER>();
        let (word_blocks, word_rest) = words.as_chunks::<TOGETHER>();
        for (out, words) in blocks.iter_mut().zip(word_blocks) {
            let x = words.map(&odd);
            let lines = x.map(line);
            for ((out, x), line) in out.iter_mut().zip(x).zip(lines) {
                *out = self.a[line] + self.b[line] * x;
            }
        }
        for (out, word) in rest.iter_mut().zip(word_rest) {
            let x = odd(*word);
            *out = self.a[line(x)] + self.b[line(x)] * x;
        }
    }
}

/// The line for x: by its sign, the last five bits of its exponent and the first six of its mantissa.
#[inline]
fn line(x: f64) -> usize {
    let bits = x.to_bits();
    ((bits >> 46) as usize % LINES) + (bits >> 63) as usize * LINES
}

static NORMAL: LazyLock<Table> = LazyLock::new(|| Table::new(upper_normal));
static EXPONENTIAL: LazyLock<Table> = LazyLock::new(|| Table::new(|p| -libm::log(p)));

/// Standard normal deviates, one per little-endian word.
pub(super) fn normals(words: &[[u8; 4]], out: &mut [f64]) {
    NORMAL.look_up(words, out, |word| f64::from(i32::from_le_bytes(word) | 1));
}

/// Exponential deviates of mean 1, one per little-endian word; always above 0.
pub(super) fn exponentials(words: &[[u8; 4]], out: &mut [f64]) {
    EXPONENTIAL.look_up(words, out, |word| f64::from(u32::from_le_bytes(word) | 1));
}

/// Uniform deviates strictly between 0 and 1, one per little-endian word.
pub(super) fn uniforms(words: &[[u8; 4]], out: &mut [f64]) {
    for (x, word) in out.iter_mut().zip(words) {
        *x = (f64::from(u32::from_le_bytes(*word)) + 0.5) / WHOLE;
    }
}

/// The standard normal deviate exceeded with chance `p`, 0 < p ≤ ½: Wichura's PPND16 (AS 241, Applied Statistics 37, 1988), about 16 digits.
pub(crate) fn upper_normal(p: f64) -> f64 {
    let q = 0.5 - p;
    if q <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * ratio(r, &CENTRE);
    }
    let r = libm::sqrt(-libm::log(p));
    if r <= 5.0 {
        ratio(r - 1.6, &TAIL)
    } else {
        ratio(r - 5.0, &FAR)
    }
}

/// A quotient of two polynomials; coefficients from the constant up, numerator and denominator side by side.
fn ratio(r: f64, coefficients: &[[f64; 2]; 8]) -> f64 {
    let [above, below] = coefficients
        .iter()
        .rev()
        .fold([0.0, 0.0], |[above, below], [a, b]| [above * r + a, below * r + b]);
    above / below
}

#[expect(clippy::excessive_precision, reason = "as published")]
const CENTRE: [[f64; 2]; 8] = [
    [3.387_132_872_796_366_608, 1.0],
    [133.141_667_891_784_377_45, 42.313_330_701_600_911_252],
    [1_971.590_950_306_551_442_7, 687.187_007_492_057_908_3],
    [13_731.693_765_509_461_125, 5_394.196_021_424_751_107_7],
    [45_921.953_931_549_871_457, 21_213.794_301_586_595_867],
    [67_265.770_927_008_700_853, 39_307.895_800_092_710_61],
    [33_430.575_583_588_128_105, 28_729.085_735_721_942_674],
    [2_509.080_928_730_122_672_7, 5_226.495_278_852_854_561],
];

#[expect(clippy::excessive_precision, reason = "as published")]
const TAIL: [[f64; 2]; 8] = [
    [1.423_437_110_749_683_577_34, 1.0],
    [4.630_337_846_156_545_295_9, 2.053_191_626_637_758_821_87],
    [5.769_497_221_460_691_405_5, 1.676_384_830_183_803_849_4],
    [3.647_848_324_763_204_605_04, 0.689_767_334_985_100_004_55],
    [1.270_458_252_452_368_382_58, 0.148_103_976_427_480_074_59],
    [0.241_780_725_177_450_611_77, 0.015_198_666_563_616_457_196_6],
    [0.022_723_844_989_269_184_583_3, 5.475_938_084_995_344_946e-4],
    [7.745_450_142_783_414_076_4e-4, 1.050_750_071_644_416_843_24e-9],
];

#[expect(clippy::excessive_precision, reason = "as published")]
const FAR: [[f64; 2]; 8] = [
    [6.657_904_643_501_103_777_2, 1.0],
    [5.463_784_911_164_114_369_9, 0.599_832_206_555_887_937_69],
    [1.784_826_539_917_291_335_8, 0.136_929_880_922_735_805_31],
    [0.296_560_571_828_504_891_23, 0.014_875_361_290_850_614_852_5],
    [0.026_532_189_526_576_123_093, 7.868_691_311_456_132_591e-4],
    [0.001_242_660_947_388_078_438_6, 1.846_318_317_510_054_681_8e-5],
    [2.711_555_568_743_487_578_15e-5, 1.421_511_758_316_445_888_7e-7],
    [2.010_334_399_292_288_132_65e-7, 2.044_263_103_389_939_785_64e-15],
];

#[cfg(test)]
mod tests;
