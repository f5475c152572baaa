//! `user.*` and `profile`.

use serde_json::{Map, Value, json};

use super::call::Call;
use super::crm::{classic, show};
use super::envelope::{Failure, Reply};
use super::noun::Noun;
use super::table::{Row, of};

/// How much of a user the scopes let see.
fn shown(call: &Call<'_>, row: &Row) -> Value {
    let mut value = show::plain(call, Noun::User, row, false, false);
    if let Value::Object(fields) = &mut value {
        fields.remove("ADMIN");
        let has = |scope: &str| call.caller.scopes.iter().any(|one| one == scope);
        if !has("user") {
            for name in ["EMAIL", "PERSONAL_MOBILE", "WORK_PHONE"] {
                fields.remove(name);
            }
        }
        if !has("user") && !has("user_brief") {
            fields.remove("WORK_POSITION");
            fields.remove("TIME_ZONE");
        }
    }
    value
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let mut filter = call.object("filter").unwrap_or_default();
    // The older form has the filter's keys among the parameters.
    for name in ["ID", "ACTIVE", "EMAIL", "NAME", "LAST_NAME"] {
        if let Some(value) = call.param(name) {
            filter.insert(name.to_owned(), value.clone());
        }
    }
    // The order is two strings here, a field and a direction.
    let order = call.text("sort").map(|field| Map::from_iter([(field.to_owned(), json!(call.text("order").unwrap_or("ASC")))]));
    let page = classic::page_in_order(call, Noun::User, &filter, order.as_ref())?;
    let rows = page.ids.iter().filter_map(|id| call.portal.row(Noun::User, *id));
    let result = rows.map(|row| shown(call, row)).collect();
    Ok(Reply { result, total: page.total, next: page.next })
}

fn acting<'a>(call: &'a Call<'_>) -> Result<&'a Row, Failure> {
    let found = call.portal.row(Noun::User, call.caller.user);
    found.ok_or_else(|| Failure::new(axum::http::StatusCode::FORBIDDEN, "user_access_error", "The user does not have access to the application."))
}

pub fn current(call: &mut Call<'_>) -> Result<Reply, Failure> {
    Ok(shown(call, acting(call)?).into())
}

/// Needs no scope.
pub fn profile(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let row = acting(call)?;
    let result = json!({
        "ID": call.caller.user.to_string(), "ADMIN": call.settings.admin, "NAME": of(row, "NAME"), "LAST_NAME": of(row, "LAST_NAME"),
        "PERSONAL_GENDER": "", "TIME_ZONE": of(row, "TIME_ZONE"), "TIME_ZONE_OFFSET": 0,
    });
    Ok(result.into())
}

pub fn admin(call: &mut Call<'_>) -> Result<Reply, Failure> {
    Ok(json!(call.settings.admin).into())
}

pub fn fields(_call: &mut Call<'_>) -> Result<Reply, Failure> {
    let fields = Noun::User.schema().iter().map(|field| (field.upper.to_owned(), json!(field.title)));
    Ok(Value::Object(Map::from_iter(fields)).into())
}
