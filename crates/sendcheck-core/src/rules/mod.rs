//! The rules: one file each, one declaration, one line in the registry below.

mod declare;
mod finding;
mod findings;
mod info;
mod nearest;
#[cfg(feature = "schema")]
mod samples;
mod texts;
mod wording;

use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

use crate::finding::Severity;
use crate::view::{ConsumerCx, Doubts};
use declare::Rule;
pub(crate) use declare::Told;
pub(crate) use findings::{Findings, Graded, Keep, Locate, Place, Under, before, push_error_message, sort};
pub(crate) use nearest::nearest;
pub(crate) use text_damaged::findings_of;
pub(crate) use wording::push_sentence;

pub use declare::{ArgMeta, RuleAbout, RuleMeta, RuleVerdict, Scope, Severities, Spelling};
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
    pub(super) use super::wording::{counted, first_few, is_or_are, listed};
    pub(super) use crate::finding::Severity;
    pub(super) use crate::limits::{self, beginning, characters};
    pub(super) use crate::view::{ConsumerCx, Doubts, HandoffCx, HeadCx, ListCx, RequestCx, Slot, Standing};
    pub(super) use crate::words::words;
}

/// A rule that looks at a `Cx` and reports what it finds.
trait Check<Cx>: Rule {
    /// What has to be in doubt with a recipient for the rule to have something to say.
    const NEEDS: Doubts = Doubts::ANY;

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
        if $cx.doubts.has(<$rule as Check<crate::view::ConsumerCx<'_>>>::NEEDS) {
            <$rule as Check<crate::view::ConsumerCx<'_>>>::check($cx, $out);
        } else {
            debug_assert!(
                is_silent($cx, |out| <$rule as Check<crate::view::ConsumerCx<'_>>>::check($cx, out)),
                "a rule that was not called has something to say: {}",
                stringify!($rule)
            );
        }
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

/// Whether a rule that is not called has nothing to say, which every test of a debug build asks of every rule.
fn is_silent(cx: &ConsumerCx<'_>, check: impl FnOnce(&mut Findings<'_>)) -> bool {
    let mut out = Findings::counting(cx.policy.profile);
    check(&mut out);
    out.rules().is_empty()
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

            /// What the rule declares about itself as far as its findings say it.
            pub fn meta(self) -> &'static RuleMeta {
                match self { $(Self::$rule => <$module::$rule as Rule>::META,)* }
            }

            /// What the rule declares for whoever reads about it.
            pub fn about(self) -> &'static RuleAbout {
                match self { $(Self::$rule => <$module::$rule as Rule>::ABOUT,)* }
            }

            /// Every kind of finding that the rule's texts tell apart, with arguments of all kinds, also such as no check
            /// yields: for whoever says the same in another language or program.
            #[cfg(feature = "schema")]
            pub fn samples(self) -> alloc::vec::Vec<Finding> {
                match self { $(Self::$rule => samples::of::<$module::$rule>(),)* }
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
    text_damaged::TextDamaged: Consumer Handoff,
    number_from_spreadsheet::NumberFromSpreadsheet: Consumer,
    addressing_mixed::AddressingMixed: Consumer,
    accepted_before::AcceptedBefore: Cross,
    not_app_user::NotAppUser: Consumer,
    missing_button_variable::MissingButtonVariable: Consumer,
    too_many_button_variables::TooManyButtonVariables: Consumer,
    button_variable_not_string::ButtonVariableNotString: Consumer,
    button_variable_address::ButtonVariableAddress: Consumer,
    variable_too_long::VariableTooLong: Consumer,
    variable_empty::VariableEmpty: Consumer,
    variable_whitespace::VariableWhitespace: Consumer,
    header_variable_extension::HeaderVariableExtension: Consumer,
    header_variable_fragment::HeaderVariableFragment: Consumer,
    header_variable_not_a_file::HeaderVariableNotAFile: Consumer,
    header_variable_ends::HeaderVariableEnds: Consumer,
    message_too_long::MessageTooLong: Consumer,
    message_over_140::MessageOver140: Consumer,
    message_splits::MessageSplits: Consumer,
    body_too_long::BodyTooLong: Consumer,
    opt_out_repeated::OptOutRepeated: Consumer Handoff,
    link_variable_invalid::LinkVariableInvalid: Consumer,
    opted_out::OptedOut: Cross,
    active_conversation::ActiveConversation: Consumer,
    variable_html_entity::VariableHtmlEntity: Consumer Handoff,
    value_null::ValueNull: Consumer,
    value_merge_tag::ValueMergeTag: Consumer,
    value_from_spreadsheet::ValueFromSpreadsheet: Consumer,
    text_markup::TextMarkup: Consumer Handoff,
    text_garbled::TextGarbled: Consumer Handoff,
    number_unassigned::NumberUnassigned: Consumer,
    number_landline::NumberLandline: Consumer,
    number_takes_no_messages::NumberTakesNoMessages: Consumer,
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
    apps_missing::AppsMissing: Handoff,
    template_name::TemplateName: Handoff,
    template_language::TemplateLanguage: Handoff,
    template_category::TemplateCategory: Handoff,
    template_not_approved::TemplateNotApproved: Handoff,
    template_needs_values::TemplateNeedsValues: Handoff,
    handoff_from_template::HandoffFromTemplate: Handoff,
    body_missing::BodyMissing: Handoff,
    component_ignored::ComponentIgnored: Handoff,
    header_repeated::HeaderRepeated: Handoff,
    header_type::HeaderType: Handoff,
    header_url_static::HeaderUrlStatic: Handoff,
    link_unusable::LinkUnusable: Handoff,
    component_too_long::ComponentTooLong: Handoff,
    component_format::ComponentFormat: Handoff,
    body_over_550::BodyOver550: Handoff,
    buttons_mixed::ButtonsMixed: Handoff,
    too_many_buttons::TooManyButtons: Handoff,
    button_repeated::ButtonRepeated: Handoff,
    button_label::ButtonLabel: Handoff,
    button_number::ButtonNumber: Handoff,
    button_index::ButtonIndex: Handoff,
    button_url_variables::ButtonUrlVariables: Handoff,
    button_url_variable_place::ButtonUrlVariablePlace: Handoff,
    placeholder_malformed::PlaceholderMalformed: Handoff,
    placeholder_named::PlaceholderNamed: Handoff,
    placeholder_misplaced::PlaceholderMisplaced: Handoff,
    placeholder_damaged::PlaceholderDamaged: Handoff,
    placeholder_gap::PlaceholderGap: Handoff,
    variable_at_edge::VariableAtEdge: Handoff,
    variables_adjacent::VariablesAdjacent: Handoff,
    variables_dense::VariablesDense: Handoff,
    too_many_placeholders::TooManyPlaceholders: Handoff,
    variables_mismatch::VariablesMismatch: Handoff,
    message_no_room::MessageNoRoom: Handoff,
    opt_out_missing::OptOutMissing: Handoff,
    opt_out_unusable::OptOutUnusable: Handoff,
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
    schedule_state_window::ScheduleStateWindow: Request List,
    set_uncertain::SetUncertain: Request List,
    set_status::SetStatus: Request List,
    set_unread::SetUnread: Request List,
    set_encoding::SetEncoding: Request List,
    numbers_for_app_users::NumbersForAppUsers: Columns,
    column_missing::ColumnMissing: Columns,
    column_repeated::ColumnRepeated: Columns,
    column_unknown::ColumnUnknown: Columns,
    number_in_two_columns::NumberInTwoColumns: List,
    columns_uncertain::ColumnsUncertain: Columns,
    columns_by_position::ColumnsByPosition: Columns,
    columns_change::ColumnsChange: List,
    numbers_without_code::NumbersWithoutCode: List,
    numbers_read_abroad::NumbersReadAbroad: Request List,
    numbers_ambiguous::NumbersAmbiguous: List,
    numbers_not_mobile::NumbersNotMobile: List,
    status_ignored::StatusIgnored: List,
    columns_contradicted::ColumnsContradicted: Columns,
    numbers_elsewhere::NumbersElsewhere: Columns,
    rows_above_heading::RowsAboveHeading: List,
    heading_changes::HeadingChanges: List,
    heading_repeated::HeadingRepeated: List,
    earlier_list_missing::EarlierListMissing: Request List,
    earlier_accepted_nobody::EarlierAcceptedNobody: Request List,
    heading_is_recipient::HeadingIsRecipient: Columns,
    delimiter_unlikely::DelimiterUnlikely: List,
    quotes_unusual::QuotesUnusual: List,
    encoding_guessed::EncodingGuessed: List,
    encoding_contradicted::EncodingContradicted: List,
    sheets_left_out::SheetsLeftOut: List,
    rows_hidden::RowsHidden: List,
    cell_looks_unknown::CellLooksUnknown: List,
    file_not_text::FileNotText: Unreadable,
    encoding_unknown::EncodingUnknown: Unreadable,
}

/// Runs the rule that speaks for every recipient of a list of whom nobody is judged, in the place of all others.
pub(crate) fn check_unjudged(reason: RuleCode, cx: &crate::view::ListCx<'_>, out: &mut Findings<'_>) {
    match reason {
        RuleCode::ChannelNotInApi => channel_not_in_api::ChannelNotInApi::check(cx, out),
        RuleCode::NumbersForAppUsers => numbers_for_app_users::NumbersForAppUsers::check(cx, out),
        _ => columns_uncertain::ColumnsUncertain::check(cx, out),
    }
}

impl RuleCode {
    /// The code as text, such as `MISSING_VARIABLE`.
    pub fn as_str(self) -> &'static str {
        self.meta().text
    }

    /// Whether no file to send may be made of a list on which this rule reported so gravely.
    pub fn keeps_files_back(self, severity: Severity) -> bool {
        match self {
            Self::ColumnsUncertain | Self::ColumnsByPosition | Self::NumbersForAppUsers | Self::SetUncertain => true,
            Self::ColumnRepeated
            | Self::ColumnsChange
            | Self::HeadingChanges
            | Self::NumbersWithoutCode
            | Self::NumbersReadAbroad
            | Self::NumberInTwoColumns
            | Self::NumbersNotMobile
            | Self::EarlierAcceptedNobody
            | Self::SetStatus
            | Self::SetUnread => severity == Severity::Error,
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

/// How many rules can report on one recipient.
const ON_RECIPIENTS: usize = {
    let (mut index, mut count) = (0, 0);
    while index < RuleCode::ALL.len() {
        count += reports_on_recipients(index) as usize;
        index += 1;
    }
    count
};

/// These rules, in registry order: the bits of a set.
#[expect(clippy::indexing_slicing, reason = "a constant with an index out of range does not compile")]
const BITS: [RuleCode; ON_RECIPIENTS] = {
    let mut bits = [RuleCode::ColumnsUncertain; ON_RECIPIENTS];
    let (mut index, mut taken) = (0, 0);
    while index < RuleCode::ALL.len() {
        if reports_on_recipients(index) {
            bits[taken] = RuleCode::ALL[index];
            taken += 1;
        }
        index += 1;
    }
    bits
};

/// The bit of each rule, by its number.
#[expect(clippy::indexing_slicing, reason = "a constant with an index out of range does not compile")]
const PLACES: [Option<u8>; RuleCode::ALL.len()] = {
    let mut places = [None; RuleCode::ALL.len()];
    let mut bit = 0_u8;
    while (bit as usize) < ON_RECIPIENTS {
        places[BITS[bit as usize] as usize] = Some(bit);
        bit += 1;
    }
    places
};

/// The words of a set: one bit for each rule that can report on a recipient.
const WORDS: usize = ON_RECIPIENTS.div_ceil(u64::BITS as usize);

/// Whether the rule at a place of the registry can report on one recipient.
#[expect(
    clippy::indexing_slicing,
    reason = "only constants are made of it, which do not compile with an index out of range"
)]
const fn reports_on_recipients(index: usize) -> bool {
    let rule = RuleCode::ALL[index];
    let (scopes, mut scope) = (rule.scopes(), 0);
    while scope < scopes.len() {
        if matches!(scopes[scope], Scope::Consumer | Scope::Cross) {
            return true;
        }
        scope += 1;
    }
    // These speak for every recipient of a list that nobody can be judged of.
    matches!(rule, RuleCode::ColumnsUncertain | RuleCode::NumbersForAppUsers | RuleCode::ChannelNotInApi)
}

/// A set of rules that report on recipients: one bit for each. It is kept of every row, so the others have no bit in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RuleSet([u64; WORDS]);

impl RuleSet {
    /// No rule.
    pub const EMPTY: Self = Self([0; WORDS]);

    /// Where the rule's bit stands: its word, and the bit in it.
    fn place(rule: RuleCode) -> Option<(usize, u64)> {
        let place = PLACES.get(rule as usize).copied().flatten()?;
        Some((usize::from(place) / u64::BITS as usize, 1 << (u32::from(place) % u64::BITS)))
    }

    /// Adds a rule, if it reports on recipients.
    pub fn insert(&mut self, rule: RuleCode) {
        if let Some((word, bit)) = Self::place(rule)
            && let Some(word) = self.0.get_mut(word)
        {
            *word |= bit;
        }
    }

    /// Whether the rule is in the set.
    pub fn contains(self, rule: RuleCode) -> bool {
        Self::place(rule).is_some_and(|(word, bit)| self.0.get(word).is_some_and(|word| word & bit != 0))
    }

    /// The rules of both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        let mut both = self;
        for (word, more) in both.0.iter_mut().zip(other.0) {
            *word |= more;
        }
        both
    }

    /// The rules that are not in the other.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        let mut rest = self;
        for (word, less) in rest.0.iter_mut().zip(other.0) {
            *word &= !less;
        }
        rest
    }

    /// Whether no rule is in the set.
    pub fn is_empty(self) -> bool {
        self == Self::EMPTY
    }

    /// The rules of the set, in registry order.
    pub fn iter(self) -> impl Iterator<Item = RuleCode> {
        self.0.into_iter().zip(0_usize..).flat_map(|(mut word, place)| {
            core::iter::from_fn(move || {
                let bit = (word != 0).then(|| word.trailing_zeros() as usize)?;
                word &= word - 1;
                BITS.get(place * u64::BITS as usize + bit).copied()
            })
        })
    }
}
