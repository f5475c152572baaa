//! The page on which a person lets the developer key in, or does not.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use serde_json::{Value, json};

use super::CLIENT_ID;
use crate::canvas::Vendor;
use crate::canvas::api::route::ROUTES;
use crate::canvas::school::{ADMIN, FIRST_TEACHER};
use crate::canvas::settings::Settings;
use crate::ledger::Effect;

/// What the page was asked with; a form sends the same back.
struct Asked {
    client_id: String,
    response_type: String,
    redirect_uri: String,
    state: Option<String>,
    scopes: Vec<String>,
    user: u64,
    allowed: bool,
}

impl Asked {
    fn read(text: &str) -> Self {
        let fields = crate::php::parse(text);
        let text = |name: &str| fields.get(name).and_then(Value::as_str);
        let owned = |name: &str| text(name).unwrap_or_default().to_owned();
        Self {
            client_id: owned("client_id"),
            response_type: owned("response_type"),
            redirect_uri: owned("redirect_uri"),
            state: text("state").map(str::to_owned),
            scopes: owned("scope").split_whitespace().map(str::to_owned).collect(),
            user: text("user").and_then(|user| user.parse().ok()).unwrap_or(ADMIN),
            allowed: text("answer") == Some("allow"),
        }
    }

    /// What is answered without asking anybody, if anything.
    fn wrong(&self, settings: &Settings) -> Option<Response> {
        let refused = |status: StatusCode, error: &str, hint: &str| {
            let body = json!({ "error": error, "error_description": hint });
            (status, [(header::CONTENT_TYPE, "application/json; charset=utf-8")], body.to_string()).into_response()
        };
        if self.client_id != CLIENT_ID {
            return Some(refused(StatusCode::UNAUTHORIZED, "invalid_client", "unknown client"));
        }
        if !is_at_home(&self.redirect_uri, &settings.redirect_uri) {
            return Some(refused(StatusCode::BAD_REQUEST, "invalid_request", "redirect_uri does not match client settings"));
        }
        if self.response_type != "code" {
            let hint = "Only response_type=code is permitted";
            return Some(self.back(&[("error", "unsupported_response_type"), ("error_description", hint)]));
        }
        let known = |scope: &String| ROUTES.iter().any(|route| route.scope() == *scope);
        if settings.enforce_scopes && (self.scopes.is_empty() || !self.scopes.iter().all(known)) {
            let hint = "A requested scope is invalid, unknown, malformed, or exceeds the scope granted by the resource owner.";
            return Some(self.back(&[("error", "invalid_scope"), ("error_description", hint)]));
        }
        None
    }

    fn back(&self, said: &[(&str, &str)]) -> Response {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(said);
        if let Some(state) = &self.state {
            query.append_pair("state", state);
        }
        let joint = if self.redirect_uri.contains('?') { '&' } else { '?' };
        (StatusCode::FOUND, [(header::LOCATION, format!("{}{joint}{}", self.redirect_uri, query.finish()))]).into_response()
    }
}

/// On the key's host or below it.
fn is_at_home(wanted: &str, keys: &str) -> bool {
    let host = |text: &str| url::Url::parse(text).ok().and_then(|url| url.host_str().map(str::to_owned));
    match (host(wanted), host(keys)) {
        (Some(wanted), Some(keys)) => wanted == keys || wanted.ends_with(&format!(".{keys}")),
        _ => false,
    }
}

pub async fn show(State(vendor): State<Arc<Vendor>>, uri: Uri) -> Response {
    let asked = Asked::read(uri.query().unwrap_or_default());
    let settings = vendor.settings();
    if let Some(answer) = asked.wrong(&settings) {
        vendor.note_consent("GET", uri.path(), uri.query(), answer.status().as_u16(), Vec::new());
        return answer;
    }
    vendor.note_consent("GET", uri.path(), uri.query(), 200, Vec::new());
    let site = vendor.site();
    let people = site.users.values().filter(|user| !user.deleted && (user.is_admin || (FIRST_TEACHER..FIRST_TEACHER + 7).contains(&user.id)));
    let options: String = people
        .map(|user| {
            let role = if user.is_admin { "администратор" } else { "преподаватель" };
            format!("<option value=\"{}\">{} ({role})</option>", user.id, escaped(&user.name))
        })
        .collect();
    let scopes: String = asked.scopes.iter().map(|scope| format!("<li>{}</li>", escaped(scope))).collect();
    let hidden = |name: &str, value: &str| format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">", escaped(value));
    let state = asked.state.as_deref().map(|state| hidden("state", state)).unwrap_or_default();
    let again =
        [hidden("redirect_uri", &asked.redirect_uri), hidden("scope", &asked.scopes.join(" ")), hidden("response_type", "code"), state].concat();
    let body = format!(
        "<p>Приложение <b>Zveno</b> просит доступ к Canvas школы от вашего имени.</p>\
         <p lang=\"en\">The application asks for access to this Canvas.</p><ul>{scopes}</ul>\
         <form method=\"post\"><input type=\"hidden\" name=\"client_id\" value=\"{CLIENT_ID}\">{again}\
         <p><label for=\"user\">Пользователь / User</label> <select id=\"user\" name=\"user\">{options}</select></p>\
         <p><button type=\"submit\" name=\"answer\" value=\"allow\">Разрешить</button> \
         <button type=\"submit\" name=\"answer\" value=\"deny\">Отмена</button></p></form>"
    );
    Html(page("Доступ к Canvas", &body)).into_response()
}

pub async fn answer(State(vendor): State<Arc<Vendor>>, uri: Uri, body: String) -> Response {
    let asked = Asked::read(&body);
    let settings = vendor.settings();
    if let Some(answer) = asked.wrong(&settings) {
        return answer;
    }
    let mut effects = Vec::new();
    let answer = if asked.allowed {
        let user = vendor.site().user(asked.user).map_or(ADMIN, |user| user.id);
        let code = vendor.tokens().code(user, asked.scopes.clone(), asked.redirect_uri.clone(), vendor.now(), &settings);
        effects.push(Effect::new("create", "codes", user, &Value::Null, &json!({ "user": user })));
        asked.back(&[("code", &code)])
    } else {
        asked.back(&[("error", "access_denied")])
    };
    vendor.note_consent("POST", uri.path(), None, 302, effects);
    answer
}

fn page(title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"ru\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
         <style>body{{font:16px/1.5 sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}}button{{font:inherit;padding:.5rem 1rem}}</style></head>\
         <body><h1>{title}</h1>{body}</body></html>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
