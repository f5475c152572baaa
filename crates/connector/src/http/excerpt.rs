use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

/// Describes an answer for an error or a log: enough to recognise it by, no secret, and of JSON no values, since those are people's data.
#[must_use]
pub fn excerpt(body: &[u8], secrets: &[&SecretString]) -> String {
    let text = String::from_utf8_lossy(body);
    let trimmed = text.trim_start_matches('\u{feff}').trim();
    if trimmed.is_empty() {
        return "an empty answer".to_owned();
    }
    if trimmed.starts_with(['{', '[']) {
        return json_outline(trimmed);
    }
    redact(&domain::text::clip(&visible(trimmed), 160), secrets)
}

/// Takes secrets out of a text.
#[must_use]
pub fn redact(text: &str, secrets: &[&SecretString]) -> String {
    secrets
        .iter()
        .map(|secret| secret.expose_secret())
        .filter(|secret| secret.len() >= 4)
        .fold(text.to_owned(), |text, secret| text.replace(secret, "[redacted]"))
}

fn json_outline(text: &str) -> String {
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Object(map)) => {
            let keys: Vec<&str> = map.keys().take(12).map(String::as_str).collect();
            domain::text::clip(&format!("JSON object with {}", keys.join(", ")), 160)
        }
        Ok(_) => "JSON that is no object".to_owned(),
        Err(error) if error.is_eof() => format!("JSON cut off after {} bytes", text.len()),
        Err(error) => format!("malformed JSON at line {}, column {}", error.line(), error.column()),
    }
}

/// The text of a HTML page or of anything else, in one line.
fn visible(text: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in text.chars().take(4000) {
        match c {
            '<' => {
                inside = true;
                out.push(' ');
            }
            '>' if inside => inside = false,
            _ if !inside => out.push(c),
            _ => {}
        }
    }
    let line = domain::text::line(&out);
    if line.is_empty() { "markup without text".to_owned() } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_personal_and_no_secret_is_kept() {
        let key = SecretString::from("very-secret-key");
        for (body, expected) in [
            ("", "an empty answer"),
            (r#"{"name":"Иванов","phone":1}"#, "JSON object with name, phone"),
            (r#"[{"name":"Иванов"}]"#, "JSON that is no object"),
            (r#"{"items":[{"name":"Ив"#, "JSON cut off after 23 bytes"),
            (r#"{"items":]"#, "malformed JSON at line 1, column 10"),
            ("<html><h1>502  Bad\nGateway</h1></html>", "502 Bad Gateway"),
            ("<br/>", "markup without text"),
            ("key very-secret-key is wrong", "key [redacted] is wrong"),
        ] {
            assert_eq!(excerpt(body.as_bytes(), &[&key]), expected, "{body}");
        }
    }
}
