//! `glossary.ts`: the words of the service's reports and answers, for programs that have no use for WebAssembly.

use sendcheck_core::glossary::{Word, WordKind};
use sendcheck_core::words::Words;

use crate::typescript::GENERATED;

pub(super) fn code() -> String {
    let kinds: Vec<_> = WordKind::WORDS.iter().map(|word| format!("\"{word}\"")).collect();
    let words = serde_json::to_string_pretty(Word::ALL).unwrap_or_default();
    let names: Vec<_> =
        Word::ALL.iter().filter_map(|word| word.names.first()).map(|name| format!("  | \"{name}\"")).collect();
    format!(
        "{GENERATED}import type {{ RuleCode }} from \"./types.js\";\n\n\
         /** The first name of each word, by which it is known. */\nexport type WordName =\n{};\n\n\
         /** A word of the service's reports and answers, with what it means. */\n\
         export interface WordEntry {{\n  \
           /** What it is a word for. */\n  readonly kind: {};\n  \
           /** The word as it is spelled in reports and answers, and others that mean the same. */\n  readonly names: readonly [WordName, ...string[]];\n  \
           /** What it means, in a sentence without a full stop. */\n  readonly means: string;\n  \
           /** What to do about it. */\n  readonly help: string;\n  \
           /** The rules that find it before sending. */\n  readonly rules: readonly RuleCode[];\n  \
           /** The document it comes from. */\n  readonly cite: string;\n}}\n\n\
         /** States of recipients, delivery errors and refusals, as reports and answers spell them. */\n\
         export const glossary: readonly WordEntry[] = {words};\n",
        names.join("\n"),
        kinds.join(" | "),
    )
}
