//! `telephony.externalcall.*`: calls made outside, which become activities when they are over.

use serde_json::{Map, Value, json};

use super::call::Call;
use super::crm::activities;
use super::envelope::{Failure, Reply};
use super::noun::Noun;
use super::table::Row;
use super::values;

/// A call that has been registered and is not over yet.
#[derive(Debug, Clone)]
pub struct Ringing {
    pub id: String,
    pub owner: Option<(i64, i64)>,
    pub outgoing: bool,
    pub begun: i64,
    pub phone: String,
}

pub fn register(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let phone = call.text("PHONE_NUMBER").filter(|phone| !phone.is_empty()).ok_or_else(|| Failure::missing("PHONE_NUMBER"))?.to_owned();
    let user = call.int("USER_ID").filter(|user| call.portal.row(Noun::User, *user).is_some());
    if user.is_none() && call.text("USER_PHONE_INNER").is_none() {
        return Err(Failure::bad("ERROR_CORE", "USER_ID or USER_PHONE_INNER should be set"));
    }
    let kind = call.int("TYPE").filter(|kind| (1..=5).contains(kind)).ok_or_else(|| Failure::bad("ERROR_CORE", "Unknown TYPE"))?;
    let named = call.text("CRM_ENTITY_TYPE").and_then(Noun::entity);
    let owner = named.zip(call.int("CRM_ENTITY_ID")).filter(|(noun, id)| call.portal.row(*noun, *id).is_some());
    let begun = call.text("CALL_START_DATE").and_then(|text| values::moment(text, call.settings.offset())).unwrap_or(call.now);
    let id = format!("externalCall.{:032x}.{begun}", call.portal.ringing.len() + 1);
    let owner = owner.map(|(noun, id)| (noun.type_id(), id));
    call.portal.ringing.push(Ringing { id: id.clone(), owner, outgoing: kind == 1, begun, phone });
    Ok(json!({ "CALL_ID": id, "CRM_CREATED_LEAD": null, "CRM_CREATED_ENTITIES": [], "LEAD_CREATION_ERROR": "" }).into())
}

pub fn finish(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.text("CALL_ID").ok_or_else(|| Failure::missing("CALL_ID"))?.to_owned();
    let at = call.portal.ringing.iter().position(|ringing| ringing.id == id);
    let at = at.ok_or_else(|| Failure::bad("ERROR_NOT_FOUND", "Call is not found (Call should be registered in the system prior to finish)"))?;
    let ringing = call.portal.ringing.remove(at);
    let duration = call.int("DURATION").unwrap_or(0).max(0);
    let user = call.int("USER_ID").unwrap_or(call.caller.user);
    let mut result = Map::from_iter([("CALL_ID".to_owned(), json!(id)), ("CALL_DURATION".to_owned(), json!(duration.to_string()))]);
    if let Some((owner_type, owner)) = ringing.owner {
        let name = if ringing.outgoing { "Исходящий звонок" } else { "Входящий звонок" };
        let fields = Row::from_iter([
            ("OWNER_TYPE_ID".into(), json!(owner_type)),
            ("OWNER_ID".into(), json!(owner)),
            ("TYPE_ID".into(), json!(2)),
            ("PROVIDER_ID".into(), json!("VOXIMPLANT_CALL")),
            ("PROVIDER_TYPE_ID".into(), json!("CALL")),
            ("SUBJECT".into(), json!(format!("{name} {}", ringing.phone))),
            ("START_TIME".into(), json!(ringing.begun)),
            ("END_TIME".into(), json!(ringing.begun.saturating_add(duration))),
            ("COMPLETED".into(), json!("Y")),
            ("STATUS".into(), json!(2)),
            ("DIRECTION".into(), json!(if ringing.outgoing { 2 } else { 1 })),
            ("RESPONSIBLE_ID".into(), json!(user)),
            ("ORIGIN_ID".into(), json!(format!("VI_{id}"))),
        ]);
        result.insert("CRM_ACTIVITY_ID".to_owned(), json!(activities::create(call, fields)?));
    }
    Ok(Value::Object(result).into())
}
