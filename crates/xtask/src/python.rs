//! `cargo xtask python` and `test-python`: the wheel of the Python package, and its tests.
//!
//! ```text
//! target/python/venv      an environment of Python with what builds and tests the wheel
//! target/python/build     what cargo builds it of
//! target/python/wheels    the wheel and the source distribution as they would be published
//! ```

use std::env;
use std::error::Error;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::run::{cargo_target, root, succeed};

/// What the package needs at least.
const NEEDED: &str = "Python 3.9 or later is needed: `python3`, or the program that the variable PYTHON names";

/// Builds the wheel, and the source distribution beside it; answers where the wheel is.
///
/// # Errors
///
/// That Python is missing, or which step failed.
pub fn run(say: impl Fn(&str)) -> Result<PathBuf, Box<dyn Error>> {
    let out = root().join("target/python");
    let python = environment(&out, &["requirements.txt".into()], &say)?;
    let wheel = wheel(&out, &python, &say)?;
    say("packing the sources");
    let mut maturin = Command::new(&python);
    maturin.args(["-m", "maturin", "sdist", "--out"]).arg(out.join("wheels")).current_dir(package());
    succeed(maturin.env("SOURCE_DATE_EPOCH", TIME), "maturin sdist")?;
    Ok(wheel)
}

/// What the wheel is tested in besides: its word, the file of its test without ending, and what it needs.
const HOSTS: [(&str, &str, &str); 3] = [
    ("dask", "test_dask", "nothing more is needed"),
    ("ray", "test_ray", "nothing more is needed"),
    ("spark", "test_spark", "Java 17 or later is needed"),
];

/// Builds and installs the wheel and runs its tests; with `dask`, `ray` or `spark` the one there. Spark needs Java and 450 MB.
///
/// # Errors
///
/// Another option, what is missing (Python, its packages, Java) or which step failed.
pub fn test(options: &[&str], say: impl Fn(&str)) -> Result<(), Box<dyn Error>> {
    let host = match options {
        [] => None,
        [name] => Some(HOSTS.iter().find(|(host, ..)| host == name).ok_or(WHAT_IS_TAKEN)?),
        _ => return Err(WHAT_IS_TAKEN.into()),
    };
    let out = root().join("target/python");
    let mut requirements = vec!["requirements.txt".to_owned()];
    requirements.extend(host.map(|(name, ..)| format!("requirements-{name}.txt")));
    let python = environment(&out, &requirements, &say)?;
    let wheel = wheel(&out, &python, &say)?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--force-reinstall"]);
    succeed(install.arg(&wheel), "pip install of the wheel")?;
    say("building the command, whose answers have to be the same");
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--locked", "--package", "sendcheck-cli"]).current_dir(root());
    succeed(&mut cargo, "cargo build --package sendcheck-cli")?;
    let tests = package().join("tests");
    let mut pytest = Command::new(&python);
    pytest.args(["-m", "pytest", "--quiet", "-p", "no:cacheprovider"]).current_dir(&tests);
    pytest.env("SENDCHECK_COMMAND", cargo_target().join("debug/sendcheck"));
    if let Some((name, test, needed)) = host {
        say(&format!("testing the wheel on {name}"));
        return succeed(pytest.arg(format!("{test}.py")), &format!("pytest {test}.py ({needed})"));
    }
    say("writing what the Rust crate answers to every vector");
    let vectors = out.join("vectors.json");
    generate(&vectors)?;
    say("comparing the layout, and the types with the code");
    let mut ruff = Command::new(&python);
    ruff.args(["-m", "ruff", "format", "--no-cache", "--check", "--quiet", "."]).current_dir(package());
    succeed(&mut ruff, "ruff format --check (without `--check` it mends the layout)")?;
    let mut mypy = Command::new(&python);
    mypy.args(["-m", "mypy", "--cache-dir=/dev/null", "python/sendcheck"]).current_dir(package());
    succeed(&mut mypy, "mypy")?;
    say("testing the wheel");
    pytest.args(HOSTS.map(|(_, test, _)| format!("--ignore={test}.py"))).env("SENDCHECK_VECTORS", &vectors);
    succeed(&mut pytest, "pytest in crates/sendcheck-python/tests")
}

const WHAT_IS_TAKEN: &str = "`test-python` takes `dask`, `ray`, `spark` or nothing";

fn package() -> PathBuf {
    root().join("crates/sendcheck-python")
}

/// The Python of an environment in which these requirements are installed, made or brought up to date if need be.
fn environment(out: &Path, requirements: &[String], say: impl Fn(&str)) -> Result<PathBuf, Box<dyn Error>> {
    let venv = out.join("venv");
    let python = venv.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    if !python.is_file() {
        let base = env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
        let mut version = Command::new(&base);
        version.args(["-c", "import sys; sys.exit(sys.version_info < (3, 9))"]).stderr(Stdio::null());
        succeed(&mut version, NEEDED)?;
        say("making an environment of Python");
        fs::create_dir_all(out)?;
        succeed(Command::new(&base).args(["-m", "venv"]).arg(&venv), "python -m venv (with its module `ensurepip`)")?;
    }
    for name in requirements {
        let list = package().join("tests").join(name);
        let (mark, wanted) = (venv.join(format!("installed-{name}")), fs::read(&list)?);
        if fs::read(&mark).is_ok_and(|installed| installed == wanted) {
            continue;
        }
        say(&format!("installing what {name} names"));
        let mut pip = Command::new(&python);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]).arg(&list);
        succeed(&mut pip, &format!("pip install of {name} (PyPI has to be reachable)"))?;
        fs::write(mark, wanted)?;
    }
    Ok(python)
}

/// The time that stands on each file of an archive: the first that one can hold.
const TIME: &str = "315532800";

/// The wheel, whose bytes follow from the sources alone.
fn wheel(out: &Path, python: &Path, say: impl Fn(&str)) -> Result<PathBuf, Box<dyn Error>> {
    say("building the wheel");
    let wheels = out.join("wheels");
    if wheels.exists() {
        fs::remove_dir_all(&wheels)?;
    }
    let mut maturin = Command::new(python);
    maturin.args(["-m", "maturin", "build", "--quiet", "--release", "--locked", "--out"]).arg(&wheels);
    maturin.current_dir(package()).env("CARGO_TARGET_DIR", out.join("build")).env("PYO3_PYTHON", python);
    maturin.env("SOURCE_DATE_EPOCH", TIME);
    let (home, folder) = (env::var("CARGO_HOME").unwrap_or_default(), root().display().to_string());
    let mapped = [(home.as_str(), "/cargo"), (folder.as_str(), "/sendcheck")];
    let flags = mapped.iter().filter(|(from, _)| !from.is_empty());
    let flags: Vec<_> = flags.map(|(from, to)| format!("--remap-path-prefix={from}={to}")).collect();
    maturin.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    succeed(&mut maturin, "maturin build")?;
    let made = fs::read_dir(&wheels)?.next().ok_or("maturin made no wheel")??;
    Ok(made.path())
}

/// Keeps what the generator prints.
fn generate(to: &Path) -> Result<(), Box<dyn Error>> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--locked", "--package", "sendcheck-generate", "--", "package-vectors"]);
    succeed(cargo.current_dir(root()).stdout(File::create(to)?), "sendcheck-generate package-vectors")
}
