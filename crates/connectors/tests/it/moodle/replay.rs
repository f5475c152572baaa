//! A site that answers by script: for what was recorded, and for what the sandbox does not do.

use connector::conformance::lms::Desk;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use connector::http::{Guard, HttpClient, HttpSettings, Sources, parse_allow};
use connector::lms::{LmsConnector, LmsSession};
use connectors::Replaced;
use connectors::moodle::Moodle;
use secrecy::SecretString;
use serde_json::{Value, json};
use url::Url;

use crate::setup::NoWait;

pub type Fields = BTreeMap<String, String>;
type Script = dyn Fn(&str, &Fields) -> Response + Send + Sync;

pub const TOKEN: &str = "token-0123456789-secret";

struct Played {
    script: Box<Script>,
    asked: Mutex<Vec<(String, Fields)>>,
}

pub struct Replay {
    pub url: Url,
    played: Arc<Played>,
}

impl Replay {
    /// `script` is given the function, or `token`, and the arguments.
    pub async fn start(script: impl Fn(&str, &Fields) -> Response + Send + Sync + 'static) -> Self {
        let played = Arc::new(Played { script: Box::new(script), asked: Mutex::default() });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = Url::parse(&format!("http://{}/", listener.local_addr().expect("an address"))).expect("an address");
        let app = Router::new().fallback(answer).with_state(played.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url, played }
    }

    pub fn asked(&self) -> Vec<(String, Fields)> {
        self.played.asked.lock().expect("no panic while held").clone()
    }

    pub fn connector(&self, body_limit: usize) -> Arc<Moodle> {
        let sources = Sources { jitter: Arc::new(NoWait), ..Sources::default() };
        let settings = HttpSettings { body_limit, ..HttpSettings::default() };
        let http = HttpClient::with(Guard::new(parse_allow("127.0.0.1").expect("a list")), settings, sources).expect("a client");
        Arc::new(Moodle::new(http, Replaced { base_url: Some(self.url.clone()), oauth_url: None }))
    }

    pub fn desk(&self, body_limit: usize) -> Desk {
        let connector = self.connector(body_limit);
        let grant = connector.with_token(&self.url, SecretString::from(TOKEN));
        Desk::new(connector, None, grant)
    }

    pub async fn session(&self) -> Box<dyn LmsSession> {
        self.desk(10 * 1024 * 1024).session().await
    }
}

async fn answer(State(played): State<Arc<Played>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let body = axum::body::to_bytes(request.into_body(), usize::MAX).await.unwrap_or_default();
    let mut fields: Fields = url::form_urlencoded::parse(&body).into_owned().collect();
    let function = if path.ends_with("login/token.php") { "token".to_owned() } else { fields.remove("wsfunction").unwrap_or_default() };
    fields.remove("wstoken");
    fields.remove("moodlewsrestformat");
    played.asked.lock().expect("no panic while held").push((function.clone(), fields.clone()));
    (played.script)(&function, &fields)
}

pub fn ok(body: &Value) -> Response {
    axum::Json(body).into_response()
}

pub fn exception(code: &str) -> Value {
    json!({ "exception": "core\\exception\\moodle_exception", "errorcode": code, "message": "x" })
}

/// A site that has every function.
pub fn site_info() -> Value {
    let functions = [
        "core_user_get_users",
        "core_course_get_courses_by_field",
        "core_course_get_categories",
        "core_course_get_contents",
        "core_enrol_get_enrolled_users",
        "core_group_get_course_groups",
        "core_completion_get_activities_completion_status",
        "core_completion_get_course_completion_status",
        "gradereport_user_get_grade_items",
        "core_calendar_get_calendar_events",
    ];
    let functions: Vec<Value> = functions.iter().map(|name| json!({ "name": name, "version": "2024100706" })).collect();
    json!({
        "sitename": "Учебный центр", "username": "hub", "fullname": "Hub Service", "userid": 7, "siteid": 1,
        "siteurl": "https://moodle.example", "release": "4.5.6 (Build: 20250811)", "functions": functions,
    })
}
