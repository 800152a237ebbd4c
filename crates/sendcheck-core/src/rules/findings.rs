//! Where rules report to, and the compact record a list keeps of them.

use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;

use crate::finding::{ArgRef, Args, At, Severity};
use crate::order;
use crate::policy::Profile;
use crate::rules::declare::{Rule, Spelling, Told};
use crate::rules::{Finding, RuleCode, RuleMeta, RuleSet};

/// A place as rules name it; a [`Locate`] turns it into a pointer or a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place<'a> {
    /// The thing that is checked, as a whole.
    Whole,
    /// The heading of a list.
    Heading,
    /// A JSON pointer below the thing that is checked.
    Below(&'a str),
    /// The address for the channel with this `consumerContent` key.
    Address(&'static str),
    /// The number of the old addressing version.
    OldNumber,
    /// The map of body variables.
    Variables,
    /// One body variable.
    Variable(&'a str),
    /// The map of header variables.
    Headers,
    /// One header variable.
    Header(&'a str),
    /// The map of button variables.
    Buttons,
    /// One button variable.
    Button(&'a str),
    /// A cell of the row by its column, counted from 1.
    Column(u32),
}

/// Turns a [`Place`] into what a reader can find.
pub(crate) trait Locate {
    /// The nearest thing to `place` that exists in the input.
    fn at(&self, place: Place<'_>) -> At;
}

/// Locates everything below a JSON pointer.
pub(crate) struct Under<'a>(pub(crate) &'a str);

impl Locate for Under<'_> {
    fn at(&self, place: Place<'_>) -> At {
        At::Pointer(match place {
            Place::Below(rest) => alloc::format!("{}{rest}", self.0),
            _ => self.0.into(),
        })
    }
}

/// The rules that reported, by how gravely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Graded([RuleSet; 3]);

impl Graded {
    fn insert(&mut self, code: RuleCode, severity: Severity) {
        if let Some(rules) = self.0.get_mut(severity as usize) {
            rules.insert(code);
        }
    }

    /// Whatever they reported.
    pub(crate) fn all(&self) -> RuleSet {
        let [infos, warnings, errors] = self.0;
        infos.union(warnings).union(errors)
    }

    /// Whether a rule reported so gravely.
    pub(crate) fn has(&self, severity: Severity) -> bool {
        self.0.get(severity as usize).is_some_and(|rules| !rules.is_empty())
    }

    /// Each rule once, with the gravest that it reported.
    pub(crate) fn iter(self) -> impl Iterator<Item = (RuleCode, Severity)> {
        let [_, warnings, errors] = self.0;
        self.all().iter().map(move |code| {
            let severity = match (errors.contains(code), warnings.contains(code)) {
                (true, _) => Severity::Error,
                (false, true) => Severity::Warning,
                (false, false) => Severity::Info,
            };
            (code, severity)
        })
    }
}

impl<'f> FromIterator<&'f Finding> for Graded {
    fn from_iter<I: IntoIterator<Item = &'f Finding>>(findings: I) -> Self {
        let mut graded = Self::default();
        findings.into_iter().for_each(|finding| graded.insert(finding.code, finding.severity));
        graded
    }
}

/// What rules report to.
///
/// It always keeps which rules reported and whether one of them is an error. Whole findings are
/// made only where somebody asked for them, so that a pass over a long list costs no text.
pub(crate) struct Findings<'a> {
    profile: Profile,
    graded: Graded,
    first_error: Option<RuleCode>,
    kept: Kept<'a>,
}

/// What becomes of the findings themselves.
enum Kept<'a> {
    /// Nobody asked for them.
    Not,
    /// They are kept, located.
    Whole(&'a dyn Locate, &'a mut Vec<Finding>),
    /// They are handed on as they are found.
    HandedOn(&'a mut dyn Keep),
}

/// Who takes findings as rules find them, before anything of them is copied.
pub(crate) trait Keep {
    /// Takes one.
    fn keep(&mut self, meta: &'static RuleMeta, severity: Severity, place: Place<'_>, told: &dyn Told);
}

impl<'a> Findings<'a> {
    /// Keeps only which rules reported.
    pub(crate) fn counting(profile: Profile) -> Self {
        Self { profile, graded: Graded::default(), first_error: None, kept: Kept::Not }
    }

    /// Keeps every finding in `kept`, located by `locate`.
    pub(crate) fn keeping(profile: Profile, locate: &'a dyn Locate, kept: &'a mut Vec<Finding>) -> Self {
        Self { profile, graded: Graded::default(), first_error: None, kept: Kept::Whole(locate, kept) }
    }

    /// Hands every finding on to `keep`.
    pub(crate) fn handing_on(profile: Profile, keep: &'a mut dyn Keep) -> Self {
        Self { profile, graded: Graded::default(), first_error: None, kept: Kept::HandedOn(keep) }
    }

    /// The rules that reported.
    pub(crate) fn rules(&self) -> RuleSet {
        self.graded.all()
    }

    /// The same, by how gravely.
    pub(crate) fn graded(&self) -> Graded {
        self.graded
    }

    /// The first rule, in registry order, that reported an error.
    pub(crate) fn first_error(&self) -> Option<RuleCode> {
        self.first_error
    }

    /// Reports a finding of the declared severity.
    pub(crate) fn report<R: Rule>(&mut self, place: Place<'_>, rule: impl FnOnce() -> R) {
        self.report_as(R::META.severity.under(self.profile), place, rule);
    }

    /// Reports a finding that is milder or graver here than declared.
    pub(crate) fn report_as<R: Rule>(&mut self, severity: Severity, place: Place<'_>, rule: impl FnOnce() -> R) {
        if self.note(R::META.code, severity) {
            self.keep(R::META, severity, place, &rule());
        }
    }

    /// Notes that the rule reported; answers whether the finding itself is wanted.
    fn note(&mut self, code: RuleCode, severity: Severity) -> bool {
        self.graded.insert(code, severity);
        if severity == Severity::Error {
            self.first_error = Some(self.first_error.map_or(code, |first| first.min(code)));
        }
        !matches!(self.kept, Kept::Not)
    }

    /// Not a part of [`Self::report_as`], which is made for every rule.
    #[inline(never)]
    fn keep(&mut self, meta: &'static RuleMeta, severity: Severity, place: Place<'_>, told: &dyn Told) {
        match &mut self.kept {
            Kept::Not => {}
            Kept::Whole(locate, kept) => kept.push(finding(meta, severity, locate.at(place), told)),
            Kept::HandedOn(keep) => keep.keep(meta, severity, place, told),
        }
    }
}

/// One finding with its texts.
pub(super) fn finding(meta: &RuleMeta, severity: Severity, at: At, told: &dyn Told) -> Finding {
    let (mut names, mut args) = (meta.args.iter().copied(), Args::default());
    told.args(&mut |arg| args.0.extend(names.next().map(|name| (name, arg.to_arg()))));
    let mut error_message = String::new();
    push_error_message(meta, told, &mut error_message);
    let (message, help) = (told.message(), told.help().unwrap_or_else(|| meta.help()));
    Finding { code: meta.code, severity, origin: meta.origin, at, message, help, args, error_message }
}

/// Adds the service's own text for a finding; the bare code for our own rules.
pub(crate) fn push_error_message(meta: &RuleMeta, told: &dyn Told, out: &mut String) {
    match meta.spelling {
        Spelling::Bare => return out.push_str(meta.text),
        Spelling::Joined(joint) => [meta.text, joint].iter().for_each(|part| out.push_str(part)),
        Spelling::Sentence(start) => out.push_str(start),
    }
    let mut is_first = true;
    told.args(&mut |arg| {
        if let (true, ArgRef::Text(text)) = (is_first, arg) {
            out.push_str(text);
        }
        is_first = false;
    });
}

/// How findings are ordered: by gravity, then as the registry is.
pub(crate) fn before((a, one): (Severity, RuleCode), (b, other): (Severity, RuleCode)) -> Ordering {
    b.cmp(&a).then(one.cmp(&other))
}

/// Sorts findings by gravity, then by registry order, and keeps what each rule reported in the rule's own order.
pub(crate) fn sort(findings: &mut [Finding]) {
    order::sort_by(findings, |a, b| before((a.severity, a.code), (b.severity, b.code)));
}
