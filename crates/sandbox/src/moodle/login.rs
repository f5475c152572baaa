//! `login/token.php`: a token for a name and a password. Its errors look otherwise than those of the functions.

use serde_json::{Map, Value};

use super::site::Site;
use super::tokens::{PASSWORD, Service, Tokens};
use super::tree::{self, Tree, record};

pub struct Refused {
    pub code: &'static str,
    text: String,
}

impl Refused {
    fn new(code: &'static str, text: impl Into<String>) -> Self {
        Self { code, text: text.into() }
    }

    pub fn database() -> Self {
        Self::new("dbconnectionfailed", "Error: Database connection failed")
    }

    pub fn body(&self) -> String {
        let body = record()
            .with("error", &self.text)
            .with("errorcode", self.code)
            .with("stacktrace", Tree::Null)
            .with("debuginfo", Tree::Null)
            .with("reproductionlink", Tree::Null);
        tree::json(&body.into())
    }
}

const INVALID: &str = "Invalid login, please try again";

pub fn answer(site: &Site, tokens: &mut Tokens, fields: &Map<String, Value>, services_on: bool) -> Result<String, Refused> {
    if fields.get("appsitecheck").is_some_and(|check| check == "1") {
        return Ok(tree::json(&record().with("appsitecheck", "ok").into()));
    }
    if !services_on {
        return Err(Refused::new("enablewsdescription", "Web services must be enabled in Advanced features."));
    }
    let (name, password, service) = (needed(fields, "username")?, needed(fields, "password")?, needed(fields, "service")?);
    let user = site.user_names.get(&name.trim().to_lowercase()).and_then(|id| site.user(*id));
    let user = user.filter(|user| !user.suspended && user.auth != "nologin").ok_or_else(|| Refused::new("invalidlogin", INVALID))?;
    let right = if user.password.is_empty() { PASSWORD } else { &user.password };
    if password != right {
        return Err(Refused::new("invalidlogin", INVALID));
    }
    if !user.confirmed {
        return Err(Refused::new("usernotconfirmed", format!("Could not confirm {}", user.username)));
    }
    match Service::parse(service).filter(|service| tokens.is_on(*service)) {
        None => Err(Refused::new("servicenotavailable", "Web service is not available. (It doesn't exist or might be disabled.)")),
        Some(Service::Sync) => {
            let body = record().with("token", tokens.of(user.id)).with("privatetoken", Tree::Null);
            Ok(tree::json(&body.into()))
        }
        Some(_) => {
            let text =
                "The user is not allowed for this service. First you need to allow this user on the restricted's allowed users administration page.";
            Err(Refused::new("usernotallowed", text))
        }
    }
}

fn needed<'a>(fields: &'a Map<String, Value>, name: &str) -> Result<&'a str, Refused> {
    let value = fields.get(name).and_then(Value::as_str);
    value.ok_or_else(|| Refused::new("missingparam", format!("A required parameter ({name}) was missing")))
}
