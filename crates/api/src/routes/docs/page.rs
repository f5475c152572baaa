//! The frame: contents by tag, and one block an operation.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;

use super::operation::{Operation, operation};

pub fn page(document: &Value) -> String {
    let mut by_tag: BTreeMap<&str, Vec<Operation>> = BTreeMap::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for (method, one) in item.as_object().into_iter().flatten() {
            by_tag.entry(one["tags"][0].as_str().unwrap_or("other")).or_default().push(Operation { method, path, one, document });
        }
    }
    let mut contents = String::new();
    let mut blocks = String::new();
    for (tag, operations) in &by_tag {
        // Writing into a string cannot fail.
        let _ = write!(contents, "<a href=\"#{tag}\">{tag}</a>", tag = escape(tag));
        let _ = write!(blocks, "<h2 id=\"{tag}\">{tag}</h2>", tag = escape(tag));
        for one in operations {
            blocks.push_str(&operation(one));
        }
    }
    let info = &document["info"];
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Zveno API</title>\
         <link rel=\"stylesheet\" href=\"/api/docs/docs.css\"><script src=\"/api/docs/docs.js\" defer></script></head><body>\
         <header><h1>Zveno API <small>{version}</small></h1><p>{description}</p><p><a href=\"/api/openapi.json\">openapi.json</a></p>\
         <label>Access token or API key <input id=\"token\" type=\"password\" autocomplete=\"off\" spellcheck=\"false\"></label>\
         <nav aria-label=\"Contents\">{contents}</nav></header><main>{blocks}</main></body></html>",
        version = escape(info["version"].as_str().unwrap_or_default()),
        description = escape(info["description"].as_str().unwrap_or_default()),
    )
}

pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn every_operation_has_its_block() {
        let document = serde_json::to_value(crate::openapi::document()).expect("plain data");
        let operations: usize = document["paths"].as_object().expect("paths").values().map(|item| item.as_object().expect("an item").len()).sum();
        let page = page(&document);
        assert_eq!(page.matches("<details class=\"operation\"").count(), operations);
        assert!(!page.contains("<script>") && !page.contains(" style="), "nothing inline: the policy would refuse it");
    }
}
