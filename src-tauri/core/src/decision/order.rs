//! The order in which the parts of a self-assessment in pairs are asked: shuffled once for each decision, and the two halves of a pair
//! never one after the other, so that nobody answers one against the other.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::Decision;
use crate::id::CriterionId;
use crate::template::Criterion;

/// So many shuffles are tried. One in three or so will do, so that all fail for no card with a few pairs or more.
const TRIES: usize = 256;

impl Decision {
    /// Parts in the order in which they are asked; empty where that is the card's own.
    #[must_use]
    pub fn asked(&self) -> Vec<CriterionId> {
        if !self.template.in_pairs() {
            return Vec::new();
        }
        let seed = blake3::derive_key("counterweight 2026 order of parts", self.id.as_str().as_bytes());
        let mut chance = ChaCha8Rng::from_seed(seed);
        let mut parts: Vec<&Criterion> = self.template.criteria.iter().collect();
        for _ in 0..TRIES {
            shuffle(&mut parts, &mut chance);
            if apart(&parts) {
                break;
            }
        }
        parts.iter().map(|c| c.id.as_str().into()).collect()
    }
}

/// Every order is as likely as any other (Fisher–Yates).
fn shuffle(parts: &mut [&Criterion], chance: &mut ChaCha8Rng) {
    for last in (1..parts.len()).rev() {
        let other = chance.next_u64() % (last as u64 + 1);
        parts.swap(last, other as usize);
    }
}

fn apart(parts: &[&Criterion]) -> bool {
    let pair = |c: &Criterion| c.part.as_ref().map(|p| p.pair.clone());
    parts.windows(2).all(|two| pair(two[0]) != pair(two[1]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::shipped;

    #[test]
    fn an_order_keeps_pairs_apart_and_has_every_part() {
        let card = shipped().iter().find(|c| c.in_pairs()).unwrap();
        let mut chance = ChaCha8Rng::from_seed([7; 32]);
        let (mut kept, mut seen) = (0, std::collections::BTreeSet::new());
        for _ in 0..1000 {
            let mut parts: Vec<&Criterion> = card.criteria.iter().collect();
            shuffle(&mut parts, &mut chance);
            kept += usize::from(apart(&parts));
            seen.insert(parts[0].id.clone());
            parts.sort_by(|a, b| a.id.cmp(&b.id));
            parts.dedup_by(|a, b| a.id == b.id);
            assert_eq!(parts.len(), 24);
        }
        // Twelve neighbouring pairs are expected to meet once in all: about e⁻¹ of the orders keep them apart.
        assert!((250..500).contains(&kept), "{kept}");
        assert_eq!(seen.len(), 24, "any may come first");
    }
}
