//! A look at the site: each function once, on as little as possible.

use connector::Error;
use connector::lms::{Ability, AbilityState, Part, Site};
use serde_json::Value;

use super::client::Client;
use super::form::Question;
use super::site_info::SiteInfo;
use super::{judge, rights, wire};

/// Courses looked into for one that has a learner.
const TRIED_COURSES: usize = 5;
/// Rows asked of a list.
const FEW: &str = "20";

struct Look<'a> {
    client: &'a Client,
    site: std::sync::Arc<SiteInfo>,
    abilities: Vec<Ability>,
}

/// What to try the rest on.
#[derive(Default)]
struct Sample {
    course: Option<String>,
    tracks: Option<bool>,
    learner: Option<String>,
}

pub async fn check(client: &Client) -> Result<Site, Error> {
    let site = client.look().await?;
    let mut look = Look { client, site, abilities: Vec::new() };
    look.put(Part::Site, rights::SITE_INFO, AbilityState::Works);
    look.bundle().await?;
    let courses = look.courses().await?;
    look.categories().await?;
    let sample = look.roster(&courses).await?;
    look.people(&sample).await?;
    look.inside(&sample).await?;
    look.abilities.sort_by_key(|ability| ability.part);
    let Look { site, abilities, .. } = look;
    Ok(Site { key: site.url.clone(), name: site.name.clone(), release: site.release.clone(), user: site.user.clone(), abilities })
}

impl Look<'_> {
    fn put(&mut self, part: Part, call: &'static str, state: AbilityState) {
        self.abilities.push(Ability { part, call, state, permissions: rights::of(call) });
    }

    /// Tries a function; what its answer holds when it works. Only what leaves nothing to say of abilities is an error.
    async fn attempt(&mut self, part: Part, call: &'static str, question: Option<Question>) -> Result<Option<Value>, Error> {
        let function = call.split(' ').next().unwrap_or(call);
        if !self.site.holds(function) {
            self.put(part, call, AbilityState::NotEnabled);
            return Ok(None);
        }
        let Some(question) = question else {
            self.put(part, call, AbilityState::Untried);
            return Ok(None);
        };
        let (state, answer) = match self.client.ask(&question).await {
            Ok(answer) => (AbilityState::Works, Some(answer)),
            Err(Error::Forbidden { what }) if what == function => (AbilityState::NotEnabled, None),
            Err(Error::Forbidden { .. }) => (AbilityState::Denied, None),
            // It answered, only not for what it was tried on.
            Err(Error::Refused { code: judge::NO_CRITERIA | judge::NOT_TRACKED, .. }) => (AbilityState::Works, None),
            Err(Error::NotFound | Error::Refused { code: judge::NO_SUCH_USER, .. }) => (AbilityState::Untried, None),
            Err(error) => return Err(error),
        };
        self.put(part, call, state);
        Ok(answer)
    }

    /// Told only where it is there: without it all is read, only slower.
    async fn bundle(&mut self) -> Result<(), Error> {
        if !self.site.holds(rights::BUNDLE) {
            return Ok(());
        }
        let question = Question::new(rights::BUNDLE).with("requests[0][function]", rights::SITE_INFO);
        self.attempt(Part::Site, rights::BUNDLE, Some(question)).await.map(drop)
    }

    async fn courses(&mut self) -> Result<Vec<Value>, Error> {
        let Some(answer) = self.attempt(Part::Courses, rights::COURSES, Some(Question::new(rights::COURSES))).await? else { return Ok(Vec::new()) };
        let rows = wire::list_in(&answer, "courses", rights::COURSES)?.iter();
        let rows: Vec<Value> = rows.filter(|row| wire::id(wire::get(row, "id")).is_some_and(|id| id != self.site.front_page)).cloned().collect();
        let (inside, outside): (Vec<Value>, Vec<Value>) = rows.into_iter().partition(super::courses::is_entered);
        // A catalogue that can be looked at and not be entered.
        if inside.is_empty()
            && !outside.is_empty()
            && let Some(ability) = self.abilities.last_mut()
        {
            ability.state = AbilityState::Denied;
        }
        if let Some(first) = inside.first() {
            let told = !wire::get(first, "idnumber").is_null();
            self.put(Part::Courses, rights::COURSE_NUMBERS, if told { AbilityState::Works } else { AbilityState::Denied });
        }
        Ok(inside)
    }

    async fn categories(&mut self) -> Result<(), Error> {
        let question = Question::new(rights::CATEGORIES).with("criteria[0][key]", "id").with("criteria[0][value]", "1");
        self.attempt(Part::Courses, rights::CATEGORIES, Some(question)).await.map(drop)
    }

    /// Finds a course with a learner. Of a function that is denied in each course tried, the last says so.
    async fn roster(&mut self, courses: &[Value]) -> Result<Sample, Error> {
        let mut sample = Sample::default();
        let mut email = None;
        let question = |course: &str| {
            let fields = "id,email,roles,lastcourseaccess";
            let question = Question::new(rights::ENROLLED).with("courseid", course).option("limitnumber", FEW).option("sortby", "id");
            question.option("userfields", fields)
        };
        let before = self.abilities.len();
        // Those that track progress first: there is more to try.
        let mut courses: Vec<&Value> = courses.iter().collect();
        courses.sort_by_key(|row| wire::flag(wire::get(row, "enablecompletion")) != Some(true));
        for row in courses.into_iter().take(TRIED_COURSES) {
            let Some(course) = wire::id(wire::get(row, "id")) else { continue };
            self.abilities.truncate(before);
            let answer = self.attempt(Part::Roster, rights::ENROLLED, Some(question(&course))).await?;
            let people = answer.as_ref().map(wire::rows).unwrap_or_default();
            let learns = |row: &&Value| wire::rows(wire::get(row, "roles")).iter().any(|role| wire::get(role, "shortname") == "student");
            let learner = people.iter().find(learns);
            sample = Sample {
                course: Some(course),
                tracks: wire::flag(wire::get(row, "enablecompletion")),
                learner: learner.and_then(|row| wire::id(wire::get(row, "id"))),
            };
            email = learner.map(|row| wire::raw(wire::get(row, "email")).is_some());
            if sample.learner.is_some() {
                break;
            }
        }
        if self.abilities.len() == before {
            self.attempt(Part::Roster, rights::ENROLLED, None).await?;
        }
        if let Some(seen) = email {
            self.put(Part::Roster, rights::EMAILS, if seen { AbilityState::Works } else { AbilityState::Denied });
        }
        let suspended = sample.course.as_deref().map(|course| question(course).option("onlysuspended", "1"));
        self.attempt(Part::Roster, rights::SUSPENDED, suspended).await?;
        Ok(sample)
    }

    /// By a learner where one is known: whoever asks is always seen.
    async fn people(&mut self, sample: &Sample) -> Result<(), Error> {
        let id = sample.learner.clone().unwrap_or_else(|| self.site.user_id.clone());
        let question = Question::new(rights::USERS).with("criteria[0][key]", "id").with("criteria[0][value]", id);
        let answer = self.attempt(Part::People, rights::USERS, Some(question)).await?;
        let Some(answer) = answer else { return Ok(()) };
        let found = wire::rows(wire::get(&answer, "users")).first();
        if found.is_none()
            && let Some(ability) = self.abilities.last_mut()
        {
            ability.state = AbilityState::Denied;
        }
        // One's own are always told.
        if let Some(row) = found.filter(|_| sample.learner.is_some()) {
            let told = !wire::get(row, "username").is_null();
            self.put(Part::People, rights::PERSON_NUMBERS, if told { AbilityState::Works } else { AbilityState::Denied });
        }
        Ok(())
    }

    async fn inside(&mut self, sample: &Sample) -> Result<(), Error> {
        let course = |function| sample.course.as_deref().map(|course| Question::new(function).with("courseid", course));
        let person = |function| course(function).zip(sample.learner.as_deref()).map(|(question, learner)| question.with("userid", learner));
        let tracked = |function| if sample.tracks == Some(false) { None } else { person(function) };
        let contents = course(rights::CONTENTS).map(|question| question.option("excludemodules", "1"));
        self.attempt(Part::Outline, rights::CONTENTS, contents).await?;
        self.attempt(Part::Groups, rights::GROUPS, course(rights::GROUPS)).await?;
        self.attempt(Part::Progress, rights::ACTIVITIES, tracked(rights::ACTIVITIES)).await?;
        self.attempt(Part::Progress, rights::COMPLETION, tracked(rights::COMPLETION)).await?;
        let glance = sample.learner.as_deref().map(super::glance::question);
        self.attempt(Part::Progress, rights::USERS_COURSES, glance).await?;
        self.attempt(Part::Grades, rights::GRADES, person(rights::GRADES)).await?;
        let events = sample.course.as_ref().map(|course| {
            let question = Question::new(rights::EVENTS).list("events[courseids]", [course]);
            question.with("options[userevents]", "0").with("options[siteevents]", "0")
        });
        let answer = self.attempt(Part::Events, rights::EVENTS, events).await?;
        // A course that is refused is a warning here.
        let is_refused = answer.is_some_and(|answer| !wire::rows(wire::get(&answer, "warnings")).is_empty());
        if is_refused && let Some(ability) = self.abilities.last_mut() {
            ability.state = AbilityState::Denied;
        }
        Ok(())
    }
}
