//! IP addresses as hosts.

/// The four numbers of an address in its usual form: decimal, without leading zeros.
pub(super) fn v4(text: &str) -> Option<[u8; 4]> {
    let mut numbers = text.split('.').map(|number| {
        let is_plain = number.bytes().all(|byte| byte.is_ascii_digit()) && (number == "0" || !number.starts_with('0'));
        number.parse().ok().filter(|_| is_plain)
    });
    let address = [numbers.next()??, numbers.next()??, numbers.next()??, numbers.next()??];
    numbers.next().is_none().then_some(address)
}

/// Whether a text is an IPv6 address in brackets (RFC 4291, section 2.2), without a zone.
pub(super) fn is_v6(text: &str) -> bool {
    let Some(address) = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) else { return false };
    let (front, back) = address.split_once("::").map_or((address, None), |(front, back)| (front, Some(back)));
    let ends_whole = back.unwrap_or(front);
    let groups = |part: &str, is_last: bool| {
        if part.is_empty() {
            return back.map(|_| 0);
        }
        let (hex, dotted) = match part.rsplit_once(':').unwrap_or(("", part)) {
            (hex, dotted) if is_last && v4(dotted).is_some() => (hex, 2),
            _ => (part, 0),
        };
        let is_group =
            |group: &str| (1..=4).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_hexdigit());
        let count = if hex.is_empty() { 0 } else { hex.split(':').count() };
        (hex.is_empty() || hex.split(':').all(is_group)).then_some(count + dotted)
    };
    let last = groups(ends_whole, true);
    match back {
        None => last == Some(8),
        Some(_) => groups(front, false).zip(last).is_some_and(|(front, back)| front + back <= 7),
    }
}

/// Whether nobody outside one network reaches an address: private, loopback and link-local ranges and those for no host
/// (IANA special-purpose address registries). Of IPv6 only global unicast (`2000::/3`) is reached.
pub(super) fn is_local(host: &str) -> bool {
    match v4(host) {
        Some([0 | 10 | 127 | 224..=255, ..] | [169, 254, ..] | [192, 168, ..]) => true,
        Some([172, second, ..]) => (16..32).contains(&second),
        Some([100, second, ..]) => (64..128).contains(&second),
        Some(_) => false,
        None => !matches!(host.as_bytes(), [b'[', b'2' | b'3', _, _, _, b':', ..]),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_v6, v4};

    #[test]
    fn reads_what_the_standard_library_reads() {
        for text in [
            "1.2.3.4",
            "1.2.3",
            "1.2.3.4.5",
            "01.2.3.4",
            "256.1.1.1",
            "1.2.3.",
            "+1.2.3.4",
            "0.0.0.0",
            "255.255.255.255",
        ] {
            let expected = text.parse::<core::net::Ipv4Addr>().ok().map(|address| address.octets());
            assert_eq!(v4(text), expected, "{text}");
        }
        for text in [
            "::",
            "::1",
            "1::",
            ":1",
            "1:",
            ":::",
            "1::2::3",
            "1:2:3:4:5:6:7:8",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9",
            "1:2:3:4:5:6:7::",
            "::1:2:3:4:5:6:7:8",
            "::ffff:1.2.3.4",
            "1:2:3:4:5:6:1.2.3.4",
            "1.2.3.4::",
            "1.2.3.4",
            "12345::",
            "g::",
            "",
            "::1.2.3",
            "1:2:3:4:5:6:7:1.2.3.4",
            "fe80::1%eth0",
            "1::2:",
            ":1::2",
        ] {
            let expected = text.parse::<core::net::Ipv6Addr>().is_ok();
            assert_eq!(is_v6(&alloc::format!("[{text}]")), expected, "{text}");
        }
    }
}
