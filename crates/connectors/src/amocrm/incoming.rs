//! Leads nobody has accepted yet: such a one is moved on by accepting it.

use connector::Error;
use connector::account::Method;
use serde_json::{Map, Value, json};

use super::client::{Client, Reply, Write, has_next, pair, rows};
use super::facts::Known;
use super::map::is_closed;

const MOST_PAGES: u32 = 10;

/// Accepts the lead, if it stands among the incoming ones and is to stand elsewhere. What the vendor will not accept is left for the change that follows.
pub async fn accept(client: &Client, known: &Known, id: u64, before: &Value, body: &Map<String, Value>) -> Result<(), Error> {
    let stages = known.incoming(client).await?;
    let is_incoming = |status: Option<u64>| status.is_some_and(|status| stages.contains(&status));
    let wanted = body.get("status_id").and_then(Value::as_u64);
    if !is_incoming(before["status_id"].as_u64()) || is_incoming(wanted) {
        return Ok(());
    }
    let Some(uid) = uid_of(client, id).await? else { return Ok(()) };
    let mut accepted = Map::new();
    let user = body.get("responsible_user_id").unwrap_or(&before["responsible_user_id"]).as_u64().filter(|id| *id > 0);
    if let Some(user) = user {
        accepted.insert("user_id".to_owned(), json!(user));
    }
    if let Some(status) = wanted.filter(|status| !is_closed(*status)) {
        accepted.insert("status_id".to_owned(), json!(status));
    }
    let path = format!("leads/unsorted/{uid}/accept");
    let write = Write { method: Method::POST, label: "POST unsorted accept", path: &path, body: Value::Object(accepted), is_repeatable: false };
    match client.write(&write).await {
        Ok(Reply::Done(_) | Reply::Faults(_)) | Err(Error::NotFound | Error::Forbidden { .. } | Error::Refused { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

async fn uid_of(client: &Client, id: u64) -> Result<Option<String>, Error> {
    for page in 1..=MOST_PAGES {
        let answer = match client.get("GET leads/unsorted", "leads/unsorted", &[pair("limit", 250), pair("page", page)]).await {
            Ok(answer) => answer,
            Err(Error::NotFound | Error::Forbidden { .. }) => return Ok(None),
            Err(error) => return Err(error),
        };
        let goes_on = has_next(answer.as_ref());
        let items = rows(answer, "unsorted");
        let is_its = |item: &&Value| item["_embedded"]["leads"].as_array().into_iter().flatten().any(|lead| lead["id"].as_u64() == Some(id));
        if let Some(item) = items.iter().find(is_its) {
            let uid = item["uid"].as_str().filter(|uid| !uid.is_empty() && uid.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
            return Ok(uid.map(str::to_owned));
        }
        if !goes_on {
            break;
        }
    }
    Ok(None)
}
