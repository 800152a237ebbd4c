//! The words of columns that say who wants messages: what a name says, and what a cell says below it.
//!
//! A few parts of words are enough in a name, whatever stands around them (`sms_consent_state`). Other names are read word by word,
//! and say something only where every word is one of a small grammar: what is done to somebody (`text`, `Werbung`), a refusal
//! (`do not`, `ne pas`, `keine`), a permission (`OK to`, `erlaubt`), a law, and what stands between them. So `No SMS` and `Can we
//! text you?` are known, `SMS Sent` and `Contact No` are not.

use alloc::string::String;
use alloc::vec::Vec;

use super::headings::fold;
use super::status::StatusSays;

/// A longer cell is a text.
const LONGEST: usize = 40;

/// What a name says that its column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) says: StatusSays,
    /// It can be meant in no other way; else its cells have to be nothing but yes and no.
    pub(super) is_sure: bool,
}

/// What parts of names mean, folded. Those who want none stand first, because theirs hold the others.
const PARTS: [(StatusSays, &str); 3] = [
    (
        StatusSays::Out,
        "optout optedout unsub nonsub donot abgemeld abbestell widerruf widerspru werbesperr gesperrt desinscri desabon desuscri \
         disiscri descadastr afgemeld uitgeschreven blacklist blocklist suppress robinson bloctel",
    ),
    (
        StatusSays::In,
        "optin optedin optstatus subscri accepts consent consens einwillig zustimmung angemeld suscri iscritt toestemming aangemeld",
    ),
    (StatusSays::Unknown, "status statut"),
];

/// Names that hold one of these are of what stands beside it: why, or by which message.
const BESIDE: &str = "reason grund motivo raison comment campaign source title link url modify";

/// Whole names of those who want none, which stand in other names as well.
const NAMES: &str = "dnc stop baja sperre removed blocked exclude excluded litigator nosms notext nocontact";

/// Words that refuse, and `no` at the beginning of a name; behind something it is a number.
const NOT: &str = "not dont non nicht kein keine keinen ne pas nao niet geen never nie nunca jamais stop";

/// What is sent, and writing to somebody: a name of these alone asks whether it may be.
const ACTS: &str = "sms mms whatsapp whats text texts texting message messages messaging contact alerts notifications marketing promo \
    promos promotion promotions promotional kontakt kontaktieren kontaktaufnahme anschreiben werbung nachrichten \
    benachrichtigungen contactar mensajes publicidad promociones notificaciones contacter publicite contattare messaggi pubblicita \
    promozioni notifiche contatar contato mensagens publicidade promocoes notificacoes contacteren benaderen berichten reclame";

/// What else is refused in such names, and says too little without a refusal.
const REFUSED: &str = "call calls disturb send anrufen stoeren storen senden llamar molestar enviar appeler deranger envoyer demarcher \
    chiamare disturbare inviare ligar perturbar perturbe bel bellen sturen";

/// Permissions that need no word beside them, and laws that ask for one.
const PERMISSIONS: &str = "permission permissions allowed contactable textable erlaubnis autoriza autorizacion permiso acepta \
    autorise autorisation accord accepte abonne autorizza autorizzazione permesso accetta autorizacao permissao aceita opt gdpr \
    tcpa dsgvo rgpd lgpd privacy datenschutz";

/// Words between them.
const BETWEEN: &str = "can may ok okay do does is to for by via with we you us me i in app receive receives wants send please erlaubt \
    darf durfen mehr per por par a al de mas plus piu mais puede puo pode peut mag status";

/// Values that are words alone, folded; anything else may be somebody's.
const WORDS: [(StatusSays, &str); 5] = [
    (StatusSays::Yes, "true yes y 1 t ja j si s oui o sim wahr vrai vero x active aktiv actif activo ativo open"),
    (
        StatusSays::No,
        "false no n 0 f nein non nao nee falsch faux falso inactive inaktiv inactif inactivo inativo closed close",
    ),
    (
        StatusSays::Out,
        "unsubscribed unsubscribe optedout optout stop stopped blocked removed cleaned suppressed dnc abgemeldet desabonne \
         desinscrit disiscritto baja descadastrado afgemeld donotallow notallowed neversubscribed notsubscribed nonsubscribed",
    ),
    (
        StatusSays::In,
        "subscribed optedin optin confirmed angemeldet abonne inscrit iscritto suscrito inscrito aangemeld allow allowed",
    ),
    (StatusSays::Unknown, "pending unknown none null na"),
];

/// Values that are yes and no below a name that asks for it, and anything else elsewhere.
const ANSWERS: [(StatusSays, &str); 2] = [
    (
        StatusSays::Yes,
        "granted given accepted agreed enabled on in ok erteilt zugestimmt otorgado aceptado concesso accettato accorde accepte \
         concedido aceito verleend akkoord",
    ),
    (
        StatusSays::No,
        "denied declined refused rejected withdrawn revoked disabled off out abgelehnt verweigert widerrufen denegado rechazado \
         revocado negato rifiutato revocato refuse retire revoque negado recusado revogado geweigerd ingetrokken",
    ),
];

/// Whether a folded word is one of these.
pub(super) fn of_words(words: &str, folded: &str) -> bool {
    words.split(' ').any(|word| word == folded)
}

/// The form in which values are compared.
pub(super) fn folded(text: &str) -> String {
    fold(text).take(LONGEST).collect()
}

/// The words of a name, folded: what stands between other characters than letters, and `OptIn` is two.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut rest = name;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let word = rest.get(start..).unwrap_or_default();
        let end = end_of_word(word);
        words.push(folded(word.get(..end).unwrap_or(word)));
        rest = word.get(end..).unwrap_or_default();
    }
    words
}

fn end_of_word(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = characters.next() {
        let is_next_small = characters.peek().is_some_and(|(_, next)| next.is_lowercase());
        let begins = c.is_uppercase() && (before.is_lowercase() || before.is_uppercase() && is_next_small);
        if begins || !(c.is_alphanumeric() || matches!(c, '\'' | '’')) {
            return at;
        }
        before = c;
    }
    text.len()
}

/// Whether words of the grammar alone refuse something: `No SMS`, `Ne pas contacter`, `Bel-me-niet`.
fn refuses(words: &[String]) -> bool {
    let is_not = |(at, word): (usize, &String)| (at == 0 && word == "no") || of_words(NOT, word);
    let is_act = |word: &String| of_words(ACTS, word) || of_words(REFUSED, word);
    let is_known = |(at, word)| is_not((at, word)) || is_act(word) || of_words(BETWEEN, word);
    words.iter().enumerate().any(is_not) && words.iter().any(is_act) && words.iter().enumerate().all(is_known)
}

/// Whether words of the grammar alone ask for a permission: `OK to text`, `SMS Allowed`, `GDPR`.
fn permits(words: &[String]) -> bool {
    let says = |word: &String| of_words(ACTS, word) || of_words(PERMISSIONS, word);
    words.iter().any(says) && words.iter().all(|word| says(word) || of_words(BETWEEN, word))
}

/// What a name says that its column is; `None` where it is no such name.
pub(super) fn of_name(name: &str) -> Option<Name> {
    let whole = folded(name);
    let holds = |parts: &str| parts.split(' ').any(|part| whole.contains(part));
    if holds(BESIDE) {
        return None;
    }
    let sure = |says| Some(Name { says, is_sure: true });
    let words = words(name);
    if of_words(NAMES, &whole) || refuses(&words) {
        return sure(StatusSays::Out);
    }
    if let Some((says, _)) = PARTS.iter().find(|(_, parts)| holds(parts)) {
        return sure(*says);
    }
    permits(&words).then_some(Name { says: StatusSays::In, is_sure: false })
}

/// What a value says that is a known word, or refuses in words that are known.
pub(super) fn of_value(cell: &str, folded: &str, name: Option<Name>) -> Option<StatusSays> {
    let answers = name.map_or(&[][..], |_| &ANSWERS[..]);
    let known = WORDS.iter().chain(answers).find(|(_, words)| of_words(words, folded));
    known.map(|(says, _)| *says).or_else(|| (name.is_some() && refuses(&words(cell))).then_some(StatusSays::Out))
}

/// What a value says below a name.
pub(super) fn below(name: Option<Name>, value: Option<StatusSays>, is_empty: bool) -> StatusSays {
    match (name.map(|name| name.says), value) {
        (_, Some(says @ (StatusSays::Out | StatusSays::In))) => says,
        (Some(StatusSays::Out), Some(StatusSays::Yes)) | (Some(StatusSays::In), Some(StatusSays::No)) => {
            StatusSays::Out
        }
        (Some(StatusSays::Out), Some(StatusSays::No)) | (Some(StatusSays::In), Some(StatusSays::Yes)) => StatusSays::In,
        // A date, most often, or a reason.
        (Some(StatusSays::Out), None) if is_empty => StatusSays::In,
        (Some(StatusSays::Out), None) => StatusSays::Out,
        (_, says) => says.unwrap_or(StatusSays::Unknown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(name: &str) -> Option<(StatusSays, bool)> {
        of_name(name).map(|name| (name.says, name.is_sure))
    }

    #[test]
    fn names_that_refuse() {
        for name in [
            "SMS Opt Out",
            "Do Not Contact",
            "DoNotSMS",
            "No SMS",
            "NoText",
            "no_sms",
            "Don't text",
            "STOP SMS",
            "Removed",
            "No contactar",
            "Não contatar",
            "Non contattare",
            "Ne pas contacter",
            "Ne plus contacter par SMS",
            "Niet benaderen",
            "Bel-me-niet",
            "Geen SMS",
            "Nicht kontaktieren",
            "Keine Werbung",
            "Werbesperre",
            "Widerspruch",
            "Gesperrt am",
            "Lista Robinson",
            "Litigator",
        ] {
            assert_eq!(says(name), Some((StatusSays::Out, true)), "{name}");
        }
    }

    #[test]
    fn names_that_permit() {
        for name in ["SMS Consent", "smsMarketingConsent", "Consenso (SMS)", "opt_in", "Zustimmung"] {
            assert_eq!(says(name), Some((StatusSays::In, true)), "{name}");
        }
        for name in [
            "OK to text",
            "Can Text",
            "May we text you?",
            "SMS Allowed",
            "SMS erlaubt",
            "Acepta SMS",
            "Aceita SMS",
            "Accord SMS",
            "Autorización",
            "Autorizzazione",
            "Marketing Permission",
            "TCPA",
            "GDPR",
            "WhatsApp",
            "SMS",
            "SMSMarketing",
            "SMS Alerts",
        ] {
            assert_eq!(says(name), Some((StatusSays::In, false)), "{name}");
        }
    }

    #[test]
    fn names_that_look_like_them() {
        for name in [
            "Contact No",
            "SMS No.",
            "SMS Sent",
            "SMS not sent",
            "Context",
            "Not Contacted",
            "Public",
            "Cancelled",
            "Bounced",
            "App",
            "Called",
            "Accepted",
            "Order Removed",
            "Exclusive",
            "Newsletter",
            "No",
            "Ok",
            "Notes",
            "Text 1",
            "Marketing Manager",
            "Bus Stop",
            "Opt out reason",
            "Sperrgut",
            "Norm",
        ] {
            assert_eq!(says(name), None, "{name}");
        }
    }

    #[test]
    fn values_below_names() {
        let says = |name: &str, cell: &str| {
            let name = of_name(name);
            below(name, of_value(cell, &folded(cell), name), false)
        };
        for (name, cell) in [
            ("Status", "Do Not Contact"),
            ("Lead Status", "no contactar"),
            ("SMS Consent", "NEVER_SUBSCRIBED"),
            ("Consent", "Withdrawn"),
            ("Consent Status", "Declined"),
            ("Marketing Permission", "Denied"),
            ("Opt Status", "Out"),
            ("SMS Notifications", "Disabled"),
            ("No contactar", "sí"),
            ("Acepta SMS", "no"),
        ] {
            assert_eq!(says(name, cell), StatusSays::Out, "{name}: {cell}");
        }
        for (name, cell) in [
            ("Status", "Declined"),
            ("Status", "Gold"),
            ("Status", "Active"),
            ("Status", "Not contacted"),
            ("Loan", "Do not contact"),
        ] {
            assert_ne!(says(name, cell), StatusSays::Out, "{name}: {cell}");
        }
        assert_eq!(says("Consent", "Given"), StatusSays::In);
    }
}
