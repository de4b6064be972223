-- Two more roles: who enters a person or an object into a watchlist, and who releases it.
ALTER TABLE access.officer_role DROP CONSTRAINT officer_role_role_check;
ALTER TABLE access.officer_role ADD CONSTRAINT officer_role_role_check CHECK (
    role IN ('INSPECTION_OFFICER', 'SHIFT_COMMANDER', 'STATISTICIAN', 'ADMINISTRATOR', 'AUDITOR',
             'DATA_PROTECTION_OFFICER', 'WATCHLIST_OFFICER', 'WATCHLIST_SUPERVISOR'));
