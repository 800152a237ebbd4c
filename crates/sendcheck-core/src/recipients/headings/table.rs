//! Every name that a heading is known by, with its languages and where it was seen.
//!
//! The one place for names: lookups read the lists, `docs/columns.md` is generated from [`SEEN`]. Names stand as their
//! programs write them and are compared [folded](super::fold), so each is here once, whatever its case, accents and marks.

use super::NumberKind;
use super::compiled::{as_text, fold_lines, folded_length};

/// What a name in the table stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Number(NumberKind),
    CallingCode,
    OtherNumber,
    Id,
    Message,
    /// A word that stands alone or counts: `Image`, `Button 1`.
    Header,
    Button,
    /// Letters that are a name only with the digits behind them: `H1`, `Variable 1`, `BU1`.
    CountedHeader,
    CountedBody,
    CountedButton,
}

/// Digits in a heading, beside its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Digits {
    None,
    First,
    Between,
    Last,
}

impl Sense {
    fn takes(self, digits: Digits) -> bool {
        match self {
            Self::Number(_) => true,
            Self::CallingCode | Self::OtherNumber | Self::Id | Self::Message => digits == Digits::None,
            Self::Header | Self::Button => digits != Digits::First,
            Self::CountedHeader | Self::CountedBody | Self::CountedButton => digits == Digits::Last,
        }
    }
}

/// What the letters of a heading stand for, given where its digits are. `letters` are folded.
pub(super) fn sense(letters: &str, digits: Digits) -> Option<Sense> {
    // Bytes, as a list may have thousands of columns: lines of texts take several times as long.
    let is_line = |name: &[u8]| !name.is_empty() && name == letters.as_bytes();
    let is_among = |names: &str| names.as_bytes().split(|byte| *byte == b'\n').any(is_line);
    LISTS.iter().find(|(sense, names)| sense.takes(digits) && is_among(names)).map(|(sense, _)| *sense)
}

/// Names of one meaning from one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// What a column of these names holds.
    pub meaning: &'static str,
    /// The languages the names belong to.
    pub languages: &'static str,
    /// The programs, documents or reports that use them.
    pub source: &'static str,
    /// The names as they are written there.
    pub names: &'static [&'static str],
}

macro_rules! names {
    ($($sense:expr, $meaning:literal { $($languages:literal, $source:literal: $($name:literal),+;)+ })+) => {
        /// The names of each sense, folded, in lines.
        const LISTS: &[(Sense, &str)] = &[$(($sense, {
            const NAMES: &str = concat!($($($name, "\n"),+),+);
            const FOLDED: [u8; folded_length(NAMES)] = fold_lines(NAMES);
            as_text(&FOLDED)
        })),+];

        /// Every name, by meaning and language. Nothing but documentation and tests reads it, so it weighs nothing elsewhere.
        pub const SEEN: &[Seen] = &[$($(
            Seen { meaning: $meaning, languages: $languages, source: $source, names: &[$($name),+] },
        )+)+];
    };
}

// Source "in common use": the word itself, in no program's export in particular.
names! {
    Sense::Number(NumberKind::Mobile), "Mobile number" {
        "English", "Outlook": "Mobile Phone";
        "English, French", "Salesforce, Zoho CRM, Yeastar": "Mobile";
        "English", "Salesforce Marketing Cloud, Zoho CRM": "Mobile Number";
        "English", "HubSpot": "Mobile Phone Number";
        "English", "VAN, as reported to Spoke (issue 2071); Nethesis (issue 5411)": "Cell Phone";
        "English", "Outlook's object model": "Mobile Telephone Number";
        "English", "Pipedrive": "Phone - Mobile";
        "English", "Trackly SMS": "MSISDN";
        "English", "in common use": "Cell", "Cell Number", "Cell Phone Number", "Phone (Cell)", "Cellular", "Mobile No.",
            "Mobile Phone No.", "Mobile Telephone", "Customer Mobile", "Contact Mobile", "Primary Mobile", "Personal Mobile";
        "English", "Pipedrive's exports of persons": "Person - Phone - Mobile";
        "German", "Outlook": "Mobiltelefon", "Mobiltelefonnummer";
        "German", "in common use": "Handy", "Handynummer", "Handy-Nr.", "Mobil", "Mobilnummer", "Mobil-Nr.", "Mobile Nummer",
            "Mobilfunk", "Mobilfunknummer", "Mobilrufnummer", "Telefon (Handy)", "Telefon mobil", "Natel";
        "Spanish", "Outlook Express": "Teléfono móvil";
        "Spanish, Portuguese", "sample files of importers": "Celular";
        "Spanish", "sample files of importers": "Móvil";
        "Spanish", "in common use": "Teléfono celular", "Número celular", "Número móvil", "Número de móvil",
            "Número de teléfono móvil", "Número de teléfono celular", "Tel. móvil", "Nº de móvil", "Nº móvil";
        "Spanish, Portuguese", "in common use": "Número de celular", "Nº de celular", "Nº celular", "Cel.";
        "French", "Outlook": "Tél. mobile";
        "French", "Outlook Express": "Téléphone mobile";
        "French", "in common use": "Portable", "Téléphone portable", "Tél. portable", "Numéro de portable",
            "Numéro de mobile", "Numéro de téléphone mobile", "Numéro de téléphone portable", "Numéro portable",
            "N° de portable", "N° portable", "N° de mobile", "N° mobile";
        "French, Italian", "in common use": "Numéro mobile";
        "French, Dutch", "in common use in Belgium": "GSM";
        "Italian", "in common use": "Cellulare", "Telefono cellulare", "Telefono mobile", "Numero cellulare",
            "Numero di cellulare", "Numero di telefono cellulare", "Tel. cellulare", "N. cellulare";
        "Portuguese", "in common use": "Telemóvel", "Número de telemóvel", "Nº de telemóvel", "Telefone celular",
            "Telefone móvel", "Número de telefone celular";
        "Polish", "in common use": "Telefon komórkowy", "Komórka", "Numer telefonu komórkowego", "Nr telefonu komórkowego";
        "Czech, Slovene", "in common use": "Mobilní telefon";
        "Slovak", "in common use": "Mobilný telefón";
        "Croatian", "in common use": "Mobitel", "Broj mobitela";
        "Hungarian", "in common use": "Mobilszám";
        "Finnish", "in common use": "Matkapuhelin", "Matkapuhelinnumero";
        "Turkish", "in common use": "Cep telefonu", "Cep No";
        "Indonesian", "in common use": "No HP", "Nomor HP", "Handphone";
        "Dutch", "in common use": "Mobiel", "Mobiel nummer", "Mobiele nummer", "Mobiele telefoon", "Mobiel telefoonnummer",
            "Mobiele telefoonnummer", "Telefoon mobiel", "GSM-nummer";
    }
    Sense::Number(NumberKind::WhatsApp), "WhatsApp number" {
        "all", "Brevo": "WHATSAPP";
        "all", "WhatsApp's Cloud API": "wa_id";
        "all", "Proactive Messaging API, `consumerContent`": "wa";
        "English", "HubSpot": "WhatsApp Phone Number";
        "English", "bulk senders": "WhatsApp Number", "WhatsApp Phone", "WhatsApp No.", "WhatsApp Mobile Number", "WhatsApp ID",
            "WA Number";
        "German, Dutch", "in common use": "WhatsApp-Nummer";
        "Spanish, Portuguese", "in common use": "Número de WhatsApp";
        "Spanish, French, Italian", "in common use": "Numero WhatsApp";
        "Italian", "in common use": "Numero di WhatsApp";
    }
    Sense::Number(NumberKind::Sms), "SMS number" {
        "all", "Brevo; Proactive Messaging API, `consumerContent`": "SMS";
        "English", "Mailchimp": "SMS Phone Number";
        "English", "in common use": "SMS Number", "SMS Phone";
        "German, Dutch", "in common use": "SMS-Nummer";
        "Spanish, French, Italian", "in common use": "Numero SMS";
    }
    Sense::Number(NumberKind::Phone), "Phone number" {
        "English", "Proactive Messaging user guide; Salesforce, Shopify, Braze": "Phone";
        "English", "HubSpot, Klaviyo, Mailchimp, OneSignal, Qiscus, whatomate": "Phone Number";
        "English", "Google Contacts (`Phone 1 - Value`)": "Phone - Value";
        "English", "Outlook, Zoho CRM": "Primary Phone";
        "English", "Pipedrive": "Person - Phone";
        "English", "Proactive Messaging API, first version": "consumerPhoneNumber";
        "English", "Somleng": "Telephone Number";
        "English", "sample files of importers": "Telephone", "Tel", "Contact Number";
        "English", "in common use": "Phone No.", "Tel. No.", "Telephone No.", "Tel Number", "Contact Phone",
            "Contact Phone Number", "Contact No.", "Customer Phone", "Customer Phone Number", "Client Phone", "User Phone",
            "Recipient Phone", "Recipient Phone Number", "Recipient Number", "Consumer Phone",
            "Primary Phone Number", "Main Phone", "Main Phone Number", "Phone (Main)", "Phone (Primary)";
        "German", "Outlook": "Haupttelefon";
        "German", "in common use": "Telefon", "Telefonnummer", "Telefon-Nr.", "Rufnummer", "Fon",
            "Tel.-Nummer";
        "German, Dutch", "in common use": "Tel.-Nr.";
        "Spanish, Italian", "sample files of importers": "Teléfono";
        "Spanish", "in common use": "Número de teléfono", "Nº de teléfono", "Teléfono principal", "Teléfono de contacto",
            "Número de contacto", "Tfno.", "Tlf.", "Telf.";
        "Spanish, Italian", "in common use": "Número telefónico", "N. telefono";
        "French", "Outlook": "Téléphone principal", "Tél. principal";
        "French", "in common use": "Numéro de téléphone", "Numéro téléphone", "N° de téléphone", "N° téléphone", "N° de tél.",
            "N° tél.", "Numéro de tél.";
        "Italian", "in common use": "Numero di telefono", "Numero telefono", "N. di telefono", "Recapito telefonico";
        "Portuguese", "sample files of importers": "Telefone", "Fone";
        "Portuguese", "in common use": "Número de telefone", "Nº de telefone", "Nº telefone", "Telefone principal",
            "Telefone de contato", "Telefone de contacto", "Número de contato";
        "Polish", "in common use": "Numer telefonu", "Nr telefonu";
        "Croatian", "in common use": "Broj telefona";
        "Hungarian", "in common use": "Telefonszám";
        "Finnish", "in common use": "Puhelin", "Puhelinnumero";
        "Turkish", "in common use": "Telefon No";
        "Indonesian", "in common use": "Telepon", "Nomor Telepon", "No Telepon";
        "Dutch", "in common use": "Telefoon", "Telefoonnummer", "Telefoonnr.";
    }
    Sense::Number(NumberKind::Other), "Another number of the person" {
        "English", "Outlook, Salesforce": "Other Phone";
        "English", "Zoho CRM": "Secondary Phone";
        "English", "MessageSpring": "Secondary Phone Number";
        "English", "Outlook": "Car Phone";
        "English", "Pipedrive": "Phone - Other", "Person - Phone - Other";
        "English", "Shopify": "Default Address Phone", "Billing Phone", "Shipping Phone";
        "English", "in common use": "Alternate Phone", "Alternate Phone Number", "Alternative Phone", "Alt. Phone",
            "Daytime Phone", "Evening Phone";
        "German", "Outlook": "Weiteres Telefon", "Autotelefon";
        "German", "in common use": "Weitere Telefonnummer", "Alternative Telefonnummer";
        "Spanish", "sample files of importers": "Otro número", "Otro teléfono";
        "Spanish", "in common use": "Teléfono secundario";
        "Spanish, Italian", "in common use": "Teléfono alternativo";
        "French", "Outlook": "Téléphone (autre)", "Téléphone (voiture)";
        "French", "in common use": "Autre téléphone", "Téléphone secondaire";
        "Italian", "in common use": "Altro telefono", "Telefono secondario";
        "Portuguese", "in common use": "Outro telefone", "Telefone alternativo", "Telefone secundário";
        "Dutch", "in common use": "Andere telefoon", "Ander telefoonnummer";
    }
    Sense::Number(NumberKind::Landline), "Number at home or at work" {
        "English", "Outlook, Salesforce": "Home Phone";
        "English", "Outlook": "Business Phone", "Company Main Phone";
        "English", "Outlook's object model": "Business Telephone Number", "Home Telephone Number";
        "English", "Zoho CRM": "Work Phone";
        "English", "Pipedrive": "Phone - Home", "Phone - Work", "Person - Phone - Home", "Person - Phone - Work";
        "English", "Brevo": "LANDLINE_NUMBER";
        "English", "in common use": "Landline", "Landline Phone", "Home Phone Number", "Home Number", "Home Telephone",
            "Work Phone Number", "Work Number", "Work Telephone", "Business Phone Number", "Office Phone",
            "Office Phone Number", "Phone (Office)", "Company Phone", "Company Phone Number";
        "German", "Outlook": "Telefon geschäftlich", "Telefon privat", "Telefon Firma";
        "German", "in common use": "Festnetz", "Festnetznummer", "Telefon Festnetz", "Telefon dienstlich", "Telefon Arbeit",
            "Telefon Büro";
        "Spanish", "Outlook Express": "Teléfono particular", "Teléfono del trabajo";
        "Spanish", "in common use": "Teléfono fijo", "Teléfono de casa", "Teléfono trabajo", "Teléfono oficina",
            "Teléfono de oficina";
        "Spanish, Italian", "in common use": "Teléfono casa";
        "French", "Outlook": "Téléphone (bureau)", "Téléphone (domicile)", "Téléphone société";
        "French", "Outlook Express": "Téléphone professionnel", "Téléphone personnel";
        "French", "in common use": "Téléphone fixe", "Tél. fixe", "Fixe", "Tél. bureau", "Tél. domicile";
        "Italian", "in common use": "Telefono fisso", "Telefono ufficio", "Telefono abitazione", "Telefono lavoro";
        "Portuguese", "in common use": "Telefone fixo", "Telefone residencial", "Telefone comercial", "Telefone do trabalho";
        "Dutch", "in common use": "Vaste telefoon", "Vast nummer", "Telefoon vast", "Telefoon thuis", "Telefoon werk",
            "Telefoon zakelijk", "Telefoon privé";
    }
    Sense::Number(NumberKind::Bare), "Perhaps the number: decided by what the column holds" {
        "English", "sample files of importers": "Number", "Contact";
        "English", "Twilio": "To";
        "English", "Postman.gov.sg": "Recipient";
        "German, Dutch", "in common use": "Nummer";
        "German", "in common use": "Kontakt", "Empfänger", "Empfaenger";
        "Spanish, French, Italian, Portuguese", "sample files of importers": "Numero";
        "Spanish", "in common use": "Contacto";
        "Spanish, Italian, Portuguese", "in common use": "Destinatario";
        "French", "in common use": "Destinataire";
        "Italian", "in common use": "Contatto", "Recapito";
        "Portuguese", "sample files of importers": "Contato";
        "Dutch", "in common use": "Ontvanger";
    }
    Sense::Number(NumberKind::NotWritten), "A number that is not written to" {
        "all", "Outlook, Salesforce": "Fax";
        "all", "Outlook": "Pager", "Telex", "ISDN";
        "English", "HubSpot": "Fax Number";
        "English", "Outlook": "Business Fax", "Home Fax", "Other Fax", "Assistant's Phone", "Callback", "Radio Phone",
            "TTY/TDD Phone";
        "English", "Salesforce": "Asst. Phone";
        "English", "Twilio": "From";
        "English", "Proactive Messaging API": "outboundNumber";
        "English", "in common use": "Fax No.", "Work Fax", "Assistant Phone", "Emergency Phone", "Emergency Contact Phone",
            "Emergency Contact Number", "Sender", "Sender Number", "From Number";
        "German", "Outlook": "Fax geschäftlich", "Fax privat", "Weiteres Fax", "Telefon Assistent",
            "Telefon für Hörbehinderte";
        "German", "in common use": "Telefax", "Fax-Nr.", "Notfallnummer", "Absender";
        "German, Dutch", "in common use": "Faxnummer";
        "Spanish", "Outlook Express": "Fax particular", "Fax del trabajo";
        "Spanish, French, Portuguese", "in common use": "Número de fax";
        "Spanish", "in common use": "Remitente", "Teléfono de emergencia";
        "French", "Outlook": "Télécopie", "Télécopie (bureau)", "Télécopie (domicile)", "Télécopie (autre)", "Fax (bureau)",
            "Fax (domicile)", "Fax (autre)", "Téléphone de l'assistant(e)", "Radio téléphone", "Téléphone TDD/TTY", "RNIS",
            "Récepteur de radiomessagerie";
        "French", "in common use": "Expéditeur";
        "Italian", "in common use": "Numero di fax", "Mittente";
        "Portuguese", "in common use": "Remetente";
        "Dutch", "in common use": "Afzender";
    }
    Sense::CallingCode, "Calling code, apart from the number" {
        "English", "MessageSpring": "Country Code";
        "English", "in common use": "Calling Code", "Country Calling Code", "Phone Country Code", "Mobile Country Code",
            "Dial Code", "Dialing Code", "Dialling Code", "Phone Code", "Phone Prefix", "ISD Code", "Area Code";
        "German", "in common use": "Vorwahl", "Ländervorwahl", "Laendervorwahl", "Landesvorwahl", "Ländercode";
        "Spanish", "in common use": "Código de país", "Código del país", "Código país", "Prefijo", "Prefijo telefónico",
            "Prefijo internacional", "LADA";
        "Spanish, Portuguese", "in common use": "Código de área", "Indicativo";
        "French", "in common use": "Indicatif", "Indicatif pays", "Indicatif téléphonique", "Code pays";
        "Italian", "in common use": "Prefisso", "Prefisso internazionale", "Prefisso telefonico";
        "Portuguese", "sample files of importers": "DDD";
        "Portuguese", "in common use": "DDI", "Código do país";
        "Dutch", "in common use": "Landcode", "Landnummer", "Netnummer";
    }
    Sense::OtherNumber, "A number that is no phone's" {
        "English", "in common use": "IMEI", "EAN", "GTIN", "UPC", "SKU", "ISBN", "IBAN", "Account", "Account Number", "Account No.",
            "Account ID", "Customer ID", "Customer Number", "Customer No.", "Client ID", "Client Number",
            "Member ID", "Member Number", "Membership Number", "Card Number", "Order", "Order Number",
            "Order No.", "Order ID", "Invoice", "Invoice Number", "Invoice No.", "Invoice ID", "Reference",
            "Reference Number", "Ref.", "Ticket Number", "Case Number", "Contract Number", "Policy Number",
            "Serial Number", "Tracking Number", "Booking Number", "Record ID", "Contact ID", "Lead ID",
            "Row Number", "Date", "Date of Birth", "DOB", "Birthday", "Created", "Created At", "Updated At",
            "Timestamp", "Zip Code", "Postal Code", "Postcode", "Tax ID", "VAT Number", "Passport Number",
            "Amount", "Price", "Balance";
        "German", "in common use": "Kundennummer", "Kunden-Nr.", "Kunden-ID", "Kontonummer", "Bestellnummer", "Auftragsnummer",
            "Rechnungsnummer", "Rechnungs-Nr.", "Vertragsnummer", "Mitgliedsnummer", "Geschäftspartner",
            "Artikelnummer", "Seriennummer", "Datum", "Geburtsdatum", "Postleitzahl", "PLZ", "Betrag",
            "Belegnummer", "Referenznummer", "Kartennummer";
        "Spanish", "in common use": "Número de cliente", "Nº de cliente", "Código de cliente", "Número de pedido", "Nº de pedido",
            "Pedido", "Factura", "Número de factura", "Número de cuenta", "Referencia", "Fecha",
            "Fecha de nacimiento", "Código postal", "DNI", "NIF", "Importe";
        "French", "in common use": "Numéro de client", "Numéro client", "N° client", "Code client", "Numéro de commande",
            "N° de commande", "Commande", "Facture", "Numéro de facture", "N° de facture", "Date de naissance",
            "SIRET", "SIREN", "Montant";
        "Italian", "in common use": "Codice cliente", "Numero cliente", "Numero ordine", "Ordine", "Fattura", "Numero fattura",
            "Riferimento", "Data", "Data di nascita", "Partita IVA", "Importo";
        "Portuguese", "in common use": "Número do cliente", "Código do cliente", "Número do pedido", "Nota fiscal", "Data de nascimento",
            "CPF", "CNPJ", "CEP", "Valor";
        "Dutch", "in common use": "Klantnummer", "Klantnr.", "Ordernummer", "Bestelnummer", "Factuurnummer", "Referentie",
            "Geboortedatum", "BSN", "Bedrag";
    }
    Sense::Id, "Id of an app user" {
        "all", "Proactive Messaging API, `consumerContent`": "inapp";
        "all", "in common use": "Id";
        "English", "OneSignal, Braze": "external_id";
        "English", "in common use": "In-App ID", "Consumer ID", "User ID", "App User ID", "External User ID";
        "German", "in common use": "Benutzer-ID", "Nutzer-ID";
        "Spanish", "in common use": "ID de usuario";
        "French", "in common use": "ID utilisateur", "Identifiant";
        "Italian", "in common use": "ID utente";
        "Portuguese", "in common use": "ID do usuário";
        "Dutch", "in common use": "Gebruikers-ID";
    }
    Sense::Message, "The message, where it has one variable" {
        "English, French", "bulk senders": "Message";
        "English, German", "bulk senders": "Text";
        "English", "Twilio": "Body";
        "English", "in common use": "Message Text", "Message Body", "Message Content", "Text Message", "SMS Message", "Msg",
            "Content";
        "English, German", "in common use": "SMS Text";
        "German", "in common use": "Nachricht", "Nachrichtentext", "Mitteilung";
        "Spanish", "in common use": "Mensaje", "Texto del mensaje", "Mensaje de texto";
        "Spanish, Portuguese", "in common use": "Texto";
        "French", "in common use": "Texte", "Texte du message", "Contenu";
        "Italian", "in common use": "Messaggio", "Testo", "Testo del messaggio";
        "Portuguese", "in common use": "Mensagem", "Texto da mensagem";
        "Dutch", "in common use": "Bericht", "Berichttekst", "Tekst", "SMS-bericht";
    }
    Sense::CountedHeader, "Header, with its number" {
        "all", "Proactive Messaging user guide": "H";
    }
    Sense::Header, "Header: the link to its media" {
        "English", "Qiscus": "header_variable";
        "English", "in common use": "Header", "Header URL", "Header Image", "Header Image URL", "Header Media", "Header Media URL",
            "Header Video", "Header Document", "Image Link", "Picture", "Picture URL", "Photo URL", "Document", "Document URL",
            "Media Link", "File URL";
        "English, French", "in common use": "Image", "Photo", "Media";
        "English, German", "in common use": "Image URL", "Media URL";
        "English, French, German, Spanish, Italian, Dutch", "in common use": "Video", "Video URL", "PDF", "PDF URL";
        "German", "in common use": "Bild", "Bild-URL", "Bild-Link", "Dokument", "Kopfzeile";
        "German, Spanish, Italian, Portuguese, Dutch", "in common use": "Foto", "Foto URL";
        "Spanish", "in common use": "Imagen", "URL de imagen", "URL de la imagen", "URL imagen", "Enlace de imagen", "Encabezado",
            "Cabecera";
        "French", "in common use": "URL de l'image", "URL image", "Lien de l'image", "Lien image", "En-tête";
        "Italian", "in common use": "Immagine", "URL immagine", "Link immagine", "Intestazione";
        "Portuguese", "in common use": "Imagem", "URL da imagem", "Link da imagem", "Mídia", "Cabeçalho";
        "Dutch", "in common use": "Afbeelding", "Afbeelding-URL", "Afbeeldingslink", "Koptekst";
    }
    Sense::CountedBody, "Variable of the body, with its number" {
        "all", "Proactive Messaging user guide": "B";
        "English", "Qiscus": "body_variable";
        "English", "in common use": "Body", "Body Parameter", "Body Param", "Var", "Param", "Placeholder";
        "English, German, French, Spanish", "in common use": "Variable";
        "English, German, Dutch", "in common use": "Parameter";
        "German", "in common use": "Platzhalter";
        "Spanish, Italian, Portuguese", "in common use": "Parametro";
        "French", "in common use": "Paramètre";
        "Italian", "in common use": "Variabile";
        "Portuguese", "in common use": "Variável";
        "Dutch", "in common use": "Variabele";
    }
    Sense::CountedButton, "Button, with its number" {
        "all", "Proactive Messaging user guide": "BU";
        "English", "in common use": "Btn";
    }
    Sense::Button, "Button: the end of its link" {
        "English", "Qiscus": "button_variable";
        "English", "in common use": "Button", "Button URL", "Button Link", "URL Button", "CTA", "CTA URL", "CTA Link", "Call to Action";
        "German", "in common use": "Schaltfläche";
        "Spanish", "in common use": "Botón", "URL del botón", "Enlace del botón";
        "French", "in common use": "Bouton", "URL du bouton", "Lien du bouton";
        "Italian", "in common use": "Pulsante", "URL pulsante", "Link pulsante";
        "Portuguese", "in common use": "Botão", "URL do botão", "Link do botão";
        "Dutch", "in common use": "Knop", "Knop-URL", "Knoplink";
    }
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::super::{LONGEST_NAME, fold};
    use super::*;

    const ALL_DIGITS: [Digits; 4] = [Digits::None, Digits::First, Digits::Between, Digits::Last];

    #[test]
    fn what_is_documented_is_what_is_looked_up() {
        let documented = SEEN.iter().flat_map(|seen| seen.names).map(|name| fold(name).collect::<String>());
        let looked_up = LISTS.iter().flat_map(|(_, names)| names.lines());
        assert!(documented.eq(looked_up));
    }

    #[test]
    fn no_name_has_two_meanings_or_stands_here_twice() {
        for digits in ALL_DIGITS {
            let mut known = BTreeSet::new();
            let lists = LISTS.iter().filter(|(sense, _)| sense.takes(digits));
            let names = lists.flat_map(|(_, names)| names.lines());
            let twice: Vec<_> = names.filter(|name| !known.insert(*name)).collect();
            assert_eq!(twice, [""; 0], "{digits:?}");
        }
    }

    #[test]
    fn every_name_is_found_where_it_takes_such_digits() {
        for (expected, names) in LISTS {
            for digits in ALL_DIGITS.into_iter().filter(|digits| expected.takes(*digits)) {
                for name in names.lines() {
                    assert_eq!(sense(name, digits), Some(*expected), "{name}");
                }
            }
        }
    }

    #[test]
    fn names_are_letters_and_not_longer_than_what_is_looked_up() {
        for name in SEEN.iter().flat_map(|seen| seen.names) {
            let letters = fold(name).filter(|c| c.is_ascii_lowercase() || *c == '/').count();
            assert!(letters > 0 && letters == fold(name).count() && name.len() < LONGEST_NAME, "{name}");
        }
    }
}
