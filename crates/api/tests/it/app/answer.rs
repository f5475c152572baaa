//! What came back.

use reqwest::header::HeaderMap;
use serde_json::Value;

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
    /// `null` when it is not JSON.
    pub body: Value,
}

impl Answer {
    pub async fn to(request: reqwest::RequestBuilder) -> Self {
        let response = request.send().await.expect("the server answers");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await.expect("a whole answer");
        Self { status, headers, body: serde_json::from_str(&text).unwrap_or_default(), text }
    }

    /// With that status, or the test fails and shows the answer.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }

    /// A whole problem document of that status and code.
    #[track_caller]
    pub fn problem(self, status: u16, code: &str) -> Self {
        assert_eq!((self.status, self.body["code"].as_str()), (status, Some(code)), "{}", self.text);
        assert_eq!(self.header("content-type"), "application/problem+json");
        for member in ["type", "title", "detail", "requestId", "request_id"] {
            assert!(self.body[member].as_str().is_some_and(|text| !text.is_empty()), "{member} is missing: {}", self.text);
        }
        assert_ne!(self.body["detail"], self.body["code"], "the code has no sentence");
        assert_eq!(self.body["status"], status);
        assert_eq!(self.body["requestId"], self.header("x-request-id"));
        self
    }

    /// A problem with one wrong field.
    #[track_caller]
    pub fn wrong_field(self, pointer: &str, code: &str) -> Self {
        let answer = self.problem(422, "validation_failed");
        let errors = answer.body["errors"].as_array().cloned().unwrap_or_default();
        let found = errors.iter().find(|error| error["pointer"] == pointer && error["code"] == code);
        let found = found.unwrap_or_else(|| panic!("{pointer} {code} is not among {errors:?}"));
        assert!(found["detail"].as_str().is_some_and(|detail| detail != code && !detail.contains('{')), "{found}");
        answer
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    #[track_caller]
    pub fn str(&self, pointer: &str) -> &str {
        self.body.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("no {pointer} in {}", self.text))
    }

    /// The refresh token that the browser would keep.
    #[track_caller]
    pub fn cookie(&self) -> String {
        let set = self.header("set-cookie");
        let value = set.strip_prefix("zveno_refresh=").and_then(|rest| rest.split(';').next());
        value.unwrap_or_else(|| panic!("no cookie: {set}")).to_owned()
    }
}
