//! JSON as PHP writes it: one line, everything beyond ASCII escaped, and the slashes too.

use std::fmt::Write;

use super::Tree;

pub fn json(tree: &Tree) -> String {
    let mut out = String::new();
    put(&mut out, tree);
    out
}

fn put(out: &mut String, tree: &Tree) {
    match tree {
        Tree::Null => out.push_str("null"),
        Tree::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Tree::Int(value) => push(out, format_args!("{value}")),
        // A whole number is written without its fraction.
        Tree::Float(value) => push(out, format_args!("{value}")),
        Tree::Text(text) => string(out, text),
        Tree::List(rows) => {
            out.push('[');
            for (at, row) in rows.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                put(out, row);
            }
            out.push(']');
        }
        Tree::Record(fields) => {
            out.push('{');
            for (at, (name, value)) in fields.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                string(out, name);
                out.push(':');
                put(out, value);
            }
            out.push('}');
        }
    }
}

fn string(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '/' => out.push_str("\\/"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            ' '..='~' => out.push(letter),
            _ => {
                for unit in letter.encode_utf16(&mut [0; 2]) {
                    push(out, format_args!("\\u{unit:04x}"));
                }
            }
        }
    }
    out.push('"');
}

fn push(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("a string takes all that is written");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moodle::tree::record;

    #[test]
    fn it_is_what_php_writes() {
        let tree = record().with("name", "Ё/«\"\\\n😀").with("progress", 100.0).with("part", 42.857142857142854).with("none", Tree::Null);
        let told = "{\"name\":\"\\u0401\\/\\u00ab\\\"\\\\\\n\\ud83d\\ude00\",\"progress\":100,\"part\":42.857142857142854,\"none\":null}";
        assert_eq!(json(&tree.into()), told);
    }
}
