//! Comments of the timeline, which can only be listed for one owner at a time.

use chrono::{DateTime, Utc};
use connector::Error;
use connector::crm::RemoteRecord;
use serde_json::json;

use super::client::{Client, Command};
use super::map::{self, owner_of};
use super::read::PAGE;
use super::source::Source;
use super::wire;

/// Nobody comments more often on one record; what is beyond is not read, lest one page never end.
const MOST_PAGES: usize = 40;

/// Comments of the next fifty owners above an id that something happened to, and the last owner's id when there may be more.
pub async fn page(client: &Client, source: Source, after: u64, since: Option<DateTime<Utc>>) -> Result<(Vec<RemoteRecord>, Option<u64>), Error> {
    let Source::Comments(entity) = source else { return Ok((Vec::new(), None)) };
    let owners = owners(client, source, after, since).await?;
    let last = owners.iter().copied().max().filter(|_| owners.len() >= PAGE);
    let owners: Vec<String> = owners.iter().map(u64::to_string).collect();
    Ok((of(client, entity, &owners).await?, last))
}

async fn owners(client: &Client, source: Source, after: u64, since: Option<DateTime<Utc>>) -> Result<Vec<u64>, Error> {
    let result = match client.ask(source.page(&json!(after), since, None, true)).await {
        // A portal that does not filter by the last activity filters by the last change.
        Err(Error::Refused { .. }) if since.is_some() => client.ask(source.page(&json!(after), since, Some("updatedTime"), true)).await?,
        result => result?,
    };
    let rows = source.rows(&result).ok_or_else(|| Error::Unexpected { excerpt: format!("{} without rows", source.name()) })?;
    let ids: Vec<u64> = rows.iter().filter_map(|row| source.id(row)).collect();
    if ids.iter().any(|id| *id <= after) {
        return Err(Error::Unexpected { excerpt: format!("{} not above the id asked for", source.name()) });
    }
    Ok(ids)
}

/// All comments of those owners.
pub async fn of(client: &Client, entity: u64, owners: &[String]) -> Result<Vec<RemoteRecord>, Error> {
    let mut records = Vec::new();
    let mut open: Vec<&String> = owners.iter().collect();
    for page in 0..MOST_PAGES {
        if open.is_empty() {
            break;
        }
        let commands: Vec<Command> = open.iter().filter_map(|id| command(entity, id, page * PAGE, "ASC")).collect();
        let mut more = Vec::new();
        for (id, result) in open.iter().zip(client.batch(&commands, true).await?) {
            let result = match result {
                Ok(result) => result,
                // Deleted since it was listed, or not for this user.
                Err(Error::NotFound | Error::Forbidden { .. }) => continue,
                Err(error) => return Err(error),
            };
            let rows = wire::rows(&result);
            records.extend(rows.iter().filter_map(|row| map::comment(row, owner_of(entity, id))));
            if rows.len() >= PAGE {
                more.push(*id);
            }
        }
        open = more;
    }
    Ok(records)
}

/// Comments of one owner from a place on.
pub fn command(entity: u64, id: &str, start: usize, direction: &str) -> Option<Command> {
    let owner = owner_of(entity, id)?;
    let parameters = json!({
        "filter": { "ENTITY_ID": owner.id, "ENTITY_TYPE": owner.name() },
        "select": ["ID", "ENTITY_ID", "ENTITY_TYPE", "CREATED", "COMMENT", "AUTHOR_ID"],
        "order": { "ID": direction },
        "start": start,
    });
    Some(Command::new("crm.timeline.comment.list", parameters))
}

/// A comment by its id.
pub fn by_id(id: &str) -> Command {
    Command::new("crm.timeline.comment.get", json!({ "id": id }))
}
