//! Texts as they lie on the disk: deflated (RFC 1951) against a dictionary of what journals are made of, because most are short.

use std::sync::LazyLock;

use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress, create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What the compressor has seen before the first byte. Every packed text depends on it: once released it never changes.
const DICTIONARY: &[u8] = include_bytes!("dictionary.txt");
const LEVEL: i32 = 6;
/// Deflate without a header.
const RAW: i32 = -15;
/// No text of a journal is longer; a length beyond it is damage.
const LONGEST: usize = 256 << 20;

/// A compressor that has seen the dictionary: copying it takes a fraction of what another one would take to read that.
static PRIMED: LazyLock<CompressorOxide> = LazyLock::new(|| {
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(LEVEL, RAW, 0));
    let mut out = vec![0; DICTIONARY.len() + 512];
    // A flush ends on a whole byte and keeps the window, so that what follows may point back into the dictionary.
    compress(&mut compressor, DICTIONARY, &mut out, TDEFLFlush::Sync);
    compressor
});

/// A packed text: its length, seven bits a byte, least first; then the deflated bytes.
pub fn pack(text: &[u8]) -> Vec<u8> {
    let mut compressor = PRIMED.clone();
    // Stored blocks need a few bytes for every 64 KiB.
    let mut out = vec![0; text.len() + text.len() / 1_000 + 512];
    let mut packed = length(text.len());
    let mut rest = text;
    loop {
        let (status, read, written) = compress(&mut compressor, rest, &mut out, TDEFLFlush::Finish);
        packed.extend_from_slice(out.get(..written).unwrap_or_default());
        rest = rest.get(read..).unwrap_or_default();
        if status != TDEFLStatus::Okay {
            return packed;
        }
    }
}

/// The text of [`pack`]; nothing where the bytes are none of it.
pub fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let (length, deflated) = read_length(packed)?;
    let mut out = Vec::with_capacity(DICTIONARY.len() + length);
    out.extend_from_slice(DICTIONARY);
    out.resize(DICTIONARY.len() + length, 0);
    let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let (status, _, written) = decompress(
        &mut DecompressorOxide::new(),
        deflated,
        &mut out,
        DICTIONARY.len(),
        flags,
    );
    (status == TINFLStatus::Done && written == length).then(|| out.split_off(DICTIONARY.len()))
}

/// A value as packed JSON. Plain data with ordered maps cannot fail to become JSON.
pub fn pack_json(value: &impl Serialize) -> Vec<u8> {
    pack(&serde_json::to_vec(value).unwrap_or_default())
}

/// The value of [`pack_json`].
pub fn unpack_json<T: DeserializeOwned>(packed: &[u8]) -> Option<T> {
    serde_json::from_slice(&unpack(packed)?).ok()
}

fn length(mut n: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (n & 0x7f) as u8;
        n >>= 7;
        if n == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

fn read_length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut n = 0usize;
    for (i, byte) in bytes.iter().enumerate().take(5) {
        n |= usize::from(byte & 0x7f) << (7 * i);
        if byte & 0x80 == 0 {
            return (n <= LONGEST).then_some((n, bytes.get(i + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_mark_takes_a_few_bytes_and_damage_is_noticed() {
        let mark = br#"{"type":"rated","subject":{"kind":"candidate","id":"rowan"},"criterion":"B1","answer":{"kind":"mark","level":3}}"#;
        let packed = pack(mark);
        assert!(packed.len() < mark.len() / 2, "{} of {}", packed.len(), mark.len());
        assert_eq!(unpack(&packed).as_deref(), Some(&mark[..]));
        assert_eq!(unpack(&packed[..packed.len() - 3]), None);
        for nonsense in [&[][..], &[0xff; 9], &[5, 1, 2, 3], &[0xff, 0xff, 0xff, 0xff, 0x7f, 0]] {
            assert_eq!(unpack(nonsense), None);
        }
    }

    proptest! {
        #[test]
        fn whatever_is_packed_comes_back(text in prop::collection::vec(any::<u8>(), 0..2_000), times in 1..60usize) {
            let text = text.repeat(times);
            prop_assert_eq!(unpack(&pack(&text)), Some(text));
        }
    }
}
