//! `sendcheck-growth MODULE.wasm [DIMENSION …]` counts what the module executes at three sizes of every dimension, and fails where it grows
//! faster than the input. `sendcheck-growth --native DIMENSION SIZE` does the work of one natively, for valgrind to count.

use std::error::Error;
use std::process::ExitCode;

use wasmi::{Config, Engine, Instance, Linker, Module, Store, WasmParams, WasmResults};

/// As many instructions as nothing here takes.
const FUEL: u64 = 1 << 50;

/// What twice as much more may cost at most: 2 is linear, 4 is a square, and a logarithm or a vector that grows adds to 2.
const MOST: f64 = 2.4;

/// Where four times the input costs so little more, what it costs does not depend on it.
const BOUNDED: f64 = 1.1;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let ran = match arguments.as_slice() {
        ["--native", dimension, size] => natively(dimension, size),
        ["--names"] => names(),
        [module, only @ ..] => all(module, only),
        [] => Err("the module is missing".into()),
    };
    match ran {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(feature = "engine")]
fn names() -> Result<(), Box<dyn Error>> {
    sendcheck_growth::DIMENSIONS.iter().for_each(|dimension| println!("{}\t{}", dimension.size, dimension.name));
    Ok(())
}

#[cfg(feature = "engine")]
fn natively(name: &str, size: &str) -> Result<(), Box<dyn Error>> {
    let mut all = sendcheck_growth::DIMENSIONS.iter();
    let dimension = all.find(|dimension| dimension.name == name).ok_or("there is no such dimension")?;
    (dimension.input)(size.parse()?).run();
    Ok(())
}

#[cfg(not(feature = "engine"))]
fn names() -> Result<(), Box<dyn Error>> {
    Err("the feature `engine` is missing".into())
}

#[cfg(not(feature = "engine"))]
fn natively(_: &str, _: &str) -> Result<(), Box<dyn Error>> {
    names()
}

fn all(module: &str, only: &[&str]) -> Result<(), Box<dyn Error>> {
    let mut config = Config::default();
    config.consume_fuel(true);
    let engine = Engine::new(&config);
    let module = Module::new(&engine, std::fs::read(module)?)?;
    let mut worse = Vec::new();
    println!("{:42} {:>9} {:>14} {:>8}", "more of", "size", "instructions", "growth");
    for place in 0.. {
        let mut table = Running::new(&engine, &module)?;
        let Some((name, size)) = table.dimension(place)? else { break };
        if !only.is_empty() && !only.contains(&name.as_str()) {
            continue;
        }
        let count = |times| Running::new(&engine, &module)?.count(place, size * times);
        let growth = Growth::of([count(1)?, count(2)?, count(4)?]);
        println!("{name:42} {:>9} {:>14} {growth:>8}", size * 4, growth.most());
        if !growth.is_fine() {
            worse.push(name);
        }
    }
    if worse.is_empty() {
        Ok(())
    } else {
        Err(format!("these grow faster than their input: {}", worse.join(", ")).into())
    }
}

/// A module of its own for each count: memory that was used before would be cheaper.
struct Running {
    store: Store<()>,
    instance: Instance,
}

impl Running {
    fn new(engine: &Engine, module: &Module) -> Result<Self, Box<dyn Error>> {
        let mut store = Store::new(engine, ());
        store.set_fuel(FUEL)?;
        let instance = Linker::new(engine).instantiate_and_start(&mut store, module)?;
        Ok(Self { store, instance })
    }

    fn call<P: WasmParams, R: WasmResults>(&mut self, name: &str, given: P) -> Result<R, Box<dyn Error>> {
        let function = self.instance.get_typed_func::<P, R>(&self.store, name)?;
        Ok(function.call(&mut self.store, given)?)
    }

    /// The name of a dimension and its smallest size.
    fn dimension(&mut self, place: u32) -> Result<Option<(String, u32)>, Box<dyn Error>> {
        let (at, length): (u32, u32) = (self.call("name", place)?, self.call("name_length", place)?);
        if length == 0 {
            return Ok(None);
        }
        let mut name = vec![0; length as usize];
        let memory = self.instance.get_memory(&self.store, "memory").ok_or("the module has no memory")?;
        memory.read(&self.store, at as usize, &mut name)?;
        Ok(Some((String::from_utf8(name)?, self.call("size", place)?)))
    }

    fn count(mut self, place: u32, size: u32) -> Result<Counted, Box<dyn Error>> {
        let _: u32 = self.call("prepare", (place, size))?;
        let before = self.store.get_fuel()?;
        let written: u32 = self.call("run", ())?;
        Ok(Counted { instructions: before - self.store.get_fuel()?, written })
    }
}

#[derive(Debug, Clone, Copy)]
struct Counted {
    instructions: u64,
    written: u32,
}

/// How the work grew from the first size to the third.
struct Growth([Counted; 3]);

impl Growth {
    fn of(counted: [Counted; 3]) -> Self {
        Self(counted)
    }

    fn most(&self) -> u64 {
        let [_, _, third] = self.0;
        third.instructions
    }

    /// Where four times the input costs hardly more, what it costs does not depend on it.
    #[expect(clippy::cast_precision_loss, reason = "counts of instructions are far below what a float holds")]
    fn is_bounded(&self) -> bool {
        let [first, _, third] = self.0;
        third.instructions as f64 <= first.instructions as f64 * BOUNDED
    }

    /// What is refused tells nothing of what is taken.
    fn was_refused(&self) -> bool {
        self.0.iter().any(|counted| counted.written == 0)
    }

    /// What the last doubling added, as a multiple of what the one before added.
    #[expect(clippy::cast_precision_loss, reason = "counts of instructions are far below what a float holds")]
    fn times(&self) -> f64 {
        let [first, second, third] = self.0.map(|counted| counted.instructions);
        third.saturating_sub(second) as f64 / second.saturating_sub(first).max(1) as f64
    }

    fn is_fine(&self) -> bool {
        self.is_bounded() || (self.times() <= MOST && !self.was_refused())
    }
}

impl std::fmt::Display for Growth {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.is_bounded() {
            f.pad("bounded")
        } else if self.was_refused() {
            f.pad("refused")
        } else {
            f.pad(&format!("{:.2}", self.times()))
        }
    }
}
