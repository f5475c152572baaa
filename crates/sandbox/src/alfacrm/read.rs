//! Lists.

use serde_json::{Map, Value};

use super::Vendor;
use super::entities::{Entity, Look, Scope, Selected, loose, with_entity};
use super::envelope::{self, Failure};
use super::paging::Page;
use super::params::Params;
use super::row::to_buffer;
use super::school::School;
use super::serve::Answer;
use super::settings::Settings;
use super::{dates, entities::lesson::Lesson};

/// What a fault changes about a list.
#[derive(Debug, Clone, Copy, Default)]
pub struct Twist {
    /// The rows of the page before the one asked for.
    pub repeat_page: bool,
    /// Added to `total`.
    pub shift_total: i64,
}

/// A question about one kind.
struct Question<'a> {
    vendor: &'a Vendor,
    settings: &'a Settings,
    branch: Option<u32>,
    entity: &'a str,
    params: &'a Params,
    twist: Twist,
}

impl Vendor {
    pub fn index(&self, branch: Option<u32>, entity: &str, params: &Params, twist: Twist) -> Result<Answer, Failure> {
        let settings = self.settings();
        let question = Question { vendor: self, settings: &settings, branch, entity, params, twist };
        let school = self.school();
        if branch.is_some_and(|branch| !school.has_branch(branch)) {
            return Err(Failure::not_found());
        }
        if entity == "log" {
            return Ok(question.list_values(&school.log.select(params)));
        }
        with_entity!(entity, E => question.list::<E>(&school), else question.list_loose(&school))
    }

    /// `cgi/customer`: the groups of one customer.
    pub fn groups_of_customer(&self, branch: Option<u32>, params: &Params) -> Result<Answer, Failure> {
        if params.query_id("customer_id").is_none() {
            return Err(Failure::missing("customer_id"));
        }
        self.index(branch, "cgi", params, Twist::default())
    }

    /// `calendar/customer`: a bare array of lessons of every status.
    pub fn calendar(&self, branch: Option<u32>, params: &Params) -> Result<Answer, Failure> {
        let customer = params.query_id("id").ok_or_else(|| Failure::missing("id"))?;
        let day = |key: &'static str| {
            let date = params.query(key).and_then(dates::dmy);
            date.ok_or_else(|| Failure::missing(key))
        };
        let (from, to) = (day("date1")?, day("date2")?);
        let school = self.school();
        let settings = self.settings();
        let scope = Scope { school: &school, branch, settings: &settings };
        let mut out = b"[".to_vec();
        let lessons = school.lessons_of(customer).into_iter().map(|at| school.lessons.at(at));
        let wanted = |row: &&Lesson| row.date >= from && row.date <= to && scope.sees(&[row.branch_id]);
        let mut count = 0;
        for lesson in lessons.filter(wanted) {
            if count > 0 {
                out.push(b',');
            }
            lesson.render(&school, Look::default(), &mut out);
            count += 1;
        }
        out.push(b']');
        Ok(Answer { count: Some(count), ..Answer::json(out.into()) })
    }
}

impl Question<'_> {
    fn scope<'a>(&'a self, school: &'a School) -> Scope<'a> {
        Scope { school, branch: self.branch, settings: self.settings }
    }

    fn list<E: Entity>(&self, school: &School) -> Result<Answer, Failure> {
        let key = format!("{}/{:?}/{}", self.entity, self.branch, self.params.fingerprint());
        let found = match self.vendor.lists.get(&key) {
            Some(found) => found,
            None => {
                let found = E::select(&self.scope(school), self.params)?;
                self.vendor.lists.keep(key, &found);
                found
            }
        };
        let look = Look { dates: self.settings.date_style, with_groups: self.params.flag("withGroups").unwrap_or(false) };
        let table = E::table(school);
        Ok(self.page(&found, |at, out| table.at(*at).render(school, look, out)))
    }

    fn list_loose(&self, school: &School) -> Result<Answer, Failure> {
        let kind = loose::kind(self.entity).ok_or_else(Failure::not_found)?;
        let table = school.loose.get(kind.name).ok_or_else(Failure::not_found)?;
        let found: Selected = loose::select(kind, table, &self.scope(school), self.params)?;
        Ok(self.page(&found, |at, out| to_buffer(out, &table.at(*at).fields)))
    }

    fn list_values(&self, values: &[Value]) -> Answer {
        self.page(values, |value, out| to_buffer(out, value))
    }

    fn page<T>(&self, rows: &[T], render: impl Fn(&T, &mut Vec<u8>)) -> Answer {
        let asked = Page::of(self.params, self.settings);
        let shown = match self.twist.repeat_page {
            true => Page { number: asked.number.saturating_sub(1), ..asked },
            false => asked,
        };
        let slice = shown.slice(rows);
        let mut items = Vec::with_capacity(slice.len() * 900);
        for (at, row) in slice.iter().enumerate() {
            if at > 0 {
                items.push(b',');
            }
            render(row, &mut items);
        }
        let total = i64::try_from(rows.len()).unwrap_or(i64::MAX) + self.twist.shift_total;
        let body = envelope::list(total.max(0), slice.len(), asked.number, &items);
        Answer { page: Some(asked.number), count: Some(slice.len()), ..Answer::json(body) }
    }
}

/// A typed row as the JSON object its list shows.
pub fn object<E: Entity>(row: &E, school: &School, look: Look) -> Map<String, Value> {
    let mut text = Vec::new();
    row.render(school, look, &mut text);
    serde_json::from_slice(&text).expect("rows are written as JSON objects")
}
