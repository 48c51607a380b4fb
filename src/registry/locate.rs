//! Where the registry is.

use std::path::{Path, PathBuf};

/// The nearest folder, from `start` upwards, that holds `htx.toml`.
pub fn locate(start: &Path) -> Option<PathBuf> {
    start
        .ancestors()
        .find(|folder| folder.join("htx.toml").is_file())
        .map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_nearest_settings_above_win() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b/c");
        fs::create_dir_all(&inner).unwrap();
        for holder in ["", "a"] {
            fs::write(folder.path().join(holder).join("htx.toml"), "").unwrap();
        }
        assert_eq!(locate(&inner), Some(folder.path().join("a")));
        assert_eq!(locate(folder.path()), Some(folder.path().to_owned()));
    }
}
