/// The time zones a number may be in, as names of the IANA database.
#[derive(Debug, Clone)]
pub struct Zones {
    names: core::slice::Iter<'static, &'static str>,
}

impl Zones {
    pub(super) fn none() -> Self {
        Self { names: [].iter() }
    }
}

impl Iterator for Zones {
    type Item = &'static str;

    fn next(&mut self) -> Option<Self::Item> {
        self.names.next().copied()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.names.size_hint()
    }
}

impl ExactSizeIterator for Zones {}
