//! Reading a list needs little memory, and looking at its rows none at all.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use allocation_counter::measure;
use sendcheck_core::recipients::{
    AddressColumn, Column, Expected, HeaderMode, InputKind, List, ListReader, Part, ReadOptions, Scratch, read,
};

fn expected() -> Expected {
    let columns = vec![Column::Header, Column::Body("1".into()), Column::Body("2".into())];
    Expected { address: AddressColumn::Phone, columns, whole_line: false }
}

/// A list with rows of every kind: plain, quoted, with doubled quotes, in Windows-1252.
fn list(rows: usize) -> List {
    let mut text = Vec::from(*b"Phone,H1,B1,B2\r\n");
    for row in 0..rows {
        text.extend(format!("1{row:010},https://example.com/{row}.png,").into_bytes());
        text.extend(match row % 4 {
            0 => &b"Jane,9999\r\n"[..],
            1 => b"\"Jane, Bob\",9999\r\n",
            2 => b"\"Jane \"\"JJ\"\" Doe\",9999\r\n",
            _ => b"Zo\xeb,9999\r\n",
        });
    }
    read(&text, expected(), ReadOptions::default()).unwrap()
}

/// Every cell of every row, looked at once.
fn characters(list: &List) -> usize {
    let mut scratch = Scratch::default();
    let mut sum = 0;
    for index in 0..list.len() {
        let cells = list.cells(index, &mut scratch).unwrap();
        sum += cells.address().map_or(0, str::len);
        sum += (0..3).filter_map(|column| cells.expected(column)).map(str::len).sum::<usize>();
        sum += cells.original().map(str::len).sum::<usize>() + cells.surplus(Part::Body).count as usize;
    }
    sum
}

#[test]
fn twice_the_rows_allocate_no_more() {
    let (small, large) = (list(100_000), list(200_000));
    let mut read = (0, 0);
    let of_small = measure(|| read.0 = characters(&small));
    let of_large = measure(|| read.1 = characters(&large));
    assert!(read.1 > read.0 && read.0 > 1_000_000);
    assert!(of_small.count_total > 0, "the counter counts");
    assert!(of_large.count_total <= of_small.count_total, "{of_small:?} {of_large:?}");
    assert!(of_large.count_total < 20);
}

#[test]
fn a_list_needs_its_text_and_little_more() {
    let chunk = b"12223334444,https://example.com/picture.png,Jane,9999\r\n".repeat(1000);
    let mut kept = None;
    let info = measure(|| {
        let mut reader = ListReader::new(expected(), ReadOptions::default());
        (0..100).for_each(|_| reader.push(&chunk).unwrap());
        kept = Some(reader.finish().unwrap());
    });
    assert_eq!(kept.unwrap().len(), 100_000);
    let text = chunk.len() as u64 * 100;
    assert!(info.bytes_max < text + 10_000_000, "{} bytes for {text} bytes of text", info.bytes_max);
}

#[test]
fn blank_rows_need_none() {
    let blank = b" , , ,                                            \n".repeat(10_000);
    let mut list = None;
    let info = measure(|| {
        let mut reader = ListReader::new(expected(), ReadOptions::default());
        reader.push(b"12223334444,https://example.com/picture.png,Jane,9999\n").unwrap();
        (0..50).for_each(|_| reader.push(&blank).unwrap());
        list = Some(reader.finish().unwrap());
    });
    assert_eq!(list.unwrap().blank_rows(), 500_000);
    assert!(info.bytes_max < 10_000_000, "{} bytes", info.bytes_max);
}

#[test]
fn a_line_of_200_megabytes_passes_through() {
    for (input, first) in [(InputKind::Csv, "1222,"), (InputKind::Csv, "1222,\""), (InputKind::Lines, "1222,")] {
        let options = ReadOptions { input, header: HeaderMode::No, ..ReadOptions::default() };
        let chunk = vec![b'a'; 1 << 16];
        let mut list = None;
        let info = measure(|| {
            let mut reader = ListReader::new(expected(), options);
            reader.push(first.as_bytes()).unwrap();
            (0..3200).for_each(|_| reader.push(&chunk).unwrap());
            reader.push(if first.ends_with('"') { b"\"\n1333,b\n" } else { b"\n1333,b\n" }).unwrap();
            list = Some(reader.finish().unwrap());
        });
        let list = list.unwrap();
        assert!(info.bytes_max < 8_000_000, "{} bytes", info.bytes_max);
        assert_eq!(list.len(), 2);
        assert!(list.record(0).unwrap().flags.too_large());
        let mut scratch = Scratch::default();
        assert_eq!(list.cells(1, &mut scratch).unwrap().address(), Some("1333"));
    }
}
