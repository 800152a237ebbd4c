//! Bills of materials: `CycloneDX` 1.5 as JSON, without a time or a number of its own, so that one build has one bill.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::{Artifact, COMMAND, Crates, PACKAGE, Package, WHEEL};

/// Writes the bills of all artifacts into a folder, one for each target; answers where they are.
///
/// # Errors
///
/// What cannot be read or written.
pub fn write(folder: &std::path::Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let mut written = Vec::new();
    for artifact in [COMMAND, PACKAGE, WHEEL] {
        let crates = Crates::of(&artifact)?;
        for target in artifact.targets() {
            let bill = of(&artifact, target, &artifact.packages_for(&crates, target)?);
            let path = folder.join(format!("{}-{target}.cdx.json", artifact.package));
            fs::write(&path, serde_json::to_string_pretty(&bill)? + "\n")?;
            written.push(path);
        }
    }
    Ok(written)
}

/// The bill of one artifact for one target.
pub fn of(artifact: &Artifact, target: &str, packages: &[Package]) -> Value {
    let version = env!("CARGO_PKG_VERSION");
    let reference = format!("{}@{version}", artifact.package);
    let refs: Vec<_> = packages.iter().map(Package::purl).collect();
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": reference,
                "name": artifact.package,
                "version": version,
                "description": format!("sendcheck, {}", artifact.name),
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
            "properties": [{ "name": "cargo:target", "value": target }],
        },
        "components": packages.iter().map(component).collect::<Vec<_>>(),
        "dependencies": [{ "ref": reference, "dependsOn": refs }],
    })
}

fn component(package: &Package) -> Value {
    let hash = package.hash.as_ref().map(|(algorithm, digest)| json!({ "alg": algorithm, "content": digest }));
    json!({
        "type": "library",
        "bom-ref": package.purl(),
        "name": package.name,
        "version": package.version,
        "purl": package.purl(),
        "licenses": [{ "expression": package.license }],
        "hashes": hash.into_iter().collect::<Vec<_>>(),
    })
}
