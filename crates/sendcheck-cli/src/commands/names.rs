//! What files in a folder are called.

/// The name of a request's file, so that names sort as requests do.
pub(super) fn request_name(number: usize, digits: usize) -> String {
    format!("request-{number:0width$}.json", width = digits.max(4))
}

/// The names of so many requests in short.
pub(super) fn span(requests: usize, digits: usize) -> Option<String> {
    match requests {
        0 => None,
        1 => Some(request_name(1, digits)),
        many => Some(format!("{} to {}", request_name(1, digits), request_name(many, digits))),
    }
}

/// The name of a list for the web tool, so that names sort as lists do.
pub(super) fn list_name(number: usize, ending: &str) -> String {
    format!("list-{number:04}.{ending}")
}

/// The folder of a day, counted from 1.
pub(super) fn day_name(day: usize) -> String {
    format!("day-{day}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_as_requests_do() {
        assert_eq!(request_name(7, 1), "request-0007.json");
        assert!(request_name(9999, 5) < request_name(10000, 5));
    }
}
