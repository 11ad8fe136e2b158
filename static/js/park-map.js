// Draws the buildings of the park from our own outlines, with how many organisations sit in each. No tiles, no other server.
// The lists below the map say the same, so the map itself is a picture: it is zoomed and pointed at, not walked by keys.
const box = document.querySelector("[data-park-map]");
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

async function draw() {
  const answer = await fetch(box.dataset.url);
  if (!answer.ok) return;
  const park = await answer.json();
  if (!park.features.length) return;
  box.hidden = false;
  const map = L.map(box, {
    attributionControl: false,
    keyboard: false,
    scrollWheelZoom: false,
    zoomSnap: 0.25,
    zoomAnimation: !still,
    fadeAnimation: !still,
    zoomControl: false,
  });
  L.control.zoom({ zoomInTitle: box.dataset.zoomIn, zoomOutTitle: box.dataset.zoomOut }).addTo(map);
  const layer = L.geoJSON(park, {
    style: ({ properties }) => ({ className: properties.count ? "building" : "building empty", weight: 2 }),
    pointToLayer: (feature, place) => L.circleMarker(place, { radius: 12 }),
    onEachFeature: ({ properties }, shape) => {
      const label = document.createElement("span");
      label.textContent = `${properties.name} · ${properties.count}`;
      shape.bindTooltip(label, { permanent: true, direction: "center", className: "building-label" });
      if (properties.count) shape.on("click", () => location.assign(properties.url));
    },
  }).addTo(map);
  map.fitBounds(layer.getBounds(), { padding: [24, 24], animate: false });
}

if (box) draw();
