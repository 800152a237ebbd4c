//! `cargo xtask new-rule`: the files of a rule, each with what is left to write marked `TODO`.
//!
//! What is written fails the tests until it is filled: the rule reports nothing, while its page and its vector say that
//! it does; and a test refuses the mark itself.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use crate::commands::Say;
use crate::run::root;

/// What is left to write.
pub const MARK: &str = "TODO";

const REGISTRY: &str = "crates/sendcheck-core/src/rules/mod.rs";

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the scopes for which there is something to show")]
pub enum Scope {
    /// A campaign request as a whole.
    Request,
    /// One consumer of a request, or one row of a list.
    Consumer,
    /// The handoff and its templates.
    Handoff,
    /// A list as a whole.
    List,
}

/// A file of a new rule, and what it holds.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Made {
    /// The path below the root of the repository.
    pub path: PathBuf,
    /// The whole text.
    pub text: String,
}

/// Writes the files and says what is left to do.
///
/// # Errors
///
/// A code that no rule can have, or a file that cannot be written.
pub fn run(options: &[&str], say: Say<'_>) -> Result<(), Box<dyn Error>> {
    let (code, scope) = match options {
        [code] => (*code, Scope::Consumer),
        [code, "--scope", scope] => (*code, Scope::named(scope)?),
        _ => return Err("`new-rule` takes a code, and `--scope` with request, consumer, handoff or list".into()),
    };
    let [registry, retired] = [REGISTRY, "docs/rules/retired.md"].map(|file| fs::read_to_string(root().join(file)));
    for Made { path, text } in scaffold(code, scope, &registry?, &retired?)? {
        fs::write(root().join(&path), text)?;
        say(&format!("wrote {}", path.display()));
    }
    say(&left(code, scope));
    Ok(())
}

/// The files of a new rule: its declaration and check, the registry with its line, its page, its vector.
///
/// # Errors
///
/// A code of another form, one that a rule has or had, a registry without a rule of this scope.
pub fn scaffold(code: &str, scope: Scope, registry: &str, retired: &str) -> Result<Vec<Made>, String> {
    let formed = code.split('_').all(|word| !word.is_empty() && word.bytes().all(is_of_code));
    if !formed || !code.starts_with(|c: char| c.is_ascii_uppercase()) {
        return Err(format!("`{code}` is no code: words in capitals, joined by `_`"));
    }
    if retired.contains(&format!("`{code}`")) {
        return Err(format!("`{code}` is retired and must not come back"));
    }
    let module = code.to_ascii_lowercase();
    if registry.contains(&format!("    {module}::")) {
        return Err(format!("`{code}` is there already"));
    }
    let made = |path: String, text| Made { path: path.into(), text };
    Ok(vec![
        made(format!("crates/sendcheck-core/src/rules/{module}.rs"), rule(code, scope)),
        made(REGISTRY.into(), registered(&module, &name(code), scope, registry)?),
        made(format!("docs/rules/{code}.md"), page(code, scope)),
        made(vector_path(code, scope), vector(code, scope)),
    ])
}

fn is_of_code(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit()
}

/// The name of the rule in Rust.
fn name(code: &str) -> String {
    let word = |word: &str| word.chars().take(1).chain(word.chars().skip(1).map(|c| c.to_ascii_lowercase())).collect();
    code.split('_').map(word).collect::<Vec<String>>().concat()
}

fn rule(code: &str, scope: Scope) -> String {
    let (name, cx) = (name(code), scope.cx());
    format!(
        "//! {MARK}: what it is about, in one line.

use super::prelude::*;

rule! {{
    /// {MARK}: what is wrong, in one line without a full stop
    {name} = \"{code}\" {{
        origin: Local,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: \"{MARK}: document, section\",
        help: \"{MARK}: what to do about it, in one sentence.\",
        args {{}}
        says: _rule => \"{MARK}: what is wrong here, without what a recipient's row holds\".to_string()
    }}
}}

impl Check<{cx}> for {name} {{
    fn check(_cx: &{cx}, _out: &mut Findings<'_>) {{
        // {MARK}: `out.report(Place::…, || Self {{}})`, once, at the smallest place.
    }}
}}
"
    )
}

/// The registry with a line more, after the last rule that looks at nothing but this scope.
fn registered(module: &str, name: &str, scope: Scope, registry: &str) -> Result<String, String> {
    let scope = scope.variant();
    let last = registry.rfind(&format!(": {scope},\n")).ok_or_else(|| format!("{REGISTRY} has no rule of {scope}"))?;
    let (before, after) = registry.split_at(last + scope.len() + ": ,\n".len());
    Ok(format!("{before}    {module}::{name}: {scope},\n{after}"))
}

fn page(code: &str, scope: Scope) -> String {
    let (form, example) = scope.example();
    format!(
        "# {code}

{MARK}: what is wrong, in one line without a full stop.

## Why

{MARK}: what happens otherwise, and which document says so.

## Fails

```{form} at={MARK}
{example}
```

## Passes

```{form}
{example}
```
"
    )
}

fn vector_path(code: &str, scope: Scope) -> String {
    format!("tests/vectors/{}/{}.json", scope.vectors(), code.to_ascii_lowercase().replace('_', "-"))
}

fn vector(code: &str, scope: Scope) -> String {
    let given = scope.given();
    let codes = match scope {
        Scope::Request => format!("\"requestCodes\": [\"{code}\"]"),
        Scope::Consumer => format!("\"codes\": [[\"{code}\"]]"),
        Scope::Handoff => format!("\"handoffCodes\": [\"{code}\"]"),
        Scope::List => format!("\"listCodes\": [\"{code}\"]"),
    };
    format!(
        "{{
  \"title\": \"{MARK}: what is shown\",
  \"source\": \"{MARK}: document and section that it comes from\",
{given}
  \"expect\": {{
    \"exit\": 0,
    {codes}
  }}
}}
"
    )
}

/// What a person does next.
fn left(code: &str, scope: Scope) -> String {
    let vector = vector_path(code, scope);
    let vector = vector.trim_start_matches("tests/vectors/").trim_end_matches(".json");
    format!(
        "
Left to do, besides every {MARK} in these files:
- the place of the line in the registry, which is the precedence of the service's `errorMessage`
- `cargo xtask gen`
- `PAGE={code} cargo test -p sendcheck-tests --test rule_pages`
- `VECTOR={vector} cargo test -p sendcheck-tests --test vectors`
- CHANGELOG.md, under Unreleased: `- `{code}` (a warning): what it tells. No verdict changes.`"
    )
}

impl Scope {
    fn named(name: &str) -> Result<Self, String> {
        match name {
            "request" => Ok(Self::Request),
            "consumer" => Ok(Self::Consumer),
            "handoff" => Ok(Self::Handoff),
            "list" => Ok(Self::List),
            _ => Err(format!("`{name}` is no scope: request, consumer, handoff or list")),
        }
    }

    /// The scope as the registry names it.
    fn variant(self) -> &'static str {
        match self {
            Self::Request => "Request",
            Self::Consumer => "Consumer",
            Self::Handoff => "Handoff",
            Self::List => "List",
        }
    }

    /// What the rule is given.
    fn cx(self) -> String {
        format!("{}Cx<'_>", self.variant())
    }

    /// The folder of the vectors about it.
    fn vectors(self) -> &'static str {
        match self {
            Self::Request | Self::Consumer => "request",
            Self::Handoff => "handoff",
            Self::List => "list",
        }
    }

    /// An example of a page that is fine: its form, and its text.
    fn example(self) -> (&'static str, &'static str) {
        match self {
            Self::Request => (
                "json request handoff=whatsapp-plain",
                "{ \"campaignName\": \"Renewals\", \"skill\": \"sales\", \"templateId\": \"H1000000004\", \"consent\": true,
  \"consumers\": [ { \"consumerContent\": { \"wa\": \"12025550123\" }, \"variables\": { \"1\": \"Jane\", \"2\": \"4821\" } } ] }",
            ),
            Self::Consumer => (
                "json consumer handoff=whatsapp-plain",
                "{ \"consumerContent\": { \"wa\": \"12025550123\" }, \"variables\": { \"1\": \"Jane\", \"2\": \"4821\" } }",
            ),
            Self::Handoff => (
                "json handoff",
                "{ \"type\": \"wa\", \"templatename\": \"opening_hours\", \"messageComponents\": [
  { \"type\": \"body\", \"content\": \"We open at nine.\" } ] }",
            ),
            Self::List => ("csv handoff=whatsapp-plain", "Phone,B1,B2\n12025550123,Jane,4821"),
        }
    }

    /// What a vector is about: the members before `expect`.
    fn given(self) -> &'static str {
        match self {
            Self::Request | Self::Consumer => {
                "  \"handoff\": { \"file\": \"../handoffs/sms-one-variable.json\" },
  \"request\": {
    \"campaignName\": \"TestProactiveAPI\",
    \"skill\": \"sales\",
    \"templateId\": \"H1234567890\",
    \"consent\": true,
    \"consumers\": [{ \"consumerContent\": { \"sms\": \"12025550123\" }, \"variables\": { \"1\": \"Jane\" } }]
  },"
            }
            Self::Handoff => {
                "  \"handoff\": {
    \"type\": \"wa\",
    \"templatename\": \"opening_hours\",
    \"messageComponents\": [{ \"type\": \"body\", \"content\": \"We open at nine.\" }]
  },"
            }
            Self::List => {
                "  \"handoff\": { \"file\": \"../handoffs/sms-one-variable.json\" },
  \"csv\": \"Phone,B1\\n12025550123,Jane\\n\","
            }
        }
    }
}
