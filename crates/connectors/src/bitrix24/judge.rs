//! What an answer means.

use std::time::Duration;

use connector::Error;
use connector::account::Judgement;
use connector::http::{Answer, excerpt, redact};
use secrecy::SecretString;
use serde_json::Value;

/// The vendor's own block of an address or portal is lifted by people.
const OVERLOADED: Duration = Duration::from_secs(15 * 60);

/// Judges the answer to that method.
pub fn judge(answer: &Answer, method: &str, secrets: &[&SecretString]) -> Judgement {
    let Some(body) = body(answer) else {
        return match answer.status {
            404 | 405 | 410 => Judgement::Failed(Error::NotThisVendor { excerpt: excerpt(&answer.body, secrets) }),
            429 => Judgement::Limited(answer.retry_after),
            status => Judgement::Temporary(format!("HTTP {status}: {}", excerpt(&answer.body, secrets))),
        };
    };
    if answer.status < 300 && body.get("error").is_none() {
        return if body.get("result").is_some() {
            Judgement::Fine
        } else {
            Judgement::Temporary(format!("HTTP {}: {}", answer.status, excerpt(&answer.body, secrets)))
        };
    }
    failure(answer.status, &body, method, answer.retry_after, secrets)
}

/// The answer as an object.
pub fn body(answer: &Answer) -> Option<Value> {
    let text = answer.body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&answer.body);
    serde_json::from_slice::<Value>(text).ok().filter(Value::is_object)
}

/// A failure of a call, or of a command inside a batch, which has no status of its own.
pub fn failure(status: u16, body: &Value, method: &str, retry_after: Option<Duration>, secrets: &[&SecretString]) -> Judgement {
    let code = match body.get("error") {
        Some(Value::String(code)) => code.clone(),
        Some(Value::Number(code)) => code.to_string(),
        _ => String::new(),
    };
    let said = body.get("error_description").and_then(Value::as_str).unwrap_or_default();
    let reason = redact(&domain::text::clip(&domain::text::line(said), 200), secrets);
    let refused = |code| Judgement::Failed(Error::Refused { code, reason: reason.clone() });
    let forbidden = |what: &str| Judgement::Failed(Error::Forbidden { what: what.to_owned() });
    match code.to_ascii_uppercase().as_str() {
        "EXPIRED_TOKEN" | "INVALID_TOKEN" | "NO_AUTH_FOUND" => Judgement::TokenRefused,
        "QUERY_LIMIT_EXCEEDED" => Judgement::Limited(retry_after),
        "OPERATION_TIME_LIMIT" => Judgement::Failed(Error::MethodClosed(retry_after.unwrap_or(super::pace::UNKNOWN_RESET))),
        "OVERLOAD_LIMIT" => Judgement::Closed(OVERLOADED),
        "PORTAL_DELETED" => Judgement::Failed(Error::AuthRevoked),
        "INSUFFICIENT_SCOPE" => forbidden(&format!("scope of {method}")),
        "METHOD_CONFIRM_WAITING" | "METHOD_CONFIRM_DENIED" => forbidden(&format!("confirmation of {method}")),
        "ACCESS_DENIED" if said.to_ascii_lowercase().contains("context") => refused("application_context"),
        "WRONG_AUTH_TYPE" => refused("application_context"),
        "ACCESS_DENIED" | "INVALID_CREDENTIALS" | "USER_ACCESS_ERROR" => forbidden(method),
        "ERROR_METHOD_NOT_FOUND" => forbidden(method),
        "NOT_FOUND" | "ERROR_NOT_FOUND" => Judgement::Failed(Error::NotFound),
        "INTERNAL_SERVER_ERROR" | "ERROR_UNEXPECTED_ANSWER" => Judgement::Temporary(format!("{code} of {method}")),
        "PAYMENT_REQUIRED" => forbidden("a paid plan"),
        "ERROR_HANDLER_ALREADY_EXIST" => refused("handler_exists"),
        "ERROR_EVENT_NOT_FOUND" => refused("event_not_found"),
        "INVALID_REQUEST" => refused("https_required"),
        // Classic methods and tasks tell "not found" and "denied" in words only, and not always the same ones.
        _ if is_missing(said) => Judgement::Failed(Error::NotFound),
        "" | "-" if said.to_ascii_lowercase().contains("denied") => forbidden(method),
        _ => match status {
            401 => Judgement::TokenRefused,
            403 => forbidden(method),
            404 => Judgement::Failed(Error::NotFound),
            429 => Judgement::Limited(retry_after),
            500..=599 => Judgement::Temporary(format!("HTTP {status} of {method}: {code}")),
            _ => refused("validation"),
        },
    }
}

fn is_missing(said: &str) -> bool {
    let said = said.to_lowercase();
    ["not found", "does not exist", "не найден"].iter().any(|known| said.contains(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(status: u16, body: &str) -> String {
        let answer = Answer { status, retry_after: None, headers: Default::default(), body: body.to_owned().into() };
        match judge(&answer, "crm.deal.list", &[]) {
            Judgement::Fine => "fine".to_owned(),
            Judgement::TokenRefused => "token".to_owned(),
            Judgement::Limited(_) => "limited".to_owned(),
            Judgement::Closed(_) => "closed".to_owned(),
            Judgement::Temporary(_) => "temporary".to_owned(),
            Judgement::Failed(error) => error.code().to_owned(),
        }
    }

    #[test]
    fn every_documented_error_has_its_meaning() {
        for (status, body, expected) in [
            (200, r#"{"result":[],"time":{}}"#, "fine"),
            (200, r#"{"result":null}"#, "fine"),
            (200, "{}", "temporary"),
            (200, "<html><body>Перегрузка</body></html>", "temporary"),
            (200, r#"{"result":[{"ID":"1"#, "temporary"),
            (401, r#"{"error":"expired_token","error_description":"x"}"#, "token"),
            (401, r#"{"error":"invalid_token","error_description":"x"}"#, "token"),
            (401, r#"{"error":"NO_AUTH_FOUND","error_description":"x"}"#, "token"),
            (401, r#"{"error":"METHOD_CONFIRM_WAITING","error_description":"x"}"#, "forbidden"),
            (403, r#"{"error":"insufficient_scope","error_description":"x"}"#, "forbidden"),
            (403, r#"{"error":"INVALID_CREDENTIALS","error_description":"x"}"#, "forbidden"),
            (403, r#"{"error":"user_access_error","error_description":"x"}"#, "forbidden"),
            (403, r#"{"error":"ACCESS_DENIED","error_description":"REST API is available only on commercial plans."}"#, "forbidden"),
            (403, r#"{"error":"ACCESS_DENIED","error_description":"Access denied! Application context required"}"#, "application_context"),
            (400, r#"{"error":"WRONG_AUTH_TYPE","error_description":"x"}"#, "application_context"),
            (400, r#"{"error":"","error_description":"Access denied."}"#, "forbidden"),
            (400, r#"{"error":"","error_description":"Not found"}"#, "not_found"),
            (400, r#"{"error":"NOT_FOUND","error_description":"Элемент не найден"}"#, "not_found"),
            (400, r#"{"error":"ERROR_CORE","error_description":"Задача не найдена или доступ запрещен"}"#, "not_found"),
            (400, r#"{"error":"INVALID_ARG_VALUE","error_description":"x"}"#, "validation"),
            (400, r#"{"error":"CRM_FIELD_ERROR_VALUE_NOT_VALID","error_description":"x"}"#, "validation"),
            (400, r#"{"error":"ERROR_CORE","error_description":"Некорректный e-mail<br>"}"#, "validation"),
            (400, r#"{"error":100,"error_description":"Could not find value"}"#, "validation"),
            (404, r#"{"error":"ERROR_METHOD_NOT_FOUND","error_description":"Method not found!"}"#, "forbidden"),
            (404, "<html>nginx</html>", "not_this_vendor"),
            (400, r#"{"error":"INVALID_REQUEST","error_description":"Https required"}"#, "https_required"),
            (503, r#"{"error":"QUERY_LIMIT_EXCEEDED","error_description":"Too many requests"}"#, "limited"),
            (429, r#"{"error":"OPERATION_TIME_LIMIT","error_description":"x"}"#, "method_closed"),
            (503, r#"{"error":"OVERLOAD_LIMIT","error_description":"x"}"#, "closed"),
            (500, r#"{"error":"INTERNAL_SERVER_ERROR","error_description":"x"}"#, "temporary"),
            (500, r#"{"error":"PORTAL_DELETED","error_description":"x"}"#, "auth_revoked"),
            (502, "<html>Bad Gateway</html>", "temporary"),
        ] {
            assert_eq!(verdict(status, body), expected, "{status} {body}");
        }
    }
}
