//! What a caller typed, cleaned and checked. Each check notes what is wrong and goes on, so that one answer names every field.

use domain::text;

use crate::{Error, FieldError, Result};

#[derive(Debug, Default)]
pub struct Checks(Vec<FieldError>);

impl Checks {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn wrong(&mut self, error: FieldError) {
        self.0.push(error);
    }

    /// One line of text, cleaned, 1 to `most` characters.
    pub fn line(&mut self, pointer: &str, typed: &str, most: usize) -> String {
        let clean = text::line(typed);
        if clean.is_empty() {
            self.wrong(FieldError::new(pointer, "required"));
        }
        self.bounded(pointer, clean, most)
    }

    /// One line that may be empty.
    pub fn optional_line(&mut self, pointer: &str, typed: &str, most: usize) -> String {
        self.bounded(pointer, text::line(typed), most)
    }

    /// Several lines that may be empty.
    pub fn paragraph(&mut self, pointer: &str, typed: &str, most: usize) -> String {
        self.bounded(pointer, text::paragraph(typed), most)
    }

    fn bounded(&mut self, pointer: &str, clean: String, most: usize) -> String {
        if clean.chars().count() > most {
            self.wrong(FieldError::new(pointer, "too_long").with("max", most));
        }
        clean
    }

    /// An e-mail address as typed and as compared.
    pub fn email(&mut self, pointer: &str, typed: &str) -> (String, String) {
        let clean = text::line(typed);
        let normal = domain::contact_points::normal_email(&clean).unwrap_or_else(|| {
            self.wrong(FieldError::new(pointer, if clean.is_empty() { "required" } else { "not_an_email" }));
            String::new()
        });
        (clean, normal)
    }

    /// One of a closed set, by its name.
    pub fn one_of<T: std::str::FromStr>(&mut self, pointer: &str, typed: &str) -> Option<T> {
        let value = typed.parse().ok();
        if value.is_none() {
            self.wrong(FieldError::new(pointer, "unknown_value").with("value", text::clip(&text::line(typed), 50)));
        }
        value
    }

    /// # Errors
    /// [`Error::Invalid`] with everything that was noted.
    pub fn finish(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::Invalid(self.0)) }
    }
}
