//! What the command says of itself: its manual, and what shells need to complete it.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The shells, and what they look for.
const SHELLS: [(&str, &str); 5] = [
    ("bash", "sendcheck.bash"),
    ("elvish", "sendcheck.elv"),
    ("fish", "sendcheck.fish"),
    ("powershell", "_sendcheck.ps1"),
    ("zsh", "_sendcheck"),
];

/// Asks a command that runs here, and writes the folders `man` and `completions`.
///
/// # Errors
///
/// What it does not answer, or what cannot be written.
pub(super) fn write(command: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let (manual, completions) = (to.join("man"), to.join("completions"));
    fs::create_dir_all(&manual)?;
    fs::create_dir_all(&completions)?;
    let mut open = vec![Vec::new()];
    while let Some(of) = open.pop() {
        let page = ask(command, &[&["man".to_owned()], of.as_slice()].concat())?;
        open.extend(below(&page, &of));
        let name = [&["sendcheck".to_owned()], of.as_slice()].concat().join("-");
        fs::write(manual.join(format!("{name}.1")), page)?;
    }
    for (shell, file) in SHELLS {
        fs::write(completions.join(file), ask(command, &["completions".to_owned(), shell.to_owned()])?)?;
    }
    Ok(())
}

/// The commands that a page refers to as below its own: `sendcheck\-inspect\-number(1)` on the page of `inspect`.
fn below(page: &str, of: &[String]) -> Vec<Vec<String>> {
    let own = [&["sendcheck".to_owned()], of].concat().join("\\-") + "\\-";
    let references = page.lines().filter_map(|line| line.strip_suffix("(1)")?.strip_prefix(&own));
    // Every command has its help, which the others' pages are.
    let names = references.filter(|name| *name != "help").map(|name| name.replace("\\-", "-"));
    names.map(|name| [of, &[name]].concat()).collect()
}

fn ask(command: &Path, arguments: &[String]) -> Result<String, Box<dyn Error>> {
    let said = Command::new(command).args(arguments).output()?;
    if said.status.success() {
        return Ok(String::from_utf8(said.stdout)?);
    }
    Err(format!("sendcheck {}: {}", arguments.join(" "), String::from_utf8_lossy(&said.stderr).trim()).into())
}

#[cfg(test)]
mod tests {
    use super::below;

    #[test]
    fn pages_say_which_others_there_are() {
        let page =
            ".SH COMMANDS\n.TP\nsendcheck\\-inspect\\-number(1)\nOne number\n.TP\nsendcheck\\-inspect\\-help(1)\n";
        assert_eq!(below(page, &["inspect".into()]), [["inspect".to_owned(), "number".to_owned()]]);
        assert_eq!(below(page, &["check".into()]), [[""; 0]; 0]);
    }
}
