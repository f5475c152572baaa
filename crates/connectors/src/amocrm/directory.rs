//! People, pipelines, reasons of loss, own fields.

use connector::Error;
use connector::crm::{Directory, Person, RemotePipeline, RemoteStage, StageKind};
use domain::sync::Kind;
use domain::text::line;
use serde_json::Value;

use super::client::{Client, listed};
use super::facts::{Known, all};
use super::map::stage_key;

const WON: u64 = 142;
const LOST: u64 = 143;

pub async fn read(client: &Client, known: &Known) -> Result<Directory, Error> {
    let pipelines = listed(client.get_known("GET pipelines", "leads/pipelines", &[]).await?, "pipelines")?;
    let mut own_fields = Vec::new();
    for kind in [Kind::Companies, Kind::Contacts, Kind::Products, Kind::Deals] {
        match known.form(client, kind).await {
            Ok(form) => own_fields.extend(form.listed(kind)),
            Err(Error::Forbidden { .. } | Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(Directory { people: people(client).await?, pipelines: in_order(pipelines), loss_reasons: loss_reasons(client).await?, own_fields })
}

/// Only an administrator may list people. Without them owners stay unknown, and the rest works.
async fn people(client: &Client) -> Result<Vec<Person>, Error> {
    let users = match all(client, "GET users", "users", "users").await {
        Ok(users) => users,
        Err(Error::Forbidden { .. }) => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let person = |user: &Value| {
        let is_active = user["rights"]["is_active"].as_bool().or_else(|| user["is_active"].as_bool()).unwrap_or(true);
        let email = user["email"].as_str().map(line).filter(|email| !email.is_empty());
        Some(Person { id: user["id"].as_u64()?.to_string(), name: line(user["name"].as_str().unwrap_or_default()), email, is_active })
    };
    Ok(users.iter().filter_map(person).collect())
}

async fn loss_reasons(client: &Client) -> Result<Vec<(String, String)>, Error> {
    let reasons = match all(client, "GET loss_reasons", "leads/loss_reasons", "loss_reasons").await {
        Ok(reasons) => reasons,
        // Accounts can be without.
        Err(Error::Forbidden { .. } | Error::NotFound) => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut reasons: Vec<&Value> = reasons.iter().collect();
    reasons.sort_by_key(|reason| reason["sort"].as_i64().unwrap_or(i64::MAX));
    Ok(reasons.into_iter().filter_map(|reason| Some((reason["id"].as_u64()?.to_string(), line(reason["name"].as_str()?)))).collect())
}

fn in_order(mut rows: Vec<Value>) -> Vec<RemotePipeline> {
    let order = |row: &Value| row["sort"].as_i64().unwrap_or(i64::MAX);
    rows.sort_by_key(order);
    let pipeline = |row: &Value| {
        let id = row["id"].as_u64()?;
        let mut statuses: Vec<&Value> = row["_embedded"]["statuses"].as_array().into_iter().flatten().collect();
        statuses.sort_by_key(|status| order(status));
        Some(RemotePipeline {
            id: id.to_string(),
            name: line(row["name"].as_str().unwrap_or_default()),
            is_main: row["is_main"] == true,
            stages: statuses.into_iter().filter_map(|status| stage(id, status)).collect(),
        })
    };
    rows.iter().filter_map(pipeline).collect()
}

fn stage(pipeline: u64, status: &Value) -> Option<RemoteStage> {
    let id = status["id"].as_u64()?;
    let color = status["color"].as_str().map(str::to_ascii_lowercase);
    let is_color = |color: &String| color.len() == 7 && color.starts_with('#') && color[1..].chars().all(|c| c.is_ascii_hexdigit());
    Some(RemoteStage {
        key: stage_key(pipeline, id),
        name: line(status["name"].as_str().unwrap_or_default()),
        color: color.filter(is_color),
        kind: match id {
            WON => StageKind::Won,
            LOST => StageKind::Lost,
            _ => StageKind::Open,
        },
    })
}
