//! What an answer means. Its status says little: exceptions come with 200.

use connector::Error;
use connector::account::Judgement;
use connector::http::{Answer, excerpt};
use secrecy::SecretString;
use serde_json::Value;

use super::rights;

/// `Refused`: the person is not tracked in the course, their enrolment being suspended, ended or gone.
pub const NOT_TRACKED: &str = "not_tracked";
/// `Refused`: nothing says what completes the course.
pub const NO_CRITERIA: &str = "no_criteria";
/// `Refused`: there is no such account.
pub const NO_SUCH_USER: &str = "no_such_user";
/// `Refused`: an argument the site does not take.
pub const INVALID: &str = "validation";
/// `Refused`: web services, or their REST protocol, are switched off.
pub const SWITCHED_OFF: &str = "web_services_disabled";

/// Judges the answer to that function.
pub fn judge(answer: &Answer, function: &str, secrets: &[&SecretString]) -> Judgement {
    let told = || format!("HTTP {} of {function}: {}", answer.status, excerpt(&answer.body, secrets));
    match answer.status {
        200..=299 => match body(answer) {
            // Cut, XML, a page of some proxy, or a warning of PHP in front of what would have been an answer.
            None => Judgement::Temporary(told()),
            Some(body) => failure(&body, function).unwrap_or(Judgement::Fine),
        },
        429 => Judgement::Limited(answer.retry_after),
        408 | 425 | 500..=599 => Judgement::Temporary(told()),
        403 => Judgement::Failed(Error::Refused { code: SWITCHED_OFF, reason: told() }),
        401 => Judgement::Failed(Error::Forbidden { what: told() }),
        404 | 405 | 410 => Judgement::Failed(Error::NotThisVendor { excerpt: told() }),
        _ => Judgement::Failed(Error::Unexpected { excerpt: told() }),
    }
}

/// The answer as JSON.
pub fn body(answer: &Answer) -> Option<Value> {
    let text = answer.body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&answer.body);
    serde_json::from_slice(text).ok()
}

/// What an exception means; `None` when it is none. No success has a field of that name.
fn failure(body: &Value, function: &str) -> Option<Judgement> {
    body.get("exception")?;
    Some(meaning(body, function))
}

/// What an exception means, also one that is told without its class.
pub fn meaning(exception: &Value, function: &str) -> Judgement {
    let code = exception.get("errorcode").and_then(Value::as_str).unwrap_or_default();
    match code {
        "invalidtoken" => Judgement::TokenRefused,
        // An expired token says this once, whatever it asks for, and is then unknown. Of the function that every service must hold it can mean nothing else.
        "accessexception" if function == rights::SITE_INFO => Judgement::TokenRefused,
        "accessexception" => Judgement::Failed(Error::Forbidden { what: function.to_owned() }),
        _ if code.starts_with("wsaccessuser") => Judgement::Failed(Error::AuthRevoked),
        "sitemaintenance" | "upgraderunning" | "dbconnectionfailed" | "dmlreadexception" | "dmlwriteexception" | "locktimeout" | "cannotgetlock" => {
            Judgement::Temporary(format!("{code} of {function}"))
        }
        "nocriteriaset" => refused(NO_CRITERIA, code),
        "usernotenroled" | "notenroled" => refused(NOT_TRACKED, code),
        "invaliduser" | "invaliduserid" | "userdeleted" | "usernotexist" => refused(NO_SUCH_USER, code),
        "invalidrecord" | "invalidrecordunknown" | "invalidcourse" | "invalidcourseid" | "unknowncourse" | "cannotfindcourse" => {
            Judgement::Failed(Error::NotFound)
        }
        "nopermissions"
        | "nopermission"
        | "requireloginerror"
        | "errorcoursecontextnotvalid"
        | "cannotviewreport"
        | "nopermissiontoviewgrades"
        | "nopermissiontoshow"
        | "accessdenied"
        | "notingroup"
        | "coursehidden"
        | "usernotincourse" => Judgement::Failed(Error::Forbidden { what: rights::named(function) }),
        "enablewsdescription" => refused(SWITCHED_OFF, code),
        "invalidparameter" | "errorinvalidparam" | "codingerror" | "invaliduserfield" | "keyalreadyset" => refused(INVALID, code),
        "" => Judgement::Failed(Error::Unexpected { excerpt: format!("{function}: an exception without a code") }),
        // Not always a code: plugins, and the password policy, put texts here.
        other => Judgement::Failed(Error::Unexpected { excerpt: format!("{function}: {}", domain::text::clip(&super::text::plain(other), 120)) }),
    }
}

fn refused(code: &'static str, said: &str) -> Judgement {
    Judgement::Failed(Error::Refused { code, reason: said.to_owned() })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn verdict(status: u16, body: &str, function: &str) -> String {
        let answer = Answer { status, retry_after: None, headers: Default::default(), body: body.to_owned().into() };
        match judge(&answer, function, &[]) {
            Judgement::Fine => "fine".to_owned(),
            Judgement::TokenRefused => "token".to_owned(),
            Judgement::Limited(_) => "limited".to_owned(),
            Judgement::Closed(_) => "closed".to_owned(),
            Judgement::Temporary(_) => "temporary".to_owned(),
            Judgement::Failed(Error::Forbidden { what }) => what,
            Judgement::Failed(error) => error.code().to_owned(),
        }
    }

    #[test]
    fn every_code_has_its_meaning() {
        for (function, code, expected) in [
            (rights::ENROLLED, "invalidtoken", "token"),
            (rights::SITE_INFO, "accessexception", "token"),
            (rights::ENROLLED, "accessexception", rights::ENROLLED),
            (rights::GROUPS, "nopermissions", "moodle/course:managegroups, moodle/course:viewhiddengroups"),
            (rights::COMPLETION, "cannotviewreport", "report/completion:view"),
            (rights::CONTENTS, "requireloginerror", "moodle/course:view, moodle/course:viewhiddencourses, moodle/course:viewhiddenactivities"),
            ("plugin_own_function", "nopermissions", "plugin_own_function"),
            (rights::CONTENTS, "invalidrecord", "not_found"),
            (rights::CONTENTS, "invalidcourseid", "not_found"),
            (rights::ACTIVITIES, "invaliduser", NO_SUCH_USER),
            (rights::COMPLETION, "nocriteriaset", NO_CRITERIA),
            (rights::COMPLETION, "usernotenroled", NOT_TRACKED),
            (rights::CONTENTS, "sitemaintenance", "temporary"),
            (rights::CONTENTS, "upgraderunning", "temporary"),
            (rights::CONTENTS, "dbconnectionfailed", "temporary"),
            (rights::CONTENTS, "wsaccessusersuspended", "auth_revoked"),
            (rights::CONTENTS, "invalidparameter", INVALID),
            (rights::CONTENTS, "invalidresponse", "unexpected"),
            (rights::CONTENTS, "<div>Пароль слишком прост</div>", "unexpected"),
        ] {
            for class in ["core\\exception\\moodle_exception", "moodle_exception"] {
                let body = json!({ "exception": class, "errorcode": code, "message": "Неверный ключ — ключ не найден" }).to_string();
                assert_eq!(verdict(200, &body, function), expected, "{function} {code}");
            }
        }
    }

    #[test]
    fn the_status_tells_only_what_the_web_server_says() {
        for (status, body, expected) in [
            (200, "[]", "fine"),
            (200, "null", "fine"),
            (200, r#"{"users":[],"warnings":[]}"#, "fine"),
            (200, r#"{"errorcode":"a field of somebody's"}"#, "fine"),
            (200, r#"{"exception":"TypeError","message":"x"}"#, "unexpected"),
            (200, "", "temporary"),
            (200, r#"[{"id":2,"fulln"#, "temporary"),
            (200, "<?xml version=\"1.0\"?><EXCEPTION/>", "temporary"),
            (200, "<br />\n<b>Warning</b>: x in y on line 1<br />[]", "temporary"),
            (403, "", SWITCHED_OFF),
            (404, "File not found.", "not_this_vendor"),
            (413, "<html>", "unexpected"),
            (429, "", "limited"),
            (500, "", "temporary"),
            (502, "<html>Bad Gateway</html>", "temporary"),
            (503, "<!DOCTYPE html><title>Учебный центр under maintenance</title>", "temporary"),
        ] {
            assert_eq!(verdict(status, body, rights::COURSES), expected, "{status} {body}");
        }
    }
}
