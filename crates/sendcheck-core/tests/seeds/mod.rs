//! Where the seed of a property that failed is kept, and how often a property is tried.

use std::env;

use proptest::test_runner::{Config, FileFailurePersistence};

/// The same, with seeds kept in a file beside the test: `NAME.proptest-regressions`. It is committed, and its seeds are
/// run before all others. `cargo xtask fuzz-properties` says by `PROPERTY_TIMES` how many times as many cases are tried.
pub(crate) fn with_seeds(mut config: Config) -> Config {
    let times = env::var("PROPERTY_TIMES").ok().and_then(|times| times.parse().ok());
    config.cases = config.cases.saturating_mul(times.unwrap_or(1));
    config.failure_persistence = Some(Box::new(FileFailurePersistence::WithSource("proptest-regressions")));
    config
}
