//! Bitrix24 against its sandbox portal.

mod events;
mod pairs;
mod portal;
mod reading;
mod signing;
mod trouble;
mod writing;
