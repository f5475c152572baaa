//! What an answer of the API means.

use std::time::Duration;

use connector::Error;
use connector::account::Judgement;
use connector::http::{Answer, excerpt, redact};
use secrecy::SecretString;
use serde_json::Value;

/// A page of the gateway instead of a problem: the account or our address is blocked, and asking on makes it worse.
pub const BLOCKED_FOR: Duration = Duration::from_secs(2 * 3600);
/// The account's list of addresses it lets in does not have ours.
const FOREIGN_ADDRESS: i64 = 113;

/// What is wrong with one element of a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub request_id: Option<String>,
    pub path: String,
    pub code: String,
    pub detail: String,
}

impl Fault {
    /// As the engine hears of it.
    pub fn error(&self) -> Error {
        let field = self.path.split('.').next().unwrap_or_default();
        let code = match (field, self.code.as_str()) {
            ("responsible_user_id" | "created_by", _) => "unknown_user",
            ("status_id" | "pipeline_id", _) => "unknown_stage",
            ("loss_reason_id", _) => "unknown_loss_reason",
            ("id", "NotSupportedChoice") => return Error::NotFound,
            _ => "validation",
        };
        Error::Refused { code, reason: format!("{}: {} {}", self.path, self.code, self.detail).trim_end().to_owned() }
    }
}

/// Says what it means. `takes_faults`: a 400 is for the caller to read.
pub fn judge(answer: &Answer, takes_faults: bool, secrets: &[&SecretString]) -> Judgement {
    let parsed = body(answer);
    let reason = || parsed.as_ref().map(|problem| redact(&told(problem), secrets)).unwrap_or_default();
    let refused = |code| Judgement::Failed(Error::Refused { code, reason: reason() });
    match (answer.status, parsed.is_some()) {
        (204, _) | (200..=299, true) => Judgement::Fine,
        // A truncated answer, or somebody else's page. Never an empty list.
        (200..=299, false) => Judgement::Temporary(format!("HTTP {}: {}", answer.status, excerpt(&answer.body, secrets))),
        (400, true) if takes_faults => Judgement::Fine,
        (400 | 405 | 422, true) => refused("validation"),
        (401, _) => Judgement::TokenRefused,
        (402, _) => refused("payment_required"),
        (403, true) if number(parsed.as_ref(), "code") == Some(FOREIGN_ADDRESS) => refused("address_not_allowed"),
        (403, true) => Judgement::Failed(Error::Forbidden { what: reason() }),
        (403, false) => Judgement::Closed(BLOCKED_FOR),
        (404, _) => Judgement::Failed(Error::NotFound),
        (429, _) => Judgement::Limited(asked(parsed.as_ref()).or(answer.retry_after)),
        (408 | 500..=599, _) => Judgement::Temporary(format!("HTTP {}", answer.status)),
        _ => Judgement::Failed(Error::Unexpected { excerpt: format!("HTTP {}: {}", answer.status, excerpt(&answer.body, secrets)) }),
    }
}

/// The JSON of an answer, if it is a whole object or list.
pub fn body(answer: &Answer) -> Option<Value> {
    serde_json::from_slice::<Value>(&answer.body).ok().filter(|value| value.is_object() || value.is_array())
}

/// What is wrong with which element.
pub fn faults(problem: &Value) -> Vec<Fault> {
    let text = |value: &Value| match value {
        Value::String(text) => domain::text::clip(text, 200),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let listed = problem["validation-errors"].as_array().into_iter().flatten().flat_map(|element| {
        let request_id = Some(text(&element["request_id"])).filter(|id| !id.is_empty());
        element["errors"].as_array().into_iter().flatten().map(move |fault| Fault {
            request_id: request_id.clone(),
            path: text(&fault["path"]),
            code: text(&fault["code"]),
            detail: text(&fault["detail"]),
        })
    });
    let all: Vec<Fault> = listed.collect();
    if all.is_empty() {
        return vec![Fault { request_id: None, path: String::new(), code: String::new(), detail: told(problem) }];
    }
    all
}

fn told(problem: &Value) -> String {
    let text = |name: &str| problem[name].as_str().filter(|text| !text.is_empty());
    domain::text::clip(text("detail").or(text("title")).unwrap_or_default(), 200)
}

fn asked(problem: Option<&Value>) -> Option<Duration> {
    let seconds = problem?.get("retry_after")?.as_u64()?;
    Some(Duration::from_secs(seconds.min(86_400)))
}

fn number(problem: Option<&Value>, name: &str) -> Option<i64> {
    problem?.get(name)?.as_i64()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn said(status: u16, body: &str) -> String {
        match judge(&Answer { status, retry_after: None, headers: Default::default(), body: body.to_owned().into() }, false, &[]) {
            Judgement::Fine => "fine".to_owned(),
            Judgement::TokenRefused => "token_refused".to_owned(),
            Judgement::Limited(wait) => format!("limited {:?}", wait.map(|wait| wait.as_secs())),
            Judgement::Closed(_) => "closed".to_owned(),
            Judgement::Temporary(_) => "temporary".to_owned(),
            Judgement::Failed(error) => error.code().to_owned(),
        }
    }

    #[test]
    fn answers_are_told_apart() {
        for (status, body, expected) in [
            (204, "", "fine"),
            (200, r#"{"_embedded":{}}"#, "fine"),
            (200, "", "temporary"),
            (200, r#"{"_embedded":{"leads":[{"id":"#, "temporary"),
            (200, "<html>maintenance</html>", "temporary"),
            (400, r#"{"title":"Bad Request","detail":"x","status":400}"#, "validation"),
            (401, r#"{"title":"Unauthorized"}"#, "token_refused"),
            (402, r#"{"title":"Payment Required"}"#, "payment_required"),
            (403, r#"{"title":"Forbidden","detail":"Access denied"}"#, "forbidden"),
            (403, r#"{"title":"Forbidden","code":113}"#, "address_not_allowed"),
            (403, "<html><h1>403 Forbidden</h1></html>", "closed"),
            (404, r#"{"detail":"Cannot GET"}"#, "not_found"),
            (422, r#"{"detail":"Limit 250 per page"}"#, "validation"),
            (429, r#"{"retry_after":300}"#, "limited Some(300)"),
            (429, "<html>Too Many</html>", "limited None"),
            (500, r#"{"title":"ErrInternalServer"}"#, "temporary"),
            (504, "<html>", "temporary"),
            (418, "", "unexpected"),
        ] {
            assert_eq!(said(status, body), expected, "{status} {body}");
        }
    }

    #[test]
    fn faults_name_their_elements() {
        let problem = json!({ "validation-errors": [{ "request_id": "3", "errors": [{ "code": "NotSupportedChoice", "path": "responsible_user_id", "detail": "no" }] }] });
        let faults = faults(&problem);
        assert_eq!(faults[0].request_id.as_deref(), Some("3"));
        assert_eq!(faults[0].error().code(), "unknown_user");
        let bare = super::faults(&json!({ "detail": "Array expected" }));
        assert_eq!((bare[0].request_id.as_deref(), bare[0].detail.as_str()), (None, "Array expected"));
    }
}
