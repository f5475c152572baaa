//! The client that carries webhooks: plain HTTP, one connection pool, no redirects followed.

use std::time::Duration;

use axum::http::{Method, Request, header};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client as HttpClient;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use super::{Letter, Outcome};

#[derive(Debug)]
pub struct Client(HttpClient<HttpConnector, Full<Bytes>>);

impl Default for Client {
    fn default() -> Self {
        Self(HttpClient::builder(TokioExecutor::new()).build_http())
    }
}

impl Client {
    pub async fn send(&self, letter: &Letter, patience: Duration) -> Outcome {
        let method = if letter.form.is_some() { Method::POST } else { Method::GET };
        let body = Full::from(letter.form.clone().unwrap_or_default());
        let request = Request::builder()
            .method(method)
            .uri(&letter.destination)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::USER_AGENT, letter.vendor)
            .body(body);
        let Ok(request) = request else {
            return Outcome::Failed("the destination is no address".to_owned());
        };
        let call = async {
            let response = self.0.request(request).await.map_err(|error| error.to_string())?;
            let status = response.status().as_u16();
            // Read to the end, so that the connection can be used again.
            response.into_body().collect().await.map_err(|error| error.to_string())?;
            Ok(status)
        };
        match tokio::time::timeout(patience, call).await {
            Ok(Ok(status)) => Outcome::Answered(status),
            Ok(Err(error)) => Outcome::Failed(error),
            Err(_) => Outcome::Failed("no answer in time".to_owned()),
        }
    }
}
