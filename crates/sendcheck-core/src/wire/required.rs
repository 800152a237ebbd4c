//! Which members of a document are always there, for its schema.

use schemars::Schema;

/// Says which fields of a document are always there.
pub(crate) fn required(fields: &'static [&'static str]) -> impl FnMut(&mut Schema) {
    move |schema| {
        schema.remove("required");
        if !fields.is_empty() {
            schema.insert("required".into(), fields.into());
        }
    }
}
