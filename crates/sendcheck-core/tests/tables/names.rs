//! What columns are called.

use std::sync::LazyLock;

use sendcheck_core::recipients::Column;
use sendcheck_core::recipients::headings::{Meaning, NumberKind, SEEN, meaning};

use super::random::Random;

/// Names of an export that say nothing of what a message needs.
pub(crate) const UNKNOWN: &[&str] = &[
    "First Name",
    "Last Name",
    "Vorname",
    "Kundenname",
    "Nombre",
    "Apellido",
    "Prénom",
    "Cognome",
    "Voornaam",
    "Sobrenome",
    "Card",
    "Karte",
    "Betrag",
    "Importe",
    "Commande",
    "Appointment",
    "Contact ID",
    "Account Owner",
    "Lead Status",
    "E-Mail",
    "PLZ",
    "Gata",
    "Notes",
    "Opt-in",
    "Country",
    "Birthday",
    "Firma",
    "Empresa",
    "Ville",
    "Created At",
    "Amount, due",
    "Order; number",
    "Team | Region",
    "Customer\nReference",
    "Größe",
    "顧客名",
    "Имя",
    "الاسم",
    "Frage 1: zufrieden, ja?",
    "Loyalty Tier",
    "Termin",
    "Produkt",
];

/// What a spreadsheet or a form makes of a name.
fn respelled(name: &str, random: &mut Random) -> String {
    match random.below(9) {
        0 => name.to_uppercase(),
        1 => name.to_lowercase(),
        2 => name.replace(' ', "_"),
        3 => name.replace(' ', "\u{a0}"),
        4 => format!("{name}*"),
        5 => format!("[{name}]"),
        _ => name.into(),
    }
}

/// Every name of the table, with what it means.
static NAMES: LazyLock<Vec<(&str, Meaning<'_>)>> =
    LazyLock::new(|| SEEN.iter().flat_map(|seen| seen.names).map(|name| (*name, meaning(name))).collect());

fn seen(random: &mut Random, fits: impl Fn(Meaning<'_>) -> bool) -> String {
    let names: Vec<&str> = NAMES.iter().filter(|(_, meaning)| fits(*meaning)).map(|(name, _)| *name).collect();
    let name = random.pick(&names);
    let spelled = respelled(name, random);
    if fits(meaning(&spelled)) { spelled } else { name.into() }
}

/// A name of the recipient's number, of the kinds given.
pub(crate) fn of_number(random: &mut Random, kinds: &[NumberKind]) -> String {
    seen(random, |meaning| matches!(meaning, Meaning::Number(name) if kinds.contains(&name.kind)))
}

pub(crate) fn of_id(random: &mut Random) -> String {
    seen(random, |meaning| meaning == Meaning::Id)
}

pub(crate) fn of_message(random: &mut Random) -> String {
    seen(random, |meaning| meaning == Meaning::Message)
}

/// The name of a column as the documents give it, in one of its spellings; a variable's own name where it has one.
pub(crate) fn designator(column: &Column, random: &mut Random) -> String {
    match column {
        Column::Header if random.in_100(50) => seen(random, |meaning| meaning == Meaning::Header("")),
        Column::Header => random.pick(&["H1", "h1", "H 1", "Header 1", "Image 1", "H1 (image)", "{{H1}}"]).into(),
        Column::Body(name) | Column::Link(name) if name.parse::<u32>().is_ok() => body(name, random),
        Column::Body(name) | Column::Link(name) => match random.below(5) {
            0 => name.to_uppercase(),
            1 => name.replace('_', " "),
            2 => format!("{{{{{name}}}}}"),
            3 => name.replace('_', "-"),
            _ => name.clone(),
        },
        Column::Data(member) => member.path.into(),
        Column::Number(channel) => channel.as_str().into(),
        Column::Button(name) => {
            format!("{}{name}", random.pick(&["BU", "bu", "BU ", "Button ", "bu_", "Btn "]))
        }
    }
}

fn body(name: &str, random: &mut Random) -> String {
    let before = random.pick(&[
        "B",
        "b",
        "B ",
        "B_",
        "B0",
        "Body ",
        "body_variable",
        "Variable ",
        "Var",
        "Platzhalter ",
        "{{",
        "${{",
        "{",
    ]);
    let behind = match before {
        "{{" | "${{" => "}}",
        "{" => "}",
        _ => random.pick(&["", "", "", ":", " (card)", " - card"]),
    };
    format!("{before}{name}{behind}")
}
