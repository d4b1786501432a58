// Spanish
