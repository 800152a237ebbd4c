//! The rules: one file each, one declaration, one line in the registry below.

mod declare;
mod finding;
mod findings;
mod info;
mod nearest;

use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

use crate::finding::Severity;
use declare::Rule;
pub(crate) use findings::{Findings, Locate, Place, Under, sort};
pub(crate) use nearest::nearest;

pub use declare::{ArgMeta, RuleMeta, RuleVerdict, Scope, Severities, Spelling};
pub use finding::Finding;
pub use info::{ArgInfo, RuleInfo, SeverityInfo};

/// What a rule file needs.
mod prelude {
    pub(super) use alloc::format;
    pub(super) use alloc::string::{String, ToString};
    pub(super) use alloc::vec::Vec;

    pub(super) use super::Check;
    pub(super) use super::declare::rule;
    pub(super) use super::findings::{Findings, Place};
    pub(super) use crate::finding::Severity;
    pub(super) use crate::limits::{self, beginning, characters};
    pub(super) use crate::view::{ConsumerCx, HandoffCx, HeadCx, ListCx, RequestCx, Slot, Standing};
    pub(super) use crate::words::words;
}

/// A rule that looks at a `Cx` and reports what it finds.
trait Check<Cx>: Rule {
    /// Reports each thing that is wrong, once, at the smallest place.
    fn check(cx: &Cx, out: &mut Findings<'_>);
}

/// Calls the rule if the two scopes are the same.
macro_rules! run {
    (Request Request, $rule:path, $cx:expr, $out:expr) => {
        <$rule as Check<crate::view::RequestCx<'_>>>::check($cx, $out)
    };
    (Head Head, $rule:path, $cx:expr, $out:expr) => {
        <$rule as Check<crate::view::HeadCx<'_>>>::check($cx, $out)
    };
    (Consumer Consumer, $rule:path, $cx:expr, $out:expr) => {
        <$rule as Check<crate::view::ConsumerCx<'_>>>::check($cx, $out)
    };
    (Handoff Handoff, $rule:path, $cx:expr, $out:expr) => {
        <$rule as Check<crate::view::HandoffCx<'_>>>::check($cx, $out)
    };
    (List List, $rule:path, $cx:expr, $out:expr) => {
        <$rule as Check<crate::view::ListCx<'_>>>::check($cx, $out)
    };
    (List Columns, $rule:path, $cx:expr, $out:expr) => {
        <$rule as Check<crate::view::ListCx<'_>>>::check($cx, $out)
    };
    (Cross Cross, $rule:path, $cx:expr, $out:expr) => {
        <$rule as Check<crate::view::Standing>>::check($cx, $out)
    };
    ($wanted:ident $scope:ident, $rule:path, $cx:expr, $out:expr) => {};
}

/// Lists the rules; yields [`RuleCode`], the declarations and one function a scope that runs them.
macro_rules! registry {
    ($($module:ident::$rule:ident: $($scope:ident)+,)*) => {
        $(mod $module;)*

        /// A rule by its code.
        ///
        /// The order is the precedence of the codes in the service's one `errorMessage`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        #[allow(missing_docs, reason = "each variant is documented by its rule's title")]
        pub enum RuleCode { $($rule,)* }

        impl RuleCode {
            /// Every rule, in registry order.
            pub const ALL: &'static [Self] = &[$(Self::$rule),*];

            /// What the rule declares about itself.
            pub fn meta(self) -> &'static RuleMeta {
                match self { $(Self::$rule => <$module::$rule as Rule>::META,)* }
            }

            /// What the rule looks at.
            pub const fn scopes(self) -> &'static [Scope] {
                match self { $(Self::$rule => &[$(Scope::$scope),+],)* }
            }

            /// The source file that holds the rule, without folder and ending.
            pub const fn module(self) -> &'static str {
                match self { $(Self::$rule => stringify!($module),)* }
            }
        }

        /// Runs every rule that looks at the head of a campaign.
        pub(crate) fn check_head(cx: &crate::view::HeadCx<'_>, out: &mut Findings<'_>) {
            $($(run!(Head $scope, $module::$rule, cx, out);)+)*
        }

        /// Runs every rule that looks at a whole request, its head included.
        pub(crate) fn check_request(cx: &crate::view::RequestCx<'_>, out: &mut Findings<'_>) {
            let head = &cx.head();
            $($(run!(Head $scope, $module::$rule, head, out); run!(Request $scope, $module::$rule, cx, out);)+)*
        }

        /// Runs every rule that looks at one consumer.
        pub(crate) fn check_consumer(cx: &crate::view::ConsumerCx<'_>, out: &mut Findings<'_>) {
            $($(run!(Consumer $scope, $module::$rule, cx, out);)+)*
        }

        /// Runs every rule that looks at one consumer among the others.
        pub(crate) fn check_cross(cx: &crate::view::Standing, out: &mut Findings<'_>) {
            $($(run!(Cross $scope, $module::$rule, cx, out);)+)*
        }

        /// Runs every rule that looks at a handoff.
        pub(crate) fn check_handoff(cx: &crate::view::HandoffCx<'_>, out: &mut Findings<'_>) {
            $($(run!(Handoff $scope, $module::$rule, cx, out);)+)*
        }

        /// Runs every rule that looks at a list as a whole.
        pub(crate) fn check_list(cx: &crate::view::ListCx<'_>, out: &mut Findings<'_>) {
            $($(run!(List $scope, $module::$rule, cx, out);)+)*
        }
    };
}

registry! {
    // The service's codes, in the order in which it would answer.
    fields_missing_in_request::FieldsMissingInRequest: Head Request,
    missing_consumer_information::MissingConsumerInformation: Consumer,
    invalid_number::InvalidNumber: Consumer,
    duplicate_number::DuplicateNumber: Cross,
    too_many_variables::TooManyVariables: Consumer,
    missing_variable::MissingVariable: Consumer,
    insufficient_variables::InsufficientVariables: Consumer,
    variable_not_string::VariableNotString: Consumer,
    insufficient_header_variables::InsufficientHeaderVariables: Consumer,
    too_many_header_variables::TooManyHeaderVariables: Consumer,
    missing_header_variable::MissingHeaderVariable: Consumer,
    header_variable_not_string::HeaderVariableNotString: Consumer,
    header_variable_invalid_url::HeaderVariableInvalidUrl: Consumer,
    image_url_not_whitelisted::ImageUrlNotWhitelisted: Consumer,
    // Ours. Requests.
    field_wrong_type::FieldWrongType: Head Request Handoff,
    consent_not_given::ConsentNotGiven: Head,
    no_recipients::NoRecipients: Request Unreadable,
    too_many_recipients::TooManyRecipients: Request,
    field_too_long::FieldTooLong: Head,
    outbound_number_invalid::OutboundNumberInvalid: Head Handoff,
    outbound_number_mismatch::OutboundNumberMismatch: Head,
    template_id_mismatch::TemplateIdMismatch: Head,
    template_id_unknown::TemplateIdUnknown: Head,
    skill_unknown::SkillUnknown: Head,
    schedule_window_invalid::ScheduleWindowInvalid: Head,
    daily_limit_exceeded::DailyLimitExceeded: Request List,
    json_repaired::JsonRepaired: Request Handoff,
    schedule_outside_8_21::ScheduleOutside821: Head List,
    duplicate_key::DuplicateKey: Request Handoff,
    unknown_field::UnknownField: Head Request Consumer Handoff,
    // Rows that could not be read whole.
    quote_unterminated::QuoteUnterminated: Consumer,
    row_too_large::RowTooLarge: Consumer,
    text_after_quote::TextAfterQuote: Consumer,
    // Consumers.
    lone_surrogate::LoneSurrogate: Request Consumer Handoff,
    text_damaged::TextDamaged: Consumer,
    number_from_spreadsheet::NumberFromSpreadsheet: Consumer,
    addressing_mixed::AddressingMixed: Consumer,
    accepted_before::AcceptedBefore: Cross,
    not_app_user::NotAppUser: Consumer,
    missing_button_variable::MissingButtonVariable: Consumer,
    too_many_button_variables::TooManyButtonVariables: Consumer,
    button_variable_not_string::ButtonVariableNotString: Consumer,
    variable_too_long::VariableTooLong: Consumer,
    variable_empty::VariableEmpty: Consumer,
    variable_whitespace::VariableWhitespace: Consumer,
    header_variable_extension::HeaderVariableExtension: Consumer,
    header_variable_fragment::HeaderVariableFragment: Consumer,
    message_too_long::MessageTooLong: Consumer,
    message_over_140::MessageOver140: Consumer,
    message_splits::MessageSplits: Consumer,
    body_too_long::BodyTooLong: Consumer,
    opt_out_repeated::OptOutRepeated: Consumer Handoff,
    opted_out::OptedOut: Cross,
    active_conversation::ActiveConversation: Consumer,
    variable_html_entity::VariableHtmlEntity: Consumer,
    number_unassigned::NumberUnassigned: Consumer,
    number_landline::NumberLandline: Consumer,
    marketing_to_us::MarketingToUs: Consumer,
    number_reformatted::NumberReformatted: Consumer,
    number_completed::NumberCompleted: Consumer,
    sde_not_on_channel::SdeNotOnChannel: Consumer,
    sde_wrong_type::SdeWrongType: Consumer,
    sde_unknown_field::SdeUnknownField: Consumer,
    sde_unknown_value::SdeUnknownValue: Consumer,
    sde_date::SdeDate: Consumer,
    schedule_never_open::ScheduleNeverOpen: Cross,
    handoff_defaults_used::HandoffDefaultsUsed: Consumer,
    row_too_short::RowTooShort: Consumer,
    row_too_long::RowTooLong: Consumer,
    // Handoffs and templates.
    handoff_title::HandoffTitle: Handoff,
    lookback_out_of_range::LookbackOutOfRange: Handoff,
    channel_repeated::ChannelRepeated: Handoff,
    channels_exclusive::ChannelsExclusive: Handoff,
    channel_not_in_api::ChannelNotInApi: Head Handoff List,
    too_many_apps::TooManyApps: Handoff,
    template_name::TemplateName: Handoff,
    template_language::TemplateLanguage: Handoff,
    template_category::TemplateCategory: Handoff,
    body_missing::BodyMissing: Handoff,
    header_repeated::HeaderRepeated: Handoff,
    header_type::HeaderType: Handoff,
    header_url_static::HeaderUrlStatic: Handoff,
    component_too_long::ComponentTooLong: Handoff,
    component_format::ComponentFormat: Handoff,
    body_over_550::BodyOver550: Handoff,
    buttons_mixed::ButtonsMixed: Handoff,
    too_many_buttons::TooManyButtons: Handoff,
    button_repeated::ButtonRepeated: Handoff,
    button_url_variables::ButtonUrlVariables: Handoff,
    button_url_variable_place::ButtonUrlVariablePlace: Handoff,
    placeholder_malformed::PlaceholderMalformed: Handoff,
    placeholder_misplaced::PlaceholderMisplaced: Handoff,
    placeholder_damaged::PlaceholderDamaged: Handoff,
    placeholder_gap::PlaceholderGap: Handoff,
    variable_at_edge::VariableAtEdge: Handoff,
    variables_adjacent::VariablesAdjacent: Handoff,
    variables_dense::VariablesDense: Handoff,
    too_many_placeholders::TooManyPlaceholders: Handoff,
    variables_mismatch::VariablesMismatch: Handoff,
    opt_out_missing::OptOutMissing: Handoff,
    rich_on_prioritized::RichOnPrioritized: Handoff,
    rcs_card_empty::RcsCardEmpty: Handoff,
    rcs_suggestions::RcsSuggestions: Handoff,
    rcs_dial_number::RcsDialNumber: Handoff,
    rcs_orientation::RcsOrientation: Handoff,
    rcs_alignment::RcsAlignment: Handoff,
    rcs_media_height::RcsMediaHeight: Handoff,
    rcs_media_type::RcsMediaType: Handoff,
    apple_first_contact::AppleFirstContact: Handoff,
    notification_differs::NotificationDiffers: Handoff,
    notification_too_long::NotificationTooLong: Handoff Consumer,
    // Lists.
    list_too_long::ListTooLong: List,
    schedule_too_short::ScheduleTooShort: List,
    set_uncertain::SetUncertain: Request List,
    set_unread::SetUnread: Request List,
    column_missing::ColumnMissing: Columns,
    column_repeated::ColumnRepeated: Columns,
    column_unknown::ColumnUnknown: Columns,
    columns_uncertain::ColumnsUncertain: Columns,
    columns_by_position::ColumnsByPosition: Columns,
    columns_change::ColumnsChange: List,
    numbers_without_code::NumbersWithoutCode: List,
    columns_contradicted::ColumnsContradicted: Columns,
    numbers_elsewhere::NumbersElsewhere: Columns,
    rows_above_heading::RowsAboveHeading: List,
    heading_repeated::HeadingRepeated: List,
    heading_is_recipient::HeadingIsRecipient: Columns,
    quotes_unusual::QuotesUnusual: List,
    encoding_guessed::EncodingGuessed: List,
    encoding_contradicted::EncodingContradicted: List,
    file_not_text::FileNotText: Unreadable,
    encoding_unknown::EncodingUnknown: Unreadable,
}

/// Runs the rule that speaks for every recipient of a list whose columns are uncertain, in the place of all others.
pub(crate) fn check_unjudged(cx: &crate::view::ListCx<'_>, out: &mut Findings<'_>) {
    <columns_uncertain::ColumnsUncertain as Check<crate::view::ListCx<'_>>>::check(cx, out);
}

impl RuleCode {
    /// The code as text, such as `MISSING_VARIABLE`.
    pub fn as_str(self) -> &'static str {
        self.meta().text
    }

    /// Whether no file to send may be made of a list on which this rule reported so gravely.
    pub fn keeps_files_back(self, severity: Severity) -> bool {
        match self {
            Self::ColumnsUncertain | Self::ColumnsByPosition | Self::SetUncertain => true,
            Self::ColumnsChange | Self::NumbersWithoutCode | Self::SetUnread => severity == Severity::Error,
            _ => false,
        }
    }

    /// The rule behind one of the service's error messages, such as `MISSING_VARIABLE=5`, or behind a bare code.
    ///
    /// ```
    /// use sendcheck_core::rules::RuleCode;
    ///
    /// assert_eq!(RuleCode::from_error_message("MISSING_VARIABLE=5"), Some(RuleCode::MissingVariable));
    /// assert_eq!(RuleCode::from_error_message("no such code"), None);
    /// ```
    pub fn from_error_message(text: &str) -> Option<Self> {
        let text = text.trim().trim_matches('\'');
        let bare = text.split('=').next().unwrap_or(text).trim();
        let by_code = Self::ALL.iter().find(|rule| rule.as_str().eq_ignore_ascii_case(bare));
        let by_sentence = || {
            Self::ALL.iter().find(|rule| match rule.meta().spelling {
                Spelling::Sentence(start) => {
                    let start = start.trim_end();
                    text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
                }
                _ => false,
            })
        };
        by_code.or_else(by_sentence).copied()
    }
}

impl fmt::Display for RuleCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for RuleCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// There is no rule with this code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no rule has this code")]
#[non_exhaustive]
pub struct UnknownCode;

impl FromStr for RuleCode {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        Self::ALL.iter().find(|rule| rule.as_str() == text).copied().ok_or(UnknownCode)
    }
}

impl FromIterator<RuleCode> for RuleSet {
    fn from_iter<I: IntoIterator<Item = RuleCode>>(rules: I) -> Self {
        let mut set = Self::EMPTY;
        rules.into_iter().for_each(|rule| set.insert(rule));
        set
    }
}

/// The words of a set. Two are what fits into the 32 bytes that a list keeps of a row.
const WORDS: usize = 2;

/// For each rule its bit in a set: only rules that look at a recipient, or speak for all of them, have one.
#[expect(clippy::indexing_slicing, reason = "worked out while compiling, where a mistake stops the build")]
const BITS: [Option<u8>; RuleCode::ALL.len()] = {
    let mut bits = [None; RuleCode::ALL.len()];
    let mut used = 0;
    let mut rule = 0;
    while rule < bits.len() {
        let scopes = RuleCode::ALL[rule].scopes();
        let mut scope = 0;
        while scope < scopes.len() {
            if matches!(scopes[scope], Scope::Consumer | Scope::Cross | Scope::Columns) && bits[rule].is_none() {
                bits[rule] = Some(used);
                used += 1;
            }
            scope += 1;
        }
        rule += 1;
    }
    assert!(used as usize <= WORDS * u64::BITS as usize, "a set has room for all rules that look at a recipient");
    bits
};

/// A set of rules that reported on a recipient: one bit for each that can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RuleSet([u64; WORDS]);

impl RuleSet {
    /// No rule.
    pub const EMPTY: Self = Self([0; WORDS]);

    /// Where the rule's bit stands: its word, and the bit in it.
    fn place(rule: RuleCode) -> (usize, u64) {
        let bit = BITS.get(rule as usize).copied().flatten().map_or(usize::MAX, usize::from);
        (bit / u64::BITS as usize, 1 << (bit % u64::BITS as usize))
    }

    /// Adds a rule, if it is one that can report on a recipient.
    pub fn insert(&mut self, rule: RuleCode) {
        let (word, bit) = Self::place(rule);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    /// Whether the rule is in the set.
    pub fn contains(self, rule: RuleCode) -> bool {
        let (word, bit) = Self::place(rule);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    /// Whether no rule is in the set.
    pub fn is_empty(self) -> bool {
        self == Self::EMPTY
    }

    /// The rules of the set, in registry order.
    pub fn iter(self) -> impl Iterator<Item = RuleCode> {
        RuleCode::ALL.iter().copied().filter(move |rule| self.contains(*rule))
    }
}
