//! `schemas/*.json`: what comes in and goes out, for editors and other languages.

use sendcheck_core::schema::schemas;

use crate::Generated;

pub(crate) fn files() -> Vec<Generated> {
    let text = |schema| serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n";
    schemas().into_iter().map(|(name, schema)| Generated::new(format!("schemas/{name}.json"), text(schema))).collect()
}
