//! What each command does, says and leaves behind.

mod feedback;
mod import;
mod init;
mod outputs;
mod reference;
mod registry_trouble;
mod report;
mod speech;
mod status;
mod teaching;
