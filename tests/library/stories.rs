//! Stories written for the tests of the library, and texts without sense in any number.

pub const HARBOUR: &str = "The harbour of Alder will be closed to large ships for six weeks from Monday while its \
eastern wall is rebuilt, the port authority said on Tuesday.\n\n\
Inspectors found cracks up to four centimetres wide in March, after the winter storms had torn away part of the \
footing.\n\n\
“We would rather lose six weeks than a ship,” said harbour master Petra Lindqvist, who has asked the ministry for \
12 million crowns.\n\n\
Fishing boats may still use the western basin, but cargo will be sent to Norby, some thirty kilometres up the \
coast.\n\n\
The works council warned that 300 dockers could be without pay, and called on the city to open its emergency fund \
before the end of the month.\n\n\
The wall was last repaired in 1987, when divers poured concrete under the old stones for an entire summer.\n\n\
Shipping companies expect delays of up to two days, and two of them have said they will not come back before the \
autumn.";

pub const HARBOUR_REWRITTEN: &str = "Alder’s harbour will be closed to large vessels for six weeks while its eastern \
wall is rebuilt, the port authority announced on Tuesday.\n\n\
After the winter storms had torn away part of the footing, inspectors found cracks as wide as 4cm.\n\n\
Harbour master Petra Lindqvist has asked the ministry for 12 million crowns. “We would rather lose six weeks than a \
ship,” she said.\n\n\
Cargo is to go to Norby, about thirty kilometres up the coast, though fishing boats may still use the western \
basin.\n\n\
As many as 300 dockers could be without pay, the works council warned.\n\n\
Divers last repaired the wall in 1987, when they poured concrete under the old stones.";

/// Another story, which takes two paragraphs from the middle of the one about the harbour.
pub const QUOTING: &str = "Norby’s council voted on Thursday to widen the road to its docks, a plan that had been in \
a drawer for eleven years.\n\n\
Lorries already queue past the school every morning, and parents have blocked the crossing twice since the new \
year.\n\n\
Councillor Tomas Brandt said the money would come from the sale of the old gasworks, which an insurer wants to turn \
into flats.\n\n\
His opponents call that a gamble. They point to the library, which was to be paid for in the same way and has had a \
tarpaulin for a roof ever since.\n\n\
Fishing boats may still use the western basin, but cargo will be sent to Norby, some thirty kilometres up the \
coast.\n\n\
The works council warned that 300 dockers could be without pay, and called on the city to open its emergency fund \
before the end of the month.\n\n\
Work on the road could begin in August, and the council hopes that most of it can be done at night.\n\n\
Residents have until the tenth to object, by letter or at the town hall, where the drawings hang in the stairwell.";

pub const WEIR: &str = "Beavers have built a dam across the river Tamm so quickly that a planned weir is no longer \
needed, the water board has conceded.\n\n\
Engineers had waited seven years for permits. The animals took a weekend, and used no concrete.\n\n\
“They found the very spot,” said hydrologist Amara Nwosu, who measured the pond on Friday and found it deeper than \
her own drawings had foreseen.\n\n\
The board will save about 30 million and put a camera there instead.";

/// A text of `count` words without sense; the same for the same number, and unlike all others.
pub fn made(number: u64, count: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "ka", "lo", "mi", "ren", "tu", "sal", "ve", "dor", "an", "pel", "gri", "os", "ha", "bun",
        "ix", "ju",
    ];
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x1234_5678;
    let mut next = |limit: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % limit).unwrap_or_default()
    };
    let mut out = String::new();
    for word in 0..count {
        for _ in 0..=next(3) {
            out.push_str(SYLLABLES[next(16)]);
        }
        out.push_str(if word % 12 == 11 { ". " } else { " " });
    }
    out
}
