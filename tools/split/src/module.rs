//! A module of WebAssembly as far as it has to be known to be parted.

use std::error::Error;
use std::ops::Range;

use wasmparser::{
    DataKind, DataSectionReader, ElementItems, ElementKind, Export, ExternalKind, FuncType, FunctionBody, GlobalType,
    Import, KnownCustom, MemoryType, Name, Operator, Parser, Payload, TableType, TypeRef,
};

/// A module; functions, tables, memories and globals are numbered as in it, what is imported first.
#[derive(Debug, Default)]
pub(crate) struct Module<'a> {
    pub(crate) types: Vec<FuncType>,
    pub(crate) imports: Vec<Import<'a>>,
    /// The type of each function, by its number.
    pub(crate) functions: Vec<u32>,
    /// Of each function that is not imported.
    pub(crate) bodies: Vec<FunctionBody<'a>>,
    names: Vec<Option<&'a str>>,
    pub(crate) tables: Vec<TableType>,
    pub(crate) memories: Vec<MemoryType>,
    pub(crate) globals: Vec<Global<'a>>,
    pub(crate) exports: Vec<Export<'a>>,
    pub(crate) slots: Vec<Slots>,
    pub(crate) data: Vec<Data<'a>>,
    /// Where the code begins in the file, from which relocations count.
    pub(crate) code_start: usize,
    /// Sections that engines pass over: what they hold, with where that begins in the file.
    pub(crate) custom: Vec<Custom<'a>>,
}

#[derive(Debug)]
pub(crate) struct Global<'a> {
    pub(crate) ty: GlobalType,
    pub(crate) start: wasmparser::ConstExpr<'a>,
}

/// Functions that stand in the first table, one behind the other.
#[derive(Debug)]
pub(crate) struct Slots {
    /// The place of the first of them.
    pub(crate) from: u32,
    pub(crate) functions: Vec<u32>,
}

#[derive(Debug)]
pub(crate) struct Data<'a> {
    pub(crate) address: u32,
    pub(crate) bytes: &'a [u8],
    /// Where its bytes begin, counted from the beginning of all data.
    pub(crate) offset: usize,
}

#[derive(Debug)]
pub(crate) struct Custom<'a> {
    pub(crate) name: &'a str,
    pub(crate) bytes: &'a [u8],
    pub(crate) offset: usize,
}

impl Data<'_> {
    /// The addresses of its bytes.
    pub(crate) fn addresses(&self) -> Range<u32> {
        self.address..self.address + count(self.bytes)
    }
}

impl<'a> Module<'a> {
    /// # Errors
    ///
    /// That it is none, or one with parts that compilers of today do not write for us.
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self, Box<dyn Error>> {
        let mut module = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            module.take(payload?)?;
        }
        Ok(module)
    }

    /// How many functions are imported: the number of the first that is not.
    pub(crate) fn imported(&self) -> u32 {
        count(&self.functions) - count(&self.bodies)
    }

    /// The numbers of all functions.
    pub(crate) fn numbers(&self) -> Range<u32> {
        0..count(&self.functions)
    }

    /// The number of a function's type, and the type.
    pub(crate) fn type_of(&self, function: u32) -> Option<(u32, &FuncType)> {
        let number = *self.functions.get(function as usize)?;
        Some((number, self.types.get(number as usize)?))
    }

    /// The body of a function, which an imported one has not.
    pub(crate) fn body(&self, function: u32) -> Option<&FunctionBody<'a>> {
        self.bodies.get(function.checked_sub(self.imported())? as usize)
    }

    pub(crate) fn name(&self, function: u32) -> Option<&'a str> {
        self.names.get(function as usize).copied().flatten()
    }

    /// The functions that a function calls, where it says which.
    pub(crate) fn calls(&self, function: u32) -> Result<Vec<u32>, Box<dyn Error>> {
        let Some(body) = self.body(function) else { return Ok(Vec::new()) };
        let mut called = Vec::new();
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::Call { function_index } => called.push(function_index),
                Operator::ReturnCall { .. } | Operator::RefFunc { .. } => {
                    return Err("a call at the end of a function, or a function as a value, is not known here".into());
                }
                _ => {}
            }
        }
        Ok(called)
    }

    pub(crate) fn exported_function(&self, name: &str) -> Option<u32> {
        let mut exports = self.exports.iter();
        exports.find(|export| export.name == name && export.kind == ExternalKind::Func).map(|export| export.index)
    }

    /// The functions at the places of the first table.
    pub(crate) fn slots(&self) -> impl Iterator<Item = (u32, u32)> {
        self.slots.iter().flat_map(|Slots { from, functions }| (*from..).zip(functions.iter().copied()))
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<(), Box<dyn Error>> {
        match payload {
            Payload::TypeSection(section) => collect(section.into_iter_err_on_gc_types(), &mut self.types)?,
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    let TypeRef::Func(ty) = import.ty else {
                        return Err(format!("`{}` is imported and no function", import.name).into());
                    };
                    self.functions.push(ty);
                    self.imports.push(import);
                }
            }
            Payload::FunctionSection(section) => collect(section, &mut self.functions)?,
            Payload::TableSection(section) => {
                collect(section.into_iter().map(|table| Ok(table?.ty)), &mut self.tables)?;
            }
            Payload::MemorySection(section) => collect(section, &mut self.memories)?,
            Payload::GlobalSection(section) => {
                let global = |global: wasmparser::Global<'a>| Global { ty: global.ty, start: global.init_expr };
                collect(section.into_iter().map(|read| read.map(global)), &mut self.globals)?;
            }
            Payload::ExportSection(section) => collect(section, &mut self.exports)?,
            Payload::StartSection { .. } => return Err("a module that starts by itself cannot be parted".into()),
            Payload::ElementSection(section) => {
                for element in section {
                    self.slots.push(slots(element?)?);
                }
            }
            Payload::DataSection(section) => self.take_data(section)?,
            Payload::CodeSectionStart { range, .. } => self.code_start = range.start,
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    self.take_names(names)?;
                }
                let (name, bytes, offset) = (section.name(), section.data(), section.data_offset());
                self.custom.push(Custom { name, bytes, offset });
            }
            _ => {}
        }
        Ok(())
    }

    fn take_data(&mut self, section: DataSectionReader<'a>) -> Result<(), Box<dyn Error>> {
        let start = section.range().start;
        for data in section {
            let data = data?;
            let DataKind::Active { memory_index: 0, offset_expr } = data.kind else {
                return Err("data that has no address".into());
            };
            let offset = data.range.end - data.data.len() - start;
            self.data.push(Data { address: constant(&offset_expr)?, bytes: data.data, offset });
        }
        Ok(())
    }

    fn take_names(&mut self, names: wasmparser::NameSectionReader<'a>) -> Result<(), Box<dyn Error>> {
        for subsection in names {
            if let Name::Function(functions) = subsection? {
                for naming in functions {
                    let naming = naming?;
                    let index = naming.index as usize;
                    if self.names.len() <= index {
                        self.names.resize(index + 1, None);
                    }
                    if let Some(name) = self.names.get_mut(index) {
                        *name = Some(naming.name);
                    }
                }
            }
        }
        Ok(())
    }
}

fn collect<T>(read: impl IntoIterator<Item = wasmparser::Result<T>>, into: &mut Vec<T>) -> wasmparser::Result<()> {
    for one in read {
        into.push(one?);
    }
    Ok(())
}

/// How many there are; a module numbers everything in 32 bits.
pub(crate) fn count<T>(things: &[T]) -> u32 {
    u32::try_from(things.len()).unwrap_or(u32::MAX)
}

fn slots(element: wasmparser::Element<'_>) -> Result<Slots, Box<dyn Error>> {
    let ElementKind::Active { table_index: None | Some(0), offset_expr } = element.kind else {
        return Err("functions for another table than the first, or without a place in it".into());
    };
    let ElementItems::Functions(functions) = element.items else {
        return Err("a table is filled by expressions".into());
    };
    let functions = functions.into_iter().collect::<Result<_, _>>()?;
    Ok(Slots { from: constant(&offset_expr)?, functions })
}

fn constant(expression: &wasmparser::ConstExpr<'_>) -> Result<u32, Box<dyn Error>> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value.cast_unsigned()),
        other => Err(format!("an address that is no constant: {other:?}").into()),
    }
}
