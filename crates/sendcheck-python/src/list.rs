//! Lists of recipients, which stay in the engine's memory.

use std::sync::{Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use pyo3::types::{PyBytes, PyList, PyListMethods, PyString, PyStringMethods};
use pyo3::{Bound, PyResult, Python, pyclass, pymethods};
use sendcheck::engine::calls::{self, With, WorthALook};
use sendcheck::engine::options::{self, FileGiven, ListOptions};
use sendcheck::{HandoffFile, Instant, LineParts, Pick, Recipients, RecipientsBuilder, SET_READERS};

use crate::fault::Cause;
use crate::request;
use crate::rows::{Quoted, Verdicts};
use crate::selection::select;
use crate::work::{text, work};

/// A list that is being read.
#[pyclass(frozen)]
pub(crate) struct Reading(Mutex<Option<Open>>);

pub(crate) struct Open {
    pub(crate) builder: RecipientsBuilder,
    pub(crate) at: Option<Instant>,
}

#[pymethods]
impl Reading {
    /// A list of which nothing was read yet.
    #[new]
    fn new(py: Python<'_>, handoff: &[u8], options: &[u8]) -> PyResult<Self> {
        work(py, || {
            let ListOptions { options, read, after } = ListOptions::read_with(options, SET_READERS)?;
            let pick = Pick { asked: options.pick.as_deref(), ..Pick::default() };
            let handoff = HandoffFile::read(handoff)?.choose(&pick)?;
            let builder = Recipients::builder(&handoff, &options.policy, read.clone());
            let earlier = |FileGiven(bytes)| Ok(Recipients::read(&bytes, &handoff, &options.policy, read.clone())?);
            Ok(Self::of(Open { builder: after_all(builder, after, earlier)?, at: options.policy.at }))
        })
    }

    /// Takes the next bytes, any number of them.
    fn push(&self, py: Python<'_>, bytes: &[u8]) -> PyResult<()> {
        work(py, || self.open(|open| Ok(open.builder.push(bytes)?)))
    }

    /// Takes rows of texts, given as their columns, as lines of a CSV file. What is no text is an empty cell.
    fn push_columns(&self, py: Python<'_>, columns: Vec<Bound<'_, PyList>>) -> PyResult<()> {
        let rows = columns.iter().map(PyListMethods::len).max().unwrap_or_default();
        let mut lines = Quoted::default();
        for row in 0..rows {
            for column in &columns {
                match column.get_item(row).ok().and_then(|cell| cell.cast_into::<PyString>().ok()) {
                    Some(cell) => lines.cell(&cell.to_cow()?),
                    None => lines.cell(""),
                }
            }
            lines.end();
        }
        work(py, || self.open(|open| Ok(open.builder.push(lines.bytes())?)))
    }

    /// Checks what was read.
    fn finish(&self, py: Python<'_>) -> PyResult<List> {
        work(py, || {
            let open = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
            let Open { builder, at } = open.ok_or_else(finished)?;
            Ok(List { recipients: RwLock::new(builder.finish()?), at })
        })
    }
}

impl Reading {
    pub(crate) fn of(open: Open) -> Self {
        Self(Mutex::new(Some(open)))
    }

    fn open<T>(&self, act: impl FnOnce(&mut Open) -> Result<T, Cause>) -> Result<T, Cause> {
        act(self.0.lock().unwrap_or_else(PoisonError::into_inner).as_mut().ok_or_else(finished)?)
    }
}

fn finished() -> Cause {
    Cause::usage("this list was finished")
}

/// The builder, told of the lists that its list came from.
pub(crate) fn after_all(
    mut builder: RecipientsBuilder,
    after: Vec<FileGiven>,
    earlier: impl Fn(FileGiven) -> Result<Recipients, Cause>,
) -> Result<RecipientsBuilder, Cause> {
    for file in after {
        let earlier = earlier(file).map_err(|cause| cause.in_option("after"))?;
        builder = builder.after(&earlier).map_err(|error| Cause::options(&error).in_option("after"))?;
    }
    Ok(builder)
}

/// A checked list.
#[pyclass(frozen)]
pub(crate) struct List {
    recipients: RwLock<Recipients>,
    /// The instant from which on messages are sent, where the options of the list say so.
    at: Option<Instant>,
}

#[pymethods]
impl List {
    fn __len__(&self) -> usize {
        self.recipients().len()
    }

    /// Whether everything may be sent.
    #[getter]
    fn all_clear(&self) -> bool {
        self.recipients().all_clear()
    }

    /// The counts and what holds for the list as a whole.
    fn summary(&self, py: Python<'_>) -> PyResult<String> {
        work(py, || text(&self.recipients().whole()))
    }

    /// How the list was read, as options that read it so again.
    fn reading(&self, py: Python<'_>) -> PyResult<String> {
        work(py, || Ok(self.recipients().reading().to_json()))
    }

    /// How the files of sets were read, as the option that reads them so again.
    fn set_readings(&self, py: Python<'_>) -> PyResult<String> {
        work(py, || Ok(self.recipients().set_readings().to_json()))
    }

    /// Every column with up to three of its cells.
    fn sample_columns(&self, py: Python<'_>) -> PyResult<String> {
        work(py, || text(&self.recipients().list().sample_columns()))
    }

    /// The first cell that shows whether the encoding was guessed right, where it was.
    fn encoding_sample(&self) -> Option<String> {
        self.recipients().encoding_sample().map(String::from)
    }

    /// Some of the recipients that meet the conditions.
    #[expect(clippy::too_many_arguments, reason = "each is a named argument of the package's method")]
    fn page(
        &self,
        py: Python<'_>,
        offset: usize,
        limit: usize,
        cells: bool,
        messages: bool,
        verdict: Option<&str>,
        severity: Option<&str>,
        code: Option<&str>,
        containing: Option<&str>,
    ) -> PyResult<String> {
        work(py, || {
            let recipients = self.recipients();
            let selected = select(&recipients, [verdict, severity, code, containing])?;
            Ok(calls::page(recipients.as_ref(), &selected, offset, limit, With { cells, messages }))
        })
    }

    /// The indexes of the recipients that meet the conditions.
    fn rows(
        &self,
        py: Python<'_>,
        verdict: Option<&str>,
        severity: Option<&str>,
        code: Option<&str>,
        containing: Option<&str>,
    ) -> PyResult<Vec<u32>> {
        work(py, || select(&self.recipients(), [verdict, severity, code, containing]))
    }

    /// What a table is told of each of its rows, column by column; `rows` is how many it has.
    fn verdicts(&self, py: Python<'_>, rows: usize) -> PyResult<Verdicts> {
        work(py, || Ok(Verdicts::of(&self.recipients(), rows)))
    }

    /// The index of a data row as reports count them.
    fn index_of(&self, row: u32) -> Option<usize> {
        self.recipients().index_of_row(row)
    }

    /// The messages of the recipient at an index.
    fn preview(&self, py: Python<'_>, index: usize) -> PyResult<String> {
        work(py, || text(&self.recipients().preview(index)))
    }

    /// The rows that are worth a look.
    fn extremes(&self, py: Python<'_>) -> PyResult<String> {
        work(py, || text(&WorthALook::all(self.recipients().as_ref())))
    }

    /// When the messages go.
    fn schedule(&self, py: Python<'_>, options: &[u8]) -> PyResult<String> {
        work(py, || text(&self.recipients().schedule(&options::sending(options, self.at)?)?))
    }

    /// What the recipients cost.
    fn cost(&self, py: Python<'_>, options: &[u8]) -> PyResult<String> {
        work(py, || text(&self.recipients().cost(&options::prices(options)?)))
    }

    /// The lists for the web tool, each the text of a file.
    fn web_lists(&self, py: Python<'_>, options: &[u8]) -> PyResult<Vec<String>> {
        work(py, || {
            let (form, size) = options::web_lists(options)?;
            Ok(self.recipients().web_lists(form, size)?.collect())
        })
    }

    /// Changes the list; answers the changes that take these back.
    fn change(&self, py: Python<'_>, changes: &[u8]) -> PyResult<String> {
        work(py, || text(&self.to_change().change(&options::changes(changes)?)?))
    }

    /// The changes that were made, and in which file.
    fn changes(&self, py: Python<'_>) -> PyResult<String> {
        work(py, || text(&self.recipients().changes()))
    }

    /// Makes changes again that were made in the same file.
    fn repeat_changes(&self, py: Python<'_>, changes: &[u8]) -> PyResult<String> {
        work(py, || text(&self.to_change().repeat_changes(&options::list_changes(changes)?)?))
    }

    /// The fixes that would change something.
    fn fixes(&self, py: Python<'_>) -> PyResult<String> {
        work(py, || text(&self.recipients().fixes()))
    }

    /// What a fix would change.
    fn propose(&self, py: Python<'_>, fix: &[u8]) -> PyResult<String> {
        work(py, || text(&self.to_change().propose(&options::fix(fix)?)?))
    }

    /// The next request, and the index behind its last recipient.
    fn request(&self, py: Python<'_>, campaign: &[u8], from: usize) -> PyResult<Option<(String, usize)>> {
        work(py, || {
            let (campaign, recipients) = (options::campaign(campaign)?, self.recipients());
            let mut requests = recipients.requests(&campaign)?.starting_at(from);
            Ok(requests.next().map(|request| (request.to_json(), requests.position())))
        })
    }

    /// The failed rows that can be mended, as a CSV file in the form of the list.
    fn rejected_csv<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let bytes: Vec<u8> = work(py, || Ok(self.recipients().rejected_csv().flatten().collect()))?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// The failed rows that need no mending.
    fn duplicates_csv<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let bytes: Vec<u8> = work(py, || Ok(self.recipients().duplicates_csv().flatten().collect()))?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// The failed rows that can be mended, as a workbook.
    fn rejected_workbook<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let written = || self.recipients().rejected_workbook().map_err(|error| Cause::usage(error.to_string()));
        Ok(PyBytes::new(py, &work(py, written)?))
    }

    /// What answers to the requests of this list mean.
    fn read_answers(&self, py: Python<'_>, answers: Vec<Vec<u8>>) -> PyResult<String> {
        work(py, || text(&self.recipients().read_answers(&request::read(&answers)?)))
    }

    /// The rows that the service refused, as a CSV file in the form of the list.
    fn refused_csv<'py>(&self, py: Python<'py>, answers: Vec<Vec<u8>>) -> PyResult<Bound<'py, PyBytes>> {
        let bytes: Vec<u8> = work(py, || {
            let recipients = self.recipients();
            let report = recipients.read_answers(&request::read(&answers)?);
            Ok(recipients.refused_csv(&report).flatten().collect())
        })?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// A case for each forecast that answers contradict.
    fn answer_cases(&self, py: Python<'_>, answers: Vec<Vec<u8>>) -> PyResult<String> {
        work(py, || {
            let recipients = self.recipients();
            let report = recipients.read_answers(&request::read(&answers)?);
            request::cases(&recipients.cases_of(&report))
        })
    }

    /// The whole report as one JSON object.
    fn report<'py>(&self, py: Python<'py>, messages: bool) -> PyResult<Bound<'py, PyBytes>> {
        let written = || {
            let recipients = self.recipients();
            Ok(calls::report(recipients.as_ref(), &text(&recipients.whole())?, parts(messages)))
        };
        Ok(PyBytes::new(py, work(py, written)?.as_bytes()))
    }

    /// The reports of a range, a JSON object a line; behind the last recipient comes the summary's line.
    fn lines<'py>(&self, py: Python<'py>, start: usize, end: usize, messages: bool) -> PyResult<Bound<'py, PyBytes>> {
        let written = || {
            let recipients = self.recipients();
            match recipients.len() {
                len if start < len => Ok(calls::lines(recipients.as_ref(), start..end.min(len), parts(messages))),
                _ => Ok(calls::last_line(&text(&recipients.whole())?)),
            }
        };
        Ok(PyBytes::new(py, work(py, written)?.as_bytes()))
    }
}

impl List {
    /// The list as it is now. Nobody can change it until that is let go of, so that a thread may hold one at a time only.
    pub(crate) fn recipients(&self) -> RwLockReadGuard<'_, Recipients> {
        self.recipients.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn to_change(&self) -> RwLockWriteGuard<'_, Recipients> {
        self.recipients.write().unwrap_or_else(PoisonError::into_inner)
    }
}

fn parts(messages: bool) -> LineParts {
    LineParts::default().with_messages(messages)
}
