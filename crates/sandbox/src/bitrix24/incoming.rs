//! A call as it arrives: where to, with what, on whose behalf.

use axum::http::{HeaderMap, Method, header};
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::php;

/// Whose word a call goes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Credential {
    Token(String),
    Webhook { user: String, code: String },
}

pub struct Incoming {
    pub method: Method,
    pub path: String,
    pub query: Option<String>,
    /// `crm.deal.list`, in lower case; `None` for a path that names none.
    pub name: Option<String>,
    pub credential: Option<Credential>,
    pub params: Map<String, Value>,
    /// The commands of a batch in the order they were written.
    pub commands: Vec<(String, Value)>,
    /// Whether the body could be read.
    pub readable: bool,
}

impl Incoming {
    pub fn read(method: Method, path: &str, query: Option<&str>, headers: &HeaderMap, body: &[u8], bearer: bool) -> Self {
        let mut params = query.map(php::parse).unwrap_or_default();
        let mut commands = query.map(form_commands).unwrap_or_default();
        let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let looks_like_json = body.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|byte| matches!(byte, b'{' | b'['));
        let mut readable = true;
        if body.iter().all(u8::is_ascii_whitespace) {
        } else if kind.contains("json") || (kind.is_empty() && looks_like_json) {
            match serde_json::from_slice::<Value>(body) {
                Ok(Value::Object(fields)) => params.extend(fields),
                Ok(Value::Array(_)) => {}
                _ => readable = false,
            }
            commands.extend(serde_json::from_slice::<Batch>(body).map(|batch| batch.cmd.0).unwrap_or_default());
        } else if let Ok(text) = std::str::from_utf8(body) {
            params.extend(php::parse(text));
            commands.extend(form_commands(text));
        }
        let (name, webhook) = address(path);
        let bearer = bearer.then(|| bearer_of(headers)).flatten();
        let token = params.get("auth").or_else(|| params.get("access_token")).and_then(Value::as_str).map(str::to_owned);
        let credential = webhook.or_else(|| token.or(bearer).map(Credential::Token));
        Self { method, path: path.to_owned(), query: query.map(str::to_owned), name, credential, params, commands, readable }
    }

    /// The token whose worth is asked for where it was given, which is answered otherwise than by the portal.
    pub fn asks_auth_server_about(&self) -> Option<&str> {
        match &self.credential {
            Some(Credential::Token(token)) if self.path.starts_with("/bitrix24-auth/") && self.name.as_deref() == Some("app.info") => Some(token),
            _ => None,
        }
    }
}

fn bearer_of(headers: &HeaderMap) -> Option<String> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ").map(str::to_owned)
}

/// `/…/rest/{method}` or `/…/rest/{user}/{code}/{method}`.
fn address(path: &str) -> (Option<String>, Option<Credential>) {
    let Some((_, rest)) = path.split_once("/rest/") else { return (None, None) };
    let mut parts: Vec<&str> = rest.split('/').filter(|part| !part.is_empty()).collect();
    let name = match parts.len() {
        1 | 3 => parts.pop().map(|name| name.strip_suffix(".json").unwrap_or(name).to_lowercase()),
        _ => None,
    };
    let webhook = match parts.as_slice() {
        [user, code] => Some(Credential::Webhook { user: (*user).to_owned(), code: (*code).to_owned() }),
        _ => None,
    };
    (name, webhook)
}

/// `cmd[a]=…` in the order of the form.
fn form_commands(text: &str) -> Vec<(String, Value)> {
    let pairs = url::form_urlencoded::parse(text.as_bytes());
    let mut next = 0_usize;
    let commands = pairs.filter_map(|(name, value)| {
        let key = name.strip_prefix("cmd[")?.strip_suffix(']')?;
        let key = if key.is_empty() { (next).to_string() } else { key.to_owned() };
        next += 1;
        Some((key, Value::String(value.into_owned())))
    });
    commands.collect()
}

/// The one object whose order counts; the JSON library keeps none.
#[derive(Debug, Default, Deserialize)]
struct Batch {
    #[serde(default)]
    cmd: Ordered,
}

#[derive(Debug, Default)]
struct Ordered(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Ordered;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("commands")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ordered, A::Error> {
        let mut commands = Vec::new();
        while let Some(entry) = map.next_entry()? {
            commands.push(entry);
        }
        Ok(Ordered(commands))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Ordered, A::Error> {
        let mut commands = Vec::new();
        while let Some(command) = seq.next_element()? {
            commands.push((commands.len().to_string(), command));
        }
        Ok(Ordered(commands))
    }

    fn visit_str<E>(self, _: &str) -> Result<Ordered, E> {
        Ok(Ordered::default())
    }

    fn visit_unit<E>(self) -> Result<Ordered, E> {
        Ok(Ordered::default())
    }

    fn visit_bool<E>(self, _: bool) -> Result<Ordered, E> {
        Ok(Ordered::default())
    }

    fn visit_i64<E>(self, _: i64) -> Result<Ordered, E> {
        Ok(Ordered::default())
    }

    fn visit_u64<E>(self, _: u64) -> Result<Ordered, E> {
        Ok(Ordered::default())
    }

    fn visit_f64<E>(self, _: f64) -> Result<Ordered, E> {
        Ok(Ordered::default())
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Ordered, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Ordered::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_keep_their_order() {
        let body = br#"{"halt":0,"cmd":{"z":"crm.contact.add","a":"crm.deal.add"}}"#;
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, "application/json".parse().expect("a header"));
        let read = Incoming::read(Method::POST, "/bitrix24/rest/1/secret/batch.json", Some("auth=x"), &headers, body, false);
        let keys: Vec<&str> = read.commands.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["z", "a"]);
        assert_eq!(read.name.as_deref(), Some("batch"));
        assert_eq!(read.credential, Some(Credential::Webhook { user: "1".into(), code: "secret".into() }));
    }
}
