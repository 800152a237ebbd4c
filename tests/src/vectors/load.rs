//! Finding and reading the vectors.

use std::fs;
use std::path::{Path, PathBuf};

use sendcheck::engine::options::{CampaignOptions, CheckOptions, ReadingOptions, ScheduleOptions, SplitOptions};
use serde_json::{Map, Value};

use super::base64;
use super::format::{Case, Expect};
use crate::choose;

/// One case with everything it refers to.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Vector {
    /// The file below `tests/vectors`, with the place in a group from 1.
    pub name: String,
    /// What is shown, in words.
    pub title: String,
    /// Where the expectation comes from, in words.
    pub source: String,
    /// The document with the handoff.
    pub handoff: Vec<u8>,
    /// What is checked against it; `None` checks the handoff alone.
    pub input: Option<Input>,
    /// What the caller decides, as programs give it; each member is an option.
    pub options: Map<String, Value>,
    /// What requests are made with, as programs give it; something is there if their consumers are stated.
    pub campaign: Option<Map<String, Value>>,
    /// How a request is split, as programs give it, if it is.
    pub split: Option<Map<String, Value>>,
    /// From when on and how messages are sent, as programs give it, if their schedule is asked for.
    pub sending: Option<Map<String, Value>>,
    /// What has to come out.
    pub expect: Expect,
}

/// What is checked.
#[derive(Debug, Clone)]
#[expect(clippy::exhaustive_enums, reason = "the three kinds of input")]
pub enum Input {
    /// A campaign request.
    Request(Vec<u8>),
    /// A list as a file.
    Csv(Vec<u8>),
    /// A list as typed lines.
    Lines(Vec<u8>),
}

/// The folder with the vectors.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// Every vector, in the order of the file names, with the other files that vectors used.
///
/// # Errors
///
/// The first file that cannot be read or is none, in words.
pub fn load() -> Result<(Vec<Vector>, Vec<PathBuf>), String> {
    let mut files = Vec::new();
    collect(&root(), &mut files)?;
    let mut vectors = Vec::new();
    let mut used = Vec::new();
    for file in files.iter().filter(|file| is_vector(file)) {
        let mut reader = Reader { folder: file.parent().unwrap_or(file), used: &mut used };
        let name = file.strip_prefix(root()).unwrap_or(file).display().to_string();
        let read = fs::read(file).map_err(|error| error.to_string()).and_then(|bytes| reader.vectors(&bytes, &name));
        vectors.extend(read.map_err(|error| format!("{name}: {error}"))?);
    }
    Ok((vectors, used))
}

/// The vectors that the variable `VECTOR` asks for: all, those of a file (`list/headings`), or one (`list/headings#3`).
///
/// # Errors
///
/// As [`load`], or that there is none of that name, with the names that come near.
pub fn asked() -> Result<Vec<Vector>, String> {
    chosen(load()?.0, choose::asked("VECTOR").as_deref())
}

/// The vectors of a name.
///
/// # Errors
///
/// That there is none, with the names that come near.
pub fn chosen(vectors: Vec<Vector>, name: Option<&str>) -> Result<Vec<Vector>, String> {
    let parts =
        |vector: &Vector| vector.name.split_once(".json#").map(|(file, case)| (file.to_owned(), case.to_owned()));
    let is_named = |vector: &Vector, name: &str| {
        let (file, case) = name.split_once('#').map_or((name, None), |(file, case)| (file, Some(case)));
        let file = file.strip_suffix(".json").unwrap_or(file);
        parts(vector).is_some_and(|(of, number)| of == file && case.is_none_or(|case| case == number))
    };
    choose::chosen(vectors, name, is_named, |vector| parts(vector).map_or_else(String::new, |(file, _)| file))
}

/// Folders whose files have forms of their own.
const OTHER_FORMS: [&str; 4] = ["answers", "handoffs", "markup", "previews"];

/// Vectors are the `.json` files that are not of another form.
fn is_vector(file: &Path) -> bool {
    let other = file.parent().is_some_and(|folder| OTHER_FORMS.iter().any(|name| folder.ends_with(name)));
    file.extension().is_some_and(|ending| ending == "json") && !other && *file != root().join("urls.json")
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Reads one file of vectors and what it refers to.
struct Reader<'a> {
    folder: &'a Path,
    used: &'a mut Vec<PathBuf>,
}

impl Reader<'_> {
    fn vectors(&mut self, bytes: &[u8], name: &str) -> Result<Vec<Vector>, String> {
        let file: Map<String, Value> = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        let mut vectors = Vec::new();
        for (index, case) in cases(file)?.into_iter().enumerate() {
            let name = format!("{name}#{}", index + 1);
            vectors.push(self.vector(name.clone(), case).map_err(|error| format!("case {}: {error}", index + 1))?);
        }
        Ok(vectors)
    }

    fn vector(&mut self, name: String, case: Value) -> Result<Vector, String> {
        let case: Case = serde_json::from_value(case).map_err(|error| error.to_string())?;
        let mut inputs = Vec::new();
        if let Some(request) = &case.request {
            inputs.push(Input::Request(self.document(request)?));
        }
        if let Some(csv) = &case.csv {
            inputs.push(Input::Csv(self.bytes(csv)?));
        }
        if let Some(lines) = &case.lines {
            inputs.push(Input::Lines(self.bytes(lines)?));
        }
        if inputs.len() > 1 {
            return Err("only one of `request`, `csv` and `lines` can be given".into());
        }
        let Case { title, source, options, campaign, split, sending, expect, .. } = case;
        known(options.keys(), &[CheckOptions::NAMES, ReadingOptions::NAMES])?;
        known(campaign.iter().flat_map(Map::keys), &[CampaignOptions::NAMES])?;
        known(split.iter().flat_map(Map::keys), &[SplitOptions::NAMES])?;
        known(sending.iter().flat_map(Map::keys), &[ScheduleOptions::NAMES])?;
        if sending.is_none() && expect.schedule.is_some() {
            return Err("a schedule is stated, and no `sending`".into());
        }
        let handoff = self.document(&case.handoff)?;
        let campaign = campaign.or_else(|| expect.consumers.as_ref().map(|_| any_campaign()));
        Ok(Vector { name, title, source, handoff, input: inputs.pop(), options, campaign, split, sending, expect })
    }

    /// A JSON document: in its place, or as text.
    fn document(&mut self, value: &Value) -> Result<Vec<u8>, String> {
        let is_reference = value.as_object().is_some_and(|object| {
            object.len() == 1 && ["file", "text", "parts", "base64"].iter().any(|key| object.contains_key(*key))
        });
        if is_reference { self.bytes(value) } else { serde_json::to_vec(value).map_err(|error| error.to_string()) }
    }

    /// Text or bytes: a string, a file, pieces of text, or base64.
    fn bytes(&mut self, value: &Value) -> Result<Vec<u8>, String> {
        if let Some(text) = value.as_str() {
            return Ok(text.into());
        }
        let text = |key: &str| value.get(key).and_then(Value::as_str);
        if let Some(file) = text("file") {
            let path = self.folder.join(file);
            let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            self.used.push(path.canonicalize().unwrap_or(path));
            return Ok(bytes);
        }
        match (text("text"), text("base64"), value.get("parts").and_then(Value::as_array)) {
            (Some(text), ..) => Ok(text.into()),
            (_, Some(text), _) => base64::decode(text),
            (.., Some(parts)) => parts.iter().map(part).collect::<Result<Vec<_>, _>>().map(|parts| parts.concat()),
            _ => Err(format!("expected text, `file`, `text`, `parts` or `base64`, found {value}")),
        }
    }
}

/// Says which name is no option, so that no slip of the pen passes for an error that a vector expects.
fn known<'a>(mut names: impl Iterator<Item = &'a String>, options: &[&[&str]]) -> Result<(), String> {
    let unknown = names.find(|name| !options.iter().any(|options| options.contains(&name.as_str())));
    unknown.map_or(Ok(()), |name| Err(format!("`{name}` is no option")))
}

/// A piece of text, or one repeated.
fn part(value: &Value) -> Result<Vec<u8>, String> {
    if let Some(text) = value.as_str() {
        return Ok(text.into());
    }
    let times = value.get("times").and_then(Value::as_u64).and_then(|times| usize::try_from(times).ok());
    match (value.get("repeat").and_then(Value::as_str), times) {
        (Some(text), Some(times)) => Ok(text.repeat(times).into()),
        _ => Err(format!("expected text or `repeat` with `times`, found {value}")),
    }
}

/// The cases of a file: itself, or each of its `cases` with the members that the group gives to all.
fn cases(mut file: Map<String, Value>) -> Result<Vec<Value>, String> {
    let Some(cases) = file.remove("cases") else { return Ok(vec![file.into()]) };
    let Value::Array(cases) = cases else { return Err("`cases` is no list".into()) };
    let merged = |case: Value| {
        let Value::Object(case) = case else { return Err("a case is no object".to_string()) };
        let title =
            ["title"].map(|name| (file.get(name).and_then(Value::as_str), case.get(name).and_then(Value::as_str)));
        let mut whole = file.clone();
        whole.extend(case.clone());
        if let [(Some(group), Some(own))] = title {
            whole.insert("title".into(), format!("{group}: {own}").into());
        }
        Ok(Value::Object(whole))
    };
    cases.into_iter().map(merged).collect()
}

/// Any campaign, for a vector that states consumers and does not care what they are posted with.
fn any_campaign() -> Map<String, Value> {
    let campaign = serde_json::json!({
        "campaignName": "Any", "skill": "any", "consent": true, "templateId": "H1234567890"
    });
    campaign.as_object().cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Vector>, String> {
        Reader { folder: &root(), used: &mut Vec::new() }.vectors(text.as_bytes(), "v.json")
    }

    #[test]
    fn a_group_gives_its_members_to_cases_that_lack_them() {
        let group = r#"{ "title": "T", "source": "S", "handoff": {}, "csv": "a", "expect": { "exit": 0 },
            "cases": [ { "title": "one" }, { "title": "two", "csv": null, "lines": "b" } ] }"#;
        let vectors = read(group).unwrap();
        let titles: Vec<_> = vectors.iter().map(|vector| (vector.name.as_str(), vector.title.as_str())).collect();
        assert_eq!(titles, [("v.json#1", "T: one"), ("v.json#2", "T: two")]);
        assert!(matches!(&vectors[0].input, Some(Input::Csv(text)) if text == b"a"));
        assert!(matches!(&vectors[1].input, Some(Input::Lines(text)) if text == b"b"));
    }

    #[test]
    fn one_file_or_one_case_can_be_asked_for() {
        let group = r#"{ "title": "T", "source": "S", "handoff": {}, "csv": "a", "expect": { "exit": 0 },
            "cases": [ { "title": "one" }, { "title": "two" } ] }"#;
        let titles = |name: &str| {
            let vectors = chosen(read(group).unwrap(), Some(name))?;
            Ok::<_, String>(vectors.into_iter().map(|vector| vector.title).collect::<Vec<_>>())
        };
        for name in ["v", "v.json"] {
            assert_eq!(titles(name).unwrap(), ["T: one", "T: two"]);
        }
        assert_eq!(titles("v#2").unwrap(), ["T: two"]);
        for name in ["v#3", "w", "v#"] {
            assert_eq!(titles(name).unwrap_err(), format!("nothing is named `{name}`; near are: v"));
        }
    }

    #[test]
    fn a_document_stands_in_its_place_or_elsewhere() {
        let handoff = |form: &str| {
            let text = format!(r#"{{ "title": "T", "source": "S", "handoff": {form}, "expect": {{ "exit": 0 }} }}"#);
            Ok::<_, String>(String::from_utf8(read(&text)?.remove(0).handoff).unwrap())
        };
        assert_eq!(handoff(r#"{ "text": "[ ]" }"#).unwrap(), "[ ]");
        assert_eq!(handoff(r#"{ "text": "[ ]", "type": "wa" }"#).unwrap(), r#"{"text":"[ ]","type":"wa"}"#);
        assert_eq!(handoff(r#"{ "base64": "W10=" }"#).unwrap(), "[]");
        assert_eq!(handoff(r#"{ "parts": [ "[", { "repeat": "1,", "times": 2 }, "1]" ] }"#).unwrap(), "[1,1,1]");
        assert!(handoff(r#"{ "file": "no such file" }"#).unwrap_err().contains("no such file"));
    }

    #[test]
    fn what_is_not_described_is_an_error() {
        for text in [
            r#"{ "title": "T", "source": "S", "handoff": {}, "expect": { "exit": 0 }, "verdicts": [] }"#,
            r#"{ "title": "T", "source": "S", "handoff": {}, "expect": { "exit": 0, "verdict": [] } }"#,
            r#"{ "title": "T", "source": "S", "handoff": {}, "expect": { "exit": 0 }, "options": { "number": "shape" } }"#,
            r#"{ "title": "T", "source": "S", "handoff": {}, "expect": { "exit": 0, "findings": [ { "in": 1, "code": "A", "line": 1 } ] } }"#,
            r#"{ "title": "T", "source": "S", "handoff": {}, "expect": {} }"#,
            r#"{ "title": "T", "source": "S", "handoff": {}, "csv": "a", "lines": "a", "expect": { "exit": 0 } }"#,
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
