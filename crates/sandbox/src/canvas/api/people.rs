//! Users, written.

use serde_json::json;

use super::accounts;
use crate::canvas::call::{Answer, Call, Reply};
use crate::canvas::problem::Problem;
use crate::canvas::show;
use crate::canvas::site::Site;
use crate::canvas::site::edit::Hand;
use crate::canvas::site::people::User;

pub fn create(site: &mut Site, call: &Call<'_>) -> Answer {
    accounts::named(site, call, "account_id")?;
    let (given, pseudonym, channel) = (call.object("user"), call.object("pseudonym"), call.object("communication_channel"));
    let login = pseudonym.text("unique_id").ok_or_else(|| Problem::field("pseudonym[unique_id]", "blank", "can't be blank"))?;
    let sis = pseudonym.text("sis_user_id");
    let mut others = site.users.values().filter(|user| !user.deleted);
    if others.clone().any(|user| user.login_id.eq_ignore_ascii_case(&login)) {
        return Err(Problem::field("pseudonym[unique_id]", "taken", "ID already in use for this account and authentication provider"));
    }
    if sis.is_some() && others.any(|user| user.sis_user_id == sis) {
        return Err(Problem::field("pseudonym[sis_user_id]", "taken", "SIS ID is already in use"));
    }
    let name = given.text("name").unwrap_or_else(|| login.clone());
    let by_channel = channel.text("address").filter(|_| channel.text("type").as_deref().unwrap_or("email") == "email");
    let user = User {
        id: site.next("users"),
        sortable_name: given.text("sortable_name").unwrap_or_else(|| User::sortable(&name)),
        short_name: given.text("short_name").unwrap_or_else(|| name.clone()),
        name,
        email: by_channel.or_else(|| login.contains('@').then(|| login.clone())),
        login_id: login,
        sis_user_id: sis,
        integration_id: pseudonym.text("integration_id"),
        locale: given.text("locale"),
        time_zone: given.text("time_zone").unwrap_or_else(|| "Europe/Moscow".to_owned()),
        created_at: call.now,
        ..User::default()
    };
    let mut hand = Hand::at(call.now);
    hand.made(&user);
    let mut shown = show::user::one(site, &user, call, None);
    shown["email"] = json!(user.email);
    site.users.insert(user.id, user);
    Ok(Reply::ok(shown).wrote(hand.effects))
}

pub fn update(site: &mut Site, call: &Call<'_>) -> Answer {
    let id = site.find_user(call.arg("id"), call.me).ok_or_else(Problem::not_found)?.id;
    call.needs(call.admin || id == call.me)?;
    let given = call.object("user");
    let mut hand = Hand::at(call.now);
    hand.alter(&mut site.users, id, "update", |row| {
        if let Some(name) = given.text("name") {
            row.sortable_name = User::sortable(&name);
            row.short_name.clone_from(&name);
            row.name = name;
        }
        let texts = [(&mut row.sortable_name, "sortable_name"), (&mut row.short_name, "short_name"), (&mut row.time_zone, "time_zone")];
        for (to, name) in texts {
            if let Some(text) = given.text(name) {
                *to = text;
            }
        }
        row.locale = given.text("locale").or(row.locale.take());
        row.email = given.text("email").or(row.email.take());
    });
    let user = site.user(id).ok_or_else(Problem::not_found)?;
    Ok(Reply::ok(show::user::one(site, user, call, None)).wrote(hand.effects))
}

/// From the account, which is the end of the user here.
pub fn remove(site: &mut Site, call: &Call<'_>) -> Answer {
    accounts::named(site, call, "account_id")?;
    let user = site.find_user(call.arg("user_id"), call.me).ok_or_else(Problem::not_found)?;
    let (id, shown) = (user.id, show::user::one(site, user, call, None));
    let mut hand = Hand::at(call.now);
    site.remove_user(id, &mut hand);
    Ok(Reply::ok(shown).wrote(hand.effects))
}
