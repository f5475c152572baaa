use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use store::TenantTx;
use store::lms::linking::{self, Link, Unlinked};
use uuid::Uuid;

use crate::Result;

const AT_ONCE: i64 = 1000;

/// Links accounts of a connection to the contacts they surely belong to: the only one with that e-mail, or the one that the account's id from another system
/// names. Who is not sure waits for a person. Returns how many were linked.
///
/// # Errors
/// When the database refuses.
pub async fn link_unlinked(tx: &mut TenantTx, connection: Uuid, now: DateTime<Utc>) -> Result<u64> {
    let (mut after, mut linked) = (String::new(), 0);
    loop {
        let batch = linking::unlinked(tx, connection, &after, AT_ONCE).await?;
        let Some(last) = batch.last() else { return Ok(linked) };
        after.clone_from(&last.remote_id);
        let emails: Vec<String> = batch.iter().filter_map(|one| one.email_normal.clone()).collect();
        let by_email = gathered(linking::by_emails(tx, &emails).await?);
        let keys: BTreeSet<String> = batch.iter().flat_map(|one| keys(one.external_id.as_deref())).collect();
        let own: Vec<Uuid> = keys.iter().filter_map(|key| key.parse().ok()).collect();
        let external: Vec<String> = keys.into_iter().collect();
        let named = if external.is_empty() { Vec::new() } else { linking::by_ids(tx, &own, &external).await? };
        let links: Vec<Link> = batch.iter().filter_map(|one| sure(one, &by_email, &named)).collect();
        if !links.is_empty() {
            linked += linking::link(tx, connection, &links, now).await?;
        }
    }
}

/// The contact that an account surely belongs to. Two accounts may share one: a person can have several.
fn sure(one: &Unlinked, by_email: &BTreeMap<String, BTreeSet<Uuid>>, named: &[(String, Uuid, String)]) -> Option<Link> {
    let link = |contact_id, link| Some(Link { remote_id: one.remote_id.clone(), contact_id, link });
    if let Some(found) = one.email_normal.as_ref().and_then(|email| by_email.get(email)) {
        return if found.len() == 1 { link(*found.first()?, "email") } else { None };
    }
    let keys = keys(one.external_id.as_deref());
    let candidates: Vec<_> = named.iter().filter(|(key, ..)| keys.iter().any(|known| known == key)).collect();
    let contacts: BTreeSet<Uuid> = candidates.iter().map(|(_, contact, _)| *contact).collect();
    let (key, contact, name) = candidates.first().filter(|_| contacts.len() == 1)?;
    // An id of ours is nobody else's. A number from another system could be anybody's number: the name has to agree.
    let is_ours = key.parse::<Uuid>().is_ok();
    if is_ours || same_name(name, &one.name) { link(*contact, "id") } else { None }
}

fn gathered(pairs: Vec<(String, Uuid)>) -> BTreeMap<String, BTreeSet<Uuid>> {
    let mut by: BTreeMap<String, BTreeSet<Uuid>> = BTreeMap::new();
    for (key, id) in pairs {
        by.entry(key).or_default().insert(id);
    }
    by
}

/// What an id from another system may stand for: itself, and what follows the name of the system (`crm-501`).
fn keys(external: Option<&str>) -> Vec<String> {
    let Some(external) = external.map(str::trim).filter(|id| !id.is_empty()) else { return Vec::new() };
    let lower = external.to_lowercase();
    let bare = ["crm-", "alfacrm-", "alfa-", "zveno-"].iter().find_map(|system| lower.strip_prefix(system));
    std::iter::once(lower.clone()).chain(bare.map(str::to_owned)).collect()
}

/// Whether two spellings name one person: the same words in any order, whatever their case and ё, one of them perhaps with a patronymic more.
pub(super) fn same_name(one: &str, other: &str) -> bool {
    let words = |name: &str| -> BTreeSet<String> {
        let plain = name.to_lowercase().replace('ё', "е");
        plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    let shared = one.intersection(&other).count();
    shared >= 2 && shared == one.len().min(other.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(email: Option<&str>, external: Option<&str>) -> Unlinked {
        Unlinked {
            remote_id: "7".to_owned(),
            name: "Анна Королёва".to_owned(),
            email_normal: email.map(str::to_owned),
            external_id: external.map(str::to_owned),
        }
    }

    #[test]
    fn one_with_the_address_is_sure_and_two_are_not() {
        let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let by = gathered(vec![("a@x.test".to_owned(), one), ("b@x.test".to_owned(), one), ("b@x.test".to_owned(), two)]);
        assert_eq!(sure(&account(Some("a@x.test"), None), &by, &[]).map(|link| link.contact_id), Some(one));
        assert!(sure(&account(Some("b@x.test"), None), &by, &[]).is_none());
        assert!(sure(&account(Some("c@x.test"), None), &by, &[]).is_none());
    }

    #[test]
    fn a_foreign_number_counts_with_the_name_and_our_own_id_without() {
        let contact = Uuid::from_u128(5);
        let named = [("501".to_owned(), contact, "Королева Анна Петровна".to_owned())];
        assert!(sure(&account(None, Some("crm-501")), &BTreeMap::new(), &named).is_some());
        let stranger = [("501".to_owned(), contact, "Пётр Смирнов".to_owned())];
        assert!(sure(&account(None, Some("501")), &BTreeMap::new(), &stranger).is_none());
        let ours = [(contact.to_string(), contact, "Пётр Смирнов".to_owned())];
        assert_eq!(sure(&account(None, Some(&contact.to_string())), &BTreeMap::new(), &ours).map(|link| link.link), Some("id"));
    }

    #[test]
    fn names_agree_word_by_word() {
        assert!(same_name("Королёва Анна", "анна королева") && same_name("Анна Королёва", "Королёва Анна Петровна"));
        assert!(!same_name("Анна", "Анна") && !same_name("Анна Королёва", "Анна Смирнова"));
    }
}
