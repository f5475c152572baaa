//! The page on which a person lets the integration in, or does not.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use std::sync::Arc;

use super::CLIENT_ID;
use crate::amocrm::Vendor;
use crate::ledger::Effect;

/// What the page was asked with; a form sends the same back.
struct Asked {
    client_id: String,
    state: Option<String>,
    user: u64,
    allowed: bool,
}

impl Asked {
    fn read(text: &str) -> Self {
        let fields = crate::php::parse(text);
        let text = |name: &str| fields.get(name).and_then(serde_json::Value::as_str);
        Self {
            client_id: text("client_id").unwrap_or_default().to_owned(),
            state: text("state").map(str::to_owned),
            user: text("user").and_then(|user| user.parse().ok()).unwrap_or_default(),
            allowed: text("answer") == Some("allow"),
        }
    }
}

pub async fn show(State(vendor): State<Arc<Vendor>>, uri: axum::http::Uri) -> Response {
    let asked = Asked::read(uri.query().unwrap_or_default());
    vendor.note_consent("GET", uri.path(), uri.query(), 200, Vec::new());
    if asked.client_id != CLIENT_ID {
        return (StatusCode::NOT_FOUND, Html(page("Интеграция не найдена", "<p>Интеграция с таким client_id не найдена.</p>"))).into_response();
    }
    let account = vendor.account();
    let options: String = account
        .users
        .iter()
        .filter(|user| user.is_active)
        .map(|user| {
            let role = if user.is_admin { "администратор" } else { "менеджер" };
            format!("<option value=\"{}\">{} ({role})</option>", user.id, escaped(&user.name))
        })
        .collect();
    let state = asked.state.as_deref().map(|state| format!("<input type=\"hidden\" name=\"state\" value=\"{}\">", escaped(state)));
    let body = format!(
        "<p>Интеграция <b>Zveno</b> просит доступ к аккаунту <b>{name}</b> ({host}).</p>\
         <p lang=\"en\">The integration asks for access to this account.</p>\
         <ul><li>Доступ к данным аккаунта</li><li>Доступ к файлам</li><li>Удаление файлов</li></ul>\
         <form method=\"post\"><input type=\"hidden\" name=\"client_id\" value=\"{CLIENT_ID}\">{state}\
         <p><label for=\"user\">Пользователь / User</label> <select id=\"user\" name=\"user\">{options}</select></p>\
         <p><button type=\"submit\" name=\"answer\" value=\"allow\">Разрешить</button> \
         <button type=\"submit\" name=\"answer\" value=\"deny\">Отказать</button></p></form>",
        name = escaped(&account.name),
        host = escaped(&vendor.domain(&account)),
        state = state.unwrap_or_default(),
    );
    Html(page("Доступ к аккаунту", &body)).into_response()
}

pub async fn answer(State(vendor): State<Arc<Vendor>>, uri: axum::http::Uri, body: String) -> Response {
    let asked = Asked::read(&body);
    let settings = vendor.settings();
    if asked.client_id != CLIENT_ID {
        return StatusCode::NOT_FOUND.into_response();
    }
    let (domain, user) = {
        let account = vendor.account();
        let user = account.user(asked.user).filter(|user| user.is_active).or_else(|| account.users.first()).map(|user| user.id);
        (vendor.domain(&account), user.unwrap_or_default())
    };
    let mut effects = Vec::new();
    let mut query = Vec::new();
    if asked.allowed {
        let code = vendor.tokens().code(user, vendor.now(), &settings);
        effects.push(Effect::new("create", "codes", user, &serde_json::Value::Null, &serde_json::json!({ "user": user })));
        query.extend([("code", code), ("referer", domain), ("platform", "1".to_owned())]);
    } else {
        query.push(("error", "access_denied".to_owned()));
    }
    query.push(("client_id", CLIENT_ID.to_owned()));
    query.extend(asked.state.map(|state| ("state", state)));
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
    let joint = if settings.redirect_uri.contains('?') { '&' } else { '?' };
    vendor.note_consent("POST", uri.path(), None, 302, effects);
    (StatusCode::FOUND, [(header::LOCATION, format!("{}{joint}{query}", settings.redirect_uri))]).into_response()
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
