//! No secret in any log, whatever goes wrong.

use std::io::Write;
use std::sync::{Arc, Mutex};

use axum::response::IntoResponse;
use connector::{Connector, ReadRequest};
use serde_json::json;
use tracing_subscriber::fmt::MakeWriter;

use crate::scripted::{Scripted, failure, usual};
use crate::setup::{EMAIL, KEY, access, alfacrm, scope};

#[derive(Clone, Default)]
pub struct Kept(Arc<Mutex<Vec<u8>>>);

impl Kept {
    pub fn text(&self) -> String {
        String::from_utf8(self.0.lock().expect("no panic while held").clone()).expect("text")
    }
}

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("no panic while held").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Kept {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn secrets_reach_no_log_and_no_error() {
    let kept = Kept::default();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(kept.clone()).finish();
    let _guard = tracing::subscriber::set_default(subscriber);

    let vendor = Scripted::start(|seen, before| match seen.path.split('?').next().unwrap_or_default() {
        "1/subject/index" if before == 0 => failure(401, "Unauthorized"),
        // A page that says the secrets back to whoever asked.
        "1/subject/index" => format!("<html>token {} key {KEY}</html>", seen.token.clone().unwrap_or_default()).into_response(),
        "1/room/index" => axum::Json(json!({ "name": "Error", "message": format!("{KEY} is wrong"), "code": 0, "status": 400 })).into_response(),
        _ => usual(seen, before),
    })
    .await;
    let connector = alfacrm("127.0.0.1");
    let access = access(&connector, &vendor.url);
    let mut said = format!("{access:?} {connector:?}", connector = connector.descriptor());
    let mut session = connector.open(access, scope()).await.expect("a session");
    for stream in ["subjects", "rooms"] {
        let error = session.read(ReadRequest::first(stream)).await.expect_err("a broken answer");
        said.push_str(&format!("{error} {error:?} "));
    }
    let page = session.read(ReadRequest::first("tariffs")).await.expect("a page");
    said.push_str(&format!("{:?}", page.notes));
    let logged = String::from_utf8(kept.0.lock().expect("no panic while held").clone()).expect("text");
    assert!(logged.contains("subject/index"), "something was logged");
    for secret in [KEY, "token-0-abcdef", "token-1-abcdef"] {
        assert!(!logged.contains(secret), "{secret} in the log");
        assert!(!said.contains(secret), "{secret} in {said}");
    }
    let ours: String = logged.lines().filter(|line| line.contains("connector")).collect();
    assert!(!ours.contains(EMAIL), "the e-mail is in our log");
}
