//! Accounts, terms and users.

use serde::{Deserialize, Serialize};

use super::row::row;
use crate::canvas::time::Time;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Account {
    pub id: u64,
    pub name: String,
    pub uuid: String,
    pub parent_account_id: Option<u64>,
    pub sis_account_id: Option<String>,
}
row!(Account, "accounts");

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Term {
    pub id: u64,
    pub name: String,
    pub start_at: Option<Time>,
    pub end_at: Option<Time>,
    pub created_at: Time,
    pub sis_term_id: Option<String>,
}
row!(Term, "terms");

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct User {
    pub id: u64,
    pub name: String,
    /// `Фамилия, Имя`
    pub sortable_name: String,
    pub short_name: String,
    pub login_id: String,
    pub email: Option<String>,
    pub sis_user_id: Option<String>,
    pub integration_id: Option<String>,
    pub locale: Option<String>,
    pub time_zone: String,
    pub created_at: Time,
    pub last_login: Option<Time>,
    /// Whether the account is in this person's hands.
    pub is_admin: bool,
    pub deleted: bool,
}
row!(User, "users");

impl User {
    /// The last word of the name first, as Canvas guesses.
    pub fn sortable(name: &str) -> String {
        name.rsplit_once(' ').map_or_else(|| name.to_owned(), |(first, last)| format!("{last}, {first}"))
    }

    pub fn matches(&self, wanted: &str) -> bool {
        let texts = [Some(&self.name), Some(&self.sortable_name), Some(&self.login_id), self.email.as_ref(), self.sis_user_id.as_ref()];
        texts.into_iter().flatten().any(|text| text.to_lowercase().contains(wanted)) || self.id.to_string() == wanted
    }
}
