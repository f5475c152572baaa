//! The rooms a connection listens in, and how far it has told its client about each.

use std::collections::BTreeMap;

use crm::{Actor, Caller};
use store::outbox::Entry;

use super::topics;

/// More rooms than any page has.
const MOST: usize = 50;

struct Place {
    /// The room as the client calls it: `user` or `user:ID`.
    name: String,
    /// The newest event told, or passed over, in this room.
    told: i64,
}

/// By the name that events carry.
#[derive(Default)]
pub struct Rooms(BTreeMap<String, Place>);

/// The room's name on events, when it exists and the caller may enter it.
pub fn admit(room: &str, caller: &Caller) -> Option<String> {
    // A person's own room. An API key acts for the organisation and has none.
    let own = match &caller.actor {
        Actor::User { id, .. } => Some(format!("user:{id}")),
        Actor::ApiKey { .. } => None,
    };
    match room {
        "org" => Some("org".to_owned()),
        "user" => own,
        room => own.filter(|own| own == room),
    }
}

impl Rooms {
    /// False when there are too many already.
    pub fn enter(&mut self, room: String, name: &str, told: i64) -> bool {
        if self.0.len() >= MOST && !self.0.contains_key(&room) {
            return false;
        }
        self.0.insert(room, Place { name: name.to_owned(), told });
        true
    }

    pub fn leave(&mut self, room: &str) {
        self.0.remove(room);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// From where to read on.
    pub fn position(&self) -> i64 {
        self.0.values().map(|place| place.told).min().unwrap_or(i64::MAX)
    }

    /// The name under which the client is to be told of the event, if it is.
    pub fn hears(&self, entry: &Entry, caller: &Caller) -> Option<&str> {
        let place = self.0.get(&entry.room)?;
        let wanted = entry.id > place.told && (entry.room != "org" || topics::may_hear(caller, &entry.data));
        wanted.then_some(place.name.as_str())
    }

    /// Everything up to here has been told or passed over.
    pub fn advance(&mut self, to: i64) {
        for place in self.0.values_mut() {
            place.told = place.told.max(to);
        }
    }

    /// Leaves the rooms whose next events are no longer kept, and returns the client's names of them.
    pub fn leave_behind(&mut self, oldest_kept: i64) -> Vec<String> {
        let lost: Vec<_> =
            self.0.iter().filter(|(_, place)| place.told + 1 < oldest_kept).map(|(room, place)| (room.clone(), place.name.clone())).collect();
        lost.into_iter()
            .map(|(room, name)| {
                self.0.remove(&room);
                name
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use domain::id::{OrgId, UserId};
    use domain::locale::Locale;
    use domain::permissions::Role;
    use uuid::Uuid;

    use super::*;

    fn caller(role: Role) -> Caller {
        let actor = Actor::User { id: UserId(Uuid::from_u128(7)), session: None };
        Caller { org: OrgId(Uuid::from_u128(1)), actor, role, scopes: None, locale: Locale::En, request_id: String::new(), address: None }
    }

    fn entry(id: i64, room: &str, kind: &str) -> Entry {
        let at = DateTime::from_timestamp(0, 0).expect("in range");
        Entry { id, room: room.to_owned(), event: format!("{kind}.updated"), data: serde_json::json!({ "kind": kind }), at }
    }

    #[test]
    fn a_person_enters_the_organisation_and_their_own_room_only() {
        let me = caller(Role::Manager);
        let mine = format!("user:{}", Uuid::from_u128(7));
        assert_eq!(admit("org", &me), Some("org".to_owned()));
        assert_eq!(admit("user", &me), Some(mine.clone()));
        assert_eq!(admit(&mine, &me), Some(mine));
        for foreign in [&format!("user:{}", Uuid::from_u128(8)), "chat:1", "bd-account:1", "", "org ", "user:"] {
            assert_eq!(admit(foreign, &me), None, "{foreign}");
        }
    }

    #[test]
    fn each_event_is_told_once_in_rooms_that_are_entered_at_different_places() {
        let me = caller(Role::Owner);
        let mine = admit("user", &me).expect("own room");
        let mut rooms = Rooms::default();
        rooms.enter("org".to_owned(), "org", 5);
        rooms.enter(mine.clone(), "user", 3);
        assert_eq!(rooms.position(), 3);
        let hears = |rooms: &Rooms, id, room: &str| rooms.hears(&entry(id, room, "student"), &me).map(str::to_owned);
        assert_eq!(hears(&rooms, 4, "org"), None, "told before");
        assert_eq!(hears(&rooms, 4, &mine), Some("user".to_owned()));
        assert_eq!(hears(&rooms, 6, "org"), Some("org".to_owned()));
        assert_eq!(hears(&rooms, 6, "user:other"), None);
        rooms.advance(6);
        assert_eq!(hears(&rooms, 6, "org"), None);
        assert_eq!(rooms.leave_behind(7), Vec::<String>::new());
        assert_eq!(rooms.leave_behind(8), ["org", "user"]);
        assert!(rooms.is_empty());
    }

    #[test]
    fn nobody_hears_of_what_they_may_not_read() {
        let mut rooms = Rooms::default();
        rooms.enter("org".to_owned(), "org", 0);
        let hears = |role, kind| rooms.hears(&entry(1, "org", kind), &caller(role)).is_some();
        assert!(hears(Role::Owner, "migration") && !hears(Role::Teacher, "migration"));
        assert!(hears(Role::Teacher, "student") && !hears(Role::Student, "student"));
        assert!(hears(Role::Viewer, "payment") && !hears(Role::Teacher, "payment"));
        assert!(hears(Role::Student, "organization"));
    }
}
