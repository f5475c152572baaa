//! `core_user_update_users`: each row by itself; what cannot be stored becomes a warning.

use serde_json::{Value, json};

use super::super::call::{Call, id};
use super::super::problem::{Answer, Problem};
use super::super::tree::{Tree, record};
use super::create_users::{AUTHS, LANGUAGES, has_address, own_fields, weakness};

pub fn update(call: &mut Call<'_>) -> Answer {
    call.rights.need("moodle/user:update")?;
    let wanted = call.list("users").to_vec();
    let mut warnings = Vec::new();
    for row in &wanted {
        if let Some((code, message)) = one(call, row)? {
            let warning = record().with("item", "user").with("itemid", id(&row["id"])).with("warningcode", code).with("message", message);
            warnings.push(Tree::from(warning));
        }
    }
    Ok(record().with("warnings", warnings).into())
}

type Warning = (&'static str, &'static str);

fn one(call: &mut Call<'_>, row: &Value) -> Result<Option<Warning>, Problem> {
    let id = id(&row["id"]);
    let Some(before) = call.site.user(id).cloned() else { return Ok(Some(("invaliduserid", "Invalid user ID"))) };
    let text = |name: &str| row[name].as_str();
    // The server fails to describe its own warning.
    if text("password").is_some_and(|password| !password.is_empty() && weakness(password).is_some()) {
        return Err(Problem::response());
    }
    if text("lang").is_some_and(|lang| !LANGUAGES.contains(&lang)) || text("auth").is_some_and(|auth| !AUTHS.contains(&auth)) {
        return Ok(Some(("invalidparameter", "Invalid parameter value detected")));
    }
    if text("email").is_some_and(|email| !email.eq_ignore_ascii_case(&before.email) && has_address(call.site, email)) {
        return Ok(Some(("useremailduplicate", "Duplicate address")));
    }
    if text("username").is_some_and(|name| call.site.user_names.get(name).is_some_and(|holder| *holder != id)) {
        return Ok(Some(("dmlwriteexception", "Error writing to database")));
    }
    let now = call.now;
    call.site.edit_user(id, |user| {
        let fields = [
            ("username", &mut user.username),
            ("firstname", &mut user.firstname),
            ("lastname", &mut user.lastname),
            ("middlename", &mut user.middlename),
            ("email", &mut user.email),
            ("phone1", &mut user.phone1),
            ("department", &mut user.department),
            ("institution", &mut user.institution),
            ("idnumber", &mut user.idnumber),
            ("city", &mut user.city),
            ("country", &mut user.country),
            ("description", &mut user.description),
            ("auth", &mut user.auth),
            ("lang", &mut user.lang),
            ("password", &mut user.password),
        ];
        for (name, field) in fields {
            if let Some(value) = row[name].as_str() {
                value.clone_into(field);
            }
        }
        if let Some(suspended) = row["suspended"].as_bool() {
            user.suspended = suspended;
        }
        own_fields(user, row);
        user.timemodified = now;
    });
    let after = call.site.user(id).map(|user| json!(user)).unwrap_or_default();
    call.wrote("update", "users", id, &json!(before), &after);
    Ok(None)
}
