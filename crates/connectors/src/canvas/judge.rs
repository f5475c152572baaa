//! What an answer means. One status stands for several troubles: 401 for a dead token, a missing scope and, in older releases, a missing permission; 403 for a
//! missing permission and for too many requests.

use connector::Error;
use connector::account::Judgement;
use connector::http::{Answer, excerpt, redact};
use secrecy::SecretString;
use serde::de::IgnoredAny;
use serde_json::Value;

use super::endpoint::Endpoint;

/// The code of a page that a course has switched off.
pub const SWITCHED_OFF: &str = "page_disabled";
/// The code of anything else that is refused.
const REFUSED: &str = "validation";
/// What the name of a missing scope begins with.
const SCOPE: &str = "scope ";

/// Judges the answer to that call.
pub fn judge(answer: &Answer, endpoint: &Endpoint, secrets: &[&SecretString]) -> Judgement {
    let says = |text: &str| contains(&answer.body, text);
    let temporary = || Judgement::Temporary(format!("HTTP {}: {}", answer.status, excerpt(&answer.body, secrets)));
    match answer.status {
        200..=299 if serde_json::from_slice::<IgnoredAny>(&answer.body).is_ok() => Judgement::Fine,
        200..=299 => temporary(),
        401 if answer.header("www-authenticate").is_some() => Judgement::TokenRefused,
        401 if says("insufficient scopes") => forbidden(format!("{SCOPE}{}", endpoint.scope())),
        429 => Judgement::Limited(answer.retry_after),
        403 if says("rate limit exceeded") => Judgement::Limited(answer.retry_after),
        500..=599 => temporary(),
        // Cut on its way, or a page of whatever stands before the site: its own refusals are objects.
        _ if said(answer).is_none() && (answer.body.starts_with(b"{") || matches!(answer.status, 401 | 403)) => temporary(),
        401 | 403 => forbidden(endpoint.path.to_owned()),
        404 => missing(answer, secrets),
        _ => match said(answer) {
            Some(reason) => Judgement::Failed(Error::Refused { code: REFUSED, reason: redact(&reason, secrets) }),
            None => Judgement::Failed(Error::NotThisVendor { excerpt: excerpt(&answer.body, secrets) }),
        },
    }
}

/// Whether it is the developer key that lacks something, and not the account.
pub fn is_scope(error: &Error) -> bool {
    matches!(error, Error::Forbidden { what } if what.starts_with(SCOPE))
}

/// Whether the course has switched that page off: there is nothing then, by the school's own choice.
pub fn is_switched_off(error: &Error) -> bool {
    matches!(error, Error::Refused { code, .. } if *code == SWITCHED_OFF)
}

/// Whether it is refused because no module of the course asks for anything.
pub fn is_without_modules(error: &Error) -> bool {
    matches!(error, Error::Refused { code: REFUSED, reason } if reason.to_ascii_lowercase().contains("module"))
}

fn forbidden(what: String) -> Judgement {
    Judgement::Failed(Error::Forbidden { what })
}

fn missing(answer: &Answer, secrets: &[&SecretString]) -> Judgement {
    Judgement::Failed(match said(answer) {
        Some(reason) if reason.to_ascii_lowercase().contains("has been disabled") => {
            Error::Refused { code: SWITCHED_OFF, reason: redact(&reason, secrets) }
        }
        Some(_) => Error::NotFound,
        None => Error::NotThisVendor { excerpt: excerpt(&answer.body, secrets) },
    })
}

/// What a refusal says, in whichever of its shapes. `None` when it is no object.
fn said(answer: &Answer) -> Option<String> {
    let body: Value = serde_json::from_slice(&answer.body).ok().filter(Value::is_object)?;
    let mut texts = Vec::new();
    for name in ["message", "error", "errors", "error_description"] {
        gather(&body[name], &mut texts, 0);
    }
    Some(domain::text::clip(&domain::text::line(&texts.join("; ")), 200))
}

fn gather(value: &Value, texts: &mut Vec<String>, depth: usize) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(parts) if depth < 4 => parts.iter().for_each(|part| gather(part, texts, depth + 1)),
        Value::Object(fields) if depth < 4 => match fields.get("message") {
            Some(message) => gather(message, texts, depth + 1),
            None => fields.values().for_each(|part| gather(part, texts, depth + 1)),
        },
        _ => {}
    }
}

fn contains(body: &[u8], text: &str) -> bool {
    String::from_utf8_lossy(body).to_ascii_lowercase().contains(text)
}

#[cfg(test)]
mod tests {
    use super::super::endpoint::{BULK_PROGRESS, ENROLLMENTS};
    use super::*;

    fn verdict(status: u16, about_token: bool, body: &str) -> Judgement {
        let mut answer = Answer { status, retry_after: None, headers: Default::default(), body: body.to_owned().into() };
        if about_token {
            answer.headers.insert("www-authenticate", "Bearer realm=\"canvas-lms\"".parse().expect("a value"));
        }
        judge(&answer, &ENROLLMENTS, &[])
    }

    #[test]
    fn every_documented_error_has_its_meaning() {
        let not_authorized = r#"{"status":"unauthorized","errors":[{"message":"user not authorized to perform that action"}]}"#;
        for (status, about_token, body, expected) in [
            (200, false, "[]", "fine"),
            (200, false, "<html>Down</html>", "temporary"),
            (200, false, r#"[{"id":1},{"id""#, "temporary"),
            (400, false, r#"{"errors":[{"message":"Invalid datetime for graded_since"}]}"#, "validation"),
            (400, false, r#"{"errors":{"field":[{"attribute":"field","type":"taken","message":"x"}]}}"#, "validation"),
            (400, false, r#"{"message":"x"}"#, "validation"),
            (400, false, "<html>nginx</html>", "not_this_vendor"),
            (401, true, r#"{"errors":[{"message":"Invalid access token."}]}"#, "token"),
            (401, true, r#"{"errors":[{"message":"Expired access token.","expired_at":"2026-11-16T17:00:00Z"}]}"#, "token"),
            (401, true, r#"{"errors":[{"message":"Revoked access token."}]}"#, "token"),
            (401, true, r#"{"status":"unauthenticated","errors":[{"message":"user authorization required"}]}"#, "token"),
            (401, false, r#"{"errors":[{"message":"Insufficient scopes on access token."}]}"#, "scope"),
            (401, false, not_authorized, "forbidden"),
            (403, false, not_authorized, "forbidden"),
            (403, false, "<html>Access denied by the firewall</html>", "temporary"),
            (403, false, "403 Forbidden (Rate Limit Exceeded)\n", "limited"),
            (429, false, "429 Too Many Requests (Rate Limit Exceeded)\n", "limited"),
            (404, false, r#"{"errors":[{"message":"The specified resource does not exist."}]}"#, "not_found"),
            (404, false, r#"{"message":"That page has been disabled for this course"}"#, SWITCHED_OFF),
            (404, false, "<html>nginx</html>", "not_this_vendor"),
            (404, false, r#"{"errors":[{"mess"#, "temporary"),
            (409, false, r#"{"errors":[]}"#, "validation"),
            (422, false, r#"{"errors":{}}"#, "validation"),
            (500, false, r#"{"errors":[{"message":"An error occurred.","error_code":"internal_server_error"}],"error_report_id":123}"#, "temporary"),
            (502, false, "<html>Bad Gateway</html>", "temporary"),
        ] {
            let word = match verdict(status, about_token, body) {
                Judgement::Fine => "fine",
                Judgement::TokenRefused => "token",
                Judgement::Limited(_) => "limited",
                Judgement::Closed(_) => "closed",
                Judgement::Temporary(_) => "temporary",
                Judgement::Failed(error) if is_scope(&error) => "scope",
                Judgement::Failed(error) => error.code(),
            };
            assert_eq!(word, expected, "{status} {body}");
        }
    }

    #[test]
    fn a_course_without_requirements_is_no_failure() {
        let text =
            "No progress available because this course is not module based (meaning, it does not have modules and module completion requirements).";
        let answer = |reason: &str| {
            let body = serde_json::json!({ "error": { "message": reason } }).to_string();
            Answer { status: 400, retry_after: None, headers: Default::default(), body: body.into() }
        };
        for (reason, expected) in [(text, true), ("something else", false)] {
            let Judgement::Failed(error) = judge(&answer(reason), &BULK_PROGRESS, &[]) else { panic!("refused") };
            assert_eq!(is_without_modules(&error), expected, "{error}");
        }
    }
}
