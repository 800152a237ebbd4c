//! `sendcheck list`: the accepted rows of a list as the service's own web tool takes them.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use sendcheck::engine::recipients::Column;
use sendcheck::{Profile, Recipients, WebListForm};

use crate::args::Forgiven;
use crate::args::{CheckingArgs, choice};
use crate::checked::Checked;
use crate::commands::check::write_failed;
use crate::commands::names;
use crate::error::CliError;
use crate::files::{Contents, Folder};
use crate::human::{self, Look, Paint};
use crate::input;
use crate::outcome::Outcome;
use crate::output;
use crate::text::counted;

/// Make the list that the web tool takes, of every accepted row
///
/// Writes `list-0001.csv` and so on into a folder: the documented columns (Phone, H1, B1, ..., BU1), numbers as digits, UTF-8,
/// as many recipients a file as the web tool takes; `rejected.csv` with the rows to mend, and `duplicates.csv` with those whose number is accepted already.
/// Rows are judged as the web tool does (`--profile webtool`), unless another profile is named.
#[derive(Debug, Args)]
#[command(mut_arg("profile", |profile| profile.default_value(Profile::Webtool.as_str())))]
pub(crate) struct ListCommandArgs {
    /// The recipients: `.csv`, `.txt`, a workbook, or `-` for standard input
    recipients: PathBuf,
    /// The folder for the files
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// How recipients come into the web tool
    #[arg(long, value_parser = choice::<WebListForm>(), default_value = WebListForm::Csv.as_str())]
    form: WebListForm,
    /// Recipients of one file; as many as the web tool takes unless given
    #[arg(long, value_name = "N")]
    size: Option<usize>,
    /// Replace what an earlier run left in the folder
    #[arg(long)]
    force: bool,
    /// Let so many recipients fail before the exit code says so, or such a share of them: `5`, `2%`
    #[arg(long, value_name = "N", default_value = "0")]
    max_rejected: Forgiven,
    #[command(flatten)]
    checking: CheckingArgs,
}

pub(super) fn run(args: &ListCommandArgs) -> Result<Outcome, CliError> {
    let settings = args.checking.settings(&args.recipients)?;
    let folder = Folder::claim(&args.out, args.force, args.inputs())?;
    let otherwise = "`list` takes a list of recipients; a campaign request is sent with the API";
    let input = args.checking.list_input(&args.recipients, otherwise)?;
    args.checking.list.suits(true, args.inputs())?;
    let checked = args.checking.read(input, &settings)?;
    if let Checked::List(list) = &checked {
        let names = args.write(folder, list)?;
        args.checking.list.save(list)?;
        output::page(|out| args.tell(&checked, &names, out))?;
    }
    Ok(checked.outcome(&settings, args.max_rejected))
}

impl ListCommandArgs {
    /// The files that are read.
    fn inputs(&self) -> impl Iterator<Item = &Path> {
        self.checking.inputs(&self.recipients)
    }

    /// The names of the files that were written.
    fn write(&self, mut folder: Folder, list: &Recipients) -> Result<Vec<String>, CliError> {
        let lists = list.web_lists(self.form, self.size).map_err(|error| CliError::Usage(error.to_string()))?;
        let ending = if self.form == WebListForm::Csv { "csv" } else { "txt" };
        let mut names = Vec::new();
        for (number, text) in (1..).zip(lists) {
            let name = names::list_name(number, ending);
            folder.write(&name, &text)?;
            names.push(name);
        }
        let lists = names.len();
        names.extend(write_failed(list, &mut folder)?);
        folder.finish(Contents::Lists { lists, recipients: list.summary().accepted as usize })?;
        Ok(names)
    }

    fn tell(&self, checked: &Checked, names: &[String], out: &mut impl Write) -> io::Result<()> {
        let look = Look { values: self.checking.values(), rows: 0 };
        human::head(checked, out)?;
        human::overview(checked, look, out)?;
        human::not_checked(&checked.summary().not_checked, out)?;
        if names.is_empty() {
            return writeln!(out, "\nnothing was written: no recipient is accepted, and none failed");
        }
        writeln!(out, "\n{}", Paint::heading(&format!("written to {}", input::shown(&self.out))))?;
        writeln!(out, "  {}", names.join(", "))?;
        writeln!(out, "  {} for the web tool", counted(checked.summary().accepted, "recipient"))?;
        match customer_data(checked).as_slice() {
            [] => Ok(()),
            columns => {
                writeln!(out, "  without {}: customer data is sent with the API alone", columns.join(", "))
            }
        }
    }
}

/// The columns of customer data, which the web tool does not take.
fn customer_data(checked: &Checked) -> Vec<String> {
    let Checked::List(list) = checked else { return Vec::new() };
    let columns = list.list().expected().columns.iter();
    columns.filter(|column| matches!(column, Column::Data(_))).map(|column| format!("`{}`", column.name())).collect()
}
