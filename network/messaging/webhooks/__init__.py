"""Telling programs of others: what is signed (`signature`), where it may go (`address`), the request (`post`), the sender (`worker`)."""
