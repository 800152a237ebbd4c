//! How fast texts are measured: `cargo xtask bench-sms`.

#![allow(clippy::print_stdout, reason = "a measurement that prints")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use sendcheck_core::sms::{measure, measure_pieces};

const TIMES: u32 = 200_000;

fn main() {
    let ascii = "Hi Jane, your order 20251 is on its way and will be with you today. Reply STOP to stop all messages.";
    let pieces = [
        "Hi ",
        "Jane",
        ", your order ",
        "20251",
        " is on its way. Thank you.",
        " ",
        "Reply STOP to stop all messages.",
    ];
    let texts = [
        ("ASCII", ascii.into()),
        ("GSM-7 beyond ASCII", ascii.replace("order", "größe")),
        ("GSM-7, two segments, escapes", format!("{ascii} {ascii} [{{}}]")),
        ("UCS-2, one segment", ascii.chars().take(60).collect::<String>() + " l’été"),
        ("UCS-2, two segments, no clusters", ascii.replace("Jane", "Jane’")),
        ("UCS-2, two segments, clusters", ascii.replace("Jane", "👩🏽\u{200d}💻")),
        ("Hindi, two segments", "नमस्ते, आपका ऑर्डर रास्ते में है। ".repeat(3)),
    ];
    for (name, text) in &texts {
        report(name, text.chars().count(), || measure(black_box(text)).segments);
    }
    report("ASCII in seven pieces", pieces.concat().len(), || measure_pieces(black_box(pieces)).segments);
}

/// Prints the quickest of nine rounds.
fn report(name: &str, characters: usize, work: impl Fn() -> u32) {
    let round = || {
        let started = Instant::now();
        (0..TIMES).for_each(|_| {
            black_box(work());
        });
        started.elapsed()
    };
    let quickest = (0..9).map(|_| round()).min().unwrap_or(Duration::ZERO);
    println!("{:>8.1} ns  {name}, {characters} characters", quickest.as_secs_f64() * 1e9 / f64::from(TIMES));
}
