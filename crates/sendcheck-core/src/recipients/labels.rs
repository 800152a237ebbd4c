//! Columns that say of each number what it is: `Phone 1 - Label` beside `Phone 1 - Value`, `Phone Type` beside `Phone`.
//!
//! Address books number the columns of a person's numbers and write beside each where it rings, so that the mobile number stands in
//! another column from row to row. What they say is counted and never obeyed: which rows are meant is for the caller to say.

use alloc::string::String;
use alloc::vec::Vec;

use super::headings::{Meaning, NumberKind, NumberName, fold, meaning};
use super::list::List;
use super::meant::{entry, in_small};
use super::reading::{ColumnFrom, NamedColumn};
use super::rows::RowScratch;

/// How the name of such a column ends, folded, behind that of the number's.
const ENDINGS: [&str; 6] = ["label", "type", "typ", "tipo", "kind", "bezeichnung"];

/// And how it begins where the number's comes last.
const BEGINNINGS: [&str; 4] = ["tipode", "tipodi", "typede", "typedu"];

/// Labels of mobile numbers, folded, beside the names of columns that hold them.
const MOBILE: &str = "iphone mobil personalmobile workmobile";

/// Other labels, folded, beside the names of columns that hold such numbers: none of them may be a mobile's.
const ELSEWHERE: &str = "home work main other business office company school fixedline voip tollfree custom \
    privat arbeit geschaftlich dienstlich firma zuhause buro casa trabajo fijo particular oficina domicile travail bureau \
    professionnel lavoro ufficio abitazione trabalho residencial comercial thuis werk vast zakelijk prive";

/// So many different labels of mobile numbers are told.
const WORDS: usize = 4;

/// What such a column says of the numbers of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Labelled {
    /// The column that says it.
    pub(crate) column: NamedColumn,
    /// How many rows have a number and a label.
    pub(crate) of: u32,
    /// How many of them have a label that is no mobile's.
    pub(crate) others: u32,
    /// How many of those have a mobile number in another column.
    pub(crate) elsewhere: u32,
    /// The rows that are likely meant, as entries of the option `where`.
    pub(crate) options: Vec<String>,
}

/// What a label says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Mobile,
    Elsewhere,
    /// A word of the user's own.
    Unknown,
}

impl Says {
    fn of(label: &str) -> Self {
        let folded: String = fold(label).collect();
        let is_among = |words: &str| words.split(' ').any(|word| word == folded);
        match meaning(label) {
            _ if is_among(MOBILE) => Self::Mobile,
            _ if is_among(ELSEWHERE) => Self::Elsewhere,
            Meaning::Number(NumberName { kind, .. }) => match kind {
                NumberKind::Mobile | NumberKind::WhatsApp | NumberKind::Sms => Self::Mobile,
                NumberKind::Landline | NumberKind::Other | NumberKind::NotWritten => Self::Elsewhere,
                NumberKind::Phone | NumberKind::Bare => Self::Unknown,
            },
            _ => Self::Unknown,
        }
    }
}

/// The number's name that is left of the name of a column of labels.
fn labelled_by(name: &str) -> Option<NumberName> {
    let folded: String = fold(name).collect();
    let behind = || BEGINNINGS.iter().find_map(|beginning| folded.strip_prefix(beginning));
    let stem = ENDINGS.iter().find_map(|ending| folded.strip_suffix(ending)).or_else(behind)?;
    if let Meaning::Number(number) = meaning(stem) { Some(number) } else { None }
}

/// A column of numbers and the one of its labels, from 0.
#[derive(Debug, Clone, Copy)]
struct Pair {
    number: usize,
    label: usize,
}

impl List {
    /// What the labels of the numbers say, where the list has a column of them.
    // Looks at every row: see `Rows::push`.
    #[inline(never)]
    pub(crate) fn labelled_numbers(&self) -> Option<Labelled> {
        let (own, others) = self.labels()?;
        let mut counted =
            Labelled { column: self.column_named(own.label)?, of: 0, others: 0, elsewhere: 0, options: Vec::new() };
        let (mut words, mut is_known, mut scratch) = (Vec::<String>::new(), false, RowScratch::default());
        for row in self.recipients().iter().filter(|row| !row.flags.too_large()) {
            let (text, pieces) = self.rows.split(row, &mut scratch);
            let cell = |column: usize| pieces.text(text, column).unwrap_or_default().trim();
            let label = cell(own.label);
            if cell(own.number).is_empty() || label.is_empty() {
                continue;
            }
            counted.of += 1;
            let says = Says::of(label);
            is_known |= says != Says::Unknown;
            if says == Says::Mobile {
                let word: String = in_small(label).collect();
                if words.len() < WORDS && !words.contains(&word) {
                    words.push(word);
                }
                continue;
            }
            counted.others += 1;
            let is_mobile = |pair: &Pair| !cell(pair.number).is_empty() && Says::of(cell(pair.label)) == Says::Mobile;
            counted.elsewhere += u32::from(others.iter().any(is_mobile));
        }
        let column = ColumnFrom::Name(counted.column.name.clone());
        counted.options = words.iter().map(|word| entry(&column, word)).collect();
        (is_known && counted.others > 0).then_some(counted)
    }

    /// The number's column with its labels, and the person's other numbers with theirs.
    fn labels(&self) -> Option<(Pair, Vec<Pair>)> {
        let names = self.reading().names();
        let own = (self.reading().address.column? as usize).checked_sub(1)?;
        // One of each name, so that they are few however many columns there are.
        let mut labels: Vec<(usize, NumberName)> = Vec::new();
        for (label, name) in names.iter().enumerate().filter_map(|(index, name)| Some((index, labelled_by(name)?))) {
            if labels.iter().all(|(_, known)| *known != name) {
                labels.push((label, name));
            }
        }
        let pair = |number: usize| {
            let Meaning::Number(name) = meaning(names.get(number)?) else { return None };
            let label = labels.iter().find(|(_, labelled)| *labelled == name)?.0;
            Some(Pair { number, label })
        };
        // Most lists have no label, and then no name is looked at again.
        let first = Some(own).filter(|_| !labels.is_empty()).and_then(pair)?;
        let others = (0..names.len()).filter(|index| *index != own).filter_map(pair).collect();
        Some((first, others))
    }

    fn column_named(&self, index: usize) -> Option<NamedColumn> {
        let position = u32::try_from(index).ok()?.checked_add(1)?;
        Some(NamedColumn { position, name: self.reading().name_of(position).unwrap_or_default().into() })
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use alloc::vec;

    use super::super::{AddressColumn, Expected, ReadOptions, read};

    /// How many rows have a number with a label, how many of these are no mobile's, and how many of those have one elsewhere.
    fn counts(file: &str) -> Option<(u32, u32, u32)> {
        let expected = Expected { address: AddressColumn::Phone, columns: vec![], whole_line: false };
        let list = read(file.as_bytes(), expected, ReadOptions::default()).unwrap();
        list.labelled_numbers().map(|found| (found.of, found.others, found.elsewhere))
    }

    #[test]
    fn labels_are_read_beside_their_numbers() {
        let google = "Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n\
            A,Mobile,+12025550123,,\nB,Home,+12125550124,* Mobile,+12025550125\nC,Aunt,+12125550126,Work,+12125550127\n\
            D,,+12025550128,,\n";
        assert_eq!(counts(google), Some((3, 2, 1)));
        assert_eq!(counts("Phone,Phone Type\n12025550123,mobile\n12025550124,Landline\n"), Some((2, 1, 0)));
        assert_eq!(counts("Teléfono;Tipo de teléfono\n+525512345678;Móvil\n+525512345679;Casa\n"), Some((2, 1, 0)));
        assert_eq!(counts("Telefon 1 - Typ;Telefon 1\nHandy;4915120000000\nPrivat;493012345678\n"), Some((2, 1, 0)));
    }

    #[test]
    fn what_says_nothing_of_the_number_is_none() {
        for file in [
            "Phone,Phone Type\n12025550123,mobile\n12025550124,iPhone\n",
            "Phone,Phone Type\n12025550123,Android\n12025550124,Nokia\n",
            "Mobile,Phone Type\n12025550123,Home\n",
            "Phone,Type\n12025550123,Home\n",
            "Phone 1 - Value,Phone 2 - Type\n12025550123,Home\n",
        ] {
            assert_eq!(counts(file), None, "{file}");
        }
    }

    #[test]
    fn rows_that_are_likely_meant_are_named() {
        let expected = Expected { address: AddressColumn::Phone, columns: vec![], whole_line: false };
        let file = b"Phone 1 - Type,Phone 1 - Value\nMobile,12025550123\nHome,12125550124\n";
        let list = read(file, expected, ReadOptions::default()).unwrap();
        assert_eq!(list.labelled_numbers().unwrap().options, ["Phone 1 - Type=mobile".to_string()]);
    }
}
