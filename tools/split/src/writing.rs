//! Writes the two parts.
//!
//! Both work on the memory, the tables and the globals of the first, which exports them for the rest. A call from one into the other
//! goes through the first table, in which the functions of the rest are missing until it is joined. The first part makes sure that
//! the rest is there wherever it calls one of them: in a function that stands for it, where it is exported or called in several
//! places; in the one place where it is called; and in all calls through the table, if they meet a place that is empty.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use wasm_encoder::reencode::{Reencode, RoundtripReencoder, utils};
use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind, ExportSection,
    Function, FunctionSection, GlobalSection, GlobalType, ImportSection, Instruction, MemorySection, RawSection,
    TableSection, TableType, TypeSection, ValType,
};
use wasmparser::{ExternalKind, Operator, Parser, Payload};

use crate::module::{Module, Slots, count};
use crate::order;
use crate::parting::Parting;

/// From what the rest imports: the exports of the first part.
const FIRST: &str = "first";

/// What only this tool reads, besides relocations.
const READ_HERE: [&str; 2] = ["name", "linking"];

/// The two modules.
pub(crate) struct Parts {
    pub(crate) first: Vec<u8>,
    pub(crate) rest: Vec<u8>,
}

/// Writes both parts of a module; `loader` is its function that loads the rest.
///
/// # Errors
///
/// Parts of a module that compilers of today do not write for us.
pub(crate) fn parts(module: &Module<'_>, parting: &Parting, loader: u32) -> Result<Parts, Box<dyn Error>> {
    let plan = Plan::new(module, parting)?;
    Ok(Parts { first: plan.first(loader)?, rest: plan.rest()? })
}

/// A module without names of functions and relocations.
///
/// # Errors
///
/// That it is none.
pub(crate) fn stripped(bytes: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut written = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload?;
        if let Payload::CustomSection(section) = &payload
            && (READ_HERE.contains(&section.name()) || section.name().starts_with("reloc."))
        {
            continue;
        }
        if let Some((id, range)) = payload.as_section() {
            written.section(&RawSection { id, data: bytes.get(range).ok_or("a section that ends behind the file")? });
        }
    }
    Ok(written.finish())
}

/// What is called across the parts, and where it stands in the first table.
struct Plan<'a> {
    module: &'a Module<'a>,
    parting: &'a Parting,
    /// The functions of the rest for which another stands in the first part.
    stood_for: BTreeSet<u32>,
    /// Those that the first part calls in one place, where it makes sure that the rest is there.
    called_there: BTreeSet<u32>,
    /// Where each function stands that is called from the other part.
    slots: BTreeMap<u32, u32>,
    /// The functions of the first part that stand in the table for the rest alone, behind all others.
    lent: Slots,
    /// How long the table is.
    length: u32,
}

impl<'a> Plan<'a> {
    fn new(module: &'a Module<'a>, parting: &'a Parting) -> Result<Self, Box<dyn Error>> {
        let (mut called, mut lent) = (BTreeMap::<u32, u32>::new(), BTreeSet::new());
        for function in module.numbers() {
            for callee in module.calls(function)? {
                match (parting.is_first(function), parting.is_first(callee)) {
                    (true, false) => *called.entry(callee).or_default() += 1,
                    (false, true) => _ = lent.insert(callee),
                    _ => {}
                }
            }
        }
        let exports = module.exports.iter().filter(|export| export.kind == ExternalKind::Func);
        let exported = exports.map(|export| export.index);
        let mut stood_for: BTreeSet<u32> = exported.filter(|function| !parting.is_first(*function)).collect();
        stood_for.extend(called.iter().filter(|(_, times)| **times > 1).map(|(function, _)| function));
        let called_there: BTreeSet<u32> = called.into_keys().filter(|function| !stood_for.contains(function)).collect();

        let mut slots = BTreeMap::new();
        for (slot, function) in module.slots() {
            slots.entry(function).or_insert(slot);
        }
        lent.retain(|function| !slots.contains_key(function));
        let start = u32::try_from(module.tables.first().ok_or("there is no table")?.initial)?;
        let mut length = start;
        for function in lent.iter().chain(&stood_for).chain(&called_there) {
            slots.entry(*function).or_insert_with(|| {
                length += 1;
                length - 1
            });
        }
        let lent = Slots { from: start, functions: lent.into_iter().collect() };
        Ok(Self { module, parting, stood_for, called_there, slots, lent, length })
    }

    /// The functions with bodies of one part.
    fn functions(&self, is_first: bool) -> Vec<u32> {
        let functions = self.module.imported()..self.module.numbers().end;
        let functions: Vec<u32> = functions.filter(|function| self.parting.is_first(*function) == is_first).collect();
        let body = |function: &u32| self.module.body(*function).map_or(&[][..], |body| body.as_bytes());
        let order = order::alike(&functions.iter().map(body).collect::<Vec<_>>());
        order.into_iter().filter_map(|place| functions.get(place).copied()).collect()
    }

    fn first(&self, loader: u32) -> Result<Vec<u8>, Box<dyn Error>> {
        let module = self.module;
        let kept = self.functions(true);
        // Before all others, so that they have short numbers: they are called most.
        let imported = 0..module.imported();
        let numbers = [SURE, MET].into_iter().chain(kept.iter().copied()).chain(self.stood_for.iter().copied());
        let numbers = Numbers::of(imported.chain(numbers));
        let (sure, met) = (numbers.get(SURE)?, numbers.get(MET)?);
        // Behind all others: the global that says that the rest is there.
        let is_there = count(&module.globals);

        let mut types = self.types()?;
        let type_of_sure = types.len();
        types.ty().function([], []);
        types.ty().function([ValType::I32], [ValType::I32]);
        let imports = self.imports()?;
        let mut functions = FunctionSection::new();
        functions.function(type_of_sure).function(type_of_sure + 1);
        for function in kept.iter().chain(&self.stood_for) {
            functions.function(self.type_of(*function)?.0);
        }
        let mut tables = TableSection::new();
        for index in 0..module.tables.len() {
            tables.table(self.table(index)?);
        }
        let mut memories = MemorySection::new();
        for memory in &module.memories {
            memories.memory(RoundtripReencoder.memory_type(*memory)?);
        }
        let mut globals = GlobalSection::new();
        for global in &module.globals {
            let start = RoundtripReencoder.const_expr(global.start.clone())?;
            globals.global(RoundtripReencoder.global_type(global.ty)?, &start);
        }
        globals.global(GlobalType { val_type: ValType::I32, mutable: true, shared: false }, &ConstExpr::i32_const(0));
        let mut exports = ExportSection::new();
        for export in &module.exports {
            let is_function = export.kind == ExternalKind::Func;
            let index = if is_function { numbers.get(export.index)? } else { export.index };
            exports.export(export.name, RoundtripReencoder.export_kind(export.kind)?, index);
        }
        for (name, kind, index) in self.shared() {
            exports.export(&name, kind, index);
        }
        let mut elements = ElementSection::new();
        let there = module.slots().filter(|(_, function)| self.parting.is_first(*function));
        for Slots { from, functions } in in_a_row(&there.collect()).iter().chain([&self.lent]) {
            let functions = functions.iter().map(|function| numbers.get(*function)).collect::<Result<Vec<_>, _>>()?;
            fill(&mut elements, *from, &functions);
        }
        let mut code = CodeSection::new();
        code.function(&making_sure(is_there, numbers.get(loader)?)).function(&meeting(is_there, sure));
        for function in kept {
            code.function(&self.body(function, &numbers, Some(Sure { sure, met }))?);
        }
        for function in &self.stood_for {
            code.function(&self.standing_for(*function, sure)?);
        }

        let mut written = wasm_encoder::Module::new();
        written.section(&types).section(&imports).section(&functions).section(&tables).section(&memories);
        written.section(&globals).section(&exports).section(&elements).section(&code);
        written.section(&self.data(&self.parting.first_data)?);
        Ok(written.finish())
    }

    fn rest(&self) -> Result<Vec<u8>, Box<dyn Error>> {
        let own = self.functions(false);
        let numbers = Numbers::of(own.iter().copied());
        let mut imports = ImportSection::new();
        for (name, kind, index) in self.shared() {
            imports.import(FIRST, &name, self.shared_type(kind, index as usize)?);
        }
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for function in own {
            functions.function(self.type_of(function)?.0);
            code.function(&self.body(function, &numbers, None)?);
        }
        // What is missing in the first part, and the places that were left for the others.
        let of_module = self.module.slots().filter(|(_, function)| !self.parting.is_first(*function));
        let new = self
            .stood_for
            .iter()
            .chain(&self.called_there)
            .filter_map(|function| Some((*self.slots.get(function)?, *function)));
        let places: BTreeMap<u32, u32> = of_module.chain(new).collect();
        let mut elements = ElementSection::new();
        for Slots { from, functions } in in_a_row(&places) {
            let functions = functions.iter().map(|function| numbers.get(*function)).collect::<Result<Vec<_>, _>>()?;
            fill(&mut elements, from, &functions);
        }
        let mut written = wasm_encoder::Module::new();
        written.section(&self.types()?).section(&imports).section(&functions).section(&elements).section(&code);
        written.section(&self.data(&self.parting.rest_data)?);
        Ok(written.finish())
    }

    /// What the module imports, which the first part does.
    fn imports(&self) -> Result<ImportSection, Box<dyn Error>> {
        let mut imports = ImportSection::new();
        for import in &self.module.imports {
            utils::parse_import(&mut RoundtripReencoder, &mut imports, *import)?;
        }
        Ok(imports)
    }

    fn types(&self) -> Result<TypeSection, Box<dyn Error>> {
        let mut types = TypeSection::new();
        for ty in &self.module.types {
            types.ty().func_type(&RoundtripReencoder.func_type(ty.clone())?);
        }
        Ok(types)
    }

    fn type_of(&self, function: u32) -> Result<(u32, &wasmparser::FuncType), Box<dyn Error>> {
        self.module.type_of(function).ok_or_else(|| "a function has no type".into())
    }

    fn table(&self, index: usize) -> Result<TableType, Box<dyn Error>> {
        let table = RoundtripReencoder.table_type(*self.module.tables.get(index).ok_or("there is no such table")?)?;
        let length = self.length.into();
        Ok(if index == 0 { TableType { minimum: length, maximum: Some(length), ..table } } else { table })
    }

    /// What both parts work on, with the names under which the first exports it.
    ///
    /// The memory's tells parts of two builds apart: what is not there under its name cannot be imported.
    fn shared(&self) -> Vec<(String, ExportKind, u32)> {
        let named = |letter: &str, kind: ExportKind, count: u32| {
            let named = |index: u32| (format!("{letter}{index}"), kind, index);
            (0..count).map(named).collect::<Vec<_>>()
        };
        let Module { tables, memories, globals, .. } = self.module;
        let memory = format!("{:016x}.", self.mark());
        let tables = named("t", ExportKind::Table, count(tables));
        let memories = named(&memory, ExportKind::Memory, count(memories));
        [tables, memories, named("g", ExportKind::Global, count(globals))].concat()
    }

    fn shared_type(&self, kind: ExportKind, index: usize) -> Result<EntityType, Box<dyn Error>> {
        Ok(match kind {
            ExportKind::Table => self.table(index)?.into(),
            ExportKind::Memory => {
                let memory = self.module.memories.get(index).ok_or("there is no such memory")?;
                RoundtripReencoder.memory_type(*memory)?.into()
            }
            _ => {
                let global = self.module.globals.get(index).ok_or("there is no such global")?;
                RoundtripReencoder.global_type(global.ty)?.into()
            }
        })
    }

    /// Differs where code, data or what is in which part differs.
    fn mark(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.functions(true).hash(&mut hasher);
        for body in &self.module.bodies {
            body.as_bytes().hash(&mut hasher);
        }
        for data in &self.module.data {
            (data.address, data.bytes).hash(&mut hasher);
        }
        hasher.finish()
    }

    /// A function's body in the part that has these numbers; in the first, `sure` makes sure that the rest is there.
    fn body(&self, function: u32, numbers: &Numbers, sure: Option<Sure>) -> Result<Function, Box<dyn Error>> {
        let body = self.module.body(function).ok_or("an imported function has no body")?;
        let mut written = RoundtripReencoder.new_function_with_parsed_locals(body)?;
        for operator in body.get_operators_reader()? {
            let operator = operator?;
            if let Operator::Call { function_index } = operator {
                match (numbers.get(function_index), sure) {
                    (Ok(number), _) => _ = written.instruction(&Instruction::Call(number)),
                    (Err(_), None) => self.call_across(function_index, &mut written)?,
                    (Err(_), Some(Sure { sure, .. })) => {
                        written.instruction(&Instruction::Call(sure));
                        self.call_across(function_index, &mut written)?;
                    }
                }
                continue;
            }
            if let (Operator::CallIndirect { table_index: 0, .. }, Some(Sure { met, .. })) = (&operator, sure) {
                written.instruction(&Instruction::Call(met));
            }
            written.instruction(&RoundtripReencoder.instruction(operator)?);
        }
        Ok(written)
    }

    /// Stands for a function of the rest in the first part; `sure` makes sure that the rest is there.
    fn standing_for(&self, function: u32, sure: u32) -> Result<Function, Box<dyn Error>> {
        let mut written = Function::new([]);
        written.instruction(&Instruction::Call(sure));
        for parameter in 0..count(self.type_of(function)?.1.params()) {
            written.instruction(&Instruction::LocalGet(parameter));
        }
        self.call_across(function, &mut written)?;
        written.instruction(&Instruction::End);
        Ok(written)
    }

    /// Calls a function of the other part, whose arguments are there already.
    fn call_across(&self, function: u32, written: &mut Function) -> Result<(), Box<dyn Error>> {
        let slot = self.slots.get(&function).ok_or("a function has no place in the table")?;
        let (type_index, _) = self.type_of(function)?;
        written.instruction(&Instruction::I32Const(slot.cast_signed()));
        written.instruction(&Instruction::CallIndirect { type_index, table_index: 0 });
        Ok(())
    }

    fn data(&self, runs: &[Range<u32>]) -> Result<DataSection, Box<dyn Error>> {
        let mut section = DataSection::new();
        for run in runs {
            let holds = |data: &&crate::module::Data<'_>| data.addresses().contains(&run.start);
            let data = self.module.data.iter().find(holds).ok_or("data that is nowhere")?;
            let places = (run.start - data.address) as usize..(run.end - data.address) as usize;
            let bytes = data.bytes.get(places).ok_or("data that is in two places")?;
            section.active(0, &ConstExpr::i32_const(run.start.cast_signed()), bytes.iter().copied());
        }
        Ok(section)
    }
}

/// Stand for the numbers of two functions that only the first part has: [`making_sure`] and [`meeting`].
const SURE: u32 = u32::MAX;
const MET: u32 = u32::MAX - 1;

/// Their numbers in the first part.
#[derive(Clone, Copy)]
struct Sure {
    sure: u32,
    met: u32,
}

/// The numbers that functions of the module have in a part.
struct Numbers(BTreeMap<u32, u32>);

impl Numbers {
    fn of(functions: impl Iterator<Item = u32>) -> Self {
        Self(functions.zip(0..).collect())
    }

    fn get(&self, function: u32) -> Result<u32, &'static str> {
        self.0.get(&function).copied().ok_or("a function is in the other part")
    }
}

/// Makes sure that the rest is there: calls what loads it, unless that has been done.
fn making_sure(is_there: u32, loader: u32) -> Function {
    let mut function = Function::new([]);
    function.instruction(&Instruction::GlobalGet(is_there)).instruction(&Instruction::I32Eqz);
    function.instruction(&Instruction::If(BlockType::Empty)).instruction(&Instruction::Call(loader));
    function.instruction(&Instruction::I32Const(1)).instruction(&Instruction::GlobalSet(is_there));
    function.instruction(&Instruction::End).instruction(&Instruction::End);
    function
}

/// Makes sure that there is something at a place of the table, which it answers again: what is missing comes with the rest.
fn meeting(is_there: u32, sure: u32) -> Function {
    let mut function = Function::new([]);
    function.instruction(&Instruction::GlobalGet(is_there)).instruction(&Instruction::I32Eqz);
    function.instruction(&Instruction::If(BlockType::Empty));
    function.instruction(&Instruction::LocalGet(0)).instruction(&Instruction::TableGet(0));
    function.instruction(&Instruction::RefIsNull).instruction(&Instruction::If(BlockType::Empty));
    function.instruction(&Instruction::Call(sure)).instruction(&Instruction::End).instruction(&Instruction::End);
    function.instruction(&Instruction::LocalGet(0)).instruction(&Instruction::End);
    function
}

/// What stands one behind the other, together.
fn in_a_row(places: &BTreeMap<u32, u32>) -> Vec<Slots> {
    let mut rows: Vec<Slots> = Vec::new();
    for (place, function) in places {
        match rows.last_mut() {
            Some(row) if row.from + count(&row.functions) == *place => row.functions.push(*function),
            _ => rows.push(Slots { from: *place, functions: vec![*function] }),
        }
    }
    rows
}

fn fill(elements: &mut ElementSection, from: u32, functions: &[u32]) {
    if !functions.is_empty() {
        elements.active(None, &ConstExpr::i32_const(from.cast_signed()), Elements::Functions(functions.into()));
    }
}
