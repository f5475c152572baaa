//! Accounts of people.

use std::collections::HashSet;

use connector::Error;
use connector::lms::LmsPerson;
use serde_json::Value;
use url::Url;

use super::client::Client;
use super::endpoint::ACCOUNT_USERS;
use super::reach::Reach;
use super::{address, wire};

/// Everybody, for an administrator. `None` for whoever is none, or may not list people.
pub async fn read(client: &Client, reach: &Reach) -> Result<Option<Vec<LmsPerson>>, Error> {
    if !reach.lists_people(client).await? {
        return Ok(None);
    }
    let mut people = Vec::new();
    let mut known = HashSet::new();
    for account in reach.accounts(client).await? {
        let listed = match client.list(&ACCOUNT_USERS, &[&account.id], &[("include[]", "email"), ("include[]", "last_login")]).await {
            Err(Error::Forbidden { .. } | Error::NotFound) => return Ok(None),
            other => other?,
        };
        let found = listed.rows.iter().filter_map(|row| person(row, client.base()));
        people.extend(found.filter(|person| known.insert(person.id.clone())));
    }
    Ok(Some(people))
}

/// A user, with as much as this list tells.
pub fn person(row: &Value, base: &Url) -> Option<LmsPerson> {
    let id = wire::text(&row["id"])?;
    let name = ["name", "short_name", "sortable_name"].iter().find_map(|name| wire::line(&row[*name]))?;
    let (first_name, last_name) = parts(row);
    Some(LmsPerson {
        url: address::page(base, &format!("users/{id}")),
        name,
        first_name,
        last_name,
        email: wire::text(&row["email"]),
        login: wire::text(&row["login_id"]),
        external_id: wire::text(&row["sis_user_id"]),
        phones: Vec::new(),
        is_suspended: None,
        last_access_at: wire::instant(&row["last_login"]),
        id,
    })
}

/// Given and family name: kept apart in some answers, and in all as the name to sort by, `Family, Given`, which a person may set.
fn parts(row: &Value) -> (Option<String>, Option<String>) {
    let told = (wire::line(&row["first_name"]), wire::line(&row["last_name"]));
    if told.0.is_some() || told.1.is_some() {
        return told;
    }
    let sortable = wire::line(&row["sortable_name"]).unwrap_or_default();
    let Some((last, first)) = sortable.split_once(',') else { return (None, None) };
    let part = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    (part(first), part(last))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn base() -> Url {
        Url::parse("https://school.example.test/").expect("an address")
    }

    #[test]
    fn a_documented_user_is_read() {
        let row = json!({
            "id": 4_899_001, "name": "Ученик Тестовый", "sortable_name": "Тестовый, Ученик", "short_name": "Ученик", "first_name": "Ученик",
            "last_name": "Тестовый", "created_at": "2026-08-12T09:00:00Z", "sis_user_id": "crm-501", "integration_id": null,
            "login_id": "u41@example.test", "email": "u41@example.test", "last_login": "2026-11-14T15:02:11Z", "time_zone": "Europe/Moscow",
        });
        let text = |text: &str| Some(text.to_owned());
        let expected = LmsPerson {
            id: "4899001".to_owned(),
            name: "Ученик Тестовый".to_owned(),
            first_name: text("Ученик"),
            last_name: text("Тестовый"),
            email: text("u41@example.test"),
            login: text("u41@example.test"),
            external_id: text("crm-501"),
            phones: Vec::new(),
            is_suspended: None,
            last_access_at: "2026-11-14T15:02:11Z".parse().ok(),
            url: text("https://school.example.test/users/4899001"),
        };
        assert_eq!(person(&row, &base()), Some(expected.clone()));
        let mut shorter = row;
        for field in ["first_name", "last_name"] {
            shorter[field].take();
        }
        assert_eq!(person(&shorter, &base()), Some(expected));
    }

    #[test]
    fn odd_users_are_read_as_far_as_they_go() {
        for (row, expected) in [
            (json!({ "id": "184670000000012345", "name": "Мадонна", "sortable_name": "Мадонна" }), Some((None, None))),
            (json!({ "id": 1, "short_name": "М", "sortable_name": ", М" }), Some((Some("М"), None))),
            (json!({ "id": 1, "name": " " }), None),
            (json!({ "name": "Без номера" }), None),
            (json!([]), None),
        ] {
            let parts = person(&row, &base()).map(|person| (person.first_name, person.last_name));
            let expected = expected.map(|(first, last): (Option<&str>, Option<&str>)| (first.map(str::to_owned), last.map(str::to_owned)));
            assert_eq!(parts, expected, "{row}");
        }
    }
}
