use std::collections::BTreeMap;

use domain::contact_points::normal_phone;
use domain::permissions::Permission;
use store::lms::linking::{self, Candidate};
use store::school::search::Pattern;
use uuid::Uuid;

use super::link::same_name;
use crate::{Caller, Context, Error, Result};

/// A contact that an account may belong to, and what speaks for it.
#[derive(Debug, Clone)]
pub struct Suggestion {
    pub contact: Candidate,
    /// `email`, `phone`, `near_email` or `name`, the strongest first.
    pub because: Vec<&'static str>,
}

const MOST: usize = 5;

/// Contacts that an account may belong to, the likeliest first.
///
/// # Errors
/// Without permission, when there is no such account, or when the database refuses.
pub async fn suggestions(ctx: &Context, caller: &Caller, account: Uuid) -> Result<Vec<Suggestion>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let account = linking::account(&mut tx, account).await?.ok_or(Error::NotFound)?;
    let emails: Vec<String> = account.email_normal.iter().cloned().collect();
    let phones: Vec<String> = account.phones.iter().filter_map(|phone| normal_phone(phone)).collect();
    let mut found: BTreeMap<Uuid, Suggestion> = BTreeMap::new();
    let mut note = |contact: Candidate, because: &'static str| {
        let known = found.entry(contact.id).or_insert_with(|| Suggestion { contact, because: Vec::new() });
        if !known.because.contains(&because) {
            known.because.push(because);
        }
    };
    for contact in linking::by_points(&mut tx, &emails, &phones).await? {
        let shares = |ours: &[String], theirs: &[String]| ours.iter().any(|one| theirs.contains(one));
        if shares(&emails, &contact.emails) {
            note(contact.clone(), "email");
        }
        if shares(&phones, &contact.phones) {
            note(contact, "phone");
        }
    }
    let user = account.email_normal.as_deref().and_then(|email| email.split_once('@')).map(|(user, _)| user.to_owned());
    let sought = [Some(account.name.clone()), user.clone().filter(|user| user.len() >= 4)];
    for pattern in sought.into_iter().flatten().filter_map(|text| Pattern::of(&text)) {
        for contact in linking::by_pattern(&mut tx, &pattern.all, pattern.or.as_deref()).await? {
            if same_name(&contact.name, &account.name) {
                note(contact.clone(), "name");
            }
            if user.is_some() && account.email_normal.as_deref().is_some_and(|email| contact.emails.iter().any(|other| is_near(email, other))) {
                note(contact, "near_email");
            }
        }
    }
    let rank = |one: &Suggestion| one.because.iter().map(|because| weight(because)).sum::<i32>();
    let mut found: Vec<Suggestion> = found.into_values().filter(|one| !one.because.is_empty()).collect();
    found.iter_mut().for_each(|one| one.because.sort_by_key(|because| -weight(because)));
    found.sort_by_key(|one| (-rank(one), one.contact.name.clone()));
    found.truncate(MOST);
    Ok(found)
}

fn weight(because: &str) -> i32 {
    match because {
        "email" => 8,
        "phone" => 4,
        "name" => 2,
        _ => 1,
    }
}

/// Addresses that differ in the host only, or in one letter: seldom two people, never surely one.
fn is_near(one: &str, other: &str) -> bool {
    let (Some((user, host)), Some((other_user, other_host))) = (one.split_once('@'), other.split_once('@')) else { return false };
    one != other && ((user == other_user && user.len() >= 4) || (host == other_host && one_letter_apart(user, other_user)))
}

fn one_letter_apart(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    if long.len() - short.len() > 1 || short.len() < 4 {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let skip = usize::from(short.len() == long.len());
    short[(same + skip).min(short.len())..] == long[(same + 1).min(long.len())..]
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn a_slip_of_the_pen_is_near_and_a_namesake_elsewhere_is_not_the_same() {
        assert!(
            is_near("anna.k@mail.test", "anna.k@gmail.test") && is_near("anna.k@x.test", "anna.l@x.test") && is_near("annak@x.test", "anna.k@x.test")
        );
        assert!(!is_near("anna@x.test", "anna@x.test") && !is_near("info@x.test", "irma@y.test") && !is_near("abc@x.test", "abd@x.test"));
    }
}
