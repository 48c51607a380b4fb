//! `htx`: from district files to the provincial report.
pub mod finding;
pub mod model;
pub mod registry;
pub mod rules;
pub mod text;
