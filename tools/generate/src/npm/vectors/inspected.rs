//! Every text that stands in a vector, and what the crate says of it as a number, as an SMS and as a link.

use std::collections::BTreeSet;
use std::error::Error;

use sendcheck::engine::inspect::{inspect_number, inspect_url};
use sendcheck::engine::json::{self, Value as Json};
use sendcheck::{AllowedHosts, inspect_text};
use sendcheck_tests::vectors::{Input, Library, Vector, root};
use serde_json::{Value, json};

/// Rows of a list whose cells are taken.
const ROWS: usize = 50;

/// Texts that are longer are left out.
const LONGEST: usize = 4000;

/// The texts.
#[derive(Default)]
pub(super) struct Inspected(BTreeSet<String>);

impl Inspected {
    /// Takes the texts of a vector.
    pub(super) fn take(&mut self, vector: &Vector) {
        self.document(&vector.handoff);
        if let Some(Input::Request(text)) = &vector.input {
            self.document(text);
        }
        if let Some(Ok(recipients)) = Library.recipients(vector) {
            let rows = 0..recipients.len().min(ROWS);
            self.0.extend(rows.filter_map(|index| recipients.cells(index)).flatten());
        }
    }

    fn document(&mut self, text: &[u8]) {
        if let Ok(document) = json::parse_bytes(text) {
            self.value(&document.value);
        }
    }

    fn value(&mut self, value: &Json) {
        self.0.extend(value.as_str().map(String::from));
        value.as_array().into_iter().flatten().for_each(|item| self.value(item));
        value.as_object().into_iter().flat_map(|members| members.iter()).for_each(|(_, member)| self.value(member));
    }

    /// Each text with its three answers; and every link of `urls.json`, judged by an allow-list too.
    pub(super) fn answers(mut self) -> Result<Value, Box<dyn Error>> {
        let urls: Vec<Value> = serde_json::from_slice(&std::fs::read(root().join("urls.json"))?)?;
        let urls: Vec<&str> = urls.iter().filter_map(|entry| entry.get("url")?.as_str()).collect();
        self.0.extend(urls.iter().copied().map(String::from));
        self.0.retain(|text| text.len() <= LONGEST);
        let hosts = ["upload.wikimedia.org"];
        let allowed = AllowedHosts::new(hosts)?;
        let mut answers = Vec::with_capacity(self.0.len());
        for text in &self.0 {
            answers.push(json!({
                "text": text,
                "number": serde_json::to_string(&inspect_number(text))?,
                "sms": serde_json::to_string(&inspect_text(text))?,
                "url": serde_json::to_string(&inspect_url(text, None))?,
                "allowedUrl": serde_json::to_string(&inspect_url(text, Some(&allowed)))?,
            }));
        }
        Ok(json!({ "allow": hosts, "texts": answers }))
    }
}
