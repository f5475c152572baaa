//! `core_user_create_users`: all of them or none.

use serde_json::{Value, json};

use super::super::call::Call;
use super::super::problem::{Answer, Problem};
use super::super::site::Site;
use super::super::site::user::User;
use super::super::tree::{Tree, record};

pub const LANGUAGES: [&str; 1] = ["en"];
pub const AUTHS: [&str; 3] = ["manual", "nologin", "email"];

pub fn create(call: &mut Call<'_>) -> Answer {
    call.rights.need("moodle/user:create")?;
    let wanted = call.list("users").to_vec();
    let mut made: Vec<User> = Vec::new();
    for row in &wanted {
        match one(call, row, &made) {
            Ok(user) => made.push(user),
            Err(problem) => {
                // The numbers of what is rolled back are not given again.
                call.site.last.user += u32::try_from(made.len()).unwrap_or_default();
                return Err(problem);
            }
        }
    }
    let mut rows = Vec::new();
    for user in made {
        let (name, told) = (user.username.clone(), json!(user));
        let id = call.site.add_user(user);
        call.wrote("create", "users", id, &Value::Null, &told);
        rows.push(Tree::from(record().with("id", id).with("username", name)));
    }
    Ok(rows.into())
}

fn one(call: &Call<'_>, row: &Value, made: &[User]) -> Result<User, Problem> {
    let user = read(call, row)?;
    if made.iter().any(|other| other.username == user.username) || call.site.user_names.contains_key(&user.username) {
        return Err(Problem::parameter(format!("Username already exists: {}", user.username)));
    }
    if made.iter().any(|other| other.email.eq_ignore_ascii_case(&user.email)) || has_address(call.site, &user.email) {
        return Err(Problem::parameter(format!("Email address already exists: {}", user.email)));
    }
    Ok(user)
}

pub fn has_address(site: &Site, email: &str) -> bool {
    site.addresses.get(&email.to_lowercase()).and_then(|id| site.user(*id)).is_some()
}

fn read(call: &Call<'_>, row: &Value) -> Result<User, Problem> {
    let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
    let (auth, lang) = (text("auth"), row["lang"].as_str().unwrap_or("en").to_owned());
    let password = text("password");
    if password.is_empty() && row["createpassword"] != json!(true) {
        return Err(Problem::parameter("Invalid password: you must provide a password, or set createpassword."));
    }
    if !AUTHS.contains(&auth.as_str()) {
        return Err(Problem::parameter(format!("Invalid authentication type: {auth}")));
    }
    if !LANGUAGES.contains(&lang.as_str()) {
        return Err(Problem::parameter(format!("Invalid language code: {lang}")));
    }
    if text("firstname").trim().is_empty() || text("lastname").trim().is_empty() {
        return Err(Problem::parameter("The first and last names cannot be empty"));
    }
    let email = text("email");
    if !is_address(&email) {
        return Err(Problem::parameter(format!("Email address is invalid: {email}")));
    }
    if !password.is_empty()
        && let Some(faults) = weakness(&password)
    {
        return Err(Problem::password(&faults));
    }
    let mut user = User {
        username: text("username"),
        firstname: text("firstname"),
        lastname: text("lastname"),
        middlename: text("middlename"),
        email,
        phone1: text("phone1"),
        department: text("department"),
        institution: text("institution"),
        idnumber: text("idnumber"),
        city: text("city"),
        // Where the site is, when nothing is said.
        country: row["country"].as_str().unwrap_or("RU").to_owned(),
        description: text("description"),
        auth,
        lang,
        confirmed: true,
        timecreated: call.now,
        timemodified: call.now,
        password,
        ..User::default()
    };
    own_fields(&mut user, row);
    Ok(user)
}

/// A field nobody knows is dropped without a word.
pub fn own_fields(user: &mut User, row: &Value) {
    for field in row["customfields"].as_array().into_iter().flatten() {
        user.fields.set(field["type"].as_str().unwrap_or_default(), field["value"].as_str().unwrap_or_default());
    }
}

pub fn is_address(email: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_graphic() && !matches!(letter, '@' | '<' | '>' | '"' | ',' | ';');
    let Some((name, host)) = email.split_once('@') else { return false };
    let is_host = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    !name.is_empty() && is_host && name.chars().chain(host.chars()).all(is_plain)
}

/// The site's rule for passwords, in its own words.
pub fn weakness(password: &str) -> Option<String> {
    let lacks = |what: fn(char) -> bool| !password.chars().any(what);
    let mut faults = Vec::new();
    if password.chars().count() < 8 {
        faults.push("Passwords must be at least 8 characters long.");
    }
    if lacks(|letter| letter.is_ascii_digit()) {
        faults.push("Passwords must have at least 1 digit(s).");
    }
    if lacks(char::is_lowercase) {
        faults.push("Passwords must have at least 1 lower case letter(s).");
    }
    if lacks(char::is_uppercase) {
        faults.push("Passwords must have at least 1 upper case letter(s).");
    }
    if password.chars().all(char::is_alphanumeric) {
        faults.push("The password must have at least 1 special character(s) such as *, -, or #.");
    }
    (!faults.is_empty()).then(|| faults.iter().map(|fault| format!("<div>{fault}</div>")).collect())
}
