//! How large things are: on disk, and as gzip and brotli send them, against the limits.

use crate::process::{command, read};
use crate::recipe::Limits;
use std::path::Path;

/// Node's own compressors, at their best: raw, gzip and brotli bytes on one line.
const MEASURE: &str = "const z=require('zlib'),b=require('fs').readFileSync(process.argv[1]);\
    console.log(b.length,z.gzipSync(b,{level:9}).length,z.brotliCompressSync(b).length)";

/// Prints the sizes of the wasm and the tarball beside their limits; an error names what is over.
pub fn check(root: &Path, wasm: &Path, tarball: &Path, limits: &Limits) -> Result<(), String> {
    let answer = read(command(root, "node").args(["-e", MEASURE, "--"]).arg(wasm))?;
    let sizes: Vec<u64> = answer.split(' ').filter_map(|size| size.parse().ok()).collect();
    let &[raw, gzip, brotli] = sizes.as_slice() else {
        return Err(format!("measuring the wasm gave {answer:?}"));
    };
    let packed = std::fs::metadata(tarball).map_err(|e| format!("{}: {e}", tarball.display()))?;
    verdict(&[
        ("wasm, raw", raw, limits.wasm_raw),
        ("wasm, gzip", gzip, limits.wasm_gzip),
        ("wasm, brotli", brotli, limits.wasm_brotli),
        ("npm tarball", packed.len(), limits.tarball),
    ])
}

fn verdict(sizes: &[(&str, u64, u64)]) -> Result<(), String> {
    let mut over = Vec::new();
    for (name, bytes, limit) in sizes {
        println!("  {name:<13} {bytes:>9} bytes, limit {limit}");
        if bytes > limit {
            over.push(format!("{name}: {bytes} bytes, over the {limit} of wasm-pack.toml"));
        }
    }
    if over.is_empty() { Ok(()) } else { Err(over.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::verdict;

    #[test]
    fn over_the_limit_is_an_error_that_names_it() {
        assert_eq!(verdict(&[("a", 10, 10), ("b", 0, 1)]), Ok(()));
        let error = verdict(&[("a", 10, 10), ("b", 2, 1)]).unwrap_err();
        assert_eq!(error, "b: 2 bytes, over the 1 of wasm-pack.toml");
    }
}
