"""What park staff do with groups: found them, give seats, name coordinators, run calls, keep files."""
