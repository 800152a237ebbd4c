//! Previews beside the texts that they show.

use sendcheck::engine::template::{Piece, Template};
use sendcheck::{ChannelPreview, Field, Span, Spans, Verdict, check_noted, messages_consumer, preview_consumer};

use crate::given;
use crate::input::Input;

/// Up to six values, separated by the separator of units of ASCII; the first is the header's too.
pub(crate) fn target(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (handoff, policy) = (given::handoff(&mut input), given::policy(&mut input));
    let text = input.text();
    let values: Vec<&str> = text.split('\u{1f}').take(6).collect();
    let named = |index: usize| values.get(index).copied();
    let variables: serde_json::Map<_, _> = handoff
        .expected()
        .iter()
        .enumerate()
        .filter_map(|(at, name)| Some((name.as_str().into(), named(at)?.into())))
        .collect();
    let consumer = serde_json::json!({
        "consumerContent": { "sms": "12025550123", "wa": "12025550123", "inapp": "user1" },
        "variables": variables, "headerVariables": { "image": named(0), "document": named(0) },
        "buttonVariables": { "1": named(1) },
    });
    let request = serde_json::json!({
        "campaignName": "A", "skill": "s", "templateId": "H1", "consent": true, "consumers": [consumer],
    });
    let (request, notes) = sendcheck::CampaignRequest::read(request.to_string().as_bytes()).unwrap();
    let Some(Field::Given(consumer)) = request.consumers().first() else { panic!("one consumer was given") };
    let preview = preview_consumer(consumer, handoff, policy);
    for (channel, shown) in handoff.channels().iter().zip(&preview.channels) {
        let Some(body) = channel.body() else { continue };
        let whole = filled(body, |name| {
            handoff.expected().iter().position(|known| known.as_str() == name).and_then(named).unwrap_or_default()
        });
        match shown {
            ChannelPreview::WhatsApp(shown) => {
                assert!(is_without_marks(&known(&shown.body), &whole), "{:?} of {whole:?}", shown.body);
            }
            ChannelPreview::Sms(sms) => assert_eq!(known(&sms.text), whole),
            _ => assert!(shown.texts().into_iter().any(|(_, text)| known(text) == whole), "{whole:?}"),
        }
    }
    let report = check_noted(&request, &notes, handoff, policy);
    if report.recipients.iter().any(|recipient| recipient.verdict == Verdict::Accepted) {
        assert!(preview.unresolved().is_empty(), "{:?}", preview.unresolved());
        let messages = messages_consumer(consumer, handoff, policy);
        assert!(messages.iter().all(|message| message.text.is_some()), "{messages:?}");
    }
}

fn filled<'v>(template: &Template, value: impl Fn(&str) -> &'v str) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Variable(name) => value(name.as_str()).to_owned(),
    };
    template.pieces().iter().map(piece).collect()
}

fn known(text: &Spans) -> String {
    text.iter().map(|span| if let Span::Text { text, .. } = span { text.as_str() } else { "" }).collect()
}

/// Whether `shown` is `text` with nothing but marks left out.
fn is_without_marks(shown: &str, text: &str) -> bool {
    let mut rest = shown.chars().peekable();
    let left_out: String = text.chars().filter(|c| rest.next_if_eq(c).is_none()).collect();
    rest.next().is_none() && left_out.chars().all(|c| "*_~`>- ".contains(c))
}
