//! People, pipelines with their stages, own fields.

use connector::Error;
use connector::crm::{Directory, Person, RemotePipeline, RemoteStage, StageKind};
use serde_json::{Value, json};

use super::client::{Client, Command};
use super::dictionary::Dictionary;
use super::lead_person;
use super::wire::{self, get};

/// Ten thousand people.
const MOST_PAGES: u64 = 200;

pub async fn directory(client: &Client, dictionary: &Dictionary) -> Result<Directory, Error> {
    Ok(Directory {
        people: people(client).await?,
        pipelines: pipelines(client, dictionary.leads).await?,
        // Why a deal was lost is one of the lost stages here.
        loss_reasons: Vec::new(),
        own_fields: dictionary.leads.then(lead_person::field).into_iter().chain(dictionary.own.iter().map(|own| own.field.clone())).collect(),
    })
}

async fn people(client: &Client) -> Result<Vec<Person>, Error> {
    let mut people = Vec::new();
    let mut start = 0;
    for _ in 0..MOST_PAGES {
        let (rows, next) = client.list(Command::new("user.get", json!({ "sort": "ID", "order": "ASC", "start": start }))).await?;
        people.extend(wire::rows(&rows).into_iter().filter_map(person));
        match next.filter(|next| *next > start) {
            Some(next) => start = next,
            None => break,
        }
    }
    Ok(people)
}

fn person(row: &Value) -> Option<Person> {
    let id = wire::id(get(row, "ID"))?;
    let email = wire::text(get(row, "EMAIL"));
    let parts: Vec<String> = ["NAME", "LAST_NAME"].iter().filter_map(|name| wire::text(get(row, name))).collect();
    let name = if parts.is_empty() { email.clone().unwrap_or_else(|| format!("#{id}")) } else { parts.join(" ") };
    Some(Person { id, name: domain::text::line(&name), email, is_active: wire::flag(get(row, "ACTIVE")) != Some(false) })
}

async fn pipelines(client: &Client, leads: bool) -> Result<Vec<RemotePipeline>, Error> {
    let result = client.ask(Command::new("crm.category.list", json!({ "entityTypeId": 2 }))).await?;
    let mut categories: Vec<&Value> = wire::rows(get(&result, "categories"));
    categories.sort_by_key(|row| wire::number(get(row, "sort")));
    let ids: Vec<u64> = categories.iter().filter_map(|row| wire::number(get(row, "id"))).collect();
    let entities = ids.iter().map(|id| if *id == 0 { "DEAL_STAGE".to_owned() } else { format!("DEAL_STAGE_{id}") });
    let entities: Vec<String> = entities.chain(leads.then(|| "STATUS".to_owned())).collect();
    let commands: Vec<Command> = entities
        .iter()
        .map(|entity| Command::new("crm.status.list", json!({ "filter": { "ENTITY_ID": entity }, "order": { "SORT": "ASC" } })))
        .collect();
    let mut lists = Vec::new();
    for (entity, result) in entities.iter().zip(client.batch(&commands, true).await?) {
        lists.push(stages(&result?, entity));
    }
    let lead_stages = if leads { lists.pop() } else { None };
    let mut pipelines: Vec<RemotePipeline> = categories
        .iter()
        .filter(|row| wire::number(get(row, "id")).is_some())
        .zip(lists)
        .map(|(row, stages)| RemotePipeline {
            id: wire::text(get(row, "id")).unwrap_or_default(),
            name: wire::text(get(row, "name")).unwrap_or_default(),
            is_main: wire::flag(get(row, "isDefault")) == Some(true),
            stages,
        })
        .collect();
    if let Some(stages) = lead_stages {
        let stages = stages.into_iter().map(|stage| RemoteStage { key: format!("L:{}", stage.key), ..stage }).collect();
        pipelines.push(RemotePipeline { id: "L".to_owned(), name: "Лиды".to_owned(), is_main: false, stages });
    }
    Ok(pipelines)
}

/// Stages among the rows of a directory: a filter that is not heeded brings others.
fn stages(rows: &Value, entity: &str) -> Vec<RemoteStage> {
    let mut rows: Vec<&Value> =
        wire::rows(rows).into_iter().filter(|row| get(row, "ENTITY_ID").as_str().is_none_or(|known| known == entity)).collect();
    rows.sort_by_key(|row| wire::number(get(row, "SORT")));
    let stages = rows.into_iter().filter_map(|row| {
        let color = wire::text(get(row, "COLOR")).or_else(|| wire::text(get(get(row, "EXTRA"), "COLOR")));
        Some(RemoteStage {
            key: wire::text(get(row, "STATUS_ID"))?,
            name: domain::text::line(&wire::text(get(row, "NAME")).unwrap_or_default()),
            color: color.map(|color| color.to_ascii_lowercase()).filter(|color| is_color(color)),
            kind: stage_kind(row),
        })
    });
    stages.collect()
}

fn is_color(text: &str) -> bool {
    text.len() == 7 && text.strip_prefix('#').is_some_and(|digits| digits.chars().all(|c| c.is_ascii_hexdigit()))
}

fn stage_kind(row: &Value) -> StageKind {
    let said = wire::text(get(row, "SEMANTICS")).or_else(|| wire::text(get(get(row, "EXTRA"), "SEMANTICS"))).unwrap_or_default();
    match said.to_ascii_lowercase().as_str() {
        "s" | "success" => StageKind::Won,
        "f" | "failure" | "apology" => StageKind::Lost,
        _ => StageKind::Open,
    }
}
