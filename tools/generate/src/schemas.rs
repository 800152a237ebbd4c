//! `schemas/*.json`: what comes in and goes out, for editors and other languages.

use sendcheck_core::schema::schemas;

use crate::Generated;

/// The schemas, and the command's own copies: a published crate holds nothing from outside of its folder.
pub(crate) fn files() -> Vec<Generated> {
    let text = |schema| serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n";
    let files = schemas().into_iter().flat_map(|(name, schema)| {
        let text = text(schema);
        ["schemas", "crates/sendcheck-cli/schemas"]
            .map(|folder| Generated::new(format!("{folder}/{name}.json"), text.clone()))
    });
    files.collect()
}
