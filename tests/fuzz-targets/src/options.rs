//! Options as programs give them.

use sendcheck::engine::options::{
    ListOptions, Options, OptionsError, RequestGiven, campaign, country, prices, sending, web_lists,
};
use sendcheck::engine::recipients::ColumnFrom;
use sendcheck::{Recipients, SavedReading};

use crate::given;
use crate::input::Input;

const LIST: &[u8] = b"Mobile;First Name;City\n+12025550123;Jane;Rome\n447400123456;Zo\xc3\xab;\nabc;;\n";

pub(crate) fn target(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let handoff = given::handoff(&mut input);
    let json = input.bytes();
    short(json, Options::read(json).err());
    short(json, RequestGiven::read(json).err());
    short(json, RequestGiven::read_split(json).err());
    short(json, campaign(json).err());
    short(json, country(json).err());
    short(json, sending(json, None).err());
    short(json, prices(json).err());
    short(json, web_lists(json).err());
    if let Ok(saved) = SavedReading::read(json) {
        let written = saved.to_json();
        assert_eq!(SavedReading::read(written.as_bytes()).map(compared), Ok(compared(saved)), "{written}");
    }
    match ListOptions::read(json) {
        Ok(read) => {
            let checked = given::checked(LIST, handoff, &read.options.policy, &read.read);
            checked.iter().for_each(crate::recipients::agrees);
            drop::<Option<Recipients>>(checked);
        }
        Err(error) => short(json, Some(error)),
    }
}

/// What is no figure is a name, whether or not it was said that it is.
fn compared(mut saved: SavedReading) -> SavedReading {
    for column in saved.columns.iter_mut().flat_map(|given| &mut given.columns) {
        match &column.from {
            ColumnFrom::NameOrPlace(name) if !name.bytes().all(|byte| byte.is_ascii_digit()) => {
                column.from = ColumnFrom::Name(name.clone());
            }
            _ => {}
        }
    }
    saved
}

/// An error names the place, and not all that stands there.
fn short(json: &[u8], error: Option<OptionsError>) {
    if let Some(error) = error {
        let said = error.to_string();
        assert!(said.len() < 600 + 8 * json.len().min(400), "{said}");
    }
}
