use url::Url;

/// What the operator put in the place of a vendor's own hosts (`ZVENO_VENDOR_URLS`): for the sandbox and for tests. What is replaced is replaced whatever host the
/// vendor names in call-backs, tokens and answers, and only there are http and private hosts spoken to.
#[derive(Debug, Clone, Default)]
pub struct Replaced {
    /// Stands for the root of the account, and may have a path.
    pub base_url: Option<Url>,
    /// Stands for the vendor's sign-in: its root, or the page itself.
    pub oauth_url: Option<Url>,
}
