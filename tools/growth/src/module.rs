//! What the module exports: an input is made, and then worked on, so that the one is not counted with the other.

use std::sync::{Mutex, PoisonError};

use crate::{DIMENSIONS, Job};

static JOB: Mutex<Option<Job>> = Mutex::new(None);

/// Makes the input of a dimension at a size; returns how many bytes it has.
#[unsafe(no_mangle)]
pub extern "C" fn prepare(dimension: usize, size: usize) -> usize {
    let job = DIMENSIONS.get(dimension).map(|dimension| (dimension.input)(size));
    let bytes = job.as_ref().map_or(0, Job::bytes);
    *JOB.lock().unwrap_or_else(PoisonError::into_inner) = job;
    bytes
}

/// Does all that there is to do with it; returns how much was written.
#[unsafe(no_mangle)]
pub extern "C" fn run() -> usize {
    JOB.lock().unwrap_or_else(PoisonError::into_inner).take().map_or(0, Job::run)
}

/// Where the name of a dimension is; nothing behind the last.
#[unsafe(no_mangle)]
pub extern "C" fn name(dimension: usize) -> *const u8 {
    DIMENSIONS.get(dimension).map_or(std::ptr::null(), |dimension| dimension.name.as_ptr())
}

/// How many bytes that name has.
#[unsafe(no_mangle)]
pub extern "C" fn name_length(dimension: usize) -> usize {
    DIMENSIONS.get(dimension).map_or(0, |dimension| dimension.name.len())
}

/// The smallest size of a dimension.
#[unsafe(no_mangle)]
pub extern "C" fn size(dimension: usize) -> usize {
    DIMENSIONS.get(dimension).map_or(0, |dimension| dimension.size)
}
