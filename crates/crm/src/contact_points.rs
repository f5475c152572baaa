use domain::contact_points::{normal_email, normal_phone};
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
    /// The texts among them that are no numbers, as far as they are to be there; numbers say only which text stands where. `None` leaves them alone.
    pub typed: Option<&'a [String]>,
}

/// Reads the phones a person typed. A number sent back in its normal form keeps the spelling it had before. What could never be read as a number stays where it
/// stands until somebody takes it away: an edit of one phone must not lose another. `None` when nothing is wanted.
pub(crate) fn phones(checks: &mut Checks, wanted: Wanted<'_>, before: &Phones) -> Option<Phones> {
    let typed_before = &before.typed;
    if wanted.phones.is_none() && wanted.typed.is_none() {
        return None;
    }
    let mut phones = Phones { normal: Vec::new(), typed: Vec::new() };
    let readable = || typed_before.iter().filter(|typed| normal_phone(typed).is_some()).cloned().collect::<Vec<_>>();
    let listed = wanted.phones.map_or_else(readable, <[String]>::to_vec);
    too_many(checks, "/phones", listed.len());
    for (at, typed) in listed.iter().enumerate() {
        let typed = text::line(typed);
        let Some(normal) = normal_phone(&typed) else {
            if !typed_before.contains(&typed) {
                checks.wrong(FieldError::new(&format!("/phones/{at}"), if typed.is_empty() { "required" } else { "not_a_phone" }));
            } else if !phones.typed.contains(&typed) {
                phones.typed.push(typed);
            }
            continue;
        };
        if phones.normal.contains(&normal) {
            continue;
        }
        let spelled_before = typed_before.iter().find(|before| typed == normal && normal_phone(before).as_ref() == Some(&normal));
        phones.typed.push(spelled_before.cloned().unwrap_or(typed));
        phones.normal.push(normal);
    }
    let texts: Vec<String> = wanted.typed.unwrap_or(&before.typed).iter().map(|text| text::clip(&text::line(text), LONGEST)).collect();
    if wanted.typed.is_some() {
        too_many_of(checks, "/phonesTyped", texts.len(), MOST_TEXTS);
    }
    put_texts(&mut phones.typed, &texts);
    if wanted.typed.is_none() {
        read_again(&mut phones, before);
    }
    Some(phones)
}

/// What was no number when it was written and can be read as one now: nobody has seen it among the numbers, so nobody has taken it away.
fn read_again(phones: &mut Phones, before: &Phones) {
    for typed in &before.typed {
        let Some(normal) = normal_phone(typed) else { continue };
        if !before.normal.contains(&normal) && !phones.normal.contains(&normal) {
            phones.typed.push(typed.clone());
            phones.normal.push(normal);
        }
    }
}

/// Each text behind the one it stands behind.
fn put_texts(typed: &mut Vec<String>, texts: &[String]) {
    let mut at = 0;
    for text in texts {
        let normal = normal_phone(text);
        let is_it = |typed: &String| typed == text || (normal.is_some() && normal_phone(typed) == normal);
        if let Some(stands) = typed.iter().position(is_it) {
            at = stands + 1;
        } else if normal.is_none() && !text.is_empty() {
            typed.insert(at, text.clone());
            at += 1;
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
