//! `/account` and `/users`

use serde_json::{Value, json};

use super::list::Page;
use crate::amocrm::account::shape::TASK_TYPES;
use crate::amocrm::account::{Account, User};
use crate::amocrm::context::{Call, Reply};
use crate::amocrm::problem::Problem;

pub fn account(account: &Account, call: &Call<'_>) -> Reply {
    let mut shown = json!({
        "id": account.id, "name": account.name, "subdomain": account.subdomain, "created_at": 1_700_000_000, "created_by": 0,
        "updated_at": 1_700_000_000, "updated_by": 0, "current_user_id": call.user, "country": "RU", "currency": "RUB", "currency_symbol": "₽",
        "customers_mode": "disabled", "is_unsorted_on": true, "mobile_feature_version": 0, "is_loss_reason_enabled": true,
        "is_helpbot_enabled": false, "is_technical_account": false, "contact_name_display_order": 1, "_links": call.self_link("account"),
    });
    let asked = [
        ("amojo_id", json!("5f1c1d4e-0000-4000-8000-000000000001")),
        ("uuid", json!("5f1c1d4e-0000-4000-8000-000000000002")),
        ("version", json!(12)),
        ("drive_url", json!("https://drive-b.amocrm.ru")),
        ("is_api_filter_enabled", json!(!call.settings.filters_ignored)),
    ];
    for (name, value) in asked.into_iter().filter(|(name, _)| call.with(name)) {
        shown[name] = value;
    }
    let mut embedded = json!({});
    if call.with("users_groups") {
        embedded["users_groups"] = json!([{ "id": 0, "name": "Отдел продаж", "uuid": null }]);
    }
    if call.with("task_types") {
        let kinds = TASK_TYPES
            .map(|(id, name, code)| json!({ "id": id, "name": name, "color": null, "icon_id": null, "code": (!code.is_empty()).then_some(code) }));
        embedded["task_types"] = json!(kinds);
    }
    if call.with("datetime_settings") {
        embedded["datetime_settings"] = json!({
            "date_pattern": "d.m.Y H:i", "short_date_pattern": "d.m.Y", "short_time_pattern": "H:i", "date_format": "d.m.Y", "time_format": "H:i:s",
            "timezone": "Europe/Moscow", "timezone_offset": "+03:00",
        });
    }
    if embedded.as_object().is_some_and(|fields| !fields.is_empty()) {
        shown["_embedded"] = embedded;
    }
    Reply { count: Some(1), ..Reply::ok(shown) }
}

pub fn user_value(user: &User) -> Value {
    let of = |right: &str| json!({ "view": right, "edit": right, "add": right, "delete": right, "export": right });
    let right = if user.is_admin { "A" } else { "M" };
    json!({
        "id": user.id, "name": user.name, "email": user.email, "lang": "ru",
        "rights": {
            "leads": of(right), "contacts": of(right), "companies": of(right), "tasks": { "edit": right, "delete": right },
            "mail_access": user.is_admin, "catalog_access": true, "files_access": true, "status_rights": [], "catalog_rights": [],
            "custom_fields_rights": null, "oper_day_reports_view_access": false, "oper_day_user_tracking": false,
            "is_admin": user.is_admin, "is_free": false, "is_active": user.is_active, "group_id": null, "role_id": null,
        },
    })
}

fn shown(user: &User, call: &Call<'_>) -> Value {
    let mut value = user_value(user);
    let asked = [
        ("uuid", json!(format!("5f1c1d4e-0000-4000-8000-{:012}", user.id))),
        ("amojo_id", json!(format!("5f1c1d4e-0000-4000-9000-{:012}", user.id))),
        ("phone_number", Value::Null),
        ("user_rank", json!("newbie")),
    ];
    for (name, given) in asked.into_iter().filter(|(name, _)| call.with(name)) {
        value[name] = given;
    }
    value["_links"] = call.self_link(&format!("users/{}", user.id));
    if call.with("role") || call.with("group") {
        value["_embedded"] = json!({ "roles": [], "groups": [{ "id": 0, "name": "Отдел продаж" }] });
    }
    value
}

pub fn users(account: &Account, call: &Call<'_>) -> Result<Reply, Problem> {
    call.needs_admin()?;
    let page = Page::of(call)?;
    let users: Vec<&User> = account.users.iter().collect();
    let (part, _) = page.cut(&users);
    Ok(page.reply_counted(call, "users", part.into_iter().map(|user| shown(user, call)).collect(), users.len()))
}

pub fn user(account: &Account, id: u64, call: &Call<'_>) -> Result<Reply, Problem> {
    call.needs_admin()?;
    let user = account.user(id).ok_or_else(|| Problem::not_found("User not found"))?;
    Ok(Reply { count: Some(1), ..Reply::ok(shown(user, call)) })
}
