//! Lists in every encoding that people have, written by `encoding_rs` and read back.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use encoding_rs::Encoding as Whatwg;
use sendcheck::engine::recipients::{Encoding, Scratch, UnknownEncoding};
use sendcheck::{Handoff, ListError, Policy, ReadOptions, Recipients, RuleCode, encoding_of, samples};

const HANDOFF: &[u8] = br#"{ "type": "sms-twilio", "messageComponents": [
    { "type": "body", "content": "Hello {{1}}, we open at nine.", "variables": [{ "name": "1" }] } ] }"#;

/// Names and greetings as lists hold them.
const TEXTS: [(&str, &[&str]); 17] = [
    ("shift_jis", &["山田太郎", "佐藤さん、こんにちは", "東京都新宿区", "ヤマダ タロウ", "鈴木 一郎 様"]),
    ("euc-jp", &["山田太郎", "佐藤さん、こんにちは", "東京都新宿区", "ヤマダ タロウ", "鈴木 一郎 様"]),
    ("gbk", &["你好，张三", "王小明", "李娜", "尊敬的客户，您的订单已发货", "北京市朝阳区"]),
    ("big5", &["你好許功蓋", "陳大文", "親愛的客戶，您的訂單已出貨", "台北市信義區", "林小姐"]),
    ("euc-kr", &["김철수", "이영희님 안녕하세요", "서울특별시 강남구", "박지성", "고객님의 주문이 발송되었습니다"]),
    ("windows-1251", &["Иван", "Здравствуйте, Мария", "Ольга Петрова", "ваш заказ готов", "Київ, Україна"]),
    ("koi8-r", &["Привет Иван", "Здравствуйте, Мария", "Ольга Петрова", "ваш заказ готов", "Москва"]),
    ("iso-8859-5", &["Привет Иван", "Здравствуйте, Мария", "Ольга Петрова", "ваш заказ готов", "Москва"]),
    ("ibm866", &["Привет Иван", "Здравствуйте, Мария", "Ольга Петрова", "ваш заказ готов", "Москва"]),
    ("windows-1253", &["Γειά σου", "Γιώργος Παπαδόπουλος", "Η παραγγελία σας είναι έτοιμη", "Αθήνα", "Μαρία"]),
    ("windows-1255", &["שלום", "דוד כהן", "ההזמנה שלך מוכנה", "תל אביב", "מרים לוי"]),
    ("windows-1256", &["مرحبا", "محمد علي", "طلبك جاهز الآن", "القاهرة", "فاطمة"]),
    ("windows-874", &["สวัสดีครับ", "สมชาย ใจดี", "กรุงเทพมหานคร", "คำสั่งซื้อของคุณพร้อมแล้ว", "สมหญิง"]),
    ("iso-8859-2", &["Łódź", "Žluťoučký kůň", "Wałęsa", "Święta Małgorzata", "Kovács Győző"]),
    ("windows-1250", &["Łódź", "Žluťoučký kůň", "Wałęsa", "Święta Małgorzata", "Kovács Győző"]),
    ("macintosh", &["Zoë Müller €", "Jürgen Größe", "François Lefèvre", "Käthe", "Élodie"]),
    ("x-mac-cyrillic", &["Привет Иван", "Здравствуйте, Мария", "Ольга Петрова", "ваш заказ готов", "Москва"]),
];

/// What is read as windows-1252, or not named, if there is no other text in the list: that it is not, nobody can tell.
const TOO_SHORT: [(&str, &str); 5] = [
    ("ibm866", "ваш заказ готов"),
    ("windows-1255", "דוד כהן"),
    ("iso-8859-2", "Kovács Győző"),
    ("windows-1250", "Kovács Győző"),
    // The same byte is a letter of MS-DOS.
    ("macintosh", "Élodie"),
];

/// Languages whose lists in windows-1252 must stay what they are.
const WESTERN: [(&str, &[&str]); 11] = [
    (
        "German",
        &["Jürgen Müßig", "Käthe Größe", "ÖBB", "Straße 5 – „Süd“", "Grüße aus Köln", "ÜBERGRÖSSE", "5 € Rabatt"],
    ),
    (
        "French",
        &["François Lefèvre", "« Hélène »", "Noël à l’œuvre", "CAFÉ", "« café »", "MAÎTRE ÇA VA", "Œuvre d’été"],
    ),
    ("Spanish", &["¡Hola, Íñigo!", "¿Qué tal, Muñoz?", "José Ángel", "N.º 3, 2.ª planta", "¡¡¡Última oportunidad!!!"]),
    ("Portuguese", &["João Conceição", "São João da Madeira", "NÃO", "Olá, avó", "promoções e opções"]),
    ("Italian", &["Niccolò è qui", "Perché no? Così è", "«città»", "più là", "l’università"]),
    ("Dutch", &["Zoë Coöperatie", "geïnteresseerd", "café ’t Hoekje", "€ 5,00", "Één, twee"]),
    ("Swedish", &["Åsa Öberg", "Malmö växer", "Går på å", "RÄKSMÖRGÅS", "Västerås"]),
    ("Danish", &["Søren Kjær", "Rødgrød på Ærø", "KØBENHAVN", "Åse", "Blåbærgrød"]),
    ("Norwegian", &["Bjørn Håkon", "Ålesund", "Tromsø", "Kjære kunde, vi åpner", "Ærlig"]),
    (
        "English",
        &["don’t miss it", "“Spring” sale – 20 % off", "£5 or €6", "naïve café", "it’s 5° — really…", "Hawai‘i"],
    ),
    ("Icelandic", &["Þór Guðmundsson", "Ágúst Ævar", "Reykjavík", "Sigríður", "Björk Guðmundsdóttir"]),
];

fn list_of(texts: &[&str]) -> String {
    let rows = texts.iter().enumerate().map(|(row, text)| format!("120255501{row:02};{text}\n"));
    format!("Phone;B1\n{}", rows.collect::<String>())
}

fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    let (bytes, _, lossy) = Whatwg::for_label(encoding.as_bytes()).unwrap().encode(text);
    assert!(!lossy, "{encoding} has no place for {text}");
    bytes.into_owned()
}

fn read(bytes: &[u8], piece: usize, encoding: Option<Encoding>) -> Result<Recipients, ListError> {
    let handoff = Handoff::read(HANDOFF).unwrap();
    let options = ReadOptions { encoding, ..ReadOptions::default() };
    let mut builder = Recipients::builder(&handoff, &Policy::default(), options);
    for piece in bytes.chunks(piece) {
        builder.push(piece)?;
    }
    builder.finish()
}

fn values(recipients: &Recipients) -> Vec<String> {
    let mut scratch = Scratch::default();
    let value = |index| recipients.list().cells(index, &mut scratch)?.expected(0).map(String::from);
    (0..recipients.len()).filter_map(value).collect()
}

fn refused(bytes: &[u8]) -> Option<UnknownEncoding> {
    match read(bytes, bytes.len().max(1), None) {
        Err(ListError::EncodingUnknown(unknown)) => Some(unknown),
        _ => None,
    }
}

#[test]
fn a_list_in_another_encoding_is_refused_with_its_name_and_a_cell_in_it() {
    for (encoding, text) in TOO_SHORT {
        let unknown = refused(&encoded(&list_of(&[text]), encoding));
        assert!(unknown.is_none_or(|unknown| !unknown.likely.contains(&encoding)), "{encoding}: {text} can be told");
    }
    let mut wrong = Vec::new();
    for (encoding, texts) in TEXTS {
        let Some(unknown) = refused(&encoded(&list_of(texts), encoding)) else {
            wrong.push(format!("{encoding} is read"));
            continue;
        };
        if unknown.likely.first() != Some(&encoding) {
            wrong.push(format!("{encoding}: {:?}", unknown.likely));
        }
        let read_so = samples(&unknown).into_iter().find(|(name, _)| *name == encoding);
        if read_so.as_ref().map(|(_, text)| text.as_str()) != Some(texts[0]) {
            wrong.push(format!("{encoding}: {read_so:?}"));
        }
        for text in texts.iter().filter(|text| !TOO_SHORT.contains(&(encoding, text))) {
            let one = refused(&encoded(&list_of(&[text]), encoding));
            match one {
                None => wrong.push(format!("{encoding}: {text} alone is read")),
                Some(one) if !one.likely.contains(&encoding) => {
                    wrong.push(format!("{encoding}: {text} alone is {:?}", one.likely));
                }
                Some(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_western_list_is_assumed_to_be_windows_1252_and_told_once() {
    for (language, texts) in WESTERN {
        for texts in texts.iter().map(std::slice::from_ref).chain([texts]) {
            let text = list_of(texts);
            let recipients = read(&encoded(&text, "windows-1252"), 7, None);
            let recipients = recipients.unwrap_or_else(|error| panic!("{language}: {text}: {error}"));
            if text.is_ascii() {
                continue;
            }
            assert_eq!(values(&recipients), texts, "{language}");
            assert_eq!(recipients.list().reading().encoding, Encoding::Windows1252, "{language}: {text}");
            let told = recipients.findings().iter().filter(|finding| finding.code == RuleCode::EncodingGuessed);
            assert_eq!(told.count(), 1, "{language}");
            let rows = recipients.reports(0..recipients.len()).flat_map(|report| report.findings);
            assert!(rows.into_iter().all(|finding| finding.code != RuleCode::TextDamaged), "{language}: {text}");
        }
    }
}

#[test]
fn what_the_caller_says_is_decoded_wherever_pieces_are_cut() {
    for (encoding, texts) in TEXTS {
        let bytes = encoded(&list_of(texts), encoding);
        for piece in [1, 2, 3, 7, bytes.len()] {
            let recipients = read(&bytes, piece, encoding_of(encoding)).unwrap();
            assert_eq!(values(&recipients), texts, "{encoding} in pieces of {piece}");
            assert_eq!(recipients.list().reading().encoding, Encoding::Other(encoding));
            assert!(recipients.findings().iter().all(|finding| finding.code != RuleCode::EncodingGuessed));
        }
    }
    let stateful = encoded(&list_of(&["山田太郎"]), "iso-2022-jp");
    assert_eq!(values(&read(&stateful, 1, encoding_of("iso-2022-jp")).unwrap()), ["山田太郎"]);
}

#[test]
fn escapes_of_iso_2022_are_no_ascii() {
    let stateful = encoded(&list_of(&["山田太郎"]), "iso-2022-jp");
    let unknown = refused(&stateful).unwrap();
    assert_eq!(samples(&unknown), [("iso-2022-jp", "山田太郎".to_owned())]);
}

#[test]
fn a_byte_order_mark_wins_and_is_told() {
    let marked = format!("\u{feff}{}", list_of(&["Zoë"]));
    for piece in [1, 2, 3, 100] {
        let recipients = read(marked.as_bytes(), piece, encoding_of("sjis")).unwrap();
        assert_eq!(values(&recipients), ["Zoë"]);
        assert_eq!(recipients.list().reading().encoding, Encoding::Utf8Bom);
        assert!(recipients.findings().iter().any(|finding| finding.code == RuleCode::EncodingContradicted));
    }
}

#[test]
fn a_mark_in_another_encoding_is_no_part_of_the_list() {
    let recipients = read(&encoded("\u{feff}12025550123;山", "gb18030"), 1, encoding_of("gb18030")).unwrap();
    assert_eq!(recipients.summary().accepted, 1);
    assert_eq!(recipients.list().reading().encoding, Encoding::Other("gb18030"));
}

#[test]
fn what_is_broken_in_another_encoding_fails_its_row_only() {
    let mut bytes = encoded(&list_of(&["山田太郎", "佐藤"]), "shift_jis");
    bytes.truncate(bytes.len() - 2);
    let recipients = read(&bytes, 1, encoding_of("shift_jis")).unwrap();
    assert_eq!((recipients.summary().accepted, recipients.summary().failed), (1, 1));
    assert!(recipients.rules(1).unwrap().contains(RuleCode::TextDamaged));
}

#[test]
fn a_short_list_needs_no_longer_start() {
    for bytes in [&b""[..], b"1", b"\xff"] {
        assert!(read(bytes, 1, encoding_of("shift_jis")).is_err() || bytes == b"1" || bytes == b"\xff");
    }
}

#[test]
fn labels_are_those_of_the_standard() {
    for (label, name) in
        [("sjis", "shift_jis"), ("GB2312", "gbk"), ("latin1", "windows-1252"), ("ks_c_5601-1987", "euc-kr")]
    {
        assert_eq!(encoding_of(label).unwrap().as_str(), name);
    }
    for label in ["", "no such", "replacement", "iso-2022-kr", "x-user-defined"] {
        assert_eq!(encoding_of(label), None, "{label}");
    }
    for name in Encoding::names().iter().filter(|name| **name != "utf-8-bom") {
        let known = Whatwg::for_label_no_replacement(name.as_bytes()).unwrap();
        assert_eq!(known.name().to_ascii_lowercase(), *name);
        assert_eq!(encoding_of(name).unwrap().as_str(), *name);
    }
}
