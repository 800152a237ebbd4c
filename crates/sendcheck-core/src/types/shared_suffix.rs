//! Names below which strangers can register or rent a host, so that a wildcard there would allow anybody's files.

/// Whether everybody may obtain a host directly below `suffix` (lower case, two or more labels).
///
/// This is an excerpt of the idea of the Public Suffix List, not a copy of it: the usual second-level labels under
/// country codes, and the large file and site hosts that media links point to.
pub(super) fn is_shared(suffix: &str) -> bool {
    let (label, rest) = suffix.split_once('.').unwrap_or((suffix, ""));
    let under_country_code = rest.len() == 2 && COUNTRY_SECOND_LEVEL.contains(&label);
    under_country_code || HOSTING.contains(&suffix)
}

const COUNTRY_SECOND_LEVEL: [&str; 18] = [
    "ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "id", "ltd", "me", "mil", "ne", "net", "nom", "or", "org",
    "plc",
];

const HOSTING: [&str; 36] = [
    "amazonaws.com",
    "appspot.com",
    "azureedge.net",
    "azurefd.net",
    "azurewebsites.net",
    "b-cdn.net",
    "backblazeb2.com",
    "blob.core.windows.net",
    "blogspot.com",
    "cdn.digitaloceanspaces.com",
    "cloudfront.net",
    "cloudfunctions.net",
    "core.windows.net",
    "digitaloceanspaces.com",
    "edgekey.net",
    "fastly.net",
    "firebaseapp.com",
    "firebasestorage.app",
    "github.io",
    "gitlab.io",
    "global.ssl.fastly.net",
    "googleapis.com",
    "googleusercontent.com",
    "herokuapp.com",
    "myshopify.com",
    "netlify.app",
    "ngrok.io",
    "pages.dev",
    "r2.cloudflarestorage.com",
    "r2.dev",
    "s3.amazonaws.com",
    "storage.googleapis.com",
    "vercel.app",
    "web.app",
    "web.core.windows.net",
    "workers.dev",
];

#[cfg(test)]
mod tests {
    use super::is_shared;

    #[test]
    fn knows_where_strangers_live() {
        for suffix in ["co.uk", "com.au", "gob.mx", "github.io", "s3.amazonaws.com", "cloudfront.net"] {
            assert!(is_shared(suffix), "{suffix}");
        }
    }

    #[test]
    fn leaves_names_with_one_owner_alone() {
        for suffix in ["example.com", "example.co.uk", "brand.github.io", "wikimedia.org", "co.example", "com.com"] {
            assert!(!is_shared(suffix), "{suffix}");
        }
    }
}
