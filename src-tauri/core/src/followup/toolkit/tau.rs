//! Kendall's rank correlation tau-b.

use crate::analysis::agreement::Stat;

/// How far two numbers put their cases in the same order, allowing for ties, −1–1 (Kendall 1945, Biometrika 33:239): pairs of cases in
/// the same order less pairs in opposite order, over the geometric mean of the pairs that each number tells apart. Counted by
/// Knight's sort (1966, Journal of the American Statistical Association 61:436), in the order of n log n. Not for NaN.
#[must_use]
pub fn tau_b(pairs: &[(f64, f64)]) -> Stat<f64> {
    if pairs.len() < 2 {
        return Stat::because("fewer than two cases have no order");
    }
    // Adding 0 makes one zero of the two that floats have.
    let mut sorted: Vec<(f64, f64)> = pairs.iter().map(|(x, y)| (x + 0.0, y + 0.0)).collect();
    sorted.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let same = |a: f64, b: f64| a.total_cmp(&b).is_eq();
    let x_ties = tied(&sorted, |a, b| same(a.0, b.0));
    let both = tied(&sorted, |a, b| same(a.0, b.0) && same(a.1, b.1));
    let mut y: Vec<f64> = sorted.iter().map(|p| p.1).collect();
    let opposite = exchanges(&mut y);
    let y_ties = tied(&y, |a, b| same(*a, *b));
    let all = choose_two(pairs.len());
    if x_ties == all || y_ties == all {
        return Stat::because("all are the same in one of the two, so there is no order to compare");
    }
    // Tied in neither, less twice the opposite ones; whole numbers until here.
    let net = (all + both) as i128 - (x_ties + y_ties) as i128 - 2 * opposite as i128;
    // One root of the product, not two: the root of a square is exact, so that full agreement is 1 to the last bit.
    let told_apart = (all - x_ties) as f64 * (all - y_ties) as f64;
    Stat::Value((net as f64 / told_apart.sqrt()).clamp(-1.0, 1.0))
}

/// Pairs among n.
fn choose_two(n: usize) -> u64 {
    let n = n as u64;
    n * n.saturating_sub(1) / 2
}

/// Pairs that are the same, in a sorted list.
fn tied<T>(sorted: &[T], same: impl FnMut(&T, &T) -> bool) -> u64 {
    sorted.chunk_by(same).map(|run| choose_two(run.len())).sum()
}

/// Sorts, and counts the pairs that stood in opposite order.
fn exchanges(values: &mut [f64]) -> u64 {
    if values.len() < 2 {
        return 0;
    }
    let (left, right) = values.split_at_mut(values.len() / 2);
    let mut count = exchanges(left) + exchanges(right);
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut i, mut j) = (0, 0);
    while i < left.len() && j < right.len() {
        if right[j].total_cmp(&left[i]).is_lt() {
            // It passes all that are left on the left.
            count += (left.len() - i) as u64;
            merged.push(right[j]);
            j += 1;
        } else {
            merged.push(left[i]);
            i += 1;
        }
    }
    merged.extend_from_slice(&left[i..]);
    merged.extend_from_slice(&right[j..]);
    values.copy_from_slice(&merged);
    count
}
