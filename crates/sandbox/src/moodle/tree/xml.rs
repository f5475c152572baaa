//! The form of answers for callers that do not ask for JSON.

use super::Tree;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n";

/// A function without a result answers with an empty `RESPONSE`.
pub fn response(tree: &Tree) -> String {
    let mut out = format!("{HEAD}<RESPONSE>\n");
    if *tree != Tree::Null {
        put(&mut out, tree);
    }
    out.push_str("</RESPONSE>\n");
    out
}

pub fn exception(class: &str, code: &str, message: &str, debug: Option<&str>) -> String {
    let debug = debug.map(|debug| format!("<DEBUGINFO>{}</DEBUGINFO>\n", escaped(debug))).unwrap_or_default();
    let (code, message) = (escaped(code), escaped(message));
    format!("{HEAD}<EXCEPTION class=\"{class}\">\n<ERRORCODE>{code}</ERRORCODE>\n<MESSAGE>{message}</MESSAGE>\n{debug}</EXCEPTION>\n")
}

fn put(out: &mut String, tree: &Tree) {
    match tree {
        Tree::Null => out.push_str("<VALUE null=\"null\"/>\n"),
        Tree::Bool(value) => value_of(out, if *value { "1" } else { "0" }),
        Tree::Int(value) => value_of(out, &value.to_string()),
        Tree::Float(value) => value_of(out, &value.to_string()),
        Tree::Text(text) => value_of(out, &escaped(text)),
        Tree::List(rows) => {
            out.push_str("<MULTIPLE>\n");
            rows.iter().for_each(|row| put(out, row));
            out.push_str("</MULTIPLE>\n");
        }
        Tree::Record(fields) => {
            out.push_str("<SINGLE>\n");
            for (name, value) in fields {
                out.push_str("<KEY name=\"");
                out.push_str(name);
                out.push_str("\">");
                put(out, value);
                out.push_str("</KEY>\n");
            }
            out.push_str("</SINGLE>\n");
        }
    }
}

fn value_of(out: &mut String, text: &str) {
    out.push_str("<VALUE>");
    out.push_str(text);
    out.push_str("</VALUE>\n");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
