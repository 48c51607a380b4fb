//! What a name in a cell means that is not written as the unit is called: without tones, with a slip of one letter,
//! under another kind word, by its initials, by its old name, or with the units it lies in behind it.
//!
//! Running text is not read so freely: there a name with a slip may be a word.

use super::change::{Share, predecessors};
use super::find::{Reading, after_office, readings};
use super::gazetteer::{Gazetteer, Kinds};
use super::kind::{UnitKind, kinds_at};
use super::token::{Token, tokens};
use super::unit::{Level, Name, Unit};
use super::word::{By, Written};
use super::{REFORM, table};
use std::collections::HashMap;
use std::sync::OnceLock;

/// What a name was understood to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// This unit, called as people call it.
    Named(&'static Unit),
    /// This unit, called otherwise; worth a word.
    Otherwise(&'static Unit, Manner),
    /// One of these, and nothing tells which.
    Several(Vec<&'static Unit>),
    /// Nothing that is known.
    Nothing,
}

/// How a unit was called that is not called so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// Without any diacritic.
    Toneless,
    /// By its initials behind a kind word: TP.CM.
    Initials,
    /// By the name of a unit it took over as a whole.
    Former,
    /// With the kind word of another sort of unit.
    OtherKind,
    /// With one letter or some tones wrong.
    Mistyped,
}

impl Meant {
    /// The unit, if it is known which.
    pub fn unit(&self) -> Option<&'static Unit> {
        match self {
            Meant::Named(unit) | Meant::Otherwise(unit, _) => Some(unit),
            Meant::Several(_) | Meant::Nothing => None,
        }
    }

    fn one_of(units: Vec<&'static Unit>, manner: Manner) -> Option<Self> {
        let mut different: Vec<&'static Unit> = Vec::new();
        for unit in units {
            if !different.contains(&unit) {
                different.push(unit);
            }
        }
        match different[..] {
            [] => None,
            [unit] => Some(Meant::Otherwise(unit, manner)),
            _ => Some(Meant::Several(different)),
        }
    }
}

/// Letters a name must have before one of them may be wrong.
const LETTERS: usize = 5;

/// Bytes by which one letter can make a name longer.
const MOST_BYTES: usize = 4;

impl Gazetteer {
    /// What a name in a cell means, read as freely as leaves no doubt: what fits more strictly comes first, and what
    /// may be several is never settled.
    pub fn meant(&self, name: &str) -> Meant {
        self.meanings.recall(name, || {
            let tokens = tokens(name);
            let readings = readings(after_office(&tokens));
            self.named_so(&readings)
                .or_else(|| self.with_parents(name))
                .or_else(|| self.former(&readings))
                .or_else(|| self.of_other_kind(&readings))
                .or_else(|| self.by_initials(name, &readings))
                .or_else(|| self.mistyped(&readings))
                .unwrap_or(Meant::Nothing)
        })
    }

    /// Whether a text that may say anything names a unit: by its name, or behind a kind word in a way that can mean
    /// nothing else.
    pub fn recognises(&self, text: &str) -> bool {
        self.knows(text)
            || (kinds_at(&tokens(text)).next().is_some() && self.meant(text) != Meant::Nothing)
    }

    /// By its names, with the tones, else without any.
    fn named_so(&self, readings: &[Reading<'_>]) -> Option<Meant> {
        let with_tones = self.spelled(readings, By::Key, Kinds::MustFit);
        match with_tones[..] {
            [] => {
                let toneless = self.spelled(readings, By::Bare, Kinds::MustFit);
                Meant::one_of(toneless, Manner::Toneless)
            }
            [unit] => Some(Meant::Named(unit)),
            _ => Some(Meant::Several(with_tones)),
        }
    }

    /// "xã Tân Lộc, huyện Thới Bình", "Tân Lộc (Thới Bình)", "ấp 5, xã Tân Lộc": one part names the unit, those
    /// behind it the units it lies in; what stands before it is smaller.
    fn with_parents(&self, name: &str) -> Option<Meant> {
        let parts: Vec<&str> = name
            .split([',', ';', '(', ')', '–'])
            .flat_map(|part| part.split(" - "))
            .map(str::trim)
            .filter(|part| !matches!(*part, "" | "cũ"))
            .collect();
        if parts.len() < 2 {
            return None;
        }
        let names = |(at, part): (usize, &&str)| {
            let units = match self.named_so(&readings(&tokens(part)))? {
                Meant::Several(units) => units,
                named => named.unit().into_iter().collect(),
            };
            Some((units, &parts[at + 1..]))
        };
        // The first part that names a unit decides: "U Minh, Thới Bình" is neither.
        let (units, behind) = parts.iter().enumerate().find_map(names)?;
        let lies = |unit: &&'static Unit| behind.iter().all(|part| lies_in(unit, part));
        let fitting: Vec<&'static Unit> = units.into_iter().filter(lies).collect();
        match fitting[..] {
            [] => None,
            [unit] => Some(Meant::Named(unit)),
            _ => Some(Meant::Several(fitting)),
        }
    }

    /// By the name of a unit that one of these took over; one that was divided is several.
    fn former(&self, readings: &[Reading<'_>]) -> Option<Meant> {
        let heirs = self.heirs.get_or_init(|| {
            let mut heirs: HashMap<&'static str, Vec<Heir>> = HashMap::new();
            for (at, unit) in self.units().iter().enumerate() {
                let old = predecessors(unit).into_iter();
                for (old, share) in old.filter(|(old, _)| old.level == unit.level) {
                    for name in old.names() {
                        let heir = Heir { at, name, share };
                        heirs
                            .entry(name.written.form(By::Key))
                            .or_default()
                            .push(heir);
                    }
                }
            }
            heirs
        });
        let mut found: Vec<&Heir> = Vec::new();
        for reading in readings {
            let written = Written::of_tokens(reading.name);
            let named = heirs.get(written.form(By::Key)).into_iter().flatten();
            found.extend(named.filter(|heir| {
                reading.allows(heir.name) && heir.name.written.has_words(reading.name, By::Key)
            }));
        }
        let units = found.iter().map(|heir| self.units()[heir.at]).collect();
        match Meant::one_of(units, Manner::Former)? {
            Meant::Otherwise(unit, _) if found.iter().any(|heir| heir.share == Share::Part) => {
                Some(Meant::Several(vec![unit]))
            }
            meant => Some(meant),
        }
    }

    /// Under another kind word: of districts, whose kinds change, and not of communes, where "xã Năm Căn" and "thị
    /// trấn Năm Căn" may be two.
    fn of_other_kind(&self, readings: &[Reading<'_>]) -> Option<Meant> {
        let mut units = self.spelled(readings, By::Key, Kinds::Ignored);
        units.retain(|unit| unit.level != Level::Commune);
        Meant::one_of(units, Manner::OtherKind)
    }

    /// "TP.CM", "H.TVT": the initials of all its words in capitals behind the kind word. Communes are too many.
    fn by_initials(&self, name: &str, readings: &[Reading<'_>]) -> Option<Meant> {
        let fits = |unit: &&&'static Unit| {
            unit.level != Level::Commune
                && readings.iter().any(|reading| {
                    let letters = || {
                        let words = reading.name.iter();
                        words
                            .map(|token| &name[token.span.clone()])
                            .collect::<String>()
                    };
                    let named = |own: &Name| {
                        reading.kind == Some(own.kind) && own.written.has_initials(&letters())
                    };
                    unit.names().iter().any(named)
                })
        };
        let units = self.units().iter().filter(fits).copied().collect();
        Meant::one_of(units, Manner::Initials)
    }

    /// With one letter wrong, left out or too many, or with other tones. A name that some unit elsewhere has is no
    /// slip.
    pub(super) fn mistyped(&self, readings: &[Reading<'_>]) -> Option<Meant> {
        let written: Vec<(Option<UnitKind>, Written)> = readings
            .iter()
            .map(|reading| (reading.kind, Written::of_tokens(reading.name)))
            .collect();
        let near = |unit: &&&'static Unit| {
            let pairs = unit
                .names()
                .iter()
                .flat_map(|own| written.iter().map(move |it| (own, it)));
            pairs.into_iter().any(|(own, (kind, written))| match kind {
                Some(kind) => *kind == own.kind && is_slip(written, &own.written),
                // The slip may be in the kind word.
                None => is_slip(written, &own.written) || is_slip(written, &own.with_kind),
            })
        };
        let units: Vec<&'static Unit> = self.units().iter().filter(near).copied().collect();
        let elsewhere = country(units.first()?);
        match elsewhere.spelled(readings, By::Key, Kinds::MustFit)[..] {
            [] => Meant::one_of(units, Manner::Mistyped),
            _ => None,
        }
    }
}

/// One of the units that took over an old one.
#[derive(Debug)]
pub(super) struct Heir {
    at: usize,
    name: &'static Name,
    share: Share,
}

/// The heirs of old names, by their keys.
pub(super) type Heirs = HashMap<&'static str, Vec<Heir>>;

/// Whether a written name is another but for one letter or some tones. Numbers are never mended.
fn is_slip(written: &Written, meant: &Written) -> bool {
    let by = match written.is_plain() {
        true => By::Bare,
        false => By::Key,
    };
    let (said, name) = (written.form(by), meant.form(by));
    let same_letters = || written.form(By::Bare) == meant.form(By::Bare);
    meant.form(By::Bare).len() >= LETTERS
        && written.numbers().eq(meant.numbers())
        && ((said.len().abs_diff(name.len()) <= MOST_BYTES
            && strsim::osa_distance(said, name) <= 1)
            || (by == By::Key && same_letters()))
}

/// All units of the country of a unit's level and time.
fn country(unit: &Unit) -> &'static Gazetteer {
    static COUNTRIES: [OnceLock<Gazetteer>; 6] = [const { OnceLock::new() }; 6];
    let eve = REFORM.yesterday().unwrap_or(REFORM);
    let before = unit.is_valid(eve);
    let on = if before { eve } else { REFORM };
    let place = unit.level as usize * 2 + usize::from(before);
    COUNTRIES[place].get_or_init(|| {
        let units = table::of_level(unit.level).iter();
        Gazetteer::of(units.filter(|unit| unit.is_valid(on)).collect())
    })
}

/// Whether words name something a unit lies in: its district or province, or those its parts lay in before.
fn lies_in(unit: &'static Unit, words: &str) -> bool {
    let words = words.trim_end_matches("cũ").trim();
    let tokens: Vec<Token> = tokens(words);
    let readings = readings(&tokens);
    let named = |above: &'static Unit| {
        let gazetteer = Gazetteer::of(vec![above]);
        [By::Key, By::Bare]
            .into_iter()
            .any(|by| !gazetteer.spelled(&readings, by, Kinds::MustFit).is_empty())
    };
    let above = |unit: &'static Unit| std::iter::successors(unit.parent(), |unit| unit.parent());
    let before = predecessors(unit).into_iter().map(|(old, _)| old);
    let nation = ["viet nam", "vn"].contains(&crate::text::normal::bare(words).as_str());
    nation || above(unit).any(named) || before.flat_map(above).any(named)
}
