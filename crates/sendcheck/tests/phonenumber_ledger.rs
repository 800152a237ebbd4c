//! The crate `phonenumber` and our engine on one corpus: `phonenumber-ledger.tsv` lists every number they judge
//! differently, and why. A difference that comes or goes fails; `cargo xtask diff-phone` writes the list anew.
//!
//! Compared is what counts for sending: whether a number is valid and, if so, its E.164, region and type.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use phonenumber::metadata::{DATABASE, Descriptor};
use phonenumber::{PhoneNumber, Type};
use regex::Regex;
use sendcheck::{METADATA_VERSION, Number};

const LEDGER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/phonenumber-ledger.tsv");
const MOST_SHOWN: usize = 20;

/// Why the two differ, as far as it can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    NationalPrefix,
    PrefixMatch,
    NoRegion,
    LeadingZero,
    Metadata,
}

impl Class {
    const fn meaning(self) -> &'static str {
        match self {
            Self::NationalPrefix => "one of the two drops digits as a national prefix, the other keeps them",
            Self::PrefixMatch => "phonenumber lets a pattern match the first digits only, so a longer number passes",
            Self::NoRegion => "numbers of no country (+800, +882): phonenumber has no region 001",
            Self::LeadingZero => "phonenumber asks for region and type without the zeros that the number begins with",
            Self::Metadata => "ranges that changed between the two releases of the metadata",
        }
    }
}

/// A number in E.164 and, where it is valid, its region and type.
struct Judged {
    e164: String,
    valid: Option<(String, &'static str)>,
}

#[test]
fn the_ledger_lists_every_difference() {
    let fresh = ledger(&corpus());
    if std::env::var_os("PHONENUMBER_LEDGER").is_some_and(|mode| mode == "write") {
        fs::write(LEDGER, &fresh).expect("a place for the ledger");
    }
    let committed = fs::read_to_string(LEDGER).expect("the ledger");
    let [new, old] = [&fresh, &committed].map(|text| text.lines().collect::<BTreeSet<_>>());
    let come: Vec<_> = new.difference(&old).take(MOST_SHOWN).collect();
    let gone: Vec<_> = old.difference(&new).take(MOST_SHOWN).collect();
    assert!(come.is_empty() && gone.is_empty(), "new: {come:#?}\ngone: {gone:#?}\nif right: `cargo xtask diff-phone`");
}

/// The numbers of the committed answers, as digits.
fn corpus() -> Vec<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let path = format!("{root}/data/libphonenumber-{METADATA_VERSION}/answers.tsv");
    let text = fs::read_to_string(path).expect("the committed answers");
    let digits = text.lines().filter(|line| !line.starts_with("answer\t")).filter_map(|line| line.split('\t').next());
    digits.map(str::to_owned).collect()
}

fn ledger(corpus: &[String]) -> String {
    let (mut counts, mut lines) = (BTreeMap::new(), String::new());
    let mut patterns = WholePatterns::default();
    for digits in corpus {
        let ours = Number::parse(digits).ok();
        let theirs = phonenumber::parse(None, format!("+{digits}")).ok();
        let (our, their) = (ours.as_ref().map(judged_by_us), theirs.as_ref().map(judged_by_phonenumber));
        if shown(our.as_ref()) == shown(their.as_ref()) {
            continue;
        }
        let (Some(our), Some(their), Some(number)) = (our, their, theirs) else {
            panic!("`{digits}` is valid and only one of the two reads it: no class has that");
        };
        let class = class(&our, &their, &number, &mut patterns);
        *counts.entry(class).or_insert(0) += 1;
        writeln!(lines, "{digits}\t{class:?}\t{}\t{}", shown(Some(&our)), shown(Some(&their))).expect("a string");
    }
    headed(corpus.len(), &counts, &lines)
}

fn headed(numbers: usize, counts: &BTreeMap<Class, usize>, lines: &str) -> String {
    let all: usize = counts.values().sum();
    let mut text = format!(
        "# {all} of {numbers} numbers that `phonenumber` 0.3.10 (metadata 9.0.33) judges otherwise than sendcheck \
         (metadata {METADATA_VERSION}).\n# Written by `cargo xtask diff-phone`, compared by the test \
         `phonenumber_ledger`.\n#\n"
    );
    for (class, count) in counts {
        writeln!(text, "# {count:5} {class:?}: {}", class.meaning()).expect("a string");
    }
    text + "#\n# digits, class, sendcheck, phonenumber; E.164, region and type of a valid number, `-` for any other\n"
        + lines
}

fn class(our: &Judged, their: &Judged, number: &PhoneNumber, patterns: &mut WholePatterns) -> Class {
    if our.e164 != their.e164 {
        return Class::NationalPrefix;
    }
    match (&our.valid, &their.valid) {
        (Some((region, _)), Some(_)) if region == "001" => Class::NoRegion,
        (Some(_), Some(_)) if number.national().zeros() > 0 => Class::LeadingZero,
        (_, Some((_, kind))) if !patterns.match_whole(number, kind) => Class::PrefixMatch,
        _ => Class::Metadata,
    }
}

fn judged_by_us(number: &Number) -> Judged {
    let region = || number.region().map_or("-", |region| region.as_str()).to_owned();
    let valid = number.is_valid().then(|| (region(), number.kind().as_str()));
    Judged { e164: number.e164().to_string(), valid }
}

fn judged_by_phonenumber(number: &PhoneNumber) -> Judged {
    let region = || number.country().id().map_or("-".to_owned(), |id| id.as_ref().to_owned());
    let valid = number.is_valid().then(|| (region(), kind(number.number_type(&DATABASE))));
    Judged { e164: format!("+{}{}", number.code().value(), number.national()), valid }
}

/// A number that is not valid is not sent to, however it is read.
fn shown(judged: Option<&Judged>) -> String {
    match judged {
        Some(Judged { e164, valid: Some((region, kind)) }) => format!("{e164} {region} {kind}"),
        _ => "-".to_owned(),
    }
}

/// The types that have a pattern of their own.
const TYPES: [Type; 10] = [
    Type::FixedLine,
    Type::Mobile,
    Type::TollFree,
    Type::PremiumRate,
    Type::SharedCost,
    Type::PersonalNumber,
    Type::Voip,
    Type::Pager,
    Type::Uan,
    Type::Voicemail,
];

/// Google's names of the types.
fn kind(kind: Type) -> &'static str {
    match kind {
        Type::FixedLine => "FIXED_LINE",
        Type::Mobile => "MOBILE",
        Type::FixedLineOrMobile => "FIXED_LINE_OR_MOBILE",
        Type::TollFree => "TOLL_FREE",
        Type::PremiumRate => "PREMIUM_RATE",
        Type::SharedCost => "SHARED_COST",
        Type::PersonalNumber => "PERSONAL_NUMBER",
        Type::Voip => "VOIP",
        Type::Pager => "PAGER",
        Type::Uan => "UAN",
        Type::Voicemail => "VOICEMAIL",
        _ => "UNKNOWN",
    }
}

/// The patterns of `phonenumber`'s metadata, each to be matched from the first digit to the last.
#[derive(Default)]
struct WholePatterns(BTreeMap<String, Regex>);

impl WholePatterns {
    /// Whether the whole number is of this type in some region of the calling code, as Google asks.
    fn match_whole(&mut self, number: &PhoneNumber, kind: &str) -> bool {
        let national = number.national().to_string();
        let regions = DATABASE.by_code(&number.code().value()).unwrap_or_default();
        regions.into_iter().any(|region| {
            let of = region.descriptors();
            let mut is = |one: Option<&Descriptor>| one.is_some_and(|one| self.matches(one, &national));
            if !is(Some(of.general())) {
                return false;
            }
            match kind {
                "FIXED_LINE_OR_MOBILE" => is(of.fixed_line()) && is(of.mobile()),
                "UNKNOWN" => TYPES.into_iter().any(|one| is(of.get(one))),
                _ => TYPES.into_iter().any(|one| self::kind(one) == kind && is(of.get(one))),
            }
        })
    }

    fn matches(&mut self, description: &Descriptor, national: &str) -> bool {
        let lengths = description.possible_length();
        if !lengths.is_empty() && !lengths.iter().any(|length| usize::from(*length) == national.len()) {
            return false;
        }
        let pattern = description.national_number().as_str();
        let whole = || Regex::new(&format!("(?x)^(?:{pattern})$")).expect("a pattern of the metadata");
        self.0.entry(pattern.to_owned()).or_insert_with(whole).is_match(national)
    }
}
