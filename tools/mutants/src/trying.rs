//! Runs the tests with one fault at a time.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::building::Program;
use crate::outcomes::Outcome;

/// The tests that are not asked: they look at the text of the code, run programs that have no fault in them, count what is
/// allocated, or take longer than all others together.
const NOT_ASKED: [&str; 8] =
    ["answers", "crm_export", "guides", "invariants", "lines", "phone_memory", "recipients_memory", "schemas"];

/// A program and what it comes to.
pub(crate) struct Asked {
    program: Program,
    takes: Duration,
    reached: Vec<bool>,
}

/// Runs every program without a fault, for what it takes and what it comes to.
///
/// # Errors
///
/// A program whose tests fail without a fault.
pub(crate) fn without_fault(programs: &[Program], faults: usize, notes: &Path) -> Result<Vec<Asked>, Box<dyn Error>> {
    let mut asked = Vec::new();
    for program in programs.iter().filter(|program| !NOT_ASKED.contains(&program.name.as_str())) {
        let _ = fs::remove_file(notes);
        let longest = Duration::from_secs(600);
        let begun = Instant::now();
        let does_pass = passes(program, "", longest)?;
        let takes = begun.elapsed();
        if !does_pass || !passes(program, &notes.to_string_lossy(), longest)? {
            return Err(format!("the tests of {} fail without a fault", program.name).into());
        }
        let mut reached = vec![false; faults];
        for line in fs::read_to_string(notes).unwrap_or_default().lines() {
            if let Some(place) = line.parse::<usize>().ok().and_then(|number| reached.get_mut(number)) {
                *place = true;
            }
        }
        let count = reached.iter().filter(|reached| **reached).count();
        crate::say(&format!("{:24} {:>6} ms, comes to {count}", program.name, takes.as_millis()));
        asked.push(Asked { program: program.clone(), takes, reached });
    }
    asked.sort_by_key(|asked| asked.takes);
    Ok(asked)
}

/// Tries these faults, as many at once as there are processors, and tells what becomes of each.
pub(crate) fn with_each(asked: &[Asked], faults: &[usize], tell: &(dyn Fn(usize, Outcome) + Sync)) {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(fault) = faults.get(next.fetch_add(1, Ordering::Relaxed)) {
            tell(*fault, with(asked, *fault));
        }
    };
    let many = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| (0..many).for_each(|_| drop(scope.spawn(work))));
}

fn with(asked: &[Asked], fault: usize) -> Outcome {
    let mut reaching = asked.iter().filter(|asked| asked.reached.get(fault) == Some(&true)).peekable();
    if reaching.peek().is_none() {
        return Outcome::NotReached;
    }
    for asked in reaching {
        // What takes that much longer goes on without end.
        let longest = asked.takes * 8 + Duration::from_secs(15);
        if !passes(&asked.program, &fault.to_string(), longest).unwrap_or(false) {
            return Outcome::Noticed(asked.program.name.clone());
        }
    }
    Outcome::Survived
}

/// Whether all tests of a program pass in time.
fn passes(program: &Program, chosen: &str, longest: Duration) -> Result<bool, Box<dyn Error>> {
    // A fault may ask for memory without end.
    let mut shell = Command::new("sh");
    shell.args([
        "-c",
        "ulimit -v 6000000; exec \"$0\" --quiet --test-threads=1 --skip every_vector_holds_for_the_command",
    ]);
    shell.arg(&program.path).current_dir(&program.folder).env("CARGO_MANIFEST_DIR", &program.folder);
    shell.env("SENDCHECK_FAULT", chosen).env("PROPTEST_CASES", "32").env("PROPTEST_MAX_SHRINK_ITERS", "0");
    // A seed that one fault left behind would make tests notice the next.
    shell.env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "true");
    let mut child = shell.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        if begun.elapsed() > longest {
            child.kill()?;
            child.wait()?;
            return Ok(false);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}
