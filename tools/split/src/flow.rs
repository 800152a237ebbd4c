//! A function's code as far as it has to be known to be cut: which instructions belong together, and where it may be noticed
//! whether they run.

use std::error::Error;

use wasmparser::{
    BlockType, FuncToValidate, FuncValidatorAllocations, FunctionBody, Operator, Parser, ValType, ValidPayload,
    Validator, ValidatorResources,
};

use crate::module::{Module, count};

/// The code of one function, instruction by instruction.
#[derive(Debug)]
pub(crate) struct Flow<'a> {
    /// The types of what it returns.
    pub(crate) results: Vec<ValType>,
    /// The type of each local, parameters first.
    pub(crate) locals: Vec<ValType>,
    pub(crate) parameters: usize,
    pub(crate) steps: Vec<Step<'a>>,
}

/// An instruction, and what holds before it.
#[derive(Debug)]
pub(crate) struct Step<'a> {
    pub(crate) operator: Operator<'a>,
    /// Where it begins in the file.
    pub(crate) offset: usize,
    /// Of an `else` or an end: the place of what it closes, which may be an `else` again. Of the last end, and of all others: its own.
    pub(crate) closes: usize,
    /// Nothing lies on the stack that the innermost block has put there.
    pub(crate) is_bare: bool,
    /// It can be come to, as far as the instructions before it say.
    pub(crate) is_reachable: bool,
    /// Whether it runs is not known by what runs before: it begins an arm, or follows where control may have gone elsewhere.
    pub(crate) is_point: bool,
    /// The types of what a block that begins here takes and gives.
    pub(crate) takes: Vec<ValType>,
    pub(crate) gives: Vec<ValType>,
}

impl<'a> Flow<'a> {
    /// # Errors
    ///
    /// Code that is not valid.
    fn read(
        function: FuncToValidate<ValidatorResources>,
        ty: &wasmparser::FuncType,
        types: &[wasmparser::FuncType],
        body: &FunctionBody<'a>,
    ) -> Result<Self, Box<dyn Error>> {
        let mut locals = ty.params().to_vec();
        let parameters = locals.len();
        for declared in body.get_locals_reader()? {
            let (count, ty) = declared?;
            locals.extend(std::iter::repeat_n(ty, count as usize));
        }
        let mut validator = function.into_validator(FuncValidatorAllocations::default());
        validator.read_locals(&mut body.get_binary_reader())?;
        let (mut steps, mut open): (Vec<Step<'a>>, Vec<usize>) = (Vec::new(), Vec::new());
        let mut is_point = true;
        for read in body.get_operators_reader()?.into_iter_with_offsets() {
            let (operator, offset) = read?;
            let frame = validator.get_control_frame(0).ok_or("code behind the end of a function")?;
            let (is_bare, is_reachable) =
                (validator.operand_stack_height() as usize == frame.height, !frame.unreachable);
            let at = steps.len();
            let (mut takes, mut gives) = (Vec::new(), Vec::new());
            let (mut opens, mut closes) = (false, at);
            let next_is_point = match &operator {
                Operator::Block { blockty } | Operator::Loop { blockty } | Operator::If { blockty } => {
                    (takes, gives) = signature(*blockty, types)?;
                    opens = true;
                    matches!(operator, Operator::If { .. })
                }
                Operator::Else => {
                    closes = open.pop().unwrap_or(at);
                    opens = true;
                    true
                }
                Operator::End => {
                    closes = open.pop().unwrap_or(at);
                    true
                }
                Operator::BrIf { .. } => true,
                _ => false,
            };
            if opens {
                open.push(at);
            }
            validator.op(offset, &operator)?;
            steps.push(Step { operator, offset, closes, is_bare, is_reachable, is_point, takes, gives });
            is_point = next_is_point;
        }
        Ok(Self { results: ty.results().to_vec(), locals, parameters, steps })
    }

    /// The code of all functions of a module that have a body, in their order.
    ///
    /// # Errors
    ///
    /// A module that is not valid.
    pub(crate) fn all(bytes: &'a [u8], module: &Module<'a>) -> Result<Vec<Self>, Box<dyn Error>> {
        let mut validator = Validator::new();
        let mut flows = Vec::new();
        for payload in Parser::new(0).parse_all(bytes) {
            if let ValidPayload::Func(function, body) = validator.payload(&payload?)? {
                let (_, ty) = module.type_of(module.imported() + count(&flows)).ok_or("a function has no type")?;
                flows.push(Self::read(function, ty, &module.types, &body)?);
            }
        }
        Ok(flows)
    }

    /// The places before which it is noticed whether they run; the first is the beginning of the function.
    pub(crate) fn points(&self) -> impl Iterator<Item = usize> {
        self.steps.iter().enumerate().filter(|(_, step)| step.is_point).map(|(at, _)| at)
    }

    /// Where an instruction begins in the file.
    pub(crate) fn offset(&self, at: usize) -> usize {
        self.steps.get(at).map_or(0, |step| step.offset)
    }

    /// Of each beginning of a block, and of each `else`, the place of its end.
    pub(crate) fn ends(&self) -> Vec<usize> {
        let mut ends = vec![0; self.steps.len()];
        for (at, step) in self.steps.iter().enumerate() {
            if matches!(step.operator, Operator::End) {
                let mut begin = step.closes;
                if let Some(end) = ends.get_mut(begin) {
                    *end = at;
                }
                if let Some(Step { operator: Operator::Else, closes, .. }) = self.steps.get(begin) {
                    begin = *closes;
                }
                if let Some(end) = ends.get_mut(begin) {
                    *end = at;
                }
            }
        }
        ends
    }

    /// What begins the block that an `else` or an end belongs to; nothing does the function.
    pub(crate) fn block_of(&self, end: usize) -> Option<&Operator<'a>> {
        let step = self.steps.get(end)?;
        let begin = self.steps.get(step.closes).filter(|_| step.closes != end)?;
        match &begin.operator {
            Operator::Else => self.steps.get(begin.closes).map(|step| &step.operator),
            operator => Some(operator),
        }
    }
}

fn signature(ty: BlockType, types: &[wasmparser::FuncType]) -> Result<(Vec<ValType>, Vec<ValType>), Box<dyn Error>> {
    Ok(match ty {
        BlockType::Empty => (Vec::new(), Vec::new()),
        BlockType::Type(ty) => (Vec::new(), vec![ty]),
        BlockType::FuncType(number) => {
            let ty = types.get(number as usize).ok_or("a block has no type")?;
            (ty.params().to_vec(), ty.results().to_vec())
        }
    })
}
