//! The connectors against simulated vendors: the sandbox program, and small scripted servers for what the sandbox does not do.

mod amocrm;
mod bitrix24;
mod canvas;
mod client;
mod fixtures;
mod left_out;
mod logs;
mod moodle;
mod program;
mod refused_list;
mod sandbox;
mod scripted;
mod setup;
