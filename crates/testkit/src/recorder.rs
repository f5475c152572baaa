use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use futures::StreamExt as _;

use crate::client;

/// Stands between Zveno and a site, and keeps what was asked, so that a bare client can ask the same.
pub struct Recorder {
    /// `host:port`.
    pub host: String,
    kept: Arc<Kept>,
}

struct Kept {
    site: String,
    client: reqwest::Client,
    asked: Mutex<Vec<(String, Bytes)>>,
}

impl Recorder {
    /// `site` is its scheme and host.
    ///
    /// # Panics
    /// When there is no free port.
    pub async fn start(site: &str) -> Self {
        let kept = Arc::new(Kept { site: site.to_owned(), client: client(), asked: Mutex::default() });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let host = listener.local_addr().expect("it is bound").to_string();
        let app = Router::new().fallback(hand_on).with_state(kept.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { host, kept }
    }

    /// Forgets what was asked so far, and gives it.
    #[must_use]
    pub fn take(&self) -> Vec<(String, Bytes)> {
        std::mem::take(&mut *self.kept.asked.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The same requests straight to the site, so many at a time, with connections kept open and every answer read to its end. Seconds.
    ///
    /// # Panics
    /// When one is not answered well.
    pub async fn replay(&self, asked: Vec<(String, Bytes)>, at_a_time: usize) -> f64 {
        let client = client();
        let began = Instant::now();
        let each = asked.into_iter().map(|(path, body)| {
            let request = client.post(format!("{}{path}", self.kept.site)).header("content-type", FORM).body(body);
            async move {
                let answer = request.send().await.expect("an answer");
                assert!(answer.status().is_success(), "{}", answer.status());
                answer.bytes().await.expect("a body").len()
            }
        });
        let read: usize = futures::stream::iter(each).buffer_unordered(at_a_time).collect::<Vec<_>>().await.into_iter().sum();
        assert!(read > 0);
        began.elapsed().as_secs_f64()
    }
}

const FORM: &str = "application/x-www-form-urlencoded";

async fn hand_on(State(kept): State<Arc<Kept>>, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let path = uri.path().to_owned();
    kept.asked.lock().unwrap_or_else(PoisonError::into_inner).push((path.clone(), body.clone()));
    let sent = kept.client.post(format!("{}{path}", kept.site)).header(header::CONTENT_TYPE, headers[header::CONTENT_TYPE].clone()).body(body).send();
    let Ok(answer) = sent.await else { return StatusCode::BAD_GATEWAY.into_response() };
    let (status, headers) = (answer.status(), answer.headers().clone());
    let kept = [header::CONTENT_TYPE, header::DATE].into_iter().filter_map(|name| headers.get(&name).cloned().map(|value| (name, value)));
    (status, HeaderMap::from_iter(kept), answer.bytes().await.unwrap_or_default()).into_response()
}
