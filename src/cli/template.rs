//! `htx template`: the workbook a unit fills in and sends back.

use super::globals::Globals;
use super::place;
use super::program::{FILE, NAME, PERIOD, option};
use super::trouble::Trouble;
use super::ui::Ui;
use super::whole_file;
use super::{Ending, Entry};
use crate::feedback::template::{self, Template};
use crate::geography::{self, Gazetteer, Unit};
use crate::indicators::INDICATORS;
use crate::intake;
use crate::model::{Kind, Period};
use crate::registry::{Registry, StoredSubmission};
use crate::settings::Settings;
use crate::text::normal::bare;
use crate::text::{Lang, Text, text};
use anyhow::{Context, Result};
use clap::{ArgMatches, Command};
use jiff::civil::Date;
use jiff::{ToSpan, Zoned};
use serde_json::json;
use std::path::PathBuf;

pub(super) static ENTRY: Entry = Entry {
    name: "template",
    about: text(
        "Lập biểu mẫu cho một đơn vị điền và gửi lại",
        "Make the form a unit fills in and sends back",
    ),
    arguments,
    run,
};

/// Rows that leave room in a sheet for new ones.
const MOST_ROWS: usize = 1_000_000;

fn arguments(command: Command, lang: Lang) -> Command {
    let unit = text(
        "đơn vị sẽ điền (huyện, xã, tỉnh)",
        "the unit that is to fill it in",
    );
    let kind = text(
        "loại danh sách: cooperatives, unions, groups, clubs, members, activities, targets",
        "kind of list: cooperatives, unions, groups, clubs, members, activities, targets",
    );
    let period = text(
        "kỳ của biểu (mặc định: kỳ sau danh sách gần nhất của đơn vị, hoặc tháng này)",
        "period of the form (default: the one after the unit's last list, else this month)",
    );
    let output = text(
        "tệp .xlsx cần ghi (mặc định: tên theo đơn vị, loại và kỳ)",
        "the .xlsx file to write (default: named for unit, kind and period)",
    );
    command
        .arg(option("unit", NAME, unit, lang).required(true))
        .arg(option("kind", text("LOẠI", "KIND"), kind, lang).required(true))
        .arg(option("period", PERIOD, period, lang))
        .arg(
            option("output", FILE, output, lang)
                .short('o')
                .value_parser(clap::value_parser!(PathBuf)),
        )
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let json = globals.json()?;
    let word = |id: &str| matches.get_one::<String>(id);
    let kind = kind(word("kind").context("--kind")?)?;
    let name = word("unit").context("--unit")?;
    let asked = word("period").map(|period| period.parse::<Period>());
    let (registry, settings) = place::open(globals, ui)?;
    let period = match asked.transpose()? {
        Some(period) => period,
        None => next(&registry, kind, name)?,
    };
    let unit = unit(&settings, kind, name, period)?;
    let output = output(matches, unit, kind, period)?;
    let names: Vec<(&str, Text)> = INDICATORS
        .iter()
        .map(|found| (found.id, found.name))
        .collect();
    let until = match kind {
        // The plan of a year is made from that of the year before.
        Kind::Targets => period.first(),
        _ => period.last(),
    };
    let filled = template::last_list(&registry, &unit.reference(), kind, until, &names)?;
    if filled.rows > MOST_ROWS {
        return Err(Trouble::usage(text(
            "danh sách quá dài cho một trang tính; hãy lập biểu cho từng đơn vị nhỏ hơn",
            "the list is too long for one sheet; make forms for smaller units",
        )));
    }
    let template = Template {
        unit,
        kind,
        period,
        filled,
        lang: ui.lang(),
    };
    let bytes = template::workbook(&template)?;
    let at = output.display().to_string();
    whole_file::replace(&output, |out| out.write_all(&bytes)).with_context(|| {
        let said = text("không ghi được {at}", "cannot write {at}").fill(&[("at", &at)]);
        said.pick(ui.lang()).to_owned()
    })?;
    match json {
        true => ui.json(&document(&template, &at))?,
        false => tell(&template, &at, ui)?,
    }
    Ok(Ending::Done)
}

fn kind(code: &str) -> Result<Kind> {
    Kind::from_code(code).ok_or_else(|| {
        let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.code()).collect();
        let known = known.join(", ");
        Trouble::usage(
            text(
                "không có loại «{k}»; các loại: {l}",
                "there is no kind '{k}'; the kinds are: {l}",
            )
            .fill(&[("k", &code), ("l", &known)]),
        )
    })
}

/// The period after the last list of the unit so called, as long as that one's; without any the present month, of
/// plans the present year.
fn next(registry: &Registry, kind: Kind, name: &str) -> Result<Period> {
    let sent = registry.submissions(kind)?;
    let mut units: Vec<&'static Unit> = Vec::new();
    for unit in sent
        .iter()
        .filter_map(|stored| geography::by_reference(&stored.key.unit))
    {
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    let named = Gazetteer::of(units).one(name);
    let is_its = |stored: &&StoredSubmission| {
        named.is_some_and(|unit| geography::by_reference(&stored.key.unit) == Some(unit))
    };
    let last = sent
        .iter()
        .filter(is_its)
        .max_by_key(|stored| stored.key.as_of);
    Ok(match (last, kind) {
        (Some(last), Kind::Targets) => Period::Year(last.key.as_of.year() + 1),
        (Some(last), Kind::Activities) => after(last.first(), last.key.as_of)?,
        (Some(last), _) => {
            Period::month_of(last.key.as_of.first_of_month().checked_add(1.month())?)
        }
        (None, Kind::Targets) => Period::Year(Zoned::now().date().year()),
        (None, _) => Period::month_of(Zoned::now().date()),
    })
}

/// As many months after a span as it has.
fn after(first: Date, last: Date) -> Result<Period> {
    let months =
        12 * i32::from(last.year() - first.year()) + i32::from(last.month() - first.month());
    let next = last.first_of_month().checked_add(1.month())?;
    let end = next.checked_add(months.months())?.last_of_month();
    Ok(match months {
        0 => Period::month_of(next),
        _ => Period::Span(next, end),
    })
}

/// The unit so called among those that send such lists in a period.
fn unit(settings: &Settings, kind: Kind, name: &str, period: Period) -> Result<&'static Unit> {
    let day = intake::day_of_map(kind, period);
    place::unit(settings, name, day, kind != Kind::Cooperatives)
}

/// Where to write. A name of its own takes nobody's place: somebody may have begun to fill that file in.
fn output(matches: &ArgMatches, unit: &Unit, kind: Kind, period: Period) -> Result<PathBuf> {
    if let Some(said) = matches.get_one::<PathBuf>("output") {
        let is_xlsx = said
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
        let at = said.display().to_string();
        let refused = text(
            "biểu mẫu chỉ ghi được dạng .xlsx, không phải «{at}»",
            "a form is written as .xlsx only, not '{at}'",
        );
        return match is_xlsx {
            true => Ok(said.clone()),
            false => Err(Trouble::usage(refused.fill(&[("at", &at)]))),
        };
    }
    let unit = bare(unit.name).replace(' ', "-");
    let name = format!(
        "{unit}-{}-{}.xlsx",
        kind.code(),
        period.to_string().replace("..", "-den-")
    );
    let path = PathBuf::from(&name);
    let exists = text(
        "đã có tệp {at}; không ghi đè, hãy cho tên khác: -o TỆP.xlsx",
        "there is a file {at} already; it is not overwritten, give another name: -o FILE.xlsx",
    );
    match path.exists() {
        true => Err(Trouble::usage(exists.fill(&[("at", &name)]))),
        false => Ok(path),
    }
}

fn document(template: &Template, at: &str) -> serde_json::Value {
    json!({
        "schema": "htx.template/1",
        "path": at,
        "kind": template.kind.code(),
        "unit": template.unit.reference(),
        "period": template.period,
        "as_of": template.period.last(),
        "rows": template.filled.rows,
        "rows_as_of": template.filled.as_of,
    })
}

fn tell(template: &Template, at: &str, ui: &mut Ui) -> Result<()> {
    let wrote = text(
        "Đã ghi {at}: biểu {k}, {u}, {p}",
        "Wrote {at}: form for {k}, {u}, {p}",
    );
    let wrote = wrote.fill(&[
        ("at", &at),
        ("k", &template.kind.label()),
        ("u", &template.unit.name),
        ("p", &template.period.phrase()),
    ]);
    ui.line(wrote.pick(ui.lang()))?;
    let rows = match template.filled.as_of {
        Some(day) => text(
            "Đã điền sẵn {n} dòng theo danh sách ngày {d}.",
            "{n} rows are filled in from the list of {d}.",
        )
        .fill(&[("n", &template.filled.rows), ("d", &day)]),
        None => text("Chưa điền sẵn dòng nào.", "No rows are filled in.").into(),
    };
    ui.line(rows.pick(ui.lang()))
}
