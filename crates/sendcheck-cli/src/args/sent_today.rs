//! `--sent-today`: how many messages already went out.

use sendcheck::{ChannelKind, SentToday};

/// One value of the argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sent {
    /// The `consumerContent` key; without one it holds for every channel that has none of its own.
    channel: Option<&'static str>,
    count: u64,
}

/// Reads `N` or `CHANNEL=N`.
pub(super) fn parse(text: &str) -> Result<Sent, String> {
    let (channel, count) = match text.split_once('=') {
        Some((name, count)) => (Some(key(name)?), count),
        None => (None, text),
    };
    let count = count.parse().map_err(|_| format!("`{count}` is no count; expected a whole number from 0"))?;
    Ok(Sent { channel, count })
}

fn key(name: &str) -> Result<&'static str, String> {
    let mut keys = ChannelKind::ALL.into_iter().filter_map(ChannelKind::content_key);
    let known = keys.find(|key| *key == name);
    known.ok_or_else(|| format!("`{name}` is no channel of the campaign API; expected `sms`, `wa` or `inapp`"))
}

/// All values together; the last one for a channel counts.
pub(super) fn collected(given: &[Sent]) -> SentToday {
    let mut sent = SentToday::default();
    for Sent { channel, count } in given {
        match channel {
            Some(channel) => drop(sent.by_channel.insert((*channel).into(), *count)),
            None => sent.every_channel = Some(*count),
        }
    }
    sent
}

#[cfg(test)]
mod tests {
    use super::{collected, parse};

    #[test]
    fn a_channel_of_its_own_comes_before_all() {
        let sent = collected(&["5", "wa=7", "wa=8"].map(|text| parse(text).unwrap()));
        assert_eq!([sent.on("wa"), sent.on("sms")], [Some(8), Some(5)]);
    }

    #[test]
    fn says_what_it_expected() {
        assert!(parse("many").unwrap_err().contains("whole number"));
        assert!(parse("fax=3").unwrap_err().contains("`sms`, `wa` or `inapp`"));
    }
}
