//! Bytes as text, and the hash by which a policy knows a script. Both are small enough to need no
//! crate: Base64 is RFC 4648, SHA-256 is FIPS 180-4; the browser itself checks the one with the other.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The bytes, packed by gzip, as Base64.
pub fn packed(bytes: &[u8]) -> Result<String, String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    packed.map(|packed| base64(&packed)).map_err(|e| format!("packing the wasm: {e}"))
}

/// The hash of a text as a policy writes it.
pub fn hash(bytes: &[u8]) -> String {
    base64(&sha256(bytes))
}

fn base64(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |index: usize| u32::from(three.get(index).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for index in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * index)) as usize & 63];
            out.push(if index <= three.len() { char::from(letter) } else { '=' });
        }
    }
    out
}

/// The first `N` primes.
fn primes<const N: usize>() -> [u32; N] {
    let mut primes = (2..).filter(|n: &u32| (2..*n).all(|d| !n.is_multiple_of(d)));
    std::array::from_fn(|_| primes.next().expect("there are endlessly many"))
}

/// The first 32 bits behind the point.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // less than 2^32, and not negative
fn fraction(root: f64) -> u32 {
    (root.fract() * 4_294_967_296.0) as u32
}

#[allow(clippy::many_single_char_names)] // as the standard names the eight words
fn sha256(bytes: &[u8]) -> [u8; 32] {
    let keys = primes::<64>().map(|prime| fraction(f64::from(prime).cbrt()));
    let mut state = primes::<8>().map(|prime| fraction(f64::from(prime).sqrt()));
    let mut message = bytes.to_vec();
    message.push(0x80);
    message.resize(message.len().next_multiple_of(64), 0);
    if message.len() - bytes.len() < 9 {
        message.resize(message.len() + 64, 0);
    }
    let end = message.len() - 8;
    message[end..].copy_from_slice(&(bytes.len() as u64 * 8).to_be_bytes());
    for block in message.chunks_exact(64) {
        let mut words = [0u32; 64];
        for (word, four) in words.iter_mut().zip(block.chunks_exact(4)) {
            *word = four.iter().fold(0, |word, byte| word << 8 | u32::from(*byte));
        }
        for at in 16..64 {
            let [x, y] = [words[at - 15], words[at - 2]];
            let first = x.rotate_right(7) ^ x.rotate_right(18) ^ (x >> 3);
            let second = y.rotate_right(17) ^ y.rotate_right(19) ^ (y >> 10);
            let sum = words[at - 16].wrapping_add(first).wrapping_add(words[at - 7]);
            words[at] = sum.wrapping_add(second);
        }
        let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = state;
        for (key, word) in keys.iter().zip(words) {
            let turned = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
            let choice = (e & f) ^ (!e & g);
            let one = h.wrapping_add(turned).wrapping_add(choice).wrapping_add(*key);
            let one = one.wrapping_add(word);
            let turned = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
            let two = turned.wrapping_add((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e) = (g, f, e, d.wrapping_add(one));
            (d, c, b, a) = (c, b, a, one.wrapping_add(two));
        }
        for (sum, part) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
            *sum = sum.wrapping_add(part);
        }
    }
    let mut out = [0; 32];
    for (four, word) in out.chunks_exact_mut(4).zip(state) {
        four.copy_from_slice(&word.to_be_bytes());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_as_the_standard_shows_it() {
        for (text, expected) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")]
        {
            assert_eq!(base64(text.as_bytes()), expected);
        }
    }

    /// The sums that `sha256sum` prints; the lengths stand around the end of a block.
    #[test]
    fn sha256_as_the_standard_has_it() {
        for (text, expected) in [
            (String::new(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc".into(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            ("a".repeat(55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
            ("a".repeat(56), "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
            ("a".repeat(64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
            ("a".repeat(119), "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"),
        ] {
            let hex = sha256(text.as_bytes())
                .iter()
                .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
            assert_eq!(hex, expected, "{} bytes", text.len());
        }
    }
}
