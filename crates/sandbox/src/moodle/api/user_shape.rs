//! An account as its readers see it: what they may not see is absent, and nobody says so.

use super::super::call::Call;
use super::super::site::user::{Own, User};
use super::super::tree::{Record, Tree, record};

/// Revision of the theme, part of every picture's address.
const REVISION: u32 = 1_795_190_187;

pub fn picture(url: &str, size: u32) -> String {
    format!("{url}/theme/image.php/boost/core/{REVISION}/u/f{size}")
}

/// How much of an account the caller gets.
#[derive(Debug, Clone, Copy)]
pub struct Sight {
    pub visible: bool,
    pub all_details: bool,
    pub email: bool,
    is_self: bool,
}

/// `course`: where the account is looked at, when it is looked at inside one.
pub fn sight(call: &Call<'_>, user: &User, course: Option<u32>) -> Sight {
    let me = call.rights.user;
    let is_self = me == user.id;
    let can = |capability: &str| match course {
        Some(course) => call.can(course, capability),
        None => call.rights.can(capability),
    };
    // Whoever learns together sees each other's address.
    let together = is_self || call.site.share_a_course(me, user.id, call.now);
    let identity = can("moodle/site:viewuseridentity");
    Sight {
        visible: course.is_some() || together || can("moodle/user:viewdetails"),
        all_details: is_self || can("moodle/user:viewalldetails"),
        email: together || identity || user.id == super::super::tokens::ADMIN || (course.is_some() && can("moodle/course:useremail")),
        is_self,
    }
}

fn filled(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// As the two functions about users tell it.
pub fn whole(call: &Call<'_>, user: &User, sight: Sight) -> Record {
    let (all, own) = (sight.all_details, own_fields(&user.fields, true));
    let shown = record()
        .with("id", user.id)
        .with_if(all, "username", &user.username)
        .with("firstname", &user.firstname)
        .with("lastname", &user.lastname)
        .with("fullname", user.fullname())
        .with_if(sight.email, "email", &user.email)
        .with_some("phone1", filled(&user.phone1).filter(|_| all))
        .with_if(all, "department", &user.department)
        .with_some("institution", filled(&user.institution).filter(|_| all))
        .with_some("idnumber", filled(&user.idnumber).filter(|_| all))
        .with("firstaccess", user.firstaccess)
        .with("lastaccess", user.lastaccess)
        .with_if(all, "auth", &user.auth)
        .with("suspended", user.suspended)
        .with_if(all, "confirmed", user.confirmed)
        .with_if(all, "lang", &user.lang)
        .with_if(all, "theme", "")
        .with("timezone", "99")
        .with_if(all, "mailformat", 1)
        .with_if(all, "trackforums", 0)
        .with_some("description", filled(&user.description))
        .with_some("descriptionformat", filled(&user.description).map(|_| 1))
        .with_some("city", filled(&user.city))
        .with_some("country", filled(&user.country))
        .with("profileimageurlsmall", picture(call.url, 2))
        .with("profileimageurl", picture(call.url, 1))
        .with("customfields", own);
    let preference = |name: &str, value: Tree| Tree::from(record().with("name", name).with("value", value));
    let preferences = vec![
        preference("auth_manual_passwordupdatetime", user.timecreated.to_string().into()),
        preference("last_time_enrolments_synced", call.now.to_string().into()),
        preference("_lastloaded", call.now.into()),
    ];
    shown.with_if(sight.is_self, "preferences", preferences)
}

/// A menu and a tick have defaults; what else was never filled in is absent.
pub fn own_fields(own: &Own, with_display: bool) -> Tree {
    let mut fields = Vec::new();
    let mut put = |kind: &str, name: &str, shortname: &str, value: String, display: String| {
        let field = record()
            .with("type", kind)
            .with("value", value)
            .with_if(with_display, "displayvalue", display)
            .with("name", name)
            .with("shortname", shortname);
        fields.push(field.into());
    };
    if let Some(contract) = &own.contract {
        put("text", "Номер договора", "contract", contract.clone(), contract.clone());
    }
    let shift = own.shift.clone().unwrap_or_else(|| "No".to_owned());
    put("menu", "Смена", "shift", shift.clone(), shift);
    let consent = own.consent.unwrap_or_default();
    let (value, display) = if consent { ("1", "Yes") } else { ("0", "No") };
    put("checkbox", "Согласие на обработку данных", "consent", value.to_owned(), display.to_owned());
    if let Some(at) = own.enrolledon {
        let day = chrono::DateTime::from_timestamp(at + 3 * 3_600, 0).unwrap_or_default().format("%-d %B %Y").to_string();
        put("datetime", "Дата зачисления", "enrolledon", at.to_string(), day);
    }
    Tree::List(fields)
}
