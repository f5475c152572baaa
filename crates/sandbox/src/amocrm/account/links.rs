//! Which rows belong together. Every link is kept at both of its ends.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::kind::Kind;

pub type End = (Kind, u64);

#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub to: End,
    /// The contact among a lead's contacts.
    pub main: bool,
    /// For elements of a catalog.
    pub catalog_id: Option<u64>,
    pub quantity: Option<f64>,
    pub price_id: Option<u64>,
}

impl Link {
    pub fn plain(to: End) -> Self {
        Self { to, main: false, catalog_id: None, quantity: None, price_id: None }
    }

    /// As the reading side shows it.
    pub fn metadata(&self) -> Value {
        match self.to.0 {
            Kind::Contacts => json!({ "main_contact": self.main }),
            Kind::Elements => json!({ "quantity": self.quantity.unwrap_or(1.0), "catalog_id": self.catalog_id, "price_id": self.price_id }),
            _ => Value::Null,
        }
    }
}

#[derive(Debug, Clone, Default)]
pub struct Links {
    at: BTreeMap<End, Vec<Link>>,
}

impl Links {
    pub fn of(&self, end: End) -> &[Link] {
        self.at.get(&end).map_or(&[], Vec::as_slice)
    }

    pub fn to(&self, end: End, kind: Kind) -> impl Iterator<Item = &Link> {
        self.of(end).iter().filter(move |link| link.to.0 == kind)
    }

    /// True when there was none before, or another one.
    pub fn add(&mut self, from: End, mut link: Link) -> bool {
        // One company to a lead and to a contact; a new one takes the old one's place.
        if link.to.0 == Kind::Companies {
            let others: Vec<End> = self.to(from, Kind::Companies).map(|other| other.to).filter(|other| *other != link.to).collect();
            others.into_iter().for_each(|other| {
                self.remove(from, other);
            });
        }
        if from.0 == Kind::Leads && link.to.0 == Kind::Contacts {
            let alone = self.to(from, Kind::Contacts).all(|other| other.to == link.to);
            link.main = link.main || alone;
            if link.main {
                self.unset_main(from);
            }
        }
        let old = self.of(from).iter().find(|other| other.to == link.to).cloned();
        if old.as_ref() == Some(&link) {
            return false;
        }
        let back = Link { to: from, ..link.clone() };
        let to = link.to;
        put(self.at.entry(from).or_default(), link);
        put(self.at.entry(to).or_default(), back);
        true
    }

    pub fn remove(&mut self, from: End, to: End) -> bool {
        let was_main = self.of(from).iter().any(|link| link.to == to && link.main);
        let mut removed = false;
        for (one, other) in [(from, to), (to, from)] {
            if let Some(links) = self.at.get_mut(&one) {
                let before = links.len();
                links.retain(|link| link.to != other);
                removed |= links.len() < before;
            }
        }
        if was_main {
            let lead = if from.0 == Kind::Leads { from } else { to };
            self.promote(lead);
        }
        removed
    }

    /// Everything the loser was linked to is linked to the winner.
    pub fn move_over(&mut self, loser: End, winner: End) {
        for link in self.of(loser).to_vec() {
            self.remove(loser, link.to);
            if link.to != winner {
                if link.to.0 == Kind::Leads && loser.0 == Kind::Contacts {
                    self.add(link.to, Link { to: winner, ..link });
                } else {
                    self.add(winner, link);
                }
            }
        }
    }

    fn unset_main(&mut self, lead: End) {
        let contacts: Vec<End> = self.to(lead, Kind::Contacts).map(|link| link.to).collect();
        for contact in contacts {
            self.set_main(lead, contact, false);
        }
    }

    fn promote(&mut self, lead: End) {
        let first = self.to(lead, Kind::Contacts).next().map(|link| link.to);
        if let Some(contact) = first {
            self.set_main(lead, contact, true);
        }
    }

    fn set_main(&mut self, lead: End, contact: End, main: bool) {
        for (one, other) in [(lead, contact), (contact, lead)] {
            for link in self.at.entry(one).or_default().iter_mut().filter(|link| link.to == other) {
                link.main = main;
            }
        }
    }

    /// Each once, from the side that the API counts as the source.
    pub fn all(&self) -> impl Iterator<Item = (End, &Link)> {
        let both = self.at.iter().flat_map(|(from, links)| links.iter().map(|link| (*from, link)));
        both.filter(|(from, link)| *from < link.to)
    }
}

fn put(links: &mut Vec<Link>, link: Link) {
    match links.iter_mut().find(|other| other.to == link.to) {
        Some(old) => *old = link,
        None => links.push(link),
    }
}
