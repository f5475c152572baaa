//! Records by their ids.

use std::collections::BTreeSet;

use connector::Error;
use connector::crm::RemoteRecord;
use domain::sync::Kind;

use super::client::{Client, Command};
use super::dictionary::Dictionary;
use super::map;
use super::read::PAGE;
use super::source::Source;
use super::{comments, lead_person, product_rows, wire};

pub async fn fetch(client: &Client, dictionary: &Dictionary, kind: Kind, ids: &[String]) -> Result<Vec<RemoteRecord>, Error> {
    let wanted: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
    let mut records = Vec::new();
    match kind {
        Kind::Companies => records.extend(listed(client, dictionary, Source::Companies, &wanted, "").await?),
        Kind::Contacts => records.extend(listed(client, dictionary, Source::Contacts, &wanted, "").await?),
        Kind::Products => records.extend(listed(client, dictionary, Source::Products, &wanted, "").await?),
        Kind::Tasks => records.extend(listed(client, dictionary, Source::Tasks, &wanted, "").await?),
        Kind::Deals => {
            records.extend(listed(client, dictionary, Source::Deals, &wanted, "").await?);
            records.extend(listed(client, dictionary, Source::Leads, &wanted, "L").await?);
        }
        Kind::Communications => {
            records.extend(listed(client, dictionary, Source::Activities, &wanted, "A").await?);
            records.extend(commented(client, &wanted).await?);
        }
    }
    // A filter that is not heeded brings strangers.
    records.retain(|record| wanted.contains(record.id.as_str()));
    if kind == Kind::Deals {
        product_rows::add(client, &mut records).await?;
        lead_person::add(client, &mut records).await?;
    }
    Ok(records)
}

/// The ids of one list among those asked for. What is no number is nobody's id.
fn numbers<'a>(wanted: &BTreeSet<&'a str>, prefix: &str) -> Vec<&'a str> {
    let numbers = wanted.iter().filter_map(|id| id.strip_prefix(prefix));
    numbers.filter(|id| id.len() <= 18 && !id.is_empty() && id.chars().all(|c| c.is_ascii_digit())).collect()
}

async fn listed(client: &Client, dictionary: &Dictionary, source: Source, wanted: &BTreeSet<&str>, prefix: &str) -> Result<Vec<RemoteRecord>, Error> {
    let ids = numbers(wanted, prefix);
    let commands: Vec<Command> = ids.chunks(PAGE).map(|ids| source.with_ids(ids)).collect();
    let results = match commands.as_slice() {
        [] => Vec::new(),
        [only] => vec![client.ask(only.clone()).await],
        several => client.batch(several, true).await?,
    };
    let mut records = Vec::new();
    for result in results {
        let result = result?;
        let rows = source.rows(&result).ok_or_else(|| Error::Unexpected { excerpt: format!("{} without rows", source.name()) })?;
        records.extend(rows.into_iter().filter_map(|row| source.record(row, dictionary)));
    }
    Ok(records)
}

async fn commented(client: &Client, wanted: &BTreeSet<&str>) -> Result<Vec<RemoteRecord>, Error> {
    let commands: Vec<Command> = numbers(wanted, "C").into_iter().map(comments::by_id).collect();
    let mut records = Vec::new();
    for result in client.batch(&commands, true).await? {
        match result {
            Ok(result) if wire::id(wire::get(&result, "ID")).is_some() => records.extend(map::comment(&result, None)),
            Ok(_) | Err(Error::NotFound | Error::Forbidden { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(records)
}
