//! Which faults can be made in a file, and where.
//!
//! The kinds are those of cargo-mutants, and one more: a function that answers a plain value at once, an operator that is
//! another, a `!` that is gone, an arm that is never taken, a guard that always or never holds, a call that is left out.
//! What is worked out while compiling (constants, `const fn`) has no number that could be asked for, and what stands inside
//! of a macro is not looked into.

use std::collections::HashMap;
use std::ops::Range;

use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, BinOp, Block, Expr, Pat, ReturnType, Stmt, Type, UnOp};

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// From the root of the repository.
    pub(crate) file: String,
    /// From 1.
    pub(crate) line: usize,
    /// `Type::method`, or a function's name.
    pub(crate) function: String,
    /// What is done, and the how many-th time in that function where it is not the first.
    pub(crate) change: String,
}

impl Fault {
    /// What names it when lines have moved.
    pub(crate) fn key(&self) -> String {
        format!("{}\t{}\t{}", self.file, self.function, self.change)
    }
}

/// How a fault's text is put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// In the place of an expression.
    Expression,
    /// As what a function answers at once; the place is empty and right behind its `{`.
    Answer,
    /// A call that is left out, with its `;`.
    Statement,
    /// The arm of a `match` that has no guard; the place is empty and right behind its pattern.
    Arm,
    /// The guard of an arm.
    Guard,
}

/// A place in a file, with what may stand there instead, each by its number.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) bytes: Range<usize>,
    pub(crate) shape: Shape,
    pub(crate) instead: Vec<(usize, String)>,
}

/// All places of a file, whose faults are added to `faults`.
///
/// # Errors
///
/// That the file is no Rust.
pub(crate) fn places(file: &str, text: &str, faults: &mut Vec<Fault>) -> syn::Result<Vec<Place>> {
    let tree = syn::parse_file(text)?;
    let mut finder =
        Finder { file, faults, places: Vec::new(), scope: Vec::new(), function: String::new(), seen: HashMap::new() };
    finder.visit_file(&tree);
    Ok(finder.places)
}

struct Finder<'a> {
    file: &'a str,
    faults: &'a mut Vec<Fault>,
    places: Vec<Place>,
    /// The types around.
    scope: Vec<String>,
    /// The function around; outside of functions nothing is found.
    function: String,
    /// How often a change was made in a function.
    seen: HashMap<(String, String), usize>,
}

impl Finder<'_> {
    fn place(&mut self, bytes: Range<usize>, at: Span, shape: Shape, instead: Vec<(String, String)>) {
        if self.function.is_empty() || instead.is_empty() {
            return;
        }
        let line = at.start().line;
        let numbered = instead.into_iter().map(|(change, text)| (self.fault(line, change), text)).collect();
        self.places.push(Place { bytes, shape, instead: numbered });
    }

    fn fault(&mut self, line: usize, change: String) -> usize {
        let times = self.seen.entry((self.function.clone(), change.clone())).or_insert(0);
        *times += 1;
        let change = if *times == 1 { change } else { format!("{change} ({times})") };
        self.faults.push(Fault { file: self.file.into(), line, function: self.function.clone(), change });
        self.faults.len() - 1
    }

    fn function(&mut self, attributes: &[Attribute], signature: &syn::Signature, block: &Block) {
        if is_for_tests(attributes) || signature.constness.is_some() {
            return;
        }
        let name = signature.ident.to_string();
        let around = match self.scope.last() {
            Some(of) => format!("{of}::{name}"),
            None => name,
        };
        let outer = std::mem::replace(&mut self.function, around);
        if !block.stmts.is_empty() {
            let begin = block.brace_token.span.open().byte_range().end;
            let answers = answers(&signature.output).into_iter();
            let instead = answers.map(|text| (format!("answer `{text}`"), text)).collect();
            self.place(begin..begin, signature.span(), Shape::Answer, instead);
        }
        visit::visit_block(self, block);
        self.function = outer;
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if !is_for_tests(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_impl(&mut self, of: &'ast syn::ItemImpl) {
        if is_for_tests(&of.attrs) {
            return;
        }
        self.scope.push(of.self_ty.to_token_stream().to_string().replace(' ', ""));
        visit::visit_item_impl(self, of);
        self.scope.pop();
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.function(&function.attrs, &function.sig, &function.block);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.function(&function.attrs, &function.sig, &function.block);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast syn::TraitItemFn) {
        if let Some(block) = &function.default {
            self.function(&function.attrs, &function.sig, block);
        }
    }

    // What is worked out while compiling.
    fn visit_item_const(&mut self, _: &'ast syn::ItemConst) {}
    fn visit_item_static(&mut self, _: &'ast syn::ItemStatic) {}
    fn visit_impl_item_const(&mut self, _: &'ast syn::ImplItemConst) {}
    fn visit_type(&mut self, _: &'ast Type) {}
    fn visit_generic_argument(&mut self, _: &'ast syn::GenericArgument) {}
    fn visit_expr_const(&mut self, _: &'ast syn::ExprConst) {}
    fn visit_attribute(&mut self, _: &'ast Attribute) {}
    fn visit_pat(&mut self, _: &'ast Pat) {}

    fn visit_expr_repeat(&mut self, repeat: &'ast syn::ExprRepeat) {
        self.visit_expr(&repeat.expr);
    }

    fn visit_expr_binary(&mut self, binary: &'ast syn::ExprBinary) {
        let joins_patterns = has_pattern(&binary.left) || has_pattern(&binary.right);
        if !joins_patterns {
            let (left, right) = (binary.left.to_token_stream(), binary.right.to_token_stream());
            let said = binary.op.to_token_stream().to_string();
            let instead = others(&binary.op).iter();
            let instead = instead.map(|op| (format!("`{op}` for `{said}`"), format!("({left}) {op} ({right})")));
            self.place(binary.span().byte_range(), binary.op.span(), Shape::Expression, instead.collect());
        }
        visit::visit_expr_binary(self, binary);
    }

    fn visit_expr_unary(&mut self, unary: &'ast syn::ExprUnary) {
        if matches!(unary.op, UnOp::Not(_) | UnOp::Neg(_)) {
            let said = unary.op.to_token_stream().to_string();
            let instead = vec![(format!("no `{said}`"), unary.expr.to_token_stream().to_string())];
            self.place(unary.span().byte_range(), unary.span(), Shape::Expression, instead);
        }
        visit::visit_expr_unary(self, unary);
    }

    fn visit_expr_match(&mut self, choice: &'ast syn::ExprMatch) {
        // An arm can go only where another takes everything.
        let all = choice.arms.iter().position(|arm| arm.guard.is_none() && takes_everything(&arm.pat));
        for (index, arm) in choice.arms.iter().enumerate() {
            let is_first_of_rest = all.is_some_and(|all| index < all);
            let pattern = shortened(&arm.pat.to_token_stream().to_string());
            match &arm.guard {
                Some((_, guard)) if !has_pattern(guard) => {
                    let of = ["true", "false"].map(|text| (format!("guard of `{pattern}` {text}"), text.to_owned()));
                    self.place(guard.span().byte_range(), guard.span(), Shape::Guard, of.into());
                }
                None if is_first_of_rest => {
                    let end = arm.pat.span().byte_range().end;
                    let instead = vec![(format!("no arm `{pattern}`"), String::new())];
                    self.place(end..end, arm.pat.span(), Shape::Arm, instead);
                }
                _ => {}
            }
        }
        visit::visit_expr_match(self, choice);
    }

    fn visit_stmt(&mut self, statement: &'ast Stmt) {
        if let Stmt::Expr(expression, Some(end)) = statement {
            let called = match expression {
                Expr::Try(inner) => &*inner.expr,
                other => other,
            };
            if matches!(called, Expr::Call(_) | Expr::MethodCall(_)) {
                let bytes = expression.span().byte_range().start..end.span().byte_range().end;
                let said = shortened(&expression.to_token_stream().to_string());
                let instead = vec![(format!("without `{said}`"), String::new())];
                self.place(bytes, expression.span(), Shape::Statement, instead);
            }
        }
        visit::visit_stmt(self, statement);
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let said = attribute.meta.to_token_stream().to_string();
        said == "test" || said.starts_with("cfg (test") || said.starts_with("cfg(test")
    })
}

/// Whether `let` is part of a condition, which only `&&` may follow.
fn has_pattern(expression: &Expr) -> bool {
    match expression {
        Expr::Let(_) => true,
        Expr::Binary(binary) => has_pattern(&binary.left) || has_pattern(&binary.right),
        _ => false,
    }
}

fn takes_everything(pattern: &Pat) -> bool {
    match pattern {
        Pat::Wild(_) => true,
        Pat::Ident(name) => name.subpat.is_none() && name.ident.to_string().starts_with(char::is_lowercase),
        _ => false,
    }
}

/// Text of code on one line and not too long, to name a fault by.
fn shortened(code: &str) -> String {
    let code = code.split_whitespace().collect::<Vec<_>>().join(" ");
    if code.chars().count() <= 48 { code } else { code.chars().take(47).collect::<String>() + "…" }
}

fn others(operator: &BinOp) -> &'static [&'static str] {
    match operator {
        BinOp::Eq(_) => &["!="],
        BinOp::Ne(_) => &["=="],
        BinOp::And(_) => &["||"],
        BinOp::Or(_) => &["&&"],
        BinOp::Lt(_) => &["<=", ">"],
        BinOp::Le(_) => &["<", ">"],
        BinOp::Gt(_) => &[">=", "<"],
        BinOp::Ge(_) => &[">", "<"],
        BinOp::Add(_) => &["-"],
        BinOp::Sub(_) | BinOp::Mul(_) => &["+"],
        BinOp::Div(_) | BinOp::Rem(_) => &["*"],
        BinOp::BitAnd(_) => &["|"],
        BinOp::BitOr(_) | BinOp::BitXor(_) => &["&"],
        BinOp::Shl(_) => &[">>"],
        BinOp::Shr(_) => &["<<"],
        BinOp::AddAssign(_) => &["-="],
        BinOp::SubAssign(_) | BinOp::MulAssign(_) => &["+="],
        BinOp::BitAndAssign(_) => &["|="],
        BinOp::BitOrAssign(_) | BinOp::BitXorAssign(_) => &["&="],
        _ => &[],
    }
}

/// Plain values that a function of this type may answer; what does not compile is left out later.
fn answers(output: &ReturnType) -> Vec<String> {
    let ReturnType::Type(_, of) = output else { return vec!["()".into()] };
    plain_values(of)
}

fn plain_values(of: &Type) -> Vec<String> {
    match of {
        Type::Path(path) => match path.path.segments.last() {
            Some(last) => of_path(&last.ident.to_string(), last),
            None => Vec::new(),
        },
        Type::Reference(reference) => match &*reference.elem {
            Type::Path(path) if path.path.is_ident("str") => vec!["\"\"".into(), "\"xyzzy\"".into()],
            Type::Slice(_) if reference.mutability.is_none() => vec!["&[]".into()],
            _ => Vec::new(),
        },
        Type::Tuple(tuple) if tuple.elems.is_empty() => vec!["()".into()],
        Type::Tuple(_) | Type::Array(_) => vec!["Default::default()".into()],
        _ => Vec::new(),
    }
}

fn of_path(name: &str, segment: &syn::PathSegment) -> Vec<String> {
    let within = || match &segment.arguments {
        syn::PathArguments::AngleBracketed(given) => given.args.iter().find_map(|argument| match argument {
            syn::GenericArgument::Type(of) => Some(of),
            _ => None,
        }),
        _ => None,
    };
    match name {
        "bool" => vec!["true".into(), "false".into()],
        "u8" | "u16" | "u32" | "u64" | "usize" | "i8" | "i16" | "i32" | "i64" | "isize" => vec!["0".into(), "1".into()],
        "String" => vec!["\"xyzzy\".into()".into()],
        "Option" => {
            let some = within().map(plain_values).unwrap_or_default();
            std::iter::once("None".to_owned()).chain(some.into_iter().map(|value| format!("Some({value})"))).collect()
        }
        "Result" => {
            let fine = within().map(plain_values).unwrap_or_default();
            fine.into_iter().map(|value| format!("Ok({value})")).collect()
        }
        _ => vec!["Default::default()".into()],
    }
}

#[cfg(test)]
mod tests {
    use super::places;

    fn changes(text: &str) -> Vec<String> {
        let mut faults = Vec::new();
        places("a.rs", text, &mut faults).expect("Rust");
        faults.into_iter().map(|fault| format!("{}: {}", fault.function, fault.change)).collect()
    }

    #[test]
    fn what_is_worked_out_while_compiling_has_no_faults() {
        assert!(
            changes("const A: u8 = 1 + 2; static B: [u8; 1 + 1] = [0; 2]; const fn f(a: u8) -> u8 { a + 1 }")
                .is_empty()
        );
        assert!(changes("#[cfg(test)] mod tests { fn f() -> bool { true } } #[test] fn g() { h(); }").is_empty());
    }

    #[test]
    fn a_function_answers_plain_values_of_its_type() {
        assert_eq!(
            changes("impl A { fn f(&self) -> Option<bool> { self.x } }"),
            ["A::f: answer `None`", "A::f: answer `Some(true)`", "A::f: answer `Some(false)`"]
        );
        assert!(changes("fn f() -> impl Iterator<Item = u8> { x }").is_empty());
    }

    #[test]
    fn the_second_of_a_kind_says_so() {
        assert_eq!(
            changes("fn f(a: A) { if a.b && a.c {} if a.d && a.e {} }").get(1..),
            Some(["f: `||` for `&&`".to_owned(), "f: `||` for `&&` (2)".to_owned()].as_slice())
        );
    }

    #[test]
    fn patterns_in_conditions_stay() {
        let changes = changes("fn f(a: Option<u8>) { if let Some(b) = a && b == 1 {} }");
        assert_eq!(changes, ["f: answer `()`", "f: `!=` for `==`"]);
    }

    #[test]
    fn an_arm_goes_only_where_another_takes_everything() {
        assert_eq!(changes("fn f(a: A) { match a { A::B => (), other => g(other) } }").len(), 2);
        assert_eq!(changes("fn f(a: A) { match a { A::B => (), A::C => () } }").len(), 1);
    }
}
