//! Storage on a real PostgreSQL, under the role that serves requests.

mod school;
