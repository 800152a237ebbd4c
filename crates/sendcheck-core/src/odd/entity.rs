//! HTML's escapes of characters.

/// Whether a text holds `&name;`, `&#39;` or `&#x27;`.
pub(crate) fn holds_entity(text: &str) -> bool {
    text.split('&').skip(1).any(|after| {
        let end = after.bytes().position(|byte| !byte.is_ascii_alphanumeric() && byte != b'#');
        let Some((name, rest)) = end.and_then(|end| after.split_at_checked(end)) else { return false };
        rest.starts_with(';') && is_entity(name)
    })
}

fn is_entity(name: &str) -> bool {
    match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.strip_prefix(['x', 'X']);
            let digits = hex.unwrap_or(number);
            (1..=7).contains(&digits.len())
                && digits.bytes().all(|b| if hex.is_some() { b.is_ascii_hexdigit() } else { b.is_ascii_digit() })
        }
        None => is_accented(name) || NAMES.split(' ').any(|known| known == name),
    }
}

/// A letter with its mark, `eacute`: HTML has these for most letters.
fn is_accented(name: &str) -> bool {
    let Some((letter, mark)) = name.split_at_checked(1) else { return false };
    letter.bytes().all(|byte| byte.is_ascii_alphabetic()) && MARKS.split(' ').any(|known| known == mark)
}

const MARKS: &str = "acute grave circ uml tilde ring cedil slash caron ogon breve macr dot dblac strok";

/// All other names of HTML 4 (HTML 4.01, section 24), and of HTML 5 those of characters that escapers write.
const NAMES: &str = "amp lt gt quot apos AMP LT GT QUOT nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg \
macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest AElig ETH times THORN szlig \
aelig eth divide thorn fnof Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau \
Upsilon Phi Chi Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma \
tau upsilon phi chi psi omega thetasym upsih piv bull hellip prime Prime oline frasl weierp image real trade alefsym larr uarr \
rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin \
ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor \
rfloor lang rang loz spades clubs hearts diams OElig oelig circ tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo \
sbquo ldquo rdquo bdquo dagger Dagger permil lsaquo rsaquo euro inodot dotlessi NewLine Tab num dollar percnt lpar rpar ast plus \
comma period sol colon semi equals quest commat lsqb lbrack bsol rsqb rbrack Hat lowbar grave lcub lbrace verbar vert rcub rbrace \
hyphen dash horbar numsp hairsp check starf phone";

#[cfg(test)]
mod tests {
    use super::holds_entity;

    #[test]
    fn tells_entities_from_ampersands() {
        for text in [
            "Tom &amp; Jerry",
            "O&#39;Neill",
            "O&#x27;Neill",
            "a&b &lt;c",
            "M&uuml;ller",
            "M&#252;ller",
            "&pound;5",
            "Jos&eacute;",
            "&Aacute;lvaro",
            "don&rsquo;t",
            "Stra&szlig;e",
            "&Scaron;koda",
            "&nbsp;",
            "?x=1&amp;y=2",
            "&amp;amp;",
            "&euro;",
        ] {
            assert!(holds_entity(text), "{text}");
        }
        for text in [
            "Tom & Jerry",
            "AT&T;",
            "a&b;c",
            "&;",
            "&#;",
            "R&D",
            "?a=1&amp",
            "?a=1&copy=2;",
            "Q&A; done",
            "&#12345678;",
            "& amp;",
            "&é;",
            "Marks & Spencer; London",
            "?lang=en&reg=eu;",
            "&#xZZ;",
        ] {
            assert!(!holds_entity(text), "{text}");
        }
    }

    #[test]
    fn knows_every_name_of_html_4() {
        let latin_1 = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
            micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
            Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute \
            Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute \
            icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
        let others = "fnof Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon \
            Phi Chi Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma \
            tau upsilon phi chi psi omega thetasym upsih piv bull hellip prime Prime oline frasl weierp image real trade alefsym \
            larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum minus \
            lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes \
            perp sdot lceil rceil lfloor rfloor lang rang loz spades clubs hearts diams quot amp lt gt OElig oelig Scaron scaron \
            Yuml circ tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger permil \
            lsaquo rsaquo euro";
        let names: alloc::vec::Vec<_> = latin_1.split_whitespace().chain(others.split_whitespace()).collect();
        assert_eq!(names.len(), 252);
        for name in names {
            assert!(holds_entity(&alloc::format!("a&{name};b")), "{name}");
        }
    }
}
