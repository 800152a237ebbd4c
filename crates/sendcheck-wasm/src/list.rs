//! Lists of recipients, which stay in WebAssembly memory.

use js_sys::Function;
use sendcheck_core::answers::Explanation;
use sendcheck_core::calls::{self, Only, With, WorthALook};
use sendcheck_core::check::{Earlier, LineParts, Recipients, Says, Unchecked, Verdict};
use sendcheck_core::clock::Instant;
use sendcheck_core::handoff::{Handoff, Pick};
use sendcheck_core::options::{self, FileGiven, ListOptions};
use sendcheck_core::policy::Policy;
use sendcheck_core::recipients::carried::{self, Carrier};
use sendcheck_core::recipients::{InputKind, List as ReadList, ListError, ListReader, NotText, ReadOptions};
use sendcheck_core::rules::Finding;
use sendcheck_core::view::expected_columns;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::value_of;
use crate::answers;
use crate::fault::Fault;
use crate::handoff::chosen;
use crate::selection::{only, select};
use crate::to_js::{js_of, json_of, parsed, to_js};
use crate::when_asked::WhenAsked;

/// A list that is being read.
#[wasm_bindgen]
pub struct Reading {
    reader: ListReader,
    options: ReadOptions,
    checking: Checking,
}

/// What a list is checked with once it was read.
struct Checking {
    handoff: Handoff,
    policy: Policy,
    earlier: Earlier,
}

#[wasm_bindgen]
impl Reading {
    /// A list of which nothing was read yet.
    #[wasm_bindgen(constructor)]
    pub fn new(handoff: &[u8], options: &[u8]) -> Result<Self, JsValue> {
        let ListOptions { options, read, after } = ListOptions::read(options).map_err(Fault::from)?;
        let pick = Pick { asked: options.pick.as_deref(), ..Pick::default() };
        let handoff = chosen(handoff, &pick)?;
        Ok(Self::of(handoff, options.policy, read, &after, Earlier::default())?)
    }

    /// Takes the next bytes, any number of them.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), JsValue> {
        Ok(self.reader.push(bytes).map_err(Fault::from)?)
    }

    /// Looks at the next bytes as they were before they were decoded for `push`.
    pub fn look(&mut self, bytes: &[u8]) {
        self.reader.look_at_original(bytes);
    }

    /// The list that was read, to be checked.
    pub fn finish(self) -> Result<List, JsValue> {
        let list = self.reader.finish().map_err(Fault::from)?;
        Ok(self.checking.list(list, self.options.input))
    }

    /// The list of a sheet that another module took out of a workbook.
    pub fn finish_sheet(self, sheet: &[u8]) -> Result<List, JsValue> {
        let Self { options, checking, .. } = self;
        let expected = expected_columns(&checking.handoff);
        let list = carried::read_carried(sheet, &expected, &options).map_err(Fault::from)?;
        Ok(checking.list(list, InputKind::Csv))
    }

    /// What a file is that begins as a workbook does and is none; there is no list in it.
    pub fn refuse(self, file: &[u8]) -> Result<List, JsValue> {
        let kind = NotText::of(file).ok_or_else(|| Fault::internal(&"a file that is no text is one"))?;
        Err(Fault::from(ListError::NotText { kind }).into())
    }
}

impl Reading {
    /// A list that is checked with what was read already; `earlier` are those whom it has not to accept again, whatever lists
    /// it came from.
    pub(crate) fn of(
        handoff: Handoff,
        policy: Policy,
        read: ReadOptions,
        after: &[FileGiven],
        mut earlier: Earlier,
    ) -> Result<Self, Fault> {
        add_earlier(&mut earlier, after, &handoff, &policy, &read)?;
        let reader = ListReader::new(expected_columns(&handoff), read.clone());
        Ok(Self { reader, options: read, checking: Checking { handoff, policy, earlier } })
    }
}

impl Checking {
    fn list(self, list: ReadList, input: InputKind) -> List {
        let at = self.policy.at;
        let unchecked = Unchecked::new(list, input, self.handoff, self.policy).after(self.earlier);
        List { recipients: WhenAsked::of(unchecked), at, last: None }
    }
}

/// Adds whom earlier lists have accepted, each read and checked as the list that came from them.
fn add_earlier(
    earlier: &mut Earlier,
    after: &[FileGiven],
    handoff: &Handoff,
    policy: &Policy,
    read: &ReadOptions,
) -> Result<(), Fault> {
    for FileGiven(bytes) in after {
        let list = earlier_list(bytes, handoff, read).map_err(|error| Fault::from(error).in_option("after"))?;
        let unchecked = Unchecked::new(list, read.input, handoff.clone(), policy.clone());
        let results = unchecked.check_rows(0..unchecked.len());
        let added = earlier.add(&unchecked.finish([results]));
        added.map_err(|error| Fault::options(&error).in_option("after"))?;
    }
    Ok(())
}

fn earlier_list(bytes: &[u8], handoff: &Handoff, read: &ReadOptions) -> Result<ReadList, ListError> {
    if carried::is_carried(bytes) {
        return carried::read_carried(bytes, &expected_columns(handoff), read);
    }
    let mut reader = ListReader::new(expected_columns(handoff), read.clone());
    reader.push(bytes)?;
    reader.finish()
}

/// A list that is checked when somebody asks for what its check gives.
#[wasm_bindgen]
pub struct List {
    recipients: WhenAsked,
    /// The instant from which on messages are sent, where the options of the list say so.
    at: Option<Instant>,
    /// What was selected last, as pages of one selection follow each other.
    last: Option<(Only, Vec<u32>)>,
}

#[wasm_bindgen]
impl List {
    /// How many recipients there are.
    #[wasm_bindgen(getter)]
    pub fn length(&self) -> usize {
        self.recipients.len()
    }

    /// Whether everything may be sent.
    #[wasm_bindgen(getter)]
    pub fn all_clear(&self) -> Result<bool, JsValue> {
        Ok(self.checked()?.all_clear())
    }

    /// The counts and what holds for the list as a whole.
    pub fn summary(&self) -> Result<JsValue, JsValue> {
        to_js(&self.checked()?.whole())
    }

    /// How the list was read, as options that read it so again.
    pub fn reading(&self) -> Result<JsValue, JsValue> {
        js_of(Ok(self.checked()?.reading().to_object().into()))
    }

    /// How the files of sets were read, as the option that reads them so again.
    pub fn set_readings(&self) -> Result<JsValue, JsValue> {
        js_of(Ok(self.checked()?.set_readings().to_object().into()))
    }

    /// Every column with up to three of its cells.
    pub fn sample_columns(&self) -> Result<JsValue, JsValue> {
        to_js(&self.checked()?.list().sample_columns())
    }

    /// The first cell that shows whether the encoding was guessed right, where it was.
    pub fn encoding_sample(&self) -> Result<Option<String>, JsValue> {
        Ok(self.checked()?.encoding_sample().map(String::from))
    }

    /// Some of the recipients that meet the conditions; an empty text is no condition.
    #[expect(clippy::too_many_arguments, reason = "single values cross the border at less cost than an object")]
    pub fn page(
        &mut self,
        offset: usize,
        limit: usize,
        cells: bool,
        messages: bool,
        verdict: &str,
        severity: &str,
        code: &str,
        text: &str,
    ) -> Result<JsValue, JsValue> {
        self.select(only([verdict, severity, code, text])?)?;
        let selected = self.last.as_ref().map_or(&[][..], |(_, selected)| selected);
        parsed(Ok(calls::page(self.checked()?, selected, offset, limit, With { cells, messages })))
    }

    /// The indexes of the recipients that meet the conditions.
    pub fn rows(&mut self, verdict: &str, severity: &str, code: &str, text: &str) -> Result<Vec<u32>, JsValue> {
        self.select(only([verdict, severity, code, text])?)?;
        Ok(self.last.as_ref().map_or_else(Vec::new, |(_, selected)| selected.clone()))
    }

    /// The data row of every recipient, as reports count them.
    pub fn column_of_rows(&self) -> Result<Vec<u32>, JsValue> {
        let recipients = self.checked()?;
        Ok(column(recipients, |index| recipients.list().record(index).map(|record| record.row)))
    }

    /// The verdict on every recipient: 0 accepted, 1 failed, 2 skipped.
    pub fn column_of_verdicts(&self) -> Result<Vec<u8>, JsValue> {
        let recipients = self.checked()?;
        Ok(column(recipients, |index| {
            recipients.verdict(index).map(|verdict| match verdict {
                Verdict::Accepted => 0,
                Verdict::Failed => 1,
                Verdict::Skipped => 2,
            })
        }))
    }

    /// The segments of the SMS to every recipient; 0 without SMS.
    pub fn column_of_segments(&self) -> Result<Vec<u16>, JsValue> {
        let recipients = self.checked()?;
        Ok(column(recipients, |index| {
            recipients.segments(index).map(|segments| u16::try_from(segments).unwrap_or(u16::MAX))
        }))
    }

    /// The index of a data row as reports count them.
    pub fn index_of(&self, row: u32) -> Result<Option<usize>, JsValue> {
        Ok(self.checked()?.index_of_row(row))
    }

    /// The messages of the recipient at an index.
    pub fn preview(&self, index: usize) -> Result<JsValue, JsValue> {
        to_js(&self.checked()?.preview(index))
    }

    /// The rows that are worth a look.
    pub fn extremes(&self) -> Result<JsValue, JsValue> {
        to_js(&WorthALook::all(self.checked()?))
    }

    /// When the messages go.
    pub fn schedule(&self, options: &[u8]) -> Result<JsValue, JsValue> {
        let sending = options::sending(options, self.at).map_err(Fault::from)?;
        to_js(&self.checked()?.schedule(&sending).map_err(Fault::from)?)
    }

    /// What the recipients cost.
    pub fn cost(&self, options: &[u8]) -> Result<JsValue, JsValue> {
        to_js(&self.checked()?.cost(&options::prices(options).map_err(Fault::from)?))
    }

    /// The lists for the web tool, each the text of a file.
    pub fn web_lists(&self, options: &[u8]) -> Result<Vec<String>, JsValue> {
        let (form, size) = options::web_lists(options).map_err(Fault::from)?;
        Ok(self.checked()?.web_lists(form, size).map_err(Fault::from)?.collect())
    }

    /// The next request, as JSON text, and the index behind its last recipient.
    pub fn request(&self, campaign: &[u8], from: usize) -> Result<Option<RequestText>, JsValue> {
        let campaign = options::campaign(campaign).map_err(Fault::from)?;
        let mut requests = self.checked()?.requests(&campaign).map_err(Fault::from)?.starting_at(from);
        Ok(requests.next().map(|request| RequestText { json: request.to_json(), next: requests.position() }))
    }

    /// Changes the list; gives back the changes that take these back.
    pub fn change(&mut self, changes: &[u8]) -> Result<JsValue, JsValue> {
        let changes = options::changes(changes).map_err(Fault::from)?;
        self.last = None;
        let undo = self.checked_mut()?.change(&changes).map_err(Fault::from)?;
        json_of(&undo)
    }

    /// The changes that were made, and in which file.
    pub fn changes(&self) -> Result<JsValue, JsValue> {
        json_of(&self.checked()?.changes())
    }

    /// Makes changes again that were made in the same file.
    pub fn repeat_changes(&mut self, changes: &[u8]) -> Result<JsValue, JsValue> {
        let changes = options::list_changes(changes).map_err(Fault::from)?;
        self.last = None;
        let undo = self.checked_mut()?.repeat_changes(&changes).map_err(Fault::from)?;
        json_of(&undo)
    }

    /// The fixes that would change something.
    pub fn fixes(&self) -> Result<JsValue, JsValue> {
        to_js(&self.checked()?.fixes())
    }

    /// What a fix would change.
    pub fn propose(&mut self, fix: &[u8]) -> Result<JsValue, JsValue> {
        let fix = options::fix(fix).map_err(Fault::from)?;
        json_of(&self.checked_mut()?.propose(&fix).map_err(Fault::from)?)
    }

    /// The failed rows that can be mended, as a CSV file in the form of the list; with sentences of a function, if one is given.
    pub fn rejected_csv(&self, says: Option<Function>) -> Result<Vec<u8>, JsValue> {
        let recipients = self.checked()?;
        Ok(saying(says, |says| recipients.rejected_csv_saying(says).flatten().collect()))
    }

    /// The failed rows that need no mending, likewise.
    pub fn duplicates_csv(&self, says: Option<Function>) -> Result<Vec<u8>, JsValue> {
        let recipients = self.checked()?;
        Ok(saying(says, |says| recipients.duplicates_csv_saying(says).flatten().collect()))
    }

    /// The sheet of a workbook that the list came from.
    #[wasm_bindgen(getter)]
    pub fn sheet(&self) -> Result<Option<String>, JsValue> {
        Ok(self.checked()?.list().reading().sheet.as_ref().map(|sheet| sheet.name.clone()))
    }

    /// The failed rows that can be mended, as rows that another module makes a workbook of.
    pub fn rejected_rows(&self, says: Option<Function>) -> Result<Vec<u8>, JsValue> {
        let recipients = self.checked()?;
        Ok(saying(says, |says| carry(recipients.rejected_cells_saying(says))))
    }

    /// The failed rows that need no mending, likewise.
    pub fn duplicates_rows(&self, says: Option<Function>) -> Result<Vec<u8>, JsValue> {
        let recipients = self.checked()?;
        Ok(saying(says, |says| carry(recipients.duplicates_cells_saying(says))))
    }

    /// What answers to the requests of this list mean.
    pub fn read_answers(&self, answers: &[u8], ends: &[usize]) -> Result<JsValue, JsValue> {
        to_js(&self.checked()?.read_answers(&answers::read(answers, ends)?))
    }

    /// The rows that the service refused, as a CSV file in the form of the list; with sentences of functions, if any is given.
    pub fn refused_csv(
        &self,
        answers: &[u8],
        ends: &[usize],
        says: Option<Function>,
        means: Option<Function>,
    ) -> Result<Vec<u8>, JsValue> {
        let recipients = self.checked()?;
        let report = recipients.read_answers(&answers::read(answers, ends)?);
        if says.is_none() && means.is_none() {
            return Ok(recipients.refused_csv(&report).flatten().collect());
        }
        let mut says = move |finding: &Finding| asked(says.as_ref()?, finding);
        let mut means = move |known: &Explanation| {
            means.as_ref().and_then(|means| asked(means, known)).unwrap_or_else(|| known.means.into())
        };
        Ok(recipients.refused_csv_saying(&report, &mut says, &mut means).flatten().collect())
    }

    /// A case for each forecast that answers contradict.
    pub fn answer_cases(&self, answers: &[u8], ends: &[usize]) -> Result<JsValue, JsValue> {
        let recipients = self.checked()?;
        let report = recipients.read_answers(&answers::read(answers, ends)?);
        answers::cases(&recipients.cases_of(&report))
    }

    /// The whole report as one JSON object.
    pub fn report(&self, messages: bool) -> Result<Vec<u8>, JsValue> {
        let parts = LineParts::default().with_messages(messages);
        Ok(calls::report(self.checked()?, &self.whole()?, parts).into_bytes())
    }

    /// The reports of a range, a JSON object a line; behind the last recipient comes the summary's line.
    ///
    /// Of a list that was asked nothing else, each row is checked and written at one look.
    pub fn lines(&self, start: usize, end: usize, messages: bool, texts: bool) -> Result<Vec<u8>, JsValue> {
        let parts = LineParts { messages, texts };
        if let Some(lines) = self.recipients.lines_meanwhile(start..end, parts) {
            return Ok(lines.into_bytes());
        }
        let recipients = self.checked()?;
        let written = if start < recipients.len() {
            calls::lines(recipients, start..end.min(recipients.len()), parts)
        } else {
            calls::last_line(&self.whole()?)
        };
        Ok(written.into_bytes())
    }
}

impl List {
    /// Adds whom the list has accepted.
    pub(crate) fn add_to(&self, earlier: &mut Earlier) -> Result<(), Fault> {
        earlier.add(self.checked()?).map_err(|error| Fault::usage(error.to_string()))
    }

    /// The counts and what holds for the list as a whole, as JSON.
    fn whole(&self) -> Result<String, Fault> {
        let whole = value_of(&self.checked()?.whole()).map_err(|error| Fault::internal(&error))?;
        Ok(whole.to_json())
    }

    fn checked(&self) -> Result<&Recipients, Fault> {
        self.recipients.checked()
    }

    fn checked_mut(&mut self) -> Result<&mut Recipients, Fault> {
        self.recipients.checked_mut()
    }

    fn select(&mut self, only: Only) -> Result<(), Fault> {
        if self.last.as_ref().is_none_or(|(last, _)| *last != only) {
            let selected = select(&only, self.checked()?);
            self.last = Some((only, selected));
        }
        Ok(())
    }
}

/// A file with the sentences of a function of JavaScript.
fn saying(says: Option<Function>, made: impl FnOnce(Option<Says<'_>>) -> Vec<u8>) -> Vec<u8> {
    let Some(says) = says else { return made(None) };
    made(Some(&mut |finding| asked(&says, finding)))
}

/// What a function of JavaScript says. Whoever gives it sees to it that it gives texts; where it gives none, or throws, the
/// engine's own stand.
fn asked(says: &Function, of: &impl Serialize) -> Option<String> {
    says.call1(&JsValue::NULL, &json_of(of).ok()?).ok()?.as_string()
}

fn carry(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut carrier = Carrier::default();
    for (number, row) in (1..).zip(rows) {
        carrier.row(number, row.iter().map(String::as_str));
    }
    carrier.finish()
}

/// One number for each recipient; every index has one, so none is left out.
fn column<T>(recipients: &Recipients, of: impl Fn(usize) -> Option<T>) -> Vec<T> {
    (0..recipients.len()).filter_map(of).collect()
}

/// A request of a list.
#[wasm_bindgen]
pub struct RequestText {
    json: String,
    next: usize,
}

#[wasm_bindgen]
impl RequestText {
    /// The body.
    #[wasm_bindgen(getter)]
    pub fn json(&self) -> String {
        self.json.clone()
    }

    /// Where the next request begins.
    #[wasm_bindgen(getter)]
    pub fn next(&self) -> usize {
        self.next
    }
}
