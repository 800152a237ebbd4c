//! Which bytes of a module's data each function reaches, read from the relocations that the linker left (`--emit-relocs`).

use std::collections::HashMap;
use std::error::Error;
use std::ops::Range;

use wasmparser::{BinaryReader, Linking, LinkingSectionReader, RelocSectionReader, RelocationEntry, SymbolInfo};

use crate::module::Module;

/// A symbol of the linker, by its number.
type Symbol = u32;

/// The data of a module as its linker knew it: pieces with addresses, and who names which.
#[derive(Debug)]
pub(crate) struct References {
    /// Where each piece of data lies.
    pieces: HashMap<Symbol, Range<u32>>,
    /// What each function names, by its own name; functions of one name are one.
    by_function: HashMap<String, Vec<Naming>>,
    /// What a piece of data names.
    by_piece: HashMap<Symbol, Vec<Symbol>>,
}

/// Code names data.
#[derive(Debug, Clone, Copy)]
struct Naming {
    symbol: Symbol,
    /// The number that stands in the code for it.
    number: Option<u32>,
}

impl References {
    /// Of a module that was linked with `--emit-relocs`.
    ///
    /// # Errors
    ///
    /// That it was not, that a function has no name, or that data belongs to nothing.
    pub(crate) fn read(module: &Module<'_>) -> Result<Self, Box<dyn Error>> {
        let pieces = pieces(module)?;
        Ok(Self { by_function: by_function(module, &pieces)?, by_piece: by_piece(module, &pieces)?, pieces })
    }

    /// Made by hand, for a module that no linker wrote.
    #[cfg(test)]
    pub(crate) fn given(pieces: &[Range<u32>], by_function: &[(&str, &[Symbol])]) -> Self {
        let mut named: HashMap<String, Vec<Naming>> = HashMap::new();
        for (function, symbols) in by_function {
            let start = |symbol: &Symbol| pieces.get(*symbol as usize).map(|piece| piece.start);
            let namings = symbols.iter().map(|symbol| Naming { symbol: *symbol, number: start(symbol) });
            named.entry((*function).to_owned()).or_default().extend(namings);
        }
        Self { pieces: (0..).zip(pieces.iter().cloned()).collect(), by_function: named, by_piece: HashMap::new() }
    }

    /// Whether there was a function of this name.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.by_function.contains_key(name)
    }

    /// Whether a function names no data itself.
    pub(crate) fn names_nothing(&self, function: &str) -> bool {
        self.by_function
            .get(function)
            .is_some_and(|named| named.iter().all(|naming| !self.pieces.contains_key(&naming.symbol)))
    }

    /// The names of all functions.
    pub(crate) fn functions(&self) -> impl Iterator<Item = &str> {
        self.by_function.keys().map(String::as_str)
    }

    /// Notes that parts of a function are functions of their own now: the code that stays of it, and what went, by its name.
    ///
    /// A number that is data's address takes three bytes or more, and is sought among the bytes of each. Where it happens to be
    /// found in two, both name that data; so do all where it is in none.
    pub(crate) fn cut(&mut self, function: &str, stays: &[&[u8]], goes: &[(String, &[u8])]) {
        let namings = self.by_function.remove(function).unwrap_or_default();
        let is_in = |naming: &Naming, code: &[u8]| naming.number.is_none_or(|number| holds(code, number));
        let is_nowhere =
            |naming: &Naming| !stays.iter().chain(goes.iter().map(|(_, code)| code)).any(|code| is_in(naming, code));
        let of = |codes: &[&[u8]]| {
            let is_named = |naming: &&Naming| is_nowhere(naming) || codes.iter().any(|code| is_in(naming, code));
            namings.iter().filter(is_named).copied().collect::<Vec<_>>()
        };
        let mut cut: Vec<(String, Vec<Naming>)> = goes.iter().map(|(name, code)| (name.clone(), of(&[code]))).collect();
        cut.push((function.to_owned(), of(stays)));
        self.by_function.extend(cut);
    }

    /// The pieces of data that functions reach, by their addresses: those that they name, what is named there, and so on.
    pub(crate) fn reached<'f>(&self, functions: impl Iterator<Item = &'f str>) -> Vec<Range<u32>> {
        let mut left = self.pieces.clone();
        let named = functions.filter_map(|name| self.by_function.get(name)).flatten();
        let mut next: Vec<Symbol> = named.map(|naming| naming.symbol).collect();
        let mut reached = Vec::new();
        while let Some(symbol) = next.pop() {
            if let Some(piece) = left.remove(&symbol) {
                reached.push(piece);
                next.extend(self.by_piece.get(&symbol).into_iter().flatten());
            }
        }
        reached
    }
}

/// Whether a number stands somewhere in code, as the constant of an instruction (signed) or as where it reads (unsigned).
fn holds(code: &[u8], number: u32) -> bool {
    let (mut signed, mut unsigned) = (Vec::new(), Vec::new());
    wasm_encoder::Encode::encode(&number.cast_signed(), &mut signed);
    wasm_encoder::Encode::encode(&number, &mut unsigned);
    [signed, unsigned].iter().any(|bytes| code.windows(bytes.len()).any(|window| window == bytes.as_slice()))
}

fn section<'a>(module: &Module<'a>, name: &str) -> Result<BinaryReader<'a>, Box<dyn Error>> {
    let section = module.custom.iter().find(|section| section.name == name);
    let section = section.ok_or_else(|| format!("there is no section `{name}`: link with `--emit-relocs`"))?;
    Ok(BinaryReader::new(section.bytes, section.offset))
}

fn pieces(module: &Module<'_>) -> Result<HashMap<Symbol, Range<u32>>, Box<dyn Error>> {
    let mut pieces = HashMap::new();
    for subsection in LinkingSectionReader::new(section(module, "linking")?)?.subsections() {
        let Linking::SymbolTable(symbols) = subsection? else { continue };
        for (number, symbol) in (0..).zip(symbols) {
            let SymbolInfo::Data { symbol: Some(at), .. } = symbol? else { continue };
            // What begins with zeros is memory alone, and no part of the file.
            let Some(data) = module.data.get(at.index as usize) else { continue };
            let start = data.address + at.offset;
            pieces.insert(number, start..start + at.size);
        }
    }
    Ok(pieces)
}

fn relocations(module: &Module<'_>, name: &str) -> Result<Vec<RelocationEntry>, Box<dyn Error>> {
    Ok(RelocSectionReader::new(section(module, name)?)?.entries().into_iter().collect::<Result<_, _>>()?)
}

fn by_function(
    module: &Module<'_>,
    pieces: &HashMap<Symbol, Range<u32>>,
) -> Result<HashMap<String, Vec<Naming>>, Box<dyn Error>> {
    let mut named: HashMap<String, Vec<Naming>> =
        module.numbers().filter_map(|function| Some((module.name(function)?.to_owned(), Vec::new()))).collect();
    let mut functions = (module.imported()..).zip(&module.bodies).peekable();
    // Both are in the order of the code.
    for relocation in relocations(module, "reloc.CODE")? {
        let at = module.code_start + relocation.offset as usize;
        while functions.next_if(|(_, body)| body.range().end <= at).is_some() {}
        let (function, _) = functions.peek().ok_or("a relocation behind all code")?;
        let name = module.name(*function).ok_or("a function without a name")?;
        let number = pieces.get(&relocation.index).map(|piece| {
            let within = u32::try_from(relocation.addend & i64::from(u32::MAX)).unwrap_or_default();
            piece.start.wrapping_add(within)
        });
        named.entry(name.to_owned()).or_default().push(Naming { symbol: relocation.index, number });
    }
    Ok(named)
}

fn by_piece(
    module: &Module<'_>,
    pieces: &HashMap<Symbol, Range<u32>>,
) -> Result<HashMap<Symbol, Vec<Symbol>>, Box<dyn Error>> {
    let mut named: HashMap<Symbol, Vec<Symbol>> = HashMap::new();
    let mut relocations = relocations(module, "reloc.DATA")?
        .into_iter()
        .map(|relocation| Ok((address(module, relocation.offset as usize)?, relocation.index)))
        .collect::<Result<Vec<(u32, Symbol)>, Box<dyn Error>>>()?;
    relocations.sort_unstable();
    let mut owned = vec![false; relocations.len()];
    for (symbol, piece) in pieces {
        let from = relocations.partition_point(|(address, _)| *address < piece.start);
        let to = relocations.partition_point(|(address, _)| *address < piece.end);
        for (place, owned) in (from..to).zip(owned.get_mut(from..to).into_iter().flatten()) {
            *owned = true;
            named.entry(*symbol).or_default().extend(relocations.get(place).map(|(_, to)| *to));
        }
    }
    if owned.contains(&false) {
        return Err("data that names something belongs to nothing".into());
    }
    Ok(named)
}

/// The address of a byte, counted from the beginning of all data in the file.
fn address(module: &Module<'_>, offset: usize) -> Result<u32, Box<dyn Error>> {
    let holder = module.data.iter().rfind(|data| data.offset <= offset).ok_or("a relocation before all data")?;
    Ok(holder.address + u32::try_from(offset - holder.offset)?)
}
