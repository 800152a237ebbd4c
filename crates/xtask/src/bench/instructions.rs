//! `cargo xtask bench-instructions`: what checking costs, in instructions, which no other work on the machine changes.
//!
//! Each is held against `benches/instructions.tsv`. A change that costs more says so in that file.

use std::error::Error;
use std::fs;
use std::process::Command;

use super::lists::Kind;
use super::timed;
use crate::budget::{Budget, Counts, ratio};
use crate::growth::counted_by_valgrind;
use crate::run::{cargo_target, root, succeed};

const BUDGET: Budget = Budget { file: "benches/instructions.tsv", keep: "cargo xtask bench-instructions --keep" };

/// So many rows are few enough for valgrind and enough for a fixed sum not to matter.
const ROWS: u32 = 10_000;

/// What a row with a finding may cost at most, as a multiple of the same row without.
const MOST_WITH_FINDING: f64 = 1.5;

/// The handoff against which the rows of [`Kind::OneFinding`] have none: its SMS is shorter.
const WITHOUT_FINDING: &str = "benches/lists/short.json";

/// The ways of asking, by name.
const WAYS: [(&str, &[&str]); 2] = [("readers", &["--format", "human"]), ("lines", super::LINES)];

/// Counts, and compares with the budget; with `--keep` writes the budget anew.
///
/// # Errors
///
/// What is missing (valgrind), which count is out of its budget, or that findings cost too much.
pub fn run(options: &[&str], say: &dyn Fn(&str)) -> Result<(), Box<dyn Error>> {
    let (keeps, as_built) = (options.contains(&"--keep"), options.contains(&"--as-built"));
    if let Some(other) = options.iter().find(|option| !["--keep", "--as-built"].contains(option)) {
        return Err(format!("`bench-instructions` takes `--keep` and `--as-built`, and not `{other}`").into());
    }
    if !as_built {
        let build = ["build", "--quiet", "--release", "--locked", "--package", "sendcheck-cli"];
        succeed(Command::new("cargo").args(build).current_dir(root()), "cargo build")?;
    }
    fs::create_dir_all(timed::folder())?;
    let mut counts = Counts::default();
    for kind in [Kind::Clean, Kind::Real] {
        for (way, options) in WAYS {
            let count = count(kind, kind.handoff(), options)?;
            say(&format!("{} {way}: {count}", kind.name()));
            counts.0.push((format!("{} {way}", kind.name()), count));
        }
    }
    costs_of_a_finding(say)?;
    if keeps { BUDGET.keep(&counts) } else { BUDGET.compare(&counts, true) }
}

/// Whether the same rows cost little more with a finding on each.
fn costs_of_a_finding(say: &dyn Fn(&str)) -> Result<(), Box<dyn Error>> {
    let [with, without] =
        [Kind::OneFinding.handoff(), WITHOUT_FINDING].map(|handoff| count(Kind::OneFinding, handoff, super::LINES));
    let times = ratio(with?, without?);
    say(&format!("a row with a finding costs {times:.2} times what it costs without"));
    if times <= MOST_WITH_FINDING { Ok(()) } else { Err(format!("which is more than {MOST_WITH_FINDING}").into()) }
}

fn count(kind: Kind, handoff: &str, options: &[&str]) -> Result<u64, Box<dyn Error>> {
    let list = timed::folder().join(format!("{}-{ROWS}.csv", kind.name()));
    fs::write(&list, kind.csv(ROWS))?;
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    valgrind.arg(cargo_target().join("release/sendcheck")).arg("check").arg(&list).args(["--handoff", handoff]);
    valgrind.args(["--threads", "1", "--numbers", "valid"]);
    kind.allow().iter().for_each(|host| {
        valgrind.args(["--allow", host]);
    });
    counted_by_valgrind(valgrind.args(options).current_dir(root()))
}
