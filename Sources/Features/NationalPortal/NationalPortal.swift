// NationalPortal
