//! Every vector with the answers of the Rust crate as exact JSON text: what the packages for other languages have to answer
//! too. `tests/npm/vectors.mjs` and `crates/sendcheck-python/tests/test_vectors.py` ask it.

mod answers;
mod inspected;

use std::error::Error;
use std::io::Write;

use sendcheck::RuleCode;
use sendcheck_tests::vectors::{Input, Vector, base64, load};
use serde_json::{Value, json};

use answers::answers;
use inspected::Inspected;

/// Writes them as one JSON document.
///
/// # Errors
///
/// A vector that cannot be read, or what `out` says.
pub(super) fn write(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let (vectors, _) = load()?;
    let mut inspected = Inspected::default();
    let mut cases = Vec::new();
    for vector in &vectors {
        inspected.take(vector);
        cases.push(case(vector)?);
    }
    let rules: Result<Vec<_>, _> = RuleCode::ALL.iter().map(|code| serde_json::to_string(&code.info())).collect();
    let dump = json!({ "vectors": cases, "inspected": inspected.answers()?, "rules": rules? });
    Ok(serde_json::to_writer(out, &dump)?)
}

fn case(vector: &Vector) -> Result<Value, Box<dyn Error>> {
    let (kind, input) = match &vector.input {
        Some(Input::Request(bytes)) => ("request", Some(bytes)),
        Some(Input::Csv(bytes)) => ("csv", Some(bytes)),
        Some(Input::Lines(bytes)) => ("lines", Some(bytes)),
        None => ("handoff", None),
    };
    Ok(json!({
        "name": vector.name,
        "title": vector.title,
        "kind": kind,
        "handoff": base64::encode(&vector.handoff),
        "input": input.map(|bytes| base64::encode(bytes)),
        "options": vector.options,
        "campaign": vector.campaign,
        "split": vector.split,
        "sending": vector.sending,
        "answers": answers(vector)?,
        "stated": { "messages": vector.expect.messages, "consumers": vector.expect.consumers, "numbers": vector.expect.numbers },
    }))
}
