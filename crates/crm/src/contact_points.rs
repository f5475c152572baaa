use domain::contact_points::{normal_email, normal_phone};
use domain::text;

use crate::FieldError;
use crate::input::Checks;

const MOST: usize = 10;

/// Phones as they are compared and as they were typed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Phones {
    pub normal: Vec<String>,
    pub typed: Vec<String>,
}

/// Reads the phones a person typed. A number sent back in its normal form keeps the spelling it had before, and what never could be read as a number
/// stays among the typed ones: an edit of one phone must not lose another.
pub(crate) fn phones(checks: &mut Checks, wanted: &[String], typed_before: &[String]) -> Phones {
    let mut phones = Phones { normal: Vec::new(), typed: Vec::new() };
    too_many(checks, "/phones", wanted.len());
    for (at, typed) in wanted.iter().enumerate() {
        let typed = text::line(typed);
        let Some(normal) = normal_phone(&typed) else {
            checks.wrong(FieldError::new(&format!("/phones/{at}"), if typed.is_empty() { "required" } else { "not_a_phone" }));
            continue;
        };
        if phones.normal.contains(&normal) {
            continue;
        }
        let spelled_before = typed_before.iter().find(|before| typed == normal && normal_phone(before).as_ref() == Some(&normal));
        phones.typed.push(spelled_before.cloned().unwrap_or(typed));
        phones.normal.push(normal);
    }
    phones.typed.extend(typed_before.iter().filter(|before| normal_phone(before).is_none()).cloned());
    phones
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
    if count > MOST {
        checks.wrong(FieldError::new(pointer, "too_many").with("max", MOST));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(values: &[&str]) -> Vec<String> {
        values.iter().map(|value| (*value).to_owned()).collect()
    }

    #[test]
    fn an_edit_of_one_phone_loses_no_other() {
        let mut checks = Checks::new();
        let before = strings(&["8 (900) 000-00-01", "звонить маме"]);
        let phones = phones(&mut checks, &strings(&["+79000000001", "8 900 000 00 02", "+7 900 000-00-02"]), &before);
        assert_eq!(phones.normal, ["+79000000001", "+79000000002"]);
        assert_eq!(phones.typed, ["8 (900) 000-00-01", "8 900 000 00 02", "звонить маме"]);
        assert!(checks.finish().is_ok());
    }

    #[test]
    fn what_is_no_phone_or_address_is_pointed_at() {
        let mut checks = Checks::new();
        phones(&mut checks, &strings(&["+79000000001", "12"]), &[]);
        emails(&mut checks, &strings(&["A@Example.test", "a@example.test", "x"]));
        let Err(crate::Error::Invalid(errors)) = checks.finish() else { panic!("two fields are wrong") };
        let found: Vec<_> = errors.iter().map(|error| (error.pointer.as_str(), error.code)).collect();
        assert_eq!(found, [("/phones/1", "not_a_phone"), ("/emails/2", "not_an_email")]);
    }
}
