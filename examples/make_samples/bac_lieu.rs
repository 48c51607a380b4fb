//! Three districts of Bạc Liêu in 2023, small enough to be sent as a few tables in one file.

use crate::districts::{District, Move};
use crate::sector::Sector::*;

/// The districts in the order of their official codes.
pub(crate) static DISTRICTS: [District; 3] = [
    District {
        name: "Huyện Hồng Dân",
        slug: "hong-dan",
        communes: &[
            "Thị trấn Ngan Dừa",
            "Xã Ninh Quới",
            "Xã Ninh Quới A",
            "Xã Ninh Hòa",
            "Xã Lộc Ninh",
            "Xã Vĩnh Lộc",
            "Xã Vĩnh Lộc A",
            "Xã Ninh Thạnh Lợi A",
            "Xã Ninh Thạnh Lợi",
        ],
        agricultural: 9,
        mix: &[Crops, Crops, Aquaculture],
        others: &[Trade, Transport],
        fresh: &[],
        suspended: 1,
        moved: Move::None,
    },
    District {
        name: "Huyện Phước Long",
        slug: "phuoc-long",
        communes: &[
            "Thị trấn Phước Long",
            "Xã Vĩnh Phú Đông",
            "Xã Vĩnh Phú Tây",
            "Xã Phước Long",
            "Xã Hưng Phú",
            "Xã Vĩnh Thanh",
            "Xã Phong Thạnh Tây A",
            "Xã Phong Thạnh Tây B",
        ],
        agricultural: 10,
        mix: &[Crops, Crops, Aquaculture],
        others: &[Trade, Craft],
        fresh: &[],
        suspended: 2,
        moved: Move::None,
    },
    District {
        name: "Thị xã Giá Rai",
        slug: "gia-rai",
        communes: &[
            "Phường 1",
            "Phường Hộ Phòng",
            "Phường Láng Tròn",
            "Xã Phong Thạnh Đông",
            "Xã Phong Tân",
            "Xã Tân Phong",
            "Xã Phong Thạnh",
            "Xã Phong Thạnh A",
            "Xã Phong Thạnh Tây",
            "Xã Tân Thạnh",
        ],
        agricultural: 11,
        mix: &[Aquaculture, Aquaculture, Crops],
        others: &[Trade, Trade, Transport],
        fresh: &[],
        suspended: 1,
        moved: Move::None,
    },
];
