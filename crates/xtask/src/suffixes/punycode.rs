//! Labels in ASCII (RFC 3492, section 6.3).

const BASE: u32 = 36;
const LOWEST_THRESHOLD: u32 = 1;
const HIGHEST_THRESHOLD: u32 = 26;

/// What follows `xn--`; `None` of a label too long to be one.
pub(super) fn encode(label: &str) -> Option<String> {
    let mut code: String = label.chars().filter(char::is_ascii).collect();
    let basic = u32::try_from(code.len()).ok()?;
    let all = u32::try_from(label.chars().count()).ok()?;
    if basic > 0 {
        code.push('-');
    }
    let (mut character, mut delta, mut bias, mut done) = (0x80, 0_u32, 72, basic);
    while done < all {
        let next = label.chars().map(u32::from).filter(|c| *c >= character).min()?;
        delta = delta.checked_add((next - character).checked_mul(done + 1)?)?;
        for c in label.chars().map(u32::from) {
            if c < next {
                delta += 1;
            } else if c == next {
                number(delta, bias, &mut code);
                bias = adapt(delta, done + 1, done == basic);
                delta = 0;
                done += 1;
            }
        }
        delta += 1;
        character = next + 1;
    }
    Some(code)
}

/// A generalized variable-length integer.
fn number(mut value: u32, bias: u32, into: &mut String) {
    let mut k = BASE;
    loop {
        let threshold = k.saturating_sub(bias).clamp(LOWEST_THRESHOLD, HIGHEST_THRESHOLD);
        if value < threshold {
            into.push(digit(value));
            return;
        }
        into.push(digit(threshold + (value - threshold) % (BASE - threshold)));
        value = (value - threshold) / (BASE - threshold);
        k += BASE;
    }
}

fn digit(value: u32) -> char {
    let letters = ('a'..='z').chain('0'..='9');
    letters.zip(0..).find(|(_, of)| *of == value).map_or('a', |(letter, _)| letter)
}

fn adapt(delta: u32, length: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / 700 } else { delta / 2 };
    delta += delta / length;
    let mut k = 0;
    while delta > (BASE - LOWEST_THRESHOLD) * HIGHEST_THRESHOLD / 2 {
        delta /= BASE - LOWEST_THRESHOLD;
        k += BASE;
    }
    k + (BASE - LOWEST_THRESHOLD + 1) * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::encode;

    /// Samples of RFC 3492, section 7.1, and labels of the list.
    #[test]
    fn encodes_as_the_standard_does() {
        for (label, code) in [
            ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
            ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
            ("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"),
            ("müller", "mller-kva"),
            ("公司", "55qx5d"),
            ("høyanger", "hyanger-q1a"),
        ] {
            assert_eq!(encode(label).as_deref(), Some(code), "{label}");
        }
    }
}
