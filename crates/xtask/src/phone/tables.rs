//! Everything the engine looks up, compiled from the inputs.

use std::collections::BTreeMap;

use super::Error;
#[cfg(test)]
use super::automaton::walk;
use super::automaton::{Builder, Leaf, Row};
use super::metadata::Territory;
use super::nfa::Nfa;
use super::pattern::Pattern;
use super::plan::{Plan, Viability, plans};
use super::prefix::{PrefixRule, rule};
use super::zone_map::ZoneMap;

/// The tables of the engine, before they are written as source.
#[derive(Debug)]
pub(super) struct Tables {
    /// The names of the regions, in order.
    pub(super) regions: Vec<String>,
    /// The calling codes, in order.
    pub(super) codes: Vec<CallingCode>,
    pub(super) prefix_rules: Vec<PrefixRule>,
    pub(super) rows: Vec<Row>,
    pub(super) leaves: Vec<Leaf>,
    pub(super) zones: ZoneMap,
    /// How many states the automata had before equal ones were shared.
    pub(super) subset_states: usize,
}

/// One calling code as the engine has it.
#[derive(Debug)]
pub(super) struct CallingCode {
    pub(super) code: u16,
    /// The region of all its numbers, as in a label; 0 where several regions share it.
    pub(super) region: u16,
    /// Where the automaton of region and type starts.
    pub(super) start: u16,
    pub(super) complete_lengths: u32,
    pub(super) local_lengths: u32,
    /// A place in `prefix_rules`, and where the automaton of viable numbers starts.
    pub(super) prefix: Option<(usize, u16)>,
    /// The list of zones for numbers without a place.
    pub(super) zones: u16,
}

impl Tables {
    /// Compiles the metadata and the text of the time-zone map.
    ///
    /// # Errors
    /// Whatever in the inputs the engine does not know how to answer for.
    pub(super) fn compile(territories: &[Territory], zone_map: &str) -> Result<Self, Error> {
        let zones = ZoneMap::parse(zone_map)?;
        let (plans, regions) = plans(territories)?;
        let mut builder = Builder::default();
        let mut prefix_rules = Rules::default();
        let codes = plans.iter().map(|plan| calling_code(plan, &zones, &mut builder, &mut prefix_rules));
        let codes = codes.collect::<Result<Vec<_>, _>>()?;
        let (rows, leaves, subset_states) = builder.finish();
        let regions = regions.into_iter().map(str::to_owned).collect();
        Ok(Self { regions, codes, prefix_rules: prefix_rules.rules, rows, leaves, zones, subset_states })
    }

    /// The sizes, for people.
    pub(super) fn summary(&self) -> String {
        let rows = (self.rows.len() + self.zones.rows.len()) * size_of::<Row>();
        let lists: usize = self.zones.lists.iter().map(|list| 2 * list.len() + 2).sum();
        let names: usize = self.zones.names.iter().map(String::len).sum();
        let bytes = rows + self.leaves.len() * size_of::<Leaf>() + lists + names;
        format!(
            "numbers: {} states, shared as {} rows and {} leaves; time zones: {} rows, {} lists, {} names; {} calling codes, \
             {} rules of national prefixes; {bytes} bytes of tables",
            self.subset_states,
            self.rows.len(),
            self.leaves.len(),
            self.zones.rows.len(),
            self.zones.lists.len(),
            self.zones.names.len(),
            self.codes.len(),
            self.prefix_rules.len(),
        )
    }

    /// The label of a national number (see [`super::plan::KIND_BITS`]), as the engine finds it.
    #[cfg(test)]
    pub(super) fn label(&self, code: &CallingCode, national: &[u8]) -> Option<u16> {
        walk(&self.rows, &self.leaves, code.start, national)
    }
}

#[derive(Default)]
struct Rules {
    rules: Vec<PrefixRule>,
    known: BTreeMap<PrefixRule, usize>,
}

fn calling_code(
    plan: &Plan<'_>,
    zones: &ZoneMap,
    builder: &mut Builder,
    rules: &mut Rules,
) -> Result<CallingCode, Error> {
    let (complete_lengths, local_lengths) = plan.lengths()?;
    let code_length = plan.code.to_string().len();
    if code_length + complete_lengths.ilog2() as usize > 19 {
        return Err(plan.error("a number of more than 19 digits"));
    }
    let prefix = match rule(plan)? {
        Some(rule) => Some((rules.place(rule), builder.add(&viable(plan)?, &Viability)?)),
        None => None,
    };
    let start = builder.add(&plan.nfa()?, plan)?;
    let zones = zones.of_calling_code(plan.code);
    Ok(CallingCode {
        code: plan.code,
        region: plan.only_region(),
        start,
        complete_lengths,
        local_lengths,
        prefix,
        zones,
    })
}

fn viable(plan: &Plan<'_>) -> Result<Nfa, Error> {
    let mut nfa = Nfa::default();
    if let Some(text) = &plan.main()?.general.pattern {
        let pattern = Pattern::parse(text)?;
        if pattern.longest() > super::automaton::LONGEST {
            return Err(plan.error("a general pattern of more than 17 digits"));
        }
        nfa.add_whole(&pattern, 0).map_err(|what| plan.error(what))?;
    }
    Ok(nfa)
}

impl Rules {
    fn place(&mut self, rule: PrefixRule) -> usize {
        let fresh = self.rules.len();
        let place = *self.known.entry(rule.clone()).or_insert(fresh);
        if place == fresh {
            self.rules.push(rule);
        }
        place
    }
}
