"""What people decide about quotations, and what that means for the gate."""
