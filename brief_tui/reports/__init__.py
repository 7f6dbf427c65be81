"""What people and programs are given to read: of a judgement, of a transcript, of a sign-off, of an id."""
