//! Questions as the vendor takes them: lists and structures in PHP's brackets.

use secrecy::{ExposeSecret, SecretString};
use serde_json::{Map, Value};
use url::form_urlencoded::Serializer;

/// Weights of what travels by itself.
const ALONE: usize = 100;
pub const LARGE: usize = 1000;

/// A function with its arguments.
#[derive(Debug, Clone)]
pub struct Question {
    pub function: &'static str,
    /// How much work the answer is, beside a question about one person; [`LARGE`] when it may be so much that it is better to ask for less than to ask again.
    pub weight: usize,
    arguments: Vec<(String, String)>,
    options: usize,
}

impl Question {
    pub fn new(function: &'static str) -> Self {
        Self { function, weight: 1, arguments: Vec::new(), options: 0 }
    }

    pub fn large(self) -> Self {
        Self { weight: LARGE, ..self }
    }

    /// About a whole course.
    pub fn of_course(self) -> Self {
        Self { weight: 5, ..self }
    }

    /// Never beside others in one request.
    pub fn alone(self) -> Self {
        Self { weight: self.weight.max(ALONE), ..self }
    }

    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.arguments.push((name.to_owned(), value.into()));
        self
    }

    /// Adds to `options`, where a function takes them as names with values.
    pub fn option(mut self, name: &str, value: impl Into<String>) -> Self {
        let at = self.options;
        self.options += 1;
        self.with(&format!("options[{at}][name]"), name).with(&format!("options[{at}][value]"), value)
    }

    pub fn list<'a>(mut self, name: &str, values: impl IntoIterator<Item = &'a String>) -> Self {
        self.arguments.extend(values.into_iter().enumerate().map(|(at, value)| (format!("{name}[{at}]"), value.clone())));
        self
    }

    /// The arguments as a JSON object, for a call inside another.
    pub fn json(&self) -> String {
        let mut object = Value::Object(Map::new());
        for (name, value) in &self.arguments {
            let mut place = &mut object;
            for key in name.split(['[', ']']).filter(|key| !key.is_empty()) {
                // Numbers are keys like others: PHP makes one kind of array of both.
                if !place.is_object() {
                    *place = Value::Object(Map::new());
                }
                place = &mut place[key];
            }
            *place = Value::String(value.clone());
        }
        object.to_string()
    }

    /// The body: the token is in it and not in the address, which servers write into their logs.
    pub fn body(&self, token: &SecretString) -> String {
        let mut form = Serializer::new(String::new());
        form.append_pair("wstoken", token.expose_secret())
            .append_pair("wsfunction", self.function)
            // Without it, the answer is XML.
            .append_pair("moodlewsrestformat", "json")
            .extend_pairs(&self.arguments);
        form.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_are_those_of_php() {
        let token = SecretString::from("0123");
        let question = Question::new("core_x").with("courseid", "5").option("limitfrom", "0").option("sortby", "id");
        let question = question.list("events[courseids]", &["2".to_owned(), "3".to_owned()]);
        let body = question.body(&token);
        let pairs: Vec<String> = url::form_urlencoded::parse(body.as_bytes()).map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(
            pairs.join("&"),
            "wstoken=0123&wsfunction=core_x&moodlewsrestformat=json&courseid=5&options[0][name]=limitfrom&options[0][value]=0\
             &options[1][name]=sortby&options[1][value]=id&events[courseids][0]=2&events[courseids][1]=3"
        );
        assert!(!format!("{question:?}").contains("0123"), "a question knows no token");
    }
}
