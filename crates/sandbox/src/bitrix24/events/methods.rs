//! `event.*` and `events`: binding, asking, confirming.

use serde_json::{Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::values;
use super::offline::Waiting;
use super::{Binding, NAMES};

pub fn names(_call: &mut Call<'_>) -> Result<Reply, Failure> {
    Ok(json!(NAMES).into())
}

pub fn bind(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let event = call.text("event").unwrap_or_default().to_uppercase();
    if !NAMES.contains(&event.as_str()) {
        return Err(Failure::bad("ERROR_EVENT_NOT_FOUND", "Event not found!"));
    }
    let offline = call.text("event_type").is_some_and(|kind| kind.eq_ignore_ascii_case("offline"));
    let handler = call.text("handler").map(str::to_owned).filter(|_| !offline);
    let auth_type = call.int("auth_type").unwrap_or(0);
    if offline || auth_type != 0 {
        call.needs_admin()?;
    }
    if !offline && handler.as_deref().is_none_or(|handler| !handler.starts_with("http")) {
        return Err(Failure::bad("ERROR_ARGUMENT", "Argument 'HANDLER' is null or empty"));
    }
    let connector = call.text("auth_connector").unwrap_or_default().to_owned();
    let options = call.object("options").unwrap_or_default();
    let min_timeout = options.get("minTimeout").and_then(values::integer).unwrap_or(1).clamp(1, 86_400);
    let subscriptions = &mut call.portal.subscriptions;
    let same = |one: &Binding| one.event == event && one.handler == handler && one.connector == connector && one.auth_type == auth_type;
    if subscriptions.bindings.iter().any(same) {
        return Err(Failure::bad("ERROR_HANDLER_ALREADY_EXIST", "Handler already exists!"));
    }
    let id = subscriptions.next_id();
    subscriptions.bindings.push(Binding { id, event, handler, auth_type, connector, min_timeout, told_at: 0 });
    Ok(json!(true).into())
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let rows = call.portal.subscriptions.bindings.iter().map(|binding| {
        let mut row = json!({"event": binding.event, "auth_type": binding.auth_type.to_string(), "offline": u8::from(binding.handler.is_none())});
        match &binding.handler {
            Some(handler) => row["handler"] = json!(handler),
            None => row["connector_id"] = json!(binding.connector),
        }
        row
    });
    Ok(rows.collect::<Value>().into())
}

pub fn unbind(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let event = call.text("event").map(str::to_uppercase);
    let handler = call.text("handler").map(str::to_owned);
    let offline = call.text("event_type").is_some_and(|kind| kind.eq_ignore_ascii_case("offline"));
    let bindings = &mut call.portal.subscriptions.bindings;
    let before = bindings.len();
    bindings.retain(|binding| {
        let named = event.as_ref().is_none_or(|event| *event == binding.event);
        let sent = handler.as_ref().is_none_or(|handler| Some(handler) == binding.handler.as_ref());
        !(named && sent && (!offline || binding.handler.is_none()))
    });
    Ok(json!({ "count": before - bindings.len() }).into())
}

pub fn offline_list(call: &mut Call<'_>) -> Result<Reply, Failure> {
    call.needs_admin()?;
    let look = call.look(false);
    let rows = call.portal.subscriptions.queue.rows.iter().map(|row| given(row, &look));
    let rows: Vec<Value> = rows.collect();
    let total = rows.len();
    Ok(Reply { result: Value::Array(rows), total: Some(total), next: None })
}

pub fn offline_get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    call.needs_admin()?;
    let clear = call.param("clear").is_none_or(values::truthy);
    if !clear && !call.settings.offline_extended {
        return Err(Failure::bad("ERROR_METHOD_NOT_AVAILABLE", "Extended mode of offline events is not available on this plan"));
    }
    let limit = call.int("limit").and_then(|limit| usize::try_from(limit).ok()).unwrap_or(50).min(50);
    let connector = call.text("auth_connector").unwrap_or_default().to_owned();
    let known = call.text("process_id").map(str::to_owned);
    let event = call
        .object("filter")
        .and_then(|filter| filter.get("EVENT_NAME").or_else(|| filter.get("=EVENT_NAME")).and_then(Value::as_str).map(str::to_uppercase));
    let (now, look) = (call.now, call.look(false));
    let queue = &mut call.portal.subscriptions.queue;
    queue.forget_old(now);
    let (process, rows) = match known {
        Some(process) => {
            let rows = queue.reserved(&process);
            (process, rows)
        }
        None => queue.reserve(&connector, limit, |row| event.as_ref().is_none_or(|event| *event == row.event)),
    };
    if clear {
        queue.clear(&process, None);
    }
    let process = if clear { Value::Null } else { json!(process) };
    let events: Vec<Value> = rows.iter().map(|row| given(row, &look)).collect();
    Ok(json!({ "process_id": process, "events": events }).into())
}

fn given(row: &Waiting, look: &values::Look) -> Value {
    json!({
        "ID": row.id.to_string(), "TIMESTAMP_X": look.time(row.at), "EVENT_NAME": row.event, "EVENT_DATA": row.data,
        "EVENT_ADDITIONAL": false, "MESSAGE_ID": row.message, "PROCESS_ID": row.process, "ERROR": u8::from(row.failed).to_string(),
    })
}

pub fn offline_clear(call: &mut Call<'_>) -> Result<Reply, Failure> {
    call.needs_admin()?;
    let process = call.text("process_id").ok_or_else(|| Failure::missing("process_id"))?.to_owned();
    let messages = messages(call);
    call.portal.subscriptions.queue.clear(&process, messages.as_deref());
    Ok(json!(true).into())
}

pub fn offline_error(call: &mut Call<'_>) -> Result<Reply, Failure> {
    call.needs_admin()?;
    let process = call.text("process_id").ok_or_else(|| Failure::missing("process_id"))?.to_owned();
    let messages = messages(call).unwrap_or_default();
    call.portal.subscriptions.queue.fail(&process, &messages);
    Ok(json!(true).into())
}

fn messages(call: &Call<'_>) -> Option<Vec<String>> {
    let listed = call.object("message_id")?;
    let listed: Vec<String> = listed.values().filter_map(Value::as_str).map(str::to_owned).collect();
    (!listed.is_empty()).then_some(listed)
}
