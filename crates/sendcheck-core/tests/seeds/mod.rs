//! Where the seed of a property that failed is kept.

use proptest::test_runner::{Config, FileFailurePersistence};

/// The same, with seeds kept in a file beside the test: `NAME.proptest-regressions`. It is committed, and its seeds are
/// run before all others.
pub(crate) fn with_seeds(mut config: Config) -> Config {
    config.failure_persistence = Some(Box::new(FileFailurePersistence::WithSource("proptest-regressions")));
    config
}
