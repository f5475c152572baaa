//! The field in which our ids travel, so that a create whose answer was lost can be found for certain.

use connector::Error;
use connector::account::Method;
use domain::sync::Kind;
use serde_json::{Value, json};

use super::client::{Client, Reply, Write};
use super::facts::{Known, entity};
use super::fields::MARKER;

/// Cards that can have such a field.
pub const MARKED: [Kind; 3] = [Kind::Companies, Kind::Contacts, Kind::Deals];

/// Makes the field where it is missing and may be made; `true` when one was made.
pub async fn ensure(client: &Client, known: &Known, kind: Kind) -> Result<bool, Error> {
    if !MARKED.contains(&kind) || known.form(client, kind).await?.coded(MARKER).is_some() || known.is_unmarked(kind) {
        return Ok(false);
    }
    let write = Write {
        method: Method::POST,
        label: "POST custom_fields",
        path: &format!("{}/custom_fields", entity(kind)),
        body: json!([{ "name": "Zveno ID", "type": "text", "code": MARKER, "is_api_only": true }]),
        is_repeatable: false,
    };
    match client.write(&write).await {
        Ok(Reply::Done(_)) => Ok(true),
        // Not an administrator, or the plan has no more fields: then what was written is found by its content.
        Ok(Reply::Faults(_)) | Err(Error::Forbidden { .. } | Error::Refused { .. } | Error::NotFound | Error::OutcomeUnknown { .. }) => {
            known.leave_unmarked(kind);
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

/// The value to be sent with a create.
pub async fn value(client: &Client, known: &Known, kind: Kind, id: uuid::Uuid) -> Result<Option<Value>, Error> {
    let form = known.form(client, kind).await?;
    Ok(form.coded(MARKER).filter(|_| MARKED.contains(&kind)).map(|field| json!({ "field_id": field.id, "values": [{ "value": id.to_string() }] })))
}
