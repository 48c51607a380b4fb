//! Makes the sample lists, always the same.
//!
//! `cargo run --example make_samples -- data-samples`, then `examples/make_samples/convert.sh data-samples` for the
//! two formats that LibreOffice writes.

mod bac_lieu;
mod book;
mod calendar;
mod cooperatives;
mod dak_nong;
mod districts;
mod draw;
mod grid;
mod growth;
mod header;
mod history;
mod homes;
mod kinds;
mod layout;
mod layouts;
mod level;
mod maker;
mod people;
mod rng;
mod sector;
mod settle;
mod sheet;
mod summary;
mod values;
mod words;
mod write_csv;
mod write_xlsx;

use std::error::Error;
use std::path::PathBuf;

use book::Book;
use calendar::{BAC_LIEU_2023, DAK_NONG_2023, JUNE_2024, PLAN_2024, SNAPSHOTS, Snapshot};
use cooperatives::Cooperative;
use kinds::groups::{self, Group};
use kinds::{
    ca_mau_activities, clubs, dak_nong_activities, group_files, members, mixed, plan, unions,
};
use layout::Layout;

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(
        std::env::args()
            .nth(1)
            .ok_or("usage: make_samples FOLDER")?,
    );
    let (population, mut maker) = cooperatives::ca_mau();
    let groups = groups::ca_mau();
    for set in &SNAPSHOTS {
        for layout in layouts::ca_mau() {
            list(layout, set, &population).save(&out, set)?;
        }
        for book in other_kinds(set, &population, &groups) {
            book.save(&out, set)?;
        }
    }
    plan::ca_mau(&PLAN_2024).save(&out, &PLAN_2024)?;
    for book in june_2024(&growth::june_2024(&mut maker, &population)) {
        book.save(&out, &JUNE_2024)?;
    }
    for book in dak_nong(&level::dak_nong()) {
        book.save(&out, &DAK_NONG_2023)?;
    }
    for book in mixed::bac_lieu(&layouts::bac_lieu::PHUOC_LONG, &level::bac_lieu()) {
        book.save(&out, &BAC_LIEU_2023)?;
    }
    Ok(())
}

/// Everything that Cà Mau has for June 2024.
fn june_2024(population: &[Cooperative]) -> Vec<Book> {
    let set = &JUNE_2024;
    let lists = layouts::june_2024();
    let mut books: Vec<Book> = lists
        .iter()
        .map(|layout| list(layout, set, population))
        .collect();
    books.push(unions::ca_mau(set));
    books.push(group_files::rated_list(set, &groups::ca_mau_2024()));
    books.push(clubs::province(set));
    books.push(ca_mau_activities::first_half_2024(set));
    books
}

/// What stands beside the lists of cooperatives in a set of 2023.
fn other_kinds(set: &Snapshot, population: &[Cooperative], groups: &[Group]) -> Vec<Book> {
    let mut books = vec![unions::ca_mau(set)];
    books.extend(group_files::ca_mau(set, groups));
    books.extend(clubs::ca_mau(set));
    match set.id {
        "2023-H1" => {
            books.push(ca_mau_activities::first_half_2023(set, population));
            books.push(ca_mau_activities::fund(set, population));
        }
        "2023-08" => books.extend(members::ca_mau(set, population)),
        _ => {}
    }
    books
}

/// The lists of Đắk Nông and what its alliance did.
fn dak_nong(population: &[Cooperative]) -> Vec<Book> {
    let set = &DAK_NONG_2023;
    let lists = layouts::DAK_NONG.iter();
    let mut books: Vec<Book> = lists.map(|layout| list(layout, set, population)).collect();
    books.push(dak_nong_activities::year_2023(set, population));
    books
}

/// The list of cooperatives that one district sends.
fn list(layout: &Layout, set: &Snapshot, population: &[Cooperative]) -> Book {
    let coops: Vec<&Cooperative> = population
        .iter()
        .filter(|coop| coop.district == layout.district && coop.exists(set))
        .collect();
    let mut sheets = vec![draw::list(layout, set, &coops)];
    sheets.extend(
        layout
            .summary
            .map(|name| summary::draw(name, layout, set, &coops)),
    );
    Book::new(layout::fill(layout.file, set, ""), layout.container, sheets)
}
