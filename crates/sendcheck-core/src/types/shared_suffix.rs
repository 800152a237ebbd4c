//! Names below which strangers can register or rent a host, so that a wildcard there would allow anybody's files.

/// Whether everybody may obtain a host below `suffix` (lower case, two or more labels).
///
/// The idea is that of the Public Suffix List, without the list: the usual second-level labels under country codes, and
/// the large file and site hosts that media links point to. A name that is missing here is let through.
pub(super) fn is_shared(suffix: &str) -> bool {
    let (label, rest) = suffix.split_once('.').unwrap_or((suffix, ""));
    let under_country_code = rest.len() == 2 && COUNTRY_SECOND_LEVEL.contains(&label);
    let regional =
        |owner: &&str| suffix.strip_suffix(owner).is_some_and(|region| region.is_empty() || region.ends_with('.'));
    under_country_code || HOSTING.contains(&suffix) || REGIONAL_HOSTING.iter().any(regional)
}

const COUNTRY_SECOND_LEVEL: [&str; 18] = [
    "ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "id", "ltd", "me", "mil", "ne", "net", "nom", "or", "org",
    "plc",
];

/// Customers sit directly below.
const HOSTING: [&str; 24] = [
    "appspot.com",
    "azureedge.net",
    "azurefd.net",
    "azurewebsites.net",
    "b-cdn.net",
    "blogspot.com",
    "cloudfront.net",
    "cloudfunctions.net",
    "edgekey.net",
    "fastly.net",
    "firebaseapp.com",
    "firebasestorage.app",
    "github.io",
    "gitlab.io",
    "global.ssl.fastly.net",
    "herokuapp.com",
    "myshopify.com",
    "netlify.app",
    "ngrok.io",
    "pages.dev",
    "r2.dev",
    "vercel.app",
    "web.app",
    "workers.dev",
];

/// Customers sit below regions and services, at several depths (`brand.s3.eu-west-1.amazonaws.com`).
const REGIONAL_HOSTING: [&str; 7] = [
    "amazonaws.com",
    "backblazeb2.com",
    "cloudflarestorage.com",
    "core.windows.net",
    "digitaloceanspaces.com",
    "googleapis.com",
    "googleusercontent.com",
];

#[cfg(test)]
mod tests {
    use super::is_shared;

    #[test]
    fn knows_where_strangers_live() {
        for suffix in ["co.uk", "com.au", "gob.mx", "github.io", "cloudfront.net"] {
            assert!(is_shared(suffix), "{suffix}");
        }
    }

    #[test]
    fn knows_regions_of_file_hosts() {
        for suffix in ["amazonaws.com", "s3.amazonaws.com", "s3.eu-west-1.amazonaws.com", "blob.core.windows.net"] {
            assert!(is_shared(suffix), "{suffix}");
        }
        assert!(!is_shared("myamazonaws.com"));
    }

    #[test]
    fn leaves_names_with_one_owner_alone() {
        for suffix in ["example.com", "example.co.uk", "brand.github.io", "wikimedia.org", "co.example", "com.com"] {
            assert!(!is_shared(suffix), "{suffix}");
        }
    }
}
