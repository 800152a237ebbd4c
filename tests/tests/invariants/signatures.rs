//! Names of other crates in what a file offers: signatures, fields, variants, aliases, implementations, `pub use`.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};
use syn::{Attribute, File, ImplItem, Item, Signature, TraitItem, UseTree, Visibility};

/// Every public mention of a name that comes from one of these crates, in words.
///
/// Derived implementations are not looked at, nor is the trait of an `impl`: that a type can be serialized is
/// meant. What a trait is given (`impl From<url::ParseError> for …`) counts.
///
/// # Errors
///
/// That the text is no Rust.
pub(crate) fn foreign(text: &str, crates: &BTreeSet<String>) -> syn::Result<Vec<String>> {
    let file = syn::parse_file(text)?;
    let mut imported = BTreeMap::new();
    imports(&file, crates, &mut imported);
    let mut public = Public { crates, imported, found: Vec::new() };
    public.items(&file.items);
    Ok(public.found)
}

/// The names that a file imports from these crates, each with its crate.
fn imports(file: &File, crates: &BTreeSet<String>, names: &mut BTreeMap<String, String>) {
    struct Imports<'a>(&'a BTreeSet<String>, &'a mut BTreeMap<String, String>);
    impl<'ast> Visit<'ast> for Imports<'_> {
        fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
            for (root, name) in leaves(&item.tree, None) {
                if self.0.contains(&root) {
                    self.1.insert(name, root);
                }
            }
        }
    }
    Imports(crates, names).visit_file(file);
}

/// What a `use` brings in: the crate that a name comes from, and the name.
fn leaves(tree: &UseTree, root: Option<&str>) -> Vec<(String, String)> {
    let from = |name: &syn::Ident| root.map_or_else(|| name.to_string(), str::to_owned);
    match tree {
        UseTree::Path(path) => leaves(&path.tree, Some(&from(&path.ident))),
        UseTree::Name(name) => vec![(from(&name.ident), name.ident.to_string())],
        UseTree::Rename(name) => vec![(from(&name.ident), name.rename.to_string())],
        UseTree::Group(group) => group.items.iter().flat_map(|tree| leaves(tree, root)).collect(),
        UseTree::Glob(_) => root.map(|root| (root.to_owned(), "*".to_owned())).into_iter().collect(),
    }
}

struct Public<'a> {
    crates: &'a BTreeSet<String>,
    imported: BTreeMap<String, String>,
    found: Vec<String>,
}

impl Public<'_> {
    fn items(&mut self, items: &[Item]) {
        for item in items {
            self.item(item);
        }
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Fn(item) if offered(&item.vis, &item.attrs) => self.visit_signature(&item.sig),
            Item::Struct(item) if offered(&item.vis, &item.attrs) => {
                self.visit_generics(&item.generics);
                for field in item.fields.iter().filter(|field| offered(&field.vis, &field.attrs)) {
                    self.visit_type(&field.ty);
                }
            }
            Item::Enum(item) if offered(&item.vis, &item.attrs) => {
                self.visit_generics(&item.generics);
                for field in item.variants.iter().flat_map(|variant| &variant.fields) {
                    self.visit_type(&field.ty);
                }
            }
            Item::Type(item) if offered(&item.vis, &item.attrs) => self.visit_type(&item.ty),
            Item::Const(item) if offered(&item.vis, &item.attrs) => self.visit_type(&item.ty),
            Item::Static(item) if offered(&item.vis, &item.attrs) => self.visit_type(&item.ty),
            Item::Use(item) if offered(&item.vis, &item.attrs) => {
                let leaves = leaves(&item.tree, None).into_iter();
                self.found.extend(
                    leaves.filter(|(root, _)| self.crates.contains(root)).map(|(root, name)| format!("{root}::{name}")),
                );
            }
            Item::Trait(item) if offered(&item.vis, &item.attrs) => {
                for item in &item.items {
                    if let TraitItem::Fn(item) = item {
                        self.visit_signature(&item.sig);
                    }
                }
            }
            Item::Mod(item) if !for_tests(&item.attrs) => {
                self.items(item.content.as_ref().map_or(&[], |(_, items)| items));
            }
            Item::Impl(item) if !for_tests(&item.attrs) => self.implementation(item),
            _ => {}
        }
    }

    fn implementation(&mut self, item: &syn::ItemImpl) {
        self.visit_type(&item.self_ty);
        if let Some((of, _)) = &item.trait_ {
            for segment in &of.segments {
                self.visit_path_arguments(&segment.arguments);
            }
            return;
        }
        for item in &item.items {
            match item {
                ImplItem::Fn(item) if offered(&item.vis, &item.attrs) => self.visit_signature(&item.sig),
                ImplItem::Const(item) if offered(&item.vis, &item.attrs) => self.visit_type(&item.ty),
                _ => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Public<'_> {
    fn visit_signature(&mut self, signature: &'ast Signature) {
        visit::visit_signature(self, signature);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let first = path.segments.first().map(|segment| segment.ident.to_string()).unwrap_or_default();
        let from = if self.crates.contains(&first) { Some(&first) } else { self.imported.get(&first) };
        if let Some(from) = from {
            let written: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            self.found.push(format!("{} of {from}", written.join("::")));
        }
        visit::visit_path(self, path);
    }
}

/// `pub` means reachable here: the lint `unreachable_pub` refuses any other.
fn offered(visibility: &Visibility, attributes: &[Attribute]) -> bool {
    matches!(visibility, Visibility::Public(_)) && !for_tests(attributes)
}

fn for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Ident>().is_ok_and(|word| word == "test")
    })
}
