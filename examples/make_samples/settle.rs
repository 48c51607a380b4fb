//! Brings invented numbers to a sum that is given.

use crate::rng::Rng;

/// Changes `values` one by one at random places until they add up to `total`; each stays in `least..=most`.
/// Values outside these limits are left alone.
pub(crate) fn settle(values: &mut [u64], rng: &mut Rng, total: u64, (least, most): (u64, u64)) {
    let mut sum: u64 = values.iter().sum();
    while sum != total {
        let place = rng.index(values.len());
        let value = &mut values[place];
        if sum < total && (least..most).contains(value) {
            *value += 1;
            sum += 1;
        } else if sum > total && (least + 1..=most).contains(value) {
            *value -= 1;
            sum -= 1;
        }
    }
}
