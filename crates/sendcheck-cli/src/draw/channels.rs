//! What a bubble holds, by channel.

use anstyle::Style;
use sendcheck::engine::render::{ButtonPreview, CardPreview, HeaderPreview, InAppPreview, RcsPreview, WhatsAppPreview};
use sendcheck::{ChannelPreview, Spans};

use crate::draw::Look;
use crate::draw::bubble::Part;
use crate::draw::sms;
use crate::draw::spans::{Open, rich};
use crate::draw::text::Rich;

/// Puts the texts of previews into parts.
#[derive(Clone, Copy)]
pub(super) struct Painter {
    pub(super) open: Open,
    pub(super) look: Look,
}

impl Painter {
    /// The parts of the message on a channel.
    pub(super) fn parts(self, channel: &ChannelPreview) -> Vec<Part> {
        match channel {
            ChannelPreview::Sms(sms) => vec![part([sms::text(sms, self)])],
            ChannelPreview::WhatsApp(whatsapp) => self.whatsapp(whatsapp),
            ChannelPreview::InApp(in_app) => self.in_app(in_app),
            ChannelPreview::GoogleRcs(rcs) => self.rcs(rcs),
            ChannelPreview::Apple(apple) => vec![part([self.text(&apple.text)])],
            _ => Vec::new(),
        }
    }

    fn whatsapp(self, whatsapp: &WhatsAppPreview) -> Vec<Part> {
        let WhatsAppPreview { header, body, footer, buttons, .. } = whatsapp;
        let header = header.iter().map(|header| self.header(header));
        let footer = footer.iter().map(|footer| self.text(footer).with(aside()));
        let message = part(header.chain([self.text(body)]).chain(footer));
        [message].into_iter().chain(self.buttons(buttons)).collect()
    }

    fn header(self, HeaderPreview { media, url, file_name, .. }: &HeaderPreview) -> Rich {
        let kind = media.map_or("media", |media| media.as_str());
        self.media(&format!("[{kind}] {}", file_name.as_deref().unwrap_or_default()), url)
    }

    fn in_app(self, in_app: &InAppPreview) -> Vec<Part> {
        let image = in_app.image.iter().map(|image| {
            let mut shown = self.media("[image]", &image.url);
            if let Some(destination) = &image.destination {
                shown.push("\na tap opens ", aside());
                shown.append(self.text(destination).with(aside()));
            }
            shown
        });
        let message = part([self.text(&in_app.message)].into_iter().chain(image));
        let notification = in_app.notification.iter().map(|notification| {
            let texts = self.titled(notification.title.as_ref(), Some(&notification.text)).into_iter().collect();
            Part { label: Some("notification"), texts }
        });
        [message].into_iter().chain(notification).collect()
    }

    fn rcs(self, rcs: &RcsPreview) -> Vec<Part> {
        let card = rcs.card.iter().flat_map(|card| self.card(card));
        let message = part(card.chain(rcs.text.iter().map(|text| self.text(text))));
        [message].into_iter().chain(self.buttons(&rcs.suggestions)).collect()
    }

    fn card(self, CardPreview { title, text, media, orientation, .. }: &CardPreview) -> impl Iterator<Item = Rich> {
        let media = media.iter().map(move |media| {
            let shape =
                [orientation, &media.height, &media.alignment].map(|word| word.as_deref().map(str::to_lowercase));
            let shape: Vec<_> = shape.into_iter().flatten().collect();
            self.media(&format!("[media] {}", shape.join(", ")), &media.url)
        });
        media.chain(self.titled(title.as_ref(), text.as_ref()))
    }

    /// Media by its name and its address.
    fn media(self, name: &str, url: &Spans) -> Rich {
        let name = Rich::of(name.trim_end(), Style::new().bold());
        stacked([name, self.text(url).with(aside())]).unwrap_or_default()
    }

    /// A text under its title.
    fn titled(self, title: Option<&Spans>, text: Option<&Spans>) -> Option<Rich> {
        let title = title.map(|title| self.text(title).with(Style::new().bold()));
        stacked(title.into_iter().chain(text.map(|text| self.text(text))))
    }

    fn buttons(self, buttons: &[ButtonPreview]) -> Option<Part> {
        stacked(buttons.iter().map(|button| self.button(button))).map(|lines| part([lines]))
    }

    /// A button by its label, and what it does.
    fn button(self, button: &ButtonPreview) -> Rich {
        let bold = Style::new().bold();
        let mut shown = Rich::of("[", aside());
        shown.append(self.text(button.label()).with(bold));
        shown.push("]", aside());
        match button {
            ButtonPreview::Url { url, .. } => {
                shown.push(" opens ", aside());
                shown.append(self.text(url).with(aside()));
            }
            ButtonPreview::Dial { number, .. } => shown.push(&format!(" calls {number}"), aside()),
            ButtonPreview::Unknown { action, .. } => shown.push(&format!(" {action}"), aside()),
            _ => shown.push(" replies", aside()),
        }
        shown
    }

    pub(super) fn text(self, spans: &Spans) -> Rich {
        rich(spans, self.open, self.look)
    }
}

/// Texts under a rule without a word; those that hold nothing are left out.
fn part(texts: impl IntoIterator<Item = Rich>) -> Part {
    let mut texts: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    if texts.is_empty() {
        texts.push(Rich::of("(no text)", aside()));
    }
    Part { label: None, texts }
}

/// Texts on lines of their own.
fn stacked(texts: impl IntoIterator<Item = Rich>) -> Option<Rich> {
    texts.into_iter().filter(|text| !text.is_empty()).reduce(|mut above, below| {
        above.push("\n", Style::new());
        above.append(below);
        above
    })
}

/// What may be read over.
fn aside() -> Style {
    Style::new().dimmed()
}
