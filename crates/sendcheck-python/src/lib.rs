//! The engine of the Python package `sendcheck`: the crate for Python.
//!
//! Nothing is decided here. Texts come in as bytes and go through the core's own readers; options come in as JSON text, so
//! that a misspelt one is an error with its place; answers go out as JSON text, exactly as every other surface writes them.
//! While the engine works, other threads of Python run.
//!
//! What programs call stands in `python/sendcheck`; it takes care of what only Python can: objects, iterators, tables, the
//! class of errors.

use pyo3::pymodule;

mod checker;
mod fault;
mod inspect;
mod list;
mod request;
mod rows;
mod selection;
mod work;

#[pymodule]
mod _engine {
    #[pymodule_export]
    use super::checker::Checker;
    #[pymodule_export]
    use super::fault::Fault;
    #[pymodule_export]
    use super::inspect::{
        check_handoffs, explain, inspect_number, inspect_text, inspect_url, phone_metadata, rule_info,
    };
    #[pymodule_export]
    use super::list::{List, Reading};
    #[pymodule_export]
    use super::request::{
        answer, answer_cases, check, check_campaign, failed_request, is_answer, preview, read_answers,
        schedule_request, split,
    };
}
