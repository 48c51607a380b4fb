//! Rows of two versions of a sheet, paired off although some were put in or taken out in between.

use std::collections::HashMap;

/// A row of the first, of the second, or of both.
pub type Pair = (Option<usize>, Option<usize>);

/// Pairs of rows compared with each other in one gap; in larger ones rows are paired in order.
const MOST_COMPARED: usize = 1 << 18;

/// Pairs rows off. `keys` are equal for equal rows; `distance` tells how much two rows differ, from 0 to 1.
pub fn aligned(keys: (&[u64], &[u64]), distance: &dyn Fn(usize, usize) -> f64) -> Vec<Pair> {
    let (before, after) = keys;
    let mut pairs = Vec::with_capacity(before.len().max(after.len()));
    let mut from = (0, 0);
    for (old, new) in anchors(before, after)
        .into_iter()
        .chain([(before.len(), after.len())])
    {
        gap(keys, (from.0, old), (from.1, new), distance, &mut pairs);
        if old < before.len() {
            pairs.push((Some(old), Some(new)));
        }
        from = (old + 1, new + 1);
    }
    pairs
}

/// Rows that are the same and stand once in each, as many as keep their order.
fn anchors(before: &[u64], after: &[u64]) -> Vec<(usize, usize)> {
    let once = |keys: &[u64]| -> HashMap<u64, Option<usize>> {
        let mut places = HashMap::new();
        for (at, key) in keys.iter().enumerate() {
            places
                .entry(*key)
                .and_modify(|place| *place = None)
                .or_insert(Some(at));
        }
        places
    };
    let (first, second) = (once(before), once(after));
    let both = before.iter().enumerate().filter_map(|(old, key)| {
        let is_alone = first.get(key)?.is_some();
        let new = (*second.get(key)?)?;
        is_alone.then_some((old, new))
    });
    longest_rising(&both.collect::<Vec<_>>())
}

/// The longest selection of pairs whose second numbers rise as their first do.
fn longest_rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // For each length the pair that ends such a selection lowest, and for each pair the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, (_, new)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < *new);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut chosen = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(at) = next {
        chosen.push(pairs[at]);
        next = before[at];
    }
    chosen.reverse();
    chosen
}

/// Pairs the rows between two anchors.
fn gap(
    keys: (&[u64], &[u64]),
    old: (usize, usize),
    new: (usize, usize),
    distance: &dyn Fn(usize, usize) -> f64,
    pairs: &mut Vec<Pair>,
) {
    let (height, width) = (old.1 - old.0, new.1 - new.0);
    if height * width > MOST_COMPARED || height == 0 || width == 0 {
        for at in 0..height.max(width) {
            let of = |(from, to): (usize, usize)| Some(from + at).filter(|at| *at < to);
            pairs.push((of(old), of(new)));
        }
        return;
    }
    let cost = |i: usize, j: usize| match keys.0[old.0 + i] == keys.1[new.0 + j] {
        true => 0.0,
        // A row that is another altogether costs as much as one taken out and one put in.
        false => 2.0 * distance(old.0 + i, new.0 + j),
    };
    let costs = costs(height, width, &cost);
    let mut found = Vec::new();
    let (mut i, mut j) = (height, width);
    while i > 0 || j > 0 {
        let here = costs[i][j];
        if i > 0 && j > 0 && here == costs[i - 1][j - 1] + cost(i - 1, j - 1) {
            (i, j) = (i - 1, j - 1);
            found.push((Some(old.0 + i), Some(new.0 + j)));
        } else if i > 0 && here == costs[i - 1][j] + 1.0 {
            i -= 1;
            found.push((Some(old.0 + i), None));
        } else {
            j -= 1;
            found.push((None, Some(new.0 + j)));
        }
    }
    pairs.extend(found.into_iter().rev());
}

/// What it costs at the least to pair the first rows of one with the first of the other.
fn costs(height: usize, width: usize, cost: &dyn Fn(usize, usize) -> f64) -> Vec<Vec<f64>> {
    let mut costs = vec![vec![0.0_f64; width + 1]; height + 1];
    for i in 0..=height {
        for j in 0..=width {
            let mut best = if i + j == 0 { 0.0 } else { f64::INFINITY };
            if i > 0 && j > 0 {
                best = costs[i - 1][j - 1] + cost(i - 1, j - 1);
            }
            if i > 0 {
                best = best.min(costs[i - 1][j] + 1.0);
            }
            if j > 0 {
                best = best.min(costs[i][j - 1] + 1.0);
            }
            costs[i][j] = best;
        }
    }
    costs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters stand for rows; a capital is the same row with one of four cells changed.
    fn paired(before: &str, after: &str) -> String {
        let keys = |rows: &str| rows.bytes().map(u64::from).collect::<Vec<_>>();
        let (old, new) = (keys(before), keys(after));
        let distance = |i: usize, j: usize| {
            let like = before.as_bytes()[i].eq_ignore_ascii_case(&after.as_bytes()[j]);
            if like { 0.25 } else { 1.0 }
        };
        let letter =
            |rows: &str, at: Option<usize>| at.map_or('-', |at| char::from(rows.as_bytes()[at]));
        let pairs = aligned((&old, &new), &distance);
        pairs
            .iter()
            .flat_map(|(i, j)| [letter(before, *i), letter(after, *j), ' '])
            .collect()
    }

    #[test]
    fn rows_put_in_and_taken_out_move_no_others() {
        for (before, after, expected) in [
            ("abcd", "abcd", "aa bb cc dd "),
            ("abcd", "axbcd", "aa -x bb cc dd "),
            ("abcd", "acd", "aa b- cc dd "),
            ("abcd", "xaBcd", "-x aa bB cc dd "),
            ("abc", "ABxC", "aA bB -x cC "),
            ("aabb", "aabbb", "aa aa bb bb -b "),
            ("", "ab", "-a -b "),
            ("ab", "", "a- b- "),
            ("a", "z", "az "),
        ] {
            let found = paired(before, after);
            // Which of equal rows is the new one nobody can tell.
            let sorted = |said: &str| {
                let mut pairs: Vec<_> = said.split(' ').map(str::to_owned).collect();
                pairs.sort();
                pairs
            };
            assert_eq!(
                sorted(&found),
                sorted(expected),
                "{before} {after}: {found}"
            );
        }
    }

    #[test]
    fn all_rows_are_there_whatever_happened_to_them() {
        let (before, after) = ("abcdefgh", "hgfedcba");
        let found = paired(before, after);
        for letter in before.chars() {
            assert_eq!(found.matches(letter).count(), 2, "{found}");
        }
    }
}
