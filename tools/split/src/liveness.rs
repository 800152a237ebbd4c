//! Which locals are still read, at each place of a function.

use std::collections::HashMap;

use wasmparser::Operator;

use crate::flow::Flow;

/// A set of locals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Locals(Vec<u64>);

impl Locals {
    pub(crate) fn none(of: &Flow<'_>) -> Self {
        Self(vec![0; of.locals.len().div_ceil(64)])
    }

    pub(crate) fn insert(&mut self, local: u32) {
        if let Some(word) = self.0.get_mut(local as usize / 64) {
            *word |= 1 << (local % 64);
        }
    }

    fn remove(&mut self, local: u32) {
        if let Some(word) = self.0.get_mut(local as usize / 64) {
            *word &= !(1 << (local % 64));
        }
    }

    pub(crate) fn add(&mut self, others: &Self) {
        self.0.iter_mut().zip(&others.0).for_each(|(word, other)| *word |= other);
    }

    pub(crate) fn keep(&mut self, others: &Self) {
        self.0.iter_mut().zip(&others.0).for_each(|(word, other)| *word &= other);
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> {
        let words = (0..).step_by(64).zip(&self.0);
        words.flat_map(|(first, word)| (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| first + bit))
    }
}

/// Which locals are read before they are written again, before each instruction of a function.
pub(crate) fn live(flow: &Flow<'_>) -> Vec<Locals> {
    let none = Locals::none(flow);
    let mut before = vec![none.clone(); flow.steps.len() + 1];
    let last = flow.steps.len().saturating_sub(1);
    let mut walk = Walk { flow, leaving: &none, before: &mut before, heads: HashMap::new() };
    walk.back(0, last, none.clone(), &mut Vec::new());
    before
}

/// The locals that a part of a function reads, where `leaving` are read wherever it is left.
pub(crate) fn read_in(flow: &Flow<'_>, from: usize, to: usize, leaving: &Locals) -> Locals {
    Walk { flow, leaving, before: &mut Vec::new(), heads: HashMap::new() }.back(
        from,
        to,
        leaving.clone(),
        &mut Vec::new(),
    )
}

struct Walk<'a> {
    flow: &'a Flow<'a>,
    /// Read where control goes further out than all blocks that are known.
    leaving: &'a Locals,
    before: &'a mut Vec<Locals>,
    /// What is read at the head of each loop, as far as it is known: it only grows while loops around it are gone through again.
    heads: HashMap<usize, Locals>,
}

impl Walk<'_> {
    /// Goes back from `to`, before which `live` are read, to `from`; `labels` are the blocks around, with what is read where a
    /// branch to each of them goes. Answers what is read before `from`.
    fn back(&mut self, from: usize, to: usize, mut live: Locals, labels: &mut Vec<Locals>) -> Locals {
        let mut at = to;
        self.note(at, &live);
        while at > from {
            at -= 1;
            let Some(step) = self.flow.steps.get(at) else { break };
            match &step.operator {
                Operator::End => {
                    let begin = step.closes;
                    (at, live) = self.block(begin, at, live, labels);
                }
                Operator::LocalGet { local_index } => live.insert(*local_index),
                Operator::LocalSet { local_index } | Operator::LocalTee { local_index } => live.remove(*local_index),
                Operator::Br { relative_depth } => live = self.label(*relative_depth, labels).clone(),
                Operator::BrIf { relative_depth } => live.add(&self.label(*relative_depth, labels).clone()),
                Operator::BrTable { targets } => {
                    live = self.label(targets.default(), labels).clone();
                    for target in targets.targets().flatten() {
                        live.add(self.label(target, labels));
                    }
                }
                Operator::Return => live = self.leaving.clone(),
                Operator::Unreachable => live = Locals::none(self.flow),
                _ => {}
            }
            self.note(at, &live);
        }
        live
    }

    /// A block that ends at `end`, behind which `after` are read, and what closes which begins at `begin`: the place where the
    /// whole begins, and what is read before it.
    fn block(&mut self, begin: usize, end: usize, after: Locals, labels: &mut Vec<Locals>) -> (usize, Locals) {
        let operator = self.flow.steps.get(begin).map(|step| (&step.operator, step.closes));
        match operator {
            Some((Operator::Loop { .. }, _)) => {
                let mut head = self.heads.get(&begin).cloned().unwrap_or_else(|| Locals::none(self.flow));
                loop {
                    labels.push(head.clone());
                    let again = self.back(begin + 1, end, after.clone(), labels);
                    labels.pop();
                    if again == head {
                        return (begin, head);
                    }
                    self.heads.insert(begin, again.clone());
                    head = again;
                }
            }
            Some((Operator::Else, if_begin)) => {
                labels.push(after.clone());
                let mut live = self.back(begin + 1, end, after.clone(), labels);
                live.add(&self.back(if_begin + 1, begin, after, labels));
                labels.pop();
                (if_begin, live)
            }
            operator => {
                labels.push(after.clone());
                let mut live = self.back(begin + 1, end, after.clone(), labels);
                labels.pop();
                if matches!(operator, Some((Operator::If { .. }, _))) {
                    live.add(&after);
                }
                (begin, live)
            }
        }
    }

    fn label<'l>(&'l self, depth: u32, labels: &'l [Locals]) -> &'l Locals {
        let place = labels.len().checked_sub(depth as usize + 1);
        place.and_then(|place| labels.get(place)).unwrap_or(self.leaving)
    }

    fn note(&mut self, at: usize, live: &Locals) {
        if let Some(before) = self.before.get_mut(at) {
            before.clone_from(live);
        }
    }
}
