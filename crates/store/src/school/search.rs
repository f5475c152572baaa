//! What a person types into a search box, made into patterns for the trigram index.

use domain::text;
use uuid::Uuid;

use crate::{Result, TenantTx};

/// `LIKE` patterns over the lower-case search text of contacts («name e-mails phones»).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Every one must match: the words, in any order.
    pub all: Vec<String>,
    /// Enough on its own: the same digits as a phone is stored.
    pub or: Option<String>,
}

/// What is typed beyond these is left aside: it narrows the answer no further.
const MOST_WORDS: usize = 5;
const MOST_CHARACTERS: usize = 100;

impl Pattern {
    /// `None` when nothing is left to look for. Digits typed as a phone (`8 (900) 000-00-01`) lose their formatting, and a leading 8 also counts as the
    /// +7 it stands for.
    #[must_use]
    pub fn of(typed: &str) -> Option<Self> {
        let typed = &text::clip(&text::line(typed), MOST_CHARACTERS);
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let is_phone = digits.len() >= 3 && typed.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "+-()–".contains(c));
        if is_phone {
            let or = digits.strip_prefix('8').filter(|rest| rest.len() >= 3).map(|rest| format!("%+7{rest}%"));
            return Some(Self { all: vec![format!("%{digits}%")], or });
        }
        let folded: String = typed.to_lowercase().chars().map(|c| if c == 'ё' { 'е' } else { c }).collect();
        let all: Vec<String> = folded.split_whitespace().take(MOST_WORDS).map(|word| format!("%{}%", literal(word))).collect();
        (!all.is_empty()).then_some(Self { all, or: None })
    }
}

/// Wildcards of `LIKE` stand for themselves.
fn literal(word: &str) -> String {
    let mut escaped = String::with_capacity(word.len());
    for c in word.chars() {
        if matches!(c, '%' | '_' | '\\') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// How the rows that match a pattern are to be found.
///
/// What is found often («ова») fills a page from the next few rows of a list in its own order; what is found seldom comes fast from the trigram index.
/// Either way alone takes a third of a second for the other's patterns in a school of 200,000.
#[derive(Clone, Copy)]
pub(super) enum Search<'a> {
    /// Among the next rows of the list, that many: it may miss what is further on, so only a full page of it counts.
    Near(&'a Pattern, usize),
    /// Among these students, who are all that match.
    Among(&'a [Uuid]),
    Everywhere(&'a Pattern),
}

/// A look at the next rows that costs less than asking the index.
pub(super) const GLANCE: usize = 1_000;
/// A look for what matches too often to be collected first.
pub(super) const LOOK: usize = 4_000;
const FEW: i32 = 3_000;

/// All students that match, or `None` when they are too many to collect.
pub(super) async fn few(tx: &mut TenantTx, pattern: &Pattern) -> Result<Option<Vec<Uuid>>> {
    let ids = sqlx::query_scalar!(r#"select id as "id!" from search_students($1, $2, $3)"#, &pattern.all, pattern.or, FEW + 1)
        .fetch_all(tx.connection())
        .await?;
    Ok(if i64::try_from(ids.len()).is_ok_and(|found| found <= i64::from(FEW)) { Some(ids) } else { None })
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn what_is_typed_becomes_patterns() {
        for (typed, all, or) in [
            ("Пётр  САВИН", &["%петр%", "%савин%"][..], None),
            ("8 (900) 000-00", &["%890000000%"], Some("%+790000000%")),
            ("+7 900", &["%7900%"], None),
            ("812", &["%812%"], None),
            ("A_b%@Example.test", &["%a\\_b\\%@example.test%"], None),
            ("\\", &["%\\\\%"], None),
            ("12", &["%12%"], None),
        ] {
            let pattern = Pattern::of(typed).expect(typed);
            assert_eq!((pattern.all.iter().map(String::as_str).collect::<Vec<_>>().as_slice(), pattern.or.as_deref()), (all, or), "{typed}");
        }
        assert_eq!(Pattern::of(" \0 "), None);
    }
}
