//! More of a list.

use super::{joined, number};
use crate::job::HANDOFF;
use crate::{Job, ListInput};

const PICTURE_AND_LINK: &str = include_str!("../../../../tests/vectors/handoffs/wa-image-and-link.json");
const WHATSAPP_THEN_SMS: &str = include_str!("../../../../tests/vectors/handoffs/wa-then-sms.json");

fn list(list: String) -> Job {
    with(list, "{}".into())
}

fn with(list: String, options: String) -> Job {
    Job::List(ListInput { handoff: HANDOFF.into(), list, options })
}

/// A list of two rows below a heading with so many columns.
fn below(names: &str, count: usize) -> String {
    let cells = ",x".repeat(count);
    format!("Phone,B1{names}\n{},Jane{cells}\n{},Bob{cells}\n", number(1), number(2))
}

pub(super) fn rows(count: usize) -> Job {
    list(format!("Phone,B1\n{}", joined(count, "\n", |row| format!("{},Jane {row}", number(row)))))
}

pub(super) fn failing_rows(count: usize) -> Job {
    list(format!("Phone,B1\n{}", joined(count, "\n", |row| format!("12x{row},=SUM(A1)"))))
}

pub(super) fn equal_numbers(count: usize) -> Job {
    list(format!("Phone,B1\n{}", joined(count, "\n", |_| format!("{},Jane", number(0)))))
}

pub(super) fn blank_rows(count: usize) -> Job {
    list(format!("Phone,B1\n{}\n{},Jane\n", "\n,".repeat(count), number(0)))
}

pub(super) fn findings_of_a_row(count: usize) -> Job {
    let names = joined(count, "", |place| format!("${{{{{}}}}} ", place + 1));
    let declared = joined(count, ",", |place| format!("\"{}\"", place + 1));
    let handoff = format!(
        r#"{{ "type": "wa", "messageComponents": [ {{ "type": "body", "content": "a {names} b", "variables": [{declared}] }} ] }}"#
    );
    let row = ",&amp;  [First Name]".repeat(count);
    Job::List(ListInput { handoff, list: format!("{}{row}\n{}{row}\n", number(1), number(2)), options: "{}".into() })
}

pub(super) fn columns(count: usize) -> Job {
    list(below(&joined(count, "", |column| format!(",B{}", column + 2)), count))
}

pub(super) fn unknown_columns(count: usize) -> Job {
    list(below(&joined(count, "", |column| format!(",Field number {column}")), count))
}

pub(super) fn repeated_columns(count: usize) -> Job {
    list(below(&",B1".repeat(count), count))
}

pub(super) fn nearly_named_columns(count: usize) -> Job {
    list(below(&joined(count, "", |column| format!(",Phone number{column},Mobil{column}")), 2 * count))
}

pub(super) fn headless_columns(count: usize) -> Job {
    let row = |row: usize| format!("{}{}", number(row), ",Jane".repeat(count));
    with(joined(2, "\n", row), r#"{ "header": "no" }"#.into())
}

pub(super) fn given_columns(count: usize) -> Job {
    let names = joined(count, "", |place| format!("{{{{{}}}}} ", place + 1));
    let handoff =
        format!(r#"{{ "type": "wa", "messageComponents": [ {{ "type": "body", "content": "a {names} b" }} ] }}"#);
    let given = joined(count, ",", |place| format!(r#""B{}": "Column {place}""#, place + 1));
    let heading = joined(count, "", |place| format!(",Column {place}"));
    let cells = ",x".repeat(count);
    let list = format!("Phone{heading}\n{}{cells}\n{}{cells}\n", number(1), number(2));
    Job::List(ListInput { handoff, list, options: format!(r#"{{ "columns": {{ {given} }} }}"#) })
}

pub(super) fn data_columns(count: usize) -> Job {
    list(below(&joined(count, "", |column| format!(",customerInfo.customer{column}")), count))
}

pub(super) fn surplus_cells(count: usize) -> Job {
    list(below("", count))
}

pub(super) fn one_wide_row(count: usize) -> Job {
    let rows = joined(count / 10, "\n", |row| format!("12x{row},Jane"));
    list(format!("Phone,B1\n12x,{}\n{rows}\n", ",".repeat(count)))
}

pub(super) fn huge_cell(count: usize) -> Job {
    list(format!("Phone,B1\n{},{}\n", number(0), "Jane &amp; co. ".repeat(count / 15)))
}

pub(super) fn row_too_large(count: usize) -> Job {
    with(format!("Phone,B1\n{},{}\n", number(0), "x".repeat(count)), r#"{ "maxRowBytes": 1000 }"#.into())
}

pub(super) fn quotes(count: usize) -> Job {
    list(format!("Phone,B1\n{},\"{}\"\n", number(0), "\"\"".repeat(count)))
}

pub(super) fn torn_quotes(count: usize) -> Job {
    list(format!("Phone,B1\n{}", joined(count, "\n", |row| format!("{},\"a\" b \"c", number(row)))))
}

pub(super) fn lines_in_a_cell(count: usize) -> Job {
    list(format!("{},\"{}\"\n", number(0), "a;\n".repeat(count)))
}

pub(super) fn open_quote(count: usize) -> Job {
    list(format!("Phone,B1\n{},\"{}", number(0), joined(count / 20, "\n", |row| format!("{},Jane", number(row)))))
}

pub(super) fn all_delimiters(count: usize) -> Job {
    list(joined(count, "\n", |row| format!("{};a,b\tc|d", number(row))))
}

pub(super) fn rows_above_heading(count: usize) -> Job {
    list(format!("{}\nPhone,B1\n{},Jane\n", "# exported\n".repeat(count), number(0)))
}

pub(super) fn repeated_headings(count: usize) -> Job {
    list(joined(count, "\n", |row| format!("Phone,B1\n{},Jane", number(row))))
}

pub(super) fn long_number(count: usize) -> Job {
    list(format!("Phone,B1\n{},Jane\n", "1".repeat(count)))
}

pub(super) fn marks_in_a_number(count: usize) -> Job {
    list(format!("Phone,B1\n+1\u{202a}202{}5550123,Jane\n", "\u{a0}-".repeat(count)))
}

pub(super) fn typed_lines(count: usize) -> Job {
    let lines = joined(count, "\n", |row| format!("{},Jane, of {row}", number(row)));
    with(lines, r#"{ "input": "lines", "profile": "webtool", "maxLines": 1000000 }"#.into())
}

pub(super) fn opted_out(count: usize) -> Job {
    let numbers = joined(count, ",", |row| format!("\"{}\"", number(row)));
    with(format!("{},Jane\n", number(0)), format!(r#"{{ "optedOut": [{numbers}] }}"#))
}

pub(super) fn unread_set(count: usize) -> Job {
    let file = joined(count, "\\n", |row| format!("nobody {row}"));
    with(format!("{},Jane\n", number(0)), format!(r#"{{ "optedOut": "Phone\n{}\n{file}" }}"#, number(1)))
}

pub(super) fn after(count: usize) -> Job {
    let rows = joined(count, "\\n", |row| format!("{},Jane", number(row)));
    with(format!("Phone,B1\n{},Jane\n", number(0)), format!(r#"{{ "after": "Phone,B1\n{rows}" }}"#))
}

pub(super) fn hosts(count: usize) -> Job {
    let hosts = joined(count, ",", |host| format!("\"host{host}.example.com\""));
    let row = |row: usize| format!("{},https://cdn{row}.example.com/a.png,Jane,9,x", number(row));
    let handoff = PICTURE_AND_LINK.into();
    Job::List(ListInput { handoff, list: joined(20, "\n", row), options: format!(r#"{{ "allow": [{hosts}] }}"#) })
}

pub(super) fn skills(count: usize) -> Job {
    let skills = joined(count, ",", |skill| format!("\"skill {skill}\""));
    with(format!("{},Jane\n", number(0)), format!(r#"{{ "skills": [{skills}] }}"#))
}

pub(super) fn windows(count: usize) -> Job {
    let window = |index: usize| {
        let day = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"].get(index % 5).copied().unwrap_or_default();
        format!("\"{day} {:02}:{:02}-23:{:02}\"", index % 20, index % 60, (index + 7) % 60)
    };
    let options = format!(r#"{{ "at": "2026-11-20T15:00:00Z", "windows": [{}] }}"#, joined(count, ",", window));
    with(format!("{},Jane\n{},Bob\n", number(0), number(1)), options)
}

pub(super) fn damaged(count: usize) -> Job {
    list(format!("Phone,B1\n{},{}\n", number(0), "\u{fffd}\u{200b}\u{85}".repeat(count)))
}

pub(super) fn entities(count: usize) -> Job {
    list(format!("Phone,B1\n{},{}\n", number(0), "&amp;&#39;<b>\\n%20".repeat(count)))
}

fn link(link: &str) -> Job {
    let list = format!("{},{link},Jane,9,x\n", number(0));
    Job::List(ListInput { handoff: PICTURE_AND_LINK.into(), list, options: "{}".into() })
}

pub(super) fn labels(count: usize) -> Job {
    link(&format!("https://{}example.com/a.png", "a.".repeat(count)))
}

pub(super) fn path_segments(count: usize) -> Job {
    link(&format!("https://cdn.example.com/{}a.png?{}", "a/../%2e/".repeat(count), "a=b&".repeat(count)))
}

/// A list as people have it: half of the rows are as they should be, and each of the others has something of its own.
fn of_people(count: usize) -> ListInput {
    let row = |row: usize| {
        let (number, picture) = (number(row), format!("https://cdn.example.com/p/{row}.jpg"));
        match row % 10 {
            0 => format!("{number},{picture},\"Haddad, Omar\",A-{row},orders/{row}"),
            1 => format!("{number},{picture},Łukasz Żak 🎉,A-{row},orders/{row}"),
            2 => format!("{number},https://pictures.example.org/{row}.jpg,Jane,A-{row},orders/{row}"),
            3 => format!("{number},http://cdn.example.com/{row}.jpg,Tom &amp; Ann,A-{row},orders/{row}"),
            4 => format!("12x{row},{picture},,A-{row},"),
            _ => format!("{number},{picture},Jane Miller,A-{row},orders/{row}"),
        }
    };
    ListInput {
        handoff: PICTURE_AND_LINK.into(),
        list: format!("Phone,H1,B1,B2,BU1\n{}\n", joined(count, "\n", row)),
        options: r#"{ "allow": ["cdn.example.com", "*.shop.example.net"] }"#.into(),
    }
}

pub(super) fn people(count: usize) -> Job {
    Job::List(of_people(count))
}

pub(super) fn people_at_one_look(count: usize) -> Job {
    Job::OneLook(of_people(count))
}

pub(super) fn equal_numbers_at_one_look(count: usize) -> Job {
    match equal_numbers(count) {
        Job::List(input) => Job::OneLook(input),
        other => other,
    }
}

/// Each row has something that a fix mends: a blank too much, a dear character, an empty cell.
fn to_mend(count: usize, number: impl Fn(usize) -> String) -> Job {
    let row = |row: usize| match row % 4 {
        0 => format!("{},Jane  Miller,order {row},Monday", number(row)),
        1 => format!("{},Jane,“order” {row},Monday", number(row)),
        2 => format!("{},,order {row},Monday", number(row)),
        _ => format!("12x{row},Jane,order {row},Monday"),
    };
    let list = format!("Phone,B1,B2,B3\n{}\n", joined(count, "\n", row));
    Job::Mended(ListInput { handoff: WHATSAPP_THEN_SMS.into(), list, options: "{}".into() })
}

pub(super) fn mended(count: usize) -> Job {
    to_mend(count, number)
}

pub(super) fn mended_equal_numbers(count: usize) -> Job {
    to_mend(count, |_| number(0))
}

pub(super) fn unlisted_hosts(count: usize) -> Job {
    let hosts = joined(125, ",", |host| format!("\"host{host}.example.com\""));
    let row = |row: usize| format!("{},https://cdn{row}.example.com/a.png,Jane,9,x", number(row));
    let options = format!(r#"{{ "allow": [{hosts}] }}"#);
    Job::List(ListInput { handoff: PICTURE_AND_LINK.into(), list: joined(count, "\n", row), options })
}

pub(super) fn button_path_segments(count: usize) -> Job {
    let list = format!("{},https://cdn.example.com/a.png,Jane,9,{}\n", number(0), "a/../%2e/?a=b&".repeat(count));
    Job::List(ListInput { handoff: PICTURE_AND_LINK.into(), list, options: "{}".into() })
}
