//! The pages of the rules, `docs/rules/CODE.md`: read, held against the registry, and their examples run.
//!
//! A page starts with `# CODE` and the rule's title as its first sentence. Below `## Fails` and
//! `## Passes` stand fenced examples whose first line says what they are and what they show:
//!
//! ````text
//! ```json consumer handoff=whatsapp-image at=/headerVariables/image defect=not-https
//! ````
//!
//! The forms are `json consumer` (one consumer, put into a request that is fine), `json request`,
//! `json handoff`, `csv` and `text lines`. `attributes.rs` lists what may follow.

mod attributes;
mod index;
mod marker;
mod run;
mod text;

use std::fs;
use std::path::{Path, PathBuf};

use sendcheck::RuleCode;
use sendcheck::engine::options::ListOptions;

use crate::choose;

pub use attributes::Attributes;
pub use index::{index, retired};
pub use marker::{MARKER, marked};
pub use run::{Found, Outcome, run, verify};

/// The folder of the repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// One page.
#[derive(Debug)]
pub struct Page {
    /// The rule, by the file's name.
    pub rule: RuleCode,
    /// The heading without its `#`.
    pub heading: String,
    /// The first sentence below the heading.
    pub summary: String,
    /// Everything that is not an example.
    pub prose: String,
    /// The examples in their order.
    pub examples: Vec<Example>,
}

/// What an example has to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the two sections of a page")]
pub enum Shows {
    /// The rule reports, once.
    Fails,
    /// No rule reports.
    Passes,
}

/// What an example's text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the inputs of a check")]
pub enum Form {
    /// One consumer of a request that is fine otherwise.
    Consumer,
    /// A whole request.
    Request,
    /// A handoff, a channel or a list of either.
    Handoff,
    /// A CSV file.
    Csv,
    /// Typed lines.
    Lines,
}

/// One example of a page.
#[derive(Debug, Clone)]
pub struct Example {
    /// The line of the page on which it starts, counted from 1.
    pub line: usize,
    /// What it has to show.
    pub shows: Shows,
    /// What its text is.
    pub form: Form,
    /// What stands behind the form.
    pub attributes: Attributes,
    /// The options among that.
    pub options: ListOptions,
    /// The text as the page has it.
    pub text: String,
}

/// Every page of `docs/rules` that is named like a rule, in registry order, and what is wrong with the others.
///
/// # Errors
///
/// What is wrong with the folder or with a page: unreadable, not named like a rule, an example of an unknown form.
pub fn read_all() -> Result<Vec<Page>, Vec<String>> {
    let folder = repository().join("docs/rules");
    let mut pages = Vec::new();
    let mut wrong = Vec::new();
    let entries = fs::read_dir(&folder).map_err(|error| vec![format!("{}: {error}", folder.display())])?;
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if ["README.md", "retired.md"].contains(&name.as_str()) {
            continue;
        }
        match fs::read_to_string(entry.path()).map_err(|error| error.to_string()).and_then(|text| page(&name, &text)) {
            Ok(page) => pages.push(page),
            Err(error) => wrong.push(format!("docs/rules/{name}: {error}")),
        }
    }
    pages.sort_by_key(|page| page.rule);
    if wrong.is_empty() { Ok(pages) } else { Err(wrong) }
}

/// The pages that the variable `PAGE` asks for: all, or that of one rule.
///
/// # Errors
///
/// As [`read_all`], or that there is none of that name, with the names that come near.
pub fn asked() -> Result<Vec<Page>, Vec<String>> {
    let name = choose::asked("PAGE");
    let is_named = |page: &Page, name: &str| page.rule.as_str() == name.strip_suffix(".md").unwrap_or(name);
    choose::chosen(read_all()?, name.as_deref(), is_named, |page| page.rule.to_string()).map_err(|error| vec![error])
}

/// Reads one page.
///
/// # Errors
///
/// What is wrong with it.
pub fn page(file: &str, markdown: &str) -> Result<Page, String> {
    let stem = file.strip_suffix(".md").ok_or("a page of a rule ends in `.md`")?;
    let rule = stem.parse::<RuleCode>().map_err(|error| error.to_string())?;
    let mut page =
        Page { rule, heading: String::new(), summary: String::new(), prose: String::new(), examples: Vec::new() };
    let mut section = String::new();
    let mut lines = markdown.lines().zip(1..);
    while let Some((line, number)) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let body = lines.by_ref().map(|(line, _)| line).take_while(|line| *line != "```");
            let text = body.collect::<Vec<_>>().join("\n");
            page.examples
                .extend(example(rule, &section, number, info, text).map_err(|error| format!("{number}: {error}"))?);
            continue;
        }
        page.prose.push_str(line);
        page.prose.push('\n');
        if let Some(heading) = line.strip_prefix("## ") {
            section = heading.into();
        } else if let Some(heading) = line.strip_prefix("# ") {
            page.heading = heading.into();
        } else if page.summary.is_empty() && !line.is_empty() {
            page.summary = line.into();
        }
    }
    Ok(page)
}

/// The example of a fenced block; blocks outside the two sections are only shown, never run.
fn example(rule: RuleCode, section: &str, line: usize, info: &str, text: String) -> Result<Option<Example>, String> {
    let shows = match section {
        "Fails" => Shows::Fails,
        "Passes" => Shows::Passes,
        _ => return Ok(None),
    };
    let words = attributes::words(info)?;
    let (form, rest) = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["json", "consumer", ..] => (Form::Consumer, words.get(2..)),
        ["json", "request", ..] => (Form::Request, words.get(2..)),
        ["json", "handoff", ..] => (Form::Handoff, words.get(2..)),
        ["text", "lines", ..] => (Form::Lines, words.get(2..)),
        ["csv", ..] => (Form::Csv, words.get(1..)),
        _ => return Err(format!("`{info}` is no form of an example")),
    };
    let attributes = Attributes::parse(rest.unwrap_or_default())?;
    let options = attributes.options(rule)?;
    Ok(Some(Example { line, shows, form, attributes, options, text }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_heading_summary_and_examples() {
        let text = "# OPTED_OUT\n\nThe number opted out of SMS.\n\n## Why\n\n```json\nnot run\n```\n\n## Fails\n\n\
            ```csv handoff=a at='row:1' effect=skipped\n1\n\n2\n```\n\nMore.\n";
        let page = page("OPTED_OUT.md", text).unwrap();
        assert_eq!((page.heading.as_str(), page.summary.as_str()), ("OPTED_OUT", "The number opted out of SMS."));
        let [example] = page.examples.as_slice() else { panic!("one example") };
        assert_eq!((example.line, example.shows, example.form), (13, Shows::Fails, Form::Csv));
        assert_eq!(example.text, "1\n\n2");
        assert_eq!(example.attributes.one("effect"), Some("skipped"));
        assert!(page.prose.contains("More."));
    }

    /// What is said of a page on landlines whose one example has this line above it and this number.
    fn verdict_on(section: &str, info: &str, number: &str) -> Vec<String> {
        let text = format!("## {section}\n\n```csv handoff=sms-same-text {info}\n{number}\n```\n");
        match page("NUMBER_LANDLINE.md", &text) {
            Ok(page) => verify(page.rule, &page.examples[0]),
            Err(error) => vec![error],
        }
    }

    #[test]
    fn tells_a_page_that_lies() {
        let (landline, mobile) = ("442079460958", "61491570006");
        let place = "at=row:1,column:1,name:Phone";
        assert_eq!(verdict_on("Fails", &format!("{place} channel=sms"), landline), [""; 0]);
        assert_eq!(verdict_on("Passes", "", mobile), [""; 0]);
        for (section, info, number) in [
            ("Fails", place, mobile),
            ("Passes", "", landline),
            ("Fails", "", landline),
            ("Fails", "at=row:2,column:1,name:Phone", landline),
            ("Fails", "at=row:1,column:1,name:Phone channel=wa", landline),
            ("Fails", "at=row:1,column:1,name:Phone severity=error", landline),
            ("Fails", "at=row:1,column:1,name:Phone colour=red", landline),
            ("Fails", "at=row:1,column:1,name:Phone also=OPTED_OUT", landline),
            ("Passes", "", "0"),
            ("Passes", "colour=red", mobile),
            ("Passes", "numbers=odd", mobile),
        ] {
            assert_eq!(verdict_on(section, info, number).len(), 1, "{section} {info} {number}");
        }
    }

    #[test]
    fn refuses_other_files_and_forms() {
        assert!(page("NOT_A_RULE.md", "").is_err());
        assert!(page("OPTED_OUT.md", "## Passes\n```yaml\n```\n").is_err());
    }
}
