//! Handoffs of every shape with lists for them, of which every cell is known by the name of its column.

#![expect(clippy::indexing_slicing, clippy::panic, reason = "a panic is a failed test")]

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use sendcheck::{At, Handoff, HeaderMode, Policy, Recipients, Severity, Verdict};
use serde_json::{Value, json};

use crate::inputs::{campaign, csv, file};

/// A handoff, and a list that has every column it needs.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    /// The media of a dynamic header.
    header: Option<&'static str>,
    /// The names of the body's variables as the handoff declares them.
    body: Vec<u8>,
    /// The names that the SMS uses too; none where there is no SMS.
    sms: Option<Vec<u8>>,
    /// The names of the variables of URL buttons.
    buttons: Vec<u8>,
    /// The columns as the list has them.
    columns: Vec<String>,
    /// The cells below them.
    rows: Vec<Vec<String>>,
}

/// Sheets with their columns in the documented order or, with names, in any.
pub(crate) fn sheet(shuffled: bool) -> impl Strategy<Value = Sheet> {
    let header = proptest::option::of(select(vec!["image", "document", "video"]));
    let body = subsequence((1..=12_u8).collect::<Vec<_>>(), 0..=5).prop_shuffle();
    // A handoff with two of them is handed over by nobody.
    let buttons = subsequence(vec![1_u8, 2, 3], 0..=1);
    let shape = (header, body, buttons).prop_flat_map(|(header, body, buttons)| {
        let most = body.len();
        let sms = proptest::option::of(subsequence(body.clone(), 0..=most).prop_shuffle());
        (Just(header), Just(body), Just(buttons), sms)
    });
    shape.prop_flat_map(move |(header, body, buttons, sms)| {
        let documented = columns(header, &body, &buttons);
        // A stranger among the columns, where others have names.
        let strangers = if shuffled && documented.len() > 1 { vec!["Note".to_string()] } else { Vec::new() };
        let all = [documented.clone(), strangers].concat();
        let order = if shuffled { Just(all).prop_shuffle().boxed() } else { Just(documented).boxed() };
        order.prop_flat_map(move |columns| {
            let cells = columns.iter().map(|name| cell(name, header)).collect::<Vec<_>>();
            let (body, buttons, sms) = (body.clone(), buttons.clone(), sms.clone());
            vec(cells, 1..5).prop_map(move |mut rows| {
                number(&columns, &mut rows);
                let columns = columns.clone();
                Sheet { header, body: body.clone(), sms: sms.clone(), buttons: buttons.clone(), columns, rows }
            })
        })
    })
}

/// The columns of the user guide: Phone, H1, B1, B2 … BU1.
fn columns(header: Option<&str>, body: &[u8], buttons: &[u8]) -> Vec<String> {
    let mut sorted = body.to_vec();
    sorted.sort_unstable();
    let body = sorted.iter().map(|name| format!("B{name}"));
    let buttons = buttons.iter().map(|name| format!("BU{name}"));
    ["Phone".into()].into_iter().chain(header.map(|_| "H1".into())).chain(body).chain(buttons).collect()
}

/// Plain text that no rule has anything to say about; a link for the header.
fn cell(column: &str, header: Option<&str>) -> BoxedStrategy<String> {
    let ending = match header {
        Some("document") => "pdf",
        Some("video") => "mp4",
        _ => "png",
    };
    match column {
        "H1" => "[a-z]{1,8}".prop_map(move |name| format!("https://cdn.example.com/{name}.{ending}")).boxed(),
        _ => "[A-Za-z]{1,8}( [a-z]{1,6})?".boxed(),
    }
}

/// Gives every row a number of its own.
fn number(columns: &[String], rows: &mut [Vec<String>]) {
    let place = columns.iter().position(|name| name == "Phone").unwrap();
    for (row, cells) in rows.iter_mut().enumerate() {
        *cells.get_mut(place).unwrap() = format!("1202555{row:04}");
    }
}

impl Sheet {
    /// How many columns there are.
    pub(crate) fn width(&self) -> usize {
        self.columns.len()
    }

    fn handoff(&self) -> Handoff {
        let text = |names: &[u8]| names.iter().map(|name| format!(" ${{{{{name}}}}},")).collect::<Vec<_>>().concat();
        let names = |names: &[u8]| names.iter().map(u8::to_string).collect::<Vec<_>>();
        let mut parts = Vec::new();
        parts.extend(
            self.header
                .map(|media| json!({ "type": "header", "sub_type": media, "content": "${{1}}", "variables": ["1"] })),
        );
        parts.push(json!({ "type": "body", "content": format!("Hello{} bye", text(&self.body)), "variables": names(&self.body) }));
        let buttons = self.buttons.iter().enumerate();
        parts.extend(buttons.map(|(index, name)| {
            json!({ "type": "button", "index": index, "content": format!("Link {name}"), "sub_type": "url",
                "url": format!("https://www.example.com/{index}/{{{{{name}}}}}"), "variables": [name.to_string()] })
        }));
        let mut channels = vec![
            json!({ "type": "wa", "language": "en", "templatename": "any", "outboundnumber": "12535277322", "messageComponents": parts }),
        ];
        channels.extend(self.sms.as_ref().map(|used| {
            json!({ "type": "sms-twilio", "language": "en", "outboundnumber": "+14156586515", "messageComponents": [
                { "type": "body", "content": format!("Hi{} bye", text(used)), "variables": names(used), "optOut": "Reply STOP to end." } ] })
        }));
        Handoff::read(json!({ "id": "H1234567890", "name": "Any", "channels": channels }).to_string().as_bytes())
            .unwrap()
    }

    fn read(&self, rows: &[Vec<String>], named: bool) -> Recipients {
        let heading = named.then(|| self.columns.clone());
        let all: Vec<_> = heading.into_iter().chain(rows.iter().cloned()).collect();
        let header = if named { HeaderMode::Yes } else { HeaderMode::No };
        Recipients::read(csv(&all).as_bytes(), &self.handoff(), &Policy::default(), file(header)).unwrap()
    }

    /// The cells of a row by the names of their columns.
    fn by_name<'a>(&'a self, row: &'a [String]) -> BTreeMap<&'a str, &'a str> {
        self.columns.iter().map(String::as_str).zip(row.iter().map(String::as_str)).collect()
    }

    /// What the consumer of a row has to be.
    fn consumer(&self, row: &[String]) -> Value {
        let cells = self.by_name(row);
        let of = |prefix: &str, names: &[u8]| -> Value {
            names.iter().map(|name| (name.to_string(), json!(cells.get(format!("{prefix}{name}").as_str())))).collect()
        };
        let number = json!(cells.get("Phone"));
        let mut content = json!({ "wa": number });
        if self.sms.is_some() {
            content["sms"] = number;
        }
        let mut consumer = json!({ "consumerContent": content, "variables": of("B", &self.body) });
        if let Some(media) = self.header {
            consumer["headerVariables"] = json!({ media: cells.get("H1") });
        }
        if !self.buttons.is_empty() {
            consumer["buttonVariables"] = of("BU", &self.buttons);
        }
        consumer
    }

    /// The texts that have to go out for a row.
    fn messages(&self, row: &[String]) -> Value {
        let cells = self.by_name(row);
        let text = |names: &[u8]| {
            names
                .iter()
                .map(|name| format!(" {},", cells.get(format!("B{name}").as_str()).unwrap()))
                .collect::<Vec<_>>()
                .concat()
        };
        let mut messages = vec![json!({ "channel": "wa", "text": format!("Hello{} bye", text(&self.body)) })];
        messages.extend(self.sms.as_ref().map(
            |used| json!({ "channel": "sms-twilio", "text": format!("Hi{} bye Reply STOP to end.", text(used)) }),
        ));
        messages.into()
    }
}

/// Every consumer has in each slot the text of the column of that name, and every message too.
pub(crate) fn slots_are_columns(sheet: &Sheet, named: bool) -> Result<(), TestCaseError> {
    let recipients = sheet.read(&sheet.rows, named);
    prop_assert_eq!(recipients.summary().accepted as usize, sheet.rows.len(), "{:?}", recipients.recipient(0));
    let made =
        recipients.requests(&campaign()).unwrap().map(|request| serde_json::from_str(&request.to_json()).unwrap());
    let consumers: Vec<Value> =
        made.flat_map(|request: Value| request["consumers"].as_array().unwrap().clone()).collect();
    let expected: Vec<_> = sheet.rows.iter().map(|row| sheet.consumer(row)).collect();
    prop_assert_eq!(consumers, expected);
    for (index, row) in sheet.rows.iter().enumerate() {
        prop_assert_eq!(serde_json::to_value(recipients.messages(index)).unwrap(), sheet.messages(row));
    }
    Ok(())
}

/// What is said of a cell that was emptied is said at its place and under its name.
pub(crate) fn an_empty_cell_is_found(sheet: &Sheet, named: bool, emptied: usize) -> Result<(), TestCaseError> {
    if sheet.width() == 1 {
        // A row without any text is no recipient.
        return Ok(());
    }
    let name = sheet.columns.get(emptied).unwrap();
    let mut rows = sheet.rows.clone();
    rows.first_mut().unwrap().get_mut(emptied).unwrap().clear();
    let report = sheet.read(&rows, named).recipient(0).unwrap();
    if name == "Note" {
        prop_assert_eq!(report.verdict, Verdict::Accepted);
        return Ok(());
    }
    prop_assert_eq!(report.verdict, Verdict::Failed);
    let only_value = name.starts_with('B') && !name.starts_with("BU") && sheet.body.len() == 1;
    for finding in report.findings.iter().filter(|finding| finding.severity == Severity::Error) {
        let At::Cell(cell) = &finding.at else { panic!("{finding:?}") };
        // `INSUFFICIENT_VARIABLES` and its like are about the whole row.
        let place = (cell.column.map(|column| column as usize), cell.name.as_deref());
        let whole = (only_value || name == "H1") && place == (None, None);
        prop_assert!(whole || place == (Some(emptied + 1), Some(name.as_str())), "{:?}", finding);
    }
    Ok(())
}
