//! Places of buttons that leave the order open.

use super::prelude::*;
use crate::handoff::{Channel, PartContent};

rule! {
    /// The places of the buttons do not count from 0
    ButtonIndex = "BUTTON_INDEX" {
        origin: Service,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Outbound Configuration API page, data field `Index`",
        help: "Count `index` from 0 in the order in which the buttons are shown: 0, 1, 2.",
        milder: "info where the places differ and only leave some out, so that the order is still certain",
        args {
            /// `repeated`, `gap` or `missing`
            what: IndexDefect,
            /// the place that the button should have by the order of the others
            expected: usize,
        }
        says: rule => match rule.what {
            IndexDefect::Repeated => "the button has the `index` of another".to_string(),
            IndexDefect::Gap => format!("the button that is shown in this place should have the `index` {}", rule.expected),
            IndexDefect::Missing => "the button has no `index`, though others have one".to_string(),
        }
    }
}

words! {
    /// What is wrong with the place of a button.
    pub(crate) enum IndexDefect {
        /// Another button has it.
        Repeated = "repeated",
        /// Places before it are left out.
        Gap = "gap",
        /// It has none.
        Missing = "missing",
    }
}

impl Check<HandoffCx<'_>> for ButtonIndex {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        cx.handoff.channels().iter().for_each(|channel| judge(channel, out));
    }
}

/// Reports the first button of each kind of defect: those behind it follow from it.
fn judge(channel: &Channel, out: &mut Findings<'_>) {
    let buttons = channel.shown().filter_map(|part| match &part.content {
        PartContent::Button { index, .. } => Some((*index, part.pointer.as_str())),
        _ => None,
    });
    let (mut placed, mut without) = (Vec::new(), None);
    for (index, pointer) in buttons {
        match index {
            Some(index) => placed.push((index, pointer)),
            None => without = without.or(Some(pointer)),
        }
    }
    if let Some(pointer) = without.filter(|_| !placed.is_empty()) {
        let expected = placed.len();
        out.report(Place::Below(pointer), || ButtonIndex { what: IndexDefect::Missing, expected });
    }
    crate::order::sort_by(&mut placed, |a, b| a.0.cmp(&b.0));
    let repeated = placed.windows(2).find_map(|pair| match pair {
        [(first, _), (second, pointer)] if first == second => Some(*pointer),
        _ => None,
    });
    if let Some(pointer) = repeated {
        let at = format!("{pointer}/index");
        out.report(Place::Below(&at), || ButtonIndex { what: IndexDefect::Repeated, expected: placed.len() - 1 });
        return;
    }
    // The place of a lone button says nothing of an order.
    let gap = (0_i64..).zip(&placed).find(|(place, (index, _))| place != index && (placed.len() > 1 || *index < 0));
    if let Some((place, (_, pointer))) = gap {
        let at = format!("{pointer}/index");
        let expected = usize::try_from(place).unwrap_or_default();
        out.report_as(Severity::Info, Place::Below(&at), || ButtonIndex { what: IndexDefect::Gap, expected });
    }
}
