//! What an answer means: the vendor's envelopes, its framework's error object, or something that is not the vendor at all.

use std::time::Duration;

use connector::Error;
use connector::http::{Answer, Failure, excerpt, redact};
use secrecy::SecretString;
use serde_json::{Map, Value};

/// Rows of a list, and how many the vendor says there are.
#[derive(Debug, Default)]
pub struct List {
    pub total: Option<u64>,
    pub items: Vec<Value>,
}

/// Why an attempt did not bring what was asked for.
#[derive(Debug)]
pub enum Trouble {
    /// 429, and how long the vendor asks us to wait.
    Limited(Option<Duration>),
    /// 401.
    Unauthorised,
    /// May pass; the error to report when it does not.
    Again { error: Error, asked: Option<Duration> },
    /// Nothing answered at all.
    Silent(Error),
    /// Will not pass.
    Final(Error),
}

/// Reads a list. JSON without `items` is never an empty list: an error object has none either.
pub fn list(answer: &Answer, secrets: &[&SecretString]) -> Result<List, Trouble> {
    let mut object = object(answer, secrets)?;
    let total = object.get("total").and_then(|total| match total {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    });
    let items = match object.remove("items") {
        Some(Value::Array(items)) => items,
        // A PHP array whose keys are not 0, 1, 2, … prints as an object.
        Some(Value::Object(map)) => map.into_iter().map(|(_, row)| row).collect(),
        _ => return Err(unexpected(answer, secrets)),
    };
    Ok(List { total, items })
}

/// Reads the token of a sign-in.
pub fn token(answer: &Answer, secrets: &[&SecretString]) -> Result<SecretString, Trouble> {
    // Validation of the sign-in form is how some editions say that the pair is wrong.
    if matches!(answer.status, 400 | 422) && serde_json::from_slice::<Map<String, Value>>(&answer.body).is_ok() {
        return Err(Trouble::Unauthorised);
    }
    let not_vendor = || Trouble::Again { error: Error::NotThisVendor { excerpt: excerpt(&answer.body, secrets) }, asked: None };
    match object(answer, secrets) {
        Ok(object) => match object.get("token") {
            Some(Value::String(token)) if !token.trim().is_empty() => Ok(SecretString::from(token.trim().to_owned())),
            _ => Err(not_vendor()),
        },
        Err(Trouble::Again { error: Error::Unexpected { .. }, .. }) => Err(not_vendor()),
        Err(Trouble::Again { error: Error::Refused { code, .. }, .. }) if code != "validation" => Err(not_vendor()),
        Err(Trouble::Again { error: Error::Refused { .. }, .. }) => Err(Trouble::Unauthorised),
        Err(other) => Err(other),
    }
}

/// What a failed exchange means.
pub fn failed(failure: Failure) -> Trouble {
    match failure {
        Failure::Blocked(blocked) => Trouble::Final(Error::UrlNotAllowed { reason: blocked.0 }),
        Failure::Redirected(to) => Trouble::Final(Error::NotThisVendor { excerpt: format!("a redirect to {to}") }),
        Failure::Unreachable(detail) => Trouble::Silent(Error::Unreachable { detail }),
        Failure::TimedOut => Trouble::Again { error: Error::Temporary { detail: "no answer in time".to_owned() }, asked: None },
        Failure::Cut(detail) => Trouble::Again { error: Error::Temporary { detail: format!("the connection broke: {detail}") }, asked: None },
        Failure::TooLarge(limit) => Trouble::Final(Error::Unexpected { excerpt: format!("an answer larger than {limit} bytes") }),
    }
}

/// The JSON object of a good answer.
fn object(answer: &Answer, secrets: &[&SecretString]) -> Result<Map<String, Value>, Trouble> {
    let body = answer.body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&answer.body);
    let parsed = serde_json::from_slice::<Map<String, Value>>(body).ok();
    let status = parsed.as_ref().and_then(exception_status).filter(|_| answer.status == 200).unwrap_or(answer.status);
    let reason = parsed.as_ref().and_then(message).map(|text| redact(&domain::text::clip(&text, 200), secrets)).unwrap_or_default();
    let again = |error| Trouble::Again { error, asked: answer.retry_after };
    match (status, parsed.is_some()) {
        (200..=299, true) => {}
        (200..=299, false) => return Err(unexpected(answer, secrets)),
        (401, _) => return Err(Trouble::Unauthorised),
        (403, true) => return Err(Trouble::Final(Error::Forbidden { what: "v2api".to_owned() })),
        (429, _) => return Err(Trouble::Limited(answer.retry_after)),
        (400, true) => return Err(again(Error::Refused { code: "bad_request", reason })),
        (404, true) => return Err(again(Error::Refused { code: "not_found", reason })),
        (422, true) => return Err(again(Error::Refused { code: "validation", reason })),
        (500..=599 | 403 | 408, _) => return Err(again(Error::Temporary { detail: format!("HTTP {status}") })),
        _ => return Err(unexpected(answer, secrets)),
    }
    let object = parsed.unwrap_or_default();
    let refused = object.get("success") == Some(&Value::Bool(false));
    if refused {
        return Err(again(Error::Refused { code: "validation", reason }));
    }
    Ok(object)
}

fn unexpected(answer: &Answer, secrets: &[&SecretString]) -> Trouble {
    let excerpt = match answer.status {
        200 => excerpt(&answer.body, secrets),
        status => format!("HTTP {status}: {}", excerpt(&answer.body, secrets)),
    };
    Trouble::Again { error: Error::Unexpected { excerpt }, asked: answer.retry_after }
}

/// The framework's exception object may come with HTTP 200 through some gateways; its own `status` counts.
fn exception_status(object: &Map<String, Value>) -> Option<u16> {
    let named = object.contains_key("name") && object.contains_key("message") && !object.contains_key("items");
    let status = object.get("status").filter(|_| named)?.as_u64()?;
    u16::try_from(status).ok().filter(|status| *status >= 400)
}

fn message(object: &Map<String, Value>) -> Option<String> {
    match (object.get("message"), object.get("errors")) {
        (Some(Value::String(message)), _) => Some(message.clone()),
        (_, Some(errors @ (Value::Object(_) | Value::Array(_)))) => Some(errors.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> Answer {
        Answer { status, retry_after: None, headers: Default::default(), body: body.to_owned().into() }
    }

    #[test]
    fn lists_are_read_and_nothing_else_is_one() {
        let good = list(&answer(200, r#"{"total":"3","count":1,"page":0,"items":[{"id":1}]}"#), &[]).expect("a list");
        assert_eq!((good.total, good.items.len()), (Some(3), 1));
        let keyed = list(&answer(200, "\u{feff}{\"total\":2,\"items\":{\"0\":{\"id\":1},\"4\":{\"id\":2}}}"), &[]).expect("a list");
        assert_eq!(keyed.items.len(), 2);
        for (status, body, kind) in [
            (200, r#"{"total":0,"count":0}"#, "unexpected"),
            (200, r#"{"name":"Unauthorized","message":"no","code":0,"status":401}"#, "unauthorised"),
            (200, r#"{"success":false,"errors":{"id":["нет"]}}"#, "validation"),
            (200, r#"{"items":null}"#, "unexpected"),
            (200, r#"[{"id":1}]"#, "unexpected"),
            (200, r#"{"total":2,"items":[{"id":1},{"#, "unexpected"),
            (200, "<html><body>Войдите</body></html>", "unexpected"),
            (200, "", "unexpected"),
            (401, "{}", "unauthorised"),
            (403, r#"{"name":"Forbidden","message":"нельзя","status":403}"#, "forbidden"),
            (403, "<html>firewall</html>", "temporary"),
            (404, r#"{"name":"Not Found","message":"нет","status":404}"#, "not_found"),
            (404, "<html>nginx</html>", "unexpected"),
            (400, r#"{"message":"Отсутствуют обязательные параметры: group_id"}"#, "bad_request"),
            (422, r#"{"success":false,"errors":[]}"#, "validation"),
            (429, "slow down", "limited"),
            (500, r#"{"name":"Error","message":"x","status":500}"#, "temporary"),
            (502, "<html>Bad Gateway</html>", "temporary"),
        ] {
            let trouble = list(&answer(status, body), &[]).expect_err(body);
            let got = match &trouble {
                Trouble::Limited(_) => "limited",
                Trouble::Unauthorised => "unauthorised",
                Trouble::Again { error, .. } | Trouble::Silent(error) | Trouble::Final(error) => error.code(),
            };
            assert_eq!(got, kind, "{status} {body}: {trouble:?}");
        }
    }

    #[test]
    fn a_sign_in_that_brings_no_token_is_explained() {
        assert!(token(&answer(200, r#"{"token":"abc"}"#), &[]).is_ok());
        for (status, body, kind) in [
            (401, r#"{"name":"Unauthorized","message":"no","code":0,"status":401}"#, "unauthorised"),
            (422, r#"{"success":false,"errors":{"email":["?"]}}"#, "unauthorised"),
            (200, r#"{"success":false,"errors":{"email":["?"]}}"#, "unauthorised"),
            (200, r#"{"ok":true}"#, "not_this_vendor"),
            (200, "<html>Shop</html>", "not_this_vendor"),
            (404, "<html>nginx</html>", "not_this_vendor"),
            (404, r#"{"message":"x"}"#, "not_this_vendor"),
            (405, "", "not_this_vendor"),
            (403, r#"{"name":"Forbidden","message":"x","status":403}"#, "forbidden"),
            (502, "<html>", "temporary"),
        ] {
            let trouble = token(&answer(status, body), &[]).expect_err(body);
            let got = match &trouble {
                Trouble::Limited(_) => "limited",
                Trouble::Unauthorised => "unauthorised",
                Trouble::Again { error, .. } | Trouble::Silent(error) | Trouble::Final(error) => error.code(),
            };
            assert_eq!(got, kind, "{status} {body}: {trouble:?}");
        }
    }
}
