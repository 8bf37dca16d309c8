"""Writes www/app/land.js, the outline of all land for the map of places.

The problem: a map without tiles needs coasts that weigh little. Method: the land of Natural Earth at
1:110 million (public domain), as the npm package world-atlas packs it (land-110m.json, TopoJSON, ISC),
becomes one SVG path: whole tenths of a degree, each point relative to the one before it, north up.
A point that stands on the one before it is left out.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 training/outlines.py package/land-110m.json > www/app/land.js
"""

import json
import sys

TENTHS = 10

HEAD = """// The coasts of the world for the map of places: Natural Earth, land at 1:110 million, public domain.
// Made by training/outlines.py; not for editing. Units are tenths of a degree, x to the east, y to the south.

/** All land as one SVG path, from -1800 to 1800 and from -900 to 900. */
export const LAND =
"""


def arcs_of(topology):
    """Every arc as points in degrees: TopoJSON keeps whole steps, each relative to the last."""
    (scale_x, scale_y), (x0, y0) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + x0, y * scale_y + y0))
        yield points


def rings_of(topology):
    """Every ring of the land: arcs joined end to end, backwards where the number is negative."""
    arcs = list(arcs_of(topology))
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for ring in (ring for polygon in polygons for ring in polygon):
            points = []
            for number in ring:
                arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                points.extend(arc[1:] if points else arc)
            yield points


def unwrapped(points):
    """A ring without jumps at the date line, which it may cross; one around a pole is closed over it."""
    ring = points[:1]
    for lon, lat in points[1:]:
        ring.append((lon - 360 * round((lon - ring[-1][0]) / 360), lat))
    (first, lat), (last, _) = ring[0], ring[-1]
    if abs(last - first) > 180:
        pole = 90 if lat > 0 else -90
        ring += [(last, pole), (first, pole)]
    return ring


def copies(ring):
    """The ring, and once more on the other side of the map where it reaches past the date line."""
    yield ring
    west, east = min(lon for lon, _ in ring), max(lon for lon, _ in ring)
    for shift in (360, -360):
        if (west < -180 and shift > 0) or (east > 180 and shift < 0):
            yield [(lon + shift, lat) for lon, lat in ring]


def path_of(points):
    """A ring as a piece of an SVG path; empty for an island smaller than the grid."""
    grid = []
    for lon, lat in points:
        point = (round(lon * TENTHS), round(-lat * TENTHS))
        if not grid or grid[-1] != point:
            grid.append(point)
    if grid[0] == grid[-1]:
        grid.pop()
    if len(grid) < 3:
        return ""
    steps = [(x - px, y - py) for (px, py), (x, y) in zip(grid, grid[1:])]
    numbers = "".join(f"{x:+d}{y:+d}" for x, y in steps).replace("+", " ").strip()
    return f"M{grid[0][0]} {grid[0][1]}l{numbers}z"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        topology = json.load(file)
    sys.stdout.write(HEAD)
    rings = [copy for ring in rings_of(topology) for copy in copies(unwrapped(ring))]
    pieces = [piece for piece in map(path_of, rings) if piece]
    sys.stdout.write("  " + " +\n  ".join(f'"{piece}"' for piece in pieces) + ";\n")


if __name__ == "__main__":
    main()
