"""The rules, one module a group; `semua_aturan` finds them by looking into this folder."""
