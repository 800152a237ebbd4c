//! The module in an interpreter that counts what it executes.

use std::error::Error;

use wasmi::{Config, Engine, Instance, Linker, Module, Store, WasmParams, WasmResults};

/// As many instructions as nothing here takes.
const FUEL: u64 = 1 << 50;

/// The module, read once.
pub(crate) struct Code {
    engine: Engine,
    module: Module,
}

impl Code {
    pub(crate) fn read(path: &str) -> Result<Self, Box<dyn Error>> {
        let mut config = Config::default();
        config.consume_fuel(true);
        let engine = Engine::new(&config);
        let module = Module::new(&engine, std::fs::read(path)?)?;
        Ok(Self { engine, module })
    }

    /// A module of its own for each count: memory that was used before would be cheaper.
    pub(crate) fn start(&self) -> Result<Running, Box<dyn Error>> {
        let mut store = Store::new(&self.engine, ());
        store.set_fuel(FUEL)?;
        let instance = Linker::new(&self.engine).instantiate_and_start(&mut store, &self.module)?;
        Ok(Running { store, instance })
    }
}

/// A started module.
pub(crate) struct Running {
    store: Store<()>,
    instance: Instance,
}

impl Running {
    fn call<P: WasmParams, R: WasmResults>(&mut self, name: &str, given: P) -> Result<R, Box<dyn Error>> {
        let function = self.instance.get_typed_func::<P, R>(&self.store, name)?;
        Ok(function.call(&mut self.store, given)?)
    }

    /// The name of a dimension and its smallest size.
    pub(crate) fn dimension(&mut self, place: u32) -> Result<Option<(String, u32)>, Box<dyn Error>> {
        let (at, length): (u32, u32) = (self.call("name", place)?, self.call("name_length", place)?);
        if length == 0 {
            return Ok(None);
        }
        let mut name = vec![0; length as usize];
        let memory = self.instance.get_memory(&self.store, "memory").ok_or("the module has no memory")?;
        memory.read(&self.store, at as usize, &mut name)?;
        Ok(Some((String::from_utf8(name)?, self.call("size", place)?)))
    }

    pub(crate) fn count(mut self, place: u32, size: u32) -> Result<Counted, Box<dyn Error>> {
        let _: u32 = self.call("prepare", (place, size))?;
        let before = self.store.get_fuel()?;
        let written: u32 = self.call("run", ())?;
        Ok(Counted { instructions: before - self.store.get_fuel()?, written })
    }
}

/// What was executed, and how many bytes came of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Counted {
    pub(crate) instructions: u64,
    pub(crate) written: u32,
}
