//! Why a workbook cannot be marked in place.

use crate::text::{Phrase, Text, text};
use std::fmt;
use std::io;

/// What ends the patching of a workbook.
#[derive(Debug)]
pub enum Stop {
    /// It is not made so that it can be patched; another can be written instead.
    Refused(Phrase),
    /// What was made could not be written.
    Output(io::Error),
}

impl Stop {
    /// It cannot be patched, for this reason.
    pub fn refused(why: Text) -> Self {
        Stop::Refused(why.into())
    }

    /// What was made could not be put into its package.
    pub fn output(error: zip::result::ZipError) -> Self {
        Stop::Output(error.into())
    }

    /// Copying stopped: at what was read, or at what was written.
    pub fn copying(error: io::Error) -> Self {
        use io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
        match error.kind() {
            InvalidData | InvalidInput | UnexpectedEof => Stop::broken(),
            _ => Stop::Output(error),
        }
    }

    /// Something inside is not as it has to be.
    pub fn broken() -> Self {
        Stop::refused(text(
            "bên trong tệp gốc có phần không đúng chuẩn",
            "part of the original is not as the format has it",
        ))
    }
}

impl From<quick_xml::Error> for Stop {
    fn from(_: quick_xml::Error) -> Self {
        Stop::broken()
    }
}

impl From<zip::result::ZipError> for Stop {
    fn from(_: zip::result::ZipError) -> Self {
        Stop::broken()
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stop::Refused(why) => f.write_str(&why.en),
            Stop::Output(error) => error.fmt(f),
        }
    }
}
