//! The clerks: each district keeps its own layout through all sets.

pub(crate) mod bac_lieu;
mod cai_nuoc;
mod city;
mod dak_nong;
mod dam_doi;
mod june_2024;
mod nam_can;
mod ngoc_hien;
mod phu_tan;
mod thoi_binh;
mod tran_van_thoi;
mod u_minh;

use crate::layout::{Grouping, Layout, Sections, Total};

pub(crate) use dak_nong::DAK_NONG;
pub(crate) use june_2024::june_2024;

/// One layout for every district of Cà Mau in 2023.
pub(crate) fn ca_mau() -> [&'static Layout; 9] {
    [
        &city::LAYOUT,
        &u_minh::LAYOUT,
        &thoi_binh::LAYOUT,
        &tran_van_thoi::LAYOUT,
        &cai_nuoc::LAYOUT,
        &dam_doi::LAYOUT,
        &nam_can::LAYOUT,
        &phu_tan::LAYOUT,
        &ngoc_hien::LAYOUT,
    ]
}

/// No section rows.
const NO_SECTIONS: Sections = Sections {
    by: Grouping::Plain,
    is_merged: false,
    sums_inline: false,
    subtotal: None,
    restarts: false,
};

/// A grand total below the last row, beside the name.
const TOTAL_BELOW: Total = Total {
    label: "TỔNG CỘNG",
    on_top: false,
    is_merged: false,
    has_formulas: false,
};
