//! What is known of an account beside its records, and for how long.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono_tz::Tz;
use connector::Error;
use domain::sync::Kind;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::sync::OnceCell;
use tokio::time::Instant;

use super::client::{Client, has_next, listed, pair};
use super::fields::Form;

/// Sessions are opened for a page or a write each: what they all need to know is not asked for by each of them.
const KEPT_FOR: Duration = Duration::from_secs(120);
/// Pages of definitions; an account has a few hundred at most.
const MOST_PAGES: u32 = 20;
const WITH: &str = "amojo_id,uuid,users_groups,task_types,version,datetime_settings,drive_url,is_api_filter_enabled";

/// Facts of an account: what the engine keeps between sessions.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Facts {
    pub id: String,
    pub name: String,
    pub currency: Option<String>,
    pub time_zone: Option<String>,
    pub task_types: Vec<TaskType>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TaskType {
    pub id: u64,
    pub name: String,
}

impl Facts {
    pub fn of_account(account: &Value) -> Self {
        let text = |value: &Value| value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let settings = [&account["_embedded"]["datetime_settings"], &account["datetime_settings"]];
        let kinds = account["_embedded"]["task_types"].as_array().or_else(|| account["task_types"].as_array());
        Self {
            id: account["id"].as_u64().map(|id| id.to_string()).unwrap_or_default(),
            name: text(&account["name"]).unwrap_or_default(),
            currency: text(&account["currency"]).filter(|code| code.len() == 3),
            time_zone: settings.into_iter().find_map(|settings| text(&settings["timezone"])).filter(|zone| zone.parse::<Tz>().is_ok()),
            task_types: kinds
                .into_iter()
                .flatten()
                .filter_map(|kind| Some(TaskType { id: kind["id"].as_u64()?, name: text(&kind["name"]).unwrap_or_default() }))
                .collect(),
        }
    }

    /// As kept by the engine; `None` before the first check.
    pub fn kept(value: &Value) -> Option<Self> {
        serde_json::from_value::<Self>(value.clone()).ok().filter(|facts| !facts.id.is_empty())
    }

    pub fn zone(&self) -> Tz {
        self.time_zone.as_deref().and_then(|zone| zone.parse().ok()).unwrap_or(Tz::UTC)
    }
}

/// What sessions of one account found out, for a while.
pub struct Known {
    since: Instant,
    facts: OnceCell<Facts>,
    forms: [OnceCell<Arc<Form>>; 4],
    catalog: OnceCell<Option<u64>>,
    incoming: OnceCell<BTreeSet<u64>>,
    /// Kinds that cannot be given a field for our ids.
    unmarked: Mutex<BTreeSet<Kind>>,
}

impl Known {
    fn new() -> Arc<Self> {
        Arc::new(Self {
            since: Instant::now(),
            facts: OnceCell::new(),
            forms: Default::default(),
            catalog: OnceCell::new(),
            incoming: OnceCell::new(),
            unmarked: Mutex::default(),
        })
    }

    pub async fn facts(&self, client: &Client) -> Result<&Facts, Error> {
        self.facts
            .get_or_try_init(|| async {
                if let Some(kept) = Facts::kept(&client.access().facts) {
                    return Ok(kept);
                }
                Ok(Facts::of_account(&account(client).await?))
            })
            .await
    }

    /// The products' list, where the account has one.
    pub async fn catalog(&self, client: &Client) -> Result<Option<u64>, Error> {
        self.catalog
            .get_or_try_init(|| async {
                let lists = all(client, "GET catalogs", "catalogs", "catalogs").await?;
                Ok(lists.iter().find(|list| list["type"] == "products").and_then(|list| list["id"].as_u64()))
            })
            .await
            .copied()
    }

    /// Definitions of the fields that records of the kind have.
    pub async fn form(&self, client: &Client, kind: Kind) -> Result<Arc<Form>, Error> {
        let Some(at) = [Kind::Companies, Kind::Contacts, Kind::Deals, Kind::Products].iter().position(|known| *known == kind) else {
            return Ok(Arc::default());
        };
        let form = self.forms[at].get_or_try_init(|| async {
            let path = match kind {
                Kind::Products => match self.catalog(client).await? {
                    Some(catalog) => format!("catalogs/{catalog}/custom_fields"),
                    None => return Ok(Arc::default()),
                },
                kind => format!("{}/custom_fields", entity(kind)),
            };
            Ok::<_, Error>(Arc::new(Form::new(&all(client, "GET custom_fields", &path, "custom_fields").await?)))
        });
        form.await.cloned()
    }

    pub fn is_unmarked(&self, kind: Kind) -> bool {
        self.unmarked.lock().unwrap_or_else(PoisonError::into_inner).contains(&kind)
    }

    pub fn leave_unmarked(&self, kind: Kind) {
        self.unmarked.lock().unwrap_or_else(PoisonError::into_inner).insert(kind);
    }

    /// Stages of leads that nobody has accepted yet.
    pub async fn incoming(&self, client: &Client) -> Result<&BTreeSet<u64>, Error> {
        self.incoming
            .get_or_try_init(|| async {
                let pipelines = listed(client.get_known("GET pipelines", "leads/pipelines", &[]).await?, "pipelines")?;
                let statuses = pipelines.iter().flat_map(|pipeline| pipeline["_embedded"]["statuses"].as_array().into_iter().flatten());
                Ok(statuses.filter(|status| status["type"] == 1).filter_map(|status| status["id"].as_u64()).collect())
            })
            .await
    }
}

/// Accounts and what is known of them.
#[derive(Default)]
pub struct Shelf(Mutex<HashMap<String, Arc<Known>>>);

impl Shelf {
    /// What is known of that account. `anew`: nothing of what was found out before.
    pub fn known(&self, client: &Client, anew: bool) -> Arc<Known> {
        let access = client.access();
        // Whoever does not know the account's key shares with nobody.
        let Some(key) = &access.account_key else { return Known::new() };
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.retain(|_, known| known.since.elapsed() < KEPT_FOR);
        let key = format!("{key} {}", access.base_url);
        if anew {
            shelf.remove(&key);
        }
        shelf.entry(key).or_insert_with(Known::new).clone()
    }
}

pub async fn account(client: &Client) -> Result<Value, Error> {
    let account = client.get_known("GET account", "account", &[pair("with", WITH)]).await?.unwrap_or_default();
    if account["id"].as_u64().is_none() {
        return Err(Error::NotThisVendor { excerpt: "an account without an id".to_owned() });
    }
    Ok(account)
}

/// Every page of a short list.
pub async fn all(client: &Client, label: &str, path: &str, name: &str) -> Result<Vec<Value>, Error> {
    let mut all = Vec::new();
    for page in 1..=MOST_PAGES {
        let answer = client.get_known(label, path, &[pair("limit", 250), pair("page", page)]).await?;
        let goes_on = has_next(answer.as_ref());
        let rows = listed(answer, name)?;
        let is_empty = rows.is_empty();
        all.extend(rows);
        if !goes_on || is_empty {
            break;
        }
    }
    Ok(all)
}

/// The vendor's name of a kind that has one, as in paths.
pub fn entity(kind: Kind) -> &'static str {
    match kind {
        Kind::Companies => "companies",
        Kind::Contacts => "contacts",
        Kind::Deals => "leads",
        Kind::Tasks => "tasks",
        Kind::Products => "elements",
        Kind::Communications => "notes",
    }
}

/// The kind of what the vendor calls so.
pub fn kind_of(entity: &str) -> Option<Kind> {
    match entity {
        "companies" | "company" => Some(Kind::Companies),
        "contacts" | "contact" => Some(Kind::Contacts),
        "leads" | "lead" => Some(Kind::Deals),
        "tasks" | "task" => Some(Kind::Tasks),
        _ => None,
    }
}
