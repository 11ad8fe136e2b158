"""When two records are merged: all that was written about one message moves as a whole, or stays as it was sent."""

from members.services.merging import together

together(
    "members.Organisation",
    {
        "messaging.SnapshotEntry": ("organisation", "snapshot__message"),
        "messaging.OrganisationReach": ("organisation", "message"),
        "messaging.Delivery": ("organisation", "message"),
        "messaging.Receipt": ("organisation", "message"),
        "messaging.DeliveryTotal": ("organisation", "message"),
    },
)
together(
    "members.Person",
    {
        "messaging.SnapshotEntry": ("person", "snapshot__message"),
        "messaging.Delivery": ("person", "message"),
        "messaging.Receipt": ("person", "message"),
    },
)
