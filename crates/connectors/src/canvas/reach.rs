//! How far the token reaches: an administrator's sees an account whole, a teacher's only its own courses.

use std::collections::HashSet;

use connector::Error;
use serde_json::Value;
use tokio::sync::OnceCell;

use super::client::Client;
use super::endpoint::{ACCOUNT_USERS, ACCOUNTS};
use super::wire;

/// An account that the token administers.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    pub id: String,
    pub name: Option<String>,
}

/// Found out when it is first asked for.
#[derive(Default)]
pub struct Reach {
    accounts: OnceCell<Vec<Account>>,
    lists_people: OnceCell<bool>,
}

impl Reach {
    pub async fn accounts(&self, client: &Client) -> Result<&[Account], Error> {
        let found = self.accounts.get_or_try_init(|| async {
            match client.list(&ACCOUNTS, &[], &[]).await {
                Ok(listed) => Ok(topmost(&listed.rows)),
                Err(Error::Forbidden { .. } | Error::NotFound) => Ok(Vec::new()),
                Err(error) => Err(error),
            }
        });
        Ok(found.await?)
    }

    /// Whether everybody can be listed, so that nobody's address need be asked for course by course.
    pub async fn lists_people(&self, client: &Client) -> Result<bool, Error> {
        let found = self.lists_people.get_or_try_init(|| async {
            let Some(account) = self.accounts(client).await?.first() else { return Ok(false) };
            match client.peek(&ACCOUNT_USERS, &[&account.id], &[]).await {
                Ok(_) => Ok(true),
                Err(Error::Forbidden { .. } | Error::NotFound) => Ok(false),
                Err(error) => Err(error),
            }
        });
        Ok(*found.await?)
    }
}

/// Those that lie in none of the others: lists of an account reach down by themselves.
pub fn topmost(rows: &[Value]) -> Vec<Account> {
    let all: HashSet<String> = rows.iter().filter_map(|row| wire::text(&row["id"])).collect();
    let is_top = |row: &&Value| wire::text(&row["parent_account_id"]).is_none_or(|parent| !all.contains(&parent));
    rows.iter().filter(is_top).filter_map(|row| Some(Account { id: wire::text(&row["id"])?, name: wire::line(&row["name"]) })).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn accounts_inside_others_are_left_to_them() {
        let rows = [
            json!({ "id": 10, "name": "Школа", "parent_account_id": null }),
            json!({ "id": "12", "name": "Филиал", "parent_account_id": "10" }),
            json!({ "id": 31, "name": "Чужой филиал", "parent_account_id": 30 }),
        ];
        let ids: Vec<String> = topmost(&rows).into_iter().map(|account| account.id).collect();
        assert_eq!(ids, ["10", "31"]);
    }
}
