//! The problem: a module ends with the names of its functions, which every visitor would fetch and no
//! engine needs.
//!
//! cargo could leave them out, but then wasm-bindgen does not see which instructions the module may use,
//! and wasm-pack has no word for it. So the section is taken out of the finished module, which is a
//! head of eight bytes and sections, each of them a kind, a length and its bytes
//! (<https://webassembly.github.io/spec/core/binary/modules.html>).

const HEAD: usize = 8;
/// The kind of sections that say nothing to an engine.
const CUSTOM: u8 = 0;

/// The module without the section of names.
pub fn without_names(wasm: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = wasm.split_at_checked(HEAD)?;
    let mut out = head.to_vec();
    while let Some((kind, after)) = rest.split_first() {
        let (length, content) = number(after)?;
        let (content, next) = content.split_at_checked(length)?;
        let section = &rest[..rest.len() - next.len()];
        let is_names = *kind == CUSTOM && {
            let (length, name) = number(content)?;
            name.get(..length)? == b"name"
        };
        if !is_names {
            out.extend(section);
        }
        rest = next;
    }
    Some(out)
}

/// A number at the start of some bytes, seven bits a byte with the lowest first, and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let length = bytes.iter().take(5).position(|byte| byte & 0x80 == 0)? + 1;
    let (digits, rest) = bytes.split_at(length);
    let value = digits.iter().rev().fold(0, |value, byte| value << 7 | usize::from(byte & 0x7f));
    Some((value, rest))
}

#[cfg(test)]
mod tests {
    use super::without_names;

    #[test]
    fn only_the_section_of_names_is_left_out() {
        let (head, types, code) = (b"\0asm\x01\0\0\0", b"\x01\x02ab", b"\x0a\x81\x00c");
        let (names, other) = (b"\0\x07\x04namexy", b"\0\x06\x05names");
        let join = |parts: &[&[u8]]| parts.concat();
        assert_eq!(
            without_names(&join(&[head, types, names, code, other])),
            Some(join(&[head, types, code, other]))
        );
        for broken in [&head[..5], &join(&[head, &types[..3]]), &join(&[head, b"\0\xff\xff"])] {
            assert_eq!(without_names(broken), None, "{broken:?}");
        }
    }
}
