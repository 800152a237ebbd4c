//! What of npm is bundled into `elements.js`: Lit and what it needs, out of the lockfile that builds it.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;

use serde_json::Value;

use crate::{Package, root};

/// What the elements are made with.
const BUNDLED: &str = "lit";

/// Types are for a compiler, and the shim for a server without a page; esbuild puts neither into the file.
const LEFT_OUT: [&str; 2] = ["@types/", "@lit-labs/ssr-dom-shim"];

pub(crate) fn bundled() -> Result<Vec<Package>, Box<dyn Error>> {
    let lock = fs::read_to_string(root().join("crates/sendcheck-wasm/ts/package-lock.json"))?;
    let lock: Value = serde_json::from_str(&lock)?;
    let mut found = BTreeMap::new();
    let mut open = vec![BUNDLED.to_owned()];
    while let Some(name) = open.pop() {
        if found.contains_key(&name) || LEFT_OUT.iter().any(|out| name.starts_with(out)) {
            continue;
        }
        let entry = lock.pointer(&format!("/packages/node_modules~1{}", name.replace('/', "~1")));
        let entry = entry.ok_or_else(|| format!("the lockfile does not know {name}"))?;
        let text = |member: &str| entry.get(member).and_then(Value::as_str).unwrap_or_default().to_owned();
        let hash = text("integrity").strip_prefix("sha512-").and_then(hexadecimal).map(|hash| ("SHA-512", hash));
        let (version, license) = (text("version"), text("license"));
        found.insert(name.clone(), Package { name, version, registry: "npm", license, hash, folder: None, rust: None });
        let needed = entry.get("dependencies").and_then(Value::as_object);
        open.extend(needed.into_iter().flat_map(|needed| needed.keys().cloned()));
    }
    Ok(found.into_values().collect())
}

/// Base64, as lockfiles of npm write digests, in the digits that bills of materials use.
fn hexadecimal(base64: &str) -> Option<String> {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bits = Vec::new();
    for byte in base64.trim_end_matches('=').bytes() {
        let value = ALPHABET.iter().position(|known| *known == byte)?;
        bits.extend(format!("{value:06b}").chars());
    }
    let digit = |four: &[char]| char::from_digit(u32::from_str_radix(&String::from_iter(four), 2).ok()?, 16);
    bits.truncate(bits.len() / 8 * 8);
    bits.chunks(4).map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::hexadecimal;

    #[test]
    fn digests_are_written_in_hexadecimal() {
        assert_eq!(hexadecimal("Zm9vYg==").as_deref(), Some("666f6f62"));
        assert_eq!(hexadecimal("AP+/").as_deref(), Some("00ffbf"));
        assert_eq!(hexadecimal("a b"), None);
    }
}
