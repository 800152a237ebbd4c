//! What a column says of the country that a number is of: by its name, and in its cells.

use crate::phone::Country;
use crate::recipients::headings::same_name;
use crate::recipients::status_words::{of_words, words};

/// Words for a country in the heading of a column, in the languages of our users.
const WORDS: &str = "country countries countrycode land lander landercode landcode pais pays paese nation iso locale";

/// Countries as people write them beside numbers: the code, and names in the languages of our users and in their own. Those from
/// which most exports come; a name that is not among them says nothing.
const NAMES: &[(&str, &str)] = &[
    ("AE", "ARE|UAE|United Arab Emirates|Vereinigte Arabische Emirate|Emiratos Árabes Unidos|Émirats arabes unis"),
    ("AR", "ARG|Argentina|Argentinien|Argentine"),
    ("AT", "AUT|Austria|Österreich|Autriche|Áustria"),
    ("AU", "AUS|Australia|Australien|Australie|Austrália"),
    ("BE", "BEL|Belgium|Belgien|Bélgica|Belgique|Belgio|België"),
    ("BR", "BRA|Brazil|Brasil|Brasilien|Brésil|Brasile"),
    ("CA", "CAN|Canada|Kanada|Canadá"),
    ("CH", "CHE|Switzerland|Schweiz|Suiza|Suisse|Svizzera|Suíça"),
    ("CL", "CHL|Chile|Cile|Chili"),
    ("CN", "CHN|China|Chine|Cina|中国"),
    ("CO", "COL|Colombia|Kolumbien|Colombie|Colômbia"),
    ("CZ", "CZE|Czechia|Czech Republic|Tschechien|Chequia|République tchèque|Česko"),
    ("DE", "DEU|GER|Germany|Deutschland|Alemania|Allemagne|Germania|Alemanha"),
    ("DK", "DNK|Denmark|Dänemark|Dinamarca|Danemark|Danimarca|Danmark"),
    ("EG", "EGY|Egypt|Ägypten|Egipto|Égypte|Egitto|Egito"),
    ("ES", "ESP|Spain|Spanien|España|Espagne|Spagna|Espanha"),
    ("FI", "FIN|Finland|Finnland|Finlandia|Finlande|Suomi"),
    ("FR", "FRA|France|Frankreich|Francia|França"),
    (
        "GB",
        "GBR|UK|United Kingdom|Great Britain|England|Vereinigtes Königreich|Großbritannien|Reino Unido|Royaume-Uni|Regno Unito",
    ),
    ("GR", "GRC|EL|Greece|Griechenland|Grecia|Grèce|Grécia|Ελλάδα"),
    ("HK", "HKG|Hong Kong|Hongkong"),
    ("HU", "HUN|Hungary|Ungarn|Hungría|Hongrie|Ungheria|Hungria|Magyarország"),
    ("ID", "IDN|Indonesia|Indonesien|Indonésie"),
    ("IE", "IRL|Ireland|Irland|Irlanda|Irlande"),
    ("IL", "ISR|Israel|Israele|Israël"),
    ("IN", "IND|India|Indien|Inde|Índia"),
    ("IT", "ITA|Italy|Italien|Italia|Italie|Itália"),
    ("JP", "JPN|Japan|Japón|Japon|Giappone|Japão|日本"),
    ("KR", "KOR|South Korea|Korea|Südkorea|Corea del Sur|Corée du Sud"),
    ("LU", "LUX|Luxembourg|Luxemburg|Luxemburgo|Lussemburgo"),
    ("MA", "MAR|Morocco|Marokko|Marruecos|Maroc|Marocco|Marrocos"),
    ("MX", "MEX|Mexico|Mexiko|México|Mexique|Messico"),
    ("MY", "MYS|Malaysia|Malasia|Malaisie|Malásia"),
    ("NG", "NGA|Nigeria|Nigéria"),
    ("NL", "NLD|Netherlands|The Netherlands|Holland|Niederlande|Países Bajos|Pays-Bas|Paesi Bassi|Nederland"),
    ("NO", "NOR|Norway|Norwegen|Noruega|Norvège|Norvegia|Norge"),
    ("NZ", "NZL|New Zealand|Neuseeland|Nueva Zelanda|Nouvelle-Zélande"),
    ("PE", "PER|Peru|Perú|Pérou"),
    ("PH", "PHL|Philippines|Philippinen|Filipinas|Filippine"),
    ("PK", "PAK|Pakistan|Pakistán"),
    ("PL", "POL|Poland|Polen|Polonia|Pologne|Polónia|Polska"),
    ("PT", "PRT|Portugal|Portogallo"),
    ("RO", "ROU|Romania|Rumänien|Rumania|Roumanie|Romênia|România"),
    ("RU", "RUS|Russia|Russian Federation|Russland|Rusia|Russie|Rússia|Россия"),
    ("SA", "SAU|Saudi Arabia|Saudi-Arabien|Arabia Saudita|Arabie saoudite"),
    ("SE", "SWE|Sweden|Schweden|Suecia|Suède|Svezia|Suécia|Sverige"),
    ("SG", "SGP|Singapore|Singapur|Singapour"),
    ("SK", "SVK|Slovakia|Slowakei|Eslovaquia|Slovaquie|Slovensko"),
    ("TH", "THA|Thailand|Tailandia|Thaïlande"),
    ("TR", "TUR|Turkey|Türkiye|Türkei|Turquía|Turquie|Turchia|Turquia"),
    ("TW", "TWN|Taiwan|Taiwán|Taïwan"),
    ("UA", "UKR|Ukraine|Ucrania|Ucraina|Ucrânia|Україна"),
    ("US", "USA|United States|United States of America|Vereinigte Staaten|Estados Unidos|États-Unis|Stati Uniti"),
    ("VN", "VNM|Vietnam|Viet Nam|Việt Nam"),
    ("ZA", "ZAF|South Africa|Südafrika|Sudáfrica|Afrique du Sud|Sudafrica"),
];

/// What a cell says of the country of the number beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says<'a> {
    Country(Country),
    /// Its calling code, in digits.
    CallingCode(&'a str),
}

impl<'a> Says<'a> {
    /// Reads `DE`, `DEU`, `de-DE`, `Germany`, `+49`, `0049`, `49`, `DE +49`, `Germany (+49)`.
    // Asked of each row at the start of a list with such a column alone.
    #[inline(never)]
    pub(super) fn of(cell: &'a str) -> Option<Self> {
        let cell = cell.trim();
        let behind_plus = cell.split_once('+').map(|(_, behind)| behind.trim_end_matches(')').trim());
        let digits = behind_plus.or_else(|| cell.strip_prefix("00")).unwrap_or(cell);
        if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(Self::CallingCode(digits));
        }
        let of_locale = cell.split_once(['-', '_']).filter(|(language, _)| language.len() == 2).map(|(_, code)| code);
        let code = [Some(cell), of_locale].into_iter().flatten().find_map(|code| Country::parse(code).ok());
        let named = || {
            let is_it = |names: &str| names.split('|').any(|name| same_name(name, cell));
            NAMES.iter().find(|(_, names)| is_it(names)).and_then(|(code, _)| Country::parse(code).ok())
        };
        code.or_else(named).map(Self::Country)
    }
}

/// Whether one word of a heading is one for a country: `Billing Country`, `País de residencia`, `shippingCountryCode`.
pub(super) fn speaks_of_countries(heading: &str) -> bool {
    words(heading).iter().any(|word| of_words(WORDS, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_read_as_people_write_them() {
        for cell in ["DE", "de", "DEU", "GER", "de-DE", "de_DE", "Germany", " Deutschland ", "ALLEMAGNE"] {
            assert_eq!(Says::of(cell), Country::parse("DE").ok().map(Says::Country), "{cell}");
        }
        for cell in ["49", "+49", "0049", "DE +49", "Germany (+49)", "(+49)"] {
            assert_eq!(Says::of(cell), Some(Says::CallingCode("49")), "{cell}");
        }
        for cell in ["", "NY", "Bavaria", "-", "+", "+49 151", "x49"] {
            assert_eq!(Says::of(cell), None, "{cell}");
        }
    }

    #[test]
    fn every_name_is_of_one_country() {
        for (code, names) in NAMES {
            let country = Country::parse(code).unwrap();
            for name in names.split('|') {
                assert_eq!(Says::of(name), Some(Says::Country(country)), "{name}");
            }
        }
    }

    #[test]
    fn headings_speak_of_countries_in_one_of_their_words() {
        for heading in [
            "Country",
            "COUNTRY",
            "Country/Region",
            "Mailing Country",
            "Default Address Country Code",
            "Phone country",
            "Land",
            "billing_country",
            "shippingCountryCode",
            "País",
            "Pays de résidence",
            "ISO",
            "Locale",
        ] {
            assert!(speaks_of_countries(heading), "{heading}");
        }
        for heading in ["", "Bundesland", "State", "Countryside", "Landline", "isolated", "Playa"] {
            assert!(!speaks_of_countries(heading), "{heading}");
        }
    }
}
