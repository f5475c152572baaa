//! What is known about the request under way, gathered as it becomes known, for the access log and the language of problems.

use std::net::IpAddr;
use std::sync::{Arc, OnceLock};

use crm::accounts::Request;
use domain::locale::Locale;
use uuid::Uuid;

#[derive(Clone)]
pub struct Scope(Arc<Parts>);

pub struct Parts {
    pub request_id: String,
    pub address: Option<IpAddr>,
    /// What `Accept-Language` asks for.
    pub asked: Option<Locale>,
    /// The caller's own language, organisation and id, once authenticated.
    pub caller: OnceLock<(Locale, Uuid, Uuid)>,
}

impl Scope {
    pub fn new(request_id: String, address: Option<IpAddr>, asked: Option<Locale>) -> Self {
        Self(Arc::new(Parts { request_id, address, asked, caller: OnceLock::new() }))
    }

    pub fn locale(&self) -> Locale {
        self.asked.or_else(|| self.caller.get().map(|(locale, ..)| *locale)).unwrap_or_default()
    }

    pub fn request(&self) -> Request {
        Request { request_id: self.request_id.clone(), address: self.address, locale: self.asked }
    }
}

impl std::ops::Deref for Scope {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
