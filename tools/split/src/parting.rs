//! Which functions and which bytes of data go where.

use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::ops::Range;

use crate::module::Module;
use crate::references::References;

/// As long as what would stand in its place in the first part: a function up to this many bytes stays there.
const SHORT: usize = 12;

/// Bytes between two pieces of data that take less than saying where the second begins.
const GAP: u32 = 8;

/// A module in two parts.
#[derive(Debug)]
pub(crate) struct Parting {
    first: HashSet<u32>,
    /// Addresses of data that is loaded with the first part.
    pub(crate) first_data: Vec<Range<u32>>,
    /// Those that no function of the first part reaches.
    pub(crate) rest_data: Vec<Range<u32>>,
}

impl Parting {
    /// The functions that ran are in the first part, and whatever `loader` needs, because it loads the rest.
    ///
    /// # Errors
    ///
    /// Code that cannot be read.
    pub(crate) fn new(
        module: &Module<'_>,
        references: &References,
        ran: HashSet<u32>,
        loader: u32,
    ) -> Result<Self, Box<dyn Error>> {
        let calls: HashMap<u32, Vec<u32>> = module
            .numbers()
            .map(|function| Ok((function, module.calls(function)?)))
            .collect::<Result<_, Box<dyn Error>>>()?;
        let called = |function: u32| calls.get(&function).into_iter().flatten().copied();
        let mut first = ran;
        first.extend(module.numbers().filter(|function| module.body(*function).is_none()));
        first.extend(unknown(module, references));
        let mut next = vec![loader];
        while let Some(function) = next.pop() {
            first.insert(function);
            next.extend(called(function).filter(|function| !first.contains(function)));
        }
        loop {
            let stays = |function: &u32| {
                let is_short = module.body(*function).is_some_and(|body| body.as_bytes().len() <= SHORT);
                // A short one may name a long table.
                let names_nothing = module.name(*function).is_some_and(|name| references.names_nothing(name));
                let calls_first = || called(*function).all(|called| first.contains(&called));
                is_short && names_nothing && !first.contains(function) && calls_first()
            };
            let short: Vec<u32> = module.numbers().filter(stays).collect();
            if short.is_empty() {
                break;
            }
            first.extend(short);
        }
        let [first_data, rest_data] = data(module, references, &first);
        Ok(Self { first, first_data, rest_data })
    }

    pub(crate) fn is_first(&self, function: u32) -> bool {
        self.first.contains(&function)
    }
}

/// Functions of which the name does not say what data they reach: those that wasm-bindgen made.
fn unknown(module: &Module<'_>, references: &References) -> Vec<u32> {
    let is_known = |function: &u32| module.name(*function).is_some_and(|name| references.knows(name));
    module.numbers().filter(|function| !is_known(function)).collect()
}

fn data(module: &Module<'_>, references: &References, first: &HashSet<u32>) -> [Vec<Range<u32>>; 2] {
    let (first, rest): (Vec<u32>, Vec<u32>) = module.numbers().partition(|function| first.contains(function));
    let names = |functions: Vec<u32>| -> HashSet<&str> {
        functions.into_iter().filter_map(|function| module.name(function)).collect()
    };
    // Functions of one name may be in both.
    let (first, rest) = (names(first), names(rest));
    // Whatever else there was: wasm-bindgen may have written it anew under another name.
    let others = references.functions().filter(|name| first.contains(name) || !rest.contains(name));
    let needed = Addresses::of(module, references.reached(others));
    let rest = Addresses::of(module, references.reached(rest.iter().copied()));
    let moves = |address: u32| rest.contains(address) && !needed.contains(address);
    [runs(module, |address| !moves(address)), runs(module, moves)]
}

/// A set of addresses of data.
struct Addresses {
    from: u32,
    holds: Vec<bool>,
}

impl Addresses {
    fn of(module: &Module<'_>, pieces: Vec<Range<u32>>) -> Self {
        let from = module.data.iter().map(|data| data.address).min().unwrap_or(0);
        let to = module.data.iter().map(|data| data.addresses().end).max().unwrap_or(from);
        let mut holds = vec![false; (to - from) as usize];
        for piece in pieces {
            let places = (piece.start - from) as usize..(piece.end - from) as usize;
            holds.get_mut(places).into_iter().flatten().for_each(|held| *held = true);
        }
        Self { from, holds }
    }

    fn contains(&self, address: u32) -> bool {
        address.checked_sub(self.from).is_some_and(|place| self.holds.get(place as usize) == Some(&true))
    }
}

/// The data that belongs somewhere, without the zeros at the ends of its pieces: memory begins with zeros.
fn runs(module: &Module<'_>, belongs: impl Fn(u32) -> bool) -> Vec<Range<u32>> {
    let mut runs: Vec<Range<u32>> = Vec::new();
    for data in &module.data {
        let mut run: Option<Range<u32>> = None;
        for (address, _) in data.addresses().zip(data.bytes).filter(|(address, byte)| **byte != 0 && belongs(*address))
        {
            match &mut run {
                Some(run) if address - run.end <= GAP && (run.end..address).all(&belongs) => run.end = address + 1,
                _ => runs.extend(run.replace(address..address + 1)),
            }
        }
        runs.extend(run);
    }
    runs
}
