//! Messages drawn for a reader.

mod bubble;
mod channels;
mod sms;
mod spans;
mod text;

use std::io::{self, Write};

use anstream::{AutoStream, ColorChoice};
use sendcheck::engine::render::SmsPreview;
use sendcheck::{ChannelPreview, Preview};

use crate::host;
use crate::human::Paint;
use crate::text::plain;

use bubble::bubble;
use channels::Painter;
use spans::Open;

/// The columns of a drawing, from the narrowest to the widest.
const WIDTHS: [usize; 2] = [44, 60];

/// How to draw.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// The columns of a bubble.
    pub(crate) width: usize,
    /// Whether frames are drawn with lines, or with what ASCII has for them.
    pub(crate) unicode: bool,
    /// Whether bold is bold; if not, WhatsApp's marks stand in the text.
    pub(crate) styles: bool,
}

impl Look {
    /// As suits standard output and the locale, unless a width is given.
    pub(crate) fn of_terminal(width: Option<u16>) -> Self {
        let [narrowest, widest] = WIDTHS;
        let columns = || host::width().unwrap_or(widest);
        Self {
            width: width.map_or_else(|| columns().clamp(narrowest, widest), usize::from),
            unicode: unicode(|name| std::env::var(name).ok()),
            styles: AutoStream::choice(&io::stdout()) != ColorChoice::Never,
        }
    }
}

/// Whether the locale does not say that it is another one than UTF-8.
fn unicode(variable: impl Fn(&str) -> Option<String>) -> bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"];
    let locale = names.into_iter().filter_map(variable).find(|value| !value.is_empty());
    locale.is_none_or(|locale| {
        let locale = locale.to_ascii_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

/// Draws the messages of one recipient in the order in which the channels are tried.
pub(crate) fn message(preview: &Preview, look: Look, out: &mut impl Write) -> io::Result<()> {
    channels(preview, Painter { open: Open::Told, look }, out)
}

/// Draws the messages of a handoff with their placeholders open.
pub(crate) fn draft(preview: &Preview, look: Look, out: &mut impl Write) -> io::Result<()> {
    channels(preview, Painter { open: Open::Expected, look }, out)
}

fn channels(preview: &Preview, painter: Painter, out: &mut impl Write) -> io::Result<()> {
    for (number, channel) in (1..).zip(&preview.channels) {
        let place = if preview.channels.len() > 1 { format!("{number}. ") } else { String::new() };
        write!(out, "\n{}", bubble(&(place + &title(channel)), &painter.parts(channel), painter.look))?;
        for note in notes(channel, painter) {
            writeln!(out, "  {}", Paint::aside(&plain(&note)))?;
        }
    }
    Ok(())
}

fn title(channel: &ChannelPreview) -> String {
    let label = channel.kind().label();
    match channel {
        ChannelPreview::Sms(SmsPreview { step_down: true, .. }) => format!("{label}, where WhatsApp fails"),
        ChannelPreview::InApp(_) => "In-app".into(),
        _ => label.into(),
    }
}

/// What there is to know of a message beside its text.
fn notes(channel: &ChannelPreview, painter: Painter) -> Vec<String> {
    match channel {
        ChannelPreview::Sms(sms) => sms::notes(sms, painter),
        ChannelPreview::InApp(in_app) => {
            let same = in_app.notification.as_ref().is_some_and(|notification| notification.same_as_message);
            let same = same.then(|| "the notification shows the message itself".into());
            let defaults = painter.open == Open::Told && channel.texts().iter().any(|(_, text)| has_default(text));
            let defaults = defaults.then(|| "default: kept in the service, not known here".into());
            same.into_iter().chain(defaults).collect()
        }
        _ => Vec::new(),
    }
}

fn has_default(text: &sendcheck::Spans) -> bool {
    text.iter().any(|span| matches!(span, sendcheck::Span::Default { .. }))
}

#[cfg(test)]
mod tests {
    use super::unicode;

    #[test]
    fn lines_are_drawn_unless_the_locale_cannot() {
        let drawn = |set: &[(&str, &str)]| {
            unicode(|name| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).into()))
        };
        assert!(drawn(&[]) && drawn(&[("LANG", "de_DE.UTF-8")]) && drawn(&[("LC_ALL", ""), ("LANG", "C.utf8")]));
        assert!(!drawn(&[("LANG", "C")]) && !drawn(&[("LC_ALL", "POSIX"), ("LANG", "de_DE.UTF-8")]));
    }
}
