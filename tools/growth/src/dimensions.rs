//! The table: what there may be more of.

mod documents;
mod lists;
mod requests;

use crate::Job;

/// Something that there may be any number of in an input.
#[derive(Debug)]
pub struct Dimension {
    /// What there is more of.
    pub name: &'static str,
    /// The smallest of three sizes, each twice the one before, that the work is counted at: large enough that tables have
    /// been built and vectors have grown.
    pub size: usize,
    /// The input of a size.
    pub input: fn(usize) -> Job,
}

/// Every dimension.
pub const DIMENSIONS: &[Dimension] = &[
    dimension("rows", 250, lists::rows),
    dimension("rows as people have them", 250, lists::people),
    dimension("rows as people have them, at one look", 250, lists::people_at_one_look),
    dimension("rows with one number, at one look", 250, lists::equal_numbers_at_one_look),
    dimension("rows that are mended", 125, lists::mended),
    dimension("rows with one number that are mended", 125, lists::mended_equal_numbers),
    dimension("rows that all fail", 250, lists::failing_rows),
    dimension("rows with one number", 250, lists::equal_numbers),
    dimension("blank rows", 2_500, lists::blank_rows),
    dimension("findings of a row", 50, lists::findings_of_a_row),
    dimension("columns", 250, lists::columns),
    dimension("columns that nothing asks for", 250, lists::unknown_columns),
    dimension("columns of one name", 250, lists::repeated_columns),
    dimension("columns named nearly as variables", 125, lists::nearly_named_columns),
    dimension("columns without a heading", 250, lists::headless_columns),
    dimension("columns that are given", 75, lists::given_columns),
    dimension("columns of customer data", 75, lists::data_columns),
    dimension("cells in a row behind its columns", 600, lists::surplus_cells),
    dimension("cells in the first of many rows", 1_250, lists::one_wide_row),
    dimension("bytes of a cell", 5_000, lists::huge_cell),
    dimension("bytes of a row that is too long", 5_000, lists::row_too_large),
    dimension("quotes", 5_000, lists::quotes),
    dimension("quotes that tear cells", 1_250, lists::torn_quotes),
    dimension("lines in a quoted cell", 1_250, lists::lines_in_a_cell),
    dimension("bytes behind an open quote", 5_000, lists::open_quote),
    dimension("delimiters of all kinds", 500, lists::all_delimiters),
    dimension("rows above the heading", 500, lists::rows_above_heading),
    dimension("headings in the middle", 500, lists::repeated_headings),
    dimension("characters of a number", 2_500, lists::long_number),
    dimension("marks in a number", 1_250, lists::marks_in_a_number),
    dimension("typed lines", 250, lists::typed_lines),
    dimension("opted-out numbers", 500, lists::opted_out),
    dimension("lines of a set that give nobody", 500, lists::unread_set),
    dimension("rows of the list before", 250, lists::after),
    dimension("permitted hosts", 125, lists::hosts),
    dimension("rows with links to other hosts", 125, lists::unlisted_hosts),
    dimension("skills", 250, lists::skills),
    dimension("windows", 125, lists::windows),
    dimension("bytes that are damaged", 1_250, lists::damaged),
    dimension("entities and markup", 500, lists::entities),
    dimension("labels of a host", 500, lists::labels),
    dimension("segments of a path", 750, lists::path_segments),
    dimension("segments of a button's link", 500, lists::button_path_segments),
    dimension("consumers", 125, requests::consumers),
    dimension("consumers that all fail", 125, requests::failing),
    dimension("consumers of one number", 125, requests::equal_numbers),
    dimension("consumers with half a character", 125, requests::surrogates),
    dimension("half characters of a consumer", 250, requests::surrogates_of_one),
    dimension("consumers with repeated names", 125, requests::repeated_names),
    dimension("repeated names of an object", 250, requests::repeated_names_of_one),
    dimension("variables of a consumer", 250, requests::variables),
    dimension("unknown fields", 250, requests::unknown_fields),
    dimension("fields named nearly right", 125, requests::nearly_named_fields),
    dimension("customer data of a consumer", 125, requests::customer_data),
    dimension("depth", 25, requests::depth),
    dimension("comments", 500, requests::comments),
    dimension("trailing commas", 500, requests::trailing_commas),
    dimension("bytes of a name", 2_500, requests::long_name),
    dimension("windows of a request", 125, requests::windows),
    dimension("skills beside a name nearly right", 125, requests::skills),
    dimension("bytes before a mistake", 5_000, requests::mistake),
    dimension("handoffs", 50, documents::handoffs),
    dimension("handoffs of one title", 50, documents::equal_titles),
    dimension("handoffs nearly named", 50, documents::nearly_named_handoffs),
    dimension("channels", 50, documents::channels),
    dimension("parts", 125, documents::parts),
    dimension("parts without a place", 125, documents::parts_without_place),
    dimension("buttons", 75, documents::buttons),
    dimension("placeholders", 250, documents::placeholders),
    dimension("placeholders of one name", 250, documents::equal_placeholders),
    dimension("placeholders without a declaration", 250, documents::undeclared),
    dimension("placeholders by name", 250, documents::named_placeholders),
    dimension("placeholders that are malformed", 250, documents::malformed),
    dimension("declared variables that nothing uses", 75, documents::unused),
    dimension("declared variables without braces", 75, documents::unbraced),
    dimension("openings of placeholders", 1_250, documents::openings),
    dimension("openings of placeholders by name", 1_250, documents::named_openings),
    dimension("variables by name, with columns", 75, documents::named_variables),
    dimension("variables by number, with columns", 75, documents::numbered_variables),
    dimension("apps", 75, documents::apps),
    dimension("cards of a carousel", 50, documents::cards),
    dimension("entries of an answer", 110, requests::answer_entries),
    dimension("entries of nobody", 110, requests::answer_of_nobody),
    dimension("disagreements", 60, requests::disagreements),
    dimension("unlike disagreements", 60, requests::unlike_disagreements),
    dimension("answers", 110, requests::answers),
    dimension("bytes of a text", 2_000, documents::text),
    dimension("combining marks", 1_250, documents::combining),
    dimension("marks of formatting", 750, documents::formatting),
    dimension("openings of merge tags", 750, documents::merge_tags),
    dimension("characters read twice", 750, documents::read_twice),
];

const fn dimension(name: &'static str, size: usize, input: fn(usize) -> Job) -> Dimension {
    Dimension { name, size, input }
}

/// A text for each number, joined.
fn joined(count: usize, between: &str, text: impl Fn(usize) -> String) -> String {
    (0..count).map(text).collect::<Vec<_>>().join(between)
}

/// A number that is possible, another for each index.
fn number(index: usize) -> String {
    format!("1202{}", 2_000_000 + index)
}
