//! What Typst may see: the shipped template, one file of data, the embedded fonts. No disk, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};

/// The template of every report.
pub(super) const TEMPLATE: &str = include_str!("../report.typ");

const FONTS: [&[u8]; 4] = [
    include_bytes!("../../fonts/Inter-Regular.ttf"),
    include_bytes!("../../fonts/Inter-SemiBold.ttf"),
    include_bytes!("../../fonts/SourceSerif4-Regular.ttf"),
    include_bytes!("../../fonts/SourceSerif4-Semibold.ttf"),
];

/// What is the same for every document, read once.
struct Shop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    template: Source,
    data: FileId,
}

/// The embedded fonts, read once.
pub(super) static FACES: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let face = |bytes: &&'static [u8]| Font::new(Bytes::new(*bytes), 0);
    FONTS.iter().filter_map(face).collect()
});

static SHOP: LazyLock<Shop> = LazyLock::new(|| {
    let file = |name: &str| {
        // A plain name is always a path.
        let path = VirtualPath::new(name).unwrap_or_else(|_| unreachable!("a plain name is always a path"));
        RootedPath::new(VirtualRoot::Project, path).intern()
    };
    // Row heads of tables are still behind a feature.
    let features = [Feature::A11yExtras].into_iter().collect();
    Shop {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        book: LazyHash::new(FontBook::from_fonts(FACES.iter())),
        template: Source::new(file("report.typ"), TEMPLATE.to_owned()),
        data: file("report.json"),
    }
});

/// One document to set.
pub(super) struct World {
    data: Bytes,
}

impl World {
    /// With the document as JSON.
    pub(super) fn new(json: Vec<u8>) -> Self {
        Self { data: Bytes::new(json) }
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &SHOP.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHOP.book
    }

    fn main(&self) -> FileId {
        SHOP.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == SHOP.template.id() {
            Ok(SHOP.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == SHOP.data {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FACES.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use typst::World as _;

    #[test]
    fn the_fonts_are_whole() {
        assert_eq!(FACES.len(), FONTS.len());
        let families: Vec<&str> = FACES.iter().map(|f| f.info().family.as_str()).collect();
        assert_eq!(families, ["Inter", "Inter", "Source Serif 4", "Source Serif 4"]);
    }

    #[test]
    fn nothing_else_can_be_read() {
        let world = World::new(b"{}".to_vec());
        let elsewhere = RootedPath::new(VirtualRoot::Project, VirtualPath::new("etc/passwd").unwrap()).intern();
        assert_eq!(world.file(elsewhere), Err(FileError::AccessDenied));
        assert!(world.source(elsewhere).is_err());
        assert_eq!(world.today(None), None);
    }
}
