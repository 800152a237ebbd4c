//! A module that notes which of its code was come to.

use std::error::Error;

use wasm_encoder::reencode::{self, Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ConstExpr, ExportKind, ExportSection, GlobalSection, GlobalType, Instruction, ValType,
};

use crate::flow::Flow;
use crate::module::{Module, count};

/// What a point that was come to sets, and how it is exported: this and the point's number.
const RAN: &str = "ran";

struct Counting<'a> {
    /// The code of all functions.
    flows: Vec<Flow<'a>>,
    /// The first of the globals that are set.
    globals: u32,
    /// How many are set.
    points: u32,
    /// The function whose body comes next, and the first of its points.
    next: (usize, u32),
}

/// The module, in which each point of the code ([`Flow::points`]) sets a global of its own, which is exported.
///
/// # Errors
///
/// A module that cannot be read.
pub(crate) fn counting(bytes: &[u8], module: &Module<'_>) -> Result<Vec<u8>, Box<dyn Error>> {
    let flows = Flow::all(bytes, module)?;
    let points = u32::try_from(flows.iter().flat_map(Flow::points).count())?;
    let mut counting = Counting { flows, globals: count(&module.globals), points, next: (0, 0) };
    let mut written = wasm_encoder::Module::new();
    counting.parse_core_module(&mut written, wasmparser::Parser::new(0), bytes)?;
    Ok(written.finish())
}

impl Reencode for Counting<'_> {
    type Error = std::convert::Infallible;

    fn parse_global_section(
        &mut self,
        globals: &mut GlobalSection,
        section: wasmparser::GlobalSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        reencode::utils::parse_global_section(self, globals, section)?;
        for _ in 0..self.points {
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
        for point in 0..self.points {
            exports.export(&format!("{RAN}{point}"), ExportKind::Global, self.globals + point);
        }
        Ok(())
    }

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: wasmparser::FunctionBody<'_>,
    ) -> Result<(), reencode::Error> {
        let mut function = self.new_function_with_parsed_locals(&body)?;
        let (number, mut point) = self.next;
        for step in self.flows.get(number).map(|flow| flow.steps.as_slice()).unwrap_or_default() {
            if step.is_point {
                function.instruction(&Instruction::I32Const(1));
                function.instruction(&Instruction::GlobalSet(self.globals + point));
                point += 1;
            }
            function.instruction(&RoundtripReencoder.instruction(step.operator.clone())?);
        }
        code.function(&function);
        self.next = (number + 1, point);
        Ok(())
    }
}
