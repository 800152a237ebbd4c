//! The handoffs of the Outbound Configuration API: `GET /api/account/{id}/app/prmsg/handoffs/list`.

use alloc::string::String;
use alloc::vec::Vec;

use crate::json::{Object, Value};
use crate::wire::field::{Field, wire};

wire! {
    /// A handoff: one or several channels in the order in which they are tried.
    pub struct Handoff {
        /// The id, which a campaign request names as `templateId`.
        id: String = "id",
        /// The title.
        name: String = "name",
        /// Days of the look-back period, 0 to 30.
        lookback_period_day: i64 = "lookbackPeriodDay",
        /// Hours of the look-back period, 0 to 23, added to the days.
        lookback_period_hour: i64 = "lookbackPeriodHour",
        /// Whether conversations opened again within the look-back period are routed too.
        route_all_within_lookback: bool = "routeAllWithinLookback",
        /// When it was last changed (UTC); its form is not documented.
        updated_at: Value = "updatedAt",
        /// When it was made (UTC); its form is not documented.
        created_at: Value = "createdAt",
        /// The channels in priority order.
        channels: Vec<Field<Channel>> = "channels",
    }
}

wire! {
    /// One channel of a handoff.
    pub struct Channel {
        /// `sms-twilio`, `wa`, `inapp`, `googlercs` or `apple-twilio`.
        kind: String = "type",
        /// The language of the template.
        language: String = "language",
        /// The number (SMS with `+`, WhatsApp without) or account that sends.
        outbound_number: String = "outboundnumber" or "outboundNumber",
        /// WhatsApp: the namespace of the template.
        namespace: String = "namespace",
        /// WhatsApp: the name of the approved template.
        template_name: String = "templatename" or "templateName",
        /// WhatsApp: the category of the approved template.
        category: String = "category",
        /// In-app: the apps that get the message, at most 4.
        app_names: Vec<Field<String>> = "appNames",
        /// In-app: the app that gets the message, as the page's table of data fields calls it.
        app_name: Value = "appName",
        /// Google RCS: the account that sends.
        service_account_name: String = "serviceAccountName",
        /// Google RCS: `VERTICAL` or `HORIZONTAL`.
        card_orientation: String = "cardOrientation",
        /// The parts of the message.
        message_components: Vec<Field<Component>> = "messageComponents",
    }
}

wire! {
    /// One part of a channel's message; which fields it has depends on its `type`.
    pub struct Component {
        /// `body`, `header`, `footer`, `button`, `text`, `image` or `media`.
        kind: String = "type",
        /// Headers: `image`, `video`, `document`; buttons: `quick_reply`, `url`, `phone_number`.
        sub_type: String = "sub_type",
        /// Google RCS: the title of a card.
        title: String = "title",
        /// The text with its placeholders, or the address of a header's or card's media.
        content: String = "content",
        /// The names of the variables that the part uses.
        variables: Vec<Field<String>> = "variables" or "Variables",
        /// SMS: the text that is appended to tell how to opt out.
        opt_out: String = "optOut",
        /// Buttons: the place in the row, from 0.
        index: i64 = "index",
        /// Call buttons: the number.
        phone_number: String = "phone_number",
        /// URL buttons and in-app images: the address.
        url: String = "url",
        /// In-app: the message.
        message_text: String = "messageText",
        /// In-app: the title of the notification.
        notification_title: String = "notificationTitle",
        /// In-app: the text of the notification.
        notification_message: String = "notificationMessage",
        /// In-app: whether the notification shows the message itself.
        is_same_message_for_notification: bool = "isSameMessageForNotification",
        /// In-app images: whether a tap opens `destinationUrl`.
        is_clickable: bool = "isClickable",
        /// In-app images: what a tap opens.
        destination_url: String = "destinationUrl",
        /// Google RCS: `SHORT`, `MEDIUM` or `TALL`.
        height: String = "height",
        /// Google RCS: `LEFT` or `RIGHT`.
        thumbnail_image_alignment: String = "thumbnailImageAlignment",
        /// Google RCS: the orientation of the card, which the page's table of data fields has here and its examples have
        /// on the channel.
        card_orientation: String = "cardOrientation",
        /// Google RCS: the account that sends, which the same table has here.
        service_account_name: String = "serviceAccountName",
    }
}

impl Handoff {
    /// The channels that are objects.
    pub(crate) fn channels(&self) -> impl Iterator<Item = &Channel> {
        self.channels.as_deref().unwrap_or_default().iter().filter_map(Field::given)
    }
}

impl Channel {
    /// The parts of the message that are objects, with their place in the list.
    pub fn components(&self) -> impl Iterator<Item = (usize, &Component)> {
        let parts = self.message_components.as_deref().unwrap_or_default();
        parts.iter().enumerate().filter_map(|(index, part)| Some((index, part.given()?)))
    }

    /// In-app: how many apps get the message, whichever name the field has.
    pub fn apps(&self) -> usize {
        let is_app = |app: &&Field<String>| app.as_deref().is_some_and(|app| !app.trim().is_empty());
        let named = match self.app_name.given() {
            Some(Value::String(name)) => usize::from(!name.trim().is_empty()),
            Some(Value::Array(names)) => names.len(),
            _ => 0,
        };
        self.app_names.as_deref().unwrap_or_default().iter().filter(is_app).count() + named
    }
}

impl Component {
    /// The declared variable names; `None` where the part declares none at all.
    pub fn declared(&self) -> Option<Vec<&str>> {
        let names = self.variables.as_deref()?;
        Some(names.iter().filter_map(|name| name.as_deref()).collect())
    }
}

/// Fields that only a channel has, which tell a bare channel from a handoff.
pub(crate) fn looks_like_channel(object: &Object) -> bool {
    object.get("channels").is_none() && (object.get("messageComponents").is_some() || object.get("appNames").is_some())
}
