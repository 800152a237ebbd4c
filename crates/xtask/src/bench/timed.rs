//! One process, and what it took.

use std::error::Error;
use std::fs::File;
use std::io::Read as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use wait4::Wait4;

use crate::run::root;

/// What one process took.
#[derive(Clone, Copy)]
pub(super) struct Run {
    /// Seconds of the processor: the kernel's account of the process, or what it says itself on standard error.
    pub(super) cpu: f64,
    pub(super) peak_bytes: u64,
}

/// Where lists are and where processes write to.
pub(super) fn folder() -> PathBuf {
    root().join("target/bench")
}

/// Where the last process wrote to.
pub(super) fn output() -> PathBuf {
    folder().join("out.ndjson")
}

/// Runs a program to its end.
pub(super) fn timed(command: &mut Command) -> Result<Run, Box<dyn Error>> {
    let out = File::create(output())?;
    let mut child = command.stdin(Stdio::null()).stdout(out).stderr(Stdio::piped()).spawn()?;
    let mut said = String::new();
    if let Some(mut stderr) = child.stderr.take() {
        stderr.read_to_string(&mut said)?;
    }
    let used = child.wait4()?;
    // Exit code 1 says that a recipient was rejected, which is an answer too.
    if !matches!(used.status.code(), Some(0 | 1)) {
        return Err(format!("{command:?} ended with {}: {said}", used.status).into());
    }
    let cpu = (used.rusage.utime + used.rusage.stime).as_secs_f64();
    Ok(Run { cpu: said.trim().parse().unwrap_or(cpu), peak_bytes: used.rusage.maxrss })
}

pub(super) fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}
