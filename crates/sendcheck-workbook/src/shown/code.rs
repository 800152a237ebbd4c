//! The pieces of a format code (ECMA-376 part 1, 18.8.31).

/// A piece of one section of a format code.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    /// Text that is shown.
    Text(String),
    /// A place for a digit: `0`, which is always shown, `#` or `?`.
    Digit(char),
    /// `.`
    Point,
    /// `,`
    Comma,
    /// `%`, which is shown as well.
    Percent,
    /// `@`, the text of a cell.
    At,
    /// Letters of a date: `yyyy`, `m`; in small letters.
    Date(char, usize),
    /// `AM/PM` or `A/P`.
    HalfDay(String),
    /// `General`
    General,
    /// `[<=9999999]`: when the section holds.
    Condition(Comparison, f64),
    /// `[$-407]`, `[$-en-US]`: the language, by its number or its tag.
    Language(String),
    /// `E+`, behind which an exponent stands.
    Exponent,
    /// `[h]`: a time that is not the day's.
    Elapsed,
    /// What is not followed, such as calendars of other countries.
    Other,
}

/// How a value is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    Less,
    LessOrEqual,
    Equal,
    NotEqual,
    GreaterOrEqual,
    Greater,
}

impl Comparison {
    #[expect(clippy::float_cmp, reason = "a format compares exactly")]
    pub(super) fn holds(self, value: f64, than: f64) -> bool {
        match self {
            Self::Less => value < than,
            Self::LessOrEqual => value <= than,
            Self::Equal => value == than,
            Self::NotEqual => value != than,
            Self::GreaterOrEqual => value >= than,
            Self::Greater => value > than,
        }
    }
}

/// The sections of a format code, up to four, each in its pieces.
pub(super) fn sections(code: &str) -> Vec<Vec<Piece>> {
    const MOST: usize = 4;
    let mut sections = vec![Vec::new()];
    let mut rest = code;
    while let Some(c) = rest.chars().next() {
        let behind = rest.get(c.len_utf8()..).unwrap_or_default();
        if c == ';' {
            sections.push(Vec::new());
            rest = behind;
            continue;
        }
        let Some(pieces) = sections.last_mut() else { break };
        rest = take(c, rest, behind, pieces);
    }
    sections.truncate(MOST);
    sections
}

/// Takes one piece and gives what is behind it.
fn take<'c>(c: char, rest: &'c str, behind: &'c str, pieces: &mut Vec<Piece>) -> &'c str {
    match c {
        '"' => {
            let (text, after) = behind.split_once('"').unwrap_or((behind, ""));
            push_text(pieces, text);
            after
        }
        '\\' => {
            let next = behind.chars().next();
            if let Some(next) = next {
                push_text(pieces, next.encode_utf8(&mut [0; 4]));
            }
            behind.get(next.map_or(0, char::len_utf8)..).unwrap_or_default()
        }
        // A blank as wide as the next character, and the character that fills the column.
        '_' | '*' => behind.get(behind.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default(),
        '[' => {
            let (inside, after) = behind.split_once(']').unwrap_or((behind, ""));
            bracket(inside, pieces);
            after
        }
        _ => word(c, rest, behind, pieces),
    }
}

/// Takes what stands for itself or is a word.
fn word<'c>(c: char, rest: &'c str, behind: &'c str, pieces: &mut Vec<Piece>) -> &'c str {
    let starts = |word: &str| rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    let after = |word: &str| rest.get(word.len()..).unwrap_or_default();
    for half in ["AM/PM", "A/P"] {
        if starts(half) {
            pieces.push(Piece::HalfDay(half.into()));
            return after(half);
        }
    }
    if starts("General") {
        pieces.push(Piece::General);
        return after("General");
    }
    if starts("E+") || starts("E-") {
        pieces.push(Piece::Exponent);
        return after("E+");
    }
    let piece = match c.to_ascii_lowercase() {
        '0' | '#' | '?' => Piece::Digit(c),
        '.' => Piece::Point,
        ',' => Piece::Comma,
        '%' => Piece::Percent,
        '@' => Piece::At,
        letter @ ('y' | 'm' | 'd' | 'h' | 's') => {
            let run = rest.chars().take_while(|next| next.to_ascii_lowercase() == letter).count();
            pieces.push(Piece::Date(letter, run));
            return rest.get(run..).unwrap_or_default();
        }
        letter if letter.is_ascii_alphabetic() => Piece::Other,
        _ => {
            push_text(pieces, c.encode_utf8(&mut [0; 4]));
            return behind;
        }
    };
    pieces.push(piece);
    behind
}

fn push_text(pieces: &mut Vec<Piece>, more: &str) {
    match pieces.last_mut() {
        Some(Piece::Text(text)) => text.push_str(more),
        _ => pieces.push(Piece::Text(more.into())),
    }
}

/// What stands in brackets: a currency and a language, a condition, a colour, or a time that is not the day's.
fn bracket(inside: &str, pieces: &mut Vec<Piece>) {
    if let Some(currency) = inside.strip_prefix('$') {
        let (sign, language) = currency.rsplit_once('-').unwrap_or((currency, ""));
        // `[$-en-US]` has a tag and no sign.
        let (sign, language) =
            if currency.starts_with('-') { ("", currency.trim_start_matches('-')) } else { (sign, language) };
        if !sign.is_empty() {
            push_text(pieces, sign);
        }
        if !language.is_empty() {
            pieces.push(Piece::Language(language.to_ascii_lowercase()));
        }
        return;
    }
    let comparisons = [
        ("<=", Comparison::LessOrEqual),
        (">=", Comparison::GreaterOrEqual),
        ("<>", Comparison::NotEqual),
        ("<", Comparison::Less),
        (">", Comparison::Greater),
        ("=", Comparison::Equal),
    ];
    for (sign, comparison) in comparisons {
        if let Some(value) = inside.strip_prefix(sign) {
            pieces.push(value.trim().parse().map_or(Piece::Other, |value| Piece::Condition(comparison, value)));
            return;
        }
    }
    let is_elapsed = !inside.is_empty() && inside.chars().all(|c| matches!(c.to_ascii_lowercase(), 'h' | 'm' | 's'));
    if is_elapsed {
        pieces.push(Piece::Elapsed);
    }
}
