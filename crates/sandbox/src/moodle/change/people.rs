//! Accounts.

use serde_json::{Value, json};

use super::{Changed, Hand, Wanted};
use crate::moodle::site::user::User;
use crate::moodle::tokens;
use crate::simulated::merged;

pub fn users(hand: &mut Hand<'_>, wanted: &Wanted) -> Changed {
    match wanted.op.as_str() {
        "create" => create(hand, wanted),
        "update" => update(hand, wanted),
        "delete" => delete(hand, wanted),
        _ => wanted.no_op(),
    }
}

/// What is not said is made up.
fn create(hand: &mut Hand<'_>, wanted: &Wanted) -> Changed {
    let number = hand.site.last.user + 1;
    let plain = User {
        username: format!("user{number}"),
        firstname: "Новый".to_owned(),
        lastname: "Слушатель".to_owned(),
        email: format!("user{number}@mail.example"),
        auth: "manual".to_owned(),
        lang: "en".to_owned(),
        confirmed: true,
        timecreated: hand.now,
        timemodified: hand.now,
        ..User::default()
    };
    let user: User = merged(&plain, wanted.data.clone())?;
    let id = hand.site.add_user(User { id: 0, ..user });
    Ok((Some(id), json!(hand.site.users[&id])))
}

fn update(hand: &mut Hand<'_>, wanted: &Wanted) -> Changed {
    let id = wanted.id()?;
    let Some(old) = hand.site.users.get(&id) else { return wanted.none(id) };
    let user: User = merged(old, wanted.data.clone())?;
    let (password, now) = (old.password.clone(), hand.now);
    hand.site.edit_user(id, |old| *old = User { id, password, timemodified: now, ..user });
    Ok((Some(id), json!(hand.site.users[&id])))
}

/// The row stays, with its name and address made useless; enrolments and groups go.
fn delete(hand: &mut Hand<'_>, wanted: &Wanted) -> Changed {
    let id = wanted.id()?;
    if hand.site.user(id).is_none() {
        return wanted.none(id);
    }
    let courses: Vec<u32> = hand.site.courses_of.get(&id).into_iter().flatten().copied().collect();
    for course in courses {
        hand.site.unenrol(course, id);
    }
    let now = hand.now;
    hand.site.edit_user(id, |user| {
        user.username = format!("{}.{now}", user.email);
        user.email = tokens::text(&user.email);
        user.idnumber.clear();
        user.deleted = true;
        user.timemodified = now;
    });
    Ok((Some(id), Value::Null))
}
