use std::error::Error as _;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use domain::id::{IdSource, RandomIds};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use tokio::time::Instant;
use url::Url;

use super::guard::{Blocked, Guard};
use super::jitter::{Jitter, RandomJitter};
use super::resolver::{GuardedResolver, Lookup, SystemLookup};

/// Bounds of every outbound request.
#[derive(Debug, Clone, Copy)]
pub struct HttpSettings {
    /// Name, connection and TLS together.
    pub connect: Duration,
    /// From the first to the last byte.
    pub whole: Duration,
    /// Bytes of an answer, after decompression.
    pub body_limit: usize,
}

impl Default for HttpSettings {
    fn default() -> Self {
        Self { connect: Duration::from_secs(5), whole: Duration::from_secs(90), body_limit: 10 * 1024 * 1024 }
    }
}

/// What the client takes from its surroundings.
#[derive(Clone)]
pub struct Sources {
    /// Ids of requests.
    pub ids: Arc<dyn IdSource>,
    /// Randomness of waits.
    pub jitter: Arc<dyn Jitter>,
    /// Names to addresses.
    pub lookup: Arc<dyn Lookup>,
}

impl Default for Sources {
    fn default() -> Self {
        Self { ids: Arc::new(RandomIds), jitter: Arc::new(RandomJitter), lookup: Arc::new(SystemLookup) }
    }
}

/// The one HTTP client; cheap to clone, made once by the binary.
#[derive(Clone)]
pub struct HttpClient {
    inner: reqwest::Client,
    guard: Arc<Guard>,
    settings: HttpSettings,
    sources: Sources,
}

/// A POST of JSON. Secrets are headers or the body of a sign-in; neither is ever logged.
pub struct JsonPost<'a> {
    /// Where to.
    pub url: &'a Url,
    /// Name of the call for logs: `customer/index`.
    pub label: &'a str,
    /// Extra headers.
    pub headers: &'a [(&'static str, &'a SecretString)],
    /// The body.
    pub body: &'a Value,
    /// For how long to wait for the head of the answer.
    pub first_byte: Duration,
}

/// Any request. Secrets are in headers, the body, or where a vendor wants it so the address; none of these is ever logged.
pub struct Request<'a> {
    /// `GET`, `POST`, …
    pub method: http::Method,
    /// Where to.
    pub url: Url,
    /// Name of the call for logs: `GET leads`. Holds no id and no secret.
    pub label: &'a str,
    /// Extra headers; an `accept` among them stands for ours, which is JSON.
    pub headers: Vec<(&'static str, SecretString)>,
    /// What is sent along.
    pub body: Body,
    /// For how long to wait for the head of the answer.
    pub first_byte: Duration,
}

/// What a request carries.
#[derive(Debug, Clone)]
pub enum Body {
    /// Nothing.
    None,
    /// `application/json`.
    Json(Value),
    /// `application/x-www-form-urlencoded`, encoded already.
    Form(String),
}

/// An answer, read to its end.
#[derive(Debug, Clone)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// What the vendor asks us to wait.
    pub retry_after: Option<Duration>,
    /// As they came: for paging links, budgets and the vendor's own clock.
    pub headers: http::HeaderMap,
    /// Decompressed.
    pub body: Bytes,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The guard refuses the address, or the address a redirect leads to.
    #[error(transparent)]
    Blocked(#[from] Blocked),
    /// A redirect, which is never followed: a POST would lose its meaning and secrets could go to a stranger.
    #[error("redirected to {0}")]
    Redirected(String),
    /// Name, connection or TLS.
    #[error("{0}")]
    Unreachable(String),
    /// The answer did not come in time.
    #[error("no answer in time")]
    TimedOut,
    /// The connection broke before the answer was complete.
    #[error("the connection broke: {0}")]
    Cut(String),
    /// More bytes than allowed.
    #[error("the answer is larger than {0} bytes")]
    TooLarge(usize),
}

/// The client could not be set up.
#[derive(Debug, thiserror::Error)]
#[error("cannot set up the HTTP client")]
pub struct SetUpError(#[source] reqwest::Error);

impl Answer {
    /// The header of that name, when it is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// What the vendor's clock said when it answered; its clock and ours differ.
    #[must_use]
    pub fn date(&self) -> Option<chrono::DateTime<chrono::Utc>> {
        chrono::DateTime::parse_from_rfc2822(self.header("date")?).ok().map(|at| at.to_utc())
    }
}

impl HttpClient {
    /// A client behind `guard`, with the machine's own clock, names and randomness.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(guard: Guard, settings: HttpSettings) -> Result<Self, SetUpError> {
        Self::with(guard, settings, Sources::default())
    }

    /// A client with chosen surroundings.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn with(guard: Guard, settings: HttpSettings, sources: Sources) -> Result<Self, SetUpError> {
        // Err only says that somebody was earlier, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let guard = Arc::new(guard);
        let builder = || {
            reqwest::Client::builder()
                .no_proxy()
                .redirect(reqwest::redirect::Policy::none())
                .referer(false)
                .dns_resolver(GuardedResolver::new(guard.clone(), sources.lookup.clone()))
                .connect_timeout(settings.connect)
                .timeout(settings.whole)
                .pool_max_idle_per_host(8)
                .user_agent(concat!("zveno/", env!("CARGO_PKG_VERSION")))
        };
        let inner = match builder().build() {
            Ok(inner) => inner,
            // A machine without certificate authorities can still reach what is listed in the clear, and must be able to start.
            Err(error) => {
                tracing::warn!(error = ?error, "no certificate authorities found: https will fail");
                builder().tls_certs_only(Vec::new()).build().map_err(SetUpError)?
            }
        };
        Ok(Self { inner, guard, settings, sources })
    }

    /// The guard, for checking an address before it is stored.
    #[must_use]
    pub fn guard(&self) -> &Guard {
        &self.guard
    }

    /// Randomness of waits.
    #[must_use]
    pub fn jitter(&self) -> &dyn Jitter {
        &*self.sources.jitter
    }

    /// Sends once, and says under which id. Whether to repeat is the caller's to say.
    ///
    /// # Errors
    /// See [`Failure`]. An answer of any status but a redirect is no failure.
    pub async fn send(&self, request: Request<'_>) -> (String, Result<Answer, Failure>) {
        let id = self.sources.ids.next().to_string();
        let result = self.send_as(&id, request).await;
        (id, result)
    }

    async fn send_as(&self, id: &str, request: Request<'_>) -> Result<Answer, Failure> {
        self.guard.check(&request.url)?;
        let mut builder = self.inner.request(request.method, request.url.clone()).header("x-request-id", id);
        // Two would be sent, of which a server may heed either.
        if !request.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("accept")) {
            builder = builder.header("accept", "application/json");
        }
        for (name, value) in &request.headers {
            let mut value =
                http::HeaderValue::from_str(value.expose_secret()).map_err(|_| Failure::Cut("a header value that cannot be sent".to_owned()))?;
            value.set_sensitive(true);
            builder = builder.header(*name, value);
        }
        builder = match request.body {
            Body::None => builder,
            Body::Json(body) => builder.json(&body),
            Body::Form(body) => builder.header("content-type", "application/x-www-form-urlencoded").body(body),
        };
        let started = Instant::now();
        let result = self.exchange(builder, &request.url, request.first_byte).await;
        let duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        match &result {
            Ok(answer) => {
                tracing::debug!(call = request.label, request.id = %id, status = answer.status, bytes = answer.body.len(), duration_ms, "outbound request");
            }
            Err(failure) => tracing::debug!(call = request.label, request.id = %id, %failure, duration_ms, "outbound request failed"),
        }
        result
    }

    /// Sends once. Whether to repeat is the caller's to say.
    ///
    /// # Errors
    /// See [`Failure`]. An answer of any status but a redirect is no failure.
    pub async fn post(&self, post: &JsonPost<'_>) -> Result<Answer, Failure> {
        let headers = post.headers.iter().map(|(name, value)| (*name, (*value).clone())).collect();
        let body = Body::Json(post.body.clone());
        let request = Request { method: http::Method::POST, url: post.url.clone(), label: post.label, headers, body, first_byte: post.first_byte };
        self.send(request).await.1
    }

    async fn exchange(&self, request: reqwest::RequestBuilder, url: &Url, first_byte: Duration) -> Result<Answer, Failure> {
        let response = match tokio::time::timeout(first_byte, request.send()).await {
            Ok(sent) => sent.map_err(|error| failure(&error))?,
            Err(_) => return Err(Failure::TimedOut),
        };
        let status = response.status();
        if status.is_redirection() {
            return Err(self.redirected(url, response.headers()));
        }
        let retry_after = retry_after(response.headers());
        let headers = response.headers().clone();
        let body = self.body(response).await?;
        Ok(Answer { status: status.as_u16(), retry_after, headers, body })
    }

    fn redirected(&self, from: &Url, headers: &http::HeaderMap) -> Failure {
        let target = headers.get("location").and_then(|value| value.to_str().ok()).and_then(|to| from.join(to).ok());
        match target {
            Some(to) => self.guard.check(&to).map_or_else(Failure::Blocked, |()| Failure::Redirected(to.host_str().unwrap_or_default().to_owned())),
            None => Failure::Redirected("nowhere".to_owned()),
        }
    }

    /// Reads piece by piece, so that an endless answer ends at the limit and not with the memory.
    async fn body(&self, mut response: reqwest::Response) -> Result<Bytes, Failure> {
        let limit = self.settings.body_limit;
        if response.content_length().is_some_and(|length| length > limit as u64) {
            return Err(Failure::TooLarge(limit));
        }
        let mut body = BytesMut::new();
        while let Some(piece) = response.chunk().await.map_err(|error| failure(&error))? {
            if body.len() + piece.len() > limit {
                return Err(Failure::TooLarge(limit));
            }
            body.extend_from_slice(&piece);
        }
        Ok(body.freeze())
    }
}

impl std::fmt::Debug for HttpClient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HttpClient").field("guard", &self.guard).field("settings", &self.settings).finish_non_exhaustive()
    }
}

/// The text never holds the URL, so it never holds what somebody put into one.
fn failure(error: &reqwest::Error) -> Failure {
    let mut cause = error.source();
    let mut deepest = String::new();
    while let Some(inner) = cause {
        if let Some(blocked) = inner.downcast_ref::<Blocked>() {
            return Failure::Blocked(*blocked);
        }
        deepest = inner.to_string();
        cause = inner.source();
    }
    if error.is_timeout() {
        return if error.is_connect() { Failure::Unreachable("no connection in time".to_owned()) } else { Failure::TimedOut };
    }
    if error.is_connect() {
        return Failure::Unreachable(domain::text::clip(&deepest, 160));
    }
    Failure::Cut(domain::text::clip(&deepest, 160))
}

/// Seconds, or a date judged by the vendor's own clock in the same answer: ours may differ.
fn retry_after(headers: &http::HeaderMap) -> Option<Duration> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let asked = text("retry-after")?.trim();
    if let Ok(seconds) = asked.parse::<f64>() {
        return (seconds.is_finite() && seconds >= 0.0).then(|| Duration::from_secs_f64(seconds.min(86_400.0)));
    }
    let date = |text: &str| chrono::DateTime::parse_from_rfc2822(text).ok();
    (date(asked)? - date(text("date")?)?).to_std().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_times_are_read() {
        let headers = |pairs: &[(&'static str, &'static str)]| {
            pairs.iter().map(|(name, value)| (http::HeaderName::from_static(name), http::HeaderValue::from_static(value))).collect()
        };
        let day = "Wed, 21 Oct 2026 07:28:00 GMT";
        for (pairs, expected) in [
            (vec![("retry-after", "3")], Some(3)),
            (vec![("retry-after", "-1")], None),
            (vec![("retry-after", "soon")], None),
            (vec![("retry-after", day), ("date", "Wed, 21 Oct 2026 07:27:50 GMT")], Some(10)),
            (vec![("retry-after", day)], None),
            (vec![], None),
        ] {
            assert_eq!(retry_after(&headers(&pairs)), expected.map(Duration::from_secs), "{pairs:?}");
        }
    }
}
