//! Texts that try the engine: numbers out of every pattern, changed, prefixed, spelled out, and plain noise.

use super::Error;
use super::command::territories;
use super::metadata::Territory;
use super::pattern::Pattern;
use super::random::Random;

/// An endless supply of numbers, in international form or as they are dialled in a country.
#[derive(Debug, Clone)]
pub struct Numbers {
    pub(super) sources: Vec<Source>,
    codes: Vec<u16>,
    pub(super) random: Random,
}

/// The patterns of one territory.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) region: String,
    pub(super) code: u16,
    mobile: Option<Pattern>,
    pub(super) patterns: Vec<Pattern>,
    pub(super) prefix: Option<Pattern>,
    /// None for `001`, where nobody dials.
    pub(super) international: Option<Pattern>,
}

impl Numbers {
    /// Numbers of all territories of the committed metadata.
    ///
    /// # Errors
    /// The metadata cannot be read, or a pattern of it.
    pub fn of_the_world() -> Result<Self, Error> {
        let territories = territories()?;
        let sources = territories.iter().map(source).collect::<Result<_, _>>()?;
        let codes = territories.iter().map(|territory| territory.calling_code).collect();
        Ok(Self { sources, codes, random: Random::seeded(0) })
    }

    /// The same supply from another seed.
    #[must_use]
    pub fn seeded(self, seed: u64) -> Self {
        Self { random: Random::seeded(seed), ..self }
    }

    /// The next text: a `+`, digits, now and then separators.
    pub fn text(&mut self) -> String {
        let mut digits = match self.random.below(16) {
            0 => self.noise(),
            1 => self.noise_of_a_code(),
            _ => self.drawn(),
        };
        digits.truncate(40);
        if self.random.below(4) == 0 { self.spelled(&digits) } else { format!("+{}", String::from_utf8_lossy(&digits)) }
    }

    /// A number out of the pattern of mobiles of one of these regions, `+` and digits. Not all of them are valid: lengths
    /// are not looked at.
    pub fn mobile(&mut self, regions: &[&str]) -> Option<String> {
        let region = self.random.pick(regions)?;
        let source = self.sources.iter().find(|source| source.region == *region)?;
        let mut national = Vec::new();
        self.random.draw(source.mobile.as_ref()?, &mut national);
        Some(format!("+{}{}", source.code, String::from_utf8_lossy(&national)))
    }

    /// Out of a pattern: as it is, changed, or with a national prefix.
    fn drawn(&mut self) -> Vec<u8> {
        let Some(source) = self.random.pick(&self.sources) else { return Vec::new() };
        let mut national = Vec::new();
        let variant = self.random.below(8);
        if let (0 | 1, Some(prefix)) = (variant, &source.prefix) {
            self.random.draw(prefix, &mut national);
        }
        if let Some(pattern) = self.random.pick(&source.patterns) {
            self.random.draw(pattern, &mut national);
        }
        if matches!(variant, 1..=4) {
            self.random.mutate(&mut national);
        }
        [source.code.to_string().as_bytes(), &national].concat()
    }

    fn noise(&mut self) -> Vec<u8> {
        let length = 1 + self.random.below(22);
        (0..length).map(|_| self.random.digit()).collect()
    }

    fn noise_of_a_code(&mut self) -> Vec<u8> {
        let code = self.random.pick(&self.codes).copied().unwrap_or_default();
        let mut digits = code.to_string().into_bytes();
        let length = self.random.below(20);
        digits.extend((0..length).map(|_| self.random.digit()));
        digits
    }

    /// With separators that both the engine and libphonenumber read through.
    pub(super) fn spelled(&mut self, digits: &[u8]) -> String {
        let mut text = String::from("+");
        for (at, digit) in digits.iter().enumerate() {
            if at > 0 && self.random.below(4) == 0 {
                text.push_str(self.random.pick(&[" ", "-", ".", "(", ")", " (", ") ", " - "]).unwrap_or(&" "));
            }
            text.push(char::from(*digit));
        }
        text
    }
}

fn source(territory: &Territory) -> Result<Source, Error> {
    let texts = territory.descriptions().into_iter().filter_map(|description| description.pattern.as_deref());
    Ok(Source {
        region: territory.id.clone(),
        mobile: territory.mobile.pattern.as_deref().map(Pattern::parse).transpose()?,
        code: territory.calling_code,
        patterns: texts.map(Pattern::parse).collect::<Result<_, _>>()?,
        international: territory.international_prefix.as_deref().map(Pattern::parse).transpose()?,
        prefix: territory.national_prefix.as_deref().map(Pattern::parse).transpose()?,
    })
}
