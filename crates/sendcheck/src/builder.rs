//! A list that is being read.

use std::num::NonZeroUsize;
use std::thread;

use sendcheck_core::check::{Earlier, NobodyJudged, Unchecked};
use sendcheck_core::handoff::Handoff;
use sendcheck_core::policy::Policy;
use sendcheck_core::recipients::{InputKind, ListError, ListReader, ReadOptions};
use sendcheck_core::view::expected_columns;

use crate::encodings::Decoder;
use crate::{Recipients, parallel};

/// A list that is being read; [`Recipients::builder`] makes one.
#[derive(Debug)]
pub struct RecipientsBuilder {
    decoder: Option<Decoder>,
    reader: ListReader,
    handoff: Handoff,
    policy: Policy,
    input: InputKind,
    threads: NonZeroUsize,
    earlier: Earlier,
}

impl RecipientsBuilder {
    pub(crate) fn new(handoff: &Handoff, policy: &Policy, options: ReadOptions) -> Self {
        let input = options.input;
        Self {
            decoder: Decoder::of(options.encoding),
            reader: ListReader::new(expected_columns(handoff), options),
            handoff: handoff.clone(),
            policy: policy.clone(),
            input,
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

    /// Takes the next piece.
    ///
    /// # Errors
    ///
    /// [`ListError`] as soon as the bytes turn out to be no text, or one in an encoding that cannot be told.
    pub fn push(&mut self, piece: &[u8]) -> Result<(), ListError> {
        match &mut self.decoder {
            Some(decoder) => decoder.push(piece, |text| self.reader.push(text)),
            None => self.reader.push(piece),
        }
    }

    /// Checks what was read.
    ///
    /// # Errors
    ///
    /// [`ListError`] if there is no recipient, and as [`push`](Self::push).
    pub fn finish(mut self) -> Result<Recipients, ListError> {
        if let Some(decoder) = &mut self.decoder {
            decoder.finish(|text| self.reader.push(text))?;
        }
        let unchecked = Unchecked::new(self.reader.finish()?, self.input, self.handoff, self.policy);
        let unchecked = unchecked.after(self.earlier);
        let results = parallel::check_rows(&unchecked, self.threads);
        Ok(Recipients::of(unchecked.finish(results)))
    }
}
