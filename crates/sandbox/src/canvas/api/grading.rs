//! Grades given: one, or many in a job that runs by itself.

use serde_json::{Value, json};

use super::assignments;
use crate::canvas::call::{Answer, Call, Reply};
use crate::canvas::find;
use crate::canvas::problem::Problem;
use crate::canvas::show::work as show;
use crate::canvas::site::Site;
use crate::canvas::site::edit::{Grade, Hand};
use crate::canvas::site::events::Job;
use crate::canvas::site::work::Assignment;

fn score(assignment: &Assignment, posted: Option<&str>) -> Result<Option<Option<f64>>, Problem> {
    let unreadable = || Problem::bad("invalid grade");
    posted.map(|posted| show::points(assignment, posted).ok_or_else(unreadable)).transpose()
}

pub fn one(site: &mut Site, call: &Call<'_>) -> Answer {
    let assignment = assignments::named(site, call, "assignment_id")?;
    call.needs(call.manages(site, assignment.course_id))?;
    let (id, course) = (assignment.id, assignment.course_id);
    let user = site.find_user(call.arg("user_id"), call.me).filter(|user| site.is_student(user.id, course)).ok_or_else(Problem::not_found)?.id;
    let given = call.object("submission");
    let posted = given.has("posted_grade").then(|| given.text("posted_grade").unwrap_or_default());
    let grade = Grade {
        score: score(assignment, posted.as_deref())?,
        excused: given.flag("excuse"),
        late_policy_status: given.text("late_policy_status"),
        comment: call.object("comment").text("text_comment"),
        grader: i64::try_from(call.me).ok(),
    };
    let mut hand = Hand::at(call.now);
    site.grade(id, user, grade, &mut hand).ok_or_else(Problem::not_found)?;
    let (assignment, submission) = site.assignments.get(&id).zip(site.submissions.get(&(id, user))).ok_or_else(Problem::not_found)?;
    Ok(Reply::ok(show::submission(site, assignment, submission, call)).wrote(hand.effects))
}

/// `grade_data[assignment][student][posted_grade]`. The grades are there at once; the job only says so later.
pub fn many(site: &mut Site, call: &Call<'_>) -> Answer {
    let course = call.managed(site)?.id;
    let mut hand = Hand::at(call.now);
    let data = call.params.get("grade_data").and_then(Value::as_object).ok_or_else(|| Problem::bad("'grade_data' parameter required"))?;
    for (assignment, students) in data {
        let found = find::number(assignment).and_then(|id| site.assignments.get(&id)).filter(|one| one.course_id == course);
        let assignment = found.ok_or_else(Problem::not_found)?.clone();
        for (student, given) in students.as_object().into_iter().flatten() {
            let Some(user) = site.find_user(student, call.me).map(|user| user.id) else { continue };
            let posted = given["posted_grade"].as_str().map(str::to_owned).or_else(|| given["posted_grade"].as_f64().map(|score| score.to_string()));
            let excused = given["excuse"].as_bool().or_else(|| given["excuse"].as_str().map(|text| text == "true" || text == "1"));
            let grade = Grade { score: score(&assignment, posted.as_deref())?, excused, grader: i64::try_from(call.me).ok(), ..Grade::default() };
            site.grade(assignment.id, user, grade, &mut hand);
        }
    }
    let job = Job {
        id: site.next("progress"),
        course_id: course,
        user_id: call.me,
        tag: "submissions_update".to_owned(),
        looks: 0,
        created_at: call.now,
        updated_at: call.now,
    };
    let shown = progress(&job, call);
    site.jobs.insert(job.id, job);
    Ok(Reply::ok(shown).wrote(hand.effects))
}

/// Looking moves it on.
pub fn look(site: &mut Site, call: &Call<'_>) -> Answer {
    let id = find::number(call.arg("id")).ok_or_else(Problem::not_found)?;
    let job = site.jobs.get_mut(&id).ok_or_else(Problem::not_found)?;
    call.needs(call.admin || job.user_id == call.me)?;
    job.looks += 1;
    job.updated_at = call.now;
    Ok(Reply::ok(progress(job, call)))
}

fn progress(job: &Job, call: &Call<'_>) -> Value {
    let (state, completion) = match job.looks {
        0 => ("queued", json!(0)),
        1 => ("running", json!(50)),
        _ => ("completed", json!(100)),
    };
    json!({
        "id": job.id, "context_id": job.course_id, "context_type": "Course", "user_id": job.user_id, "tag": job.tag, "completion": completion,
        "workflow_state": state, "created_at": job.created_at, "updated_at": job.updated_at, "message": null, "results": null,
        "url": call.url(&format!("api/v1/progress/{}", job.id)),
    })
}
