//! A module that notes which of its functions ran.

use std::error::Error;
use std::ops::Range;

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, ExportKind, ExportSection, GlobalSection, GlobalType, Instruction, ValType,
};

use crate::module::{Module, count};

/// What a function that ran sets, and how it is exported: this and the function's number.
const RAN: &str = "ran";

struct Counting {
    /// Those with a body.
    functions: Range<u32>,
    /// The first of the globals that are set.
    globals: u32,
    /// The function whose body comes next.
    next: u32,
}

/// The module, in which each function first sets a global of its own, which is exported.
///
/// # Errors
///
/// A module that cannot be read.
pub(crate) fn counting(bytes: &[u8], module: &Module<'_>) -> Result<Vec<u8>, Box<dyn Error>> {
    let functions = module.imported()..module.numbers().end;
    let mut counting = Counting { next: functions.start, functions, globals: count(&module.globals) };
    let mut written = wasm_encoder::Module::new();
    counting.parse_core_module(&mut written, wasmparser::Parser::new(0), bytes)?;
    Ok(written.finish())
}

impl Counting {
    fn global(&self, function: u32) -> u32 {
        self.globals + function - self.functions.start
    }
}

impl Reencode for Counting {
    type Error = std::convert::Infallible;

    fn parse_global_section(
        &mut self,
        globals: &mut GlobalSection,
        section: wasmparser::GlobalSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        reencode::utils::parse_global_section(self, globals, section)?;
        for _ in self.functions.clone() {
            let ty = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
            globals.global(ty, &ConstExpr::i32_const(0));
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: wasmparser::ExportSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        reencode::utils::parse_export_section(self, exports, section)?;
        for function in self.functions.clone() {
            exports.export(&format!("{RAN}{function}"), ExportKind::Global, self.global(function));
        }
        Ok(())
    }

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: wasmparser::FunctionBody<'_>,
    ) -> Result<(), reencode::Error> {
        let mut function = self.new_function_with_parsed_locals(&body)?;
        function.instruction(&Instruction::I32Const(1)).instruction(&Instruction::GlobalSet(self.global(self.next)));
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            function.instruction(&self.parse_instruction(&mut operators)?);
        }
        code.function(&function);
        self.next += 1;
        Ok(())
    }
}
