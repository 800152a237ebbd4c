//! An export of a customer database, 3,000 contacts in each of its spellings, is read as it is or says in one sentence what to
//! choose; rows are never blamed for it.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is a failed test")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use sendcheck::engine::recipients::{ColumnGiven, ColumnsGiven, Standing};
use sendcheck::{AllowedHosts, Handoff, Policy, ReadOptions, Recipients};
use sendcheck_tests::pages::repository;

const CONTACTS: u32 = 3_000;

/// The columns of the export, as each language of its users calls them; the first names, the number and the picture are
/// needed.
const HEADINGS: [(&str, [&str; 12]); 7] = [
    (
        "English",
        [
            "First Name",
            "Contact ID",
            "Last Name",
            "Email",
            "Account Owner",
            "Created Date",
            "Mailing Street",
            "Mailing City",
            "Mobile Phone",
            "Fax",
            "Lead Status",
            "Picture",
        ],
    ),
    (
        "German",
        [
            "Vorname",
            "Kontakt-ID",
            "Nachname",
            "E-Mail",
            "Inhaber",
            "Erstellt am",
            "Straße",
            "Ort",
            "Handynummer",
            "Fax",
            "Lead-Status",
            "Bild",
        ],
    ),
    (
        "Spanish",
        [
            "Nombre",
            "ID de contacto",
            "Apellidos",
            "Correo",
            "Propietario",
            "Fecha de creación",
            "Calle",
            "Ciudad",
            "Teléfono móvil",
            "Fax",
            "Estado",
            "Imagen",
        ],
    ),
    (
        "French",
        [
            "Prénom",
            "ID du contact",
            "Nom",
            "Courriel",
            "Propriétaire",
            "Créé le",
            "Rue",
            "Ville",
            "Téléphone portable",
            "Fax",
            "Statut",
            "Photo",
        ],
    ),
    (
        "Italian",
        [
            "Nome",
            "ID contatto",
            "Cognome",
            "Posta",
            "Proprietario",
            "Data di creazione",
            "Via",
            "Città",
            "Cellulare",
            "Fax",
            "Stato",
            "Immagine",
        ],
    ),
    (
        "Portuguese",
        [
            "Nome próprio",
            "ID do contacto",
            "Apelido",
            "Correio",
            "Proprietário",
            "Criado em",
            "Rua",
            "Cidade",
            "Telemóvel",
            "Fax",
            "Estado",
            "Imagem",
        ],
    ),
    (
        "Dutch",
        [
            "Voornaam",
            "Contact-ID",
            "Achternaam",
            "E-mailadres",
            "Eigenaar",
            "Gemaakt op",
            "Straat",
            "Plaats",
            "Mobiel nummer",
            "Fax",
            "Leadstatus",
            "Afbeelding",
        ],
    ),
];

const PEOPLE: [&str; 5] = ["Zoë", "Jürgen", "Ana María", "François", "Nancy"];

fn export(heading: &[&str], delimiter: char) -> String {
    let delimiter = delimiter.to_string();
    let mut text = heading.join(&delimiter) + "\r\n";
    for contact in 0..CONTACTS {
        let person = PEOPLE[contact as usize % PEOPLE.len()];
        let cells = [
            person.to_string(),
            format!("003{contact:07}"),
            "\"Doe; Roe, Jr. | Esq.\"".into(),
            format!("c{contact}@example.com"),
            "Bob".into(),
            "2026-05-01".into(),
            format!("\"{contact} Main St, Apt 4;\nfloor 2\""),
            "Köln".into(),
            format!("+1212200{contact:04}"),
            if contact % 3 == 0 { "+12122009999".into() } else { String::new() },
            "open".into(),
            format!("https://cdn.example.com/{contact}.jpg"),
        ];
        writeln!(text, "{}\r", cells.join(&delimiter)).unwrap();
    }
    text
}

fn windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

fn utf16(text: &str) -> Vec<u8> {
    format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn handoff(name: &str) -> Handoff {
    Handoff::read(&fs::read(repository().join(format!("tests/vectors/handoffs/{name}.json"))).unwrap()).unwrap()
}

fn check(bytes: &[u8], handoff: &Handoff, columns: &[&str]) -> Recipients {
    let columns = columns.iter().map(|column| ColumnGiven::parse(column).unwrap()).collect();
    let columns = ColumnsGiven { columns, ..ColumnsGiven::default() };
    let allow = AllowedHosts::new(["https://cdn.example.com"]).unwrap();
    let policy = Policy { allow: Some(allow), ..Policy::default() };
    Recipients::read(bytes, handoff, &policy, ReadOptions { columns, ..ReadOptions::default() }).unwrap()
}

/// The codes found on the list, and on its recipients.
fn codes(recipients: &Recipients) -> (BTreeSet<&'static str>, BTreeSet<&'static str>) {
    let of_list = recipients.findings().iter().map(|finding| finding.code.as_str()).collect();
    let of_rows = recipients.summary().by_code.iter().map(|(rule, _)| rule.as_str()).collect();
    (of_list, of_rows)
}

type Encode = fn(&str) -> Vec<u8>;

#[test]
fn an_export_is_accepted_whole_or_says_what_to_choose() {
    let handoff = handoff("wa-image-and-link");
    let file_forms: [(&str, char, Encode); 5] = [
        ("UTF-8 with a mark, semicolons", ';', |text| format!("\u{feff}{text}").into_bytes()),
        ("UTF-8, commas", ',', |text| text.as_bytes().to_vec()),
        ("UTF-8, bars", '|', |text| text.as_bytes().to_vec()),
        ("windows-1252, semicolons", ';', windows_1252),
        ("UTF-16, tabs", '\t', utf16),
    ];
    for (index, (language, heading)) in HEADINGS.into_iter().enumerate() {
        // Every form in the first language, two in each other.
        let forms = if index == 0 { &file_forms[..] } else { &file_forms[2..4] };
        for &(form, delimiter, encode) in forms {
            let what = format!("{language}, {form}");
            let bytes = encode(&export(&heading, delimiter));
            let asked = check(&bytes, &handoff, &[]);
            assert_eq!(asked.list().reading().standing, Standing::Uncertain, "{what}");
            assert_eq!(asked.list().reading().delimiter, delimiter, "{what}");
            let (of_list, of_rows) = codes(&asked);
            assert!(of_list.contains("COLUMNS_UNCERTAIN"), "{what}: {of_list:?}");
            assert!(of_rows.iter().all(|code| *code == "COLUMNS_UNCERTAIN"), "{what}: {of_rows:?}");

            let [first_name, contact, ..] = heading;
            let chosen = [format!("B1={first_name}"), format!("B2={contact}"), format!("BU1={contact}")];
            let settled = check(&bytes, &handoff, &chosen.each_ref().map(String::as_str));
            assert_eq!(settled.list().reading().standing, Standing::Certain, "{what}");
            assert_eq!(settled.summary().accepted, CONTACTS, "{what}: {:?}", codes(&settled));
        }
    }
}
