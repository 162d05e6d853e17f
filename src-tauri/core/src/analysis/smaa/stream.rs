//! One chunk's own stream of randomness, so that the draws do not depend on which thread runs them.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::quantile;

/// Bytes made at a time.
const BUFFER: usize = 1 << 12;

/// ChaCha8 under the caller's seed, one stream number per chunk.
pub(super) struct Stream {
    words: ChaCha8Rng,
    bytes: Vec<u8>,
    used: usize,
}

impl Stream {
    pub(super) fn new(seed: u64, number: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut words = ChaCha8Rng::from_seed(key);
        words.set_stream(number);
        Self {
            words,
            bytes: Vec::new(),
            used: 0,
        }
    }

    /// Fills with standard normal deviates.
    pub(super) fn normals(&mut self, out: &mut [f64]) {
        quantile::normals(self.next(out.len()), out);
    }

    /// Fills with exponential deviates of mean 1.
    pub(super) fn exponentials(&mut self, out: &mut [f64]) {
        quantile::exponentials(self.next(out.len()), out);
    }

    /// Fills with uniform deviates between 0 and 1.
    pub(super) fn uniforms(&mut self, out: &mut [f64]) {
        quantile::uniforms(self.next(out.len()), out);
    }

    fn next(&mut self, count: usize) -> &[[u8; 4]] {
        let size = 4 * count;
        if self.used + size > self.bytes.len() {
            // What is left is left out: the next numbers start a buffer.
            self.bytes.resize(size.max(BUFFER), 0);
            self.words.fill_bytes(&mut self.bytes);
            self.used = 0;
        }
        let from = self.used;
        self.used += size;
        self.bytes[from..self.used].as_chunks().0
    }
}
