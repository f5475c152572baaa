//! What is wrong with settings that can be read. Each is a sentence that says what to do.

use secrecy::ExposeSecret;

use super::Config;

const SHORTEST_JWT_KEY: usize = 32;

impl Config {
    /// Empty when the program may start.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        if let Err(error) = crm::keys::Keyring::from_settings(&self.security.encryption_keys) {
            problems.push(error.to_string());
        }
        if self.security.jwt_keys.iter().any(|key| key.expose_secret().trim().len() < SHORTEST_JWT_KEY) {
            problems.push(format!("a key in ZVENO_JWT_KEYS is shorter than {SHORTEST_JWT_KEY} characters: make one with `zveno keys new`"));
        }
        if let Some(url) = &self.database.url {
            let scheme = url.expose_secret().split(':').next().unwrap_or_default();
            if !matches!(scheme, "postgres" | "postgresql") {
                problems.push("DATABASE_URL must start with postgres://".to_owned());
            }
        }
        if self.database.connections < 4 {
            problems.push("ZVENO_DATABASE_CONNECTIONS must be at least 4".to_owned());
        }
        for (vendor, pace) in self.outbound.vendor_pace.iter().filter(|(_, pace)| !(0.01..=10_000.0).contains(*pace)) {
            problems.push(format!("ZVENO_VENDOR_PACE: {pace} requests a second for {vendor} are not between 0.01 and 10000"));
        }
        for (name, url) in [("ZVENO_PUBLIC_URL", &self.server.public_url), ("FRONTEND_URL", &self.server.frontend_url)] {
            if url.as_ref().is_some_and(|url| !matches!(url.scheme(), "http" | "https")) {
                problems.push(format!("{name} must start with http:// or https://"));
            }
        }
        problems
    }
}
