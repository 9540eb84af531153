"""What people type on the desks. Forms check shape only; whether something may be done is the services' decision."""
