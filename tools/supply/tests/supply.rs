//! The notices are current, and the bills say what is in the artifacts.

use std::fs;

use sendcheck_supply::{Artifact, COMMAND, Crates, PACKAGE, WHEEL, declared_rust, notices, root, sbom};

#[test]
fn the_notices_are_current() {
    let written = fs::read_to_string(root().join(notices::FILE)).unwrap_or_default();
    assert!(written == notices::text().unwrap(), "{} is stale: run `cargo xtask notices`", notices::FILE);
}

#[test]
fn everything_shipped_has_a_permitted_licence_and_a_known_archive() {
    let deny = fs::read_to_string(root().join("deny.toml")).unwrap();
    let allowed = deny.lines().find_map(|line| line.strip_prefix("allow = ")).unwrap();
    for artifact in [COMMAND, PACKAGE, WHEEL] {
        let packages = artifact.packages(&Crates::of(&artifact).unwrap()).unwrap();
        assert!(packages.len() > 5, "{artifact:?}");
        for package in packages {
            let mut words = package.license.split([' ', '(', ')']).filter(|word| !word.is_empty());
            // Of a choice one will do, which cargo-deny looks at; here every word is one that is permitted, or a choice.
            let known = words.any(|word| allowed.contains(&format!("\"{word}\"")));
            assert!(known, "{}: {}", package.name, package.license);
            assert!(package.hash.is_some(), "{} has no checksum", package.name);
        }
    }
}

#[test]
fn a_bill_names_every_package_once_with_its_hash() {
    let count = |artifact: &Artifact| {
        let target = artifact.targets()[0];
        let packages = artifact.packages_for(&Crates::of(artifact).unwrap(), target).unwrap();
        let bill = sbom::of(artifact, target, &packages);
        assert_eq!(bill["metadata"]["properties"][0]["value"], target);
        assert_eq!((&bill["bomFormat"], &bill["specVersion"]), (&"CycloneDX".into(), &"1.5".into()));
        let components = bill["components"].as_array().unwrap();
        let mut references: Vec<_> =
            components.iter().map(|component| component["bom-ref"].as_str().unwrap()).collect();
        references.sort_unstable();
        references.dedup();
        assert_eq!(references.len(), packages.len());
        for component in components {
            let digest = component["hashes"][0]["content"].as_str().unwrap();
            assert!(
                [64, 128].contains(&digest.len()) && digest.bytes().all(|byte| byte.is_ascii_hexdigit()),
                "{component}"
            );
        }
        assert_eq!(bill["dependencies"][0]["dependsOn"].as_array().unwrap().len(), packages.len());
        packages.len()
    };
    assert!(count(&COMMAND) > count(&PACKAGE));
    assert!(count(&COMMAND) > count(&WHEEL));
}

#[test]
fn nothing_that_a_crate_is_built_with_needs_a_newer_rust_than_the_crate_says() {
    let crates = Crates::read().unwrap();
    for published in ["sendcheck-core", "sendcheck", "sendcheck-workbook", "sendcheck-cli"] {
        let declared = declared_rust(published).unwrap();
        let packages = crates.to_build(published, COMMAND.targets()[0]).unwrap();
        assert!(packages.iter().any(|package| package.rust.is_some()), "{published}: nothing says which Rust it needs");
        for package in packages {
            let name = (&package.name, &package.version);
            assert!(package.rust <= Some(declared), "{published}: {name:?} needs Rust {:?}", package.rust);
        }
    }
}
