//! Courses, their sections, and the categories they lie in.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize)]
pub struct Category {
    pub id: u32,
    pub name: String,
    pub idnumber: Option<String>,
    pub parent: u32,
    pub visible: bool,
    pub timemodified: i64,
}

impl Category {
    pub fn depth(&self) -> u32 {
        if self.parent == 0 { 1 } else { 2 }
    }

    pub fn path(&self) -> String {
        if self.parent == 0 { format!("/{}", self.id) } else { format!("/{}/{}", self.parent, self.id) }
    }
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Course {
    pub id: u32,
    #[serde(rename = "categoryid")]
    pub category: u32,
    pub sort_order: u32,
    pub shortname: String,
    /// As a person typed it; answers carry it formatted.
    pub fullname: String,
    pub idnumber: String,
    pub summary: String,
    /// `topics`, `weeks`; `site` for the front page.
    pub format: String,
    pub startdate: i64,
    /// 0 when there is none.
    pub enddate: i64,
    pub visible: bool,
    /// Whether completion is tracked.
    #[serde(rename = "enablecompletion")]
    pub tracks: bool,
    /// 0 none, 1 separate, 2 visible groups.
    pub groupmode: u32,
    pub program_code: String,
    pub timecreated: i64,
    pub timemodified: i64,
    pub sections: Vec<Section>,
    pub groups: Vec<u32>,
    /// Activities that complete the course, all of them; none when it has no criteria.
    pub criteria: Vec<u32>,
    /// The grade item of the total.
    pub total_item: u32,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Section {
    pub id: u32,
    pub number: u32,
    /// `None` is called by its format.
    pub name: Option<String>,
    pub summary: String,
    pub visible: bool,
    /// The subsection it is the inside of.
    pub of_instance: Option<u32>,
    pub modules: Vec<u32>,
}

impl Course {
    pub fn is_weeks(&self) -> bool {
        self.format == "weeks"
    }

    pub fn fullname_shown(&self) -> String {
        formatted(&self.fullname)
    }

    pub fn section_name(&self, section: &Section) -> String {
        match (&section.name, section.number) {
            (Some(name), _) => formatted(name),
            (None, 0) => "General".to_owned(),
            (None, number) if self.is_weeks() => week(self.startdate, number),
            (None, _) => "New section".to_owned(),
        }
    }
}

const DAY: i64 = 86_400;
const MOSCOW: i64 = 3 * 3_600;

/// `17 September - 23 September`.
fn week(start: i64, number: u32) -> String {
    let begin = start + i64::from(number.saturating_sub(1)) * 7 * DAY;
    let day = |at: i64| chrono::DateTime::from_timestamp(at + MOSCOW, 0).unwrap_or_default().format("%-d %B").to_string();
    format!("{} - {}", day(begin), day(begin + 6 * DAY))
}

/// Names as they are shown: tags are gone and `&` is an entity.
pub fn formatted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        let Some(close) = rest[open..].find('>') else { break };
        out.push_str(&rest[..open]);
        rest = &rest[open + close + 1..];
    }
    out.push_str(rest);
    out.replace('&', "&amp;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_formatted() {
        assert_eq!(formatted("Основы Excel <базовый>"), "Основы Excel ");
        assert_eq!(formatted("1С & документы"), "1С &amp; документы");
        assert_eq!(week(1_788_987_600, 2), "17 September - 23 September");
    }
}
