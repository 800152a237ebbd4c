//! What of a function did not run and may be cut out of it: the end of a block, from a place that was not come to.

use std::collections::HashSet;
use std::ops::Range;

use wasmparser::{Operator, ValType};

use crate::flow::Flow;
use crate::liveness::{self, Locals};

/// A call that stands in the place of what is cut takes about so many bytes when it is compressed with all others, and for each value
/// that goes in or comes out, and each way out but one, so many more.
const CALL: usize = 7;
const VALUE: usize = 2;
const WAY: usize = 6;

/// A part is worth a call where it is longer than what stands in its place, by this many bytes.
pub(crate) const WORTH: usize = 1;

/// A part of a function that may be a function of its own.
#[derive(Debug)]
pub(crate) struct Part {
    /// From the first of its instructions to the end, or the `else`, of the block that it is the end of.
    pub(crate) steps: Range<usize>,
    /// The locals that it reads.
    pub(crate) takes: Vec<u32>,
    /// Those that it writes and that are read after it.
    pub(crate) answers: Vec<u32>,
    /// How it may be left. None where it never is.
    pub(crate) ways: Vec<Way>,
    /// The type of the value that lies on the stack when it is left in one of the ways that have one.
    pub(crate) value: Option<ValType>,
    /// Blocks around it.
    pub(crate) depth: u32,
}

/// A way out of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Way {
    pub(crate) to: To,
    pub(crate) has_value: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum To {
    /// What follows it.
    End,
    /// A block around it, counted from the innermost.
    Block(u32),
    /// Out of the function.
    Return,
}

impl Part {
    /// Where control goes that leaves to a block so many around the part.
    pub(crate) fn to(&self, flow: &Flow<'_>, around: u32) -> To {
        to(around, self.depth, flow.block_of(self.steps.end))
    }

    /// A way, with its place among all.
    pub(crate) fn way(&self, to: To) -> Option<(usize, Way)> {
        self.ways.iter().copied().enumerate().find(|(_, way)| way.to == to)
    }

    /// How many bytes are gone when it is cut.
    fn saves(&self, flow: &Flow<'_>) -> usize {
        let length = flow.offset(self.steps.end) - flow.offset(self.steps.start);
        let values = self.takes.len() + self.answers.len();
        length.saturating_sub(CALL + VALUE * values + WAY * self.ways.len().saturating_sub(1))
    }
}

/// The function is the outermost block; the end of a loop is not where a branch to it goes.
fn to(around: u32, depth: u32, innermost: Option<&Operator<'_>>) -> To {
    if around >= depth {
        To::Return
    } else if around == 0 && !matches!(innermost, Some(Operator::Loop { .. })) {
        To::End
    } else {
        To::Block(around)
    }
}

/// A block that is open.
struct Open<'f, 'a> {
    /// What begins it; nothing does the function.
    begin: Option<&'f Operator<'a>>,
    /// The types of what a branch to it takes along, and of what lies on the stack behind it.
    branches: &'f [ValType],
    gives: &'f [ValType],
    /// Before which instruction a branch to it continues.
    label: usize,
    /// It was not come to this place of it.
    is_cold: bool,
    /// Where the part begins that may be cut.
    from: Option<usize>,
}

/// The parts of a function that were not come to and save so many bytes; `came_to` are the points that were.
pub(crate) fn parts(flow: &Flow<'_>, came_to: &HashSet<usize>, worth: usize) -> Vec<Part> {
    let live = liveness::live(flow);
    let ends = flow.ends();
    let function = Open {
        begin: None,
        branches: &flow.results,
        gives: &flow.results,
        label: flow.steps.len(),
        is_cold: false,
        from: None,
    };
    let mut open = vec![function];
    let mut parts = Vec::new();
    for (at, step) in flow.steps.iter().enumerate() {
        let inside = open.iter().rev().skip(1).any(|block| block.from.is_some());
        if let Some(block) = open.last_mut()
            && !inside
        {
            block.is_cold |= step.is_point && !came_to.contains(&at);
            if matches!(step.operator, Operator::End | Operator::Else) {
                if let Some(from) = block.from.take()
                    && let Some(part) = part(flow, &live, &open, from..at)
                    && part.saves(flow) >= worth
                {
                    parts.push(part);
                }
            } else if block.is_cold && block.from.is_none() && step.is_bare && step.is_reachable {
                block.from = Some(at);
            }
        }
        match &step.operator {
            operator @ (Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. }) => {
                let is_loop = matches!(operator, Operator::Loop { .. });
                open.push(Open {
                    begin: Some(operator),
                    branches: if is_loop { &step.takes } else { &step.gives },
                    gives: &step.gives,
                    label: if is_loop { at + 1 } else { ends.get(at).map_or(at, |end| end + 1) },
                    is_cold: open.last().is_some_and(|block| block.is_cold),
                    from: None,
                });
            }
            // The other arm, which may have run.
            Operator::Else => {
                let is_cold = open.iter().rev().nth(1).is_some_and(|around| around.is_cold);
                if let Some(block) = open.last_mut() {
                    block.is_cold = is_cold;
                }
            }
            Operator::End => _ = open.pop(),
            _ => {}
        }
    }
    parts
}

/// What is known of the end of a block; nothing where it can be no function.
fn part(flow: &Flow<'_>, live: &[Locals], open: &[Open<'_, '_>], steps: Range<usize>) -> Option<Part> {
    let depth = u32::try_from(open.len()).ok()? - 1;
    let innermost = open.last()?;
    let (mut goes, mut chosen) = (Vec::new(), Vec::new());
    let mut written = Locals::none(flow);
    let mut inner = 0;
    for step in flow.steps.get(steps.clone())? {
        let out = |relative: u32| relative.checked_sub(inner).map(|around| to(around, depth, innermost.begin));
        match &step.operator {
            Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } => inner += 1,
            Operator::End => inner -= 1,
            Operator::Br { relative_depth } | Operator::BrIf { relative_depth } => {
                goes.extend(out(*relative_depth));
            }
            Operator::BrTable { targets } => {
                chosen.extend(targets.targets().flatten().chain([targets.default()]).filter_map(out));
            }
            Operator::Return => goes.push(To::Return),
            Operator::LocalSet { local_index } | Operator::LocalTee { local_index } => written.insert(*local_index),
            other if is_unknown(other) => return None,
            _ => {}
        }
    }
    if flow.steps.get(steps.end)?.is_reachable {
        goes.push(if depth == 0 { To::Return } else { To::End });
    }
    let mut ways: Vec<Way> = Vec::new();
    let (mut value, mut read_after) = (None, Locals::none(flow));
    for (to, is_chosen) in goes.into_iter().map(|to| (to, false)).chain(chosen.into_iter().map(|to| (to, true))) {
        let (types, after) = match to {
            To::End => (innermost.gives, live.get(steps.end)?),
            To::Block(around) => {
                let block = open.iter().rev().nth(around as usize)?;
                (block.branches, live.get(block.label)?)
            }
            To::Return => (flow.results.as_slice(), live.last()?),
        };
        read_after.add(after);
        match types {
            [] => {}
            // Blocks are put around a choice, into which a value cannot be taken.
            _ if is_chosen => return None,
            [one] if !one.is_reference_type() && value.is_none_or(|value| value == *one) => value = Some(*one),
            _ => return None,
        }
        let way = Way { to, has_value: !types.is_empty() };
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    let mut answers = written;
    answers.keep(&read_after);
    let takes = liveness::read_in(flow, steps.start, steps.end, &answers).iter().collect();
    Some(Part { steps, takes, answers: answers.iter().collect(), ways, value, depth })
}

/// Control that is not known here; nothing writes it for us.
fn is_unknown(operator: &Operator<'_>) -> bool {
    use Operator::{
        BrOnCast, BrOnCastFail, BrOnNonNull, BrOnNull, Catch, CatchAll, Delegate, Rethrow, ReturnCall,
        ReturnCallIndirect, ReturnCallRef, Try, TryTable,
    };
    matches!(
        operator,
        BrOnCast { .. }
            | BrOnCastFail { .. }
            | BrOnNonNull { .. }
            | BrOnNull { .. }
            | Catch { .. }
            | CatchAll
            | Delegate { .. }
            | Rethrow { .. }
            | ReturnCall { .. }
            | ReturnCallIndirect { .. }
            | ReturnCallRef { .. }
            | Try { .. }
            | TryTable { .. }
    )
}
