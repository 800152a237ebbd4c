//! Numbers whose spelling is refused or not documented, written as a list would read them.

use alloc::format;
use alloc::vec::Vec;
use core::ops::Range;

use super::text::{Edit, RequestText};
use crate::handoff::{HandoffFile, Pick};
use crate::json::Value;
use crate::json::layout::{Part, parts};
use crate::order;
use crate::policy::Policy;
use crate::view::{self, AddressState};
use crate::wire::CampaignRequest;

/// What a list would make of numbers that a request spells in another way than the documents.
pub(super) fn repairs(
    request: &CampaignRequest,
    text: &RequestText,
    file: &HandoffFile,
    policy: &Policy,
    asked: Option<&str>,
) -> Vec<Edit> {
    let (template_id, outbound_number) = (request.template_id.as_deref(), request.outbound_number.as_deref());
    // Why there is none is told where the request is judged.
    let Ok(handoff) = file.choose(&Pick { template_id, outbound_number, asked }) else { return Vec::new() };
    let mut edits = Vec::new();
    for ((field, range), row) in request.consumers().iter().zip(&text.consumers).zip(1..) {
        let Some(consumer) = field.given() else { continue };
        let (addresses, _) = view::of_consumer(consumer, &handoff.plan().addressed, policy.numbers);
        let mut of_one: Vec<Edit> = Vec::new();
        for address in addresses.iter() {
            if let AddressState::Number(facts) = &address.state
                && let Some(given) = consumer.content(address.key).and_then(Value::as_str)
                && let Some(number) = view::mended_number(given, facts, policy.numbers)
                && let Some(place) = place_of_number(&text.text, range.clone(), address.key)
            {
                of_one.push(Edit { row, place, with: format!("\"{}\"", number.digits()) });
            }
        }
        order::sort_by(&mut of_one, |a, b| a.place.start.cmp(&b.place.start));
        edits.append(&mut of_one);
    }
    edits
}

/// Where the number for a channel stands in a consumer.
fn place_of_number(text: &str, consumer: Range<usize>, key: &str) -> Option<Range<usize>> {
    let content = last_called("consumerContent", text, consumer)?;
    last_called(key, text, content.value).map(|part| part.value)
}

fn last_called(name: &str, text: &str, object: Range<usize>) -> Option<Part> {
    parts(text, object).into_iter().rfind(|part| part.is_called(name, text))
}
