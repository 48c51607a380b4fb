//! Dates and the sets: what units sent, each set for one day.

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
    /// Folder of the province.
    pub(crate) province: &'static str,
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
    /// The year that revenue and ratings speak of.
    pub(crate) results_of: u16,
}

/// How many sets Cà Mau has of 2023.
pub(crate) const SETS: usize = 3;

/// The sets of Cà Mau in 2023 in order of time, each a picture of the same cooperatives on another day.
pub(crate) static SNAPSHOTS: [Snapshot; SETS] = [
    Snapshot {
        province: "ca-mau",
        id: "2023-H1",
        index: 0,
        as_of: Date::new(2023, 6, 30),
        signed: Date::new(2023, 7, 5),
        period: "6 tháng đầu năm 2023",
        file_tag: "6T-2023",
        report_no: 31,
        results_of: 2022,
    },
    Snapshot {
        province: "ca-mau",
        id: "2023-07",
        index: 1,
        as_of: Date::new(2023, 7, 31),
        signed: Date::new(2023, 8, 4),
        period: "Tháng 7 năm 2023",
        file_tag: "7-2023",
        report_no: 38,
        results_of: 2022,
    },
    Snapshot {
        province: "ca-mau",
        id: "2023-08",
        index: 2,
        as_of: Date::new(2023, 8, 31),
        signed: Date::new(2023, 9, 5),
        period: "Tháng 8 năm 2023",
        file_tag: "8-2023",
        report_no: 45,
        results_of: 2022,
    },
];

/// Cà Mau as it might have become by the middle of 2024.
pub(crate) static JUNE_2024: Snapshot = Snapshot {
    province: "ca-mau",
    id: "2024-06",
    index: SETS - 1,
    as_of: Date::new(2024, 6, 30),
    signed: Date::new(2024, 7, 4),
    period: "6 tháng đầu năm 2024",
    file_tag: "6-2024",
    report_no: 29,
    results_of: 2023,
};

/// The plan of Cà Mau for 2024; the day is the last of the plan.
pub(crate) static PLAN_2024: Snapshot = Snapshot {
    province: "ca-mau",
    id: "2024-plan",
    index: SETS - 1,
    as_of: Date::new(2024, 12, 31),
    signed: Date::new(2024, 1, 12),
    period: "Năm 2024",
    file_tag: "2024",
    report_no: 4,
    results_of: 2023,
};

/// Đắk Nông at the end of 2023.
pub(crate) static DAK_NONG_2023: Snapshot = Snapshot {
    province: "dak-nong",
    id: "2023",
    index: SETS - 1,
    as_of: Date::new(2023, 12, 31),
    signed: Date::new(2024, 1, 9),
    period: "Năm 2023",
    file_tag: "2023",
    report_no: 57,
    results_of: 2023,
};

/// Three districts of Bạc Liêu at the end of 2023.
pub(crate) static BAC_LIEU_2023: Snapshot = Snapshot {
    province: "bac-lieu",
    id: "2023",
    index: SETS - 1,
    as_of: Date::new(2023, 12, 31),
    signed: Date::new(2024, 1, 5),
    period: "Năm 2023",
    file_tag: "2023",
    report_no: 3,
    results_of: 2023,
};
