//! What each command does, says and leaves behind.

mod check;
mod documents;
mod feedback;
mod findings;
mod import;
mod import_paths;
mod init;
mod outputs;
mod reference;
mod registry_trouble;
mod report;
mod report_by_name;
mod report_charts;
mod report_docx;
mod speech;
mod status;
mod teaching;
mod template;
