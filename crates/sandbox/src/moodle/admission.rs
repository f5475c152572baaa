//! Who is let in: the token, its account, its service.

use super::functions::{self, Function};
use super::problem::Problem;
use super::rights::Rights;
use super::settings::Settings;
use super::site::user::User;
use super::tokens::{READ_ONLY, Service, State as Standing, Token};

/// What the service holds of what the site has.
pub fn held(service: Service, settings: &Settings) -> Vec<&'static Function> {
    let all = functions::ALL.iter().filter(|function| !settings.forbidden_functions.iter().any(|name| name == function.name));
    all.filter(|function| service != Service::ReadOnly || READ_ONLY.contains(&function.name)).collect()
}

/// Everything that is asked of a token before anybody looks at the function.
pub fn admitted(token: &Token, user: Option<&User>, rights: Rights<'_>) -> Result<(), Problem> {
    match token.state {
        Standing::Expired => return Err(Problem::access("Invalid token - token expired - check validuntil time for the token")),
        Standing::IpLocked => {
            return Err(Problem::access("Invalid service - IP:192.0.2.10 is not supported - check this allowed user"));
        }
        Standing::Good | Standing::NotAllowed => {}
    }
    let user = user.ok_or_else(Problem::token)?;
    let refused = |code, why: &str| Err(Problem::moodle(code, format!("Refused web service access for {why} username: {}", user.username)));
    if user.deleted {
        return refused("wsaccessuserdeleted", "deleted");
    }
    if !user.confirmed {
        return refused("wsaccessuserunconfirmed", "unconfirmed");
    }
    if user.suspended {
        return refused("wsaccessusersuspended", "suspended");
    }
    if user.auth == "nologin" {
        return refused("wsaccessusernologin", "nologin authentication");
    }
    if !rights.can("webservice/rest:use") {
        return Err(Problem::access("You are not allowed to use the rest protocol (missing capability: webservice/rest:use)"));
    }
    Ok(())
}

/// One refusal for many reasons.
pub fn not_in_service(name: &str) -> String {
    let reasons = [
        "There could be multiple reasons for this:",
        "1. The service linked to the user token does not contain the function.",
        "2. The service is user-restricted and the user is not listed.",
        "3. The service is IP-restricted and the user IP is not listed.",
        "4. The service is time-restricted and the time has expired.",
        "5. The token is time-restricted and the time has expired.",
        "6. The service requires a specific capability which the user does not have.",
        "7. The function is called with username/password (no user token is sent)",
        "and none of the services has the function to allow the user.",
        "These settings can be found in Administration > Site administration",
        "> Server > Web services > External services and Manage tokens.",
    ];
    let lines = reasons.map(|line| format!("\n{}{line}", " ".repeat(21)));
    format!("Access to the function {name}() is not allowed.{}", lines.concat())
}
