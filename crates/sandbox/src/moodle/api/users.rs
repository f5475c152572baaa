//! `core_user_get_users` and `core_user_get_users_by_field`.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::call::Call;
use super::super::problem::{Answer, Problem};
use super::super::site::user::User;
use super::super::tree::{Tree, record};
use super::user_shape::{self, Sight};

struct Criterion {
    key: String,
    value: String,
}

impl Criterion {
    fn fits(&self, user: &User) -> bool {
        match self.key.as_str() {
            "id" => self.value == user.id.to_string(),
            "username" => self.value == user.username,
            "idnumber" => self.value == user.idnumber,
            "auth" => self.value == user.auth,
            "email" => is_like(&user.email, &self.value),
            "firstname" => is_like(&user.firstname, &self.value),
            "lastname" => is_like(&user.lastname, &self.value),
            // Only warned of.
            _ => true,
        }
    }

    fn is_known(&self) -> bool {
        ["id", "username", "idnumber", "auth", "email", "firstname", "lastname"].contains(&self.key.as_str())
    }
}

/// `LIKE` without regard to case; `%` stands for anything and `_` for one character, neither of which the function takes literally.
fn is_like(text: &str, pattern: &str) -> bool {
    let (text, pattern): (Vec<char>, Vec<char>) = (text.to_lowercase().chars().collect(), pattern.to_lowercase().chars().collect());
    // Whether the text so far fits each beginning of the pattern.
    let mut fits: Vec<bool> = (0..=pattern.len()).map(|end| pattern[..end].iter().all(|c| *c == '%')).collect();
    for c in text {
        let before = std::mem::replace(&mut fits, vec![false; pattern.len() + 1]);
        for (at, wanted) in pattern.iter().enumerate() {
            fits[at + 1] = match wanted {
                '%' => fits[at] || before[at + 1],
                '_' => before[at],
                wanted => before[at] && *wanted == c,
            };
        }
    }
    fits[pattern.len()]
}

/// Unknown keys alone find everybody.
pub fn find(call: &mut Call<'_>) -> Answer {
    let text = |criterion: &Value, name: &str| criterion[name].as_str().unwrap_or_default().to_owned();
    let criteria = call.list("criteria").iter().map(|one| Criterion { key: text(one, "key"), value: text(one, "value") });
    let criteria: Vec<Criterion> = criteria.collect();
    let mut seen = BTreeSet::new();
    if criteria.iter().any(|criterion| !seen.insert(&criterion.key)) {
        return Err(Problem::untold("keyalreadyset"));
    }
    let warnings: Tree = criteria.iter().filter(|criterion| !criterion.is_known()).map(|criterion| unknown(&criterion.key)).collect();
    let found = call.site.users.values().filter(|user| !user.deleted && criteria.iter().all(|criterion| criterion.fits(user)));
    let seen = found.map(|user| (user, user_shape::sight(call, user, None))).filter(|(_, sight)| sight.visible);
    // Whoever is looked for by what the caller may not see is not found.
    let users: Tree = seen
        .filter(|(_, sight)| criteria.iter().all(|criterion| may_search(*sight, &criterion.key)))
        .map(|(user, sight)| user_shape::whole(call, user, sight).into())
        .collect();
    Ok(record().with("users", users).with("warnings", warnings).into())
}

fn may_search(sight: Sight, key: &str) -> bool {
    match key {
        "email" => sight.email,
        "username" | "idnumber" | "auth" => sight.all_details,
        _ => true,
    }
}

fn unknown(key: &str) -> Tree {
    let message = format!("The search key '{key}' is not supported, look at the web service documentation");
    record().with("item", key).with("warningcode", "invalidfieldparameter").with("message", message).into()
}

/// Deleted accounts are found too, and nothing tells them.
pub fn by_field(call: &mut Call<'_>) -> Answer {
    let field = call.text("field").to_owned();
    if !["id", "idnumber", "username", "email"].contains(&field.as_str()) {
        return Err(Problem::coding("invalid field parameter"));
    }
    let values: BTreeSet<&str> = call.list("values").iter().filter_map(Value::as_str).collect();
    if field == "id" && values.iter().any(|value| value.parse::<i64>().is_err()) {
        return Err(Problem::parameter("values => Invalid parameter value detected"));
    }
    let site = &call.site;
    let found: Vec<&User> = match field.as_str() {
        "id" => {
            let ids: BTreeSet<u32> = values.iter().filter_map(|value| value.parse().ok()).collect();
            ids.iter().filter_map(|id| site.users.get(id)).collect()
        }
        "username" => {
            let ids: BTreeSet<u32> = values.iter().filter_map(|value| site.user_names.get(*value)).copied().collect();
            ids.iter().filter_map(|id| site.users.get(id)).collect()
        }
        // Compared letter by letter.
        "email" => site.users.values().filter(|user| values.contains(user.email.as_str())).collect(),
        _ => site.users.values().filter(|user| values.contains(user.idnumber.as_str())).collect(),
    };
    let seen = found.into_iter().map(|user| (user, user_shape::sight(call, user, None)));
    let shown = seen.filter(|(_, sight)| sight.visible && may_search(*sight, &field));
    Ok(shown.map(|(user, sight)| Tree::from(user_shape::whole(call, user, sight))).collect())
}

#[cfg(test)]
mod tests {
    use super::is_like;

    #[test]
    fn wildcards() {
        for (text, pattern, fits) in [
            ("Семёнов", "Семён%", true),
            ("Семёнов", "%нов", true),
            ("Семёнов", "с%м%в", true),
            ("IVAN@X", "ivan@x", true),
            ("Семёнов", "Семён", false),
            ("аба", "аб%ба", false),
            ("", "%", true),
            ("Семёнов", "_______", true),
            ("Семёнов", "______", false),
            ("Семёнов", "___%", true),
            ("Се", "___%", false),
        ] {
            assert_eq!(is_like(text, pattern), fits, "{text} {pattern}");
        }
    }
}
