//! What every handler may reach.

use std::ops::Deref;
use std::sync::Arc;

use crm::Context;

use crate::access::Access;
use crate::limits::Limiters;
use crate::{ApiSettings, Live, openapi};

/// Cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<Inner>);

pub struct Inner {
    pub ctx: Context,
    pub engine: sync::Engine,
    /// Absent when another process has the role of telling open pages what changes.
    pub(crate) live: Option<Live>,
    pub settings: ApiSettings,
    pub(crate) limiters: Limiters,
    /// What each operation asks of its caller, from the OpenAPI document.
    pub(crate) access: Access,
}

impl AppState {
    #[must_use]
    pub fn new(ctx: Context, engine: sync::Engine, live: Option<Live>, settings: ApiSettings) -> Self {
        let limiters = Limiters::new(&settings.limits);
        Self(Arc::new(Inner { ctx, engine, live, settings, limiters, access: Access::of(&openapi::document()) }))
    }
}

impl Deref for AppState {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}
