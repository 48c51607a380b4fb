//! Reads pages ahead on a thread of its own, while those before are checked and stored.

use super::long::{Pages, Stop};
use super::workbook;
use crate::model::Reading;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::{self, JoinHandle};

/// Pages read and not yet asked for, at most.
const AHEAD: usize = 3;

/// Pages on their way.
#[derive(Debug)]
pub struct Ahead {
    pages: Receiver<Result<Reading, Stop>>,
    reader: Option<JoinHandle<()>>,
}

impl Pages {
    /// The same pages, read ahead.
    pub fn ahead(self) -> Ahead {
        let (sender, pages) = sync_channel(AHEAD);
        let reader = thread::spawn(move || {
            for page in self {
                // Nobody asks for more: the file is not stored after all.
                if sender.send(page).is_err() {
                    return;
                }
            }
        });
        Ahead {
            pages,
            reader: Some(reader),
        }
    }
}

impl Iterator for Ahead {
    type Item = Result<Reading, Stop>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Ok(page) = self.pages.recv() {
            return Some(page);
        }
        // The end, unless the reader panicked over something damaged.
        let panicked = self.reader.take()?.join().is_err();
        panicked.then(|| Err(Stop::Damaged(workbook::damaged())))
    }
}
