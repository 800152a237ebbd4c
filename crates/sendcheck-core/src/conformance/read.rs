//! Reading a file of cases: a member that is missing, of another type or unknown is an error, so that nothing is overlooked.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::conformance::{Case, CaseAnswer, CaseError, CaseFile, Certainty, Live, MadeBy, SourceOfCase};
use crate::json::{self, Object, Value};
use crate::words::Words;

impl CaseFile {
    /// Reads a file of cases, of the form that `conformance/schema.json` declares.
    ///
    /// # Errors
    ///
    /// [`CaseError`], with the place of the first member that is not as it should be.
    ///
    /// ```
    /// use sendcheck_core::conformance::{CaseFile, Standing};
    ///
    /// let file = CaseFile::read(br#"{ "name": "sms", "handoff": { "type": "sms-twilio", "messageComponents": [
    ///         { "type": "body", "content": "Hi ${{1}}", "variables": ["1"] } ] },
    ///     "cases": [ { "id": "no-digit", "title": "A number without digits is invalid",
    ///         "source": { "document": "Proactive Messaging API page", "section": "error codes" },
    ///         "certainty": "documented", "live": { "runnable": true },
    ///         "request": { "campaignName": "A", "skill": "sales", "templateId": "H1", "consent": true, "consumers": [
    ///             { "consumerContent": { "sms": "abc" }, "variables": { "1": "x" } } ] },
    ///         "answer": { "errorMessages": ["INVALID_NUMBER"] } } ] }"#)?;
    /// assert_eq!(file.cases[0].run(&file)?.standing, Standing::Agrees);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read(bytes: &[u8]) -> Result<Self, CaseError> {
        let document = json::parse_bytes(bytes)?;
        let mut file = Members::of(Some(document.value), String::new())?;
        file.object.remove("$schema");
        let (name, handoff) = (file.text("name")?, file.value("handoff")?);
        let Value::Array(items) = file.value("cases")? else { return Err(file.wrong("cases", "a list of cases")) };
        let cases = items.into_iter().enumerate().map(|(at, item)| case(item, format!("/cases/{at}")));
        let cases = cases.collect::<Result<Vec<_>, _>>()?;
        file.done()?;
        Ok(Self { name, handoff, cases })
    }
}

fn case(value: Value, at: String) -> Result<Case, CaseError> {
    let mut case = Members::of(Some(value), at)?;
    let mut source = case.members("source")?;
    let certainty = Certainty::parse(&case.text("certainty")?);
    let read = Case {
        id: case.text("id")?,
        title: case.text("title")?,
        source: SourceOfCase { document: source.text("document")?, section: source.text("section")? },
        certainty: certainty
            .ok_or_else(|| case.wrong("certainty", "`documented`, `inferred`, `undocumented` or `observed`"))?,
        live: live(case.members("live")?)?,
        request: case.value("request")?,
        options: match case.object.remove("options") {
            None => Object::default(),
            Some(Value::Object(options)) => options,
            Some(_) => return Err(case.wrong("options", "an object")),
        },
        answer: answer(case.members("answer")?)?,
        forecast: case.optional("forecast").map(|forecast| answer(forecast?)).transpose()?,
        made: case.optional("made").map(|made| made_by(made?)).transpose()?,
    };
    source.done()?;
    case.done()?;
    Ok(read)
}

fn live(mut live: Members) -> Result<Live, CaseError> {
    let Some(Value::Bool(runnable)) = live.object.remove("runnable") else {
        return Err(live.wrong("runnable", "true or false"));
    };
    let because = if runnable { None } else { Some(live.text("because")?) };
    live.done()?;
    Ok(Live { because })
}

fn answer(mut answer: Members) -> Result<CaseAnswer, CaseError> {
    let read = if answer.object.get("refused").is_some() {
        CaseAnswer::Refused(answer.text("refused")?)
    } else {
        let expected = "a list with a text or null for each consumer";
        let Some(Value::Array(items)) = answer.object.remove("errorMessages") else {
            return Err(answer.wrong("errorMessages", expected));
        };
        let message = |item: Value| match item {
            Value::Null => Ok(None),
            Value::String(message) => Ok(Some(message)),
            _ => Err(answer.wrong("errorMessages", expected)),
        };
        CaseAnswer::Taken(items.into_iter().map(message).collect::<Result<_, _>>()?)
    };
    answer.done()?;
    Ok(read)
}

fn made_by(mut made: Members) -> Result<MadeBy, CaseError> {
    let read = MadeBy { sendcheck: made.text("sendcheck")?, phone_metadata: made.text("phoneMetadata")? };
    made.done()?;
    Ok(read)
}

/// The members of an object that are not read yet.
struct Members {
    object: Object,
    at: String,
}

impl Members {
    fn of(value: Option<Value>, at: String) -> Result<Self, CaseError> {
        match value {
            Some(Value::Object(object)) => Ok(Self { object, at }),
            _ => Err(CaseError::Member { at, expected: "an object" }),
        }
    }

    fn wrong(&self, name: &str, expected: &'static str) -> CaseError {
        CaseError::Member { at: format!("{}/{name}", self.at), expected }
    }

    fn value(&mut self, name: &str) -> Result<Value, CaseError> {
        self.object.remove(name).ok_or_else(|| self.wrong(name, "something"))
    }

    fn text(&mut self, name: &str) -> Result<String, CaseError> {
        match self.object.remove(name) {
            Some(Value::String(text)) if !text.is_empty() => Ok(text),
            _ => Err(self.wrong(name, "a text")),
        }
    }

    fn members(&mut self, name: &str) -> Result<Self, CaseError> {
        Self::of(self.object.remove(name), format!("{}/{name}", self.at))
    }

    fn optional(&mut self, name: &str) -> Option<Result<Self, CaseError>> {
        let value = self.object.remove(name)?;
        Some(Self::of(Some(value), format!("{}/{name}", self.at)))
    }

    fn done(self) -> Result<(), CaseError> {
        match self.object.iter().next() {
            None => Ok(()),
            Some((name, _)) => Err(self.wrong(name, "no such member")),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn nothing_is_overlooked() {
        for (text, at) in [
            ("[]", "``"),
            ("{}", "/name"),
            (r#"{"name":"a","handoff":{},"cases":{}}"#, "/cases"),
            (r#"{"name":"a","handoff":{},"cases":[],"more":1}"#, "/more"),
            (r#"{"name":"a","handoff":{},"cases":[{}]}"#, "/cases/0/source"),
        ] {
            let error = CaseFile::read(text.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(at), "{text}: {error}");
        }
    }
}
