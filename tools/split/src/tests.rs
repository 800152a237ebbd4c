//! A small module is parted, and the parts are run in an interpreter.

use std::collections::HashSet;

use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, GlobalType, ImportSection, Instruction, MemArg,
    MemorySection, MemoryType, NameMap, NameSection, RefType, TableSection, TableType, TypeSection, ValType,
};
use wasmi::{Caller, Engine, Instance, Linker, Memory, Store};

use crate::counting::counting;
use crate::cutting::{cut, gives_memory};
use crate::flow::Flow;
use crate::module::Module;
use crate::parting::Parting;
use crate::references::References;
use crate::writing::{Parts, parts, stripped};

const FUNCTIONS: [&str; 6] = ["load", "load_rest", "quick", "slow", "entry", "by_table"];
const LOAD: u32 = 0;
const LOAD_REST: u32 = 1;
const QUICK: u32 = 2;
const SLOW: u32 = 3;
const ENTRY: u32 = 4;
const BY_TABLE: u32 = 5;

/// Where the data of `quick` and of `slow` lie.
const SEVEN: u32 = 16;
const FIVE: u32 = 48;

/// How many modules are made up in every run; more when it is asked for (`SEEDS=10000`).
const SEEDS: u64 = 40;

/// Where `slow` stands in the table.
const PLACE: u32 = 1;

/// `quick(x)` is x + 7, `slow(x)` is quick(x + 5), `entry` calls `slow`, and `by_table` calls it through the table.
fn module() -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    types.ty().function([ValType::I32], [ValType::I32]);
    let mut imports = ImportSection::new();
    imports.import("env", "load", EntityType::Function(0));
    let mut functions = FunctionSection::new();
    for ty in [0, 1, 1, 1, 1] {
        functions.function(ty);
    }
    let mut tables = TableSection::new();
    let funcref =
        TableType { element_type: RefType::FUNCREF, table64: false, minimum: 2, maximum: Some(2), shared: false };
    tables.table(funcref);
    let mut memories = MemorySection::new();
    memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
    // As every compiler has one, for its stack.
    let mut globals = GlobalSection::new();
    let stack = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
    globals.global(stack, &ConstExpr::i32_const(1024));
    let mut exports = ExportSection::new();
    for function in [LOAD_REST, QUICK, SLOW, ENTRY, BY_TABLE] {
        exports.export(FUNCTIONS[function as usize], ExportKind::Func, function);
    }
    exports.export("memory", ExportKind::Memory, 0);
    let mut elements = ElementSection::new();
    elements.active(None, &ConstExpr::i32_const(1), Elements::Functions([SLOW].as_slice().into()));
    let plus = |address: u32| {
        let at = MemArg { offset: address.into(), align: 0, memory_index: 0 };
        [Instruction::I32Const(0), Instruction::I32Load8U(at), Instruction::LocalGet(0), Instruction::I32Add]
    };
    let mut code = CodeSection::new();
    let mut body = |instructions: &[Instruction<'_>]| {
        let mut function = Function::new([]);
        for instruction in instructions {
            function.instruction(instruction);
        }
        code.function(function.instruction(&Instruction::End));
    };
    body(&[Instruction::Call(LOAD)]);
    body(&plus(SEVEN));
    // Long enough to be worth moving.
    body(&[&plus(FIVE)[..], &[const { Instruction::Nop }; 16], &[Instruction::Call(QUICK)]].concat());
    body(&[Instruction::LocalGet(0), Instruction::Call(SLOW)]);
    let place = Instruction::I32Const(PLACE.cast_signed());
    body(&[Instruction::LocalGet(0), place, Instruction::CallIndirect { type_index: 1, table_index: 0 }]);
    let mut data = DataSection::new();
    let mut bytes = [0; 33];
    [bytes[0], bytes[32]] = [7, 5];
    data.active(0, &ConstExpr::i32_const(SEVEN.cast_signed()), bytes);
    let mut names = NameSection::new();
    let mut map = NameMap::new();
    (0..).zip(FUNCTIONS).for_each(|(function, name)| map.append(function, name));
    names.functions(&map);

    let mut written = wasm_encoder::Module::new();
    written.section(&types).section(&imports).section(&functions).section(&tables).section(&memories).section(&globals);
    written.section(&exports).section(&elements).section(&code).section(&data).section(&names);
    written.finish()
}

fn parted(ran: &[u32]) -> Parts {
    let bytes = module();
    let module = Module::read(&bytes).expect("a module");
    let named: [(&str, &[u32]); 6] =
        [("load", &[]), ("load_rest", &[]), ("quick", &[0]), ("slow", &[1]), ("entry", &[]), ("by_table", &[])];
    let references = References::given(&[SEVEN..SEVEN + 1, FIVE..FIVE + 1], &named);
    let parting = Parting::new(&module, &references, ran.iter().copied().collect(), LOAD_REST).expect("two parts");
    parts(&module, &parting, LOAD_REST).expect("two modules")
}

/// The first part, and how often the rest was joined.
struct Running {
    store: Store<u32>,
    first: Instance,
}

impl Running {
    fn start(parts: &Parts) -> Self {
        let engine = Engine::default();
        let mut store = Store::new(&engine, 0);
        let rest = wasmi::Module::new(&engine, &parts.rest).expect("a module");
        let mut linker = Linker::new(&engine);
        let load = move |mut caller: Caller<'_, u32>| {
            *caller.data_mut() += 1;
            let mut linker = Linker::new(caller.engine());
            for import in rest.imports() {
                let shared = caller.get_export(import.name()).expect("the first part exports it");
                linker.define(import.module(), import.name(), shared).expect("a name of its own");
            }
            linker.instantiate_and_start(&mut caller, &rest).expect("the rest fits to the first part");
        };
        linker.func_wrap("env", "load", load).expect("a name of its own");
        let first = wasmi::Module::new(&engine, &parts.first).expect("a module");
        let first = linker.instantiate_and_start(&mut store, &first).expect("an instance");
        Self { store, first }
    }

    fn ask(&mut self, function: &str, given: i32) -> i32 {
        let function = self.first.get_typed_func::<i32, i32>(&self.store, function).expect("an export");
        function.call(&mut self.store, given).expect("an answer")
    }

    fn byte(&self, address: u32) -> u8 {
        let memory: Memory = self.first.get_memory(&self.store, "memory").expect("a memory");
        memory.data(&self.store)[address as usize]
    }
}

#[test]
fn the_rest_is_joined_once_and_by_the_first_call_that_needs_it() {
    for needing in ["entry", "slow", "by_table"] {
        let mut running = Running::start(&parted(&[QUICK, ENTRY, BY_TABLE]));
        assert_eq!(running.ask("quick", 1), 8);
        assert_eq!((*running.store.data(), running.byte(SEVEN), running.byte(FIVE)), (0, 7, 0), "before {needing}");
        assert_eq!(running.ask(needing, 1), 13, "{needing}");
        assert_eq!((*running.store.data(), running.byte(FIVE)), (1, 5), "{needing}");
        for other in ["entry", "slow", "by_table"] {
            assert_eq!(running.ask(other, 2), 14, "{other} after {needing}");
        }
        assert_eq!(*running.store.data(), 1);
    }
}

#[test]
fn data_stays_with_the_first_part_that_reaches_it() {
    let mut running = Running::start(&parted(&[QUICK, SLOW, ENTRY, BY_TABLE]));
    assert_eq!((running.byte(SEVEN), running.byte(FIVE)), (7, 5));
    assert_eq!((running.ask("entry", 1), *running.store.data()), (13, 0));
}

#[test]
fn parts_of_two_builds_do_not_fit() {
    let memory = |parts: &Parts| {
        let rest = wasmi::Module::new(&Engine::default(), &parts.rest).expect("a module");
        let memory = rest.imports().find(|import| import.ty().memory().is_some()).expect("a memory");
        memory.name().to_owned()
    };
    let (one, other) = (parted(&[QUICK]), parted(&[QUICK, ENTRY]));
    assert_eq!(memory(&one), memory(&parted(&[QUICK])));
    assert_ne!(memory(&one), memory(&other));
}

#[test]
fn a_module_that_counts_says_what_ran() {
    let bytes = module();
    let counted = counting(&bytes, &Module::read(&bytes).expect("a module")).expect("a module that counts");
    let parts = Parts { first: counted, rest: module() };
    let mut running = Running::start(&parts);
    assert_eq!(running.ask("quick", 1), 8);
    let ran = |point: u32| {
        let global = running.first.get_global(&running.store, &format!("ran{point}")).expect("a global for each");
        global.get(&running.store).i32() == Some(1)
    };
    // None of these functions branches, so each has one point.
    assert_eq!([LOAD_REST, QUICK, SLOW, ENTRY].map(|function| ran(function - LOAD_REST)), [false, true, false, false]);
}

#[test]
fn stripped_is_the_same_module_without_names() {
    let bytes = module();
    let mut with_relocations = bytes.clone();
    let section = CustomSection { name: "reloc.CODE".into(), data: [1, 2, 3].as_slice().into() };
    wasm_encoder::Section::append_to(&section, &mut with_relocations);
    let kept = stripped(&with_relocations).expect("a module");
    assert_eq!(kept, stripped(&bytes).expect("a module"));
    assert!(bytes.starts_with(&kept) && kept.len() < bytes.len());
}

/// What each function of a module that was made up answers, and what it leaves in memory and globals.
fn done(bytes: &[u8]) -> Vec<String> {
    let mut config = wasmi::Config::default();
    config.set_max_recursion_depth(100_000).set_max_stack_height(1 << 26);
    let engine = Engine::new(&config);
    let module = wasmi::Module::new(&engine, bytes).expect("a module");
    let names: Vec<String> = module.exports().map(|export| export.name().to_owned()).collect();
    let mut done = Vec::new();
    for (given, name) in [0_i16, 1, -1, 77].into_iter().flat_map(|given| names.iter().map(move |name| (given, name))) {
        // A new one each time, which has all its fuel.
        let mut store = Store::new(&engine, ());
        let instance = Linker::new(&engine).instantiate_and_start(&mut store, &module).expect("an instance");
        let Some(function) = instance.get_func(&store, name) else { continue };
        let ty = function.ty(&store);
        let argument = |ty: &wasmi::ValType| match ty {
            wasmi::ValType::I64 => wasmi::Val::I64(given.into()),
            wasmi::ValType::F32 => wasmi::Val::F32(wasmi::F32::from(f32::from(given))),
            wasmi::ValType::F64 => wasmi::Val::F64(wasmi::F64::from(f64::from(given))),
            _ => wasmi::Val::I32(given.into()),
        };
        let arguments: Vec<wasmi::Val> = ty.params().iter().map(argument).collect();
        let mut answers: Vec<wasmi::Val> = ty.results().iter().map(|ty| wasmi::Val::default_for_ty(*ty)).collect();
        let called = function.call(&mut store, &arguments, &mut answers).map_err(|error| error.to_string());
        done.push(format!("{name} {called:?} {answers:?}"));
        for name in &names {
            match instance.get_export(&store, name) {
                Some(wasmi::Extern::Memory(memory)) => {
                    let bytes = memory.data(&store);
                    let sum = bytes.iter().fold(0_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add((*byte).into()));
                    done.push(format!("{name} {} {sum}", bytes.len()));
                }
                Some(wasmi::Extern::Global(global)) => done.push(format!("{name} {:?}", global.get(&store))),
                _ => {}
            }
        }
    }
    done
}

/// A module by wasm-smith, from these bytes, whose functions end, with a name for each.
fn made_up(seed: u64) -> Vec<u8> {
    let mut state = seed;
    let mut next = move || {
        // SplitMix64.
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    };
    let bytes: Vec<u8> = std::iter::repeat_with(&mut next).take(1500).flat_map(u64::to_le_bytes).collect();
    let config = wasm_smith::Config {
        min_funcs: 3,
        max_funcs: 8,
        max_instructions: 400,
        max_imports: 0,
        max_memories: 1,
        max_memory32_bytes: 1 << 17,
        max_element_segments: 0,
        max_data_segments: 0,
        max_tables: 1,
        max_table_elements: 100,
        export_everything: true,
        allow_start_export: false,
        canonicalize_nans: true,
        simd_enabled: false,
        relaxed_simd_enabled: false,
        exceptions_enabled: false,
        gc_enabled: false,
        memory64_enabled: false,
        reference_types_enabled: false,
        tail_call_enabled: false,
        threads_enabled: false,
        ..wasm_smith::Config::default()
    };
    let mut module = wasm_smith::Module::new(config, &mut arbitrary::Unstructured::new(&bytes)).expect("a module");
    module.ensure_termination(500).expect("functions that may end");
    let mut bytes = module.to_bytes();
    let functions = Module::read(&bytes).expect("a module").numbers();
    let mut names = NameSection::new();
    let mut map = NameMap::new();
    functions.for_each(|function| map.append(function, &format!("f{function}")));
    names.functions(&map);
    wasm_encoder::Section::append_to(&names, &mut bytes);
    bytes
}

/// Whatever is taken for not come to, and so cut out of its function, does what it did.
#[test]
fn an_allocator_is_known_by_its_names() {
    for name in [
        "_RNvMs0_NtCsjqx8TIyZbP9_8dlmalloc8dlmallocINtB5_8DlmallocNtNtB7_3sys6SystemE4freeCsebHcaeoSrxy_3std",
        "_RNvXs_NtCsjqx8TIyZbP9_8dlmalloc3sysNtB4_6SystemNtB6_9Allocator5alloc",
        "_RNvCsfLfy6EI15iL_7___rustc14___rust_realloc",
        "_RNvCsfLfy6EI15iL_7___rustc11___rdl_alloc",
    ] {
        assert!(gives_memory(name), "{name}");
    }
    for name in ["memcmp", "_RNvCsfLfy6EI15iL_7___rustc17rust_begin_unwind", "_RNvNtCs1_5alloc3vec4grow"] {
        assert!(!gives_memory(name), "{name}");
    }
}

#[test]
fn what_is_cut_does_what_it_did() {
    let (mut cut_out, mut modules) = (0, 0);
    let seeds = std::env::var("SEEDS").ok().and_then(|seeds| seeds.parse().ok());
    for seed in 0..seeds.unwrap_or(SEEDS) {
        let bytes = made_up(seed);
        let module = Module::read(&bytes).expect("a module");
        let names: Vec<String> = module.numbers().map(|function| format!("f{function}")).collect();
        let data: Vec<(&str, &[u32])> = names.iter().map(|name| (name.as_str(), &[][..])).collect();
        let mut first_points = HashSet::new();
        let mut points = 0;
        for flow in Flow::all(&bytes, &module).expect("a module") {
            first_points.insert(points);
            points += u32::try_from(flow.points().count()).expect("few");
        }
        // None of the arms, half of them, and most.
        for kept in [0, 2, 5] {
            let ran: HashSet<u32> = (0..points)
                .filter(|point| first_points.contains(point) || point.wrapping_mul(0x9e37_79b1) % 6 < kept)
                .collect();
            let mut references = References::given(&[], &data);
            let cut = cut(&bytes, &module, &mut references, &ran, 0).expect("a module");
            wasmparser::validate(&cut.bytes).unwrap_or_else(|error| panic!("seed {seed}, {kept} of 6: {error}"));
            let functions = Module::read(&cut.bytes).expect("a module").numbers().len();
            cut_out += functions - module.numbers().len();
            assert_eq!(done(&cut.bytes), done(&bytes), "seed {seed}, {kept} of 6");
        }
        modules += 1;
    }
    assert!(cut_out > 5 * modules, "{cut_out} parts of {modules} modules");
}
