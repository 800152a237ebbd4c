//! What docs/schedule.md says of the windows of states is what the engine has.

use std::fs;

use sendcheck::StateWindow;
use sendcheck_tests::vectors::root;

#[test]
fn every_state_stands_in_the_document_with_its_hours_and_sources() {
    let document = fs::read_to_string(root().join("../../docs/schedule.md")).unwrap();
    let section = document.split("\n## ").find(|section| section.starts_with("Windows of states")).unwrap();
    let rows: Vec<&str> = section.lines().filter(|line| line.starts_with("| ")).skip(2).collect();
    let row = |state: &StateWindow| {
        format!("| {} ({}) | {} | {} |", state.name(), state.code(), state.hours(), state.sources())
    };
    assert_eq!(rows, StateWindow::ALL.iter().map(row).collect::<Vec<_>>());
}
