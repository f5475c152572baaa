//! A token for a name and a password.

use connector::Error;
use connector::account::{App, Grant, Method};
use connector::http::{Answer, Body, Failure, HttpClient, Patience, Request, excerpt};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use url::Url;
use url::form_urlencoded::Serializer;

use super::{address, judge, wire};

/// A token belongs to a service, and no function lists them: ours first, then the usual name of one made for integrations, then the one that every site has and that
/// lacks some of what is read.
const SERVICES: [&str; 3] = ["zveno", "sync", "moodle_mobile_app"];
/// `Refused`: none of [`SERVICES`] is there, or open to this account.
pub const NO_SERVICE: &str = "no_service";
/// Says that a token can be had again, by the name and password in the [`App`].
const BY_PASSWORD: &str = "password";

pub struct Asker<'a> {
    pub http: &'a HttpClient,
}

impl Asker<'_> {
    pub async fn sign_in(&self, site: &Url, login: &str, password: &SecretString) -> Result<(App, Grant), Error> {
        for service in SERVICES {
            let app = App { client_id: login.to_owned(), client_secret: password.clone(), redirect_uri: service.to_owned() };
            match self.ask(site, &app).await {
                // The name and the password were right: asking on counts as no failure towards the lock of an account.
                Err(Error::Refused { code: NO_SERVICE, .. }) => {}
                other => return other.map(|grant| (app, grant)),
            }
        }
        Err(Error::Refused { code: NO_SERVICE, reason: format!("none of {}", SERVICES.join(", ")) })
    }

    pub async fn refresh(&self, app: &App, current: &Grant) -> Result<Grant, Error> {
        if current.refresh_token.is_none() {
            return Err(Error::AuthRevoked);
        }
        self.ask(&current.base_url, app).await
    }

    async fn ask(&self, site: &Url, app: &App) -> Result<Grant, Error> {
        let fields = [("username", app.client_id.as_str()), ("password", app.client_secret.expose_secret()), ("service", &app.redirect_uri)];
        let request = Request {
            method: Method::POST,
            url: address::script(site, "login/token.php"),
            label: "login/token",
            headers: Vec::new(),
            body: Body::Form(Serializer::new(String::new()).extend_pairs(fields).finish()),
            first_byte: Patience::PERSON_WAITS.first_byte,
        };
        match self.http.send(request).await.1 {
            Ok(answer) => read(&answer, site, &app.client_secret),
            Err(Failure::Blocked(blocked)) => Err(Error::UrlNotAllowed { reason: blocked.0 }),
            Err(Failure::Redirected(host)) => Err(Error::Moved { host }),
            Err(Failure::Unreachable(detail)) => Err(Error::Unreachable { detail }),
            // A token made for nobody does no harm: the next question is given the same.
            Err(failure) => Err(Error::Temporary { detail: failure.to_string() }),
        }
    }
}

fn read(answer: &Answer, site: &Url, password: &SecretString) -> Result<Grant, Error> {
    let told = || format!("HTTP {}: {}", answer.status, excerpt(&answer.body, &[password]));
    if matches!(answer.status, 404 | 405 | 410) {
        return Err(Error::NotThisVendor { excerpt: told() });
    }
    let body = judge::body(answer).filter(|body| answer.status < 300 && body.is_object()).ok_or_else(|| Error::Temporary { detail: told() })?;
    // Not the shape of the functions' exceptions: the text is in `error`.
    if let Some(code) = wire::get(&body, "errorcode").as_str() {
        return Err(refusal(code));
    }
    let token = wire::raw(wire::get(&body, "token")).map(SecretString::from).ok_or_else(|| Error::Unexpected { excerpt: told() })?;
    Ok(Grant { refresh_token: Some(SecretString::from(BY_PASSWORD)), ..grant(site, token) })
}

fn refusal(code: &str) -> Error {
    let refused = |named| Error::Refused { code: named, reason: domain::text::clip(code, 60) };
    match code {
        // Also what a suspended account is told.
        "invalidlogin" => Error::BadCredentials,
        "servicenotavailable" | "usernotallowed" | "cannotcreatetoken" | "serviceusernotallowed" => refused(NO_SERVICE),
        "enablewsdescription" => refused(judge::SWITCHED_OFF),
        "usernotconfirmed"
        | "passwordisexpired"
        | "restoredaccountresetpassword"
        | "forcepasswordchangenotice"
        | "policyagreement"
        | "sitepolicynotagreed" => refused("account_not_ready"),
        "noguest" => Error::BadCredentials,
        "sitemaintenance" | "upgraderunning" | "dbconnectionfailed" => Error::Temporary { detail: format!("{code} of login/token") },
        _ => refused("sign_in_refused"),
    }
}

/// The grant that a token is.
pub fn grant(site: &Url, token: SecretString) -> Grant {
    Grant { access_token: token, refresh_token: None, expires_at: None, base_url: site.clone(), account_key: None, keep: json!({}) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(status: u16, body: &str) -> Result<String, String> {
        let answer = Answer { status, retry_after: None, headers: Default::default(), body: body.to_owned().into() };
        let site = Url::parse("https://a.test/").expect("an address");
        read(&answer, &site, &SecretString::from("пароль"))
            .map(|grant| grant.access_token.expose_secret().to_owned())
            .map_err(|error| error.code().to_owned())
    }

    #[test]
    fn every_refusal_has_its_meaning() {
        assert_eq!(outcome(200, r#"{"token":"0123456789abcdef","privatetoken":null}"#), Ok("0123456789abcdef".to_owned()));
        for (code, expected) in [
            ("invalidlogin", "bad_credentials"),
            ("servicenotavailable", NO_SERVICE),
            ("usernotallowed", NO_SERVICE),
            ("enablewsdescription", judge::SWITCHED_OFF),
            ("usernotconfirmed", "account_not_ready"),
            ("missingparam", "sign_in_refused"),
            ("dbconnectionfailed", "temporary"),
        ] {
            let body = json!({ "error": "x", "errorcode": code, "stacktrace": null, "debuginfo": null, "reproductionlink": null });
            assert_eq!(outcome(200, &body.to_string()), Err(expected.to_owned()), "{code}");
        }
        for (status, body, expected) in [
            (503, "<html>maintenance</html>", "temporary"),
            (200, "<html>", "temporary"),
            (404, "File not found.", "not_this_vendor"),
            (200, r#"{"privatetoken":null}"#, "unexpected"),
            (200, "[]", "temporary"),
        ] {
            assert_eq!(outcome(status, body), Err(expected.to_owned()), "{status} {body}");
        }
    }
}
