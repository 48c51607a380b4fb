//! Dates and the three sets, each a picture of the same cooperatives on another day.

/// A day of the calendar; the derived order is the order of time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date {
    /// Year, four digits.
    pub(crate) year: u16,
    /// Month, 1 to 12.
    pub(crate) month: u8,
    /// Day of the month.
    pub(crate) day: u8,
}

impl Date {
    /// The given day.
    pub(crate) const fn new(year: u16, month: u8, day: u8) -> Self {
        Date { year, month, day }
    }

    /// As clerks type it in a column: `05/09/2023`.
    pub(crate) fn padded(self) -> String {
        format!("{:02}/{:02}/{}", self.day, self.month, self.year)
    }

    /// As it stands in a title: `31/8/2023`.
    pub(crate) fn short(self) -> String {
        format!("{}/{}/{}", self.day, self.month, self.year)
    }

    /// Whole months from `self` to `later`.
    pub(crate) fn months_until(self, later: Date) -> u64 {
        let months = |d: Date| u64::from(d.year) * 12 + u64::from(d.month);
        let whole = months(later).saturating_sub(months(self));
        if later.day < self.day {
            whole.saturating_sub(1)
        } else {
            whole
        }
    }
}

/// One set of files: what the districts sent for one period.
pub(crate) struct Snapshot {
    /// Name of the set's folder.
    pub(crate) id: &'static str,
    /// Place of the set in every cooperative's history.
    pub(crate) index: usize,
    /// The day the figures speak of.
    pub(crate) as_of: Date,
    /// The day the clerks sign.
    pub(crate) signed: Date,
    /// The period in a title.
    pub(crate) period: &'static str,
    /// The period in a file name.
    pub(crate) file_tag: &'static str,
    /// Number of the report the list belongs to.
    pub(crate) report_no: u16,
}

/// How many sets there are.
pub(crate) const SETS: usize = 3;

/// The sets in order of time.
pub(crate) static SNAPSHOTS: [Snapshot; SETS] = [
    Snapshot {
        id: "2023-H1",
        index: 0,
        as_of: Date::new(2023, 6, 30),
        signed: Date::new(2023, 7, 5),
        period: "6 tháng đầu năm 2023",
        file_tag: "6T-2023",
        report_no: 31,
    },
    Snapshot {
        id: "2023-07",
        index: 1,
        as_of: Date::new(2023, 7, 31),
        signed: Date::new(2023, 8, 4),
        period: "Tháng 7 năm 2023",
        file_tag: "7-2023",
        report_no: 38,
    },
    Snapshot {
        id: "2023-08",
        index: 2,
        as_of: Date::new(2023, 8, 31),
        signed: Date::new(2023, 9, 5),
        period: "Tháng 8 năm 2023",
        file_tag: "8-2023",
        report_no: 45,
    },
];
