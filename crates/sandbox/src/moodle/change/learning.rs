//! What students do and teachers grade.

use serde_json::{Value, json};

use super::{Changed, Hand, Wanted};
use crate::moodle::site::completion::{FAILED, INCOMPLETE};
use crate::simulated::Refusal;

/// Whoever is named must be there, the activity as the person.
fn pair(hand: &Hand<'_>, wanted: &Wanted) -> Result<(u32, u32, u32), Refusal> {
    let (module, user) = (wanted.number("cmid")?, wanted.number("userid")?);
    match hand.site.modules.get(&module) {
        Some(found) if hand.site.user(user).is_some() => Ok((module, user, found.course)),
        _ => Err(Refusal::not_found(format!("activity {module}, user {user}: no such row"))),
    }
}

/// `data.state` 0 unticks; 1, 2 and 3 complete. A teacher's hand (`by`) leaves no visit behind.
pub fn completions(hand: &mut Hand<'_>, wanted: &Wanted) -> Changed {
    if wanted.op != "update" && wanted.op != "create" {
        return wanted.no_op();
    }
    let (module, user, course) = pair(hand, wanted)?;
    let state = u8::try_from(wanted.number("state")?).ok().filter(|state| *state <= FAILED);
    let state = state.ok_or_else(|| Refusal::bad("data.state must be 0, 1, 2 or 3"))?;
    hand.site.set_completion(module, user, state, wanted.by, hand.now);
    if wanted.by.is_none() {
        hand.seen(course, user);
    }
    hand.settle(course, user);
    Ok((None, json!(hand.site.completion(module, user))))
}

/// `data.grade`; the completion rule of the activity follows.
pub fn grades(hand: &mut Hand<'_>, wanted: &Wanted) -> Changed {
    let (module, user, course) = pair(hand, wanted)?;
    let Some(item) = hand.site.modules.get(&module).and_then(|module| module.grade_item) else {
        return Err(Refusal::bad(format!("activity {module} is not graded")));
    };
    match wanted.op.as_str() {
        "create" | "update" => {
            let raw = wanted.data.get("grade").and_then(Value::as_f64).ok_or_else(|| Refusal::bad("data.grade must be a number"))?;
            let feedback = wanted.data.get("feedback").and_then(Value::as_str).unwrap_or_default();
            hand.site.set_grade(module, user, raw, feedback, hand.now);
            hand.settle(course, user);
            Ok((Some(item), json!(hand.site.grades.get(&(item, user)))))
        }
        "delete" => {
            hand.site.grades.remove(&(item, user));
            hand.site.set_completion(module, user, INCOMPLETE, None, hand.now);
            Ok((Some(item), Value::Null))
        }
        _ => wanted.no_op(),
    }
}

/// A student looks into a course and does nothing there.
pub fn visit(hand: &mut Hand<'_>, wanted: &Wanted) -> Changed {
    let (course, user) = (wanted.number("courseid")?, wanted.number("userid")?);
    if hand.site.enrolment(course, user).is_none() {
        return Err(Refusal::not_found(format!("user {user} is not in course {course}")));
    }
    hand.seen(course, user);
    Ok((None, json!({ "courseid": course, "userid": user, "time": hand.now })))
}

impl Hand<'_> {
    fn seen(&mut self, course: u32, user: u32) {
        let now = self.now;
        if self.site.enrolment(course, user).is_some() {
            self.site.last_access.insert((course, user), now);
        }
        if let Some(user) = self.site.users.get_mut(&user) {
            user.firstaccess = if user.firstaccess == 0 { now } else { user.firstaccess };
            user.lastaccess = now;
        }
    }

    fn settle(&mut self, course: u32, user: u32) {
        if self.settles {
            self.site.settle_course(course, user, self.now);
        }
    }
}
