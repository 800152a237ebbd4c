//! Cuts what did not run out of functions that did: it becomes a function of its own, which may be loaded later.
//!
//! What is cut out is the end of a block: from a place that was not come to, up to where the block ends. It takes the locals that it
//! reads, and answers those that it writes and that are read afterwards. It may leave by more than one way (by its end, by a branch
//! to a block around it, by returning); then its answer says which, and what stands in its place goes there.

use std::cmp::Reverse;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::ops::Range;

use wasm_encoder::reencode::{self, Reencode, RoundtripReencoder, utils};
use wasm_encoder::{BlockType, CodeSection, Function, FunctionSection, Instruction, NameMap, NameSection, TypeSection};
use wasmparser::{BrTable, FuncType, Operator, Parser, ValType};

use crate::cold::{self, Part, To, Way};
use crate::flow::Flow;
use crate::module::{Module, count};
use crate::references::References;

/// A module of which functions were cut.
#[derive(Debug)]
pub(crate) struct Cut {
    pub(crate) bytes: Vec<u8>,
    /// The functions that ran, without what was cut out of them.
    pub(crate) ran: HashSet<u32>,
}

/// Cuts what did not run out of the functions that did; `ran` are the points that were come to, counted through all functions.
/// What saves fewer bytes than `worth` stays. `references` learn which data each of the new functions names.
///
/// # Errors
///
/// A module that is not valid.
pub(crate) fn cut(
    bytes: &[u8],
    module: &Module<'_>,
    references: &mut References,
    ran: &HashSet<u32>,
    worth: usize,
) -> Result<Cut, Box<dyn Error>> {
    let known = known(module, references);
    let mut writing = Writing { types: module.types.clone(), ..Writing::default() };
    let mut functions_that_ran = HashSet::new();
    let mut point = 0;
    for ((number, body), flow) in (module.imported()..).zip(&module.bodies).zip(Flow::all(bytes, module)?) {
        let is_whole = module.name(number).is_some_and(gives_memory);
        let has_run = is_whole || ran.contains(&point);
        let points: Vec<usize> = flow.points().collect();
        let next = point + count(&points);
        let came_to: HashSet<usize> =
            (point..next).zip(points).filter(|(point, _)| ran.contains(point)).map(|(_, at)| at).collect();
        point = next;
        let parts = match module.name(number) {
            Some(name) if has_run && !is_whole && known.contains(name) => cold::parts(&flow, &came_to, worth),
            _ => Vec::new(),
        };
        if has_run {
            functions_that_ran.insert(number);
        }
        let mut calls = Vec::new();
        for part in &parts {
            calls.push(module.numbers().end + count(&writing.new));
            let new = function_of(part, &flow, &mut writing.types)?;
            writing.new.push(new);
        }
        writing.functions.push(what_stays(&flow, &parts, &calls)?);
        if let Some(name) = module.name(number) {
            let names: Vec<String> = (0..parts.len()).map(|part| format!("{name} (cut {part})")).collect();
            let mut rest = body.range().start;
            let (mut stays, mut goes) = (Vec::new(), Vec::new());
            for (part, name) in parts.iter().zip(&names) {
                let (from, to) = (flow.offset(part.steps.start), flow.offset(part.steps.end));
                stays.extend(bytes.get(rest..from));
                goes.push((name.clone(), bytes.get(from..to).ok_or("code behind the file")?));
                rest = to;
            }
            stays.extend(bytes.get(rest..body.range().end));
            if !parts.is_empty() {
                references.cut(name, &stays, &goes);
            }
            writing.names.push((number, name.to_owned()));
            writing.new_names.extend(calls.into_iter().zip(names));
        }
    }
    let mut written = wasm_encoder::Module::new();
    writing.parse_core_module(&mut written, Parser::new(0), bytes)?;
    Ok(Cut { bytes: written.finish(), ran: functions_that_ran })
}

/// Whether a function is of the allocator, which stays whole and in the first part. Which of its code runs depends on all that it
/// gave out before, and on where the data of a build ends, so that no question asked once shows it; and what loads the rest may ask
/// for memory itself, which must not be in the middle of giving it out.
pub(crate) fn gives_memory(name: &str) -> bool {
    name.contains("dlmalloc") || name.contains("___rustc") && name.contains("alloc")
}

/// The names that one function has, of which the data is known that it names.
fn known<'a>(module: &Module<'a>, references: &References) -> HashSet<&'a str> {
    let (mut once, mut again) = (HashSet::new(), HashSet::new());
    for name in module.numbers().filter_map(|function| module.name(function)).filter(|name| references.knows(name)) {
        if !once.insert(name) {
            again.insert(name);
        }
    }
    &once - &again
}

/// What stands in the place of a function: it, without its parts, which `calls` are now.
fn what_stays(flow: &Flow<'_>, parts: &[Part], calls: &[u32]) -> Result<Function, Box<dyn Error>> {
    let (numbers, mut locals) = Numbers::kept(flow, parts);
    let mut local = |ty: ValType| {
        locals.push(ty);
        u32::try_from(flow.parameters + locals.len() - 1)
    };
    let several = || parts.iter().filter(|part| part.ways.len() > 1);
    let way = if several().next().is_some() { local(ValType::I32)? } else { 0 };
    let mut values: HashMap<ValType, u32> = HashMap::new();
    for ty in several().filter_map(|part| part.value) {
        if let Entry::Vacant(free) = values.entry(ty) {
            free.insert(local(ty)?);
        }
    }
    let mut written = with_locals(&locals)?;
    let mut at = 0;
    for (part, call) in parts.iter().zip(calls) {
        copy(flow, at..part.steps.start, &numbers, &mut written)?;
        let value = part.value.and_then(|ty| values.get(&ty).copied());
        part_called(part, *call, Temporary { way, value }, &numbers, &mut written)?;
        at = part.steps.end;
    }
    copy(flow, at..flow.steps.len(), &numbers, &mut written)?;
    Ok(written)
}

/// The local that an instruction names.
fn local_of(operator: &Operator<'_>) -> Option<u32> {
    match operator {
        Operator::LocalGet { local_index }
        | Operator::LocalSet { local_index }
        | Operator::LocalTee { local_index } => Some(*local_index),
        _ => None,
    }
}

/// New numbers of locals, by their old ones.
#[derive(Debug)]
struct Numbers(HashMap<u32, u32>);

impl Numbers {
    /// The new numbers in what stays of a function, and the types of those that are no parameters: by type, those first that are
    /// named most. Those that are named no more are gone.
    fn kept(flow: &Flow<'_>, parts: &[Part]) -> (Self, Vec<ValType>) {
        let stays = |at: usize| !parts.iter().any(|part| part.steps.contains(&at));
        let steps = flow.steps.iter().enumerate().filter(|(at, _)| stays(*at));
        let named = steps.filter_map(|(_, step)| local_of(&step.operator));
        let calls = parts.iter().flat_map(|part| part.takes.iter().chain(&part.answers)).copied();
        let mut times: HashMap<u32, u32> = HashMap::new();
        named.chain(calls).for_each(|local| *times.entry(local).or_default() += 1);

        let (parameters, locals) = flow.locals.split_at(flow.parameters);
        let kinds = [ValType::I32, ValType::I64, ValType::F32, ValType::F64];
        let kind = |ty: ValType| kinds.iter().position(|kind| *kind == ty).unwrap_or(kinds.len());
        let mut order: Vec<(usize, Reverse<u32>, u32, ValType)> = (count(parameters)..)
            .zip(locals)
            .filter_map(|(local, ty)| Some((kind(*ty), Reverse(*times.get(&local)?), local, *ty)))
            .collect();
        order.sort_by_key(|(kind, times, local, _)| (*kind, *times, *local));
        let kept = order.iter().map(|(_, _, local, _)| *local);
        let numbers = (0..count(parameters)).chain(kept).zip(0..).collect();
        (Self(numbers), order.into_iter().map(|(.., ty)| ty).collect())
    }

    fn get(&self, local: u32) -> Result<u32, &'static str> {
        self.0.get(&local).copied().ok_or("a local that is not there")
    }

    /// An instruction that names a local, with the new number.
    fn renamed(&self, operator: &Operator<'_>) -> Result<Option<Instruction<'static>>, &'static str> {
        Ok(match operator {
            Operator::LocalGet { local_index } => Some(Instruction::LocalGet(self.get(*local_index)?)),
            Operator::LocalSet { local_index } => Some(Instruction::LocalSet(self.get(*local_index)?)),
            Operator::LocalTee { local_index } => Some(Instruction::LocalTee(self.get(*local_index)?)),
            _ => None,
        })
    }
}

/// Locals for what a part answers, where it has several ways out.
#[derive(Clone, Copy)]
struct Temporary {
    way: u32,
    value: Option<u32>,
}

/// Calls a part where it stood, and goes where it left to.
fn part_called(
    part: &Part,
    call: u32,
    temporary: Temporary,
    numbers: &Numbers,
    written: &mut Function,
) -> Result<(), Box<dyn Error>> {
    for local in &part.takes {
        written.instruction(&Instruction::LocalGet(numbers.get(*local)?));
    }
    written.instruction(&Instruction::Call(call));
    for local in part.answers.iter().rev() {
        written.instruction(&Instruction::LocalSet(numbers.get(*local)?));
    }
    let go = |way: Way, inside: u32, written: &mut Function| match way.to {
        To::End => {}
        To::Block(around) => _ = written.instruction(&Instruction::Br(around + inside)),
        To::Return => _ = written.instruction(&Instruction::Return),
    };
    // Control that goes on comes last.
    let (last, others) = match (part.ways.as_slice(), part.way(To::End)) {
        ([], _) => {
            written.instruction(&Instruction::Unreachable);
            return Ok(());
        }
        ([only], _) => {
            go(*only, 0, written);
            return Ok(());
        }
        (ways, end) => (end.map_or(ways.len() - 1, |(place, _)| place), ways),
    };
    written.instruction(&Instruction::LocalSet(temporary.way));
    if let Some(value) = temporary.value {
        written.instruction(&Instruction::LocalSet(value));
    }
    let with_value = |way: Way, written: &mut Function| {
        if let Some(value) = temporary.value.filter(|_| way.has_value) {
            written.instruction(&Instruction::LocalGet(value));
        }
    };
    for (place, way) in others.iter().copied().enumerate().filter(|(place, _)| *place != last) {
        written.instruction(&Instruction::LocalGet(temporary.way));
        written.instruction(&Instruction::I32Const(i32::try_from(place)?)).instruction(&Instruction::I32Eq);
        match way {
            Way { to: To::Block(around), has_value: false } => _ = written.instruction(&Instruction::BrIf(around)),
            way => {
                written.instruction(&Instruction::If(BlockType::Empty));
                with_value(way, written);
                go(way, 1, written);
                written.instruction(&Instruction::End);
            }
        }
    }
    if let Some(way) = others.get(last).copied() {
        with_value(way, written);
        go(way, 0, written);
    }
    Ok(())
}

/// A function that was part of another.
#[derive(Debug)]
struct New {
    ty: u32,
    code: Function,
}

/// A part as a function.
fn function_of(part: &Part, flow: &Flow<'_>, types: &mut Vec<FuncType>) -> Result<New, Box<dyn Error>> {
    let type_of = |local: &u32| flow.locals.get(*local as usize).copied().ok_or("a local that is not there");
    let takes = part.takes.iter().map(type_of).collect::<Result<Vec<_>, _>>()?;
    let way = (part.ways.len() > 1).then_some(ValType::I32);
    let answers = part.answers.iter().map(type_of).collect::<Result<Vec<_>, _>>()?;
    let ty = FuncType::new(takes, part.value.into_iter().chain(way).chain(answers));
    let ty = if let Some(place) = types.iter().position(|known| *known == ty) {
        place
    } else {
        types.push(ty);
        types.len() - 1
    };
    let steps = flow.steps.get(part.steps.clone()).ok_or("a part that is not there")?;

    // Its parameters come first, then what it uses besides, then what is used here.
    let mut numbers = Numbers(part.takes.iter().copied().zip(0..).collect());
    let mut locals = Vec::new();
    for local in steps.iter().filter_map(|step| local_of(&step.operator)) {
        let next = count(&part.takes) + count(&locals);
        if *numbers.0.entry(local).or_insert(next) == next {
            locals.push(type_of(&local)?);
        }
    }
    let answers = part.answers.iter().map(|local| numbers.get(*local)).collect::<Result<Vec<_>, _>>()?;
    let chosen = count(&part.takes) + count(&locals);
    locals.push(ValType::I32);
    locals.extend(part.value);
    let leaving = Leaving { part, answers, chosen, value: chosen + 1 };

    let mut code = with_locals(&locals)?;
    let mut inside = 0;
    for step in steps {
        let out = |depth: u32| depth.checked_sub(inside).map(|around| part.to(flow, around));
        if let Some(renamed) = numbers.renamed(&step.operator)? {
            code.instruction(&renamed);
            continue;
        }
        match &step.operator {
            Operator::Return => leaving.leave(To::Return, &mut code)?,
            Operator::Br { relative_depth } if let Some(to) = out(*relative_depth) => leaving.leave(to, &mut code)?,
            Operator::BrIf { relative_depth } if let Some(to) = out(*relative_depth) => {
                leaving.leave_if(to, &mut code)?;
            }
            Operator::BrTable { targets } => leaving.choose(targets, &out, &mut code)?,
            operator => {
                match operator {
                    Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } => inside += 1,
                    Operator::End => inside -= 1,
                    _ => {}
                }
                code.instruction(&RoundtripReencoder.instruction(operator.clone())?);
            }
        }
    }
    let end = if part.depth == 0 { To::Return } else { To::End };
    if flow.steps.get(part.steps.end).is_some_and(|step| step.is_reachable) {
        leaving.answer(end, &mut code)?;
    } else {
        // Code that is never come to may have left something on the stack.
        code.instruction(&Instruction::Unreachable);
    }
    code.instruction(&Instruction::End);
    Ok(New { ty: u32::try_from(ty)?, code })
}

/// How a part that is a function of its own is left.
struct Leaving<'p> {
    part: &'p Part,
    /// Its own numbers of what it answers.
    answers: Vec<u32>,
    /// Locals for what is chosen by, and for a value that may be taken along.
    chosen: u32,
    value: u32,
}

impl Leaving<'_> {
    /// Puts on the stack what is answered: the value, which way, and locals.
    fn answer(&self, to: To, code: &mut Function) -> Result<(), Box<dyn Error>> {
        let (place, way) = self.part.way(to).ok_or("a way out that is not known")?;
        if !way.has_value {
            match self.part.value {
                None => {}
                Some(ValType::I32) => _ = code.instruction(&Instruction::I32Const(0)),
                Some(ValType::I64) => _ = code.instruction(&Instruction::I64Const(0)),
                Some(ValType::F32) => _ = code.instruction(&Instruction::F32Const(0.0.into())),
                Some(ValType::F64) => _ = code.instruction(&Instruction::F64Const(0.0.into())),
                Some(other) => return Err(format!("a value of type {other}").into()),
            }
        }
        if self.part.ways.len() > 1 {
            code.instruction(&Instruction::I32Const(i32::try_from(place)?));
        }
        for local in &self.answers {
            code.instruction(&Instruction::LocalGet(*local));
        }
        Ok(())
    }

    fn leave(&self, to: To, code: &mut Function) -> Result<(), Box<dyn Error>> {
        self.answer(to, code)?;
        code.instruction(&Instruction::Return);
        Ok(())
    }

    fn leave_if(&self, to: To, code: &mut Function) -> Result<(), Box<dyn Error>> {
        let takes_value = self.part.way(to).is_some_and(|(_, way)| way.has_value);
        // The value lies below the condition, and stays where it is if the branch is not taken.
        if takes_value {
            code.instruction(&Instruction::LocalSet(self.chosen)).instruction(&Instruction::LocalSet(self.value));
            code.instruction(&Instruction::LocalGet(self.chosen));
        }
        code.instruction(&Instruction::If(BlockType::Empty));
        if takes_value {
            code.instruction(&Instruction::LocalGet(self.value));
        }
        self.leave(to, code)?;
        code.instruction(&Instruction::End);
        if takes_value {
            code.instruction(&Instruction::LocalGet(self.value));
        }
        Ok(())
    }

    /// A branch that is chosen by a number: those that go out are taken to blocks around it, behind which the part is left.
    fn choose(
        &self,
        targets: &BrTable<'_>,
        out: &dyn Fn(u32) -> Option<To>,
        code: &mut Function,
    ) -> Result<(), Box<dyn Error>> {
        let all = targets.targets().chain([Ok(targets.default())]).collect::<Result<Vec<u32>, _>>()?;
        let mut ways: Vec<To> = Vec::new();
        for to in all.iter().filter_map(|depth| out(*depth)) {
            if !ways.contains(&to) {
                ways.push(to);
            }
        }
        let place = |depth: &u32| match out(*depth) {
            Some(to) => ways.iter().position(|way| *way == to).unwrap_or(0).try_into(),
            None => Ok(depth + count(&ways)),
        };
        let all = all.iter().map(place).collect::<Result<Vec<u32>, std::num::TryFromIntError>>()?;
        let (default, all) = all.split_last().ok_or("a choice of nothing")?;
        if !ways.is_empty() {
            code.instruction(&Instruction::LocalSet(self.chosen));
            for _ in &ways {
                code.instruction(&Instruction::Block(BlockType::Empty));
            }
            code.instruction(&Instruction::LocalGet(self.chosen));
        }
        code.instruction(&Instruction::BrTable(all.into(), *default));
        for to in ways {
            code.instruction(&Instruction::End);
            self.leave(to, code)?;
        }
        Ok(())
    }
}

fn copy(flow: &Flow<'_>, steps: Range<usize>, numbers: &Numbers, written: &mut Function) -> Result<(), Box<dyn Error>> {
    for step in flow.steps.get(steps).unwrap_or_default() {
        match numbers.renamed(&step.operator)? {
            Some(renamed) => written.instruction(&renamed),
            None => written.instruction(&RoundtripReencoder.instruction(step.operator.clone())?),
        };
    }
    Ok(())
}

fn with_locals(locals: &[ValType]) -> Result<Function, Box<dyn Error>> {
    let locals = locals.iter().map(|ty| RoundtripReencoder.val_type(*ty)).collect::<Result<Vec<_>, _>>()?;
    Ok(Function::new_with_locals_types(locals))
}

/// Writes the module anew.
#[derive(Debug, Default)]
struct Writing {
    types: Vec<FuncType>,
    functions: Vec<Function>,
    new: Vec<New>,
    names: Vec<(u32, String)>,
    new_names: Vec<(u32, String)>,
}

impl Reencode for Writing {
    type Error = std::convert::Infallible;

    fn parse_type_section(
        &mut self,
        types: &mut TypeSection,
        _: wasmparser::TypeSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        for ty in self.types.clone() {
            types.ty().func_type(&self.func_type(ty)?);
        }
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: wasmparser::FunctionSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        utils::parse_function_section(self, functions, section)?;
        self.new.iter().for_each(|new| _ = functions.function(new.ty));
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        _: wasmparser::CodeSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        self.functions.iter().chain(self.new.iter().map(|new| &new.code)).for_each(|body| _ = code.function(body));
        Ok(())
    }

    fn custom_name_section(&mut self, _: wasmparser::NameSectionReader<'_>) -> Result<NameSection, reencode::Error> {
        let mut names = NameMap::new();
        self.names.iter().chain(&self.new_names).for_each(|(function, name)| names.append(*function, name));
        let mut section = NameSection::new();
        section.functions(&names);
        Ok(section)
    }
}
