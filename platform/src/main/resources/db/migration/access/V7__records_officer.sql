-- Records officers see to it that records end: they sign for the erasure of a month and propose holds.
ALTER TABLE access.officer_role DROP CONSTRAINT officer_role_role_check;
ALTER TABLE access.officer_role ADD CONSTRAINT officer_role_role_check CHECK (
    role IN ('INSPECTION_OFFICER', 'SHIFT_COMMANDER', 'STATISTICIAN', 'ADMINISTRATOR', 'AUDITOR',
             'DATA_PROTECTION_OFFICER', 'WATCHLIST_OFFICER', 'WATCHLIST_SUPERVISOR', 'POLICY_OFFICER', 'POLICY_APPROVER',
             'ANALYST', 'RECORDS_OFFICER'));
