//! A list that is being read.

use std::num::NonZeroUsize;
use std::thread;

use sendcheck_core::check::{Earlier, LineParts, NobodyJudged, Unchecked};
use sendcheck_core::handoff::Handoff;
use sendcheck_core::policy::Policy;
use sendcheck_core::recipients::{InputKind, List, ListError, ListReader, ReadOptions};
use sendcheck_core::view::expected_columns;

use crate::encodings::Decoder;
use crate::{Recipients, parallel};

/// A list that is being read; [`Recipients::builder`] makes one.
#[derive(Debug)]
pub struct RecipientsBuilder {
    #[cfg(feature = "workbooks")]
    incoming: crate::workbook::Incoming,
    decoder: Option<Decoder>,
    reader: ListReader,
    options: ReadOptions,
    handoff: Handoff,
    policy: Policy,
    threads: NonZeroUsize,
    earlier: Earlier,
}

impl RecipientsBuilder {
    pub(crate) fn new(handoff: &Handoff, policy: &Policy, options: ReadOptions) -> Self {
        Self {
            #[cfg(feature = "workbooks")]
            incoming: crate::workbook::Incoming::default(),
            decoder: Decoder::of(options.encoding),
            reader: ListReader::new(expected_columns(handoff), options.clone()),
            options,
            handoff: handoff.clone(),
            policy: policy.clone(),
            threads: thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
            earlier: Earlier::default(),
        }
    }

    /// Uses at most this many threads; all cores unless told. The result is the same for any number.
    #[must_use]
    pub fn threads(mut self, threads: NonZeroUsize) -> Self {
        self.threads = threads;
        self
    }

    /// Accepts nobody again whom this earlier list has accepted, from which the one that is read came: the mended rows of
    /// [`Recipients::rejected_csv`] are checked after the list that they were rejected from. May be called for several.
    ///
    /// # Errors
    ///
    /// [`NobodyJudged`] if the columns of the earlier list are uncertain.
    ///
    /// ```
    /// use sendcheck::{Handoff, Policy, ReadOptions, Recipients, RuleCode};
    ///
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let (policy, options) = (Policy::default(), ReadOptions::default());
    /// let first = Recipients::read(b"Phone,B1\n12025550123,Jane\n12025550124,\n", &handoff, &policy, options.clone())?;
    /// let mut builder = Recipients::builder(&handoff, &policy, options).after(&first)?;
    /// builder.push(b"Phone,B1\n12025550123,Jane\n12025550124,Omar\n")?;
    /// let mended = builder.finish()?;
    /// assert_eq!((mended.summary().accepted, mended.summary().failed), (1, 1));
    /// assert!(mended.rules(0).unwrap().contains(RuleCode::AcceptedBefore));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn after(mut self, earlier: &Recipients) -> Result<Self, NobodyJudged> {
        earlier.add_to(&mut self.earlier)?;
        Ok(self)
    }

    /// Accepts nobody again of those.
    pub(crate) fn after_all(mut self, earlier: &Earlier) -> Self {
        self.earlier.merge(earlier);
        self
    }

    /// Takes the next piece. A workbook, which the feature `workbooks` reads, is kept until [`finish`](Self::finish).
    ///
    /// # Errors
    ///
    /// [`ListError`] as soon as the bytes turn out to be no text, or one in an encoding that cannot be told.
    pub fn push(&mut self, piece: &[u8]) -> Result<(), ListError> {
        let Self { decoder, reader, .. } = self;
        #[cfg(feature = "workbooks")]
        return self.incoming.push(piece, |piece| push_text(decoder, reader, piece));
        #[cfg(not(feature = "workbooks"))]
        push_text(decoder, reader, piece)
    }

    /// Checks what was read.
    ///
    /// # Errors
    ///
    /// [`ListError`] if there is no recipient, and as [`push`](Self::push).
    pub fn finish(self) -> Result<Recipients, ListError> {
        let threads = self.threads;
        let unchecked = self.unchecked()?;
        let results = parallel::check_rows(&unchecked, threads);
        Ok(Recipients::of(unchecked.finish(results)))
    }

    /// Checks what was read and writes the recipients as JSON at the same look: byte for byte what [`Recipients::lines`]
    /// writes afterwards, a line each, given out in order in pieces of some lines. Half as much work where most rows have
    /// findings.
    ///
    /// What stands in the summary is known when the last line was given out. Nothing is given out if this fails.
    ///
    /// # Errors
    ///
    /// As [`finish`](Self::finish).
    ///
    /// ```
    /// use sendcheck::{Handoff, LineParts, Policy, ReadOptions, Recipients};
    ///
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}!", "variables": ["1"] } ] }"#)?;
    /// let mut builder = Recipients::builder(&handoff, &Policy::default(), ReadOptions::default());
    /// builder.push(b"12025550123,Jane\n1202,Omar\n")?;
    /// let mut written = String::new();
    /// let recipients = builder.finish_writing(LineParts::default(), |lines| written.push_str(lines))?;
    /// assert_eq!((recipients.summary().failed, written.lines().count()), (1, 2));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn finish_writing(self, parts: LineParts, mut out: impl FnMut(&str)) -> Result<Recipients, ListError> {
        let threads = self.threads;
        let unchecked = self.unchecked()?;
        Ok(Recipients::of(parallel::check_and_write(unchecked, parts, threads, &mut out)))
    }

    /// The list that was read.
    fn unchecked(mut self) -> Result<Unchecked, ListError> {
        #[cfg(feature = "workbooks")]
        if let Some(list) = self.workbook()? {
            return Ok(self.with_list(list, InputKind::Csv));
        }
        if let Some(decoder) = &mut self.decoder {
            decoder.finish(|text| self.reader.push(text))?;
        }
        let reader = std::mem::replace(
            &mut self.reader,
            ListReader::new(expected_columns(&self.handoff), ReadOptions::default()),
        );
        let input = self.options.input;
        Ok(self.with_list(reader.finish()?, input))
    }

    /// The list of a workbook; the reader of texts gets what is none.
    #[cfg(feature = "workbooks")]
    fn workbook(&mut self) -> Result<Option<List>, ListError> {
        use crate::workbook::{Incoming, read_list};
        let (Incoming::Start(bytes) | Incoming::Book(bytes)) = std::mem::replace(&mut self.incoming, Incoming::Text)
        else {
            return Ok(None);
        };
        let list = read_list(&bytes, expected_columns(&self.handoff), self.options.clone())?;
        if list.is_none() {
            push_text(&mut self.decoder, &mut self.reader, &bytes)?;
        }
        Ok(list)
    }

    fn with_list(self, list: List, input: InputKind) -> Unchecked {
        Unchecked::new(list, input, self.handoff, self.policy).after(self.earlier)
    }
}

/// Gives the reader a piece of text, decoded if it has to be.
fn push_text(decoder: &mut Option<Decoder>, reader: &mut ListReader, piece: &[u8]) -> Result<(), ListError> {
    match decoder {
        Some(decoder) => {
            reader.look_at_original(piece);
            decoder.push(piece, |text| reader.push(text))
        }
        None => reader.push(piece),
    }
}
