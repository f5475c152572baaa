//! What is said on the wire: JSON texts with a `type`.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase", rename_all_fields = "camelCase")]
pub enum FromClient {
    /// First of all, and again with a newer token.
    Auth {
        token: String,
    },
    Subscribe {
        room: String,
        /// The newest event the client has seen; absent: from now on.
        last_event_id: Option<i64>,
    },
    Unsubscribe {
        room: String,
    },
    Ping,
    Pong,
}

#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "lowercase", rename_all_fields = "camelCase")]
pub enum ToClient<'a> {
    Ready {
        last_event_id: i64,
    },
    Subscribed {
        room: &'a str,
    },
    Unsubscribed {
        room: &'a str,
    },
    Event {
        id: i64,
        room: &'a str,
        event: &'a str,
        data: &'a serde_json::Value,
        at: DateTime<Utc>,
    },
    Ping,
    Pong,
    Error {
        code: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        room: Option<&'a str>,
        /// With `too_old`: where to subscribe from, before reading everything anew.
        #[serde(skip_serializing_if = "Option::is_none")]
        last_event_id: Option<i64>,
    },
}

impl ToClient<'_> {
    pub fn error(code: &'static str) -> Self {
        Self::Error { code, room: None, last_event_id: None }
    }

    pub fn text(&self) -> String {
        serde_json::to_string(self).expect("plain strings and numbers")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_clients_say() {
        let read = |text: &str| serde_json::from_str::<FromClient>(text).ok();
        assert_eq!(
            read(r#"{"type":"subscribe","room":"org","lastEventId":7}"#),
            Some(FromClient::Subscribe { room: "org".to_owned(), last_event_id: Some(7) })
        );
        assert_eq!(
            read(r#"{"type":"subscribe","room":"org","lastEventId":null,"more":1}"#),
            Some(FromClient::Subscribe { room: "org".to_owned(), last_event_id: None })
        );
        assert_eq!(read(r#"{"type":"ping"}"#), Some(FromClient::Ping));
        assert_eq!(read(r#"{"type":"shout"}"#), None);
        assert_eq!(read(r#"{"type":"subscribe","room":"org","lastEventId":"7"}"#), None);
    }

    #[test]
    fn says_what_the_contract_says() {
        assert_eq!(ToClient::Ready { last_event_id: 3 }.text(), r#"{"type":"ready","lastEventId":3}"#);
        assert_eq!(ToClient::error("bad_message").text(), r#"{"type":"error","code":"bad_message"}"#);
        assert_eq!(ToClient::Ping.text(), r#"{"type":"ping"}"#);
        let data = serde_json::json!({"kind": "student", "id": "x", "version": 2});
        let at = DateTime::from_timestamp(0, 0).expect("in range");
        assert_eq!(
            ToClient::Event { id: 9, room: "org", event: "student.updated", data: &data, at }.text(),
            r#"{"type":"event","id":9,"room":"org","event":"student.updated","data":{"id":"x","kind":"student","version":2},"at":"1970-01-01T00:00:00Z"}"#
        );
    }
}
