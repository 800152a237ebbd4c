//! Reading what came back from the service.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::answers::{AnswerError, Refused};
use crate::json::{self, Object, Value};
use crate::wire::{CampaignResponse, FromValue};

/// One answer of the service.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "a request is taken or refused")]
#[allow(clippy::large_enum_variant, reason = "few are held at once, and nearly all of them are taken")]
pub enum ServiceAnswer {
    /// The request was taken; some consumers may have failed.
    Taken(CampaignResponse),
    /// The request was refused whole.
    Refused(Refused),
}

/// The beginning of a response that was kept with its status line and headers.
const HTTP: &str = "HTTP/";

impl ServiceAnswer {
    /// Reads what came back: the body of a response, with or without its status line and headers.
    ///
    /// A body is the documented JSON, which may have the liberties that the documents take (comments, trailing commas); a
    /// list of such; a refusal in JSON (`{"code":0,"message":"jwt expired"}`, `{"error":…}`); or the page or plain text
    /// of something in front of the service. There is more than one answer only in a list.
    ///
    /// # Errors
    ///
    /// [`AnswerError`] if there is nothing to read, if what begins like JSON is none (with line and column), or if it is
    /// something else, such as a campaign request.
    ///
    /// ```
    /// use sendcheck_core::answers::ServiceAnswer;
    ///
    /// let answers = ServiceAnswer::read(br#"{ "code": 0, "message": "jwt expired" }"#)?;
    /// assert!(matches!(&answers[0], ServiceAnswer::Refused(refused) if refused.message == "jwt expired"));
    ///
    /// let error = ServiceAnswer::read(br#"{ "failedConsumers": ["#).unwrap_err();
    /// assert!(error.to_string().contains("line 1, column 23"), "{error}");
    /// # Ok::<(), sendcheck_core::answers::AnswerError>(())
    /// ```
    pub fn read(bytes: &[u8]) -> Result<Vec<Self>, AnswerError> {
        let text = json::text_of(bytes)?;
        let text = without_mark(&text);
        let (status, body) = body_of(text);
        let before = text.len() - body.len();
        let trimmed = body.trim();
        match trimmed.chars().next() {
            None => match status {
                Some((number, reason)) if number >= 400 => {
                    Ok(Vec::from([Self::Refused(Refused::new(Some(number), Vec::from([reason.to_string()])))]))
                }
                _ => Err(AnswerError::Empty),
            },
            Some('{' | '[' | '"') => {
                let document = json::parse(body).map_err(|mut error| {
                    let lines = text.get(..before).unwrap_or_default().matches('\n').count();
                    error.line += u32::try_from(lines).unwrap_or(0);
                    error
                })?;
                let mut answers = Vec::new();
                of_value(document.value, status.map(|(number, _)| number), &mut answers)?;
                if answers.is_empty() { Err(AnswerError::Empty) } else { Ok(answers) }
            }
            Some('<') => Ok(Vec::from([Self::Refused(Refused::of_page(trimmed, refusing(status)))])),
            Some(_) => of_text(trimmed, refusing(status)).map(|refused| Vec::from([Self::Refused(refused)])),
        }
    }
}

/// Whether a text is an answer of the service by what it holds: for a file of which nobody said what it is.
///
/// ```
/// use sendcheck_core::answers::is_answer;
///
/// assert!(is_answer(br#"{ "acceptedConsumers": [], "failedConsumers": [] }"#));
/// assert!(is_answer(br#"{ "code": 0, "message": "jwt expired" }"#) && is_answer(b"<html><title>502 Bad Gateway</title>"));
/// assert!(!is_answer(b"12025550123,Jane") && !is_answer(br#"{ "consumers": [] }"#) && !is_answer(b"{"));
/// ```
pub fn is_answer(bytes: &[u8]) -> bool {
    let Ok(text) = json::text_of(bytes) else { return false };
    let start = without_mark(&text).trim_start();
    let is_marked = start.starts_with(['{', '[', '<']) || start.starts_with(HTTP);
    is_marked && ServiceAnswer::read(bytes).is_ok()
}

/// The text behind a byte order mark, with which Windows saves it.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The status line, if the text has one, and the text behind the headers.
fn body_of(text: &str) -> (Option<(u16, &str)>, &str) {
    let (mut status, mut rest) = (None, text);
    // A response may come behind one that only says that the request may go on.
    while let Some(line) = rest.trim_start().strip_prefix(HTTP).and_then(|behind| behind.lines().next()) {
        let mut words = line.splitn(3, ' ').skip(1);
        let number = words.next().and_then(|word| word.trim().parse().ok());
        status = number.map(|number| (number, words.next().unwrap_or_default().trim())).or(status);
        let ends = ["\r\n\r\n", "\n\n"].into_iter().filter_map(|end| Some((rest.find(end)?, end.len())));
        rest = match ends.min() {
            Some((at, length)) => rest.get(at + length..).unwrap_or_default(),
            None => "",
        };
    }
    (status, rest)
}

fn refusing(status: Option<(u16, &str)>) -> Option<u16> {
    status.map(|(number, _)| number).filter(|number| *number >= 400)
}

fn of_value(value: Value, status: Option<u16>, answers: &mut Vec<ServiceAnswer>) -> Result<(), AnswerError> {
    match value {
        Value::Object(object) => answers.push(of_object(object, status)?),
        Value::Array(items) => {
            for item in items {
                of_value(item, status, answers)?;
            }
        }
        Value::String(text) if !text.trim().is_empty() => {
            answers.push(ServiceAnswer::Refused(Refused::of_text(&text, status)));
        }
        other => return Err(no_answer(alloc::format!("{} by itself", other.kind().as_str()))),
    }
    Ok(())
}

/// What an object holds that makes it something else, and what that is.
const SOMETHING_ELSE: [(&str, &str); 4] = [
    ("consumers", "a campaign request"),
    ("channels", "a handoff"),
    ("messageComponents", "a channel of a handoff"),
    ("baseURI", "the answer of the domain look-up, which says where to post,"),
];

fn of_object(object: Object, status: Option<u16>) -> Result<ServiceAnswer, AnswerError> {
    let has = |name: &str| object.get(name).is_some();
    if ["failedConsumers", "acceptedConsumers", "proactiveCampaignId"].into_iter().any(has) {
        return CampaignResponse::from_value(Value::Object(object))
            .map(ServiceAnswer::Taken)
            .map_err(|_| no_answer("something else".into()));
    }
    if let Some((_, what)) = SOMETHING_ELSE.into_iter().find(|(name, _)| has(name)) {
        return Err(no_answer(what.into()));
    }
    let refused = Refused::of_object(&object, status.filter(|number| *number >= 400));
    refused.map(ServiceAnswer::Refused).ok_or_else(|| no_answer("an object that says nothing of a campaign".into()))
}

/// A plain text says why in a few lines; what is longer, or a table, is another file.
fn of_text(text: &str, status: Option<u16>) -> Result<Refused, AnswerError> {
    let is_short = crate::limits::characters(text) <= crate::limits::ANSWER_TEXT.value && text.lines().count() <= 5;
    let has_letters = text.chars().any(char::is_alphabetic);
    let is_table = text.lines().any(|line| line.matches([',', ';', '\t']).count() > 1);
    if status.is_none() && !(is_short && has_letters && !is_table) {
        return Err(no_answer("a text".into()));
    }
    Ok(Refused::of_text(text, status))
}

fn no_answer(found: String) -> AnswerError {
    AnswerError::NoAnswer { found }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> Refused {
        match ServiceAnswer::read(text.as_bytes()).unwrap().remove(0) {
            ServiceAnswer::Refused(refused) => refused,
            ServiceAnswer::Taken(_) => panic!("{text}"),
        }
    }

    #[test]
    fn refusals_in_every_form() {
        for (text, status, message) in [
            (r#"{"code":0,"message":"jwt expired"}"#, None, "jwt expired"),
            (r#"{"code":401,"message":"no"}"#, Some(401), "no"),
            (r#"{"message":"Internal Server Error"}"#, None, "Internal Server Error"),
            (r#"{"error":"invalid_token","error_description":"The token expired"}"#, None, "The token expired"),
            (r#"{"error":{"message":"nope","code":7}}"#, None, "nope"),
            (r#"{"errors":[{"detail":"bad skill"}]}"#, None, "bad skill"),
            (r#"{"statusCode":429}"#, Some(429), "429"),
            (r#""upstream timed out""#, None, "upstream timed out"),
            ("upstream request timeout", None, "upstream request timeout"),
            ("<html><head><title>504 Gateway Time-out</title></head>", Some(504), "504 Gateway Time-out"),
            (
                "HTTP/1.1 401 Unauthorized\r\nDate: x\r\n\r\n{\"code\":0,\"message\":\"jwt expired\"}",
                Some(401),
                "jwt expired",
            ),
            ("HTTP/1.1 100 Continue\r\n\r\nHTTP/2 503 Service Unavailable\r\n\r\n", Some(503), "Service Unavailable"),
        ] {
            let refused = refused(text);
            assert_eq!((refused.status, refused.message.as_str()), (status, message), "{text}");
        }
    }

    #[test]
    fn what_is_no_answer_says_what_it_is() {
        for (text, found) in [
            ("", "empty"),
            (" \n", "empty"),
            ("[]", "empty"),
            ("HTTP/1.1 200 OK\r\n\r\n", "empty"),
            ("7", "a text"),
            ("[7]", "number by itself"),
            (r#"{"consumers":[]}"#, "a campaign request"),
            (r#"{"channels":[]}"#, "a handoff"),
            (r#"{"service":"agentVep","baseURI":"va"}"#, "where to post"),
            (r#"{"a":1}"#, "says nothing"),
            ("Phone,Name,City\n12025550123,Jane,Boston", "a text"),
            ("{", "line 1"),
        ] {
            let error = ServiceAnswer::read(text.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(found), "{text}: {error}");
        }
    }

    #[test]
    fn a_defect_behind_headers_is_where_the_file_has_it() {
        let error = ServiceAnswer::read(b"HTTP/1.1 200 OK\r\nA: b\r\n\r\n{\"failedConsumers\": [}").unwrap_err();
        assert!(error.to_string().contains("line 4"), "{error}");
    }

    #[test]
    fn an_answer_is_read_as_windows_saves_it() {
        for text in [r#"{"failedConsumers":[]}"#, "HTTP/1.1 200 OK\r\n\r\n{\"failedConsumers\":[]}"] {
            let marked = alloc::format!("\u{feff}{text}");
            let units = |bytes: fn(u16) -> [u8; 2]| marked.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
            for bytes in [marked.as_bytes().to_vec(), units(u16::to_le_bytes), units(u16::to_be_bytes)] {
                assert!(matches!(ServiceAnswer::read(&bytes).unwrap()[..], [ServiceAnswer::Taken(_)]), "{bytes:x?}");
                assert!(is_answer(&bytes));
            }
        }
        assert_eq!(refused("\u{feff}<html><title>502 Bad Gateway</title>").status, Some(502));
    }

    #[test]
    fn a_list_holds_several_answers() {
        let answers = ServiceAnswer::read(br#"[{"failedConsumers":[]},{"message":"jwt expired"}]"#).unwrap();
        assert!(matches!(answers[..], [ServiceAnswer::Taken(_), ServiceAnswer::Refused(_)]));
    }
}
