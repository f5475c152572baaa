//! Somebody who is signed in.

use serde_json::{Value, json};
use uuid::Uuid;

use super::{Answer, App};

pub const PASSWORD: &str = "a long and quiet river";

#[derive(Debug, Clone)]
pub struct Person {
    pub token: String,
    pub cookie: String,
    pub id: String,
    pub email: String,
    pub org: Uuid,
}

impl Person {
    pub fn of(answer: &Answer) -> Self {
        Self {
            token: answer.str("/accessToken").to_owned(),
            cookie: answer.cookie(),
            id: answer.str("/user/id").to_owned(),
            email: answer.str("/user/email").to_owned(),
            org: answer.str("/organization/id").parse().expect("an id"),
        }
    }
}

impl App {
    /// A new organisation and its owner.
    pub async fn register(&self, email: &str) -> Person {
        let body = json!({ "organization": "Школа «Звезда»", "name": "Ольга Петрова", "email": email, "password": PASSWORD });
        Person::of(&self.post("/api/auth/register", None, body).await.expect(201))
    }

    pub async fn login(&self, email: &str, password: &str) -> Answer {
        self.post("/api/auth/login", None, json!({ "email": email, "password": password })).await
    }

    /// With the cookie, as the interface does it.
    pub async fn with_cookie(&self, path: &str, cookie: &str) -> Answer {
        let request = self.request(reqwest::Method::POST, path).header("cookie", format!("zveno_refresh={cookie}"));
        Answer::to(request.header("x-zveno-csrf", "1")).await
    }

    /// A colleague in that role, by invitation.
    pub async fn colleague(&self, of: &Person, role: &str) -> Person {
        let email = format!("{role}-{}@example.test", of.org.simple());
        self.post("/api/team/invitations", Some(&of.token), json!({ "email": email, "role": role })).await.expect(201);
        self.work().await;
        let token = self.mailbox.last_to(&email).token_after("/invite/");
        let body = json!({ "name": format!("Colleague {role}"), "password": PASSWORD });
        Person::of(&self.post(&format!("/api/invitations/{token}/accept"), None, body).await.expect(201))
    }

    /// An API key of that person.
    pub async fn api_key(&self, of: &Person, scopes: &[&str]) -> Value {
        self.post("/api/api-keys", Some(&of.token), json!({ "name": "Robot", "scopes": scopes })).await.expect(201).body
    }
}
