//! Options as the command takes them: one table for what is not said as programs say it.

use std::ffi::OsString;

use serde_json::{Map, Value};

use super::base64;

/// Options that have another flag than that of their name, or a file: the flag, and the file in which it takes one entry
/// a line, or JSON.
const OTHERWISE: [(&str, &str, Option<&str>); 8] = [
    ("optedOut", "--opted-out", Some("opted-out.txt")),
    ("activeConversations", "--active-conversations", Some("active-conversations.txt")),
    ("appUsers", "--app-users", Some("app-users.txt")),
    ("after", "--after", Some("after")),
    ("windows", "--window", None),
    ("skills", "--skill-list", Some("skills.txt")),
    ("reading", "--reading", Some("reading.json")),
    ("setReadings", "--set-columns", None),
];

fn otherwise(name: &str) -> Option<(&'static str, Option<&'static str>)> {
    OTHERWISE.iter().find(|(option, ..)| *option == name).map(|(_, flag, file)| (*flag, *file))
}

/// Arguments, and the files that they name.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Flags {
    pub(super) arguments: Vec<OsString>,
    pub(super) files: Vec<(&'static str, Vec<u8>)>,
}

impl Flags {
    /// The flags that say what the options say. Every option has the flag of its name (`maxRows` is `--max-rows`): a
    /// list repeats it, an object repeats it as `name=value`, and what is true stands alone.
    pub(super) fn of(options: &Map<String, Value>) -> Self {
        let mut flags = Self::default();
        for (name, value) in options {
            match otherwise(name) {
                Some((flag, Some(file))) => {
                    flags.say(flag, file);
                    flags.files.push((file, content(value)));
                }
                _ if name == "setReadings" => flags.readings_of_sets(value),
                _ => flags.option(&flag(name), value),
            }
        }
        flags
    }

    /// Each member of a set's reading is a flag, with the set in front: `--set-columns=opted-out=Phone=2`.
    fn readings_of_sets(&mut self, readings: &Value) {
        let members = |object: &Value| object.as_object().cloned().unwrap_or_default();
        for (set, reading) in members(readings) {
            let set = in_kebab_case(&set).replacen("--", "", 1);
            for (member, value) in members(&reading) {
                let flag = in_kebab_case(&member).replacen("--", "--set-", 1);
                match &value {
                    Value::Bool(true) => self.say(&flag, &set),
                    Value::Object(needs) => {
                        needs.iter().for_each(|(need, from)| self.say(&flag, &format!("{set}={need}={}", text(from))));
                    }
                    Value::Array(items) => {
                        for item in items {
                            self.say(&flag, &format!("{set}={}", text(item)));
                        }
                    }
                    one => self.say(&flag, &format!("{set}={}", text(one))),
                }
            }
        }
    }

    fn option(&mut self, flag: &str, value: &Value) {
        match value {
            Value::Null | Value::Bool(false) => {}
            Value::Bool(true) => self.arguments.push(flag.into()),
            Value::Array(items) => items.iter().for_each(|item| self.say(flag, &text(item))),
            Value::Object(members) => {
                members.iter().for_each(|(name, value)| self.say(flag, &format!("{name}={}", text(value))));
            }
            one => self.say(flag, &text(one)),
        }
    }

    fn say(&mut self, flag: &str, value: &str) {
        // In one word, as a value may begin like a flag.
        self.arguments.push(format!("{flag}={value}").into());
    }
}

/// Whether flags can say it: a list without entries is no flag, and so says that nothing was given; nor is it a file
/// without any, which is told as one in which nobody stands.
pub(super) fn can_be_said(options: &Map<String, Value>) -> bool {
    options.values().all(|value| value.as_array().is_none_or(|items| !items.is_empty()))
}

/// The flag of an option.
pub(super) fn flag(name: &str) -> String {
    otherwise(name).map_or_else(|| in_kebab_case(name), |(flag, _)| flag.into())
}

fn in_kebab_case(name: &str) -> String {
    let mut flag = String::from("--");
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            flag.push('-');
        }
        flag.push(c.to_ascii_lowercase());
    }
    flag
}

/// A file: one entry a line, a text or bytes as they stand, or JSON.
fn content(value: &Value) -> Vec<u8> {
    if let Some(bytes) = value.get("base64").and_then(Value::as_str) {
        return base64::decode(bytes).unwrap_or_default();
    }
    match value {
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join("\n").into_bytes(),
        one => text(one).into_bytes(),
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), String::from)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn flags(options: &Value) -> Flags {
        Flags::of(options.as_object().unwrap())
    }

    #[test]
    fn an_option_has_the_flag_of_its_name() {
        let options =
            json!({ "maxRows": 2, "allow": ["a", "b"], "sentToday": { "wa": 7 }, "consent": true, "size": null });
        let said = ["--max-rows=2", "--allow=a", "--allow=b", "--sent-today=wa=7", "--consent"];
        assert_eq!(flags(&options), Flags { arguments: said.map(OsString::from).into(), files: Vec::new() });
    }

    #[test]
    fn lists_of_lines_stand_in_files() {
        let options = json!({ "optedOut": { "base64": "Zm9v" }, "skills": ["a", "b"] });
        let Flags { arguments, files } = flags(&options);
        assert_eq!(arguments, ["--opted-out=opted-out.txt", "--skill-list=skills.txt"]);
        assert_eq!(files, [("opted-out.txt", b"foo".to_vec()), ("skills.txt", b"a\nb".to_vec())]);
        assert!(can_be_said(options.as_object().unwrap()));
        let options = json!({ "setReadings": { "appUsers": { "columns": { "Id": 2 }, "numbersAsGiven": true } } });
        let said = ["--set-columns=app-users=Id=2", "--set-numbers-as-given=app-users"];
        assert_eq!(flags(&options).arguments, said);
        assert!(!can_be_said(json!({ "allow": [] }).as_object().unwrap()));
        assert!(!can_be_said(json!({ "optedOut": [] }).as_object().unwrap()));
    }
}
