mod login;
mod me;
mod password;
mod refresh;
mod register;
mod sessions;
mod totp;
