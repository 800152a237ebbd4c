//! How a rule is declared: one `rule!` in a file of its own, one line in the registry.

use alloc::string::{String, ToString};

use crate::finding::{ArgRef, Origin, Severity};
use crate::policy::Profile;
use crate::rules::RuleCode;
use crate::words::words;

words! {
    /// What a rule can do to a recipient.
    #[expect(clippy::exhaustive_enums, reason = "follows from the three verdicts")]
    pub enum RuleVerdict: Serialize {
        /// An error of this rule makes the recipient (or the whole request) fail.
        Fails = "fails",
        /// The recipient is skipped.
        Skips = "skips",
        /// The verdict stays what it was.
        Keeps = "keeps",
    }
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the scopes are the inputs of a check")]
pub enum Scope {
    /// The campaign request as a whole.
    Request,
    /// What a campaign request says besides its consumers.
    Head,
    /// One consumer of a request or one row of a list.
    Consumer,
    /// One consumer against the ones before it, or against another list.
    Cross,
    /// The handoff and its templates.
    Handoff,
    /// A list of recipients as a whole.
    List,
    /// The columns of a list, as its heading names them.
    Columns,
    /// What keeps a list from being read at all.
    Unreadable,
}

impl Scope {
    /// The scope as documentation and JSON name it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Request | Self::Head => "request",
            Self::Consumer | Self::Cross => "consumer",
            Self::Handoff => "handoff",
            Self::List | Self::Unreadable => "list",
            Self::Columns => "columns",
        }
    }
}

/// How `errorMessage` spells a code, as the service documents it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the documented spellings")]
pub enum Spelling {
    /// The code alone.
    Bare,
    /// The code, this text, then the first argument: `MISSING_VARIABLE=5`.
    Joined(&'static str),
    /// This text instead of the code, then the first argument: `Fields missing in request: skill`.
    Sentence(&'static str),
}

/// The severity of a rule under each profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Severities {
    /// For campaigns sent through the API.
    pub api: Severity,
    /// For campaigns sent with the web tool.
    pub web_tool: Severity,
}

impl Severities {
    pub(crate) const fn new(api: Severity, web_tool: Severity) -> Self {
        Self { api, web_tool }
    }

    /// The severity under `profile`.
    pub const fn under(self, profile: Profile) -> Severity {
        match profile {
            Profile::Api => self.api,
            Profile::Webtool => self.web_tool,
        }
    }
}

/// One argument as a rule declares it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ArgMeta {
    /// The name in `args`.
    pub name: &'static str,
    /// What it is, in a few words.
    pub about: &'static str,
    /// Its type as TypeScript writes it.
    pub shape: &'static str,
}

/// What a rule declares that a finding of it says. What only documentation says is [`RuleAbout`].
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct RuleMeta {
    /// The rule.
    pub code: RuleCode,
    /// The code as text; never renamed, never used again for something else.
    pub text: &'static str,
    /// How bad it is.
    pub severity: Severities,
    /// Who would say so.
    pub origin: Origin,
    /// What it does to a recipient.
    pub verdict: RuleVerdict,
    /// How `errorMessage` spells it.
    pub spelling: Spelling,
    /// The names of the arguments that a finding carries.
    pub args: &'static [&'static str],
    /// A function, so that the text is loaded in a browser only where the rule reports (`tools/split`).
    pub(crate) help: fn() -> &'static str,
}

/// What a rule declares for whoever reads about it: [`RuleCode::about`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleAbout {
    /// What is wrong, in one line.
    pub title: &'static str,
    /// When the severity is another one than declared.
    pub milder: Option<&'static str>,
    /// The document and section it comes from.
    pub cite: &'static str,
    /// The arguments a finding carries.
    pub args: &'static [ArgMeta],
}

impl RuleMeta {
    /// What to do about it, in one sentence.
    pub fn help(&self) -> &'static str {
        (self.help)()
    }

    /// The code with its parameter as the service's documents write it: `MISSING_VARIABLE=<name>`.
    pub fn spelled(&self) -> String {
        let first = self.args.first().copied().unwrap_or_default();
        match self.spelling {
            Spelling::Bare => self.text.to_string(),
            Spelling::Joined(joint) => alloc::format!("{}{joint}<{first}>", self.text),
            Spelling::Sentence(start) => alloc::format!("{start}<{first}>"),
        }
    }
}

/// A rule: the arguments of one finding, and what the rule declares about itself.
pub(crate) trait Rule: Told {
    /// The declaration.
    const META: &'static RuleMeta;
    /// What it declares for readers.
    const ABOUT: &'static RuleAbout;
}

/// What one finding says; apart from [`Rule`], so that findings are made by one function for all rules.
pub(crate) trait Told {
    /// What is wrong here, in a sentence without a full stop and without the recipient's data.
    fn message(&self) -> String;

    /// Shows the parts that the sentence is made of, which nobody puts together who only writes them.
    fn tell(&self, see: &mut dyn FnMut(&[ArgRef<'_>])) {
        see(&[ArgRef::Text(&self.message())]);
    }

    /// What to do about it, where that is not what the rule declares.
    fn help(&self) -> Option<&'static str> {
        None
    }

    /// Shows the arguments in the order in which the rule declares them.
    fn args(&self, see: &mut dyn FnMut(ArgRef<'_>));
}

/// Declares a rule: its arguments as a struct, its [`RuleMeta`] and its [`RuleAbout`].
///
/// The fields come in this order; `webtool`, `milder` and `advises` may be left out. A rule whose arguments are borrowed
/// from what it looks at names their lifetime behind its own name:
///
/// ```text
/// rule! {
///     /// Title of the rule
///     NameOfRule = "NAME_OF_RULE" {
///         origin: Local, severity: Warning, webtool: Error, verdict: Keeps, spelling: Bare,
///         cite: "document, section",
///         help: "What to do about it.",
///         milder: "info where …",
///         args {
///             /// what the argument is
///             name: String,
///         }
///         advises: rule => is_so.then_some("What to do about this one, in the place of `help`."),
///         says: rule => format!("… `{}`", rule.name)
///     }
/// }
/// ```
///
/// A rule that reports on most rows has `tells` in the place of `says`: it shows the parts of its sentence, so that nothing is
/// put together only to be written: `tells: rule, tell => { tell(&[Text("… "), rule.length.arg()]) }`.
macro_rules! rule {
    (
        #[doc = $title:literal]
        $name:ident $(<$life:lifetime>)? = $text:literal {
            origin: $origin:ident,
            severity: $severity:ident,
            $(webtool: $webtool:ident,)?
            verdict: $verdict:ident,
            spelling: $spelling:expr,
            cite: $cite:literal,
            help: $help:literal,
            $(milder: $milder:literal,)?
            args { $(#[doc = $about:literal] $arg:ident: $shape:ty,)* }
            $(advises: $advised:ident => $advises:expr,)?
            $(tells: $told:ident, $tell:ident => $tells:block)?
            $(says: $this:ident => $says:expr)?
        }
    ) => {
        #[doc = $title]
        pub(crate) struct $name $(<$life>)? { $(#[doc = $about] pub(crate) $arg: $shape,)* }

        impl $(<$life>)? $crate::rules::declare::Rule for $name $(<$life>)? {
            const META: &'static $crate::rules::RuleMeta = &{
                use $crate::finding::{Origin, Severity};
                #[allow(unused_imports, reason = "a rule uses one of the spellings")]
                use $crate::rules::declare::Spelling::{Bare, Joined, Sentence};
                #[allow(unused_mut, unused_assignments, reason = "most rules have one severity")]
                let mut web_tool = Severity::$severity;
                $(web_tool = Severity::$webtool;)?
                $crate::rules::RuleMeta {
                    code: $crate::rules::RuleCode::$name,
                    text: $text,
                    severity: $crate::rules::Severities::new(Severity::$severity, web_tool),
                    origin: Origin::$origin,
                    verdict: $crate::rules::RuleVerdict::$verdict,
                    spelling: $spelling,
                    args: &[$(stringify!($arg)),*],
                    help: || $help,
                }
            };
            const ABOUT: &'static $crate::rules::RuleAbout = &{
                #[allow(unused_mut, unused_assignments, reason = "most rules have no milder case")]
                let mut milder = None;
                $(milder = Some($milder);)?
                $crate::rules::RuleAbout {
                    title: $title.trim_ascii(),
                    milder,
                    cite: $cite,
                    args: &[$($crate::rules::ArgMeta {
                        name: stringify!($arg),
                        about: $about.trim_ascii(),
                        shape: <$shape as $crate::finding::ToArg>::SHAPE,
                    }),*],
                }
            };
        }

        #[cfg(feature = "schema")]
        impl $(<$life>)? $crate::rules::samples::Sampled for $name $(<$life>)? {
            #[allow(unused_variables, unused_mut, reason = "some rules have no arguments")]
            fn samples(see: &mut dyn FnMut(&dyn $crate::rules::declare::Told)) {
                $(let $arg = <$shape as $crate::rules::samples::Sample>::samples();)*
                $crate::rules::samples::each(&[$($arg.len()),*], &mut |mut place| {
                    see(&Self { $($arg: place.take(&$arg)?,)* });
                    Some(())
                });
            }
        }

        impl $(<$life>)? $crate::rules::declare::Told for $name $(<$life>)? {
            $(fn message(&self) -> alloc::string::String {
                let $this = self;
                $says
            })?

            $(fn message(&self) -> alloc::string::String {
                let mut message = alloc::string::String::new();
                self.tell(&mut |parts| message = $crate::rules::wording::sentence(parts));
                message
            }

            fn tell(&self, $tell: &mut dyn FnMut(&[$crate::finding::ArgRef<'_>])) {
                let $told = self;
                $tells
            })?

            $(fn help(&self) -> Option<&'static str> {
                let $advised = self;
                $advises
            })?

            #[allow(unused_variables, reason = "some rules have no arguments")]
            fn args(&self, see: &mut dyn FnMut($crate::finding::ArgRef<'_>)) {
                $(see($crate::finding::ToArg::arg(&self.$arg));)*
            }
        }
    };
}

pub(crate) use rule;
