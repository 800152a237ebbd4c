use super::Meaning::{Body, Button, CallingCode, Figure, Header, Id, Message, Reserved, Unknown};
use super::*;

fn number(heading: &str) -> Option<(NumberKind, u8)> {
    match meaning(heading) {
        Meaning::Number(NumberName { kind, place }) => Some((kind, place)),
        _ => None,
    }
}

#[test]
fn numbers_are_known_by_the_names_of_exports() {
    use NumberKind::{Bare, Landline, Mobile, NotWritten, Other, Phone, Sms, WhatsApp};
    for (kind, headings) in [
        (
            Mobile,
            "Mobile|MOBILE PHONE|MobilePhone|cell_phone|Phone - Mobile|Handynummer|Móvil|movil|Teléfono móvil|\
        Número de celular|Téléphone portable|Cellulare|Telemóvel|Mobiel nummer|GSM|msisdn|_MobileNumber",
        ),
        (WhatsApp, "WhatsApp|whatsapp_number|WhatsApp Phone Number|wa_id|WhatsApp-Nummer"),
        (Sms, "SMS|SMS Phone Number"),
        (
            Phone,
            "Phone|phone_number|PhoneNumber|Phone\u{a0}Number|Phone\nnumber|Phone*|Phone #|Phone 1 - Value|\
        Primary Phone|Telefon|Telefonnummer|Rufnummer|Teléfono|TELEFONO|Número de teléfono|Téléphone|\
        N° de téléphone|Tél.|Numero di telefono|Telefone|Telefoonnummer|{Phone}|[phone]|Telephone|1. Phone|\
        Person - Phone|consumerPhoneNumber",
        ),
        (Other, "Other Phone|Default Address Phone|Weiteres Telefon"),
        (
            Landline,
            "Home Phone|Business Phone|Telefon (privat)|Telefon geschäftlich|Téléphone (bureau)|Festnetz|\
        LANDLINE_NUMBER",
        ),
        (Bare, "Number|Contact|To|Recipient|Nummer|Número|Phone Number (with country code)|Mobile [E.164]"),
        (
            NotWritten,
            "Fax|Business Fax|Pager|Assistant's Phone|Asst. Phone|TTY/TDD Phone|From|Téléphone de l'assistant(e)|\
        Fax (old)",
        ),
    ] {
        for heading in headings.split('|') {
            assert_eq!(number(heading), Some((kind, 1)), "{heading:?}");
        }
    }
}

#[test]
fn the_number_in_a_name_is_its_place() {
    assert_eq!(number("Phone 2"), Some((NumberKind::Phone, 2)));
    assert_eq!(number("Phone 12 - Value"), Some((NumberKind::Phone, 12)));
    assert_eq!(number("Home Phone 2"), Some((NumberKind::Landline, 2)));
    assert_eq!(number("Téléphone 2 (bureau)"), Some((NumberKind::Landline, 2)));
    assert_eq!(number("phone_0"), Some((NumberKind::Phone, 0)));
}

#[test]
fn what_only_looks_like_a_number_is_none() {
    for heading in "Phone Type|Phone Label|Phone 1 - Type|Phone 1 - Label|Phone Model|Phone Opt-in|Phone Verified|\
        Phone Country|Account Number|Account Phone Type|Customer Number|Customer ID|Order Number|Contact ID|\
        Contact Name|Number of orders|Mobile App Version|Bestellnummer|Kundennummer|Telefontyp|\
        Accepts SMS Marketing|SMS Consent|WhatsApp Opt-in|Mobile Opt-out|Phone: verified|Telefon - Typ|\
        Cellar|Tour|Phone 1 2|Phone 123|Número de orden|Número de pedido|Fon t|Record ID|No|Name"
        .split('|')
    {
        assert!(matches!(meaning(heading), Unknown | Meaning::OtherNumber), "{heading:?}");
    }
}

#[test]
fn exports_name_one_number_first() {
    let best = |headings: &'static str| {
        let ranked = headings.split('|').filter_map(|heading| match meaning(heading) {
            Meaning::Number(number) => Some((number.rank()?, heading)),
            _ => None,
        });
        let first = ranked.clone().min();
        first.filter(|(rank, _)| ranked.filter(|(other, _)| other == rank).count() == 1).map(|(_, heading)| heading)
    };
    let google = "First Name|Phone 1 - Label|Phone 1 - Value|Phone 2 - Label|Phone 2 - Value";
    assert_eq!(best(google), Some("Phone 1 - Value"));
    let outlook = "Assistant's Phone|Business Fax|Business Phone|Business Phone 2|Home Phone|Mobile Phone|Other Phone|\
        Pager|Primary Phone";
    assert_eq!(best(outlook), Some("Mobile Phone"));
    assert_eq!(best("Phone|Mobile|Fax"), Some("Mobile"));
    assert_eq!(best("Default Address Phone|Phone"), Some("Phone"));
    assert_eq!(best("Home Phone|Business Phone"), None);
    assert_eq!(best("phone number|PHONE NUMBER"), None);
    assert_eq!(best("Fax|From"), None);
}

#[test]
fn a_name_keeps_its_meaning_however_it_is_spelled() {
    for name in SEEN.iter().flat_map(|seen| seen.names) {
        let counted = alloc::format!("{name} 1");
        for name in [*name, &counted] {
            let plain = name.to_uppercase().replace([' ', '-', '_'], "\u{a0}_");
            assert_eq!(meaning(&plain), meaning(name), "{name}");
            assert_eq!(meaning(&alloc::format!("\u{feff}\"{name}\"*\n")), meaning(name), "{name}");
        }
    }
}

#[test]
fn words_of_many_uses_wait_for_the_content() {
    for (heading, waits) in [
        ("Number", true),
        ("WhatsApp", true),
        ("SMS", true),
        ("Phone (type)", true),
        ("Phone", false),
        ("Mobile", false),
    ] {
        let Meaning::Number(number) = meaning(heading) else { panic!("{heading}") };
        assert_eq!(number.needs_content(), waits, "{heading}");
    }
}

#[test]
fn variables_are_known_in_every_spelling() {
    for heading in "B2|b2|B 2|B_2|B-02|Body 2|body_variable2|Variable 2|Var2|{{2}}|${{2}}|{2}|{{ B2 }}|B2 (card)|B2:|\
        B2: card|B2 - card|{{2}} (card)|{{2}}: card| B2\u{a0}|Platzhalter 2|Variável 2"
        .split('|')
    {
        assert_eq!(meaning(heading), Body("2"), "{heading:?}");
    }
    assert_eq!(meaning("{{customer_name}}"), Body("customer_name"));
    assert_eq!(meaning("B12"), Body("12"));
    assert_eq!(meaning("B00"), Body("0"));
    assert_eq!(meaning("{{0}}"), Body("0"));
    assert_eq!(meaning("2"), Figure("2"));
    assert_eq!(meaning("[2]"), Figure("2"));
}

#[test]
fn headers_and_buttons_are_known_with_and_without_number() {
    for heading in "H1|H 1|Header 1|Header 1 URL|Image 1|H1 (image)|{{H1}}".split('|') {
        assert_eq!(meaning(heading), Header("1"), "{heading:?}");
    }
    for heading in
        "Header|Image|Image URL|image_url|Bild|Imagen|URL de l'image|Photo|Video|PDF|Media URL|En-tête".split('|')
    {
        assert_eq!(meaning(heading), Header(""), "{heading:?}");
    }
    for heading in "BU1|BU 1|bu_1|Button 1|Button 1 URL|BU1: link|Btn 1".split('|') {
        assert_eq!(meaning(heading), Button("1"), "{heading:?}");
    }
    for heading in "Button|Button URL|CTA|Botón|Bouton|Knop".split('|') {
        assert_eq!(meaning(heading), Button(""), "{heading:?}");
    }
}

#[test]
fn what_only_looks_like_a_variable_is_none() {
    for heading in "B|H|BU|BX1|B1a|Bo1dy|Boeing|1B|B1-2|H1-1|B123|Variable|Button Label|Button 1 Text|Image Alt Text|\
        Image (alt text)|Button: label|Documento|2026|12:30|3 - 4|1 (name)|{\"a\":1}|Hi {{1}}|\
        {{1}} and {{2}}|{{}}|B1 name"
        .split('|')
    {
        assert_eq!(meaning(heading), Unknown, "{heading:?}");
    }
}

#[test]
fn the_other_meanings() {
    for heading in "Message|Text|SMS text|Nachricht|Mensaje|Testo del messaggio|Body".split('|') {
        assert_eq!(meaning(heading), Message, "{heading:?}");
    }
    for heading in "Id|inApp|In-App ID|user_id|consumer id|external_id".split('|') {
        assert_eq!(meaning(heading), Id, "{heading:?}");
    }
    for heading in "Country Code|calling_code|Ländervorwahl|Código de país|Phone Country Code".split('|') {
        assert_eq!(meaning(heading), CallingCode, "{heading:?}");
    }
    for heading in ["sendcheck row", "Sendcheck Codes", "sendcheck_what is wrong", "sendcheck sentence 1"] {
        assert_eq!(meaning(heading), Reserved, "{heading:?}");
    }
    for heading in "| |*|sendcheck|\u{feff}".split('|') {
        assert_eq!(meaning(heading), Unknown, "{heading:?}");
    }
}

#[test]
fn a_text_is_no_name_however_long() {
    for (begin, is_known) in [("B1: ", true), ("sendcheck ", true), ("B1: !", false), ("sendcheck !", false)] {
        let length = if is_known { LONGEST_NAME } else { LONGEST_NAME + 1 };
        let name = alloc::format!("{begin:x<length$}");
        assert_eq!(meaning(&name) != Unknown, is_known, "{name}");
        assert!(!is_known || !begin.starts_with("send") || is_ours(&name));
    }
    let text = "Phone ".repeat(100_000);
    assert_eq!(meaning(&text), Unknown);
    assert_eq!(meaning(&alloc::format!("Phone{}", " ".repeat(100_000))), meaning("Phone"));
}

#[test]
fn a_variable_is_named_by_its_own_name() {
    for heading in "customer_name|Customer Name|customer-name|CustomerName|{{customer_name}}|${{ Customer Name }}|\
        {customer_name}: whole"
        .split('|')
    {
        assert!(variable_named(heading, "customer_name"), "{heading}");
    }
    assert!(variable_named("Straße", "strasse"));
    assert!(variable_named("1", "1"));
    for (heading, variable) in
        [("customer", "customer_name"), ("", ""), ("*", "#"), ("B1", "1"), ("Hi {{name}}", "name")]
    {
        assert!(!variable_named(heading, variable), "{heading}");
    }
}
