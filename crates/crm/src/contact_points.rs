use domain::contact_points::{comparable_phone, normal_email, normal_phone};
use domain::text;

use crate::FieldError;
use crate::input::Checks;

const MOST: usize = 10;
/// As many as other systems may hold of one person.
const MOST_TEXTS: usize = 30;
const LONGEST: usize = 100;

/// Phones as they are compared and as they were typed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Phones {
    pub normal: Vec<String>,
    pub typed: Vec<String>,
}

/// What a person writes about phones.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    /// The numbers there are to be; `None` leaves them alone.
    pub phones: Option<&'a [String]>,
    /// The texts among them that are to be there: what is no number, or has an extension. Numbers say only which text stands where. `None` leaves them alone.
    pub typed: Option<&'a [String]>,
}

/// Reads the phones a person typed. A number sent back in its normal form keeps the spelling it had before. A text, which is no number or says more than one (its
/// extension), stays where it stands until somebody takes it away, or its number: an edit of one phone must not lose another. `None` when nothing is wanted.
pub(crate) fn phones(checks: &mut Checks, wanted: Wanted<'_>, before: &Phones) -> Option<Phones> {
    if wanted.phones.is_none() && wanted.typed.is_none() {
        return None;
    }
    let mut phones = Phones { normal: Vec::new(), typed: Vec::new() };
    let listed = wanted.phones.unwrap_or(&before.normal);
    too_many(checks, "/phones", listed.len());
    for (at, typed) in listed.iter().enumerate() {
        let typed = text::line(typed);
        let Some(normal) = normal_phone(&typed) else {
            if !before.typed.contains(&typed) {
                checks.wrong(FieldError::new(&format!("/phones/{at}"), if typed.is_empty() { "required" } else { "not_a_phone" }));
            } else if !phones.typed.contains(&typed) {
                phones.typed.push(typed);
            }
            continue;
        };
        let is_known = phones.normal.contains(&normal);
        if is_known && (!is_text(&typed) || phones.typed.contains(&typed)) {
            continue;
        }
        let spelled_before = before.typed.iter().find(|before| typed == normal && comparable_phone(before) == normal);
        phones.typed.push(spelled_before.cloned().unwrap_or(typed));
        if !is_known {
            phones.normal.push(normal);
        }
    }
    let texts: Vec<String> = wanted.typed.unwrap_or(&before.typed).iter().map(|text| text::clip(&text::line(text), LONGEST)).collect();
    if wanted.typed.is_some() {
        too_many_of(checks, "/phonesTyped", texts.len(), MOST_TEXTS);
    } else {
        // What was no number when it was written and is one now: nobody has seen it among the numbers, so nobody has taken it away.
        let read_since = before.typed.iter().filter_map(|typed| normal_phone(typed)).filter(|normal| !before.normal.contains(normal));
        for normal in read_since {
            if !phones.normal.contains(&normal) {
                phones.typed.push(normal.clone());
                phones.normal.push(normal);
            }
        }
    }
    put_texts(&mut phones, &texts);
    Some(phones)
}

/// Whether E.164 would not say all of it.
fn is_text(typed: &str) -> bool {
    normal_phone(typed).is_none_or(|normal| comparable_phone(typed) != normal)
}

/// Each text behind the one it stands behind, or in the place of the number it says more of. Numbers among them only tell which that is. Of a number that somebody
/// has just written with an extension those of before go.
fn put_texts(phones: &mut Phones, texts: &[String]) {
    let said: Vec<String> = phones.typed.iter().filter(|typed| is_text(typed)).filter_map(|typed| normal_phone(typed)).collect();
    let mut at = 0;
    for text in texts {
        let form = comparable_phone(text);
        let normal = normal_phone(text);
        if let Some(stands) = phones.typed.iter().position(|typed| comparable_phone(typed) == form) {
            at = stands + 1;
            continue;
        }
        let is_wanted = normal.as_ref().is_none_or(|normal| phones.normal.contains(normal) && !said.contains(normal));
        if text.is_empty() || !is_text(text) || !is_wanted {
            continue;
        }
        match phones.typed.iter().position(|typed| normal.is_some() && Some(comparable_phone(typed)) == normal) {
            Some(plain) => {
                phones.typed[plain] = text.clone();
                at = plain + 1;
            }
            None => {
                phones.typed.insert(at, text.clone());
                at += 1;
            }
        }
    }
}

/// Reads the e-mails a person typed; one twice is one.
pub(crate) fn emails(checks: &mut Checks, wanted: &[String]) -> Vec<String> {
    let mut emails = Vec::new();
    too_many(checks, "/emails", wanted.len());
    for (at, typed) in wanted.iter().enumerate() {
        match normal_email(typed) {
            Some(email) if !emails.contains(&email) => emails.push(email),
            Some(_) => {}
            None => checks.wrong(FieldError::new(&format!("/emails/{at}"), "not_an_email")),
        }
    }
    emails
}

fn too_many(checks: &mut Checks, pointer: &str, count: usize) {
    too_many_of(checks, pointer, count, MOST);
}

fn too_many_of(checks: &mut Checks, pointer: &str, count: usize, most: usize) {
    if count > most {
        checks.wrong(FieldError::new(pointer, "too_many").with("max", most));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(values: &[&str]) -> Vec<String> {
        values.iter().map(|value| (*value).to_owned()).collect()
    }

    fn known(typed: &[String]) -> Phones {
        Phones { normal: typed.iter().filter_map(|typed| normal_phone(typed)).collect(), typed: typed.to_vec() }
    }

    #[test]
    fn what_can_be_read_by_now_is_not_lost() {
        let mut checks = Checks::new();
        let before = Phones { normal: strings(&["+79000000001"]), typed: strings(&["8 900 000-00-01", "8 900 000-00-02 доб. 3"]) };
        let listed = strings(&["+79000000003"]);
        let phones = phones(&mut checks, Wanted { phones: Some(&listed), typed: None }, &before).expect("phones");
        assert_eq!(phones.normal, ["+79000000003", "+79000000002"]);
    }

    #[test]
    fn extensions_of_one_number_are_kept_apart_and_can_be_taken_away() {
        let before = strings(&["8 495 123-45-67 доб. 12", "8 495 123-45-67 доб. 13", "8 900 000-00-01"]);
        let known = || Phones { normal: strings(&["+74951234567", "+79000000001"]), typed: before.clone() };
        let write = |phones: Option<&[&str]>, typed: Option<&[&str]>| {
            let (listed, kept) = (phones.map(strings), typed.map(strings));
            let read = super::phones(&mut Checks::new(), Wanted { phones: listed.as_deref(), typed: kept.as_deref() }, &known()).expect("phones");
            (read.normal, read.typed)
        };
        let numbers = strings(&["+74951234567", "+79000000001"]);
        assert_eq!(write(Some(&["+74951234567", "+79000000001"]), None), (numbers.clone(), before.clone()));
        let one = strings(&["8 495 123-45-67 доб. 13", "8 900 000-00-01"]);
        assert_eq!(write(None, Some(&["8 495 123-45-67 доб. 13", "8 900 000-00-01"])), (numbers.clone(), one));
        assert_eq!(write(None, Some(&[])), (numbers.clone(), strings(&["+74951234567", "8 900 000-00-01"])), "the number stays");
        assert_eq!(write(Some(&["+79000000001"]), None), (strings(&["+79000000001"]), strings(&["8 900 000-00-01"])), "gone with its number");
        let changed = strings(&["8 495 123-45-67 доб. 14", "8 900 000-00-01"]);
        assert_eq!(write(Some(&["8 495 123-45-67 доб. 14", "+79000000001"]), None), (numbers, changed));
    }

    #[test]
    fn an_edit_of_one_phone_loses_no_other() {
        let mut checks = Checks::new();
        let before = strings(&["8 (900) 000-00-01", "звонить маме"]);
        let listed = strings(&["+79000000001", "8 900 000 00 02", "+7 900 000-00-02"]);
        let phones = phones(&mut checks, Wanted { phones: Some(&listed), typed: None }, &known(&before)).expect("phones");
        assert_eq!(phones.normal, ["+79000000001", "+79000000002"]);
        assert_eq!(phones.typed, ["8 (900) 000-00-01", "звонить маме", "8 900 000 00 02"]);
        assert!(checks.finish().is_ok());
    }

    #[test]
    fn what_is_no_number_stays_until_it_is_taken_away() {
        let before = strings(&["звонить маме", "8 (900) 000-00-01", "доб. 12"]);
        let write = |phones: Option<&[&str]>, typed: Option<&[&str]>| {
            let mut checks = Checks::new();
            let (listed, kept) = (phones.map(strings), typed.map(strings));
            let read = super::phones(&mut checks, Wanted { phones: listed.as_deref(), typed: kept.as_deref() }, &known(&before));
            checks.finish().map(|()| read.map(|phones| phones.typed)).map_err(|_| ())
        };
        assert_eq!(write(None, None), Ok(None));
        let both: &[&str] = &["звонить маме", "8 (900) 000-00-01", "доб. 12"];
        assert_eq!(write(Some(both), None), Ok(Some(before.clone())), "its own text is no mistake");
        assert_eq!(write(Some(&["+79000000001"]), None), Ok(Some(before.clone())));
        assert_eq!(write(Some(&[]), None), Ok(Some(strings(&["звонить маме", "доб. 12"]))));
        assert_eq!(write(None, Some(&["+79000000001", "доб. 12"])), Ok(Some(strings(&["8 (900) 000-00-01", "доб. 12"]))));
        assert_eq!(write(Some(&["+79000000002"]), Some(&[])), Ok(Some(strings(&["+79000000002"]))));
        assert_eq!(
            write(None, Some(&["звонить маме", "+79000000001", "тел. бабушки", "доб. 12"])).map(|typed| typed.map(|typed| typed[2].clone())),
            Ok(Some("тел. бабушки".to_owned()))
        );
        assert_eq!(write(Some(&["доб. 13"]), None), Err(()), "what is new and no number is a slip of the pen");
    }

    #[test]
    fn what_is_no_phone_or_address_is_pointed_at() {
        let mut checks = Checks::new();
        let listed = strings(&["+79000000001", "12"]);
        phones(&mut checks, Wanted { phones: Some(&listed), typed: None }, &Phones::default());
        emails(&mut checks, &strings(&["A@Example.test", "a@example.test", "x"]));
        let Err(crate::Error::Invalid(errors)) = checks.finish() else { panic!("two fields are wrong") };
        let found: Vec<_> = errors.iter().map(|error| (error.pointer.as_str(), error.code)).collect();
        assert_eq!(found, [("/phones/1", "not_a_phone"), ("/emails/2", "not_an_email")]);
    }
}
