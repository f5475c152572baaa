//! One received message, decoded for reading.

use chrono::{DateTime, Utc};
use mail_parser::{MessageParser, MessagePart, MimeHeaders, PartType};
use serde::Serialize;

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// Envelope sender and recipients.
    pub from: String,
    pub to: Vec<String>,
    pub subject: String,
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    pub raw: String,
    pub at: DateTime<Utc>,
}

impl Message {
    pub fn read(from: String, to: Vec<String>, raw: &[u8], at: DateTime<Utc>) -> Self {
        let parsed = MessageParser::default().parse(raw);
        let parsed = parsed.as_ref();
        // The library offers one body in place of the other; here each is what was sent.
        let sent = |subtype: &str| {
            parsed?.parts.iter().find_map(|part| match &part.body {
                _ if is_attached(part) => None,
                PartType::Text(text) if subtype == "plain" => Some(text.to_string()),
                PartType::Html(html) if subtype == "html" => Some(html.to_string()),
                _ => None,
            })
        };
        Self {
            from,
            to,
            subject: parsed.and_then(|mail| mail.subject()).unwrap_or("").to_owned(),
            text: sent("plain").unwrap_or_default(),
            html: sent("html"),
            raw: String::from_utf8_lossy(raw).into_owned(),
            at,
        }
    }
}

fn is_attached(part: &MessagePart<'_>) -> bool {
    part.content_disposition().is_some_and(|disposition| disposition.is_attachment())
}
