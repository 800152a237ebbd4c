//! The JSON Schema of `sendcheck.toml`, for editors: made of the flags, so that it is never behind them.

use clap::Command;
use serde_json::{Map, Value, json};

use super::flags::{Flag, Takes, settable};

/// The schema of a file of settings: those of all commands, and a table for each command.
pub(crate) fn schema(program: &Command) -> Value {
    let mut members = Map::new();
    for command in program.get_subcommands() {
        members.extend(members_of(command));
    }
    for command in program.get_subcommands() {
        let own = members_of(command);
        if own.is_empty() {
            continue;
        }
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        let table = json!({
            "type": "object", "description": format!("Settings of this command alone. {about}"),
            "additionalProperties": false, "properties": own,
        });
        let name = command.get_name();
        // `handoff` is a file where it is a text, and the settings of the command of that name where it is a table.
        let entry = match members.remove(name) {
            Some(flag) => json!({ "anyOf": [flag, table] }),
            None => table,
        };
        members.insert(name.into(), entry);
    }
    json!({
        "title": "Settings of sendcheck",
        "type": "object",
        "additionalProperties": false,
        "properties": members,
    })
}

/// The settings of a command and of those below it.
fn members_of(command: &Command) -> Map<String, Value> {
    let mut members: Map<_, _> = settable(command).map(|flag| (flag.name().into(), of_flag(&flag))).collect();
    for below in command.get_subcommands() {
        members.extend(members_of(below));
    }
    members
}

fn of_flag(flag: &Flag<'_>) -> Value {
    let words = flag.words();
    let one = match flag.takes() {
        Takes::Nothing => json!({ "type": "boolean" }),
        _ if !words.is_empty() => json!({ "enum": words }),
        _ if flag.is_number() => json!({ "anyOf": [{ "type": "integer" }, { "type": "string" }] }),
        _ => json!({ "anyOf": [{ "type": "string" }, { "type": "number" }] }),
    };
    let help = flag.help();
    match flag.takes() {
        Takes::Several => json!({ "description": help, "anyOf": [
            one, { "type": "array", "items": one }, { "type": "object", "additionalProperties": one },
        ] }),
        Takes::Nothing | Takes::One => json!({ "description": help, "allOf": [one] }),
    }
}
