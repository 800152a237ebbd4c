//! Everything that the vectors make sendcheck answer, as a TypeScript module that compiles if the generated types tell
//! the truth. `tests/npm/types.test.mjs` compiles it against the packed package.

use std::error::Error;
use std::io::{self, Write};

use sendcheck::engine::inspect::{inspect_number, inspect_url};
use sendcheck::{AllowedHosts, Recipients, RuleCode, inspect_text};
use sendcheck_tests::vectors::{Input, Library, Surface, Vector, load, root};
use serde::Serialize;
use serde_json::Value;

/// Writes the module.
///
/// # Errors
///
/// A vector that cannot be read, or what `out` says.
pub(super) fn write(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let mut samples = Samples(out);
    writeln!(samples.0, "import type * as T from \"sendcheck\";")?;
    let (vectors, _) = load()?;
    for vector in &vectors {
        samples.vector(vector)?;
    }
    samples.previews()?;
    samples.inspections()?;
    let rules: Vec<_> = RuleCode::ALL.iter().map(|code| code.info()).collect();
    Ok(samples.one(&rules, "T.RuleInfo[]")?)
}

struct Samples<W>(W);

impl<W: Write> Samples<&mut W> {
    /// Writes a value that has to be of a type.
    fn one(&mut self, value: &impl Serialize, of: &str) -> io::Result<()> {
        write!(self.0, "void (")?;
        serde_json::to_writer(&mut self.0, value)?;
        writeln!(self.0, " satisfies {of});")
    }

    fn vector(&mut self, vector: &Vector) -> io::Result<()> {
        let outcome = Library.run(vector);
        if outcome.problem.is_some() {
            return Ok(());
        }
        writeln!(self.0, "// {}", vector.name)?;
        if let Some(Ok(recipients)) = Library.recipients(vector) {
            self.list(&recipients)?;
        } else if let Some(report) = &outcome.report {
            let of = if vector.input.is_some() { "T.Report" } else { "{ handoff: T.Finding[] }" };
            self.one(report, of)?;
        }
        if let (Some(response), Some(Input::Request(_))) = (&outcome.response, &vector.input) {
            self.one(response, "T.CampaignResponse | T.RefusedRequest")?;
        }
        outcome.requests.iter().try_for_each(|requests| self.one(requests, "T.CampaignRequest[]"))
    }

    fn list(&mut self, recipients: &Recipients) -> io::Result<()> {
        // Enough of a large list to have seen what it holds.
        let shown = 0..recipients.len().min(50);
        self.one(&recipients.whole(), "T.ListSummary")?;
        self.one(&recipients.report_of(shown.clone()), "T.ListReport")?;
        self.one(&recipients.extremes(), "T.Extreme[]")?;
        self.one(&recipients.list().sample_columns(), "T.ColumnSample[]")?;
        writeln!(self.0, "void ({} satisfies T.SavedReading);", recipients.reading().to_json())?;
        self.one(&recipients.messages_in(shown.clone()).collect::<Vec<_>>(), "T.Message[][]")?;
        self.one(&shown.filter_map(|index| recipients.preview(index)).collect::<Vec<_>>(), "T.Preview[]")
    }

    /// The previews that are expected of the documents' handoffs.
    fn previews(&mut self) -> Result<(), Box<dyn Error>> {
        for (index, file) in std::fs::read_dir(root().join("previews"))?.enumerate() {
            let file: Value = serde_json::from_slice(&std::fs::read(file?.path())?)?;
            let handoff = file.get("handoff").ok_or("a vector has no handoff")?;
            // By way of a name, as handoffs may have members that nobody documents.
            writeln!(self.0, "const handoff{index} = {handoff};")?;
            writeln!(self.0, "void (handoff{index} satisfies T.HandoffDocument);")?;
            for case in file.get("cases").and_then(Value::as_array).into_iter().flatten() {
                self.one(case.get("preview").ok_or("a case has no preview")?, "T.Preview")?;
            }
        }
        Ok(())
    }

    fn inspections(&mut self) -> Result<(), Box<dyn Error>> {
        for number in ["+12025550123", "1-800-FLOWERS"] {
            self.one(&inspect_number(number), "T.NumberReport")?;
        }
        for text in ["", "Hi", "Don’t miss it: the sale ends tonight at midnight, in all shops and online."] {
            self.one(&inspect_text(text), "T.TextReport")?;
        }
        let allowed = AllowedHosts::new(["cdn.example.com"])?;
        for link in
            ["https://cdn.example.com/a.jpg", "https://other.example/a.jpg", "https://cdn.example.com@evil.example/"]
        {
            self.one(&inspect_url(link, Some(&allowed)), "T.UrlReport")?;
        }
        Ok(())
    }
}
