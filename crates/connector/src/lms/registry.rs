use std::collections::BTreeMap;
use std::sync::Arc;

use super::LmsConnector;

/// The learning platforms this process knows, by vendor name.
#[derive(Clone, Default)]
pub struct LmsRegistry(BTreeMap<&'static str, Arc<dyn LmsConnector>>);

impl LmsRegistry {
    /// With these; of two with one name the later wins.
    #[must_use]
    pub fn new(connectors: impl IntoIterator<Item = Arc<dyn LmsConnector>>) -> Self {
        Self(connectors.into_iter().map(|connector| (connector.descriptor().vendor, connector)).collect())
    }

    /// The connector of that vendor.
    #[must_use]
    pub fn get(&self, vendor: &str) -> Option<&Arc<dyn LmsConnector>> {
        self.0.get(vendor)
    }

    /// All, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<dyn LmsConnector>> {
        self.0.values()
    }
}

impl std::fmt::Debug for LmsRegistry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
