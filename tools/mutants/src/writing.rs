//! A file with all of its faults in it, each behind its number.

use std::collections::HashSet;
use std::ops::Range;

use crate::faults::{Place, Shape};

/// What is put into the core: whether a fault is the one that is chosen.
pub(crate) const CHOICE: &str = r#"
#[doc(hidden)]
mod fault {
    extern crate std;
    use std::io::Write as _;
    use std::string::String;
    use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
    use std::sync::OnceLock;

    const UNREAD: u32 = u32::MAX;
    const NOTED: u32 = u32::MAX - 1;
    static CHOSEN: AtomicU32 = AtomicU32::new(UNREAD);
    static FILE: OnceLock<String> = OnceLock::new();
    static REACHED: [AtomicBool; 65536] = [const { AtomicBool::new(false) }; 65536];

    pub(crate) fn is(number: u32) -> bool {
        let chosen = CHOSEN.load(Ordering::Relaxed);
        match chosen {
            UNREAD => is_at_first(number),
            NOTED => note(number),
            chosen => chosen == number,
        }
    }

    #[cold]
    fn is_at_first(number: u32) -> bool {
        let said = std::env::var("SENDCHECK_FAULT").unwrap_or_default();
        if let Ok(chosen) = said.parse::<u32>() {
            CHOSEN.store(chosen, Ordering::Relaxed);
            return chosen == number;
        }
        if said.is_empty() {
            CHOSEN.store(NOTED - 1, Ordering::Relaxed);
            return false;
        }
        FILE.get_or_init(|| said);
        CHOSEN.store(NOTED, Ordering::Relaxed);
        note(number)
    }

    fn note(number: u32) -> bool {
        if !REACHED[number as usize].swap(true, Ordering::Relaxed) {
            let mut line = String::new();
            core::fmt::Write::write_fmt(&mut line, format_args!("{number}\n")).expect("text");
            let mut open = std::fs::OpenOptions::new().create(true).append(true).open(FILE.get().expect("a name")).expect("a file");
            open.write_all(line.as_bytes()).expect("room");
        }
        false
    }
}
"#;

/// What was put in: bytes of the new file, and the faults that stand there.
#[derive(Debug)]
pub(crate) struct Region {
    pub(crate) bytes: Range<usize>,
    pub(crate) faults: Vec<usize>,
}

/// The text with what is put in, but for faults that are left out; and where each stands.
pub(crate) fn written(text: &str, places: &[Place], left_out: &HashSet<usize>) -> (String, Vec<Region>) {
    let mut puts = Vec::new();
    for (order, place) in places.iter().enumerate() {
        let instead: Vec<_> = place.instead.iter().filter(|(number, _)| !left_out.contains(number)).collect();
        if instead.is_empty() {
            continue;
        }
        let length = place.bytes.len();
        let faults: Vec<usize> = instead.iter().map(|(number, _)| *number).collect();
        let (before, after) = around(place.shape, &instead);
        // Of what begins at one place the longer comes first, of what ends there the shorter; ends before beginnings. Of two
        // that are as long the one that was found first is outside.
        puts.push((place.bytes.start, true, (usize::MAX - length, order), before, faults.clone()));
        if length > 0 {
            puts.push((place.bytes.end, false, (length, usize::MAX - order), vec![(None, after)], faults));
        }
    }
    puts.sort_by_key(|put| (put.0, put.1, put.2));
    let (mut new, mut regions, mut done) = (String::new(), Vec::new(), 0);
    let mut open: Vec<(usize, Vec<usize>)> = Vec::new();
    for (at, begins, (rank, _), pieces, faults) in puts {
        new.push_str(text.get(done..at).unwrap_or_default());
        done = at;
        let start = new.len();
        for (number, piece) in pieces {
            let from = new.len();
            new.push_str(&piece);
            regions.extend(number.map(|number| Region { bytes: from..new.len(), faults: vec![number] }));
        }
        if !begins {
            if let Some((from, faults)) = open.pop() {
                regions.push(Region { bytes: from..new.len(), faults });
            }
        } else if rank == usize::MAX {
            regions.push(Region { bytes: start..new.len(), faults });
        } else {
            open.push((start, faults));
        }
    }
    new.push_str(text.get(done..).unwrap_or_default());
    (new, regions)
}

type Pieces = Vec<(Option<usize>, String)>;

fn around(shape: Shape, instead: &[&(usize, String)]) -> (Pieces, String) {
    let is = |number: usize| format!("crate::fault::is({number})");
    let each = |made: &dyn Fn(usize, &str) -> String| -> Pieces {
        instead.iter().map(|(number, text)| (Some(*number), made(*number, text))).collect()
    };
    match shape {
        Shape::Expression => {
            let mut before = each(&|number, text| format!("if {} {{ {text} }} else ", is(number)));
            before.insert(0, (None, "(".into()));
            before.push((None, "{ ".into()));
            (before, " })".into())
        }
        Shape::Answer => (each(&|number, text| format!(" if {} {{ return {text}; }}", is(number))), String::new()),
        Shape::Statement => (each(&|number, _| format!("if !{} {{ ", is(number))), " }".into()),
        Shape::Arm => (each(&|number, _| format!(" if !{}", is(number))), String::new()),
        Shape::Guard => {
            let before = each(&|number, text| match text {
                "true" => format!("({} || (", is(number)),
                _ => format!("(!{} && (", is(number)),
            });
            (before, "))".repeat(instead.len()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::written;
    use crate::faults::places;

    fn all(text: &str, left_out: &[usize]) -> (String, Vec<String>) {
        let mut faults = Vec::new();
        let places = places("a.rs", text, &mut faults).expect("Rust");
        let (new, regions) = written(text, &places, &left_out.iter().copied().collect());
        syn::parse_file(&new).expect("still Rust");
        for region in &regions {
            assert!(new.get(region.bytes.clone()).is_some_and(|text| text.contains("crate::fault::is")), "{region:?}");
        }
        (new.replace("crate::fault::is", "is"), faults.into_iter().map(|fault| fault.change).collect())
    }

    #[test]
    fn faults_stand_within_each_other() {
        let (new, faults) = all("fn f(a: u8) -> bool {\n    !a == 1\n}\n", &[0, 1]);
        assert_eq!(faults, ["answer `true`", "answer `false`", "`!=` for `==`", "no `!`"]);
        assert_eq!(
            new,
            "fn f(a: u8) -> bool {\n    (if is(2) { (! a) != (1) } else { (if is(3) { a } else { !a }) == 1 })\n}\n"
        );
    }

    #[test]
    fn guards_and_arms_and_calls() {
        let text = "fn f(a: Option<u8>) { match a { Some(1) if b() && c() => {} Some(2) => d(), _ => {} } e(); }";
        let (new, faults) = all(text, &[0]);
        assert!(
            new.contains("Some(1) if (is(1) || ((!is(2) && ((if is(4) { (b ()) || (c ()) } else { b() && c() })))))"),
            "{new}"
        );
        assert!(new.contains("Some(2) if !is(3) => d()"), "{new}");
        assert!(new.contains("if !is(5) { e(); }"), "{new}");
        assert_eq!(faults.len(), 6);
    }

    #[test]
    fn what_is_left_out_is_as_it_was() {
        let text = "fn f(a: u8, b: u8) -> u8 { a + b }";
        assert_eq!(all(text, &[0, 1, 2]).0, text);
    }
}
