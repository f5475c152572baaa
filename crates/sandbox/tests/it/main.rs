//! The sandbox as its callers see it.

mod amocrm;
mod auth;
mod bitrix24;
mod canvas;
mod control;
mod defaults;
mod faults;
mod limits;
mod mail;
mod moodle;
mod paging;
mod program;
mod scale;
mod school;
mod support;
mod webhooks;
mod writes;
