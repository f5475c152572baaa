//! Users, more or less of them.

use serde_json::{Value, json};

use super::put;
use crate::canvas::call::Call;
use crate::canvas::site::Site;
use crate::canvas::site::people::User;

/// As lists have them; `course` is where the caller's right to see more may come from.
pub fn brief(site: &Site, user: &User, call: &Call<'_>, course: Option<u64>) -> Value {
    let mut shown = json!({
        "id": user.id, "name": user.name, "created_at": user.created_at, "sortable_name": user.sortable_name, "short_name": user.short_name,
    });
    if call.sees_sis(site, course) {
        put(
            &mut shown,
            [
                ("sis_user_id", json!(user.sis_user_id)),
                ("integration_id", json!(user.integration_id)),
                ("sis_import_id", Value::Null),
                ("root_account", json!("school1.example.test")),
            ],
        );
    }
    if call.admin || course.is_some_and(|course| call.manages(site, course)) || user.id == call.me {
        shown["login_id"] = json!(user.login_id);
    }
    shown
}

/// With what a list was asked to include.
pub fn listed(site: &Site, user: &User, call: &Call<'_>, course: Option<u64>) -> Value {
    let mut shown = brief(site, user, call, course);
    if call.include("email") && (call.admin || course.is_some_and(|course| call.manages(site, course))) {
        shown["email"] = json!(user.email);
    }
    if call.include("avatar_url") {
        shown["avatar_url"] = json!(avatar(call));
    }
    if call.include("last_login") && call.admin {
        shown["last_login"] = json!(user.last_login);
    }
    if call.include("time_zone") {
        shown["time_zone"] = json!(user.time_zone);
    }
    if call.include("locale") {
        shown["locale"] = json!(user.locale);
    }
    shown
}

pub fn one(site: &Site, user: &User, call: &Call<'_>, course: Option<u64>) -> Value {
    let mut shown = listed(site, user, call, course);
    let (first, last) = user.name.split_once(' ').unwrap_or((&user.name, ""));
    put(
        &mut shown,
        [
            ("first_name", json!(first)),
            ("last_name", json!(last)),
            ("avatar_url", json!(avatar(call))),
            ("locale", json!(user.locale)),
            ("effective_locale", json!(user.locale.as_deref().unwrap_or("ru"))),
            ("permissions", json!({ "can_update_name": true, "can_update_avatar": false, "limit_parent_app_web_access": false })),
        ],
    );
    if call.admin || user.id == call.me {
        shown["email"] = json!(user.email);
    }
    shown
}

pub fn profile(site: &Site, user: &User, call: &Call<'_>) -> Value {
    let mut shown = brief(site, user, call, None);
    put(
        &mut shown,
        [
            ("avatar_url", json!(avatar(call))),
            ("title", Value::Null),
            ("bio", Value::Null),
            ("primary_email", json!(user.email)),
            ("login_id", json!(user.login_id)),
            ("time_zone", json!(user.time_zone)),
            ("locale", json!(user.locale)),
            ("effective_locale", json!(user.locale.as_deref().unwrap_or("ru"))),
            ("calendar", json!({ "ics": call.url(&format!("feeds/calendars/user_{}.ics", user.id)) })),
            ("k5_user", json!(false)),
        ],
    );
    shown
}

/// As submissions and lists of progress have it.
pub fn display(user: &User, course: u64, call: &Call<'_>) -> Value {
    json!({
        "id": user.id, "anonymous_id": format!("{:x}", user.id), "display_name": user.short_name, "avatar_image_url": avatar(call),
        "html_url": call.url(&format!("courses/{course}/users/{}", user.id)), "pronouns": null,
    })
}

fn avatar(call: &Call<'_>) -> String {
    call.url("images/messages/avatar-50.png")
}
