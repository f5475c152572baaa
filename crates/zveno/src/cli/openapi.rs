use crate::failure::Failure;

pub fn run() -> Result<(), Failure> {
    print!("{}", api::openapi_json());
    Ok(())
}
