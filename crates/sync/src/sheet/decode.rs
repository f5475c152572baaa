use encoding_rs::{Encoding, UTF_8, WINDOWS_1251};

/// The text of a file and the name of its encoding. A byte order mark tells; without one it is UTF-8 if it can be, else what Russian spreadsheets write.
pub(super) fn decode(bytes: &[u8]) -> (String, &'static str) {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => WINDOWS_1251,
    };
    let (text, used, _) = encoding.decode(bytes);
    // A text column of the database holds every character but this one.
    (text.replace('\0', ""), used.name())
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn cyrillic_is_read_whatever_wrote_it() {
        assert_eq!(decode("Имя;Телефон".as_bytes()), ("Имя;Телефон".to_owned(), "UTF-8"));
        assert_eq!(decode("\u{feff}Имя".as_bytes()), ("Имя".to_owned(), "UTF-8"));
        assert_eq!(decode(&[0xc8, 0xec, 0xff]), ("Имя".to_owned(), "windows-1251"));
        assert_eq!(decode(&[0xff, 0xfe, 0x18, 0x04, 0x3c, 0x04, 0x4f, 0x04]), ("Имя".to_owned(), "UTF-16LE"));
    }
}
