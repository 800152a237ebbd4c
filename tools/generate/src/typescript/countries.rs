//! `countries.ts`: the countries that the option `country` takes.

use sendcheck_core::phone::Country;

use crate::typescript::GENERATED;

pub(super) fn code() -> String {
    let all: Vec<_> = Country::all().map(Country::as_str).collect();
    let lines: Vec<_> = all.chunks(24).map(|some| format!("  \"{}\"", some.join(" "))).collect();
    format!(
        "{GENERATED}/** The countries that the option `country` takes, by their two letters, in order: those of libphonenumber. */\n\
         export const countries: readonly string[] = [\n{},\n].flatMap((some) => some.split(\" \"));\n",
        lines.join(",\n")
    )
}
