//! Tables of recipients as people have them, each with what is true of it; one seed is one table.

pub(crate) mod content;
pub(crate) mod names;
pub(crate) mod random;
pub(crate) mod write;

use content::{Content, SURPLUS, VALUES, WRITINGS};
use random::Random;
use sendcheck_core::recipients::headings::NumberKind::{self, Bare, Landline, NotWritten, Other};
use sendcheck_core::recipients::{AddressColumn, Column, Expected};
use write::Written;

/// How the columns are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Style {
    /// `Phone;B1;B2`, in any order, with other columns among them.
    Designators,
    /// Some needs are called by the documents' names, others not.
    Partly,
    /// An export: the number is called so, what the variables need is not.
    Export,
    /// The number has a name that tells nothing.
    Unknown,
    /// No heading, in the documented order.
    Headless,
    /// No heading, and another order.
    HeadlessElsewhere,
    /// The one variable is the message, and is called so.
    Message,
}

const STYLES: &[(Style, usize)] = &[
    (Style::Designators, 30),
    (Style::Partly, 5),
    (Style::Export, 30),
    (Style::Unknown, 10),
    (Style::Headless, 15),
    (Style::HeadlessElsewhere, 5),
    (Style::Message, 5),
];

/// A table, and what is true of it.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) style: Style,
    pub(crate) expected: Expected,
    /// Rows above the heading, or above the first recipient.
    pub(crate) preamble: Vec<Vec<String>>,
    pub(crate) heading: Option<Vec<String>>,
    pub(crate) rows: Vec<Vec<String>>,
    /// The column of each need, the address first.
    pub(crate) places: Vec<usize>,
    pub(crate) written: Written,
}

/// A column of the file.
struct FileColumn {
    /// The need it fills: 0 is the address.
    need: Option<usize>,
    name: String,
    content: Content,
    /// Of a hundred cells, how many are empty.
    empty: usize,
}

impl Table {
    pub(crate) fn of(seed: u64) -> Self {
        let random = &mut Random::seeded(seed);
        let style = style(random);
        let expected = expected(random, style);
        let mut columns = needed(random, style, &expected);
        add_others(random, style, &mut columns, &expected);
        arrange(random, style, &mut columns);
        let count = if random.in_100(20) { 1 + random.below(3) } else { 3 + random.below(30) };
        let rows = (0..count).map(|_| row(&columns, random)).collect();
        let has_heading = !matches!(style, Style::Headless | Style::HeadlessElsewhere);
        let heading = has_heading.then(|| columns.iter().map(|column| column.name.clone()).collect());
        let needs = 0..=expected.columns.len();
        let places = needs.map(|need| columns.iter().position(|column| column.need == Some(need)).unwrap()).collect();
        let preamble = preamble(random, columns.len(), expected.address);
        Self { style, expected, preamble, heading, rows, places, written: Written::of(random) }
    }

    /// What each need is filled from in each row.
    pub(crate) fn truth(&self) -> impl Iterator<Item = Vec<&str>> {
        self.rows.iter().map(|row| self.places.iter().map(|place| row[*place].as_str()).collect())
    }

    /// Whether so many rows above the first recipient may be read as recipients that fail.
    pub(crate) fn may_fail_above(&self) -> usize {
        match (self.expected.address, self.style) {
            (AddressColumn::Id, _) => 0,
            (_, Style::Headless | Style::HeadlessElsewhere) => self.preamble.len(),
            (_, Style::Unknown) => self.preamble.len() + 1,
            _ => 0,
        }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.written.bytes(self)
    }
}

fn style(random: &mut Random) -> Style {
    let mut left = random.below(STYLES.iter().map(|(_, weight)| weight).sum());
    for (style, weight) in STYLES {
        if left < *weight {
            return *style;
        }
        left -= weight;
    }
    Style::Export
}

fn expected(random: &mut Random, style: Style) -> Expected {
    let with_ids = matches!(style, Style::Designators | Style::Headless) && random.in_100(10);
    let address = if with_ids { AddressColumn::Id } else { AddressColumn::Phone };
    let mut columns = Vec::new();
    if style != Style::Message && random.in_100(25) {
        columns.push(Column::Header);
    }
    let bodies = if style == Style::Message { 1 } else { random.below(5) };
    let own = style != Style::Message && random.in_100(20);
    let own_names = ["customer_name", "order", "when", "Straße", "code 2"];
    columns.extend((0..bodies).map(|at| Column::Body(if own { own_names[at].into() } else { (at + 1).to_string() })));
    if style != Style::Message && random.in_100(20) {
        columns.push(Column::Button("1".into()));
    }
    Expected { address, columns, whole_line: false }
}

fn needed(random: &mut Random, style: Style, expected: &Expected) -> Vec<FileColumn> {
    let address = address(random, style, expected);
    let mut unknown: Vec<&str> = names::UNKNOWN.to_vec();
    random.shuffle(&mut unknown);
    let mut columns = vec![address];
    for (index, column) in expected.columns.iter().enumerate() {
        let content = if *column == Column::Header { Content::Link } else { random.pick(VALUES) };
        let name = match style {
            Style::Designators => names::designator(column, random),
            Style::Partly if random.in_100(50) => names::designator(column, random),
            Style::Message => names::of_message(random),
            // Links that are called nothing are found by what they are.
            _ => unknown[index].into(),
        };
        // Where links stand, and where none do, tells the header's column.
        let empty = if *column == Column::Header { 0 } else { random.pick(&[0, 0, 0, 10]) };
        columns.push(FileColumn { need: Some(index + 1), name, content, empty });
    }
    columns
}

fn address(random: &mut Random, style: Style, expected: &Expected) -> FileColumn {
    use NumberKind::{Mobile, Phone, Sms, WhatsApp};
    let is_id = expected.address == AddressColumn::Id;
    let name = match style {
        _ if is_id => names::of_id(random),
        Style::Unknown => random.pick(&["Kunde", "Wert", "Field 7", "Eins", "Valeur", "Dato", ""]).into(),
        _ => names::of_number(random, &[Mobile, Phone, Sms, WhatsApp]),
    };
    let content = if is_id { Content::Id } else { Content::Numbers(random.below(WRITINGS)) };
    FileColumn { need: Some(0), name, content, empty: 0 }
}

/// Columns that nobody asked for.
fn add_others(random: &mut Random, style: Style, columns: &mut Vec<FileColumn>, expected: &Expected) {
    let most = match style {
        Style::Export => 12,
        Style::Headless | Style::HeadlessElsewhere => 0,
        _ => 3,
    };
    let mut unknown: Vec<&str> = names::UNKNOWN.to_vec();
    unknown.retain(|name| columns.iter().all(|column| column.name != *name));
    random.shuffle(&mut unknown);
    for name in unknown.into_iter().take(random.below(most + 1)) {
        let name = if random.in_100(5) { "" } else { name };
        let (content, empty) = (random.pick(SURPLUS), random.pick(&[0, 0, 30, 90]));
        columns.push(FileColumn { need: None, name: name.into(), content, empty });
    }
    if most == 0 || expected.address == AddressColumn::Id {
        return;
    }
    let other = |random: &mut Random, kind, content| FileColumn {
        need: None,
        name: names::of_number(random, &[kind]),
        content,
        empty: random.pick(&[0, 50, 95]),
    };
    if style != Style::Unknown && random.in_100(25) {
        let kind = random.pick(&[Landline, NotWritten, Other]);
        columns.push(other(random, kind, Content::Numbers(0)));
    }
    // Words of many uses above something else.
    if random.in_100(10) {
        let content = random.pick(&[Content::OrderNumber, Content::FirstName, Content::Email, Content::Code]);
        columns.push(other(random, Bare, content));
    }
    // A picture that is no link, beside the header's.
    if style != Style::Designators && expected.columns.contains(&Column::Header) && random.in_100(10) {
        let name = names::designator(&Column::Header, random);
        columns.push(FileColumn { need: None, name, content: Content::FileName, empty: 0 });
    }
}

fn arrange(random: &mut Random, style: Style, columns: &mut [FileColumn]) {
    match style {
        Style::Headless => {}
        Style::HeadlessElsewhere => {
            let others = columns.len();
            let to = 1 + random.below(others.max(2) - 1);
            // A number that is no recipient's in the first place cannot be told from one that is.
            let looks_like_number = |content| matches!(content, Content::Numbers(_) | Content::OrderNumber);
            if columns.get(to).is_some_and(|column| !looks_like_number(column.content)) {
                columns.swap(0, to);
            }
        }
        _ if random.in_100(25) => {}
        _ => random.shuffle(columns),
    }
}

fn row(columns: &[FileColumn], random: &mut Random) -> Vec<String> {
    let cell = |column: &FileColumn, random: &mut Random| {
        if random.in_100(column.empty) { String::new() } else { column.content.cell(random) }
    };
    columns.iter().map(|column| cell(column, random)).collect()
}

const ABOVE: &[&[&str]] = &[
    &["Kampagne Mai 2026"],
    &["Spring sale, 10% off; members only"],
    &["# exported 2026-05-01 10:00"],
    &["Export date", "2026-05-01"],
    &["Report", "", "Q2"],
    &["Total", "3000"],
    &["2026-05-01"],
    &["Contacts"],
    &["Liste: Kunden | Nord"],
    &["\"Newsletter\" export"],
];

fn preamble(random: &mut Random, width: usize, address: AddressColumn) -> Vec<Vec<String>> {
    let rows = match address {
        // An app user's id may be any word, and any word an app user.
        AddressColumn::Id => 0,
        _ => random.pick(&[0, 0, 0, 0, 0, 0, 1, 1, 2, 3]),
    };
    let is_padded = random.in_100(30);
    let row = |random: &mut Random| {
        let mut cells: Vec<String> = random.pick(ABOVE).iter().map(|cell| (*cell).to_string()).collect();
        if is_padded {
            cells.resize(cells.len().max(width), String::new());
        }
        cells
    };
    (0..rows).map(|_| row(random)).collect()
}
