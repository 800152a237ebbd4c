//! Links that end by themselves: signed for a time, which they say.

use alloc::string::String;
use alloc::vec::Vec;

use super::link_path::decoded;
use crate::calendar::second_of;
use crate::types::HttpsUrl;

/// A second in the time of Unix.
pub(crate) type Seconds = u64;

/// From 2001 to 2100: what else has so many digits is no instant.
const INSTANTS: core::ops::Range<Seconds> = 1_000_000_000..4_102_444_800;

impl HttpsUrl<'_> {
    /// The second, in the time of Unix, from which on the link gives nothing any more; `None` where it does not say so.
    ///
    /// Told are links that are signed for a time: Azure (`se`), Amazon S3, Google Cloud and Alibaba (`X-Amz-Date` and
    /// `X-Amz-Expires`, or `Expires`), Amazon's delivery network (`Expires`, `Policy`), Tencent (`q-sign-time`), Akamai
    /// (`exp=` in a token), tokens in base64 that hold `exp` (Supabase), and Meta's and Discord's servers (`oe`, `ex`).
    ///
    /// ```
    /// use sendcheck_core::types::HttpsUrl;
    ///
    /// let url = HttpsUrl::scan("https://cdn.example.com/a.jpg?sv=2022&se=2026-01-01T00%3A00%3A00Z&sig=x")?;
    /// assert_eq!(url.ends(), Some(1_767_225_600));
    /// assert_eq!(HttpsUrl::scan("https://cdn.example.com/a.jpg?v=2")?.ends(), None);
    /// # Ok::<(), sendcheck_core::types::UrlDefect>(())
    /// ```
    pub fn ends(self) -> Option<Seconds> {
        let query = Query(self.query()?);
        let host = self.host().as_str();
        let ends = query.after_a_time().or_else(|| query.at_an_instant()).or_else(|| query.in_hex(host));
        ends.or_else(|| query.in_token()).filter(|ends| INSTANTS.contains(ends))
    }
}

/// The query of a link.
#[derive(Clone, Copy)]
struct Query<'a>(&'a str);

/// What stands beside an instant in the query of a signed link.
const SIGNATURES: [&str; 9] = ["signature", "sig", "sign", "token", "hmac", "md5", "hash", "st", "key-pair-id"];

impl<'a> Query<'a> {
    fn pairs(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.split('&').filter_map(|pair| pair.split_once('='))
    }

    /// The value of a name in any case.
    fn get(self, wanted: &str) -> Option<&'a str> {
        self.pairs().find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value)
    }

    fn is_signed(self) -> bool {
        SIGNATURES.iter().any(|name| self.get(name).is_some())
    }

    /// So many seconds after a date: `X-Amz-Date=20260101T000000Z&X-Amz-Expires=3600`.
    fn after_a_time(self) -> Option<Seconds> {
        ["x-amz-", "x-goog-", "x-oss-", "x-tos-", "x-obs-"].iter().find_map(|vendor| {
            let of_vendor = |what: &str| {
                let mut pairs = self.pairs();
                pairs.find(|(name, _)| {
                    let rest = name.split_at_checked(vendor.len());
                    rest.is_some_and(|(front, rest)| {
                        front.eq_ignore_ascii_case(vendor) && rest.eq_ignore_ascii_case(what)
                    })
                })
            };
            let (_, date) = of_vendor("date")?;
            let (_, seconds) = of_vendor("expires")?;
            date_time(date.as_bytes())?.checked_add(number(seconds)?)
        })
    }

    /// At an instant: `se=2026-01-01T00%3A00%3A00Z`, `Expires=1767225600`, `q-sign-time=1767139200;1767225600`.
    fn at_an_instant(self) -> Option<Seconds> {
        if let Some(tencent) = self.get("q-sign-time") {
            return number(tencent.rsplit([';', 'B', 'b']).next()?);
        }
        if let Some(azure) = self.get("se").filter(|_| self.is_signed()) {
            let text: Vec<u8> = decoded(azure).collect();
            return date_time(&text);
        }
        let named = ["expires", "expiry", "expire", "exp", "expires_at", "e"].iter().find_map(|name| self.get(name));
        let milliseconds = |instant: Seconds| if instant >= INSTANTS.end { instant / 1_000 } else { instant };
        let plain = named.filter(|_| self.is_signed()).and_then(number).map(milliseconds);
        plain.or_else(|| self.in_akamai())
    }

    /// `hdnts=st=1~exp=1767225600~acl=/*~hmac=…`, in whatever name.
    fn in_akamai(self) -> Option<Seconds> {
        let token = self.pairs().map(|(_, value)| value).find(|value| value.contains("hmac="))?;
        number(token.split('~').find_map(|part| part.strip_prefix("exp="))?)
    }

    /// Meta's and Discord's servers write it in hexadecimal digits.
    fn in_hex(self, host: &str) -> Option<Seconds> {
        let is_discord = host.to_ascii_lowercase().contains("discordapp.");
        let hex = if is_discord { self.get("ex")? } else { self.get("oe").filter(|_| self.get("oh").is_some())? };
        Seconds::from_str_radix(hex, 16).ok()
    }

    /// In a token or policy that is JSON in base64.
    fn in_token(self) -> Option<Seconds> {
        let texts = self.pairs().flat_map(|(_, value)| value.split('.')).filter(|part| part.len() >= 16);
        texts.filter_map(base64).find_map(|text| {
            let after = ["\"exp\":", "\"AWS:EpochTime\":"].iter().find_map(|name| text.split_once(name))?.1;
            let after = after.trim_ascii_start();
            number(after.split_at_checked(after.bytes().take_while(u8::is_ascii_digit).count())?.0)
        })
    }
}

fn number(text: &str) -> Option<u64> {
    text.parse().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `20260101T000000Z`, `2026-01-01T00:00:00Z`, and either without seconds or time; the time is Greenwich's.
fn date_time(text: &[u8]) -> Option<Seconds> {
    let mut digits =
        text.iter().filter(|byte| !matches!(byte, b'-' | b':' | b'T' | b'Z')).map(|byte| byte.wrapping_sub(b'0'));
    let mut read = |count: usize| {
        digits.by_ref().take(count).try_fold(0, |value, digit| (digit < 10).then_some(value * 10 + i32::from(digit)))
    };
    let date = [read(4)?, read(2)?, read(2)?];
    let time = [read(2)?, read(2)?, read(2)?];
    second_of(date, time).and_then(|second| Seconds::try_from(second).ok())
}

/// The text of base64, in the alphabets of web addresses and of Amazon's delivery network too.
fn base64(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for byte in decoded(text.trim_end_matches(['=', '_'])) {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'~' | b'_' => 63,
            b'=' => continue,
            _ => return None,
        };
        held = held << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.extend((held >> bits).to_le_bytes().first());
        }
    }
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::{HttpsUrl, Seconds, date_time};
    use crate::clock::Instant;

    fn rfc_3339(instant: Seconds) -> alloc::string::String {
        alloc::format!("{}", Instant::from_seconds(i64::try_from(instant).unwrap()))
    }

    fn ends(query: &str) -> Option<alloc::string::String> {
        let link = alloc::format!("https://cdn.example.com/a.jpg?{query}");
        HttpsUrl::scan(&link).unwrap().ends().map(rfc_3339)
    }

    #[test]
    fn signed_links_say_when_they_end() {
        for query in [
            "sv=2022&se=2026-01-01T00%3A00%3A00Z&sig=x",
            "sv=2022&se=2026-01-01&sp=r&sig=x",
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20251231T230000Z&X-Amz-Expires=3600&X-Amz-Signature=x",
            "X-Goog-Date=20251225T000000Z&X-Goog-Expires=604800&X-Goog-Signature=x",
            "x-oss-date=20251231T230000Z&x-oss-expires=3600",
            "AWSAccessKeyId=A&Signature=x&Expires=1767225600",
            "Expires=1767225600&Signature=x&Key-Pair-Id=K",
            "GoogleAccessId=a&Expires=1767225600&Signature=x",
            "token=x&expires=1767225600000",
            "md5=x&expires=1767225600#top",
            "q-sign-algorithm=sha1&q-sign-time=1767139200;1767225600",
            "q-sign-time=1767139200%3B1767225600",
            "hdnts=st=1~exp=1767225600~acl=/*~hmac=x",
            "oh=01_Q5&oe=6955B900",
            "token=eyJhbGciOiJIUzI1NiJ9.eyJ1cmwiOiJhL2IuanBnIiwiaWF0IjoxLCJleHAiOjE3NjcyMjU2MDB9.x",
            "Policy=eyJEYXRlTGVzc1RoYW4iOnsiQVdTOkVwb2NoVGltZSI6MTc2NzIyNTYwMH19&Signature=x&Key-Pair-Id=K",
        ] {
            assert_eq!(ends(query).as_deref(), Some("2026-01-01T00:00:00Z"), "{query}");
        }
        let discord = HttpsUrl::scan("https://cdn.discordapp.com/attachments/1/2/a.png?ex=6955b900&is=1&hm=x").unwrap();
        assert_eq!(discord.ends(), Some(1_767_225_600));
    }

    #[test]
    fn other_links_do_not() {
        for query in [
            "",
            "v=2",
            "Expires=1767225600",
            "expires=never&sig=x",
            "se=2026-01-01T00%3A00%3A00Z",
            "se=large&sig=x",
            "e=1&sig=x",
            "exp=3&token=x",
            "oe=6955b900",
            "ex=6955b900",
            "X-Amz-Date=20251231T230000Z",
            "X-Amz-Expires=3600",
            "X-Amz-Date=yesterday&X-Amz-Expires=60",
            "token=5c1b",
            "token=eyJhIjoiZXhwIn0aaaaaaaaaaaa",
            "se=2026-13-01&sig=x",
        ] {
            assert_eq!(ends(query), None, "{query}");
        }
    }

    #[test]
    fn days_go_both_ways() {
        for text in [
            "1970-01-01T00:00:00Z",
            "2000-02-29T23:59:59Z",
            "2026-03-01T06:07:08Z",
            "2024-12-31T00:00:00Z",
            "2100-02-28T12:00:00Z",
        ] {
            assert_eq!(date_time(text.as_bytes()).map(rfc_3339).as_deref(), Some(text));
        }
    }
}
