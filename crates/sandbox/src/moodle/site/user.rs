//! An account.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct User {
    pub id: u32,
    pub username: String,
    pub firstname: String,
    pub lastname: String,
    /// Taken when an account is made, and told by no function.
    pub middlename: String,
    pub email: String,
    pub phone1: String,
    pub department: String,
    pub institution: String,
    pub idnumber: String,
    pub city: String,
    pub country: String,
    pub description: String,
    pub auth: String,
    pub lang: String,
    pub suspended: bool,
    pub confirmed: bool,
    pub deleted: bool,
    pub firstaccess: i64,
    pub lastaccess: i64,
    pub timecreated: i64,
    pub timemodified: i64,
    pub fields: Own,
    #[serde(skip)]
    pub password: String,
}

/// The site's own profile fields; what was never filled in is `None`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Own {
    pub contract: Option<String>,
    pub shift: Option<String>,
    pub consent: Option<bool>,
    pub enrolledon: Option<i64>,
}

impl Own {
    /// A field nobody knows is passed over.
    pub fn set(&mut self, name: &str, value: &str) {
        let some = (!value.is_empty()).then(|| value.to_owned());
        match name {
            "contract" => self.contract = some,
            "shift" => self.shift = some,
            "consent" => self.consent = Some(value == "1"),
            "enrolledon" => self.enrolledon = value.parse().ok(),
            _ => {}
        }
    }
}

impl User {
    pub fn fullname(&self) -> String {
        format!("{} {}", self.firstname, self.lastname)
    }
}
