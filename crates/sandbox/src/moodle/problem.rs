//! Exceptions as the server tells them. Their HTTP status is 200.

use std::borrow::Cow;

use super::settings::{Language, Settings};
use super::tree::{self, Tree, record};

#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Callers decide by [`Self::code`].
    pub class: &'static str,
    /// Not always a code: a weak password puts HTML here.
    pub code: Cow<'static, str>,
    pub message: String,
    /// Told while the site has debugging on.
    pub debug: Option<String>,
}

const MOODLE: &str = "core\\exception\\moodle_exception";
const PARAMETER: &str = "core\\exception\\invalid_parameter_exception";
const CAPABILITY: &str = "core\\exception\\required_capability_exception";
const RECORD: &str = "dml_missing_record_exception";
const ACCESS: &str = "webservice_access_exception";

pub type Answer = Result<Tree, Problem>;

impl Problem {
    fn new(class: &'static str, code: impl Into<Cow<'static, str>>, message: impl Into<String>) -> Self {
        Self { class, code: code.into(), message: message.into(), debug: None }
    }

    pub fn debug(self, text: impl Into<String>) -> Self {
        Self { debug: Some(text.into()), ..self }
    }

    pub fn moodle(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(MOODLE, code, message)
    }

    /// Of a code that has no text of its own.
    pub fn untold(code: &'static str) -> Self {
        Self::moodle(code, format!("error/{code}"))
    }

    pub fn parameter(debug: impl Into<String>) -> Self {
        Self::new(PARAMETER, "invalidparameter", "Invalid parameter value detected").debug(debug)
    }

    pub fn token() -> Self {
        Self::moodle("invalidtoken", "Invalid token - token not found")
    }

    pub fn access(debug: impl Into<String>) -> Self {
        Self::new(ACCESS, "accessexception", "Access control exception").debug(debug)
    }

    /// `what` is the capability as people read it.
    pub fn capability(what: &str) -> Self {
        Self::new(CAPABILITY, "nopermissions", format!("Sorry, but you do not currently have permissions to do that ({what})."))
    }

    pub fn record(table: &str) -> Self {
        Self::new(RECORD, "invalidrecord", format!("Can't find data record in database table {table}."))
    }

    pub fn user() -> Self {
        Self::new(RECORD, "invaliduser", "Invalid user")
    }

    pub fn module() -> Self {
        Self::new(RECORD, "invalidcoursemodule", "Invalid course module ID")
    }

    pub fn coding(what: &str) -> Self {
        let message = format!("Coding error detected, it must be fixed by a programmer: {what}");
        Self::new("core\\exception\\coding_exception", "codingerror", message)
    }

    pub fn login() -> Self {
        Self::new("core\\exception\\require_login_exception", "requireloginerror", "Course or activity not accessible.")
    }

    pub fn context(course: u32) -> Self {
        let message = format!(
            "You cannot execute functions in the course context (course id:{course}). The context error message was: Course or activity not accessible."
        );
        Self::moodle("errorcoursecontextnotvalid", message)
    }

    pub fn response() -> Self {
        Self::new("core\\exception\\invalid_response_exception", "invalidresponse", "Invalid response value detected")
    }

    pub fn database() -> Self {
        let message = "<p>Error: Database connection failed</p>\n<p>It is possible that the database is overloaded or otherwise not running \
                       properly.</p>\n<p>The site administrator should also check that the database details have been correctly specified in \
                       config.php</p>";
        Self::new("dml_connection_exception", "dbconnectionfailed", message)
    }

    /// Texts of the password policy stand where the code belongs.
    pub fn password(faults: &str) -> Self {
        Self::new(MOODLE, faults.to_owned(), format!("error/{faults}"))
    }

    pub fn json(&self, settings: &Settings) -> String {
        let told = record()
            .with("exception", self.class(settings))
            .with("errorcode", self.code.as_ref())
            .with("message", self.text(settings.language))
            .with_some("debuginfo", self.debug.as_deref().filter(|_| settings.debugging));
        tree::json(&told.into())
    }

    /// As a call inside another tells it: without its class.
    pub fn inner(&self, settings: &Settings) -> String {
        let told = record()
            .with("message", self.text(settings.language))
            .with("errorcode", self.code.as_ref())
            .with("link", settings.site_url.as_str())
            .with("moreinfourl", "")
            .with_some("debuginfo", self.debug.as_deref().filter(|_| settings.debugging));
        tree::json(&told.into())
    }

    pub fn xml(&self, settings: &Settings) -> String {
        let debug = self.debug.as_deref().filter(|_| settings.debugging);
        tree::xml_exception(self.class(settings), &self.code, self.text(settings.language), debug)
    }

    /// Before 4.5 exceptions had no name space.
    fn class(&self, settings: &Settings) -> &'static str {
        let bare = settings.version.as_str() < "2024100700";
        self.class.strip_prefix("core\\exception\\").filter(|_| bare).unwrap_or(self.class)
    }

    fn text(&self, language: Language) -> &str {
        match language {
            Language::En => &self.message,
            Language::Ru => russian(&self.code).unwrap_or(&self.message),
        }
    }
}

fn russian(code: &str) -> Option<&'static str> {
    Some(match code {
        "invalidtoken" => "Неверный ключ — ключ не найден",
        "invalidparameter" => "Обнаружено недопустимое значение параметра",
        "accessexception" => "Исключение контроля доступа",
        "nopermissions" => "К сожалению, у Вас нет прав на это действие.",
        "invalidrecord" => "Не удаётся найти запись в таблице базы данных.",
        "invaliduser" => "Некорректный пользователь",
        "requireloginerror" => "Курс или элемент курса недоступен.",
        "nocriteriaset" => "Для этого курса не заданы критерии завершения",
        "usernotenroled" => "Пользователь не записан на этот курс",
        _ => return None,
    })
}
