"""Mail that comes back: what a notice says (`notice`), and how much it weighs (`rules`). Nothing here touches the database."""
