use domain::import::Kind;

/// A vendor as data: the connection form and the docs page are drawn from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Descriptor {
    /// Stable name, used in rows and addresses: `alfacrm`.
    pub vendor: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// What is asked for to connect, in the order of the form.
    pub fields: &'static [Field],
    /// How an account's address looks.
    pub url: UrlRule,
    /// In reading order: what a stream's records refer to is brought by an earlier stream.
    pub streams: &'static [StreamDescriptor],
    /// What the vendor bears.
    pub limits: Limits,
}

impl Descriptor {
    /// The stream of that name.
    #[must_use]
    pub fn stream(&self, name: &str) -> Option<&'static StreamDescriptor> {
        self.streams.iter().find(|stream| stream.name == name)
    }
}

/// One input of the connection form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// JSON name: `url`, `email`, `apiKey`.
    pub name: &'static str,
    /// Key of the label in the interface's texts.
    pub label: &'static str,
    /// A regular expression what is typed should match; a hint for the form, never the check.
    pub pattern: &'static str,
    /// Shown as placeholder.
    pub example: &'static str,
    /// Whether it is hidden while typed and encrypted when stored.
    pub secret: bool,
}

/// How an account's address looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UrlRule {
    /// Shown as placeholder.
    pub example: &'static str,
    /// Endings of known hosts, for the form's hint. Others are accepted too.
    pub known_suffixes: &'static [&'static str],
    /// Appended to what is typed without a dot; `None` where a bare name means nothing.
    pub name_suffix: Option<&'static str>,
}

/// One series of pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StreamDescriptor {
    /// Stable name, stored in checkpoints.
    pub name: &'static str,
    /// Kinds of the records it yields; the first is the main one, to which [`crate::Page::total`] refers.
    pub kinds: &'static [Kind],
    /// Read once per remote record of that kind.
    pub parent: Option<Kind>,
    /// Whether it heeds [`crate::Scope::changed_since`].
    pub changed_since: bool,
}

/// What the vendor bears.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Requests in flight per account.
    pub concurrency: u32,
    /// Requests per second the vendor documents; `None` where it documents none and the pace is learnt.
    pub requests_per_second: Option<f64>,
    /// Rows asked for per page.
    pub page_size: u32,
}
