use std::io::Read;
fn main() {
    let mut t = String::new();
    std::io::stdin().read_to_string(&mut t).unwrap();
    let (title, body) = t.split_once("\n\n").unwrap();
    let mut m: Vec<(usize, usize, String)> = Vec::new();
    for e in copydesk::tag(title, body, None) {
        for x in &e.mentions {
            let off = if x.field == copydesk::Where::Title { 0 } else { title.len() + 2 };
            let s = t[..x.start + off].chars().count();
            let z = t[..x.end + off].chars().count();
            m.push((s, z, format!("{:?} {:.2}", x.kind.unwrap_or(e.kind), 0)));
        }
    }
    m.sort();
    println!("{} {:?}", m.len(), &m[..14.min(m.len())]);
}
