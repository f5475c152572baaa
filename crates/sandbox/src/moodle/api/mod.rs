//! The functions of the site, one file for each or for those that belong together.

pub mod activities;
pub mod activity_status;
pub mod bundle;
pub mod categories;
pub mod contents;
pub mod course_completion;
pub mod courses;
pub mod courses_by_field;
pub mod create_users;
pub mod enrolled;
pub mod events;
pub mod grades;
pub mod groups;
pub mod manual_enrol;
pub mod module_shape;
pub mod site_info;
pub mod tick;
pub mod update_users;
pub mod updates;
pub mod user_shape;
pub mod users;
pub mod users_courses;
