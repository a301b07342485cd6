"""Students' photos: judged, made small and clean, and put safely on disk. No models here."""
