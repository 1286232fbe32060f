"""What the content folder of corpus.py is put together from."""
