//! `/oauth/authorize/` of the portal: a page somebody says yes or no on.

use std::sync::Arc;

use axum::extract::{Form, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;

use super::super::Vendor;
use super::super::events::post::MEMBER_ID;
use super::super::settings::Settings;
use super::super::tokens::WEBHOOK_USER;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    client_id: String,
    state: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Decided {
    client_id: String,
    state: String,
    decision: String,
}

pub async fn show(State(vendor): State<Arc<Vendor>>, Query(asked): Query<Asked>) -> Response {
    let settings = vendor.settings();
    if !settings.installed || asked.client_id != settings.client_id {
        return unknown();
    }
    let scopes: String = settings.scopes.iter().map(|scope| format!("<li>{}</li>", escaped(scope))).collect();
    let body = format!(
        "<h1>Битрикс24</h1><p>Портал <b>{portal}</b>, сотрудник №{WEBHOOK_USER} · Portal <b>{portal}</b>, employee {WEBHOOK_USER}</p>\
         <p>Приложение просит доступ · The application asks for access:</p><ul>{scopes}</ul>\
         <form method=\"post\"><input type=\"hidden\" name=\"client_id\" value=\"{client}\"><input type=\"hidden\" name=\"state\" value=\"{state}\">\
         <button name=\"decision\" value=\"allow\">Разрешить · Allow</button> <button name=\"decision\" value=\"deny\">Отказать · Deny</button></form>",
        portal = escaped(&settings.portal_host),
        client = escaped(&asked.client_id),
        state = escaped(&asked.state),
    );
    page(StatusCode::OK, &body)
}

/// Whoever refuses stays here; the application hears nothing.
pub async fn decide(State(vendor): State<Arc<Vendor>>, Form(decided): Form<Decided>) -> Response {
    let settings = vendor.settings();
    if !settings.installed || decided.client_id != settings.client_id {
        return unknown();
    }
    if decided.decision != "allow" {
        return page(StatusCode::OK, "<h1>Доступ не предоставлен</h1><p>Access was not granted.</p>");
    }
    let code = vendor.tokens().code(WEBHOOK_USER, &settings, vendor.now(&settings));
    match returned(&vendor, &settings, &code, &decided.state) {
        Some(address) => (StatusCode::FOUND, [(header::LOCATION, address)]).into_response(),
        None => page(StatusCode::BAD_REQUEST, "<h1>Неверный адрес приложения</h1><p>The application's address is invalid.</p>"),
    }
}

fn returned(vendor: &Vendor, settings: &Settings, code: &str, state: &str) -> Option<String> {
    let mut address = url::Url::parse(&settings.redirect_uri).ok()?;
    let root = vendor.root();
    let server = settings.server_endpoint(&root);
    let server_domain = server.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
    address
        .query_pairs_mut()
        .append_pair("code", code)
        .append_pair("state", state)
        .append_pair("domain", &settings.domain(&root))
        .append_pair("member_id", MEMBER_ID)
        .append_pair("scope", &settings.scopes.join(","))
        .append_pair("server_domain", server_domain);
    Some(address.into())
}

fn unknown() -> Response {
    page(StatusCode::BAD_REQUEST, "<h1>Приложение не установлено</h1><p>The application is not installed on this portal.</p>")
}

fn page(status: StatusCode, body: &str) -> Response {
    let html = format!("<!DOCTYPE html><html lang=\"ru\"><head><meta charset=\"utf-8\"><title>Битрикс24</title></head><body>{body}</body></html>");
    (status, Html(html)).into_response()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
