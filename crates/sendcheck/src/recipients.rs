//! Lists of recipients, checked on all cores.

use std::num::NonZeroUsize;
use std::ops::Deref;
use std::thread;

use sendcheck_core::check::{self, Unchecked};
use sendcheck_core::handoff::Handoff;
use sendcheck_core::policy::Policy;
use sendcheck_core::recipients::{InputKind, ListError, ListReader, ReadOptions};
use sendcheck_core::view::expected_columns;

use crate::encodings::Decoder;
use crate::parallel;

/// A checked list of recipients.
///
/// The counts are there at once; the reports of single rows are made when they are asked for. What
/// can be asked is on [`check::Recipients`], to which this dereferences.
#[derive(Debug)]
pub struct Recipients(check::Recipients);

impl Recipients {
    /// Reads a list that is in memory as a whole, and checks it.
    ///
    /// # Errors
    ///
    /// [`ListError`] if the bytes are no text, or one in an encoding that cannot be told, or hold no recipient. What is
    /// wrong with one row never ends here.
    pub fn read(bytes: &[u8], handoff: &Handoff, policy: &Policy, options: ReadOptions) -> Result<Self, ListError> {
        let mut builder = Self::builder(handoff, policy, options);
        builder.push(bytes)?;
        builder.finish()
    }

    /// Takes a list piece by piece; any pieces give the same result.
    ///
    /// If the options name an encoding that the core does not read, the pieces are decoded here, which takes the feature
    /// `encodings`; without it they are refused.
    ///
    /// ```
    /// use sendcheck::{Handoff, Policy, ReadOptions, Recipients};
    ///
    /// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [
    ///     { "type": "body", "content": "We open at nine.", "variables": [] } ] }"#)?;
    /// let mut builder = Recipients::builder(&handoff, &Policy::default(), ReadOptions::default());
    /// for piece in ["1202555", "0123\n1202", "5550124\n"] {
    ///     builder.push(piece.as_bytes())?;
    /// }
    /// assert_eq!(builder.finish()?.summary().accepted, 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn builder(handoff: &Handoff, policy: &Policy, options: ReadOptions) -> RecipientsBuilder {
        RecipientsBuilder {
            decoder: Decoder::of(options.encoding),
            input: options.input,
            reader: ListReader::new(expected_columns(handoff), options),
            handoff: handoff.clone(),
            policy: policy.clone(),
            threads: thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        }
    }
}

impl Deref for Recipients {
    type Target = check::Recipients;

    fn deref(&self) -> &check::Recipients {
        &self.0
    }
}

/// A list that is being read.
#[derive(Debug)]
pub struct RecipientsBuilder {
    decoder: Option<Decoder>,
    reader: ListReader,
    handoff: Handoff,
    policy: Policy,
    input: InputKind,
    threads: NonZeroUsize,
}

impl RecipientsBuilder {
    /// Uses at most this many threads; all cores unless told. The result is the same for any number.
    #[must_use]
    pub fn threads(mut self, threads: NonZeroUsize) -> Self {
        self.threads = threads;
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
        let results = parallel::check_rows(&unchecked, self.threads);
        Ok(Recipients(unchecked.finish(results)))
    }
}
