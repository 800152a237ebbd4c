//! Which fixes there are for what was found.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::{Fix, FixKind};
use crate::check::Recipients;
use crate::finding::Arg;
use crate::phone::Country;
use crate::recipients::Column;
use crate::rules::RuleCode;

/// A fix that would change something, and for what it is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FixOffer {
    /// The rule that reported what is mended.
    pub code: RuleCode,
    /// What is mended.
    pub fix: FixKind,
    /// The columns of which a fix can fill the empty cells, by their names in reports.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// The country whose calling code many numbers lack, where that can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<&'static str>,
}

impl Recipients {
    /// The fixes that would change something, by the rules that reported, in their order. Where a fix mends what several
    /// rules reported it is there for each.
    ///
    /// ```
    /// # use sendcheck_core::check::{Recipients, Unchecked};
    /// # use sendcheck_core::view::expected_columns;
    /// # use sendcheck_core::handoff::Handoff;
    /// # use sendcheck_core::policy::Policy;
    /// # use sendcheck_core::recipients::{InputKind, ReadOptions, read};
    /// # fn check(handoff: Handoff, list: &[u8]) -> Result<Recipients, Box<dyn std::error::Error>> {
    /// #     let list = read(list, expected_columns(&handoff), ReadOptions::default())?;
    /// #     let unchecked = Unchecked::new(list, InputKind::Csv, handoff, Policy::default());
    /// #     let rows = unchecked.check_rows(0..unchecked.len());
    /// #     Ok(unchecked.finish([rows]))
    /// # }
    /// use sendcheck_core::rules::RuleCode;
    ///
    /// let handoff = Handoff::read(br#"{ "type": "wa", "messageComponents": [
    ///     { "type": "body", "content": "Hi ${{1}}, it is ${{2}}", "variables": ["1", "2"] } ] }"#)?;
    /// let recipients = check(handoff, b"Phone,B1,B2\n12025550123,Jane,9\n12025550124,,9\n12025550123,Jane,9\n")?;
    /// let offers = recipients.fixes();
    /// let found: Vec<_> = offers.iter().map(|offer| (offer.code, offer.fix.as_str(), offer.columns.concat())).collect();
    /// assert_eq!(found, [
    ///     (RuleCode::DuplicateNumber, "drop-duplicates", String::new()),
    ///     (RuleCode::MissingVariable, "fill-empty", "B1".into()),
    /// ]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn fixes(&self) -> Vec<FixOffer> {
        let country = self.lacking_country();
        let found = self.summary().by_code.iter().map(|(code, _)| code);
        let on_list = self.findings().iter().map(|finding| finding.code);
        let mut offers: Vec<FixOffer> = Vec::new();
        for (code, kind) in on_list.chain(found).filter_map(|code| Some((code, kind_for(code)?))) {
            let of_country = country.filter(|_| kind == FixKind::CallingCode);
            let columns = if kind == FixKind::FillEmpty { self.columns_to_fill(code) } else { Vec::new() };
            let is_possible = match kind {
                FixKind::CallingCode => match of_country {
                    Some(country) => self.has_edit(&Fix::CallingCode(country)),
                    None => self.may_lack_calling_code(),
                },
                FixKind::FillEmpty => !columns.is_empty(),
                FixKind::Blanks => self.has_edit(&Fix::Blanks),
                FixKind::PlainCharacters => self.has_edit_that_saves(),
                FixKind::Https => self.has_edit(&Fix::Https),
                FixKind::DropDuplicates => self.has_edit(&Fix::DropDuplicates),
                FixKind::DropFailed => self.has_edit(&Fix::DropFailed(Some(code))),
            };
            if is_possible {
                offers.push(FixOffer { code, fix: kind, columns, country: of_country.map(Country::as_str) });
            }
        }
        offers
    }

    /// The country whose calling code many numbers lack.
    fn lacking_country(&self) -> Option<Country> {
        let told = self.findings().iter().find(|finding| finding.code == RuleCode::NumbersWithoutCode)?;
        match told.args.arg("region") {
            Some(Arg::Text(region)) => Country::parse(region).ok(),
            _ => None,
        }
    }

    /// The columns of the message that have an empty cell, of those that this rule is about.
    fn columns_to_fill(&self, code: RuleCode) -> Vec<String> {
        let is_meant = |column: &Column| match code {
            RuleCode::MissingHeaderVariable | RuleCode::InsufficientHeaderVariables => *column == Column::Header,
            RuleCode::MissingButtonVariable => matches!(column, Column::Button(_)),
            _ => matches!(column, Column::Body(_) | Column::Link(_)),
        };
        let names = self.list().expected().columns.iter().filter(|column| is_meant(column)).map(Column::name);
        let has_empty = |name: &String| self.has_edit(&Fix::FillEmpty { column: name.clone(), value: "x".into() });
        names.filter(has_empty).collect()
    }
}

/// The fix for what a rule reports.
fn kind_for(code: RuleCode) -> Option<FixKind> {
    Some(match code {
        RuleCode::NumbersWithoutCode | RuleCode::InvalidNumber => FixKind::CallingCode,
        RuleCode::VariableWhitespace => FixKind::Blanks,
        RuleCode::MessageSplits | RuleCode::MessageTooLong => FixKind::PlainCharacters,
        RuleCode::MissingVariable
        | RuleCode::VariableEmpty
        | RuleCode::InsufficientVariables
        | RuleCode::MissingHeaderVariable
        | RuleCode::InsufficientHeaderVariables
        | RuleCode::MissingButtonVariable => FixKind::FillEmpty,
        RuleCode::HeaderVariableInvalidUrl | RuleCode::LinkVariableInvalid => FixKind::Https,
        RuleCode::DuplicateNumber | RuleCode::AcceptedBefore => FixKind::DropDuplicates,
        _ => return None,
    })
}
