//! Every vector with the answers of the Rust crate as exact JSON text: what the npm package has to answer too.
//! `tests/npm/vectors.mjs` asks it.

mod npm_vectors {
    pub(crate) mod answers;
    pub(crate) mod inspected;
}

use std::error::Error;
use std::io::{self, BufWriter, Write};

use sendcheck::RuleCode;
use sendcheck_tests::vectors::{Input, Vector, base64, load};
use serde_json::{Map, Value, json};

use npm_vectors::answers::answers;
use npm_vectors::inspected::Inspected;

fn main() -> Result<(), Box<dyn Error>> {
    let (vectors, _) = load()?;
    let mut inspected = Inspected::default();
    let mut cases = Vec::new();
    for vector in &vectors {
        inspected.take(vector);
        cases.push(case(vector)?);
    }
    let rules: Result<Vec<_>, _> = RuleCode::ALL.iter().map(|code| serde_json::to_string(&code.info())).collect();
    let dump = json!({ "vectors": cases, "inspected": inspected.answers()?, "rules": rules? });
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, &dump)?;
    out.flush()?;
    Ok(())
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
        "options": options(vector)?,
        "campaign": given(serde_json::to_value(&vector.campaign)?),
        "answers": answers(vector)?,
        "stated": { "messages": vector.expect.messages, "consumers": vector.expect.consumers, "numbers": vector.expect.numbers },
    }))
}

/// The options as programs give them; the vector has opted-out numbers as the lines of their file.
fn options(vector: &Vector) -> serde_json::Result<Value> {
    let mut options = given(serde_json::to_value(&vector.options)?);
    if let (Some(lines), Some(members)) = (&vector.options.opted_out, options.as_object_mut()) {
        members.insert("optedOut".into(), lines.join("\n").into());
    }
    Ok(options)
}

/// The members that were given.
fn given(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            members.into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>().into()
        }
        other => other,
    }
}
