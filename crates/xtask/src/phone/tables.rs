//! Everything the engine looks up, compiled from the inputs.

use super::Error;
#[cfg(test)]
use super::automaton::walk;
use super::automaton::{Builder, Leaf, Row};
use super::dialling::{Dialling, Home};
use super::metadata::Territory;
use super::plan::{Plan, plans};
use super::program::Programs;
use super::states::States;
use super::zone_map::ZoneMap;

/// The tables of the engine, before they are written as source.
#[derive(Debug)]
pub(super) struct Tables {
    /// The names of the regions, in order.
    pub(super) regions: Vec<String>,
    /// The calling codes, in order.
    pub(super) codes: Vec<CallingCode>,
    /// What is dialled in each region, in the order of the regions.
    pub(super) diallings: Vec<Dialling>,
    /// The rules of regions that differ from those of their calling code.
    pub(super) homes: Vec<Home>,
    pub(super) programs: Programs,
    pub(super) rows: Vec<Row>,
    pub(super) leaves: Vec<Leaf>,
    pub(super) zones: ZoneMap,
    pub(super) states: States,
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
    /// The rules of its main region.
    pub(super) home: Home,
    /// The list of zones for numbers without a place.
    pub(super) zones: u16,
}

impl Tables {
    /// Compiles the metadata and the texts of the time-zone map and of the states of area codes.
    ///
    /// # Errors
    /// Whatever in the inputs the engine does not know how to answer for.
    pub(super) fn compile(territories: &[Territory], zone_map: &str, states: &str) -> Result<Self, Error> {
        let states = States::parse(states)?;
        let zones = ZoneMap::parse(zone_map)?;
        let (plans, regions) = plans(territories)?;
        let mut builder = Builder::default();
        let mut programs = Programs::default();
        let codes = plans.iter().map(|plan| calling_code(plan, &zones, &mut builder, &mut programs));
        let codes = codes.collect::<Result<Vec<_>, _>>()?;
        let mut homes = Vec::new();
        let mut diallings = vec![Dialling::default(); regions.len()];
        for ((plan, place), code) in plans.iter().zip(1..).zip(&codes) {
            for (territory, region) in
                plan.territories.iter().zip(&plan.regions).filter(|(territory, _)| territory.id != "001")
            {
                let dialling = Dialling::of(territory, plan, (place, code.home), &mut homes, &mut programs)?;
                diallings[usize::from(*region) - 1] = dialling;
            }
        }
        let (rows, leaves, subset_states) = builder.finish();
        let regions = regions.into_iter().map(str::to_owned).collect();
        Ok(Self { regions, codes, diallings, homes, programs, rows, leaves, zones, states, subset_states })
    }

    /// The sizes, for people.
    pub(super) fn summary(&self) -> String {
        let rows = (self.rows.len() + self.zones.rows.len()) * size_of::<Row>();
        let lists: usize = self.zones.lists.iter().map(|list| 2 * list.len() + 2).sum();
        let names: usize = self.zones.names.iter().map(String::len).sum();
        let bytes = rows + self.leaves.len() * size_of::<Leaf>() + lists + names + self.programs.bytes.len();
        format!(
            "numbers: {} states, shared as {} rows and {} leaves; time zones: {} rows, {} lists, {} names; {} calling codes, \
             {} programs, {} regions with rules of their own; {bytes} bytes of tables",
            self.subset_states,
            self.rows.len(),
            self.leaves.len(),
            self.zones.rows.len(),
            self.zones.lists.len(),
            self.zones.names.len(),
            self.codes.len(),
            self.programs.count(),
            self.homes.len(),
        )
    }

    /// The label of a national number (see [`super::plan::KIND_BITS`]), as the engine finds it.
    #[cfg(test)]
    pub(super) fn label(&self, code: &CallingCode, national: &[u8]) -> Option<u16> {
        walk(&self.rows, &self.leaves, code.start, national)
    }
}

fn calling_code(
    plan: &Plan<'_>,
    zones: &ZoneMap,
    builder: &mut Builder,
    programs: &mut Programs,
) -> Result<CallingCode, Error> {
    let home = Home::of(plan.main()?, programs)?;
    let code_length = plan.code.to_string().len();
    if code_length + home.complete_lengths.ilog2() as usize > 19 {
        return Err(plan.error("a number of more than 19 digits"));
    }
    let start = builder.add(&plan.nfa()?, plan)?;
    let zones = zones.of_calling_code(plan.code);
    Ok(CallingCode { code: plan.code, region: plan.only_region(), start, home, zones })
}
