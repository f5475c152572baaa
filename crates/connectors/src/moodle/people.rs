//! All accounts. There are no pages: where one answer would be too large, the site is asked for surnames of one length at a time.

use std::collections::BTreeSet;

use connector::Error;
use connector::lms::LmsPerson;
use serde_json::Value;

use super::client::{Client, is_too_much};
use super::form::Question;
use super::site_info::SiteInfo;
use super::{rights, wire};

/// Names as long as this and longer come together.
const LONGEST: usize = 30;
/// Whoever is not signed in.
const GUEST: &str = "root@localhost";

pub async fn list(client: &Client) -> Result<Option<Vec<LmsPerson>>, Error> {
    let site = client.site().await?;
    // Everybody has a surname that everybody may see. A search by e-mail finds only those whose e-mail the token may see.
    match by_name(client, &[("lastname", "%".to_owned())]).await {
        Ok(rows) => people(&rows, &site).map(Some),
        Err(error) if is_too_much(&error) => split(client, &site).await,
        Err(error) => Err(error),
    }
}

/// `LIKE` knows `_` for one character in every database and alphabet, so that lengths are parts of which each account is in one, which beginnings would not be.
async fn split(client: &Client, site: &SiteInfo) -> Result<Option<Vec<LmsPerson>>, Error> {
    let mut found = Vec::new();
    for surname in lengths() {
        match by_name(client, &[("lastname", surname.clone())]).await {
            Ok(rows) => found.extend(people(&rows, site)?),
            Err(error) if is_too_much(&error) => {
                for name in lengths() {
                    found.extend(people(&by_name(client, &[("lastname", surname.clone()), ("firstname", name)]).await?, site)?);
                }
            }
            Err(error) => return Err(error),
        }
    }
    let mut seen = BTreeSet::new();
    found.retain(|person| seen.insert(person.id.clone()));
    found.sort_by_key(|person| person.id.parse().unwrap_or(u64::MAX));
    // A site where somebody has taken the wildcard away: nothing is known then, which is not that nobody is there.
    Ok(Some(found).filter(|found| !found.is_empty()))
}

fn lengths() -> impl Iterator<Item = String> {
    (1..LONGEST).map(|length| "_".repeat(length)).chain([format!("{}%", "_".repeat(LONGEST))])
}

async fn by_name(client: &Client, criteria: &[(&str, String)]) -> Result<Vec<Value>, Error> {
    let question = criteria.iter().enumerate().fold(Question::new(rights::USERS).large(), |question, (at, (key, value))| {
        question.with(&format!("criteria[{at}][key]"), *key).with(&format!("criteria[{at}][value]"), value)
    });
    let answer = client.ask(&question).await?;
    wire::list_in(&answer, "users", rights::USERS).map(<[Value]>::to_vec)
}

fn people(rows: &[Value], site: &SiteInfo) -> Result<Vec<LmsPerson>, Error> {
    rows.iter().filter(|row| !is_guest(row)).map(|row| person(row, site, rights::USERS)).collect()
}

/// An account nobody can have: by its address where that is seen, else by the number and the empty surname that it is made with.
fn is_guest(row: &Value) -> bool {
    match wire::raw(wire::get(row, "email")) {
        Some(email) => email == GUEST,
        None => wire::id(wire::get(row, "id")).as_deref() == Some("1") && wire::raw(wire::get(row, "lastname")).is_none(),
    }
}

/// A person as any list tells them.
pub fn person(row: &Value, site: &SiteInfo, function: &str) -> Result<LmsPerson, Error> {
    let typed = |name: &str| wire::typed(wire::get(row, name));
    let id = wire::own_id(row, "id", function)?;
    let (first_name, last_name) = (typed("firstname"), typed("lastname"));
    let both = || [first_name.as_deref(), last_name.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    Ok(LmsPerson {
        name: typed("fullname").unwrap_or_else(both),
        first_name,
        last_name,
        email: typed("email"),
        login: typed("username"),
        external_id: typed("idnumber"),
        phones: ["phone1", "phone2"].into_iter().filter_map(typed).collect(),
        is_suspended: wire::flag(wire::get(row, "suspended")),
        last_access_at: wire::instant(wire::get(row, "lastaccess")),
        url: site.page(&format!("user/profile.php?id={id}")),
        id,
    })
}
