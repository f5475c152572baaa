//! The sentences, one file a language: `code → [title, detail]`, and `field → { code → detail }`.

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::locale::Locale;
use serde::Deserialize;

#[derive(Deserialize)]
struct Catalogue {
    problems: HashMap<String, (String, String)>,
    fields: HashMap<String, String>,
}

static RU: LazyLock<Catalogue> = LazyLock::new(|| read(include_str!("ru.json")));
static EN: LazyLock<Catalogue> = LazyLock::new(|| read(include_str!("en.json")));

fn read(file: &str) -> Catalogue {
    serde_json::from_str(file).expect("the catalogue is checked by its test")
}

fn of(locale: Locale) -> &'static Catalogue {
    match locale {
        Locale::Ru => &RU,
        Locale::En => &EN,
    }
}

/// Title and detail of a problem. A code without a sentence stands for itself: better than nothing, and the test finds it.
pub fn problem(locale: Locale, code: &str, params: &[(&'static str, String)]) -> (String, String) {
    of(locale).problems.get(code).map_or_else(|| (code.to_owned(), code.to_owned()), |(title, detail)| (title.clone(), fill(detail, params)))
}

/// What is wrong with a field.
pub fn field(locale: Locale, code: &str, params: &[(&'static str, String)]) -> String {
    of(locale).fields.get(code).map_or_else(|| code.to_owned(), |detail| fill(detail, params))
}

fn fill(template: &str, params: &[(&'static str, String)]) -> String {
    params.iter().fold(template.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{EN, RU, problem};
    use domain::locale::Locale;

    fn holes(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name)).collect()
    }

    #[test]
    fn both_languages_say_the_same() {
        assert_eq!(RU.problems.keys().collect::<BTreeSet<_>>(), EN.problems.keys().collect::<BTreeSet<_>>());
        assert_eq!(RU.fields.keys().collect::<BTreeSet<_>>(), EN.fields.keys().collect::<BTreeSet<_>>());
        for (code, (_, ru)) in &RU.problems {
            assert_eq!(holes(ru), holes(&EN.problems[code].1), "{code}");
        }
        for (code, ru) in &RU.fields {
            assert_eq!(holes(ru), holes(&EN.fields[code]), "{code}");
        }
    }

    #[test]
    fn values_are_filled_in() {
        let (_, detail) = problem(Locale::En, "rate_limited", &[("seconds", "7".to_owned())]);
        assert!(detail.contains('7'), "{detail}");
    }
}
