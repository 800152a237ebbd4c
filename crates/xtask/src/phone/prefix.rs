//! National prefixes: what is dialled before a national number at home and has to go, as small programs.

use super::Error;
use super::pattern::Pattern;
use super::plan::Plan;

/// One step of a matching program; the engine has the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// Takes one digit out of a set.
    Digit(u16),
    /// Tries the next step first, then the one at this place.
    Choice(u16),
    Jump(u16),
    /// The kept group begins, ends.
    Open,
    Close,
    /// Only at the end of the text.
    End,
    Match,
}

/// How to strip one kind of national prefix.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PrefixRule {
    pub(super) steps: Vec<Step>,
    /// Where the kept group has matched: these digits and the group take the place of all that matched.
    pub(super) replacement: Option<Vec<u8>>,
}

/// The most digits that a prefix may take; the engine's buffer counts on it.
const LONGEST_MATCH: usize = 20;

/// The rule of a calling code, when it has one.
pub(super) fn rule(plan: &Plan<'_>) -> Result<Option<PrefixRule>, Error> {
    let territory = plan.main()?;
    let Some(text) = &territory.national_prefix else { return Ok(None) };
    let pattern = Pattern::parse(text)?;
    if pattern.longest() > LONGEST_MATCH {
        return Err(plan.error("a national prefix longer than the engine's buffer"));
    }
    let replacement = territory.transform.as_ref().map(|transform| replacement(plan, transform, groups(&pattern)));
    let replacement = replacement.transpose()?;
    let mut steps = Vec::new();
    let kept = if replacement.is_some() { groups(&pattern) } else { 0 };
    emit(&pattern, kept, &mut steps)?;
    steps.push(Step::Match);
    Ok(Some(PrefixRule { steps, replacement }))
}

/// A transform rule is digits and then `$n`, `n` being the last group: Google transforms when the last group matched.
fn replacement(plan: &Plan<'_>, transform: &str, groups: u8) -> Result<Vec<u8>, Error> {
    let digits = transform.split_once('$').filter(|(digits, group)| {
        digits.bytes().all(|byte| byte.is_ascii_digit()) && group.parse() == Ok(groups) && groups > 0
    });
    let (digits, _) = digits.ok_or_else(|| plan.error(format!("an unknown transform rule `{transform}`")))?;
    Ok(digits.bytes().map(|byte| byte - b'0').collect())
}

fn groups(pattern: &Pattern) -> u8 {
    match pattern {
        Pattern::Digit(_) | Pattern::End => 0,
        Pattern::Sequence(parts) | Pattern::Choice(parts) => parts.iter().map(groups).max().unwrap_or(0),
        Pattern::Repeat { pattern, .. } => groups(pattern),
        Pattern::Group { number, pattern } => groups(pattern).max(*number),
    }
}

fn emit(pattern: &Pattern, kept: u8, steps: &mut Vec<Step>) -> Result<(), Error> {
    match pattern {
        Pattern::Digit(set) => steps.push(Step::Digit(*set)),
        Pattern::End => steps.push(Step::End),
        Pattern::Sequence(parts) => parts.iter().try_for_each(|part| emit(part, kept, steps))?,
        Pattern::Choice(branches) => emit_choice(branches, kept, steps)?,
        Pattern::Repeat { pattern, least, most } => {
            (0..*least).try_for_each(|_| emit(pattern, kept, steps))?;
            let mut choices = Vec::new();
            for _ in *least..*most {
                choices.push(steps.len());
                steps.push(Step::Choice(0));
                emit(pattern, kept, steps)?;
            }
            let end = place(steps)?;
            for choice in choices {
                steps[choice] = Step::Choice(end);
            }
        }
        Pattern::Group { number, pattern } if *number == kept => {
            steps.push(Step::Open);
            emit(pattern, kept, steps)?;
            steps.push(Step::Close);
        }
        Pattern::Group { pattern, .. } => emit(pattern, kept, steps)?,
    }
    Ok(())
}

fn emit_choice(branches: &[Pattern], kept: u8, steps: &mut Vec<Step>) -> Result<(), Error> {
    let Some((last, firsts)) = branches.split_last() else { return Ok(()) };
    let mut jumps = Vec::new();
    for branch in firsts {
        let choice = steps.len();
        steps.push(Step::Choice(0));
        emit(branch, kept, steps)?;
        jumps.push(steps.len());
        steps.push(Step::Jump(0));
        steps[choice] = Step::Choice(place(steps)?);
    }
    emit(last, kept, steps)?;
    let end = place(steps)?;
    for jump in jumps {
        steps[jump] = Step::Jump(end);
    }
    Ok(())
}

fn place(steps: &[Step]) -> Result<u16, Error> {
    u16::try_from(steps.len()).map_err(|_| Error::TooLarge { what: "steps of a national prefix" })
}

#[cfg(test)]
mod tests {
    use super::super::metadata::Territory;
    use super::{Error, Plan, PrefixRule, Step, rule};

    fn compiled(national_prefix: &str, transform: Option<&str>) -> Result<Option<PrefixRule>, Error> {
        let national_prefix = Some(national_prefix.to_owned());
        let territory = Territory { national_prefix, transform: transform.map(str::to_owned), ..Territory::default() };
        rule(&Plan { code: 1, territories: vec![&territory], regions: vec![1] })
    }

    #[test]
    fn compiles_choices_and_the_last_group() {
        let rule = compiled("0(1)?|(2)$", Some("9$2")).expect("known constructs").expect("a rule");
        let steps = [
            Step::Choice(5),
            Step::Digit(1),
            Step::Choice(4),
            Step::Digit(1 << 1),
            Step::Jump(9),
            Step::Open,
            Step::Digit(1 << 2),
            Step::Close,
            Step::End,
            Step::Match,
        ];
        assert_eq!(rule, PrefixRule { steps: steps.to_vec(), replacement: Some(vec![9]) });
    }

    #[test]
    fn refuses_what_the_engine_could_not_do() {
        for (prefix, transform) in [("0(1)(2)", "$1"), ("0(1)", "$1$1"), ("0", "$1"), ("0(1)", "x$1")] {
            assert!(matches!(compiled(prefix, Some(transform)), Err(Error::Plan { .. })), "{prefix} {transform}");
        }
        assert!(matches!(compiled("0\\d{20}", None), Err(Error::Plan { .. })));
    }
}
