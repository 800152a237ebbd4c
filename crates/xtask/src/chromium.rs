//! Chromium and its driver, for tests in a real browser.

use std::env;
use std::error::Error;
use std::path::PathBuf;
use std::process::Command;

use crate::run::succeed;

/// What Chromium is called, the first that is found. Without windows around its pages it takes half the time of a processor.
const BROWSERS: [&str; 5] = [SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Chromium without windows, as Debian calls the program and its package.
const SHELL: &str = "chromium-headless-shell";

const DRIVERS: [&str; 1] = ["chromedriver"];

/// Debian's packages; installed together, as a driver drives the browser of its own version only.
const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// Where Chromium is: what the variable `CHROMIUM` names, or what is on the path. Root gets it installed.
///
/// # Errors
///
/// That there is none and what to do, or why it cannot be installed.
pub fn browser(say: &impl Fn(&str)) -> Result<PathBuf, Box<dyn Error>> {
    match env::var_os("CHROMIUM") {
        Some(given) => Ok(given.into()),
        None => found_or_installed(&BROWSERS, say),
    }
}

/// Where `ChromeDriver` is, as [`browser`].
///
/// # Errors
///
/// As [`browser`].
pub fn driver(say: &impl Fn(&str)) -> Result<PathBuf, Box<dyn Error>> {
    found_or_installed(&DRIVERS, say)
}

fn found_or_installed(names: &[&str], say: &impl Fn(&str)) -> Result<PathBuf, Box<dyn Error>> {
    if let Some(program) = find(names) {
        return Ok(program);
    }
    let packages = PACKAGES.join(" ");
    let missing = format!("{} is not installed", names.join(" or "));
    if find(&["apt-get"]).is_none() || !is_root() {
        return Err(format!("{missing}; `apt-get install {packages}` installs it on Debian, as root").into());
    }
    say(&format!("{missing}: installing {packages}"));
    apt(&["update", "--quiet=2"])?;
    let install =
        |packages: &[&str]| apt(&[&["install", "--yes", "--quiet=2", "--no-install-recommends"], packages].concat());
    install(&PACKAGES)?;
    // Not every distribution has it, and any Chromium does.
    if install(&[SHELL]).is_err() {
        say(&format!("there is no {SHELL} to install; pages are tested in {}", PACKAGES[0]));
    }
    find(names).ok_or_else(|| format!("{missing}, although {packages} were installed").into())
}

fn apt(arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let mut apt = Command::new("apt-get");
    apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    succeed(&mut apt, &format!("apt-get {}", arguments.join(" ")))
}

/// The first of these programs that is on the path.
fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names
        .iter()
        .find_map(|name| env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file()))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|said| said.stdout.trim_ascii() == b"0")
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn the_first_program_that_is_there_is_found() {
        assert!(find(&["no-such-program", "sh"]).is_some_and(|program| program.ends_with("sh")));
        assert_eq!(find(&["no-such-program"]), None);
    }
}
